import { claimable } from '../core/lease.ts'
import { dueActivities, phaseOf } from '../core/obligations.ts'
import type { RunState } from '../core/state.ts'
import { oneLine } from '../core/text.ts'
import type { RunLog } from '../store/log.ts'
import type { Context } from './context.ts'
import { ownedRun, verdictOf } from './ownership.ts'
import { openRuns } from './runs.ts'
import { isTrusted } from './trust.ts'

/** A status line is cut at the width of the screen; nothing that matters stands further right. */
const LINE_MAX = 160
const BLOCKER_MAX = 80
/** `<YYYY-MM-DDTHHMMSSZ>-` in front of a run id. */
const STAMP_LENGTH = 19

/**
 * One line on the run of the caller's session: its name, phase, progress and blocker. Without such a run, how many
 * others are open; empty where none is. Reads only, and starts no process.
 */
export function statusLine(context: Context): string {
  const logs = openRuns(context)
  const own = ownedRun(logs, context.caller.session)
  if (own !== undefined) return oneLine(`flow: ${own.id.slice(STAMP_LENGTH)} | ${ownText(context, own)}`, LINE_MAX)
  if (logs.length === 0) return ''
  const free = logs.filter((log) => !log.reader.stopped && claimable(verdictOf(context, log.reader.state?.lease ?? null)))
  const offer = free.length === 0 ? 'in other sessions' : `${free.length} free: /flow:resume`
  return `flow: ${logs.length === 1 ? '1 open run' : `${logs.length} open runs`}, ${offer}`
}

function ownText(context: Context, { reader }: RunLog): string {
  const { state } = reader
  if (state === null || reader.stopped) return 'DAMAGED: flowctl status'
  const parts = [`${state.phase} ${phaseOf(state, state.phase).index + 1}/${state.workflow.phases.length}`]
  const left = dueActivities(state).length
  if (left > 0) parts.push(`${left} to do`)
  if (state.open.size > 0) parts.push(`${state.open.size} begun`)
  if (state.blocked !== null) parts.push(`BLOCKED: ${blocker(context, state)}`)
  return parts.join(' | ')
}

function blocker(context: Context, state: RunState): string {
  return isTrusted(context, state) ? oneLine(state.blocked ?? '', BLOCKER_MAX) : 'see flowctl status'
}
