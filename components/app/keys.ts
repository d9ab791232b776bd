import './keys.css'
import { computed, effect } from '@preact/signals'
import type { Store } from '@/components/store/store'
import { keepFocus } from './keep-focus'
import { KEY_DEEDS } from './key-deeds'
import { commandOf, commandsFor } from './key-table'

/** Where keys are typed, or mean something of their own. */
const TYPING = 'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"]'
const FIELDS = 'input:not([type="checkbox"], [type="button"], [type="submit"], [type="reset"])'
const OWN_KEYS = 'dialog, [role="dialog"], [role="grid"], [role="menu"], [role="listbox"]'

/** Listens for the keys of the app until the returned function is called. They never fire while typing. */
export function listenToKeys(root: HTMLElement, store: Store): () => void {
  const { settings } = store
  const commands = computed(() => commandsFor(settings.value))

  function onKeyDown(event: KeyboardEvent) {
    const { target } = event
    if (!(target instanceof HTMLElement) || event.defaultPrevented || document.querySelector('dialog[open]')) return
    if (moveAlong(event, target)) return
    const command = commandOf(event, commands.value)
    if (!command) return
    const { action } = command
    if (action !== 'back' && target.closest(`${TYPING}, ${FIELDS}, ${OWN_KEYS}`)) return
    // Buttons and links have their own say in these two.
    if ((event.key === 'Enter' || event.key === ' ') && target.closest('button, a, summary, input')) return
    const article = target.closest('article') ?? root.querySelector<HTMLElement>('article[data-current]')
    if (KEY_DEEDS[action]({ store, article, event }) !== true) event.preventDefault()
  }

  document.addEventListener('keydown', onKeyDown)
  const stops = [keepFocus(root, store), followFilter(store)]
  return () => {
    document.removeEventListener('keydown', onKeyDown)
    for (const stop of stops) stop()
  }
}

/** Shows the view again when what it filters by is changed, wherever that was done. */
function followFilter({ feed, actions, settings }: Store): () => void {
  let before = JSON.stringify(settings.value.filters)
  return effect(() => {
    const filters = JSON.stringify(settings.value.filters)
    if (filters !== before) void actions.show(feed.view.peek())
    before = filters
  })
}

/** Arrow keys along the tabs, Home and End move between them; the one in focus is shown. Returns whether a key did. */
function moveAlong(event: KeyboardEvent, target: HTMLElement): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const list = target.closest('[role="tablist"]')
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
  if (tabs.length === 0 || ctrlKey || metaKey || altKey || shiftKey) return false
  const on = document.documentElement.dir === 'rtl' ? -1 : 1
  const at = tabs.indexOf(target) + tabs.length
  const along: Record<string, number> =
    list?.ariaOrientation === 'vertical'
      ? { ArrowDown: at + 1, ArrowUp: at - 1 }
      : { ArrowRight: at + on, ArrowLeft: at - on }
  const steps: Record<string, number> = { ...along, Home: 0, End: -1 + tabs.length }
  const to = tabs[(steps[key] ?? Number.NaN) % tabs.length]
  if (!to) return false
  event.preventDefault()
  to.click()
  to.focus()
  return true
}
