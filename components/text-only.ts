/** Preact by the path it is resolved to. */
const PREACT = /[\\/]preact[\\/]dist[\\/]preact\.mjs$/

/** What would let a string become elements, in whatever a build has made. */
const SETS_HTML = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=(?!=)|\b(?:inner|outer)HTML["']?\s*:/

const name = String.raw`[\w$]+`

/**
 * Where Preact (11.2, as it is published) knows `dangerouslySetInnerHTML`, and what stands there without it: the old and
 * the new value are noted among an element's properties, and afterwards the markup is set in place of children.
 */
const BRANCHES: [what: string, code: RegExp, without: string][] = [
  [
    'notes the old markup',
    new RegExp(`"dangerouslySetInnerHTML"==${name}\\?${name}=${name}:("children"==${name}\\|\\|)`),
    '$1',
  ],
  ['notes the new markup', new RegExp(`"dangerouslySetInnerHTML"==${name}\\?${name}=${name}:("value"==)`), '$1'],
  [
    'sets the markup',
    new RegExp(
      `(${name})\\?\\(${name}\\|\\|(${name})&&\\(\\1\\.__html==\\2\\.__html\\|\\|\\1\\.__html==(${name})\\.innerHTML\\)` +
        `\\|\\|\\(\\3\\.innerHTML=\\1\\.__html\\),${name}\\.__k=\\[\\]\\):\\(\\2&&\\(\\3\\.textContent=""\\),`,
    ),
    '(',
  ],
]

interface Plugin {
  name: string
  enforce: 'pre'
  transform(code: string, id: string): { code: string; map: null } | undefined
  generateBundle(options: unknown, bundle: Record<string, { type: string; code?: string }>): void
}

/**
 * Takes out of Preact, at build time, what sets markup, so that whatever is drawn is text: nothing here uses it, the add-on
 * store warns of it, and a mistake cannot. Fails the build when Preact's code is not the one that it knows, and when
 * anything in the build sets markup all the same.
 */
export function textOnly(): Plugin {
  return {
    name: 'text-only',
    enforce: 'pre',
    transform(code, id) {
      if (!PREACT.test(id.split('?', 1)[0] ?? '')) return
      return { code: withoutMarkup(code), map: null }
    },
    generateBundle(_, bundle) {
      for (const [file, { code = '' }] of Object.entries(bundle)) {
        const [found] = code.match(SETS_HTML) ?? []
        if (found) throw new Error(`${file} sets markup: "${found}".`)
      }
    },
  }
}

function withoutMarkup(preact: string): string {
  return BRANCHES.reduce((code, [what, branch, without]) => {
    const found = code.match(new RegExp(branch, 'g'))?.length ?? 0
    if (found !== 1)
      throw new Error(`Preact has changed: the code that ${what} is there ${found} times. See text-only.ts.`)
    return code.replace(branch, without)
  }, preact)
}
