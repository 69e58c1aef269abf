import { API_VERSION } from './event.ts'
import { currentPhase, dueActivities, phaseOf } from './obligations.ts'
import { type ActivityRecord, activityName, type RunState } from './state.ts'

/** `blocked_reason` of an active run whose session has ended and that nobody has claimed since. */
export const SESSION_ENDED = 'session ended'

/**
 * Names of the activities whose last record is passed or skipped, in the order of those records. After a
 * return to an earlier phase, what is due again is not among them.
 */
export function completedActivities(state: RunState): string[] {
  const isDone = (record: ActivityRecord) => record.status === 'passed' || record.status === 'skipped'
  const isLast = (record: ActivityRecord) => state.latest.get(activityName(record)) === record
  return state.records.filter((record) => isDone(record) && isLast(record) && !isDueAgain(state, record)).map(activityName)
}

function isDueAgain(state: RunState, { phase, extra, seq }: ActivityRecord): boolean {
  if (extra) return false
  if (phase === state.phase) return seq <= (state.entered.get(phase) ?? 0)
  return phaseOf(state, phase).index > currentPhase(state).index
}

/** The activity in flight, else the first one due, else the boundary of the phase; null on a closed run. */
export function currentActivity(state: RunState): string | null {
  if (state.status !== 'active' && state.status !== 'blocked') return null
  const [attempt] = state.open.values()
  if (attempt !== undefined) return activityName(attempt)
  return dueActivities(state)[0]?.name ?? state.phase
}

/** What keeps the run from going on: the blocker, or that its session has ended. */
export function blockedReason(state: RunState): string | null {
  return state.blocked ?? (state.ended === null ? null : SESSION_ENDED)
}

/** The FlowRun document, printed as `run.yaml`. `head` is the `sum` of the line that `revision` numbers. */
export function runDocument(state: RunState, head: string) {
  return {
    apiVersion: API_VERSION,
    kind: 'FlowRun',
    metadata: {
      id: state.id,
      workflow: state.workflow.id,
      workflow_version: state.workflow.version,
      goal: state.goal,
      created_at: state.created_at,
    },
    context: {
      repo: state.repo,
      branch: state.last.branch ?? state.branch,
      issue: state.target.issue,
      pr: state.target.pr,
      journal: state.journal,
    },
    state: {
      status: state.status,
      current_phase: state.phase,
      current_activity: currentActivity(state),
      completed_activities: completedActivities(state),
      blocked_reason: blockedReason(state),
    },
    limits: { max_iterations: state.workflow.maxIterations, max_runtime_minutes: null },
    events: state.moments.map(({ seq, at, type, detail }) => ({ seq, at, type, detail })),
    revision: state.seq,
    head,
  }
}

/** The FlowActivity document of a record. */
export function activityDocument(state: RunState, record: ActivityRecord) {
  return {
    apiVersion: API_VERSION,
    kind: 'FlowActivity',
    metadata: {
      id: activityFileName(record).slice(0, -'.yaml'.length),
      run_id: state.id,
      workflow: state.workflow.id,
      phase: record.phase,
    },
    activity: {
      type: record.type,
      name: record.activity,
      status: record.status,
      started_at: record.started_at,
      completed_at: record.completed_at,
    },
    inputs: { key: record.key, attempt: record.attempt, extra: record.extra },
    outputs: {
      evidence_refs: record.evidence_refs,
      files_changed: record.files_changed,
      command_exit_code: record.exit_code,
    },
    result: { summary: record.summary, confidence: record.confidence },
  }
}

/** `NNN-<activity>.yaml`: three digits from 001, more past 999. */
export function activityFileName(record: Pick<ActivityRecord, 'number' | 'activity'>): string {
  return `${String(record.number).padStart(3, '0')}-${record.activity}.yaml`
}

/** An artifact of the decision journal that an event of the run stands for. */
export interface JournalEntry {
  type: 'workflow-run' | 'activity-completed' | 'run-state-transition'
  captured_at: string
  event: number
  fields: Record<string, string | null>
}

/** The journal entries that are due: all up to the last boundary, block or end, in the order of their events. */
export function journalEntries(state: RunState): JournalEntry[] {
  const run = (seq: number, at: string, status: string): JournalEntry => ({
    type: 'workflow-run',
    captured_at: at,
    event: seq,
    fields: { workflow: state.workflow.id, run_id: state.id, status },
  })
  const entries = [run(1, state.created_at, 'active')]
  for (const record of state.records)
    entries.push({
      type: 'activity-completed',
      captured_at: record.completed_at,
      event: record.seq,
      fields: { run_id: state.id, activity_id: activityName(record), status: record.status },
    })
  for (const { seq, at, from, to, reason } of state.transitions) {
    entries.push({
      type: 'run-state-transition',
      captured_at: at,
      event: seq,
      fields: { run_id: state.id, from_state: from, to_state: to, ...(reason === null ? {} : { reason }) },
    })
    entries.push(run(seq, at, to))
  }
  return entries.filter((entry) => entry.event <= state.journalDue).sort((a, b) => a.event - b.event)
}
