import { fingerprint } from './digest.ts'
import type { Reply } from './reply.ts'

/** The same answer with its weak ETag, when it is one worth keeping. */
export function withEtag(reply: Reply): Reply {
  if (reply.status !== 200) return reply
  return { ...reply, headers: { ...reply.headers, ETag: `W/"${fingerprint(reply.body)}"` } }
}

/** The answer, or a 304 without body when the client says it already has it. */
export function conditional(reply: Reply, ifNoneMatch: string | undefined): Reply {
  const etag = reply.headers.ETag
  if (!etag || !ifNoneMatch) return reply
  const has = ifNoneMatch.split(',').map((tag) => opaque(tag.trim()))
  if (!has.includes('*') && !has.includes(opaque(etag))) return reply
  const { 'Content-Type': _, ...headers } = reply.headers
  return { status: 304, headers, body: '' }
}

/** `If-None-Match` compares weakly: what marks a tag as weak does not count. */
function opaque(tag: string): string {
  return tag.replace(/^W\//, '')
}
