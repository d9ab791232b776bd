import type { RunInChrome } from './firefox-chrome.ts'

const NAME = 'tests.preload'

/**
 * Runs a source in every event page of an extension before its own first line, at each of its starts from now on: in the
 * page's own world, where its policy lets nobody run a string but a debugger.
 */
export async function preloadEventPages(run: RunInChrome): Promise<(source: string) => Promise<void>> {
  await run(
    `Services.ppmm.loadProcessScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(`(${watch})('${NAME}')`)}), true)`,
  )
  return async (source) => {
    await run(`{
      const { sharedData } = Services.ppmm
      sharedData.set('${NAME}', ${JSON.stringify(source)})
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
    const source = Services.cpmm.sharedData.get(name)
    if (!source || !window.location.href.endsWith('/_generated_background_page.html')) return
    const sandbox = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { freshCompartment: true })
    addDebuggerToGlobal(sandbox)
    const [page] = new sandbox.Debugger(window).getDebuggees()
    page?.executeInGlobal(source)
  }
  Services.obs.addObserver({ observe }, 'content-document-global-created')
}
