import { type BigIntStats, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RunId } from '../core/ids.ts'
import { crashPoint } from './crash.ts'
import { readFollowing, removeQuietly, replaceFile } from './disk.ts'
import { stateDir } from './state-dir.ts'

/**
 * What this machine knows of logs that it has verified: that one stood so when every sum in it was right. It stands so still
 * while the system reports the same file, size and time of change, which no program can set back. Only hooks ask, because
 * they read the same log again and again; a command verifies every byte, and so does a hook whose log has changed.
 */
export interface Verified {
  /** Whether the log was verified as it stands. */
  has(stat: BigIntStats): boolean
  /** Keeps that the log is verified as it stands; what cannot be kept is verified again. */
  keep(stat: BigIntStats): void
}

const STAMP_MAX = 1024

export function verifiedLog(env: NodeJS.ProcessEnv, id: RunId): Verified {
  return {
    has: (stat) => {
      try {
        return readFollowing(fileOf(env, id), STAMP_MAX)?.toString('utf8') === stampOf(stat)
      } catch {
        return false
      }
    },
    keep: (stat) => {
      const directory = directoryOf(env)
      try {
        crashPoint('verified:make')
        mkdirSync(directory, { recursive: true, mode: 0o700 })
        replaceFile({ path: directory, remedy: () => '' }, fileOf(env, id), stampOf(stat), { sync: false, mode: 0o600 })
      } catch {
        // The next hook verifies it again.
      }
    },
  }
}

/** Forgets the log of a run that hooks will not read again. */
export function forgetVerified(env: NodeJS.ProcessEnv, id: RunId): void {
  removeQuietly(fileOf(env, id))
}

function directoryOf(env: NodeJS.ProcessEnv): string {
  return join(stateDir(env), 'verified')
}

function fileOf(env: NodeJS.ProcessEnv, id: RunId): string {
  return join(directoryOf(env), id)
}

function stampOf({ dev, ino, size, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, ctimeNs].join(' ')
}
