import { focusBack, scrollBack } from '@/components/place/go-back'
import { keepPlace } from '@/components/place/keep'
import { type Place, parsePlace } from '@/components/place/place'
import { drafts } from '@/components/store/drafts'
import type { Store } from '@/components/store/store'
import { pageStorage } from '@/utils/page-storage'

export { parsePlace, scrollBack }

/** Takes the reader the rest of the way back to a place, and keeps where they go from there under a key, if there is one. */
export async function followPlace(
  { feed, now, actions }: Store,
  key: string | undefined,
  place?: Place,
): Promise<void> {
  // Where the papers came after the first paint there was nothing to scroll in it.
  if (place && document.getElementById('panel')?.scrollTop === 0) scrollBack(place)
  const kept = pageStorage()
  const write = (at: string, text: string | undefined) => (text ? kept?.setItem(at, text) : kept?.removeItem(at))
  if (key) keepPlace({ feed, now, write: (text) => write(key, text) })
  // It was for this once: loaded again, the page opens as ever.
  else history.replaceState(null, '', location.pathname)
  await drafts.recover(actions.finishNote)
  if (!place) return
  // What follows the focus has to listen by then.
  await import('@/components/app/keys')
  focusBack(place)
}
