import { type Refusal, refusal } from './errors.ts'
import type { Phase } from './graph.ts'
import {
  ADVANCE,
  COMPLETE,
  currentPhase,
  instances,
  openObligations,
  phaseObligations,
  phaseOf,
  unmetRefusal,
} from './obligations.ts'
import type { RunState } from './state.ts'

/** Why the run may not go from its phase to `to` now, or null. */
export function moveFault(state: RunState, to: string): Refusal | null {
  const phase = currentPhase(state)
  if (!state.workflow.phase.has(to))
    return refusal(
      'phase_not_found',
      `The workflow ${state.workflow.id} has no phase "${to}".`,
      `Phases: ${state.workflow.phases.map((p) => p.id).join(', ')}.`,
      'next',
    )
  const cap = phase.backTo.get(to)
  if (cap !== undefined) return returnFault(state, phase, to, cap)
  const path = forwardPath(state, phase, to)
  const legal = [...(phase.next === null ? [] : [phase.next]), ...phase.backTo.keys()]
  if (path === null)
    return legal.length === 0
      ? refusal(
          'illegal_transition',
          `${phase.id} is the last phase; nothing comes after it.`,
          'Complete the run instead.',
          COMPLETE,
        )
      : refusal('illegal_transition', `No step leads from ${phase.id} to ${to}.`, `Legal: ${legal.join(', ')}.`, 'next')
  const missing = phaseObligations(state)
  for (const between of path)
    for (const { activity, name } of instances(state, between))
      if (activity.required) missing.push({ what: `${name} of the phase ${between.id} is required`, command: ADVANCE })
  return missing.length === 0 ? null : unmetRefusal(`The run cannot go from ${phase.id} to ${to} yet.`, missing)
}

function returnFault(state: RunState, phase: Phase, to: string, cap: number): Refusal | null {
  const open = openObligations(state)
  if (open.length > 0) return unmetRefusal(`The run cannot leave ${phase.id} while work is in flight.`, open)
  const taken = state.returns.get(`${phase.id}>${to}`) ?? 0
  const total = [...state.returns.values()].reduce((sum, n) => sum + n, 0)
  if (taken < cap && total < state.workflow.maxIterations) return null
  const limit = taken < cap ? `${state.workflow.maxIterations} in all` : `${cap} from ${phase.id} to ${to}`
  return refusal(
    'illegal_transition',
    `The run has used up its returns: ${limit}.`,
    'Block the run and ask the person, or fail it.',
    'block --reason "<why it does not converge>"',
  )
}

/** The phases strictly between `from` and `to` along `next`; null when `to` is not ahead. */
export function forwardPath(state: RunState, from: Phase, to: string): Phase[] | null {
  const between: Phase[] = []
  for (let id = from.next; id !== null; ) {
    if (id === to) return between
    const phase = phaseOf(state, id)
    between.push(phase)
    id = phase.next
  }
  return null
}
