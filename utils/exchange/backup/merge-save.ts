import type { Save } from '@/utils/library/records'

/**
 * A save with what another tells of the same paper: lists that it lacks, and a note beside its own, as far as there is
 * room. Returns the very same one where the other tells nothing new.
 */
export function mergeSave(here: Save | undefined, told: Save, noteLimit: number): Save {
  if (!here) return told
  const standing = new Set(here.places.map(([id]) => id))
  const places = told.places.filter(([id]) => !standing.has(id))
  const note = bothNotes(here.note, told.note, noteLimit)
  if (places.length === 0 && note === here.note) return here
  return { ...here, places: [...here.places, ...places], ...(note && { note }) }
}

function bothNotes(here: string | undefined, told: string | undefined, limit: number): string | undefined {
  if (!told || here?.includes(told)) return here
  if (!here || told.includes(here)) return told
  const both = `${here}\n\n${told}`
  return both.length <= limit ? both : here
}
