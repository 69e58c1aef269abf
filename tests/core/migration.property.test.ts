import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../src/core/decide.ts'
import type { FlowEvent } from '../../src/core/event.ts'
import { planMigration } from '../../src/core/migration.ts'
import { nextAction } from '../../src/core/next.ts'
import { runObligations } from '../../src/core/obligations.ts'
import type { RunState } from '../../src/core/state.ts'
import type { WorkflowDocument } from '../../src/core/workflow.ts'
import { edited, editLists, histories, replay } from './arbitrary.ts'
import { migrate, Run } from './builders.ts'
import { obey } from './commands.ts'

/** The log as it would be had the run been started with `workflow`; a note stands where it was migrated. */
function startedWith(workflow: WorkflowDocument, events: readonly FlowEvent[]): Run {
  const run = new Run()
  for (const { type, data, by } of events)
    if (type === 'run_started') run.append({ type, data: { ...data, workflow }, by })
    else if (type === 'run_migrated') run.append({ type: 'note_recorded', data: { text: 'migrated' }, by })
    else run.append({ type, data, by } as FlowEvent)
  return run
}

/** All of a state that does not say how it came to its definition. */
function standing({ defined: _defined, notes: _notes, moments: _moments, ...state }: RunState) {
  return state
}

test('what an exact migration leaves is what the same history comes to under the new definition, up to the completion', () => {
  const seen = { exact: 0, refused: 0, completed: 0 }
  fc.assert(
    fc.property(histories, editLists, (history, edits) => {
      const run = replay(history)
      const to = edited(run.state.workflow.document, edits)
      const decision = to === null ? null : decide(run.state, migrate(to), run.driver)
      if (to === null || decision === null) return
      if (decision.kind === 'refuse') {
        seen.refused += planMigration(run.state, to).faults.length > 0 ? 1 : 0
        return
      }
      seen.exact += 1
      run.take(migrate(to))
      const fresh = startedWith(to, run.events)
      expect(fresh.reader.damage).toBeNull()
      expect(standing(run.state)).toEqual(standing(fresh.state))
      expect(runObligations(run.state)).toEqual(runObligations(fresh.state))

      for (let steps = 0; steps < 400; steps += 1) {
        const { command } = nextAction(run.state, 'driver')
        if (command === null) break
        obey(run, command)
      }
      expect(run.state.status).toBe('completed')
      expect(startedWith(to, run.events).state.status).toBe('completed')
      seen.completed += 1
    }),
    { numRuns: 300 },
  )
  // A property of migrations that never come about would hold of anything.
  expect(seen.exact).toBeGreaterThan(50)
  expect(seen.completed).toBe(seen.exact)
  expect(seen.refused).toBeGreaterThan(30)
})
