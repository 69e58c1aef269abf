import type { EventData } from './event.ts'
import { waitingGates } from './gates.ts'
import type { RunState } from './state.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** What was looked at to find a run stale; times are ISO-8601 UTC. */
type Observed = Pick<EventData['run_closed_stale'], 'threshold_days' | 'written_at' | 'observed_at'>

/**
 * Whether nothing happened to the run for longer than the threshold: by the time of its last event and of every question
 * that waits for a person, and by the time at which its log was last written. The times of events are annotations, and a
 * copy of a file has a time of its own, so all of them must be old; one that lies in the future is not.
 */
export function isIdle(state: RunState, { threshold_days, written_at, observed_at }: Observed): boolean {
  const times = [state.last.at, written_at, ...waitingGates(state).map(({ at }) => at)].map((at) => Date.parse(at))
  // A date that is none, which a log may hold, makes the difference no number, and that is not larger than anything.
  return Date.parse(observed_at) - Math.max(...times) > threshold_days * DAY_MS
}

/** Why the run was closed, as its documents and the log tell it. */
export function staleReason({ threshold_days, last, previous }: EventData['run_closed_stale']): string {
  const owner = previous === null ? 'no owner' : `session ${previous.session} ${previous.verdict}`
  return `stale: no event since ${last.at}, over ${threshold_days} days, and ${owner}`
}
