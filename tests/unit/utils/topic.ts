import type { Topic } from '@/utils/topics'

/** A topic of which only what matters to a test is said. */
export const topic = (id: string, fields: Partial<Topic> = {}): Topic => ({
  id,
  name: id,
  query: 'maps',
  but: '',
  highlight: true,
  badge: false,
  notify: false,
  mute: false,
  ...fields,
})
