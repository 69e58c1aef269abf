import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildWorkflow, graphProblems, type Workflow } from '../../src/core/graph.ts'
import type { WorkflowDocument } from '../../src/core/workflow.ts'
import { validateWorkflow } from '../../src/schemas/documents.ts'

const DIRECTORY = join(import.meta.dirname, '../../workflows')
const files = readdirSync(DIRECTORY)
const shipped = new Map(files.map((file) => [file.replace('.workflow.yaml', ''), load(file)]))

function load(file: string): WorkflowDocument {
  return parse(readFileSync(join(DIRECTORY, file), 'utf8')) as WorkflowDocument
}

function workflow(id: string): Workflow {
  return buildWorkflow(shipped.get(id) as WorkflowDocument)
}

/** The fewest calls from start to complete: one for each required record, two where it has effects, one to leave each phase. */
function calls({ phases }: Workflow): number {
  const required = phases.flatMap((phase) => phase.activities.filter((activity) => activity.required))
  const records = required.reduce((sum, { replay }) => sum + (replay === 'effectful' ? 2 : 1), 0)
  return 1 + records + phases.length
}

const activities = (id: string) => [...workflow(id).activity.values()]

describe('the shipped workflows', () => {
  it.each([
    ['address-pr', ['preflight', 'categorize', 'resolve', 'verify'], ['pr', 'title']],
    ['debug', ['preflight', 'reproduce', 'diagnose', 'fix', 'verify'], ['issue', 'title']],
    ['merge-pr', ['preflight', 'verify', 'confirm', 'merge'], ['pr', 'title']],
    ['release', ['preflight', 'bump', 'confirm', 'tag'], ['title']],
    ['review-pr', ['preflight', 'fan_out', 'consolidate', 'report'], ['pr', 'title']],
    ['start-issue', ['preflight', 'explore', 'plan', 'code', 'verify'], ['issue', 'title']],
  ])('%s has its published phases and targets', (id, phases, targets) => {
    expect({ phases: workflow(id).phases.map((phase) => phase.id), targets: shipped.get(id)?.targets }).toEqual({
      phases,
      targets,
    })
  })

  it('are six', () => {
    expect([...shipped.keys()].sort()).toEqual(['address-pr', 'debug', 'merge-pr', 'release', 'review-pr', 'start-issue'])
  })

  it.each([...shipped])('%s is valid and is named like its file', (id, document) => {
    expect(validateWorkflow(document), JSON.stringify(validateWorkflow.errors)).toBe(true)
    expect(graphProblems(document)).toEqual([])
    expect(document.metadata.id).toBe(id)
  })

  it('cost a small issue at most eight calls', () => {
    expect(calls(workflow('start-issue'))).toBe(8)
  })

  it('ask for exactly one change and one check of an issue', () => {
    const required = activities('start-issue').filter((activity) => activity.required)
    expect(required.map(({ id, phase, type, replay }) => ({ id, phase, type, replay }))).toEqual([
      { id: 'implement', phase: 'code', type: 'task', replay: 'idempotent' },
      { id: 'test', phase: 'verify', type: 'bash', replay: 'safe' },
    ])
  })

  it.each([
    ['start-issue', 'code', 'criteria'],
    ['debug', 'fix', 'causes'],
    ['address-pr', 'resolve', 'threads'],
  ])('%s repeats %s for each of the %s', (id, phase, list) => {
    expect(workflow(id).phase.get(phase)?.loopOver).toBe(list)
  })

  it.each(['merge-pr', 'release'])('%s asks the person before anything that cannot be taken back', (id) => {
    const gate = activities(id).find((activity) => activity.phase === 'confirm')
    expect(gate).toMatchObject({ type: 'gate', required: true, replay: 'safe' })
    const effects = activities(id).filter((activity) => activity.replay === 'effectful')
    expect(effects.length).toBeGreaterThan(0)
    for (const { phase } of effects) expect(phase).toBe(workflow(id).last.id)
    const [first] = effects
    expect(first).toMatchObject({ required: true, needs: expect.arrayContaining([gate?.id]) })
  })
})
