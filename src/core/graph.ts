import type { ActivityDefinition, PhaseDefinition, ReplayClass, WorkflowDocument } from './workflow.ts'
import { DEFAULT_MAX_ITERATIONS } from './workflow.ts'

/** An activity with its defaults filled in and its phase. */
export interface Activity {
  id: string
  phase: string
  type: ActivityDefinition['type']
  prompt: string
  required: boolean
  needs: string[]
  /** Kinds of evidence that its passing takes. */
  evidence: string[]
  replay: ReplayClass
}

export interface Phase {
  id: string
  index: number
  prompt: string
  /** The phase after this one; null on the last. */
  next: string | null
  backTo: Map<string, number>
  loopOver: string | null
  activities: Activity[]
}

/** A checked definition, ready to be asked. */
export interface Workflow {
  document: WorkflowDocument
  id: string
  version: string
  maxIterations: number
  phases: Phase[]
  phase: Map<string, Phase>
  activity: Map<string, Activity>
  /** The phase that `complete` closes. */
  last: Phase
}

/** A fault of a definition and where it stands: a path of member names and indexes into the document. */
export interface GraphProblem {
  path: (string | number)[]
  message: string
}

/** The workflow of a document without graph problems; what `graphProblems` refuses must not come here. */
export function buildWorkflow(document: WorkflowDocument): Workflow {
  const phases = document.phases.map((phase, index) => buildPhase(phase, index, document.phases[index + 1]?.id ?? null))
  const phase = new Map(phases.map((p) => [p.id, p]))
  const activity = new Map(phases.flatMap((p) => p.activities.map((a) => [a.id, a] as const)))
  const last = phases.find((p) => p.next === null)
  if (last === undefined) throw new Error('no last phase')
  return {
    document,
    id: document.metadata.id,
    version: document.metadata.version,
    maxIterations: document.limits?.max_iterations ?? DEFAULT_MAX_ITERATIONS,
    phases,
    phase,
    activity,
    last,
  }
}

function buildPhase(phase: PhaseDefinition, index: number, below: string | null): Phase {
  return {
    id: phase.id,
    index,
    prompt: phase.prompt,
    next: phase.next ?? below,
    backTo: new Map((phase.back_to ?? []).map((edge) => [edge.phase, edge.max])),
    loopOver: phase.loop_over ?? null,
    activities: (phase.activities ?? []).map((a) => ({
      id: a.id,
      phase: phase.id,
      type: a.type,
      prompt: a.prompt,
      required: a.required ?? true,
      needs: a.needs ?? [],
      evidence: a.evidence ?? [],
      replay: a.replay ?? 'effectful',
    })),
  }
}

/**
 * Every fault of the graph that a schema cannot see: duplicate ids, an activity named like a phase,
 * unknown or self or later dependencies, dependency cycles, `next` that does not go down, `back_to`
 * that does not go up, phases that no path reaches. Empty when the definition is sound.
 */
export function graphProblems(document: WorkflowDocument): GraphProblem[] {
  const problems: GraphProblem[] = []
  const phaseIndex = new Map<string, number>()
  document.phases.forEach((phase, i) => {
    if (phaseIndex.has(phase.id)) problems.push({ path: ['phases', i, 'id'], message: `phase "${phase.id}" is defined twice` })
    else phaseIndex.set(phase.id, i)
  })
  const activityPhase = new Map<string, number>()
  document.phases.forEach((phase, i) => {
    phase.activities?.forEach((activity, j) => {
      if (activity.type === 'gate' && (activity.evidence?.length ?? 0) > 0)
        problems.push({
          path: ['phases', i, 'activities', j, 'evidence'],
          message: `gate "${activity.id}" passes by a person's answer; evidence belongs to an activity that it needs`,
        })
      const path = ['phases', i, 'activities', j, 'id']
      if (phaseIndex.has(activity.id))
        problems.push({
          path,
          message: `activity "${activity.id}" has the name of a phase; that name is the phase's own boundary activity`,
        })
      else if (activityPhase.has(activity.id)) problems.push({ path, message: `activity "${activity.id}" is defined twice` })
      else activityPhase.set(activity.id, i)
    })
  })
  problems.push(...edgeProblems(document, phaseIndex), ...needProblems(document, activityPhase))
  if (problems.length === 0)
    problems.push(...reachProblems(document, phaseIndex), ...detourProblems(document, phaseIndex, activityPhase))
  return problems
}

function edgeProblems(document: WorkflowDocument, phaseIndex: Map<string, number>): GraphProblem[] {
  const problems: GraphProblem[] = []
  document.phases.forEach((phase, i) => {
    if (phase.next !== undefined) {
      const to = phaseIndex.get(phase.next)
      const path = ['phases', i, 'next']
      if (to === undefined) problems.push({ path, message: `next names the unknown phase "${phase.next}"` })
      else if (to <= i)
        problems.push({
          path,
          message: `next of "${phase.id}" is "${phase.next}", which is not below it; a return belongs in back_to`,
        })
    }
    const seen = new Set<string>()
    phase.back_to?.forEach((edge, k) => {
      const to = phaseIndex.get(edge.phase)
      const path = ['phases', i, 'back_to', k, 'phase']
      if (to === undefined) problems.push({ path, message: `back_to names the unknown phase "${edge.phase}"` })
      else if (to >= i) problems.push({ path, message: `back_to of "${phase.id}" is "${edge.phase}", which is not above it` })
      else if (seen.has(edge.phase)) problems.push({ path, message: `back_to names "${edge.phase}" twice` })
      seen.add(edge.phase)
    })
  })
  return problems
}

function needProblems(document: WorkflowDocument, activityPhase: Map<string, number>): GraphProblem[] {
  const problems: GraphProblem[] = []
  const needs = new Map<string, string[]>()
  const definitions = new Map(document.phases.flatMap((p) => (p.activities ?? []).map((a) => [a.id, a] as const)))
  const compulsory = compulsoryIds(document)
  document.phases.forEach((phase, i) => {
    phase.activities?.forEach((activity, j) => {
      needs.set(activity.id, activity.needs ?? [])
      activity.needs?.forEach((need, k) => {
        const path = ['phases', i, 'activities', j, 'needs', k]
        const at = activityPhase.get(need)
        if (need === activity.id) problems.push({ path, message: `activity "${need}" needs itself` })
        else if (at === undefined) problems.push({ path, message: `needs names the unknown activity "${need}"` })
        else if (at > i)
          problems.push({ path, message: `activity "${activity.id}" needs "${need}", which stands in a later phase` })
        else if (at < i && compulsory.has(activity.id) && definitions.get(need)?.required === false)
          problems.push({
            path,
            message: `activity "${activity.id}" must pass and needs "${need}", which is optional in an earlier phase and could be left out`,
          })
      })
    })
  })
  const cycle = findCycle(needs)
  if (cycle !== null && problems.length === 0) {
    const i = activityPhase.get(cycle[0] as string) as number
    const j = document.phases[i]?.activities?.findIndex((a) => a.id === cycle[0]) ?? 0
    problems.push({ path: ['phases', i, 'activities', j, 'needs'], message: `needs form a cycle: ${cycle.join(' -> ')}` })
  }
  return problems
}

/** The activities that must pass: the required ones and what they need, directly or not. */
function compulsoryIds(document: WorkflowDocument): Set<string> {
  const activities = document.phases.flatMap((p) => p.activities ?? [])
  const ids = new Set<string>()
  const todo = activities.filter((a) => a.required !== false).map((a) => a.id)
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (ids.has(id)) continue
    ids.add(id)
    todo.push(...(activities.find((a) => a.id === id)?.needs ?? []))
  }
  return ids
}

/** One cycle as the ids along it, the first repeated at the end; null when there is none. */
function findCycle(needs: Map<string, string[]>): string[] | null {
  const done = new Set<string>()
  const walk = (id: string, trail: string[]): string[] | null => {
    const at = trail.indexOf(id)
    if (at >= 0) return [...trail.slice(at), id]
    if (done.has(id)) return null
    for (const need of needs.get(id) ?? []) {
      const found = walk(need, [...trail, id])
      if (found !== null) return found
    }
    done.add(id)
    return null
  }
  for (const id of needs.keys()) {
    const found = walk(id, [])
    if (found !== null) return found
  }
  return null
}

/** Indexes of the phases that a run can get to, leaving `unfinished` only by a return. */
function reachedPhases(document: WorkflowDocument, phaseIndex: Map<string, number>, unfinished: number | null): Set<number> {
  const reached = new Set<number>()
  const todo = [0]
  for (let i = todo.pop(); i !== undefined; i = todo.pop()) {
    const phase = document.phases[i]
    if (phase === undefined || reached.has(i)) continue
    reached.add(i)
    for (const edge of phase.back_to ?? []) todo.push(phaseIndex.get(edge.phase) as number)
    if (i !== unfinished) todo.push(phase.next === undefined ? i + 1 : (phaseIndex.get(phase.next) as number))
  }
  return reached
}

/** What must pass may need an earlier phase only when no path goes round that phase: the run would be stuck. */
function detourProblems(
  document: WorkflowDocument,
  phaseIndex: Map<string, number>,
  activityPhase: Map<string, number>,
): GraphProblem[] {
  const compulsory = compulsoryIds(document)
  return document.phases.flatMap((phase, i) =>
    (phase.activities ?? []).flatMap((activity, j) =>
      (activity.needs ?? []).flatMap((need, k) => {
        const at = activityPhase.get(need) as number
        if (at === i || !compulsory.has(activity.id) || !reachedPhases(document, phaseIndex, at).has(i)) return []
        const path = ['phases', i, 'activities', j, 'needs', k]
        return [
          {
            path,
            message: `activity "${activity.id}" must pass and needs "${need}", but a path leads round the phase of "${need}"`,
          },
        ]
      }),
    ),
  )
}

function reachProblems(document: WorkflowDocument, phaseIndex: Map<string, number>): GraphProblem[] {
  const reached = reachedPhases(document, phaseIndex, null)
  return document.phases.flatMap((phase, i) =>
    reached.has(i) ? [] : [{ path: ['phases', i, 'id'], message: `no path reaches the phase "${phase.id}"` }],
  )
}

/** Whether `to` can still come after `from`, along `next` and `back_to`, leaving caps aside. */
export function canReach(workflow: Workflow, from: string, to: string): boolean {
  const seen = new Set<string>()
  const todo = [from]
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    const phase = workflow.phase.get(id)
    if (phase === undefined) continue
    if (phase.next !== null) todo.push(phase.next)
    todo.push(...phase.backTo.keys())
  }
  return false
}
