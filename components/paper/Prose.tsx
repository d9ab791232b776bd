import { useSought } from '@/components/store/context'
import { lazily } from '@/components/ui/lazily'
import { mayBeRich } from '@/utils/papers/rich-text/may-be-rich'

interface Props {
  /** As the source wrote it, TeX and all. */
  text: string
  /** Whether addresses in it can be followed: not where the text is cut off and they may be out of sight. */
  links?: boolean
  /** Whether the text names something: formulas in it are then heard as plain text. */
  naming?: boolean
  /** Ids of the topics whose words are to be marked in it. */
  topics?: string[] | undefined
}

/** Tells the few texts with TeX or addresses in them from the others; what tidies them comes after the first paint. */
const Rich = lazily<Props>(
  () => import('./Rich').then((module) => module.Rich),
  ({ text }) => text,
)

/** A title or an abstract, as its authors meant it to be read. */
export function Prose(props: Props) {
  const { text, links, topics } = props
  const sought = useSought()
  return topics || sought || mayBeRich(text) || (links && text.includes('://')) ? <Rich {...props} /> : text
}
