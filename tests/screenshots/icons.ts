import { readFile, writeFile } from 'node:fs/promises'
import puppeteer from 'puppeteer-core'
import { ensureBrowser } from '../browser/install.ts'

const SIZES = [16, 32, 48, 96, 128]

/** `npm run icons`: draws `docs/icon.svg` at every size that browsers ask for, with the browser's own hand. */
async function drawIcons(): Promise<void> {
  const svg = await readFile('docs/icon.svg', 'utf8')
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser((text) => process.stderr.write(text)),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
      await writeFile(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }))
    }
  } finally {
    await browser.close()
  }
}

drawIcons().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
