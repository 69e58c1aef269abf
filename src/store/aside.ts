import { renameSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { crashAt } from './crash.ts'
import { lookAt, makeDirectory, type Root, refuseLinks, syncDirectory } from './disk.ts'
import { storageError } from './errno.ts'

/** Where things are put that are in the way, below the directory of runs and below STATE. */
export const ASIDE = '.aside'

/**
 * Moves what stands at `path`, a link itself and not what it leads to, into `home`, under its path relative to `base`,
 * and returns its new path. Nothing that is in `home` already is replaced. Fails with `storage_refused` and
 * `storage_failed`; then it is at either place, and a power cut may take it back.
 */
export function setAside(root: Root, { base, home }: { base: string; home: string }, path: string): string {
  const wanted = join(home, relative(base, path))
  refuseLinks(root, dirname(path))
  makeDirectory(root, dirname(wanted))
  try {
    const target = freeName(root, wanted)
    crashAt(target, 'move')
    renameSync(path, target)
    crashAt(target, 'sync-to')
    syncDirectory(dirname(target))
    crashAt(target, 'sync-from')
    syncDirectory(dirname(path))
    return target
  } catch (error) {
    throw storageError(error, path, root.remedy)
  }
}

/** `wanted`, or the first name like it under which nothing stands yet. */
function freeName(root: Root, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : join(dirname(wanted), `${basename(wanted)}.${n}`)
    if (lookAt(root, name) === null) return name
  }
}
