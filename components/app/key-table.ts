/** A key as `KeyboardEvent.key` says it; letters in capitals stand for themselves with Shift. */
type Key = string

interface KeyRow {
  /** What can be done, by a name that is stored with the key that a reader chose for it. */
  action: string
  keys: readonly Key[]
  /** May be held with Ctrl or Cmd, which then means: behind. */
  behind?: true
  /** Held down, it is done again and again. */
  repeats?: true
}

/**
 * Every key of the app: the one table that the handler reads, the help shows and the settings change. Named keys, such
 * as Enter, stay what they are; the others can be changed and switched off.
 */
export const KEY_TABLE = [
  { action: 'next', keys: ['j', 'ArrowDown'], repeats: true },
  { action: 'previous', keys: ['k', 'ArrowUp'], repeats: true },
  { action: 'open', keys: ['o', 'Enter'], behind: true },
  { action: 'expand', keys: [' '], repeats: true },
  { action: 'read', keys: ['m'] },
  { action: 'save', keys: ['s'] },
  { action: 'lists', keys: ['l'] },
  { action: 'note', keys: ['n'] },
  { action: 'citation', keys: ['c'] },
  { action: 'pdf', keys: ['p'] },
  { action: 'arxiv', keys: ['x'] },
  { action: 'all_read', keys: ['A'] },
  { action: 'undo', keys: ['u', 'z'] },
  { action: 'refresh', keys: ['r'] },
  { action: 'search', keys: ['/'] },
  { action: 'filter', keys: ['f'] },
  { action: 'day_before', keys: ['['] },
  { action: 'day_after', keys: [']'] },
  { action: 'view_1', keys: ['1'] },
  { action: 'view_2', keys: ['2'] },
  { action: 'view_3', keys: ['3'] },
  { action: 'view_4', keys: ['4'] },
  { action: 'view_5', keys: ['5'] },
  { action: 'help', keys: ['?'] },
  { action: 'back', keys: ['Escape'] },
] as const satisfies readonly KeyRow[]

export type KeyAction = (typeof KEY_TABLE)[number]['action']
export type Command = KeyRow & { action: KeyAction }

/** What a reader chose: a key for an action, or none (empty); and whether single keys do anything at all. */
export interface KeyChoices {
  keys: Record<string, Key>
  singleKeys: boolean
}

/** A key that types a character; the others have names, such as Enter. Space is no sign that anyone says or types alone. */
export const isSingle = (key: Key): boolean => [...key].length === 1 && key !== ' '

/** Whether an action has a key that can be changed. */
export const canBeChanged = ({ keys }: Pick<KeyRow, 'keys'>): boolean => keys.some(isSingle)

/** The table with what a reader chose in it. A choice that is no key, or that another action has already, does not count. */
export function commandsFor({ keys: chosen, singleKeys }: KeyChoices): Command[] {
  const table: readonly Command[] = KEY_TABLE
  const taken = new Set<Key>()
  const take = (key: Key) => !taken.has(key) && Boolean(taken.add(key))
  const own = new Map<KeyAction, Key[]>()
  // What was chosen comes first: it takes the key from the action that has it otherwise.
  for (const { action } of table.filter(canBeChanged)) {
    const key = chosen[action]
    if (key === '') own.set(action, [])
    else if (key !== undefined && isSingle(key) && take(key)) own.set(action, [key])
  }
  return table.map((row) => {
    const single = own.get(row.action) ?? row.keys.filter((key) => isSingle(key) && take(key))
    const named = row.keys.filter((key) => !isSingle(key))
    return { ...row, keys: [...(singleKeys ? single : []), ...named] }
  })
}

/** The action that has a key already, if one has. */
export function ownerOf(key: Key, choices: KeyChoices): KeyAction | undefined {
  return commandsFor({ ...choices, singleKeys: true }).find(({ keys }) => keys.includes(key))?.action
}

/** What a key press says of itself, as far as it matters here. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'keyCode'
> & { getModifierState?: (key: string) => boolean }

/** The command that a key press means, if it means one: nothing with modifiers that are not its own, or while composing. */
export function commandOf(press: Press, commands: readonly Command[]): Command | undefined {
  // 229 is what Safari and old input methods say instead.
  if (press.isComposing || press.keyCode === 229) return undefined
  // AltGr is how some keyboards write [ and ]; it is told as Ctrl and Alt.
  const graph = press.getModifierState?.('AltGraph') === true && isSingle(press.key)
  const control = !graph && (press.ctrlKey || press.metaKey)
  if (press.altKey && !graph) return undefined
  const key = keyOf(press)
  const command = commands.find(({ keys }) => keys.includes(key))
  if (!command || (control && !command.behind) || (press.repeat && !command.repeats)) return undefined
  // Shift is part of the sign where it writes one; Shift with a named key is another key.
  return press.shiftKey && !isSingle(key) ? undefined : command
}

/** A key as the table has it: a letter as Shift says it, whatever CapsLock does. */
export function keyOf({ key, shiftKey }: Pick<Press, 'key' | 'shiftKey'>): Key {
  if ([...key].length !== 1) return key
  return shiftKey ? key.toUpperCase() : key.toLowerCase()
}
