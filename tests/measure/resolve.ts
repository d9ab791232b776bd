import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../', import.meta.url)

/** Lets Node read the extension's own files as they are: `@/` is the root, and endings are left out. */
registerHooks({
  resolve(specifier, context, next) {
    const from = specifier.startsWith('@/') ? new URL(specifier.slice(2), ROOT) : undefined
    const url =
      from ?? (specifier.startsWith('.') && context.parentURL ? new URL(specifier, context.parentURL) : undefined)
    const file = url && new URL(`${url}.ts`)
    return next(file && existsSync(fileURLToPath(file)) ? file.href : specifier, context)
  },
})
