import { resolve } from 'node:path'
import type { Request } from '../core/decide.ts'
import { activityFileName } from '../core/documents.ts'
import { FlowError, refusal } from '../core/errors.ts'
import { RESULT_STATUSES, type ResultStatus } from '../core/event.ts'
import { readActivityFile } from '../store/activity-file.ts'
import { activityFile } from '../store/place.ts'
import { activityId } from './activity-id.ts'
import { commit } from './commit.ts'
import type { Context } from './context.ts'
import { requireSound } from './read.ts'
import { resolveRun } from './resolver.ts'

/**
 * Records what a FlowActivity file says: a result as a recorded activity, pending or running as a start,
 * which gets no number. The file is input, and is copied nowhere. Returns the sentence to print. Fails with
 * `document_invalid` when the file speaks of another run or phase, and as `begin` and `record` do.
 */
export async function recordActivityFile(context: Context, file: string, extra: boolean): Promise<string> {
  const { log } = resolveRun(context, 'open')
  const document = await readActivityFile(resolve(context.cwd, file))
  const state = requireSound(log)
  const { metadata, activity, inputs, outputs, result } = document
  checkSame(file, 'run', metadata.run_id, state.id)
  checkSame(file, 'phase', metadata.phase, state.phase)
  const id = activityId(activity.name ?? metadata.id.replace(/^[0-9]+-/, ''))
  const key = inputs?.key ?? null
  const status = RESULT_STATUSES.find((s): s is ResultStatus => s === activity.status)
  const request: Request =
    status === undefined
      ? { kind: 'begin', activity: id, key, extra }
      : {
          kind: 'record',
          activity: id,
          key,
          extra,
          status,
          summary: result?.summary ?? '',
          confidence: result?.confidence ?? 'medium',
          evidence_refs: outputs?.evidence_refs ?? [],
          files_changed: outputs?.files_changed ?? [],
          exit_code: outputs?.command_exit_code ?? null,
        }
  const { number } = await commit(context, log, request)
  if (number === null) return `started ${id}; ${activity.status} is not a result, so it has no number`
  return `recorded ${activityFile(state.id, activityFileName({ number, activity: id }))}`
}

function checkSame(file: string, what: string, said: string | undefined, is: string): void {
  if (said === undefined || said === is) return
  throw new FlowError(
    refusal(
      'document_invalid',
      `${file} speaks of the ${what} ${said}; this is ${is}.`,
      `Record it on that ${what}, or correct the file.`,
    ),
  )
}
