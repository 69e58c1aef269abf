import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../app/context.ts'
import { readLog } from '../app/read.ts'
import { isClosed } from '../app/runs.ts'
import type { FlowEvent } from '../core/event.ts'
import { staleReason } from '../core/stale.ts'
import { activityName } from '../core/state.ts'
import { oneLine } from '../core/text.ts'

const POLL_MS = 200

/** The events of the run one by one, as they stand or as text; with `following` also those to come, until the run is closed. */
export async function* follow(context: Context, following: boolean, json: boolean): AsyncIterable<string> {
  let fresh: string[] = []
  const log = readLog(context, (event, line) => fresh.push(json ? line : eventText(event)))
  for (;;) {
    const lines = fresh
    fresh = []
    yield* lines
    if (!following || isClosed(log) || log.reader.stopped) break
    await sleep(POLL_MS)
    log.refresh()
  }
  const { damage } = log.reader
  if (damage !== null) context.warn(`${log.file}:${damage.line}: damaged at byte ${damage.offset}: ${damage.reason}`)
}

function eventText(event: FlowEvent): string {
  const who = event.by.session === undefined ? event.by.actor : `${event.by.actor} ${event.by.session.slice(0, 8)}`
  return `${String(event.seq).padStart(4)}  ${event.at}  ${event.type.padEnd(17)}  ${who.padEnd(14)}  ${oneLine(gist(event), 100)}`
}

function gist(event: FlowEvent): string {
  switch (event.type) {
    case 'run_started':
      return `${event.data.workflow.metadata.id}: ${event.data.target.title}`
    case 'run_claimed':
      return event.data.claim === null ? 'no lease' : `session ${event.data.claim.session}`
    case 'activity_started':
      return `${event.data.activity}${event.data.key === null ? '' : `:${event.data.key}`} attempt ${event.data.attempt}`
    case 'activity_recorded': {
      const { activity, key, status, to_phase, summary } = event.data
      return `${activity}${key === null ? '' : `:${key}`} ${status}${to_phase === null ? '' : ` -> ${to_phase}`}: ${summary}`
    }
    case 'criterion_set':
      return event.data.criteria.map(({ id }) => id).join(', ')
    case 'criterion_verified':
      return `${event.data.criterion} ${event.data.evidence.exit_code ?? event.data.evidence.signal}`
    case 'gate_opened':
      return event.data.question
    case 'gate_resolved':
      return `${activityName(event.data)} ${event.data.decision} (${event.data.via})`
    case 'evidence_recorded':
      return `${event.data.kind} ${event.data.exit_code ?? event.data.signal}: ${event.data.command}`
    case 'note_recorded':
      return event.data.text
    case 'context_compacted':
      return event.data.trigger
    case 'tamper_noticed':
      return `${event.data.what.join(', ')} after ${event.data.tool}`
    case 'helper_started':
      return `${event.data.kind} ${event.data.helper}`
    case 'helper_ended':
      return event.data.helper
    case 'worktree_changed':
      return event.data.to
    case 'run_completed':
      return event.data.summary
    case 'run_closed_stale':
      return staleReason(event.data)
    case 'run_migrated':
      return `${event.data.from.version} -> ${event.data.to.metadata.version}`
    case 'run_released':
    case 'run_blocked':
    case 'session_end':
    case 'turn_failed':
    case 'run_failed':
    case 'run_cancelled':
    case 'run_unblocked':
      return event.data.reason ?? ''
    default:
      return event satisfies never
  }
}
