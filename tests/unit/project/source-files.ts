import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** A file of the extension: its path from the root, and its text. */
export interface SourceFile {
  path: string
  text: string
}

/** All files below these folders that end so. */
export function filesIn(folders: string[], ending: RegExp = /\.tsx?$/): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return { path: file.slice(ROOT.length), text: readFileSync(file, 'utf8') }
      }),
  )
}

export interface Import {
  /** A path from the root, without an ending, for a file of the project; else a package's name. */
  target: string
  /** Whether it is gone once the types are. */
  typeOnly: boolean
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /(\btypeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** What a file imports, in statements and in calls. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const statements = [...code.matchAll(STATEMENT)].map(([, type, names = '', target = '']) => ({
    target: resolve(path, target),
    typeOnly: type !== undefined || onlyTypes(names),
  }))
  const calls = [...code.matchAll(DYNAMIC)].map(([, type, target = '']) => ({
    target: resolve(path, target),
    typeOnly: type !== undefined,
  }))
  return [...statements, ...calls]
}

function onlyTypes(names: string): boolean {
  const braces = names.match(/^\s*\{([\s\S]*)\}/)?.[1]
  return braces?.split(',').every((name) => /^\s*(type\s|$)/.test(name)) ?? false
}

function resolve(from: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2).replace(/\.tsx?$/, '')
  if (target.startsWith('.')) return normalize(join(dirname(from), target)).replace(/\.tsx?$/, '')
  return target
}
