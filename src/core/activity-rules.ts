import { type Refusal, refusal } from './errors.ts'
import { type Attempt, type By, type EventData, type Evidence, STRICT_VERSION } from './event.ts'
import { missingEvidence } from './evidence.ts'
import { ASK_MAX, changedArtifacts, declaredGates, holdingGates, isGate, questionOf, voidApprovals } from './gates.ts'
import { type Activity, canReach, type Phase } from './graph.ts'
import { moveFault } from './moves.ts'
import {
  ADVANCE,
  currentPhase,
  dueCommand,
  gateCommand,
  instances,
  LOOP_KEY,
  loopKeys,
  openObligations,
  phaseOf,
  recordCommand,
  unmetNeeds,
  unmetRefusal,
} from './obligations.ts'
import { activityName, type RunState } from './state.ts'

/** Attempts that may be in flight at once: one claim must be able to name them all on one line. */
export const OPEN_CAP = 32

/** Faults that a start and a record share: which activity, where, under which key. */
function activityFault(state: RunState, data: Attempt): Refusal | null {
  const known = state.workflow.activity.get(data.activity)
  const again = 'question' in data && known !== undefined && isGate(state, known.id)
  const phase = again ? phaseOf(state, known.phase) : currentPhase(state)
  if (known === undefined) {
    if (state.workflow.phase.has(data.activity))
      return refusal('usage', `"${data.activity}" is the boundary of a phase; advance and complete record it.`, null, ADVANCE)
    if (!data.extra) return unknownActivity(state, phase, data.activity)
  } else {
    if (known.phase !== phase.id) return otherPhase(state, known)
    if (data.extra) return refusal('usage', `"${data.activity}" is an activity of the workflow, not an extra one.`)
    if (data.type !== known.type) return refusal('usage', `"${data.activity}" is of type ${known.type}, not ${data.type}.`)
  }
  if (data.phase !== state.phase)
    return refusal('illegal_transition', `The run is in the phase ${state.phase}, not ${data.phase}.`)
  const keys = loopKeys(state, phase)
  // The list of a loop may change under what is in flight, which must still come to an end.
  if (!keys.includes(data.key) && !(data.extra && data.key === null) && !state.open.has(activityName(data)))
    return keyFault(state, data.activity, data.key, keys)
  const next = (state.attempts.get(activityName(data)) ?? 0) + 1
  // A question that is put again takes the place of the one before.
  const expected = 'question' in data ? next : (state.open.get(activityName(data))?.attempt ?? next)
  if (data.attempt !== expected)
    return refusal('illegal_transition', `Attempt ${expected} of ${activityName(data)} comes next, not ${data.attempt}.`)
  return null
}

function keyFault(state: RunState, activity: string, key: string | null, keys: (string | null)[]): Refusal {
  return refusal(
    'activity_not_found',
    key === null
      ? `"${activity}" repeats in the phase ${state.phase}: say for which key.`
      : `"${activity}" has no key "${key}" in the phase ${state.phase}.`,
    keys[0] === null ? 'This phase does not loop: leave --key out.' : `Keys: ${keys.join(', ')}.`,
  )
}

function unknownActivity(state: RunState, phase: Phase, id: string): Refusal {
  const here = phase.activities.map((a) => a.id)
  return refusal(
    'activity_not_found',
    `The workflow ${state.workflow.id} has no activity "${id}".`,
    `${here.length === 0 ? `The phase ${phase.id} has none` : `In the phase ${phase.id}: ${here.join(', ')}`}. With --extra another id is recorded as extra.`,
    'next',
  )
}

function otherPhase(state: RunState, activity: Activity): Refusal {
  const message = `"${activity.id}" belongs to the phase ${activity.phase}; the run is in ${state.phase}.`
  return canReach(state.workflow, state.phase, activity.phase)
    ? refusal('obligation_unmet', message, `It can be recorded once the run is in ${activity.phase}.`, 'next')
    : refusal('illegal_transition', message, `No path leads back to ${activity.phase}.`, 'next')
}

function needsFault(state: RunState, data: Attempt): Refusal | null {
  const activity = state.workflow.activity.get(data.activity)
  const unmet = activity === undefined ? [] : unmetNeeds(state, activity, data.key)
  if (unmet.length === 0) return null
  const known = activity === undefined ? [] : holdingGates(state, { activity, key: data.key, name: activityName(data) })
  const missing = [...instances(state, currentPhase(state)), ...known.filter(({ activity: gate }) => gate.phase !== state.phase)]
    .filter(({ name }) => unmet.includes(name))
    .map(({ activity: need, key, name }) => ({ what: `${name} must pass first`, command: dueCommand(need, key) }))
  return unmetRefusal(`${activityName(data)} needs ${unmet.join(', ')}, which has not passed.`, missing)
}

/** Why the attempt may not begin; null when it may. */
export function startedFault(state: RunState, data: EventData['activity_started'], v: number): Refusal | null {
  const fault = activityFault(state, data)
  if (fault !== null) return fault
  if (v >= STRICT_VERSION && data.type === 'gate')
    return refusal(
      'usage',
      `"${data.activity}" is a gate: it is opened with a question.`,
      null,
      gateCommand(data.activity, data.key),
    )
  const open = state.open.get(activityName(data))
  if (open !== undefined)
    return unmetRefusal(`Attempt ${open.attempt} of ${activityName(data)} was started at ${open.at} and has no recorded end.`, [
      {
        what: 'find out whether it took effect and record it (passed or failed) before another attempt',
        command: recordCommand(data),
      },
    ])
  if (state.open.size >= OPEN_CAP)
    return unmetRefusal(`${state.open.size} attempts are in flight, and no more may be.`, openObligations(state))
  return needsFault(state, data) ?? approvalFault(state, data, v)
}

function approvalFault(state: RunState, data: EventData['activity_started'], v: number): Refusal | null {
  const voided = [...(v >= STRICT_VERSION ? declaredGates(state, data) : []), ...voidApprovals(state, data, data.artifacts)]
  return voided.length === 0 ? null : unmetRefusal(`${activityName(data)} needs an approval that holds.`, voided)
}

/** Why this is no result of the activity, or none that moves the run; null when it is. */
export function recordedFault(state: RunState, data: EventData['activity_recorded'], v: number): Refusal | null {
  if (data.to_phase !== null) return boundaryFault(state, data, data.to_phase)
  const fault = activityFault(state, data)
  if (fault !== null) return fault
  const activity = state.workflow.activity.get(data.activity)
  const tried = data.status === 'passed' || data.status === 'failed'
  const started = state.open.has(activityName(data))
  if (activity?.replay === 'effectful' && tried && !started)
    return unmetRefusal(`${activityName(data)} has effects outside the repository: its start is recorded before it is done.`, [
      { what: 'record the start', command: dueCommand(activity, data.key) },
    ])
  if (data.status !== 'passed') return null
  // A gate that no definition names is known by its question alone.
  if (v >= STRICT_VERSION && (data.type === 'gate' || state.open.get(activityName(data))?.type === 'gate'))
    return unmetRefusal(`${activityName(data)} is a gate: only a person's answer passes it.`, [
      { what: 'put the question', command: gateCommand(data.activity, data.key) },
    ])
  // What an attempt needs had passed when it was started; a later failure of that is due on its own.
  return (started ? null : needsFault(state, data)) ?? proofFault(state, activity, data)
}

function proofFault(state: RunState, activity: Activity | undefined, data: EventData['activity_recorded']): Refusal | null {
  const missing = activity === undefined ? [] : missingEvidence(state, activity, data.key, data.tree)
  return missing.length === 0 ? null : unmetRefusal(`${activityName(data)} is not recorded as passed without proof.`, missing)
}

function boundaryFault(state: RunState, data: EventData['activity_recorded'], to: string): Refusal | null {
  const back = currentPhase(state).backTo.has(to)
  const whole =
    data.activity === state.phase &&
    data.phase === state.phase &&
    data.key === null &&
    !data.extra &&
    data.type === 'task' &&
    data.status === (back ? 'failed' : 'passed') &&
    data.attempt === (state.attempts.get(state.phase) ?? 0) + 1
  return whole
    ? moveFault(state, to)
    : refusal('illegal_transition', `Only the boundary of the phase ${state.phase} moves the run.`)
}

/** Why the question may not be put; null when it may. */
export function gateOpenedFault(state: RunState, data: EventData['gate_opened']): Refusal | null {
  const fault = activityFault(
    state,
    data.extra ? data : { ...data, type: state.workflow.activity.get(data.activity)?.type ?? 'gate' },
  )
  if (fault !== null) return fault
  if (!isGate(state, data.activity) || data.type !== 'gate')
    return refusal(
      'usage',
      `"${data.activity}" is not a gate.`,
      'A gate is an activity of the type gate, or has an id that the workflow does not define.',
    )
  if (!state.open.has(activityName(data)) && state.open.size >= OPEN_CAP)
    return unmetRefusal(`${state.open.size} attempts are in flight, and no more may be.`, openObligations(state))
  if (data.ask.length > ASK_MAX)
    return refusal(
      'usage',
      `The question has ${data.ask.length} characters, and a person is shown ${ASK_MAX}.`,
      'Ask more briefly, and put the rest into a file that is named with --artifact.',
    )
  if (data.question !== questionOf(state, data, data.ask, data.artifacts))
    return refusal('illegal_transition', 'The question is not the one that belongs to the gate.')
  // What a gate of an earlier phase needs had passed when that phase was left.
  return state.workflow.activity.get(data.activity)?.phase === state.phase ? needsFault(state, data) : null
}

/** Why this is no answer to the question; null when it is. */
export function gateResolvedFault(state: RunState, data: EventData['gate_resolved'], by: By): Refusal | null {
  const name = activityName(data)
  const open = state.open.get(name)
  const again = [{ what: 'put the question', command: gateCommand(data.activity, data.key) }]
  if (open === undefined || open.gate === null) return unmetRefusal(`The gate ${name} is not open.`, again)
  if (open.attempt !== data.attempt)
    return refusal('illegal_transition', `The gate ${name} is at attempt ${open.attempt}, not ${data.attempt}.`)
  if (by.actor !== (data.via === 'terminal' ? 'human' : 'hook'))
    return refusal(
      'not_a_person',
      'A gate is answered by a person, and this call cannot be told from an agent’s.',
      'Type /flow:approve or /flow:reject in the client, answer the question that it puts, or use a terminal outside of it.',
    )
  const changed = changedArtifacts(open.gate.artifacts, data.artifacts)
  return changed.length === 0 ? null : unmetRefusal(`${changed.join(', ')} changed after the question was put.`, again)
}

/** Why the evidence is not for what it names; null when it is. */
export function evidenceFault(state: RunState, { result, activity, key, attempt }: Evidence): Refusal | null {
  if (state.evidence.some((e) => e.result === result))
    return refusal('illegal_transition', `The evidence ${result} is recorded already.`)
  if (activity === null)
    return key === null && attempt === null ? null : refusal('usage', 'Evidence for no activity has neither key nor attempt.')
  const known = state.workflow.activity.get(activity)
  const open = state.open.get(activityName({ activity, key }))
  if (known === undefined && open === undefined)
    return refusal(
      'activity_not_found',
      `The workflow ${state.workflow.id} has no activity "${activity}".`,
      'Leave --for out for evidence that is for none.',
      'next',
    )
  if (known !== undefined && known.phase !== state.phase) return otherPhase(state, known)
  const keys = loopKeys(state, currentPhase(state))
  if (!keys.includes(key) && open === undefined) return keyFault(state, activity, key, keys)
  return attempt === (open?.attempt ?? null)
    ? null
    : refusal('illegal_transition', `The attempt of ${activityName({ activity, key })} in flight is ${open?.attempt ?? 'none'}.`)
}

/** Why these cannot be the criteria of a run; null when they can. */
export function criteriaFault({ criteria }: EventData['criterion_set']): Refusal | null {
  const ids = criteria.map(({ id }) => id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) return refusal('usage', `The criterion ${twice} is given twice.`)
  const wrong = ids.find((id) => !LOOP_KEY.test(id))
  if (wrong !== undefined)
    return refusal('usage', `"${wrong}" is no id of a criterion.`, 'An id has 1 to 64 letters, digits, ".", "_" or "-".')
  const idle = criteria.find(({ must_pass, command }) => must_pass && command === null)
  return idle === undefined
    ? null
    : refusal(
        'usage',
        `The criterion ${idle.id} must pass and has no command that shows it.`,
        'Give it a command, or leave it optional.',
      )
}

/** Why this shows nothing of the criterion; null when it does. */
export function verifiedFault(state: RunState, { criterion: id, evidence }: EventData['criterion_verified']): Refusal | null {
  const criterion = state.criteria.get(id)
  if (criterion === undefined)
    return refusal(
      'activity_not_found',
      `The run has no criterion "${id}".`,
      `Criteria: ${[...state.criteria.keys()].join(', ') || 'none'}.`,
    )
  return evidence.command === criterion.command
    ? null
    : refusal('illegal_transition', `The criterion ${id} is shown by another command than ${evidence.command}.`)
}
