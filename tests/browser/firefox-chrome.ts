import type { Browser } from 'puppeteer-core'
import { until } from './until.ts'

const OPENING_MS = 10_000

/** The part of puppeteer's connection that is used; it does not tell its type. */
export interface BidiConnection {
  send(method: string, params: object): Promise<{ result?: unknown }>
}

export const connectionOf = (firefox: Browser) => (firefox as unknown as { connection: BidiConnection }).connection

/** Runs an expression in the browser's own window, where everything is allowed, and resolves with its plain value. */
export type RunInChrome = (expression: string) => Promise<unknown>

export function createRunInChrome(firefox: Browser): RunInChrome {
  const connection = connectionOf(firefox)
  /** The first window, once it is one: a Firefox that has just started can be driven before its window has loaded. */
  const window = () =>
    until(
      async () => {
        const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
        const { contexts } = tree.result as { contexts: { context: string; url: string }[] }
        return contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context
      },
      Boolean,
      { timeout: OPENING_MS, otherwise: 'Firefox lets nobody into its window: 153 does, 140 did not' },
    )
  return async (expression) => {
    const context = await window()
    const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true })
    const { result, exceptionDetails } = answer.result as {
      result?: { value?: unknown }
      exceptionDetails?: { text: string }
    }
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return result?.value
  }
}
