import { commit } from '../app/commit.ts'
import { type Context, hookContext, type Origin } from '../app/context.ts'
import { ownedRun, speaksFor } from '../app/ownership.ts'
import { openRuns } from '../app/runs.ts'
import type { Request } from '../core/decide.ts'
import { sameClient } from '../core/lease.ts'
import type { RunLog } from '../store/log.ts'
import type { HookInput } from './input.ts'

/**
 * The one of these runs that the session owns, when it can be written and the hook's own client process speaks for that
 * session; else undefined. A hook acts on no other run.
 */
export function ownRun(context: Context, logs: readonly RunLog[]): RunLog | undefined {
  const log = ownedRun(logs, context.caller.session)
  const lease = log?.reader.state?.lease ?? null
  return log !== undefined && lease !== null && !log.reader.stopped && speaksFor(context, lease) ? log : undefined
}

/** Records on the session's own run what the host reports of the session; false, and nothing, where it owns none. */
export async function report(origin: Origin, input: HookInput, request: Request): Promise<boolean> {
  const context = hookContext(origin, input.session_id, input.cwd)
  const logs = openRuns(context)
  const log = ownRun(context, logs) ?? (isLate(request) ? leftBy(context, logs) : undefined)
  if (log !== undefined) await commit(context, log, request)
  return log !== undefined
}

/** The host reports these in no sure order with the end of the session. */
function isLate({ kind }: Request): boolean {
  return kind === 'turn_failed' || kind === 'helper_ended'
}

/** The run whose last owner was this session in this very client process, when nobody has claimed it since. */
export function leftBy(context: Context, logs: readonly RunLog[]): RunLog | undefined {
  return logs.find(({ reader }) => {
    const { lease = null, ended = null } = reader.state ?? {}
    const same = ended !== null && ended.session === context.caller.session && sameClient(ended.client, context.caller.client)
    return lease === null && same && !reader.stopped
  })
}
