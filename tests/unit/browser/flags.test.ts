import { describe, expect, it } from 'vitest'
import { browserFlags } from '../../browser/flags.ts'

const PLAIN = { headless: true, isRoot: false }

describe('browserFlags', () => {
  it('gives up the sandbox for root only', () => {
    expect(browserFlags({ ...PLAIN, isRoot: true })).toContain('--no-sandbox')
    expect(browserFlags(PLAIN)).not.toContain('--no-sandbox')
  })

  it('puts the feed in the place of Hugging Face and makes every other host unreachable', () => {
    const flags = browserFlags({ ...PLAIN, feed: { httpsPort: 4433 } })
    expect(flags).toContain(
      '--host-resolver-rules=MAP huggingface.co 127.0.0.1:4433 , MAP rss.arxiv.org 127.0.0.1:4433 , MAP export.arxiv.org 127.0.0.1:4433 , MAP arxiv.org 127.0.0.1:4433 , MAP www.alphaxiv.org 127.0.0.1:4433 , MAP openreview.net 127.0.0.1:4433 , MAP aclanthology.org 127.0.0.1:4433 , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    )
    expect(flags).toContain('--ignore-certificate-errors')
  })

  it('leaves no way to the feed where nobody knows its name', () => {
    const flags = browserFlags({ ...PLAIN, feed: { httpsPort: 4433 }, way: 'no-name' })
    expect(flags).toContain('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1')
  })

  it('has the feed’s certificate looked at where it is to be distrusted', () => {
    const flags = browserFlags({ ...PLAIN, feed: { httpsPort: 4433 }, way: 'distrusted' })
    expect(flags.join(' ')).toContain('127.0.0.1:4433')
    expect(flags).not.toContain('--ignore-certificate-errors')
  })

  it('trusts no false certificate on the real network', () => {
    expect(browserFlags(PLAIN).join(' ')).not.toMatch(/certificate|host-resolver/)
  })

  it('gives a headless browser a screen on which a popup fits', () => {
    expect(browserFlags({ ...PLAIN, deviceScaleFactor: 2 })).toContain('--screen-info={2560x1600 devicePixelRatio=2}')
    expect(browserFlags({ ...PLAIN, headless: false }).join(' ')).not.toContain('--screen-info')
  })

  it('has windows glide only where somebody sees it', () => {
    expect(browserFlags(PLAIN)).toContain('--animation-duration-scale=0')
    expect(browserFlags({ ...PLAIN, headless: false }).join(' ')).not.toContain('--animation')
  })

  it('lets the caller’s flags come last', () => {
    expect(browserFlags({ ...PLAIN, colorScheme: 'dark', extraArgs: ['--window-size=1,1'] }).slice(-2)).toEqual([
      '--force-dark-mode',
      '--window-size=1,1',
    ])
  })
})
