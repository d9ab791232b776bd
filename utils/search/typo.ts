/**
 * Whether a stretch of a text is a word but for one slip: a letter too many, one too few, one for another, or two that
 * changed places. `goesOn`: more letters may follow. What is the word itself is no slip of it.
 */
export function isOneOff(word: string, text: string, start: number, end: number, goesOn: boolean): boolean {
  const length = end - start
  if (length < word.length - 1 || (!goesOn && length > word.length + 1)) return false
  let same = 0
  while (same < word.length && same < length && word.charCodeAt(same) === text.charCodeAt(start + same)) same++
  // Either is a beginning of the other.
  if (same === word.length) return !goesOn && length === word.length + 1
  if (same === length) return length === word.length - 1
  const rest = (from: number, to: number) => isSame(word, from, text, start + to, end, goesOn)
  return (
    rest(same + 1, same + 1) ||
    rest(same, same + 1) ||
    rest(same + 1, same) ||
    (word.charCodeAt(same) === text.charCodeAt(start + same + 1) &&
      word.charCodeAt(same + 1) === text.charCodeAt(start + same) &&
      rest(same + 2, same + 2))
  )
}

/** Whether a word from one of its letters on is what a text says from there to its end, or begins with. */
function isSame(word: string, from: number, text: string, at: number, end: number, goesOn: boolean): boolean {
  const left = word.length - from
  if (left < 0 || at > end || (goesOn ? left > end - at : left !== end - at)) return false
  for (let letter = 0; letter < left; letter++) {
    if (word.charCodeAt(from + letter) !== text.charCodeAt(at + letter)) return false
  }
  return true
}
