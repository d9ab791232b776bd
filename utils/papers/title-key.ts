/** Greek letters as TeX spells them: a title on one site has `π`, on another `$\pi$`. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )
const FIRST_LETTER = 0x3b1
/** Commands that change how letters look and stand for none themselves. */
const LOOKS = /\\(?:text|math|emph|mbox|rm|it|bf|tt|sc|em)[a-z]*(?![a-z])/gi

/**
 * What two spellings of one title have in common: letters and digits, without case, accents, punctuation and TeX. Empty
 * when there are none.
 */
export function titleKey(title: string): string {
  return title
    .replace(LOOKS, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => GREEK[letter.charCodeAt(0) - FIRST_LETTER] ?? '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
