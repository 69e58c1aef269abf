import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { ClientIdentity } from '../../../src/core/event.ts'
import type { CrashPoint } from '../../../src/store/crash.ts'
import { clientIdentity } from '../../../src/store/process.ts'
import { claimSweep } from '../../../src/store/sweeps.ts'
import type { Call, Caller, World } from './world.ts'

/** A command that changes something, in a project where it can. */
export interface Command {
  name: string
  /** Brings a new project to where the command is called; done once. */
  prepare: (world: World) => Promise<void>
  /** What each copy of that project needs besides, as what depends on the time does; may return what ends it. */
  arrange?: (world: World) => (() => void) | undefined
  call: Call
  /** What is called when the command was cut short; without it the command is called again with its `--op`. */
  next?: Call
  /** How the command is called again where it takes no `--op`. */
  again?: Call
  /** What is called after that, where the command is about another run too, which then puts its own documents in order. */
  last?: Call
  /** What `next` adds, where that is always the same. */
  nextAdds?: string[]
  /** Whether there is time for it only at night. */
  nightly?: boolean
  /** Where it must come to, to put on disk what an earlier command left and it builds on. */
  settles?: CrashPoint
  /** What it ends with 0 without, but for a warning; its documents always. */
  goesOnWithout?: string[]
  /** Files that must keep their bytes, where they are or put aside. */
  keeps?: (world: World) => string[]
  /** Whether the event is cut at each length, and not only in the middle. */
  parts?: boolean
  /** Whether another process holds the lock, so that to wait is right. */
  held?: boolean
}

/** The operation id under which every command of the lab that takes one is called. */
export const OP = 'lab-op'

const definition = (id: string, title: string, phases: object[]) =>
  JSON.stringify({
    apiVersion: 'flow.synapti.ai/v1',
    kind: 'FlowWorkflow',
    metadata: { id, version: '1.0.0', title, description: `${title}.` },
    phases,
  })

const optional = { required: false, replay: 'safe' }
const WORKFLOW = '.flow/workflows/lab.workflow.yaml'
const labDefinition = (...last: object[]) =>
  definition('lab', 'All kinds of activities', [
    {
      id: 'work',
      prompt: 'Do it.',
      activities: [
        { id: 'make', type: 'task', prompt: 'Make it.', ...optional },
        { id: 'test', type: 'bash', prompt: 'Test it.', evidence: ['test'], ...optional },
        { id: 'ask', type: 'gate', prompt: 'Ask.', ...optional },
      ],
    },
    { id: 'last', prompt: 'Finish it.' },
    ...last,
  ])

/** The files of every project. */
export const FILES = {
  'code.txt': 'one\n',
  [WORKFLOW]: labDefinition(),
  '.flow/workflows/due.workflow.yaml': definition('due', 'Something is due', [
    { id: 'work', prompt: 'Do it.', activities: [{ id: 'make', type: 'task', prompt: 'Make it.', replay: 'safe' }] },
  ]),
}

const START = ['start', 'lab', '--issue', '7', '--title', 'Add search']
/** Without a journal, which a sweep leaves as it is. */
const OTHER_START = ['start', 'due', '--title', 'A first']
const by = (as: Caller, ...args: string[]): Call => ({ as, args })
const owner = (...args: string[]) => by('owner', ...args)
const hook = (event: string, input: object): Call => ({ as: 'owner', args: ['hook', event], input })

/** A run, which `as` started, after these commands of its owner. */
function run(...commands: string[][]): Pick<Command, 'prepare'> {
  return { prepare: (world) => started(world, 'owner', commands) }
}

function runOf(as: Caller, ...commands: string[][]): Pick<Command, 'prepare'> {
  return { prepare: (world) => started(world, as, commands) }
}

async function started(world: World, as: Caller, commands: string[][]): Promise<void> {
  await world.ok(as, START)
  for (const args of commands) await world.ok(as, args)
}

const note = (text: string) => ['note', text]
const AFTER_HOOK = owner('resume', 'RUN')
const COMMON = { stdout: 'ok', stderr: '', interrupted: false, isImage: false }
const BASH = { tool_name: 'Bash', tool_input: { command: 'npm test', description: 'Test' }, tool_use_id: 'toolu_1' }

/** The question of the open gate, as `gate open` printed it. */
const questionOf = (printed: string) => (JSON.parse(printed) as { gate: { question: string } }).gate.question
/** What the host reports when the person chose `answer`. */
const answered = (question: string, answer: string) => ({
  hook_event_name: 'PostToolUse',
  tool_name: 'AskUserQuestion',
  tool_input: { questions: [{ question, options: ['Approve', 'Reject'].map((label) => ({ label })) }] },
  tool_response: { answers: { [question]: answer } },
})

const TYPED = {
  ...{ hook_event_name: 'UserPromptExpansion', expansion_type: 'slash_command', prompt: '/flow:approve' },
  ...{ command_name: 'flow:approve', command_args: '', command_source: 'plugin' },
}
const CRITERION = ['criteria', 'set', '--criterion', 'c1=It is fast', '--command', 'c1=true']

/** Opens the gate that asks whether the commands of the criteria may run; returns its question. */
async function askForTrust(world: World): Promise<string> {
  await started(world, 'owner', [CRITERION])
  const { stdout } = await world.call(owner('criteria', 'verify', '--json'))
  const { error } = JSON.parse(stdout) as { error: { next: string } }
  const ask = /--ask '(.*)'/.exec(error.next)?.[1] ?? ''
  const gate = /gate open (\S+)/.exec(error.next)?.[1] ?? ''
  return questionOf(await world.ok('owner', ['gate', 'open', gate, '--ask', ask, '--json']))
}

const ACTIVITY = (run: string) => ({
  apiVersion: 'flow.synapti.ai/v1',
  kind: 'FlowActivity',
  metadata: { id: '001-make', run_id: run, workflow: 'lab', phase: 'work' },
  activity: { type: 'task', name: 'make', status: 'passed' },
})

const HOUR_MS = 60 * 60 * 1000

function makeOld(file: string): void {
  const then = (Date.now() - 2 * HOUR_MS) / 1000
  utimesSync(file, then, then)
}

/** What a start and a printing that were killed two hours ago left. */
function leaveOld(world: World): undefined {
  const unbuilt = join(world.root, '.flow/runs/.new-0123456789abcdef')
  mkdirSync(unbuilt)
  writeFileSync(join(unbuilt, 'events.jsonl'), '{')
  makeOld(unbuilt)
  makeOld(world.write('.flow/open/2020-01-01T000000Z-gone', '-\n'))
}

function lockBy(world: World, holder: ClientIdentity): string {
  return world.write(runFile(world, 'lock'), JSON.stringify({ token: 'abcdefabcdefabcd', holder }))
}

/** Another start time: a process that had the number before. */
function lockByDead(world: World): undefined {
  lockBy(world, { ...clientIdentity(process.pid, hostname()), start: '1' })
}

/** By this process, which takes it anew all the time: one that is old counts no longer. */
function lockByLive(world: World): () => void {
  const file = lockBy(world, clientIdentity(process.pid, hostname()))
  const timer = setInterval(() => {
    if (existsSync(file)) utimesSync(file, Date.now() / 1000, Date.now() / 1000)
  }, 100)
  return () => clearInterval(timer)
}

const runFile = (world: World, name: string) => `.flow/runs/${world.runs().at(-1)}/${name}`

function tear(world: World): undefined {
  appendFileSync(join(world.root, runFile(world, 'events.jsonl')), '{"v":1,"seq":2,"prev":"')
}

function loseDocuments(world: World): undefined {
  for (const name of ['run.yaml', 'workflow.yaml']) world.discard(runFile(world, name))
}

/** A directory as the published v1 helpers wrote it. */
const ORIGINAL = '2026-05-20T143000Z-issue-42'
const ORIGINALS = join(import.meta.dirname, '../../app/fixtures/v1/active')
const filesBelow = (world: World, path: string) =>
  readdirSync(join(world.root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(world.root, join(entry.parentPath, entry.name)))

/** What there is to lose in a run: an activity, evidence, an end. */
const FINISHED = [
  ['exec', '--for', 'test', '--', 'true'],
  ['record', 'test', '--status', 'passed', '--summary', 'green'],
  ['cancel', '--reason', 'not wanted'],
]

/** Changes the second event, so that an activity and run.yaml say more than what verifies. */
function damage(world: World): undefined {
  const file = join(world.root, runFile(world, 'events.jsonl'))
  const lines = readFileSync(file, 'utf8').split('\n')
  lines[1] = (lines[1] as string).replace('first', 'wrong')
  writeFileSync(file, lines.join('\n'))
  return undefined
}

const LEFTOVER = '.flow/runs/.tmp-0123456789abcdef'

/** What `doctor --fix` repairs: a lock, an unfinished file, an edited document, open evidence, and a run without its marker. */
function disarrange(world: World): undefined {
  lockByDead(world)
  makeOld(world.write(LEFTOVER, 'half'))
  appendFileSync(join(world.root, runFile(world, 'workflow.yaml')), '# edited\n')
  for (const path of filesBelow(world, runFile(world, 'evidence'))) chmodSync(join(world.root, path), 0o644)
  world.discard(`.flow/open/${world.runs().at(-1)}`)
  return undefined
}

/** Every command that changes something, and the states of a project that change what a command does. */
export const COMMANDS: Command[] = [
  { name: 'start', prepare: async () => {}, call: owner(...START) },
  {
    name: 'start (releases another run)',
    prepare: (world) => world.ok('owner', OTHER_START).then(() => {}),
    call: owner(...START),
    last: by('terminal', 'note', 'later', '--run', 'FIRST'),
  },
  {
    name: 'start (again, the run is open)',
    ...runOf('terminal'),
    call: owner(...START),
  },
  { name: 'start (after killed starts)', ...runOf('other'), arrange: leaveOld, call: owner('start', 'due', '--title', 'Second') },
  { name: 'begin', ...run(), call: owner('begin', 'make') },
  { name: 'record', ...run(), call: owner('record', 'make', '--status', 'passed', '--summary', 'done') },
  {
    name: 'record (after a killed printing)',
    ...run(['record', 'make', '--status', 'failed', '--summary', 'no']),
    arrange: (world) => {
      makeOld(world.write(runFile(world, 'activities/.tmp-0123456789abcdef'), 'half'))
      return undefined
    },
    call: owner('record', 'make', '--status', 'passed', '--summary', 'done'),
  },
  { name: 'advance', ...run(), call: owner('advance', '--summary', 'ready') },
  { name: 'complete', ...run(['advance', '--summary', 'ready']), call: owner('complete', '--summary', 'done') },
  { name: 'note', ...run(), call: owner(...note('a thought')), parts: true },
  {
    name: 'note (after a torn line)',
    ...run(),
    arrange: tear,
    call: owner(...note('a thought')),
    parts: true,
  },
  {
    name: 'note (the log lacks its documents)',
    settles: 'log:settle',
    ...run(note('first')),
    arrange: loseDocuments,
    call: owner(...note('a thought')),
  },
  {
    name: 'note (the lock of a dead process)',
    ...run(),
    arrange: lockByDead,
    call: owner(...note('a thought')),
  },
  {
    name: 'note (another process holds the lock)',
    ...run(),
    arrange: lockByLive,
    call: owner(...note('a thought')),
    held: true,
  },
  { name: 'block', ...run(), call: owner('block', '--reason', 'a question') },
  { name: 'unblock', ...run(['block', '--reason', 'a question']), call: owner('unblock') },
  { name: 'fail', ...run(['begin', 'make']), call: owner('fail', '--reason', 'no way') },
  { name: 'cancel', ...run(['begin', 'make']), call: owner('cancel', '--reason', 'not wanted') },
  { name: 'resume', ...runOf('dead', ['begin', 'make']), call: owner('resume', 'RUN') },
  {
    name: 'resume (another run)',
    prepare: async (world) => {
      await world.ok('owner', OTHER_START)
      await started(world, 'terminal', [['begin', 'make', '--run', 'RUN']])
    },
    call: owner('resume', 'RUN'),
    last: by('terminal', 'note', 'later', '--run', 'FIRST'),
  },
  { name: 'resume --take-over', ...runOf('other'), call: owner('resume', 'RUN', '--take-over', '--reason', 'it hangs') },
  { name: 'exec', ...run(), call: owner('exec', '--for', 'test', '--', 'true') },
  { name: 'gate open', ...run(), call: owner('gate', 'open', 'ask', '--ask', 'Ship it?', '--artifact', 'code.txt') },
  {
    name: '/flow:approve',
    ...run(['gate', 'open', 'ask', '--ask', 'Ship it?']),
    call: hook('prompt-expanded', TYPED),
    next: AFTER_HOOK,
  },
  { name: 'criteria set', ...run(), call: owner(...CRITERION) },
  {
    name: 'criteria verify',
    prepare: async (world) => {
      await world.ok('owner', ['hook', 'question-answered'], answered(await askForTrust(world), 'Approve'))
    },
    call: owner('criteria', 'verify'),
    next: owner('criteria', 'verify'),
  },
  {
    name: 'a person’s answer (trust)',
    prepare: async (world) => {
      world.write('../answer.json', JSON.stringify(answered(await askForTrust(world), 'Approve')))
    },
    call: { as: 'owner', args: ['hook', 'question-answered'], inputFile: '../answer.json' },
    next: AFTER_HOOK,
  },
  {
    name: 'journal record',
    prepare: async () => {},
    call: by('terminal', 'journal', 'record', '--issue', '7', '--type', 'design-decision', '--metadata', 'why=x'),
    next: by('terminal', 'journal', 'append', '--issue', '7', 'next'),
    nextAdds: [],
  },
  {
    name: 'journal append',
    ...run(),
    call: by('terminal', 'journal', 'append', '--issue', '7', 'A reason.'),
    next: by('terminal', 'journal', 'record', '--issue', '7', '--type', 'next'),
    nextAdds: ['journal: next'],
  },
  {
    name: 'flow-record-activity.sh',
    prepare: async (world) => {
      await started(world, 'owner', [])
      world.write('../activity.json', JSON.stringify(ACTIVITY(world.runs()[0] as string)))
    },
    call: owner('helper', 'record-activity', '--run-id', 'RUN', '--activity-file', '../activity.json'),
    next: owner(...note('next')),
    nextAdds: ['note_recorded'],
    parts: true,
  },
  {
    name: 'journal-record.sh',
    ...run(),
    call: owner('helper', 'journal-record', '--issue', '7', '--type', 'design-decision'),
    next: owner('journal', 'append', '--issue', '7', 'next'),
    nextAdds: [],
  },
  {
    name: 'record (a run of fifty events)',
    ...run(...Array.from({ length: 50 }, (_, i) => note(`thought ${i}`))),
    call: owner('record', 'make', '--status', 'passed', '--summary', 'done'),
    nightly: true,
  },
  {
    name: 'complete (after a torn line, without documents, the lock of a dead process)',
    ...run(['advance', '--summary', 'ready']),
    arrange: (world) => {
      tear(world)
      loseDocuments(world)
      return lockByDead(world)
    },
    call: owner('complete', '--summary', 'done'),
    nightly: true,
  },
  {
    name: 'exec (prints more than is kept)',
    ...run(),
    call: owner('exec', '--for', 'test', '--', 'sh', '-c', 'yes | head -c 3000000'),
    nightly: true,
  },
  {
    name: 'hook session-start',
    prepare: async (world) => {
      // The client process of the session was replaced.
      await world.ok('owner', START)
      await world.ok('owner', ['hook', 'session-end'], { hook_event_name: 'SessionEnd', reason: 'other' })
    },
    call: hook('session-start', { hook_event_name: 'SessionStart', source: 'resume' }),
    next: AFTER_HOOK,
  },
  {
    name: 'hook session-end',
    prepare: async (world) => {
      await started(world, 'owner', [])
      await world.ok('owner', ['hook', 'pre-tool-use'], { hook_event_name: 'PreToolUse', ...BASH })
    },
    call: hook('session-end', { hook_event_name: 'SessionEnd', reason: 'prompt_input_exit' }),
    next: AFTER_HOOK,
  },
  {
    name: 'hook pre-tool-use',
    ...run(),
    call: hook('pre-tool-use', { hook_event_name: 'PreToolUse', ...BASH }),
    next: AFTER_HOOK,
  },
  {
    name: 'hook tool-used',
    ...run(),
    call: hook('tool-used', { hook_event_name: 'PostToolUse', ...BASH, tool_response: COMMON, duration_ms: 12 }),
    next: AFTER_HOOK,
  },
  {
    name: 'hook stop',
    prepare: async (world) => void (await world.ok('owner', OTHER_START)),
    call: hook('stop', { hook_event_name: 'Stop', stop_hook_active: false, last_assistant_message: 'Done.' }),
    next: AFTER_HOOK,
  },
  {
    name: 'hook pre-compact',
    ...run(),
    call: hook('pre-compact', { hook_event_name: 'PreCompact', trigger: 'auto' }),
    next: AFTER_HOOK,
  },
  {
    name: 'hook stop-failure',
    ...run(),
    call: hook('stop-failure', { hook_event_name: 'StopFailure', error: 'rate_limit' }),
    next: AFTER_HOOK,
  },
  {
    name: 'hook subagent-start',
    ...run(),
    call: hook('subagent-start', { hook_event_name: 'SubagentStart', agent_id: 'a1', agent_type: 'general-purpose' }),
    next: AFTER_HOOK,
  },
  {
    name: 'hook session-start (closes a stale run, another day)',
    prepare: (world) => world.ok('dead', OTHER_START).then(() => {}),
    arrange: (world) => {
      claimSweep({ XDG_STATE_HOME: dirname(world.state) }, world.root, new Date().toISOString())
      return undefined
    },
    call: { ...hook('session-start', { hook_event_name: 'SessionStart', source: 'startup' }), later: 8 },
    again: { ...owner('sweep'), later: 16 },
  },
  {
    name: 'sweep',
    prepare: async (world) => {
      await world.ok('dead', OTHER_START)
      await world.ok('terminal', ['start', 'lab', '--title', 'Another'])
    },
    call: { ...owner('sweep'), later: 8 },
    // What a torn write leaves is new as well.
    again: { ...owner('sweep'), later: 16 },
  },
  {
    name: 'migrate',
    prepare: async (world) => {
      await started(world, 'owner', [['record', 'make', '--status', 'passed', '--summary', 'done']])
      world.write(WORKFLOW, labDefinition({ id: 'more', prompt: 'Do more.' }))
    },
    call: owner('migrate'),
  },
  {
    name: 'import',
    prepare: async (world) => {
      await world.ok('terminal', OTHER_START)
      cpSync(ORIGINALS, join(world.root, 'old'), { recursive: true })
    },
    call: by('terminal', 'import', `old/${ORIGINAL}`),
    again: by('terminal', 'import', `old/${ORIGINAL}`),
    goesOnWithout: [],
    keeps: (world) => filesBelow(world, 'old'),
  },
  {
    name: 'archive',
    ...run(...FINISHED),
    call: owner('archive', 'RUN'),
    again: owner('archive', 'RUN'),
  },
  {
    name: 'archive (after a killed one)',
    ...run(...FINISHED, ['archive', 'RUN']),
    call: owner('archive', 'RUN'),
    again: owner('archive', 'RUN'),
    settles: 'move:sync-to',
  },
  {
    name: 'archive --restore',
    ...run(...FINISHED, ['archive', 'RUN']),
    call: owner('archive', '--restore', 'RUN'),
    again: owner('archive', '--restore', 'RUN'),
  },
  {
    name: 'prune',
    prepare: async (world) => {
      await world.ok('owner', OTHER_START)
      await started(world, 'other', [...FINISHED, ['archive', 'RUN']])
      await started(world, 'other', FINISHED)
    },
    call: { ...owner('prune', '--older-than', '30'), later: 31 },
    again: { ...owner('prune', '--older-than', '30'), later: 31 },
    keeps: (world) => [`.flow/runs/${world.runs()[0]}/events.jsonl`, '.decisions/issue-7.md'],
  },
  {
    name: 'prune (after a killed one)',
    ...run(...FINISHED),
    arrange: (world) => {
      renameSync(join(world.root, runFile(world, '.')), join(world.root, '.flow/runs/.gone-0123456789abcdef'))
      return undefined
    },
    call: owner('prune', '--older-than', '30'),
    again: owner('prune', '--older-than', '30'),
    settles: 'remove:sync-names',
  },
  {
    name: 'doctor --fix',
    ...run(['exec', '--for', 'test', '--', 'true']),
    arrange: disarrange,
    call: owner('doctor', '--fix'),
    again: owner('doctor', '--fix'),
    keeps: (world) => [LEFTOVER, runFile(world, 'workflow.yaml')],
  },
  {
    name: 'doctor --recover',
    ...run(note('first'), ['record', 'make', '--status', 'passed', '--summary', 'done']),
    arrange: damage,
    call: owner('doctor', '--recover', 'RUN', '--run', 'RUN'),
    again: owner('doctor', '--recover', 'RUN', '--run', 'RUN'),
    goesOnWithout: ['note_recorded'],
    keeps: (world) => ['run.yaml', 'activities/001-make.yaml'].map((name) => runFile(world, name)),
  },
]
