import type { Page } from 'puppeteer-core'

/** What is typed, a letter at a time. */
export const QUERIES = [
  'diffusion model',
  'large language model reasoning',
  'retrieval augmented generation',
  'self-supervised video',
  'mixture of experts',
  'title:benchmark agents',
  'author:family12',
  'transformer -vision',
  '"reinforcement learning"',
  'quantization',
  'difusion',
  'mulitmodal',
]

/** Types queries a letter at a time into the searchbox of a page; how long until each keystroke's results were there, ms. */
export async function type(page: Page, queries: string[]): Promise<number[]> {
  return page.evaluate(typeAll, queries)
}

/** Runs in the page. */
async function typeAll(queries: string[]): Promise<number[]> {
  const box = document.querySelector<HTMLInputElement>('[type="search"]')
  const search = document.querySelector<HTMLElement>('search')
  if (!box || !search) throw new Error('no searchbox')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const turn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(0)
    })

  const took: number[] = []
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const text = query.slice(0, length)
      // A space changes nothing that is shown.
      if (text.endsWith(' ')) continue
      const from = performance.now()
      setValue?.call(box, text)
      box.dispatchEvent(new Event('input', { bubbles: true }))
      while (search.dataset.answered !== text) await turn()
      took.push(performance.now() - from)
      // Typed no faster than drawn.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    }
  }
  return took
}
