import * as v from 'valibot'
import { type Backup, FORMAT, VERSION } from './backup'
import { harmless } from './harmless'
import { BackupProblem } from './problem'
import { backupSchema } from './schema'
import { LIMITS, type Limits, unpack } from './unpack'

/** A file as a backup. Throws a BackupProblem, and nothing else, where it is none or none that can be trusted. */
export async function readBackup(file: Blob, limits: Limits = LIMITS): Promise<Backup> {
  const told = parse(await unpack(file, limits))
  const { format, version } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>
  if (format !== FORMAT || !Number.isSafeInteger(version)) throw new BackupProblem('foreign')
  if ((version as number) > VERSION) throw new BackupProblem('newer', String(version))
  const result = v.safeParse(backupSchema, told, { abortEarly: true })
  if (!result.success) throw new BackupProblem('wrong', v.getDotPath(result.issues[0]) ?? undefined)
  const { topics, settings, ...rest } = result.output
  return {
    ...rest,
    topics: topics.flatMap((each) => harmless(each) ?? []),
    settings: (harmless(settings) ?? {}) as Record<string, unknown>,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Ours begins so; anything else never was one.
    const ours = text.slice(0, 100).includes(`"${FORMAT}"`)
    throw new BackupProblem(ours ? 'damaged' : 'foreign', undefined, error)
  }
}
