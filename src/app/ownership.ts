import type { Claim, Verdict } from '../core/event.ts'
import { judge } from '../core/lease.ts'
import { observe } from '../store/process.ts'
import { machineId } from '../store/state-home.ts'
import type { Context } from './context.ts'

/** What the lease of a run means to the caller, judged by its client process as it is now. */
export function verdictOf(context: Context, lease: Claim | null): Verdict {
  const own = lease === null || lease.session === context.caller.session
  return judge(lease, context.caller, own ? 'unknown' : observe(lease.client, machineId(context.env)))
}
