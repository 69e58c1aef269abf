import { describe, expect, test } from 'vitest'
import type { Request } from '../../src/core/decide.ts'
import type { Refusal } from '../../src/core/errors.ts'
import type { Criterion, Evidence, Proposal } from '../../src/core/event.ts'
import { hasUnverified, missingAtEnd, wantedKinds } from '../../src/core/evidence.ts'
import { nextAction } from '../../src/core/next.ts'
import { reconcile } from '../../src/core/reconcile.ts'
import { activityName } from '../../src/core/state.ts'
import {
  aCriterion,
  advance,
  anActivity,
  anEvidence,
  aPhase,
  aRun,
  aWorkflow,
  begin,
  complete,
  criteria,
  evidence,
  NOW,
  type Run,
  readLog,
  record,
  refusalOf,
  type Step,
  THEN,
  verified,
} from './builders.ts'

const LOOPED = aWorkflow([
  aPhase('code', [anActivity('build')], { loop_over: 'criteria' }),
  aPhase('verify', [
    anActivity('test', { evidence: ['test'], needs: ['build'] }),
    anActivity('look', { evidence: ['lint'], required: false }),
  ]),
])
const PLAIN = aWorkflow([aPhase('work', [anActivity('write')])])

/** A run on the content NOW. */
function onTree(options: Parameters<typeof aRun>[0], ...steps: Step[]): Run {
  const run = aRun(options)
  run.tree = NOW
  for (const step of steps) run.take(step)
  return run
}
const written = (...steps: Step[]) => onTree({ workflow: PLAIN }, record('write'), ...steps)

describe('criteria are set', () => {
  test('in their order, each not yet verified, in place of those before', () => {
    const run = written(criteria('old'), verified('old'), criteria('b', 'a'))
    expect([...run.state.criteria.values()]).toEqual(['b', 'a'].map((id) => ({ ...aCriterion(id), verified: null })))
  })

  const rows: [string, Criterion[], Partial<Refusal>][] = [
    [
      'given twice',
      [aCriterion('a'), aCriterion('b'), aCriterion('a')],
      { code: 'usage', message: 'The criterion a is given twice.' },
    ],
    ['without an id', [aCriterion('')], { code: 'usage', message: '"" is no id of a criterion.' }],
    ['with a flag for an id', [aCriterion('-x')], { code: 'usage' }],
    ['with an id that a shell would read', [aCriterion('a b')], { code: 'usage' }],
    ['with a long id', [aCriterion('x'.repeat(65))], { code: 'usage' }],
    [
      'that must pass and cannot be shown',
      [aCriterion('a', { command: null })],
      { code: 'usage', message: 'The criterion a must pass and has no command that shows it.' },
    ],
  ]
  test.each(rows)('but not one %s', (_, list, expected) => {
    expect(refusalOf(written(), criteria(...list))).toMatchObject(expected)
  })

  test.each([
    ['none', []],
    ['one without a command that need not pass', [aCriterion('a', { command: null, must_pass: false })]],
    ['one with the longest id', [aCriterion('x'.repeat(64))]],
  ])('to %s', (_, list) => expect(written().ask(criteria(...list)).kind).toBe('append'))
})

describe('a criterion is verified', () => {
  test('by its last run', () => {
    const run = written(criteria('a'), verified('a'), verified('a', { exit_code: 1 }))
    expect(run.state.criteria.get('a')?.verified?.exit_code).toBe(1)
  })

  test.each<[string, Request, Partial<Refusal>]>([
    ['of which there is none', verified('b'), { code: 'activity_not_found', hint: 'Criteria: a.' }],
    ['by another command', verified('a', { command: 'true' }), { code: 'illegal_transition' }],
  ])('but not one %s', (_, request, expected) => expect(refusalOf(written(criteria('a')), request)).toMatchObject(expected))

  test('but not one of a run that has none', () => {
    expect(refusalOf(written(), verified('b'))).toMatchObject({ code: 'activity_not_found', hint: 'Criteria: none.' })
  })

  test('but not one without a command', () => {
    const run = written(criteria(aCriterion('a', { command: null, must_pass: false })))
    expect(refusalOf(run, verified('a', { command: 'true' })).code).toBe('illegal_transition')
  })
})

describe('the run is completed', () => {
  const must = (why: string) => [{ what: `criterion a must pass: ${why}`, command: 'criteria verify a' }]
  test.each<[string, Step[], ReturnType<typeof must>]>([
    ['was not verified', [criteria('a')], must('it was not verified')],
    ['failed', [criteria('a'), verified('a', { exit_code: 2 })], must('it ended with 2')],
    ['was interrupted', [criteria('a'), verified('a', { interrupted: 'timeout' })], must('it took too long')],
    [
      'was verified on another tree',
      [criteria('a'), verified('a', { tree: { before: THEN, after: THEN } })],
      must('the tree has changed since'),
    ],
    [
      'changed the tree',
      [criteria('a'), verified('a', { tree: { before: THEN, after: NOW } })],
      must('it changed the tree that it was run on'),
    ],
    ['was set again', [criteria('a'), verified('a'), criteria('a')], must('it was not verified')],
  ])('not while a criterion that must pass %s', (_, steps, missing) => {
    expect(refusalOf(written(...steps), complete)).toMatchObject({ code: 'obligation_unmet', missing })
  })

  test.each<[string, Step[]]>([
    ['has', [criteria('a', 'b'), verified('a'), verified('b')]],
    ['need not', [criteria(aCriterion('a', { must_pass: false })), verified('a', { exit_code: 1 })]],
    ['cannot be shown', [criteria(aCriterion('a', { must_pass: false, command: null }))]],
  ])('once every criterion that must pass %s', (_, steps) => expect(written(...steps).ask(complete).kind).toBe('append'))

  test('not after one more edit, and again once that is verified', () => {
    const run = written(criteria('a'), verified('a'))
    run.tree = THEN
    expect(refusalOf(run, complete).missing).toEqual(must('the tree has changed since'))
    run.take(verified('a', { tree: { before: THEN, after: THEN } }))
    expect(run.ask(complete).kind).toBe('append')
  })

  const shown = (after: string, overrides: Partial<Evidence> = {}) =>
    evidence({ result: after, tree: { before: after, after }, ...overrides })
  const verifying = (...steps: Step[]) =>
    onTree({ workflow: LOOPED }, record('build'), advance(), shown(NOW), record('test'), ...steps)

  test('not when what the last phase has shown is out of date', () => {
    const run = verifying()
    expect(run.ask(complete).kind).toBe('append')
    run.tree = THEN
    expect(refusalOf(run, complete).missing).toEqual([
      {
        what: 'test needs evidence of the kind test: the tree has changed since the last was taken',
        command: 'exec --for test --kind test -- npm test',
      },
    ])
    run.take(shown(THEN))
    expect(run.ask(complete).kind).toBe('append')
  })

  test('without what an optional activity would show, unless it passed', () => {
    const run = verifying(shown('c'.repeat(64), { kind: 'lint', tree: { before: NOW, after: NOW } }), record('look'))
    expect(missingAtEnd(run.state, NOW)).toEqual([])
    expect(missingAtEnd(run.state, THEN).map(({ what }) => what.split(':')[0])).toEqual([
      'test needs evidence of the kind test',
      'look needs evidence of the kind lint',
    ])
  })

  test('a log in which it was not proven is damaged there', () => {
    const run = written(criteria('a'), verified('a'))
    run.append({ type: 'run_completed', by: run.driver, data: { summary: 'done', tree: THEN } })
    expect(readLog(run.log).damage).toMatchObject({ line: 5, reason: 'it breaks a rule (obligation_unmet) as run_completed' })
  })

  const proof = (overrides: Partial<Evidence>) => anEvidence({ kind: 'criterion', command: 'sh a', ...overrides })
  test.each<[string, Proposal]>([
    ['twice the same criterion', { type: 'criterion_set', data: { criteria: [aCriterion('a'), aCriterion('a')] } }],
    [
      'a criterion verified by another command',
      { type: 'criterion_verified', data: { criterion: 'a', evidence: proof({ command: 'true' }) } },
    ],
    ['an unknown criterion', { type: 'criterion_verified', data: { criterion: 'b', evidence: proof({}) } }],
  ])('nor is a log whole that has %s', (_, proposal) => {
    const run = written(criteria('a'))
    run.append({ ...proposal, by: run.driver })
    expect(readLog(run.log).damage).toMatchObject({ line: 4, reason: expect.stringContaining(`as ${proposal.type}`) })
  })
})

describe('a loop over the criteria', () => {
  const keysIn = (run: Run) => reconcile(run.state, 'self').rows.map(activityName)
  test('has one entry for each, in order, and one where there is none', () => {
    expect(keysIn(onTree({ workflow: LOOPED }))).toEqual(['build:1'])
    expect(keysIn(onTree({ workflow: LOOPED }, criteria('b', 'a')))).toEqual(['build:b', 'build:a'])
  })

  test('has those of the list that was given at the start', () => {
    const run = onTree({ workflow: LOOPED, inputs: { criteria: ['x'] } }, criteria('a'))
    expect(keysIn(run)).toEqual(['build:x'])
  })

  test('over another list has nothing of the criteria', () => {
    const workflow = aWorkflow([aPhase('code', [anActivity('build')], { loop_over: 'tasks' })])
    expect(keysIn(onTree({ workflow }, criteria('a')))).toEqual(['build:1'])
  })

  test('lets what is in flight under an entry that is gone come to its end', () => {
    const run = onTree({ workflow: LOOPED }, criteria('a'), begin('build', { key: 'a' }), criteria('b'))
    expect(keysIn(run)).toEqual(['build:b', 'build:a'])
    expect(nextAction(run.state, 'driver').command).toBe('record build --key a --status passed --summary "<what was done>"')
    expect(run.ask(evidence({ activity: 'build', key: 'a', attempt: 1 })).kind).toBe('append')
    run.take(record('build', { key: 'a' }))
    expect(refusalOf(run, record('build', { key: 'a' })).code).toBe('activity_not_found')
    expect(nextAction(run.state, 'driver').command).toMatch(/^record build --key b /)
  })

  test.each([[['b']], [[]]])('that was left is not due again when the criteria become %j', (ids) => {
    const run = onTree({ workflow: LOOPED }, criteria('a'), record('build'), advance(), criteria(...ids), evidence())
    expect(run.ask(record('test')).kind).toBe('append')
  })
})

describe('what is next', () => {
  const verifying = (...steps: Step[]) => onTree({ workflow: LOOPED }, record('build'), advance(), ...steps)
  test('where nothing was shown is to show it', () => {
    expect(nextAction(verifying().state, 'driver')).toEqual({
      kind: 'prove',
      do: 'Do test. A plain command is seen and kept in Claude Code; elsewhere run it through this.',
      why: 'test passes only with evidence of the kind test, and there is none yet.',
      command: 'exec --for test --kind test -- "<the command>"',
    })
  })

  test('where it failed is to show it, and says why it failed', () => {
    const { kind, why } = nextAction(verifying(record('test', { status: 'failed', summary: 'one is red' })).state, 'driver')
    expect({ kind, why }).toMatchObject({
      kind: 'prove',
      why: expect.stringMatching(/^test passes only with evidence of the kind test, and its last record is failed: one is red\./),
    })
  })

  test.each<[string, Step[], string]>([
    ['that is not green, is to show it', [evidence({ exit_code: 1 })], 'prove'],
    ['of another kind, is to show it', [evidence({ kind: 'lint' })], 'prove'],
    ['that is green, is to record it', [evidence()], 'record'],
    ['that was begun and not shown, is to show it', [begin('test')], 'prove'],
    ['that was begun and shown, is to record it', [begin('test'), evidence()], 'record'],
  ])('of work %s', (_, steps, kind) => expect(nextAction(verifying(...steps).state, 'driver').kind).toBe(kind))

  test('names the entry of a loop', () => {
    const workflow = aWorkflow([aPhase('work', [anActivity('test', { evidence: ['test'] })], { loop_over: 'criteria' })])
    expect(nextAction(onTree({ workflow }, criteria('a')).state, 'driver')).toMatchObject({
      do: expect.stringMatching(/^For a: Do test\. /),
      command: 'exec --for test --key a --kind test -- "<the command>"',
    })
  })

  test('of effectful work is to begin it before it is shown', () => {
    const workflow = aWorkflow([aPhase('work', [anActivity('send', { evidence: ['test'], replay: 'effectful' })])])
    const run = onTree({ workflow })
    expect(nextAction(run.state, 'driver').kind).toBe('begin')
    run.take(begin('send'))
    expect(nextAction(run.state, 'driver')).toMatchObject({
      kind: 'prove',
      command: 'exec --for send --kind test -- "<the command>"',
    })
  })

  test.each<[string, Step[], string]>([
    ['not verified', [criteria('a')], 'criteria verify'],
    ['not green', [criteria('a'), verified('a', { exit_code: 1 })], 'criteria verify'],
    ['green', [criteria('a'), verified('a')], 'complete'],
    ['not in need of it', [criteria(aCriterion('a', { must_pass: false }))], 'complete'],
  ])('at the end, with a criterion that is %s', (_, steps, command) => {
    const { state } = written(...steps)
    expect(nextAction(state, 'driver').command?.startsWith(command)).toBe(true)
    expect(hasUnverified(state)).toBe(command === 'criteria verify')
  })

  test('before the last phase is to go on, whatever must pass in the end', () => {
    expect(nextAction(onTree({ workflow: LOOPED }, record('build'), criteria(aCriterion('1'))).state, 'driver').kind).toBe(
      'advance',
    )
  })
})

test('a hook looks for the kinds that the phase still needs, in the last one for all', () => {
  const workflow = aWorkflow([
    aPhase('a', [anActivity('x', { evidence: ['test', 'lint'] }), anActivity('y', { evidence: ['test'] })]),
    aPhase('b', [anActivity('z', { evidence: ['build'] })]),
  ])
  const run = onTree({ workflow })
  expect(wantedKinds(run.state)).toEqual(['test', 'lint'])
  for (const step of [evidence(), evidence({ kind: 'lint', result: '2'.repeat(64) }), record('x')]) run.take(step)
  expect(wantedKinds(run.state)).toEqual(['test'])
  for (const step of [record('y'), advance(), evidence({ kind: 'build', result: '3'.repeat(64) }), record('z')]) run.take(step)
  expect(wantedKinds(run.state)).toEqual(['build'])
})
