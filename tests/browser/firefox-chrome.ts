import type { Browser } from 'puppeteer-core'

/** The part of puppeteer's connection that is used; it does not tell its type. */
export interface BidiConnection {
  send(method: string, params: object): Promise<{ result?: unknown }>
}

export const connectionOf = (firefox: Browser) => (firefox as unknown as { connection: BidiConnection }).connection

/** Runs an expression in the browser's own window, where everything is allowed, and resolves with its plain value. */
export type RunInChrome = (expression: string) => Promise<unknown>

export function createRunInChrome(firefox: Browser): RunInChrome {
  const connection = connectionOf(firefox)
  return async (expression) => {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const { contexts } = tree.result as { contexts: { context: string; url: string }[] }
    const context = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context
    const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true })
    const { result, exceptionDetails } = answer.result as {
      result?: { value?: unknown }
      exceptionDetails?: { text: string }
    }
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return result?.value
  }
}
