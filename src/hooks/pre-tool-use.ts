import { hookContext, type Origin } from '../app/context.ts'
import { openMarkers } from '../store/markers.ts'
import { launcherPath } from '../store/plugin.ts'
import { allowsCommand } from './allow.ts'
import type { HookInput, HookOutput } from './input.ts'

/** Lets the owner of an open run call flowctl plainly without a prompt; says nothing about any other call. */
export function preToolUse(origin: Origin, input: HookInput): HookOutput {
  const command = input.tool_input?.command
  if (input.tool_name !== 'Bash' || command === undefined) return null
  const context = hookContext(origin, input.session_id, input.cwd)
  const own = openMarkers(context.place).filter(({ owner }) => owner === input.session_id)
  if (own.length === 0) return null
  const ids = own.map(({ id }) => id)
  if (!allowsCommand(command, launcherPath(), ids)) return null
  return {
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: 'allow',
      permissionDecisionReason: 'a plain call of flowctl on the run of this session',
    },
  }
}
