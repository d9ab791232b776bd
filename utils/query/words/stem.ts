/** Forms that no rule makes, and words that a rule would take apart. */
const FORMS = new Map(
  `matrices matrix, vertices vertex, indices index, appendices appendix, simplices simplex, corpora corpus,
  criteria criterion, phenomena phenomenon, maxima maximum, minima minimum, optima optimum, spectra spectrum,
  axes axis, children child, lms lm, nns nn, ais ai, lens lens, news news`
    .split(/,\s+/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
)
/** Ends in s and is no plural. Those in -us are none but for short forms such as GPUs; -sis has a rule of its own. */
const SINGULAR = /ss$|us$|(?:bi|ali|atl|canv)as$/
const SHORT_PLURAL = /^[a-z][pm]us$/
const DOUBLED = /([^aeioulsz])\1$/
/** One syllable that ends in one consonant after one vowel: those keep the e that -ing and -ed take away. */
const SHORT = /^[^aeiouy]*[aeiouy][^aeiouywx]$/

/**
 * What the forms of an English word have in common: `model` of models, modeled and modelling. Takes away plural, -ed, -ing
 * and a silent e, and nothing that changes what is meant: `transformer`, `generation` and `generative` stay. Takes a folded
 * word; names, numbers and other scripts come back as they are.
 */
export function stem(word: string): string {
  const form = FORMS.get(word)
  if (form) return form === word ? word : stem(form)
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  return withoutEnd(withoutTense(withoutPlural(american(word))))
}

/** Realise and realize, colour and color. */
function american(word: string): string {
  return word
    .replace(/(?<=[a-z]{3})is(?=(?:e[srd]?|ers|ing|ations?)$)/, 'iz')
    .replace(/(?<=^(?:behavi|neighb|col))our/, 'or')
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word
  if (SHORT_PLURAL.test(word)) return word.slice(0, -1)
  if (word.endsWith('sis')) return word.length > 5 ? word.slice(0, -2) : word
  if (SINGULAR.test(word)) return word
  if (word.endsWith('sses') || (word.endsWith('ies') && word.length > 4)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutTense(word: string): string {
  if (word.endsWith('eed') || word.endsWith('embed')) return word
  const rest = word.replace(/(?:ed|ing)$/, '')
  if (rest === word || rest.length < 2 || !/[aeiouy]/.test(rest)) return word
  if (DOUBLED.test(rest)) return rest.slice(0, -1)
  return SHORT.test(rest) ? `${rest}e` : rest
}

function withoutEnd(word: string): string {
  const rest = word.slice(0, -1)
  if (/[^aeiouy]y$/.test(word)) return `${rest}i`
  const count = syllables(rest)
  if (word.endsWith('ll')) return syllables(word) > 1 ? rest : word
  return word.endsWith('e') && count > 0 && !SHORT.test(rest) ? rest : word
}

function syllables(word: string): number {
  return word.match(/[aeiouy][^aeiouy]/g)?.length ?? 0
}
