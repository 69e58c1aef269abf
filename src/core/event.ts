import type { RunId } from './ids.ts'
import type { ActivityType, WorkflowDocument } from './workflow.ts'

export const API_VERSION = 'flow.synapti.ai/v1'
/** Version of the envelope and of the rules; a log line with a larger one is refused. */
export const LOG_VERSION = 1

export const ACTORS = ['agent', 'human', 'hook', 'engine'] as const
export type Actor = (typeof ACTORS)[number]

/** Who and where: annotations of an event, except `session`, which the ownership rule reads. */
export interface By {
  actor: Actor
  session?: string
  machine?: string
  pid?: number
  worktree?: string
  branch?: string
  head?: string
}

/** The operating system's identity of a client process; null where it cannot be told. */
export interface ClientIdentity {
  machine: string | null
  boot: string | null
  pidns: string | null
  pid: number | null
  start: string | null
}

/** The lease: a session in a client process. It has no timer. */
export interface Claim {
  session: string
  client: ClientIdentity
}

/** A path whose content differs from HEAD: `id` is mode and blob id (`100644:<oid>`), null when it is gone. */
export interface DirtyPath {
  path: string
  id: string | null
}

/** The content of the worktree when something was recorded; `dirty` is null when the list was too long to keep. */
export interface TreeMark {
  digest: string
  dirty: DirtyPath[] | null
}

/** What became of a session, or of a command, as a whole: its own end and the state of the run. */
export const OUTCOMES = ['success', 'incomplete', 'failed', 'cancelled'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the claimant observed of the lease before. */
export const VERDICTS = ['free', 'gone', 'live', 'unknown', 'self'] as const
export type Verdict = (typeof VERDICTS)[number]

export const ACTIVITY_STATUSES = ['pending', 'running', 'passed', 'failed', 'skipped', 'blocked'] as const
/** The statuses that a result may have; the other two are of an activity without one. */
export const RESULT_STATUSES = ['passed', 'failed', 'skipped', 'blocked'] as const
export type ResultStatus = (typeof RESULT_STATUSES)[number]

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export interface Target {
  issue: number | null
  pr: number | null
  title: string
}

/** One attempt at an activity; `key` is the loop entry, null outside loops. */
export interface AttemptRef {
  activity: string
  key: string | null
  attempt: number
}

/** Which attempt at which activity, and where it stands in the workflow. */
export interface Attempt extends AttemptRef {
  phase: string
  type: ActivityType
  /** Whether the workflow does not define the activity. */
  extra: boolean
}

/** What came of an activity, as it was said. */
export interface ActivityResult {
  status: ResultStatus
  summary: string
  confidence: Confidence
  evidence_refs: string[]
  files_changed: string[]
  exit_code: number | null
}

export interface EventData {
  run_started: {
    apiVersion: typeof API_VERSION
    run_id: RunId
    workflow: WorkflowDocument
    target: Target
    goal: string | null
    inputs: Record<string, string[]>
    repo: string
    branch: string | null
    /** Path of the decision journal relative to the worktree, or null when the run keeps none. */
    journal: string | null
    claim: Claim | null
  }
  run_claimed: {
    /** Null when a terminal reconciles the run: it holds no lease, and leaves the run free. */
    claim: Claim | null
    previous: { session: string; verdict: Verdict } | null
    take_over: { reason: string } | null
    plan: { lost: AttemptRef[]; blocked: string | null }
  }
  run_released: { reason: string }
  /** `tree` is null where it could not be told, or there is no git. */
  activity_started: Attempt & { tree: TreeMark | null }
  activity_recorded: Attempt &
    ActivityResult & {
      /** The phase entered by this record; only on the boundary activity of the current phase. */
      to_phase: string | null
    }
  note_recorded: { text: string }
  run_blocked: { reason: string }
  run_unblocked: { reason: string | null }
  session_end: { session: string; reason: string; outcome: Outcome }
  context_compacted: { trigger: string }
  turn_failed: { reason: string; details: string | null }
  helper_started: { helper: string; kind: string }
  helper_ended: { helper: string }
  worktree_changed: { from: string | null; to: string }
  run_completed: { summary: string }
  run_failed: { reason: string }
  run_cancelled: { reason: string }
}

export const EVENT_TYPES = [
  'run_started',
  'run_claimed',
  'run_released',
  'activity_started',
  'activity_recorded',
  'note_recorded',
  'run_blocked',
  'run_unblocked',
  'session_end',
  'context_compacted',
  'turn_failed',
  'helper_started',
  'helper_ended',
  'worktree_changed',
  'run_completed',
  'run_failed',
  'run_cancelled',
] as const satisfies readonly (keyof EventData)[]
export type EventType = (typeof EVENT_TYPES)[number]

/** The operation that an event answers: the same id with the same digest is one operation. */
export interface Operation {
  id: string
  digest: string
}

interface EnvelopeOf<T extends EventType> {
  v: number
  seq: number
  prev: string
  /** Random per attempt to append, not per operation. */
  id: string
  at: string
  by: By
  op: Operation
  type: T
  data: EventData[T]
}

/** An event without its seal: what the rules and the fold read. */
export type FlowEvent = { [T in EventType]: EnvelopeOf<T> }[EventType]

/** What a decision proposes: the part of an event that the core makes. */
export type Proposal = { [T in EventType]: { type: T; data: EventData[T] } }[EventType]

/** `prev` of the first line. */
export const GENESIS = '0'.repeat(64)
