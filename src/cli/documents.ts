import { resolve } from 'node:path'
import type { Context } from '../app/context.ts'
import { addArtifact, appendText, showJournal } from '../app/journal.ts'
import { usage } from '../app/usage.ts'
import { checkWorkflows, workflow, workflows } from '../app/workflows.ts'
import { buildWorkflow, type Phase, type Workflow } from '../core/graph.ts'
import { oneLine } from '../core/text.ts'
import { TARGET_KINDS, type WorkflowDocument } from '../core/workflow.ts'
import type { Output } from './output.ts'
import { type Parsed, textFault } from './parse.ts'

/** `workflow list | show | validate | graph`. */
export async function executeWorkflow(context: Context, [action, ...names]: string[]): Promise<Output> {
  switch (action) {
    case 'list': {
      if (names.length > 0) throw usage('workflow list takes no more words.', null, 'help workflow')
      const listed = (await workflows(context)).map(({ id, source, file, document, fault }) => ({
        id,
        source,
        file,
        version: document?.metadata.version ?? null,
        title: document?.metadata.title ?? null,
        targets: document === null ? [] : (document.targets ?? TARGET_KINDS),
        phases: document?.phases.map((phase) => phase.id) ?? [],
        fault,
      }))
      const text = listed.map(
        (w) =>
          `${w.id.padEnd(14)}  ${w.source.padEnd(7)}  ${w.targets.join(' or ').padEnd(14)}  ${w.fault === null ? w.phases.join(' > ') : `BROKEN: ${oneLine(w.fault, 200)}`}`,
      )
      return { json: { ok: true, workflows: listed }, text: text.join('\n') }
    }
    case 'show': {
      const document = await workflow(context, only(names, 'show'))
      return { json: { ok: true, workflow: document }, text: showWorkflow(document) }
    }
    case 'validate': {
      const checked = await checkWorkflows(
        context,
        names.map((name) => resolve(context.cwd, name)),
      )
      return { json: { ok: true, files: checked }, text: checked.map(({ file }) => `ok  ${file}`).join('\n') }
    }
    case 'graph': {
      const drawn = graph(buildWorkflow(await workflow(context, only(names, 'graph'))))
      return { json: { ok: true, graph: drawn }, text: drawn }
    }
    default:
      throw usage(`workflow cannot "${action}".`, 'It can: list, show ID, validate [FILE...], graph ID.', 'help workflow')
  }
}

function only(names: string[], action: string): string {
  if (names.length === 1 && names[0] !== undefined) return names[0]
  throw usage(`workflow ${action} takes one id.`, 'The ids are listed by workflow list.', 'workflow list')
}

function showWorkflow(document: WorkflowDocument): string {
  const { phases, id, version } = buildWorkflow(document)
  const lines = phases.flatMap((phase) => [
    '',
    `${phase.id}${phase.loopOver === null ? '' : `  (for each of ${phase.loopOver})`}`,
    `  ${phase.prompt}`,
    ...phase.activities.map(
      (a) =>
        `  - ${a.id}  [${a.type}, ${a.required ? 'required' : 'optional'}, ${a.replay}${a.needs.length === 0 ? '' : `, needs ${a.needs.join(' ')}`}]  ${a.prompt}`,
    ),
  ])
  return [`${id} ${version}: ${document.metadata.title}`, document.metadata.description, ...lines].join('\n')
}

/** The phases and activities of a workflow as a Mermaid flow chart. */
function graph({ phases, last }: Workflow): string {
  const nodes = phases.flatMap((phase) => [`  ${phase.id}["${label(phase)}"]`])
  const edges = phases.flatMap((phase) => [
    ...(phase.next === null ? [] : [`  ${phase.id} --> ${phase.next}`]),
    ...[...phase.backTo].map(([to, max]) => `  ${phase.id} -. "back, at most ${max}" .-> ${to}`),
  ])
  return ['flowchart TD', ...nodes, `  completed(["completed"])`, ...edges, `  ${last.id} --> completed`].join('\n')
}

function label(phase: Phase): string {
  const loop = phase.loopOver === null ? '' : ` (each of ${phase.loopOver})`
  return [`${phase.id}${loop}`, ...phase.activities.map((a) => `${a.id}${a.required ? '' : ' (optional)'}`)].join('<br/>')
}

/** `journal record | append | show`. */
export async function executeJournal(context: Context, { positionals, flags }: Parsed): Promise<Output> {
  const [action, text] = positionals
  const issue = flags.number('issue')
  if (issue === null) throw usage(`journal ${action} needs --issue N.`, null, 'help journal')
  switch (action) {
    case 'record': {
      const type = flags.text('type')
      if (type === null)
        throw usage(
          'journal record needs --type T.',
          'A type is lower-case words joined by dashes, for example design-decision.',
          'help journal',
        )
      const { file } = addArtifact(context, { issue, type, metadata: flags.pairs('metadata') })
      return { json: { ok: true, file }, text: `recorded ${type} in ${file}` }
    }
    case 'append': {
      const fault = textFault(text ?? '')
      if (fault !== null)
        throw usage(`The text ${fault}.`, 'journal append --issue N "what was decided, and why"', 'help journal')
      const { file } = appendText(context, issue, text ?? '')
      return { json: { ok: true, file }, text: `appended to ${file}` }
    }
    case 'show': {
      const shown = showJournal(context, issue)
      return { json: { ok: true, ...shown }, text: shown.text }
    }
    default:
      throw usage(`journal cannot "${action}".`, 'It can: record, append, show.', 'help journal')
  }
}
