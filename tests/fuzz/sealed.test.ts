import fc from 'fast-check'
import { DavProblem } from '@/utils/exchange/webdav/problem'
import { isSealed, seal, unseal } from '@/utils/exchange/webdav/seal'
import { fuzz } from './support/fuzz'
import { must, unlessNamed } from './support/must'
import { mutatedBytes } from './support/mutated-bytes'

/** As few as there can be: how long the key takes is not what this is about. */
const ROUNDS = 1
const inside = new TextEncoder().encode('what the reader made')
const sealed = await seal(inside, 'x', ROUNDS)
const isNamed = (error: unknown) => error instanceof DavProblem && error.kind === 'passphrase'
const phrases = fc.oneof(
  { weight: 4, arbitrary: fc.constant('x') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)

fuzz('sync: a sealed file', fc.tuple(mutatedBytes(sealed), phrases), async ([file, phrase]) => {
  // Others are never taken for sealed.
  if (!isSealed(file)) return
  const opened = await unlessNamed(() => unseal(file, phrase, ROUNDS), isNamed)
  if (!opened) return
  must(phrase === 'x', 'opened by another passphrase')
  must(new TextDecoder().decode(opened) === 'what the reader made', 'opened though it was changed')
})
