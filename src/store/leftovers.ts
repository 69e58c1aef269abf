import { join } from 'node:path'
import { lookAt, namesIn, type Root, TEMPORARY } from './disk.ts'
import { leftLock } from './lock.ts'

/** Age at which an unfinished file or directory is nobody's any more. */
export const LEFT_MS = 60 * 60 * 1000
const ID = '[0-9a-f]{16}'
const DELETED = new RegExp(`^\\.gone-${ID}$`)
/** A lock, and the right to remove one, which is named after the lock's token. */
const LOCK_NAME = `(?:\\.?lock|\\.journal-.+\\.lock)(?:\\.(?:${ID}|nameless))*`
const LOCK = new RegExp(`^${LOCK_NAME}$`)
/** A file or a lock before it has its name, and the directory of a run. */
const UNFINISHED = new RegExp(`^(?:(?:${LOCK_NAME})?\\${TEMPORARY}|\\.new-)${ID}$`)

/**
 * What a kill left half made in `directory` an hour before `now` (milliseconds since 1970) or more: paths of files and
 * directories with the names that only Flow gives, and that belong to this user.
 */
export function unfinishedIn(root: Root, directory: string, now: number): string[] {
  return namesIn(root, directory)
    .filter((name) => UNFINISHED.test(name))
    .map((name) => join(directory, name))
    .filter((path) => {
      const stat = lookAt(root, path)
      return stat !== null && now - Number(stat.mtimeMs) > LEFT_MS && Number(stat.uid) === process.getuid?.()
    })
}

/** What a killed `prune` left of deleted runs in `directory`: they are no runs any more, and the next one removes them. */
export function deletedIn(root: Root, directory: string): string[] {
  return namesIn(root, directory)
    .filter((name) => DELETED.test(name))
    .map((name) => join(directory, name))
}

/** The locks in `directory` whose holders are gone. */
export function leftLocksIn(root: Root, directory: string): string[] {
  return namesIn(root, directory)
    .filter(isLockName)
    .map((name) => join(directory, name))
    .filter((path) => leftLock(root, path) !== null)
}

/** Whether Flow gives this name to a lock. */
export function isLockName(name: string): boolean {
  return LOCK.test(name)
}

/** Whether Flow gives this name to what is not finished yet. */
export function isUnfinishedName(name: string): boolean {
  return UNFINISHED.test(name)
}
