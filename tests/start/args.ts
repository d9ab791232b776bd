import { parseArgs } from 'node:util'

export interface StartOptions {
  /** Ask the real Hugging Face instead of the embedded feed. */
  live: boolean
  /** No window: `npm start` demonstrates, takes screenshots, and ends. */
  headless: boolean
  /** What the browser speaks, such as `de`. Default: English where there is no window, else what the machine does. */
  language?: string
}

interface Surroundings {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
}

/** The arguments of `npm start` or `npm run dev`. Throws a sentence when it cannot make sense of them. */
export function parseStart(args: string[], surroundings: Surroundings, command = 'npm start'): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      options: { live: { type: 'boolean' }, headless: { type: 'boolean' }, language: { type: 'string' } },
    })
    const { live = false, headless = !hasDisplay(surroundings), language } = values
    return { live, headless, ...(language && { language }) }
  } catch (error) {
    throw new Error(
      `${error instanceof Error ? error.message : error}\nUsage: ${command} [-- [--live] [--headless] [--language CODE]]`,
    )
  }
}

function hasDisplay({ platform, env }: Surroundings): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
