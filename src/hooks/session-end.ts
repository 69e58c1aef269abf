import { commit } from '../app/commit.ts'
import { hookContext, type Origin } from '../app/context.ts'
import { openRuns } from '../app/runs.ts'
import { sameClient } from '../core/lease.ts'
import { observe } from '../store/process.ts'
import { machineId } from '../store/state-home.ts'
import type { HookInput, HookOutput } from './input.ts'

/**
 * Records the end of the session on the run that it owns and releases the lease. It counts only when the
 * lease's client process is the one that ends, or is gone: a nested client can carry the same session id.
 */
export async function sessionEnd(origin: Origin, input: HookInput): Promise<HookOutput> {
  const context = hookContext(origin, input.session_id, input.cwd)
  for (const log of openRuns(context)) {
    const lease = log.reader.state?.lease ?? null
    if (log.reader.stopped || lease?.session !== input.session_id) continue
    const ends = sameClient(lease.client, context.caller.client) || observe(lease.client, machineId(context.env)) === 'gone'
    if (ends) await commit(context, log, { kind: 'session_end', session: input.session_id, reason: input.reason ?? 'other' })
  }
  return null
}
