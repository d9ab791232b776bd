import { useStore } from '@/components/store/context'
import { AskHub } from './AskHub'
import styles from './SearchEnd.module.css'

/** Below everything that a search found here: where else to look. Below another view, nothing. */
export function SearchEnd() {
  const { feed, sought } = useStore()
  const view = feed.view.value
  if (view.kind !== 'search' || view.asked || feed.next.value || !feed.ready.value || sought.value?.problem) return null
  return (
    <div class={`${styles.end} panel`}>
      <AskHub query={view.query} />
    </div>
  )
}
