/** What a kind of view shows of its papers; absent where everything is shown. */
export interface Filter {
  /** Only papers with code. */
  code?: true
  /** Only papers of organisations with this in their name, whatever the case. */
  organization?: string
  /** Only papers with at least so many upvotes. */
  upvotes?: number
  /** Only papers that are not marked read. */
  unseen?: true
  /** Only papers of this topic, by its id. */
  topic?: string
}

/** From so many saves on there is an order that can be learned from them. */
export const FEWEST_SAVES = 5

export const DENSITIES = ['comfortable', 'compact'] as const
/** How much larger than designed the text is, and what that is called. */
export const TEXT_SIZES = [0.92, 1, 1.15, 1.35] as const
export const TEXT_SIZE_NAMES = ['small', 'normal', 'large', 'larger'] as const
/** Of the popup, px: browsers allow no more than 800. */
export const POPUP_WIDTHS = [360, 420, 480, 560, 640] as const
