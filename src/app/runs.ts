import { FlowError } from '../core/errors.ts'
import type { RunId } from '../core/ids.ts'
import { runsByLastChange, tailLooksOpen } from '../store/catalogue.ts'
import { openLog, RunLog } from '../store/log.ts'
import { openMarkers, removeMarker, writeMarker } from '../store/markers.ts'
import { project } from '../store/projections.ts'
import { verifiedLog } from '../store/verified.ts'
import type { Context } from './context.ts'

/**
 * The logs of the open runs of the repository, damaged ones included, oldest first. The markers name
 * them; where no marker is left the runs themselves are looked through, because a marker is only a hint.
 * A marker that a crash left on a closed run is removed, once the documents are printed that came before it, and one that
 * is missing is put back.
 */
export function openRuns(context: Context): RunLog[] {
  const logs = openMarkers(context.place).flatMap(({ id }) => existing(context, id))
  for (const log of logs)
    if (isClosed(log))
      quietly(() => {
        // Else a power cut could leave the run open, and without its marker.
        log.ensureDurable()
        if (project(context.place, log).length === 0) removeMarker(context.place, log.id)
      })
  const open = logs.filter((log) => !isClosed(log))
  return open.length > 0 ? open : unmarkedRuns(context)
}

/** Open runs that have no marker, found by looking at the end of every log; each gets its marker back. */
export function unmarkedRuns(context: Context): RunLog[] {
  const marked = new Set(openMarkers(context.place).map(({ id }) => id))
  const candidates = runsByLastChange(context.place).filter((id) => !marked.has(id) && tailLooksOpen(context.place, id))
  const logs = candidates.flatMap((id) => existing(context, id))
  const open = logs.filter((log) => !isClosed(log)).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const log of open) quietly(() => writeMarker(context.place, log.id, log.reader.state?.lease?.session ?? null))
  return open
}

/** The run that was closed last, by the time of its last event; null when there is none that can be read. */
export function lastClosed(context: Context): RunLog | null {
  for (const id of runsByLastChange(context.place)) {
    const [log] = existing(context, id)
    if (log !== undefined && log.reader.state !== null) return log
  }
  return null
}

/** Whether the run has come to an end. A damaged run has not: nobody knows. */
export function isClosed(log: RunLog): boolean {
  const status = log.reader.state?.status
  return !log.reader.stopped && (status === 'completed' || status === 'failed' || status === 'cancelled')
}

/** The log, or none when its run is not there (any more). */
function existing(context: Context, id: RunId): RunLog[] {
  const log = readRun(context, id)
  return log.exists ? [log] : []
}

/** The log of a run, as damaged when it cannot be read at all: one bad run must not hide the others. */
export function readRun(context: Context, id: RunId): RunLog {
  try {
    // A command builds on what it reads, and a person judges by it: these verify every byte.
    const verified = context.actor === 'hook' ? verifiedLog(context.env, id) : undefined
    return openLog(context.place, id, undefined, verified)
  } catch (error) {
    if (!(error instanceof FlowError)) throw error
    const log = new RunLog(context.place, id)
    log.reader.condemn(error.refusal.message)
    return log
  }
}

// Markers are hints: a read-only disk must not keep a reader from reading.
function quietly(action: () => void): void {
  try {
    action()
  } catch {
    // The next command that can write puts it right.
  }
}
