import type { Outcome, Verdict } from './event.ts'
import type { RunState, RunStatus } from './state.ts'

/**
 * What a session or command came to: its own end and the run together. A run that is not closed is never a
 * success, however cleanly its session ended.
 */
export function outcomeOf(status: RunStatus, clean: boolean): Outcome {
  switch (status) {
    case 'completed':
      return 'success'
    case 'failed':
      return 'failed'
    case 'cancelled':
      return 'cancelled'
    case 'active':
    case 'blocked':
      return clean ? 'incomplete' : 'failed'
    default:
      return status satisfies never
  }
}

/** The outcome of the owning session if it ends now: cleanly, unless the host has cut its last turn short. */
export function endOutcome(state: RunState): Outcome {
  return outcomeOf(state.status, !wasCut(state))
}

/** Whether the last turn of the last session was cut short: an earlier session's is not its failure. */
function wasCut(state: RunState): boolean {
  return state.cut !== null && state.cut.seq > (state.sessions.at(-1)?.seq ?? 0)
}

/**
 * The outcome of the work as it is now: of a closed run what it came to, else of the session that owns it or owned it
 * last; `verdict` is what was observed of that one.
 */
export function currentOutcome(state: RunState, verdict: Verdict): Outcome {
  if (state.status !== 'active' && state.status !== 'blocked') return outcomeOf(state.status, true)
  const last = state.sessions.at(-1)
  if (last === undefined) return outcomeOf(state.status, true)
  return last.outcome ?? outcomeOf(state.status, !wasCut(state) && verdict !== 'gone')
}
