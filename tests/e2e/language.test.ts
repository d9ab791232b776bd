import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { setSyncedScene } from './support/scene.ts'

const chinese: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/zh_CN/messages.json', 'utf8'),
)
const said = (name: string) => chinese[name]?.message ?? ''
const button = (name: string) => `::-p-aria([name="${said(name)}"][role="button"])`

describe('a browser that speaks Chinese', () => {
  it('shows all of the popup and the settings in Chinese, with its dates, numbers and plural forms', async () => {
    const { offprint } = await setSyncedScene({ language: 'zh-CN' })
    const popup = await offprint.openPopup()
    await popup.waitForSelector('[role="feed"] article')
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    const tabs = await popup.$$eval('[role="tab"]', (all) => all.map(({ textContent }) => textContent?.trim() ?? ''))
    for (const name of ['unread', 'today', 'trending', 'saved']) {
      expect(
        tabs.some((tab) => tab.startsWith(said(name))),
        name,
      ).toBe(true)
    }
    // One has no form of its own in Chinese; dates are written as in China.
    expect(await popup.$eval('article [role="img"][title]', ({ ariaLabel }) => ariaLabel)).toMatch(/^\d+ 个点赞$/)
    expect(await popup.$eval('article time', ({ textContent }) => textContent)).toMatch(/^\d+月\d+日$/)

    await (await popup.waitForSelector(button('save')))?.click()
    await popup.waitForSelector(button('saved'))
    await (await popup.waitForSelector(button('undo')))?.click()
    await popup.waitForFunction(
      (undone) => document.body.innerText.includes(undone),
      {},
      said('undone').replace('$WHAT$', said('done_save')),
    )

    const options = await offprint.openPage('options.html')
    await options.bringToFront()
    await options.waitForFunction(
      (title) => document.querySelector('h1')?.textContent === title,
      {},
      said('settings_title'),
    )
    // What is left in Latin letters are names.
    const words = await options.evaluate(() => document.body.innerText.match(/[A-Za-z]{4,}/g) ?? [])
    const names =
      /^(?:Offprint|BibTeX|PaperMemory|Shift|Hugging|Face|arXiv|alphaXiv|HTML|stat|https|huggingface|math|hep|WebDAV|Nextcloud|remote|files)$/
    expect([...new Set(words)].filter((word) => !names.test(word))).toEqual([])
  })
})
