/** What keeps the reader's own outside IndexedDB, as one piece of code that pages fetch when they first need it. */
export { mirror } from './mirror'
export { restore } from './restore'
export { createSnapshots } from './snapshots'
