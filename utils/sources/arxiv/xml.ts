import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { Failure } from '@/utils/errors'

export type { XmlElement }

/** What XML forbids; a stray one in an abstract must not cost the other papers of the answer. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const HTML = /<(?:!doctype\s+html|html|head|body)\b/i
/** Feeds are five elements deep. Far beyond that, what walks the tree would run out of stack. */
const DEEPEST = 50

/**
 * The root element of a feed, which must have that local name. Throws Failure `blocked` for a page of HTML (a captcha),
 * `bad-data` for anything else. Entities that a document defines are never expanded: they stay the characters they are.
 */
export function parseFeed(body: string, rootName: string): XmlElement {
  const root = parseRoot(body)
  const name = localName(root)
  if (name.toLowerCase() === 'html') throw new Failure('blocked', 'a page of HTML in place of a feed')
  if (name !== rootName) throw new Failure('bad-data', `the root element is <${name.slice(0, 50)}>, not <${rootName}>`)
  let level = [root]
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Failure('bad-data', `more than ${DEEPEST} elements deep`)
    level = level.flatMap(elementsIn)
  }
  return root
}

function parseRoot(body: string): XmlElement {
  try {
    // The parser mends line ends one by one, which a body made of them would turn into minutes.
    const xml = body.replace(FORBIDDEN, '').replace(/\r\n?/g, '\n').trim()
    const { root } = parseXml(xml, { ignoreUndefinedEntities: true })
    if (root) return root
  } catch (error) {
    // The parser's own error, or a RangeError where nesting outran the stack.
    if (HTML.test(body.slice(0, 1_000))) throw new Failure('blocked', 'a page of HTML in place of a feed')
    const detail = error instanceof Error ? error.message.split('\n')[0] : ''
    throw new Failure('bad-data', `the answer is not XML: ${detail?.slice(0, 200)}`, { cause: error })
  }
  throw new Failure('bad-data', 'the answer is not XML')
}

/** The children of that local name, whatever prefix their namespace goes by. */
export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return elementsIn(parent).filter((element) => localName(element) === name)
}

/** The texts of the children of that name, without those that are empty. */
export function textsOf(parent: XmlElement, name: string): string[] {
  return childrenNamed(parent, name)
    .map(({ text }) => text)
    .filter((text) => text.trim())
}

/** The first of the texts of that name; an empty text when there is none. */
export function textOf(parent: XmlElement, name: string): string {
  return textsOf(parent, name)[0] ?? ''
}

function elementsIn(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement)
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}
