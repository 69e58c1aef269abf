/** A workflow definition as it stands in `workflows/<id>.workflow.yaml` and, pinned, in `run_started`. */
export interface WorkflowDocument {
  apiVersion: 'flow.synapti.ai/v1'
  kind: 'FlowWorkflow'
  metadata: { id: string; version: string; title: string; description: string }
  /** What the run may be started for; absent: any of them. */
  targets?: TargetKind[]
  limits?: { max_iterations?: number }
  /** By kind of evidence: the first words of the commands that show it when the host runs them. */
  evidence?: Record<string, string[]>
  phases: PhaseDefinition[]
}

export const TARGET_KINDS = ['issue', 'pr', 'title'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

export interface PhaseDefinition {
  id: string
  /** What to do in this phase before its boundary is recorded, one or two sentences. */
  prompt: string
  /** The phase after this one; default: the one below. */
  next?: string
  /** Earlier phases that this one may return to, and how often. */
  back_to?: { phase: string; max: number }[]
  /** Name of a list of the run (`start --input NAME=a,b`); the activities repeat for each entry. */
  loop_over?: string
  activities?: ActivityDefinition[]
}

export const ACTIVITY_TYPES = ['bash', 'skill', 'agent', 'task', 'gate', 'evaluation', 'external'] as const
export type ActivityType = (typeof ACTIVITY_TYPES)[number]

export const REPLAY_CLASSES = ['safe', 'idempotent', 'effectful'] as const
export type ReplayClass = (typeof REPLAY_CLASSES)[number]

export interface ActivityDefinition {
  id: string
  type: ActivityType
  /** What to do, one or two sentences; printed as the next action's `do`. */
  prompt: string
  /** Default true. */
  required?: boolean
  /** Ids of activities that must have passed first, of this phase or an earlier one. */
  needs?: string[]
  /** Kinds of evidence, of the tree as it is then, without which the activity is not recorded as passed. */
  evidence?: string[]
  /** Default `effectful`: what is not declared safe is never repeated unasked. */
  replay?: ReplayClass
}

/** Returns to an earlier phase that a run may make in all when its definition sets no limit. */
export const DEFAULT_MAX_ITERATIONS = 20
