import { type Bytes, toLetters } from '@/utils/bytes'
import { ChangedMeanwhile, type Remote } from '../merge/synchronise'
import { DavProblem } from './problem'

/** Where a reader's file is, and who they are there. */
export interface Server {
  /** Of the folder, https (or http on this machine), with a slash at the end. */
  url: string
  user: string
  password: string
}

export interface DavDeps {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Waits so many ms. */
  pause: (ms: number) => Promise<void>
}

const FILE = 'offprint.sync'
const PATIENCE_MS = 30_000
/** Bytes: what is longer is nobody's library. */
const LONGEST = 64 * 1024 * 1024
/** Waits before asking again where a server is busy, ms. */
const AGAIN_AFTER_MS = [1_000, 4_000]
const BUSY = [423, 429, 500, 502, 503, 504]

/** A file on a WebDAV server, which is written only where it is as it was read. Throws DavProblems. */
export function createDav({ url, user, password }: Server, { fetch, pause }: DavDeps): Remote {
  const address = new URL(FILE, url).href
  // UTF-8, says RFC 7617.
  const authorization = `Basic ${toLetters(new TextEncoder().encode(`${user}:${password}`))}`

  async function ask(method: string, to: string, init: { body?: Bytes; headers?: Record<string, string> } = {}) {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const headers = { ...init.headers, ...(user && { authorization }) }
    try {
      return await fetch(to, {
        method,
        headers,
        signal,
        // To that very host alone: a redirect could lead elsewhere, with the password.
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        ...(init.body && { body: init.body }),
      })
    } catch (error) {
      throw new DavProblem(signal.aborted ? 'slow' : 'unreachable', undefined, error)
    }
  }

  /** Asks again where the server is busy, a little later each time. */
  async function patiently(...request: Parameters<typeof ask>): Promise<Response> {
    for (const wait of AGAIN_AFTER_MS) {
      const answer = await ask(...request)
      if (!BUSY.includes(answer.status)) return answer
      await pause(wait)
    }
    return ask(...request)
  }

  return {
    async read() {
      const answer = await patiently('GET', address)
      if (answer.status === 404 || answer.status === 409) return undefined
      if (answer.status !== 200) throw problemOf(answer)
      const type = answer.headers.get('content-type') ?? ''
      if (type.startsWith('text/html')) throw new DavProblem('no_file')
      const length = Number(answer.headers.get('content-length') ?? 0)
      if (length > LONGEST) throw new DavProblem('too_large')
      const bytes = await bytesOf(answer)
      const tag = answer.headers.get('etag')
      // Without one nobody could tell whether another machine wrote in between.
      if (!tag) throw new DavProblem('no_tag')
      return { bytes, tag }
    },

    async write(bytes, tag) {
      const headers = {
        'content-type': 'application/octet-stream',
        ...(tag ? { 'if-match': tag } : { 'if-none-match': '*' }),
      }
      let answer = await patiently('PUT', address, { body: bytes, headers })
      if (answer.status === 404 || answer.status === 409) {
        await ask('MKCOL', url)
        answer = await patiently('PUT', address, { body: bytes, headers })
      }
      if (answer.status === 412) throw new ChangedMeanwhile()
      if (!answer.ok) throw problemOf(answer)
    },
  }
}

/** The body, counted while it streams in: what a server says of its length need not be so. */
async function bytesOf({ body }: Response): Promise<Bytes> {
  const reader = body?.getReader()
  const parts: Bytes[] = []
  let size = 0
  try {
    for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
      size += step.value.byteLength
      if (size > LONGEST) throw new DavProblem('too_large')
      parts.push(step.value)
    }
  } catch (error) {
    await reader?.cancel().catch(() => {})
    throw error instanceof DavProblem ? error : new DavProblem('cut_off', undefined, error)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

function problemOf({ status }: Response): DavProblem {
  if (status === 401) return new DavProblem('password')
  if (status === 403) return new DavProblem('forbidden')
  if (status === 405 || status === 501) return new DavProblem('no_webdav')
  if (status === 423) return new DavProblem('locked')
  if (status === 507 || status === 413) return new DavProblem('full')
  return new DavProblem('server', String(status))
}
