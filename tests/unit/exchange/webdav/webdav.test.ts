import { describe, expect, it, vi } from 'vitest'
import type { Bytes } from '@/utils/bytes'
import { ChangedMeanwhile } from '@/utils/exchange/merge/synchronise'
import { seal, unseal } from '@/utils/exchange/webdav/seal'
import { withPassphrase } from '@/utils/exchange/webdav/sealed'
import { createDav } from '@/utils/exchange/webdav/webdav'

const server = { url: 'https://dav.example/folder/', user: 'zoë', password: 'p:w' }
const bytes = new Uint8Array([1, 2, 3])
const file = (more: ResponseInit = {}) => new Response(bytes, { headers: { etag: '"a"' }, ...more })

/** What a server answers, one after the other; the last of them again and again. */
function dav(...answers: (Response | Error)[]) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer instanceof Error) throw answer
    return (answer as Response).clone()
  })
  const pauses: number[] = []
  const remote = createDav(server, { fetch, pause: async (ms) => void pauses.push(ms) })
  return { ...remote, fetch, pauses, asked: () => fetch.mock.calls.map(([url, { method }]) => `${method} ${url}`) }
}

describe('a WebDAV server', () => {
  it('gives the file with its tag, asked as who the reader is, and nobody else', async () => {
    const { read, fetch } = dav(file())
    expect(await read()).toEqual({ bytes, tag: '"a"' })
    const [url, init] = fetch.mock.calls[0] ?? []
    expect(url).toBe('https://dav.example/folder/offprint.sync')
    expect(init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' })
    expect(new Headers(init?.headers).get('authorization')).toBe(`Basic ${Buffer.from('zoë:p:w').toString('base64')}`)
  })

  it.each([
    [404, undefined],
    [409, undefined],
  ])('has no file yet where it says %d', async (status, nothing) => {
    expect(await dav(new Response('', { status })).read()).toBe(nothing)
  })

  it('that says nothing of the length is read no further than a library can be long', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const fetch = async () => new Response(endless, { headers: { etag: '"a"' } })
    const { read } = createDav(server, { fetch, pause: async () => {} })
    await expect(read()).rejects.toMatchObject({ kind: 'too_large' })
    expect(sent).toBeLessThan(70)
  })

  it('that breaks off is told apart', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new TypeError('reset'))
      },
    })
    const fetch = async () => new Response(broken, { headers: { etag: '"a"' } })
    await expect(createDav(server, { fetch, pause: async () => {} }).read()).rejects.toMatchObject({ kind: 'cut_off' })
  })

  it('takes it only where it is as it was read, or where there is none', async () => {
    const { write, fetch } = dav(new Response(null, { status: 204 }))
    await write(bytes, '"a"')
    await write(bytes, undefined)
    const [first, second] = fetch.mock.calls.map(([, { headers }]) => new Headers(headers))
    expect([first?.get('if-match'), second?.get('if-none-match')]).toEqual(['"a"', '*'])
    await expect(dav(new Response('', { status: 412 })).write(bytes, '"b"')).rejects.toThrow(ChangedMeanwhile)
  })

  it('gets its folder made where there is none', async () => {
    const { write, asked } = dav(
      new Response('', { status: 409 }),
      new Response('', { status: 201 }),
      new Response('', { status: 201 }),
    )
    await write(bytes, undefined)
    expect(asked()).toEqual([
      'PUT https://dav.example/folder/offprint.sync',
      'MKCOL https://dav.example/folder/',
      'PUT https://dav.example/folder/offprint.sync',
    ])
  })

  it('is asked again where it is busy, a little later each time, and then no more', async () => {
    const well = dav(new Response('', { status: 423 }), new Response('', { status: 503 }), file())
    expect(await well.read()).toBeDefined()
    expect(well.pauses).toEqual([1_000, 4_000])
    await expect(dav(new Response('', { status: 423 })).read()).rejects.toMatchObject({ kind: 'locked' })
  })

  it.each([
    [new Response('', { status: 401 }), 'password'],
    [new Response('', { status: 403 }), 'forbidden'],
    [new Response('', { status: 405 }), 'no_webdav'],
    [new Response('', { status: 500 }), 'server'],
    [new Response('', { status: 507 }), 'full'],
    [new TypeError('failed to fetch'), 'unreachable'],
    [new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8', etag: '"a"' } }), 'no_file'],
    [new Response(bytes), 'no_tag'],
    [file({ headers: { etag: '"a"', 'content-length': '999999999' } }), 'too_large'],
  ])('that fails is told apart (%#)', async (answer, kind) => {
    await expect(dav(answer).read()).rejects.toMatchObject({ name: 'DavProblem', kind })
    if (kind === 'full' || kind === 'password')
      await expect(dav(answer).write(bytes, '"a"')).rejects.toMatchObject({ kind })
  })
})

describe('a sealed file', () => {
  const FEW = 10
  const text = new TextEncoder().encode('what the reader made')

  it('is opened by its passphrase, however that was typed, and by no other', async () => {
    const sealed = await seal(text, 'caf\u00e9', FEW)
    expect(await unseal(sealed, 'cafe\u0301', FEW)).toEqual(text)
    await expect(unseal(sealed, 'cafe', FEW)).rejects.toMatchObject({ kind: 'passphrase' })
  })

  it('is another each time, and says nothing of what is in it', async () => {
    const [one, other] = [await seal(text, 'x', FEW), await seal(text, 'x', FEW)]
    expect(one).not.toEqual(other)
    expect(new TextDecoder().decode(one)).not.toContain('reader')
  })

  it('that was changed anywhere is refused', async () => {
    const sealed = await seal(text, 'x', FEW)
    for (const at of [10, 30, sealed.length - 1]) {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(unseal(changed, 'x', FEW)).rejects.toMatchObject({ kind: 'passphrase' })
    }
  })

  const seals = () => {
    let seen = false
    return {
      seen: async () => seen,
      note: async () => {
        seen = true
      },
    }
  }

  it('is not replaced by an open one: nothing of what has no passphrase is taken in', async () => {
    let kept: Bytes = await seal(text, 'x')
    const remote = {
      read: async () => ({ bytes: kept, tag: 'a' }),
      write: async (some: Bytes) => {
        kept = some
      },
    }
    const sealing = withPassphrase(remote, 'x', seals())
    await sealing.read()
    kept = new TextEncoder().encode('forged')
    await expect(sealing.read()).rejects.toMatchObject({ kind: 'unsealed' })
    // Nor after what this machine has written itself.
    const writing = withPassphrase(remote, 'x', seals())
    await writing.write(text, 'a')
    kept = text
    await expect(writing.read()).rejects.toMatchObject({ kind: 'unsealed' })
  })

  it('is left alone by who has no passphrase, and replaced by who has one where it was open', async () => {
    let kept: Bytes = text
    const remote = {
      read: async () => ({ bytes: kept, tag: 'a' }),
      write: async (some: Bytes) => {
        kept = some
      },
    }
    const sealing = withPassphrase(remote, 'x', seals())
    expect((await sealing.read())?.bytes).toEqual(text)
    await sealing.write(text, 'a')
    expect((await sealing.read())?.bytes).toEqual(text)
    await expect(withPassphrase(remote, '', seals()).read()).rejects.toMatchObject({ kind: 'sealed' })
  })
})
