import type { Life } from './life'

/** The network in the hands of a worker that may die: before it asks, when the headers are there, and in the body. */
export function mortalFetch(fetch: typeof globalThis.fetch, { mortalCall }: Life): typeof globalThis.fetch {
  const ask = mortalCall('fetch', fetch)
  return async (...request) => {
    const response = await ask(...request)
    if (!response.body) return response
    const read = mortalCall('reading of a body', () => response.bytes())
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          controller.enqueue(await read())
          controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    const { status, headers } = response
    return new Response(body, { status, headers })
  }
}
