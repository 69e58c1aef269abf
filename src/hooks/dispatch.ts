import { readFileSync, writeSync } from 'node:fs'
import type { Origin } from '../app/context.ts'
import { validateHookInput } from '../schemas/events.ts'
import type { HookInput, HookOutput } from './input.ts'
import { preToolUse } from './pre-tool-use.ts'
import { sessionEnd } from './session-end.ts'
import { sessionStart } from './session-start.ts'

/**
 * Runs one hook: reads the host's JSON from standard input and prints the answer, if any. It never fails
 * the host: whatever goes wrong is one line on standard error and exit code 0.
 */
export async function runHook(event: string, origin: Origin): Promise<void> {
  try {
    const input = readInput()
    const output = input === null ? null : await answer(event, origin, input)
    if (output !== null) writeSync(1, `${JSON.stringify(output)}\n`)
  } catch (error) {
    writeSync(2, `flow: ${event}: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

function readInput(): HookInput | null {
  const value: unknown = JSON.parse(readFileSync(0, 'utf8'))
  // The schema has just been met.
  return validateHookInput(value) ? (value as HookInput) : null
}

async function answer(event: string, origin: Origin, input: HookInput): Promise<HookOutput> {
  switch (event) {
    case 'session-start':
      return sessionStart(origin, input)
    case 'session-end':
      return sessionEnd(origin, input)
    case 'pre-tool-use':
      return preToolUse(origin, input)
    default:
      throw new Error(`there is no hook "${event}"`)
  }
}
