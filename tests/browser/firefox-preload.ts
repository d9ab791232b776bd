import type { RunInChrome } from './firefox-chrome.ts'

const NAME = 'tests.preload:'

/** Where Firefox has the event page of an extension. */
export const EVENT_PAGE = '/_generated_background_page.html'

/** Has a source run in every page of an extension at this path, at each of its starts; an empty one no longer. */
export type Preload = (path: string, source: string) => Promise<void>

/**
 * It is run before the page's own first line, in the page's own world, where its policy lets nobody run a string but a
 * debugger. WebDriver's own way (`evaluateOnNewDocument`) does not reach the pages of extensions.
 */
export function createPreload(run: RunInChrome): Preload {
  let watching: Promise<unknown> | undefined
  return async (path, source) => {
    // Where nothing was ever to be run, nobody watches.
    if (!source && !watching) return
    watching ??= run(
      `Services.ppmm.loadProcessScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(`(${watch})('${NAME}')`)}), true)`,
    )
    await watching
    await run(`{
      const { sharedData } = Services.ppmm
      sharedData.set(${JSON.stringify(NAME + path)}, ${JSON.stringify(source)})
      sharedData.flush()
    }`)
  }
}

/** What there is in every process of Firefox, as far as it is used. */
declare const Services: {
  cpmm: { sharedData: { get(name: string): string | undefined } }
  obs: { addObserver(observer: { observe(window: Window): void }, topic: string): void }
  scriptSecurityManager: { getSystemPrincipal(): object }
}
declare const ChromeUtils: {
  importESModule(path: string, options: object): { addDebuggerToGlobal(global: object): void }
}
declare const Cu: {
  Sandbox(
    principal: object,
    options: object,
  ): {
    Debugger: new (window: Window) => { getDebuggees(): { executeInGlobal(source: string): void }[] }
  }
}

/** Runs in each process, alone: it must not use anything outside itself. */
function watch(name: string): void {
  const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs', {
    global: 'shared',
  })
  const observe = (window: Window) => {
    const { protocol, pathname } = window.location
    const source = protocol === 'moz-extension:' && Services.cpmm.sharedData.get(name + pathname)
    if (!source) return
    const sandbox = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { freshCompartment: true })
    addDebuggerToGlobal(sandbox)
    const [page] = new sandbox.Debugger(window).getDebuggees()
    page?.executeInGlobal(source)
  }
  Services.obs.addObserver({ observe }, 'content-document-global-created')
}
