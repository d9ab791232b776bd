export const PROBLEMS = [
  'empty',
  'too-long',
  'too-deep',
  'unclosed-quote',
  'unclosed-group',
  'unopened-group',
  'empty-group',
  'lone-operator',
  'unknown-field',
  'search-only',
  'no-value',
  'no-words',
  'no-number',
  'no-day',
  'no-choice',
] as const

/** What is wrong with a query, and which stretch of its text it is about. */
export interface Problem {
  kind: (typeof PROBLEMS)[number]
  start: number
  end: number
}
