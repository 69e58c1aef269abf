import { randomUUID } from 'node:crypto'
import { canonicalJson, sha256 } from '../core/canonical.ts'
import { decide, type Request, type Seen } from '../core/decide.ts'
import { FlowError, foremost, type Refusal, refusal } from '../core/errors.ts'
import type { By, Proposal } from '../core/event.ts'
import { claimable } from '../core/lease.ts'
import { ownedByOther } from '../core/standing.ts'
import type { RunState } from '../core/state.ts'
import { append } from '../store/append.ts'
import type { RunLog } from '../store/log.ts'
import { removeMarker, writeMarker } from '../store/markers.ts'
import { project } from '../store/projections.ts'
import { loadSettings } from '../store/settings.ts'
import { forgetVerified } from '../store/verified.ts'
import { type Context, stamp } from './context.ts'
import { flushJournal } from './journal.ts'
import { verdictOf } from './ownership.ts'
import { isClosed } from './runs.ts'

/** What became of a request: the line that answers it, or why there is none. */
export interface Committed {
  /** `seq` of the event; null when there was nothing to append. */
  seq: number | null
  /** Number of the activity that the event recorded, or null. */
  number: number | null
  /** Whether the operation had been answered before. */
  replayed: boolean
  /** Why nothing was appended, or null. */
  unchanged: string | null
}

/**
 * Takes a request into a run: appends its event under the caller's name, then brings the documents, the
 * marker and the journal up to date. When it returns, the event is on disk. What fails after that is a
 * warning. Refuses with the code of the rule that was broken.
 */
export async function commit(context: Context, log: RunLog, request: Request, seen?: Seen): Promise<Committed> {
  return commitProposal(context, log, request, (state, by) => judged(context, state, request, by, seen))
}

/** Why `commit` would append nothing for the run as it stands, or null. Fails as it would, and changes nothing. */
export function checkRequest(context: Context, log: RunLog, request: Request): string | null {
  const decision = judged(context, log.reader.state as RunState, request, stamp(context).by, undefined)
  return decision.kind === 'nothing' ? decision.why : null
}

function judged(context: Context, state: RunState, request: Request, by: By, seen: Seen | undefined): Proposed {
  const verdict = verdictOf(context, state.lease)
  const decision = decide(state, request, by, seen)
  if (decision.kind === 'nothing') return decision
  // A person answers a gate while the session that put the question waits for it.
  const answers = request.kind === 'gate_resolve' && request.via === 'terminal'
  const owner = claimable(verdict) || isEnded(state) || answers ? null : ownedByOther(state, context.caller.session)
  const fault = foremost(decision.kind === 'refuse' ? decision.refusal : null, owner)
  if (fault?.code === 'owned_by_other' && claimable(verdict)) throw new FlowError(ownerGone(state))
  if (fault !== null) throw new FlowError(fault)
  return decision as Proposed // Every other kind was thrown.
}

/** The rules see a lease and no processes: a dead owner's run needs no take-over. */
function ownerGone(state: RunState): Refusal {
  const message = `The run ${state.id} is owned by session ${state.lease?.session}, which is gone.`
  return refusal('not_owner', message, 'Resume it first; that records this session as its owner.', `resume ${state.id}`)
}

type Proposed = { kind: 'append'; proposal: Proposal } | { kind: 'nothing'; why: string }
type Propose = (state: RunState, by: By) => Proposed

/**
 * As `commit`, for a proposal that the caller decides on the state as it is at the moment of writing. The journal, which
 * stands in the worktree of whoever calls, may be left as it is.
 */
export async function commitProposal(
  context: Context,
  log: RunLog,
  input: unknown,
  propose: Propose,
  journal: 'flush' | 'leave' = 'flush',
): Promise<Committed> {
  const settings = await loadSettings(context.place, context.env)
  const op = { id: context.flags.op ?? randomUUID(), digest: sha256(canonicalJson(input)) }
  let unchanged: string | null = null
  let annotations: ReturnType<typeof stamp> | null = null
  const result = append(log, {
    op,
    lockWaitMs: settings.lock_wait_ms,
    stamp: () => {
      annotations ??= stamp(context)
      return annotations
    },
    decide: (state) => {
      annotations = stamp(context)
      const decision = propose(state, annotations.by)
      if (decision.kind === 'nothing') unchanged = decision.why
      return decision
    },
  })
  for (const warning of refresh(context, log, journal)) context.warn(warning)
  if (result.kind === 'nothing') return { seq: null, number: null, replayed: false, unchanged }
  return { seq: result.seq, number: result.number, replayed: result.kind === 'replayed', unchanged: null }
}

/** Brings the documents, the marker and the journal of a run up to its log; returns what could not be done. */
export function refresh(context: Context, log: RunLog, journal: 'flush' | 'leave' = 'flush'): string[] {
  const warnings = project(context.place, log)
  try {
    if (isClosed(log)) {
      // As long as it is there, whoever looks for open runs prints what could not be printed now.
      if (warnings.length === 0) removeMarker(context.place, log.id)
      forgetVerified(context.env, log.id)
    } else {
      const { lease = null, ended = null } = log.reader.state ?? {}
      writeMarker(context.place, log.id, lease?.session ?? null, { ended: ended?.session ?? null })
    }
  } catch (error) {
    warnings.push(`the marker of ${log.id} could not be written: ${(error as Error).message}`)
  }
  if (journal === 'flush') warnings.push(...flushJournal(context, log))
  return warnings
}

function isEnded(state: RunState): boolean {
  return state.status !== 'active' && state.status !== 'blocked'
}
