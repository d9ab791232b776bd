import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../run/tool.ts'
import { releaseProblems } from './problems.ts'

/** `npm run check:release [-- TAG]`: whether the tag, package.json and CHANGELOG.md name one version. Needs nothing installed. */
async function main(): Promise<void> {
  const [tag] = process.argv.slice(2)
  const read = (name: string) => readFile(join(ROOT, name), 'utf8')
  const { version } = JSON.parse(await read('package.json'))
  const problems = releaseProblems({ ...(tag && { tag }), version, changelog: await read('CHANGELOG.md') })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  console.log(`${version}${tag ? ` is what ${tag} releases` : ' is what CHANGELOG.md is about'}.`)
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
