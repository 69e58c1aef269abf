import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { validateActivity, validateRun, validateWorkflow } from '../../src/schemas/documents.ts'
import { openLog, type RunLog } from '../../src/store/log.ts'
import { paths } from '../../src/store/place.ts'
import { changedDocuments, documentFaults, isDefinitionChanged, project, reprintDefinition } from '../../src/store/projections.ts'
import { readWitness } from '../../src/store/witness.ts'
import { advance, migrate, record, SAMPLE } from '../core/builders.ts'
import { addNote, startRun, take } from './drive.ts'
import { aPlace } from './support.ts'

/** A run with two recorded activities, and its place. */
function aRecordedRun() {
  const place = aPlace()
  const log = startRun(place)
  take(log, record('read', { summary: 'read it\nall' }))
  take(log, advance())
  return { place, log }
}

describe('project', () => {
  it('prints the run, its definition and its activities as documents that meet their schemas', () => {
    const { place, log } = aRecordedRun()
    expect(project(place, log)).toEqual([])
    const run = parse(readFileSync(paths.document(place, log.id), 'utf8'))
    expect(run).toMatchObject({ kind: 'FlowRun', revision: 3, head: log.reader.head, state: { current_phase: 'code' } })
    expect(validateRun(run)).toBe(true)
    const definition = parse(readFileSync(paths.definition(place, log.id), 'utf8'))
    expect(definition).toEqual(SAMPLE)
    expect(validateWorkflow(definition)).toBe(true)
    const names = readdirSync(paths.activities(place, log.id)).sort()
    expect(names).toEqual(['001-read.yaml', '002-plan.yaml'])
    const documents = names.map((name) => parse(readFileSync(join(paths.activities(place, log.id), name), 'utf8')))
    expect(documents.map((document) => validateActivity(document))).toEqual([true, true])
    expect(documents[0]).toMatchObject({ activity: { name: 'read', status: 'passed' }, result: { summary: 'read it\nall' } })
  })

  it('makes no directory for activities where there are none', () => {
    const place = aPlace()
    const log = startRun(place)
    expect(project(place, log)).toEqual([])
    expect(readdirSync(log.directory)).toEqual(['events.jsonl', 'run.yaml', 'workflow.yaml'])
  })

  it('leaves a witness that the log can be checked against', () => {
    const { place, log } = aRecordedRun()
    project(place, log)
    expect(readWitness(log.root, paths.document(place, log.id))).toEqual({ revision: 3, head: log.reader.head })
  })

  it('never prints an activity again, and the definition neither', () => {
    const { place, log } = aRecordedRun()
    project(place, log)
    const fixed = [join(paths.activities(place, log.id), '001-read.yaml'), paths.definition(place, log.id)]
    for (const path of fixed) writeFileSync(path, 'touched')
    take(log, record('build'))
    project(place, log)
    expect(fixed.map((path) => readFileSync(path, 'utf8'))).toEqual(['touched', 'touched'])
    expect(readdirSync(paths.activities(place, log.id))).toHaveLength(3)
  })

  it('prints all of it again where it was deleted', () => {
    const { place, log } = aRecordedRun()
    project(place, log)
    rmSync(paths.document(place, log.id))
    rmSync(paths.activities(place, log.id), { recursive: true })
    expect(project(place, openLog(place, log.id))).toEqual([])
    expect(readdirSync(paths.activities(place, log.id))).toHaveLength(2)
    expect(readWitness(log.root, paths.document(place, log.id))?.revision).toBe(3)
  })

  it('prints what the log has become when it was printed from too early a state', () => {
    const { place, log } = aRecordedRun()
    const stale = openLog(place, log.id)
    take(log, record('build'))
    project(place, log)
    expect(project(place, stale)).toEqual([])
    expect(readWitness(log.root, paths.document(place, log.id))?.revision).toBe(4)
  })

  it('prints nothing from a damaged log', () => {
    const { place, log } = aRecordedRun()
    writeFileSync(log.file, readFileSync(log.file, 'utf8').replace('read it', 'READ IT'))
    expect(project(place, openLog(place, log.id))).toEqual([])
    expect(readdirSync(log.directory)).toEqual(['events.jsonl'])
  })

  it('clears away unfinished files that nobody can be writing any more', () => {
    const { place, log } = aRecordedRun()
    project(place, log)
    const [old, young] = ['.tmp-old', '.tmp-young'].map((name) => join(paths.activities(place, log.id), name)) as [string, string]
    for (const path of [old, young]) writeFileSync(path, '')
    for (const path of [old, join(paths.activities(place, log.id), '001-read.yaml')]) utimesSync(path, 0, 0)
    addNote(log)
    project(place, log)
    expect(readdirSync(paths.activities(place, log.id))).toEqual(['.tmp-young', '001-read.yaml', '002-plan.yaml'])
  })

  it('says what it could not print, and throws nothing', () => {
    const { place, log } = aRecordedRun()
    writeFileSync(paths.activities(place, log.id), 'in the way')
    expect(project(place, log)).toEqual([expect.stringContaining(log.id)])
    rmSync(paths.activities(place, log.id))
    mkdirSync(join(log.directory, 'run.yaml'))
    expect(project(place, log)).toEqual([expect.stringContaining('run.yaml')])
  })

  it('writes one small file for a record of a run with many activities', () => {
    const { place, log } = aRecordedRun()
    for (let i = 0; i < 300; i++) take(log, record(`step-${i}`, { extra: true }))
    project(place, log)
    const inode = () =>
      readdirSync(paths.activities(place, log.id)).map((name) => statSync(join(paths.activities(place, log.id), name)).ino)
    const before = inode()
    take(log, record('build'))
    project(place, log)
    expect(inode().filter((ino) => !before.includes(ino))).toHaveLength(1)
  })
})

/** The definition that `aRecordedRun` can be migrated to. */
const NEXT = { ...SAMPLE, metadata: { ...SAMPLE.metadata, version: '1.1.0' } }

/** Puts a directory in the place of a file. */
function replaceByDirectory(path: string): void {
  rmSync(path)
  mkdirSync(path)
}

/** Puts a link to a copy in the place of a file. */
function replaceByLink(path: string): void {
  writeFileSync(`${path}.real`, readFileSync(path))
  rmSync(path)
  symlinkSync(`${path}.real`, path)
}

/** Writes files whose names no activity gets. */
function writeOthers(log: RunLog): void {
  for (const name of ['03-x.yaml', 'x003-x.yaml', '003-x.yaml.x', '003x.yaml'])
    writeFileSync(join(paths.activities(log.place, log.id), name), '')
}

describe('documentFaults', () => {
  const NONE = { missing: [], behind: [], changed: [] }
  const FIRST = 'activities/001-read.yaml'
  const at = (log: RunLog, name: string) => join(log.directory, name)

  it.each<[string, (log: RunLog) => unknown, Record<string, string[]>]>([
    ['none where all is printed', () => {}, {}],
    ['a document that is behind', (log) => addNote(log), { behind: ['run.yaml'] }],
    ['an empty one', (log) => writeFileSync(at(log, 'run.yaml'), ''), { behind: ['run.yaml'] }],
    ['one that is gone', (log) => rmSync(at(log, 'run.yaml')), { missing: ['run.yaml'] }],
    ['one with more in it', (log) => appendFileSync(at(log, 'run.yaml'), '#'), { changed: ['run.yaml'] }],
    ['an activity that is gone', (log) => rmSync(at(log, FIRST)), { missing: [FIRST] }],
    ['an activity with more in it', (log) => appendFileSync(at(log, FIRST), '#'), { changed: [FIRST] }],
    ['an activity with less in it', (log) => writeFileSync(at(log, FIRST), ''), { changed: [FIRST] }],
    ['a directory in place of an activity', (log) => replaceByDirectory(at(log, FIRST)), { changed: [FIRST] }],
    ['a link in place of an activity', (log) => replaceByLink(at(log, FIRST)), { changed: [FIRST] }],
    [
      'one that it does not have',
      (log) => writeFileSync(at(log, 'activities/1003-x.yaml'), ''),
      { changed: ['activities/1003-x.yaml'] },
    ],
    ['none in what is not named like one', writeOthers, {}],
    ['a definition that is gone', (log) => rmSync(at(log, 'workflow.yaml')), { missing: ['workflow.yaml'] }],
    ['a definition with more in it', (log) => appendFileSync(at(log, 'workflow.yaml'), '#'), { changed: ['workflow.yaml'] }],
    ['a link in place of the definition', (log) => replaceByLink(at(log, 'workflow.yaml')), { changed: ['workflow.yaml'] }],
    ['a definition of before a migration', (log) => take(log, migrate(NEXT)), { behind: ['workflow.yaml', 'run.yaml'] }],
    [
      'a definition that is gone since a migration',
      (log) => [take(log, migrate(NEXT)), rmSync(at(log, 'workflow.yaml'))],
      { missing: ['workflow.yaml'], behind: ['run.yaml'] },
    ],
  ])('finds %s', (_what, change, faults) => {
    const { place, log } = aRecordedRun()
    project(place, log)
    change(log)
    expect(documentFaults(openLog(place, log.id))).toEqual({ ...NONE, ...faults })
  })

  it('finds all of them missing before anything was printed, and none without an event', () => {
    const { place, log } = aRecordedRun()
    const missing = ['workflow.yaml', FIRST, 'activities/002-plan.yaml', 'run.yaml']
    expect(documentFaults(log)).toEqual({ ...NONE, missing })
    writeFileSync(log.file, '{"v":1}\n')
    expect(documentFaults(openLog(place, log.id))).toEqual(NONE)
  })

  it('finds none in what was printed from a line that this reader has not seen', () => {
    const { place, log } = aRecordedRun()
    const stale = openLog(place, log.id)
    addNote(log)
    project(place, log)
    expect(documentFaults(stale)).toEqual(NONE)
  })

  it('of an earlier state are the activities that came later', () => {
    const { place, log } = aRecordedRun()
    const { state } = openLog(place, log.id).reader
    take(log, record('build'))
    project(place, log)
    expect(changedDocuments(log, state)).toEqual(['activities/003-build.yaml'])
    expect(changedDocuments(log, null)).toEqual([])
  })
})

describe('the printed definition', () => {
  it.each<[string, (log: RunLog, path: string) => unknown, boolean]>([
    ['as it was printed', () => {}, false],
    ['not there', (_log, path) => rmSync(path), false],
    ['one byte longer', (_log, path) => appendFileSync(path, '#'), true],
    ['over a megabyte long', (_log, path) => appendFileSync(path, '#'.repeat(1024 * 1024)), true],
    ['that of before a migration', (log) => take(log, migrate(NEXT)), false],
    [
      'something else, before that of a migration was printed',
      (log, path) => [take(log, migrate(NEXT)), writeFileSync(path, 'x')],
      false,
    ],
    ['that of a migration', (log) => [take(log, migrate(NEXT)), project(log.place, log)], false],
    [
      'something else, where that of a migration was printed',
      (log, path) => [take(log, migrate(NEXT)), project(log.place, log), writeFileSync(path, 'x')],
      true,
    ],
  ])('%s: is it changed?', (_what, change, changed) => {
    const { place, log } = aRecordedRun()
    project(place, log)
    change(log, paths.definition(place, log.id))
    expect(isDefinitionChanged(openLog(place, log.id))).toBe(changed)
  })

  it('is of no run without an event', () => {
    const { place, log } = aRecordedRun()
    project(place, log)
    writeFileSync(log.file, '{"v":1}\n')
    const damaged = openLog(place, log.id)
    rmSync(paths.definition(place, log.id))
    reprintDefinition(damaged)
    expect([isDefinitionChanged(damaged), existsSync(paths.definition(place, log.id))]).toEqual([false, false])
  })

  it('is printed anew on request, and after a migration', () => {
    const { place, log } = aRecordedRun()
    const path = paths.definition(place, log.id)
    project(place, log)
    writeFileSync(path, 'x')
    reprintDefinition(log)
    expect(parse(readFileSync(path, 'utf8'))).toEqual(SAMPLE)
    take(log, migrate(NEXT))
    project(place, log)
    expect(parse(readFileSync(path, 'utf8'))).toEqual(NEXT)
  })
})
