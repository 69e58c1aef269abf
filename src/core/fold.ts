import { canonicalJson } from './canonical.ts'
import type { ActivityResult, Attempt, Claim, EventData, Evidence, FlowEvent, Outcome, TreeMark } from './event.ts'
import { approvalsFor } from './gates.ts'
import { buildWorkflow } from './graph.ts'
import { forwardPath } from './moves.ts'
import { currentPhase } from './obligations.ts'
import { outcomeOf } from './outcome.ts'
import { staleReason } from './stale.ts'
import { type ActivityRecord, activityName, type Lease, type OpenAttempt, type RunState, type RunStatus } from './state.ts'

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

/** What tells the machine that an event was made on: its id, and the start of its system. */
function machinesOf({ by }: FlowEvent, claim: Claim | null): string[] {
  return [by.machine, claim?.client.boot].filter((id) => id !== undefined && id !== null)
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

function claimed(state: RunState, event: Extract<FlowEvent, { type: 'run_claimed' }>): void {
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
  if (plan.blocked !== null) {
    addBlocker(state, event, plan.blocked)
  }
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

/** The attempt ended as its command did, as far as that can be told afterwards. */
function reconciled(state: RunState, event: FlowEvent, evidence: Evidence): void {
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

/** `claim` holds from here on. The same session in another process goes on with its attachment. */
function attach(state: RunState, event: FlowEvent, claim: Claim, taken: Lease['taken']): void {
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
function detach(state: RunState, event: FlowEvent, end: string, outcome: Outcome): void {
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

function turnFailed(state: RunState, event: Extract<FlowEvent, { type: 'turn_failed' }>): void {
  const { reason, details } = event.data
  state.cut = { seq: event.seq, at: event.at, reason, details }
  // The host may report the end of the session before the end of its turn.
  const last = state.sessions.at(-1)
  if (last !== undefined && last.outcome !== null) last.outcome = outcomeOf(state.status, false)
  moment(state, event, reason)
}

function addAttempt(state: RunState, event: FlowEvent, attempt: Attempt, tree: TreeMark | null, gate: OpenAttempt['gate']): void {
  const name = activityName(attempt)
  state.open.set(name, {
    ...attempt,
    ...{ tree, gate, at: event.at, seq: event.seq },
    ...{ head: event.by.head ?? null, worktree: event.by.worktree ?? null },
  })
  state.attempts.set(name, attempt.attempt)
  state.lost.delete(name)
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

/** One question does not take the place of another: all of them stand until somebody unblocks. */
function addBlocker(state: RunState, event: FlowEvent, reason: string): void {
  state.blocked = state.blocked === null ? reason : `${state.blocked}; ${reason}`
  setStatus(state, event, 'blocked', reason)
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
  state.helpers.clear()
  state.strays = []
  detach(state, event, status, outcomeOf(status, true))
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
