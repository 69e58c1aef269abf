import { join } from 'node:path'
import { activityDocument, activityFileName, runDocument } from '../core/documents.ts'
import { FlowError } from '../core/errors.ts'
import type { RunState } from '../core/state.ts'
import { lookAt, makeDirectory, namesIn, readRegular, removeQuietly, replaceFile, TEMPORARY } from './disk.ts'
import type { RunLog } from './log.ts'
import { type Place, paths } from './place.ts'
import { printYaml } from './printer.ts'
import { readWitness } from './witness.ts'

/** Printings after which a log that keeps growing is left to the writers who make it grow. */
const ROUNDS_MAX = 100
/** A definition fits into one line of the log; printed, it takes a few times that. */
const DEFINITION_MAX = 1024 * 1024
const ACTIVITY_NAME = /^[0-9]{3,}-.*\.yaml$/
/** Age at which an unfinished file is nobody's any more. */
const UNFINISHED_AGE_MS = 60 * 60 * 1000

/**
 * Prints the documents of the run that are missing or behind: the pinned definition, an activity each,
 * `run.yaml`. They follow from the log, so this never throws: it returns what went wrong as warnings, and
 * the next command prints again. The log is on disk before anything is printed from it; the documents
 * themselves may be lost in a power cut. Of a damaged log nothing is printed.
 */
export function project(place: Place, log: RunLog): string[] {
  try {
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const { state, head, seq, stopped } = log.reader
      if (state === null || stopped) return []
      log.ensureDurable()
      printDefinition(place, log, state)
      printActivities(place, log, state)
      print(log, paths.document(place, log.id), runDocument(state, head))
      // Another writer's older document may have replaced a newer one, or ours may have.
      log.refresh()
      if (log.reader.seq === seq) break
    }
    return []
  } catch (error) {
    return [
      `The documents of ${log.id} are not up to date: ${error instanceof FlowError ? error.refusal.message : String(error)}`,
    ]
  }
}

/** Whether the printed definition of a run is there and is not what the log says, or said when it was last printed. */
export function isDefinitionChanged(log: RunLog): boolean {
  const { state } = log.reader
  if (state !== null && isDefinitionBehind(log, state)) return false
  const text = readRegular(log.root, paths.definition(log.place, log.id), DEFINITION_MAX)?.toString('utf8')
  return state !== null && text !== undefined && text !== printed(state.workflow.document)
}

/**
 * The printed documents of a run, other than run.yaml, that do not say what a log that folds to `state` says, by their paths in the run's
 * directory: an activity that it does not have, or one or the definition with other bytes.
 */
export function changedDocuments(log: RunLog, state: RunState | null): string[] {
  if (state === null) return []
  const expected = new Map(state.records.map((record) => [activityFileName(record), record]))
  const activities = namesIn(log.root, paths.activities(log.place, log.id)).filter((name) => {
    const record = expected.get(name)
    if (record === undefined) return ACTIVITY_NAME.test(name)
    return !says(log, join(paths.activities(log.place, log.id), name), activityDocument(state, record))
  })
  const definition = paths.definition(log.place, log.id)
  const definitionChanged =
    lookAt(log.root, definition) !== null && !isDefinitionBehind(log, state) && !says(log, definition, state.workflow.document)
  return [...activities.map((name) => `activities/${name}`), ...(definitionChanged ? ['workflow.yaml'] : [])]
}

/** How the printed documents stand to the log, by their paths in the run's directory. */
export interface DocumentFaults {
  missing: string[]
  /** Printed from an earlier line, or without a witness. */
  behind: string[]
  /** Printed from this line, or from no line, and now something else. */
  changed: string[]
}

/** What is wrong with the printed documents of a run whose log is sound. Writes nothing. */
export function documentFaults(log: RunLog): DocumentFaults {
  const { state, head, seq } = log.reader
  if (state === null) return { missing: [], behind: [], changed: [] }
  const present = new Set(namesIn(log.root, paths.activities(log.place, log.id)))
  const document = paths.document(log.place, log.id)
  const names = [
    ...(lookAt(log.root, paths.definition(log.place, log.id)) === null ? ['workflow.yaml'] : []),
    ...state.records.flatMap((record) =>
      present.has(activityFileName(record)) ? [] : [`activities/${activityFileName(record)}`],
    ),
  ]
  const behind = isDefinitionBehind(log, state) && !names.includes('workflow.yaml') ? ['workflow.yaml'] : []
  const faults = { missing: names, behind, changed: changedDocuments(log, state) }
  const witness = readWitness(log.root, document)
  if (lookAt(log.root, document) === null) faults.missing.push('run.yaml')
  else if (witness === null || witness.revision < seq) faults.behind.push('run.yaml')
  else if (witness.revision === seq && !says(log, document, runDocument(state, head))) faults.changed.push('run.yaml')
  return faults
}

function says(log: RunLog, path: string, document: object): boolean {
  const expected = Buffer.from(printed(document))
  return lookAt(log.root, path)?.isFile() === true && readRegular(log.root, path, expected.length)?.equals(expected) === true
}

/** Prints the definition of a run anew, whatever stands there. Fails as writing does. */
export function reprintDefinition(log: RunLog): void {
  const { state } = log.reader
  if (state !== null) print(log, paths.definition(log.place, log.id), state.workflow.document, true)
}

function printDefinition(place: Place, log: RunLog, state: RunState): void {
  const path = paths.definition(place, log.id)
  // Whole or not there: it is not looked at again, and a torn one would read as changed by somebody.
  if (isDefinitionBehind(log, state) || lookAt(log.root, path) === null) print(log, path, state.workflow.document, true)
}

/** Whether the documents were last printed before the run was migrated: then the definition may be the one before. */
function isDefinitionBehind(log: RunLog, { defined }: RunState): boolean {
  return defined > 1 && (readWitness(log.root, paths.document(log.place, log.id))?.revision ?? 0) < defined
}

function printActivities(place: Place, log: RunLog, state: RunState): void {
  if (state.records.length === 0) return
  const directory = paths.activities(place, log.id)
  const names = namesIn(log.root, directory)
  if (names.length === 0) makeDirectory(log.root, directory)
  const present = new Set(names)
  removeUnfinished(log, directory, names)
  for (const record of state.records) {
    const name = activityFileName(record)
    if (present.has(name)) continue
    print(log, join(directory, name), activityDocument(state, record))
  }
}

function print(log: RunLog, path: string, document: object, sync = false): void {
  replaceFile(log.root, path, printed(document), { sync })
}

function printed(document: object): string {
  // The documents are plain data; their types only lack the index signature that says so.
  return printYaml(document as Parameters<typeof printYaml>[0])
}

function removeUnfinished(log: RunLog, directory: string, names: string[]): void {
  for (const name of names) {
    if (!name.startsWith(TEMPORARY)) continue
    const path = join(directory, name)
    const stat = lookAt(log.root, path)
    if (stat !== null && Date.now() - Number(stat.mtimeMs) > UNFINISHED_AGE_MS) removeQuietly(path)
  }
}
