import { type Refusal, refusal } from './errors.ts'
import { type Attempt, type By, type EventData, type FlowEvent, STRICT_VERSION, type Verdict } from './event.ts'
import { concludes } from './evidence.ts'
import { blank } from './obligations.ts'
import { endOutcome } from './outcome.ts'
import { activityName, type RunState } from './state.ts'
import { oneLine } from './text.ts'

/** Attempts at one activity after which a lost one is no longer started again by itself. */
export const ATTEMPTS_CAP = 3

/** How much of a recorded text a refusal repeats, in characters. */
const TOLD_MAX = 1000

/** That the run has ended; null while it goes on. */
export function closedFault(state: RunState): Refusal | null {
  if (state.status === 'active' || state.status === 'blocked') return null
  return refusal(
    'run_closed',
    `The run ${state.id} is ${state.status}.`,
    'A closed run takes no more events; start another.',
    'list --all',
  )
}

/** That the run waits for a person; null when it does not. */
export function blockedFault(state: RunState): Refusal | null {
  if (state.blocked === null) return null
  return refusal(
    'run_blocked',
    `The run ${state.id} is blocked: ${oneLine(state.blocked, TOLD_MAX)}`,
    'Ask the person; when it is settled, unblock.',
    'unblock',
  )
}

/** Why `by` may ask nothing of the run, or null: it is closed, or a session asks that does not own it. */
export function standingFault(state: RunState, by: By): Refusal | null {
  return closedFault(state) ?? ownerFault(state, by)
}

/** Why a session is not the one that drives the run; null when it is, and when no session asks. */
export function ownerFault(state: RunState, { session }: By): Refusal | null {
  if (session === undefined) return null
  if (state.lease === null)
    return refusal(
      'not_owner',
      `No session owns the run ${state.id}.${lostHold(state, session)}`,
      'Resume it first; that records this session as its owner.',
      `resume ${state.id}`,
    )
  if (state.lease.session === session) return null
  return ownedByOther(state, session)
}

/** What ended the session's own time with the run, for one that believes it still owns it; empty where it never did. */
function lostHold({ sessions }: RunState, session: string): string {
  const last = sessions.findLast((attachment) => attachment.session === session)
  return last === undefined ? '' : ` It was this session's until ${last.to}: ${last.end}`
}

/** The refusal that names the owner and gives the take-over command; `asker` learns whether the run was taken from it. */
export function ownedByOther(state: RunState, asker: string | null): Refusal {
  const { session, client, worktree, taken, at } = state.lease as NonNullable<RunState['lease']>
  const where = [client.pid === null ? null : `process ${client.pid}`, worktree === null ? null : `in ${worktree}`].filter(
    (t) => t !== null,
  )
  const robbed =
    taken !== null && taken.from === asker
      ? ` It took the run over from this session at ${at}: ${oneLine(taken.reason, TOLD_MAX)}`
      : ''
  return refusal(
    'owned_by_other',
    `The run ${state.id} is owned by session ${session}${where.length === 0 ? '' : ` (${where.join(' ')})`}.${robbed}`,
    'Leave it to its owner, or take it over on purpose; who did and why is recorded.',
    `resume ${state.id} --take-over --reason ${blank('why it is taken from its owner')}`,
  )
}

/** Why nobody can have reported this of itself; null when a session did. */
export function sessionFault({ session }: By): Refusal | null {
  return session === undefined ? refusal('illegal_transition', 'Only a session reports this of itself.') : null
}

/** Why the session has not ended so; null when it may have. */
export function sessionEndFault(state: RunState, { data, by }: Extract<FlowEvent, { type: 'session_end' }>): Refusal | null {
  if (data.session !== by.session) return refusal('not_owner', `Session ${data.session} does not end itself here.`)
  const outcome = endOutcome(state)
  return data.outcome === outcome
    ? null
    : refusal('illegal_transition', `The session comes to "${outcome}", not to "${data.outcome}".`)
}

/** Why the owner has not moved between these worktrees; null when it may have. */
export function movedFault(state: RunState, { data, by }: Extract<FlowEvent, { type: 'worktree_changed' }>): Refusal | null {
  const from = state.lease?.worktree ?? null
  if (data.to === by.worktree && data.from === from && data.to !== from) return null
  return refusal('illegal_transition', `The session did not move from ${data.from} to ${data.to}.`)
}

/** Why the session does not become the owner; null when it does. `v` is the version that the line was written under. */
export function claimFault(
  state: RunState,
  data: EventData['run_claimed'],
  session: string | undefined,
  v: number,
): Refusal | null {
  if (session !== data.claim?.session) return refusal('not_owner', 'A session claims a run for itself, and for no other.')
  if (state.lease === null ? data.previous !== null : data.previous?.session !== state.lease.session)
    return refusal('illegal_transition', 'The claim does not name the owner before it.')
  const verdict = data.previous?.verdict ?? 'free'
  if (verdict === 'self' && state.lease?.session !== session) return refusal('owned_by_other', 'The claim is not by the owner.')
  if (verdict === 'free' && state.lease !== null)
    return refusal('illegal_transition', 'The claim calls the run free, but a session owns it.')
  if ((verdict === 'live' || verdict === 'unknown') && data.take_over === null) return ownedByOther(state, session ?? null)
  return planFault(state, data.plan, verdict, v)
}

/** A claim settles every attempt that its owner left behind, and none that may still go on or waits for a person. */
function planFault(state: RunState, plan: EventData['run_claimed']['plan'], verdict: Verdict, v: number): Refusal | null {
  const settled = new Set<string>()
  for (const evidence of plan.reconciled) {
    const name = activityName({ activity: evidence.activity ?? '', key: evidence.key })
    const attempt = state.open.get(name)
    if (attempt === undefined || settled.has(name) || !concludes(state, evidence, attempt))
      return refusal('illegal_transition', `The plan takes ${name} for done by a result that does not say so.`)
    settled.add(name)
  }
  for (const ref of plan.lost) {
    const name = activityName(ref)
    const attempt = state.open.get(name)
    if (attempt?.attempt !== ref.attempt || settled.has(name))
      return refusal('illegal_transition', `The plan loses ${name}, which is not in flight.`)
    settled.add(name)
    if (v >= STRICT_VERSION && !isForsaken(attempt, verdict))
      return refusal('illegal_transition', `The plan loses ${name}, which its owner or a person may still finish.`)
    const replay = state.workflow.activity.get(ref.activity)?.replay ?? 'effectful'
    if ((replay === 'effectful' || ref.attempt >= ATTEMPTS_CAP) && plan.blocked === null)
      return refusal('illegal_transition', `The plan loses ${name} without asking the person.`)
  }
  for (const [name, attempt] of state.open)
    if (v >= STRICT_VERSION && isForsaken(attempt, verdict) && !settled.has(name))
      return refusal('illegal_transition', `The plan leaves out ${name}, whose owner is gone.`)
  return null
}

/** Whether nobody can finish the attempt any more: its owner is gone, and it does not wait for a person. */
export function isForsaken(attempt: Attempt, verdict: Verdict): boolean {
  return (verdict === 'free' || verdict === 'gone') && attempt.type !== 'gate'
}
