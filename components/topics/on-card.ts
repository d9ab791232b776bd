/** What topics put on a card, after the first paint. */
export { Chips } from './Chips'
export { Marked } from './Marked'
