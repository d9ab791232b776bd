import fc from 'fast-check'
import { Failure } from '@/utils/errors'
import { REPO_KINDS } from '@/utils/papers/linked'
import { parseLinked } from '@/utils/sources/huggingface/linked'
import { parseDailyPapers, parseFound, parsePaper } from '@/utils/sources/huggingface/parse'
import { fuzz } from './support/fuzz'
import { mutatedJson } from './support/hostile-json'
import { must, unlessNamed } from './support/must'
import { mustBeCount, mustBeLink, mustBePaper, mustBePlain } from './support/sound'
import { wireItems, wirePapers } from './support/wire-samples'

const isBadData = (error: unknown) => error instanceof Failure && error.kind === 'bad-data'
const asked = fc.constantFrom(undefined, '2026-11-23')
const days = mutatedJson([wireItems.slice(0, 2), wireItems.slice(2)], 4)

fuzz('Hugging Face: a day’s list', fc.tuple(days, asked), async ([body, day]) => {
  const parsed = await unlessNamed(() => parseDailyPapers(body, day), isBadData)
  if (!parsed) return
  mustBeCount(parsed.skipped)
  must(parsed.papers.length + parsed.skipped <= (body as unknown[]).length, 'more papers than items')
  must(new Set(parsed.papers.map(({ id }) => id)).size === parsed.papers.length, 'a paper twice')
  for (const paper of parsed.papers) mustBePaper(paper)
})

fuzz('Hugging Face: one paper', mutatedJson(wirePapers), async (body) => {
  const paper = await unlessNamed(() => parsePaper(body), isBadData)
  if (paper) mustBePaper(paper)
})

fuzz('Hugging Face: what a search found', mutatedJson([wireItems, wirePapers]), async (body) => {
  for (const paper of (await unlessNamed(() => parseFound(body), isBadData)) ?? []) mustBePaper(paper)
})

const repos = {
  models: [
    { id: 'owner/model', likes: 3 },
    { id: 'gpt2', likes: 9 },
  ],
  datasets: [{ id: 'owner/data.set' }],
  spaces: [],
}

fuzz('Hugging Face: what is linked', mutatedJson([repos]), async (body) => {
  const linked = await unlessNamed(() => parseLinked(body, 'https://huggingface.co'), isBadData)
  if (!linked) return
  mustBePlain(linked)
  for (const kind of REPO_KINDS) {
    must(linked[kind].repos.length <= Math.min(20, linked[kind].count), 'more than are shown')
    for (const { url, likes } of linked[kind].repos) {
      mustBeLink(url)
      must(url.startsWith('https://huggingface.co/') && !url.includes('..'), 'a link that leads elsewhere')
      if (likes !== undefined) mustBeCount(likes)
    }
  }
})
