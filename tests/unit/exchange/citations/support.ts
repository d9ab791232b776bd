import type { Kept } from '@/utils/exchange/kept'
import type { Paper } from '@/utils/papers/paper'
import { anyPaper } from '../../papers/any-paper'

/** A saved paper in which only what matters to a test is said. */
export function kept(fields: Partial<Paper> = {}, more: Partial<Kept> = {}): Kept {
  return { paper: anyPaper(fields), lists: [], savedAt: Date.parse('2026-06-18T08:00:00Z'), ...more }
}

export const manyAuthors = Array.from({ length: 300 }, (_, index) => `Ada Number${index}`)

/** Papers that formats stumble over. */
export const hard: Kept[] = [
  kept({
    id: '2606.00001',
    title: String.raw`Fr\'echet Means \& 50\% of {\em Policies}: $\alpha$-Maps, "quoted"; <think>`,
    abstract: 'First, a {brace.\nTY  - JOUR\n@misc{x, } 100% & more',
    authors: ['Théodore Vauquelain', 'Agnieszka Mrówczyńska-Reed', 'Ludwig van Beethoven', 'Ada Orr, Jr.'],
    categories: ['cs.LG', 'stat.ML'],
  }),
  kept({ id: '2606.00002', title: '关于 Über Karten', authors: ['李明', 'The Mills and Boon Team', 'DeepSeek-AI'] }),
  kept({ id: '2606.00003', title: 'Large Collaborations', authors: manyAuthors }),
  kept({ id: 'astro-ph/9901001', title: 'Old Papers', publishedOn: '1999-01-04' }),
]
