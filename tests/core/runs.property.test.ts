import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Request } from '../../src/core/decide.ts'
import { activityDocument, runDocument } from '../../src/core/documents.ts'
import type { Refusal } from '../../src/core/errors.ts'
import { type FlowEvent, VERDICTS } from '../../src/core/event.ts'
import { nextAction } from '../../src/core/next.ts'
import { currentOutcome } from '../../src/core/outcome.ts'
import { activityName, type RunState } from '../../src/core/state.ts'
import type { ActivityDefinition, WorkflowDocument } from '../../src/core/workflow.ts'
import { validateActivity, validateRun, validateWorkflow } from '../../src/schemas/documents.ts'
import { histories, replay, workflows } from './arbitrary.ts'
import { aRun, type Run } from './builders.ts'
import { obey, stepsOf } from './commands.ts'

const RUNS = { numRuns: 200 }

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
  const required = (phase?.activities ?? []).filter((a) => a.required !== false)
  return keysHere(state).flatMap((key) => required.map((a) => activityName({ activity: a.id, key })))
}

/** The entries of the loop of the phase where `state` stands. */
function keysHere(state: RunState): (string | null)[] {
  const phase = state.workflow.document.phases.find((p) => p.id === state.phase)
  const given = phase?.loop_over === undefined ? undefined : state.inputs[phase.loop_over]
  const list = given === undefined && phase?.loop_over === 'criteria' ? [...state.criteria.keys()] : given
  return phase?.loop_over === undefined ? [null] : list === undefined || list.length === 0 ? ['1'] : list
}

/** The status of the last record of `name` since the phase was last entered. */
function statusThisVisit(state: RunState, name: string): string | undefined {
  const since = state.entered.get(state.phase) as number
  return state.records.findLast((r) => activityName(r) === name && r.seq > since)?.status
}

/** The kinds of evidence that `activity` needs, by the definition alone. */
function kindsOf({ workflow }: RunState, activity: string): string[] {
  return definitions(workflow.document).find(({ id }) => id === activity)?.evidence ?? []
}

function definitions({ phases }: WorkflowDocument): ActivityDefinition[] {
  return phases.flatMap((phase) => phase.activities ?? [])
}

/** Whether some command in the log shows `kind` for the activity on `tree`. */
function provesOn(events: FlowEvent[], kind: string, activity: string, key: string | null, tree: string | null): boolean {
  return events.some(
    ({ type, data }) =>
      type === 'evidence_recorded' &&
      data.kind === kind &&
      (data.activity === null || (data.activity === activity && data.key === key)) &&
      [data.exit_code, data.doubt, data.signal, data.interrupted].join() === '0,,,' &&
      (data.source === 'observed' || data.tree.before === tree) &&
      data.tree.after === tree,
  )
}

function isEffectful({ workflow }: RunState, activity: string): boolean {
  return definitions(workflow.document).some(({ id, replay }) => id === activity && replay === 'effectful')
}

/** Names of the gates of the phase that `activity` needs; an optional one may be passed over. */
function requiredGates({ workflow, phase }: RunState, activity: string, key: string | null): string[] {
  const here = workflow.document.phases.find(({ id }) => id === phase)?.activities ?? []
  const needs = here.find(({ id }) => id === activity)?.needs ?? []
  const gates = here.filter(({ id, type, required }) => needs.includes(id) && type === 'gate' && required !== false)
  return gates.map(({ id }) => activityName({ activity: id, key }))
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
        [
          'run_started',
          'run_claimed',
          'run_released',
          'session_end',
          'run_completed',
          'run_failed',
          'run_cancelled',
          'run_closed_stale',
        ].includes(e.type),
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
        const defined = state.workflow.activity.get(activity)
        if (defined?.replay !== 'effectful' || defined.type === 'gate' || status === 'skipped' || status === 'blocked') continue
        const started = events.some(
          (e) =>
            e.type === 'activity_started' && e.data.activity === activity && e.data.key === key && e.data.attempt === attempt,
        )
        expect(started).toBe(true)
      }
    })
  })

  test('what needs evidence passes only with a green command of every kind, on the content that it is recorded for', () => {
    always(({ events, tree }, before) => {
      const event = events.at(-1)
      if (before === null || event?.type !== 'activity_recorded' || event.data.status !== 'passed') return
      const { activity, key } = event.data
      for (const kind of kindsOf(before, activity)) {
        expect(event.data.tree).toBe(tree)
        expect(provesOn(events, kind, activity, key, tree), kind).toBe(true)
      }
    })
  })

  test('a run is completed only when the last phase and every criterion that must pass are shown on the final content', () => {
    always(({ state, events, tree }, before) => {
      if (before === null || events.at(-1)?.type !== 'run_completed') return
      const here = before.workflow.document.phases.find(({ id }) => id === before.phase)?.activities ?? []
      for (const { activity, key, status } of before.latest.values())
        if (status === 'passed' && keysHere(before).includes(key) && here.some(({ id }) => id === activity))
          for (const kind of kindsOf(before, activity)) expect(provesOn(events, kind, activity, key, tree), kind).toBe(true)
      for (const { must_pass, verified } of state.criteria.values())
        if (must_pass) expect([verified?.exit_code, verified?.tree]).toEqual([0, { before: tree, after: tree }])
    })
  })

  test('a gate passes only by a person’s answer, and work with effects starts only on one of its own for the files as they are', () => {
    let approvals = 0
    const check: Parameters<typeof always>[0] = ({ events, files }, before) => {
      const event = events.at(-1)
      if (event?.type === 'gate_resolved') expect(['hook', 'human']).toContain(event.by.actor)
      if (event?.type === 'activity_recorded') expect([event.data.type, event.data.status]).not.toEqual(['gate', 'passed'])
      if (before === null || event?.type !== 'activity_started' || !isEffectful(before, event.data.activity)) return
      const name = activityName(event.data)
      const earlier = events.slice(0, -1)
      const since = earlier.findLastIndex((e) => e.type === 'activity_started' && activityName(e.data) === name)
      for (const gate of requiredGates(before, event.data.activity, event.data.key)) {
        const answers = earlier.slice(since + 1).filter((e) => e.type === 'gate_resolved')
        const last = answers.findLast(({ data }) => activityName(data) === gate)
        expect(last?.data.decision).toBe('approved')
        for (const { path, digest } of last?.data.artifacts ?? []) expect(files.get(path) ?? null).toBe(digest)
        approvals += 1
      }
    }
    // Seldom does a random history come as far as this.
    for (let i = 0; i < 20 && approvals === 0; i += 1) always(check)
    expect(approvals).toBeGreaterThan(0)
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
      const { command } = nextAction(run.state, 'driver')
      if (command === null) return
      for (const step of stepsOf(run, command)) {
        const decision = 'request' in step ? run.ask(step.request, step.by) : run.ask(step as Request)
        // What was shown or approved may be out of date: only whoever sees the tree can tell.
        if (decision.kind === 'refuse') for (const { what } of missingOf(decision.refusal)) expect(what).toMatch(OUT_OF_DATE)
        else expect(decision.kind).toBe('append')
      }
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

const OUT_OF_DATE =
  /(?:needs evidence of the kind|must pass:)(?!.*: (?:there is none|it was not verified)$)|changed after|^put the question$/

function missingOf({ missing, message }: Refusal): { what: string }[] {
  if (missing === undefined) throw new Error(`refused for ever: ${message}`)
  return missing
}

/**
 * Does what is next until nothing is: for each activity under each key at most a question with its answer or a proof of
 * each of two kinds, a start and a record, twice over; the same once for what is in flight; and each phase and criterion.
 */
function follow(run: Run): void {
  const { phases } = run.state.workflow
  const activities = 3 * phases.flatMap((p) => p.activities).length
  const bound = 2 * 4 * (run.state.open.size + activities) + phases.length + run.state.criteria.size + 3
  for (let taken = 0; taken < bound; ) {
    const { command } = nextAction(run.state, 'driver')
    if (command === null) return
    taken += obey(run, command)
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
