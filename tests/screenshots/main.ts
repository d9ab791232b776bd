import { copyFile, writeFile } from 'node:fs/promises'
import { saveScreenshot } from '../browser/screenshot.ts'
import { build } from '../start/build.ts'
import { LOOKS, type Look, openState, SIZES, type SizeName, setLook, sizesOf } from './gallery.ts'
import { overview } from './overview.ts'
import { type SceneName, scenes, setStage } from './scenes.ts'
import { states } from './states.ts'

const FOLDER = 'screenshots'
const USUAL_LOOKS: Look[] = ['light', 'dark']

/**
 * `npm run screenshots`: every state at three sizes and in two themes, as `screenshots/STATE-SIZE-LOOK.png`, with a page
 * that shows them all. Words choose among states, sizes and looks (`-- unread popup forced`); `--built` takes the build
 * that is there; `--readme` renews the picture in the README as well.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2)
  const chosen = <N extends string>(all: N[], usual = all): N[] => {
    const named = all.filter((name) => words.includes(name))
    return named.length > 0 ? named : usual
  }
  const looks = chosen(Object.keys(LOOKS) as Look[], USUAL_LOOKS)
  const sizes = chosen(Object.keys(SIZES) as SizeName[])
  const names = chosen(states.map(({ name }) => name))
  if (!words.includes('--built')) await build()

  const taken: string[] = []
  for (const scene of Object.keys(scenes) as SceneName[]) {
    const here = states.filter((state) => (state.scene ?? 'day') === scene && names.includes(state.name))
    if (here.length === 0) continue
    const stage = await setStage(scene, { deviceScaleFactor: 2 })
    try {
      for (const state of here) {
        for (const size of sizesOf(state, sizes)) {
          const page = await openState(state, size, stage)
          for (const look of looks) {
            await setLook(stage.offprint, page, look)
            taken.push(await saveScreenshot(page, `${FOLDER}/${state.name}-${size}-${look}.png`))
          }
          await page.close()
        }
        console.log(state.name)
      }
    } finally {
      await stage.close()
    }
  }
  await writeFile(`${FOLDER}/index.html`, overview(taken.map((path) => path.slice(FOLDER.length + 1))))
  if (words.includes('--readme')) await copyFile(`${FOLDER}/unread-popup-light.png`, 'docs/popup.png')
  console.log(`${taken.length} pictures in ${FOLDER}/; ${FOLDER}/index.html shows them all.`)
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
