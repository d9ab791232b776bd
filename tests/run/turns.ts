/**
 * Lets steps that run side by side speak one after the other: the first unfinished one is heard as it speaks, the
 * others when their turn comes.
 */
export function createTurns(names: string[], write: (text: string) => void) {
  const parts = new Map(names.map((name) => [name, { text: '', isDone: false }]))
  let turn = 0

  function say(name: string, text: string): void {
    const part = parts.get(name)
    if (!part) return
    if (names[turn] === name) write(text)
    else part.text += text
  }

  /** The step says no more. */
  function finish(name: string): void {
    const part = parts.get(name)
    if (part) part.isDone = true
    let current = parts.get(names[turn] ?? '')
    while (current?.isDone) {
      turn += 1
      current = parts.get(names[turn] ?? '')
      if (current) write(current.text)
    }
  }

  return { say, finish }
}
