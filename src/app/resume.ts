import { canonicalJson } from '../core/canonical.ts'
import { FlowError, refusal } from '../core/errors.ts'
import type { NextAction } from '../core/next.ts'
import type { PlanRow } from '../core/reconcile.ts'
import { activityName, type RunState } from '../core/state.ts'
import { loadWorkflow } from '../store/definitions.ts'
import { changedPaths } from '../store/git.ts'
import { claimRun, planClaim } from './claim.ts'
import type { Context } from './context.ts'
import { requireSound } from './read.ts'
import { namedRun, type Resolved, resolveRun } from './resolver.ts'
import { nextView, type RunView, runView } from './view.ts'

/** Work that was started and has no recorded end. */
export interface UnknownView {
  activity: string
  attempt: number
  started_at: string
  head: string | null
}

/** All that somebody without memory needs to go on with a run. */
export interface ResumePacket {
  ok: true
  run: RunView
  next: NextAction
  /** What stands in the way and needs a person, or null. */
  blocker: string | null
  /** What was decided of the work in flight. */
  plan: PlanRow[]
  /** Work that is still in flight after that. */
  unknown: UnknownView[]
  /** Changed paths that no activity lists; null when git could not tell. */
  unlinked: string[] | null
  /** The last note, or null. */
  note: string | null
  /** The run that this session gave up for this one, or null. */
  released: string | null
  /** What the reader should know besides: a pinned definition that differs from the one on disk, another directory. */
  notices: string[]
  dry_run?: true
  replayed?: true
}

/**
 * Claims the run for the caller, decides what becomes of work in flight, and returns where things stand.
 * With `dryRun` it changes nothing and only says what it would decide. Never moves the run to another phase.
 */
export async function resume(
  context: Context,
  request: { run: string | null; takeOver: boolean; reason: string | null; dryRun: boolean },
): Promise<ResumePacket> {
  const resolved: Resolved =
    request.run === null ? resolveRun(context, 'open') : { log: namedRun(context, request.run), how: 'named' }
  const { log } = resolved
  const before = requireSound(log)
  const takeOver = request.takeOver ? { reason: request.reason ?? 'taken over on request' } : null
  if (before.status !== 'active' && before.status !== 'blocked')
    throw new FlowError(
      refusal(
        'run_closed',
        `The run ${before.id} is ${before.status}.`,
        'A closed run is not resumed; start another.',
        'list --all',
      ),
    )
  if (request.dryRun) {
    const plan = planClaim(context, before, request.takeOver)
    return {
      ...(await packet(context, resolved, before)),
      plan: plan.rows,
      blocker: plan.blocked ?? before.blocked,
      dry_run: true,
    }
  }
  const { plan, released, replayed } = await claimRun(context, log, takeOver)
  const state = requireSound(log)
  // A session that has claimed the run is found as its owner from now on.
  const how = state.lease !== null && state.lease.session === context.caller.session ? 'owned' : resolved.how
  return { ...(await packet(context, { log, how }, state)), plan: plan.rows, released, ...(replayed ? { replayed } : {}) }
}

async function packet(context: Context, resolved: Resolved, state: RunState): Promise<ResumePacket> {
  return {
    ok: true,
    run: runView(context, resolved.log),
    next: nextView(context, resolved),
    blocker: state.blocked,
    plan: [],
    unknown: [...state.open.values()].map((a) => ({
      activity: activityName(a),
      attempt: a.attempt,
      started_at: a.at,
      head: a.head,
    })),
    unlinked: unlinkedPaths(context, state),
    note: state.notes.at(-1)?.text ?? null,
    released: null,
    notices: await notices(context, state),
  }
}

function unlinkedPaths(context: Context, state: RunState): string[] | null {
  if (context.place.git === null) return null
  const changed = changedPaths(context.place.here)
  if (!changed.ok) {
    context.warn(`git could not tell what changed: ${changed.reason}`)
    return null
  }
  const listed = new Set(state.records.flatMap((record) => record.files_changed))
  return changed.paths.filter((path) => !listed.has(path))
}

async function notices(context: Context, state: RunState): Promise<string[]> {
  const found: string[] = []
  const there = state.last.worktree
  if (there !== null && there !== context.place.here)
    found.push(`Its last event was made in ${there}; this is ${context.place.here}.`)
  try {
    const disk = await loadWorkflow(context.place.here, state.workflow.id)
    if (canonicalJson(disk) !== canonicalJson(state.workflow.document))
      found.push(`The definition of ${state.workflow.id} has changed since the start; the run goes on with its own copy.`)
  } catch (error) {
    if (!(error instanceof FlowError)) throw error
    found.push(
      `The definition of ${state.workflow.id} on disk cannot be used (${error.refusal.code}); the run goes on with its own copy.`,
    )
  }
  return found
}
