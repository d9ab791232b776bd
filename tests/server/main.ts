import { parseArgs } from 'node:util'
import { startServer } from './server.ts'

/** `node tests/server/main.ts [--port N]`: the embedded feed by itself, until Ctrl-C. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const server = await startServer({ port: Number(values.port) })
const paths = '/api/daily_papers?date='
console.log(`http://127.0.0.1:${server.httpPort}${paths}${server.feed.today()}`)
console.log(`https://127.0.0.1:${server.httpsPort}${paths}${server.feed.today()}`)

process.once('SIGINT', () => void server.close())
