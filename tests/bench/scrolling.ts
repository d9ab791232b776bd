import type { Bench } from './browser.ts'

/** Scrolling the full page through so many papers. */
export interface Scrolling {
  papers: number
  frames: number
  /** Frames that took more than 50 ms. */
  long: number
  /** What 95 of 100 frames took at most, ms. */
  p95: number
}

const PAPERS = 1_000

export async function measureScrolling({ offprint, inside }: Bench): Promise<Scrolling> {
  await inside.offprint.evaluate('bench_library.fill(2000)')
  const page = await offprint.openPage('reader.html')
  await page.waitForSelector('[role="feed"] article')
  const frames = await page.evaluate(scroll, PAPERS)
  await page.close()
  const sorted = frames.toSorted((a, b) => a - b)
  return {
    papers: PAPERS,
    frames: frames.length,
    long: frames.filter((ms) => ms > 50).length,
    p95: sorted[Math.floor(frames.length * 0.95)] ?? Number.NaN,
  }
}

/** Runs in the page: scrolls by a step a frame until so many papers are there; how long each frame took, ms. */
async function scroll(papers: number): Promise<number[]> {
  const panel = document.getElementById('panel')
  const feed = document.querySelector('[role="feed"]')
  if (!panel || !feed) throw new Error('no feed')
  const scrolled = [panel, document.scrollingElement].find((each) => each && each.scrollHeight > each.clientHeight + 10)
  const frames: number[] = []
  let last = performance.now()
  while (feed.querySelectorAll('article').length < papers) {
    scrolled?.scrollBy(0, 120)
    await new Promise((resolve) => requestAnimationFrame(resolve))
    frames.push(performance.now() - last)
    last = performance.now()
    if (frames.length > 30_000) throw new Error(`stopped at ${feed.querySelectorAll('article').length} papers`)
  }
  return frames
}
