import { type Import, importsOf, type SourceFile } from './source-files'

/** What a room of the house (DESIGN.md) may import: of the other rooms, besides the tools below, and of packages. */
interface Floor {
  rooms: string[]
  packages: string[]
}

const FLOORS: Record<string, Floor> = {
  'utils/papers': { rooms: [], packages: [] },
  'utils/query': { rooms: ['utils/papers'], packages: [] },
  'utils/library': { rooms: ['utils/papers'], packages: ['idb'] },
  'utils/sources': { rooms: ['utils/papers'], packages: ['valibot', '@rgrove/parse-xml'] },
  'utils/polling': { rooms: ['utils/sources', 'utils/library', 'utils/papers'], packages: [] },
  'utils/attention': { rooms: ['utils/library', 'utils/query', 'utils/papers'], packages: [] },
  'utils/search': { rooms: ['utils/library', 'utils/query', 'utils/papers'], packages: ['idb'] },
  'utils/ranking': { rooms: ['utils/library', 'utils/query', 'utils/papers'], packages: ['idb'] },
  'utils/exchange': {
    rooms: ['utils/library', 'utils/papers'],
    packages: ['idb', 'valibot', 'citeproc', '@citation-js/plugin-csl'],
  },
  tools: { rooms: ['utils/papers', 'public'], packages: [] },
  components: {
    rooms: ['utils/library', 'utils/query', 'utils/attention', 'utils/exchange', 'utils/papers'],
    packages: ['preact', '@preact/signals', 'temml'],
  },
  // Puts rooms together, of `utils/` alone.
  wiring: {
    rooms: ['papers', 'query', 'library', 'sources', 'polling', 'attention', 'search', 'ranking', 'exchange'].map(
      (room) => `utils/${room}`,
    ),
    packages: [],
  },
  // Wires anything. It has no package to parse or to store with, so that it does neither.
  entrypoints: { rooms: ['any'], packages: ['preact', '@preact/signals', 'wxt/utils'] },
}

export const ROOMS = Object.keys(FLOORS)

/** Files of `utils/` that put rooms together: for entrypoints, which alone may import them. */
const WIRING = ['utils/open', 'utils/start']

/** What single files may import that their room may not. */
const EXCEPTIONS: Record<string, string[]> = {
  'utils/browser': ['webextension-polyfill'],
  // Part of the build, not of what is built.
  'components/style/lucide': ['node:fs', 'node:module'],
}

export const withoutEnding = (path: string) => path.replace(/\.tsx?$/, '')

export const isOurs = (target: string) => /^(utils|components|entrypoints|public|tests)\//.test(target)

/** The room of a path; `tools` are the other files that lie in `utils/` itself, and which every room may import. */
export function roomOf(path: string): string {
  const file = withoutEnding(path)
  if (WIRING.includes(file)) return 'wiring'
  if (/^utils\/[^/]+$/.test(file)) return 'tools'
  return file.match(/^utils\/[^/]+/)?.[0] ?? file.split('/', 1)[0] ?? ''
}

/** Whether a file may not import this, be it a type alone. */
export function forbidden(path: string, { target }: Import): boolean {
  const [from, to] = [roomOf(path), roomOf(target)]
  const floor = FLOORS[from]
  if (EXCEPTIONS[withoutEnding(path)]?.includes(target)) return false
  if (!isOurs(target)) return !floor?.packages.some((name) => target === name || target.startsWith(`${name}/`))
  if (to === 'tests') return true
  if (from === to || from === 'entrypoints') return false
  return !(to === 'tools' ? from !== 'utils/papers' : floor?.rooms.includes(to))
}

/** The rooms that a room may import, as docs/architecture.md draws them: by their own names, without files that are no code. */
export function roomsBelow(room: string): string[] {
  const rooms = FLOORS[room]?.rooms ?? []
  const below = rooms.includes('any')
    ? ROOMS.filter((each) => each !== room)
    : rooms.filter((each) => each !== 'public')
  return [...below, ...(room === 'utils/papers' || room === 'tools' || below.includes('tools') ? [] : ['tools'])]
}

/** What these files import and may not, a line each. */
export function wrongImports(files: SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((said) => forbidden(file.path, said))
      .map(({ target }) => `${withoutEnding(file.path)} → ${target}`),
  )
}
