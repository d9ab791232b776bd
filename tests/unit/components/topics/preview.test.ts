import { expect, it } from 'vitest'
import { preview } from '@/components/topics/preview'
import { anyPaper } from '../../papers/any-paper'
import { query } from '../../query/support'

const papers = Array.from({ length: 500 }, (_, number) => anyPaper({ title: number % 2 ? 'Roads' : 'Maps' }))

it('a preview is what a query finds', async () => {
  expect(await preview(papers, query('title:roads'), new AbortController().signal, async () => {})).toHaveLength(250)
})

it('one that is aborted ends, and gives nothing', async () => {
  const stop = new AbortController()
  let turns = 0
  const found = await preview(papers, query('roads'), stop.signal, async () => {
    turns++
    stop.abort()
  })
  expect([found, turns]).toEqual([undefined, 1])
})
