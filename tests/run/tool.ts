import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The checkout, in which tools run. */
export const ROOT = resolve(import.meta.dirname, '../..')

const PACKAGES = {
  tsc: 'typescript',
  biome: '@biomejs/biome',
  knip: 'knip',
  vitest: 'vitest',
  wxt: 'wxt',
  'web-ext': 'web-ext',
}

export type ToolName = keyof typeof PACKAGES

export type Say = (text: string) => void

/**
 * Runs a tool of node_modules and resolves with its exit status; `say` receives its output as it comes.
 * It runs under the Node that runs this, whatever `node` means on PATH, and needs no shell on Windows.
 */
export function runTool(name: ToolName, args: string[], say: Say, cwd = ROOT): Promise<number> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [programOf(name), ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Tools write to a pipe here, so they cannot see by themselves whether a person watches.
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    })
    child.stdout.setEncoding('utf8').on('data', say)
    child.stderr.setEncoding('utf8').on('data', say)
    child.on('error', reject)
    child.on('close', (status) => settle(status ?? 1))
  })
}

function programOf(name: ToolName): string {
  const folder = join(ROOT, 'node_modules', PACKAGES[name])
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, bin[name])
}
