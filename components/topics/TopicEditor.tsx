import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { CheckField } from '@/components/settings/CheckField'
import { ChoiceField } from '@/components/settings/ChoiceField'
import { leastText } from '@/components/settings/calm-text'
import { listName } from '@/components/store/deed-text'
import { LEAST_UPVOTES, TOPIC_RHYTHMS, type TopicRhythm } from '@/utils/calm'
import { t } from '@/utils/i18n'
import type { CountedList } from '@/utils/library/glance'
import type { Paper } from '@/utils/papers/paper'
import { topicQuery } from '@/utils/query/topic-query'
import { TOPIC_FLAGS, type Topic } from '@/utils/topics'
import { Preview } from './Preview'
import { QueryField } from './QueryField'
import styles from './TopicEditor.module.css'

interface Props {
  topic: Topic
  lists: CountedList[]
  recent: () => Promise<Paper[]>
  onSave: (topic: Topic) => void
  onCancel: () => void
}

/** Writes a topic. It shows what it would have matched, and is stored only by the button, and only when it is sound. */
export function TopicEditor({ topic, lists, recent, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(topic)
  const [tried, setTried] = useState(false)
  const [papers, setPapers] = useState<Paper[] | undefined>()
  const form = useRef<HTMLFormElement>(null)
  const [nameId, problemId] = [useId(), useId()]
  const change = (changes: Partial<Topic>) => setDraft((before) => ({ ...before, ...changes }))
  const nameless = tried && !draft.name.trim()
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
    void recent().then(setPapers)
  }, [])

  function save(event: Event) {
    event.preventDefault()
    setTried(true)
    if (draft.name.trim() && topicQuery(draft).ok) return onSave({ ...draft, name: draft.name.trim() })
    // Once what is wrong is marked.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  return (
    <form class={styles.editor} ref={form} onSubmit={save} aria-label={draft.name || t('add_topic')}>
      <div class={styles.name}>
        <label for={nameId}>{t('topic_name')}</label>
        <input
          id={nameId}
          type="text"
          dir="auto"
          maxLength={60}
          autocomplete="off"
          value={draft.name}
          aria-invalid={nameless}
          aria-describedby={problemId}
          onInput={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <span id={problemId} role="status">
          {nameless && t('topic_name_missing')}
        </span>
      </div>
      <QueryField
        label={t('topic_query')}
        hint={t('topic_query_hint')}
        value={draft.query}
        tried={tried}
        onChange={(query) => change({ query })}
      />
      <QueryField label={t('topic_but')} value={draft.but} optional tried={tried} onChange={(but) => change({ but })} />
      <Preview query={draft.query} but={draft.but} papers={papers} />
      <fieldset>
        <legend>{t('topic_then')}</legend>
        {TOPIC_FLAGS.map((flag) => (
          <CheckField
            key={flag}
            label={t(`topic_${flag}`)}
            checked={draft[flag]}
            onChange={(on) => change({ [flag]: on })}
          />
        ))}
        {draft.notify && (
          <>
            <ChoiceField
              label={t('setting_rhythm')}
              value={draft.rhythm ?? ''}
              options={[
                ['', t('as_all_others')],
                ...TOPIC_RHYTHMS.map((rhythm): [string, string] => [rhythm, t(`rhythm_${rhythm}`)]),
              ]}
              onChange={(rhythm) =>
                setDraft(({ rhythm: _, ...before }) => ({
                  ...before,
                  ...(rhythm && { rhythm: rhythm as TopicRhythm }),
                }))
              }
            />
            <ChoiceField
              label={t('setting_least_upvotes')}
              value={String(draft.leastUpvotes ?? '')}
              options={[
                ['', t('as_all_others')],
                ...LEAST_UPVOTES.map((least): [string, string] => [String(least), leastText(least)]),
              ]}
              onChange={(typed) => {
                const least = LEAST_UPVOTES.find((each) => String(each) === typed)
                setDraft(({ leastUpvotes: _, ...before }) => ({
                  ...before,
                  ...(least !== undefined && { leastUpvotes: least }),
                }))
              }}
            />
          </>
        )}
        <ChoiceField
          label={t('topic_list')}
          value={draft.listId ?? ''}
          options={[['', t('topic_no_list')], ...lists.map((list): [string, string] => [list.id, listName(list)])]}
          onChange={(listId) => setDraft(({ listId: _, ...before }) => ({ ...before, ...(listId && { listId }) }))}
        />
      </fieldset>
      <p class={styles.buttons}>
        <button type="submit">{t('save_topic')}</button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  )
}
