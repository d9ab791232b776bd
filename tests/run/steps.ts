import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBrowser, ensureFirefox, ensureRclone } from '../browser/install.ts'
import { type Count, countTests, FAILED, PASSED } from './count.ts'
import { lintFirefox } from './lint.ts'
import type { Step } from './schedule.ts'
import { buildFromSources } from './sources.ts'
import { ROOT, runTool, type Say, type ToolName } from './tool.ts'

/** Everything that must hold, in the order in which it is told. */
export const steps: Step[] = [
  // The product once more, with no more of JavaScript than the oldest browsers have.
  { name: 'types', run: check('tsc', ['--noEmit'], ['--noEmit', '-p', 'tsconfig.product.json']) },
  { name: 'style', run: check('biome', ['check']) },
  // What nobody uses: files, exports, dependencies; and files of the product that only tests use.
  { name: 'unused', run: check('knip', [], ['--production', '--include', 'files']) },
  { name: 'unit', run: tests('unit') },
  // Builds, and packs for the stores.
  { name: 'chrome', run: check('wxt', ['zip', '-b', 'chrome']) },
  { name: 'firefox', run: check('wxt', ['zip', '-b', 'firefox']) },
  { name: 'lint', needs: ['firefox'], run: lintFirefox },
  { name: 'sources', needs: ['chrome', 'firefox'], run: buildFromSources },
  // A browser's waits are real: nothing that is busy all the time may take the processor from it.
  { name: 'e2e', needs: ['chrome', 'firefox'], alone: 'e2e', run: e2e('e2e') },
  // Some of the same, in Firefox; and with the worker killed before every press. So few files that each leaves room for the other.
  { name: 'gecko', needs: ['firefox'], alone: 'again', run: e2e('e2e-firefox') },
  { name: 'mortal', needs: ['chrome', 'firefox'], alone: 'again', run: e2e('e2e-mortal') },
]

/** Passes when the tool ends well with each of these arguments. */
function check(tool: ToolName, ...runs: string[][]) {
  return async (say: Say): Promise<Count> => {
    for (const args of runs) if ((await runTool(tool, args, say)) !== 0) return FAILED
    return PASSED
  }
}

function e2e(project: string) {
  return async (say: Say): Promise<Count> => {
    // Before the tests, whose time is limited.
    await ensureBrowser(say)
    await ensureFirefox(say)
    await ensureRclone(say)
    return tests(project)(say)
  }
}

function tests(project: string) {
  return async (say: Say): Promise<Count> => {
    const report = join(ROOT, '.tmp', `${project}.json`)
    // A report left by an earlier run must not be taken for this one's.
    await rm(report, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const status = await runTool('vitest', ['run', '--project', project, ...reporters], say)
    return countTests(await readReport(report), status)
  }
}

async function readReport(path: string) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
