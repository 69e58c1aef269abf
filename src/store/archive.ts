import { randomBytes } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FlowError, refusal } from '../core/errors.ts'
import type { RunId } from '../core/ids.ts'
import { crashPoint } from './crash.ts'
import { lookAt, namesIn, refuseLinks, syncDirectory } from './disk.ts'
import { errno, storageError } from './errno.ts'
import { makeHome } from './markers.ts'
import { mainRoot, type Place, paths } from './place.ts'

/** What a removal that was killed leaves behind: a run that is gone already, under a name that nothing reads. */
const REMOVED = /^\.gone-[0-9a-f]{16}$/

/**
 * Moves a run as a whole directory from one home to the other, `place` or its archive; at any kill it is in one of
 * them. The caller holds the project lock and has looked at the run. Fails with `storage_refused` when something has
 * that name there, or a link stands in its place, and with `storage_failed`, and then the run is where it was; with
 * `outcome_unknown` when a power cut may take the move back.
 */
export function moveRun(from: Place, to: Place, id: RunId): void {
  const source = directoryOf(from, id)
  const target = paths.run(to, id)
  const root = mainRoot(from)
  makeHome(to, paths.runs(to))
  // A rename would silently take the place of an empty directory.
  if (lookAt(root, target) !== null)
    throw new FlowError(
      refusal(
        'storage_refused',
        `${target} is there already.`,
        'Nothing was moved; look at both and remove the one that is wrong.',
      ),
    )
  try {
    crashPoint('move:rename')
    renameSync(source, target)
  } catch (error) {
    throw storageError(error, source, root.remedy)
  }
  settleMoves(from, to)
}

/**
 * Puts on disk which runs `to` has, and which `from` has no more: also by a move that was killed, or that the disk failed.
 * Fails with `outcome_unknown`.
 */
export function settleMoves(from: Place, to: Place): void {
  // The new name first: a power cut between the two may leave the run under both names, but never under none.
  settled(to, () => {
    crashPoint('move:sync-to')
    syncDirectory(paths.runs(to))
  })
  // Of one that is restored already, the archive may be gone since.
  if (lookAt(mainRoot(from), paths.runs(from)) === null) return
  settled(from, () => {
    crashPoint('move:sync-from')
    syncDirectory(paths.runs(from))
  })
}

/**
 * Deletes a run as a whole directory: it loses its name first, so that a kill leaves no half of a run behind. The
 * caller holds the project lock and has looked at the run. Links inside are removed and never followed.
 */
export function removeRun(place: Place, id: RunId): void {
  const source = directoryOf(place, id)
  const gone = join(paths.runs(place), `.gone-${randomBytes(8).toString('hex')}`)
  try {
    crashPoint('remove:rename')
    renameSync(source, gone)
  } catch (error) {
    throw storageError(error, source, mainRoot(place).remedy)
  }
  settleRemovals(place)
  discard(place, gone)
}

/** The directories that earlier removals had no time to empty. */
export function leftovers(place: Place): string[] {
  return namesIn(mainRoot(place), paths.runs(place))
    .filter((name) => REMOVED.test(name))
    .map((name) => join(paths.runs(place), name))
}

/** Ends the removals that were killed. */
export function finishRemovals(place: Place): void {
  const left = leftovers(place)
  // Else a power cut could give a run its name back, and not all of its files.
  if (left.length > 0) settleRemovals(place)
  for (const gone of left) discard(place, gone)
}

function settleRemovals(place: Place): void {
  settled(place, () => {
    crashPoint('remove:sync-names')
    syncDirectory(paths.runs(place))
  })
}

function discard(place: Place, gone: string): void {
  refuseLinks(mainRoot(place), paths.runs(place))
  try {
    crashPoint('remove:clear')
    rmSync(gone, { recursive: true, force: true })
  } catch (error) {
    throw storageError(error, gone, mainRoot(place).remedy)
  }
}

/** The directory of a run, which must be one: a link of that name leads to something else. */
function directoryOf(place: Place, id: RunId): string {
  const path = paths.run(place, id)
  refuseLinks(mainRoot(place), path)
  if (lookAt(mainRoot(place), path)?.isDirectory()) return path
  throw new FlowError(
    refusal('run_not_found', `There is no run ${id} in ${paths.runs(place)}.`, 'See which runs there are.', 'list --all'),
  )
}

/** Does `sync`, which puts the names of `place` on disk. */
function settled(place: Place, sync: () => void): void {
  try {
    sync()
  } catch (error) {
    throw new FlowError(
      refusal(
        'outcome_unknown',
        `${paths.runs(place)}: the file system reports ${errno(error) ?? String(error)}, and a power cut may take back what was done there.`,
        'Run the same command again; no run is in pieces.',
        'list --all',
      ),
    )
  }
}
