import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canBeChanged,
  commandOf,
  commandsFor,
  isSingle,
  KEY_TABLE,
  type KeyAction,
  ownerOf,
  type Press,
} from '@/components/app/key-table'

const AS_AT_THE_START = { keys: {}, singleKeys: true }

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})

const actionOf = (key: string, more: Partial<Press> = {}, choices = AS_AT_THE_START): KeyAction | undefined =>
  commandOf(press(key, more), commandsFor(choices))?.action

describe('the keys', () => {
  it.each<[string, KeyAction]>([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['k', 'previous'],
    ['ArrowUp', 'previous'],
    ['Enter', 'open'],
    ['o', 'open'],
    [' ', 'expand'],
    ['m', 'read'],
    ['s', 'save'],
    ['l', 'lists'],
    ['n', 'note'],
    ['u', 'undo'],
    ['z', 'undo'],
    ['/', 'search'],
    ['c', 'citation'],
    ['p', 'pdf'],
    ['x', 'arxiv'],
    ['1', 'view_1'],
    ['2', 'view_2'],
    ['3', 'view_3'],
    ['4', 'view_4'],
    ['5', 'view_5'],
    ['r', 'refresh'],
    ['[', 'day_before'],
    [']', 'day_after'],
    ['?', 'help'],
    ['Escape', 'back'],
  ])('%j does what the design says: %s', (key, action) => {
    expect(actionOf(key)).toBe(action)
  })

  it('Shift+A marks all read, and nothing else does with A', () => {
    expect(actionOf('A', { shiftKey: true })).toBe('all_read')
    expect(actionOf('a')).toBeUndefined()
  })

  it('are each for one thing, and so are the actions', () => {
    const keys = KEY_TABLE.flatMap((row) => [...row.keys] as string[])
    expect(keys).toEqual([...new Set(keys)])
    const actions = KEY_TABLE.map(({ action }) => action)
    expect(actions).toEqual([...new Set(actions)])
  })
})

describe('a press', () => {
  it.each<[string, string, Partial<Press>, KeyAction | undefined]>([
    ['with Ctrl', 's', { ctrlKey: true }, undefined],
    ['with Cmd', 'j', { metaKey: true }, undefined],
    ['with Alt', 's', { altKey: true }, undefined],
    ['of Enter with Ctrl', 'Enter', { ctrlKey: true }, 'open'],
    ['of o with Cmd', 'o', { metaKey: true }, 'open'],
    ['of Enter with Shift', 'Enter', { shiftKey: true }, undefined],
    ['of an arrow with Shift, which selects text', 'ArrowDown', { shiftKey: true }, undefined],
    ['of Space with Shift, which scrolls back', ' ', { shiftKey: true }, undefined],
    ['of a letter with CapsLock on', 'S', {}, 'save'],
    ['of a letter with CapsLock and Shift', 'a', { shiftKey: true }, 'all_read'],
    ['of another letter with Shift', 'S', { shiftKey: true }, undefined],
    ['of a sign that takes Shift', '?', { shiftKey: true }, 'help'],
    ['of / where it takes Shift', '/', { shiftKey: true }, 'search'],
    [
      'of [ where it takes AltGr',
      '[',
      { ctrlKey: true, altKey: true, getModifierState: (key) => key === 'AltGraph' },
      'day_before',
    ],
    ['of Enter with AltGr', 'Enter', { altKey: true, getModifierState: () => true }, undefined],
    ['in the middle of composing', 'n', { isComposing: true }, undefined],
    ['that an old input method swallows', 'n', { keyCode: 229 }, undefined],
    ['that goes on, of what can go on', 'j', { repeat: true }, 'next'],
    ['that goes on, of what must not', 's', { repeat: true }, undefined],
    ['of a key without a meaning', 'y', {}, undefined],
    ['of a dead key', 'Dead', {}, undefined],
  ])('%s (%j) means what it should', (_, key, more, action) => {
    expect(actionOf(key, more)).toBe(action)
  })
})

describe('keys that the reader chose', () => {
  it('take the place of those that were there; named keys stay', () => {
    const choices = { keys: { next: 'b', undo: 'y' }, singleKeys: true }
    const meant = ['b', 'j', 'ArrowDown', 'y', 'u', 'z'].map((key) => actionOf(key, {}, choices))
    expect(meant).toEqual(['next', undefined, 'next', 'undo', undefined, undefined])
  })

  it('can be none', () => {
    expect(actionOf('s', {}, { keys: { save: '' }, singleKeys: true })).toBeUndefined()
  })

  it('win over the key that another action has from the start', () => {
    const choices = { keys: { note: 's' }, singleKeys: true }
    expect(actionOf('s', {}, choices)).toBe('note')
    expect(ownerOf('s', choices)).toBe('note')
  })

  it.each([
    ['of an action that is not there', { dance: 'd' }, 'd', undefined],
    ['that is a named key', { save: 'Enter' }, 'Enter', 'open'],
    ['that is Space', { save: ' ' }, ' ', 'expand'],
    ['that is two letters', { save: 'ab' }, 's', 'save'],
    ['for what has only named keys', { back: 'b' }, 'b', undefined],
  ])('do not count when it is one %s', (_, keys, key, action) => {
    expect(actionOf(key, {}, { keys: keys as Record<string, string>, singleKeys: true })).toBe(action)
  })

  it('do nothing while single keys are off, and named keys still do', () => {
    const off = { keys: { save: 'b' }, singleKeys: false }
    for (const key of ['j', 'b', 's', '?', '/', '1', '[']) expect(actionOf(key, {}, off)).toBeUndefined()
    expect(actionOf('A', { shiftKey: true }, off)).toBeUndefined()
    expect(['ArrowDown', 'Enter', ' ', 'Escape'].map((key) => actionOf(key, {}, off))).toEqual([
      'next',
      'open',
      'expand',
      'back',
    ])
    expect(ownerOf('b', off)).toBe('save')
  })

  it('whatever they are, no key is for two things, and every action keeps its named keys', () => {
    const action = fc.constantFrom<string>(...KEY_TABLE.map((row) => row.action), 'dance')
    const key = fc.oneof(fc.constantFrom('', 'j', 's', 'A', '?', 'Enter', ' '), fc.string({ maxLength: 3 }))
    fc.assert(
      fc.property(fc.dictionary(action, key), fc.boolean(), (keys, singleKeys) => {
        const commands = commandsFor({ keys, singleKeys })
        const all = commands.flatMap((command) => command.keys)
        expect(all).toEqual([...new Set(all)])
        expect(commands.map((command) => command.action)).toEqual(KEY_TABLE.map((row) => row.action))
        for (const [index, row] of KEY_TABLE.entries()) {
          const named = row.keys.filter((each) => !isSingle(each))
          expect(commands[index]?.keys).toEqual(expect.arrayContaining(named))
          if (!canBeChanged(row)) expect(commands[index]?.keys).toEqual(named)
        }
      }),
    )
  })
})
