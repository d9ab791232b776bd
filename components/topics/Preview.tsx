import { useEffect, useState } from 'preact/hooks'
import { Prose } from '@/components/paper/Prose'
import { counted, t } from '@/utils/i18n'
import type { Paper } from '@/utils/papers/paper'
import type { Query } from '@/utils/query/query'
import { topicQuery } from '@/utils/query/topic-query'
import styles from './Preview.module.css'
import { preview } from './preview'

/** After the last letter, ms: who goes on typing asks for less. */
const DEBOUNCE_MS = 40
const FEW = 3
const MORE = 20

interface Props {
  query: string
  but: string
  /** The papers it is tried on; absent until they were read. */
  papers: Paper[] | undefined
}

/** Asked for nothing but that texts are taken apart before the first letter is typed. */
const ANY: Query = { kind: 'text', text: 'papers' }

const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

/** What a topic would have matched, while it is written. Without a sound query, nothing. */
export function Preview({ query, but, papers }: Props) {
  const [found, setFound] = useState<Paper[] | undefined>()
  const [shown, setShown] = useState(FEW)
  useEffect(() => {
    const stop = new AbortController()
    if (papers) void preview(papers, ANY, stop.signal, pause)
    return () => stop.abort()
  }, [papers])
  useEffect(() => {
    const parsed = topicQuery({ query, but })
    if (!parsed.ok || !papers) return setFound(undefined)
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const result = await preview(papers, parsed.query, stop.signal, pause)
      if (!result) return
      setFound(result)
      setShown(FEW)
    }, DEBOUNCE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, but, papers])
  return (
    <div class={styles.preview}>
      <p role="status">
        {found && papers && `${counted('topic_matches', found.length)} · ${counted('topic_of_stored', papers.length)}`}
      </p>
      {found && found.length > 0 && (
        <ul>
          {found.slice(0, shown).map(({ id, title }) => (
            <li key={id} dir="auto">
              <Prose text={title} naming />
            </li>
          ))}
        </ul>
      )}
      {found && found.length > shown && (
        <button type="button" onClick={() => setShown(shown + MORE)}>
          {t('topic_show_more')}
        </button>
      )}
    </div>
  )
}
