import { type Package, SHIPPED } from './packages.ts'

const HEAD = `# Licences

*Made by \`npm run licences\`; a unit test says when it is no longer true.*

Offprint's own code is under the MIT licence ([LICENSE](../LICENSE)). The licences of what is in the extension go with it in whole
(\`licences.txt\` in the package).

## What is in the extension
`

const CITEPROC = `
**citeproc** is under CPAL 1.0 or, at one's choice, the AGPL; Offprint uses it under CPAL 1.0. Its
source is unchanged, and is the npm package of the version above; the build makes it smaller and puts it, with the styles, into a file that is loaded when a
bibliography is written. CPAL leaves other files under their own licences. It asks that its notice goes with it and says where the source is
(\`licences.txt\`), and that changed files are published: there are none. It names no attribution to be shown (Exhibit B).

**The styles** (APA, Vancouver) **and locales** of the [CSL project](https://citationstyles.org) come with @citation-js/plugin-csl and are under
[CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/), with their authors named in them. They are unchanged. What is written with them is nobody's but the reader's.

**Papers** are not in the extension. Abstracts come from arXiv and Hugging Face when the reader's browser asks for them; the
sample papers of the embedded feed were invented for it.
`

/** The part of the page that tells of what is in the extension. */
export function shippedTable(packages: Package[]): string {
  const rows = packages
    .filter(({ name }) => name in SHIPPED)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} | ${SHIPPED[name]} |`)
  return ['| package | version | licence | for |', '|---|---|---|---|', ...rows].join('\n')
}

/** docs/licences.md. */
export function licencesPage(packages: Package[]): string {
  const byLicence = new Map<string, Set<string>>()
  for (const { name, licence } of packages) {
    if (name in SHIPPED) continue
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(name))
  }
  const rows = [...byLicence]
    .sort(([a, some], [b, others]) => others.size - some.size || (a < b ? -1 : 1))
    .map(([licence, names]) => `| ${licence} | ${names.size} | ${[...names].sort().join(', ')} |`)
  const others = ['| licence | packages | |', '|---|--:|---|', ...rows].join('\n')
  return `${HEAD}\n${shippedTable(packages)}\n${CITEPROC}\n## What builds and tests it\n\nNone of it is in the extension.\n\n${others}\n`
}
