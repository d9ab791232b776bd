import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOnly } from '@/components/text-only'

const path = join(createRequire(import.meta.url).resolve('preact/package.json'), '../dist/preact.mjs')
const preact = readFileSync(path, 'utf8')
const built = (code: string, id = path) => textOnly().transform(code, id)?.code
const bundled = (code: string) => textOnly().generateBundle({}, { 'app.js': { type: 'chunk', code } })

describe('Preact in a build', () => {
  it('sets no markup, and is otherwise what it was', async () => {
    const code = built(preact) ?? ''
    expect(preact).toContain('nnerHTML')
    expect(code).not.toContain('nnerHTML')
    expect(preact.length - code.length).toBeLessThan(250)
    const { h, render, Fragment } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
    expect([h, render, Fragment].map((each) => typeof each)).toEqual(['function', 'function', 'function'])
  })

  it.each([
    ['is another', preact.replaceAll('__html', '__markup')],
    ['was changed already', built(preact) ?? ''],
    ['has it twice', preact + preact],
  ])('fails the build where its code %s', (_, code) => {
    expect(() => built(code)).toThrow('Preact has changed')
  })

  it('is found by its path, and nothing else is touched', () => {
    expect(built(preact, `${path}?v=1`)).toBeDefined()
    expect(built(preact, path.replaceAll('/', '\\'))).toBeDefined()
    expect(built(preact, '/offprint/components/app/App.tsx')).toBeUndefined()
  })
})

describe('a build', () => {
  it.each([
    ['a.innerHTML=b'],
    ['a.outerHTML = b'],
    ['h("p",{innerHTML:b})'],
    ['h("p",{dangerouslySetInnerHTML:{__html:b}})'],
  ])('fails with %s in it', (code) => {
    expect(() => bundled(code)).toThrow('app.js sets markup')
  })

  it.each([['b=a.innerHTML'], ['a.innerHTML==b'], ['a.textContent=b']])('does not with %s', (code) => {
    expect(() => bundled(code)).not.toThrow()
  })
})
