import type { Kept } from '../kept'
import { type CslItem, cslItem, papersOf } from './csl-item'
import { citationKeys } from './keys'

/** Papers as works of the Citation Style Language, with keys that are unique among them. */
export function cslItems(kept: Kept[]): CslItem[] {
  const keys = citationKeys(papersOf(kept))
  return kept.map((each) => cslItem(each, keys.get(each.paper.id) ?? each.paper.id))
}

export function cslJson(kept: Kept[]): string {
  return `${JSON.stringify(cslItems(kept), null, 2)}\n`
}
