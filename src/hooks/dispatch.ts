import { readFileSync, writeSync } from 'node:fs'
import type { Origin } from '../app/context.ts'
import { validateHookInput } from '../schemas/events.ts'
import { promptExpanded, questionAnswered } from './answers.ts'
import type { HookInput, HookOutput } from './input.ts'
import { preToolUse } from './pre-tool-use.ts'
import { preCompact, sessionEnd, stopFailure, subagentStart, subagentStop, worktreeChanged } from './reports.ts'
import { sessionStart } from './session-start.ts'
import { stop } from './stop.ts'
import { toolUsed } from './tool-used.ts'

/**
 * Runs one hook: reads the host's JSON from standard input and prints the answer, if any. It never fails
 * the host: whatever goes wrong is one line on standard error and exit code 0.
 */
export async function runHook(event: string, origin: Origin): Promise<void> {
  try {
    const input = readInput()
    if (isCommand(origin)) throw new Error('hooks are called by the client, not by a command; nothing was done')
    const output = input === null ? null : await answer(event, origin, input)
    if (output !== null) writeSync(1, `${JSON.stringify(output)}\n`)
  } catch (error) {
    writeSync(2, `flow: ${event}: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

/** The hook of SessionStart tells the client's commands, and no hook, which process the client is. */
function isCommand({ env, parentPid }: Origin): boolean {
  return env['FLOW_CLIENT_PID'] === String(parentPid)
}

function readInput(): HookInput | null {
  const value: unknown = JSON.parse(readFileSync(0, 'utf8'))
  // The schema has just been met.
  return validateHookInput(value) ? (value as HookInput) : null
}

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

async function answer(event: string, origin: Origin, input: HookInput): Promise<HookOutput> {
  const hook = Object.hasOwn(HOOKS, event) ? HOOKS[event] : undefined
  if (hook === undefined) throw new Error(`there is no hook "${event}"`)
  return (await hook(origin, input)) ?? null
}
