/**
 * When something was done, by a hybrid logical clock: milliseconds, a counter and the replica's own name, written so that
 * texts compare as the instants do.
 */
export type Stamp = string

/** Before everything that was ever done. */
const NEVER: Stamp = ''

const MS_DIGITS = 9
const COUNTER_DIGITS = 4
const MOST = 36 ** COUNTER_DIGITS - 1
/** Before the year 5098: a later one would leave no room for what is done after it was seen. */
export const STAMP = /^[0-9a-y][0-9a-z]{12}[0-9a-z]{1,16}$/

/**
 * Gives stamps, each later than all that this machine has seen. Its own clock may be wrong by years: what is done after
 * something was seen is later than that all the same, whatever the clock says. `now` in ms.
 */
export function createClock(replica: string, now: () => number, seen: Stamp = NEVER) {
  let last = seen
  return {
    next(): Stamp {
      const [ms, counter] = [
        Number.parseInt(last.slice(0, MS_DIGITS) || '0', 36),
        last.slice(MS_DIGITS, MS_DIGITS + COUNTER_DIGITS),
      ]
      const wall = Math.max(0, Math.floor(now()))
      const count = wall > ms ? 0 : Number.parseInt(counter || '0', 36) + 1
      // A counter that has run over goes on in the next millisecond.
      last = count > MOST ? write(ms + 1, 0, replica) : write(Math.max(wall, ms), count, replica)
      return last
    },
    /** Takes note of what was done elsewhere. */
    see(stamp: Stamp): void {
      if (stamp > last) last = stamp
    },
  }
}

export type Clock = ReturnType<typeof createClock>

function write(ms: number, counter: number, replica: string): Stamp {
  return `${ms.toString(36).padStart(MS_DIGITS, '0')}${counter.toString(36).padStart(COUNTER_DIGITS, '0')}${replica}`
}

/** The name of the replica that made a stamp. */
export function replicaOf(stamp: Stamp): string {
  return stamp.slice(MS_DIGITS + COUNTER_DIGITS)
}
