import type { Origin } from '../app/context.ts'
import { FlowError, refusal } from '../core/errors.ts'
import { promptExpanded, questionAnswered } from './answers.ts'
import type { HookInput, HookOutput } from './input.ts'
import { preToolUse } from './pre-tool-use.ts'
import { preCompact, sessionEnd, stopFailure, subagentStart, subagentStop, worktreeChanged } from './reports.ts'
import { sessionStart } from './session-start.ts'
import { stop } from './stop.ts'
import { toolUsed } from './tool-used.ts'

/** What each event that `hooks.json` names does; the name is that of the guard's argument. */
const HOOKS: Record<string, (origin: Origin, input: HookInput) => HookOutput | Promise<HookOutput | undefined> | Promise<void>> =
  {
    'session-start': sessionStart,
    'session-end': sessionEnd,
    'pre-tool-use': preToolUse,
    'pre-compact': preCompact,
    'stop-failure': stopFailure,
    'subagent-start': subagentStart,
    'subagent-stop': subagentStop,
    'worktree-changed': worktreeChanged,
    'prompt-expanded': promptExpanded,
    'tool-used': toolUsed,
    stop,
    'question-answered': questionAnswered,
  }

/** What one hook does and answers. Fails for a name that is none. */
export async function answer(event: string, origin: Origin, input: HookInput): Promise<HookOutput> {
  const hook = Object.hasOwn(HOOKS, event) ? HOOKS[event] : undefined
  if (hook === undefined) throw new FlowError(refusal('usage', `There is no hook "${event}".`))
  return (await hook(origin, input)) ?? null
}
