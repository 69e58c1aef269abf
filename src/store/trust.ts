import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeNew } from './disk.ts'
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
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    writeNew(file, '', true, 0o600)
  } catch (error) {
    if (errno(error) !== 'EEXIST') throw storageError(error, file, () => `Make ${directory} writable for this user.`)
  }
}
