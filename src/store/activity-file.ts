import type { ACTIVITY_STATUSES, Confidence } from '../core/event.ts'
import type { ActivityType } from '../core/workflow.ts'
import { readYamlFile } from './yaml-file.ts'

/** A FlowActivity as somebody may write it: what Flow fills in itself may be absent. */
export interface ActivityInput {
  metadata: { id: string; run_id: string; workflow?: string; phase?: string }
  activity: {
    type: ActivityType
    name?: string
    status: (typeof ACTIVITY_STATUSES)[number]
    started_at?: string | null
    completed_at?: string | null
  }
  inputs?: { key?: string | null; attempt?: number }
  outputs?: { evidence_refs?: string[]; files_changed?: string[]; command_exit_code?: number | null }
  result?: { summary?: string; confidence?: Confidence }
}

/**
 * The FlowActivity in the file at `path`, YAML or JSON. It is input to a command and is never copied into
 * a run. Fails with `file_not_found`, `storage_refused`, and `document_invalid` with the place of each fault.
 */
export async function readActivityFile(path: string): Promise<ActivityInput> {
  const value = await readYamlFile(path, {
    code: 'document_invalid',
    hint: 'Correct the file; its schema is schemas/v1/activity.schema.json.',
    schema: 'activity',
  })
  return value as ActivityInput // The schema has looked at every member.
}
