import {
  criteriaFault,
  evidenceFault,
  gateOpenedFault,
  gateResolvedFault,
  recordedFault,
  startedFault,
  verifiedFault,
} from './activity-rules.ts'
import { foremost, type Refusal, refusal } from './errors.ts'
import { type By, type EventData, type FlowEvent, LOG_VERSION } from './event.ts'
import { missingAtEnd } from './evidence.ts'
import { graphProblems } from './graph.ts'
import { definitionDigest, inexact, planMigration, targetKind } from './migration.ts'
import { badEntry, blank, runObligations, unmetRefusal } from './obligations.ts'
import { isIdle } from './stale.ts'
import {
  blockedFault,
  claimFault,
  closedFault,
  movedFault,
  ownedByOther,
  ownerFault,
  sessionEndFault,
  sessionFault,
} from './standing.ts'
import type { RunState } from './state.ts'

/** What the rules read of an event: the rest is the envelope's business. */
export type Candidate = Pick<FlowEvent, 'type' | 'data' | 'by'>

/**
 * Why the event may not follow `state`, or null when it may. This is the one way into the rules: it guards every command
 * before it is written and checks every line again when a log is loaded, under the rules of the version `v` that the line
 * was written under. It reads nothing but its arguments. Who may ask is in standing.ts, what work may be recorded in
 * activity-rules.ts, and what begins, changes and closes a run is here.
 */
export function illegal(state: RunState | null, candidate: Candidate, v = LOG_VERSION): Refusal | null {
  // The union's correlation of type and data is lost by Pick; the schema has checked it.
  const event = candidate as FlowEvent
  if (state === null)
    return event.type === 'run_started' ? startFault(event) : refusal('illegal_transition', 'A log begins with run_started.')
  const step = stepFault(state, event, v)
  const closed = closedFault(state)
  // A closed run has no owner to ask for, but what is no activity or phase of it is told first.
  if (closed !== null) return step === null || step.code === 'not_owner' ? closed : foremost(closed, step)
  return foremost(step, needsNoOwner(state, event) ? null : ownerFault(state, event.by))
}

/** A claim makes an owner, and a run is closed as stale because it has none. */
function needsNoOwner(state: RunState, event: FlowEvent): boolean {
  return event.type === 'run_claimed' || event.type === 'run_closed_stale' || isLateReport(state, event)
}

/** The host reports these in no sure order with the end of the session, which releases the lease. */
function isLateReport(state: RunState, { type, by }: FlowEvent): boolean {
  const report = type === 'turn_failed' || type === 'helper_ended'
  return report && state.ended !== null && state.ended.session === by.session
}

function stepFault(state: RunState, event: FlowEvent, v: number): Refusal | null {
  switch (event.type) {
    case 'run_started':
      return refusal('illegal_transition', `The run ${state.id} was already started.`)
    case 'run_claimed':
      return claimFault(state, event.data, event.by.session, v)
    case 'run_released':
      return event.by.session === undefined ? refusal('illegal_transition', 'Only the owning session releases a run.') : null
    case 'session_end':
      return sessionEndFault(state, event)
    case 'context_compacted':
    case 'tamper_noticed':
    case 'turn_failed':
      return sessionFault(event.by)
    case 'helper_started':
      return (
        sessionFault(event.by) ??
        (state.helpers.has(event.data.helper)
          ? refusal('illegal_transition', `The helper ${event.data.helper} is in flight already.`)
          : null)
      )
    case 'helper_ended':
      return (
        sessionFault(event.by) ??
        (state.helpers.has(event.data.helper)
          ? null
          : refusal('illegal_transition', `The helper ${event.data.helper} is not in flight.`))
      )
    case 'worktree_changed':
      return sessionFault(event.by) ?? movedFault(state, event)
    case 'activity_started':
      return foremost(blockedFault(state), startedFault(state, event.data, v))
    case 'activity_recorded':
      return foremost(blockedFault(state), recordedFault(state, event.data, v))
    case 'evidence_recorded':
      return evidenceFault(state, event.data)
    case 'criterion_set':
      return criteriaFault(event.data)
    case 'criterion_verified':
      return verifiedFault(state, event.data)
    case 'gate_opened':
      return foremost(blockedFault(state), gateOpenedFault(state, event.data))
    case 'gate_resolved':
      return gateResolvedFault(state, event.data, event.by)
    case 'run_completed':
      return foremost(blockedFault(state), completedFault(state, event.data.tree))
    case 'run_closed_stale':
      return staleFault(state, event.data, event.by)
    case 'run_migrated':
      return migratedFault(state, event.data)
    case 'run_unblocked':
      return state.blocked === null ? refusal('illegal_transition', 'The run is not blocked.') : null
    case 'note_recorded':
    case 'run_blocked':
    case 'run_failed':
    case 'run_cancelled':
      return null
    default:
      return event satisfies never
  }
}

function startFault(event: Extract<FlowEvent, { type: 'run_started' }>): Refusal | null {
  const { workflow, target, inputs, claim } = event.data
  const fault = graphProblems(workflow)[0]
  if (fault !== undefined) return refusal('workflow_invalid', `Workflow ${workflow.metadata.id}: ${fault.message}.`)
  const kind = targetKind(target)
  if (workflow.targets !== undefined && !workflow.targets.includes(kind))
    return refusal(
      'usage',
      `The workflow ${workflow.metadata.id} does not take ${kind === 'title' ? 'a title alone' : kind === 'pr' ? 'a pr' : 'an issue'}.`,
      `It takes: ${workflow.targets.map((t) => `--${t}`).join(', ')}.`,
      `workflow show ${workflow.metadata.id}`,
    )
  const bad = badEntry(workflow, inputs)
  if (bad !== null)
    return refusal(
      'usage',
      `"${bad.entry}" of the input ${bad.list} is no key of a loop.`,
      'A key has 1 to 64 letters, digits, ".", "_" or "-", and no "-" in front.',
    )
  if ((claim?.session ?? undefined) !== event.by.session)
    return refusal('not_owner', 'A run is claimed by the session that starts it, and by no other.')
  return null
}

function completedFault(state: RunState, tree: string | null): Refusal | null {
  const missing = [...runObligations(state), ...missingAtEnd(state, tree)]
  return missing.length === 0 ? null : unmetRefusal(`The run ${state.id} cannot be completed yet.`, missing)
}

function staleFault(state: RunState, data: EventData['run_closed_stale'], by: By): Refusal | null {
  const { lease, last } = state
  if (data.last.seq !== last.seq || data.last.at !== last.at)
    return refusal('illegal_transition', `The last event of the run ${state.id} is ${last.seq} of ${last.at}.`)
  if ((lease?.session ?? null) !== (data.previous?.session ?? null))
    return refusal('illegal_transition', 'The closing does not name the owner of the run.')
  if (data.previous !== null && (data.previous.verdict !== 'gone' || by.session === data.previous.session))
    return ownedByOther(state, by.session ?? null)
  return isIdle(state, data)
    ? null
    : refusal(
        'illegal_transition',
        `The run ${state.id} has not been without a change for ${data.threshold_days} days.`,
        'Close it with cancel when it is not wanted any more.',
        `cancel --reason ${blank('why it is not wanted')} --run ${state.id}`,
      )
}

function migratedFault(state: RunState, { from, to }: EventData['run_migrated']): Refusal | null {
  const { id, version, document } = state.workflow
  if (to.metadata.id !== id)
    return refusal(
      'illegal_transition',
      `The run ${state.id} is of the workflow ${id}, and the definition is of ${to.metadata.id}.`,
    )
  const digest = definitionDigest(document)
  if (from.version !== version || from.digest !== digest)
    return refusal('illegal_transition', 'The migration begins at another definition than that of the run.')
  if (definitionDigest(to) === digest) return refusal('illegal_transition', 'The run has this definition already.')
  const fault = graphProblems(to)[0]
  if (fault !== undefined) return refusal('workflow_invalid', `Workflow ${id}: ${fault.message}.`)
  const { faults } = planMigration(state, to)
  return faults.length === 0 ? null : inexact(state, to, faults)
}
