import { randomBytes } from 'node:crypto'
import {
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { crashAt } from './crash.ts'
import { errno, linkRefused, notRegular, storageError } from './errno.ts'

/**
 * A directory that Flow reads and writes below. The levels under it must not be symbolic links; the
 * levels above are the user's own business.
 */
export interface Root {
  path: string
  /** What a person can do when it is closed to writing. */
  remedy: () => string
}

/** How the names of unfinished files begin; a kill can leave them behind. */
export const TEMPORARY = '.tmp-'

/** What stands at `path`, a link not followed; null when nothing does. */
export function lookAt(root: Root, path: string): BigIntStats | null {
  try {
    return lstatSync(path, { bigint: true })
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return null
    throw storageError(error, path, root.remedy)
  }
}

/** Refuses with `storage_refused` when a level below `root`, down to `path` itself, is a symbolic link. */
export function refuseLinks(root: Root, path: string): void {
  let level = root.path
  if (path === level) return
  for (const name of relative(level, path).split(sep)) {
    level = join(level, name)
    try {
      if (lstatSync(level).isSymbolicLink()) throw linkRefused(level)
    } catch (error) {
      if (errno(error) === 'ENOENT') return
      throw storageError(error, level, root.remedy)
    }
  }
}

/**
 * Opens a regular file and never waits: a FIFO, a directory or a link is refused. Null when there is
 * none and `flags` do not create it; `EEXIST` of an exclusive creation is thrown as it is.
 */
export function openRegular(root: Root, path: string, flags: number): number | null {
  refuseLinks(root, dirname(path))
  let fd: number
  try {
    fd = openSync(path, flags | constants.O_NOFOLLOW | constants.O_NONBLOCK, 0o666)
  } catch (error) {
    if (errno(error) === 'ENOENT' && (flags & constants.O_CREAT) === 0) return null
    if (errno(error) === 'EEXIST') throw error
    throw storageError(error, path, root.remedy)
  }
  if (fstatSync(fd).isFile()) return fd
  closeSync(fd)
  throw notRegular(path)
}

/** The first `max` + 1 bytes of a regular file, so that the caller can tell an over-long one; null when there is none. */
export function readRegular(root: Root, path: string, max: number): Buffer | null {
  const fd = openRegular(root, path, constants.O_RDONLY)
  if (fd === null) return null
  try {
    return readDescriptor(fd, max)
  } catch (error) {
    throw storageError(error, path, root.remedy)
  } finally {
    closeSync(fd)
  }
}

/**
 * As `readRegular`, for a file that is not below a root of Flow's: links are followed. Errors are the file system's own; what
 * is no regular file, and would have its reader wait or never end, counts as not there.
 */
export function readFollowing(path: string, max: number): Buffer | null {
  let fd: number
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR' || errno(error) === 'ENXIO') return null
    throw error
  }
  try {
    return fstatSync(fd).isFile() ? readDescriptor(fd, max) : null
  } finally {
    closeSync(fd)
  }
}

/** The first `max` + 1 bytes of an open file. */
function readDescriptor(fd: number, max: number): Buffer {
  const buffer = Buffer.allocUnsafe(Math.min(fstatSync(fd).size, max) + 1)
  const parts: Buffer[] = []
  let length = 0
  // A file may grow while it is read, so its size is a guess and only a read of nothing is the end.
  while (length <= max) {
    const count = readSync(fd, buffer, 0, Math.min(buffer.length, max + 1 - length), length)
    if (count === 0) break
    parts.push(Buffer.from(buffer.subarray(0, count)))
    length += count
  }
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
}

/** Makes `path` and the levels above it up to `root`; its name and that of each new level are on disk when this returns. */
export function makeDirectory(root: Root, path: string): void {
  if (path === root.path) return
  try {
    const stat = lstatSync(path)
    if (stat.isSymbolicLink()) throw linkRefused(path)
    if (!stat.isDirectory()) throw notRegular(path)
    refuseLinks(root, path)
    // Whoever made it may have been killed before its name was on disk, or be about to put it there.
    crashAt(path, 'make-sync')
    return syncDirectory(dirname(path))
  } catch (error) {
    if (errno(error) !== 'ENOENT') throw storageError(error, path, root.remedy)
  }
  makeDirectory(root, dirname(path))
  try {
    crashAt(path, 'make')
    mkdirSync(path)
    crashAt(path, 'make-sync')
    syncDirectory(dirname(path))
  } catch (error) {
    // Another process made it first; what it made is looked at like any other.
    if (errno(error) === 'EEXIST') return makeDirectory(root, path)
    throw storageError(error, path, root.remedy)
  }
}

/** Puts the names in a directory on disk. A file system that cannot do that for a directory is taken as it is. */
export function syncDirectory(path: string): void {
  const fd = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW)
  try {
    fsyncSync(fd)
  } catch (error) {
    const code = errno(error)
    if (code !== 'EINVAL' && code !== 'ENOTSUP') throw error
  } finally {
    closeSync(fd)
  }
}

/** Puts the name of `path` and those of the levels above it, up to `root`, on disk. Errors are the file system's own. */
export function syncLevels(root: Pick<Root, 'path'>, path: string): void {
  for (let level = path; level !== root.path; level = dirname(level)) syncDirectory(dirname(level))
}

/** The names in a directory; empty when there is none. Refuses links like everything here. */
export function namesIn(root: Root, path: string): string[] {
  refuseLinks(root, path)
  try {
    return readdirSync(path)
  } catch (error) {
    if (errno(error) === 'ENOENT') return []
    throw storageError(error, path, root.remedy)
  }
}

export interface Replacement {
  /** Whether the bytes and the name must be on disk before this returns. */
  sync: boolean
  /** Mode of the new file; without one the process's default. */
  mode?: number
  /** Asked right before the rename; false leaves the old file in place. */
  unchanged?: () => boolean
}

/**
 * Puts `content` in place of the file at `path` in one step: a reader sees the old file or the new one.
 * The directory must be there. Returns false, with nothing changed, only when `unchanged` said so.
 */
export function replaceFile(root: Root, path: string, content: string | Buffer, { sync, mode, unchanged }: Replacement): boolean {
  refuseLinks(root, path)
  const temporary = join(dirname(path), `${TEMPORARY}${randomBytes(8).toString('hex')}`)
  try {
    writeNew(temporary, content, sync, mode, path)
    if (unchanged !== undefined && !unchanged()) {
      unlinkSync(temporary)
      return false
    }
    crashAt(path, 'rename')
    renameSync(temporary, path)
    if (sync) {
      crashAt(path, 'sync-names')
      syncDirectory(dirname(path))
    }
    return true
  } catch (error) {
    removeQuietly(temporary)
    throw storageError(error, path, root.remedy)
  }
}

/** Writes a file that must not be there yet, whole; its crash points are those of `place`, which it is to take. Errors are the file system's own. */
export function writeNew(path: string, content: string | Buffer, sync: boolean, mode?: number, place = path): void {
  crashAt(place, 'create')
  const fd = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, mode ?? 0o666)
  try {
    // The process's mask may have taken bits of a mode that is asked for.
    if (mode !== undefined) fchmodSync(fd, mode)
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    crashAt(place, 'write', fd, bytes)
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
    if (sync) {
      crashAt(place, 'sync')
      fsyncSync(fd)
    }
  } finally {
    closeSync(fd)
  }
}

/** Removes a file that may be gone already. */
export function removeQuietly(path: string): void {
  try {
    crashAt(path, 'remove')
    unlinkSync(path)
  } catch {
    // What stays behind is a name that nothing reads.
  }
}
