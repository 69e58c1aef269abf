import { describe, expect, test } from 'vitest'
import { OPEN_CAP } from '../../src/core/activity-rules.ts'
import type { Request } from '../../src/core/decide.ts'
import type { Refusal } from '../../src/core/errors.ts'
import type { EventData } from '../../src/core/event.ts'
import {
  advance,
  anActivity,
  aPhase,
  aRun,
  aWorkflow,
  begin,
  INTO,
  type RunOptions,
  record,
  refusalOf,
  type Step,
  verdictOn,
} from './builders.ts'

const TASKS: RunOptions = { inputs: { tasks: ['a', 'b'] } }
const DONE = '--status passed --summary "<what was done>"'

describe('an activity is refused', () => {
  const narrow = aWorkflow([aPhase('a', [anActivity('x')]), aPhase('b')])
  type Row = [
    name: string,
    options: RunOptions,
    activity: string,
    overrides: { key?: string; extra?: boolean },
    expected: Partial<Refusal>,
  ]
  const rows: Row[] = [
    [
      'when it is the boundary of the phase',
      {},
      'plan',
      {},
      {
        code: 'usage',
        message: '"plan" is the boundary of a phase; advance and complete record it.',
        next: 'advance --summary "<what this phase found or did>"',
      },
    ],
    [
      'when it is a boundary, as extra too',
      {},
      'ship',
      { extra: true },
      { code: 'usage', message: '"ship" is the boundary of a phase; advance and complete record it.' },
    ],
    [
      'when the workflow does not have it',
      {},
      'guess',
      {},
      {
        code: 'activity_not_found',
        message: 'The workflow sample has no activity "guess".',
        hint: 'In the phase plan: read, ask. With --extra another id is recorded as extra.',
        next: 'next',
      },
    ],
    [
      'when neither the workflow nor the phase has any',
      { workflow: narrow, steps: [record('x'), advance()] },
      'guess',
      {},
      { code: 'activity_not_found', hint: 'The phase b has none. With --extra another id is recorded as extra.' },
    ],
    [
      'when its phase is still to come',
      {},
      'publish',
      {},
      {
        code: 'obligation_unmet',
        message: '"publish" belongs to the phase ship; the run is in plan.',
        hint: 'It can be recorded once the run is in ship.',
        next: 'next',
      },
    ],
    [
      'when its phase is behind and a return leads there',
      { steps: INTO.ship },
      'read',
      {},
      { code: 'obligation_unmet', hint: 'It can be recorded once the run is in plan.' },
    ],
    [
      'when its phase is behind for ever',
      { workflow: narrow, steps: [record('x'), advance()] },
      'x',
      {},
      {
        code: 'illegal_transition',
        message: '"x" belongs to the phase a; the run is in b.',
        hint: 'No path leads back to a.',
        next: 'next',
      },
    ],
    [
      'when it repeats and no key is given',
      { ...TASKS, steps: INTO.code },
      'build',
      {},
      { code: 'activity_not_found', message: '"build" repeats in the phase code: say for which key.', hint: 'Keys: a, b.' },
    ],
    [
      'when its key is not on the list',
      { ...TASKS, steps: INTO.code },
      'build',
      { key: 'c' },
      { code: 'activity_not_found', message: '"build" has no key "c" in the phase code.', hint: 'Keys: a, b.' },
    ],
    [
      'when it has a key outside a loop',
      {},
      'read',
      { key: '1' },
      { code: 'activity_not_found', hint: 'This phase does not loop: leave --key out.' },
    ],
    [
      'when it is extra and its key is not on the list',
      { ...TASKS, steps: INTO.code },
      'guess',
      { key: 'c', extra: true },
      { code: 'activity_not_found' },
    ],
  ]
  test.each(rows)('%s', (_, options, activity, overrides, expected) => {
    const run = aRun(options)
    expect(refusalOf(run, begin(activity, overrides))).toMatchObject(expected)
    expect(refusalOf(run, record(activity, overrides))).toMatchObject(expected)
  })

  const changes: [string, Partial<EventData['activity_recorded']>, Partial<Refusal>][] = [
    ['calls it extra', { extra: true }, { code: 'usage', message: '"read" is an activity of the workflow, not an extra one.' }],
    ['gives it another type', { type: 'bash' }, { code: 'usage', message: '"read" is of type task, not bash.' }],
    [
      'puts it into another phase',
      { phase: 'code' },
      { code: 'illegal_transition', message: 'The run is in the phase plan, not code.' },
    ],
    ['skips an attempt', { attempt: 2 }, { code: 'illegal_transition', message: 'Attempt 1 of read comes next, not 2.' }],
  ]
  test.each(changes)('when the event %s', (_, data, expected) => {
    expect(verdictOn(aRun(), record('read'), data)).toMatchObject(expected)
    expect(verdictOn(aRun(), begin('read'), data)).toMatchObject(expected)
  })

  test('when the event repeats an attempt', () => {
    expect(verdictOn(aRun({ steps: [record('read')] }), record('read'), { attempt: 1 })).toMatchObject({
      message: 'Attempt 2 of read comes next, not 1.',
    })
  })

  test('when the event ends another attempt than the one in flight', () => {
    expect(verdictOn(aRun({ steps: [begin('read')] }), record('read'), { attempt: 2 })).toMatchObject({
      message: 'Attempt 1 of read comes next, not 2.',
    })
  })

  test('when an extra one is put into another phase', () => {
    expect(verdictOn(aRun(), record('guess', { extra: true }), { phase: 'code' })).toMatchObject({ code: 'illegal_transition' })
  })
})

describe('a start of an attempt is refused', () => {
  test('while one is in flight', () => {
    expect(refusalOf(aRun({ steps: [begin('read')] }), begin('read'))).toEqual({
      code: 'obligation_unmet',
      message: 'Attempt 1 of read was started at 2026-01-02T03:04:06.000Z and has no recorded end.',
      hint: null,
      next: `record read ${DONE}`,
      missing: [
        {
          what: 'find out whether it took effect and record it (passed or failed) before another attempt',
          command: `record read ${DONE}`,
        },
      ],
    })
  })

  test('before what it needs', () => {
    expect(
      refusalOf(aRun({ ...TASKS, steps: [...INTO.code, record('build', { key: 'a' })] }), begin('test', { key: 'b' })),
    ).toEqual({
      code: 'obligation_unmet',
      message: 'test:b needs build:b, which has not passed.',
      hint: null,
      next: `record build --key b ${DONE}`,
      missing: [{ what: 'build:b must pass first', command: `record build --key b ${DONE}` }],
    })
  })

  test('when as many are in flight as may be', () => {
    const run = aRun({ steps: Array.from({ length: OPEN_CAP }, (_, i) => begin(`extra-${i}`, { extra: true })) })
    const refusal = refusalOf(run, begin('read'))
    expect(refusal).toMatchObject({
      code: 'obligation_unmet',
      message: `${OPEN_CAP} attempts are in flight, and no more may be.`,
    })
    expect(refusal.missing).toHaveLength(OPEN_CAP)
    run.take(record('extra-0', { extra: true }))
    expect(run.ask(begin('read')).kind).toBe('append')
  })
})

describe('a result is refused', () => {
  test.each(['passed', 'failed'] as const)('as %s before the start of effectful work is recorded', (status) => {
    expect(refusalOf(aRun({ steps: INTO.ship }), record('publish', { status }))).toEqual({
      code: 'obligation_unmet',
      message: 'publish has effects outside the repository: its start is recorded before it is done.',
      hint: null,
      next: 'begin publish',
      missing: [{ what: 'record the start', command: 'begin publish' }],
    })
  })

  test('as passed before what it needs', () => {
    expect(refusalOf(aRun({ steps: INTO.code }), record('test'))).toMatchObject({
      code: 'obligation_unmet',
      message: 'test:1 needs build:1, which has not passed.',
      next: `record build --key 1 ${DONE}`,
    })
  })

  test('as passed before what it needs from a loop of an earlier phase, every entry of which counts', () => {
    const workflow = aWorkflow([
      aPhase('a', [anActivity('x', { required: false })], { loop_over: 'tasks' }),
      aPhase('b', [anActivity('y', { required: false, needs: ['x'] })]),
    ])
    const run = aRun({ workflow, ...TASKS, steps: [record('x', { key: 'a' }), advance()] })
    expect(refusalOf(run, record('y'))).toEqual({
      code: 'obligation_unmet',
      message: 'y needs x:b, which has not passed.',
      hint: null,
      next: 'next',
      missing: [],
    })
  })

  test('as passed before what it needs from a phase that was passed over', () => {
    const workflow = aWorkflow([
      aPhase('a', [], { next: 'c' }),
      aPhase('b', [anActivity('x')]),
      aPhase('c', [anActivity('y', { required: false, needs: ['x'] })], { back_to: [{ phase: 'b', max: 1 }] }),
    ])
    const run = aRun({ workflow, steps: [advance()] })
    expect(refusalOf(run, record('y'))).toMatchObject({ code: 'obligation_unmet', message: 'y needs x, which has not passed.' })
    for (const step of [advance('b'), record('x'), advance()]) run.take(step)
    expect(run.ask(record('y')).kind).toBe('append')
  })
})

describe('a result is legal', () => {
  const rows: [string, Step[], Request][] = [
    ['as skipped for effectful work that was not started', INTO.ship, record('publish', { status: 'skipped' })],
    ['as blocked for effectful work that was not started', INTO.ship, record('publish', { status: 'blocked' })],
    ['as failed before what it needs', INTO.code, record('test', { status: 'failed' })],
    ['as passed after what it needs', [...INTO.code, record('build')], record('test')],
    [
      'as passed when what it needs failed after its start',
      [...INTO.code, record('build'), begin('test'), record('build', { status: 'failed' })],
      record('test'),
    ],
    ['for the end of an attempt in flight', [begin('read')], record('read')],
    ['for another attempt after a failed one', [record('read', { status: 'failed' })], record('read')],
    ['for extra work without a key inside a loop', INTO.code, record('guess', { extra: true })],
    ['for extra work under a key of the loop', INTO.code, record('guess', { extra: true, key: '1' })],
  ]
  test.each(rows)('%s', (_, steps, request) => {
    expect(aRun({ steps }).ask(request).kind).toBe('append')
  })
})

describe('what an activity needs', () => {
  const workflow = (required: boolean) =>
    aWorkflow([aPhase('a', [anActivity('first', { required }), anActivity('second', { needs: ['first'] })])])
  test.each([
    ['an optional one may be skipped', false, 'skipped', 'append'],
    ['a required one may not', true, 'skipped', 'refuse'],
    ['a failed one does not count', false, 'failed', 'refuse'],
    ['a blocked one does not count', false, 'blocked', 'refuse'],
  ] as const)('%s', (_, required, status, kind) => {
    const run = aRun({ workflow: workflow(required), steps: [record('first', { status })] })
    expect(run.ask(record('second')).kind).toBe(kind)
  })
})

describe('an advance is refused', () => {
  const three = aWorkflow(
    [
      aPhase('a', [anActivity('x', { required: false })]),
      aPhase('b', [anActivity('y')]),
      aPhase('c', [], {
        back_to: [
          { phase: 'b', max: 9 },
          { phase: 'a', max: 9 },
        ],
      }),
    ],
    { limits: { max_iterations: 2 } },
  )
  const toC: Step[] = [advance(), record('y'), advance()]
  type Row = [name: string, options: RunOptions, to: string | null, expected: Partial<Refusal>]
  const rows: Row[] = [
    [
      'to a phase that does not exist',
      {},
      'test',
      {
        code: 'phase_not_found',
        message: 'The workflow sample has no phase "test".',
        hint: 'Phases: plan, code, ship.',
        next: 'next',
      },
    ],
    [
      'beyond the last phase',
      { steps: INTO.ship },
      null,
      {
        code: 'illegal_transition',
        message: 'ship is the last phase; nothing comes after it.',
        hint: 'Complete the run instead.',
        next: 'complete --summary "<what was done and how it was checked>"',
      },
    ],
    [
      'anywhere from the last phase when it has no return',
      { workflow: aWorkflow([aPhase('a'), aPhase('b')]), steps: [advance()] },
      'a',
      {
        code: 'illegal_transition',
        message: 'b is the last phase; nothing comes after it.',
        next: 'complete --summary "<what was done and how it was checked>"',
      },
    ],
    [
      'to a phase above that is no return',
      { steps: INTO.ship },
      'plan',
      { code: 'illegal_transition', message: 'No step leads from ship to plan.', hint: 'Legal: code.', next: 'next' },
    ],
    [
      'to a phase that the path leaves out',
      {
        workflow: aWorkflow([
          aPhase('a', [], { next: 'c' }),
          aPhase('b'),
          aPhase('c', [], { back_to: [{ phase: 'b', max: 1 }] }),
        ]),
      },
      'b',
      { code: 'illegal_transition', message: 'No step leads from a to b.', hint: 'Legal: c.' },
    ],
    [
      'before what is required',
      {},
      null,
      {
        code: 'obligation_unmet',
        message: 'The run cannot go from plan to code yet.',
        next: `record read ${DONE}`,
        missing: [{ what: 'read is required and has not passed', command: `record read ${DONE}` }],
      },
    ],
    [
      'before every entry of a loop has passed',
      {
        ...TASKS,
        steps: [...INTO.code, record('build', { key: 'a' }), record('build', { key: 'b' }), record('test', { key: 'b' })],
      },
      null,
      {
        code: 'obligation_unmet',
        missing: [{ what: 'test:a is required and has not passed', command: `record test --key a ${DONE}` }],
      },
    ],
    [
      'while work is in flight, which is named first and once',
      { ...TASKS, steps: [...INTO.code, record('build', { key: 'a' }), begin('test', { key: 'a' })] },
      null,
      {
        code: 'obligation_unmet',
        missing: [
          { what: 'test:a (attempt 1) was started and has no recorded end', command: `record test --key a ${DONE}` },
          { what: 'build:b is required and has not passed', command: `record build --key b ${DONE}` },
          { what: 'test:b is required and has not passed', command: `record test --key b ${DONE}` },
        ],
      },
    ],
    [
      'over a phase with required work',
      { workflow: three },
      'c',
      {
        code: 'obligation_unmet',
        message: 'The run cannot go from a to c yet.',
        missing: [{ what: 'y of the phase b is required', command: 'advance --summary "<what this phase found or did>"' }],
      },
    ],
    [
      'back while work is in flight',
      { steps: [...INTO.ship, begin('publish')] },
      'code',
      {
        code: 'obligation_unmet',
        message: 'The run cannot leave ship while work is in flight.',
        missing: [{ what: 'publish (attempt 1) was started and has no recorded end', command: `record publish ${DONE}` }],
      },
    ],
    [
      'back more often than the phase allows',
      { steps: [...INTO.ship, advance('code'), record('build'), record('test'), advance()] },
      'code',
      {
        code: 'illegal_transition',
        message: 'The run has used up its returns: 1 from ship to code.',
        hint: 'Block the run and ask the person, or fail it.',
        next: 'block --reason "<why it does not converge>"',
      },
    ],
    [
      'back more often than the workflow allows in all',
      { workflow: three, steps: [...toC, advance('b'), record('y'), advance(), advance('a'), ...toC] },
      'b',
      { code: 'illegal_transition', message: 'The run has used up its returns: 2 in all.' },
    ],
  ]
  test.each(rows)('%s', (_, options, to, expected) => {
    expect(refusalOf(aRun(options), advance(to))).toMatchObject(expected)
  })
})

describe('an advance is legal', () => {
  const optional = aWorkflow([aPhase('a'), aPhase('b', [anActivity('x', { required: false })]), aPhase('c'), aPhase('d')])
  const rows: [string, RunOptions, string | null][] = [
    ['from a phase without required work', { workflow: optional }, null],
    ['to the next phase by name', { workflow: optional }, 'b'],
    ['over phases without required work', { workflow: optional }, 'd'],
    ['back, with required work not done', { steps: INTO.code }, 'plan'],
    ['back a second time where two are allowed', { steps: [...INTO.code, advance('plan'), record('read'), advance()] }, 'plan'],
  ]
  test.each(rows)('%s', (_, options, to) => {
    expect(aRun(options).ask(advance(to)).kind).toBe('append')
  })
})

describe('the boundary of a phase moves the run only as a whole', () => {
  const run = aRun({ steps: [record('read')] })
  const changes: [string, Partial<EventData['activity_recorded']>][] = [
    ['another activity', { activity: 'read' }],
    ['another phase', { phase: 'code' }],
    ['a key', { key: '1' }],
    ['extra', { extra: true }],
    ['another type', { type: 'bash' }],
    ['failed on the way down', { status: 'failed' }],
    ['skipped', { status: 'skipped' }],
    ['another attempt', { attempt: 2 }],
  ]
  test.each(changes)('not with %s', (_, data) => {
    expect(verdictOn(run, advance(), data)).toMatchObject({
      code: 'illegal_transition',
      message: 'Only the boundary of the phase plan moves the run.',
    })
  })

  test('not as passed on the way back', () => {
    expect(verdictOn(aRun({ steps: INTO.code }), advance('plan'), { status: 'passed' })).toMatchObject({
      message: 'Only the boundary of the phase code moves the run.',
    })
  })

  test('not to the phase where the run is', () => {
    expect(verdictOn(run, advance(), { to_phase: 'plan' })).toMatchObject({ message: 'No step leads from plan to plan.' })
  })

  test('and is no record without a move', () => {
    expect(verdictOn(run, advance(), { to_phase: null })).toMatchObject({ code: 'usage' })
  })
})
