import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { activityDocument, activityFileName, journalEntries, runDocument } from '../../../src/core/documents.ts'
import type { Evidence, FlowEvent } from '../../../src/core/event.ts'
import type { RunId } from '../../../src/core/ids.ts'
import type { RunState } from '../../../src/core/state.ts'
import { namesIn, TEMPORARY } from '../../../src/store/disk.ts'
import { isWhole } from '../../../src/store/evidence.ts'
import { openLog } from '../../../src/store/log.ts'
import { archiveOf, mainRoot, type Place, paths } from '../../../src/store/place.ts'
import { printYaml } from '../../../src/store/printer.ts'
import { listRuns } from '../../../src/store/runs.ts'
import type { World } from './world.ts'

/** Where runs are: those in use and those in the archive. */
function homesOf(world: World): Place[] {
  const place: Place = { main: world.root, here: world.root, git: null }
  return [place, archiveOf(place)]
}

/** Every run, with the place where it is. */
export function runsOf(world: World): { place: Place; id: RunId }[] {
  return homesOf(world).flatMap((place) => listRuns(place).ours.map((id) => ({ place, id })))
}

/** What of the record is not legal and whole, whatever was cut short: a sentence each. */
export function unsound(world: World): string[] {
  const runs = runsOf(world)
  return [
    ...homesOf(world).flatMap((place) => listRuns(place).foreign.map((name) => `${name} is no run`)),
    ...runs.filter(({ id }, i) => runs.findIndex((run) => run.id === id) !== i).map(({ id }) => `${id} is at two places`),
    ...runs.flatMap(({ place, id }) => unsoundRun(place, id)),
  ]
}

function unsoundRun(place: Place, id: RunId): string[] {
  const results: Evidence[] = []
  const { reader } = openLog(place, id, (event) => {
    if (event.type === 'evidence_recorded') results.push(event.data)
  })
  if (reader.damage !== null) return [`the log is damaged: ${reader.damage.reason}`]
  if (reader.newer !== null) return [`the log is of version ${reader.newer}`]
  return results.filter((evidence) => !isWhole(place, id, evidence)).map(({ result }) => `the evidence ${result} is not whole`)
}

/** The accepted events of every run, run by run; of a damaged one those before the damage. */
export function eventsOf(world: World): FlowEvent[] {
  return runsOf(world).flatMap(({ place, id }) => {
    const events: FlowEvent[] = []
    openLog(place, id, (event) => void events.push(event))
    return events
  })
}

/** What of the documents, markers and journals is not what the logs say, printed anew: a sentence each. */
export function behind(world: World): string[] {
  return runsOf(world).flatMap(({ place, id }) => {
    const { state, head } = openLog(place, id).reader
    if (state === null) return [`${id} has no state`]
    return [
      ...differing(paths.definition(place, id), printed(state.workflow.document)),
      ...differing(paths.document(place, id), printed(runDocument(state, head))),
      ...activitiesBehind(place, state),
      ...markerBehind(paths.marker(place, id), state),
      ...journalBehind(world, state),
    ]
  })
}

function activitiesBehind(place: Place, state: RunState): string[] {
  const directory = paths.activities(place, state.id)
  const expected = state.records.map(activityFileName)
  const surplus = namesIn(mainRoot(place), directory).filter((name) => !name.startsWith(TEMPORARY) && !expected.includes(name))
  return [
    ...surplus.map((name) => `${name} is no activity of the log`),
    ...state.records.flatMap((record) =>
      differing(join(directory, activityFileName(record)), printed(activityDocument(state, record))),
    ),
  ]
}

function markerBehind(file: string, { status, lease, ended }: RunState): string[] {
  if (status !== 'active' && status !== 'blocked') return existsSync(file) ? [`${file} marks a closed run`] : []
  return differing(file, lease === null ? `-\n${ended === null ? '' : `${ended.session}\n`}` : `${lease.session}\n`)
}

function journalBehind(world: World, state: RunState): string[] {
  if (state.journal === null) return []
  const found = artifactsOf(world, state.journal).filter((entry) => entry['run_id'] === state.id)
  const names = found.map((entry) => `${entry['event']} ${entry['type']} ${entry['status'] ?? entry['to_state']}`).sort()
  const due = journalEntries(state).map(({ event, type, fields }) => `${event} ${type} ${fields['status'] ?? fields['to_state']}`)
  return names.join() === due.sort().join() ? [] : [`${state.journal} has ${names.join()} and not ${due.join()}`]
}

/** The entries of a journal; one that says so stands for a front matter that cannot be read. */
export function artifactsOf(world: World, journal: string): Record<string, unknown>[] {
  const text = world.has(journal) ? world.read(journal) : null
  if (text === null) return []
  const [, matter] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
  try {
    return (parse(matter ?? '') as { artifacts: Record<string, unknown>[] }).artifacts
  } catch {
    return [{ type: 'no front matter' }]
  }
}

function differing(file: string, expected: string): string[] {
  if (!existsSync(file)) return [`${file} is not there`]
  return readFileSync(file, 'utf8') === expected ? [] : [`${file} is not what the log says`]
}

function printed(document: object): string {
  // The documents are plain data; their types only lack the index signature that says so.
  return printYaml(document as Parameters<typeof printYaml>[0])
}
