import { useEffect, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { failureText } from '@/components/store/failure-text'
import type { Digest } from '@/utils/attention/digest/digest'
import { printSpan, type Span } from '@/utils/attention/digest/span'
import { Failure } from '@/utils/errors'
import { t } from '@/utils/i18n'
import type { Digests } from './outside'

export interface Shown {
  /** Undefined until it is known which is the newest. */
  span: Span | undefined
  /** Undefined while it is made. */
  digest: Digest | undefined
  /** Why days are missing that should be there, in the reader's words. */
  problem: string | undefined
  go: (span: Span) => void
}

/** The digest of the span that the reader is at; `asked` first, else the newest. What is not stored of it is fetched. */
export function useDigest(digests: Digests, asked: Span | undefined): Shown {
  const { settings, now } = useStore()
  const [span, setSpan] = useState(asked)
  const [digest, setDigest] = useState<Digest>()
  const [problem, setProblem] = useState<string>()

  function told(error: unknown): void {
    const { baseUrl } = settings.value
    setProblem(error instanceof Failure ? failureText(error, { now: now(), baseUrl }) : t('digest_failed'))
    if (!(error instanceof Failure)) console.error('Offprint:', error)
  }

  useEffect(() => {
    if (!asked) digests.newest().then(setSpan, told)
  }, [])

  useEffect(() => {
    if (!span) return
    let over = false
    const show = async (alsoEmpty: boolean) => {
      const made = await digests.read(span)
      if (!over && (alsoEmpty || made.count > 0)) setDigest(made)
    }
    setProblem(undefined)
    setDigest(undefined)
    history.replaceState(null, '', printSpan(span))
    show(false)
      .then(() => digests.fetch(span))
      .catch((error) => over || told(error))
      .then(() => show(true))
      .catch((error) => over || told(error))
    return () => {
      over = true
    }
  }, [span])

  return { span, digest, problem, go: setSpan }
}
