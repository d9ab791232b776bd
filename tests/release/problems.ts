/** What says which version this is. */
export interface Release {
  /** The tag, such as `v1.2.3`; without one, nothing is to be released, only looked at. */
  tag?: string
  /** That of `package.json`. */
  version: string
  /** The text of `CHANGELOG.md`. */
  changelog: string
}

/** A section of the changelog; `date` is missing where nothing was released yet. */
export interface Section {
  name: string
  date?: string
  /** Whether it says anything. */
  filled: boolean
}

/** The sections of a changelog in the form of Keep a Changelog, from the top. */
export function sectionsOf(changelog: string): Section[] {
  const [, ...parts] = changelog.split(/^## /m)
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n')
    const [, name = heading, date] = /^\[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?\s*$/.exec(heading) ?? []
    return { name, ...(date && { date }), filled: lines.some((line) => /^[-*] /.test(line)) }
  })
}

/** Why this cannot be released, a sentence each; none when the tag, `package.json` and the changelog say the same. */
export function releaseProblems({ tag, version, changelog }: Release): string[] {
  const sections = sectionsOf(changelog)
  const unreleased = sections.find(({ name }) => name === 'Unreleased')
  const [latest] = sections.filter((section) => section !== unreleased)
  const problems: string[] = []
  // Four numbers at most are what browsers take, and what comes after a hyphen none does.
  if (!/^\d+\.\d+\.\d+$/.test(version)) problems.push(`${version} in package.json is not a version of three numbers.`)
  if (tag !== undefined && tag !== `v${version}`)
    problems.push(`The tag is ${tag}, and package.json says ${version}: it would have to be v${version}.`)
  if (latest?.name !== version)
    problems.push(`The latest in CHANGELOG.md is ${latest?.name ?? 'nothing'}, and package.json says ${version}.`)
  else if (!latest.date) problems.push(`${version} has no date in CHANGELOG.md, as in "## [${version}] - 2026-01-31".`)
  else if (!latest.filled) problems.push(`CHANGELOG.md says nothing of ${version}.`)
  if (tag !== undefined && unreleased?.filled)
    problems.push('CHANGELOG.md still has lines under Unreleased: they belong below the new version.')
  return problems
}
