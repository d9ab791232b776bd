import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryArea } from '../polling/support'
import { importInBrowser } from '../utils/browser'

type Listener = (...args: unknown[]) => unknown

/** An event of the browser that remembers who listens. */
function event() {
  const listeners: Listener[] = []
  return {
    listeners,
    addListener: (listener: Listener) => void listeners.push(listener),
    fire: (...args: unknown[]) => listeners.map((listener) => listener(...args)),
  }
}

/** A browser without a network and without what is named, and the background started in it; nothing has been awaited since. */
async function start(lacked: string[] = []) {
  const local = memoryArea()
  const session = memoryArea()
  const alarms = { onAlarm: event(), get: vi.fn(async () => undefined), create: vi.fn(), clear: vi.fn() }
  const parts = {
    alarms,
    action: { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() },
    notifications: {
      onClicked: event(),
      onButtonClicked: event(),
      onClosed: event(),
      create: vi.fn(),
      getAll: async () => ({}),
      clear: vi.fn(),
    },
    commands: { onCommand: event() },
    contextMenus: {
      onClicked: event(),
      remove: vi.fn(async (_id: string) => {}),
      create: vi.fn(),
      update: vi.fn(async () => {}),
    },
    permissions: { onAdded: event(), onRemoved: event(), contains: vi.fn(async () => true) },
    storage: { local, session, onChanged: event() },
    i18n: { getMessage: (name: string) => name },
    extension: { getViews: () => [] },
    sidePanel: { open: vi.fn(async () => {}) },
    omnibox: { onInputChanged: event(), onInputEntered: event(), setDefaultSuggestion: vi.fn() },
    tabs: { create: vi.fn(), query: vi.fn(async () => []) },
  }
  const messages = { onInstalled: event(), onStartup: event(), onMessage: event() }
  vi.stubGlobal('navigator', { onLine: false, locks: { request: (_: string, work: () => unknown) => work() } })
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      postMessage() {}
    },
  )
  const background = await importInBrowser(
    { ...parts, ...Object.fromEntries(lacked.map((name) => [name, undefined as unknown as object])) },
    () => import('@/entrypoints/background/index'),
  )
  const { browser } = await import('@/utils/browser')
  Object.assign(browser.runtime, messages)
  background.default.main()
  return { ...parts, ...messages, stored: local.stored }
}

const awake = ({ stored }: Awaited<ReturnType<typeof start>>) =>
  vi.waitUntil(() => Object.keys((stored.health as object | undefined) ?? {}).length === 2, { interval: 1 })

let background: Awaited<ReturnType<typeof start>>
beforeEach(async () => {
  background = await start()
})

/** Who sends a message: a page of Offprint. */
const PAGE = { id: 'offprint', url: 'extension://offprint/popup.html' }

/** The ids of the menu lines that were made, in their order. */
const madeBy = ({ contextMenus }: typeof background) => contextMenus.create.mock.calls.map(([{ id }]) => id as string)

describe('the background', () => {
  it('listens to everything that can wake it before it awaits anything', async () => {
    const { alarms, commands, contextMenus, notifications, omnibox, permissions, storage, onMessage } = background
    const events = [
      alarms.onAlarm,
      omnibox.onInputChanged,
      omnibox.onInputEntered,
      notifications.onClicked,
      notifications.onButtonClicked,
      notifications.onClosed,
      permissions.onAdded,
      permissions.onRemoved,
      storage.onChanged,
      commands.onCommand,
      onMessage,
    ]
    expect(events.map(({ listeners }) => listeners.length)).toEqual(events.map(() => 1))
    // The toolbar button's menu, and the one on links.
    expect(contextMenus.onClicked.listeners).toHaveLength(2)
    // Each makes the menus; besides, a start repairs the tally and an install says hello.
    expect([background.onStartup, background.onInstalled].map(({ listeners }) => listeners.length)).toEqual([2, 2])
    await awake(background)
  })

  it('in a browser without menus, commands and address bar, as on Android, listens to everything else', async () => {
    await awake(background)
    const android = await start(['commands', 'contextMenus', 'omnibox', 'windows', 'sidePanel'])
    const { alarms, commands, contextMenus, notifications, omnibox, permissions, storage, onMessage } = android
    const events = [alarms.onAlarm, notifications.onClicked, notifications.onClosed, permissions.onAdded]
    for (const { listeners } of [...events, permissions.onRemoved, storage.onChanged, onMessage])
      expect(listeners).toHaveLength(1)
    for (const { listeners } of [commands.onCommand, contextMenus.onClicked, omnibox.onInputChanged])
      expect(listeners).toHaveLength(0)
    await awake(android)
  })

  it('at its start makes the alarm, sets the badge, polls, and names what kept papers from coming', async () => {
    await awake(background)
    expect(background.alarms.create).toHaveBeenCalledExactlyOnceWith('poll', {
      delayInMinutes: expect.toSatisfy((minutes: number) => minutes >= 0.5 && minutes <= 30),
      periodInMinutes: 30,
    })
    expect(background.action.setBadgeText).toHaveBeenCalledWith({ text: '' })
    expect(background.permissions.contains).toHaveBeenCalledWith({ origins: ['https://huggingface.co/*'] })
    expect(background.stored.health).toMatchObject({ 'huggingface/daily': { failure: { kind: 'offline' } } })
    expect(background.notifications.create).not.toHaveBeenCalled()
  })

  it('answers a request when it is done, and leaves other messages to others', async () => {
    await awake(background)
    const respond = vi.fn()
    expect(background.onMessage.fire({ type: 'somebody else' }, PAGE, respond)).toEqual([false])
    expect(background.onMessage.fire({ type: 'poll' }, PAGE, respond)).toEqual([true])
    await vi.waitUntil(() => respond.mock.calls.length > 0, { interval: 1 })
    expect(respond).toHaveBeenCalledExactlyOnceWith({ ok: true })
  })

  it.each([
    ['another extension', { id: 'somebody', url: 'extension://somebody/popup.html' }],
    ['a page of the web', { id: 'offprint', url: 'https://extension.example/offprint' }],
    ['nobody', {}],
  ])('does nothing for %s', async (_, sender) => {
    await awake(background)
    expect(background.onMessage.fire({ type: 'clear' }, sender, vi.fn())).toEqual([false])
  })

  it('answers a request that failed with the failure as data', async () => {
    await awake(background)
    const respond = vi.fn()
    background.onMessage.fire({ type: 'fetch-day', day: '2026-05-04' }, PAGE, respond)
    await vi.waitUntil(() => respond.mock.calls.length > 0, { interval: 1 })
    expect(respond).toHaveBeenCalledExactlyOnceWith({
      ok: false,
      failure: expect.objectContaining({ kind: 'offline' }),
    })
  })

  it.each([
    ['of one paper opens the paper', 'paper:2606.28322', 'https://huggingface.co/papers/2606.28322'],
    ['of several opens the reader', 'papers:1', 'extension://offprint/reader.html'],
  ])('a click on a notification %s', async (_, id, url) => {
    await awake(background)
    background.notifications.onClicked.fire(id)
    await vi.waitUntil(() => background.tabs.create.mock.calls.length > 0, { interval: 1 })
    expect(background.notifications.clear).toHaveBeenCalledWith(id)
    expect(background.tabs.create).toHaveBeenCalledExactlyOnceWith({ url, active: true })
  })

  it.each([
    ['an install says hello, once', 'install', [['extension://offprint/welcome.html']]],
    ['an update says nothing', 'update', []],
    ['an update of the browser says nothing', 'browser_update', []],
  ])('%s', async (_, reason, opened) => {
    await awake(background)
    background.onInstalled.fire({ reason })
    await vi.waitUntil(() => madeBy(background).includes('refresh'), { interval: 1 })
    await vi.waitFor(() => expect(background.tabs.create.mock.calls.map(([{ url }]) => [url])).toEqual(opened))
  })

  it('makes its menus from nothing, and never twice, though an update comes with a start of the browser', async () => {
    const there = new Set<string>()
    const { remove, create } = background.contextMenus
    remove.mockImplementation(async (id) => void there.delete(id))
    create.mockImplementation(({ id }: { id: string }) => {
      expect(there).not.toContain(id)
      there.add(id)
    })
    background.onInstalled.fire({ reason: 'update' })
    background.onStartup.fire()
    await vi.waitUntil(() => madeBy(background).filter((id) => id === 'refresh').length === 2, { interval: 1 })
    expect([...there]).toEqual(expect.arrayContaining(['open-reader', 'open-side-panel', 'refresh']))
    await awake(background)
  })

  it.each([
    ['menu', () => background.contextMenus.onClicked.fire({ menuItemId: 'open-side-panel' }, { windowId: 3 })],
    ['key', () => background.commands.onCommand.fire('open-side-panel', { windowId: 3 })],
  ])('opens the side panel from the %s in the very turn of the press, where browsers allow it', async (_, press) => {
    press()
    expect(background.sidePanel.open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 })
    await awake(background)
  })

  it.each([
    ['menu', () => background.contextMenus.onClicked.fire({ menuItemId: 'open-reader' }, {})],
    ['key', () => background.commands.onCommand.fire('open-reader', {})],
  ])('opens the reader from the %s', async (_, press) => {
    await awake(background)
    press()
    await vi.waitUntil(() => background.tabs.create.mock.calls.length > 0, { interval: 1 })
    expect(background.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: 'extension://offprint/reader.html',
      active: true,
    })
  })

  it('leaves keys and menus that are not of this table alone', async () => {
    background.commands.onCommand.fire('_execute_action', {})
    background.contextMenus.onClicked.fire({ menuItemId: 'somebody else' }, {})
    await awake(background)
    expect(background.tabs.create).not.toHaveBeenCalled()
  })
})
