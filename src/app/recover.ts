import { FlowError, refusal } from '../core/errors.ts'
import { parseRunId } from '../core/ids.ts'
import { openLog } from '../store/log.ts'
import { planRecovery, type Recovery, recoverLog } from '../store/recovery.ts'
import { commit, refresh } from './commit.ts'
import type { Context } from './context.ts'
import { requireClaimable } from './ownership.ts'
import { isClosed, readRun } from './runs.ts'
import { requireTrusted } from './trust.ts'

/**
 * Recovers a damaged run, or with `dryRun` says what that comes to; null when the run is not damaged, and then its
 * documents are printed. What was lost is left as a note in a run that is open. Fails with `run_not_found`,
 * `owned_by_other` (the run has a live owner), `untrusted_run`, and as `recoverLog` does.
 */
export async function recover(context: Context, named: string, dryRun: boolean): Promise<Recovery | null> {
  const id = parseRunId(named)
  const log = id === null ? null : readRun(context, id)
  if (log === null || !log.exists)
    throw new FlowError(refusal('run_not_found', `There is no run ${named}.`, 'See which runs there are.', 'list --all'))
  const { state } = log.reader
  requireTrusted(context, state)
  if (state !== null) requireClaimable(context, state)
  if (dryRun) return planRecovery(log)
  const recovery = recoverLog(log)
  if (recovery === null) {
    // It may have been recovered by a call that was killed before it printed the documents.
    for (const warning of refresh(context, log)) context.warn(warning)
    return null
  }
  const sound = openLog(context.place, log.id)
  if (isClosed(sound)) for (const warning of refresh(context, sound)) context.warn(warning)
  else {
    const { damage, events, lost_bytes, documents, kept } = recovery
    const text = `The log was recovered up to event ${events}: ${damage}. ${lost_bytes} bytes behind it and ${documents.length} documents are kept in ${kept}; what only they said must be done or shown again.`
    try {
      await commit(context, sound, { kind: 'note', text })
    } catch (error) {
      // Recovery itself is done, and `check` tells of it without the note.
      if (!(error instanceof FlowError)) throw error
      context.warn(`no note of it was left in the run: ${error.message}`)
      for (const warning of refresh(context, sound)) context.warn(warning)
    }
  }
  return recovery
}
