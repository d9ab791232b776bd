import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { IconButton } from '@/components/ui/IconButton'
import { language, numeral, t } from '@/utils/i18n'
import { type FeedDay, FIRST_FEED_DAY, isWeekend } from '@/utils/papers/feed-day'
import { addMonths, weeksOf } from '@/utils/papers/month'
import styles from './Calendar.module.css'
import { dayAfterKey } from './calendar-keys'

interface Props {
  /** The day that is shown. */
  day: FeedDay
  today: FeedDay
  onChoose: (day: FeedDay) => void
  onClose: () => void
}

/** A month to choose a feed day from. Days on which nothing is listed can be passed over, but not chosen. */
export function Calendar({ day, today, onChoose, onClose }: Props) {
  const within = (wanted: FeedDay) => (wanted < FIRST_FEED_DAY ? FIRST_FEED_DAY : wanted > today ? today : wanted)
  const [current, setCurrent] = useState(within(day))
  const grid = useRef<HTMLTableElement>(null)
  const monthId = useId()
  const firstWeekday = firstWeekdayOf(language())
  const weeks = weeksOf(current, firstWeekday)
  const focus = () => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  // The day in focus is where the reader is: from the start, and after every key.
  useEffect(focus, [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose()
    else {
      const rtl = document.documentElement.dir === 'rtl'
      const to = dayAfterKey(event, current, { firstWeekday, rtl })
      if (!to) return
      setCurrent(within(to))
      requestAnimationFrame(focus)
    }
    event.preventDefault()
  }

  function turn(months: number, icon: string, label: string) {
    const to = addMonths(current, months)
    const none = to.slice(0, 7) < FIRST_FEED_DAY.slice(0, 7) || to.slice(0, 7) > today.slice(0, 7)
    return <IconButton icon={icon} label={label} aria-disabled={none} onClick={() => !none && setCurrent(within(to))} />
  }

  return (
    <div
      class={styles.calendar}
      role="dialog"
      aria-label={t('choose_day')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <div class={styles.head}>
        {turn(-1, 'previous', t('previous_month'))}
        <span id={monthId} aria-live="polite">
          {format(current, { month: 'long', year: 'numeric' })}
        </span>
        {turn(1, 'next', t('next_month'))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are reached by arrow keys */}
      <table role="grid" aria-labelledby={monthId} ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[1]?.map((each) => (
              <th key={each} scope="col" abbr={format(each ?? day, { weekday: 'long' })}>
                {format(each ?? day, { weekday: 'narrow' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((each, place) =>
                each ? (
                  <Day
                    key={each}
                    day={each}
                    chosen={each === day}
                    today={today}
                    stop={each === current}
                    onChoose={onChoose}
                  />
                ) : (
                  <td key={place} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface DayProps {
  day: FeedDay
  today: FeedDay
  chosen: boolean
  /** The one day that Tab leads to. */
  stop: boolean
  onChoose: (day: FeedDay) => void
}

function Day({ day, today, chosen, stop, onChoose }: DayProps) {
  const none = isWeekend(day) || day > today || day < FIRST_FEED_DAY
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid it is a gridcell
    <td aria-selected={chosen}>
      <button
        type="button"
        tabIndex={stop ? 0 : -1}
        aria-label={format(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}
        aria-current={day === today ? 'date' : undefined}
        aria-disabled={none}
        onClick={() => !none && onChoose(day)}
      >
        {numeral(Number(day.slice(8)))}
      </button>
    </td>
  )
}

function format(day: FeedDay, parts: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language(), { timeZone: 'UTC', ...parts })
}

/** A method in new browsers, a property in Chromium up to 129. */
interface WeekLocale {
  getWeekInfo?(): { firstDay: number }
  weekInfo?: { firstDay: number }
}

/** Monday where the browser does not tell what a week begins with. */
function firstWeekdayOf(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & WeekLocale
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}
