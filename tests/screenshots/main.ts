import { writeFile } from 'node:fs/promises'
import { saveScreenshot } from '../browser/screenshot.ts'
import { build } from '../start/build.ts'
import { type Look, openState, SIZES, type SizeName, setLook } from './gallery.ts'
import { type SceneName, scenes, setStage } from './scenes.ts'
import { states } from './states.ts'

const FOLDER = 'screenshots'
const LOOKS: Look[] = ['light', 'dark']

/**
 * `npm run screenshots`: every state at three sizes and in two themes, as `screenshots/STATE-SIZE-LOOK.png` with a page that
 * shows them all. `-- --built` takes the build that is there; words name the states to take, `forced` the look.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const looks = [...LOOKS, ...(['forced', 'more-contrast', 'dark-more-contrast'] as const)].filter((look, index) =>
    args.some((arg) => arg in ALL_LOOKS) ? args.includes(look) : index < LOOKS.length,
  )
  const sizes = (Object.keys(SIZES) as SizeName[]).filter((size, _, all) =>
    all.some((each) => args.includes(each)) ? args.includes(size) : true,
  )
  const named = args.filter((arg) => states.some(({ name }) => name === arg))
  const wanted = states.filter(({ name }) => named.length === 0 || named.includes(name))
  if (!args.includes('--built')) await build()

  const taken: string[] = []
  for (const scene of Object.keys(scenes) as SceneName[]) {
    const here = wanted.filter((state) => (state.scene ?? 'day') === scene)
    if (here.length === 0) continue
    const stage = await setStage(scene)
    try {
      for (const state of here) {
        for (const size of sizes) {
          const page = await openState(state, size, stage)
          for (const look of looks) {
            await setLook(page, look)
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
  await writeFile(`${FOLDER}/index.html`, overview(taken))
  console.log(`${taken.length} pictures in ${FOLDER}/; ${FOLDER}/index.html shows them all.`)
}

const ALL_LOOKS = { forced: 1, 'more-contrast': 1, 'dark-more-contrast': 1, light: 1, dark: 1 }

function overview(paths: string[]): string {
  const figures = paths.map((path) => {
    const name = path.slice(FOLDER.length + 1)
    return `<figure><figcaption>${name.replace('.png', '')}</figcaption><img src="${name}" height="600" alt=""></figure>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Offprint</title>
<style>body{display:flex;flex-wrap:wrap;gap:20px;background:#888;font:13px sans-serif}figure{margin:0}</style>
${figures.join('\n')}
`
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
