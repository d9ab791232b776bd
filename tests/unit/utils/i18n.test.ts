import { describe, expect, it } from 'vitest'
import { importInBrowser } from './browser'

/** A browser that speaks a language, and answers a message by its name and what fills it. `messages`: whose there are. */
function speaking(language: string, messages = language, lacking: string[] = []) {
  const i18n = {
    getMessage(name: string, fill: string[]) {
      if (name === 'language') return messages
      return lacking.includes(name) ? '' : [name, ...fill].join(' | ')
    },
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
    ['ja', 1, 'upvotes_other | 1'],
    ['zh-CN', 1, 'upvotes_other | 1'],
    ['ru', 3, 'upvotes_few | 3'],
    ['ru', 5, 'upvotes_many | 5'],
    ['ar', 2, 'upvotes_two | 2'],
  ])('in %s, %i: %s', async (language, count, message) => {
    const { counted } = await speaking(language)
    expect(counted('upvotes', count).replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))).toBe(message)
  })

  it('takes the general form where the language’s messages lack one', async () => {
    const { counted } = await speaking('ru', 'ru', ['upvotes_few'])
    expect(counted('upvotes', 3)).toBe('upvotes_other | 3')
  })
})

describe('the language of what is on screen', () => {
  it.each([
    ['en-GB', 'en', 'en-GB'],
    ['zh-CN', 'zh-CN', 'zh-CN'],
    // No messages in it: English stands there, and dates and numbers beside it must not be French.
    ['fr', 'en', 'en'],
    ['ar', 'en', 'en'],
    ['zh-TW', 'zh-CN', 'zh-TW'],
  ])('with a browser in %s and messages in %s is %s', async (reader, messages, expected) => {
    const { language, counted } = await speaking(reader, messages)
    expect(language()).toBe(expected)
    if (expected === 'en') expect(counted('upvotes', 0)).toBe('upvotes_other | 0')
  })
})
