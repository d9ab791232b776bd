import { render } from 'preact'
import { StoreContext } from '@/components/store/context'
import type { Store } from '@/components/store/store'
import { Help } from './Help'

/** Shows the keys, over everything else, until they are closed; the focus goes back to where it was. */
export function openHelp(store: Store): void {
  if (document.querySelector('dialog[open]')) return
  const place = document.createElement('div')
  const close = () => {
    render(null, place)
    place.remove()
  }
  document.body.append(place)
  render(
    <StoreContext.Provider value={store}>
      <Help onClose={close} />
    </StoreContext.Provider>,
    place,
  )
}
