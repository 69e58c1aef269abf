import type { Evidence } from './event.ts'
import type { Activity } from './graph.ts'
import { blank, currentPhase, instances, type Missing } from './obligations.ts'
import { isFor, isGreen, proofCommand, whyNotGreen } from './proof.ts'
import { activityName, type OpenAttempt, type RunState } from './state.ts'
import { oneLine } from './text.ts'
import type { ActivityType } from './workflow.ts'

/** What keeps an activity from passing on the content `tree`: each kind of evidence without a green one of that tree. */
export function missingEvidence(state: RunState, activity: Activity, key: string | null, tree: string | null): Missing[] {
  return activity.evidence.flatMap((kind) => {
    const found = state.evidence.filter((e) => e.kind === kind && (e.activity === null || isFor(e, activity.id, key)))
    if (found.some((e) => isGreen(e) && e.tree.after === tree)) return []
    const last = found.at(-1)
    const name = activityName({ activity: activity.id, key })
    const why = last === undefined ? 'there is none' : (whyNotGreen(last) ?? 'the tree has changed since the last was taken')
    const what = `${name} needs evidence of the kind ${kind}: ${why}`
    return [{ what, command: proofCommand(activity, key, kind, repeatable(last) ?? blank('the command')) }]
  })
}

/** The most characters that evidence keeps of its command. */
const COMMAND_MAX = 400

/** `command`, in shell words, as evidence keeps it: one line, which ends in an ellipsis when it is not the whole of it. */
export function keptCommand(command: string): string {
  const line = oneLine(command, COMMAND_MAX)
  if (line === command || line.endsWith('…')) return line
  return `${line.slice(0, COMMAND_MAX - 1)}…`
}

/** The command of the evidence where it was kept as it was given. Quoting puts no ellipsis at the end of a word. */
function repeatable(evidence: Evidence | undefined): string | null {
  if (evidence === undefined || evidence.command.endsWith('…')) return null
  // What a hook saw is a line of a shell, and only one of plain words is the same command behind `--`.
  return evidence.source === 'exec' || /^[\w@%+:,./-]+(?: [\w@%+=:,./-]+)*$/.test(evidence.command) ? evidence.command : null
}

/**
 * What the end lacks: of every activity of the last phase that has passed, what it showed, and every criterion that must
 * pass. Both must hold of the final tree.
 */
export function missingAtEnd(state: RunState, tree: string | null): Missing[] {
  const evidence = instances(state, currentPhase(state))
    .filter(({ name }) => state.latest.get(name)?.status === 'passed')
    .flatMap(({ activity, key }) => missingEvidence(state, activity, key, tree))
  const criteria = [...state.criteria.values()].flatMap(({ id, must_pass, verified }) => {
    if (!must_pass || (verified !== null && isGreen(verified) && verified.tree.after === tree)) return []
    const why = verified === null ? 'it was not verified' : (whyNotGreen(verified) ?? 'the tree has changed since')
    return [{ what: `criterion ${id} must pass: ${why}`, command: `criteria verify ${id}` }]
  })
  return [...evidence, ...criteria]
}

/** Whether some criterion that must pass has never been green, on whatever tree. */
export function hasUnverified(state: RunState): boolean {
  return [...state.criteria.values()].some(({ must_pass, verified }) => must_pass && (verified === null || !isGreen(verified)))
}

/** The names of the evidence that lets the activity pass on `tree`: of each kind the last that counts. */
export function provingEvidence(state: RunState, activity: Activity, key: string | null, tree: string | null): string[] {
  return activity.evidence.flatMap((kind) => {
    const counts = (e: Evidence) => e.kind === kind && (e.activity === null || isFor(e, activity.id, key))
    return state.evidence.findLast((e) => counts(e) && isGreen(e) && e.tree.after === tree)?.result ?? []
  })
}

/** The kinds of evidence that some activity of the phase needs before it can pass. */
export function wantedKinds(state: RunState): string[] {
  const open = instances(state, currentPhase(state)).filter(({ name }) => state.latest.get(name)?.status !== 'passed')
  const last = state.phase === state.workflow.last.id ? instances(state, currentPhase(state)) : []
  return [...new Set([...open, ...last].flatMap(({ activity }) => activity.evidence))]
}

/** Types of activities that are one command: its result is theirs. */
const COMMANDED: readonly ActivityType[] = ['bash', 'evaluation', 'external']

/** Whether a result on disk says how the attempt ended: its command was the activity, and ran to its own end. */
export function concludes(state: RunState, evidence: Evidence, attempt: OpenAttempt): boolean {
  const activity = state.workflow.activity.get(attempt.activity)
  return (
    activity !== undefined &&
    COMMANDED.includes(activity.type) &&
    // What needs proof of the tree is not passed by a claim, which sees none.
    activity.evidence.length === 0 &&
    isFor(evidence, attempt.activity, attempt.key) &&
    evidence.attempt === attempt.attempt &&
    evidence.exit_code !== null &&
    evidence.interrupted === null
  )
}
