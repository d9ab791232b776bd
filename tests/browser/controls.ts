import type { WxtBrowser } from 'wxt/browser'
import type { createBackgroundWorker } from './worker.ts'

declare const chrome: WxtBrowser & {
  omnibox: { onInputChanged: { dispatch(...args: unknown[]): void } }
}

/** What is pressed on a line of a menu. */
interface MenuPress {
  menuItemId: string
  linkUrl?: string
  pageUrl?: string
}

/** A line that the address bar lists. */
export interface Suggestion {
  content: string
  description: string
}

/** What of the browser's own a reader presses or types into, and the extension hears of. */
export interface Controls {
  /** A line of a menu that the extension has made. */
  pressMenu(press: MenuPress): Promise<void>
  /** The keys of a command of the manifest. */
  pressKeysOf(command: string): Promise<void>
  /** Types behind the keyword in the address bar; resolves with what is listed for it. */
  typeInBar(text: string): Promise<Suggestion[]>
  /** Enters what is typed there, for a new tab. */
  enterInBar(text: string): Promise<void>
}

/** Chromium's, by the events that they are to the worker. */
export function createControls(worker: () => ReturnType<typeof createBackgroundWorker>): Controls {
  const dispatch = (event: string, ...args: unknown[]) =>
    worker().run(`chrome.${event}.dispatch(${args.map((arg) => JSON.stringify(arg)).join(', ')})`)
  return {
    pressMenu: (press) => dispatch('contextMenus.onClicked', press, { id: 1, windowId: 1 }),
    pressKeysOf: (command) => dispatch('commands.onCommand', command, { windowId: 1 }),
    enterInBar: (text) => dispatch('omnibox.onInputEntered', text, 'newForegroundTab'),
    async typeInBar(text) {
      const handle = await worker().handle()
      return handle.evaluate(
        (typed) => new Promise<Suggestion[]>((resolve) => chrome.omnibox.onInputChanged.dispatch(typed, resolve)),
        text,
      )
    },
  }
}
