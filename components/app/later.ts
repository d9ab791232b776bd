/** What is on screen only after the first paint. */
export { Banner } from './Banner'
export { DayBar } from './DayBar'
export { Empty } from './Empty'
export { FilterBar } from './FilterBar'
export { listenToKeys } from './keys'
export { ListBar } from './ListBar'
export { PageCard } from './PageCard'
export { RankingBar } from './RankingBar'
