import { describe, expect, it } from 'vitest'
import { filesIn } from './source-files'

const sheets = filesIn(['components', 'entrypoints'], /\.css$/)

/** What has a side of the screen in it, which is the other one where people read from right to left. */
const SIDED =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:left|right)(?:-\w+)*|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:float|clear|text-align|caption-side)\s*:\s*(?:left|right)/g

/** Declarations that may have one, and why. */
const ALLOWED: Record<string, string> = {}

/** A shorthand of four values that says another thing about left than about right. */
const LOPSIDED = /(?:margin|padding|border-width|inset)\s*:\s*(\S+) (\S+) (\S+) (\S+);/g

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '')

/** Values of a shorthand, a function of several words being one of them. */
const values = (css: string) => css.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, (inside) => inside.replaceAll(' ', ''))

describe('style sheets', () => {
  it('are there', () => expect(sheets.length).toBeGreaterThan(20))

  it.each(sheets.map(({ path, text }) => [path, text] as const))('%s knows no left and no right', (path, text) => {
    const css = withoutComments(text)
    const sided = [...css.matchAll(SIDED)].map(([found]) => found)
    const lopsided = [...values(css).matchAll(LOPSIDED)]
      .filter(([, , right, , left]) => right !== left)
      .map(([found]) => found)
    expect([...sided, ...lopsided].filter((found) => !(`${path}: ${found}` in ALLOWED))).toEqual([])
  })

  it.each(sheets.map(({ path, text }) => [path, text] as const))(
    '%s moves nothing that the reader wants still',
    (_, text) => {
      const moving = [...withoutComments(text).matchAll(/(?:animation|transition)\s*:\s*([^;]+);/g)]
      // Motion goes by way of a token that `prefers-reduced-motion` takes away, or stands in a question for it.
      const asked = /@media \(prefers-reduced-motion: no-preference\)/.test(text)
      expect(moving.filter(([, value = '']) => !/^var\(--turn|^none/.test(value) && !asked)).toEqual([])
    },
  )

  it.each(sheets.map(({ path, text }) => [path, text] as const))(
    '%s takes its colours from the tokens',
    (path, text) => {
      if (path === 'components/style/tokens.css') return
      expect(withoutComments(text).match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)).toBeNull()
    },
  )

  it('leave the outline of what is in focus where it is', () => {
    for (const { path, text } of sheets) expect([path, /outline:\s*(?:none|0)\b/.test(text)]).toEqual([path, false])
  })
})
