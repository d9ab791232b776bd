import type { Told } from './found'
import { idsIn } from './ids-in'

/** Papers named line by line; a line may name several. */
export function fromLines(text: string) {
  return text.split(/\r?\n|\r/).flatMap((line): Told[] => {
    const ids = idsIn(line)
    return ids.length > 0 ? ids.map((id) => ({ id })) : [{ missed: line }]
  })
}
