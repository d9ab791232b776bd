import { beforeEach, expect, it, vi } from 'vitest'

type Rules = { createHTML(text: string, type: string, sink: string): string | null }

beforeEach(() => vi.resetModules())

it('lets text be parsed to be read, once and for all, and nothing become part of a page', async () => {
  const createPolicy = vi.fn((_name: string, _rules: Rules) => {})
  vi.stubGlobal('trustedTypes', { createPolicy })
  const { allowParsing } = await import('@/utils/inert')
  allowParsing()
  allowParsing()
  expect(createPolicy).toHaveBeenCalledOnce()
  const [name, { createHTML }] = createPolicy.mock.calls[0] as [string, Rules]
  expect(name).toBe('default')
  expect(createHTML('<b>', 'TrustedHTML', 'DOMParser parseFromString')).toBe('<b>')
  expect(createHTML('<b>', 'TrustedHTML', 'Element innerHTML')).toBeNull()
})

it('asks nothing of a browser that has no Trusted Types', async () => {
  vi.stubGlobal('trustedTypes', undefined)
  const { allowParsing } = await import('@/utils/inert')
  expect(allowParsing).not.toThrow()
})
