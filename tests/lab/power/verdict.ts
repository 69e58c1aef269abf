import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { activityDocument, activityFileName, runDocument } from '../../../src/core/documents.ts'
import type { FlowEvent } from '../../../src/core/event.ts'
import type { RunId } from '../../../src/core/ids.ts'
import type { RunState } from '../../../src/core/state.ts'
import { isWhole } from '../../../src/store/evidence.ts'
import { openLog, type RunLog } from '../../../src/store/log.ts'
import { isMarked } from '../../../src/store/markers.ts'
import { type Place, paths } from '../../../src/store/place.ts'
import { printYaml } from '../../../src/store/printer.ts'
import { project } from '../../../src/store/projections.ts'
import { listRuns, withProjectLock } from '../../../src/store/runs.ts'
import { addNote, startRun } from '../../store/drive.ts'

/** Something that was acknowledged. */
export type Requirement =
  | { kind: 'event'; run: RunId; seq: number; sum: string }
  /** The file is there; with `text`, that is in it. */
  | { kind: 'file'; path: string; text?: string }

/** What programs wrote before the power went: nothing else may be read afterwards. */
export interface Written {
  /** The sums of the lines of logs. */
  sums: ReadonlySet<string>
  /** The whole contents that journals had, by path. */
  journals: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether something else than Flow removed markers: only a run that was acknowledged must have one then. */
  unmarked: boolean
}

const IGNORE = '*\n'

/** The place of the project in the directory `box`, which holds its STATE as well. */
export function placeIn(box: string): Place {
  const main = join(box, 'project')
  return { main, here: main, git: null }
}

/** The accepted lines of every run, as they stand in `box`. */
export function chainsIn(box: string): Map<RunId, { seq: number; sum: string }[]> {
  const place = placeIn(box)
  return new Map(
    listRuns(place).ours.map((id) => {
      const chain: { seq: number; sum: string }[] = []
      openLog(place, id, (event: FlowEvent, line) => chain.push({ seq: event.seq, sum: JSON.parse(line.toString('utf8')).sum }))
      return [id, chain]
    }),
  )
}

/** What is wrong with the state in `box` for whoever reads it first. */
export function faults(box: string, requirements: readonly Requirement[], written: Written): string[] {
  const place = placeIn(box)
  const found: string[] = []
  const logs = new Map<RunId, RunLog>()
  const owed = new Set(requirements.flatMap((required) => (required.kind === 'event' ? [required.run] : [])))
  const { ours, foreign } = listRuns(place)
  for (const name of foreign) found.push(`runs/${name} does not look like a run`)
  const ignore = join(paths.runs(place), '.gitignore')
  if (existsSync(ignore) && !readsAs(ignore, IGNORE)) found.push('the .gitignore is not whole')
  for (const id of ours) {
    const log = openLog(place, id, (event, line) => {
      const { sum } = JSON.parse(line.toString('utf8')) as { sum: string }
      if (!written.sums.has(sum)) found.push(`event ${event.seq} is in the log and nobody wrote it`)
    })
    logs.set(id, log)
    const { damage, newer, state } = log.reader
    if (damage !== null || newer !== null) found.push(`reads as damage: ${damage?.reason ?? `version ${newer}`}`)
    if (state === null) continue
    if (isOpen(state) && !isMarked(place, id) && !(written.unmarked && !owed.has(id))) found.push('an open run has no marker')
    for (const evidence of state.evidence) if (!isWhole(place, id, evidence)) found.push('recorded evidence is not whole')
    if (owed.has(id) && !existsSync(ignore)) found.push('the record is not kept out of version control')
    const machine = join(box, 'state', 'flow', 'machine-id')
    const known = existsSync(machine) ? readFileSync(machine, 'utf8').trim() : null
    if ([...state.machines].some((name) => /^[0-9a-f]{32}$/.test(name) && name !== known))
      found.push('the machine has another id')
  }
  for (const required of requirements) {
    if (required.kind === 'event') {
      if (logs.get(required.run)?.reader.passed(required.seq, required.sum) !== true)
        found.push(logs.has(required.run) ? 'an acknowledged event is gone' : 'an acknowledged run is gone')
    } else {
      const path = join(box, required.path)
      if (!existsSync(path)) found.push(`${required.path.replace(/[0-9a-f]{64}/, 'SHA256')} was acknowledged and is gone`)
      else if (required.text !== undefined && !readFileSync(path, 'utf8').includes(required.text))
        found.push(`an acknowledged text is not in ${required.path}`)
    }
  }
  const decisions = paths.decisions(place)
  for (const name of existsSync(decisions) ? readdirSync(decisions) : []) {
    const path = join('project', '.decisions', name)
    if (!name.startsWith('.') && !written.journals.get(path)?.has(readFileSync(join(box, path), 'utf8')))
      found.push(`the journal ${name} is not whole`)
  }
  return found
}

/**
 * What goes wrong when work goes on in `box`: each open run takes a note, or a first run is started; then what is printed is
 * what the log says. The document of an activity is printed only once and may have been torn by the power cut: it is
 * printed again when it is deleted.
 */
export async function faultsOfGoingOn(box: string): Promise<string[]> {
  const place = placeIn(box)
  const found: string[] = []
  const ids = listRuns(place).ours
  if (ids.length === 0) {
    const log = await withProjectLock(place, () => startRun(place))
    return [...project(place, log), ...faultsOfDocuments(place, log, new Set())]
  }
  for (const id of ids) {
    const log = openLog(place, id)
    const torn = differing(place, log)
    const before = log.reader.seq
    if (log.reader.state !== null && isOpen(log.reader.state)) {
      addNote(log)
      if (openLog(place, id).reader.seq !== before + 1) found.push('the next command added something else than its event')
    }
    found.push(...project(place, log), ...faultsOfDocuments(place, log, torn))
  }
  return found
}

/** What is wrong with the documents of a run; those in `torn` were not what they should be before, and are deleted first. */
export function faultsOfDocuments(place: Place, log: RunLog, torn: ReadonlySet<string>): string[] {
  const fresh = openLog(place, log.id)
  if (fresh.reader.damage !== null) return [`reads as damage after the next command: ${fresh.reader.damage.reason}`]
  const differ = differing(place, fresh)
  const wrong = [...differ].filter((path) => !torn.has(path) || dirname(path) !== paths.activities(place, log.id))
  if (wrong.length > 0) return wrong.map((path) => `${path.slice(log.directory.length + 1)} is not what the log says`)
  for (const path of differ) rmSync(path, { force: true })
  const warnings = project(place, fresh)
  return [...warnings, ...[...differing(place, fresh)].map((path) => `${path} is not printed again`)]
}

/** The documents that are not there, or not what the log says, or that no log knows. */
export function differing(place: Place, log: RunLog): Set<string> {
  const { state, head } = log.reader
  if (state === null) return new Set()
  const expected = new Map<string, object>([
    [paths.document(place, log.id), runDocument(state, head)],
    [paths.definition(place, log.id), state.workflow.document],
    ...state.records.map((record): [string, object] => [
      join(paths.activities(place, log.id), activityFileName(record)),
      activityDocument(state, record),
    ]),
  ])
  const differ = [...expected].filter(([path, document]) => !readsAs(path, print(document))).map(([path]) => path)
  const directory = paths.activities(place, log.id)
  const surplus = (existsSync(directory) ? readdirSync(directory) : [])
    .map((name) => join(directory, name))
    .filter((path) => !path.startsWith(join(directory, '.')) && !expected.has(path))
  return new Set([...differ, ...surplus])
}

function print(document: object): string {
  // The documents are plain data; their types only lack the index signature that says so.
  return printYaml(document as Parameters<typeof printYaml>[0])
}

function readsAs(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === text
}

function isOpen(state: RunState): boolean {
  return state.status === 'active' || state.status === 'blocked'
}
