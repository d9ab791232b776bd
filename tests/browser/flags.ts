import { SITES } from '../server/sites.ts'

/**
 * How a browser gets to the feed: at Hugging Face's name with its certificate taken as good; with nobody to say where
 * that name is; or with the certificate looked at, which nobody trusts.
 */
export type Way = 'clear' | 'no-name' | 'distrusted'

/** What decides the browser's command line. */
export interface FlagOptions {
  headless: boolean
  isRoot: boolean
  /** The embedded feed that stands in for huggingface.co; without it the browser talks to the real one. */
  feed?: { httpsPort: number }
  /** Default: clear. */
  way?: Way
  colorScheme?: 'light' | 'dark'
  deviceScaleFactor?: number
  /** What the browser speaks. Default: en-US. */
  language?: string
  extraArgs?: string[]
}

/** Chromium's flags beyond those that puppeteer gives by itself. */
export function browserFlags(options: FlagOptions): string[] {
  const { headless, isRoot, feed, way = 'clear', colorScheme, deviceScaleFactor = 1, extraArgs = [] } = options
  const { language = 'en-US' } = options
  return [
    // Extensions.triggerAction, which presses the toolbar button, needs it.
    '--enable-unsafe-extension-debugging',
    '--window-size=1100,800',
    // A browser that looks for updates or Google's hosts makes noise, and on a closed network many refused connections.
    '--disable-component-update',
    '--no-default-browser-check',
    // A process kept ready for the next tab costs every start of a browser half a second of work.
    '--disable-features=SpareRendererForSitePerProcess',
    // Chromium refuses its sandbox to root.
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(headless
      ? [
          '--disable-gpu',
          // Nobody sees a popup or a tab glide in, and drawn without a graphics card that costs more than what is in it.
          '--animation-duration-scale=0',
          `--lang=${language}`,
          // The default headless screen is 800×600, and a popup is never larger than the screen.
          `--screen-info={2560x1600 devicePixelRatio=${deviceScaleFactor}}`,
        ]
      : []),
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(feed ? feedFlags(feed.httpsPort, way) : []),
    ...extraArgs,
  ]
}

/** The names that the embedded feed answers to. */
export const FEED_HOSTS = ['huggingface.co', 'rss.arxiv.org', 'export.arxiv.org', ...SITES]

/** The unmodified production build finds the feed at Hugging Face's and arXiv's own names, and no other host at all. */
function feedFlags(httpsPort: number, way: Way): string[] {
  const places = way === 'no-name' ? [] : FEED_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${httpsPort}`)
  return [
    `--host-resolver-rules=${[...places, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(' , ')}`,
    ...(way === 'distrusted' ? [] : ['--ignore-certificate-errors']),
    '--disable-quic',
  ]
}
