import { randomUUID } from 'node:crypto'
import { sha256 } from '../../src/core/canonical.ts'
import { decide, type Request } from '../../src/core/decide.ts'
import { FlowError } from '../../src/core/errors.ts'
import { type FlowEvent, GENESIS, LOG_VERSION } from '../../src/core/event.ts'
import { makeRunId, type RunId } from '../../src/core/ids.ts'
import { type Appended, append } from '../../src/store/append.ts'
import type { RunLog } from '../../src/store/log.ts'
import type { Place } from '../../src/store/place.ts'
import { createRun } from '../../src/store/runs.ts'
import { aStart, closedStale, type RunOptions } from '../core/builders.ts'

/** The event that starts the run `id`. */
export function firstEvent(id: RunId, options: RunOptions = {}): FlowEvent {
  const start = aStart(options)
  const op = { id: `start-${id}`, digest: sha256(id) }
  const data = { ...start.data, run_id: id }
  return {
    v: LOG_VERSION,
    seq: 1,
    prev: GENESIS,
    id: randomUUID(),
    at: '2026-01-02T03:04:05.000Z',
    op,
    ...start,
    data,
  } as FlowEvent
}

/** A run in `place`, as `start` leaves it before anything is printed. */
export function startRun(place: Place, options: RunOptions = {}): RunLog {
  return createRun(place, {
    makeId: (collision) => makeRunId('2026-01-02T03:04:05.000Z', options.target?.title ?? 'Add search', collision),
    firstEvent: (id) => firstEvent(id, options),
    owner: options.session === undefined ? 'owner' : options.session,
  })
}

/** Takes a request of the owner into a run; throws what it is refused with. */
export function take(log: RunLog, request: Request, op: string = randomUUID(), lockWaitMs = 500): Appended {
  const session = log.reader.state?.lease?.session
  const by = session === undefined ? { actor: 'human' as const } : { actor: 'agent' as const, session }
  return append(log, {
    op: { id: op, digest: sha256(JSON.stringify(request)) },
    stamp: () => ({ at: new Date().toISOString(), by }),
    lockWaitMs,
    decide: (state) => {
      const decision = decide(state, request, by)
      if (decision.kind === 'refuse') throw new FlowError(decision.refusal)
      return decision
    },
  })
}

export function addNote(log: RunLog, text = 'a thought', op?: string): Appended {
  return take(log, { kind: 'note', text }, op)
}

/** Closes a run as stale, by somebody who found its owner gone eight days after its last event. */
export function closeStale(log: RunLog): Appended {
  const op = { id: randomUUID(), digest: sha256('stale') }
  return append(log, {
    op,
    stamp: () => ({ at: new Date().toISOString(), by: { actor: 'human' } }),
    decide: (state) => ({ kind: 'append', proposal: closedStale(state).event }),
  })
}
