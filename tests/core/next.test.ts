import { describe, expect, test } from 'vitest'
import { type NextAction, nextAction, START_ACTION } from '../../src/core/next.ts'
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
  type RunOptions,
  record,
  release,
} from './builders.ts'
import { parseCommand } from './commands.ts'

const ID = '2026-01-02T030405Z-add-search'
const DONE = '--status passed --summary "<what was done>"'
const ADVANCE = 'advance --summary "<what this phase found or did>"'
const COMPLETE = 'complete --summary "<what was done and how it was checked>"'
const TASKS = { tasks: ['a', 'b'] }

type Row = [name: string, options: RunOptions, expected: Partial<NextAction>]

describe('nothing is next on a closed run', () => {
  test.each([
    ['completed', [...INTO.end, complete]],
    ['failed', [fail]],
    ['cancelled', [block, cancel]],
  ] as const)('%s, to whomever', (status, steps) => {
    const { state } = aRun({ steps: [...steps] })
    for (const relation of ['driver', 'claimable', 'foreign'] as const)
      expect(nextAction(state, relation)).toEqual({
        kind: 'none',
        do: 'Nothing is left to do on this run.',
        why: `The run is ${status}.`,
        command: null,
      })
  })
})

describe('for somebody else', () => {
  test('the next step on a run that is driven is to wait', () => {
    expect(nextAction(aRun({ steps: [block] }).state, 'foreign')).toEqual({
      kind: 'wait',
      do: 'Leave this run to its owner.',
      why: 'Session owner drives it, and it is alive or cannot be judged.',
      command: `status --run ${ID}`,
    })
  })

  test('the next step on a run whose owner is gone is to resume it', () => {
    expect(nextAction(aRun({ steps: [block] }).state, 'claimable')).toEqual({
      kind: 'resume',
      do: 'Resume the run, so that this session owns it.',
      why: 'Its owner, session owner, is gone.',
      command: `resume ${ID}`,
    })
  })

  test('the next step on a run that nobody owns is to resume it', () => {
    expect(nextAction(aRun({ steps: [release] }).state, 'claimable')).toMatchObject({
      kind: 'resume',
      why: 'No session owns it.',
    })
  })
})

describe('for its driver the next step', () => {
  const optionalNeed = aWorkflow([
    aPhase('a', [
      anActivity('first', { required: false }),
      anActivity('middle', { required: false, needs: ['first'] }),
      anActivity('last', { needs: ['middle'] }),
    ]),
  ])
  const rows: Row[] = [
    [
      'of a blocked run is to ask, even with work in flight',
      { steps: [begin('read'), block] },
      {
        kind: 'unblock',
        do: 'Ask the person about this and wait for the answer: a question',
        why: 'The run is blocked.',
        command: 'unblock',
      },
    ],
    [
      'with work in flight is to find out what came of it',
      { steps: [...INTO.ship, begin('publish')] },
      {
        kind: 'record',
        do: 'Find out how far publish got before anything else; finish it, then record what came of it (passed or failed). It was: Do publish.',
        why: 'Attempt 1 of publish was started at 2026-01-02T03:04:11.000Z and has no recorded end: its outcome is unknown.',
        command: `record publish ${DONE}`,
      },
    ],
    [
      'with extra work in flight knows no prompt',
      { steps: [begin('guess', { extra: true })] },
      {
        kind: 'record',
        do: 'Find out how far guess got before anything else; finish it, then record what came of it (passed or failed).',
        command: `record guess --extra ${DONE}`,
      },
    ],
    [
      'with several in flight is about the one that began first',
      { steps: [begin('ask'), begin('read')] },
      { command: `record ask ${DONE}` },
    ],
    [
      'is the first required activity',
      {},
      { kind: 'record', do: 'Do read.', why: 'read is required in plan and has not passed.', command: `record read ${DONE}` },
    ],
    [
      'is the start of an effectful activity',
      { steps: INTO.ship },
      { kind: 'begin', do: 'Do publish.', why: 'publish is required in ship and has not passed.', command: 'begin publish' },
    ],
    [
      'names the entry of a loop',
      { inputs: TASKS, steps: INTO.code },
      {
        kind: 'record',
        do: 'For a: Do build.',
        why: 'build:a is required in code and has not passed.',
        command: `record build --key a ${DONE}`,
      },
    ],
    [
      'of a loop without a list names no entry in its text',
      { steps: INTO.code },
      { do: 'Do build.', why: 'build:1 is required in code and has not passed.', command: `record build --key 1 ${DONE}` },
    ],
    [
      'of a loop whose name every object has a member of knows no list either',
      { workflow: aWorkflow([aPhase('a', [anActivity('x')], { loop_over: 'constructor' })]) },
      { do: 'Do x.', command: `record x --key 1 ${DONE}` },
    ],
    ['of a loop with an empty list neither', { inputs: { tasks: [] }, steps: INTO.code }, { do: 'Do build.' }],
    [
      'ends one entry of a loop before it begins another',
      { inputs: TASKS, steps: [...INTO.code, record('build', { key: 'a' })] },
      { command: `record test --key a ${DONE}` },
    ],
    [
      'passes over what waits for another entry',
      { inputs: TASKS, steps: [...INTO.code, record('build', { key: 'a' }), record('test', { key: 'a' })] },
      { command: `record build --key b ${DONE}` },
    ],
    [
      'is what a required activity waits for, though that is optional',
      { workflow: optionalNeed },
      { kind: 'record', do: 'Do first.', why: 'first is needed in a and has not passed.', command: `record first ${DONE}` },
    ],
    [
      'is that again once it failed',
      { workflow: optionalNeed, steps: [record('first', { status: 'failed', summary: 'no map' })] },
      { why: 'first is needed in a and its last record is failed: no map.' },
    ],
    ['is what it waits for then', { workflow: optionalNeed, steps: [record('first')] }, { command: `record middle ${DONE}` }],
    [
      'may be skipped where that is optional',
      { workflow: optionalNeed, steps: [record('first', { status: 'skipped' }), record('middle', { status: 'skipped' })] },
      { command: `record last ${DONE}` },
    ],
    [
      'after a failure is the same again, with the way back',
      { steps: [...INTO.code, record('build', { status: 'failed', summary: 'no compiler' })] },
      {
        kind: 'record',
        why: 'build:1 is required in code and its last record is failed: no compiler. When it cannot pass from here, go back: advance --to plan.',
        command: `record build --key 1 ${DONE}`,
      },
    ],
    [
      'after a failure in a phase without a return names none',
      { steps: [record('read', { status: 'blocked', summary: 'no access' })] },
      { why: 'read is required in plan and its last record is blocked: no access.' },
    ],
    [
      'after a failed effectful activity is to begin it again',
      { steps: [...INTO.ship, begin('publish'), record('publish', { status: 'failed' })] },
      { kind: 'begin', command: 'begin publish' },
    ],
    [
      'when nothing required is left is to advance',
      { steps: [record('read'), record('ask')] },
      { kind: 'advance', do: 'Finish plan.', why: 'Nothing required is left in plan; code comes next.', command: ADVANCE },
    ],
    [
      'names what is optional before it advances',
      { steps: [record('read')] },
      { kind: 'advance', why: 'Nothing required is left in plan; code comes next. Optional before it: ask.' },
    ],
    [
      'does not name what is optional and was tried',
      { steps: [record('read'), record('ask', { status: 'failed' })] },
      { why: 'Nothing required is left in plan; code comes next.' },
    ],
    [
      'in the last phase is to complete',
      { steps: INTO.end },
      { kind: 'complete', do: 'Finish ship.', why: 'Nothing required is left in ship, the last phase.', command: COMPLETE },
    ],
    [
      'after a return is what the phase requires, anew',
      { steps: [...INTO.ship, advance('code')] },
      { why: 'build:1 is required in code and has not passed.', command: undefined as never },
    ],
    [
      'of a run that requires nothing is a record all the same',
      { workflow: aWorkflow([aPhase('only')]) },
      {
        kind: 'record',
        do: 'Finish only.',
        why: 'Nothing is required, but a run without any record cannot be completed.',
        command: `record work --extra ${DONE}`,
      },
    ],
    [
      'of a run that requires nothing is the first optional activity, the start of an effectful one included',
      {
        workflow: aWorkflow([
          aPhase('only', [
            anActivity('x', { required: false, needs: ['y'] }),
            anActivity('y', { required: false, replay: 'effectful' }),
          ]),
        ]),
      },
      { kind: 'begin', command: 'begin y' },
    ],
    [
      'of a run that requires nothing is to complete once something is recorded',
      {
        workflow: aWorkflow([aPhase('only', [anActivity('x', { required: false })])]),
        steps: [record('guess', { extra: true })],
      },
      { kind: 'complete', why: 'Nothing required is left in only, the last phase. Optional before it: x.' },
    ],
    ['after a note is what it was', { steps: [note] }, { command: `record read ${DONE}` }],
  ]
  test.each(rows)('%s', (_, options, expected) => {
    const action = nextAction(aRun(options).state, 'driver')
    for (const [member, value] of Object.entries(expected)) if (value !== undefined) expect(action).toHaveProperty(member, value)
  })

  test('names what was lost with its owner', () => {
    const run = aRun({ steps: [begin('read')] })
    run.take(claim(run.state, 'other', 'gone'))
    expect(nextAction(run.state, 'driver')).toMatchObject({
      why: 'Attempt 1 of read was lost when its owner went away; it is due again.',
      command: `record read ${DONE}`,
    })
  })
})

test('followed from the first to the last, the printed commands complete a run', () => {
  const run = aRun({ inputs: TASKS })
  const kinds: string[] = []
  for (let i = 0; i < 20; i++) {
    const { kind, command } = nextAction(run.state, 'driver')
    kinds.push(kind)
    if (command === null) break
    run.take(parseCommand(command))
  }
  expect(run.state.status).toBe('completed')
  expect(kinds).toEqual([
    'record',
    'advance',
    'record',
    'record',
    'record',
    'record',
    'advance',
    'begin',
    'record',
    'complete',
    'none',
  ])
})

test('where no run is open, the next step is to start one', () => {
  expect(START_ACTION).toMatchObject({ kind: 'start', command: 'start start-issue --title "<what the work is>"' })
})

describe('lists in a step are told apart', () => {
  const workflow = aWorkflow([
    aPhase('a', [anActivity('x', { required: false }), anActivity('y', { required: false })]),
    aPhase('b', [anActivity('z')], { back_to: [{ phase: 'a', max: 3 }] }),
    aPhase('c', [anActivity('v'), anActivity('w')], {
      back_to: [
        { phase: 'a', max: 3 },
        { phase: 'b', max: 3 },
      ],
    }),
  ])
  test.each<[string, RunOptions['steps'], string]>([
    ['optional work', [], 'Optional before it: x, y.'],
    [
      'ways back',
      [advance(), record('z'), advance(), record('v', { status: 'failed' })],
      'go back: advance --to a or advance --to b.',
    ],
  ])('%s', (_, steps, text) => {
    expect(nextAction(aRun({ workflow, steps: steps ?? [] }).state, 'driver').why).toContain(text)
  })
})
