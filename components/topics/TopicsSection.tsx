import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '@/utils/i18n'
import { MOST_TOPICS, type Topic } from '@/utils/topics'
import type { TopicsOutside } from './outside'
import { TopicEditor } from './TopicEditor'
import { TopicRow } from './TopicRow'
import styles from './TopicsSection.module.css'

/** The reader's topics: added, changed, put in order, removed and brought back. */
export function TopicsSection({ topics, lists, store, recent, newId }: TopicsOutside) {
  const { topics: all, removed } = topics.value
  const [edited, setEdited] = useState<Topic | undefined>()
  const section = useRef<HTMLElement>(null)
  const gone = removed.at(-1)?.topic
  const isNew = edited !== undefined && !all.some(({ id }) => id === edited.id)
  useEffect(() => {
    if (location.hash === '#topics') section.current?.scrollIntoView()
  }, [])

  const fresh = (): Topic => ({
    id: newId(),
    name: '',
    query: '',
    but: '',
    highlight: true,
    badge: true,
    notify: true,
    mute: false,
  })
  function close() {
    setEdited(undefined)
    setTimeout(() => section.current?.querySelector<HTMLElement>('[data-add]')?.focus())
  }
  const editor = edited && (
    <TopicEditor
      key={edited.id}
      topic={edited}
      lists={lists.value}
      recent={recent}
      onSave={(topic) => void store.put(topic).then(close)}
      onCancel={close}
    />
  )

  return (
    <section class="panel" aria-labelledby="topics" ref={section}>
      <h2 id="topics">{t('topics')}</h2>
      <p class={styles.hint}>{t('topics_hint')}</p>
      <ul class={styles.topics}>
        {all.map((topic, index) =>
          edited?.id === topic.id ? (
            <li key={topic.id}>{editor}</li>
          ) : (
            <TopicRow
              key={topic.id}
              topic={topic}
              lists={lists.value}
              isFirst={index === 0}
              isLast={index === all.length - 1}
              onEdit={() => setEdited(topic)}
              onMove={(by) => void store.move(topic.id, by)}
              onRemove={() => void store.remove(topic.id)}
            />
          ),
        )}
      </ul>
      {isNew && editor}
      <p class={styles.gone} role="status">
        {gone && (
          <>
            <span dir="auto">{t('topic_removed', gone.name)}</span>{' '}
            <button type="button" onClick={() => void store.restore()}>
              {t('undo')}
            </button>
          </>
        )}
      </p>
      {all.length >= MOST_TOPICS ? (
        <p class={styles.hint}>{t('topics_full', MOST_TOPICS)}</p>
      ) : (
        !isNew && (
          <button type="button" data-add onClick={() => setEdited(fresh())}>
            {t('add_topic')}
          </button>
        )
      )}
    </section>
  )
}
