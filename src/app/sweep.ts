import { ERRORS, FlowError, type Refusal } from '../core/errors.ts'
import type { EventData } from '../core/event.ts'
import { illegal } from '../core/rules.ts'
import { isIdle } from '../core/stale.ts'
import type { RunState } from '../core/state.ts'
import { lookAt } from '../store/disk.ts'
import type { RunLog } from '../store/log.ts'
import { listRuns } from '../store/runs.ts'
import { loadSettings } from '../store/settings.ts'
import { claimSweep, isSwept } from '../store/sweeps.ts'
import { commitProposal } from './commit.ts'
import type { Context } from './context.ts'
import { verdictOf } from './ownership.ts'
import { resolveRun } from './resolver.ts'
import { isClosed, openRuns, unmarkedRuns } from './runs.ts'
import { isTrusted } from './trust.ts'

/** A run that was stale. */
export interface StaleRun {
  id: string
  workflow: string
  phase: string
  /** The time of its last event. */
  last_at: string
  /** The session that owned it and was gone, or null. */
  owner: string | null
}

/** A run, or what has its place without being one, that was left as it is. */
export interface LeftRun {
  id: string
  why: 'closed' | 'recent' | 'owned' | 'owner unknown' | 'elsewhere' | 'damaged' | 'newer' | 'foreign' | 'failed'
  text: string
}

export interface Swept {
  ok: true
  threshold_days: number
  /** What was closed, or with `dry_run` would be. */
  closed: StaleRun[]
  left: LeftRun[]
  /** 0, or that of the first run that should have been closed and could not be. */
  exit_code: number
  dry_run?: true
}

/**
 * Closes the open runs that nothing has happened to for longer than the threshold, that of the settings where none is
 * given, and that nobody can still drive; says of every other open run why it was left. With `--run` it looks at that run
 * alone. Each closing is an operation of its own, so that a second sweep finds nothing left to do.
 */
export async function sweep(context: Context, { days, dryRun }: { days: number | null; dryRun: boolean }): Promise<Swept> {
  const threshold = days ?? (await loadSettings(context.place, context.env)).sweep_after_days
  const named = context.flags.run !== null
  const logs = named ? [resolveRun(context, 'open').log] : allOpen(context)
  const { closed, left, failed } = await closeStale(context, logs, threshold, dryRun)
  const foreign = (named ? [] : listRuns(context.place).foreign).map(
    (id): LeftRun => ({ id, why: 'foreign', text: 'is no run of Flow, whatever it is' }),
  )
  return {
    ok: true,
    threshold_days: threshold,
    closed,
    left: [...left, ...foreign],
    exit_code: failed === null ? 0 : ERRORS[failed.code].exit,
    ...(dryRun ? { dry_run: true } : {}),
  }
}

function allOpen(context: Context): RunLog[] {
  const marked = openRuns(context)
  const ids = new Set(marked.map(({ id }) => id))
  return [...marked, ...unmarkedRuns(context).filter(({ id }) => !ids.has(id))]
}

/** Runs that one start of a session closes: each takes some milliseconds, and the person waits. */
const AT_START_MAX = 20

/**
 * The same for a hook: once a day for a project, unless the settings say otherwise, with the runs `logs` that it has read.
 * Returns what was closed. Never fails: a session starts whatever became of it.
 */
export async function sweepDaily(context: Context, logs: readonly RunLog[]): Promise<StaleRun[]> {
  const { env, place } = context
  if (isSwept(env, place.main, context.now())) return []
  try {
    const settings = await loadSettings(place, env)
    if (settings.sweep === 'off' || !claimSweep(env, place.main, context.now())) return []
    const stale = logs.filter((log) => 'stale' in judge(context, log, settings.sweep_after_days)).slice(0, AT_START_MAX)
    return (await closeStale(context, stale, settings.sweep_after_days, false)).closed
  } catch (error) {
    // Even a defect here must not take from the session what it is told of its own run.
    context.warn(`stale runs were not looked for: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}

async function closeStale(context: Context, logs: readonly RunLog[], days: number, dryRun: boolean) {
  const closed: StaleRun[] = []
  const left: LeftRun[] = []
  let failed: Refusal | null = null
  for (const log of logs) {
    const found = judge(context, log, days)
    if ('left' in found) left.push(found.left)
    else if (dryRun) closed.push(found.stale)
    else
      try {
        const kept = await close(context, log, days)
        if (kept === null) closed.push(found.stale)
        else left.push(kept)
      } catch (error) {
        if (!(error instanceof FlowError)) throw error
        failed ??= error.refusal
        left.push({ id: log.id, why: 'failed', text: `could not be closed: ${error.message}` })
      }
  }
  return { closed, left, failed }
}

/** Closes the run if it is still stale when its event is written; returns why it was left then, or null. */
async function close(context: Context, log: RunLog, days: number): Promise<LeftRun | null> {
  // An operation id belongs to one command, which may close many runs.
  const own = { ...context, flags: { ...context.flags, op: null } }
  let kept: LeftRun | null = null
  const propose: Parameters<typeof commitProposal>[3] = (_state, by) => {
    const found = judge(context, log, days)
    if ('left' in found) {
      kept = found.left
      return { kind: 'nothing', why: found.left.text }
    }
    const proposal = { type: 'run_closed_stale' as const, data: found.data }
    const fault = illegal(log.reader.state, { ...proposal, by })
    if (fault !== null) throw new FlowError(fault)
    return { kind: 'append', proposal }
  }
  // The journal stands in the worktree of whoever happens to look, on whatever branch that is.
  await commitProposal(own, log, { kind: 'sweep', run: log.id }, propose, 'leave')
  return kept
}

type Judged = { stale: StaleRun; data: EventData['run_closed_stale'] } | { left: LeftRun }

/** Whether the run is stale as it stands now. What cannot be told is left alone. */
function judge(context: Context, log: RunLog, days: number): Judged {
  const left = (why: LeftRun['why'], text: string): Judged => ({ left: { id: log.id, why, text } })
  const { state, damage, newer } = log.reader
  if (newer !== null) return left('newer', `has a log of version ${newer}, which a newer Flow wrote`)
  if (damage !== null || state === null) return left('damaged', `is damaged: ${damage?.reason ?? 'the log has no first event'}`)
  if (isClosed(log)) return left('closed', `is ${state.status}`)
  if (!isTrusted(context, state))
    return left('elsewhere', 'was started on another machine, and nobody has resumed it on this one')
  const seen = { threshold_days: days, written_at: writtenAt(log), observed_at: context.now() }
  // First, because to ask for a process may start one.
  if (!isIdle(state, seen)) return left('recent', recentText(state, seen))
  const verdict = verdictOf(context, state.lease)
  const session = state.lease?.session ?? null
  if (verdict === 'self') return left('owned', 'is this session’s own')
  if (verdict === 'live') return left('owned', `is driven by session ${session}, which is alive`)
  if (verdict === 'unknown') return left('owner unknown', `may be driven by session ${session}, which cannot be judged from here`)
  const { seq, at } = state.last
  const data = { ...seen, last: { seq, at }, previous: session === null ? null : { session, verdict } }
  return { stale: { id: log.id, workflow: state.workflow.id, phase: state.phase, last_at: at, owner: session }, data }
}

function recentText(
  { last }: RunState,
  { written_at, threshold_days }: Pick<EventData['run_closed_stale'], 'written_at' | 'threshold_days'>,
): string {
  return `was not left alone for ${threshold_days} days: its last event is of ${last.at}, its log was last written at ${written_at}`
}

const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

/** When the log was last written, within the years that an event can carry. A file that is gone was written just now. */
function writtenAt(log: RunLog): string {
  const stat = lookAt(log.root, log.file)
  return new Date(stat === null ? LATEST : Math.min(Math.max(Number(stat.mtimeMs), 0), LATEST)).toISOString()
}
