import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { launchFirefox } from '../browser/firefox.ts'
import { type DavFault, type DavServer, startDav } from '../dav/server.ts'
import { cleanings } from './support/cleanings.ts'
import {
  goTo,
  hasButton,
  hearsKeys,
  paper,
  press,
  pressButton,
  seesText,
  titles,
  waitForPapers,
} from './support/reader.ts'
import { type Scene, setSyncedScene } from './support/scene.ts'
import { stored } from './support/stored.ts'

declare const chrome: WxtBrowser

async function serve(): Promise<DavServer> {
  const dav = await startDav()
  cleanings.push(dav.close)
  return dav
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  // By its label: Firefox has a role of its own for passwords.
  const field = await page.waitForSelector(`::-p-xpath(//input[@id=//label[normalize-space(.)="${name}"]/@for])`)
  await field?.type(text)
}

/** Connects a browser with the server, as a reader does in the settings. Its own question is answered beforehand. */
async function connect(scene: Scene, dav: DavServer, passphrase = ''): Promise<Page> {
  await scene.offprint.allowHost('http://127.0.0.1/*')
  const page = await scene.offprint.openPage('options.html')
  await fillIn(page, dav, passphrase)
  return page
}

async function fillIn(page: Page, { url, user, password }: DavServer, passphrase = ''): Promise<void> {
  await fill(page, 'Address of a folder', url)
  await fill(page, 'User name', user)
  await fill(page, 'Password', password)
  if (passphrase) await fill(page, 'Passphrase (optional)', passphrase)
  await pressButton(page, 'Connect')
}

async function syncNow(page: Page): Promise<void> {
  await page.bringToFront()
  await pressButton(page, 'Sync now')
  await page.waitForFunction(() =>
    document.querySelector('#sync')?.parentElement?.innerText.includes('Synced this minute'),
  )
}

/** Chromium asks the reader once more before anything may reach this machine; a server out there needs no such leave. */
const machine = () => setSyncedScene({ own: true, extraArgs: ['--disable-features=LocalNetworkAccessChecks'] })

async function writeNote(popup: Page, title: string, text: string): Promise<void> {
  await popup.bringToFront()
  await (await paper(popup, title)).focus()
  await hearsKeys(popup)
  await popup.keyboard.press('n')
  await popup.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  await popup.keyboard.type(text)
  await expect
    .poll(async () => (await stored<{ note?: string }>(popup, 'saves'))[0]?.map(({ note }) => note))
    .toContain(text)
}

describe('two browsers', () => {
  it('have the same saves through one server, keep both of two notes, and leave nothing there that can be read', async () => {
    const dav = await serve()
    const [here, there] = [await machine(), await machine()]
    const popup = await here.offprint.openPage('popup.html')
    const [title = ''] = await titles(popup)
    await press(popup, title, 'Save')
    await hasButton(popup, title, 'Saved')
    const settings = await connect(here, dav, 'correct horse')
    await seesText(settings, 'Synced this minute')
    const elsewhere = await connect(there, dav, 'correct horse')
    await seesText(elsewhere, '1 paper came')
    const other = await there.offprint.openPage('popup.html')
    await goTo(other, 'Saved')
    await waitForPapers(other, 1)
    expect(await titles(other)).toEqual([title])

    await writeNote(other, title, 'thither')
    await writeNote(popup, title, 'hither')
    await syncNow(settings)
    await syncNow(elsewhere)
    await syncNow(settings)
    for (const page of [popup, other]) {
      const [[save] = []] = await stored<{ note: string }>(page, 'saves')
      expect(save?.note.split('\n\n———\n\n').sort()).toEqual(['hither', 'thither'])
    }
    const file = await readFile(join(dav.folder, 'offprint.sync'))
    expect(file.subarray(0, 9).toString()).toBe('OFFPRINT1')

    // What is done is sent by itself, a while later.
    const alarm = await settings.evaluate(() => chrome.alarms.get('sync'))
    expect(alarm?.scheduledTime).toBeLessThan(Date.now() + 90_000)
  })

  it('may be Chromium and Firefox', async () => {
    const dav = await serve()
    const here = await machine()
    const popup = await here.offprint.openPage('popup.html')
    const [one = '', two = ''] = await titles(popup)
    await press(popup, one, 'Save')
    await hasButton(popup, one, 'Saved')
    await seesText(await connect(here, dav), 'Synced this minute')

    const firefox = await launchFirefox({ feed: here.server })
    cleanings.push(firefox.close)
    const settings = await firefox.openPage('options.html')
    await fillIn(settings, dav)
    await seesText(settings, '1 paper came')
    const page = await firefox.openPage('popup.html')
    await hasButton(page, one, 'Saved')
    await press(page, two, 'Save')
    await hasButton(page, two, 'Saved')
    await pressButton(settings, 'Sync now')
    await expect.poll(() => dav.requests.filter((each) => each.startsWith('PUT')).length).toBeGreaterThan(1)
    const back = await here.offprint.openPage('options.html')
    await syncNow(back)
    await seesText(back, '1 paper came')
  })

  it('lose nothing where one is killed in the middle', async () => {
    const dav = await serve()
    const [here, there] = [await machine(), await machine()]
    const popup = await here.offprint.openPage('popup.html')
    const [one = '', two = ''] = await titles(popup)
    await press(popup, one, 'Save')
    await hasButton(popup, one, 'Saved')
    const settings = await connect(here, dav)
    await seesText(settings, 'Synced this minute')
    await popup.bringToFront()
    await press(popup, two, 'Save')
    await hasButton(popup, two, 'Saved')
    const hung = dav.requests.length
    dav.fault = ({ method }) => (method === 'PUT' ? { kind: 'hang' } : undefined)
    await settings.bringToFront()
    await pressButton(settings, 'Sync now')
    await expect.poll(() => dav.requests.slice(hung).some((each) => each.startsWith('PUT'))).toBe(true)
    await here.offprint.killWorker()
    dav.fault = undefined

    const elsewhere = await connect(there, dav)
    await seesText(elsewhere, '1 paper came')
    const again = await here.offprint.openPage('options.html')
    await syncNow(again)
    await syncNow(elsewhere)
    await seesText(elsewhere, '1 paper came')
    const [saves = []] = await stored(elsewhere, 'saves')
    expect(saves).toHaveLength(2)
  })
})

describe('a server', () => {
  const faults: [fault: DavFault, method: string, words: string][] = [
    [{ kind: 'status', status: 401 }, 'GET', 'does not know this user name with this password'],
    [{ kind: 'status', status: 403 }, 'GET', 'does not let this user into that folder'],
    [{ kind: 'status', status: 405 }, 'GET', 'has no WebDAV'],
    [{ kind: 'html' }, 'GET', 'answered with a page instead of the file'],
    [{ kind: 'cut' }, 'GET', '127.0.0.1'],
    [{ kind: 'status', status: 507 }, 'PUT', 'There is no room left'],
    [{ kind: 'status', status: 412 }, 'PUT', 'Other machines kept writing the file'],
    [{ kind: 'status', status: 423 }, 'PUT', 'is locked by another program'],
    [{ kind: 'status', status: 500 }, 'PUT', 'has a problem of its own (error 500)'],
  ]

  it('that fails is told in words, changes nothing, and is asked again when it is well', async () => {
    const dav = await serve()
    const here = await machine()
    const page = await connect(here, dav)
    await seesText(page, 'Synced this minute')
    const popup = await here.offprint.openPage('popup.html')
    const shown = await titles(popup)
    for (const [at, [fault, method, words]] of faults.entries()) {
      const title = shown[at] ?? ''
      await popup.bringToFront()
      await press(popup, title, 'Save')
      await hasButton(popup, title, 'Saved')
      dav.fault = (request) => (request.method === method ? fault : undefined)
      await page.bringToFront()
      await pressButton(page, 'Sync now')
      await seesText(page, words)
      expect((await stored(page, 'saves'))[0]).toHaveLength(at + 1)
      dav.fault = undefined
      // The alarm may have begun one of its own meanwhile, while which nothing can be pressed.
      const isWrong = () =>
        page.evaluate(() =>
          Boolean(document.querySelector('#sync')?.parentElement?.querySelector('[data-wrong="true"]')),
        )
      await expect
        .poll(async () => {
          await pressButton(page, 'Sync now')
          return isWrong()
        })
        .toBe(false)
    }
    const file = await readFile(join(dav.folder, 'offprint.sync'))
    expect(file.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
  })
})

describe('the browser’s account', () => {
  it('is used once the reader says so, within its limits, and brings what another machine wrote there', async () => {
    const [here, there] = [await machine(), await machine()]
    const popup = await here.offprint.openPage('popup.html')
    const [title = ''] = await titles(popup)
    const settings = await here.offprint.openPage('options.html')
    const synced = () => settings.evaluate(() => chrome.storage.sync.get(null))
    await popup.bringToFront()
    await press(popup, title, 'Save')
    await hasButton(popup, title, 'Saved')
    expect(await synced()).toEqual({})
    await settings.bringToFront()
    const choice = '::-p-aria([name="Also through this browser’s account"][role="checkbox"])'
    await (await settings.waitForSelector(choice))?.click()
    await seesText(settings, 'Synced this minute')
    const items = await synced()
    for (const [key, value] of Object.entries(items)) {
      expect(key.length + JSON.stringify(value).length).toBeLessThanOrEqual(8_192)
    }

    // What the browser itself would carry over.
    const elsewhere = await there.offprint.openPage('options.html')
    await elsewhere.evaluate((all) => chrome.storage.sync.set(all), items)
    await (await elsewhere.waitForSelector(choice))?.click()
    await seesText(elsewhere, '1 paper came')
    const [saves = []] = await stored(elsewhere, 'saves')
    expect(saves).toHaveLength(1)
  })
})
