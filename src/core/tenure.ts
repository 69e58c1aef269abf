import { canonicalJson } from './canonical.ts'
import { addBlocker, moment, reconciled } from './entries.ts'
import type { Claim, EventData, FlowEvent, Outcome } from './event.ts'
import { outcomeOf } from './outcome.ts'
import { activityName, type Lease, type RunState } from './state.ts'

// Who owns a run, from event to event. Each changes the state in place.

/** The run goes from its owner to the one that claims it, or to nobody, with what the claim settles. */
export function claimed(state: RunState, event: Extract<FlowEvent, { type: 'run_claimed' }>): void {
  const { claim, plan, take_over } = event.data
  const before = state.lease
  const renewed = before !== null && before.session === claim?.session
  if (!renewed || canonicalJson(before.client) !== canonicalJson(claim.client)) strand(state)
  if (!renewed) detach(state, event, endBy(event.data), outcomeOf(state.status, take_over !== null))
  if (claim !== null) attach(state, event, claim, renewed ? before.taken : takenFrom(before, take_over))
  state.ended = null
  if (event.by.actor !== 'hook') for (const machine of machinesOf(event, claim)) state.machines.add(machine)
  for (const ref of plan.lost) {
    state.open.delete(activityName(ref))
    state.lost.set(activityName(ref), ref.attempt)
  }
  for (const evidence of plan.reconciled) reconciled(state, event, evidence)
  if (plan.blocked !== null) addBlocker(state, event, plan.blocked)
  moment(state, event, claim?.session ?? null)
}

/** How a claim by somebody else ends the time of the owner before. */
function endBy({ claim, take_over }: EventData['run_claimed']): string {
  if (take_over === null) return 'gone'
  // A terminal owns nothing afterwards: no lease keeps its reason.
  return claim === null ? `taken over by a terminal: ${take_over.reason}` : `taken over by ${claim.session}`
}

function takenFrom(before: Lease | null, takeOver: { reason: string } | null): Lease['taken'] {
  return before === null || takeOver === null ? null : { from: before.session, reason: takeOver.reason }
}

/** `claim` holds from here on. The same session in another process goes on with its attachment. */
export function attach(state: RunState, event: FlowEvent, claim: Claim, taken: Lease['taken']): void {
  const renewed = state.lease !== null && state.lease.session === claim.session
  state.lease = { ...claim, seq: event.seq, at: event.at, worktree: event.by.worktree ?? null, taken }
  if (renewed) return
  const { session, client } = claim
  state.sessions.push({
    ...{ session, machine: client.machine, seq: event.seq },
    ...{ from: event.at, to: null, end: null, outcome: null },
  })
}

/** Nobody owns the run from here on; nothing happens where nobody did. */
export function detach(state: RunState, event: FlowEvent, end: string, outcome: Outcome): void {
  if (state.lease === null) return
  state.lease = null
  const last = state.sessions.at(-1)
  if (last !== undefined) Object.assign(last, { to: event.at, end, outcome })
}

/** The subagents in flight lived in a client process that drives the run no more: nobody will tell their end. */
function strand(state: RunState): void {
  state.strays.push(...state.helpers.values())
  state.helpers.clear()
}

/** What tells the machine that an event was made on: its id, and the start of its system. */
export function machinesOf({ by }: FlowEvent, claim: Claim | null): string[] {
  return [by.machine, claim?.client.boot].filter((id) => id !== undefined && id !== null)
}
