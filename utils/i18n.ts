import type messages from '@/public/_locales/en/messages.json'
import { browser } from './browser'

/** A message of `_locales`. */
export type MessageName = keyof typeof messages

/** Messages that come in the plural forms of a language, without the form's ending. */
export type CountedName = MessageName extends infer N ? (N extends `${infer S}_other` ? S : never) : never

/** A message in the reader's language, its placeholders filled in order. */
export function t(name: MessageName, ...fill: (string | number)[]): string {
  return browser.i18n.getMessage(name, fill.map(String))
}

/** Gives what is made for the reader's language once: formats of `Intl` take longer to make than a card takes to draw. */
export function perLanguage<T>(make: (language: string) => T): () => T {
  const made = new Map<string, T>()
  return () => {
    const reader = language()
    const known = made.get(reader) ?? make(reader)
    made.set(reader, known)
    return known
  }
}

const plurals = perLanguage((reader) => new Intl.PluralRules(reader))
const numerals = perLanguage((reader) => new Intl.NumberFormat(reader))

/** A whole number as it is written, such as "12,300". */
export function numeral(count: number): string {
  return numerals().format(count)
}

/**
 * A message about `count` things, in the plural form for it; the number itself is the first placeholder. A language that
 * has more forms than English may have a message for each of them; where it has none, the general one says it.
 */
export function counted(name: CountedName, count: number, ...fill: (string | number)[]): string {
  const form = plurals().select(count)
  const said = [numeral(count), ...fill]
  return t(`${name}_${form}` as MessageName, ...said) || t(`${name}_other` as MessageName, ...said)
}

/**
 * The language of what is on screen, as a BCP 47 tag: for dates, numbers and plural forms. That is the browser's with
 * its region, unless there are no messages in it: then English stands there, and is counted in English.
 */
export function language(): string {
  const [reader, said] = [browser.i18n.getUILanguage(), t('language')]
  return reader.split('-')[0] === said.split('-')[0] ? reader : said
}
