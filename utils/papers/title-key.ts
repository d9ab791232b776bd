import { spellGreek } from './greek'

/** Commands that change how letters look and stand for none themselves. */
const LOOKS = /\\(?:text|math|emph|mbox|rm|it|bf|tt|sc|em)[a-z]*(?![a-z])/gi

/**
 * What two spellings of one title have in common: letters and digits, without case, accents, punctuation and TeX, and with
 * Greek letters spelled as TeX does: one site has `π` where another has `$\pi$`. Empty when there are none.
 */
export function titleKey(title: string): string {
  return spellGreek(title.replace(LOOKS, '').normalize('NFKD').toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '')
}
