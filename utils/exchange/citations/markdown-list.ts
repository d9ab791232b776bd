import { markdown, markdownText } from '@/utils/papers/markdown'
import type { Kept } from '../kept'

/** Papers as Markdown, one after the other, each with the reader's note. */
export function markdownList(kept: Kept[]): string {
  return kept
    .map(({ paper, note }) =>
      note ? `${markdown(paper)}\n${note.split('\n').map(markdownText).join('  \n')}\n` : markdown(paper),
    )
    .join('\n')
}
