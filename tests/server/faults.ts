import { STATUS_CODES } from 'node:http'
import { limitHeaders } from './ratelimit.ts'
import { HTML_TYPE, html, JSON_TYPE, json, type Reply } from './reply.ts'

/** What can go wrong upstream or on the way, as a test switches it on. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string; contentType?: string }
  | {
      kind: 'rate-limited'
      how: 'ratelimit-header' | 'retry-after-seconds' | 'retry-after-date' | 'bare'
      seconds: number
    }
  /** The firewall's page in place of an answer. */
  | { kind: 'captcha'; status: 403 | 405 }
  /** A page in place of JSON, with status 200. */
  | { kind: 'html' }
  /** Whole for HTTP (the length is that of what is sent), but the JSON ends in the middle. */
  | { kind: 'truncated' }
  /** Some of the body, then the connection breaks. */
  | { kind: 'reset' }
  | { kind: 'slow-first-byte'; ms: number }
  /** The body drips over that time. */
  | { kind: 'slow-body'; ms: number }
  /** A valid JSON array of exactly that many bytes, its length not announced. */
  | { kind: 'huge'; bytes: number }
  /** Status 200 and JSON of the wrong shape. */
  | { kind: 'shape'; body: unknown }
  | { kind: 'redirect'; to: string }
  | { kind: 'empty' }
  /** Only the first items, and no word of a next page. */
  | { kind: 'partial'; count: number }
  /** The real items, changed by the test. */
  | { kind: 'mangle'; change: (items: unknown[]) => unknown[] }

export interface Circumstances {
  now: number
  /** What every answer of the application itself says about limits; a firewall's answer does not. */
  limits: Record<string, string>
}

/**
 * What is answered in place of a reply. Faults of the way (truncated, reset, slow, huge) leave it alone: they are
 * about how it is sent, see `delivery.ts`.
 */
export function disturb(reply: Reply, fault: Fault, { now, limits }: Circumstances): Reply {
  switch (fault.kind) {
    case 'status': {
      const body = fault.body ?? JSON.stringify({ error: STATUS_CODES[fault.status] ?? 'Unknown' })
      const headers = { 'Content-Type': fault.contentType ?? JSON_TYPE, ...fault.headers }
      return { status: fault.status, headers, body }
    }
    case 'rate-limited':
      return json({ error: 'Too many requests' }, { status: 429, headers: waitHeaders(fault, now) })
    case 'captcha':
      return html(CAPTCHA_PAGE, fault.status)
    case 'html':
      return html('<!doctype html><title>Hugging Face</title><h1>We are down for maintenance</h1>')
    case 'redirect':
      return { status: 302, headers: { Location: fault.to, 'Content-Type': HTML_TYPE }, body: '' }
    case 'shape':
      return json(fault.body, { headers: limits })
    case 'empty':
      return json([], { headers: limits })
    case 'partial':
      return changed(reply, (items) => items.slice(0, fault.count), { keepLink: false })
    case 'mangle':
      return changed(reply, fault.change, { keepLink: true })
    default:
      return reply
  }
}

function changed(reply: Reply, change: (items: unknown[]) => unknown[], { keepLink }: { keepLink: boolean }): Reply {
  if (reply.status !== 200) return reply
  const { Link, ...headers } = reply.headers
  if (keepLink && Link) headers.Link = Link
  const value: unknown = JSON.parse(reply.body)
  // An endpoint that answers one object is changed as a list of one.
  const body = JSON.stringify(Array.isArray(value) ? change(value) : change([value])[0])
  return { ...reply, headers, body: body ?? '' }
}

function waitHeaders({ how, seconds }: Extract<Fault, { kind: 'rate-limited' }>, now: number): Record<string, string> {
  switch (how) {
    case 'ratelimit-header':
      return limitHeaders({ left: 0, secondsLeft: seconds }, { quota: 500, windowSeconds: 300 })
    case 'retry-after-seconds':
      return { 'Retry-After': String(seconds) }
    case 'retry-after-date':
      return { 'Retry-After': new Date(now + seconds * 1000).toUTCString() }
    case 'bare':
      return {}
  }
}

const CAPTCHA_PAGE = `<!doctype html>
<html lang="en">
<title>Human Verification</title>
<h1>Let us confirm that you are human</h1>
<div id="captcha-container"></div>
</html>
`
