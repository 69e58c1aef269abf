import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { validateActivity, validateRun, validateWorkflow } from '../../src/schemas/documents.ts'
import { openLog } from '../../src/store/log.ts'
import { paths } from '../../src/store/place.ts'
import { project } from '../../src/store/projections.ts'
import { readWitness } from '../../src/store/witness.ts'
import { advance, record, SAMPLE } from '../core/builders.ts'
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
    utimesSync(old, new Date(0), new Date(0))
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
