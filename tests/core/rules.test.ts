import { describe, expect, test } from 'vitest'
import type { Refusal } from '../../src/core/errors.ts'
import { illegal } from '../../src/core/rules.ts'
import type { WorkflowDocument } from '../../src/core/workflow.ts'
import {
  anActivity,
  aPhase,
  aRun,
  aStart,
  aWorkflow,
  begin,
  complete,
  INTO,
  OTHER,
  OWNER,
  type RunOptions,
  record,
  refusalOf,
  SAMPLE,
  TERMINAL,
} from './builders.ts'

const ID = '2026-01-02T030405Z-add-search'
const TASKS: RunOptions = { inputs: { tasks: ['a', 'b'] } }
const DONE = '--status passed --summary "<what was done>"'

describe('a log', () => {
  test('begins with run_started', () => {
    expect(illegal(null, { type: 'note_recorded', by: OWNER, data: { text: '' } })).toMatchObject({
      code: 'illegal_transition',
      message: 'A log begins with run_started.',
    })
  })

  test('has run_started once', () => {
    expect(illegal(aRun().state, aStart())).toMatchObject({
      code: 'illegal_transition',
      message: `The run ${ID} was already started.`,
    })
  })
})

describe('a start is refused', () => {
  const only = (targets: WorkflowDocument['targets']): WorkflowDocument => ({ ...SAMPLE, ...(targets && { targets }) })
  const looped = (key: string): RunOptions => ({ inputs: { tasks: ['fine', key] } })
  type Row = [name: string, options: RunOptions, expected: Partial<Refusal>]
  const rows: Row[] = [
    [
      'with a faulty graph',
      { workflow: aWorkflow([aPhase('a'), aPhase('a')]) },
      { code: 'workflow_invalid', message: 'Workflow sample: phase "a" is defined twice.' },
    ],
    [
      'for an issue',
      { workflow: only(['pr', 'title']), target: { issue: 1 } },
      {
        code: 'usage',
        message: 'The workflow sample does not take an issue.',
        hint: 'It takes: --pr, --title.',
        next: 'workflow show sample',
      },
    ],
    [
      'for a pr',
      { workflow: only(['issue']), target: { pr: 1 } },
      { code: 'usage', message: 'The workflow sample does not take a pr.' },
    ],
    [
      'for a title alone',
      { workflow: only(['issue']) },
      { code: 'usage', message: 'The workflow sample does not take a title alone.' },
    ],
    ['with a key that has a space', looped('a b'), { code: 'usage', message: '"a b" of the input tasks is no key of a loop.' }],
    ['with an empty key', looped(''), { code: 'usage' }],
    ['with a key that would be a flag', looped('-x'), { code: 'usage' }],
    ['with a key that a shell would read', looped('a;b'), { code: 'usage' }],
    ['with a key of 65 characters', looped('x'.repeat(65)), { code: 'usage' }],
    ['by a session that claims it for another', { by: OTHER }, { code: 'not_owner' }],
    ['by a session that does not claim it', { session: null, by: OWNER }, { code: 'not_owner' }],
    ['by a terminal that claims it', { by: TERMINAL }, { code: 'not_owner' }],
  ]
  test.each(rows)('%s', (_, options, expected) => {
    expect(illegal(null, aStart(options))).toMatchObject(expected)
  })
})

describe('a start is legal', () => {
  const rows: [string, RunOptions][] = [
    ['by a session for itself', {}],
    ['by a terminal for nobody', { session: null }],
    ['for an issue that the workflow takes', { workflow: { ...SAMPLE, targets: ['issue'] }, target: { issue: 1 } }],
    ['for an issue with a title beside it', { workflow: { ...SAMPLE, targets: ['issue'] }, target: { issue: 1, title: 'x' } }],
    ['for a pr that the workflow takes', { workflow: { ...SAMPLE, targets: ['pr'] }, target: { pr: 1 } }],
    ['with keys of 64 letters, digits and marks', { inputs: { tasks: ['x'.repeat(64), '1.2_3-4'] } }],
    ['with free text in a list that no phase loops over', { inputs: { remarks: ['a b; c'] } }],
    [
      'with a loop named like a member that every object has',
      { workflow: aWorkflow([aPhase('a', [], { loop_over: 'constructor' })]) },
    ],
  ]
  test.each(rows)('%s', (_, options) => {
    expect(illegal(null, aStart(options))).toBeNull()
  })
})

describe('a completion is refused', () => {
  const ADVANCE = 'advance --summary "<what this phase found or did>"'
  const single = (...activities: ReturnType<typeof anActivity>[]) => aWorkflow([aPhase('work', activities)])
  type Row = [name: string, options: RunOptions, missing: [string, string][]]
  const rows: Row[] = [
    [
      'on a fresh run, with all that is missing in the order in which it can be met',
      TASKS,
      [
        ['read is required and has not passed', `record read ${DONE}`],
        ['the phase plan has not been left', ADVANCE],
        ['build:a is required and has not passed', `record build --key a ${DONE}`],
        ['test:a is required and has not passed', `record test --key a ${DONE}`],
        ['build:b is required and has not passed', `record build --key b ${DONE}`],
        ['test:b is required and has not passed', `record test --key b ${DONE}`],
        ['the phase code has not been left', ADVANCE],
        ['publish is required and has not passed', 'begin publish'],
      ],
    ],
    [
      'with what a later phase requires and nothing that it leaves open, and the proof only of what has no effects',
      {
        workflow: aWorkflow([
          aPhase('first', [anActivity('look')]),
          aPhase('last', [
            anActivity('extra', { required: false }),
            anActivity('show', { evidence: ['test_result'] }),
            anActivity('send', { replay: 'effectful', evidence: ['test_result'] }),
          ]),
        ]),
      },
      [
        ['look is required and has not passed', `record look ${DONE}`],
        ['the phase first has not been left', ADVANCE],
        [
          'show is required and has not passed: no command has shown test_result',
          'exec --for show --kind test_result -- "<the command>"',
        ],
        ['send is required and has not passed', 'begin send'],
      ],
    ],
    [
      'before the last phase',
      { steps: [...INTO.code, record('build'), record('test')] },
      [
        ['the phase code has not been left', ADVANCE],
        ['publish is required and has not passed', 'begin publish'],
      ],
    ],
    [
      'in the last phase before what is required',
      { steps: INTO.ship },
      [['publish is required and has not passed', 'begin publish']],
    ],
    [
      'while work is in flight',
      { steps: [...INTO.end, begin('extra-work', { extra: true })] },
      [['extra-work (attempt 1) was started and has no recorded end', `record extra-work --extra ${DONE}`]],
    ],
    [
      'when the last record of what is required failed',
      { steps: [...INTO.end, begin('publish'), record('publish', { status: 'failed' })] },
      [['publish is required and has not passed', 'begin publish']],
    ],
    [
      'when what is required was skipped',
      { steps: [...INTO.ship, record('publish', { status: 'skipped' })] },
      [['publish is required and has not passed', 'begin publish']],
    ],
    [
      'with nothing recorded and nothing defined',
      { workflow: single() },
      [['no activity has been recorded', `record task --extra ${DONE}`]],
    ],
    [
      'with nothing recorded and nothing required',
      { workflow: single(anActivity('x', { required: false })) },
      [['no activity has been recorded', `record x ${DONE}`]],
    ],
  ]
  test.each(rows)('%s', (_, options, missing) => {
    expect(refusalOf(aRun(options), complete)).toEqual({
      code: 'obligation_unmet',
      message: `The run ${ID} cannot be completed yet.`,
      hint: null,
      next: missing[0]?.[1],
      missing: missing.map(([what, command]) => ({ what, command })),
    })
  })
})

describe('a completion is legal', () => {
  test.each([
    ['when all that is required has passed', { steps: INTO.end }],
    [
      'with one record of extra work in a run that requires nothing',
      { workflow: aWorkflow([aPhase('only')]), steps: [record('x', { extra: true })] },
    ],
  ] as [string, RunOptions][])('%s', (_, options) => {
    expect(aRun(options).ask(complete).kind).toBe('append')
  })
})
