import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { GENESIS } from '../../src/core/event.ts'
import { fold } from '../../src/core/fold.ts'
import {
  aClaim,
  advance,
  anActivity,
  aPhase,
  aRun,
  aSeen,
  aStart,
  aTree,
  aWorkflow,
  begin,
  block,
  cancel,
  claim,
  complete,
  envelope,
  fail,
  INTO,
  note,
  OWNER,
  record,
  release,
  type Step,
  sessionEnd,
  timeOf,
  unblock,
} from './builders.ts'

const stateAfter = (...steps: Step[]) => aRun({ steps }).state
const WITH = { ...OWNER, worktree: '/wt', branch: 'feature', head: 'a'.repeat(40) }

describe('a started run', () => {
  test('has what its first event says', () => {
    const options = { target: { issue: 7, title: 'T' }, goal: 'g', inputs: { tasks: ['a'] }, branch: 'main', journal: 'j.md' }
    expect(aRun(options).state).toMatchObject({
      id: '2026-01-02T030405Z-t',
      created_at: timeOf(1),
      target: { issue: 7, pr: null, title: 'T' },
      goal: 'g',
      inputs: { tasks: ['a'] },
      repo: '/repo',
      branch: 'main',
      journal: 'j.md',
    })
  })

  test('is active, in its first phase, with nothing recorded', () => {
    const state = stateAfter()
    expect(state).toMatchObject({
      seq: 1,
      status: 'active',
      phase: 'plan',
      records: [],
      notes: [],
      blocked: null,
      ended: null,
      journalDue: 1,
    })
    expect(state.entered).toEqual(new Map([['plan', 1]]))
  })

  test('is owned by the session that started it, from its worktree', () => {
    expect(aRun({ by: WITH }).state.lease).toEqual({ ...aClaim('owner'), seq: 1, at: timeOf(1), worktree: '/wt', taken: null })
    expect(aRun({ session: null }).state.lease).toBeNull()
  })

  test('begins with nothing else', () => {
    const event = envelope(1, GENESIS, { type: 'note_recorded', by: OWNER, data: { text: '' } })
    expect(() => fold(null, event)).toThrow('a log begins with run_started, not note_recorded')
    expect(() => fold(stateAfter(), envelope(2, GENESIS, aStart()))).toThrow('run_started stands only at the beginning')
  })
})

describe('every event', () => {
  test('is counted, and its author and place remembered', () => {
    const { state } = aRun({ steps: [{ request: note, by: WITH }] })
    expect(state.seq).toBe(2)
    expect(state.last).toEqual({
      seq: 2,
      at: timeOf(2),
      actor: 'agent',
      worktree: '/wt',
      branch: 'feature',
      head: 'a'.repeat(40),
    })
    expect(stateAfter().last).toEqual({ seq: 1, at: timeOf(1), actor: 'agent', worktree: null, branch: null, head: null })
  })

  test('answers its operation, with the number of its record', () => {
    const { operations } = stateAfter(begin('read'), record('read'), note)
    expect([...operations.values()].map((o) => [o.seq, o.number])).toEqual([
      [1, null],
      [2, null],
      [3, 1],
      [4, null],
    ])
    expect(operations.get('op-3')).toEqual({ digest: sha256('op-3'), seq: 3, number: 1 })
  })

  test('that makes several records answers with the first', () => {
    const workflow = aWorkflow([aPhase('a'), aPhase('b'), aPhase('c')])
    const { operations } = aRun({ workflow, steps: [advance('c')] }).state
    expect(operations.get('op-2')?.number).toBe(1)
  })
})

describe('an attempt', () => {
  test('is in flight from its start, with the place and the tree where it began', () => {
    const { state } = aRun({ steps: [{ request: begin('read'), by: WITH, seen: aSeen({ tree: aTree() }) }] })
    expect(state.open.get('read')).toEqual({
      activity: 'read',
      key: null,
      attempt: 1,
      phase: 'plan',
      type: 'task',
      extra: false,
      at: timeOf(2),
      seq: 2,
      head: 'a'.repeat(40),
      worktree: '/wt',
      tree: aTree(),
      gate: null,
    })
  })

  test('begins in no known place or tree where none was said', () => {
    expect(stateAfter(begin('read')).open.get('read')).toMatchObject({ head: null, worktree: null, tree: null })
  })

  test('ends with its record, which remembers when it began', () => {
    const state = stateAfter(begin('read'), record('read'))
    expect(state.open.size).toBe(0)
    expect(state.records[0]).toMatchObject({ attempt: 1, started_at: timeOf(2), completed_at: timeOf(3), seq: 3 })
  })

  test('without a start begins when it ends', () => {
    expect(stateAfter(record('read')).records[0]).toMatchObject({ started_at: timeOf(2), completed_at: timeOf(2) })
  })

  test('is superseded, never overwritten', () => {
    const state = stateAfter(record('read', { status: 'failed' }), record('read'))
    expect(state.records.map((r) => [r.number, r.attempt, r.status])).toEqual([
      [1, 1, 'failed'],
      [2, 2, 'passed'],
    ])
    expect(state.latest.get('read')?.number).toBe(2)
  })
})

test('a record keeps everything that was said', () => {
  const said: Partial<ReturnType<typeof record>> = {
    status: 'failed',
    summary: 's',
    confidence: 'low',
    evidence_refs: ['e'],
    files_changed: ['f'],
    exit_code: 3,
    extra: true,
  }
  expect(stateAfter(record('guess', said)).records[0]).toEqual({
    ...said,
    number: 1,
    activity: 'guess',
    key: null,
    attempt: 1,
    phase: 'plan',
    type: 'task',
    started_at: timeOf(2),
    completed_at: timeOf(2),
    seq: 2,
  })
})

describe('an advance', () => {
  test('records the boundary and enters the next phase', () => {
    const state = stateAfter(record('read'), advance())
    expect(state).toMatchObject({ phase: 'code', journalDue: 3 })
    expect(state.records.at(-1)).toMatchObject({ number: 2, activity: 'plan', status: 'passed', summary: 'moved on', seq: 3 })
    expect(state.entered.get('code')).toBe(3)
  })

  test('over phases records each of them as skipped, with its own number', () => {
    const workflow = aWorkflow([aPhase('a'), aPhase('b'), aPhase('c'), aPhase('d')])
    const { state } = aRun({ workflow, steps: [advance('d')] })
    expect(state.records.every((r) => !r.extra && r.type === 'task' && r.attempt === 1)).toBe(true)
    expect(state.records.map((r) => [r.number, r.activity, r.status, r.summary])).toEqual([
      [1, 'a', 'passed', 'moved on'],
      [2, 'b', 'skipped', 'passed over on the way from a to d'],
      [3, 'c', 'skipped', 'passed over on the way from a to d'],
    ])
    expect([...state.entered]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 2],
    ])
  })

  test('back counts the return and makes the phase begin anew', () => {
    const state = stateAfter(...INTO.code, advance('plan'))
    expect(state).toMatchObject({ phase: 'plan', returns: new Map([['code>plan', 1]]), journalDue: 4 })
    expect(state.records.at(-1)).toMatchObject({ activity: 'code', status: 'failed' })
    expect(state.entered.get('plan')).toBe(4)
  })

  test('forth counts no return', () => {
    expect(stateAfter(...INTO.ship).returns.size).toBe(0)
  })
})

describe('a claim', () => {
  test('makes its session the owner, from its worktree', () => {
    const run = aRun()
    run.take({ ...claim(run.state, 'other', 'gone'), by: { ...WITH, session: 'other' } })
    expect(run.state).toMatchObject({
      lease: { session: 'other', seq: 2, at: timeOf(2), worktree: '/wt' },
      status: 'active',
      blocked: null,
    })
  })

  test('loses what its plan says, and the attempts count on', () => {
    const run = aRun({ steps: [begin('read')] })
    run.take(claim(run.state, 'other', 'gone'))
    expect(run.state).toMatchObject({ open: new Map(), lost: new Map([['read', 1]]), records: [] })
    run.take(begin('read'))
    expect(run.state).toMatchObject({ lost: new Map(), open: new Map([['read', { attempt: 2 }]]) })
  })

  test('of lost work that is then recorded without a start leaves nothing lost', () => {
    const run = aRun({ steps: [begin('read')] })
    run.take(claim(run.state, 'other', 'gone'))
    run.take(record('read'))
    expect(run.state).toMatchObject({ lost: new Map(), attempts: new Map([['read', 2]]) })
  })

  test('blocks the run on the questions of its plan', () => {
    const run = aRun({ steps: [...INTO.ship, begin('publish')] })
    run.take(claim(run.state, 'other', 'gone'))
    expect(run.state.status).toBe('blocked')
    expect(run.state.blocked).toContain('publish (attempt 1')
    expect(run.state.transitions).toMatchObject([{ from: 'active', to: 'blocked', reason: run.state.blocked }])
  })

  test('adds its questions to those that block the run already', () => {
    const run = aRun({ steps: [...INTO.ship, begin('publish'), block] })
    run.take(claim(run.state, 'other', 'gone'))
    expect(run.state.blocked).toMatch(/^a question; publish \(attempt 1/)
    expect(run.state.transitions).toHaveLength(1)
  })
})

describe('the lease', () => {
  test('ends with a release', () => {
    const state = stateAfter(release)
    expect([state.lease, state.ended]).toEqual([null, null])
  })

  test('ends with the session, whose end is remembered until the next claim', () => {
    const run = aRun({ steps: [sessionEnd()] })
    expect([run.state.lease, run.state.ended]).toEqual([
      null,
      { session: 'owner', reason: 'logout', client: aClaim('owner').client },
    ])
    run.take(claim(run.state, 'other', 'free'))
    expect([run.state.lease?.session, run.state.ended]).toEqual(['other', null])
  })

  test('is of the last session that ended, forgotten once the run is closed', () => {
    expect(stateAfter(sessionEnd(), cancel).ended).toBeNull()
  })
})

describe('a block', () => {
  test('stops the run, and an unblock lets it go on', () => {
    const run = aRun({ steps: [block] })
    expect(run.state).toMatchObject({ status: 'blocked', blocked: 'a question', journalDue: 2 })
    run.take(unblock)
    expect(run.state).toMatchObject({ status: 'active', blocked: null, journalDue: 3 })
    expect(run.state.transitions).toEqual([
      { seq: 2, at: timeOf(2), from: 'active', to: 'blocked', reason: 'a question' },
      { seq: 3, at: timeOf(3), from: 'blocked', to: 'active', reason: 'answered' },
    ])
  })

  test('for another reason adds to the first, without a change of status', () => {
    const state = stateAfter(block, { kind: 'block', reason: 'another' })
    expect([state.blocked, state.transitions.length]).toEqual(['a question; another', 1])
  })

  test('is lifted whole', () => {
    const state = stateAfter(block, { kind: 'block', reason: 'another' }, unblock)
    expect([state.blocked, state.status]).toEqual([null, 'active'])
  })
})

describe('the end of a run', () => {
  test('by completion records the last boundary', () => {
    const state = stateAfter(...INTO.end, complete)
    expect(state.records.at(-1)).toMatchObject({ number: 7, activity: 'ship', attempt: 1, status: 'passed', summary: 'all done' })
    expect(state).toMatchObject({ status: 'completed', lease: null, journalDue: 9 })
    expect(state.transitions.at(-1)).toMatchObject({ from: 'active', to: 'completed', reason: 'all done' })
  })

  test.each([
    ['failed', fail, 'not possible'],
    ['cancelled', cancel, 'not wanted'],
  ] as const)('as %s closes every attempt in flight, the block and the lease, without a record', (status, request, reason) => {
    const state = stateAfter(begin('read'), block, request)
    expect(state).toMatchObject({ status, open: new Map(), lease: null, blocked: null, records: [] })
    expect(state.transitions.at(-1)).toMatchObject({ from: 'blocked', to: status, reason })
  })
})

test('notes are kept in order', () => {
  expect(stateAfter(note, { kind: 'note', text: 'more' }).notes).toEqual([
    { seq: 2, at: timeOf(2), text: 'a thought' },
    { seq: 3, at: timeOf(3), text: 'more' },
  ])
})

test('the moments of a run are its lifecycle and nothing else', () => {
  const run = aRun({ steps: [begin('read'), record('read'), note, advance(), block, unblock, sessionEnd()] })
  run.take(claim(run.state, 'other', 'free'))
  run.take(release)
  run.take(fail)
  expect(run.state.moments.map((m) => [m.seq, m.type, m.detail])).toEqual([
    [1, 'run_started', 'owner'],
    [6, 'run_blocked', 'a question'],
    [7, 'run_unblocked', 'answered'],
    [8, 'session_end', 'logout'],
    [9, 'run_claimed', 'other'],
    [10, 'run_released', 'another run'],
    [11, 'run_failed', 'not possible'],
  ])
})

test('entries of a loop are apart', () => {
  const workflow = aWorkflow([aPhase('a', [anActivity('x')], { loop_over: 'tasks' })])
  const { state } = aRun({
    workflow,
    inputs: { tasks: ['k', 'l'] },
    steps: [begin('x', { key: 'k' }), record('x', { key: 'l' })],
  })
  expect([[...state.open.keys()], [...state.latest.keys()]]).toEqual([['x:k'], ['x:l']])
})

test('a phase that was passed over is recorded with nothing but that', () => {
  const run = aRun({ workflow: aWorkflow([aPhase('a'), aPhase('b'), aPhase('c')]), steps: [advance('c')] })
  expect(run.state.records.map(({ activity, status }) => [activity, status])).toEqual([
    ['a', 'passed'],
    ['b', 'skipped'],
  ])
  for (const kept of run.state.records) expect(kept).toMatchObject({ evidence_refs: [], files_changed: [], exit_code: null })
})
