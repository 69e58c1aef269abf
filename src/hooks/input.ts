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
  tool_input?: { command?: string }
}

/** What a hook answers the host; null is no answer. */
export type HookOutput = Record<string, unknown> | null
