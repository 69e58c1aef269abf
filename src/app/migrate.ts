import { FlowError, refusal } from '../core/errors.ts'
import { type Difference, definitionDigest, planMigration } from '../core/migration.ts'
import type { NextAction } from '../core/next.ts'
import type { WorkflowDocument } from '../core/workflow.ts'
import { loadWorkflow } from '../store/definitions.ts'
import { checkRequest, commit } from './commit.ts'
import type { Context } from './context.ts'
import { requireSound } from './read.ts'
import { type Choice, choiceOf, type Resolved, resolveRun } from './resolver.ts'
import { isClosed } from './runs.ts'
import { requireTrusted } from './trust.ts'
import { nextView, type RunView, runView } from './view.ts'

/** A definition as an answer names it. */
interface DefinitionView {
  version: string
  digest: string
}

export interface Migrated {
  ok: true
  /** The definition that the run had, and the one on disk. */
  from: DefinitionView
  to: DefinitionView
  /** Whether everything that was recorded means the same under the new definition. */
  exact: boolean
  /** How the two differ. */
  differences: Difference[]
  /** What keeps the migration from being exact. */
  faults: Difference[]
  run: RunView
  next: NextAction
  chosen: Choice
  unchanged?: string
  replayed?: true
  dry_run?: true
}

/**
 * Takes an open run to the definition of its workflow that is on disk: the project's, else the shipped one. Refuses with
 * `illegal_transition` and all that differs when that is not exact; with `dryRun` the plan says so, and nothing is
 * recorded. Appends nothing when the run has that definition already.
 */
export async function migrate(context: Context, request: { run: string | null; dryRun: boolean }): Promise<Migrated> {
  const resolved = resolveRun(context, 'open', request.run)
  const { log } = resolved
  const state = requireSound(log)
  requireTrusted(context, state)
  const document = await loadWorkflow(context.place.here, state.workflow.id)
  if (isClosed(log))
    throw new FlowError(
      refusal('run_closed', `The run ${state.id} is ${state.status}.`, 'A closed run keeps its definition.', 'list --all'),
    )
  const { differences, faults } = planMigration(state, document)
  const plan = { from: viewOf(state.workflow.document), to: viewOf(document), exact: faults.length === 0, differences, faults }
  const more = request.dryRun ? tried(context, resolved, document, plan) : await taken(context, resolved, document)
  return { ok: true, ...plan, run: runView(context, log), next: nextView(context, resolved), chosen: choiceOf(resolved), ...more }
}

type More = Pick<Migrated, 'unchanged' | 'replayed' | 'dry_run'>

async function taken(context: Context, { log }: Resolved, to: WorkflowDocument): Promise<More> {
  const { replayed, unchanged } = await commit(context, log, { kind: 'migrate', to })
  return { ...(replayed ? { replayed } : {}), ...(unchanged === null ? {} : { unchanged }) }
}

function tried(context: Context, { log }: Resolved, to: WorkflowDocument, { exact }: Pick<Migrated, 'exact'>): More {
  try {
    const unchanged = checkRequest(context, log, { kind: 'migrate', to })
    return { dry_run: true, ...(unchanged === null ? {} : { unchanged }) }
  } catch (error) {
    // That it is not exact is what the plan says.
    if (exact || !(error instanceof FlowError) || error.refusal.code !== 'illegal_transition') throw error
    return { dry_run: true }
  }
}

function viewOf(document: WorkflowDocument): DefinitionView {
  return { version: document.metadata.version, digest: definitionDigest(document) }
}
