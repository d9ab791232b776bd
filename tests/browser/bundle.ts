import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../run/tool.ts'

/**
 * Bundles a file into one script that puts what it exports into the global `name`, for a page of a browser. Returns its
 * text, and the style sheet's.
 */
export async function bundle(entry: string, name: string): Promise<{ script: string; style: string }> {
  const outDir = join(ROOT, '.tmp', 'bundles', name)
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      target: 'es2022',
      cssMinify: true,
      lib: { entry, name, formats: ['iife'], fileName: () => 'script.js', cssFileName: 'style' },
    },
  })
  const styles = join(outDir, 'style.css')
  const style = existsSync(styles) ? await readFile(styles, 'utf8') : ''
  return { script: await readFile(join(outDir, 'script.js'), 'utf8'), style }
}
