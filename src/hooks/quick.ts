import { resolve, sep } from 'node:path'
import type { Origin } from '../app/context.ts'
import { hookPlace } from '../app/hook-place.ts'
import type { RunId } from '../core/ids.ts'
import { shownBy } from '../core/shell.ts'
import { openMarkers } from '../store/markers.ts'
import { type Place, paths, realPath } from '../store/place.ts'
import { launcherPath } from '../store/plugin.ts'
import { stateDir } from '../store/state-dir.ts'
import { isStanding, readWatch, writeWatch } from '../store/watch.ts'
import { allowsCommand } from './allow.ts'
import type { HookInput, HookOutput } from './input.ts'

/**
 * The answer of a hook of a tool call, where no log has to be read for it; undefined where one has to. The host calls these
 * for every tool call of a session that owns a run, so they load as little as they can.
 */
export function quickly(event: string, origin: Origin, input: HookInput): HookOutput | undefined {
  switch (event) {
    case 'pre-tool-use':
      return beforeCall(origin, input)
    case 'tool-used':
      return afterCall(origin, input)
    default:
      return undefined
  }
}

/**
 * For the owner of an open run: lets plain calls of flowctl run without a prompt, refuses direct edits of the run's record
 * and questions that come with their answers. Says nothing about any other call.
 */
function beforeCall(origin: Origin, input: HookInput): HookOutput | undefined {
  const { place } = hookPlace(origin, input.cwd)
  const own = openMarkers(place).filter(({ owner }) => owner === input.session_id)
  if (own.length === 0) return null
  const ids = own.map(({ id }) => id)
  const { command, file_path, notebook_path, answers } = input.tool_input ?? {}
  if (input.tool_name === 'Bash' && typeof command === 'string' && allowsCommand(command, launcherPath(), ids))
    return decision('allow', 'a plain call of flowctl on the run of this session')
  const files = [file_path, notebook_path].filter((file) => typeof file === 'string')
  if (input.tool_name !== 'Bash' && files.some((file) => isRecord(origin.env, place, ids, resolve(input.cwd, file))))
    return decision('deny', `Only flowctl writes this run's record. Use ${launcherPath()} next to see the command that records.`)
  if (input.tool_name === 'AskUserQuestion')
    return Object.keys(answers ?? {}).length === 0
      ? null
      : decision('deny', 'The answers are the person’s to give: put the question without any.')
  const watch = readWatch(origin.env, input.session_id)
  if (watch === null || watch.client !== origin.parentPid || !ids.includes(watch.run)) return undefined
  if (watch.cwd !== input.cwd) writeWatch(origin.env, input.session_id, { ...watch, cwd: input.cwd })
  return null
}

/** Nothing is to be said when the run stands as it was looked at last, and the call showed nothing that the run needs. */
function afterCall(origin: Origin, input: HookInput): HookOutput | undefined {
  const watch = readWatch(origin.env, input.session_id)
  if (watch === null || watch.client !== origin.parentPid || !isStanding(watch)) return undefined
  if (input.tool_name !== 'Bash') return null
  const { command } = input.tool_input ?? {}
  if (typeof command !== 'string' || hookPlace(origin, input.cwd).place.here !== watch.here) return undefined
  return shownBy(command, new Map(Object.entries(watch.patterns))) === null ? null : undefined
}

/** Whether a file belongs to the record of one of these runs, or to what this machine trusts, however it is named. */
function isRecord(env: NodeJS.ProcessEnv, place: Place, ids: RunId[], file: string): boolean {
  const real = realPath(file)
  return (
    real.startsWith(realPath(stateDir(env)) + sep) ||
    ids.some((id) => real === paths.marker(place, id) || real.startsWith(paths.run(place, id) + sep))
  )
}

function decision(permissionDecision: 'allow' | 'deny', permissionDecisionReason: string): HookOutput {
  return { hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision, permissionDecisionReason } }
}
