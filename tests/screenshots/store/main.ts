import { readFile } from 'node:fs/promises'
import type { Viewport } from 'puppeteer-core'
import { saveScreenshot } from '../../browser/screenshot.ts'
import { build } from '../../start/build.ts'
import { openState, SIZES, setLook } from '../gallery.ts'
import { type Stage, setStage } from '../scenes.ts'
import { CANVAS, canvas } from './canvas.ts'
import { emblems } from './emblems.ts'
import { type Picture, pictures } from './pictures.ts'

const FOLDER = 'screenshots/store'

/**
 * `npm run screenshots:store`: the pictures for the stores' pages, `screenshots/store/N-NAME.png`, and what stands for
 * the extension in their lists. `-- --built` takes the build that is there.
 */
async function main(): Promise<void> {
  if (!process.argv.includes('--built')) await build()
  const stage = await setStage('day', { deviceScaleFactor: 2 })
  try {
    for (const [index, picture] of pictures.entries()) {
      console.log(await take(picture, `${FOLDER}/${index + 1}-${picture.state.name}.png`, stage))
    }
    const icon = await readFile('docs/icon.svg', 'utf8')
    for (const { name, size, html } of emblems(icon)) {
      console.log(await draw(html, size, `${FOLDER}/${name}.png`, stage))
    }
  } finally {
    await stage.close()
  }
}

async function take(picture: Picture, path: `${string}.png`, stage: Stage): Promise<string> {
  const { state, size, look, caption, frame, from, enlarged = 1 } = picture
  const page = await openState(state, size, stage)
  await setLook(stage.offprint, page, look)
  if (!caption) {
    await page.setViewport(CANVAS)
    return saveScreenshot(page, path).finally(() => page.close())
  }
  const { width, height } = frame ?? SIZES[size]
  // Twice as fine, since it is drawn anew on the canvas.
  await page.setViewport({ width, height, deviceScaleFactor: 2 })
  if (from) await page.$eval(from, (element) => element.scrollIntoView())
  const png = await page.screenshot({ encoding: 'base64' })
  await page.close()

  const shown = { width: width * enlarged, height: height * enlarged }
  return draw(canvas(png, shown, caption), CANVAS, path, stage)
}

async function draw(html: string, size: Viewport, path: `${string}.png`, { offprint }: Stage): Promise<string> {
  const page = await offprint.browser.newPage()
  await page.setViewport(size)
  await page.setContent(html)
  return saveScreenshot(page, path).finally(() => page.close())
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
