const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** An instant as Hugging Face prints an item's outer `publishedAt`: New York's wall time, falsely marked as UTC. */
export function newYorkWallTime(instant: string): string {
  // Sweden writes `2026-08-19 20:00:00`: ISO but for one letter.
  return `${clock.format(new Date(instant)).replace(' ', 'T')}.000Z`
}
