import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { type Look, openState, pagesBuilt, type SizeName, setLook, sizesOf } from '../screenshots/gallery.ts'
import { type SceneName, type Stage, scenes, setStage } from '../screenshots/scenes.ts'
import { type State, states } from '../screenshots/states.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const STANDARDS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}
/** What another look can break. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

const LOOKS: [Look, RunOptions][] = [['light', STANDARDS]]
/** Other looks are asked of the states that use all colours there are. */
const CONTRASTS: [Look, RunOptions][] = [
  ['dark', COLOURS],
  ['forced', COLOURS],
  ['more-contrast', COLOURS],
  ['dark-more-contrast', COLOURS],
]
const COLOURFUL = [
  'unread',
  'saved-edit',
  'toast',
  'nothing-stored',
  'settings-trouble',
  'search-problem',
  'digest',
  'help',
]

/** 320 CSS pixels are what 200 % leaves of a window of 640, and 400 % of one of 1280; 210 are 200 % of the popup. */
const NARROW = [320, 210]

/** What keeps people out, in a line each. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = (await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, options as RunOptions),
    options as object,
  )) as unknown as AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any, all }) =>
      [id, target.join(' '), html.slice(0, 160), [...any, ...all].map(({ message }) => message)[0]].join(' | '),
    ),
  )
}

/** What does not fit, or is too small to press. */
function misfits(): string[] {
  // Cards out of sight are not laid out; Firefox would tell where they were before.
  for (const card of document.querySelectorAll('article')) card.style.setProperty('content-visibility', 'visible')
  const name = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120)
  const wide = [document.documentElement, ...document.querySelectorAll('[role="tabpanel"], main')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map((element) => `scrolls sideways by ${element.scrollWidth - element.clientWidth}: ${name(element)}`)
  const shown = [
    ...document.querySelectorAll('button, [role="tab"], select, input, textarea, summary, h1, h2, p'),
  ].filter((element) => element.checkVisibility())
  const cut = shown
    .filter((element) => !element.closest('[role="tablist"]'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -0.5 || right > document.documentElement.clientWidth + 0.5
    })
    .map((element) => `cut off: ${name(element)}`)
  const small = shown
    .filter((element) =>
      element.matches('button, [role="tab"], select, summary, input:not([type="checkbox"], [type="radio"])'),
    )
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      return width < 24 || height < 24
    })
    .map((element) => {
      const { width, height } = element.getBoundingClientRect()
      return `${width.toFixed(0)}×${height.toFixed(0)}: ${name(element)}`
    })
  return [...new Set([...wide, ...cut, ...small])]
}

async function look(state: State, size: SizeName, stage: Stage): Promise<string[]> {
  const page = await openState(state, size, stage)
  const found: string[] = []
  const add = (where: string, list: string[]) =>
    found.push(...list.map((each) => `${state.name}, ${size}, ${where}: ${each}`))
  await page.evaluate(axe)
  for (const [name, options] of COLOURFUL.includes(state.name) ? [...LOOKS, ...CONTRASTS] : LOOKS) {
    await setLook(stage.offprint, page, name)
    add(name, await violations(page, options))
  }
  // The real popup is as wide as it is; the same cards stand in a tab as well.
  if (state.over) add('popup', await page.evaluate(misfits))
  else if (size !== 'reader' || state.page) {
    for (const width of NARROW) {
      await page.setViewport({ width, height: 640, deviceScaleFactor: 2 })
      await page.waitForFunction((expected) => innerWidth === expected, {}, width)
      add(`${width} px`, await page.evaluate(misfits))
    }
  }
  await page.close()
  return found
}

/** The states that the wide page shows otherwise than the narrow ones, and the panel. */
const ALSO: Partial<Record<SizeName, string[]>> = {
  reader: ['unread', 'saved-edit', 'more'],
  sidepanel: ['unread', 'filter', 'search-found'],
}
/** Nothing but another day's papers. */
const ALIKE = ['weekend', 'trending']

const KNOWN = ['popup.html', 'reader.html', 'sidepanel.html', ...states.map(({ page }) => page)]
/** All of them where it is asked for (`npm run test:axe`); else the most colourful, and of the others one of three. */
const wanted = (name: string, at: number) =>
  Boolean(process.env.OFFPRINT_ALL_STATES) || COLOURFUL.includes(name) || at % 3 === 0
const seen = states.filter(({ name }) => !ALIKE.includes(name)).filter(({ name }, at) => wanted(name, at))

describe('nobody is kept out', () => {
  it.each(Object.keys(scenes).filter((name) => seen.some(({ scene = 'day' }) => scene === name)) as SceneName[])(
    'of any state of the scene "%s", in any look, at 320 pixels and at 200 %',
    async (scene) => {
      const stage = await setStage(scene)
      try {
        const found: string[] = []
        for (const state of seen.filter((state) => (state.scene ?? 'day') === scene)) {
          const also = (Object.keys(ALSO) as SizeName[]).filter((size) => ALSO[size]?.includes(state.name))
          for (const size of sizesOf(state, ['popup', ...also])) found.push(...(await look(state, size, stage)))
        }
        // A page that no state is of is looked at as it opens.
        const pages = scene === 'done' ? pagesBuilt().filter((page) => !KNOWN.includes(page)) : []
        for (const page of pages) found.push(...(await look({ name: page, page }, 'sidepanel', stage)))
        expect(found).toEqual([])
      } finally {
        await stage.close()
      }
    },
    400_000,
  )
})
