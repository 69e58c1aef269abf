import type { Claim, ClientIdentity, Verdict } from './event.ts'
import type { RunState } from './state.ts'

/** What the operating system says of a client process: it is there, it is not, or it cannot be told from here. */
export type Presence = 'same' | 'gone' | 'unknown'

/** Who asks. `session` is null in a terminal, which holds no lease. */
export interface Caller {
  session: string | null
  client: ClientIdentity | null
}

/**
 * What the lease of a run means to a caller: `free` when nobody holds it, `self` when the caller's
 * session does, `gone` when its holder cannot come back, else `live` or `unknown`. No clock is read:
 * only `presence`, which the caller observed, tells a dead owner from a silent one.
 */
export function judge(lease: Claim | null, caller: Caller, presence: Presence): Verdict {
  if (lease === null) return 'free'
  if (lease.session === caller.session) return 'self'
  if (sameClient(lease.client, caller.client)) return 'gone'
  return presence === 'same' ? 'live' : presence
}

/**
 * Whether the lease's client is the caller's own, or at least cannot be any other process that is alive: no
 * two processes of one machine share a number at one time. A process that now runs another session has left
 * the first, so this also tells that an owner is gone.
 */
export function sameClient(lease: ClientIdentity, caller: ClientIdentity | null): boolean {
  if (caller === null || lease.pid === null || (lease.machine === null && lease.boot === null)) return false
  const started = lease.start === null || caller.start === null || lease.start === caller.start
  return (
    started &&
    lease.machine === caller.machine &&
    lease.boot === caller.boot &&
    lease.pidns === caller.pidns &&
    lease.pid === caller.pid
  )
}

/** Whether a verdict lets others claim the run without a take-over. */
export function claimable(verdict: Verdict): boolean {
  return verdict === 'free' || verdict === 'gone' || verdict === 'self'
}

/** How a run stands to the caller: its driver, free to claim, or another's. */
export function relation(state: RunState, caller: Caller, verdict: Verdict): 'driver' | 'claimable' | 'foreign' {
  if (!claimable(verdict)) return 'foreign'
  if (caller.session === null) return 'driver'
  return state.lease?.session === caller.session ? 'driver' : 'claimable'
}
