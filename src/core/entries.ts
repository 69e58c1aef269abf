import type { ActivityResult, Attempt, Evidence, FlowEvent, TreeMark } from './event.ts'
import { type ActivityRecord, activityName, type OpenAttempt, type RunState, type RunStatus } from './state.ts'

// What an event enters in the state: attempts, records, questions, status, moments. Each changes the state in place.

/** The activity is being worked on. A gate has its question. */
export function addAttempt(
  state: RunState,
  event: FlowEvent,
  attempt: Attempt,
  tree: TreeMark | null,
  gate: OpenAttempt['gate'],
): void {
  const name = activityName(attempt)
  state.open.set(name, {
    ...attempt,
    ...{ tree, gate, at: event.at, seq: event.seq },
    ...{ head: event.by.head ?? null, worktree: event.by.worktree ?? null },
  })
  state.attempts.set(name, attempt.attempt)
  state.lost.delete(name)
}

/** The attempt ended as its command did, as far as that can be told afterwards. */
export function reconciled(state: RunState, event: FlowEvent, evidence: Evidence): void {
  const attempt = state.open.get(activityName({ activity: evidence.activity ?? '', key: evidence.key }))
  if (attempt === undefined) return
  if (!state.evidence.some(({ result }) => result === evidence.result)) state.evidence.push(evidence)
  const { activity, key, phase, type, extra } = attempt
  addRecord(state, event, {
    ...{ activity, key, attempt: attempt.attempt, phase, type, extra },
    status: evidence.exit_code === 0 ? 'passed' : 'failed',
    summary: `reconciled: \`${evidence.command}\` had ended with ${evidence.exit_code}`,
    confidence: 'medium',
    evidence_refs: [evidence.result],
    files_changed: [],
    exit_code: evidence.exit_code,
  })
}

/** One question does not take the place of another: all of them stand until somebody unblocks. */
export function addBlocker(state: RunState, event: FlowEvent, reason: string): void {
  state.blocked = state.blocked === null ? reason : `${state.blocked}; ${reason}`
  setStatus(state, event, 'blocked', reason)
}

/** A phase is left or passed over: its boundary activity is recorded. */
export function addBoundary(
  state: RunState,
  event: FlowEvent,
  phase: string,
  status: ActivityRecord['status'],
  summary: string,
): void {
  addRecord(state, event, {
    activity: phase,
    key: null,
    attempt: (state.attempts.get(phase) ?? 0) + 1,
    phase,
    type: 'task',
    extra: false,
    status,
    summary,
    confidence: 'medium',
    evidence_refs: [],
    files_changed: [],
    exit_code: null,
  })
}

/** The attempt is over, with this result. */
export function addRecord(state: RunState, event: FlowEvent, result: Attempt & ActivityResult): void {
  const name = activityName(result)
  const record: ActivityRecord = {
    ...result,
    number: state.records.length + 1,
    started_at: state.open.get(name)?.at ?? event.at,
    completed_at: event.at,
    seq: event.seq,
  }
  state.records.push(record)
  state.latest.set(name, record)
  state.open.delete(name)
  state.lost.delete(name)
  state.attempts.set(name, result.attempt)
}

/** The run has the status from here on. */
export function setStatus(state: RunState, event: FlowEvent, to: RunStatus, reason: string | null): void {
  state.journalDue = event.seq
  if (state.status === to) return
  state.transitions.push({ seq: event.seq, at: event.at, from: state.status, to, reason })
  state.status = to
}

/** The event is one of those that tell how the run went. */
export function moment(state: RunState, event: FlowEvent, detail: string | null): void {
  state.moments.push({ seq: event.seq, at: event.at, type: event.type, detail })
}
