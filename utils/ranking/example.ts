import type { PaperText } from './terms'

/** A paper that the reader was seen to want, or not. */
export interface Example {
  paper: PaperText
  wanted: boolean
  /** How much it counts: 1 for what the reader said plainly. */
  weight: number
}
