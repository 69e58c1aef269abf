import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/core/event.ts'
import { reconcile } from '../../src/core/reconcile.ts'
import { anActivity, aPhase, aRun, aWorkflow, begin, claim, record, type Step } from './builders.ts'

const WORKFLOW = aWorkflow([
  aPhase('work', [
    anActivity('look'),
    anActivity('write', { replay: 'idempotent' }),
    anActivity('send', { replay: 'effectful' }),
    { id: 'undeclared', type: 'task', prompt: 'Do it.' },
  ]),
])
const started = (...steps: Step[]) => aRun({ workflow: WORKFLOW, steps }).state
/** Two attempts with an end, and a third without. */
const thrice = (activity: string): Step[] => [
  record(activity, { status: 'failed' }),
  record(activity, { status: 'failed' }),
  begin(activity),
]

describe('of unfinished work', () => {
  type Row = [name: string, steps: Step[], verdict: Verdict, decision: 'keep' | 'lost' | 'ask', why: string]
  const rows: Row[] = [
    ['the caller’s own', [begin('look')], 'self', 'keep', 'its own session goes on'],
    ['the caller’s own, effectful', [begin('send')], 'self', 'keep', 'its own session goes on'],
    ['the caller’s own, at the cap', thrice('look'), 'self', 'keep', 'its own session goes on'],
    ['a living owner’s', [begin('look')], 'live', 'keep', 'its owner may still be working on it'],
    ['a living owner’s, effectful', [begin('send')], 'live', 'keep', 'its owner may still be working on it'],
    ['an owner’s that cannot be judged', [begin('look')], 'unknown', 'keep', 'its owner may still be working on it'],
    ['a gone owner’s, safe', [begin('look')], 'gone', 'lost', 'its owner is gone and it is safe: do it again'],
    ['a gone owner’s, idempotent', [begin('write')], 'gone', 'lost', 'its owner is gone and it is idempotent: do it again'],
    ['a gone owner’s, effectful', [begin('send')], 'gone', 'ask', 'may have taken effect; ask the person what happened'],
    ['a gone owner’s, not declared', [begin('undeclared')], 'gone', 'ask', 'may have taken effect; ask the person what happened'],
    [
      'a gone owner’s, extra',
      [begin('surprise', { extra: true })],
      'gone',
      'ask',
      'may have taken effect; ask the person what happened',
    ],
    ['a gone owner’s, safe and below the cap', [record('look'), begin('look')], 'gone', 'lost', 'do it again'],
    [
      'a gone owner’s, safe and at the cap',
      thrice('look'),
      'gone',
      'ask',
      'attempt 3 of 3 was lost; ask the person how to go on',
    ],
    ['nobody’s, safe', [begin('look')], 'free', 'lost', 'do it again'],
    ['nobody’s, effectful', [begin('send')], 'free', 'ask', 'ask the person what happened'],
  ]
  test.each(rows)('%s (%#): %s', (_, steps, verdict, decision, why) => {
    const state = started(...steps)
    const [attempt] = state.open.values()
    const { rows: plan, lost, blocked } = reconcile(state, verdict)
    expect(plan).toMatchObject([{ activity: attempt?.activity, attempt: attempt?.attempt, decision }])
    expect(plan[0]?.why).toContain(why)
    expect(lost).toEqual(decision === 'keep' ? [] : [{ activity: attempt?.activity, key: null, attempt: attempt?.attempt }])
    expect(blocked === null).toBe(decision !== 'ask')
  })

  test('what is recorded or was never started makes no row', () => {
    expect(reconcile(started(begin('look'), record('look')), 'gone')).toEqual({ rows: [], lost: [], blocked: null })
  })

  test('each attempt gets its own row, and the questions are asked together', () => {
    const plan = reconcile(started(begin('send'), begin('look'), begin('undeclared')), 'gone')
    expect(plan.rows.map((row) => row.decision)).toEqual(['ask', 'lost', 'ask'])
    expect(plan.lost.map((ref) => ref.activity)).toEqual(['send', 'look', 'undeclared'])
    expect(plan.blocked).toBe(
      'send (attempt 1, started 2026-01-02T03:04:06.000Z): its owner is gone and it may have taken effect; ask the person what happened; ' +
        'undeclared (attempt 1, started 2026-01-02T03:04:08.000Z): its owner is gone and it may have taken effect; ask the person what happened',
    )
  })

  test('an attempt inside a loop is named with its key', () => {
    const workflow = aWorkflow([aPhase('work', [anActivity('look')], { loop_over: 'tasks' })])
    const { state } = aRun({ workflow, inputs: { tasks: ['a', 'b'] }, steps: [begin('look', { key: 'b' })] })
    const plan = reconcile(state, 'gone')
    expect(plan.rows[0]?.activity).toBe('look:b')
    expect(plan.lost).toEqual([{ activity: 'look', key: 'b', attempt: 1 }])
  })
})

describe('applied', () => {
  test.each<Verdict>(['gone', 'live', 'unknown', 'self'])(
    'under the verdict %s, a plan leaves nothing for a second one',
    (verdict) => {
      const run = aRun({ workflow: WORKFLOW, steps: [begin('look'), begin('send')] })
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
    const run = aRun({ workflow: WORKFLOW, steps: [begin('look'), begin('send')] })
    run.take(claim(run.state, 'second', 'gone'))
    const blocked = run.state.blocked
    expect(reconcile(run.state, 'gone')).toEqual({ rows: [], lost: [], blocked: null })
    run.take(claim(run.state, 'third', 'gone'))
    expect(run.state).toMatchObject({
      blocked,
      lost: new Map([
        ['look', 1],
        ['send', 1],
      ]),
    })
  })
})
