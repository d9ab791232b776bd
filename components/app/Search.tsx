import { useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { lazily } from '@/components/ui/lazily'
import { t } from '@/utils/i18n'

const SearchField = lazily(() => import('./SearchField').then((module) => module.SearchField))

/** A button that turns into the field to search in, and is one again when the search is over. */
export function Search({ layout }: { layout: string }) {
  const { feed } = useStore()
  const [open, setOpen] = useState(feed.kind.value === 'search')
  return open ? (
    <SearchField layout={layout} onClose={() => setOpen(false)} />
  ) : (
    <IconButton icon="search" label={t('search_papers')} data-action="search" onClick={() => setOpen(true)} />
  )
}
