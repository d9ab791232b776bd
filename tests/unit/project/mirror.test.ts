import { expect, it } from 'vitest'
import { filesIn } from './source-files'

/** Files in which nothing can go wrong by itself. */
const WITHOUT_LOGIC = [
  // Only types, or only names and numbers.
  'utils/exchange/backup/backup.ts',
  'utils/exchange/import/found.ts',
  'utils/exchange/backup/problem.ts',
  'utils/exchange/webdav/problem.ts',
  'utils/exchange/citations/citeproc.d.ts',
  'utils/library/read-later.ts',
  'utils/look.ts',
  'utils/ranking/example.ts',
  'utils/ranking/model.ts',
  'utils/ranking/rest.ts',
  'utils/ranking/stop-words.ts',
  'utils/notice.ts',
  'utils/library/records.ts',
  'utils/library/schema.ts',
  'utils/papers/linked.ts',
  'utils/papers/paper.ts',
  'utils/query/problem.ts',
  'utils/papers/rich-text/pieces.ts',
  'utils/sources/source.ts',
  'utils/storage-area.ts',
  'utils/time.ts',
  // Only wiring.
  'utils/browser.ts',
  'utils/optional.ts',
  'utils/library/deeds.ts',
  'utils/library/deeds-of-worker.ts',
  'utils/library/safekeeping.ts',
  'utils/library/library.ts',
  'utils/start.ts',
]

/** Files that are one half of another, and tested with it. */
const TESTED_WITH: Record<string, string> = {
  'utils/library/adopt.ts': 'utils/exchange/merge/synchronise.ts',
  'utils/exchange/merge/absorb.ts': 'utils/exchange/merge/merge.ts',
  'utils/exchange/merge/document.ts': 'utils/exchange/merge/merge.ts',
  'utils/exchange/merge/facts.ts': 'utils/exchange/merge/merge.ts',
  'utils/exchange/merge/versions.ts': 'utils/exchange/merge/merge.ts',
  'utils/exchange/merge/library-facts.ts': 'utils/exchange/merge/synchronise.ts',
  'utils/exchange/merge/local.ts': 'utils/exchange/merge/synchronise.ts',
  'utils/exchange/merge/memory.ts': 'utils/exchange/merge/synchronise.ts',
  'utils/exchange/webdav/seal.ts': 'utils/exchange/webdav/webdav.ts',
  'utils/exchange/webdav/sealed.ts': 'utils/exchange/webdav/webdav.ts',
  'utils/attention/digest/mail.ts': 'utils/attention/digest/written.ts',
  'utils/exchange/backup/harmless.ts': 'utils/exchange/backup/read-backup.ts',
  'utils/exchange/account/chunks.ts': 'utils/exchange/account/browser-account.ts',
  'utils/exchange/account/switch.ts': 'utils/exchange/account/browser-account.ts',
  'utils/exchange/backup/to-backup.ts': 'utils/exchange/backup/restore.ts',
  'utils/exchange/backup/pack.ts': 'utils/exchange/backup/read-backup.ts',
  'utils/exchange/backup/unpack.ts': 'utils/exchange/backup/read-backup.ts',
  'utils/exchange/backup/schema.ts': 'utils/exchange/backup/read-backup.ts',
  'utils/exchange/backup/make-backup.ts': 'utils/exchange/backup/restore.ts',
  'utils/exchange/backup/merge-save.ts': 'utils/exchange/backup/restore.ts',
  'utils/exchange/backup/plan-restore.ts': 'utils/exchange/backup/restore.ts',
  'utils/exchange/citations/bibtex-list.ts': 'utils/exchange/citations/round-trip.ts',
  'utils/exchange/citations/csl-item.ts': 'utils/exchange/citations/round-trip.ts',
  'utils/exchange/citations/csl-json.ts': 'utils/exchange/citations/round-trip.ts',
  'utils/exchange/citations/ris.ts': 'utils/exchange/citations/round-trip.ts',
  'utils/exchange/citations/markdown-list.ts': 'utils/exchange/citations/formats.ts',
  'utils/exchange/import/from-bibtex.ts': 'utils/exchange/import/find-papers.ts',
  'utils/exchange/import/from-json.ts': 'utils/exchange/import/find-papers.ts',
  'utils/exchange/import/from-lines.ts': 'utils/exchange/import/find-papers.ts',
  'utils/exchange/import/gather-found.ts': 'utils/exchange/import/find-papers.ts',
  'utils/exchange/import/ids-in.ts': 'utils/exchange/import/find-papers.ts',
  'utils/library/entries.ts': 'utils/library/pages.ts',
  'utils/library/bring.ts': 'utils/exchange/backup/restore.ts',
  'utils/library/print.ts': 'utils/exchange/backup/restore.ts',
  'utils/library/undo-bring.ts': 'utils/exchange/backup/restore.ts',
  'utils/library/feed-record.ts': 'utils/library/intake.ts',
  'utils/library/feeds.ts': 'utils/library/intake.ts',
  'utils/library/glance.ts': 'utils/library/lists.ts',
  'utils/library/mirror-notes.ts': 'utils/library/mirror.ts',
  'utils/library/restore.ts': 'utils/library/mirror.ts',
  'utils/library/journal.ts': 'utils/library/undo.ts',
  'utils/library/reverse.ts': 'utils/library/undo.ts',
  'utils/library/saved-order.ts': 'utils/library/pages.ts',
  'utils/library/undo-reading.ts': 'utils/library/reading.ts',
  'utils/library/wherever.ts': 'utils/library/undo.ts',
  'utils/ranking/candidates.ts': 'utils/ranking/ranking.ts',
  'utils/ranking/evidence.ts': 'utils/ranking/train.ts',
  'utils/ranking/fold-word.ts': 'utils/ranking/terms.ts',
  'utils/ranking/lesson.ts': 'utils/ranking/ranking.ts',
  'utils/ranking/presence.ts': 'utils/ranking/train.ts',
  'utils/ranking/score.ts': 'utils/ranking/train.ts',
  'utils/ranking/shelf.ts': 'utils/ranking/ranking.ts',
  'utils/ranking/signals.ts': 'utils/ranking/ranking.ts',
  'utils/ranking/solve.ts': 'utils/ranking/train.ts',
  'utils/ranking/why.ts': 'utils/ranking/train.ts',
  'utils/search/candidates.ts': 'utils/search/search.ts',
  'utils/search/look-up.ts': 'utils/search/find.ts',
  'utils/search/sift.ts': 'utils/search/search.ts',
  'utils/search/index/database.ts': 'utils/search/index/shelf.ts',
  'utils/search/index/fields.ts': 'utils/search/index/terms.ts',
  'utils/search/index/indexer.ts': 'utils/search/searching.ts',
  'utils/search/index/join.ts': 'utils/search/index/segment.ts',
  'utils/sources/arxiv/authors.ts': 'utils/sources/arxiv/parse-rss.ts',
  'utils/sources/arxiv/days.ts': 'utils/sources/arxiv/parse-rss.ts',
  'utils/sources/arxiv/paper.ts': 'utils/sources/arxiv/parse-rss.ts',
  'utils/sources/arxiv/xml.ts': 'utils/sources/arxiv/parse-atom.ts',
  'utils/sources/http/check.ts': 'utils/sources/http/http.ts',
  'utils/calm.ts': 'utils/attention/quiet.ts',
  'utils/library/gather.ts': 'utils/library/matching.ts',
  'utils/library/rematch.ts': 'utils/library/matching.ts',
  'utils/papers/greek.ts': 'utils/papers/title-key.ts',
  'utils/query/fields.ts': 'utils/query/parse.ts',
  'utils/query/lex.ts': 'utils/query/parse.ts',
  'utils/query/query.ts': 'utils/query/parse.ts',
  'utils/query/sought-by.ts': 'utils/query/matches.ts',
  'utils/query/words-of.ts': 'utils/query/matches.ts',
  'utils/query/words/find.ts': 'utils/query/matches.ts',
  'utils/query/words/fold.ts': 'utils/query/words/words.ts',
  'utils/library/walk.ts': 'utils/library/pages.ts',
  'utils/papers/published-in.ts': 'utils/papers/bibtex.ts',
  'utils/papers/rich-text/accents.ts': 'utils/papers/rich-text/commands.ts',
  'utils/papers/rich-text/braces.ts': 'utils/papers/rich-text/commands.ts',
  'utils/papers/rich-text/found.ts': 'utils/papers/rich-text/rich-text.ts',
  'utils/papers/rich-text/may-be-rich.ts': 'utils/papers/rich-text/rich-text.ts',
  'utils/papers/rich-text/named.ts': 'utils/papers/rich-text/commands.ts',
  'utils/papers/rich-text/scripts.ts': 'utils/papers/rich-text/plain-text.ts',
  'utils/papers/rich-text/symbols.ts': 'utils/papers/rich-text/rich-text.ts',
}

const sources = filesIn(['utils']).map(({ path }) => path)
const tests = new Set(filesIn(['tests/unit'], /\.test\.tsx?$/).map(({ path }) => path))

/** `utils/room/file.ts` is tested in `tests/unit/room/file.test.ts`; files in `utils/` itself in `tests/unit/utils/`. */
function testOf(path: string): string {
  const inRoom = /^utils\/[^/]+\//.test(path) ? path.slice('utils/'.length) : path
  return `tests/unit/${inRoom.replace(/\.ts$/, '.test.ts')}`
}

it('every file with logic has a test file where one looks for it', () => {
  const untested = sources.filter(
    (path) => !WITHOUT_LOGIC.includes(path) && !tests.has(testOf(TESTED_WITH[path] ?? path)),
  )
  expect(untested).toEqual([])
})

it('the files that need none are there', () => {
  expect([...WITHOUT_LOGIC, ...Object.keys(TESTED_WITH)].filter((path) => !sources.includes(path))).toEqual([])
})
