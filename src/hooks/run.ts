import { readFileSync, writeSync } from 'node:fs'
import type { Origin } from '../app/context.ts'
import { oneLine } from '../core/text.ts'
import { type HookInput, type HookOutput, parseInput } from './input.ts'
import { quickly } from './quick.ts'

/** What answers an event where the quick look does not do. */
export type Answer = (event: string, origin: Origin, input: HookInput) => Promise<HookOutput>

/**
 * Runs one hook: reads the host's JSON from standard input and prints the answer, if any. It never fails the host: whatever
 * goes wrong is one line on standard error and exit code 0.
 */
export async function runHook(event: string, origin: Origin, answer: Answer): Promise<void> {
  try {
    const bytes = readFileSync(0)
    if (isCommand(origin)) throw new Error('hooks are called by the client, not by a command; nothing was done')
    const output = await answerHook(event, origin, bytes, answer)
    if (output !== null) writeSync(1, `${JSON.stringify(output)}\n`)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    writeSync(2, `${oneLine(`flow: ${event}: ${what}`, FAULT_MAX)}\n`)
  }
}

/** The longest line on standard error, in characters: part of it may be what a file or the host says. */
const FAULT_MAX = 1000

/**
 * What the hook answers to the host's JSON; null is no answer, and so is what comes to an input that is not of the
 * hook's event. Reads no standard input and prints nothing. Fails with `usage` for what is no JSON, and as the
 * commands do that record the same.
 */
export async function answerHook(event: string, origin: Origin, bytes: Buffer, answer: Answer): Promise<HookOutput> {
  const input = parseInput(bytes)
  if (input === null) return null
  const quick = quickly(event, origin, input)
  return quick === undefined ? answer(event, origin, input) : quick
}

/** The hook of SessionStart tells the client's commands, and no hook, which process the client is. */
function isCommand({ env, parentPid }: Origin): boolean {
  return env['FLOW_CLIENT_PID'] === String(parentPid)
}
