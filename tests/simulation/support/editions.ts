import type { FeedDay } from '@/utils/papers/feed-day'
import type { createShelf, Edition } from './shelf'

export const noon = (day: FeedDay) => Date.parse(`${day}T16:00:00Z`)
export const [FRIDAY, MONDAY, WEDNESDAY] = ['2026-06-12', '2026-06-15', '2026-06-17'] as const

/** A hundred papers are what the library takes in at once: one more makes two transactions of a list. */
const MANY = Array.from({ length: 100 }, (_, index) => `2606.3${String(index).padStart(4, '0')}`)

/**
 * Friday, Monday, and a Wednesday whose poll meets everything at once: a day with two pages, a day without papers, an
 * earlier day in which something moved, a ranking of two pages, an order that is asked now and then, a list of arXiv's
 * in two parts with replacements, and the list of Tuesday that was missed.
 */
export const EDITIONS: Edition[] = [
  {
    from: noon(FRIDAY),
    lists: {
      [FRIDAY]: [
        [
          ['2606.10001', 5],
          ['2606.10002', 3],
        ],
      ],
      trending: [[['2606.10001', 5, FRIDAY]], [['2606.10009', 9, '2026-06-10']]],
      week: [[['2606.10001', 5, FRIDAY]]],
      month: [[['2606.10001', 5, FRIDAY]]],
    },
  },
  {
    from: noon(MONDAY),
    lists: {
      [FRIDAY]: [
        [
          ['2606.10001', 6],
          ['2606.10002', 3],
        ],
      ],
      [MONDAY]: [[['2606.15001', 2]]],
      trending: [[['2606.10009', 10, '2026-06-10']], [['2606.10001', 6, FRIDAY]]],
      week: [[['2606.15001', 2, MONDAY]]],
    },
  },
  {
    from: noon(WEDNESDAY),
    lists: {
      [FRIDAY]: [
        [
          ['2606.10001', 8],
          ['2606.10002', 3],
          ['2606.10003', 1],
        ],
      ],
      [MONDAY]: [[['2606.15001', 7]], [['2606.15002', 4]]],
      [WEDNESDAY]: [
        [
          ['2606.17001', 2],
          ['2606.17002', 1],
        ],
      ],
      trending: [
        [
          ['2606.17001', 2, WEDNESDAY],
          ['2606.10008', 9, '2026-06-09'],
        ],
        [
          ['2606.15001', 7, MONDAY],
          ['2606.10009', 12, '2026-06-10'],
        ],
      ],
      week: [
        [
          ['2606.15001', 7, MONDAY],
          ['2606.17001', 2, WEDNESDAY],
        ],
      ],
    },
  },
]
/** Tuesday's is the list that nobody sees. */
export const ANNOUNCED: Parameters<typeof createShelf>[0]['announced'] = {
  [FRIDAY]: [['2606.20001']],
  [MONDAY]: [['2606.20002']],
  '2026-06-16': [['2606.20003']],
  [WEDNESDAY]: [
    ...MANY.map((id): [string] => [id]),
    ['2606.17001', 'cross'],
    ['2606.20001', 'replace'],
    ['2606.29999', 'replace'],
  ],
}
