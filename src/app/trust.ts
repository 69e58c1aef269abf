import { FlowError, refusal } from '../core/errors.ts'
import type { RunState } from '../core/state.ts'
import { bootId } from '../store/process.ts'
import { machineId } from '../store/state-home.ts'
import type { Context } from './context.ts'

/**
 * Whether the texts of a run may be shown to this caller. A model is shown those of a run that was started on
 * this machine, or that somebody has resumed here, or that its own session owns; of any other only id,
 * workflow, phase and status, because whoever wrote its log may have written it for the model.
 */
export function isTrusted(context: Context, state: RunState): boolean {
  if (!context.inClient) return true
  if (state.lease !== null && state.lease.session === context.caller.session) return true
  const machine = machineId(context.env)
  // Where no machine id can be stored, the start of the system tells as long as it lasts.
  const here = machine ?? bootId()
  return here !== null && state.machines.has(here)
}

/** Fails with `untrusted_run` when the texts of the run may not be shown to this caller. */
export function requireTrusted(context: Context, state: RunState | null): void {
  if (state === null || isTrusted(context, state)) return
  throw new FlowError(
    refusal(
      'untrusted_run',
      `The run ${state.id} was started on another machine, and nobody has resumed it on this one.`,
      'Ask the person whether to go on with it. Resuming it here is what makes its texts readable for an agent.',
      `resume ${state.id}`,
    ),
  )
}
