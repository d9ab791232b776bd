/** What FNV-1a starts from. */
const START = 0x811c9dc5

/**
 * A number of 32 bits that tells texts apart, but for one in four billion: FNV-1a over UTF-16 units. Of several texts, one
 * after another, the number of those before is `from`. It keeps no secret and stands no attack.
 */
export function fnv(text: string, from = START): number {
  let print = from
  for (let at = 0; at < text.length; at++) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193)
  return print >>> 0
}
