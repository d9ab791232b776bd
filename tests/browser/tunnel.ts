import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { FEED_HOSTS } from './flags.ts'

const PLACES = FEED_HOSTS.map((host) => `${host}:443`)

export interface Tunnel {
  port: number
  close(): Promise<void>
}

/**
 * A proxy on this machine by which a browser that cannot map names finds the feed at Hugging Face's and arXiv's own
 * names, and no other host at all. `places`: those that it finds.
 */
export async function openTunnel(feed: { httpsPort: number }, places = PLACES): Promise<Tunnel> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // The other end is told by the end of the stream; a browser breaks connections off whenever it likes.
    socket.on('error', () => socket.destroy())
  }
  const server = createServer((_request, response) => response.writeHead(403).end())
  server.on('connection', keep)
  server.on('connect', (request, client: Socket) => {
    if (!places.includes(request.url ?? '')) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const upstream = connect(feed.httpsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    keep(upstream)
    // A feed that is not there: the browser sees a proxy that breaks off.
    upstream.on('close', () => client.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
