import type { ActivityResult, Actor, Attempt, Claim, EventType, Target } from './event.ts'
import type { Workflow } from './graph.ts'
import type { RunId } from './ids.ts'

export const RUN_STATUSES = ['active', 'blocked', 'completed', 'failed', 'cancelled'] as const
export type RunStatus = (typeof RUN_STATUSES)[number]

/** A recorded activity: number `number` of the run, and its document. */
export interface ActivityRecord extends Attempt, ActivityResult {
  number: number
  started_at: string
  completed_at: string
  seq: number
}

/** An attempt that was started and has no recorded end: unknown until something says otherwise. */
export interface OpenAttempt extends Attempt {
  at: string
  seq: number
  head: string | null
}

/** One of the low-volume moments that `run.yaml` lists. */
export interface LifecycleMoment {
  seq: number
  at: string
  type: EventType
  detail: string | null
}

/** What the lease says now; null when nobody holds the run. */
export interface Lease extends Claim {
  seq: number
  at: string
  worktree: string | null
}

/** Everything that a run is, folded from its log. Owned by one reader, which applies events to it in place. */
export interface RunState {
  id: RunId
  workflow: Workflow
  created_at: string
  target: Target
  goal: string | null
  inputs: Record<string, string[]>
  repo: string
  branch: string | null
  journal: string | null
  seq: number
  status: RunStatus
  phase: string
  /** `seq` at which each phase was last entered: what was recorded before does not count for this visit. */
  entered: Map<string, number>
  records: ActivityRecord[]
  /** Last record by `id` or `id:key`. */
  latest: Map<string, ActivityRecord>
  open: Map<string, OpenAttempt>
  /** Attempts that a reconcile found without an end, by `id` or `id:key`. */
  lost: Map<string, number>
  /** Highest attempt so far, by `id` or `id:key`. */
  attempts: Map<string, number>
  /** Returns taken, by `from>to`. */
  returns: Map<string, number>
  lease: Lease | null
  /** The session whose end was the last thing that happened to the lease; cleared by the next claim. */
  ended: { session: string; reason: string } | null
  blocked: string | null
  notes: { seq: number; at: string; text: string }[]
  moments: LifecycleMoment[]
  /** Changes of status, for the decision journal. */
  transitions: { seq: number; at: string; from: RunStatus; to: RunStatus; reason: string | null }[]
  /** The last event that has the journal written; entries of later events wait for the next such. */
  journalDue: number
  /** Operations already answered, by id. */
  operations: Map<string, { digest: string; seq: number; number: number | null }>
  last: { seq: number; at: string; actor: Actor; worktree: string | null; branch: string | null; head: string | null }
}

/** The name of an activity in lists: `id`, or `id:key` inside a loop. */
export function activityName(ref: { activity: string; key: string | null }): string {
  return ref.key === null ? ref.activity : `${ref.activity}:${ref.key}`
}
