const LETTERS = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i', đ: 'd', ð: 'd', þ: 'th', ħ: 'h' }).flatMap(
    ([letter, plain]) => [[letter, plain] as const, [letter.toUpperCase(), plain.toUpperCase()] as const],
  ),
)

/** Latin letters without their accents: `Mrówczyńska` as `Mrowczynska`. Other scripts stay. */
export function ascii(text: string): string {
  return Array.from(text.normalize('NFD').replace(/\p{M}/gu, ''), (sign) => LETTERS.get(sign) ?? sign).join('')
}
