import { join } from 'node:path'
import { activityDocument, activityFileName, runDocument } from '../core/documents.ts'
import { FlowError } from '../core/errors.ts'
import type { RunState } from '../core/state.ts'
import { crashPoint } from './crash.ts'
import { lookAt, makeDirectory, namesIn, readRegular, removeQuietly, replaceFile, TEMPORARY } from './disk.ts'
import type { RunLog } from './log.ts'
import { type Place, paths } from './place.ts'
import { printYaml } from './printer.ts'

/** Printings after which a log that keeps growing is left to the writers who make it grow. */
const ROUNDS_MAX = 100
/** Age at which an unfinished file is nobody's any more. */
/** A definition fits into one line of the log; printed, it takes a few times that. */
const DEFINITION_MAX = 1024 * 1024
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
      crashPoint('project:printed')
      print(log, paths.document(place, log.id), runDocument(state, head))
      crashPoint('project:renamed')
      // Another writer's older document may have replaced a newer one, or ours may have.
      log.refresh()
      if (log.reader.seq === seq) return []
    }
    return []
  } catch (error) {
    return [
      `The documents of ${log.id} are not up to date: ${error instanceof FlowError ? error.refusal.message : String(error)}`,
    ]
  }
}

/** Whether the printed definition of a run is there and is not what the log says. */
export function isDefinitionChanged(log: RunLog): boolean {
  const { state } = log.reader
  const text = readRegular(log.root, paths.definition(log.place, log.id), DEFINITION_MAX)?.toString('utf8')
  return state !== null && text !== undefined && text !== printed(state.workflow.document)
}

/** Prints the definition of a run anew, whatever stands there. Fails as writing does. */
export function reprintDefinition(log: RunLog): void {
  const { state } = log.reader
  if (state !== null) print(log, paths.definition(log.place, log.id), state.workflow.document)
}

function printDefinition(place: Place, log: RunLog, state: RunState): void {
  const path = paths.definition(place, log.id)
  if (lookAt(log.root, path) === null) print(log, path, state.workflow.document)
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
    crashPoint('project:activity')
  }
}

function print(log: RunLog, path: string, document: object): void {
  replaceFile(log.root, path, printed(document), { sync: false })
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
