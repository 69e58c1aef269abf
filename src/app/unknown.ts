import { existsSync } from 'node:fs'
import { FlowError, refusal } from '../core/errors.ts'
import type { TreeMark } from '../core/event.ts'
import { dueActivities } from '../core/obligations.ts'
import { isForsaken } from '../core/standing.ts'
import { activityName, type OpenAttempt, type OpenHelper, type RunState } from '../core/state.ts'
import { oneLine } from '../core/text.ts'
import { readHead } from '../store/git.ts'
import { locate } from '../store/place.ts'
import { changedSince, readTree, type Tree } from '../store/tree.ts'
import type { Context } from './context.ts'
import { verdictOf } from './ownership.ts'
import { isTrusted } from './trust.ts'

/** The most paths, and characters of them, that one event keeps of a dirty tree. */
const DOUBT_MAX = 400
const DIRTY_MAX = 128
const DIRTY_TEXT_MAX = 8 * 1024

/** Something that held at the start of the work, and as it is now; null where it is not known. */
export interface BeforeNow {
  before: string | null
  now: string | null
}

/** Work that was started and has no recorded end, with all that is known of what it did. */
export interface UnknownView {
  kind: 'activity' | 'helper'
  /** The activity; of a helper its type. */
  activity: string
  key: string | null
  /** Null for a helper, and for an activity that may have begun without a recorded start. */
  attempt: number | null
  started_at: string | null
  head: BeforeNow
  /** Digests of the worktree's content. */
  tree: BeforeNow
  /** Files changed since it began; null when that cannot be told. */
  changed: string[] | null
  /** What there is to decide. */
  choice: string
}

/** The content of the caller's worktree as an event keeps it; null without git or where git cannot tell. */
export function observeTree(context: Context): TreeMark | null {
  const tree = treeAt(context, context.place.here)
  if (tree === null) return null
  const length = tree.dirty.reduce((sum, { path }) => sum + path.length, 0)
  return { digest: tree.digest, dirty: tree.dirty.length > DIRTY_MAX || length > DIRTY_TEXT_MAX ? null : tree.dirty }
}

/** The digest of the worktree's content, and why it cannot be told where there is a git that should; never fails. */
export function lookAtTree(context: Context): { digest: string | null; doubt: string | null } {
  if (context.place.git === null) return { digest: null, doubt: null }
  const tree = readTree(context.place.here)
  if (tree.ok) return { digest: tree.value.digest, doubt: null }
  return { digest: null, doubt: oneLine(`the content of the tree could not be told: ${tree.reason}`, DOUBT_MAX) }
}

/** As `observeTree`, for what is judged by the tree. Fails with `storage_failed` where there is a git that cannot tell. */
export function requireTree(context: Context): TreeMark | null {
  const tree = observeTree(context)
  if (tree !== null || context.place.git === null) return tree
  throw new FlowError(
    refusal(
      'storage_failed',
      `${lookAtTree(context).doubt}.`,
      'What counts for this tree cannot be judged; nothing was recorded.',
    ),
  )
}

/** Every attempt and subagent of the run without a recorded end. Starts git only when there is an attempt to compare with. */
export function unknownWork(context: Context, state: RunState): UnknownView[] {
  // What waits for a person is no unknown: nothing was done.
  const open = [...state.open.values()].filter(({ type }) => type !== 'gate')
  const live = verdictOf(context, state.lease)
  const trees = new Map<string, Tree | null>()
  // A helper of an owner that is alive is at work, and its end will be seen.
  const helpers = [...state.strays, ...(live === 'self' || live === 'live' ? [] : state.helpers.values())]
  const told = isTrusted(context, state)
  return [
    ...open.map((attempt) => attemptView(context, state, attempt, treeOf(context, state, attempt, trees))),
    ...helpers.map((helper) => helperView(told ? helper : { ...helper, kind: 'helper' })),
  ]
}

/**
 * The activity that is due, when nothing in flight explains why the tree has moved since the last event: it may have
 * been begun without saying so. `unlinked` is whether there are changes that no activity lists.
 */
export function perhapsBegun(context: Context, state: RunState, unlinked: boolean): UnknownView[] {
  const due = dueActivities(state)[0]
  // Of an attempt that was lost it is said already that it is due again.
  if (state.open.size > 0 || due === undefined || state.lost.has(due.name) || context.place.git === null) return []
  const { head } = readHead(context.place)
  if (!unlinked && head === state.last.head) return []
  return [
    {
      kind: 'activity',
      activity: due.activity.id,
      key: due.key,
      attempt: null,
      started_at: null,
      head: { before: state.last.head, now: head },
      tree: { before: null, now: null },
      changed: null,
      choice: 'no start was recorded, but the tree has moved since the last event: look whether it was begun before doing it',
    },
  ]
}

/** What the host said of the turn that it cut short, or null; null also where the caller may not be told. */
export function cutText(context: Context, state: RunState): string | null {
  const cut = isTrusted(context, state) ? state.cut : null
  return cut === null ? null : `${cut.reason}${cut.details === null ? '' : `: ${cut.details}`} (${cut.at})`
}

function attemptView(context: Context, state: RunState, attempt: OpenAttempt, now: Tree | null): UnknownView {
  return {
    kind: 'activity',
    activity: attempt.activity,
    key: attempt.key,
    attempt: attempt.attempt,
    started_at: attempt.at,
    head: { before: attempt.head, now: now?.head ?? null },
    tree: { before: attempt.tree?.digest ?? null, now: now?.digest ?? null },
    changed: changedFiles(context, state, attempt, now),
    choice: choiceOf(context, state, attempt),
  }
}

/** The content now of the worktree that the attempt was made in; null where that is gone or cannot be told. */
function treeOf(context: Context, state: RunState, { worktree }: OpenAttempt, seen: Map<string, Tree | null>): Tree | null {
  const there = worktree ?? context.place.here
  if (!seen.has(there)) seen.set(there, isKnown(context, state, there) ? treeAt(context, there) : null)
  return seen.get(there) ?? null
}

/** Whether the path, which stands in the log, is a worktree of this repository. */
function isKnown(context: Context, state: RunState, there: string): boolean {
  if (there === context.place.here) return true
  if (!isTrusted(context, state) || !existsSync(there)) return false
  const place = locate(there, context.env)
  return place.here === there && place.main === context.place.main
}

function changedFiles(context: Context, state: RunState, attempt: OpenAttempt, now: Tree | null): string[] | null {
  if (now === null || attempt.tree === null) return null
  // The list of what was changed before is a text of the log as well.
  if (!isTrusted(context, state)) return null
  if (attempt.tree.digest === now.digest) return []
  const changed = changedSince(attempt.worktree ?? context.place.here, { head: attempt.head, dirty: attempt.tree.dirty }, now)
  if (!changed.ok) {
    context.warn(`what changed since ${activityName(attempt)} began cannot be told: ${changed.reason}`)
    return null
  }
  return changed.value
}

function choiceOf(context: Context, state: RunState, attempt: OpenAttempt): string {
  const verdict = verdictOf(context, state.lease)
  const replay = state.workflow.activity.get(attempt.activity)?.replay ?? 'effectful'
  if (!isForsaken(attempt, verdict) && verdict !== 'self') return 'none for this caller: its owner may still be at it'
  if (replay === 'effectful')
    return 'find out whether it took effect and record passed or failed; it is not done again unless the person says so'
  return 'find out how far it got and record passed or failed, or do it again'
}

function helperView(helper: OpenHelper): UnknownView {
  return {
    kind: 'helper',
    activity: helper.kind,
    key: null,
    attempt: null,
    started_at: helper.at,
    head: { before: null, now: null },
    tree: { before: null, now: null },
    changed: null,
    choice: 'look at what it left behind before its work is given out again',
  }
}

function treeAt(context: Context, there: string): Tree | null {
  if (context.place.git === null) return null
  const tree = readTree(there)
  if (tree.ok) return tree.value
  context.warn(`git could not tell the content of the worktree: ${tree.reason}`)
  return null
}
