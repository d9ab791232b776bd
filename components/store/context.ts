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

/** What is searched for in front, to be marked; undefined where nothing is, or where there is no store at all. */
export function useSought(): Query | undefined {
  return useContext(StoreContext)?.sought.value?.query
}
