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

/** A message about `count` things, in the plural form for it; the number itself is the first placeholder. */
export function counted(name: CountedName, count: number, ...fill: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other'
  return t(`${name}_${form}` as MessageName, count.toLocaleString(language()), ...fill)
}

/** The reader's language as a BCP 47 tag, for dates and numbers. */
export function language(): string {
  return browser.i18n.getUILanguage()
}
