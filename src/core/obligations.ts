import { type Refusal, refusal } from './errors.ts'
import type { AttemptRef } from './event.ts'
import type { Activity, Phase } from './graph.ts'
import { proofCommand, unprovenKinds } from './proof.ts'
import { type ActivityRecord, activityName, type RunState } from './state.ts'
import type { WorkflowDocument } from './workflow.ts'

/** Something that must be recorded first, and the command that records it. */
export interface Missing {
  what: string
  command: string
}

/** Marks text that only the agent can supply; nothing else in a printed command stands in these. */
export function blank(what: string): string {
  return `"<${what}>"`
}

/** The phase that the run is in. */
export function currentPhase(state: RunState): Phase {
  return phaseOf(state, state.phase)
}

/** The phase with the id `id`, which the caller took from this run's own workflow. */
export function phaseOf(state: RunState, id: string): Phase {
  const phase = state.workflow.phase.get(id)
  if (phase === undefined) throw new Error(`no phase ${id} in ${state.workflow.id}`)
  return phase
}

/** The list of the run that a phase loops over; null outside loops and when the run does not have it. */
export function loopList(state: RunState, phase: Phase): string[] | null {
  if (phase.loopOver === null) return null
  // `constructor` is a legal name of a list, and every object inherits a member of that name.
  const given = Object.hasOwn(state.inputs, phase.loopOver) ? state.inputs[phase.loopOver] : undefined
  if (given !== undefined && given.length > 0) return given
  return phase.loopOver === CRITERIA && state.criteria.size > 0 ? [...state.criteria.keys()] : null
}

/** The list that the acceptance criteria of a run make, where none was given at its start. */
const CRITERIA = 'criteria'

/** What an event can carry as a key and a command line can take as the value of a flag. */
export const LOOP_KEY = /^[A-Za-z0-9._][A-Za-z0-9._-]{0,63}$/

/** The first entry, of a list that some phase loops over, which is no key of a loop; null when there is none. */
export function badEntry(workflow: WorkflowDocument, inputs: Record<string, string[]>): { list: string; entry: string } | null {
  for (const { loop_over: list } of workflow.phases) {
    if (list === undefined || !Object.hasOwn(inputs, list)) continue
    const entry = inputs[list]?.find((key) => !LOOP_KEY.test(key))
    if (entry !== undefined) return { list, entry }
  }
  return null
}

/** The loop entries of a phase: `[null]` outside loops, `['1']` for a loop whose list the run does not have. */
export function loopKeys(state: RunState, phase: Phase): (string | null)[] {
  return phase.loopOver === null ? [null] : (loopList(state, phase) ?? ['1'])
}

/** The last record of the activity since its phase was last entered, or null. */
export function recordedThisVisit(state: RunState, phase: string, name: string): ActivityRecord | null {
  const record = state.latest.get(name)
  const since = state.entered.get(phase)
  return record !== undefined && since !== undefined && record.seq > since ? record : null
}

/** An activity under one entry of its loop; outside loops the key is null. */
export interface Instance {
  activity: Activity
  key: string | null
  name: string
}

/** The activities of `phase`, one row for each loop entry, in the order they are due. */
export function instances(state: RunState, phase: Phase): Instance[] {
  return loopKeys(state, phase).flatMap((key) =>
    phase.activities.map((activity) => ({ activity, key, name: activityName({ activity: activity.id, key }) })),
  )
}

/** Names of the activities that must pass before this one and have not. An optional one may also be skipped. */
export function unmetNeeds(state: RunState, activity: Activity, key: string | null): string[] {
  return activity.needs.flatMap((id) => {
    const need = state.workflow.activity.get(id) as Activity
    const phase = phaseOf(state, need.phase)
    // A phase is left downward only when all of it had passed; the list that it loops over may have changed since.
    if (need.required && need.type !== 'gate')
      if (recordedThisVisit(state, need.phase, need.phase)?.status === 'passed') return []
    const keys = need.phase === activity.phase ? [key] : loopKeys(state, phase)
    return keys
      .map((k) => activityName({ activity: id, key: k }))
      .filter((name) => {
        // A question that was put again is open, whatever was answered before.
        if (state.open.get(name)?.gate) return true
        const status = recordedThisVisit(state, need.phase, name)?.status
        return status !== 'passed' && !(status === 'skipped' && !need.required)
      })
  })
}

/** The required activities of the current phase without a passed record in this visit, in order. */
export function dueActivities(state: RunState): Instance[] {
  return instances(state, currentPhase(state)).filter(
    ({ activity, name }) => activity.required && recordedThisVisit(state, activity.phase, name)?.status !== 'passed',
  )
}

/** The attempts that were started and have no recorded end. */
export function openObligations(state: RunState): Missing[] {
  return [...state.open.values()].map((attempt) =>
    attempt.type === 'gate'
      ? attempt.gate === null
        ? { what: `${activityName(attempt)} was started without a question`, command: gateCommand(attempt.activity, attempt.key) }
        : { what: `${activityName(attempt)} waits for the person's answer`, command: 'next' }
      : {
          what: `${activityName(attempt)} (attempt ${attempt.attempt}) was started and has no recorded end`,
          command: recordCommand(attempt),
        },
  )
}

/** All that keeps the current phase from being left: attempts without an end, then required activities. */
export function phaseObligations(state: RunState): Missing[] {
  const due = dueActivities(state)
    .filter(({ name }) => !state.open.has(name))
    .map((instance) => dueObligation(state, instance))
  return [...openObligations(state), ...due]
}

/** What a due activity lacks: its record, and before that the proof without which it is not recorded. */
function dueObligation(state: RunState, { activity, key, name }: Instance): Missing {
  const [kind] = activity.replay === 'effectful' ? [] : unprovenKinds(state, activity, key)
  if (kind === undefined) return { what: `${name} is required and has not passed`, command: dueCommand(activity, key) }
  return {
    what: `${name} is required and has not passed: no command has shown ${kind}`,
    command: proofCommand(activity, key, kind, blank('the command')),
  }
}

/** All that keeps the run from being completed, in the order in which it can be met. */
export function runObligations(state: RunState): Missing[] {
  const missing = phaseObligations(state)
  for (let phase = currentPhase(state); phase.next !== null; ) {
    missing.push({ what: `the phase ${phase.id} has not been left`, command: ADVANCE })
    phase = phaseOf(state, phase.next)
    for (const instance of instances(state, phase)) if (instance.activity.required) missing.push(dueObligation(state, instance))
  }
  if (missing.length === 0 && state.records.length === 0) {
    const first = firstOptional(state)
    const command = first === undefined ? extraCommand(state) : dueCommand(first.activity, first.key)
    missing.push({ what: 'no activity has been recorded', command })
  }
  return missing
}

/** What comes first in a run that requires nothing, because an empty run proves nothing; undefined where no activity is defined. */
export function firstOptional(state: RunState): Instance | undefined {
  return instances(state, currentPhase(state)).find(({ activity, key }) => unmetNeeds(state, activity, key).length === 0)
}

/** The command that records work which no definition names. */
export function extraCommand(state: RunState): string {
  return recordCommand({ activity: state.phase === 'work' ? 'task' : 'work', key: null, extra: true })
}

export const ADVANCE = `advance --summary ${blank('what this phase found or did')}`
export const COMPLETE = `complete --summary ${blank('what was done and how it was checked')}`

/** The command that records the end of an attempt, or of an activity that needs no start. */
export function recordCommand(ref: Pick<AttemptRef, 'activity' | 'key'> & { extra?: boolean }): string {
  return `record ${ref.activity}${keyFlag(ref.key)}${ref.extra ? ' --extra' : ''} --status passed --summary ${blank('what was done')}`
}

/** The command that comes first for an activity that is due: its start when it has effects, else its record. */
export function dueCommand(activity: Activity, key: string | null): string {
  if (activity.type === 'gate') return gateCommand(activity.id, key)
  return activity.replay === 'effectful' ? `begin ${activity.id}${keyFlag(key)}` : recordCommand({ activity: activity.id, key })
}

/** The command that opens a gate. */
export function gateCommand(activity: string, key: string | null): string {
  return `gate open ${activity}${keyFlag(key)} --ask ${blank('the question for the person')}`
}

function keyFlag(key: string | null): string {
  return key === null ? '' : ` --key ${key}`
}

/** The refusal that lists all that must be recorded first; the first of it is the next command. */
export function unmetRefusal(message: string, missing: Missing[]): Refusal {
  return { ...refusal('obligation_unmet', message, null, missing[0]?.command ?? 'next'), missing }
}
