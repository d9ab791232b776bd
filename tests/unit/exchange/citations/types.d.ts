declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options: { forceType: string })
    // biome-ignore lint/suspicious/noExplicitAny: what a parser of another's makes of a text.
    data: any[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
