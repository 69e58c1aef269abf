import { accessSync, constants, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Damage } from '../core/chain.ts'
import { blockedReason, completedActivities, currentActivity } from '../core/documents.ts'
import { relation } from '../core/lease.ts'
import type { NextAction } from '../core/next.ts'
import { nextAction } from '../core/next.ts'
import type { RunLog } from '../store/log.ts'
import { launcherPath } from '../store/plugin.ts'
import type { Context } from './context.ts'
import { verdictOf } from './ownership.ts'
import type { Resolved } from './resolver.ts'
import { isTrusted } from './trust.ts'

/** Who drives a run, and what the operating system says of them: with `none` nobody does, and the rest is null. */
export interface OwnerView {
  session: string | null
  machine: string | null
  pid: number | null
  /** Where the owner was when it last recorded something. */
  worktree: string | null
  live: 'live' | 'gone' | 'unknown' | 'none'
  /** Whether the caller's session is the owner. */
  yours: boolean
}

/**
 * A run as every command prints it with `--json`. The part before damage, where a log is damaged. Of a run that
 * `elsewhere` marks, a model is told only id, workflow, phase, status and owner: what others could write is null.
 */
export interface RunView {
  id: string
  workflow: string | null
  status: string
  phase: string | null
  revision: number
  branch: string | null
  issue: number | null
  pr: number | null
  title: string | null
  completed_activities: string[]
  current_activity: string | null
  blocked_reason: string | null
  owner: OwnerView
  /** Where its last event was made, and on which branch. */
  worktree: string | null
  /** Whether it was started on another machine and the caller may not be shown its texts. */
  elsewhere: boolean
  damage: ({ file: string } & Damage) | null
}

/** The run as others see it now. */
export function runView(context: Context, log: RunLog): RunView {
  const { state, damage, newer } = log.reader
  const unreadable = newer === null ? null : { line: 0, offset: 0, reason: `written by a newer version of Flow (v${newer})` }
  const fault = damage ?? unreadable
  const told = state === null || isTrusted(context, state) ? state : null
  return {
    id: log.id,
    workflow: state?.workflow.id ?? null,
    status: state?.status ?? 'damaged',
    phase: state?.phase ?? null,
    revision: log.reader.seq,
    branch: told === null ? null : (told.last.branch ?? told.branch),
    issue: told?.target.issue ?? null,
    pr: told?.target.pr ?? null,
    title: told?.target.title ?? null,
    completed_activities: told === null ? [] : completedActivities(told),
    current_activity: told === null ? null : currentActivity(told),
    blocked_reason: told === null ? null : blockedReason(told),
    owner: ownerView(context, log, told !== null),
    worktree: told?.last.worktree ?? null,
    elsewhere: state !== null && told === null,
    damage: fault === null ? null : { file: log.file, ...fault },
  }
}

function ownerView(context: Context, log: RunLog, told: boolean): OwnerView {
  const lease = log.reader.state?.lease ?? null
  if (lease === null) return { session: null, machine: null, pid: null, worktree: null, live: 'none', yours: false }
  const verdict = verdictOf(context, lease)
  return {
    session: lease.session,
    machine: told ? lease.client.machine : null,
    pid: lease.client.pid,
    worktree: told ? lease.worktree : null,
    live: verdict === 'free' ? 'none' : verdict === 'self' ? 'live' : verdict,
    yours: verdict === 'self',
  }
}

/** The one next step of the run for the caller, as a command that can be pasted. */
export function nextView(context: Context, { log, how }: Resolved): NextAction {
  const { state } = log.reader
  const { damage, newer } = log.reader
  if (newer !== null)
    return {
      kind: 'none',
      do: 'Leave this run as it is; nothing may be written to it. Update the plugin to go on with it.',
      why: `A newer version of Flow wrote its log (v${newer}).`,
      command: null,
    }
  if (damage !== null || state === null)
    return {
      kind: 'ask',
      do: 'Leave this run as it is, and ask the person what shall become of it; show them what this says.',
      why: damage === null ? 'Its log has no first event.' : `Its log is damaged at line ${damage.line}: ${damage.reason}.`,
      command: pasteable(context, 'doctor', null),
    }
  const stands = relation(state, context.caller, verdictOf(context, state.lease))
  const action = stands === 'foreign' || isTrusted(context, state) ? nextAction(state, stands) : adopt(log)
  const named = how === 'owned' || how === 'only' ? null : log.id
  return action.command === null ? action : { ...action, command: pasteable(context, action.command, named) }
}

/** The step for a model that meets a run of another machine: its own prompts could be anything. */
function adopt({ id }: RunLog): NextAction {
  return {
    kind: 'resume',
    do: 'Ask the person whether to go on with this run, and resume it only when they say so.',
    why: 'It was started on another machine, and nobody has resumed it on this one.',
    command: `resume ${id}`,
  }
}

/** `command` with the path of flowctl in front and the flags that make it mean the same run when pasted. */
export function pasteable(context: Context, command: string, run: string | null): string {
  const [name = '', ...rest] = command.split(' ')
  const flags: string[] = []
  // What stands behind `--` is another command's, and what stands in quotes is text.
  const [own = ''] = command.replace(/'[^']*'|"[^"]*"/g, '').split(' -- ')
  if (run !== null && !RUNLESS.has(name) && !own.includes('--run ')) flags.push('--run', run)
  if (context.flags.cwd !== null) flags.push('--cwd', quoted(context.cwd))
  if (context.flags.session !== null && context.env['CLAUDE_CODE_SESSION_ID'] === undefined)
    flags.push('--session', quoted(context.flags.session))
  return [quoted(launcher(context)), name, ...flags, ...rest].join(' ')
}

/** Commands that name their run themselves or need none. */
const RUNLESS = new Set([
  'start',
  'list',
  'resume',
  'workflow',
  'journal',
  'help',
  'version',
  'tour',
  'doctor',
  'import',
  'archive',
  'prune',
])

/** `flowctl` where that finds this very program and nobody asks for the absolute path, else the path. */
function launcher(context: Context): string {
  const own = launcherPath()
  // The host allows a call without asking only by its absolute path.
  if (context.env['CLAUDE_CODE_SESSION_ID'] !== undefined) return own
  const found = (context.env['PATH'] ?? '').split(delimiter).find((dir) => dir !== '' && isExecutable(join(dir, 'flowctl')))
  return found !== undefined && realpathSync(join(found, 'flowctl')) === realpathSync(own) ? 'flowctl' : own
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** `word` as one word of a POSIX shell, bare where that is safe. */
export function quoted(word: string): string {
  if (/^[A-Za-z0-9_./:@%+=,-]+$/.test(word)) return word
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}
