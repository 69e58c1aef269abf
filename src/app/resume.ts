import { existsSync } from 'node:fs'
import { canonicalJson } from '../core/canonical.ts'
import { FlowError, refusal } from '../core/errors.ts'
import type { NextAction } from '../core/next.ts'
import type { PlanRow } from '../core/reconcile.ts'
import type { RunState } from '../core/state.ts'
import { oneLine } from '../core/text.ts'
import { loadWorkflow } from '../store/definitions.ts'
import { changedPaths } from '../store/git.ts'
import { claimRun, planClaim } from './claim.ts'
import type { Context } from './context.ts'
import { requireClaimable, verdictOf } from './ownership.ts'
import { requireSound } from './read.ts'
import { type Choice, choiceOf, type Resolved, resolveRun } from './resolver.ts'
import { isTrusted } from './trust.ts'
import { cutText, perhapsBegun, type UnknownView, unknownWork } from './unknown.ts'
import { nextView, pasteable, type RunView, runView } from './view.ts'

/** All that somebody without memory needs to go on with a run. */
export interface ResumePacket {
  ok: true
  run: RunView
  next: NextAction
  chosen: Choice
  /** What stands in the way and needs a person, or null. */
  blocker: string | null
  /** What was decided of every activity of the phase and of what else was in flight. */
  plan: PlanRow[]
  /** Work that had been started and had no recorded end when the run was resumed. */
  unknown: UnknownView[]
  /** The turn that the host cut short, when nothing was recorded since. */
  cut: string | null
  /** Where the run was worked on last, when that is another directory than this. */
  directory: { path: string; exists: boolean } | null
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
  request: { run: string | null; takeOver: string | null; dryRun: boolean },
): Promise<ResumePacket> {
  const resolved = resolveRun(context, 'open', request.run)
  const { log } = resolved
  const before = requireSound(log)
  if (before.status !== 'active' && before.status !== 'blocked')
    throw new FlowError(
      refusal(
        'run_closed',
        `The run ${before.id} is ${before.status}.`,
        'A closed run is not resumed; start another.',
        'list --all',
      ),
    )
  if (request.takeOver === null) requireClaimable(context, before)
  // What the claim settles is not in flight afterwards, and the caller must still be told of it.
  const found = await observeBefore(context, before)
  if (request.dryRun) {
    const plan = planClaim(context, before, request.takeOver !== null)
    const blocker = plan.blocked ?? (isTrusted(context, before) ? before.blocked : null)
    // Nothing is claimed yet, so the path that stands in the log of another machine is not repeated.
    const told = isTrusted(context, before) ? found : { ...found, directory: null }
    return { ...packet(context, resolved, before, told), plan: plan.rows, blocker, dry_run: true }
  }
  const takeOver = request.takeOver === null ? null : { reason: request.takeOver }
  const { plan, released, replayed } = await claimRun(context, log, takeOver)
  const state = requireSound(log)
  // A session that has claimed the run is found as its owner from now on.
  const how = state.lease !== null && state.lease.session === context.caller.session ? 'owned' : resolved.how
  return { ...packet(context, { log, how }, state, found), plan: plan.rows, released, ...(replayed ? { replayed } : {}) }
}

type Found = Pick<ResumePacket, 'unknown' | 'unlinked' | 'cut' | 'directory' | 'notices'>

async function observeBefore(context: Context, state: RunState): Promise<Found> {
  const unlinked = unlinkedPaths(context, state)
  const there = state.last.worktree
  const moved = there !== null && there !== context.place.here && verdictOf(context, state.lease) !== 'self'
  return {
    unknown: [...unknownWork(context, state), ...perhapsBegun(context, state, (unlinked ?? []).length > 0)],
    unlinked,
    cut: cutText(context, state),
    directory: moved ? { path: there, exists: existsSync(there) } : null,
    notices: await notices(context, state),
  }
}

function packet(context: Context, resolved: Resolved, state: RunState, found: Found): ResumePacket {
  const next = nextView(context, resolved)
  return {
    ok: true,
    run: runView(context, resolved.log),
    next: found.directory === null ? next : guided(context, resolved.log.id, next, found.directory),
    chosen: choiceOf(resolved),
    blocker: state.blocked,
    plan: [],
    ...found,
    note: isTrusted(context, state) ? (state.notes.at(-1)?.text ?? null) : null,
    released: null,
  }
}

/** The step of a run that was worked on elsewhere: go there first, or ask when there is nowhere to go. */
function guided(context: Context, run: string, next: NextAction, directory: { path: string; exists: boolean }): NextAction {
  const there = oneLine(directory.path, 1000)
  if (next.kind === 'unblock' || next.kind === 'wait') return next
  if (directory.exists) return { ...next, do: `Go to ${there} first, where this run is worked on. ${next.do}` }
  return {
    kind: 'ask',
    do: `Ask the person, before anything else, whether to go on in ${context.place.here}: what was not committed in ${there} is gone with it.`,
    why: `The run was worked on in ${there}, and that directory is not there any more.`,
    command: pasteable(context, 'next', run),
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
  try {
    const disk = await loadWorkflow(context.place.here, state.workflow.id)
    if (canonicalJson(disk) !== canonicalJson(state.workflow.document))
      found.push(
        `The definition of ${state.workflow.id} on disk is another; the run goes on with its own copy, and flowctl migrate takes it to that one where that is exact.`,
      )
  } catch (error) {
    if (!(error instanceof FlowError)) throw error
    found.push(
      `The definition of ${state.workflow.id} on disk cannot be used (${error.refusal.code}); the run goes on with its own copy.`,
    )
  }
  return found
}
