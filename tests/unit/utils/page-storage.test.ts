import { afterEach, expect, it, vi } from 'vitest'
import { pageStorage } from '@/utils/page-storage'

afterEach(() => vi.unstubAllGlobals())

it('is what the page has', () => {
  const kept = {} as Storage
  vi.stubGlobal('localStorage', kept)
  expect(pageStorage()).toBe(kept)
})

it('is nothing where there is none', () => {
  vi.stubGlobal('localStorage', null)
  expect(pageStorage()).toBeUndefined()
})

it('is nothing where the browser refuses it', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new Error('SecurityError')
    },
  })
  try {
    expect(pageStorage()).toBeUndefined()
  } finally {
    Object.defineProperty(globalThis, 'localStorage', before ?? { value: undefined, configurable: true })
  }
})
