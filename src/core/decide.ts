import { type Refusal, refusal } from './errors.ts'
import type { ActivityResult, By, Proposal, TreeMark } from './event.ts'
import { currentPhase, loopKeys } from './obligations.ts'
import { endOutcome } from './outcome.ts'
import { illegal, standingFault } from './rules.ts'
import { activityName, type RunState } from './state.ts'

/** What somebody asks a run to take in. An absent key means the only one there is. */
export type Request =
  | { kind: 'begin'; activity: string; key: string | null; extra: boolean }
  | ({ kind: 'record'; activity: string; key: string | null; extra: boolean } & ActivityResult)
  | { kind: 'advance'; to: string | null; summary: string }
  | { kind: 'complete'; summary: string }
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

/** What was observed for a request besides what it says; it is recorded, and not part of what was asked. */
export interface Seen {
  /** The content of the worktree; null where nobody looked or nobody could. */
  tree: TreeMark | null
}

/** The event to append, the reason why there is nothing to append, or the refusal. */
export type Decision =
  | { kind: 'append'; proposal: Proposal }
  | { kind: 'nothing'; why: string }
  | { kind: 'refuse'; refusal: Refusal }

/** What a request comes to on top of `state`, asked by `by`. Pure; the same rules judge it again on load. */
export function decide(state: RunState, request: Request, by: By, seen: Seen = { tree: null }): Decision {
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
    case 'begin':
    case 'record':
    case 'note':
    case 'release':
    case 'session_end':
    case 'compacted':
    case 'turn_failed':
      return null
    default:
      return request satisfies never
  }
}

function propose(state: RunState, request: Request, seen: Seen): Proposal | Refusal {
  switch (request.kind) {
    case 'begin':
      return { type: 'activity_started', data: { ...attempt(state, request), tree: seen.tree } }
    case 'record': {
      const { status, summary, confidence, evidence_refs, files_changed, exit_code } = request
      return {
        type: 'activity_recorded',
        data: {
          ...attempt(state, request),
          ...{ status, summary, confidence, evidence_refs, files_changed, exit_code },
          to_phase: null,
        },
      }
    }
    case 'advance':
      return boundary(state, request)
    case 'complete':
      return { type: 'run_completed', data: { summary: request.summary } }
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
    case 'moved':
      return { type: 'worktree_changed', data: { from: state.lease?.worktree ?? null, to: request.to } }
    default:
      return request satisfies never
  }
}

function attempt(state: RunState, request: { activity: string; key: string | null; extra: boolean }) {
  const known = state.workflow.activity.get(request.activity)
  const keys = loopKeys(state, currentPhase(state))
  const key = request.key ?? (known !== undefined && keys.length === 1 ? (keys[0] ?? null) : null)
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
    },
  }
}
