import { canonicalJson } from '../core/canonical.ts'
import { FlowError } from '../core/errors.ts'
import type { EventData } from '../core/event.ts'
import { claimable } from '../core/lease.ts'
import { type Plan, reconcile } from '../core/reconcile.ts'
import { illegal } from '../core/rules.ts'
import { ownedByOther } from '../core/standing.ts'
import type { RunState } from '../core/state.ts'
import { readResults } from '../store/evidence.ts'
import type { RunLog } from '../store/log.ts'
import { machineId } from '../store/state-home.ts'
import { type Committed, commit, commitProposal } from './commit.ts'
import type { Context } from './context.ts'
import { ownedRun, verdictOf } from './ownership.ts'
import { openRuns } from './runs.ts'

/** What a claim would do, or did. */
export interface Claimed extends Committed {
  plan: Plan
  /** The run that this session owned before and has released, or null. */
  released: string | null
}

/** What claiming the run now would do about its unfinished work. Fails as the claim itself would. */
export function planClaim(context: Context, state: RunState, takeOver: boolean): Plan {
  const verdict = verdictOf(context, state.lease)
  if (!claimable(verdict) && !takeOver) throw new FlowError(ownedByOther(state, context.caller.session))
  return reconcile(state, verdict, state.open.size === 0 ? [] : readResults(context.place, state.id))
}

/**
 * Makes the caller's session the owner of the run and records what becomes of unfinished work. A
 * terminal, which holds no lease, only has that recorded. Another run that the session owns is released
 * first, after it was checked that this one can be claimed. Appends nothing when there is nothing to change.
 * `input` is what the operation was asked, when it was more than a claim.
 */
export async function claimRun(
  context: Context,
  log: RunLog,
  takeOver: { reason: string } | null,
  input: unknown = { kind: 'claim', session: context.caller.session, take_over: takeOver },
): Promise<Claimed> {
  const { session } = context.caller
  if (log.reader.state !== null && !log.reader.stopped) checkClaim(context, log.reader.state, takeOver)
  const released = session === null ? null : await releaseOther(context, log, session)
  let plan: Plan = { rows: [], lost: [], reconciled: [], blocked: null }
  const committed = await commitProposal(context, log, input, (state, by) => {
    const claim = checkClaim(context, state, takeOver)
    plan = claim.plan
    if (isIdle(context, state, claim.data)) return { kind: 'nothing', why: 'Nothing has to change.' }
    const fault = illegal(state, { type: 'run_claimed', data: claim.data, by })
    if (fault !== null) throw new FlowError(fault)
    return { kind: 'append', proposal: { type: 'run_claimed', data: claim.data } }
  })
  return { ...committed, plan, released }
}

function checkClaim(
  context: Context,
  state: RunState,
  takeOver: { reason: string } | null,
): { data: EventData['run_claimed']; plan: Plan } {
  const plan = planClaim(context, state, takeOver !== null)
  const { session } = context.caller
  const client = context.claimant()
  const verdict = verdictOf(context, state.lease)
  const data = {
    claim: session === null || client === null ? null : { session, client },
    previous: state.lease === null ? null : { session: state.lease.session, verdict },
    take_over: claimable(verdict) ? null : takeOver,
    plan: { lost: plan.lost, reconciled: plan.reconciled, blocked: plan.blocked },
  }
  const by = session === null ? { actor: context.actor } : { actor: context.actor, session }
  const fault = illegal(state, { type: 'run_claimed', data, by })
  if (fault !== null) throw new FlowError(fault)
  return { data, plan }
}

function isIdle(context: Context, state: RunState, data: EventData['run_claimed']): boolean {
  if (data.plan.lost.length > 0 || data.plan.reconciled.length > 0) return false
  // That somebody resumed a run of another machine here is what makes it one of this machine.
  const machine = machineId(context.env)
  if (machine !== null && !state.machines.has(machine)) return false
  if (state.lease === null) return data.claim === null
  return (
    state.lease.session === context.caller.session &&
    canonicalJson(state.lease.client) === canonicalJson(data.claim?.client ?? null)
  )
}

/** Releases the other run that the session owns; returns its id, or null when there is none. */
export async function releaseOther(context: Context, keep: RunLog | null, session: string): Promise<string | null> {
  // The logs are asked, not the markers: a kill can leave a marker with an owner before or none.
  const other = ownedRun(
    openRuns(context).filter((log) => log.id !== keep?.id && !log.reader.stopped),
    session,
  )
  if (other === undefined) return null
  // The operation id belongs to the command, and this event is not its answer.
  const aside = { ...context, flags: { ...context.flags, op: null } }
  try {
    await commit(aside, other, {
      kind: 'release',
      reason: keep === null ? 'the session started another run' : `the session resumed ${keep.id}`,
    })
  } catch (error) {
    if (!(error instanceof FlowError) || error.refusal.code !== 'outcome_unknown') throw error
    // What is to be repeated is the command, under its own operation and not under that of the release.
    const op = context.flags.op === null ? '' : ` with --op ${context.flags.op}`
    const hint = `Run the same command again${op}: a run that is released already stays so.`
    throw new FlowError({ ...error.refusal, hint })
  }
  return other.id
}
