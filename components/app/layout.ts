/** The three sizes of the one app: the toolbar's popup, a panel docked beside the page, and a page of its own. */
export type Layout = 'popup' | 'sidepanel' | 'reader'
