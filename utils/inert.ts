/** What browsers call the one way to parse markup by which nothing is loaded and nothing runs. */
const PARSING = 'DOMParser parseFromString'

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML(text: string, type: string, sink: string): string | null }): unknown
}

let isAllowed = false

/**
 * Has the browser allow that text is parsed into a document to be read. Everything else that takes markup stays refused by
 * the policy of the manifest, which has Trusted Types where the browser knows them. To be called before `DOMParser` is used.
 */
export function allowParsing(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (isAllowed || !trustedTypes) return
  isAllowed = true
  trustedTypes.createPolicy('default', { createHTML: (text, _, sink) => (sink === PARSING ? text : null) })
}
