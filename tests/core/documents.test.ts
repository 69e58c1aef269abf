import { describe, expect, test } from 'vitest'
import {
  activityDocument,
  activityFileName,
  blockedReason,
  completedActivities,
  currentActivity,
  journalEntries,
  runDocument,
} from '../../src/core/documents.ts'
import { validateActivity, validateRun } from '../../src/schemas/documents.ts'
import {
  advance,
  anActivity,
  aPhase,
  aRun,
  aWorkflow,
  begin,
  block,
  cancel,
  claim,
  complete,
  fail,
  INTO,
  note,
  OWNER,
  type Run,
  type RunOptions,
  record,
  type Step,
  sessionEnd,
  timeOf,
  unblock,
} from './builders.ts'

const ID = '2026-01-02T030405Z-add-search'
const TASKS = { tasks: ['a', 'b'] }

const VARIED: [string, RunOptions][] = [
  ['fresh', {}],
  ['of nobody, without a branch', { session: null, branch: null }],
  ['for an issue, with a goal and a journal', { target: { issue: 7 }, goal: 'g-1', journal: '.decisions/issue-7.md' }],
  ['for a pr', { target: { pr: 7 } }],
  [
    'in a loop',
    { inputs: TASKS, steps: [...INTO.code, begin('build', { key: 'b' }), record('build', { key: 'a', exit_code: 0 })] },
  ],
  ['with extra work', { steps: [record('guess', { extra: true, evidence_refs: ['sha256:1'], files_changed: ['src/a b.ts'] })] }],
  ['blocked', { steps: [block] }],
  ['whose session ended', { steps: [sessionEnd()] }],
  [
    'with every kind of moment',
    { steps: [block, { kind: 'unblock', reason: null }, record('read', { status: 'skipped' }), note, fail] },
  ],
  ['completed', { steps: [...INTO.end, complete] }],
  [
    'with the longest ids',
    { workflow: aWorkflow([aPhase('p'.repeat(64), [anActivity('a'.repeat(64))])]), steps: [record('a'.repeat(64))] },
  ],
]

describe('the documents of a run', () => {
  test.each(VARIED)('%s meet their schemas', (_, options) => {
    const run = aRun(options)
    expect([validateRun(runDocument(run.state, run.reader.head)), validateRun.errors]).toEqual([true, null])
    for (const item of run.state.records)
      expect([validateActivity(activityDocument(run.state, item)), validateActivity.errors]).toEqual([true, null])
  })
})

describe('the document of a run', () => {
  test('says what the run is', () => {
    const run = aRun({ target: { issue: 7 }, goal: 'g', journal: 'j.md', inputs: TASKS, steps: [record('read'), note] })
    expect(runDocument(run.state, run.reader.head)).toEqual({
      apiVersion: 'flow.synapti.ai/v1',
      kind: 'FlowRun',
      metadata: { id: ID, workflow: 'sample', workflow_version: '1.0.0', goal: 'g', created_at: timeOf(1) },
      context: { repo: '/repo', branch: 'main', issue: 7, pr: null, journal: 'j.md' },
      state: {
        status: 'active',
        current_phase: 'plan',
        current_activity: 'plan',
        completed_activities: ['read'],
        blocked_reason: null,
      },
      limits: { max_iterations: 20, max_runtime_minutes: null },
      events: [{ seq: 1, at: timeOf(1), type: 'run_started', detail: 'owner' }],
      revision: 3,
      head: run.reader.head,
    })
  })

  test('has the branch of the last event, or the first where that has none', () => {
    const moved = aRun({ steps: [{ request: note, by: { ...OWNER, branch: 'feature' } }] })
    const branch = (run: Run) => runDocument(run.state, run.reader.head).context.branch
    expect([branch(moved), branch(aRun())]).toEqual(['feature', 'main'])
  })
})

describe('the document of a record', () => {
  test('says what was done', () => {
    const said: Partial<ReturnType<typeof record>> = {
      key: 'b',
      status: 'failed',
      summary: 's',
      confidence: 'low',
      evidence_refs: ['e'],
      files_changed: ['f'],
      exit_code: 2,
    }
    const { state } = aRun({ inputs: TASKS, steps: [...INTO.code, begin('build', { key: 'b' }), record('build', said)] })
    const last = state.records.at(-1)
    expect(last && activityDocument(state, last)).toEqual({
      apiVersion: 'flow.synapti.ai/v1',
      kind: 'FlowActivity',
      metadata: { id: '003-build', run_id: ID, workflow: 'sample', phase: 'code' },
      activity: { type: 'task', name: 'build', status: 'failed', started_at: timeOf(4), completed_at: timeOf(5) },
      inputs: { key: 'b', attempt: 1, extra: false },
      outputs: { evidence_refs: ['e'], files_changed: ['f'], command_exit_code: 2 },
      result: { summary: 's', confidence: 'low' },
    })
  })

  test.each([
    [1, '001-read.yaml'],
    [99, '099-read.yaml'],
    [999, '999-read.yaml'],
    [1000, '1000-read.yaml'],
    [12345, '12345-read.yaml'],
  ])('has a file name with its number: %i', (number, expected) => {
    expect(activityFileName({ number, activity: 'read' })).toBe(expected)
  })
})

describe('completed activities', () => {
  const rows: [string, RunOptions, string[]][] = [
    ['are none on a fresh run', {}, []],
    ['are those that passed or were skipped', { steps: [record('ask', { status: 'skipped' }), record('read')] }, ['ask', 'read']],
    [
      'are not those that failed or are blocked',
      { steps: [record('ask', { status: 'failed' }), record('read', { status: 'blocked' })] },
      [],
    ],
    ['are not those in flight', { steps: [begin('read')] }, []],
    ['do not have one whose last record failed', { steps: [record('read'), record('read', { status: 'failed' })] }, []],
    [
      'have one once, in the place of its last record',
      { steps: [record('read'), record('ask'), record('read')] },
      ['ask', 'read'],
    ],
    [
      'have one that passed at last where it passed',
      { steps: [record('read', { status: 'failed' }), record('ask'), record('read')] },
      ['ask', 'read'],
    ],
    [
      'have boundaries, and the key of a loop',
      { inputs: TASKS, steps: [...INTO.code, record('build', { key: 'b' })] },
      ['read', 'plan', 'build:b'],
    ],
    [
      'have phases that were passed over',
      { workflow: aWorkflow([aPhase('a'), aPhase('b'), aPhase('c')]), steps: [advance('c')] },
      ['a', 'b'],
    ],
    ['do not have what is due again after a return', { steps: [...INTO.code, advance('plan')] }, []],
    [
      'do not have what comes after the phase that was returned to',
      { steps: [...INTO.ship, advance('code'), advance('plan')] },
      [],
    ],
    [
      'have extra work for good, also after a return',
      { steps: [...INTO.code, record('more', { extra: true }), advance('plan')] },
      ['more'],
    ],
  ]
  test.each(rows)('%s', (_, options, expected) => {
    expect(completedActivities(aRun(options).state)).toEqual(expected)
  })
})

describe('the current activity', () => {
  const rows: [string, RunOptions, string | null][] = [
    ['is the first that is due', {}, 'read'],
    ['is the one in flight, though another is due', { steps: [begin('ask')] }, 'ask'],
    [
      'is due under its key',
      { inputs: TASKS, steps: [...INTO.code, record('build', { key: 'a' }), record('test', { key: 'a' })] },
      'build:b',
    ],
    ['is the boundary when nothing is due', { steps: [record('read')] }, 'plan'],
    ['is kept while the run is blocked', { steps: [block] }, 'read'],
    ['is none on a closed run', { steps: [cancel] }, null],
  ]
  test.each(rows)('%s', (_, options, expected) => {
    expect(currentActivity(aRun(options).state)).toBe(expected)
  })
})

describe('the reason why a run does not go on', () => {
  const rows: [string, Step[], string | null][] = [
    ['is none on an active run', [], null],
    ['is its blocker', [block], 'a question'],
    ['is the end of its session', [sessionEnd()], 'session ended'],
    ['is its blocker rather than the end of its session', [block, sessionEnd()], 'a question'],
    ['is none once it is closed', [block, cancel], null],
  ]
  test.each(rows)('%s', (_, steps, expected) => {
    expect(blockedReason(aRun({ steps }).state)).toBe(expected)
  })

  test('is gone with the next claim', () => {
    const run = aRun({ steps: [sessionEnd()] })
    run.take(claim(run.state, 'other', 'free'))
    expect(blockedReason(run.state)).toBeNull()
  })
})

describe('the journal of a run', () => {
  const summary = (steps: Step[]) =>
    journalEntries(aRun({ steps }).state).map(({ event, type, fields: { run_id: _, ...fields } }) => [
      event,
      type,
      ...Object.values(fields),
    ])

  const rows: [string, Step[], unknown[]][] = [
    ['begins with the run', [], []],
    ['keeps records back until the phase is left', [record('read'), note], []],
    [
      'has them at the boundary',
      [record('read'), advance()],
      [
        [2, 'activity-completed', 'read', 'passed'],
        [3, 'activity-completed', 'plan', 'passed'],
      ],
    ],
    [
      'keeps back what came after the boundary',
      [...INTO.code, record('build')],
      [
        [2, 'activity-completed', 'read', 'passed'],
        [3, 'activity-completed', 'plan', 'passed'],
      ],
    ],
    [
      'has them at a block, with the change of status',
      [record('read', { status: 'failed' }), block],
      [
        [2, 'activity-completed', 'read', 'failed'],
        [3, 'run-state-transition', 'active', 'blocked', 'a question'],
        [3, 'workflow-run', 'sample', 'blocked'],
      ],
    ],
    [
      'leaves out a reason that was not given',
      [block, { kind: 'unblock', reason: null }],
      [
        [2, 'run-state-transition', 'active', 'blocked', 'a question'],
        [2, 'workflow-run', 'sample', 'blocked'],
        [3, 'run-state-transition', 'blocked', 'active'],
        [3, 'workflow-run', 'sample', 'active'],
      ],
    ],
    [
      'tells what came after a block after it',
      [block, { kind: 'unblock', reason: null }, record('read'), advance()],
      [
        [2, 'run-state-transition', 'active', 'blocked', 'a question'],
        [2, 'workflow-run', 'sample', 'blocked'],
        [3, 'run-state-transition', 'blocked', 'active'],
        [3, 'workflow-run', 'sample', 'active'],
        [4, 'activity-completed', 'read', 'passed'],
        [5, 'activity-completed', 'plan', 'passed'],
      ],
    ],
    [
      'ends with the run',
      [record('read'), cancel],
      [
        [2, 'activity-completed', 'read', 'passed'],
        [3, 'run-state-transition', 'active', 'cancelled', 'not wanted'],
        [3, 'workflow-run', 'sample', 'cancelled'],
      ],
    ],
  ]
  test.each(rows)('%s', (_, steps, expected) => {
    expect(summary(steps)).toEqual([[1, 'workflow-run', 'sample', 'active'], ...expected])
  })

  test('names the run, the time and the event of each entry', () => {
    const { state } = aRun({ inputs: TASKS, steps: [...INTO.code, record('build', { key: 'a' }), block, unblock] })
    const entries = journalEntries(state)
    expect(entries.every((entry) => entry.fields['run_id'] === ID)).toBe(true)
    expect(entries.map((entry) => entry.captured_at)).toEqual(entries.map((entry) => timeOf(entry.event)))
    expect(entries.find((entry) => entry.event === 4)).toEqual({
      type: 'activity-completed',
      captured_at: timeOf(4),
      event: 4,
      fields: { run_id: ID, activity_id: 'build:a', status: 'passed' },
    })
  })
})
