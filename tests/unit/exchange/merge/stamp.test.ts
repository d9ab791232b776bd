import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createClock, replicaOf, STAMP } from '@/utils/exchange/merge/stamp'

it('gives stamps that only grow, whatever the clock does and whatever is seen', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ now: fc.nat(4e12), seen: fc.option(fc.nat(4e12)) }), { minLength: 1 }),
      (steps) => {
        let now = 0
        const clock = createClock('abc', () => now)
        let last = ''
        for (const step of steps) {
          now = step.now
          if (step.seen !== null) {
            const other = createClock('zzz', () => step.seen as number).next()
            clock.see(other)
            if (other > last) last = other
          }
          const stamp = clock.next()
          expect(stamp > last).toBe(true)
          expect(stamp).toMatch(STAMP)
          expect(replicaOf(stamp)).toBe('abc')
          last = stamp
        }
      },
    ),
  )
})

it('goes on in the next millisecond where its counter has run over', () => {
  const clock = createClock('a', () => 5, `${'5'.padStart(9, '0')}zzzza`)
  expect(clock.next()).toBe(`${'6'.padStart(9, '0')}0000a`)
})

it('knows no stamp after which there could be none', () => {
  expect('yzzzzzzzzzzzza').toMatch(STAMP)
  expect('zzzzzzzzzzzzza').not.toMatch(STAMP)
})
