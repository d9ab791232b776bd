import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { differences } from '../../run/differences.ts'

const folders: string[] = []

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-differences-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

describe('two folders', () => {
  it('do not differ when every file has the same bytes', async () => {
    const files = { 'build/a.js': '1', 'build/deep/b.css': '2', 'all.zip': '3' }
    const [ours, theirs] = [await folderWith(files), await folderWith(files)]
    expect(await differences(ours, theirs, ['build', 'all.zip'])).toEqual([])
  })

  it('differ in what is in one alone, and in bytes', async () => {
    const ours = await folderWith({ 'build/a.js': '1', 'build/same.js': '=', 'build/ours.js': '' })
    const theirs = await folderWith({ 'build/a.js': '2', 'build/same.js': '=', 'build/theirs.js': '' })
    expect(await differences(ours, theirs, ['build'])).toEqual([
      'build/a.js differs',
      `build/ours.js is only in ${ours}`,
      `build/theirs.js is only in ${theirs}`,
    ])
  })

  it('are compared only in what is named', async () => {
    const [ours, theirs] = [await folderWith({ a: '1', old: '1' }), await folderWith({ a: '1' })]
    expect(await differences(ours, theirs, ['a'])).toEqual([])
  })

  it('cannot be compared where something is in neither', async () => {
    const [ours, theirs] = [await folderWith({ a: '1' }), await folderWith({ a: '1' })]
    await expect(differences(ours, theirs, ['a', 'build'])).rejects.toThrow('build')
  })
})
