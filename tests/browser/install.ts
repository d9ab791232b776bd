import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser, findFirefox } from './find.ts'

/** What installing depends on. `osRelease` is the text of /etc/os-release, empty where there is none. */
export interface Host {
  platform: NodeJS.Platform
  isRoot: boolean
  osRelease: string
}

export type InstallPlan = { commands: string[][] } | { refusal: string }

/** A program that tests need, as Debian packages it. */
export interface Wanted {
  /** What would do. */
  names: string
  debian: string
  /** The variable that names another. */
  variable: string
  find: () => string | undefined
}

const CHROMIUM: Wanted = {
  names: 'Chromium, Chrome, Edge or Brave',
  debian: 'chromium',
  variable: 'OFFPRINT_BROWSER',
  find: findBrowser,
}

export const FIREFOX: Wanted = {
  names: 'Firefox',
  debian: 'firefox-esr',
  variable: 'OFFPRINT_FIREFOX',
  find: findFirefox,
}

const RCLONE: Wanted = {
  names: 'rclone',
  debian: 'rclone',
  variable: 'PATH',
  find: () =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .map((folder) => join(folder, 'rclone'))
      .find((path) => existsSync(path)),
}

/** How to get a browser onto this host, or the sentence that asks the reader for one. */
export function planInstall({ platform, isRoot, osRelease }: Host, wanted: Wanted = CHROMIUM): InstallPlan {
  const { names, debian, variable } = wanted
  const isDebian = platform === 'linux' && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease)
  if (!isDebian) return { refusal: `No ${names} was found: install one, or name it in ${variable}.` }
  if (!isRoot) {
    return { refusal: `No ${names} was found: run "sudo apt-get install ${debian}", or name one in ${variable}.` }
  }
  return {
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', debian],
    ],
  }
}

/** The path of a browser, installing one where that takes no question. `say` receives the progress, in whole or part lines. */
export const ensureBrowser = (say: (text: string) => void): Promise<string> => ensure(CHROMIUM, say)

/** The same, of Firefox. */
export const ensureFirefox = (say: (text: string) => void): Promise<string> => ensure(FIREFOX, say)

/** The same, of the server that syncing is tried with. */
export const ensureRclone = (say: (text: string) => void): Promise<string> => ensure(RCLONE, say)

async function ensure(wanted: Wanted, say: (text: string) => void): Promise<string> {
  const found = wanted.find()
  if (found) return found

  const plan = planInstall(thisHost(), wanted)
  if ('refusal' in plan) throw new Error(plan.refusal)
  for (const command of plan.commands) {
    say(`No ${wanted.names} is installed: ${command.join(' ')}\n`)
    await run(command, say)
  }
  const installed = wanted.find()
  if (!installed) throw new Error(`${wanted.debian} was installed but cannot be found: name it in ${wanted.variable}.`)
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
