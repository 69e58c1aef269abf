import type { RunId } from './ids.ts'
import type { ActivityType, WorkflowDocument } from './workflow.ts'

export const API_VERSION = 'flow.synapti.ai/v1'
/**
 * Version of the envelope, of the events and of the rules that this program writes. A line with a larger one is refused;
 * one with a smaller one is read as what it was then.
 */
export const LOG_VERSION = 2

/**
 * The version from which on a gate is passed by a person's answer alone, and a claim settles no more and no less than
 * what its owner left behind. Before, an agent recorded a gate as it did any activity.
 */
export const STRICT_VERSION = 2

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

/** What a command printed, both streams as they came. Names are SHA-256 in hex. */
export interface Output {
  digest: string
  bytes: number
  /** The file in `evidence/`: of a long output head and tail, `kept` bytes of it. */
  file: string
  kept: number
}

/** A command that Flow ran, and what came of it. */
export interface Evidence {
  /** The file in `evidence/` that holds the other members: it was there before the event. */
  result: string
  /** What it was run for: the activity, its loop entry, and the attempt in flight; null where it was for none. */
  activity: string | null
  key: string | null
  attempt: number | null
  kind: string
  /** Who saw it run: Flow itself, or a hook of the host. */
  source: 'exec' | 'observed'
  command: string
  /** Null when a signal ended it. */
  exit_code: number | null
  signal: string | null
  /** What kept it from running to its own end, or null: a signal to flowctl, or `timeout`. */
  interrupted: string | null
  /** Why its end shows nothing whatever the exit code, or null. */
  doubt: string | null
  duration_ms: number
  output: Output
  /** Digests of the content of the worktree before and after; null without git, and before what a hook saw afterwards. */
  tree: { before: string | null; after: string | null }
}

/** A file that a person is asked about, relative to the worktree, and the SHA-256 of its content; null when it is not there. */
export interface Artifact {
  path: string
  digest: string | null
}

/** How a person's answer reached Flow: a typed command, the host's own question, a terminal. */
export const ANSWER_WAYS = ['command', 'question', 'terminal'] as const
export type AnswerWay = (typeof ANSWER_WAYS)[number]

export const GATE_DECISIONS = ['approved', 'rejected'] as const
export type GateDecision = (typeof GATE_DECISIONS)[number]

/** Something that must hold when the work is done, and the command that shows it. */
export interface Criterion {
  id: string
  text: string
  /** One line for `sh -c`; null where no command can tell. */
  command: string | null
  /** Whether the run cannot be completed without it; only with a command. */
  must_pass: boolean
}

/** What something else than Flow changed, as far as a hook could see. */
export const TAMPERED = ['log', 'marker', 'definition', 'hooks'] as const
export type Tampered = (typeof TAMPERED)[number]

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
    /** `reconciled` are results that a command left on disk without the record of its activity. */
    plan: { lost: AttemptRef[]; reconciled: Evidence[]; blocked: string | null }
  }
  run_released: { reason: string }
  /** `tree` is null where it could not be told, or there is no git. */
  activity_started: Attempt & {
    tree: TreeMark | null
    /** What the approvals that it needs were given for, as it is now. */
    artifacts: Artifact[]
  }
  activity_recorded: Attempt &
    ActivityResult & {
      /** The phase entered by this record; only on the boundary activity of the current phase. */
      to_phase: string | null
      /** The content of the worktree, where the activity needs evidence of it; else null. */
      tree: string | null
    }
  evidence_recorded: Evidence
  /** The whole set, in place of the one before. */
  criterion_set: { criteria: Criterion[] }
  criterion_verified: { criterion: string; evidence: Evidence }
  gate_opened: Attempt & { ask: string; question: string; artifacts: Artifact[] }
  gate_resolved: AttemptRef & {
    decision: GateDecision
    via: AnswerWay
    /** What the person said besides, or null. */
    text: string | null
    artifacts: Artifact[]
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
  tamper_noticed: { what: Tampered[]; tool: string }
  run_completed: { summary: string; tree: string | null }
  run_failed: { reason: string }
  run_cancelled: { reason: string }
  run_closed_stale: {
    /** Days without a change after which a run that nobody drives is closed. */
    threshold_days: number
    /** The last event of the run. */
    last: { seq: number; at: string }
    /** When the file of the log was last written, and when all of this was looked at. */
    written_at: string
    observed_at: string
    /** The session that owned the run, and what was found of it; null when nobody did. */
    previous: { session: string; verdict: Verdict } | null
  }
  run_migrated: {
    /** The definition before: its version, and the SHA-256 of its canonical JSON. */
    from: { version: string; digest: string }
    /** The definition that is pinned from here on. */
    to: WorkflowDocument
  }
}

export const EVENT_TYPES = [
  'run_started',
  'run_claimed',
  'run_released',
  'activity_started',
  'activity_recorded',
  'evidence_recorded',
  'criterion_set',
  'criterion_verified',
  'gate_opened',
  'gate_resolved',
  'note_recorded',
  'run_blocked',
  'run_unblocked',
  'session_end',
  'context_compacted',
  'turn_failed',
  'helper_started',
  'helper_ended',
  'worktree_changed',
  'tamper_noticed',
  'run_completed',
  'run_failed',
  'run_cancelled',
  'run_closed_stale',
  'run_migrated',
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

/** The input of a run that says where it was imported from: the directory, and the digest of what was read there. */
export const IMPORTED_FROM = 'imported_from'

/** `prev` of the first line. */
export const GENESIS = '0'.repeat(64)
