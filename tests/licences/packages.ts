import { readFileSync } from 'node:fs'

export const ROOT = new URL('../../', import.meta.url)

/** A package as package-lock.json tells of it, for every machine the same. */
export interface Package {
  name: string
  version: string
  licence: string
  dependencies: string[]
  /** Something of it runs when it is installed. */
  installs: boolean
  /** Where it came from, if not from the registry. */
  resolved?: string
  integrity?: string
}

interface Locked {
  version?: string
  license?: string
  hasInstallScript?: boolean
  resolved?: string
  integrity?: string
  dependencies?: Record<string, string>
}

/** All packages that the lock file names, Offprint itself left out. */
export function lockedPackages(): Package[] {
  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license = 'none', hasInstallScript, dependencies = {}, resolved, integrity }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
      dependencies: Object.keys(dependencies),
      installs: hasInstallScript === true,
      ...(resolved && { resolved }),
      ...(integrity && { integrity }),
    }))
}

/** Packages of which something is in the extension, and for what. All others only build and test it. */
export const SHIPPED: Record<string, string> = {
  '@citation-js/plugin-csl': 'of it only two of the CSL project’s styles and its locales (bibliographies)',
  '@iconify-json/lucide': 'the icons that the style sheets name',
  '@preact/signals': 'state of the views',
  '@preact/signals-core': 'state of the views',
  '@rgrove/parse-xml': 'arXiv’s feeds',
  citeproc: 'bibliographies',
  idb: 'IndexedDB',
  preact: 'the views',
  temml: 'formulas',
  valibot: 'checks of what comes from elsewhere',
  'webextension-polyfill': 'the browser’s functions under one name',
  wxt: 'of it only the few lines that start the background',
}
