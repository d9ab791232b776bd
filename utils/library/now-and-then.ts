/** So often whoever listens is told of work that goes on, ms: each reads again what it shows, and mirrors. */
const EVERY_MS = 400

/** Work of many steps tells of itself after each, and is heard only now and then. At its end it tells by other means. */
export function nowAndThen(now: () => number): (tell: () => void) => void {
  let toldAt = now()
  return (tell) => {
    // A clock that was set meanwhile is no reason to be silent.
    if (Math.abs(now() - toldAt) < EVERY_MS) return
    toldAt = now()
    tell()
  }
}
