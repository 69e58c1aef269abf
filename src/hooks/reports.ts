import { hookContext, type Origin } from '../app/context.ts'
import { removeWatch } from '../store/watch.ts'
import type { HookInput } from './input.ts'
import { report } from './own.ts'

// Each records one thing that the host says of the owning session, and answers nothing.

/** The session ended; its lease is released. */
export async function sessionEnd(origin: Origin, input: HookInput): Promise<void> {
  const own = await report(origin, input, { kind: 'session_end', session: input.session_id, reason: input.reason ?? 'other' })
  if (own) removeWatch(origin.env, input.session_id)
}

/** The host is about to replace the conversation by a summary of it. */
export async function preCompact(origin: Origin, input: HookInput): Promise<void> {
  await report(origin, input, { kind: 'compacted', trigger: input.trigger ?? 'unknown' })
}

/** The host cut a turn short. The words that it showed the person stand in for details where it gives none. */
export async function stopFailure(origin: Origin, input: HookInput): Promise<void> {
  const details = input.error_details ?? input.last_assistant_message ?? null
  await report(origin, input, {
    kind: 'turn_failed',
    reason: input.error ?? 'unknown',
    details: details === null ? null : details.slice(0, DETAILS_MAX),
  })
}

const DETAILS_MAX = 1000

/** A subagent began. */
export async function subagentStart(origin: Origin, input: HookInput): Promise<void> {
  const { agent_id: helper, agent_type: agent } = input
  // The host's own summary of a compaction is a subagent without a type.
  if (helper !== undefined && agent !== undefined && agent !== '')
    await report(origin, input, { kind: 'helper_started', helper, agent })
}

/** A subagent ended; one whose start was not recorded is left out. */
export async function subagentStop(origin: Origin, input: HookInput): Promise<void> {
  if (input.agent_id !== undefined) await report(origin, input, { kind: 'helper_ended', helper: input.agent_id })
}

/** The session is in another worktree from here on, or still where it was. */
export async function worktreeChanged(origin: Origin, input: HookInput): Promise<void> {
  const { place } = hookContext(origin, input.session_id, input.cwd)
  await report(origin, input, { kind: 'moved', to: place.here })
}
