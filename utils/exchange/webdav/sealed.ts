import type { Remote } from '../merge/synchronise'
import { DavProblem } from './problem'
import { isSealed, seal, unseal } from './seal'

/** A shared file that is sealed on its way out and opened on its way in, where there is a passphrase. */
export function withPassphrase(remote: Remote, passphrase: string): Remote {
  return {
    async read() {
      const file = await remote.read()
      if (!file) return undefined
      // Without it, what is sealed can only be left alone.
      if (isSealed(file.bytes) && !passphrase) throw new DavProblem('sealed')
      return isSealed(file.bytes) ? { ...file, bytes: await unseal(file.bytes, passphrase) } : file
    },
    write: async (bytes, tag) => remote.write(passphrase ? await seal(bytes, passphrase) : bytes, tag),
  }
}
