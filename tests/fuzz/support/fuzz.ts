import fc from 'fast-check'
import { it } from 'vitest'
import { must } from './must'

/** Cases a parser in `npm test`; `npm run fuzz` asks for more by OFFPRINT_FUZZ_CASES. */
const FEW = 300
const CASES = Number(process.env.OFFPRINT_FUZZ_CASES ?? FEW)
/** The same cases every time, unless OFFPRINT_FUZZ_SEED says otherwise. */
const SEED = Number(process.env.OFFPRINT_FUZZ_SEED ?? 20_260_617)
/** No case may take longer, ms of the processor: how busy the machine is with others is nobody's fault. */
const PATIENCE_MS = 1_000
const HOUR_MS = 3_600_000

interface Options {
  /** Of the cases that others get: for what is slow by nature. */
  share?: number
  /** How much longer than others it may take. */
  patience?: number
}

/**
 * A test that feeds a parser with many inputs. `check` throws where something does not hold. No case may take longer than a second,
 * nor leave a mark on the prototype of all objects.
 */
export function fuzz<T>(title: string, inputs: fc.Arbitrary<T>, check: (input: T) => unknown, options: Options = {}) {
  const numRuns = Math.max(5, Math.ceil(CASES * (options.share ?? 1)))
  it(
    title,
    async () => {
      const started = performance.now()
      let slowest = 0
      const property = fc.asyncProperty(inputs, async (input) => {
        const took = await timed(check, input)
        slowest = Math.max(slowest, took)
        must(took <= PATIENCE_MS * (options.patience ?? 1), `took ${Math.round(took)} ms`)
        must(isClean(), 'the prototype of all objects was changed')
      })
      await fc.assert(property, { numRuns, seed: SEED })
      const seconds = ((performance.now() - started) / 1_000).toFixed(1)
      if (CASES > FEW) {
        console.log(`| ${title} | ${numRuns} | ${seconds} s | ${slowest.toFixed(0)} ms | seed ${SEED}`)
      }
    },
    HOUR_MS,
  )
}

async function timed<T>(check: (input: T) => unknown, input: T): Promise<number> {
  const started = process.threadCpuUsage()
  await check(input)
  const { user, system } = process.threadCpuUsage(started)
  return (user + system) / 1_000
}

const KEYS = Reflect.ownKeys(Object.prototype).length

function isClean(): boolean {
  return Reflect.ownKeys(Object.prototype).length === KEYS && !('polluted' in {})
}
