import type {
  ActivityResult,
  Actor,
  Artifact,
  Attempt,
  Claim,
  ClientIdentity,
  Criterion,
  EventType,
  Evidence,
  Outcome,
  Tampered,
  Target,
  TreeMark,
} from './event.ts'
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
  tree: TreeMark | null
  worktree: string | null
  /** What a gate asks; null for any other attempt. */
  gate: { question: string; artifacts: Artifact[] } | null
}

/** An attempt at a gate whose question waits for a person. */
export interface WaitingGate extends OpenAttempt {
  gate: NonNullable<OpenAttempt['gate']>
}

/** What a person approved: of one attempt at a gate, for these files as they were. */
export interface Approval {
  attempt: number
  artifacts: Artifact[]
  /** The activities that have been started on it: each may be once. */
  used: Set<string>
}

/** A subagent that was started and whose end was not seen. */
export interface OpenHelper {
  id: string
  kind: string
  at: string
  seq: number
}

/** The time that one session owned the run; `to` is null while it does. */
export interface Attachment {
  session: string
  machine: string | null
  /** `seq` of the claim. */
  seq: number
  from: string
  to: string | null
  /** How it came to an end: the host's reason, or what happened to the lease. */
  end: string | null
  outcome: Outcome | null
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
  /** Where its owner was when it last recorded something. */
  worktree: string | null
  /** From whom it was taken without being free, and why; null for any other claim. */
  taken: { from: string; reason: string } | null
}

/** Everything that a run is, folded from its log. Owned by one reader, which applies events to it in place. */
export interface RunState {
  id: RunId
  workflow: Workflow
  /** `seq` of the event that pinned the definition: the start, or the last migration. */
  defined: number
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
  /** What commands that Flow ran came to, in order. */
  evidence: Evidence[]
  /** Last record by `id` or `id:key`. */
  latest: Map<string, ActivityRecord>
  open: Map<string, OpenAttempt>
  /** What must hold in the end, in order, with the last run of each command. */
  criteria: Map<string, Criterion & { verified: Evidence | null }>
  /** The last approval of each gate, by `id` or `id:key`. */
  approvals: Map<string, Approval>
  /** Attempts that a reconcile found without an end, by `id` or `id:key`. */
  lost: Map<string, number>
  /** Highest attempt so far, by `id` or `id:key`. */
  attempts: Map<string, number>
  /** Returns taken, by `from>to`. */
  returns: Map<string, number>
  lease: Lease | null
  /** The session whose end was the last thing that happened to the lease; cleared by the next claim. */
  ended: { session: string; reason: string; client: ClientIdentity } | null
  /** Every time that a session owned the run, in order. */
  sessions: Attachment[]
  /**
   * Machines, and starts of their systems, on which somebody started or claimed the run; what only a hook did does not
   * count. Both are random, so one that is known here was here.
   */
  machines: Set<string>
  /** Subagents in flight of the owner, by id. */
  helpers: Map<string, OpenHelper>
  /** Subagents of an earlier owner whose end was never seen; until the next activity is recorded. */
  strays: OpenHelper[]
  /** The turn that the host cut short, when nothing else was recorded since. */
  cut: { seq: number; at: string; reason: string; details: string | null } | null
  compactions: number
  /** What a hook saw changed by something else, and after which tool. */
  /** The content of the worktree that the run was completed on; null before, and where nobody could tell. */
  completedOn: string | null
  tampered: { seq: number; at: string; what: Tampered[]; tool: string }[]
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
