import { waitingGates } from '../core/gates.ts'
import type { RunState } from '../core/state.ts'

/** A question that waits for a person. */
export interface GateView {
  gate: string
  key: string | null
  attempt: number
  /** Word for word what the person is to be asked. */
  question: string
  opened_at: string
}

/** The questions of a run that wait for a person, oldest first. */
export function gateViews(state: RunState): GateView[] {
  return waitingGates(state).map(({ activity, key, attempt, gate, at }) => ({
    ...{ gate: activity, key, attempt },
    question: gate.question,
    opened_at: at,
  }))
}
