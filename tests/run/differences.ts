import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** In what two folders differ, of these files and folders in them: a line a file. */
export async function differences(ours: string, theirs: string, names: string[]): Promise<string[]> {
  const [here, there] = await Promise.all([filesOf(ours, names), filesOf(theirs, names)])
  const lines = await Promise.all(
    [...new Set([...here, ...there])].sort().map(async (path) => {
      if (!there.has(path)) return `${path} is only in ${ours}`
      if (!here.has(path)) return `${path} is only in ${theirs}`
      const [mine, other] = await Promise.all([readFile(join(ours, path)), readFile(join(theirs, path))])
      return mine.equals(other) ? [] : `${path} differs`
    }),
  )
  return lines.flat()
}

/** Must reject if one of the names is missing: what was not made is not the same as anything. */
async function filesOf(folder: string, names: string[]): Promise<Set<string>> {
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      if (!(await stat(path)).isDirectory()) return [name]
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    }),
  )
  return new Set(found.flat())
}
