import { writeFileSync } from 'node:fs'
import { lockedPackages, ROOT } from './packages.ts'
import { licencesPage } from './page.ts'
import { licenceTexts } from './texts.ts'

/** `npm run licences`: writes docs/licences.md, and the texts that go with the extension. */
const packages = lockedPackages()
writeFileSync(new URL('docs/licences.md', ROOT), licencesPage(packages))
writeFileSync(new URL('public/licences.txt', ROOT), licenceTexts())
console.log(`docs/licences.md and public/licences.txt tell of ${packages.length} packages.`)
