import type { Remote } from '../merge/synchronise'
import { DavProblem } from './problem'
import { isSealed, seal, unseal } from './seal'

/** Whether the file was ever seen sealed, for as long as the reader uses this server. */
export interface Seals {
  seen(): Promise<boolean>
  note(): Promise<void>
}

/**
 * A shared file that is sealed on its way out and opened on its way in, where there is a passphrase. One that was sealed once
 * and is open now was written by somebody who has none: throws DavProblem `unsealed`, and nothing of it is taken in.
 */
export function withPassphrase(remote: Remote, passphrase: string, seals: Seals): Remote {
  return {
    async read() {
      const file = await remote.read()
      if (!file) return undefined
      if (!isSealed(file.bytes)) {
        if (passphrase && (await seals.seen())) throw new DavProblem('unsealed')
        return file
      }
      // Without it, what is sealed can only be left alone.
      if (!passphrase) throw new DavProblem('sealed')
      const bytes = await unseal(file.bytes, passphrase)
      await seals.note()
      return { ...file, bytes }
    },
    async write(bytes, tag) {
      await remote.write(passphrase ? await seal(bytes, passphrase) : bytes, tag)
      if (passphrase) await seals.note()
    },
  }
}
