/** An answer before anything is known of sockets. */
export interface Reply {
  status: number
  headers: Record<string, string>
  body: string
}

/** What the person or program asking did wrong, in words; answered with status 400. */
export class BadRequest extends Error {
  override name = 'BadRequest'
}

export const JSON_TYPE = 'application/json; charset=utf-8'
export const HTML_TYPE = 'text/html; charset=utf-8'

/** A JSON answer. There is no `Cache-Control` and nothing for CORS, as upstream has neither. */
export function json(value: unknown, { status = 200, headers = {} }: Partial<Omit<Reply, 'body'>> = {}): Reply {
  return { status, headers: { 'Content-Type': JSON_TYPE, ...headers }, body: JSON.stringify(value) }
}

/** How the API says no. */
export function problem(status: number, error: string): Reply {
  return json({ error }, { status })
}

export function html(body: string, status = 200): Reply {
  return { status, headers: { 'Content-Type': HTML_TYPE }, body }
}
