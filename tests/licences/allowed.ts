/** Licences under which something may be in the extension, next to its own (MIT). */
const TO_SHIP = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0']
/** Those of what only builds and tests it. */
const TO_BUILD = [...TO_SHIP, 'BSD', 'CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0', 'Zlib', 'Unlicense']
/** Packages that are in the extension under another one, each looked at: docs/licences.md says what it asks for. */
const LOOKED_AT: Record<string, string> = { citeproc: 'CPAL-1.0 OR AGPL-1.0' }

/** Whether a licence, such as `(MIT OR GPL-3.0-or-later)`, leaves a choice that is allowed. */
export function isAllowed(name: string, licence: string, shipped: boolean): boolean {
  const known = shipped ? TO_SHIP : TO_BUILD
  const either = licence.replace(/[()]/g, '').split(' OR ')
  return LOOKED_AT[name] === licence || either.some((each) => each.split(' AND ').every((one) => known.includes(one)))
}
