import { StoreContext } from '@/components/store/context'
import type { Store } from '@/components/store/store'
import { openDialog } from '@/components/ui/open-dialog'
import { Help } from './Help'

/** Shows the keys, over everything else, until they are closed; the focus goes back to where it was. */
export function openHelp(store: Store): void {
  openDialog((close) => (
    <StoreContext.Provider value={store}>
      <Help onClose={close} />
    </StoreContext.Provider>
  ))
}
