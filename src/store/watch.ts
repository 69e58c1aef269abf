import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRunId, type RunId } from '../core/ids.ts'
import { removeQuietly, replaceFile } from './disk.ts'
import { pluginRoot } from './plugin.ts'
import { stateDir } from './state-dir.ts'

/** How a run stood before a tool call of its session: what the hook after the call compares with. */
export interface Watch {
  run: RunId
  revision: number
  head: string
  /** Digest of the plugin's hooks. */
  hooks: string
  /** The directory that the session was in. */
  cwd: string
}

const HOOK_FILES = ['hooks/hooks.json', 'hooks/guard', 'dist/flowctl.cjs', 'dist/main.cjs']

/** Keeps how the session's run stands. A place that cannot be written is let be: then there is nothing to compare with. */
export function writeWatch(env: NodeJS.ProcessEnv, session: string, watch: Watch): void {
  const directory = directoryOf(env)
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const root = { path: directory, remedy: () => `Make ${directory} writable for this user.` }
    replaceFile(root, fileOf(env, session), JSON.stringify(watch), { sync: false, mode: 0o600 })
  } catch {
    // A hook does not fail for want of a hint.
  }
}

/** What was kept last for the session; null when nothing was. */
export function readWatch(env: NodeJS.ProcessEnv, session: string): Watch | null {
  try {
    const watch = JSON.parse(readFileSync(fileOf(env, session), 'utf8')) as Watch // Written by this program for itself, in the user's own directory.
    return parseRunId(watch.run) !== null && typeof watch.revision === 'number' ? watch : null
  } catch {
    return null
  }
}

/** Forgets what was kept for the session, which then has nothing to compare with. */
export function removeWatch(env: NodeJS.ProcessEnv, session: string): void {
  removeQuietly(fileOf(env, session))
}

function directoryOf(env: NodeJS.ProcessEnv): string {
  return join(stateDir(env), 'watch')
}

function fileOf(env: NodeJS.ProcessEnv, session: string): string {
  // A session id comes from the host; a name that could lead elsewhere is none of its own.
  return join(directoryOf(env), session.replace(/[^A-Za-z0-9._-]/g, '_'))
}

/** The digest of everything that the host runs as this plugin's hooks; of what cannot be read, that it cannot. */
export function hooksDigest(): string {
  const hash = createHash('sha256')
  for (const name of HOOK_FILES) {
    try {
      hash.update(readFileSync(join(pluginRoot(), name)))
    } catch {
      hash.update('unreadable')
    }
    hash.update('\0')
  }
  return hash.digest('hex')
}
