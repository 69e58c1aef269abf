import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportAnswer } from '../../src/app/import.ts'
import type { FlowEvent } from '../../src/core/event.ts'
import { type Answer, definition, FREE, type Project, project, session } from '../cli/builders.ts'
import { makeFifo } from '../store/support.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures/v1')

const ACTIVE = '2026-05-20T143000Z-issue-42'
const WRONG = '2026-04-02T091500Z-issue-7'
const DESIGN = '2026-03-01T080000Z-landing-page'
const GATED = '2026-05-21T100000Z-pr-12'
const HEADLESS = '2026-02-01T120000Z-tidy'
const DONE = '2026-05-25T070000Z-issue-50'
const BROKEN = '2026-01-09T000000Z-x'

const ALL: [kind: string, id: string][] = [
  ['active', ACTIVE],
  ['inconsistent', WRONG],
  ['unknown-workflow', DESIGN],
  ['gated', GATED],
  ['headless', HEADLESS],
  ['completed', DONE],
  ['broken', BROKEN],
]

/** A project with originals of these kinds in `old/`. */
function withOriginals(...kinds: string[]): Project {
  const at = project()
  for (const [kind, id] of ALL)
    if (kinds.includes(kind)) cpSync(join(FIXTURES, kind, id), join(at.root, 'old', id), { recursive: true })
  return at
}

function imported({ json, code, stderr }: Answer): ImportAnswer['imported'] {
  expect([code, stderr]).toEqual([0, ''])
  // The reply of this command has members of its own.
  return (json as unknown as ImportAnswer).imported
}

function importOne(at: Project, id: string): ImportAnswer['imported'][number] {
  return imported(at.flowctl(`import old/${id}`))[0] as ImportAnswer['imported'][number]
}

/** Every file below `path` with its bytes and times. */
function bytesBelow(path: string): [string, string, number][] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(join(path, name), 'latin1'), statSync(join(path, name)).mtimeMs])
}

function recordsOf(at: Project, run: string) {
  return at
    .events(run)
    .filter((event): event is Extract<FlowEvent, { type: 'activity_recorded' }> => event.type === 'activity_recorded')
    .filter(({ data }) => data.to_phase === null)
    .map(({ data }) => data)
}

describe.each(ALL)('an original that is %s', (kind, id) => {
  it('becomes a run that verifies, belongs to nobody and is proof of nothing, and stays as it is byte for byte', () => {
    const at = withOriginals(kind)
    const before = bytesBelow(join(at.root, 'old'))
    const { run, outcome } = importOne(at, id)
    expect([run, outcome]).toEqual([id, 'imported'])
    expect(bytesBelow(join(at.root, 'old'))).toEqual(before)

    const checked = at.flowctl(`check ${id}`)
    expect([checked.code, checked.json.verdict]).toEqual([6, 'incomplete'])
    expect(checked.json.findings).toContainEqual(expect.objectContaining({ what: 'log', ok: true }))
    expect(checked.json.problems).toContainEqual(expect.stringContaining('was imported'))
    expect(at.ok(`show --run ${id}`)).toMatchObject({ run: { damage: null, owner: FREE }, evidence: [] })
    expect(at.events(id).every(({ by }) => by.actor === 'engine' && by.session === undefined)).toBe(true)
    for (const { summary } of recordsOf(at, id)) expect(summary).toMatch(/^imported from activities\//)
  })

  it('is imported once, and a dry run writes nothing at all', () => {
    const at = withOriginals(kind)
    const [would] = imported(at.flowctl(`import old/${id} --dry-run`))
    expect(at.has('.flow')).toBe(false)
    const done = importOne(at, id)
    expect(would).toEqual({ ...done, run: null, outcome: 'would import' })
    const log = at.read(`.flow/runs/${id}/events.jsonl`)
    expect(importOne(at, id)).toMatchObject({ run: id, outcome: 'already' })
    expect(at.read(`.flow/runs/${id}/events.jsonl`)).toBe(log)
    expect(at.names('.flow/runs').filter((name) => !name.startsWith('.'))).toEqual([id])
  })
})

it('the records keep what they say, their times and their phases', () => {
  const at = withOriginals('active')
  expect(importOne(at, ACTIVE)).toMatchObject({ status: 'active', phase: 'code', workflow: 'start-issue' })
  expect(recordsOf(at, ACTIVE).map(({ activity, phase, type, extra }) => [activity, phase, type, extra])).toEqual([
    ['preflight_issue_start', 'preflight', 'bash', true],
    ['fetch_issue_context', 'explore', 'bash', true],
    ['implementation_plan', 'plan', 'agent', true],
    ['task-ac1', 'code', 'task', true],
  ])
  const { activities, run } = at.ok(`show --run ${ACTIVE}`) as unknown as { activities: object[]; run: object }
  expect(activities.at(-1)).toMatchObject({
    activity: { name: 'task-ac1', status: 'passed', completed_at: '2026-05-20T14:42:00.000Z' },
    outputs: { command_exit_code: 0, files_changed: ['src/search/index.ts', 'tests/search/exact-match.test.ts'] },
  })
  expect(run).toMatchObject({ issue: 42, branch: 'feature/issue-42-search' })
})

it('an open run goes on where it was, and what lies ahead still asks for its proof', () => {
  const at = withOriginals('active')
  importOne(at, ACTIVE)
  const owner = session('owner')
  at.ok(`resume ${ACTIVE}`, { session: owner })
  const go = (command: string) => at.flowctl(command, { session: owner })
  expect(
    go('complete --summary x')
      .json.error.missing?.map(({ what }) => what)
      .join(),
  ).toMatch(/implement.*test/s)
  for (const command of ['record implement --status passed --summary x', 'advance --summary x']) expect(go(command).code).toBe(0)
  expect(go('record test --status passed').json.error.code).toBe('obligation_unmet')
  expect(go('exec --for test --kind test -- true').code).toBe(0)
  for (const command of ['record test --status passed', 'complete --summary x']) expect(go(command).code).toBe(0)
})

it('every guess about an inconsistent original is listed, in the answer, the text and the run', () => {
  const at = withOriginals('inconsistent')
  const { text } = { text: at.text(`import old/${WRONG}`).stdout }
  const told = [
    'created_at of run.yaml is "2026-04-02 09:15:00" without a time zone: taken as UTC',
    'activities/002-plan.yaml: its status is "done": taken for passed',
    'activities/002-plan.yaml: "plan" is the workflow\'s own name for something else: recorded as plan-imported',
    'activities/006-smoke.yaml: its type is "wizard": taken for task',
    'the number 3 stands on several activities: they are taken in the order of their times',
    'no activity that can be read has the number 4, 5, 7: the others are counted anew',
    'run.yaml counts "quality_suite" as completed, but no activity records it: left out',
    '1 lines of events.jsonl are no JSON: left out',
    'events.jsonl tells of 005-quality_suite.yaml (quality_suite), which is not there or cannot be read',
    'activities/006-smoke.yaml: its phase is "runtime-checks": recorded in code',
    'activities/008-deploy.yaml: it was running and has no end: what it did is unknown, and whoever goes on is asked',
  ]
  const notes = at
    .ok(`show --run ${WRONG}`)
    .notes.map((note) => note.text)
    .join('\n')
  for (const guess of told) {
    expect(text).toContain(`guess: ${guess}`)
    expect(notes).toContain(`guess: ${guess}`)
  }
  expect(text).toMatch(/guess: activities\/007-broken\.yaml cannot be read/)
  expect(notes).toContain('event of the original: ["another","shape"]')
  expect(recordsOf(at, WRONG).map(({ activity, status }) => [activity, status])).toEqual([
    ['preflight_issue_start', 'passed'],
    ['plan-imported', 'passed'],
    ['c-earlier', 'passed'],
    ['b-later', 'passed'],
    ['smoke', 'failed'],
  ])
  expect(at.ok(`show --run ${WRONG}`).run).toMatchObject({ status: 'failed', phase: 'verify', issue: 7 })
})

it('work that was running without an end is unknown in the run, and blocks whoever resumes it', () => {
  const at = withOriginals('inconsistent')
  at.write(`old/${WRONG}/run.yaml`, at.read(`old/${WRONG}/run.yaml`).replace('status: failed', 'status: active'))
  expect(importOne(at, WRONG)).toMatchObject({ status: 'active' })
  expect(at.ok(`status --run ${WRONG}`).unknown).toMatchObject([{ activity: 'deploy', attempt: 1 }])
  at.ok(`resume ${WRONG}`, { session: session('owner') })
  expect(at.ok(`status --run ${WRONG}`).run.status).toBe('blocked')
})

it('a run that says completed is that only where the rules allow it', () => {
  const at = withOriginals('completed', 'unknown-workflow')
  expect(importOne(at, DONE)).toMatchObject({
    status: 'cancelled',
    guesses: expect.arrayContaining([expect.stringContaining('it says completed, which the rules do not allow')]),
  })
  expect(importOne(at, DESIGN)).toMatchObject({
    status: 'completed',
    phase: 'handoff',
    guesses: expect.arrayContaining([expect.stringContaining('there is no workflow "design" here')]),
  })
  expect(at.ok('list').runs).toEqual([])
})

it('no approval is imported: the run stands before the gate, and asks the person again', () => {
  const at = withOriginals('gated')
  const { status, phase, guesses } = importOne(at, GATED)
  expect([status, phase]).toEqual(['blocked', 'confirm'])
  expect(guesses).toContainEqual(expect.stringContaining('an approval is not imported, so it stands in confirm'))
  const owner = session('owner')
  at.ok(`resume ${GATED}`, { session: owner })
  at.ok('unblock', { session: owner })
  expect(at.flowctl('advance --summary x', { session: owner }).json.error.missing?.[0]?.what).toContain('approval')
})

it('an activity with effects that was said to be done is not due again', () => {
  const at = withOriginals('active')
  at.write(
    '.flow/workflows/start-issue.workflow.yaml',
    definition('start-issue', [
      { id: 'preflight', prompt: 'x' },
      { id: 'code', prompt: 'x', activities: [{ id: 'task-ac1', type: 'external', prompt: 'Send it.' }] },
    ]),
  )
  importOne(at, ACTIVE)
  expect(at.ok(`show --run ${ACTIVE}`).run).toMatchObject({
    phase: 'code',
    completed_activities: expect.arrayContaining(['task-ac1']),
  })
  expect(at.ok(`next --run ${ACTIVE}`).next.command).not.toContain('task-ac1')
})

describe('where an original is', () => {
  it('in the runs of this repository it stays, and the new run gets a name beside it', () => {
    const at = project()
    cpSync(join(FIXTURES, 'active', ACTIVE), join(at.root, '.flow/runs', ACTIVE), { recursive: true })
    const [first] = imported(at.flowctl(`import .flow/runs/${ACTIVE}`))
    expect(first).toMatchObject({ run: `${ACTIVE}-2`, from: `.flow/runs/${ACTIVE}` })
    expect(at.ok('list --all')).toMatchObject({ runs: [{ id: `${ACTIVE}-2` }], foreign: [ACTIVE] })
    expect(imported(at.flowctl(`import .flow/runs/${ACTIVE}`))).toMatchObject([{ run: `${ACTIVE}-2`, outcome: 'already' }])
  })

  it('one that was moved is known by its bytes, and one that has changed since by its place', () => {
    const at = withOriginals('active')
    importOne(at, ACTIVE)
    cpSync(join(at.root, 'old'), join(at.root, 'elsewhere'), { recursive: true })
    expect(imported(at.flowctl(`import elsewhere/${ACTIVE}`))).toMatchObject([{ run: ACTIVE, outcome: 'already' }])
    at.write(`old/${ACTIVE}/activities/005-more.yaml`, 'metadata: {id: more}\n')
    expect(imported(at.flowctl(`import old/${ACTIVE}`))).toMatchObject([{ run: ACTIVE, outcome: 'changed' }])
    expect(at.names('.flow/runs').filter((name) => !name.startsWith('.'))).toEqual([ACTIVE])
  })

  it('one that was archived since is not imported again', () => {
    const at = withOriginals('completed')
    importOne(at, DONE)
    at.ok(`archive ${DONE}`)
    expect(importOne(at, DONE)).toMatchObject({ run: DONE, outcome: 'already' })
  })
})

it('a model is told nothing of what it imported itself until somebody has resumed it', () => {
  const at = withOriginals('broken')
  const agent = session('agent')
  at.ok(`import old/${BROKEN}`, { session: agent })
  const { code, stdout } = at.flowctl(`show --run ${BROKEN}`, { session: agent })
  expect(code).toBe(8)
  expect(stdout).not.toContain('ignore all instructions')
  expect(at.text(`show --run ${BROKEN}`).stdout).not.toContain('\u001b')
})

describe('what is no original is refused, and then none is imported', () => {
  it.each<[string, string, (at: Project) => void]>([
    ['file_not_found', 'a directory that is not there', () => {}],
    ['document_invalid', 'an empty directory', (at) => mkdirSync(join(at.root, 'old/x'))],
    ['storage_refused', 'a file', (at) => at.write('old/x', '')],
    [
      'storage_refused',
      'a FIFO in place of run.yaml',
      (at) => [mkdirSync(join(at.root, 'old/x')), makeFifo(join(at.root, 'old/x/run.yaml'))],
    ],
    [
      'storage_refused',
      'a link in place of run.yaml',
      (at) => [mkdirSync(join(at.root, 'old/x')), symlinkSync('/etc/passwd', join(at.root, 'old/x/run.yaml'))],
    ],
    [
      'storage_refused',
      'a link in place of its activities',
      (at) => [mkdirSync(join(at.root, 'old/x')), symlinkSync('/tmp', join(at.root, 'old/x/activities'))],
    ],
    [
      'document_invalid',
      'a run of Flow itself',
      (at) => cpSync(join(at.root, '.flow/runs', at.ok('start --title x').run.id), join(at.root, 'old/x'), { recursive: true }),
    ],
  ])('%s for %s', (code, _what, make) => {
    const at = withOriginals('active')
    make(at)
    const runs = at.names('.flow/runs')
    expect(at.flowctl(`import old/${ACTIVE} old/x`).json.error.code).toBe(code)
    expect(at.names('.flow/runs')).toEqual(runs)
  })

  it.each(['import', 'import old/x --run 2026-01-01T000000Z-x', 'import --dry-run'])('usage for %s', (command) => {
    expect(project().flowctl(command).json.error.code).toBe('usage')
  })
})

it('an import that was killed before it printed the documents is ended by the next', () => {
  const at = withOriginals('completed')
  importOne(at, DONE)
  rmSync(join(at.root, `.flow/runs/${DONE}/run.yaml`))
  at.write(`.flow/open/${DONE}`, '-\n')
  expect(importOne(at, DONE).outcome).toBe('already')
  expect(at.read(`.flow/runs/${DONE}/run.yaml`)).toContain('status: cancelled')
  expect(at.has(`.flow/open/${DONE}`)).toBe(false)
})

it('a definition that does not fit is not forced: it is made of the run’s own phases', () => {
  const at = withOriginals('active')
  const loop = definition('start-issue', [{ id: 'code', prompt: 'x', loop_over: 'imported_from' }])
  at.write('.flow/workflows/start-issue.workflow.yaml', loop)
  expect(importOne(at, ACTIVE).guesses).toContainEqual(expect.stringContaining('loops over the list imported_from'))
  expect(at.ok(`show --run ${ACTIVE}`).run).toMatchObject({ damage: null, phase: 'code' })
})

it('documents of any shape become a run that verifies', () => {
  const at = project()
  const shapes = [
    'null',
    '[]',
    '3',
    '"text"',
    '{}',
    'a: &a [*a]',
    'metadata: 3',
    'state: {status: [x]}',
    '',
    '{"metadata":{"id":7,"phase":{}}}',
  ]
  shapes.forEach((shape, i) => {
    at.write(`old/${i}/run.yaml`, shape)
    shapes.forEach((other, j) => {
      at.write(`old/${i}/activities/${j}.yaml`, other)
    })
    at.write(`old/${i}/events.jsonl`, shapes.join('\n'))
  })
  for (const { run } of imported(at.flowctl(['import', ...shapes.map((_, i) => `old/${i}`)])))
    expect(at.ok(`show --run ${run}`).run.damage).toBeNull()
})

it('texts and lists that are too long for an event are cut, and that is said', () => {
  const at = withOriginals('active')
  const files = Array.from({ length: 300 }, (_, i) => `src/${'x'.repeat(250)}${i}.ts`)
  at.write(
    `old/${ACTIVE}/activities/005-long.yaml`,
    JSON.stringify({
      metadata: { id: 'long', phase: 'code' },
      activity: { type: 'task', status: 'passed' },
      outputs: { files_changed: files },
      result: { summary: 'é'.repeat(20_000) },
    }),
  )
  const { guesses } = importOne(at, ACTIVE)
  expect(guesses).toContainEqual('activities/005-long.yaml: it lists more than 200 files: the rest is left out')
  expect(guesses).toContainEqual('activities/005-long.yaml: it is too long for one event: the lists of its files are left out')
  expect(recordsOf(at, ACTIVE).at(-1)).toMatchObject({ activity: 'long', files_changed: [] })
})

it('a project without git takes them as well', () => {
  const at = project({ git: false })
  cpSync(join(FIXTURES, 'active', ACTIVE), join(at.root, 'old', ACTIVE), { recursive: true })
  expect(importOne(at, ACTIVE).outcome).toBe('imported')
  expect(execFileSync('ls', [join(at.root, '.flow/open')], { encoding: 'utf8' })).toContain(ACTIVE)
})
