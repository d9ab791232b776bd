import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import JSZip from 'jszip'

/** All files of a folder as the package that Firefox installs for good, in base64. */
export async function packedIn(folder: string): Promise<string> {
  const zip = new JSZip()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    zip.file(relative(folder, path).replaceAll('\\', '/'), await readFile(path))
  }
  return zip.generateAsync({ type: 'base64' })
}
