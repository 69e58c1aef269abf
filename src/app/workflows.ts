import { FlowError, refusal } from '../core/errors.ts'
import type { WorkflowDocument } from '../core/workflow.ts'
import { type ListedWorkflow, listWorkflows, loadWorkflow, validateWorkflowFile } from '../store/definitions.ts'
import type { Context } from './context.ts'

/** What became of checking one definition. */
export interface Checked {
  file: string
  ok: boolean
  /** Why it cannot be used, a line for each fault; null when it can. */
  fault: string | null
}

/** The definitions that can be started here, broken ones with their fault. */
export async function workflows(context: Context): Promise<ListedWorkflow[]> {
  return listWorkflows(context.place.here)
}

/** The definition with the id `id` as it would be started here. Fails with `workflow_not_found` and `workflow_invalid`. */
export async function workflow(context: Context, id: string): Promise<WorkflowDocument> {
  return loadWorkflow(context.place.here, id)
}

/** Checks the files, or without any all definitions that can be started here. Fails when any of them cannot be used. */
export async function checkWorkflows(context: Context, files: string[]): Promise<Checked[]> {
  const checked =
    files.length === 0
      ? (await workflows(context)).map(({ file, fault }) => ({ file, ok: fault === null, fault }))
      : await Promise.all(files.map(checkFile))
  const broken = checked.filter(({ ok }) => !ok)
  const [first] = broken
  if (first === undefined) return checked
  throw new FlowError(
    refusal(
      'workflow_invalid',
      broken.map(({ fault }) => fault).join('\n'),
      'The fields and their legal values are in references/workflow-format.md.',
    ),
  )
}

async function checkFile(file: string): Promise<Checked> {
  try {
    await validateWorkflowFile(file)
    return { file, ok: true, fault: null }
  } catch (error) {
    if (!(error instanceof FlowError) || error.refusal.code !== 'workflow_invalid') throw error
    return { file, ok: false, fault: error.refusal.message }
  }
}
