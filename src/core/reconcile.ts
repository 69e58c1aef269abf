import type { AttemptRef, Evidence, Verdict } from './event.ts'
import { concludes } from './evidence.ts'
import { currentPhase, instances, recordedThisVisit } from './obligations.ts'
import { ATTEMPTS_CAP, isForsaken } from './standing.ts'
import { activityName, type OpenAttempt, type RunState } from './state.ts'

export const DECISIONS = ['keep', 'record', 'lost', 'ask'] as const

/** Results that one claim takes in: more would not fit into its line. The rest is decided as if there were none. */
const RECONCILED_MAX = 16

/**
 * What is decided of one activity. `record`: a result on disk says how its attempt ended; `lost`: it is over without a
 * result, and is due again; `ask`: the same, but only after a person has answered. `attempt` is that in flight, else the
 * one lost or recorded last, or null before the first.
 */
export interface PlanRow {
  activity: string
  key: string | null
  attempt: number | null
  decision: (typeof DECISIONS)[number]
  why: string
}

/** What a claim does about unfinished work: what it records as lost, what it blocks on, and why, row by row. */
export interface Plan {
  /** The activities of the phase in their order, then what else is in flight. */
  rows: PlanRow[]
  lost: AttemptRef[]
  reconciled: Evidence[]
  blocked: string | null
}

/**
 * The plan for a claim under `verdict`, with the `results` of commands that were found on disk whole, oldest first. Pure;
 * applied, it leaves nothing for a second plan to do. It never moves the run to another phase and never lets effectful work be repeated without a person.
 */
export function reconcile(state: RunState, verdict: Verdict, results: readonly Evidence[] = []): Plan {
  const plan: Plan = { rows: [], lost: [], reconciled: [], blocked: null }
  const questions: string[] = []
  for (const attempt of state.open.values()) {
    const { activity, key } = attempt
    const result = results.findLast((evidence) => concludes(state, evidence, attempt))
    if (result !== undefined && plan.reconciled.length < RECONCILED_MAX) {
      plan.reconciled.push(result)
      const why = `its command had ended with ${result.exit_code}: ${result.command}`
      plan.rows.push({ activity, key, attempt: attempt.attempt, decision: 'record', why })
      continue
    }
    const { decision, why } = decideAttempt(state, attempt, verdict)
    plan.rows.push({ activity, key, attempt: attempt.attempt, decision, why })
    if (decision === 'keep') continue
    plan.lost.push({ activity, key, attempt: attempt.attempt })
    if (decision === 'ask') questions.push(`${activityName(attempt)} (attempt ${attempt.attempt}, started ${attempt.at}): ${why}`)
  }
  const ofPhase = phaseRows(state, plan.rows)
  plan.rows = [...ofPhase, ...plan.rows.filter((row) => !ofPhase.includes(row))]
  if (questions.length > 0) plan.blocked = questions.join('; ')
  return plan
}

function phaseRows(state: RunState, open: PlanRow[]): PlanRow[] {
  return instances(state, currentPhase(state)).map(({ activity, key, name }) => {
    const inFlight = open.find((row) => row.activity === activity.id && row.key === key)
    if (inFlight !== undefined) return inFlight
    const row = { activity: activity.id, key, decision: 'keep' } as const
    const lost = state.lost.get(name)
    if (lost !== undefined) return { ...row, attempt: lost, why: `attempt ${lost} was lost, and nothing was recorded since` }
    const record = recordedThisVisit(state, activity.phase, name)
    return record === null
      ? { ...row, attempt: null, why: 'not started' }
      : { ...row, attempt: record.attempt, why: `recorded as ${record.status}` }
  })
}

function decideAttempt(state: RunState, attempt: OpenAttempt, verdict: Verdict): Pick<PlanRow, 'decision' | 'why'> {
  if (attempt.type === 'gate') return { decision: 'keep', why: 'it waits for the person: put the question again' }
  if (verdict === 'self')
    return { decision: 'keep', why: 'its own session goes on: find out whether it took effect and record it' }
  if (!isForsaken(attempt, verdict)) return { decision: 'keep', why: 'its owner may still be working on it' }
  const replay = state.workflow.activity.get(attempt.activity)?.replay ?? 'effectful'
  if (replay === 'effectful')
    return { decision: 'ask', why: 'its owner is gone and it may have taken effect; ask the person what happened' }
  if (attempt.attempt >= ATTEMPTS_CAP)
    return { decision: 'ask', why: `attempt ${attempt.attempt} of ${ATTEMPTS_CAP} was lost; ask the person how to go on` }
  return { decision: 'lost', why: `its owner is gone and it is ${replay}: do it again` }
}
