/** A list as it is named on screen. */
export interface NamedList {
  id: string
  name: string
}

export interface ListOptions {
  /** Those that the typed letters fit, the best fit first. */
  lists: NamedList[]
  /** The name of a list that could be made; absent when there is one of that name, or nothing was typed. */
  fresh?: string
}

/** What typed letters leave of the lists: names that begin with them, then those with a word that does, then the rest. */
export function listOptions(lists: NamedList[], typed: string): ListOptions {
  const name = typed.replace(/\s+/g, ' ').trim()
  const wanted = plain(name)
  if (!wanted) return { lists }
  const fits = (list: NamedList) => {
    const at = plain(list.name).indexOf(wanted)
    if (at <= 0) return at + 1
    return plain(list.name).includes(` ${wanted}`) ? 2 : 3
  }
  const found = lists.filter((list) => fits(list) > 0).toSorted((a, b) => fits(a) - fits(b))
  const taken = lists.some((list) => list.name.toLowerCase() === name.toLowerCase())
  return { lists: found, ...(!taken && { fresh: name }) }
}

/** Case and accents are nobody's to remember. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
