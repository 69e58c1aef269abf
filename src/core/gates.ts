import type { Artifact, Attempt } from './event.ts'
import type { Activity } from './graph.ts'
import { currentPhase, gateCommand, type Instance, loopKeys, type Missing, phaseOf, unmetNeeds } from './obligations.ts'
import { type Approval, activityName, type RunState, type WaitingGate } from './state.ts'
import { oneLine } from './text.ts'

/** The longest question, in characters: it must fit into what the host shows, and a person must see the whole of it. */
export const ASK_MAX = 800

/**
 * What the person is asked, word for word: the agent puts it as it stands, and the answer counts only under it. It names
 * the gate, the run, the attempt and the files, so that no other question is the same.
 */
export function questionOf(
  state: RunState,
  attempt: Pick<Attempt, 'activity' | 'key' | 'attempt'>,
  ask: string,
  artifacts: readonly Artifact[],
): string {
  const files = artifacts.map(({ path, digest }) => `${path} ${digest?.slice(0, 8) ?? 'missing'}`)
  const about = files.length === 0 ? '' : ` [${oneLine(files.join(', '), ASK_MAX)}]`
  return `${oneLine(ask, ASK_MAX)}${about} (gate ${activityName(attempt)}, attempt ${attempt.attempt}, ${state.id})`
}

/** The attempts at gates that wait for a person, oldest first. */
export function waitingGates(state: RunState): WaitingGate[] {
  return [...state.open.values()].filter((attempt): attempt is WaitingGate => attempt.gate !== null)
}

/** The approvals of the gates that an activity needs. */
export function approvalsFor(state: RunState, activity: string, key: string | null): Approval[] {
  return neededGates(state, activity, key).flatMap(({ name }) => state.approvals.get(name) ?? [])
}

function neededGates(state: RunState, id: string, key: string | null): Instance[] {
  const needs = state.workflow.activity.get(id)?.needs ?? []
  return needs.flatMap((need) => {
    const activity = state.workflow.activity.get(need)
    if (activity === undefined || activity.type !== 'gate') return []
    const keys = activity.phase === state.phase ? [key] : loopKeys(state, phaseOf(state, activity.phase))
    return keys.map((k) => ({ activity, key: k, name: activityName({ activity: need, key: k }) }))
  })
}

/**
 * The gates that keep an activity from its start: not passed, passed by nobody's answer, waiting for it, or with an approval
 * that was used.
 */
export function holdingGates(state: RunState, { activity, key, name }: Instance): Instance[] {
  const unmet = unmetNeeds(state, activity, key)
  return neededGates(state, activity.id, key).filter(
    (gate) => unmet.includes(gate.name) || isDeclared(state, gate.name) || isUsed(state, gate.name, activity, name),
  )
}

/** Whether a gate has passed without a person's answer: an agent could once record it like any activity. */
export function isDeclared({ latest, approvals }: RunState, gate: string): boolean {
  const record = latest.get(gate)
  return record?.type === 'gate' && record.status === 'passed' && !approvals.has(gate)
}

/** The gates that an activity needs and that no person has passed. */
export function declaredGates(state: RunState, { activity, key }: Attempt): Missing[] {
  return neededGates(state, activity, key)
    .filter(({ name }) => isDeclared(state, name))
    .map((gate) => ({
      what: `${gate.name} was passed without a person's answer`,
      command: gateCommand(gate.activity.id, gate.key),
    }))
}

/** Whether the approval of a gate was for a start of the activity that has been. What has no effects may start again. */
function isUsed(state: RunState, gate: string, activity: Activity | undefined, name: string): boolean {
  return activity?.replay === 'effectful' && !state.open.has(name) && state.approvals.get(gate)?.used.has(name) === true
}

/** What voids the approvals that an activity starts on: a file that changed since, or an earlier start on the same one. */
export function voidApprovals(state: RunState, attempt: Attempt, now: readonly Artifact[]): Missing[] {
  const activity = state.workflow.activity.get(attempt.activity)
  return neededGates(state, attempt.activity, attempt.key).flatMap(({ activity: gate, key, name }) => {
    const approval = state.approvals.get(name)
    if (approval === undefined) return []
    const changed = changedArtifacts(approval.artifacts, now)
    const why = isUsed(state, name, activity, activityName(attempt))
      ? `the approval of ${name} was for one start of ${activityName(attempt)}, and was used`
      : changed.length > 0
        ? `${changed.join(', ')} changed after ${name} was approved`
        : null
    return why === null ? [] : [{ what: why, command: gateCommand(gate.id, key) }]
  })
}

/** The files that are not as they were when a person was asked about them. */
export function changedArtifacts(asked: readonly Artifact[], now: readonly Artifact[]): string[] {
  return asked.filter(({ path, digest }) => now.find((a) => a.path === path)?.digest !== digest).map(({ path }) => path)
}

/**
 * Whether a gate may have this id: that of a gate of the phase or one that an activity of the phase needs, because what
 * was approved before may change, or one that the workflow does not define.
 */
export function isGate(state: RunState, activity: string): boolean {
  const known = state.workflow.activity.get(activity)
  if (known === undefined) return !state.workflow.phase.has(activity)
  const phase = currentPhase(state)
  return known.type === 'gate' && (known.phase === phase.id || phase.activities.some(({ needs }) => needs.includes(activity)))
}
