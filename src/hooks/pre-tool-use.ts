import { resolve, sep } from 'node:path'
import { type Context, hookContext, type Origin } from '../app/context.ts'
import { openRuns } from '../app/runs.ts'
import type { RunId } from '../core/ids.ts'
import { openMarkers } from '../store/markers.ts'
import { paths, realPath } from '../store/place.ts'
import { launcherPath } from '../store/plugin.ts'
import { stateDir } from '../store/state-dir.ts'
import { readWatch, writeWatch } from '../store/watch.ts'
import { allowsCommand } from './allow.ts'
import type { HookInput, HookOutput } from './input.ts'
import { ownRun } from './own.ts'
import { keepWatch } from './tamper.ts'

/**
 * For the owner of an open run: lets plain calls of flowctl run without a prompt, refuses direct edits of the run's record
 * and questions that come with their answers, and keeps how the run stands, for the hook after the call. Says nothing about any other call.
 */
export function preToolUse(origin: Origin, input: HookInput): HookOutput {
  const context = hookContext(origin, input.session_id, input.cwd)
  const own = openMarkers(context.place).filter(({ owner }) => owner === input.session_id)
  if (own.length === 0) return null
  const ids = own.map(({ id }) => id)
  const { command, file_path, notebook_path } = input.tool_input ?? {}
  if (input.tool_name === 'Bash' && command !== undefined && allowsCommand(command, launcherPath(), ids))
    return decision('allow', 'a plain call of flowctl on the run of this session')
  const file = file_path ?? notebook_path
  if (input.tool_name !== 'Bash' && file !== undefined && isRecord(context, ids, resolve(input.cwd, file)))
    return decision('deny', `Only flowctl writes this run's record. Use ${launcherPath()} next to see the command that records.`)
  if (input.tool_name === 'AskUserQuestion')
    return Object.keys(input.tool_input?.answers ?? {}).length === 0
      ? null
      : decision('deny', 'The answers are the person’s to give: put the question without any.')
  watchOwn(context, input.cwd)
  return null
}

function watchOwn(context: Context, cwd: string): void {
  const log = ownRun(context, openRuns(context))
  if (log === undefined || context.caller.session === null) return
  const kept = readWatch(context.env, context.caller.session)
  // What happened since the last call is still to be looked at.
  if (kept?.run === log.id) writeWatch(context.env, context.caller.session, { ...kept, cwd })
  else keepWatch(context, log)
}

/** Whether a file belongs to the record of one of these runs, or to what this machine trusts, however it is named. */
function isRecord({ env, place }: Context, ids: RunId[], file: string): boolean {
  const real = realPath(file)
  return (
    real.startsWith(realPath(stateDir(env)) + sep) ||
    ids.some((id) => real === paths.marker(place, id) || real.startsWith(paths.run(place, id) + sep))
  )
}

function decision(permissionDecision: 'allow' | 'deny', permissionDecisionReason: string): HookOutput {
  return { hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision, permissionDecisionReason } }
}
