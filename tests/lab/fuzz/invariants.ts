import { createHash } from 'node:crypto'
import type { FlowEvent } from '../../../src/core/event.ts'
import { activityName, type RunState } from '../../../src/core/state.ts'

/**
 * What no run may be in, whatever its log says, told from the state and the accepted events without asking the rules
 * again. Empty when all is well.
 */
export function stateFaults(state: RunState, events: readonly FlowEvent[]): string[] {
  const faults: string[] = []
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what)
  }
  const closed = state.status !== 'active' && state.status !== 'blocked'
  const first = events[0]
  const document = first?.type === 'run_started' ? first.data.workflow : null
  const phases = document?.phases ?? []
  const defined = phases.flatMap((phase) => (phase.activities ?? []).map((activity) => ({ ...activity, phase: phase.id })))

  must(
    events.map(({ seq }) => seq).every((seq, i) => seq === i + 1),
    'the events are not numbered without gaps',
  )
  must(state.seq === events.length, 'the state does not stand at the last event')
  must(
    phases.some(({ id }) => id === state.phase),
    'the phase is none of the definition',
  )
  must(
    state.records.every(({ number }, i) => number === i + 1),
    'the records are not numbered without gaps',
  )
  for (const name of new Set(state.records.map(activityName))) {
    const attempts = state.records.filter((record) => activityName(record) === name).map(({ attempt }) => attempt)
    must(
      attempts.every((attempt, i) => i === 0 || attempt > (attempts[i - 1] as number)),
      `the attempts at ${name} do not rise`,
    )
  }
  must((state.status === 'blocked') === (state.blocked !== null), 'blocked without a blocker, or the other way round')
  if (closed) must(state.open.size === 0 && state.lease === null, 'a closed run has work in flight or an owner')
  for (const [name, attempt] of state.open) {
    must(attempt.phase === state.phase, `${name} is in flight in another phase`)
    must(attempt.attempt === state.attempts.get(name), `${name} in flight is not its last attempt`)
  }
  const endless = state.sessions.filter(({ to }) => to === null)
  must(
    endless.length === (state.lease === null ? 0 : 1) && (state.lease === null || endless[0]?.session === state.lease.session),
    'the owner is not the one session without an end',
  )
  for (const { outcome, end } of state.sessions)
    must((outcome === 'success') === (end === 'completed'), 'a success without completion')
  for (const [edge, taken] of state.returns) {
    const [from, to] = edge.split('>')
    const max = phases.find(({ id }) => id === from)?.back_to?.find(({ phase }) => phase === to)?.max ?? 0
    must(taken <= max, `the return ${edge} is taken more often than its cap`)
  }
  for (const record of state.records) {
    const activity = defined.find(({ id }) => id === record.activity)
    if (activity === undefined) continue
    must(activity.phase === record.phase, `${record.activity} is recorded in another phase than its own`)
    const began = events.some(
      ({ type, data }) =>
        type === 'activity_started' &&
        data.activity === record.activity &&
        data.key === record.key &&
        data.attempt === record.attempt,
    )
    const acted = record.status === 'passed' || record.status === 'failed'
    if ((activity.replay ?? 'effectful') === 'effectful' && activity.type !== 'gate' && acted)
      must(began, `${record.activity} has effects and a result without a start`)
    if (activity.type === 'gate' && record.status === 'passed')
      must(
        events.some(
          ({ type, data, by }) =>
            type === 'gate_resolved' &&
            data.activity === record.activity &&
            data.decision === 'approved' &&
            (by.actor === 'human' || by.actor === 'hook'),
        ),
        `the gate ${record.activity} passed without a person`,
      )
  }
  if (state.status === 'completed') {
    const last = phases.find(({ id }) => id === state.phase)
    for (const activity of last?.activities ?? [])
      if (activity.required !== false)
        must(
          state.records.some((record) => record.activity === activity.id && record.status === 'passed'),
          `completed without ${activity.id}`,
        )
    must(
      [...state.criteria.values()].every(({ must_pass, verified }) => !must_pass || verified?.exit_code === 0),
      'completed with a criterion that did not pass',
    )
  }
  for (let i = 1; i < events.length; i++) {
    const end = events[i - 1]?.type
    must(end !== 'run_completed' && end !== 'run_failed' && end !== 'run_cancelled', 'a closed run took another event')
  }
  return faults
}

/** Why an accepted line is not what its own sum and that of the line before say, by another hand than the reader's; or null. */
export function sealFault(line: Buffer, prev: string): { fault: string | null; sum: string } {
  const text = line.toString('latin1')
  const [, body = '', sum = ''] = /^(.*),"sum":"([0-9a-f]{64})"\}$/s.exec(text) ?? []
  const right = createHash('sha256').update(body, 'latin1').digest('hex')
  if (sum !== right) return { fault: 'a line was accepted whose sum is not right', sum }
  const event = JSON.parse(line.toString('utf8')) as FlowEvent // What was accepted is an event.
  return { fault: event.prev === prev ? null : 'a line was accepted on top of another than it names', sum }
}
