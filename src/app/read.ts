import { dirname } from 'node:path'
import { activityDocument, activityFileName } from '../core/documents.ts'
import { FlowError, refusal } from '../core/errors.ts'
import type { FlowEvent, Outcome } from '../core/event.ts'
import { type NextAction, START_ACTION } from '../core/next.ts'
import { currentOutcome } from '../core/outcome.ts'
import { whyNotGreen } from '../core/proof.ts'
import type { Attachment, RunState } from '../core/state.ts'
import { openLog, type RunLog, refuseUnwritable } from '../store/log.ts'
import { listRuns } from '../store/runs.ts'
import type { Context } from './context.ts'
import { verdictOf } from './ownership.ts'
import { type GateView, gateViews } from './questions.ts'
import { type Choice, choiceOf, resolveRun } from './resolver.ts'
import { openRuns, readRun, unmarkedRuns } from './runs.ts'
import { isTrusted, requireTrusted } from './trust.ts'
import { cutText, type UnknownView, unknownWork } from './unknown.ts'
import { nextView, pasteable, type RunView, runView } from './view.ts'

/** The answer of `status`. */
export interface Status {
  ok: true
  run: RunView
  next: NextAction
  chosen: Choice
  /** What the session that owns the run, or owned it last, comes to as things stand; null where the log cannot be read. */
  outcome: Outcome | null
  /** The turn that the host cut short, when nothing was recorded since. */
  cut: string | null
  unknown: UnknownView[]
  /** The questions that wait for a person, oldest first; none where the caller may not be told. */
  gates: GateView[]
}

/** The state of a log that can be written to. Fails with `log_damaged` or `log_newer`. */
export function requireSound(log: RunLog): RunState {
  refuseUnwritable(log)
  if (log.reader.state === null) throw new FlowError(refusal('log_damaged', `The log of ${log.id} has no first event.`))
  return log.reader.state
}

/** Where the run that the caller means stands. Changes nothing and needs no ownership. */
export function status(context: Context): Status {
  const resolved = resolveRun(context, 'or archived')
  const { state } = resolved.log.reader
  return {
    ok: true,
    run: runView(context, resolved.log),
    next: nextView(context, resolved),
    chosen: choiceOf(resolved),
    outcome: state === null ? null : currentOutcome(state, verdictOf(context, state.lease)),
    cut: state === null ? null : cutText(context, state),
    unknown: state === null ? [] : unknownWork(context, state),
    gates: state !== null && isTrusted(context, state) ? gateViews(state) : [],
  }
}

/** The one next step of the run that the caller means. Starts no process, changes nothing and needs no ownership. */
export function next(context: Context): Pick<Status, 'ok' | 'next' | 'chosen'> {
  const resolved = resolveRun(context, 'or archived')
  return { ok: true, next: nextView(context, resolved), chosen: choiceOf(resolved) }
}

/** The open runs of the repository, with `all` the closed ones too, newest last; what in `runs/` is not Flow's is only named. */
export function list(context: Context, all: boolean): { ok: true; runs: RunView[]; foreign: string[]; next: NextAction | null } {
  if (!all) {
    const open = openRuns(context)
    const ids = new Set(open.map((log) => log.id))
    const logs = [...open, ...unmarkedRuns(context).filter((log) => !ids.has(log.id))]
    const next = logs.length === 0 ? { ...START_ACTION, command: pasteable(context, START_ACTION.command as string, null) } : null
    return { ok: true, runs: logs.map((log) => runView(context, log)), foreign: [], next }
  }
  unmarkedRuns(context)
  const { ours, foreign } = listRuns(context.place)
  return { ok: true, runs: ours.map((id) => runView(context, readRun(context, id))), foreign, next: null }
}

/** A run with all that was recorded of it. */
export function show(context: Context) {
  const resolved = resolveRun(context, 'or archived')
  const { state } = resolved.log.reader
  requireTrusted(context, state)
  return {
    ok: true as const,
    run: runView(context, resolved.log),
    next: nextView(context, resolved),
    chosen: choiceOf(resolved),
    outcome: state === null ? null : currentOutcome(state, verdictOf(context, state.lease)),
    sessions: sessionViews(context, state),
    compactions: state?.compactions ?? 0,
    goal: state?.goal ?? null,
    inputs: state?.inputs ?? {},
    phases: state?.workflow.phases.map((phase) => phase.id) ?? [],
    activities: state?.records.map((record) => ({ file: activityFileName(record), ...activityDocument(state, record) })) ?? [],
    evidence: state?.evidence.map((evidence) => ({ ...evidence, not_proof: whyNotGreen(evidence) })) ?? [],
    notes: state?.notes ?? [],
    directory: dirname(resolved.log.file),
  }
}

/** Everybody who owned the run, in order, with what they came to: for the owner of now, as things stand. */
function sessionViews(context: Context, state: RunState | null): Attachment[] {
  if (state === null) return []
  const now = currentOutcome(state, verdictOf(context, state.lease))
  return state.sessions.map((session, i) =>
    i === state.sessions.length - 1 ? { ...session, outcome: session.outcome ?? now } : session,
  )
}

/** The run that the caller means, read again with every event of its log told to `accept`, and the line as it stands. */
export function readLog(context: Context, accept: (event: FlowEvent, line: string) => void): RunLog {
  const { log } = resolveRun(context, 'or archived')
  requireTrusted(context, log.reader.state)
  return openLog(log.place, log.id, (event, line) => accept(event, line.toString('utf8')))
}
