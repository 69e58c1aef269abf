import type { ActivityResult, Attempt, FlowEvent } from './event.ts'
import { buildWorkflow } from './graph.ts'
import { forwardPath } from './moves.ts'
import { currentPhase } from './obligations.ts'
import { type ActivityRecord, activityName, type RunState, type RunStatus } from './state.ts'

/**
 * The state after `event`. The event must be legal: the rules are not asked again. `state` is taken
 * over and changed in place, because a log of thousands of events is folded on every command; whoever
 * needs an older state folds a shorter log.
 */
export function fold(state: RunState | null, event: FlowEvent): RunState {
  const next = state === null ? started(event) : state
  next.seq = event.seq
  next.last = {
    seq: event.seq,
    at: event.at,
    actor: event.by.actor,
    worktree: event.by.worktree ?? null,
    branch: event.by.branch ?? null,
    head: event.by.head ?? null,
  }
  const numbered = next.records.length
  if (state !== null) apply(next, event)
  next.operations.set(event.op.id, {
    digest: event.op.digest,
    seq: event.seq,
    number: next.records[numbered]?.number ?? null,
  })
  return next
}

function started(event: FlowEvent): RunState {
  if (event.type !== 'run_started') throw new Error(`a log begins with run_started, not ${event.type}`)
  const { data, at, seq } = event
  const workflow = buildWorkflow(data.workflow)
  const first = workflow.phases[0]
  if (first === undefined) throw new Error(`the workflow ${workflow.id} has no phase`)
  return {
    id: data.run_id,
    workflow,
    created_at: at,
    target: data.target,
    goal: data.goal,
    inputs: data.inputs,
    repo: data.repo,
    branch: data.branch,
    journal: data.journal,
    seq,
    status: 'active',
    phase: first.id,
    entered: new Map([[first.id, seq]]),
    records: [],
    latest: new Map(),
    open: new Map(),
    lost: new Map(),
    attempts: new Map(),
    returns: new Map(),
    lease: data.claim === null ? null : { ...data.claim, seq, at, worktree: event.by.worktree ?? null },
    ended: null,
    blocked: null,
    notes: [],
    moments: [{ seq, at, type: 'run_started', detail: data.claim?.session ?? null }],
    transitions: [],
    journalDue: seq,
    operations: new Map(),
    last: { seq, at, actor: event.by.actor, worktree: null, branch: null, head: null },
  }
}

function apply(state: RunState, event: FlowEvent): void {
  switch (event.type) {
    case 'run_started':
      throw new Error('run_started stands only at the beginning')
    case 'run_claimed':
      return claimed(state, event)
    case 'run_released':
      state.lease = null
      return moment(state, event, event.data.reason)
    case 'session_end':
      state.ended = { session: event.data.session, reason: event.data.reason }
      state.lease = null
      return moment(state, event, event.data.reason)
    case 'activity_started': {
      const name = activityName(event.data)
      state.open.set(name, { ...event.data, at: event.at, seq: event.seq, head: event.by.head ?? null })
      state.attempts.set(name, event.data.attempt)
      state.lost.delete(name)
      return
    }
    case 'activity_recorded':
      return recorded(state, event)
    case 'note_recorded':
      state.notes.push({ seq: event.seq, at: event.at, text: event.data.text })
      return
    case 'run_blocked':
      addBlocker(state, event, event.data.reason)
      return moment(state, event, event.data.reason)
    case 'run_unblocked':
      state.blocked = null
      setStatus(state, event, 'active', event.data.reason)
      return moment(state, event, event.data.reason)
    case 'run_completed':
      addBoundary(state, event, state.phase, 'passed', event.data.summary)
      return closed(state, event, 'completed', event.data.summary)
    case 'run_failed':
      return closed(state, event, 'failed', event.data.reason)
    case 'run_cancelled':
      return closed(state, event, 'cancelled', event.data.reason)
    default:
      return event satisfies never
  }
}

function claimed(state: RunState, event: Extract<FlowEvent, { type: 'run_claimed' }>): void {
  const { claim, plan } = event.data
  state.lease = claim === null ? null : { ...claim, seq: event.seq, at: event.at, worktree: event.by.worktree ?? null }
  state.ended = null
  for (const ref of plan.lost) {
    state.open.delete(activityName(ref))
    state.lost.set(activityName(ref), ref.attempt)
  }
  if (plan.blocked !== null) {
    addBlocker(state, event, plan.blocked)
  }
  moment(state, event, claim?.session ?? null)
}

/** One question does not take the place of another: all of them stand until somebody unblocks. */
function addBlocker(state: RunState, event: FlowEvent, reason: string): void {
  state.blocked = state.blocked === null ? reason : `${state.blocked}; ${reason}`
  setStatus(state, event, 'blocked', reason)
}

function recorded(state: RunState, event: Extract<FlowEvent, { type: 'activity_recorded' }>): void {
  const { to_phase: to, ...result } = event.data
  addRecord(state, event, result)
  if (to === null) return
  const from = currentPhase(state)
  const between = forwardPath(state, from, to)
  if (between === null) {
    const edge = `${from.id}>${to}`
    state.returns.set(edge, (state.returns.get(edge) ?? 0) + 1)
  } else
    for (const phase of between) {
      state.entered.set(phase.id, event.seq)
      addBoundary(state, event, phase.id, 'skipped', `passed over on the way from ${from.id} to ${to}`)
    }
  state.phase = to
  state.entered.set(to, event.seq)
  state.journalDue = event.seq
}

function addBoundary(state: RunState, event: FlowEvent, phase: string, status: ActivityRecord['status'], summary: string): void {
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

function addRecord(state: RunState, event: FlowEvent, result: Attempt & ActivityResult): void {
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

function closed(state: RunState, event: FlowEvent, status: RunStatus, detail: string): void {
  state.open.clear()
  state.lease = null
  state.ended = null
  state.blocked = null
  setStatus(state, event, status, detail)
  moment(state, event, detail)
}

function setStatus(state: RunState, event: FlowEvent, to: RunStatus, reason: string | null): void {
  state.journalDue = event.seq
  if (state.status === to) return
  state.transitions.push({ seq: event.seq, at: event.at, from: state.status, to, reason })
  state.status = to
}

function moment(state: RunState, event: FlowEvent, detail: string | null): void {
  state.moments.push({ seq: event.seq, at: event.at, type: event.type, detail })
}
