import { readFileSync, writeSync } from 'node:fs'
import type { Origin } from '../app/context.ts'
import { validateHookInput } from '../schemas/hook-input.ts'
import type { HookInput, HookOutput } from './input.ts'
import { quickly } from './quick.ts'

type Answer = (event: string, origin: Origin, input: HookInput) => Promise<HookOutput>

/**
 * Runs one hook: reads the host's JSON from standard input and prints the answer, if any. `answer` is asked where the quick
 * look does not do. It never fails the host: whatever goes wrong is one line on standard error and exit code 0.
 */
export async function runHook(event: string, origin: Origin, answer: Answer): Promise<void> {
  try {
    const input = readInput()
    if (isCommand(origin)) throw new Error('hooks are called by the client, not by a command; nothing was done')
    if (input === null) return
    const quick = quickly(event, origin, input)
    const output = quick === undefined ? await answer(event, origin, input) : quick
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
