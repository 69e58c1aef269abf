import { type Refusal, refusal } from './errors.ts'
import type {
  ActivityResult,
  AnswerWay,
  Artifact,
  By,
  Criterion,
  Evidence,
  GateDecision,
  Proposal,
  Tampered,
  TreeMark,
} from './event.ts'
import { provingEvidence } from './evidence.ts'
import { questionOf } from './gates.ts'
import { definitionDigest } from './migration.ts'
import { currentPhase, loopKeys, phaseOf } from './obligations.ts'
import { endOutcome } from './outcome.ts'
import { illegal } from './rules.ts'
import { standingFault } from './standing.ts'
import { activityName, type RunState } from './state.ts'
import type { WorkflowDocument } from './workflow.ts'

/** What somebody asks a run to take in. An absent key means the only one there is. */
export type Request =
  | { kind: 'begin'; activity: string; key: string | null; extra: boolean }
  | ({ kind: 'record'; activity: string; key: string | null; extra: boolean } & ActivityResult)
  | { kind: 'advance'; to: string | null; summary: string }
  | { kind: 'complete'; summary: string }
  | { kind: 'gate_open'; gate: string; key: string | null; ask: string }
  | { kind: 'gate_resolve'; gate: string; key: string | null; decision: GateDecision; via: AnswerWay; text: string | null }
  | { kind: 'criteria'; criteria: Criterion[] }
  | { kind: 'verified'; criterion: string; evidence: Evidence }
  | { kind: 'evidence'; evidence: Evidence }
  | { kind: 'note'; text: string }
  | { kind: 'block'; reason: string }
  | { kind: 'unblock'; reason: string | null }
  | { kind: 'fail'; reason: string }
  | { kind: 'cancel'; reason: string }
  | { kind: 'release'; reason: string }
  | { kind: 'session_end'; session: string; reason: string }
  | { kind: 'compacted'; trigger: string }
  | { kind: 'turn_failed'; reason: string; details: string | null }
  | { kind: 'helper_started'; helper: string; agent: string }
  | { kind: 'helper_ended'; helper: string }
  | { kind: 'moved'; to: string }
  | { kind: 'tampered'; what: Tampered[]; tool: string }
  | { kind: 'migrate'; to: WorkflowDocument }

/** What was observed for a request besides what it says; it is recorded, and not part of what was asked. */
export interface Seen {
  /** The content of the worktree; null where nobody looked or nobody could. */
  tree: TreeMark | null
  /** The files that the request is about, as they are. */
  artifacts: Artifact[]
}

export const NOTHING_SEEN: Seen = { tree: null, artifacts: [] }

/** The event to append, the reason why there is nothing to append, or the refusal. */
export type Decision =
  | { kind: 'append'; proposal: Proposal }
  | { kind: 'nothing'; why: string }
  | { kind: 'refuse'; refusal: Refusal }

/** What a request comes to on top of `state`, asked by `by`. Pure; the same rules judge it again on load. */
export function decide(state: RunState, request: Request, by: By, seen: Seen = NOTHING_SEEN): Decision {
  const idle = alreadySo(state, request)
  const standing = standingFault(state, by)
  // Closing a run again in the same way is anyone's: a closed run has no owner.
  if (idle !== null)
    return standing === null || standing.code === 'run_closed'
      ? { kind: 'nothing', why: idle }
      : { kind: 'refuse', refusal: standing }
  const proposal = propose(state, request, seen)
  if ('code' in proposal) return { kind: 'refuse', refusal: standing ?? proposal }
  const fault = illegal(state, { ...proposal, by })
  return fault === null ? { kind: 'append', proposal } : { kind: 'refuse', refusal: fault }
}

const CLOSES = { complete: 'completed', fail: 'failed', cancel: 'cancelled' } as const

/** Why the request asks for what already is, or null. */
function alreadySo(state: RunState, request: Request): string | null {
  switch (request.kind) {
    case 'complete':
    case 'fail':
    case 'cancel':
      return state.status === CLOSES[request.kind] ? `The run ${state.id} is already ${state.status}.` : null
    case 'block':
      return state.blocked?.split('; ').includes(request.reason) ? 'The run is already blocked for this reason.' : null
    case 'unblock':
      return state.status === 'active' ? 'The run is not blocked.' : null
    case 'advance':
      return state.status === 'active' && request.to === state.phase ? `The run is already in ${state.phase}.` : null
    case 'helper_started':
      return state.helpers.has(request.helper) ? 'The helper is in flight already.' : null
    case 'helper_ended':
      return state.helpers.has(request.helper) ? null : 'The helper is not in flight.'
    case 'moved':
      return state.lease?.worktree === request.to ? 'The session is there already.' : null
    case 'evidence':
      return state.evidence.some(({ result }) => result === request.evidence.result) ? 'The evidence is recorded already.' : null
    case 'migrate':
      return definitionDigest(request.to) === definitionDigest(state.workflow.document)
        ? `The run has this definition already, version ${state.workflow.version}.`
        : null
    case 'criteria':
    case 'verified':
    case 'gate_open':
    case 'gate_resolve':
    case 'begin':
    case 'record':
    case 'note':
    case 'release':
    case 'session_end':
    case 'compacted':
    case 'tampered':
    case 'turn_failed':
      return null
    default:
      return request satisfies never
  }
}

function propose(state: RunState, request: Request, seen: Seen): Proposal | Refusal {
  switch (request.kind) {
    case 'begin':
      return { type: 'activity_started', data: { ...attempt(state, request), ...seen } }
    case 'criteria':
      return { type: 'criterion_set', data: { criteria: request.criteria } }
    case 'verified':
      return { type: 'criterion_verified', data: { criterion: request.criterion, evidence: request.evidence } }
    case 'gate_open':
      return gateOpened(state, request, seen.artifacts)
    case 'gate_resolve': {
      const { gate: activity, decision, via, text } = request
      const key = keyOf(state, activity, request.key)
      const open = state.open.get(activityName({ activity, key }))
      return {
        type: 'gate_resolved',
        data: { activity, key, attempt: open?.attempt ?? 1, decision, via, text, artifacts: seen.artifacts },
      }
    }
    case 'record': {
      const { status, summary, confidence, files_changed, exit_code } = request
      const which = attempt(state, request)
      const activity = status === 'passed' ? state.workflow.activity.get(which.activity) : undefined
      const tree = seen.tree?.digest ?? null
      const proof = activity === undefined ? [] : provingEvidence(state, activity, which.key, tree)
      const evidence_refs = [...new Set([...request.evidence_refs, ...proof])]
      return {
        type: 'activity_recorded',
        data: {
          ...which,
          ...{ status, summary, confidence, evidence_refs, files_changed, exit_code },
          to_phase: null,
          tree,
        },
      }
    }
    case 'advance':
      return boundary(state, request)
    case 'complete':
      return { type: 'run_completed', data: { summary: request.summary, tree: seen.tree?.digest ?? null } }
    case 'evidence':
      return { type: 'evidence_recorded', data: request.evidence }
    case 'note':
      return { type: 'note_recorded', data: { text: request.text } }
    case 'block':
      return { type: 'run_blocked', data: { reason: request.reason } }
    case 'unblock':
      return { type: 'run_unblocked', data: { reason: request.reason } }
    case 'fail':
      return { type: 'run_failed', data: { reason: request.reason } }
    case 'cancel':
      return { type: 'run_cancelled', data: { reason: request.reason } }
    case 'release':
      return { type: 'run_released', data: { reason: request.reason } }
    case 'session_end':
      return { type: 'session_end', data: { session: request.session, reason: request.reason, outcome: endOutcome(state) } }
    case 'compacted':
      return { type: 'context_compacted', data: { trigger: request.trigger } }
    case 'turn_failed':
      return { type: 'turn_failed', data: { reason: request.reason, details: request.details } }
    case 'helper_started':
      return { type: 'helper_started', data: { helper: request.helper, kind: request.agent } }
    case 'helper_ended':
      return { type: 'helper_ended', data: { helper: request.helper } }
    case 'tampered':
      return { type: 'tamper_noticed', data: { what: request.what, tool: request.tool } }
    case 'migrate': {
      const { version, document } = state.workflow
      return { type: 'run_migrated', data: { from: { version, digest: definitionDigest(document) }, to: request.to } }
    }
    case 'moved':
      return { type: 'worktree_changed', data: { from: state.lease?.worktree ?? null, to: request.to } }
    default:
      return request satisfies never
  }
}

function attempt(state: RunState, request: { activity: string; key: string | null; extra: boolean }) {
  const known = state.workflow.activity.get(request.activity)
  const key = keyOf(state, request.activity, request.key)
  const name = activityName({ activity: request.activity, key })
  return {
    activity: request.activity,
    key,
    attempt: state.open.get(name)?.attempt ?? (state.attempts.get(name) ?? 0) + 1,
    phase: state.phase,
    type: known?.type ?? ('task' as const),
    // A flag that is not needed does no harm: what the workflow defines is not extra.
    extra: known === undefined && request.extra,
  }
}

/** The loop entry that is meant when none is named and there is only one. */
function keyOf(state: RunState, activity: string, key: string | null): string | null {
  const known = state.workflow.activity.get(activity)
  const keys = loopKeys(state, known === undefined ? currentPhase(state) : phaseOf(state, known.phase))
  return key ?? (known !== undefined && keys.length === 1 ? (keys[0] ?? null) : null)
}

function gateOpened(state: RunState, request: Extract<Request, { kind: 'gate_open' }>, artifacts: Artifact[]): Proposal {
  const { gate, ask } = request
  const which = attempt(state, { activity: gate, key: request.key, extra: true })
  const opened = { ...which, type: 'gate' as const, attempt: (state.attempts.get(activityName(which)) ?? 0) + 1 }
  return { type: 'gate_opened', data: { ...opened, ask, question: questionOf(state, opened, ask, artifacts), artifacts } }
}

function boundary(state: RunState, request: { to: string | null; summary: string }): Proposal | Refusal {
  const phase = currentPhase(state)
  const to = request.to ?? phase.next
  if (to === null)
    return refusal(
      'illegal_transition',
      `${phase.id} is the last phase; nothing comes after it.`,
      'Complete the run instead.',
      'complete --summary "<what was done and how it was checked>"',
    )
  return {
    type: 'activity_recorded',
    data: {
      activity: phase.id,
      key: null,
      attempt: (state.attempts.get(phase.id) ?? 0) + 1,
      phase: phase.id,
      type: 'task',
      extra: false,
      // A return says that the phase did not pass.
      status: phase.backTo.has(to) ? 'failed' : 'passed',
      summary: request.summary,
      confidence: 'medium',
      evidence_refs: [],
      files_changed: [],
      exit_code: null,
      to_phase: to,
      tree: null,
    },
  }
}
