import { seconds } from '../run/summary.ts'
import type { Say } from '../run/tool.ts'

/** Tells a person what takes long, and how long it took. */
export async function step<T>(title: string, work: (say: Say) => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  console.log(`• ${title}`)
  const result = await work((text) => process.stdout.write(text))
  console.log(`  done in ${seconds(performance.now() - startedAt)}`)
  return result
}
