import { describe, expect, test } from 'vitest'
import { staleReason } from '../../src/core/stale.ts'
import {
  advance,
  aRun,
  begin,
  block,
  cancel,
  closedStale,
  gateOpen,
  HOOK,
  helperStarted,
  later,
  note,
  OTHER,
  OWNER,
  type Run,
  record,
  type Step,
  sessionEnd,
  timeOf,
} from './builders.ts'

/** The closing of the run with something of it said otherwise, or by somebody else. */
type Change = (run: Run) => Partial<ReturnType<typeof closedStale>['event']['data']>

const LEFT: Step[] = [{ request: sessionEnd(), by: HOOK }]

describe('a run that nothing happened to for over a week', () => {
  test('is closed as cancelled, with all that was in flight', () => {
    const run = aRun({ steps: [record('read'), advance(), begin('build'), { request: helperStarted('h1'), by: HOOK }] })
    run.take(closedStale(run.state))
    const { state } = run
    expect([state.status, state.open.size, state.helpers.size, state.lease, state.blocked]).toEqual([
      'cancelled',
      0,
      0,
      null,
      null,
    ])
    expect(state.transitions.at(-1)).toMatchObject({ from: 'active', to: 'cancelled' })
    expect(state.sessions.at(-1)).toMatchObject({ session: 'owner', to: timeOf(state.seq), outcome: 'cancelled' })
    expect(state.moments.at(-1)?.detail).toBe(`stale: no event since ${timeOf(5)}, over 7 days, and session owner gone`)
    expect(() => run.take(note)).toThrow('is cancelled')
  })

  test.each<[string, Step[]]>([
    ['that nobody owns', LEFT],
    ['that is blocked', [block]],
    ['with a question that has waited as long', [gateOpen('sure')]],
  ])('is closed also %s', (_name, steps) => {
    const run = aRun({ steps })
    run.take(closedStale(run.state))
    expect(run.state.status).toBe('cancelled')
  })

  test('stays where it was worked on, wherever somebody closes it', () => {
    const run = aRun({ steps: [{ request: note, by: { ...OWNER, worktree: '/wt', branch: 'feature' } }] })
    const { event, by } = closedStale(run.state)
    run.take({ event, by: { ...by, worktree: '/main', branch: 'main' } })
    expect(run.state.last).toMatchObject({ worktree: '/wt', branch: 'feature' })
  })

  test('says that it had no owner', () => {
    expect(staleReason(closedStale(aRun({ steps: LEFT }).state).event.data)).toMatch(/and no owner$/)
  })
})

describe('a run is not closed as stale', () => {
  test.each<[string, Change, Step[]?]>([
    ['on its last day', ({ state }) => ({ observed_at: later(state.last.at, 7) })],
    ['by a threshold that it has not come to', () => ({ threshold_days: 8 })],
    [
      'when its last event is younger than the file',
      ({ state }) => ({ observed_at: later(state.last.at, 3), written_at: later(state.last.at, -9) }),
    ],
    ['when its log was written later', ({ state }) => ({ written_at: later(state.last.at, 2) })],
    ['when its log was written in the future', ({ state }) => ({ written_at: later(state.last.at, 4000) })],
    ['by a clock that is behind its last event', ({ state }) => ({ observed_at: later(state.last.at, -30) })],
    ['at a time that is none', () => ({ observed_at: '2026-13-45T99:99:99.999Z' })],
    ['on top of another event than the last', ({ state }) => ({ last: { seq: state.seq - 1, at: state.last.at } }), [note]],
    ['with another time of its last event', ({ state }) => ({ last: { seq: state.seq, at: later(state.last.at, -9) } })],
    ['without naming its owner', () => ({ previous: null })],
    ['naming another owner', () => ({ previous: { session: 'other', verdict: 'gone' } })],
    ['naming an owner that it does not have', () => ({ previous: { session: 'owner', verdict: 'gone' } }), LEFT],
    ['while its owner lives', () => ({ previous: { session: 'owner', verdict: 'live' } })],
    ['while its owner cannot be judged', () => ({ previous: { session: 'owner', verdict: 'unknown' } })],
    ['as free while somebody owns it', () => ({ previous: { session: 'owner', verdict: 'free' } })],
    ['when it is closed already', () => ({}), [cancel]],
  ])('%s', (_name, change, steps = []) => {
    const run = aRun({ steps })
    const before = run.events.length
    expect(() => run.take(closedStale(run.state, change(run)))).toThrow()
    expect(run.events.length).toBe(before)
  })

  test('while a question waits that was put later than the time of the last event says', () => {
    const run = aRun({ steps: [gateOpen('sure'), note] })
    const gate = run.state.open.get('sure')
    if (gate !== undefined) gate.at = later(run.state.last.at, 3)
    expect(() => run.take(closedStale(run.state))).toThrow('has not been without a change for 7 days')
  })

  test('by its own session, which is not gone', () => {
    const run = aRun()
    const { event } = closedStale(run.state)
    expect(() => run.take({ event, by: OWNER })).toThrow('is owned by session owner')
    run.take({ event, by: OTHER })
    expect(run.state.status).toBe('cancelled')
  })
})
