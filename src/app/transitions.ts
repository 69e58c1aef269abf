import type { Request, Seen } from '../core/decide.ts'
import { activityFileName } from '../core/documents.ts'
import { approvalsFor } from '../core/gates.ts'
import type { NextAction } from '../core/next.ts'
import type { RunState } from '../core/state.ts'
import { activityFile } from '../store/place.ts'
import { loadSettings } from '../store/settings.ts'
import { readArtifacts } from './artifacts.ts'
import { commit } from './commit.ts'
import type { Context } from './context.ts'
import { type Choice, choiceOf, type Resolved, resolveRun } from './resolver.ts'
import { requireTrusted } from './trust.ts'
import { observeTree, requireTree } from './unknown.ts'
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

/** What the request is to be judged by besides the run; looking costs time, so only where the rules ask for it. */
function observe(context: Context, state: RunState, request: Request): Seen | undefined {
  switch (request.kind) {
    case 'begin': {
      const approved = approvalsFor(state, request.activity, request.key).flatMap(({ artifacts }) => artifacts)
      // What a crash leaves is compared with the tree as it was.
      return { tree: observeTree(context), artifacts: readArtifacts(context, approved) }
    }
    case 'record':
      return request.status === 'passed' && (state.workflow.activity.get(request.activity)?.evidence.length ?? 0) > 0
        ? { tree: requireTree(context), artifacts: [] }
        : undefined
    case 'complete':
      return state.workflow.last.activities.some(({ evidence }) => evidence.length > 0) ||
        [...state.criteria.values()].some(({ must_pass }) => must_pass)
        ? { tree: requireTree(context), artifacts: [] }
        : undefined
    default:
      return undefined
  }
}

async function changeRun(
  context: Context,
  resolved: Resolved,
  request: Request,
): Promise<{ answer: Changed; number: number | null }> {
  const { state, stopped } = resolved.log.reader
  if (!stopped) requireTrusted(context, state)
  const seen = state === null ? undefined : observe(context, state, request)
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
