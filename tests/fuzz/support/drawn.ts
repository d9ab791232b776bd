/** An element as far as Temml makes any: what a page would have. */
export interface Drawn {
  name: string
  tagName: string
  attributes: Record<string, string>
  style: Record<string, string>
  children: (Drawn | string)[]
  firstElementChild: Drawn | undefined
  setAttribute(name: string, value: string): void
  appendChild(child: Drawn | string): void
}

function element(name: string): Drawn {
  const children: Drawn['children'] = []
  const attributes: Record<string, string> = {}
  return {
    name,
    tagName: name,
    attributes,
    style: {},
    children,
    get firstElementChild() {
      return children.find((child) => typeof child !== 'string')
    },
    setAttribute(key, value) {
      attributes[key] = String(value)
    },
    appendChild: (child) => void children.push(child),
  }
}

/** What stands in for a page's document: nothing in it loads or runs anything, and all of it can be looked at. */
export const standIn = {
  createElement: element,
  createElementNS: (_: string, name: string) => element(name),
  createDocumentFragment: () => element('fragment'),
  createTextNode: (text: string) => text,
}
