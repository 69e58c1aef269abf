import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crashPoint } from './crash.ts'
import { syncLevels, writeNew } from './disk.ts'
import { errno, storageError } from './errno.ts'
import { stateDir } from './state-dir.ts'

/** Whether a person has trusted the set of commands with this SHA-256 on this machine. */
export function isTrustedSet(env: NodeJS.ProcessEnv, digest: string): boolean {
  return existsSync(join(stateDir(env), 'trusted', digest))
}

/** Keeps that a person has trusted the set; it is on disk when this returns. Fails as writing does. */
export function trustSet(env: NodeJS.ProcessEnv, digest: string): void {
  const directory = join(stateDir(env), 'trusted')
  const file = join(directory, digest)
  try {
    crashPoint('trust:make')
    const made = mkdirSync(directory, { recursive: true, mode: 0o700 })
    try {
      writeNew(file, '', false, 0o600)
    } catch (error) {
      if (errno(error) !== 'EEXIST') throw error
    }
    crashPoint('trust:sync-names')
    // The name says it all; the file is empty.
    syncLevels({ path: dirname(made ?? directory) }, file)
  } catch (error) {
    throw storageError(error, file, () => `Make ${directory} writable for this user.`)
  }
}
