import { CONFIDENCES, RESULT_STATUSES } from '../core/event.ts'

/** What the value of a flag must be. `switch` takes none. */
export type FlagKind = 'switch' | 'text' | 'line' | 'number' | 'integer' | 'pair' | 'name' | readonly string[]

export interface FlagSpec {
  kind: FlagKind
  /** Whether the flag may be given several times. */
  many?: boolean
  required?: boolean
  /** What stands for the value in the usage line. */
  value?: string
}

/** A command of `flowctl` as help prints it and the parser checks it. */
export interface CommandSpec {
  name: string
  /** The words after `flowctl`, without the common flags. */
  usage: string
  summary: string
  /** Names of the positional arguments; `?` marks one that may be left out, `*` any number. */
  positionals: string[]
  flags: Record<string, FlagSpec>
  /** Whether the positional arguments are another command, which stands behind `--`. */
  wrapped?: boolean
}

/** Flags that every command takes, after its name. */
export const COMMON_FLAGS = {
  run: { kind: 'name', value: 'ID' },
  session: { kind: 'name', value: 'ID' },
  cwd: { kind: 'line', value: 'DIR' },
  op: { kind: 'name', value: 'ID' },
  json: { kind: 'switch' },
  quiet: { kind: 'switch' },
  'no-color': { kind: 'switch' },
} as const satisfies Record<string, FlagSpec>

const SUMMARY = { kind: 'text', required: true } as const
const KEY = { kind: 'name' } as const

/** Every command, in the order of help. */
export const COMMANDS = [
  {
    name: 'start',
    usage: 'start [WORKFLOW] [--issue N | --pr N] [--title T] [--goal ID] [--input NAME=A,B]...',
    summary: 'create a run and own it, or go on with the open one for the same work',
    positionals: ['workflow?'],
    flags: {
      issue: { kind: 'number' },
      pr: { kind: 'number' },
      title: { kind: 'line' },
      goal: { kind: 'name' },
      input: { kind: 'pair', many: true },
    },
  },
  { name: 'status', usage: 'status', summary: 'where the run stands, and the one next step', positionals: [], flags: {} },
  {
    name: 'list',
    usage: 'list [--all]',
    summary: 'the open runs of the repository; with --all the closed ones too',
    positionals: [],
    flags: { all: { kind: 'switch' } },
  },
  { name: 'show', usage: 'show', summary: 'all that was recorded of a run', positionals: [], flags: {} },
  {
    name: 'log',
    usage: 'log [--follow]',
    summary: 'the events of a run, in order',
    positionals: [],
    flags: { follow: { kind: 'switch' } },
  },
  { name: 'next', usage: 'next', summary: 'the one next step', positionals: [], flags: {} },
  {
    name: 'begin',
    usage: 'begin ACTIVITY [--key K] [--extra]',
    summary: 'record that an activity starts; must come before one with effects',
    positionals: ['activity'],
    flags: { key: KEY, extra: { kind: 'switch' } },
  },
  {
    name: 'record',
    usage:
      'record ACTIVITY --status S [--summary T] [--key K] [--evidence REF]... [--file F]... [--exit-code N] [--confidence C] [--extra]',
    summary: 'record what came of an activity',
    positionals: ['activity'],
    flags: {
      status: { kind: RESULT_STATUSES, required: true },
      summary: { kind: 'text' },
      key: KEY,
      evidence: { kind: 'line', many: true },
      file: { kind: 'line', many: true },
      'exit-code': { kind: 'integer' },
      confidence: { kind: CONFIDENCES },
      extra: { kind: 'switch' },
    },
  },
  {
    name: 'exec',
    usage: 'exec [--for ACTIVITY] [--key K] [--kind KIND] [--timeout S] -- CMD...',
    summary: 'run a command and record what came of it as evidence; its exit code is the command’s',
    positionals: ['command*'],
    wrapped: true,
    flags: { for: { kind: 'name' }, key: KEY, kind: { kind: 'name' }, timeout: { kind: 'number' } },
  },
  {
    name: 'gate',
    usage: 'gate open ID --ask T [--artifact FILE]... [--key K] | approve [ID] | reject [ID] [--reason T]',
    summary: 'put a question to the person; at a terminal, answer it',
    positionals: ['action', 'gate?'],
    flags: { ask: { kind: 'text' }, artifact: { kind: 'line', many: true }, key: KEY, reason: { kind: 'text' } },
  },
  {
    name: 'criteria',
    usage:
      'criteria set [--criterion ID=TEXT]... [--command ID=CMD]... [--optional ID]... [--file F] [--issue N] | list | verify [ID...]',
    summary: 'what must hold when the work is done: set it, show it, run the commands that show it',
    positionals: ['action', 'ids*'],
    flags: {
      criterion: { kind: 'pair', many: true },
      command: { kind: 'pair', many: true },
      optional: { kind: 'name', many: true },
      file: { kind: 'line' },
      issue: { kind: 'number' },
    },
  },
  {
    name: 'advance',
    usage: 'advance [--to PHASE] --summary T',
    summary: 'record the phase as passed and enter the next',
    positionals: [],
    flags: { to: { kind: 'name' }, summary: SUMMARY },
  },
  {
    name: 'complete',
    usage: 'complete --summary T',
    summary: 'record the last phase and close the run',
    positionals: [],
    flags: { summary: SUMMARY },
  },
  { name: 'note', usage: 'note TEXT', summary: 'keep a remark for whoever goes on', positionals: ['text'], flags: {} },
  {
    name: 'block',
    usage: 'block --reason T',
    summary: 'stop until a person has answered',
    positionals: [],
    flags: { reason: SUMMARY },
  },
  {
    name: 'unblock',
    usage: 'unblock [--reason T]',
    summary: 'go on after a block',
    positionals: [],
    flags: { reason: { kind: 'text' } },
  },
  { name: 'fail', usage: 'fail --reason T', summary: 'close the run as failed', positionals: [], flags: { reason: SUMMARY } },
  {
    name: 'cancel',
    usage: 'cancel --reason T',
    summary: 'close the run as cancelled',
    positionals: [],
    flags: { reason: SUMMARY },
  },
  {
    name: 'resume',
    usage: 'resume [RUN] [--take-over --reason T] [--dry-run]',
    summary: 'own a run again, settle unfinished work, and say where things stand',
    positionals: ['run?'],
    flags: { 'take-over': { kind: 'switch' }, reason: { kind: 'text' }, 'dry-run': { kind: 'switch' } },
  },
  {
    name: 'check',
    usage: 'check [RUN]',
    summary: 'verify a run again from its log and evidence alone; exit 0 only when all of it is proven',
    positionals: ['run?'],
    flags: {},
  },
  {
    name: 'workflow',
    usage: 'workflow list | show ID | validate [FILE...] | graph ID',
    summary: 'the workflow definitions: list, print, check, draw',
    positionals: ['action', 'names*'],
    flags: {},
  },
  {
    name: 'journal',
    usage: 'journal record --issue N --type T [--metadata K=V]... | append --issue N TEXT | show --issue N',
    summary: 'the decision journal of an issue',
    positionals: ['action', 'text?'],
    flags: { issue: { kind: 'number' }, type: { kind: 'name' }, metadata: { kind: 'pair', many: true } },
  },
  {
    name: 'doctor',
    usage: 'doctor [--fix] [--dry-run] [--recover RUN]',
    summary: 'look for what is wrong with the installation, the project and its runs, and say what to do about it',
    positionals: [],
    flags: { fix: { kind: 'switch' }, 'dry-run': { kind: 'switch' }, recover: { kind: 'name', value: 'RUN' } },
  },
  {
    name: 'sweep',
    usage: 'sweep [--days N] [--dry-run]',
    summary: 'close the runs that nobody drives and that nothing has happened to for days',
    positionals: [],
    flags: { days: { kind: 'number' }, 'dry-run': { kind: 'switch' } },
  },
  {
    name: 'migrate',
    usage: 'migrate [RUN] [--dry-run]',
    summary: 'take a run to the definition of its workflow that is on disk, where everything recorded means the same',
    positionals: ['run?'],
    flags: { 'dry-run': { kind: 'switch' } },
  },
  {
    name: 'import',
    usage: 'import DIR... [--dry-run]',
    summary: 'make runs of run directories that the published v1 helpers wrote; the originals stay as they are',
    positionals: ['directories*'],
    flags: { 'dry-run': { kind: 'switch' } },
  },
  {
    name: 'archive',
    usage: 'archive [RUN...] [--older-than DAYS] [--restore RUN] [--list] [--dry-run]',
    summary: 'put closed runs out of the way, or bring one back; an archived run can still be read and exported',
    positionals: ['runs*'],
    flags: {
      'older-than': { kind: 'number', value: 'DAYS' },
      restore: { kind: 'name', value: 'RUN' },
      list: { kind: 'switch' },
      'dry-run': { kind: 'switch' },
    },
  },
  {
    name: 'prune',
    usage: 'prune [--older-than DAYS] [--archived] [--dry-run]',
    summary: 'delete closed runs that have not changed for so many days; never without a bound',
    positionals: [],
    flags: { 'older-than': { kind: 'number', value: 'DAYS' }, archived: { kind: 'switch' }, 'dry-run': { kind: 'switch' } },
  },
  {
    name: 'export',
    usage: 'export [RUN] [--redact] [--with-output] [--out FILE]',
    summary: 'one run as a single JSON document for a report; with --redact without its texts',
    positionals: ['run?'],
    flags: { redact: { kind: 'switch' }, 'with-output': { kind: 'switch' }, out: { kind: 'line', value: 'FILE' } },
  },
  {
    name: 'statusline',
    usage: 'statusline',
    summary: 'one line for the status line of Claude Code, from the JSON that it gives on standard input',
    positionals: [],
    flags: {},
  },
  {
    name: 'tour',
    usage: 'tour',
    summary: 'a real run in a temporary repository: killed with SIGKILL, resumed, completed',
    positionals: [],
    flags: {},
  },
  { name: 'help', usage: 'help [COMMAND]', summary: 'this list, or one command', positionals: ['command?'], flags: {} },
  { name: 'version', usage: 'version', summary: 'the version of Flow', positionals: [], flags: {} },
] as const satisfies CommandSpec[]

/** Commands that other programs call; help leaves them out. */
export const INNER_COMMANDS = [
  { name: 'hook', usage: 'hook EVENT', summary: 'called by the host', positionals: ['event'], flags: {} },
  {
    name: 'helper',
    usage:
      'helper record-activity --run-id ID --activity-file FILE [--extra] | journal-record --issue N --type T [--metadata K=V]...',
    summary: 'called by the helper scripts in bin/',
    positionals: ['name'],
    flags: {
      'run-id': { kind: 'name' },
      'activity-file': { kind: 'line' },
      extra: { kind: 'switch' },
      issue: { kind: 'number' },
      type: { kind: 'name' },
      metadata: { kind: 'pair', many: true },
    },
  },
] as const satisfies CommandSpec[]

export type CommandName = (typeof COMMANDS)[number]['name'] | (typeof INNER_COMMANDS)[number]['name']
