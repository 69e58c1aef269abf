import { addAttempt, addBlocker, addBoundary, addRecord, moment, setStatus } from './entries.ts'
import type { FlowEvent } from './event.ts'
import { approvalsFor } from './gates.ts'
import { buildWorkflow } from './graph.ts'
import { forwardPath } from './moves.ts'
import { currentPhase } from './obligations.ts'
import { outcomeOf } from './outcome.ts'
import { staleReason } from './stale.ts'
import { activityName, type RunState, type RunStatus } from './state.ts'
import { attach, claimed, detach, machinesOf } from './tenure.ts'

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
    ...(state !== null && isElsewhere(state, event)
      ? { worktree: state.last.worktree, branch: state.last.branch, head: state.last.head }
      : { worktree: event.by.worktree ?? null, branch: event.by.branch ?? null, head: event.by.head ?? null }),
  }
  const numbered = next.records.length
  if (state !== null) apply(next, event)
  if (next.lease !== null && next.lease.session === event.by.session && event.by.worktree !== undefined)
    next.lease.worktree = event.by.worktree
  next.operations.set(event.op.id, {
    digest: event.op.digest,
    seq: event.seq,
    number: next.records[numbered]?.number ?? null,
  })
  return next
}

/**
 * Whether the event tells nothing of where the work is: somebody may claim a run from another directory before
 * going there, and the host leaves a session's worktree before it reports the session's end and what it
 * tells late. A run that nobody drives is closed from wherever somebody looks.
 */
function isElsewhere({ lease }: RunState, { type }: FlowEvent): boolean {
  if (type === 'helper_ended') return lease === null
  return (
    type === 'run_claimed' ||
    type === 'run_released' ||
    type === 'session_end' ||
    type === 'turn_failed' ||
    type === 'run_closed_stale'
  )
}

function started(event: FlowEvent): RunState {
  if (event.type !== 'run_started') throw new Error(`a log begins with run_started, not ${event.type}`)
  const { data, at, seq } = event
  const workflow = buildWorkflow(data.workflow)
  const first = workflow.phases[0]
  if (first === undefined) throw new Error(`the workflow ${workflow.id} has no phase`)
  const fresh: RunState = {
    id: data.run_id,
    workflow,
    defined: seq,
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
    evidence: [],
    latest: new Map(),
    open: new Map(),
    approvals: new Map(),
    criteria: new Map(),
    lost: new Map(),
    attempts: new Map(),
    returns: new Map(),
    lease: null,
    ended: null,
    sessions: [],
    machines: new Set(machinesOf(event, data.claim)),
    helpers: new Map(),
    strays: [],
    cut: null,
    compactions: 0,
    completedOn: null,
    tampered: [],
    blocked: null,
    notes: [],
    moments: [{ seq, at, type: 'run_started', detail: data.claim?.session ?? null }],
    transitions: [],
    journalDue: seq,
    operations: new Map(),
    last: { seq, at, actor: event.by.actor, worktree: null, branch: null, head: null },
  }
  if (data.claim !== null) attach(fresh, event, data.claim, null)
  return fresh
}

function apply(state: RunState, event: FlowEvent): void {
  // What a hook records is no sign that the work goes on; anything else is.
  if (event.by.actor !== 'hook') state.cut = null
  switch (event.type) {
    case 'run_started':
      throw new Error('run_started stands only at the beginning')
    case 'run_claimed':
      return claimed(state, event)
    case 'run_released':
      detach(state, event, 'released', outcomeOf(state.status, true))
      return moment(state, event, event.data.reason)
    case 'session_end':
      if (state.lease !== null)
        state.ended = { session: event.data.session, reason: event.data.reason, client: state.lease.client }
      detach(state, event, event.data.reason, event.data.outcome)
      return moment(state, event, event.data.reason)
    case 'context_compacted':
      state.compactions += 1
      return moment(state, event, event.data.trigger)
    case 'turn_failed':
      return turnFailed(state, event)
    case 'helper_started':
      state.helpers.set(event.data.helper, { id: event.data.helper, kind: event.data.kind, at: event.at, seq: event.seq })
      return
    case 'helper_ended':
      state.helpers.delete(event.data.helper)
      return
    case 'tamper_noticed':
      state.tampered.push({ seq: event.seq, at: event.at, ...event.data })
      return moment(state, event, event.data.what.join(', '))
    case 'worktree_changed':
      return moment(state, event, event.data.to)
    case 'activity_started': {
      const name = activityName(event.data)
      const { tree, artifacts: _, ...attempt } = event.data
      addAttempt(state, event, attempt, tree, null)
      for (const approval of approvalsFor(state, event.data.activity, event.data.key)) approval.used.add(name)
      return
    }
    case 'gate_opened': {
      const { ask: _, question, artifacts, ...attempt } = event.data
      return addAttempt(state, event, attempt, null, { question, artifacts })
    }
    case 'gate_resolved':
      return gateResolved(state, event)
    case 'activity_recorded':
      return recorded(state, event)
    case 'criterion_set':
      state.criteria = new Map(event.data.criteria.map((criterion) => [criterion.id, { ...criterion, verified: null }]))
      return
    case 'criterion_verified': {
      const criterion = state.criteria.get(event.data.criterion)
      if (criterion !== undefined) criterion.verified = event.data.evidence
      return
    }
    case 'evidence_recorded':
      state.evidence.push(event.data)
      return
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
      state.completedOn = event.data.tree
      return closed(state, event, 'completed', event.data.summary)
    case 'run_failed':
      return closed(state, event, 'failed', event.data.reason)
    case 'run_cancelled':
      return closed(state, event, 'cancelled', event.data.reason)
    case 'run_closed_stale':
      return closed(state, event, 'cancelled', staleReason(event.data))
    case 'run_migrated': {
      state.workflow = buildWorkflow(event.data.to)
      state.defined = event.seq
      return moment(state, event, `${event.data.from.version} -> ${state.workflow.version}`)
    }
    default:
      return event satisfies never
  }
}

function turnFailed(state: RunState, event: Extract<FlowEvent, { type: 'turn_failed' }>): void {
  const { reason, details } = event.data
  state.cut = { seq: event.seq, at: event.at, reason, details }
  // The host may report the end of the session before the end of its turn.
  const last = state.sessions.at(-1)
  if (last !== undefined && last.outcome !== null) last.outcome = outcomeOf(state.status, false)
  moment(state, event, reason)
}

function gateResolved(state: RunState, event: Extract<FlowEvent, { type: 'gate_resolved' }>): void {
  const { decision, via, text, artifacts } = event.data
  const name = activityName(event.data)
  const open = state.open.get(name)
  if (open === undefined) return
  const { activity, key, attempt, phase, type, extra } = open
  if (decision === 'approved') state.approvals.set(name, { attempt, artifacts, used: new Set() })
  addRecord(state, event, {
    ...{ activity, key, attempt, phase, type, extra },
    status: decision === 'approved' ? 'passed' : 'failed',
    summary: `${decision} by the person (${via})${text === null ? '' : `: ${text}`}`,
    confidence: 'high',
    evidence_refs: artifacts.flatMap(({ digest }) => digest ?? []),
    files_changed: [],
    exit_code: null,
  })
}

function recorded(state: RunState, event: Extract<FlowEvent, { type: 'activity_recorded' }>): void {
  const { to_phase: to, tree: _, ...result } = event.data
  state.strays = []
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

function closed(state: RunState, event: FlowEvent, status: RunStatus, detail: string): void {
  state.open.clear()
  state.helpers.clear()
  state.strays = []
  detach(state, event, status, outcomeOf(status, true))
  state.ended = null
  state.blocked = null
  setStatus(state, event, status, detail)
  moment(state, event, detail)
}
