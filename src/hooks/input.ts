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
    command?: string
    file_path?: string
    notebook_path?: string
    run_in_background?: boolean
    answers?: object
    questions?: { question: string; options?: { label: string }[] }[]
  }
  tool_response?: {
    answers?: Record<string, string>
    stdout?: unknown
    stderr?: unknown
    interrupted?: unknown
    backgroundTaskId?: unknown
    returnCodeInterpretation?: unknown
  }
  is_interrupt?: unknown
  duration_ms?: number
  stop_hook_active?: boolean
  background_tasks?: unknown[]
  session_crons?: unknown[]
  command_name?: string
  command_args?: string
  command_source?: string
}

/** What a hook answers the host; null is no answer. */
export type HookOutput = Record<string, unknown> | null
