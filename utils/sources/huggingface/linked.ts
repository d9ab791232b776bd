import * as v from 'valibot'
import { Failure } from '@/utils/errors'
import { type Linked, type LinkedRepo, REPO_KINDS, type RepoKind } from '@/utils/papers/linked'

/** Shown of each kind; a famous model's paper has thousands. */
const MOST = 20

/** Names on the Hub, owner first. Nothing else is put into an address. */
const ID = /^[A-Za-z0-9][\w.-]{0,95}(?:\/[A-Za-z0-9][\w.-]{0,95})?$/

const repoSchema = v.object({
  id: v.pipe(v.string(), v.regex(ID)),
  likes: v.fallback(v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), undefined),
})
const listSchema = v.fallback(v.array(v.unknown()), [])
const bodySchema = v.object({ models: listSchema, datasets: listSchema, spaces: listSchema })

/**
 * Reads the body of `/api/arxiv/{id}/repos`, best liked first; `base` is the Hub's address without a slash at the end.
 * Throws Failure `bad-data` where it is none, or where none of its items is a repository.
 */
export function parseLinked(body: unknown, base: string): Linked {
  const result = v.safeParse(bodySchema, body)
  const lists = result.success ? result.output : undefined
  if (!lists || REPO_KINDS.every((kind) => !hasList(body, kind))) {
    throw new Failure('bad-data', 'the answer tells of no repositories')
  }
  const linked = Object.fromEntries(
    REPO_KINDS.map((kind) => {
      const repos = lists[kind].flatMap((item) => toRepo(item, kind, base) ?? [])
      if (lists[kind].length > 0 && repos.length === 0) throw new Failure('bad-data', `none of the ${kind} has a name`)
      repos.sort((a, b) => (b.likes ?? 0) - (a.likes ?? 0))
      return [kind, { count: repos.length, repos: repos.slice(0, MOST) }]
    }),
  )
  return linked as Linked
}

function hasList(body: unknown, kind: RepoKind): boolean {
  return Array.isArray((body as Record<string, unknown>)[kind])
}

function toRepo(item: unknown, kind: RepoKind, base: string): LinkedRepo | undefined {
  const result = v.safeParse(repoSchema, item)
  if (!result.success) return undefined
  const { id, likes } = result.output
  return { id, url: `${base}/${kind === 'models' ? '' : `${kind}/`}${id}`, ...(likes !== undefined && { likes }) }
}
