import { wantedKinds } from '../core/evidence.ts'
import type { RunState } from '../core/state.ts'
import { loadSettings } from '../store/settings.ts'
import type { Context } from './context.ts'

/**
 * The commands that show what some activity of the phase still needs, by kind: those of the pinned definition and those of
 * the settings. Empty where nothing is needed. Fails as `loadSettings` does.
 */
export async function wantedPatterns(context: Context, state: RunState): Promise<Map<string, string[]>> {
  const wanted = wantedKinds(state)
  if (wanted.length === 0) return new Map()
  const settings = await loadSettings(context.place, context.env)
  return new Map(
    wanted.map((kind) => [
      kind,
      [...commandsOf(state.workflow.document.evidence ?? {}, kind), ...commandsOf(settings.evidence, kind)],
    ]),
  )
}

/** `constructor` is a legal name of a kind, and every object inherits a member of that name. */
function commandsOf(evidence: Record<string, string[]>, kind: string): string[] {
  return Object.hasOwn(evidence, kind) ? (evidence[kind] ?? []) : []
}
