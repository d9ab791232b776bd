import { ascii } from '@/utils/papers/ascii'
import { spellGreek } from '@/utils/papers/greek'

/** A word as it is compared: lower case, without accents, Greek letters spelled out, `²` as `2`. */
export function fold(word: string): string {
  // Most words are ASCII, where there is nothing to take apart.
  return /[^\p{ASCII}]/u.test(word) ? spellGreek(ascii(word.normalize('NFKD').toLowerCase())) : word.toLowerCase()
}
