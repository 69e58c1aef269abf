import { basename, dirname, join, resolve } from 'node:path'
import { FlowError, refusal } from '../core/errors.ts'
import { graphProblems } from '../core/graph.ts'
import type { WorkflowDocument } from '../core/workflow.ts'
import { namesIn, type Root, readRegular } from './disk.ts'
import { pluginRoot } from './plugin.ts'
import { FILE_MAX, type Problem, parseYamlFile } from './yaml-file.ts'

const SUFFIX = '.workflow.yaml'
const WORKFLOW_ID = /^[a-z][a-z0-9_-]{0,63}$/

/** A definition as it can be started from a worktree; `fault` says why it cannot, or is null. */
export interface ListedWorkflow {
  id: string
  source: 'project' | 'shipped'
  file: string
  document: WorkflowDocument | null
  fault: string | null
}

interface Source {
  id: string
  source: 'project' | 'shipped'
  root: Root
  file: string
  /** The file as it is named in a fault. */
  name: string
}

/** The workflows that can be started in the worktree `here`, by id; broken ones are listed with their fault. */
export async function listWorkflows(here: string): Promise<ListedWorkflow[]> {
  const listed: ListedWorkflow[] = []
  for (const source of sources(here)) {
    const { id, source: from, file } = source
    try {
      listed.push({ id, source: from, file, document: await read(source), fault: null })
    } catch (error) {
      if (!(error instanceof FlowError)) throw error
      listed.push({ id, source: from, file, document: null, fault: error.refusal.message })
    }
  }
  return listed
}

/**
 * The definition of the workflow `id`: the project's own when there is one, else the shipped one. Fails
 * with `workflow_not_found`, which lists the legal ids, `workflow_invalid` and `storage_refused`.
 */
export async function loadWorkflow(here: string, id: string): Promise<WorkflowDocument> {
  const known = sources(here)
  const source = known.find((s) => s.id === id)
  if (source !== undefined) return read(source)
  throw new FlowError(
    refusal(
      'workflow_not_found',
      `There is no workflow "${id}".`,
      `Workflows: ${known.map((s) => s.id).join(', ')}.`,
      'workflow list',
    ),
  )
}

/**
 * The definition in the file at `path`, wherever that is. Fails with `file_not_found`, `storage_refused`
 * and `workflow_invalid`, which names the line and column of every fault.
 */
export async function validateWorkflowFile(path: string): Promise<WorkflowDocument> {
  const file = resolve(path)
  const last = basename(file)
  const id = last.endsWith(SUFFIX) ? last.slice(0, -SUFFIX.length) : null
  return read({ id, root: { path: dirname(file), remedy: () => `Make ${file} readable.` }, file, name: path })
}

/** One source an id, the project's before the shipped one, in the order of their ids. */
function sources(here: string): Source[] {
  const found = new Map<string, Source>()
  const root = pluginRoot()
  const places = [
    { source: 'shipped' as const, path: root, directory: join(root, 'workflows') },
    { source: 'project' as const, path: here, directory: join('.flow', 'workflows') },
  ]
  for (const { source, path, directory } of places)
    for (const last of namesIn({ path, remedy: () => `Make ${directory} readable.` }, resolve(path, directory))) {
      const id = last.slice(0, -SUFFIX.length)
      if (!last.endsWith(SUFFIX) || !WORKFLOW_ID.test(id)) continue
      const name = join(directory, last)
      const file = resolve(path, name)
      found.set(id, { id, source, root: { path, remedy: () => `Make ${file} readable.` }, file, name })
    }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function read({ id, root, file, name }: Omit<Source, 'id' | 'source'> & { id: string | null }): Promise<WorkflowDocument> {
  const bytes = readRegular(root, file, FILE_MAX)
  if (bytes === null)
    throw new FlowError(
      refusal('file_not_found', `${name} is not there.`, 'Workflows of a project stand in .flow/workflows.', 'workflow list'),
    )
  const value = await parseYamlFile(name, bytes, {
    code: 'workflow_invalid',
    hint: 'Correct the file; the format is described in references/workflow-format.md.',
    schema: 'workflow',
    further: (document: WorkflowDocument): Problem[] => [...nameProblems(id, document), ...graphProblems(document)],
  })
  return value as WorkflowDocument // The schema and the graph have been looked at.
}

function nameProblems(id: string | null, document: WorkflowDocument): Problem[] {
  if (id === null || id === document.metadata.id) return []
  return [{ path: ['metadata', 'id'], message: `the id "${document.metadata.id}" differs from the file's name, ${id}${SUFFIX}` }]
}
