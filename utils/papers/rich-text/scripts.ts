const SUPERSCRIPTS = signs('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿiⁱ')
const SUBSCRIPTS = signs('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑoₒxₓhₕkₖlₗmₘnₙpₚsₛtₜiᵢrᵣuᵤvᵥjⱼ')

/** A raised or lowered text in plain characters: `²` and `₁` where Unicode has them all, else `^(-1/3)`, `_0.5`. */
export function plainScript(text: string, style: 'sup' | 'sub'): string {
  const table = style === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS
  const all = [...text].map((sign) => table.get(sign))
  // Whole words of small letters are hard to read, and to read out.
  const readable = text.length === 1 || !/\p{L}{2}/u.test(text)
  if (text !== '' && readable && all.every((sign) => sign !== undefined)) return all.join('')
  const mark = style === 'sup' ? '^' : '_'
  return /^[\p{L}\p{N}.∗*+-]$|^[\p{L}\p{N}.]+$/u.test(text) ? mark + text : `${mark}(${text})`
}

function signs(pairs: string): Map<string, string> {
  const all = [...pairs]
  return new Map(all.flatMap((sign, index) => (index % 2 ? [] : [[sign, all[index + 1] ?? '']])))
}
