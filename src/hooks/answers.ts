import { hookContext, type Origin } from '../app/context.ts'
import { gateToAnswer, resolveGate } from '../app/gate.ts'
import { openRuns } from '../app/runs.ts'
import { FlowError } from '../core/errors.ts'
import type { GateDecision } from '../core/event.ts'
import { waitingGates } from '../core/gates.ts'
import { sameClient } from '../core/lease.ts'
import { activityName, type RunState } from '../core/state.ts'
import { oneLine } from '../core/text.ts'
import { clientAbove } from '../store/process.ts'
import type { HookInput, HookOutput } from './input.ts'
import { ownRun } from './own.ts'

const COMMANDS = new Map<string, GateDecision>([
  ['flow:approve', 'approved'],
  ['flow:reject', 'rejected'],
])
const CHOICES = new Map<string, GateDecision>([
  ['Approve', 'approved'],
  ['Reject', 'rejected'],
])
const TEXT_MAX = 2000
/** Characters of what was typed that are looked at: enough for a gate and a text, with spaces between. */
const ARGS_MAX = 4 * TEXT_MAX

/**
 * `/flow:approve` and `/flow:reject`, typed by a person: answers the gate before the model sees the command. A command
 * that a person cannot have typed is blocked with the reason, and so is one that no gate waits for.
 */
export async function promptExpanded(origin: Origin, input: HookInput): Promise<HookOutput> {
  const decision = input.command_source === 'plugin' ? COMMANDS.get(input.command_name ?? '') : undefined
  if (decision === undefined) return null
  const context = hookContext(origin, input.session_id, input.cwd)
  const log = ownRun(context, openRuns(context))
  if (log === undefined) return blocked('this session owns no run whose gate could be answered')
  const doubt = whyNotTyped(origin, log.reader.state as RunState, context.caller.client)
  if (doubt !== null) return blocked(doubt)
  try {
    const { gate, text } = meant(log.reader.state as RunState, input.command_args ?? '')
    await resolveGate(context, log, gate, decision, 'command', text)
    return told('UserPromptExpansion', `The person ${decision} the gate ${activityName(gate)}; it is recorded.`)
  } catch (error) {
    return blocked(because(error))
  }
}

/**
 * The person's answer to the host's own question, when that was exactly the gate's, with exactly its choices. Any other
 * question and any other answer is left alone.
 */
export async function questionAnswered(origin: Origin, input: HookInput): Promise<HookOutput> {
  const context = hookContext(origin, input.session_id, input.cwd)
  const log = ownRun(context, openRuns(context))
  const state = log?.reader.state ?? null
  if (log === undefined || state === null || whyNotTyped(origin, state, context.caller.client) !== null) return null
  for (const { question, options = [] } of input.tool_input?.questions ?? []) {
    const gate = waitingGates(state).find((open) => open.gate.question === question)
    const choice = input.tool_response?.answers?.[question]
    const decision = typeof choice === 'string' ? CHOICES.get(choice) : undefined
    const labels = options.map(({ label }) => label).sort()
    if (gate === undefined || decision === undefined || labels.join() !== [...CHOICES.keys()].sort().join()) continue
    try {
      await resolveGate(context, log, gate, decision, 'question', null)
    } catch (error) {
      return told('PostToolUse', `The answer is not recorded: ${because(error)}`)
    }
    return told('PostToolUse', `The person ${decision} the gate ${activityName(gate)}; it is recorded.`)
  }
  return null
}

/** Why an answer in this client is not a person's, or null: as far as the host can show. */
function whyNotTyped(origin: Origin, { lease }: RunState, client: Parameters<typeof sameClient>[1]): string | null {
  if (lease === null || client === null || client.pid === null || !sameClient(lease.client, client))
    return 'this client is not the one that drives the run'
  if (origin.env['CLAUDE_CODE_ENTRYPOINT']?.startsWith('sdk-') !== false) return 'no person types into this client'
  if (origin.env['CLAUDE_CODE_SESSION_ATTENDED'] === '0') return 'nobody attends this session'
  return clientAbove(client.pid) ? 'this client was started by another one' : null
}

/** `[GATE] [TEXT]` as it was typed; the first word is a gate when one of that name is open. */
function meant(state: RunState, typed: string) {
  const args = typed.slice(0, ARGS_MAX)
  const [first = '', ...rest] = args.trim().split(/\s+/)
  const named = waitingGates(state).find((open) => open.activity === first || activityName(open) === first)
  const text = oneLine(named === undefined ? args : rest.join(' '), TEXT_MAX)
  const gate = named ?? gateToAnswer(state, null, null)
  return { gate, text: text === '' ? null : text }
}

/** What a rule or the disk says against it, in words; anything else is thrown on. */
function because(error: unknown): string {
  if (!(error instanceof FlowError)) throw error
  const { message, hint } = error.refusal
  return hint === null ? message : `${message} ${hint}`
}

function blocked(why: string): HookOutput {
  return { decision: 'block', reason: `Flow: nothing was recorded: ${why}` }
}

function told(hookEventName: string, text: string): HookOutput {
  return { hookSpecificOutput: { hookEventName, additionalContext: `${text} Run the next command of flowctl.` } }
}
