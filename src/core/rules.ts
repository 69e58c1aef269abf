import { foremost, type Refusal, refusal } from './errors.ts'
import { type Attempt, type By, type EventData, type Evidence, type FlowEvent, LOG_VERSION, type Verdict } from './event.ts'
import { concludes, missingAtEnd, missingEvidence } from './evidence.ts'
import { ASK_MAX, changedArtifacts, declaredGates, holdingGates, isGate, questionOf, voidApprovals } from './gates.ts'
import { type Activity, canReach, graphProblems, type Phase } from './graph.ts'
import { definitionDigest, inexact, planMigration, targetKind } from './migration.ts'
import { moveFault } from './moves.ts'
import {
  ADVANCE,
  badEntry,
  blank,
  currentPhase,
  dueCommand,
  gateCommand,
  instances,
  LOOP_KEY,
  loopKeys,
  openObligations,
  phaseOf,
  recordCommand,
  runObligations,
  unmetNeeds,
  unmetRefusal,
} from './obligations.ts'
import { endOutcome } from './outcome.ts'
import { isIdle } from './stale.ts'
import { activityName, type RunState } from './state.ts'
import { oneLine } from './text.ts'

/** What the rules read of an event: the rest is the envelope's business. */
export type Candidate = Pick<FlowEvent, 'type' | 'data' | 'by'>

/** Attempts at one activity after which a lost one is no longer started again by itself. */
export const ATTEMPTS_CAP = 3

/** Attempts that may be in flight at once: one claim must be able to name them all on one line. */
export const OPEN_CAP = 32

/**
 * The version from which on a gate is passed by a person's answer alone, and a claim settles no more and no less than
 * what its owner left behind. Before, an agent recorded a gate as it did any activity.
 */
const STRICT = 2

/** How much of a recorded text a refusal repeats, in characters. */
const TOLD_MAX = 1000

/**
 * Why the event may not follow `state`, or null when it may. This is the one place of the rules: it
 * guards every command before it is written and checks every line again when a log is loaded, under the rules
 * of the version `v` that the line was written under. It reads nothing but its arguments.
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

/** What a session reports of itself needs one. */
function sessionFault({ session }: By): Refusal | null {
  return session === undefined ? refusal('illegal_transition', 'Only a session reports this of itself.') : null
}

function sessionEndFault(state: RunState, { data, by }: Extract<FlowEvent, { type: 'session_end' }>): Refusal | null {
  if (data.session !== by.session) return refusal('not_owner', `Session ${data.session} does not end itself here.`)
  const outcome = endOutcome(state)
  return data.outcome === outcome
    ? null
    : refusal('illegal_transition', `The session comes to "${outcome}", not to "${data.outcome}".`)
}

function movedFault(state: RunState, { data, by }: Extract<FlowEvent, { type: 'worktree_changed' }>): Refusal | null {
  const from = state.lease?.worktree ?? null
  if (data.to === by.worktree && data.from === from && data.to !== from) return null
  return refusal('illegal_transition', `The session did not move from ${data.from} to ${data.to}.`)
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

function closedFault(state: RunState): Refusal | null {
  if (state.status === 'active' || state.status === 'blocked') return null
  return refusal(
    'run_closed',
    `The run ${state.id} is ${state.status}.`,
    'A closed run takes no more events; start another.',
    'list --all',
  )
}

/** Why `by` may ask nothing of the run, or null: it is closed, or a session asks that does not own it. */
export function standingFault(state: RunState, by: By): Refusal | null {
  return closedFault(state) ?? ownerFault(state, by)
}

function ownerFault(state: RunState, { session }: By): Refusal | null {
  if (session === undefined) return null
  if (state.lease === null)
    return refusal(
      'not_owner',
      `No session owns the run ${state.id}.${lostHold(state, session)}`,
      'Resume it first; that records this session as its owner.',
      `resume ${state.id}`,
    )
  if (state.lease.session === session) return null
  return ownedByOther(state, session)
}

/** What ended the session's own time with the run, for one that believes it still owns it; empty where it never did. */
function lostHold({ sessions }: RunState, session: string): string {
  const last = sessions.findLast((attachment) => attachment.session === session)
  return last === undefined ? '' : ` It was this session's until ${last.to}: ${last.end}`
}

/** The refusal that names the owner and gives the take-over command; `asker` learns whether the run was taken from it. */
export function ownedByOther(state: RunState, asker: string | null): Refusal {
  const { session, client, worktree, taken, at } = state.lease as NonNullable<RunState['lease']>
  const where = [client.pid === null ? null : `process ${client.pid}`, worktree === null ? null : `in ${worktree}`].filter(
    (t) => t !== null,
  )
  const robbed =
    taken !== null && taken.from === asker
      ? ` It took the run over from this session at ${at}: ${oneLine(taken.reason, TOLD_MAX)}`
      : ''
  return refusal(
    'owned_by_other',
    `The run ${state.id} is owned by session ${session}${where.length === 0 ? '' : ` (${where.join(' ')})`}.${robbed}`,
    'Leave it to its owner, or take it over on purpose; who did and why is recorded.',
    `resume ${state.id} --take-over --reason ${blank('why it is taken from its owner')}`,
  )
}

function blockedFault(state: RunState): Refusal | null {
  if (state.blocked === null) return null
  return refusal(
    'run_blocked',
    `The run ${state.id} is blocked: ${oneLine(state.blocked, TOLD_MAX)}`,
    'Ask the person; when it is settled, unblock.',
    'unblock',
  )
}

function claimFault(state: RunState, data: EventData['run_claimed'], session: string | undefined, v: number): Refusal | null {
  if (session !== data.claim?.session) return refusal('not_owner', 'A session claims a run for itself, and for no other.')
  if (state.lease === null ? data.previous !== null : data.previous?.session !== state.lease.session)
    return refusal('illegal_transition', 'The claim does not name the owner before it.')
  const verdict = data.previous?.verdict ?? 'free'
  if (verdict === 'self' && state.lease?.session !== session) return refusal('owned_by_other', 'The claim is not by the owner.')
  if (verdict === 'free' && state.lease !== null)
    return refusal('illegal_transition', 'The claim calls the run free, but a session owns it.')
  if ((verdict === 'live' || verdict === 'unknown') && data.take_over === null) return ownedByOther(state, session ?? null)
  return planFault(state, data.plan, verdict, v)
}

/** A claim settles every attempt that its owner left behind, and none that may still go on or waits for a person. */
function planFault(state: RunState, plan: EventData['run_claimed']['plan'], verdict: Verdict, v: number): Refusal | null {
  const settled = new Set<string>()
  for (const evidence of plan.reconciled) {
    const name = activityName({ activity: evidence.activity ?? '', key: evidence.key })
    const attempt = state.open.get(name)
    if (attempt === undefined || settled.has(name) || !concludes(state, evidence, attempt))
      return refusal('illegal_transition', `The plan takes ${name} for done by a result that does not say so.`)
    settled.add(name)
  }
  for (const ref of plan.lost) {
    const name = activityName(ref)
    const attempt = state.open.get(name)
    if (attempt?.attempt !== ref.attempt || settled.has(name))
      return refusal('illegal_transition', `The plan loses ${name}, which is not in flight.`)
    settled.add(name)
    if (v >= STRICT && !isForsaken(attempt, verdict))
      return refusal('illegal_transition', `The plan loses ${name}, which its owner or a person may still finish.`)
    const replay = state.workflow.activity.get(ref.activity)?.replay ?? 'effectful'
    if ((replay === 'effectful' || ref.attempt >= ATTEMPTS_CAP) && plan.blocked === null)
      return refusal('illegal_transition', `The plan loses ${name} without asking the person.`)
  }
  for (const [name, attempt] of state.open)
    if (v >= STRICT && isForsaken(attempt, verdict) && !settled.has(name))
      return refusal('illegal_transition', `The plan leaves out ${name}, whose owner is gone.`)
  return null
}

/** Whether nobody can finish the attempt any more: its owner is gone, and it does not wait for a person. */
export function isForsaken(attempt: Attempt, verdict: Verdict): boolean {
  return (verdict === 'free' || verdict === 'gone') && attempt.type !== 'gate'
}

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

function startedFault(state: RunState, data: EventData['activity_started'], v: number): Refusal | null {
  const fault = activityFault(state, data)
  if (fault !== null) return fault
  if (v >= STRICT && data.type === 'gate')
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
  const voided = [...(v >= STRICT ? declaredGates(state, data) : []), ...voidApprovals(state, data, data.artifacts)]
  return voided.length === 0 ? null : unmetRefusal(`${activityName(data)} needs an approval that holds.`, voided)
}

function criteriaFault({ criteria }: EventData['criterion_set']): Refusal | null {
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

function verifiedFault(state: RunState, { criterion: id, evidence }: EventData['criterion_verified']): Refusal | null {
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

function gateOpenedFault(state: RunState, data: EventData['gate_opened']): Refusal | null {
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

function gateResolvedFault(state: RunState, data: EventData['gate_resolved'], by: By): Refusal | null {
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

function recordedFault(state: RunState, data: EventData['activity_recorded'], v: number): Refusal | null {
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
  if (v >= STRICT && (data.type === 'gate' || state.open.get(activityName(data))?.type === 'gate'))
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

function evidenceFault(state: RunState, { result, activity, key, attempt }: Evidence): Refusal | null {
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
