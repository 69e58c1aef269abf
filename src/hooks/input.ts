import { FlowError, refusal } from '../core/errors.ts'
import { validateHookInput } from '../schemas/hook-input.ts'

/** The members of the host's hook input that Flow reads. */
export interface HookInput {
  hook_event_name: string
  session_id: string
  cwd: string
  source?: string
  reason?: string
  trigger?: string
  error?: string
  error_details?: string | null
  last_assistant_message?: string | null
  agent_id?: string
  agent_type?: string
  tool_name?: string
  tool_input?: {
    /** A tool of another plugin has its own members, and may mean something else by these names. */
    command?: unknown
    file_path?: unknown
    notebook_path?: unknown
    run_in_background?: unknown
    answers?: unknown
    questions?: { question: string; options?: { label: string }[] }[]
  }
  tool_response?: {
    answers?: Record<string, unknown>
    stdout?: unknown
    stderr?: unknown
    interrupted?: unknown
    backgroundTaskId?: unknown
    returnCodeInterpretation?: unknown
  }
  is_interrupt?: unknown
  duration_ms?: unknown
  stop_hook_active?: unknown
  background_tasks?: unknown
  session_crons?: unknown
  command_name?: string
  command_args?: string
  command_source?: string
}

/** What a hook answers the host; null is no answer. */
export type HookOutput = Record<string, unknown> | null

/** The host's JSON; null when it is not what the host gives a hook. Fails with `usage` for what is no JSON. */
export function parseInput(bytes: Buffer): HookInput | null {
  // A value takes a hundred times the memory of the bracket that it was.
  if (bytes.length > UNCOUNTED_MAX && depthOf(bytes) > DEPTH_MAX)
    throw new FlowError(refusal('usage', `Standard input is nested over ${DEPTH_MAX} levels deep.`))
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw new FlowError(refusal('usage', `Standard input holds no JSON: ${(error as Error).message}`))
  }
  // The schema has just been met.
  return validateHookInput(value) ? (value as HookInput) : null
}

/** Up to this many bytes the nesting does not matter. */
const UNCOUNTED_MAX = 1024 * 1024
const DEPTH_MAX = 1000

/** How deep the lists and objects of a JSON text are nested. */
function depthOf(bytes: Buffer): number {
  let [depth, deepest, quoted] = [0, 0, false]
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === BACKSLASH && quoted) i += 1
    else if (byte === QUOTE) quoted = !quoted
    else if (!quoted && (byte === OPEN_LIST || byte === OPEN_OBJECT)) deepest = Math.max(deepest, ++depth)
    else if (!quoted && (byte === CLOSE_LIST || byte === CLOSE_OBJECT)) depth -= 1
  }
  return deepest
}
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"\\[]{}')
