import { expect, it } from 'vitest'
import { filesIn, importsOf } from './source-files'

it.each([
  ['a name', "import { t } from '@/utils/i18n'", 'utils/i18n', false],
  ['everything', "import * as v from 'valibot'", 'valibot', false],
  ['the default', "import styles from './App.module.css'", 'components/app/App.module.css', false],
  ['nothing but the effect', "import '../style/base.css'", 'components/style/base.css', false],
  ['a type', "import type { Paper } from '@/utils/papers/paper'", 'utils/papers/paper', true],
  ['a type among braces', "import { type Paper } from '@/utils/papers/paper'", 'utils/papers/paper', true],
  ['a type and a name', "import { type Page, page } from './page'", 'components/app/page', false],
  ['over several lines', "import {\n  a,\n  type B,\n} from './c'", 'components/app/c', false],
  ['a name handed on', "export { default as browser } from 'webextension-polyfill'", 'webextension-polyfill', false],
  ['a type handed on', "export type { Paper } from './paper'", 'components/app/paper', true],
  ['a file with its ending', "import { a } from './a.ts'", 'components/app/a', false],
  ['later', "const Editor = lazily(() => import('./ListEditor'))", 'components/app/ListEditor', false],
  [
    'the type of what comes later',
    "let load: () => Promise<typeof import('./ListEditor')>",
    'components/app/ListEditor',
    true,
  ],
])('the import of %s is seen', (_, text, target, typeOnly) => {
  expect(importsOf({ path: 'components/app/App.tsx', text })).toEqual([{ target, typeOnly }])
})

it.each([["// import { a } from './a'"], ["/* import { a } from './a' */"], ["const text = 'from here'"]])(
  'no import is seen in %s',
  (text) => {
    expect(importsOf({ path: 'components/app/App.tsx', text })).toEqual([])
  },
)

it('every line that says import is understood', () => {
  for (const file of filesIn(['utils', 'components', 'entrypoints'])) {
    const said = file.text.match(/^(import|export \{[^}]*\} from)\b/gm)?.length ?? 0
    expect([file.path, importsOf(file).length]).toEqual([file.path, expect.toSatisfy((found: number) => found >= said)])
  }
})
