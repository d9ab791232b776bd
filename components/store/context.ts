import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Query } from '@/utils/query/query'
import type { Store } from './store'

export const StoreContext = createContext<Store | undefined>(undefined)

/** The store of the page. Throws outside of a page's provider. */
export function useStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error('no store above this component')
  return store
}

/** What the papers in front answer, to be marked; undefined where they answer nothing, or where there is no store at all. */
export function useSought(): Query | undefined {
  return useContext(StoreContext)?.answering.value
}
