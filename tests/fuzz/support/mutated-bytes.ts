import fc from 'fast-check'
import type { Bytes } from '@/utils/bytes'

/** Some bytes, cut short, with some changed, or with others behind them. */
export function mutatedBytes(sample: Uint8Array): fc.Arbitrary<Bytes> {
  const changes = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { maxLength: 4 })
  const shape = fc.record({ changes, length: fc.option(fc.nat(sample.length)), more: fc.uint8Array({ maxLength: 20 }) })
  const mutated = shape.map(({ changes, length, more }) => {
    const bytes = new Uint8Array([...sample.subarray(0, length ?? sample.length), ...(length === null ? [] : more)])
    for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
    return bytes
  })
  const other = fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes))
  return fc.oneof({ weight: 10, arbitrary: mutated }, { weight: 1, arbitrary: other })
}
