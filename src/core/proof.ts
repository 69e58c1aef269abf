import type { Evidence } from './event.ts'
import type { Activity } from './graph.ts'
import type { RunState } from './state.ts'

/** Whether a command shows what it was run to show: it ran to its end, well, and left the tree as it found it. */
export function isGreen(evidence: Evidence): boolean {
  return whyNotGreen(evidence) === null
}

/** Why a command proves nothing, or null. */
export function whyNotGreen({ source, exit_code, signal, interrupted, doubt, tree }: Evidence): string | null {
  if (doubt !== null) return doubt
  if (interrupted !== null) return interrupted === 'timeout' ? 'it took too long' : `it was interrupted by ${interrupted}`
  if (signal !== null) return `${signal} ended it`
  if (exit_code !== 0) return `it ended with ${exit_code}`
  return source === 'observed' || tree.before === tree.after ? null : 'it changed the tree that it was run on'
}

/** The command that makes evidence of the kind for the activity by running `command`, which is in shell words. */
export function proofCommand(activity: Activity, key: string | null, kind: string, command: string): string {
  return [`exec --for ${activity.id}`, ...(key === null ? [] : [`--key ${key}`]), `--kind ${kind} -- ${command}`].join(' ')
}

/** The kinds of evidence that the activity needs and that no green command has shown yet, on whatever tree. */
export function unprovenKinds(state: RunState, activity: Activity, key: string | null): string[] {
  return activity.evidence.filter(
    (kind) => !state.evidence.some((e) => e.kind === kind && isGreen(e) && (e.activity === null || isFor(e, activity.id, key))),
  )
}

/** Whether evidence was taken for the activity under this key. */
export function isFor(evidence: Evidence, activity: string, key: string | null): boolean {
  return evidence.activity === activity && evidence.key === key
}
