import { describe, expect, test } from 'vitest'
import type { Outcome, Verdict } from '../../src/core/event.ts'
import { currentOutcome, endOutcome, outcomeOf } from '../../src/core/outcome.ts'
import { RUN_STATUSES } from '../../src/core/state.ts'
import {
  aClaim,
  aRun,
  block,
  cancel,
  claim,
  compacted,
  complete,
  fail,
  HOOK,
  helperStarted,
  INTO,
  note,
  type Run,
  release,
  type Step,
  sessionEnd,
  TERMINAL,
  turnFailed,
} from './builders.ts'

const hook = (request: Exclude<Step, { event: unknown } | { request: unknown }>): Step => ({ request, by: HOOK })
const CUT: Step[] = [hook(turnFailed)]

describe('a session or command whose run is', () => {
  test.each(
    RUN_STATUSES.map((status) => {
      const closed = { completed: 'success', failed: 'failed', cancelled: 'cancelled', active: null, blocked: null }[status]
      return [status, closed ?? 'incomplete', closed ?? 'failed'] as const
    }),
  )('%s comes to %s by a clean end, and to %s by another', (status, clean, unclean) => {
    expect([outcomeOf(status, true), outcomeOf(status, false)]).toEqual([clean, unclean])
  })
})

/** A run of the session `other`, which came after the owner's turn was cut short. */
function takenOn(verdict: Verdict, ...steps: Step[]): Run {
  const run = aRun({ steps })
  run.take({ ...claim(run.state, 'other', verdict), by: { actor: 'hook', session: 'other' } })
  return run
}

/** The run once its owner goes on in another client process, as its host reports. */
function renewed(...steps: Step[]): Run {
  const run = aRun({ steps })
  run.take({ ...claim(run.state, 'owner', 'self', { claim: aClaim('owner', { pid: 200 }) }), by: HOOK })
  return run
}

describe('a session that ends now comes to', () => {
  const rows: [name: string, run: Run, outcome: Outcome][] = [
    ['incomplete when its run goes on', aRun(), 'incomplete'],
    ['incomplete when its run is blocked', aRun({ steps: [block] }), 'incomplete'],
    ['failed when its turn was cut short', aRun({ steps: CUT }), 'failed'],
    ['failed when a blocked run’s turn was cut short', aRun({ steps: [block, ...CUT] }), 'failed'],
    [
      'failed when only the host said something since',
      aRun({ steps: [...CUT, hook(compacted), hook(helperStarted('h'))] }),
      'failed',
    ],
    ['incomplete when it recorded something since', aRun({ steps: [...CUT, note] }), 'incomplete'],
    ['incomplete when a person did', aRun({ steps: [...CUT, { request: note, by: TERMINAL }] }), 'incomplete'],
    ['incomplete when the turn cut short was of a session before it', takenOn('gone', ...CUT), 'incomplete'],
    ['incomplete when the cut was told after the end of that session', takenOn('free', hook(sessionEnd()), ...CUT), 'incomplete'],
    ['failed when it goes on in another process after the cut', renewed(...CUT), 'failed'],
  ]
  test.each(rows)('%s', (_, { state }, outcome) => {
    expect(endOutcome(state)).toBe(outcome)
  })
})

describe('the session that drives a run, or drove it last, comes to', () => {
  type Row = [name: string, run: Run, live: Outcome, gone: Outcome]
  const same = (name: string, run: Run, outcome: Outcome): Row => [name, run, outcome, outcome]
  const rows: Row[] = [
    ['incomplete while it may go on, failed once it is gone', aRun(), 'incomplete', 'failed'],
    ['incomplete on a blocked run while it may go on, failed once it is gone', aRun({ steps: [block] }), 'incomplete', 'failed'],
    same('failed once its turn was cut short', aRun({ steps: CUT }), 'failed'),
    ['what it does after another’s turn was cut short', takenOn('gone', ...CUT), 'incomplete', 'failed'],
    same('incomplete after a clean end', aRun({ steps: [hook(sessionEnd())] }), 'incomplete'),
    same('failed after a clean end of a turn cut short', aRun({ steps: [...CUT, hook(sessionEnd())] }), 'failed'),
    same('failed when the cut was told after its end', aRun({ steps: [hook(sessionEnd()), ...CUT] }), 'failed'),
    same('incomplete after a release', aRun({ steps: [release] }), 'incomplete'),
    same('success after a completion', aRun({ steps: [...INTO.end, complete] }), 'success'),
    same('failed after a failure', aRun({ steps: [fail] }), 'failed'),
    same('cancelled after a cancellation', aRun({ steps: [cancel] }), 'cancelled'),
    same('cancelled after a clean end', aRun({ steps: [hook(sessionEnd()), { request: cancel, by: TERMINAL }] }), 'cancelled'),
    same('cancelled when a person cancelled it', aRun({ steps: [{ request: cancel, by: TERMINAL }] }), 'cancelled'),
  ]
  test.each(rows)('%s', (_, { state }, live, gone) => {
    for (const verdict of ['live', 'unknown', 'self'] as const) expect(currentOutcome(state, verdict), verdict).toBe(live)
    expect(currentOutcome(state, 'gone')).toBe(gone)
  })
})

test('a turn of an earlier session that was cut short is not the failure of the last one, nor is it one of a closed run', () => {
  const cut = takenOn('gone', ...CUT)
  expect(currentOutcome(cut.state, 'self')).toBe('incomplete')
  cut.take({ request: turnFailed, by: { actor: 'hook', session: 'other' } })
  expect(currentOutcome(cut.state, 'self')).toBe('failed')
  cut.take({ ...claim(cut.state, 'third', 'gone'), by: { actor: 'hook', session: 'third' } })
  expect(currentOutcome(cut.state, 'self')).toBe('incomplete')
  expect(currentOutcome(aRun({ steps: [...CUT, cancel] }).state, 'gone')).toBe('cancelled')
})

describe('a run that no session ever drove comes to', () => {
  const rows: [Step[], Outcome][] = [
    [[], 'incomplete'],
    [[...INTO.end, complete], 'success'],
    [[cancel], 'cancelled'],
    [[fail], 'failed'],
  ]
  test.each(rows)('what its status says (%#)', (steps, outcome) => {
    expect(currentOutcome(aRun({ session: null, steps }).state, 'free')).toBe(outcome)
  })
})
