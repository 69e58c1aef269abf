import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseRunId, type RunId } from '../core/ids.ts'
import { crashPoint } from './crash.ts'
import { readFollowing, removeQuietly, replaceFile } from './disk.ts'
import { errno } from './errno.ts'
import { type Place, paths } from './place.ts'
import { pluginRoot } from './plugin.ts'
import { stateDir } from './state-dir.ts'

/** How a run stood before a tool call of its session: what the hook after the call compares with. */
export interface Watch {
  run: RunId
  revision: number
  head: string
  /** Digest of the plugin's hooks. */
  hooks: string
  /** The process of the client that the run was looked at for. */
  client: number
  /** The directory that the session was in. */
  cwd: string
  /** The worktree whose settings count. */
  here: string
  /** The commands that show what the run still needs, by kind. */
  patterns: Record<string, string[]>
  /** How each file stood that this was read from, and those that a comparison would read, by path. */
  stamps: Record<string, string>
}

/** Some paths, digests and stamps, and all commands that show something; what is longer was cut, and is no JSON. */
const WATCH_MAX = 256 * 1024
/** More than any of them has, in bytes. */
const HOOK_MAX = 16 * 1024 * 1024
const HOOK_FILES = ['hooks/hooks.json', 'hooks/guard', 'dist/flowctl.cjs', 'dist/tool-hook.cjs', 'dist/main.cjs']

/**
 * The stamps of everything that a `Watch` of the run speaks of. `read` is how many bytes of the log were read: of one that
 * has another size by now there is no stamp, so that it never counts as standing.
 */
export function stampsOf(place: Place, env: NodeJS.ProcessEnv, id: RunId, read: number): Record<string, string> {
  const own = [paths.marker(place, id), paths.definition(place, id), paths.settings(place), join(stateDir(env), 'settings.yaml')]
  const files = [...own, ...HOOK_FILES.map((name) => join(pluginRoot(), name))]
  const log = paths.log(place, id)
  const isRead = lstatSync(log, { throwIfNoEntry: false })?.size === read
  return { ...Object.fromEntries(files.map((file) => [file, stampOf(file)])), [log]: isRead ? stampOf(log) : UNKNOWN }
}

/** Whether nothing that the watch speaks of has changed since. Reads no file; a change of content changes the stamp. */
export function isStanding({ stamps }: Watch): boolean {
  return Object.entries(stamps).every(([file, stamp]) => stamp === stampOf(file))
}

const UNKNOWN = 'unknown'

/** Which file stands at `path` and when it last changed; the system sets that time, and no program can set it back. */
function stampOf(path: string): string {
  try {
    const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    return stat === undefined ? 'none' : [stat.dev, stat.ino, stat.mode, stat.size, stat.ctimeNs].join(' ')
  } catch (error) {
    // Something else stands where a directory above it was.
    if (errno(error) === 'ENOTDIR') return 'none'
    throw error
  }
}

/** Keeps how the session's run stands. A place that cannot be written is let be: then there is nothing to compare with. */
export function writeWatch(env: NodeJS.ProcessEnv, session: string, watch: Watch): void {
  const directory = directoryOf(env)
  try {
    crashPoint('watch:make')
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
    // Of no file the text is `null`.
    const watch: unknown = JSON.parse(String(readFollowing(fileOf(env, session), WATCH_MAX)))
    return isWatch(watch) ? watch : null
  } catch {
    return null
  }
}

/** Whether a file that this program wrote for itself, and anything may have changed since, is whole. */
function isWatch(value: unknown): value is Watch {
  if (!isObject(value)) return false
  const { run, revision, head, hooks, client, cwd, here, patterns, stamps } = value
  return (
    typeof run === 'string' &&
    parseRunId(run) !== null &&
    [revision, client].every((number) => typeof number === 'number') &&
    [head, hooks, cwd, here].every((text) => typeof text === 'string') &&
    isObject(patterns) &&
    Object.values(patterns).every((list) => Array.isArray(list) && list.every((text) => typeof text === 'string')) &&
    isObject(stamps)
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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
      hash.update(readFollowing(join(pluginRoot(), name), HOOK_MAX) ?? 'unreadable')
    } catch {
      hash.update('unreadable')
    }
    hash.update('\0')
  }
  return hash.digest('hex')
}
