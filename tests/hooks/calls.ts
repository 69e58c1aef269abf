import { expect } from 'vitest'
import { type Call, HERE, PLUGIN, type Project } from '../cli/builders.ts'

export const START = 'start --title "Add search"'

/** The host's events and the names under which hooks.json calls the guard for them. */
export const HOOKS = {
  SessionStart: 'session-start',
  SessionEnd: 'session-end',
  PreToolUse: 'pre-tool-use',
  PostToolUse: 'worktree-changed',
  PostToolUseFailure: 'tool-used',
  UserPromptExpansion: 'prompt-expanded',
  Stop: 'stop',
  PreCompact: 'pre-compact',
  StopFailure: 'stop-failure',
  SubagentStart: 'subagent-start',
  SubagentStop: 'subagent-stop',
} as const
export type HostEvent = keyof typeof HOOKS

export interface HookCall extends Call {
  id?: string
  /** Whether the hook is called as the host calls it, through its guard; else the runtime is called. */
  guarded?: boolean
  /** The hook's name, where hooks.json has several for the event. */
  hook?: string
  /** The plugin whose guard is called. */
  plugin?: string
}

/** What the host would write on standard input: what all events have, and `more`. */
export function input(at: Project, event: string, more: object = {}, id = HERE.id, cwd = at.root): object {
  const common = { transcript_path: `/nowhere/${id}.jsonl`, cwd, prompt_id: '5475d469-3098-4fc1-a1b9-ec2dcf6f36a5' }
  return { session_id: id, ...common, hook_event_name: event, ...more }
}

/** Calls a hook for a session in this process; returns what the host would read, null when it says nothing. */
export function call(at: Project, event: HostEvent, more: object = {}, options: HookCall = {}) {
  const { id = HERE.id, guarded = false, hook = HOOKS[event], plugin = PLUGIN } = options
  const env = { CLAUDE_PROJECT_DIR: at.root, CLAUDE_CODE_SESSION_ID: id, ...options.env }
  const json = JSON.stringify(input(at, event, more, id, options.cwd))
  const { code, stdout, stderr } = guarded
    ? at.tool(`${plugin}/hooks/guard`, [hook], { ...options, env, input: json })
    : at.hook(hook, json, { ...options, env })
  expect(code, stderr).toBe(0)
  const answer = stdout === '' ? null : JSON.parse(stdout)
  return { answer, notice: String(answer?.systemMessage), context: String(answer?.hookSpecificOutput?.additionalContext), stderr }
}
