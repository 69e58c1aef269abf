import { randomBytes } from 'node:crypto'
import { closeSync, constants, fstatSync, linkSync, lstatSync, openSync, statSync, unlinkSync, writeSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { FlowError, refusal } from '../core/errors.ts'
import type { ClientIdentity } from '../core/event.ts'
import { crashAt, crashPoint } from './crash.ts'
import { type Root, readRegular, removeQuietly, TEMPORARY, writeNew } from './disk.ts'
import { errno, storageError } from './errno.ts'
import { clientIdentity, observe } from './process.ts'

/** How long an append waits for a courtesy lock unless the settings say otherwise. */
export const COURTESY_WAIT_MS = 500
/** Age at which a courtesy lock no longer counts: nobody holds one for more than a few milliseconds. */
const COURTESY_AGE_MS = 2000
/** Age at which a lock without a holder's name counts as abandoned between its creation and its writing. */
const NAMELESS_AGE_MS = 10_000
/** How long before the last start of the system a lock must be written to be surely older than it. */
const BOOT_MARGIN_MS = 60_000
/** What a disk without links, or with no more of them, says. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
const CONTENT_MAX = 4096
const REAPERS_MAX = 3

export type Release = () => void

/**
 * Waits up to `waitMs` for the lock at `path` and takes it, or goes on without it: it keeps races rare
 * and guarantees nothing. A lock that is old or whose holder is dead is removed. Never throws.
 */
export function courtesyLock(root: Root, path: string, waitMs: number): Release {
  try {
    return take(root, path, waitMs, (lock) => lock.ageMs > COURTESY_AGE_MS) ?? (() => {})
  } catch {
    return () => {}
  }
}

/**
 * Takes the lock at `path`, or fails with `lock_timeout` after `waitMs`. The lock of a dead holder is
 * removed, in a way that two waiters can never both have it; one whose holder cannot be judged stands.
 */
export function requiredLock(root: Root, path: string, waitMs: number): Release {
  const release = take(root, path, waitMs, () => false)
  if (release !== null) return release
  const pid = inspect(root, path)?.holder?.pid
  const holder = pid === undefined || pid === null ? '' : ` by process ${pid}`
  throw new FlowError(
    refusal(
      'lock_timeout',
      `${path} has been held${holder} for ${waitMs} ms.`,
      'Run the same command again; if nothing else uses this project, delete that file first.',
    ),
  )
}

/** What is left at `path` of a lock whose holder is gone, and its age in milliseconds; null for none, and for one that stands. */
export function leftLock(root: Root, path: string): { ageMs: number } | null {
  const lock = inspect(root, path)
  return lock !== null && abandoned(lock) ? { ageMs: lock.ageMs } : null
}

/** Removes the lock at `path` when its holder is gone, as whoever wants it would. */
export function removeLeftLock(root: Root, path: string): void {
  reap(root, path, () => false)
}

interface Lock {
  token: string
  holder: ClientIdentity | null
  ageMs: number
}

function take(root: Root, path: string, waitMs: number, expired: (lock: Lock) => boolean): Release | null {
  // Not performance.now(), whose module takes longer to load than a lock to get.
  const clock = () => process.uptime() * 1000
  const deadline = clock() + waitMs
  for (let pause = 1; ; pause = Math.min(pause * 2, 16)) {
    const release = create(root, path)
    if (release !== null) return release
    if (!reap(root, path, expired)) {
      const left = deadline - clock()
      if (left <= 0) return null
      crashPoint('lock:wait')
      sleep(Math.min(left, pause * (0.5 + Math.random())))
    }
  }
}

/** Makes the lock file and returns what removes it; null when another one is there. */
function create(root: Root, path: string): Release | null {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return null
  const token = randomBytes(8).toString('hex')
  const content = JSON.stringify({ token, holder: clientIdentity(process.pid, hostname()) })
  const temporary = `${path}${TEMPORARY}${token}`
  try {
    writeNew(temporary, content, false)
    // A lock that is there names its holder: of one that did not nobody could tell whether that is dead.
    crashAt(path, 'link')
    linkSync(temporary, path)
  } catch (error) {
    if (errno(error) === 'EEXIST') return null
    if (!NO_LINKS.has(errno(error) ?? '')) throw storageError(error, path, root.remedy)
    if (!createNameless(root, path, content)) return null
  } finally {
    removeQuietly(temporary)
  }
  return () => {
    if (inspect(root, path)?.token === token) removeQuietly(path)
  }
}

/** Makes the lock file where a disk has no links, so that for a moment it does not name its holder; false when another one is there. */
function createNameless(root: Root, path: string, content: string): boolean {
  let fd: number
  try {
    fd = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o666)
  } catch (error) {
    if (errno(error) === 'EEXIST') return false
    throw storageError(error, path, root.remedy)
  }
  try {
    writeSync(fd, content)
    // A process that slept since the creation may have lost the file as a nameless one.
    const [mine, there] = [fstatSync(fd), statSync(path, { throwIfNoEntry: false })]
    return there?.ino === mine.ino && there.dev === mine.dev
  } catch (error) {
    removeQuietly(path)
    throw storageError(error, path, root.remedy)
  } finally {
    closeSync(fd)
  }
}

/**
 * Removes the lock at `path` when its holder is dead or it is `expired`. Only the process that makes the
 * file named after the lock's token may do it, and only while that token still stands there: so a new
 * lock is never taken for the dead one. True when trying again at once makes sense.
 */
function reap(root: Root, path: string, expired: (lock: Lock) => boolean, depth = 0): boolean {
  const lock = inspect(root, path)
  if (lock === null) return true
  if (!expired(lock) && !abandoned(lock)) return false
  const right = `${path}.${lock.token}`
  const release = create(root, right)
  // The process with the right to remove it may itself be dead.
  if (release === null) return depth < REAPERS_MAX && reap(root, right, () => false, depth + 1)
  try {
    crashPoint('lock:reap')
    if (inspect(root, path)?.token === lock.token) unlinkSync(path)
    return true
  } catch (error) {
    throw storageError(error, path, root.remedy)
  } finally {
    release()
  }
}

function abandoned(lock: Lock): boolean {
  if (lock.holder === null) return lock.ageMs > NAMELESS_AGE_MS
  return lock.ageMs > uptime() * 1000 + BOOT_MARGIN_MS || observe(lock.holder, hostname()) === 'gone'
}

/** What stands at `path`; null when nothing does. What cannot be read has no holder and a fixed token. */
function inspect(root: Root, path: string): Lock | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return null
  // A clock that was set back must not keep a lock alive.
  const ageMs = Math.abs(Date.now() - stat.mtimeMs)
  try {
    const { token, holder } = JSON.parse(readRegular(root, path, CONTENT_MAX)?.toString('utf8') ?? '')
    if (typeof token === 'string' && /^[0-9a-f]{16}$/.test(token) && isHolder(holder)) return { token, holder, ageMs }
  } catch {
    // Half written, or not a file of ours: judged by its age alone.
  }
  return { token: 'nameless', holder: null, ageMs }
}

function isHolder(holder: unknown): holder is ClientIdentity {
  // Looked at one by one, as whatever they are.
  const { machine, boot, pidns, pid, start }: Record<keyof ClientIdentity, unknown> = Object(holder)
  const isText = (value: unknown): boolean => value === null || typeof value === 'string'
  return [machine, boot, pidns, start].every(isText) && (pid === null || Number.isSafeInteger(pid))
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
