import { randomBytes } from 'node:crypto'
import { lstatSync, mkdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { LINE_MAX } from '../core/envelope.ts'
import { FlowError, refusal } from '../core/errors.ts'
import { API_VERSION, type FlowEvent } from '../core/event.ts'
import { parseRunId, type RunId } from '../core/ids.ts'
import { checkedLine } from './append.ts'
import { crashPoint } from './crash.ts'
import { lookAt, namesIn, readRegular, syncDirectory, writeNew } from './disk.ts'
import { errno, storageError } from './errno.ts'
import { requiredLock } from './lock.ts'
import { openLog, type RunLog } from './log.ts'
import { isMarked, makeHome, removeMarker, removeStaleMarkers, writeMarker } from './markers.ts'
import { archiveOf, mainRoot, type Place, paths } from './place.ts'
import { readWitness } from './witness.ts'

const PROJECT_LOCK_MS = 2000
const COLLISIONS_MAX = 1000
const UNBUILT = /^\.new-[0-9a-f]{16}$/
const UNBUILT_AGE_MS = 60 * 60 * 1000

/** Does `work` while no other start in this project does; fails with `lock_timeout` after two seconds. */
export async function withProjectLock<T>(place: Place, work: () => T | Promise<T>): Promise<T> {
  makeHome(place, paths.runs(place))
  const release = requiredLock(mainRoot(place), join(paths.runs(place), '.lock'), PROJECT_LOCK_MS)
  try {
    return await work()
  } finally {
    release()
  }
}

export interface NewRun {
  /** The id to try; `collision` counts from 1. */
  makeId: (collision: number) => RunId
  firstEvent: (id: RunId) => FlowEvent
  /** The lines that stand behind it from the start, each sealed on the one before; absent: none. */
  further?: (id: RunId) => string[]
  owner: string | null
}

/**
 * Makes a run of its first event, under the project lock that the caller holds. A run that is there, or
 * only its marker, is never overwritten: the next id is tried. When it returns, the run is on disk. Fails
 * with `storage_refused`, `storage_failed` and `document_invalid`, and then there is no run; with
 * `outcome_unknown` when the disk failed after the run had its name.
 */
export function createRun(place: Place, { makeId, firstEvent, further, owner }: NewRun): RunLog {
  makeHome(place, paths.runs(place))
  makeHome(place, paths.open(place))
  removeUnbuilt(place)
  removeStaleMarkers(place, Date.now())
  for (let collision = 1; collision <= COLLISIONS_MAX; collision++) {
    const id = makeId(collision)
    if (isTaken(place, id)) continue
    const event = firstEvent(id)
    const { line, sum } = checkedLine(null, event)
    writeMarker(place, id, owner, { sync: true })
    const lines = [line, ...(further?.(id) ?? [])].map((text) => `${text}\n`)
    if (!build(place, id, lines.join(''))) continue
    try {
      crashPoint('start:sync-runs')
      syncDirectory(paths.runs(place))
      keepMarked(place, id, owner)
      const log = openLog(place, id)
      log.testify({ revision: event.seq, head: sum })
      return log
    } catch (error) {
      throw outcomeUnknown(place, id, event.op.id, error)
    }
  }
  throw new FlowError(refusal('storage_failed', `${paths.runs(place)}: no free id was found in ${COLLISIONS_MAX} attempts.`))
}

function isTaken(place: Place, id: RunId): boolean {
  const homes = [place, archiveOf(place)]
  return homes.some((home) => lookAt(mainRoot(home), paths.run(home, id)) !== null) || isMarked(place, id)
}

/** Builds the directory of the run aside and gives it its name; false when another one got the name first. */
function build(place: Place, id: RunId, lines: string): boolean {
  const aside = join(paths.runs(place), `.new-${randomBytes(8).toString('hex')}`)
  try {
    crashPoint('start:make')
    mkdirSync(aside)
    writeNew(join(aside, 'events.jsonl'), lines, true)
    crashPoint('start:sync-names')
    syncDirectory(aside)
    // A rename would silently take the place of an empty directory.
    if (lookAt(mainRoot(place), paths.run(place, id)) !== null) return giveUp(place, id, aside)
    crashPoint('start:rename')
    renameSync(aside, paths.run(place, id))
  } catch (error) {
    if (errno(error) === 'ENOTEMPTY' || errno(error) === 'EEXIST') return giveUp(place, id, aside)
    giveUp(place, id, aside)
    throw storageError(error, aside, mainRoot(place).remedy)
  }
  return true
}

/** Marks a new run again where somebody has removed its marker while it had no directory. */
function keepMarked(place: Place, id: RunId, owner: string | null): void {
  try {
    if (!isMarked(place, id)) writeMarker(place, id, owner, { sync: true })
  } catch {
    // The run is there. Whoever brings its marker up to date next, which its maker does at once, says what is wrong.
  }
}

function outcomeUnknown(place: Place, id: RunId, op: string, error: unknown): unknown {
  const told = storageError(error, paths.runs(place), mainRoot(place).remedy)
  if (!(told instanceof FlowError)) return error
  const message = `${told.refusal.message} The run ${id} may or may not be recorded (operation ${op}).`
  return new FlowError(refusal('outcome_unknown', message, `Run the same command again with --op ${op}.`))
}

function giveUp(place: Place, id: RunId, aside: string): false {
  for (const undo of [() => discard(aside), () => removeMarker(place, id)])
    try {
      undo()
    } catch {
      // Both are disposable: the next start removes the directory, and a marker without a run grows stale.
    }
  return false
}

/** Removes what a start that was killed left behind an hour ago or more. */
function removeUnbuilt(place: Place): void {
  for (const name of namesIn(mainRoot(place), paths.runs(place))) {
    if (!UNBUILT.test(name)) continue
    const aside = join(paths.runs(place), name)
    try {
      if (Date.now() - lstatSync(aside).mtimeMs > UNBUILT_AGE_MS) {
        crashPoint('start:clear')
        discard(aside)
      }
    } catch {
      // It is in nobody's way.
    }
  }
}

function discard(aside: string): void {
  try {
    unlinkSync(join(aside, 'events.jsonl'))
  } catch {
    // Where it stays, so does the directory.
  }
  rmdirSync(aside)
}

/**
 * What stands in the directory of runs: ours, damaged ones included, oldest first, and the names that are
 * not ours. Reads the first line of each log, so its cost grows with all runs that ever were.
 */
export function listRuns(place: Place): { ours: RunId[]; foreign: string[] } {
  const ours: RunId[] = []
  const foreign: string[] = []
  for (const name of namesIn(mainRoot(place), paths.runs(place)).sort()) {
    if (name.startsWith('.')) continue
    const id = parseRunId(name)
    if (id !== null && isOurs(place, id)) ours.push(id)
    else foreign.push(name)
  }
  return { ours, foreign }
}

/** Whether the run is ours: so says its first line, or where that cannot be read its marker or its document. */
export function isOurs(place: Place, id: RunId): boolean {
  const root = mainRoot(place)
  try {
    const first = readRegular(root, paths.log(place, id), LINE_MAX)?.toString('utf8').split('\n')[0]
    if (first !== undefined && JSON.parse(first).data.apiVersion === API_VERSION) return true
  } catch {}
  try {
    return isMarked(place, id) || readWitness(root, paths.document(place, id)) !== null
  } catch {
    return false
  }
}
