import { useId, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { listName } from '@/components/store/deed-text'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { NAME_LIMIT } from '@/utils/library/lists'
import { backToPaper } from './back-to-paper'
import styles from './ListPicker.module.css'
import { listOptions } from './list-options'

/**
 * The lists a paper stands in, each to choose, found by typing. Enter puts the paper into the list in front, or takes it
 * out; a name that is new makes a list. Moving takes it out of the list that it comes from as well.
 */
export function ListPicker({ entry }: { entry: Entry }) {
  const { lists, feed, actions } = useStore()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [moving, setMoving] = useState(false)
  const prefix = useId()
  const { id } = entry.paper
  const named = lists.value.map((list) => ({ id: list.id, name: listName(list) }))
  const inside = named.filter((list) => entry.save?.places.some(([listId]) => listId === list.id))
  const view = feed.view.value
  const inView = inside.find((list) => view.kind === 'saved' && list.id === view.listId)
  // Out of which list one moves has to be clear.
  const source = inView ?? (inside.length === 1 ? inside[0] : undefined)
  const from = moving ? source : undefined
  const found = listOptions(from ? named.filter((list) => list !== from) : named, typed)
  const count = found.lists.length + (found.fresh ? 1 : 0)
  const current = Math.min(chosen, count - 1)

  function type(text: string) {
    setTyped(text)
    setChosen(0)
  }

  function choose(place: number, field?: HTMLInputElement) {
    const list = found.lists[place]
    if (list && from) {
      setMoving(false)
      void actions.moveTo(id, from.id, list.id)
    } else if (list) void actions.place(id, list.id, !inside.includes(list))
    else if (found.fresh) void actions.createList(found.fresh, id, from?.id)
    else return
    if (!list || from) type('')
    else field?.select()
  }

  function onKeyDown(event: KeyboardEvent) {
    const field = event.currentTarget as HTMLInputElement
    // Enter and Escape of an input method are its own.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setChosen((current + step + count) % Math.max(count, 1))
    else if (event.key === 'Enter') choose(current, field)
    else if (event.key === 'Escape') backToPaper(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const option = (place: number) => ({
    id: `${prefix}-${place}`,
    'data-current': place === current || undefined,
    // The field keeps the focus, and with it the keys.
    onMouseDown: (event: Event) => event.preventDefault(),
    onClick: () => choose(place),
  })

  return (
    <fieldset class={styles.picker}>
      <legend dir="auto">{from ? t('move_out_of', from.name) : t('lists')}</legend>
      <div class={styles.row}>
        <input
          type="text"
          role="combobox"
          data-field="lists"
          dir="auto"
          value={typed}
          maxLength={NAME_LIMIT}
          autocomplete="off"
          spellcheck={false}
          placeholder={t('choose_lists')}
          aria-label={from ? t('move_out_of', from.name) : t('choose_lists')}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={`${prefix}-lists`}
          aria-activedescendant={count > 0 ? `${prefix}-${current}` : undefined}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {source && named.length > 1 && (
          <button
            type="button"
            aria-pressed={moving}
            onClick={({ currentTarget }) => {
              setMoving(!moving)
              setChosen(0)
              currentTarget.closest('fieldset')?.querySelector('input')?.focus()
            }}
          >
            {t('move_to')}
          </button>
        )}
      </div>
      <div
        class={styles.lists}
        id={`${prefix}-lists`}
        role="listbox"
        aria-label={t('lists')}
        aria-multiselectable="true"
      >
        {found.lists.map((list, place) => (
          <div
            key={list.id}
            role="option"
            tabIndex={-1}
            {...option(place)}
            aria-selected={inside.includes(list)}
            dir="auto"
          >
            {list.name}
          </div>
        ))}
        {found.fresh && (
          <div key="fresh" role="option" tabIndex={-1} {...option(count - 1)} aria-selected={false} dir="auto">
            {t('new_list_named', found.fresh)}
          </div>
        )}
      </div>
    </fieldset>
  )
}
