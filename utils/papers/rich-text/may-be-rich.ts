/** Signs of TeX residue, doubtful ones included: to look closer costs little, and nothing at all where none is found. */
const SIGNS = /[\\$^_{~`*]|--|''|\dtimes|\b(?:[lgn]eq|sim\d|right|left)/

/** Whether a text needs a look by `richText`. Where it does not, `richText` would give the text back as one piece. */
export function mayBeRich(text: string): boolean {
  return SIGNS.test(text)
}
