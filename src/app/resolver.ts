import { FlowError, refusal } from '../core/errors.ts'
import { parseRunId } from '../core/ids.ts'
import { readHead } from '../store/git.ts'
import { openLog, type RunLog } from '../store/log.ts'
import { archiveOf } from '../store/place.ts'
import type { Context } from './context.ts'
import { ownedRun } from './ownership.ts'
import { lastClosed, openRuns } from './runs.ts'
import { isTrusted } from './trust.ts'

/** The run that a command means, and why that one. */
export interface Resolved {
  log: RunLog
  how: 'named' | 'owned' | 'only' | 'branch' | 'last closed'
}

/**
 * Whether a command that finds no open run may mean the one that was closed last; one that only reads may also name a
 * run that was archived.
 */
export type Scope = 'open' | 'or last closed' | 'or archived'

/**
 * The run that the caller means: the one named (`run`, that of `--run` where nothing else is said), else the one that its session owns, else the only open
 * one, else the only one on this branch. Fails with `ambiguous_run`, `no_run` or `run_not_found`; it
 * never falls back to the latest.
 */
export function resolveRun(context: Context, scope: Scope, run = context.flags.run): Resolved {
  const resolved = choose(context, scope, run)
  context.warn(`run ${resolved.log.id} (${WHY[resolved.how]})`)
  return resolved
}

/** How a run was chosen, as every answer tells it. */
export interface Choice {
  how: Resolved['how']
  why: string
}

export function choiceOf({ how }: Resolved): Choice {
  return { how, why: WHY[how] }
}

function choose(context: Context, scope: Scope, run: string | null): Resolved {
  if (run !== null) return { log: namedRun(context, run, scope), how: 'named' }
  const logs = openRuns(context)
  const resolved = pickRun(context, logs)
  if (resolved !== null) return resolved
  if (logs.length > 0) throw ambiguous(context, logs)
  const last = scope === 'open' ? null : lastClosed(context)
  if (last === null) throw noRun()
  return { log: last, how: 'last closed' }
}

const WHY = {
  named: 'named on the command line',
  owned: 'this session owns it',
  only: 'the only open run',
  branch: 'the only open run on this branch',
  'last closed': 'no run is open; this one was closed last',
} as const

/** The run with the id `text`. Fails with `run_not_found`, also for what is no run id; `run_closed` for what is archived. */
function namedRun(context: Context, text: string, scope: Scope): RunLog {
  const id = parseRunId(text)
  if (id === null)
    throw new FlowError(
      refusal('run_not_found', `"${text}" is no run id.`, 'A run id looks like 2026-01-31T093000Z-add-search.', 'list --all'),
    )
  const log = openLog(context.place, id)
  if (log.exists) return log
  const archived = openLog(archiveOf(context.place), id)
  if (!archived.exists)
    throw new FlowError(
      refusal('run_not_found', `There is no run ${id} in ${context.place.main}.`, 'See which runs there are.', 'list --all'),
    )
  if (scope === 'or archived') return archived
  throw new FlowError(
    refusal(
      'run_closed',
      `The run ${id} is closed and archived.`,
      'It can be read as it is; bring it back to have it among the runs again.',
      `archive --restore ${id}`,
    ),
  )
}

/** Which of the open runs the caller means, or null when nothing tells. */
export function pickRun(context: Context, logs: RunLog[]): Resolved | null {
  const owned = ownedRun(logs, context.caller.session)
  if (owned !== undefined) return { log: owned, how: 'owned' }
  if (logs.length === 1 && logs[0] !== undefined) return { log: logs[0], how: 'only' }
  const { branch } = readHead(context.place)
  const here = branch === null ? [] : logs.filter((log) => branchOf(log) === branch)
  return here.length === 1 && here[0] !== undefined ? { log: here[0], how: 'branch' } : null
}

function branchOf(log: RunLog): string | null {
  const state = log.reader.state
  return state === null ? null : (state.last.branch ?? state.branch)
}

function ambiguous(context: Context, logs: RunLog[]): FlowError {
  const lines = logs.map((log) => `  ${describe(context, log)}`)
  return new FlowError(
    refusal(
      'ambiguous_run',
      `${logs.length} runs are open, and nothing says which is meant:\n${lines.join('\n')}`,
      'Name one with --run.',
      `status --run ${logs[0]?.id}`,
    ),
  )
}

function describe(context: Context, log: RunLog): string {
  const state = log.reader.state
  if (state === null) return `${log.id}  damaged`
  if (!isTrusted(context, state)) return `${log.id}  ${state.workflow.id}  ${state.phase}`
  return `${log.id}  ${state.workflow.id}  ${state.phase}  ${branchOf(log) ?? 'no branch'}`
}

function noRun(): FlowError {
  return new FlowError(
    refusal(
      'no_run',
      'This repository has no open run.',
      'Start one; `list --all` shows the closed ones.',
      'start start-issue --title "<what the work is>"',
    ),
  )
}
