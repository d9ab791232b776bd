import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { useTopics } from '@/components/topics/use-topics'
import { counted, t } from '@/utils/i18n'
import { parseFilter } from '@/utils/library/filter'
import type { Filter } from '@/utils/look'
import styles from './FilterBar.module.css'
import { LookFields } from './LookFields'

/** What the view in front shows of its papers, and how everything looks. Every change holds at once. */
export function FilterBar({ layout }: { layout: string }) {
  const store = useStore()
  const { feed, settings, actions, filtering } = store
  const { kind } = feed.view.value
  const filter: Filter = parseFilter(settings.value.filters[kind]) ?? {}
  const { hidden } = feed.sifted.value
  const { headlines } = settings.value
  const topics = useTopics()
  const [names, setNames] = useState<string[]>([])
  const bar = useRef<HTMLFormElement>(null)
  const namesId = useId()
  useEffect(() => bar.current?.querySelector('input')?.focus(), [])
  useEffect(() => void actions.organizations().then(setNames), [JSON.stringify(feed.view.value)])

  function close() {
    filtering.value = false
    document.querySelector<HTMLElement>('[data-icon="filter"]')?.focus()
  }

  return (
    <form
      class={styles.filters}
      data-filters
      ref={bar}
      aria-label={t('filter')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.preventDefault()
        close()
      }}
    >
      <fieldset>
        <legend>{t('filter_view')}</legend>
        <Check
          label={t('filter_code')}
          checked={filter.code === true}
          onChange={(on) => actions.filter({ code: on || undefined })}
        />
        {kind !== 'unread' && (
          <Check
            label={t('filter_unseen')}
            checked={filter.unseen === true}
            onChange={(on) => actions.filter({ unseen: on || undefined })}
          />
        )}
        <Check
          label={t('headlines')}
          checked={headlines.includes(kind)}
          onChange={(on) =>
            actions.change({ headlines: on ? [...headlines, kind] : headlines.filter((each) => each !== kind) })
          }
        />
        {(topics.length > 0 || filter.topic) && (
          <label>
            {t('filter_topic')}
            <select
              value={filter.topic ?? ''}
              onChange={({ currentTarget }) => void actions.filter({ topic: currentTarget.value || undefined })}
            >
              <option value="">{t('any')}</option>
              {topics.map(({ id, name }) => (
                <option key={id} value={id} selected={id === filter.topic}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t('filter_upvotes')}
          <input
            type="number"
            min={0}
            max={99999}
            value={filter.upvotes ?? ''}
            onChange={({ currentTarget }) =>
              void actions.filter({ upvotes: Math.round(currentTarget.valueAsNumber) || undefined })
            }
          />
        </label>
        <label>
          {t('filter_organization')}
          <input
            type="text"
            dir="auto"
            list={namesId}
            maxLength={100}
            value={filter.organization ?? ''}
            placeholder={t('any')}
            onChange={({ currentTarget }) => void actions.filter({ organization: currentTarget.value.trim() })}
          />
          <datalist id={namesId}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
      </fieldset>
      <fieldset>
        <legend>{t('look_everywhere')}</legend>
        <LookFields
          settings={settings.value}
          withWidth={layout === 'popup'}
          onChange={(changes) => void actions.change(changes)}
        />
      </fieldset>
      <p class={styles.foot}>
        <span role="status">{hidden !== undefined && hiddenText(hidden, feed.next.value !== undefined)}</span>
        <button type="button" disabled={hidden === undefined} onClick={() => void actions.filter()}>
          {t('clear_filter')}
        </button>
        <button type="button" onClick={() => void import('./open-help').then(({ openHelp }) => openHelp(store))}>
          {t('keyboard_shortcuts')}
        </button>
      </p>
    </form>
  )
}

function hiddenText(hidden: number, more: boolean): string {
  return more ? counted('hidden_so_far', hidden) : counted('hidden', hidden)
}

interface CheckProps {
  label: string
  checked: boolean
  onChange: (on: boolean) => void
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {label}
    </label>
  )
}
