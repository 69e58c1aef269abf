import { hookContext, type Origin } from '../app/context.ts'
import { openRuns } from '../app/runs.ts'
import { readWatch, writeWatch } from '../store/watch.ts'
import type { HookInput } from './input.ts'
import { ownRun } from './own.ts'
import { keepWatch } from './tamper.ts'

/** Keeps how the session's run stands before a tool call, for the hook after it. */
export async function preToolUse(origin: Origin, input: HookInput): Promise<void> {
  const context = hookContext(origin, input.session_id, input.cwd)
  const log = ownRun(context, openRuns(context))
  if (log === undefined) return
  const watch = readWatch(context.env, input.session_id)
  // What happened since the last call is still to be looked at.
  if (watch?.run === log.id) writeWatch(context.env, input.session_id, { ...watch, cwd: input.cwd, client: origin.parentPid })
  else await keepWatch(context, origin.parentPid, log)
}
