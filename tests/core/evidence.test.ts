import { describe, expect, it, test } from 'vitest'
import type { Evidence } from '../../src/core/event.ts'
import { concludes, keptCommand, missingEvidence, provingEvidence } from '../../src/core/evidence.ts'
import type { Activity } from '../../src/core/graph.ts'
import { isGreen, unprovenKinds, whyNotGreen } from '../../src/core/proof.ts'
import { reconcile } from '../../src/core/reconcile.ts'
import type { OpenAttempt } from '../../src/core/state.ts'
import {
  anActivity,
  anEvidence as anyEvidence,
  aPhase,
  aRun,
  aWorkflow,
  begin,
  claim,
  NOW,
  readLog,
  record,
  type Step,
  THEN,
} from './builders.ts'

/** A green command for `test` on the content NOW; each test changes what it is about. */
const anEvidence = (overrides: Partial<Evidence> = {}) => anyEvidence({ activity: 'test', kind: 'test_result', ...overrides })

const WORKFLOW = aWorkflow([
  aPhase('work', [
    anActivity('test', { evidence: ['test_result'] }),
    ...(['bash', 'evaluation', 'external', 'task', 'skill', 'agent'] as const).map((type) => anActivity(`a-${type}`, { type })),
    anActivity('proved', { type: 'bash', evidence: ['test_result'] }),
  ]),
])
const aState = (...evidence: Evidence[]) =>
  aRun({ workflow: WORKFLOW, steps: evidence.map((e) => ({ kind: 'evidence' as const, evidence: e })) }).state

describe('a command', () => {
  test.each<[string | null, Partial<Evidence>]>([
    [null, {}],
    [null, { tree: { before: null, after: null } }],
    ['it ended with 1', { exit_code: 1 }],
    ['SIGKILL ended it', { exit_code: null, signal: 'SIGKILL' }],
    ['it took too long', { interrupted: 'timeout' }],
    ['it was interrupted by SIGINT', { interrupted: 'SIGINT' }],
    ['it ended with null', { exit_code: null }],
    ['it changed the tree that it was run on', { tree: { before: THEN, after: NOW } }],
    ['it changed the tree that it was run on', { tree: { before: null, after: NOW } }],
    ['it changed the tree that it was run on', { tree: { before: NOW, after: null } }],
    [null, { source: 'observed', tree: { before: null, after: NOW } }],
    ['it ended with 1', { source: 'observed', exit_code: 1 }],
    ['it was piped', { doubt: 'it was piped' }],
    ['it was piped', { doubt: 'it was piped', exit_code: 1 }],
  ])('shows nothing because %s: %j', (why, overrides) => {
    const evidence = anEvidence(overrides)
    expect([whyNotGreen(evidence), isGreen(evidence)]).toEqual([why, why === null])
  })

  test.each([
    ['npm test', 'npm test'],
    ['sh -c "a  b"', 'sh -c "a b"…'],
    ['sh -c "a\nb"', 'sh -c "a b"…'],
    ['echo "\u001b[1mx"', 'echo "x"…'],
    ['x'.repeat(400), 'x'.repeat(400)],
    ['x'.repeat(401), `${'x'.repeat(399)}…`],
    [`${'x'.repeat(399)}\u200bx`, `${'x'.repeat(399)}…`],
    [`${'x'.repeat(390)} ${'x'.repeat(20)}`, `${'x'.repeat(390)} ${'x'.repeat(8)}…`],
    [`${'x'.repeat(398)} xx`, `${'x'.repeat(398)}…`],
  ])('%j is kept as %j', (command, kept) => expect(keptCommand(command)).toBe(kept))
})

describe('what an activity lacks', () => {
  const activity = aState().workflow.activity.get('test') as Activity
  test.each<[string | null, Partial<Evidence>[]]>([
    ['there is none', []],
    [null, [{}]],
    [null, [{ activity: null, key: null }]],
    ['there is none', [{ activity: 'a-bash' }]],
    ['there is none', [{ kind: 'lint' }]],
    ['it ended with 1', [{ exit_code: 1 }]],
    ['the tree has changed since the last was taken', [{ tree: { before: THEN, after: THEN } }]],
    ['it ended with 2', [{ tree: { before: THEN, after: THEN } }, { exit_code: 2 }]],
    [null, [{}, { exit_code: 1 }]],
  ])('is told as `%s` of %j', (why, list) => {
    const state = aState(...list.map((overrides, i) => anEvidence({ result: String(i).repeat(64), ...overrides })))
    const missing = missingEvidence(state, activity, null, NOW)
    expect(missing.map(({ what }) => what.replace(/.*: /, ''))).toEqual(why === null ? [] : [why])
    expect(provingEvidence(state, activity, null, NOW)).toHaveLength(why === null ? 1 : 0)
  })

  it('is told with the command that was run last, where that was kept whole', () => {
    const command = (kept: string) =>
      missingEvidence(aState(anEvidence({ command: kept, exit_code: 1 })), activity, null, NOW)[0]?.command
    expect(command('npm test')).toBe('exec --for test --kind test_result -- npm test')
    expect(command('npm te…')).toBe('exec --for test --kind test_result -- "<the command>"')
  })

  it.each([
    ['make', true],
    ['npm test', true],
    ['npm run test:unit a=b ./x @y %z +1', true],
    ['A=1 npm test', false],
    ['npm test | tee log', false],
    ['| tee', false],
    ['npm test |', false],
    ['npm  test', false],
    ['npm test > log', false],
    ["npm 'test'", false],
  ])('names the command %j that a hook saw again only where it is plain words: %s', (seen, isPlain) => {
    const [missing] = missingEvidence(
      aState(anEvidence({ source: 'observed', command: seen, exit_code: 1 })),
      activity,
      null,
      NOW,
    )
    expect(missing?.command).toBe(`exec --for test --kind test_result -- ${isPlain ? seen : '"<the command>"'}`)
  })

  it('names a command in shell words as exec was given it', () => {
    const [missing] = missingEvidence(aState(anEvidence({ command: "sh -c 'a | b'", exit_code: 1 })), activity, null, NOW)
    expect(missing?.command).toBe("exec --for test --kind test_result -- sh -c 'a | b'")
  })

  it('is a kind that was never green on any tree, for what comes next', () => {
    expect(unprovenKinds(aState(), activity, null)).toEqual(['test_result'])
    expect(unprovenKinds(aState(anEvidence({ exit_code: 1 })), activity, null)).toEqual(['test_result'])
    expect(unprovenKinds(aState(anEvidence({ tree: { before: THEN, after: THEN } })), activity, null)).toEqual([])
    expect(unprovenKinds(aState(anEvidence({ activity: 'proved' })), activity, null)).toEqual(['test_result'])
    expect(unprovenKinds(aState(anEvidence({ activity: null })), activity, null)).toEqual([])
  })
})

describe('a result says how an attempt ended', () => {
  const state = aState()
  const attempt = (activity: string) => ({ activity, key: null, attempt: 2 }) as OpenAttempt
  test.each<[boolean, string, Partial<Evidence>]>([
    [true, 'a-bash', {}],
    [true, 'a-evaluation', {}],
    [true, 'a-external', {}],
    [true, 'a-bash', { exit_code: 9 }],
    [false, 'a-task', {}],
    [false, 'a-skill', {}],
    [false, 'a-agent', {}],
    [false, 'proved', {}],
    [false, 'unknown', {}],
    [false, 'a-bash', { activity: 'a-external' }],
    [false, 'a-bash', { activity: null }],
    [false, 'a-bash', { key: 'k' }],
    [false, 'a-bash', { attempt: 1 }],
    [false, 'a-bash', { attempt: null }],
    [false, 'a-bash', { exit_code: null, signal: 'SIGTERM' }],
    [false, 'a-bash', { interrupted: 'SIGINT' }],
    [false, 'a-bash', { interrupted: 'timeout' }],
  ])('%s: %s with %j', (says, activity, overrides) => {
    expect(concludes(state, anEvidence({ activity, attempt: 2, ...overrides }), attempt(activity))).toBe(says)
  })

  it('and is kept once, beside all that was there', () => {
    const other = anEvidence({ result: '2'.repeat(64) })
    const ended = anEvidence({ activity: 'a-bash', attempt: 1 })
    const steps = [{ kind: 'evidence' as const, evidence: other }, begin('a-bash')]
    const told = aRun({ workflow: WORKFLOW, steps: [...steps, { kind: 'evidence', evidence: ended }] })
    for (const run of [aRun({ workflow: WORKFLOW, steps }), told]) {
      run.take(claim(run.state, 'next', 'gone', {}, [ended]))
      expect(run.state.evidence).toEqual([other, ended])
      expect(run.state.records.at(-1)).toMatchObject({ status: 'passed', files_changed: [], evidence_refs: [ended.result] })
    }
  })

  it('and the newest of them counts, for every session', () => {
    const open = aRun({ workflow: WORKFLOW, steps: [begin('a-bash')] }).state
    const results = [1, 0, 5].map((exit_code) => anEvidence({ activity: 'a-bash', attempt: 1, exit_code }))
    for (const verdict of ['self', 'gone', 'free'] as const)
      expect(reconcile(open, verdict, results)).toMatchObject({ lost: [], blocked: null, reconciled: [{ exit_code: 5 }] })
  })
})

describe('a log', () => {
  it('in which something passed without proof is damaged there', () => {
    const run = aRun({ workflow: WORKFLOW, steps: [record('test', { status: 'failed' })] })
    const failed = run.events[1] as (typeof run.events)[number]
    run.append({ type: failed.type, by: failed.by, data: { ...failed.data, attempt: 2, status: 'passed', tree: NOW } } as never)
    expect(readLog(run.log).damage).toMatchObject({ line: 3, reason: 'it breaks a rule (obligation_unmet) as activity_recorded' })
  })

  it.each<[string, Partial<Evidence>]>([
    ['of an attempt that is not in flight', { attempt: 1 }],
    ['of an unknown activity', { activity: 'unknown' }],
    ['of no activity but a key', { activity: null, key: 'k' }],
    ['of a key where nothing loops', { key: 'k' }],
    ['of no activity but an attempt', { activity: null, attempt: 1 }],
  ])('holds no evidence %s', (_what, overrides) => expect(() => aState(anEvidence(overrides))).toThrow())

  it('says which attempt is in flight where evidence is of another', () => {
    const of = (attempt: number | null, ...steps: Step[]) => {
      const run = aRun({ workflow: WORKFLOW, steps })
      return run.ask({ kind: 'evidence', evidence: anEvidence({ attempt }) })
    }
    expect(of(1)).toMatchObject({ refusal: { message: 'The attempt of test in flight is none.' } })
    expect(of(2, begin('test'))).toMatchObject({ refusal: { message: 'The attempt of test in flight is 1.' } })
    expect(of(1, begin('test'))).toMatchObject({ kind: 'append' })
  })

  it('takes evidence for extra work while that is in flight', () => {
    const run = aRun({ workflow: WORKFLOW, steps: [begin('more', { extra: true })] })
    expect(run.ask({ kind: 'evidence', evidence: anEvidence({ activity: 'more', attempt: 1 }) })).toMatchObject({
      kind: 'append',
    })
    expect(run.ask({ kind: 'evidence', evidence: anEvidence({ activity: 'less' }) })).toMatchObject({
      refusal: { code: 'activity_not_found', next: 'next' },
    })
  })

  it('holds the same evidence once', () => expect(aState(anEvidence(), anEvidence()).evidence).toHaveLength(1))

  it.each<[string, Partial<Evidence>]>([
    ['the same evidence twice', {}],
    ['evidence for work of another phase', { result: '2'.repeat(64), activity: 'later' }],
  ])('with %s is damaged there', (_what, overrides) => {
    const workflow = { ...WORKFLOW, phases: [...WORKFLOW.phases, aPhase('next', [anActivity('later')])] }
    const run = aRun({ workflow, steps: [{ kind: 'evidence', evidence: anEvidence() }] })
    run.append({ type: 'evidence_recorded', by: run.driver, data: anEvidence(overrides) })
    expect(readLog(run.log).damage).toMatchObject({ line: 3, reason: expect.stringMatching(/ as evidence_recorded$/) })
  })
})
