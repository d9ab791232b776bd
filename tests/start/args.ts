import { parseArgs } from 'node:util'

export interface StartOptions {
  /** Ask the real Hugging Face instead of the embedded feed. */
  live: boolean
  /** No window: demonstrate, take screenshots, end. */
  headless: boolean
}

const USAGE = 'npm start [-- [--live] [--headless]]'

interface Surroundings {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
}

/** Throws a sentence when it cannot make sense of the arguments. */
export function parseStart(args: string[], surroundings: Surroundings): StartOptions {
  try {
    const { values } = parseArgs({ args, options: { live: { type: 'boolean' }, headless: { type: 'boolean' } } })
    return { live: values.live ?? false, headless: values.headless ?? !hasDisplay(surroundings) }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nUsage: ${USAGE}`)
  }
}

function hasDisplay({ platform, env }: Surroundings): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
