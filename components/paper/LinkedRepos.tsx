import { useState } from 'preact/hooks'
import { formatCount } from '@/components/format'
import { useStore } from '@/components/store/context'
import { failureText } from '@/components/store/failure-text'
import { ExternalLink } from '@/components/ui/ExternalLink'
import { describeFailure } from '@/utils/describe-failure'
import type { FailureInfo } from '@/utils/errors'
import { type MessageName, t } from '@/utils/i18n'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { type Linked, type LinkedRepo, REPO_KINDS } from '@/utils/papers/linked'
import { paperLink } from '@/utils/papers/links'
import styles from './LinkedRepos.module.css'

type State =
  | { at: 'start' }
  | { at: 'asking' }
  | { at: 'failed'; failure: FailureInfo }
  | { at: 'told'; linked: Linked }

/** Models, datasets and Spaces of a paper. Nobody is asked for them before the reader presses. */
export function LinkedRepos({ id }: { id: ArxivId }) {
  const { outside, settings, now } = useStore()
  const [state, setState] = useState<State>({ at: 'start' })
  const { baseUrl } = settings.value

  async function ask() {
    setState({ at: 'asking' })
    try {
      setState({ at: 'told', linked: await outside.linked(id) })
    } catch (error) {
      setState({ at: 'failed', failure: describeFailure(error, now()) })
    }
  }

  function words(): string {
    if (state.at === 'start') return t('linked_hint')
    if (state.at === 'asking') return t('linked_asking')
    if (state.at === 'failed') {
      return state.failure.kind === 'not-found'
        ? t('linked_unknown')
        : failureText(state.failure, { now: now(), baseUrl })
    }
    return REPO_KINDS.some((kind) => state.linked[kind].count > 0) ? '' : t('linked_none')
  }

  return (
    <fieldset class={styles.linked} aria-label={t('linked_repos')}>
      {state.at !== 'told' && (
        <button
          type="button"
          data-action="linked"
          aria-disabled={state.at === 'asking'}
          onClick={() => state.at !== 'asking' && void ask()}
        >
          {state.at === 'failed' ? t('try_again') : t('linked_repos')}
        </button>
      )}
      <p class={styles.words} role="status">
        {words()}
      </p>
      {state.at === 'told' && <Repos linked={state.linked} page={paperLink(id, 'huggingface', baseUrl)} />}
    </fieldset>
  )
}

function Repos({ linked, page }: { linked: Linked; page: string }) {
  const more = REPO_KINDS.some((kind) => linked[kind].count > linked[kind].repos.length)
  return (
    <>
      {REPO_KINDS.filter((kind) => linked[kind].count > 0).map((kind) => (
        <div key={kind}>
          <h3>{t(`linked_${kind}` as MessageName, linked[kind].count.toLocaleString())}</h3>
          <ul>
            {linked[kind].repos.map((repo) => (
              <Repo key={repo.id} repo={repo} />
            ))}
          </ul>
        </div>
      ))}
      {more && <ExternalLink href={page}>{t('linked_more')}</ExternalLink>}
    </>
  )
}

function Repo({ repo: { id, url, likes = 0 } }: { repo: LinkedRepo }) {
  return (
    <li>
      <ExternalLink href={url}>
        <bdi>{id}</bdi>
      </ExternalLink>
      {likes > 0 && <span> ♥ {formatCount(likes)}</span>}
    </li>
  )
}
