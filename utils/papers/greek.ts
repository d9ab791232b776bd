/** Greek letters as TeX spells them; sigma stands twice, because it has a form of its own at the end of a word. */
const NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )
const FIRST_LETTER = 0x3b1

/** A text with each small Greek letter spelled out; letters must be composed and lower case. */
export function spellGreek(text: string): string {
  return text.replace(/[α-ω]/g, (letter) => NAMES[letter.charCodeAt(0) - FIRST_LETTER] ?? '')
}

/** The letter that a TeX command without its backslash stands for, spelled out: `varepsilon` and `Epsilon` are `epsilon`. */
export function greekName(command: string): string | undefined {
  const name = command.toLowerCase().replace(/^var/, '')
  return NAMES.includes(name) ? name : undefined
}
