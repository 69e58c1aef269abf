import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { type AttemptRef, type Evidence, VERDICTS, type Verdict } from '../../src/core/event.ts'
import { type PlanRow, reconcile } from '../../src/core/reconcile.ts'
import { activityName } from '../../src/core/state.ts'
import {
  advance,
  anActivity,
  anEvidence,
  aPhase,
  approved,
  aRun,
  aWorkflow,
  begin,
  block,
  claim,
  gateOpen,
  INTO,
  type Run,
  type RunOptions,
  record,
  type Step,
  unblock,
} from './builders.ts'

const WORKFLOW = aWorkflow([
  aPhase('work', [
    anActivity('look'),
    anActivity('write', { replay: 'idempotent' }),
    anActivity('send', { replay: 'effectful' }),
    { id: 'undeclared', type: 'task', prompt: 'Do it.' },
    anActivity('approve', { type: 'gate' }),
  ]),
])
const EXTRA = { extra: true }
/** A run in which `steps` were taken by an owner, or by nobody where nobody owns it. */
const runUnder = (verdict: Verdict, steps: Step[]): Run =>
  aRun({ workflow: WORKFLOW, steps, ...(verdict === 'free' && { session: null }) })
/** Attempts with an end, and one more without, `times` in all. */
const tries = (activity: string, times: number, overrides: { extra?: boolean } = {}): Step[] => [
  ...Array.from({ length: times - 1 }, () => [
    begin(activity, overrides),
    record(activity, { ...overrides, status: 'failed' }),
  ]).flat(),
  begin(activity, overrides),
]

describe('the table', () => {
  type Decision = Pick<PlanRow, 'attempt' | 'decision' | 'why'>
  type Row = [row: string, activity: string, what: string, steps: Step[], verdicts: readonly Verdict[], Decision]
  const keep = (attempt: number | null, why: string): Decision => ({ attempt, decision: 'keep', why })
  const lost = (attempt: number, replay: string): Decision => ({
    ...{ attempt, decision: 'lost' },
    why: `its owner is gone and it is ${replay}: do it again`,
  })
  const asked = (attempt: number): Decision => ({
    ...{ attempt, decision: 'ask' },
    why: 'its owner is gone and it may have taken effect; ask the person what happened',
  })
  const capped = (attempt: number): Decision => ({
    ...{ attempt, decision: 'ask' },
    why: `attempt ${attempt} of 3 was lost; ask the person how to go on`,
  })
  const WAITS = 'it waits for the person: put the question again'
  const MAY_GO_ON = 'its owner may still be working on it'
  const GOES_ON = 'its own session goes on: find out whether it took effect and record it'
  const AWAY = ['gone', 'free'] as const
  const THERE = ['live', 'unknown'] as const

  const [RECORDED, NOT_STARTED, GATE] = ['recorded', 'not started', 'waiting at a gate']
  const [OTHERS, OWN] = ['started, owner live or unknown, not the caller', 'started, owner is the caller']
  const [AGAIN, EFFECT, CAP] = [
    'started, gone or free, below the cap',
    'started, gone or free, effectful',
    'started, gone or free, at the cap',
  ]
  const rows: Row[] = [
    [RECORDED, 'look', 'passed', [record('look')], VERDICTS, keep(1, 'recorded as passed')],
    [RECORDED, 'look', 'failed', [record('look', { status: 'failed' })], VERDICTS, keep(1, 'recorded as failed')],
    [RECORDED, 'look', 'skipped', [record('look', { status: 'skipped' })], VERDICTS, keep(1, 'recorded as skipped')],
    [RECORDED, 'look', 'after its start', [begin('look'), record('look')], VERDICTS, keep(1, 'recorded as passed')],
    [RECORDED, 'look', 'more than once', [record('look'), record('look')], VERDICTS, keep(2, 'recorded as passed')],
    [RECORDED, 'send', 'effectful', [begin('send'), record('send')], VERDICTS, keep(1, 'recorded as passed')],
    [RECORDED, 'approve', 'a gate', approved('approve'), VERDICTS, keep(1, 'recorded as passed')],
    [NOT_STARTED, 'look', 'safe', [], VERDICTS, keep(null, 'not started')],
    [NOT_STARTED, 'send', 'effectful', [], VERDICTS, keep(null, 'not started')],
    [NOT_STARTED, 'look', 'while another is in flight', [begin('send')], VERDICTS, keep(null, 'not started')],
    [GATE, 'approve', 'the first time', [gateOpen('approve')], VERDICTS, keep(1, WAITS)],
    [
      GATE,
      'approve',
      'at the cap of others',
      [gateOpen('approve'), gateOpen('approve'), gateOpen('approve')],
      VERDICTS,
      keep(3, WAITS),
    ],
    [OTHERS, 'look', 'safe', [begin('look')], THERE, keep(1, MAY_GO_ON)],
    [OTHERS, 'send', 'effectful', [begin('send')], THERE, keep(1, MAY_GO_ON)],
    [OTHERS, 'guess', 'extra', [begin('guess', EXTRA)], THERE, keep(1, MAY_GO_ON)],
    [OTHERS, 'look', 'at the cap', tries('look', 3), THERE, keep(3, MAY_GO_ON)],
    [OWN, 'look', 'safe', [begin('look')], ['self'], keep(1, GOES_ON)],
    [OWN, 'send', 'effectful', [begin('send')], ['self'], keep(1, GOES_ON)],
    [OWN, 'guess', 'extra', [begin('guess', EXTRA)], ['self'], keep(1, GOES_ON)],
    [OWN, 'look', 'at the cap', tries('look', 3), ['self'], keep(3, GOES_ON)],
    [AGAIN, 'look', 'safe', [begin('look')], AWAY, lost(1, 'safe')],
    [AGAIN, 'look', 'safe, the last below it', tries('look', 2), AWAY, lost(2, 'safe')],
    [AGAIN, 'write', 'idempotent', [begin('write')], AWAY, lost(1, 'idempotent')],
    [AGAIN, 'write', 'idempotent, the last below it', tries('write', 2), AWAY, lost(2, 'idempotent')],
    [EFFECT, 'send', 'declared so', [begin('send')], AWAY, asked(1)],
    [EFFECT, 'send', 'at the cap', tries('send', 3), AWAY, asked(3)],
    [EFFECT, 'undeclared', 'not declared', [begin('undeclared')], AWAY, asked(1)],
    [EFFECT, 'undeclared', 'not declared, at the cap', tries('undeclared', 3), AWAY, asked(3)],
    [EFFECT, 'guess', 'extra', [begin('guess', EXTRA)], AWAY, asked(1)],
    [EFFECT, 'guess', 'extra, at the cap', tries('guess', 3, EXTRA), AWAY, asked(3)],
    [CAP, 'look', 'safe', tries('look', 3), AWAY, capped(3)],
    [CAP, 'look', 'safe, beyond it', tries('look', 4), AWAY, capped(4)],
    [CAP, 'write', 'idempotent', tries('write', 3), AWAY, capped(3)],
  ]
  const cases = rows.flatMap(([row, activity, what, steps, verdicts, decision]) =>
    verdicts.map((verdict) => [row, what, verdict, activity, steps, decision] as const),
  )
  test.each(cases)('%s: %s, under the verdict %s', (_, __, verdict, activity, steps, decision) => {
    const plan = reconcile(runUnder(verdict, [...steps]).state, verdict)
    expect(plan.rows.filter((row) => row.activity === activity)).toEqual([{ activity, key: null, ...decision }])
    const ref = { activity, key: null, attempt: decision.attempt }
    expect(plan.lost.filter((lost) => lost.activity === activity)).toEqual(decision.decision === 'keep' ? [] : [ref])
    const question = `${activity} (attempt ${decision.attempt}, started `
    expect(plan.blocked?.includes(question) ?? false).toBe(decision.decision === 'ask')
    expect(plan.blocked?.includes(decision.why) ?? false).toBe(decision.decision === 'ask')
  })

  test('has every activity of the phase in its order, and then what else is in flight', () => {
    const plan = reconcile(runUnder('gone', [begin('guess', EXTRA), record('write'), begin('send'), begin('look')]).state, 'gone')
    expect(plan.rows.map(({ activity, decision }) => [activity, decision])).toEqual([
      ['look', 'lost'],
      ['write', 'keep'],
      ['send', 'ask'],
      ['undeclared', 'keep'],
      ['approve', 'keep'],
      ['guess', 'ask'],
    ])
  })

  test('loses and asks in the order in which the work began, and asks all at once', () => {
    const plan = reconcile(runUnder('gone', [begin('send'), begin('look'), begin('undeclared')]).state, 'gone')
    expect(plan.lost.map(({ activity }) => activity)).toEqual(['send', 'look', 'undeclared'])
    expect(plan.blocked).toBe(
      'send (attempt 1, started 2026-01-02T03:04:06.000Z): its owner is gone and it may have taken effect; ask the person what happened; ' +
        'undeclared (attempt 1, started 2026-01-02T03:04:08.000Z): its owner is gone and it may have taken effect; ask the person what happened',
    )
  })

  test('asks nothing where nothing is to ask', () => {
    expect(reconcile(runUnder('gone', [begin('look'), gateOpen('approve')]).state, 'gone')).toMatchObject({
      lost: [{ activity: 'look', key: null, attempt: 1 }],
      blocked: null,
    })
  })
})

describe('a result on disk', () => {
  const CHECKS = aWorkflow([
    aPhase('work', [
      anActivity('check', { type: 'bash', replay: 'effectful' }),
      anActivity('look'),
      anActivity('ok', { type: 'gate' }),
    ]),
  ])
  const started = (...steps: Step[]) => aRun({ workflow: CHECKS, steps: [begin('check'), ...steps] })
  const result = (overrides: Partial<Evidence> = {}) => anEvidence({ activity: 'check', attempt: 1, ...overrides })

  test.each(VERDICTS.filter((verdict) => verdict !== 'free'))(
    'is recorded under the verdict %s, and nobody is asked',
    (verdict) => {
      const run = started(begin('look'))
      expect(reconcile(run.state, verdict, [result()])).toMatchObject({
        rows: [
          { activity: 'check', attempt: 1, decision: 'record', why: 'its command had ended with 0: npm test' },
          { activity: 'look', decision: verdict === 'gone' ? 'lost' : 'keep' },
          { activity: 'ok', decision: 'keep' },
        ],
        reconciled: [result()],
        blocked: null,
      })
    },
  )

  test.each([
    [0, 'passed'],
    [7, 'failed'],
  ])('of a command that ended with %i becomes a record as %s, and evidence', (exit_code, status) => {
    const run = started()
    run.take(claim(run.state, 'other', 'gone', {}, [result({ exit_code })]))
    expect(run.state.latest.get('check')).toMatchObject({
      ...{ status, exit_code, attempt: 1, evidence_refs: [result().result], confidence: 'medium' },
      summary: `reconciled: \`npm test\` had ended with ${exit_code}`,
    })
    expect([run.state.evidence, run.state.open.size, run.state.blocked]).toEqual([[result({ exit_code })], 0, null])
    expect(reconcile(run.state, 'self', [result({ exit_code })])).toMatchObject({ reconciled: [], lost: [] })
  })

  test('that is recorded as evidence already stands there once', () => {
    const run = started({ kind: 'evidence', evidence: result() })
    run.take(claim(run.state, 'owner', 'self', {}, [result()]))
    expect([run.state.evidence, run.state.latest.get('check')?.status]).toEqual([[result()], 'passed'])
  })

  test('of another attempt decides nothing', () => {
    expect(reconcile(started().state, 'gone', [result({ attempt: 2 })])).toMatchObject({
      reconciled: [],
      rows: [{ decision: 'ask' }, {}, {}],
    })
  })

  test('is one of as many as fit into a line; the rest is decided without', () => {
    const names = Array.from({ length: 18 }, (_, i) => `c${String(i).padStart(2, '0')}`)
    const workflow = aWorkflow([
      aPhase(
        'work',
        names.map((id) => anActivity(id, { type: 'bash' })),
      ),
    ])
    const run = aRun({ workflow, steps: names.map((id) => begin(id)) })
    const results = names.map((activity, i) => result({ activity, result: sha256(String(i)) }))
    const plan = reconcile(run.state, 'gone', results)
    expect([plan.reconciled.length, plan.lost.map(({ activity }) => activity)]).toEqual([16, ['c16', 'c17']])
    expect(() => run.take(claim(run.state, 'other', 'gone', {}, results))).not.toThrow()
  })

  const forged: [string, Evidence[], AttemptRef[]][] = [
    ['that is not in flight', [result({ activity: 'look' })], []],
    ['of no activity', [result({ activity: null, attempt: null })], []],
    ['twice', [result(), result()], []],
    ['that was interrupted', [result({ interrupted: 'SIGINT' })], []],
    ['that is lost as well', [result()], [{ activity: 'check', key: null, attempt: 1 }]],
  ]
  test.each(forged)('is not taken for an end %s', (_, reconciled, lost) => {
    const run = started()
    const { event, by } = claim(run.state, 'other', 'gone', { plan: { lost, reconciled, blocked: 'ask' } })
    run.append({ ...event, by })
    expect(run.reader.damage).toMatchObject({ line: 3, reason: 'it breaks a rule (illegal_transition) as run_claimed' })
  })
})

describe('the rows of a phase', () => {
  const TASKS: RunOptions = { inputs: { tasks: ['a', 'b'] } }
  const namesOf = (rows: PlanRow[]) => rows.map((row) => [activityName(row), row.attempt, row.why.split(':')[0]])
  const NEVER = 'not started'

  test('have one for each entry of its loop', () => {
    const steps = [...INTO.code, record('build', { key: 'a' }), begin('build', { key: 'b' })]
    const plan = reconcile(aRun({ ...TASKS, steps }).state, 'gone')
    expect(namesOf(plan.rows)).toEqual([
      ['build:a', 1, 'recorded as passed'],
      ['test:a', null, NEVER],
      ['build:b', 1, 'its owner is gone and it is safe'],
      ['test:b', null, NEVER],
    ])
    expect(plan.lost).toEqual([{ activity: 'build', key: 'b', attempt: 1 }])
  })

  test('keep extra work under a key of the loop apart', () => {
    const guess = (key: string | null) => begin('guess', { extra: true, key })
    const plan = reconcile(aRun({ ...TASKS, steps: [...INTO.code, guess('a'), guess('b'), guess(null)] }).state, 'gone')
    expect(plan.rows.slice(4).map(activityName)).toEqual(['guess:a', 'guess:b', 'guess'])
    expect(plan.blocked).toMatch(/^guess:a \(.*; guess:b \(.*; guess \(/)
  })

  test('are of the phase where the run is, not of those before', () => {
    expect(reconcile(aRun({ steps: INTO.ship }).state, 'gone').rows.map(activityName)).toEqual(['publish'])
  })

  test('know nothing of an earlier visit', () => {
    const again = aRun({ steps: [...INTO.code, advance('plan')] })
    expect(namesOf(reconcile(again.state, 'gone').rows)).toEqual([
      ['read', null, NEVER],
      ['ask', null, NEVER],
    ])
  })

  test('say of lost work that it was lost, until something is recorded of it or it is begun again', () => {
    const run = aRun({ steps: [record('ask', { status: 'failed' }), begin('ask'), begin('read')] })
    run.take(claim(run.state, 'other', 'gone'))
    const plan = () => namesOf(reconcile(run.state, 'self').rows)
    expect(plan()).toEqual([
      ['read', 1, 'attempt 1 was lost, and nothing was recorded since'],
      ['ask', 2, 'attempt 2 was lost, and nothing was recorded since'],
    ])
    run.take(begin('read'))
    run.take(record('ask'))
    expect(plan()).toEqual([
      ['read', 2, 'its own session goes on'],
      ['ask', 3, 'recorded as passed'],
    ])
  })

  test('are none where the phase has no activity', () => {
    expect(reconcile(aRun({ workflow: aWorkflow([aPhase('only')]) }).state, 'gone')).toEqual({
      rows: [],
      lost: [],
      reconciled: [],
      blocked: null,
    })
  })
})

describe('applied', () => {
  const BUSY: Step[] = [begin('look'), begin('send'), gateOpen('approve'), begin('guess', EXTRA)]
  test.each<Verdict>(['gone', 'live', 'unknown', 'self'])(
    'under the verdict %s, a plan leaves nothing for a second one',
    (verdict) => {
      const run = runUnder(verdict, BUSY)
      const session = verdict === 'self' ? 'owner' : 'other'
      run.take(claim(run.state, session, verdict))
      const again = reconcile(run.state, 'self')
      expect([again.lost, again.blocked]).toEqual([[], null])
      const { phase, returns, open, lost, blocked } = structuredClone({ ...run.state, workflow: null })
      run.take(claim(run.state, session, 'self'))
      expect(run.state).toMatchObject({ phase, returns, open, lost, blocked })
    },
  )

  test('twice by claimants in turn, it loses nothing more', () => {
    const run = runUnder('gone', BUSY)
    run.take(claim(run.state, 'second', 'gone'))
    const blocked = run.state.blocked
    const rows = reconcile(run.state, 'gone').rows
    expect(reconcile(run.state, 'gone')).toMatchObject({ lost: [], blocked: null })
    run.take(claim(run.state, 'third', 'gone'))
    expect(reconcile(run.state, 'gone').rows).toEqual(rows)
    expect(run.state.blocked).toBe(blocked)
    expect([...run.state.lost]).toEqual([
      ['look', 1],
      ['send', 1],
      ['guess', 1],
    ])
    expect([...run.state.open.keys()]).toEqual(['approve'])
  })

  test('to effectful work, it lets that be begun again only after an unblock', () => {
    const run = runUnder('gone', [begin('send')])
    run.take(claim(run.state, 'other', 'gone'))
    expect(run.ask(begin('send'))).toMatchObject({ refusal: { code: 'run_blocked' } })
    run.take(unblock)
    expect(run.ask(begin('send'))).toMatchObject({ kind: 'append', proposal: { data: { attempt: 2 } } })
  })

  test('to a run that is blocked, it asks beside what was asked', () => {
    const run = runUnder('gone', [begin('send'), block])
    run.take(claim(run.state, 'other', 'gone'))
    expect(run.state.blocked).toMatch(/^a question; send \(attempt 1/)
  })
})

test('a plan changes nothing by itself', () => {
  const { state } = runUnder('gone', [begin('look'), begin('send')])
  const before = structuredClone(state)
  for (const verdict of VERDICTS) reconcile(state, verdict)
  expect(state).toEqual(before)
})
