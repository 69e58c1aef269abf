import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activityDocument, runDocument } from '../../src/core/documents.ts'
import { VERDICTS } from '../../src/core/event.ts'
import { nextAction } from '../../src/core/next.ts'
import { currentOutcome } from '../../src/core/outcome.ts'
import { activityName, type RunState } from '../../src/core/state.ts'
import { validateActivity, validateRun, validateWorkflow } from '../../src/schemas/documents.ts'
import { histories, replay, workflows } from './arbitrary.ts'
import { aRun, type Run } from './builders.ts'
import { parseCommand } from './commands.ts'

const RUNS = { numRuns: 300 }

/** Checks `property` on the run after every event of any history. */
function always(property: (run: Run, before: RunState | null) => void): void {
  fc.assert(
    fc.property(histories, (history) => {
      let before: RunState | null = null
      const run = replay(history, (now, accepted) => {
        if (accepted) property(now, before)
        before = structuredClone(now.state)
      })
      property(run, null)
    }),
    RUNS,
  )
}

/** Names of the required activities of the phase where `state` stands, one for each loop entry; read from the definition alone. */
function requiredHere(state: RunState): string[] {
  const phase = state.workflow.document.phases.find((p) => p.id === state.phase)
  const list = phase?.loop_over === undefined ? undefined : state.inputs[phase.loop_over]
  const keys = phase?.loop_over === undefined ? [null] : list === undefined || list.length === 0 ? ['1'] : list
  const required = (phase?.activities ?? []).filter((a) => a.required !== false)
  return keys.flatMap((key) => required.map((a) => activityName({ activity: a.id, key })))
}

/** The status of the last record of `name` since the phase was last entered. */
function statusThisVisit(state: RunState, name: string): string | undefined {
  const since = state.entered.get(state.phase) as number
  return state.records.findLast((r) => activityName(r) === name && r.seq > since)?.status
}

describe('in any history', () => {
  test('the phase changes only by the record of its boundary', () => {
    always((run, before) => {
      const event = run.events.at(-1)
      if (before === null || before.phase === run.state.phase) return
      expect(event).toMatchObject({
        type: 'activity_recorded',
        data: { activity: before.phase, phase: before.phase, to_phase: run.state.phase },
      })
    })
  })

  test('a phase is left downward, and a run completed, only when every required activity passed in this visit', () => {
    always((run, before) => {
      const event = run.events.at(-1)
      const down = event?.type === 'activity_recorded' && event.data.to_phase !== null && event.data.status === 'passed'
      if (before === null || !(down || event?.type === 'run_completed')) return
      expect(requiredHere(before).filter((name) => statusThisVisit(before, name) !== 'passed')).toEqual([])
    })
  })

  test('records are numbered without gaps, and each attempt at an activity is a later one', () => {
    always(({ state }) => {
      expect(state.records.map((r) => r.number)).toEqual(state.records.map((_, i) => i + 1))
      for (const name of new Set(state.records.map(activityName))) {
        const attempts = state.records.filter((r) => activityName(r) === name).map((r) => r.attempt)
        expect(attempts).toEqual([...new Set(attempts)].sort((a, b) => a - b))
      }
    })
  })

  test('every event is numbered without gaps and read back without damage', () => {
    always(({ state, events, reader }) => {
      expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1))
      expect([state.seq, reader.seq, reader.damage]).toEqual([events.length, events.length, null])
    })
  })

  test('nobody owns a run but the last session that claimed it and did not let go', () => {
    always(({ state, events }) => {
      const last = events.findLast((e) =>
        ['run_started', 'run_claimed', 'run_released', 'session_end', 'run_completed', 'run_failed', 'run_cancelled'].includes(
          e.type,
        ),
      )
      const claimed = last?.type === 'run_started' || last?.type === 'run_claimed' ? (last.data.claim?.session ?? null) : null
      expect(state.lease?.session ?? null).toBe(claimed)
    })
  })

  test('a session writes only to a run that it owns, or, of the end of its turn and its helpers, that it owned last', () => {
    always(({ events }, before) => {
      const event = events.at(-1)
      if (before === null || event === undefined || event.type === 'run_claimed' || event.by.session === undefined) return
      const late = event.type === 'turn_failed' || event.type === 'helper_ended'
      expect(before.lease?.session ?? (late ? before.ended?.session : undefined)).toBe(event.by.session)
    })
  })

  test('whoever owns the run is the last in the list of its sessions and the only one without an end', () => {
    always(({ state }) => {
      const open = state.sessions.filter(({ to, end, outcome }) => to === null || end === null || outcome === null)
      expect(open.map(({ session }) => session)).toEqual(state.lease === null ? [] : [state.lease.session])
      expect(open).toEqual(state.lease === null ? [] : [state.sessions.at(-1)])
    })
  })

  test('no session is a success but the one that completed the run', () => {
    always(({ state }) => {
      for (const { outcome, end } of state.sessions) expect(outcome === 'success').toBe(end === 'completed')
      if (state.status === 'active' || state.status === 'blocked')
        for (const verdict of VERDICTS) expect(['incomplete', 'failed']).toContain(currentOutcome(state, verdict))
    })
  })

  test('an attempt in flight has no record, is the highest of its activity, and belongs to the phase', () => {
    always(({ state }) => {
      for (const [name, attempt] of state.open) {
        expect(state.records.some((r) => activityName(r) === name && r.attempt === attempt.attempt)).toBe(false)
        expect([attempt.attempt, attempt.phase]).toEqual([state.attempts.get(name), state.phase])
      }
    })
  })

  test('effectful work has no result without a start', () => {
    always(({ state, events }) => {
      for (const { activity, key, attempt, status } of state.records) {
        if (state.workflow.activity.get(activity)?.replay !== 'effectful' || status === 'skipped' || status === 'blocked')
          continue
        const started = events.some(
          (e) =>
            e.type === 'activity_started' && e.data.activity === activity && e.data.key === key && e.data.attempt === attempt,
        )
        expect(started).toBe(true)
      }
    })
  })

  test('no return is taken more often than its cap, nor all of them more often than the limit', () => {
    always(({ state }) => {
      for (const [edge, taken] of state.returns) {
        const [from = '', to = ''] = edge.split('>')
        expect(taken).toBeLessThanOrEqual(state.workflow.phase.get(from)?.backTo.get(to) as number)
      }
      expect([...state.returns.values()].reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(state.workflow.maxIterations)
    })
  })

  test('a run is blocked exactly while it has a blocker, and a closed one has nothing in flight and no owner', () => {
    always(({ state }) => {
      expect(state.status === 'blocked').toBe(state.blocked !== null)
      if (state.status !== 'active' && state.status !== 'blocked') expect([state.open.size, state.lease]).toEqual([0, null])
    })
  })

  test('a closed run takes no further event', () => {
    always((_, before) => {
      if (before !== null) expect(['active', 'blocked']).toContain(before.status)
    })
  })

  test('the documents meet their schemas', () => {
    always(({ state, reader }) => {
      expect([validateRun(runDocument(state, reader.head)), validateRun.errors]).toEqual([true, null])
      for (const item of state.records.slice(-3))
        expect([validateActivity(activityDocument(state, item)), validateActivity.errors]).toEqual([true, null])
    })
  })

  test('the command that is printed as next is accepted as it stands', () => {
    always((run) => {
      const { kind, command } = nextAction(run.state, 'driver')
      if (command === null) return
      const request = parseCommand(command)
      expect([request.kind, run.ask(request).kind]).toEqual([kind, 'append'])
    })
  })

  test('following only what is printed as next completes an open run in a bounded number of steps', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const run = replay(history)
        if (run.state.status !== 'active' && run.state.status !== 'blocked') return
        follow(run)
        expect(run.state.status).toBe('completed')
      }),
      RUNS,
    )
  })
})

/** Takes what is next until nothing is, at most twice for each activity under each key, once for each attempt in flight and each phase. */
function follow(run: Run): void {
  const { phases } = run.state.workflow
  const bound = run.state.open.size + 2 * 2 * phases.flatMap((p) => p.activities).length + phases.length + 3
  for (let i = 0; i < bound; i++) {
    const { command } = nextAction(run.state, 'driver')
    if (command === null) return
    run.take(parseCommand(command))
  }
}

describe('any sound workflow', () => {
  test('meets the schema', () => {
    fc.assert(fc.property(workflows, (document) => validateWorkflow(document)))
  })

  test('is completed by what is printed as next, from its start', () => {
    fc.assert(
      fc.property(workflows, fc.constantFrom<Record<string, string[]>[]>({}, { tasks: ['x', 'y'] }), (workflow, inputs) => {
        const run = aRun({ workflow, inputs })
        follow(run)
        expect(run.state.status).toBe('completed')
      }),
      RUNS,
    )
  })
})
