import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findBrowser } from './find.ts'

/** What installing depends on. `osRelease` is the text of /etc/os-release, empty where there is none. */
export interface Host {
  platform: NodeJS.Platform
  isRoot: boolean
  osRelease: string
}

export type InstallPlan = { commands: string[][] } | { refusal: string }

/** How to get a browser onto this host, or the sentence that asks the reader for one. */
export function planInstall({ platform, isRoot, osRelease }: Host): InstallPlan {
  const isDebian = platform === 'linux' && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease)
  if (!isDebian)
    return { refusal: 'No Chromium, Chrome, Edge or Brave was found: install one, or name it in OFFPRINT_BROWSER.' }
  if (!isRoot)
    return {
      refusal:
        'No Chromium, Chrome, Edge or Brave was found: run "sudo apt-get install chromium", or name one in OFFPRINT_BROWSER.',
    }
  return {
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ],
  }
}

/** The path of a browser, installing one where that takes no question. `say` receives the progress, in whole or part lines. */
export async function ensureBrowser(say: (text: string) => void): Promise<string> {
  const found = findBrowser()
  if (found) return found

  const plan = planInstall(thisHost())
  if ('refusal' in plan) throw new Error(plan.refusal)
  for (const command of plan.commands) {
    say(`No browser is installed: ${command.join(' ')}\n`)
    await run(command, say)
  }
  const installed = findBrowser()
  if (!installed) throw new Error('Chromium was installed but cannot be found: name it in OFFPRINT_BROWSER.')
  return installed
}

function thisHost(): Host {
  let osRelease = ''
  try {
    osRelease = readFileSync('/etc/os-release', 'utf8')
  } catch {
    // Not a Linux that names itself: the plan then asks the reader.
  }
  return { platform: process.platform, isRoot: process.getuid?.() === 0, osRelease }
}

function run([program = '', ...args]: string[], say: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.stdout.on('data', (chunk) => say(String(chunk)))
    child.stderr.on('data', (chunk) => say(String(chunk)))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`"${[program, ...args].join(' ')}" ended with status ${code}.`))
    })
  })
}
