import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'

const connections = new WeakMap<Server, Set<Socket>>()

/** Lets servers listen on 127.0.0.1: on `port` and those after it, or each on a free one when `port` is 0. */
export async function listenAll(servers: readonly Server[], port: number): Promise<number[]> {
  for (const server of servers) remember(server)
  try {
    for (const [index, server] of servers.entries()) {
      server.listen(port && port + index, '127.0.0.1')
      await once(server, 'listening')
    }
  } catch (error) {
    // One port was free and another was not: the first must not stay behind.
    await closeAll(servers)
    throw error
  }
  return servers.map((server) => (server.address() as AddressInfo).port)
}

/** Closes servers and every connection to them, whatever it is in the middle of. */
export async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      cutOff([server])
      await closed
    }),
  )
}

/** Ends every connection, whatever it is in the middle of. */
export function cutOff(servers: readonly Server[]): void {
  for (const server of servers) for (const socket of connections.get(server) ?? []) socket.destroy()
}

/** `closeAllConnections` only knows connections that have sent a request; one that has said nothing would hold up `close`. */
function remember(server: Server): void {
  const open = new Set<Socket>()
  connections.set(server, open)
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
}
