import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What goes wrong between a browser and the server. */
export type DavFault =
  | { kind: 'status'; status: number }
  | { kind: 'html' }
  /** The body breaks off. */
  | { kind: 'cut' }
  /** Nothing is answered until it is let go. */
  | { kind: 'hang' }

export interface DavServer {
  /** Of the folder that is served, as a reader would type it. */
  url: string
  user: string
  password: string
  /** Where the files are. */
  folder: string
  /** Called for each request; what it returns happens to that one. */
  fault: ((request: IncomingMessage) => DavFault | undefined) | undefined
  /** Requests so far, such as `PUT /Offprint/offprint.sync`. */
  requests: string[]
  close(): Promise<void>
}

const [USER, PASSWORD] = ['ada', 'ünsafe:p w']

/** A real WebDAV server of Debian's packages, and before it a proxy that does what a test asks for. */
export async function startDav(): Promise<DavServer> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-dav-'))
  const rclone = spawn(
    'rclone',
    ['serve', 'webdav', '--addr', '127.0.0.1:0', '--user', USER, '--pass', PASSWORD, folder],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const behind = await addressOf(rclone)
  const proxy = createServer((asked, answer) => pass(dav, behind, asked, answer))
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const dav: DavServer = {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/Offprint/`,
    user: USER,
    password: PASSWORD,
    folder: join(folder, 'Offprint'),
    fault: undefined,
    requests: [],
    async close() {
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
      rclone.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return dav
}

/** Where rclone listens, as it says itself. */
function addressOf(rclone: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = ''
    rclone.stderr?.on('data', (chunk) => {
      said += String(chunk)
      const [, address] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? []
      if (address) resolve(new URL(address))
    })
    rclone.on('error', reject)
    rclone.on('exit', (code) => reject(new Error(`rclone ended with ${code}: ${said}`)))
  })
}

function pass(dav: DavServer, behind: URL, asked: IncomingMessage, answer: ServerResponse): void {
  dav.requests.push(`${asked.method} ${asked.url}`)
  const fault = dav.fault?.(asked)
  if (fault?.kind === 'hang') return
  if (fault?.kind === 'status') {
    asked.resume()
    answer.writeHead(fault.status).end()
    return
  }
  if (fault?.kind === 'html') {
    answer.writeHead(200, { 'content-type': 'text/html', etag: '"x"' }).end('<!doctype html><p>Please sign in')
    return
  }
  const { hostname, port } = behind
  const onward = request({ hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers)
    if (fault?.kind === 'cut') {
      given.resume()
      answer.write('x')
      setTimeout(() => answer.destroy(), 50)
    } else given.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  asked.pipe(onward)
}
