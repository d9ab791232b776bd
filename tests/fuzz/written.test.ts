import fc from 'fast-check'
import { suggestion } from '@/entrypoints/background/suggestion'
import type { Digest } from '@/utils/attention/digest/digest'
import { LONGEST_MAIL, mailOf } from '@/utils/attention/digest/mail'
import { asHtml, asMarkdown } from '@/utils/attention/digest/written'
import { parseQuery } from '@/utils/query/parse'
import { anyPaper } from '../unit/papers/any-paper'
import { fuzz } from './support/fuzz'
import { hostileText } from './support/hostile-text'
import { made } from './support/made'
import { must } from './support/must'

const text = hostileText(3_000)
const papers = fc.tuple(text, text, text, text).map(([title, abstract, name, organization]) => ({
  ...anyPaper({ title, abstract, authors: [name], organization }),
  sightings: [],
}))

fuzz('digests: HTML, Markdown and mail', fc.tuple(papers, papers, text), ([one, other, name]) => {
  const [topic] = made.topics.map((each) => ({ ...each, name }))
  const digest: Digest = {
    sections: [{ ...(topic && { topic }), papers: [one] }],
    more: [other],
    count: 2,
    learned: false,
  }
  const words = { title: name, others: name, more: name }
  const tags = [...asHtml(digest, words).matchAll(/<[^>]*>?/g)].map(([tag]) => tag)
  const known = /^<\/?(?:h1|h2|h3|p|em|ul|li|a)>$|^<a href="https:\/\/arxiv\.org\/abs\/[\d.]+">$/
  for (const tag of tags) must(known.test(tag), `the tag ${tag}`)
  const markdown = asMarkdown(digest, words).replaceAll('\\\\', '')
  must(!/(?<!\\)[<`]/.test(markdown), 'markup')
  must((markdown.match(/(?<!\\)\]\(/g) ?? []).length === 2, 'another link')
  const { href } = mailOf(digest, name.slice(0, 60))
  must(href.length <= LONGEST_MAIL && /^mailto:\?subject=[^&]*&body=[^&]*$/.test(href), 'a mail to somebody')
})

fuzz('the address bar’s suggestions', fc.tuple(papers, text), ([paper, typed]) => {
  const parsed = parseQuery(typed)
  const { description } = suggestion(paper, parsed.ok ? parsed.query : undefined, true)
  const rest = description.replace(/<\/?(?:match|dim)>/g, '').replace(/&(?:amp|lt|gt|quot|apos);/g, '')
  must(!/[<>&"]/.test(rest) && rest.isWellFormed(), `markup: ${rest}`)
})
