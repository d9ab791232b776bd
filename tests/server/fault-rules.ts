import type { Fault } from './faults.ts'

interface Rule {
  match: (url: URL) => boolean
  fault: Fault | undefined
}

/** Faults for some requests only. */
export function createFaultRules() {
  const rules: Rule[] = []
  return {
    add(match: (url: URL) => boolean, fault: Fault | undefined): void {
      rules.unshift({ match, fault })
    },
    /**
     * The fault of the newest rule that matches. A rule added with no fault switches off older ones for what it
     * matches, so that a test need not keep the function it matched with.
     */
    for(url: URL): Fault | undefined {
      return rules.find(({ match }) => match(url))?.fault
    },
  }
}
