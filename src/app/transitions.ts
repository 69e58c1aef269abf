import type { Request } from '../core/decide.ts'
import { activityFileName } from '../core/documents.ts'
import type { NextAction } from '../core/next.ts'
import type { RunState } from '../core/state.ts'
import { activityFile } from '../store/place.ts'
import { loadSettings } from '../store/settings.ts'
import { commit } from './commit.ts'
import type { Context } from './context.ts'
import { type Choice, choiceOf, type Resolved, resolveRun } from './resolver.ts'
import { requireTrusted } from './trust.ts'
import { observeTree } from './unknown.ts'
import { nextView, type RunView, runView } from './view.ts'

/** The answer of every command that changes a run. */
export interface Changed {
  ok: true
  run: RunView
  next: NextAction
  chosen: Choice
  /** Present and true when the same operation had been answered before. */
  replayed?: true
  /** Why nothing was appended, when nothing was. */
  unchanged?: string
}

/** A recorded activity, as scripts see it. `seq` is its number NNN; `file` is relative to the directory that holds `.flow`. */
export interface ActivityView {
  seq: number
  id: string
  key: string | null
  status: string
  file: string
}

/** Runs a request against the run that the caller means. Closing requests may mean a run closed already. */
export async function change(context: Context, request: Request): Promise<Changed> {
  await loadSettings(context.place, context.env) // Their fault is told before that of a run.
  const closing = request.kind === 'complete' || request.kind === 'fail' || request.kind === 'cancel'
  const resolved = resolveRun(context, closing ? 'or last closed' : 'open')
  return (await changeRun(context, resolved, request)).answer
}

/** As `change`, for `record`: the answer names the recorded activity. */
export async function record(
  context: Context,
  request: Extract<Request, { kind: 'record' }>,
): Promise<Changed & { activity: ActivityView }> {
  await loadSettings(context.place, context.env)
  const resolved = resolveRun(context, 'open')
  const { answer, number } = await changeRun(context, resolved, request)
  const state = resolved.log.reader.state as RunState
  const recorded = state.records[(number as number) - 1]
  if (recorded === undefined) throw new Error(`no activity ${number}`)
  const activity = {
    seq: recorded.number,
    id: recorded.activity,
    key: recorded.key,
    status: recorded.status,
    file: activityFile(state.id, activityFileName(recorded)),
  }
  return { ...answer, activity }
}

async function changeRun(
  context: Context,
  resolved: Resolved,
  request: Request,
): Promise<{ answer: Changed; number: number | null }> {
  const { state, stopped } = resolved.log.reader
  if (!stopped) requireTrusted(context, state)
  // Only a start says how the tree was: that is what a crash leaves to compare with.
  const seen = request.kind === 'begin' ? { tree: observeTree(context) } : undefined
  const { number, replayed, unchanged } = await commit(context, resolved.log, request, seen)
  const answer: Changed = {
    ok: true,
    run: runView(context, resolved.log),
    next: nextView(context, resolved),
    chosen: choiceOf(resolved),
    ...(replayed ? { replayed } : {}),
    ...(unchanged === null ? {} : { unchanged }),
  }
  return { answer, number }
}
