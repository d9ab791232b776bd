/** What is used of citeproc, which brings no types. */
declare module 'citeproc' {
  interface Sys {
    retrieveLocale(language: string): string
    retrieveItem(id: string): unknown
  }
  class Engine {
    constructor(sys: Sys, style: string, language: string)
    setOutputFormat(format: 'text' | 'html'): void
    updateItems(ids: string[]): void
    makeBibliography(): [parameters: unknown, entries: string[]]
  }
  const CSL: { Engine: typeof Engine }
  export default CSL
}
