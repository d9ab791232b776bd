import type { ArxivId } from './arxiv-id'

/** Where a click on a paper can lead. */
export const OPEN_TARGETS = ['huggingface', 'arxiv', 'pdf', 'html', 'alphaxiv'] as const
export type OpenTarget = (typeof OPEN_TARGETS)[number]

export const HUGGING_FACE = 'https://huggingface.co'

/** The address as given when it is http or https, else undefined: nothing else ever becomes a link. */
export function webLink(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  if (!trimmed || !/^https?:\/\//i.test(trimmed)) return undefined
  try {
    const url = new URL(trimmed)
    // A name before the host can dress one site up as another.
    return url.username || url.password ? undefined : url.href
  } catch {
    return undefined
  }
}

/** The match pattern to ask permission for a host by. Without the port: Firefox knows no ports in patterns. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}

/** The page of a paper; `base` is the Hugging Face host or its mirror, without a slash at the end. */
export function paperLink(id: ArxivId, target: OpenTarget, base: string = HUGGING_FACE): string {
  switch (target) {
    case 'huggingface':
      return `${base}/papers/${id}`
    case 'arxiv':
      return `https://arxiv.org/abs/${id}`
    case 'pdf':
      return `https://arxiv.org/pdf/${id}`
    case 'html':
      return `https://arxiv.org/html/${id}`
    case 'alphaxiv':
      return `https://www.alphaxiv.org/abs/${id}`
  }
}
