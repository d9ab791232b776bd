import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import type { Topic } from '@/utils/topics'

const NONE: Topic[] = []

/** The reader's topics; none until they were read. */
export function useTopics(): Topic[] {
  const { outside } = useStore()
  const topics = useSignal<{ readonly value: Topic[] } | undefined>(undefined)
  const shown = useSignal(NONE)
  useEffect(() => {
    void outside.topics().then((read) => {
      topics.value = read
    })
  }, [])
  useSignalEffect(() => {
    shown.value = topics.value?.value ?? NONE
  })
  return shown.value
}
