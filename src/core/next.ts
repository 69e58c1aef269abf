import { hasUnverified } from './evidence.ts'
import { holdingGates, isDeclared, waitingGates } from './gates.ts'
import {
  ADVANCE,
  blank,
  COMPLETE,
  currentPhase,
  dueActivities,
  dueCommand,
  extraCommand,
  firstOptional,
  gateCommand,
  type Instance,
  instances,
  loopList,
  phaseOf,
  recordCommand,
  recordedThisVisit,
  unmetNeeds,
} from './obligations.ts'
import { proofCommand, unprovenKinds } from './proof.ts'
import { activityName, type RunState, type WaitingGate } from './state.ts'
import { oneLine } from './text.ts'

export const NEXT_KINDS = [
  'start',
  'resume',
  'wait',
  'ask',
  'unblock',
  'begin',
  'gate',
  'prove',
  'record',
  'advance',
  'complete',
  'none',
] as const
export type NextKind = (typeof NEXT_KINDS)[number]

/** How much of a recorded text an action repeats, in characters. */
const TOLD_MAX = 400

/** The one next step. `command` is without the path of flowctl; null only for the kind `none`. */
export interface NextAction {
  kind: NextKind
  /** One or two sentences: what to do before the command. */
  do: string
  /** Why this and nothing else. */
  why: string
  command: string | null
}

/** The step when the repository has no run to go on with. */
export const START_ACTION: NextAction = {
  kind: 'start',
  do: 'Start a run for the work at hand.',
  why: 'This repository has no open run.',
  command: `start start-issue --title ${blank('what the work is')}`,
}

/** The one next step of a run for somebody who stands in `relation` to it. Reads nothing but its arguments. */
export function nextAction(state: RunState, relation: 'driver' | 'claimable' | 'foreign'): NextAction {
  if (state.status === 'completed' || state.status === 'failed' || state.status === 'cancelled')
    return { kind: 'none', do: 'Nothing is left to do on this run.', why: `The run is ${state.status}.`, command: null }
  if (relation === 'foreign')
    return {
      kind: 'wait',
      do: 'Leave this run to its owner.',
      why: `Session ${state.lease?.session} drives it, and it is alive or cannot be judged.`,
      command: `status --run ${state.id}`,
    }
  if (relation === 'claimable')
    return {
      kind: 'resume',
      do: 'Resume the run, so that this session owns it.',
      why: state.lease === null ? 'No session owns it.' : `Its owner, session ${state.lease.session}, is gone.`,
      command: `resume ${state.id}`,
    }
  if (state.blocked !== null)
    return {
      kind: 'unblock',
      do: `Ask the person about this and wait for the answer: ${oneLine(state.blocked, TOLD_MAX)}`,
      why: 'The run is blocked.',
      command: 'unblock',
    }
  return inPhase(state)
}

function inPhase(state: RunState): NextAction {
  const attempt = [...state.open.values()].find(({ type }) => type !== 'gate')
  if (attempt !== undefined) {
    const name = activityName(attempt)
    const prompt = state.workflow.activity.get(attempt.activity)?.prompt
    const activity = state.workflow.activity.get(attempt.activity)
    const unproven = activity === undefined ? undefined : unprovenKinds(state, activity, attempt.key)[0]
    return {
      kind: unproven === undefined ? 'record' : 'prove',
      do: `Find out how far ${name} got before anything else; finish it, then record what came of it (passed or failed).${prompt === undefined ? '' : ` It was: ${prompt}`}`,
      why: `Attempt ${attempt.attempt} of ${name} was started at ${attempt.at} and has no recorded end: its outcome is unknown.`,
      command:
        activity === undefined || unproven === undefined
          ? recordCommand(attempt)
          : proofCommand(activity, attempt.key, unproven, blank('the command')),
    }
  }
  const unasked = [...state.open.values()].find(({ gate }) => gate === null)
  if (unasked !== undefined)
    return {
      kind: 'gate',
      do: `Put the question to the person and wait for the answer. ${state.workflow.activity.get(unasked.activity)?.prompt ?? ''}`.trimEnd(),
      why: `${activityName(unasked)} was started at ${unasked.at} without a question that a person could answer.`,
      command: gateCommand(unasked.activity, unasked.key),
    }
  const phase = currentPhase(state)
  const empty = phase.next === null && state.records.length === 0
  const step = firstReady(state) ?? (empty ? firstOptional(state) : undefined)
  const [gate] = waitingGates(state)
  if (gate !== undefined && (step === undefined || state.open.has(step.name))) return ask(gate)
  if (step !== undefined) {
    const { activity, key, name } = step
    const isKeyed = loopList(state, phaseOf(state, activity.phase)) !== null
    const unproven = activity.replay === 'effectful' ? undefined : unprovenKinds(state, activity, key)[0]
    if (unproven !== undefined)
      return {
        kind: 'prove',
        do: `${isKeyed ? `For ${key}: ${activity.prompt}` : activity.prompt} A plain command is seen and kept in Claude Code; elsewhere run it through this.`,
        why: `${name} passes only with evidence of the kind ${unproven}, and ${lastRecord(state, phase.id, name) ?? 'there is none yet.'}`,
        command: proofCommand(activity, key, unproven, blank('the command')),
      }
    return {
      kind: activity.type === 'gate' ? 'gate' : activity.replay === 'effectful' ? 'begin' : 'record',
      do: isKeyed ? `For ${key}: ${activity.prompt}` : activity.prompt,
      why: whyDue(state, phase.id, name, activity.required),
      command: dueCommand(activity, key),
    }
  }
  if (empty)
    return {
      kind: 'record',
      do: phase.prompt,
      why: 'Nothing is required, but a run without any record cannot be completed.',
      command: extraCommand(state),
    }
  const optional = instances(state, phase).filter(
    ({ activity, name }) => !activity.required && recordedThisVisit(state, phase.id, name) === null,
  )
  const also = optional.length === 0 ? '' : ` Optional before it: ${optional.map(({ name }) => name).join(', ')}.`
  if (phase.next === null && hasUnverified(state))
    return {
      kind: 'prove',
      do: 'Verify the acceptance criteria: each must pass before the run can be completed.',
      why: 'Some criterion that must pass has not been shown to.',
      command: 'criteria verify',
    }
  return phase.next === null
    ? {
        kind: 'complete',
        do: phase.prompt,
        why: `Nothing required is left in ${phase.id}, the last phase.${also}`,
        command: COMPLETE,
      }
    : {
        kind: 'advance',
        do: phase.prompt,
        why: `Nothing required is left in ${phase.id}; ${phase.next} comes next.${also}`,
        command: ADVANCE,
      }
}

/** A gate holds what needs it; the person's answer comes by itself, so there is nothing to record. */
function ask({ gate, at, activity, key }: WaitingGate): NextAction {
  return {
    kind: 'ask',
    do: `Put this question to the person, word for word, with the choices Approve and Reject, or end your turn: ${gate.question}`,
    why: `${activityName({ activity, key })} waits for the person's answer since ${at}.`,
    command: 'next',
  }
}

/** The first required activity that is due, or the one that it waits for; one that waits for a person comes last. */
function firstReady(state: RunState): Instance | undefined {
  const due = dueActivities(state).toSorted((a, b) => Number(state.open.has(a.name)) - Number(state.open.has(b.name)))
  let step: Instance | undefined = due.find(({ activity, key }) => unmetNeeds(state, activity, key).length === 0) ?? due[0]
  // Needs have no cycle, so this ends; a required activity may wait for an optional one.
  for (let waits = step; waits !== undefined; ) {
    step = waits
    const unmet = unmetNeeds(state, waits.activity, waits.key)
    waits = instances(state, currentPhase(state)).find(({ name }) => unmet.includes(name)) ?? holdingGates(state, step)[0]
  }
  return step
}

/** What the last record of this visit says when the activity is due in spite of it, with the ways back; null without one. */
function lastRecord(state: RunState, phase: string, name: string): string | null {
  const record = recordedThisVisit(state, phase, name)
  if (record === null) return null
  const back = [...currentPhase(state).backTo.keys()].map((id) => `advance --to ${id}`)
  const detour = back.length === 0 ? '' : ` When it cannot pass from here, go back: ${back.join(' or ')}.`
  return `its last record is ${record.status}: ${oneLine(record.summary, TOLD_MAX)}.${detour}`
}

function whyDue(state: RunState, phase: string, name: string, required: boolean): string {
  if (state.latest.get(name)?.status === 'passed' && (state.approvals.get(name)?.used.size ?? 0) > 0)
    return `The approval of ${name} was for one start of what needs it, and was used.`
  if (isDeclared(state, name)) return `${name} was passed without a person's answer.`
  const last = lastRecord(state, phase, name)
  if (last !== null) return `${name} is ${required ? 'required' : 'needed'} in ${phase} and ${last}`
  const lost = state.lost.get(name)
  if (lost !== undefined) return `Attempt ${lost} of ${name} was lost when its owner went away; it is due again.`
  return `${name} is ${required ? 'required' : 'needed'} in ${phase} and has not passed.`
}
