import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/core/event.ts'
import { reconcile } from '../../src/core/reconcile.ts'
import { ATTEMPTS_CAP } from '../../src/core/standing.ts'
import { activityName, type RunState } from '../../src/core/state.ts'
import { type History, histories, replay } from './arbitrary.ts'
import { begin, claim, gateOpen, type Run, TERMINAL } from './builders.ts'

const RUNS = { numRuns: 300 }

/** A history, what is begun on top of it, who claims the run then, and what is observed of its owner. */
const claims = fc.tuple(histories, fc.array(fc.nat(30), { maxLength: 4 }), fc.constantFrom('claimant', 'owner', null), fc.nat(2))
type Case = typeof claims extends fc.Arbitrary<infer T> ? T : never

/** The open run of a case with more work in flight, and a verdict that may be true of its owner; null when it is closed. */
function open([history, more, session, which]: Case): { run: Run; session: string | null; verdict: Verdict } | null {
  const run = replay(history)
  if (run.state.status !== 'active' && run.state.status !== 'blocked') return null
  const names = [...run.state.workflow.activity.keys(), 'guess']
  for (const n of more) {
    const request = begin(names[n % names.length] as string, { extra: true, key: [null, 'x', '1'][n % 3] ?? null })
    for (const step of [request, gateOpen(request.activity, { key: request.key })])
      if (n % 4 === 0 || step === request) if (run.ask(step).kind === 'append') run.take(step)
  }
  return { run, session, verdict: verdictFor(run.state, session, which) }
}

function verdictFor({ lease }: RunState, session: string | null, which: number): Verdict {
  if (lease === null) return 'free'
  return lease.session === session ? 'self' : ((['gone', 'live', 'unknown'] as const)[which] ?? 'gone')
}

/** Checks `property` on any open run, before and after any claim of it. */
function onClaim(property: (run: Run, before: RunState, plan: ReturnType<typeof reconcile>, verdict: Verdict) => void): void {
  fc.assert(
    fc.property(claims, (given) => {
      const found = open(given)
      if (found === null) return
      const { run, session, verdict } = found
      const before = structuredClone(run.state)
      const plan = reconcile(run.state, verdict)
      run.take(claim(run.state, session, verdict))
      property(run, before, plan, verdict)
    }),
    RUNS,
  )
}

/** All of a run that a claim may not change. */
function work({ phase, entered, records, latest, attempts, returns, notes, inputs, target, goal, compactions }: RunState) {
  return { phase, entered, records, latest, attempts, returns, notes, inputs, target, goal, compactions }
}

/** Whether a second attempt could do harm, by the definition alone: effectful, not declared, or not of the workflow. */
function isEffectful({ workflow }: RunState, activity: string): boolean {
  const defined = workflow.document.phases.flatMap((phase) => phase.activities ?? []).find(({ id }) => id === activity)
  return defined?.replay !== 'safe' && defined?.replay !== 'idempotent'
}

describe('the plan of any claim of any run', () => {
  test('never changes the phase, a counter, a record, or what the run is about', () => {
    onClaim(({ state }, before) => expect(work(state)).toEqual(work(before)))
  })

  test('is what the claim applies: it ends the attempts that it loses, keeps all others, and blocks when it asks', () => {
    onClaim(({ state }, before, { lost, blocked }) => {
      const names = lost.map(activityName)
      expect([...state.open]).toEqual([...before.open].filter(([name]) => !names.includes(name)))
      expect(state.lost).toEqual(new Map([...before.lost, ...lost.map((ref) => [activityName(ref), ref.attempt] as const)]))
      expect(state.blocked).toBe(
        before.blocked === null ? blocked : [before.blocked, ...(blocked === null ? [] : [blocked])].join('; '),
      )
      expect(state.status).toBe(state.blocked === null ? 'active' : 'blocked')
    })
  })

  test('names every attempt in flight and every activity of the phase exactly once, and loses what its rows say', () => {
    onClaim((_, before, { rows, lost }) => {
      const { activities } = before.workflow.phase.get(before.phase) as { activities: { id: string }[] }
      const names = rows.map(activityName)
      expect(new Set(names).size).toBe(names.length)
      for (const name of before.open.keys()) expect(names).toContain(name)
      for (const { id } of activities) expect(rows.map(({ activity }) => activity)).toContain(id)
      const gone = rows
        .filter(({ decision }) => decision !== 'keep')
        .map(({ activity, key, attempt }) => ({ activity, key, attempt }))
      expect(new Set(gone.map((ref) => JSON.stringify(ref)))).toEqual(new Set(lost.map((ref) => JSON.stringify(ref))))
    })
  })

  test('loses all but gates of an owner that is gone, and nothing of one that may go on', () => {
    onClaim((_, before, { lost }, verdict) => {
      const away = verdict === 'gone' || verdict === 'free'
      const expected = [...before.open.values()].filter(({ type }) => away && type !== 'gate')
      expect(lost.map(activityName)).toEqual(expected.map(activityName))
    })
  })

  test('applied twice equals applied once, whoever claims the second time', () => {
    onClaim((run, _, __, verdict) => {
      const sits = ({ open, lost, blocked, status }: RunState) => structuredClone({ open, lost, blocked, status })
      const once = { ...structuredClone(work(run.state)), ...sits(run.state) }
      const holder = run.state.lease?.session
      for (const [session, second] of secondClaims(holder, verdict)) {
        const plan = reconcile(run.state, second)
        expect([plan.lost, plan.blocked]).toEqual([[], null])
        run.take(claim(run.state, session, second))
        expect({ ...work(run.state), ...sits(run.state) }).toEqual(once)
        expect(reconcile(run.state, second)).toEqual(plan)
      }
    })
  })

  test('never lets effectful work, or work at the cap, be begun again before an unblock', () => {
    onClaim((run, before) => {
      for (const attempt of before.open.values()) {
        if (!isEffectful(before, attempt.activity) && attempt.attempt < ATTEMPTS_CAP) continue
        const request = begin(attempt.activity, { key: attempt.key, extra: attempt.extra })
        expect([run.ask(request).kind, run.ask(request, TERMINAL).kind]).toEqual(['refuse', 'refuse'])
      }
    })
  })
})

/** Claims that may follow one under `verdict`, by whoever holds the run since: the same one, and the next. */
function secondClaims(holder: string | undefined, verdict: Verdict): [string | null, Verdict][] {
  const away = verdict === 'gone' || verdict === 'free'
  if (holder !== undefined && away) {
    return [
      [holder, 'self'],
      ['next', 'gone'],
      [null, 'gone'],
    ]
  }
  if (holder !== undefined) {
    return [
      [holder, 'self'],
      ['next', 'live'],
    ]
  }
  // A terminal that robs a living owner leaves the run to nobody, and only then nobody can finish what is in flight.
  if (!away) return []
  return [
    [null, 'free'],
    ['next', 'free'],
    ['next', 'self'],
  ]
}

test('in any history, effectful work is begun again only after its end was recorded or a person unblocked the run', () => {
  let again = 0
  fc.assert(
    fc.property(histories, (history: History) => {
      const { events, state } = replay(history)
      for (const [i, event] of events.entries()) {
        if (event.type !== 'activity_started' || event.data.attempt === 1 || !isEffectful(state, event.data.activity)) continue
        const { activity, key, attempt } = event.data
        const since = events.slice(0, i).findLastIndex(
          (e) =>
            // An id that no workflow defines may have been a gate before.
            (e.type === 'activity_started' ||
              e.type === 'activity_recorded' ||
              e.type === 'gate_opened' ||
              e.type === 'gate_resolved') &&
            activityName(e.data) === activityName({ activity, key }),
        )
        const last = events[since]
        expect(last).toMatchObject({ data: { attempt: attempt - 1 } })
        if (last?.type !== 'activity_recorded' && last?.type !== 'gate_resolved')
          expect(events.slice(since, i).map(({ type }) => type)).toContain('run_unblocked')
        again += 1
      }
    }),
    { numRuns: 500 },
  )
  expect(again).toBeGreaterThan(0)
})
