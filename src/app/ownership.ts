import { FlowError } from '../core/errors.ts'
import type { Claim, Verdict } from '../core/event.ts'
import { claimable, judge, sameClient } from '../core/lease.ts'
import { ownedByOther } from '../core/standing.ts'
import type { RunState } from '../core/state.ts'
import type { RunLog } from '../store/log.ts'
import { observe } from '../store/process.ts'
import { machineId } from '../store/state-home.ts'
import type { Context } from './context.ts'
import { isTrusted } from './trust.ts'

/** What the lease of a run means to the caller, judged by its client process as it is now. */
export function verdictOf(context: Context, lease: Claim | null): Verdict {
  const own = lease === null || lease.session === context.caller.session
  return judge(lease, context.caller, own ? 'unknown' : observe(lease.client, machineId(context.env)))
}

/**
 * Fails with `owned_by_other` when the run cannot be claimed without a take-over. Where the owner is, a path that
 * others could write, is named only to a caller that may be shown the texts of the run.
 */
export function requireClaimable(context: Context, state: RunState): void {
  if (state.lease === null || claimable(verdictOf(context, state.lease))) return
  const shown = isTrusted(context, state) ? state : { ...state, lease: { ...state.lease, worktree: null } }
  throw new FlowError(ownedByOther(shown, context.caller.session))
}

/** The one of these runs that the session owns by its log, damaged or not; markers are not asked. */
export function ownedRun(logs: readonly RunLog[], session: string | null): RunLog | undefined {
  if (session === null) return undefined
  return logs.find((log) => log.reader.state?.lease?.session === session)
}

/**
 * Whether what the caller's client process reports of the lease's session counts: it is the lease's own, or that one
 * is gone. A nested client can carry the same session id.
 */
export function speaksFor(context: Context, lease: Claim): boolean {
  return sameClient(lease.client, context.caller.client) || observe(lease.client, machineId(context.env)) === 'gone'
}
