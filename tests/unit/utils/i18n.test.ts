import { describe, expect, it } from 'vitest'
import { importInBrowser } from './browser'

/** A browser that speaks a language, and answers a message by its name and what fills it. */
function speaking(language: string) {
  const i18n = {
    getMessage: (name: string, fill: string[]) => [name, ...fill].join(' | '),
    getUILanguage: () => language,
  }
  return importInBrowser({ i18n }, () => import('@/utils/i18n'))
}

describe('a message', () => {
  it('is filled with texts and numbers, as texts', async () => {
    const { t } = await speaking('en')
    expect(t('next_check', '17:00')).toBe('next_check | 17:00')
    expect(t('checked', 5)).toBe('checked | 5')
  })
})

describe('a message about a number of things', () => {
  it.each([
    ['en', 0, 'upvotes_other | 0'],
    ['en', 1, 'upvotes_one | 1'],
    ['en', 2, 'upvotes_other | 2'],
    ['en', 12_345, 'upvotes_other | 12,345'],
    ['de', 12_345, 'upvotes_other | 12.345'],
    ['fr', 0, 'upvotes_one | 0'],
    // Russian has forms for 2 to 4 and for many; a locale with two forms uses the general one for all but the first.
    ['ru', 3, 'upvotes_other | 3'],
    ['ja', 1, 'upvotes_other | 1'],
  ])('in %s, %i: %s', async (language, count, message) => {
    const { counted } = await speaking(language)
    expect(counted('upvotes', count)).toBe(message)
  })
})
