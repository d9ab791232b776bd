import type { Kept } from '../kept'

interface Format {
  /** What a file in it is called at its end. */
  extension: string
  /** Its media type. */
  type: string
  /** What a file begins with, which has no place on the clipboard. */
  mark?: string
  write: (kept: Kept[]) => Promise<string>
}

/** All formats in which papers can be taken out. The code of each is fetched when it is first wanted. */
export const FORMATS = {
  bibtex: {
    extension: 'bib',
    type: 'application/x-bibtex',
    write: async (kept) => (await import('./bibtex-list')).bibtexList(kept),
  },
  ris: {
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: async (kept) => (await import('./ris')).ris(kept),
  },
  csl_json: {
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: async (kept) => (await import('./csl-json')).cslJson(kept),
  },
  markdown: {
    extension: 'md',
    type: 'text/markdown',
    write: async (kept) => (await import('./markdown-list')).markdownList(kept),
  },
  csv: {
    extension: 'csv',
    type: 'text/csv',
    // Without it Excel takes the file for one in the letters of its own country.
    mark: '\ufeff',
    write: async (kept) => (await import('./csv')).csv(kept),
  },
  apa: {
    extension: 'txt',
    type: 'text/plain',
    write: async (kept) => (await import('./bibliography')).bibliography(kept, 'apa'),
  },
  vancouver: {
    extension: 'txt',
    type: 'text/plain',
    write: async (kept) => (await import('./bibliography')).bibliography(kept, 'vancouver'),
  },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]

/** Papers as text of a format. */
export const writeAs = (format: FormatName, kept: Kept[]): Promise<string> => FORMATS[format].write(kept)

/** Papers as a file of a format. */
export async function fileOf(format: FormatName, kept: Kept[]): Promise<Blob> {
  const { type, mark = '' }: Format = FORMATS[format]
  return new Blob([mark, await writeAs(format, kept)], { type: `${type};charset=utf-8` })
}
