import { ERRORS, FlowError, type Refusal, refusal } from '../core/errors.ts'
import { parseRunId, type RunId } from '../core/ids.ts'
import { finishRemovals, leftovers, moveRun, removeRun, settleMoves } from '../store/archive.ts'
import { lookAt, refuseLinks } from '../store/disk.ts'
import { openLog, type RunLog, refuseUnwritable } from '../store/log.ts'
import { removeMarker } from '../store/markers.ts'
import { archiveOf, mainRoot, type Place, paths } from '../store/place.ts'
import { isOurs, listRuns, withProjectLock } from '../store/runs.ts'
import { loadSettings } from '../store/settings.ts'
import type { Context } from './context.ts'
import { isClosed } from './runs.ts'
import { usage } from './usage.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A closed run as the commands of retention name it. */
export interface StoredRun {
  id: RunId
  home: 'runs' | 'archive'
  workflow: string
  status: string
  /** Time of its last event. */
  last_at: string
  /** Whole days since anything of it changed: its last event, or its log as the file system says. */
  idle_days: number
}

/** What was left where it is, and why. */
export interface Kept {
  id: string
  home: 'runs' | 'archive'
  why: string
}

export interface ArchiveAnswer {
  ok: true
  dry_run?: true
  /** The runs that were moved into the archive, or out of it; with `dry_run` those that would be. */
  moved: StoredRun[]
  kept: Kept[]
  /** What is in the archive; only where that was asked. */
  archived?: StoredRun[]
  /** That of the error which kept a run from being moved, else 0. */
  exit_code: number
}

export interface PruneAnswer {
  ok: true
  dry_run?: true
  /** The bound: nothing that changed within so many days is deleted. */
  older_than_days: number
  deleted: StoredRun[]
  kept: Kept[]
  /** Removals that an earlier call had no time to finish, and this one has finished; with `dry_run` would finish. */
  leftovers: number
  /** That of the error which kept a run from being deleted, or what is left of one from being removed, else 0. */
  exit_code: number
}

export interface ArchiveRequest {
  runs: string[]
  olderThan: number | null
  restore: string | null
  list: boolean
  dryRun: boolean
}

/**
 * Moves closed runs into the archive: those named, or all that have not changed for so many days (`--older-than`, else
 * `retention.archive_after_days`). A run that is named and may not be moved is refused, and then none is moved: with
 * `illegal_transition` while it is open, with `log_damaged`, `log_newer`, `run_not_found` or `storage_refused`.
 */
export async function archive(context: Context, request: ArchiveRequest): Promise<ArchiveAnswer> {
  const { place } = context
  const settings = await loadSettings(place, context.env)
  oneWay(request)
  if (request.list) {
    const { fit, kept } = sorted(context, archiveOf(place), 0)
    return { ok: true, moved: [], kept, archived: fit, exit_code: 0 }
  }
  if (request.restore !== null) return byName(context, [request.restore], archiveOf(place), request.dryRun)
  if (request.runs.length > 0) return byName(context, request.runs, place, request.dryRun)
  const days = request.olderThan ?? settings.retention.archive_after_days ?? null
  if (days === null)
    throw usage(
      'archive needs to know which runs are meant.',
      'Name them, or give --older-than DAYS, or set retention.archive_after_days in .flow/settings.yaml.',
      'archive --older-than 30 --dry-run',
    )
  const { fit, kept } = sorted(context, place, days)
  const { done, left, exit_code } = await each(fit, request.dryRun, ({ id }) => move(context, place, id, days))
  return { ok: true, ...dry(request.dryRun), moved: done, kept: [...kept, ...left], exit_code }
}

function oneWay({ runs, olderThan, restore, list }: ArchiveRequest): void {
  const ways = [runs.length > 0 && 'RUN', olderThan !== null && '--older-than', restore !== null && '--restore', list && '--list']
  const given = ways.filter((way) => way !== false)
  if (given.length > 1) throw usage(`archive takes one of ${given.join(' and ')}.`, null, 'help archive')
}

/** Moves the runs that are named out of `from`; none when one of them may not be. One that is at the other home stays there. */
async function byName(context: Context, runs: string[], from: Place, dryRun: boolean): Promise<ArchiveAnswer> {
  const answer: ArchiveAnswer = { ok: true, ...dry(dryRun), moved: [], kept: [], exit_code: 0 }
  for (const { id, home } of [...new Set(runs)].map((run) => find(from, run)))
    if (nameOf(home) === nameOf(from)) answer.moved.push(storedRun(context, from, id))
    else answer.kept.push({ id, home: nameOf(home), why: home.archived ? 'it is archived already' : 'it is not archived' })
  if (dryRun) return answer
  // The call that moved it may have been killed before that was on disk.
  if (answer.kept.length > 0) settleMoves(from, otherHome(from))
  for (const { id } of answer.moved) await move(context, from, id, 0)
  return answer
}

/** Looked at again under the lock: since then it may have been moved, deleted or written to. */
async function move(context: Context, from: Place, id: RunId, days: number): Promise<void> {
  const { place } = context
  await withProjectLock(place, () => {
    storedRun(context, from, id, days)
    removeMarker(place, id)
    moveRun(from, otherHome(from), id)
  })
}

/**
 * Deletes closed runs for good, archived ones too, or those alone: all whose last event and whose log are both older than
 * the bound, `--older-than` or `retention.delete_after_days`. Without a bound it fails with `usage`. A run that is open,
 * damaged, of a newer version, not Flow's or a link is never deleted, nor is a decision journal.
 */
export async function prune(
  context: Context,
  request: { olderThan: number | null; archived: boolean; dryRun: boolean },
): Promise<PruneAnswer> {
  const { place } = context
  const { retention } = await loadSettings(place, context.env)
  const days = request.olderThan ?? retention.delete_after_days ?? null
  if (days === null)
    throw usage(
      'prune needs a bound: nothing is deleted without one.',
      'Give --older-than DAYS, or set retention.delete_after_days in .flow/settings.yaml.',
      'prune --older-than 90 --dry-run',
    )
  const homes = request.archived ? [archiveOf(place)] : [place, archiveOf(place)]
  const before = leftoversIn(homes)
  const found = homes.map((home) => sorted(context, home, days))
  const { done, left, exit_code } = await each(
    found.flatMap(({ fit }) => fit),
    request.dryRun,
    ({ id, home }) => remove(context, home === 'archive' ? archiveOf(place) : place, id, days),
  )
  const finished = request.dryRun ? 0 : await finish(context, homes)
  return {
    ...{ ok: true, ...dry(request.dryRun), older_than_days: days, deleted: done },
    ...{ kept: [...found.flatMap(({ kept }) => kept), ...left] },
    leftovers: request.dryRun ? before : Math.max(0, before - leftoversIn(homes)),
    exit_code: exit_code || finished,
  }
}

function leftoversIn(homes: Place[]): number {
  return homes.flatMap(leftovers).length
}

/**
 * Ends the removals that were cut short, this call's and those of earlier ones. What cannot be ended now is a warning,
 * because the runs are deleted; returns the exit code of its error, else 0.
 */
async function finish(context: Context, homes: Place[]): Promise<number> {
  if (leftoversIn(homes) === 0) return 0
  try {
    await withProjectLock(context.place, () => homes.forEach(finishRemovals))
    return 0
  } catch (error) {
    if (!(error instanceof FlowError)) throw error
    const { code, message } = error.refusal
    context.warn(`what is left of deleted runs could not be removed: ${message} The next prune tries again.`)
    return ERRORS[code].exit
  }
}

async function remove(context: Context, home: Place, id: RunId, days: number): Promise<void> {
  await withProjectLock(context.place, () => {
    storedRun(context, home, id, days)
    if (!home.archived) removeMarker(home, id)
    removeRun(home, id)
  })
}

interface Each {
  done: StoredRun[]
  left: Kept[]
  exit_code: number
}

/** Does it to each run: one that it cannot be done to must not keep the others from it. */
async function each(runs: StoredRun[], dryRun: boolean, action: (run: StoredRun) => Promise<void>): Promise<Each> {
  const answer: Each = { done: [], left: [], exit_code: 0 }
  for (const [i, run] of runs.entries())
    try {
      if (!dryRun) await action(run)
      answer.done.push(run)
    } catch (error) {
      if (!(error instanceof FlowError)) throw error
      const { code, message } = error.refusal
      // It would keep all the others as well, each for as long.
      const isLocked = code === 'lock_timeout'
      if (isLocked && answer.done.length === 0) throw error
      answer.left.push(...(isLocked ? runs.slice(i) : [run]).map(({ id, home }) => ({ id, home, why: message })))
      // What somebody else did to the run in the meantime is no error.
      if (ERRORS[code].exit === ERRORS.storage_failed.exit) answer.exit_code = ERRORS[code].exit
      if (isLocked) break
    }
  return answer
}

/** The runs of a home that have not changed for `days`, oldest first, and the rest with the reason of each. */
function sorted(context: Context, home: Place, days: number): { fit: StoredRun[]; kept: Kept[] } {
  const { ours, foreign } = listRuns(home)
  const where = nameOf(home)
  const kept: Kept[] = foreign.map((id) => ({ id, home: where, why: 'it is not a run of Flow' }))
  const fit: StoredRun[] = []
  for (const id of ours) {
    const judged = judge(context, home, id, days)
    if ('fault' in judged) kept.push({ id, home: where, why: judged.fault.message })
    else fit.push(judged.run)
  }
  return { fit, kept }
}

/** The run, when it is closed, verifies, and has not changed for `days`. Fails with the reason. */
function storedRun(context: Context, home: Place, id: RunId, days = 0): StoredRun {
  const judged = judge(context, home, id, days)
  if ('fault' in judged) throw new FlowError(judged.fault)
  return judged.run
}

function judge(context: Context, home: Place, id: RunId, days: number): { run: StoredRun } | { fault: Refusal } {
  try {
    refuseLinks(mainRoot(home), paths.run(home, id))
    if (!isOurs(home, id)) return { fault: refusal('run_not_found', `${id} is not a run of Flow.`, null, 'list --all') }
    const log = openLog(home, id)
    refuseUnwritable(log)
    const { state } = log.reader
    if (state === null || !isClosed(log))
      return {
        fault: refusal(
          'illegal_transition',
          `The run ${id} is ${state?.status ?? 'damaged'}, and only a closed one is put away.`,
          'Complete it, or close it with fail or cancel.',
          `status --run ${id}`,
        ),
      }
    const idle = idleMs(context, log, state.last.at)
    const idle_days = Math.floor(idle / DAY_MS)
    // Compared in milliseconds: whole days would round a run over the bound.
    if (!(idle >= days * DAY_MS))
      return { fault: refusal('illegal_transition', `It changed ${idle_days} days ago, within the last ${days}.`) }
    const { status, workflow, last } = state
    return { run: { id, home: nameOf(home), workflow: workflow.id, status, last_at: last.at, idle_days } }
  } catch (error) {
    if (error instanceof FlowError) return { fault: error.refusal }
    throw error
  }
}

/** Since the later of the last event and the last change of the log: a clock that was wrong once must not make a run old. */
function idleMs(context: Context, log: RunLog, at: string): number {
  const changed = Number(lookAt(log.root, log.file)?.mtimeMs ?? Number.NaN)
  return Math.max(0, Date.parse(context.now()) - Math.max(Date.parse(at), changed))
}

/** The run with the id `text` and the home that it is in, first of all `from`. Fails with `run_not_found`, also for what is no run id. */
function find(from: Place, text: string): { id: RunId; home: Place } {
  const id = parseRunId(text)
  if (id === null)
    throw new FlowError(
      refusal('run_not_found', `"${text}" is no run id.`, 'A run id looks like 2026-01-31T093000Z-add-search.', 'list --all'),
    )
  const home = [from, otherHome(from)].find((at) => lookAt(mainRoot(at), paths.run(at, id)) !== null)
  if (home !== undefined) return { id, home }
  throw new FlowError(
    refusal('run_not_found', `There is no run ${id} in ${from.main}.`, 'See which runs there are.', 'list --all'),
  )
}

function dry(run: boolean): { dry_run?: true } {
  return run ? { dry_run: true } : {}
}

function otherHome({ archived, ...place }: Place): Place {
  return archived ? place : archiveOf(place)
}

function nameOf(home: Place): 'runs' | 'archive' {
  return home.archived ? 'archive' : 'runs'
}
