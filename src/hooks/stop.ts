import { hookContext, type Origin } from '../app/context.ts'
import { openRuns } from '../app/runs.ts'
import { nextView } from '../app/view.ts'
import { dueActivities } from '../core/obligations.ts'
import { activityName, type RunState } from '../core/state.ts'
import { oneLine } from '../core/text.ts'
import { firstReminder } from '../store/reminders.ts'
import { loadSettings } from '../store/settings.ts'
import type { HookInput, HookOutput } from './input.ts'
import { ownRun } from './own.ts'

const TEXT_MAX = 600
/** Characters at the end of a message in which a question shows. */
const END_MAX = 100

/**
 * At the end of a turn of the owning session, once in each visit to a phase: says that something is unrecorded, to the
 * person or, where the settings say so, to the agent, which then has one more turn. Silent when the agent asks the person,
 * when work goes on in the background, when the run waits for somebody, and when nothing is unrecorded.
 */
export async function stop(origin: Origin, input: HookInput): Promise<HookOutput> {
  const context = hookContext(origin, input.session_id, input.cwd)
  const log = ownRun(context, openRuns(context))
  if (log === undefined || input.stop_hook_active === true || isWaiting(input)) return null
  const state = log.reader.state as RunState // A run without one is damaged, and nobody's own.
  const left = unrecorded(state)
  if (state.blocked !== null || left.length === 0 || [...state.open.values()].some(({ type }) => type === 'gate')) return null
  const settings = await loadSettings(context.place, context.env)
  if (settings.stop === 'off') return null
  if (!firstReminder(context.env, state.id, state.phase, state.entered.get(state.phase) ?? 0)) return null
  const what = oneLine(`Flow: the run ${state.id} is in ${state.phase}, and this is not recorded: ${left.join(', ')}.`, TEXT_MAX)
  if (settings.stop === 'remind') return { systemMessage: what }
  const { do: action, command } = nextView(context, { log, how: 'owned' })
  const next = command === null ? '' : ` Then run: ${command}`
  return {
    decision: 'block',
    reason: `${what} What was done is to be recorded, or said to be undone. Next: ${oneLine(action, TEXT_MAX)}${next}`,
  }
}

function unrecorded(state: RunState): string[] {
  const begun = [...state.open.values()].map((attempt) => activityName(attempt))
  const due = dueActivities(state).map(({ name }) => name)
  return [...new Set([...begun, ...due])]
}

function isWaiting({ background_tasks, session_crons, last_assistant_message }: HookInput): boolean {
  const busy = [background_tasks, session_crons].some((list) => Array.isArray(list) && list.length > 0)
  // The end alone: on a long text with many spaces the pattern would try each of them anew.
  const end = (last_assistant_message ?? '').trimEnd().slice(-END_MAX)
  return busy || /[?\uff1f]\s*[)"'*_`]*$/.test(end)
}
