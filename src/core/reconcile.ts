import type { AttemptRef, Verdict } from './event.ts'
import { ATTEMPTS_CAP } from './rules.ts'
import { activityName, type OpenAttempt, type RunState } from './state.ts'

/** What is decided of one attempt that was started and has no recorded end. */
export interface PlanRow {
  activity: string
  attempt: number
  decision: 'keep' | 'lost' | 'ask'
  why: string
}

/** What a claim does about unfinished work: what it records as lost, what it blocks on, and why, row by row. */
export interface Plan {
  rows: PlanRow[]
  lost: AttemptRef[]
  blocked: string | null
}

/**
 * The plan for a claim under `verdict`. Pure; applied, it leaves nothing for a second plan to do. It
 * never moves the run to another phase and never lets effectful work be repeated without a person.
 */
export function reconcile(state: RunState, verdict: Verdict): Plan {
  const rows: PlanRow[] = []
  const lost: AttemptRef[] = []
  const questions: string[] = []
  for (const attempt of state.open.values()) {
    const row = decideAttempt(state, attempt, verdict)
    rows.push(row)
    if (row.decision === 'keep') continue
    lost.push({ activity: attempt.activity, key: attempt.key, attempt: attempt.attempt })
    if (row.decision === 'ask') questions.push(`${row.activity} (attempt ${row.attempt}, started ${attempt.at}): ${row.why}`)
  }
  return { rows, lost, blocked: questions.length === 0 ? null : questions.join('; ') }
}

function decideAttempt(state: RunState, attempt: OpenAttempt, verdict: Verdict): PlanRow {
  const row = (decision: PlanRow['decision'], why: string): PlanRow => ({
    activity: activityName(attempt),
    attempt: attempt.attempt,
    decision,
    why,
  })
  if (verdict === 'self') return row('keep', 'its own session goes on: find out whether it took effect and record it')
  if (verdict === 'live' || verdict === 'unknown') return row('keep', 'its owner may still be working on it')
  const replay = state.workflow.activity.get(attempt.activity)?.replay ?? 'effectful'
  if (replay === 'effectful') return row('ask', 'its owner is gone and it may have taken effect; ask the person what happened')
  if (attempt.attempt >= ATTEMPTS_CAP)
    return row('ask', `attempt ${attempt.attempt} of ${ATTEMPTS_CAP} was lost; ask the person how to go on`)
  return row('lost', `its owner is gone and it is ${replay}: do it again`)
}
