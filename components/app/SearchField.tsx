import { useEffect, useRef, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { counted, numeral, t } from '@/utils/i18n'
import type { View } from '@/utils/library/pages'
import styles from './SearchField.module.css'

interface Props {
  layout: string
  onClose: () => void
}

/** Finds as one types. Only what is stored is searched; Esc and the cross lead back to the view before. */
export function SearchField({ layout, onClose }: Props) {
  const { feed, actions, sought } = useStore()
  const view = feed.view.value
  const [typed, setTyped] = useState(view.kind === 'search' ? view.query : '')
  const before = useRef<View>(view.kind === 'search' ? { kind: 'unread' } : view)
  const input = useRef<HTMLInputElement>(null)
  const searching = view.kind === 'search'

  useEffect(() => input.current?.focus(), [])
  // Another view was chosen meanwhile: the search is over.
  useEffect(() => {
    if (typed && !searching) onClose()
  }, [searching])
  // A search has an address, to be kept or reloaded.
  useEffect(() => {
    if (layout !== 'reader') return
    history.replaceState(null, '', searching ? `?${new URLSearchParams({ q: view.query })}` : location.pathname)
    return () => history.replaceState(null, '', location.pathname)
  }, [view])

  function search(text: string) {
    setTyped(text)
    const query = text.trim()
    void actions.show(query ? { kind: 'search', query } : before.current)
  }

  function close() {
    setTyped('')
    void actions.show(before.current)
    onClose()
    // The field goes; the button that brings it back comes in its place.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-action="search"]')?.focus())
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      document.querySelector<HTMLElement>('[role="feed"] article')?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // What the papers on screen are the answer to.
    <search class={styles.search} data-answered={searching && feed.ready.value ? view.query : undefined}>
      <input
        ref={input}
        // The panel is named after what fills it: a tab, or this.
        id="tab-search"
        type="search"
        dir="auto"
        value={typed}
        aria-label={t('search_papers')}
        placeholder={t('search_hint')}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => search(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class={styles.count} aria-live="polite">
        {searching &&
          feed.ready.value &&
          !sought.value?.problem &&
          foundText(feed.entries.value.length, feed.next.value !== undefined)}
      </span>
      <IconButton icon="close" label={t('clear_search')} onClick={close} />
    </search>
  )
}

function foundText(count: number, more: boolean): string {
  return more ? t('found_more', numeral(count)) : counted('found', count)
}
