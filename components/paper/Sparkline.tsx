import { formatSpan } from '@/components/format-time'
import { numeral, t } from '@/utils/i18n'
import type { Sighting } from '@/utils/library/records'
import { curveOf } from './curve'
import styles from './Sparkline.module.css'

const [WIDTH, HEIGHT, MARGIN] = [84, 20, 3]

/** How a paper's upvotes moved while polls looked, as a small line and in words. Nothing while they saw too little. */
export function Sparkline({ sightings }: { sightings: Sighting[] }) {
  const curve = curveOf(sightings, WIDTH, HEIGHT)
  if (!curve) return null
  const { from, to, over, points } = curve
  const [number, end] = [numeral, points.at(-1)]
  const words = t('upvotes_moved', number(from), number(to), formatSpan(over))
  return (
    <p class={styles.sparkline}>
      <svg
        role="img"
        aria-label={words}
        width={WIDTH + 2 * MARGIN}
        height={HEIGHT + 2 * MARGIN}
        viewBox={`${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${HEIGHT + 2 * MARGIN}`}
      >
        <polyline points={points.join(' ')} />
        {end && <circle cx={end[0]} cy={end[1]} r="2.2" />}
      </svg>
      <span aria-hidden="true">{words}</span>
    </p>
  )
}
