import { canonicalJson, sha256 } from './canonical.ts'
import { type Refusal, refusal } from './errors.ts'
import type { Target } from './event.ts'
import { type Activity, buildWorkflow, type Phase, type Workflow } from './graph.ts'
import { badEntry } from './obligations.ts'
import type { RunState } from './state.ts'
import type { TargetKind, WorkflowDocument } from './workflow.ts'

/** How two definitions differ in one phase or activity; `item` is `PHASE`, or `PHASE/ACTIVITY` as it is in the new one, else in the old. */
export interface Difference {
  what: 'added' | 'removed' | 'moved' | 'changed'
  item: string
  /** What became of it; null where that says nothing more. */
  how: string | null
}

/** A difference that keeps a run from going on. */
export interface Fault extends Difference {
  /** Why the run cannot go on with it. */
  how: string
}

/** What taking a run to another definition comes to. */
export interface Migration {
  /** All differences between the definitions, in the order of their phases. */
  differences: Difference[]
  /** Those that give what was recorded another meaning. Empty when the migration is exact. */
  faults: Fault[]
}

/** The SHA-256 of a definition, whatever the order of its members. */
export function definitionDigest(document: WorkflowDocument): string {
  return sha256(canonicalJson(document))
}

/** What a run is started for. */
export function targetKind({ issue, pr }: Target): TargetKind {
  return issue !== null ? 'issue' : pr !== null ? 'pr' : 'title'
}

/**
 * What it comes to when the run goes on with the definition `document`, which is without graph problems. It is exact when
 * everything that was recorded would have been legal had the run been started with it, and means the same: then the run
 * needs from here on what the new definition asks for, no more and no less. Activities and phases are the same when they
 * have the same id.
 *
 * - The first phase is the same, the target is one that the definition takes, and every list that it loops over can be.
 * - Every phase that was entered is there, in the same order, and loops over the same list.
 * - A phase that was left downward has the same `next` and requires nothing that it did not.
 * - Every return that was taken is within its cap.
 * - Every activity that was begun or recorded, or has evidence, is there, in the same phase, with the same type, replay
 *   class, needs and kinds of evidence, and what it needs is required as before. A prompt may change.
 * - What was recorded outside of the workflow is still outside of it.
 */
export function planMigration(state: RunState, document: WorkflowDocument): Migration {
  const to = buildWorkflow(document)
  const faults = [...startFaults(state, to), ...phaseFaults(state, to), ...returnFaults(state, to), ...activityFaults(state, to)]
  return { differences: differencesOf(state.workflow, to), faults }
}

/** The refusal of a migration that is not exact, with each difference that keeps it from being so. */
export function inexact(state: RunState, document: WorkflowDocument, faults: readonly Fault[]): Refusal {
  return refusal(
    'illegal_transition',
    `The run ${state.id} cannot go on with version ${document.metadata.version} of ${state.workflow.id}: what was recorded would not mean the same.`,
    [...faults.map(faultText), `The run goes on with its own copy, version ${state.workflow.version}.`].join('\n'),
    `next --run ${state.id}`,
  )
}

function faultText({ what, item, how }: Fault): string {
  return `${what}: ${item} (${how})`
}

function startFaults(state: RunState, to: Workflow): Fault[] {
  const faults: Fault[] = []
  const [first, was] = [to.phases[0]?.id ?? '', state.workflow.phases[0]?.id ?? '']
  if (first !== was)
    faults.push({
      what: state.workflow.phase.has(first) ? 'moved' : 'added',
      item: first,
      how: `it comes first now, and the run began in ${was}`,
    })
  const kind = targetKind(state.target)
  if (to.document.targets !== undefined && !to.document.targets.includes(kind))
    faults.push({ what: 'changed', item: 'targets', how: `the run is for ${kind === 'title' ? 'a title' : `one ${kind}`}` })
  const bad = badEntry(to.document, state.inputs)
  if (bad !== null) faults.push({ what: 'changed', item: bad.list, how: `its entry "${bad.entry}" is no key of a loop` })
  return faults
}

function phaseFaults(state: RunState, to: Workflow): Fault[] {
  const from = state.workflow
  const left = leftPhases(state)
  const entered = from.phases.filter(({ id }) => state.entered.has(id))
  const order = entered.flatMap(({ id }) => to.phase.get(id) ?? []).toSorted((a, b) => a.index - b.index)
  const kept = entered.filter(({ id }) => to.phase.has(id))
  return entered.flatMap((phase): Fault[] => {
    const now = to.phase.get(phase.id)
    if (now === undefined) return [{ what: 'removed', item: phase.id, how: 'the run was in it' }]
    const faults: Fault[] = []
    if (order[kept.indexOf(phase)]?.id !== phase.id)
      faults.push({ what: 'moved', item: phase.id, how: 'the phases that the run was in have another order' })
    if (now.loopOver !== phase.loopOver)
      faults.push({ what: 'changed', item: phase.id, how: `it looped over ${phase.loopOver ?? 'nothing'}` })
    if (left.has(phase.id)) faults.push(...leftFaults(from, phase, now))
    return faults
  })
}

/** The phases that were ever left downward, or passed over. */
function leftPhases(state: RunState): Set<string> {
  const boundaries = state.records.filter(({ activity, status }) => state.workflow.phase.has(activity) && status !== 'failed')
  return new Set(boundaries.map(({ phase }) => phase))
}

function leftFaults(from: Workflow, phase: Phase, now: Phase): Fault[] {
  const after: Fault[] =
    now.next === phase.next
      ? []
      : [
          now.next === null || from.phase.has(now.next)
            ? { what: 'changed', item: phase.id, how: `${phase.next} came after it, and the run went on from there` }
            : { what: 'added', item: now.next, how: `it comes after ${phase.id}, which the run has left` },
        ]
  const required = now.activities.flatMap((activity): Fault[] => {
    const before = from.activity.get(activity.id)
    if (!activity.required || (before?.phase === phase.id && before.required)) return []
    const what = before === undefined ? 'added' : before.phase === phase.id ? 'changed' : 'moved'
    return [{ what, item: `${phase.id}/${activity.id}`, how: 'it is required in a phase that the run has left' }]
  })
  return [...after, ...required]
}

function returnFaults({ returns }: RunState, to: Workflow): Fault[] {
  const faults = [...returns].flatMap(([edge, taken]): Fault[] => {
    const [phase = '', back = ''] = edge.split('>')
    const cap = to.phase.get(phase)?.backTo.get(back) ?? 0
    return taken <= cap
      ? []
      : [{ what: 'changed', item: phase, how: `it returns to ${back} at most ${cap} times, and the run did ${taken}` }]
  })
  const total = [...returns.values()].reduce((sum, n) => sum + n, 0)
  if (total > to.maxIterations)
    faults.push({ what: 'changed', item: 'max_iterations', how: `${to.maxIterations} returns in all, and the run took ${total}` })
  return faults
}

function activityFaults(state: RunState, to: Workflow): Fault[] {
  const from = state.workflow
  return [...touched(state)].flatMap((id): Fault[] => {
    const before = from.activity.get(id)
    const now = to.activity.get(id)
    if (before === undefined) {
      if (now === undefined && !to.phase.has(id)) return []
      return [{ what: 'added', item: now === undefined ? id : itemOf(now), how: 'the run did it as an extra one' }]
    }
    if (now === undefined) return [{ what: 'removed', item: itemOf(before), how: 'it was begun or recorded' }]
    if (now.phase !== before.phase)
      return [{ what: 'moved', item: itemOf(now), how: `it was begun or recorded in ${before.phase}` }]
    const members = meaning(before, now)
    const faults: Fault[] =
      members.length === 0 ? [] : [{ what: 'changed', item: itemOf(now), how: `${members.join(', ')}: it was begun or recorded` }]
    for (const need of before.needs) {
      const [was, is] = [from.activity.get(need), to.activity.get(need)]
      if (was !== undefined && is !== undefined && was.required !== is.required)
        faults.push({ what: 'changed', item: itemOf(is), how: `required: ${id} needs it, and was begun or recorded` })
    }
    return [...faults, ...gateFaults(state, now, to)]
  })
}

/** A gate of an earlier phase is asked again in a later one only where something needs it. */
function gateFaults(state: RunState, gate: Activity, to: Workflow): Fault[] {
  const asked = [...state.records, ...state.open.values()].filter(({ activity }) => activity === gate.id)
  const elsewhere = new Set(asked.map(({ phase }) => phase).filter((phase) => phase !== gate.phase))
  return [...elsewhere].flatMap((phase): Fault[] =>
    to.phase.get(phase)?.activities.some(({ needs }) => needs.includes(gate.id)) === false
      ? [{ what: 'changed', item: phase, how: `nothing of it needs ${gate.id}, which was asked there` }]
      : [],
  )
}

/** The ids of the activities that the run has something of. */
function touched({ attempts, evidence, workflow }: RunState): Set<string> {
  // An id has no colon; what follows one is the entry of a loop.
  const begun = [...attempts.keys()].map((name) => name.split(':')[0] ?? name)
  const shown = evidence.map(({ activity }) => activity).filter((activity) => activity !== null)
  return new Set([...begun, ...shown].filter((id) => !workflow.phase.has(id)))
}

/** The members that say what a record of the activity is worth and that differ. */
function meaning(a: Activity, b: Activity): string[] {
  const same = (x: string[], y: string[]) => x.toSorted().join() === y.toSorted().join()
  return [
    ...(a.type === b.type ? [] : ['type']),
    ...(a.replay === b.replay ? [] : ['replay']),
    ...(same(a.needs, b.needs) ? [] : ['needs']),
    ...(same(a.evidence, b.evidence) ? [] : ['evidence']),
  ]
}

function itemOf({ phase, id }: Activity): string {
  return `${phase}/${id}`
}

function differencesOf(from: Workflow, to: Workflow): Difference[] {
  const common = from.phases.filter(({ id }) => to.phase.has(id)).map(({ id }) => id)
  const order = to.phases.filter(({ id }) => from.phase.has(id)).map(({ id }) => id)
  const phases = to.phases.flatMap((now): Difference[] => {
    const before = from.phase.get(now.id)
    if (before === undefined) return [{ what: 'added', item: now.id, how: null }]
    const members = [
      ...(before.prompt === now.prompt ? [] : ['prompt']),
      ...(before.next === now.next ? [] : ['next']),
      ...(canonicalJson([...before.backTo]) === canonicalJson([...now.backTo]) ? [] : ['back_to']),
      ...(before.loopOver === now.loopOver ? [] : ['loop_over']),
    ]
    return [
      ...(common.indexOf(now.id) === order.indexOf(now.id) ? [] : [{ what: 'moved' as const, item: now.id, how: null }]),
      ...(members.length === 0 ? [] : [{ what: 'changed' as const, item: now.id, how: members.join(', ') }]),
    ]
  })
  const activities = [...to.activity.values()].flatMap((now): Difference[] => {
    const before = from.activity.get(now.id)
    if (before === undefined) return [{ what: 'added', item: itemOf(now), how: null }]
    if (before.phase !== now.phase) return [{ what: 'moved', item: itemOf(now), how: `from ${before.phase}` }]
    const members = [
      ...(before.prompt === now.prompt ? [] : ['prompt']),
      ...(before.required === now.required ? [] : ['required']),
      ...meaning(before, now),
    ]
    return members.length === 0 ? [] : [{ what: 'changed', item: itemOf(now), how: members.join(', ') }]
  })
  const gone: Difference[] = [
    ...from.phases.filter(({ id }) => !to.phase.has(id)).map(({ id }) => id),
    ...[...from.activity.values()].filter(({ id }) => !to.activity.has(id)).map(itemOf),
  ].map((item) => ({ what: 'removed', item, how: null }))
  return [...gone, ...phases, ...activities]
}
