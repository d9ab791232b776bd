import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Outcome } from './handle.ts'
import { hugeArray } from './huge.ts'

const DRIPS = 20

/** Sends an answer, with the faults that happen on the way. Rejects when the client goes away before its end. */
export async function deliver(response: ServerResponse, { reply, fault }: Outcome, gone: AbortSignal): Promise<void> {
  const whole = Buffer.from(reply.body)
  const head = (length: number) => {
    // These have no body whatever is written, and must not tell the length of one.
    const lengths = [204, 304].includes(reply.status) ? {} : { 'Content-Length': length }
    response.writeHead(reply.status, { ...reply.headers, ...lengths })
  }
  const half = whole.subarray(0, whole.length / 2)

  switch (fault?.kind) {
    case 'truncated':
      head(half.length)
      response.end(half)
      return
    case 'reset':
      head(whole.length)
      response.write(half, () => response.destroy())
      return
    case 'slow-first-byte':
      await wait(fault.ms, undefined, { signal: gone })
      break
    case 'slow-body':
      head(whole.length)
      response.flushHeaders()
      for (const drip of drips(whole)) {
        response.write(drip)
        await wait(fault.ms / DRIPS, undefined, { signal: gone })
      }
      response.end()
      return
    case 'huge':
      // Without a length: a client that trusts only the header does not see it coming.
      response.writeHead(reply.status, reply.headers)
      await pipeline(Readable.from(hugeArray(fault.bytes, firstItem(reply.body))), response, { signal: gone })
      return
  }
  head(whole.length)
  response.end(whole)
}

function drips(whole: Buffer): Buffer[] {
  const size = Math.ceil(whole.length / DRIPS)
  return Array.from({ length: DRIPS }, (_, index) => whole.subarray(index * size, (index + 1) * size))
}

function firstItem(body: string): string {
  const value: unknown = JSON.parse(body)
  return JSON.stringify((Array.isArray(value) ? value[0] : value) ?? {})
}
