import { API_VERSION, IMPORTED_FROM } from './event.ts'
import { buildWorkflow, graphProblems } from './graph.ts'
import type { OriginalActivity, OriginalRun } from './original.ts'
import type { PhaseDefinition, WorkflowDocument } from './workflow.ts'

/** Where an imported run stands: the definition that it goes on with, and how far it had come in it. */
export interface Footing {
  definition: WorkflowDocument
  /** The phases along the way to where the run stands, in order, by their ids in the definition. */
  way: string[]
  /** From the names of phases in the original to those of the definition. */
  rename: (phase: string) => string
}

/**
 * The definition of the run's workflow among `definitions`, without what it asks for in the phases that were over, and no
 * further than before a gate; else one made of the phases that the run names, which requires nothing. Every choice is told to `guess`.
 */
export function footingOf(
  run: OriginalRun,
  activities: OriginalActivity[],
  definitions: (id: string) => WorkflowDocument | null,
  guess: (t: string) => void,
): Footing {
  const known = run.workflow === null ? null : definitions(run.workflow)
  const told = known === null ? null : knownFooting(known, run, activities, guess)
  if (told !== null) return told
  if (run.workflow === null) guess('which workflow it followed is not said: it gets a definition made of its own phases')
  else if (known === null)
    guess(`there is no workflow "${run.workflow}" here: it gets a definition made of its own phases, which requires nothing`)
  return ownFooting(run, activities, guess)
}

function knownFooting(
  document: WorkflowDocument,
  run: OriginalRun,
  activities: OriginalActivity[],
  guess: (t: string) => void,
): Footing | null {
  const { phases, phase } = buildWorkflow(document)
  if (phases.some(({ loopOver }) => loopOver === IMPORTED_FROM)) {
    guess(
      `the definition of "${document.metadata.id}" loops over the list ${IMPORTED_FROM}, which tells of the import: it gets one of its own phases`,
    )
    return null
  }
  const path: string[] = []
  for (let id = phases[0]?.id ?? null; id !== null; id = phase.get(id)?.next ?? null) path.push(id)
  const recorded = activities.map((activity) => path.indexOf(activity.phase ?? ''))
  const furthest = Math.max(0, ...recorded)
  const said = run.phase === null ? -1 : path.indexOf(run.phase)
  const at = said >= 0 ? said : furthest
  if (said < 0)
    guess(
      `its phase is ${run.phase === null ? 'not given' : `"${run.phase}", which "${document.metadata.id}" does not have`}: taken for ${path[at]}`,
    )
  else if (furthest > said)
    guess(`activities of ${path[furthest]} are recorded, but run.yaml says ${run.phase}: it stands in ${run.phase}`)
  const gated = path.findIndex((id) => phase.get(id)?.activities.some((a) => a.type === 'gate' && a.required))
  const stop = gated >= 0 && gated < at ? gated : at
  if (stop < at)
    guess(
      `it was in ${path[at]}, after the approval of ${path[stop]}: an approval is not imported, so it stands in ${path[stop]}`,
    )
  const left = new Set(path.slice(0, stop))
  const definition = withoutActivities(document, left)
  if (graphProblems(definition).length > 0) {
    guess(
      `the definition of "${document.metadata.id}" does not hold without the phases that are over: it gets one of its own phases`,
    )
    return null
  }
  if (left.size > 0) guess(`the activities of ${[...left].join(', ')} are not asked for again: it had left these phases`)
  return { definition, way: path.slice(0, stop + 1), rename: (name) => name }
}

/** The definition without what it asks for in the phases `left`, nor what later activities need of that. */
function withoutActivities(document: WorkflowDocument, left: Set<string>): WorkflowDocument {
  const dropped = new Set(document.phases.flatMap((p) => (left.has(p.id) ? (p.activities ?? []).map((a) => a.id) : [])))
  if (dropped.size === 0) return document
  const phases = document.phases.map((phase): PhaseDefinition => {
    const { activities, loop_over, ...rest } = phase
    if (left.has(phase.id)) return rest
    return {
      ...rest,
      ...(loop_over === undefined ? {} : { loop_over }),
      ...(activities === undefined
        ? {}
        : {
            activities: activities.map(({ needs, ...activity }) => {
              const kept = needs?.filter((need) => !dropped.has(need)) ?? []
              return { ...activity, ...(kept.length === 0 ? {} : { needs: kept }) }
            }),
          }),
    }
  })
  return { ...document, phases }
}

const PHASES_MAX = 64

/** A definition of the phases that the original names, in the order in which it does. */
function ownFooting(run: OriginalRun, activities: OriginalActivity[], guess: (t: string) => void): Footing {
  const names = [...new Set([...activities.map(({ phase }) => phase), run.phase])].filter((name) => name !== null)
  const ids = new Map<string, string>()
  for (const name of names.slice(0, PHASES_MAX)) {
    const id = wordOf(name, 'phase')
    if (id !== name) guess(`the phase "${name}" is called ${id}`)
    ids.set(name, id)
  }
  if (names.length > PHASES_MAX)
    guess(`it names ${names.length} phases: those after the first ${PHASES_MAX} are one with the last`)
  const unique = [...new Set(ids.values())]
  if (unique.length === 0) guess('no phase is named: it gets one, "work"')
  const path = unique.length === 0 ? ['work'] : unique
  const rename = (name: string) => ids.get(name) ?? (path.at(-1) as string)
  const at = run.phase === null ? path.length - 1 : path.indexOf(rename(run.phase))
  const id = wordOf(run.workflow ?? 'imported', 'workflow')
  return {
    definition: {
      apiVersion: API_VERSION,
      kind: 'FlowWorkflow',
      metadata: {
        id,
        version: '0.0.0',
        title: `Imported: ${id}`,
        description: 'Made by an import of the phases that the run names; it requires nothing.',
      },
      phases: path.map((phase) => ({ id: phase, prompt: `Finish ${phase} as the run was doing it.` })),
    },
    way: path.slice(0, at + 1),
    rename,
  }
}

function wordOf(name: string, otherwise: string): string {
  const word = name
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64)
  return word === '' ? otherwise : word
}
