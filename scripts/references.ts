import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { COMMANDS, COMMON_FLAGS, type FlagSpec } from '../src/cli/spec.ts'
import { ERRORS, type ErrorCode } from '../src/core/errors.ts'
import { EVENT_TYPES, type EventType } from '../src/core/event.ts'
import { buildWorkflow, type Workflow } from '../src/core/graph.ts'
import type { WorkflowDocument } from '../src/core/workflow.ts'

const root = join(import.meta.dirname, '..')
const REGION = /(<!-- generated:([a-z-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g

/** The tables that a page may ask for with `<!-- generated:NAME -->`. */
const TABLES: Record<string, () => string> = {
  'exit-codes': exitCodes,
  errors,
  events,
  workflows,
  commands,
  'common-flags': commonFlags,
}

/**
 * Every page of `references/` with its generated regions as the code now says, by path below the
 * repository root. Writes nothing. Throws on a region of an unknown name, on a table that no page
 * shows, and on a page whose markers do not pair.
 */
export function renderReferences(): Map<string, string> {
  const pages = readdirSync(join(root, 'references')).filter((name) => name.endsWith('.md'))
  const shown = new Set<string>()
  const rendered = new Map(pages.sort().map((name) => [`references/${name}`, renderPage(name, shown)] as const))
  const unused = Object.keys(TABLES).filter((name) => !shown.has(name))
  if (unused.length > 0) throw new Error(`no page of references/ shows the generated table ${unused.join(', ')}`)
  return rendered
}

function renderPage(name: string, shown: Set<string>): string {
  const text = readFileSync(join(root, 'references', name), 'utf8')
  let regions = 0
  const rendered = text.replace(REGION, (_region, open: string, table: string, close: string) => {
    const render = TABLES[table]
    if (render === undefined) throw new Error(`references/${name} asks for the unknown table "${table}"`)
    shown.add(table)
    regions += 1
    return `${open}\n${render()}\n\n${close}`
  })
  if (text.split('<!-- generated:').length - 1 !== regions || text.split('<!-- /generated -->').length - 1 !== regions)
    throw new Error(`references/${name} has a generated region without its other marker`)
  return rendered
}

type ExitCode = (typeof ERRORS)[ErrorCode]['exit']

const EXITS: Record<0 | ExitCode, string> = {
  0: 'Done, or already so. What was to be recorded is on disk; what could not be printed afterwards is a warning.',
  1: 'A defect of Flow, or no usable Node.',
  2: 'The command line is wrong.',
  3: 'Several runs could be meant.',
  4: 'What was named is not there.',
  5: 'The run’s status or its phase graph forbids it, for ever.',
  6: 'Something else must be recorded first.',
  7: 'A document breaks its schema.',
  8: 'The session does not own the run.',
  9: 'The storage was refused, failed or damaged, or the outcome is unknown.',
}

/** Precedence where several apply, and so the order of both tables; 1 is never one of several. */
const PRECEDENCE: readonly ExitCode[] = [2, 7, 4, 3, 9, 8, 5, 6, 1]

function exitCodes(): string {
  return table(
    ['Exit', 'Meaning', 'Codes'],
    ([0, ...PRECEDENCE] as const)
      .toSorted((a, b) => a - b)
      .map((exit) => [
        String(exit),
        EXITS[exit],
        codes()
          .filter((code) => ERRORS[code].exit === exit)
          .map(quoted)
          .join(', '),
      ]),
  )
}

const REMEDIES: Record<ErrorCode, string> = {
  internal: 'Run the command again. If it fails again, report it with the command and the text of the error.',
  usage: 'Correct the command line; the message names the value that was wrong and the legal ones.',
  op_conflict: 'Leave `--op` out. It is for repeating one and the same command.',
  ambiguous_run: 'Name the run with `--run`; the message lists those that are open.',
  no_run: 'Start one, or look at the closed ones with `list --all`.',
  run_not_found: 'Take an id from `list --all`.',
  workflow_not_found: 'Take an id from `workflow list`.',
  phase_not_found: 'Take a phase from the message, or follow `next`.',
  activity_not_found:
    'Take an id, and its `--key`, from the message or from `next`. For work outside the workflow add `--extra`.',
  file_not_found: 'Correct the path.',
  run_closed: 'A closed run is not opened again. Start another.',
  illegal_transition: 'Do not repeat it; follow `next`. A used-up return is a question for a person: `block`.',
  obligation_unmet: 'Do and record what is listed, then repeat the command.',
  run_blocked: 'Ask the person about the reason, then `unblock`.',
  workflow_invalid: 'Correct the file at the lines given; `workflow validate` shows all faults at once.',
  settings_invalid: 'Correct the file at the line given.',
  document_invalid: 'Correct the file or shorten the text; nothing was written.',
  not_owner: '`resume` the run, so that this session owns it.',
  owned_by_other: 'Leave it to its owner. When that one is known to be gone: `resume --take-over`.',
  not_a_person: 'Leave the answer to the person: `/flow:approve` or `/flow:reject` in the client, or a terminal outside of it.',
  untrusted_run: 'Ask the person; `resume` the run when they want it gone on with here.',
  log_damaged:
    '`show` and `log` still read what comes before the damage; `doctor --recover RUN` takes that part into use and keeps the damaged log: [upkeep.md](upkeep.md#a-damaged-run).',
  log_newer: 'Update the plugin.',
  storage_refused: 'Put a real directory or file in place of the one named, or give write permission.',
  storage_failed: 'Make room or mend the disk, then repeat the command.',
  outcome_unknown: 'Repeat the command with the `--op` that was printed: it finds the event or appends it.',
  lock_timeout: 'Repeat the command when the other process is done.',
}

function errors(): string {
  return table(
    ['Code', 'Exit', 'When', 'What to do'],
    codes().map((code) => [quoted(code), String(ERRORS[code].exit), ERRORS[code].when, REMEDIES[code]]),
  )
}

function codes(): ErrorCode[] {
  // The keys of a literal object are its members; TypeScript does not say so of Object.keys.
  return (Object.keys(ERRORS) as ErrorCode[]).toSorted(
    (a, b) => PRECEDENCE.indexOf(ERRORS[a].exit) - PRECEDENCE.indexOf(ERRORS[b].exit),
  )
}

const EVENTS: Record<EventType, { by: string; means: string }> = {
  run_started: {
    by: '`start`',
    means:
      'The run exists. Holds the whole workflow definition, which is pinned from here on, and the first claim; none when a terminal starts the run.',
  },
  run_claimed: {
    by: '`resume`, and `start` when the work has an open run',
    means:
      'A session owns the run from here on, or a terminal put it in order and left it free. Holds what was found of the owner before and the whole plan for unfinished work.',
  },
  run_released: {
    by: '`start` and `resume` of another run',
    means: 'Its owner let go of the run. Nobody owns it until the next claim.',
  },
  activity_started: {
    by: '`begin`, a helper’s file with `pending` or `running`',
    means: 'An attempt began. Until its end is recorded its outcome is unknown.',
  },
  activity_recorded: {
    by: '`record`, `advance`',
    means:
      'An attempt ended, with its result. With `to_phase` it is the boundary of a phase, and the run is in that phase from here on; phases passed over are recorded as skipped.',
  },
  evidence_recorded: {
    by: '`exec`',
    means:
      'A command that Flow ran ended, with its exit code, the digest of its output and the content of the tree before and after. What it shows counts for that content alone.',
  },
  criterion_set: {
    by: '`criteria set`',
    means: 'What must hold when the work is done: the whole set, in place of the one before. Nothing of it is verified then.',
  },
  criterion_verified: {
    by: '`criteria verify`',
    means: 'The command of a criterion was run. What it shows counts for the content of the tree on which it ran.',
  },
  gate_opened: {
    by: '`gate open`',
    means: 'A question was put to a person. What needs the gate waits; everything else goes on.',
  },
  gate_resolved: {
    by: '`/flow:approve`, `/flow:reject`, the answer to the host’s own question, `gate approve` and `gate reject` at a terminal',
    means:
      'A person answered, which passes or fails the gate. An approval counts for the files as they were, and for one start of each activity that needs it.',
  },
  note_recorded: { by: '`note`', means: 'A text for whoever reads the run later. Changes nothing else.' },
  run_blocked: {
    by: '`block`',
    means:
      'The run waits for a person. Nothing but notes and the answer is recorded until it is unblocked, or the run is closed.',
  },
  run_unblocked: { by: '`unblock`', means: 'The person answered; the run goes on where it was.' },
  session_end: {
    by: 'the SessionEnd hook',
    means:
      'The owning session ended, with the host’s reason and what it came to: `incomplete`, or `failed` after a turn that was cut short. The lease is released; the status stays.',
  },
  context_compacted: {
    by: 'the PreCompact hook',
    means: 'The host is about to replace the conversation of the owning session by a summary.',
  },
  turn_failed: {
    by: 'the StopFailure hook',
    means: 'The host cut a turn of the owning session short: a limit, an overload, a refused key.',
  },
  helper_started: {
    by: 'the SubagentStart hook',
    means: 'A subagent of the owning session began. Until its end is seen, what it did is unknown.',
  },
  helper_ended: { by: 'the SubagentStop hook', means: 'That subagent ended.' },
  tamper_noticed: {
    by: 'the PostToolUse hook',
    means:
      'After a tool call something of the record was not as Flow had left it: the log was rolled back, the marker or the pinned definition changed, or the plugin’s hooks. Flow’s own is put back; the notice stays.',
  },
  worktree_changed: {
    by: 'the hooks, when the owning session goes to another worktree',
    means: 'The owner works in another worktree of the repository from here on. Changes nothing else.',
  },
  run_completed: { by: '`complete`', means: 'The last phase passed and the run is closed.' },
  run_failed: { by: '`fail`', means: 'The run is closed as failed. Attempts without an end are closed with it.' },
  run_cancelled: { by: '`cancel`', means: 'The run is closed as cancelled. Attempts without an end are closed with it.' },
  run_closed_stale: {
    by: '`sweep`, the SessionStart hook once a day',
    means:
      'Nothing had happened to the run for longer than the threshold, and nobody could still drive it. It is closed as cancelled, with its attempts without an end. Holds the threshold, the last event, when the log was last written, and what was found of the owner.',
  },
  run_migrated: {
    by: '`migrate`',
    means:
      'The run goes on with another definition of its workflow, which is pinned from here on. What was recorded before means the same under it.',
  },
}

function events(): string {
  return table(
    ['Type', 'Written by', 'Means', '`data`'],
    EVENT_TYPES.map((type) => [quoted(type), EVENTS[type].by, EVENTS[type].means, dataMembers(type).map(quoted).join(', ')]),
  )
}

interface EventSchema {
  oneOf: { properties: { type: { const: string }; data: { $ref: string } } }[]
  $defs: Record<string, { properties?: Record<string, unknown> }>
}

function schemaOf(file: string): { properties?: Record<string, unknown> } {
  return JSON.parse(readFileSync(join(root, 'schemas/v1', file), 'utf8')) as { properties?: Record<string, unknown> }
}

/** The members of an event's `data`, as its schema has them. */
function dataMembers(type: EventType): string[] {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/v1/event.schema.json'), 'utf8')) as EventSchema
  const reference = schema.oneOf.find(({ properties }) => properties.type.const === type)?.properties.data.$ref ?? ''
  const members = reference.startsWith('#/$defs/')
    ? schema.$defs[reference.replace('#/$defs/', '')]?.properties
    : schemaOf(reference).properties
  if (members === undefined) throw new Error(`the event schema has no data for ${type}`)
  return Object.keys(members)
}

function workflows(): string {
  return table(
    ['Workflow', 'Started for', 'Phases', 'Returns'],
    shippedWorkflows().map((workflow) => [
      quoted(workflow.id),
      (workflow.document.targets ?? ['issue', 'pr', 'title']).join(', '),
      workflow.phases.map(phaseWithLoop).join(' → '),
      workflow.phases.flatMap((phase) => [...phase.backTo].map(([to, max]) => `${phase.id} to ${to}, ${max} times`)).join('; '),
    ]),
  )
}

function phaseWithLoop(phase: Workflow['phases'][number]): string {
  return phase.loopOver === null ? phase.id : `${phase.id} (for each of \`${phase.loopOver}\`)`
}

function shippedWorkflows(): Workflow[] {
  const files = readdirSync(join(root, 'workflows')).filter((name) => name.endsWith('.workflow.yaml'))
  // The shipped files are checked against schema and graph by the tests of the repository.
  return files.sort().map((name) => buildWorkflow(parse(readFileSync(join(root, 'workflows', name), 'utf8')) as WorkflowDocument))
}

function commands(): string {
  return table(
    ['Command', 'Does'],
    COMMANDS.map(({ usage, summary }) => [quoted(usage), summary]),
  )
}

const COMMON_FLAG_MEANINGS: Record<keyof typeof COMMON_FLAGS, string> = {
  run: 'means this run',
  session: 'acts for this session; inside Claude Code it can only be the session’s own',
  cwd: 'works as if started in that directory',
  op: 'gives the operation an id, so that a repeat appends nothing: [errors.md](errors.md)',
  json: 'prints one JSON object on standard output',
  quiet: 'leaves out what goes to standard error, errors excepted',
  'no-color': 'prints without colours',
}

function commonFlags(): string {
  const flags: [string, FlagSpec][] = Object.entries(COMMON_FLAGS)
  return table(
    ['Flag', 'Does'],
    // The keys of the one table are the keys of the other, as its type says.
    flags.map(([name, { value }]) => [
      quoted(value === undefined ? `--${name}` : `--${name} ${value}`),
      COMMON_FLAG_MEANINGS[name as keyof typeof COMMON_FLAGS],
    ]),
  )
}

function quoted(text: string): string {
  return `\`${text}\``
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
