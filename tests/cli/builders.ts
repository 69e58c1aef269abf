import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach } from 'vitest'
import type { Checked, Finding } from '../../src/app/check.ts'
import type { CriterionView } from '../../src/app/criteria.ts'
import type { GateView } from '../../src/app/questions.ts'
import type { Choice } from '../../src/app/resolver.ts'
import type { LeftRun, StaleRun } from '../../src/app/sweep.ts'
import type { ActivityView } from '../../src/app/transitions.ts'
import type { UnknownView } from '../../src/app/unknown.ts'
import type { RunView } from '../../src/app/view.ts'
import { seal } from '../../src/core/envelope.ts'
import type { ErrorCode } from '../../src/core/errors.ts'
import type { FlowEvent, Outcome } from '../../src/core/event.ts'
import { makeRunId } from '../../src/core/ids.ts'
import type { Difference } from '../../src/core/migration.ts'
import type { NextAction } from '../../src/core/next.ts'
import type { PlanRow } from '../../src/core/reconcile.ts'
import type { Attachment } from '../../src/core/state.ts'
import { builtPlugin } from './plugin.ts'

export { clock } from './clock.ts'

/** A plugin made of the sources as they are now. */
export const PLUGIN = realpathSync(await builtPlugin())
export const LAUNCHER = join(PLUGIN, 'bin', 'flowctl')
export const BUNDLE = join(PLUGIN, 'dist', 'flowctl.cjs')

/** Longer than any command may take; one that hangs is killed and fails its test. */
const TIMEOUT_MS = 20_000
const POLL_MS = 10

const directories: string[] = []
const mounts: string[] = []
const clients: ChildProcess[] = []

afterEach(() => {
  for (const client of clients.splice(0)) client.kill('SIGKILL')
  for (const path of mounts.splice(0).reverse()) execFileSync('umount', ['-l', path])
  for (const path of directories.splice(0)) rmSync(path, { recursive: true, force: true })
})

/** Everything that some command prints with `--json`; each test reads the members that its command has. */
export interface Reply {
  ok: boolean
  created: boolean
  run: RunView
  runs: RunView[]
  foreign: string[]
  next: NextAction
  chosen: Choice
  activity: ActivityView
  replayed?: true
  unchanged?: string
  released: string | null
  closed: StaleRun[]
  left: LeftRun[]
  threshold_days: number
  exact: boolean
  from: { version: string; digest: string }
  to: { version: string; digest: string }
  differences: Difference[]
  faults: Difference[]
  blocker: string | null
  plan: PlanRow[]
  unknown: UnknownView[]
  unlinked: string[] | null
  cut: string | null
  directory: { path: string; exists: boolean } | null
  note: string | null
  outcome: Outcome | null
  sessions: Attachment[]
  compactions: number
  notes: { text: string }[]
  notices: string[]
  dry_run?: true
  gate: GateView | null
  gates: GateView[]
  criteria: CriterionView[]
  verdict: Checked['verdict']
  findings: Finding[]
  problems: string[]
  file: string
  text: string
  error: {
    code: ErrorCode
    message: string
    hint: string | null
    next: string | null
    missing?: { what: string; command: string }[]
  }
}

export interface Answer {
  /** Null when the command was killed because it did not end. */
  code: number | null
  stdout: string
  stderr: string
  /** What the one JSON object on standard output says. Reading it fails when there is none. */
  json: Reply
}

/** A session of the host: its id, and the client process that its calls come from. */
export interface Session {
  id: string
  pid: number
  /** Kills the client process as a crash would, and waits for its end. */
  kill(): Promise<void>
}

export interface Call {
  session?: Session
  env?: Record<string, string>
  cwd?: string
  input?: string | Buffer
}

/** A directory of its own, removed after the test. Its path has a space in it. */
export function directory(name = 'flow cli-'): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), name)))
  directories.push(path)
  return path
}

/** Whether file systems can be mounted here: without them there is no full and no read-only disk to try. */
export const MOUNTS = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

/** Mounts a file system of its own over `path`, until the end of the test. */
export function mount(path: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path])
  mounts.push(path)
}

/** Closes what is mounted at `path` to writing, or opens it again. */
export function remount(path: string, mode: 'ro' | 'rw'): void {
  execFileSync('mount', ['-o', `remount,${mode}`, path])
}

/** A live client process with the session id `id`. */
export function session(id: string): Session {
  const client = spawn('sleep', ['600'], { stdio: 'ignore' })
  clients.push(client)
  return {
    id,
    pid: client.pid as number,
    async kill() {
      const ended = once(client, 'exit')
      client.kill('SIGKILL')
      await ended
    },
  }
}

/** The session whose client process is this one, which is the parent of every hook that a test calls. */
export const HERE: Session = { id: 'here', pid: process.pid, kill: async () => {} }

/** What each hook reads on standard input besides the session. */
export const REPORTS: Record<'compact' | 'end' | 'cut' | 'helper' | 'helped' | 'moved', [event: string, more: object]> = {
  compact: ['pre-compact', { hook_event_name: 'PreCompact', trigger: 'auto' }],
  end: ['session-end', { hook_event_name: 'SessionEnd', reason: 'prompt_input_exit' }],
  cut: ['stop-failure', { hook_event_name: 'StopFailure', error: 'rate_limit', last_assistant_message: 'out of credit' }],
  helper: ['subagent-start', { hook_event_name: 'SubagentStart', agent_id: 'agent-1', agent_type: 'general-purpose' }],
  helped: ['subagent-stop', { hook_event_name: 'SubagentStop', agent_id: 'agent-1', agent_type: 'general-purpose' }],
  moved: ['worktree-changed', { hook_event_name: 'PostToolUse', tool_name: 'EnterWorktree' }],
}

/** The words of a command line in which double quotes keep spaces together. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

/** A project directory with its own STATE, as somebody would have it. */
export class Project {
  readonly root: string
  readonly state: string

  constructor(root: string, state: string) {
    this.root = root
    this.state = state
  }

  /** What a command sees of the world: nothing of the client that may run these tests. */
  env({ session, env }: Call = {}): NodeJS.ProcessEnv {
    const clean = Object.entries(process.env).filter(([name]) => !/^(CLAUDE|FLOW_|AI_AGENT|GIT_)/.test(name))
    return {
      ...Object.fromEntries(clean),
      XDG_STATE_HOME: this.state,
      ...(session === undefined
        ? {}
        : { CLAUDECODE: '1', CLAUDE_CODE_SESSION_ID: session.id, FLOW_CLIENT_PID: String(session.pid) }),
      ...env,
    }
  }

  /** Runs flowctl with `--json`. A list of words is taken as it is. */
  flowctl(args: string | string[], call: Call = {}): Answer {
    const list = typeof args === 'string' ? words(args) : args
    // What stands behind `--` is another command's.
    const own = list.includes('--') ? list.indexOf('--') : list.length
    return this.#run(process.execPath, [BUNDLE, ...list.slice(0, own), '--json', ...list.slice(own)], call)
  }

  /** As `flowctl`, without `--json`. */
  text(args: string | string[], call: Call = {}): Answer {
    return this.#run(process.execPath, [BUNDLE, ...(typeof args === 'string' ? words(args) : args)], call)
  }

  /** As `flowctl`; throws unless the command succeeded, and returns its JSON. */
  ok(args: string | string[], call: Call = {}): Reply {
    const answer = this.flowctl(args, call)
    if (answer.code !== 0) throw new Error(`flowctl ${args}: ${answer.code}\n${answer.stdout}${answer.stderr}`)
    return answer.json
  }

  /** Gives `command` to a shell as a person would paste it, `--json` added. */
  paste(command: string, call: Call = {}): Answer {
    // What stands behind `--` is another command's; what stands in quotes is text.
    const own = /^(?:[^'"]|'[^']*'|"[^"]*")*?(?= -- |$)/.exec(command)?.[0] ?? command
    return this.#run('/bin/sh', ['-c', `${own} --json${command.slice(own.length)}`], call)
  }

  /** Runs a shell script that finds flowctl as `"$NODE" "$BUNDLE"`. */
  shell(script: string, call: Call = {}): Answer {
    return this.#run('/bin/sh', ['-c', script], { ...call, env: { NODE: process.execPath, BUNDLE, ...call.env } })
  }

  /**
   * Runs flowctl at a terminal of its own, as a person would: `args` is what they type after `flowctl`. Below no process of
   * those that run these tests, one of which may be a client; `below` is a program that stands above it instead.
   */
  person(args: string, call: Call & { below?: string } = {}): { code: number; text: string } {
    const [at, command] = [directory('flow person-'), `"$NODE" "$BUNDLE" ${args}`]
    const script = `{ until [ -e "$AT/go" ]; do sleep 0.01; done; script --quiet --return --command "$RUN" /dev/null >"$AT/text" 2>&1 </dev/null
      echo $? >"$AT/new"; mv "$AT/new" "$AT/code"; } &`
    const run = call.below === undefined ? command : `"${call.below}" '${command}'`
    spawnSync('/bin/sh', ['-c', script], {
      cwd: call.cwd ?? this.root,
      env: { ...this.env(call), NODE: process.execPath, BUNDLE, AT: at, RUN: run },
      stdio: 'ignore',
    })
    // From here on the shell that waits has no parent but the first process.
    writeFileSync(join(at, 'go'), '')
    const clock = new Int32Array(new SharedArrayBuffer(4))
    for (let waited = 0; !existsSync(join(at, 'code')); waited += POLL_MS) {
      if (waited > TIMEOUT_MS) throw new Error(`flowctl ${args} at a terminal does not end`)
      Atomics.wait(clock, 0, 0, POLL_MS)
    }
    return { code: Number(readFileSync(join(at, 'code'), 'utf8')), text: readFileSync(join(at, 'text'), 'utf8') }
  }

  /** Runs a program of the plugin's `bin/`, or the one at an absolute path. */
  tool(name: string, args: string[], call: Call = {}): Answer {
    return this.#run(resolve(PLUGIN, 'bin', name), args, call)
  }

  /** Calls a hook as the host does: this process is the client, the input comes on standard input. */
  hook(event: string, input: object | string | Buffer, call: Call = {}): Answer {
    const text = typeof input === 'string' || Buffer.isBuffer(input) ? input : JSON.stringify(input)
    // The host's hooks have nothing of what the environment file gives to Bash.
    return this.#run(process.execPath, [BUNDLE, 'hook', event], {
      ...call,
      env: { FLOW_CLIENT_PID: '', ...call.env },
      input: text,
    })
  }

  #run(program: string, args: string[], call: Call): Answer {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: call.cwd ?? this.root,
      env: this.env(call),
      input: call.input ?? '',
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024 * 1024,
    })
    return {
      code: status,
      stdout,
      stderr,
      get json() {
        return JSON.parse(stdout) as Reply
      },
    }
  }

  /** Calls a hook of the session that `HERE` is, with `more` of the event on standard input. */
  report(event: string, more: object = {}, call: Call = {}): Answer {
    const common = { session_id: HERE.id, transcript_path: '/nowhere/here.jsonl', cwd: call.cwd ?? this.root }
    return this.hook(event, { ...common, ...more }, { ...call, env: { CLAUDE_PROJECT_DIR: this.root, ...call.env } })
  }

  git(...args: string[]): string {
    const quiet = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main']
    const env = { ...this.env(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
    return execFileSync('git', [...quiet, ...args], { cwd: this.root, env, encoding: 'utf8' }).trim()
  }

  write(path: string, content: string | Buffer): string {
    const file = join(this.root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8')
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path))
  }

  /** The names in a directory of the project, sorted; none when it is not there. */
  names(path: string): string[] {
    return this.has(path) ? readdirSync(join(this.root, path)).sort() : []
  }

  /** The events of a run as its log has them, without asking flowctl. */
  events(run: string): FlowEvent[] {
    return this.read(`.flow/runs/${run}/events.jsonl`)
      .split('\n')
      .filter((line) => line !== '' && line !== '#')
      .map((line) => JSON.parse(line) as FlowEvent)
  }

  /** Adds free runs on the same work as the run `run`, straight to the disk; returns their ids. */
  addRuns(count: number, run: string): string[] {
    const first = this.events(run)[0] as Extract<FlowEvent, { type: 'run_started' }>
    const { session: _session, ...by } = first.by
    return Array.from({ length: count }, (_, i) => {
      const id = makeRunId(new Date(Date.UTC(2025, 0, 1, 0, 0, i)).toISOString(), first.data.target.title)
      const event: FlowEvent = { ...first, by, data: { ...first.data, run_id: id, claim: null } }
      this.write(`.flow/runs/${id}/events.jsonl`, `${seal(event).line}\n`)
      this.write(`.flow/open/${id}`, '-\n')
      return id
    })
  }

  /** Puts a program called `name` in front of PATH. */
  program(name: string, script: string): Record<string, string> {
    const bin = join(dirname(this.root), 'bin')
    mkdirSync(bin, { recursive: true })
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return { PATH: `${bin}:${process.env['PATH']}` }
  }
}

/** A project with these files: an empty git repository (`git: true`, the default) or a plain directory. */
export function project({ git = true, files = {} }: { git?: boolean; files?: Record<string, string | Buffer> } = {}): Project {
  const box = directory()
  mkdirSync(join(box, 'project'))
  const made = new Project(join(box, 'project'), join(box, 'state'))
  if (git) made.git('init', '--quiet')
  for (const [path, content] of Object.entries(files)) made.write(path, content)
  return made
}

/** A workflow definition with these phases, as YAML (of which JSON is a part). */
export function definition(id: string, phases: object[], more: object = {}): string {
  const metadata = { id, version: '1.0.0', title: id, description: `The workflow ${id}.` }
  return JSON.stringify({ apiVersion: 'flow.synapti.ai/v1', kind: 'FlowWorkflow', metadata, ...more, phases }, null, 1)
}

/** The owner of a run that nobody owns. */
export const FREE = { session: null, machine: null, pid: null, worktree: null, live: 'none', yours: false }

/** One phase, in which anything may be recorded with `--extra`. */
export const SMALL = { '.flow/workflows/small.workflow.yaml': definition('small', [{ id: 'work', prompt: 'Do it.' }]) }

/** What lets `record test --status passed` through: one green command. */
export const PROVE = 'exec --for test --kind test -- true'

/** The walk through start-issue up to its last phase, as arguments of flowctl. */
export const TO_VERIFY = [
  'advance --summary "ready"',
  'advance --summary "understood"',
  'advance --summary "planned"',
  'record implement --status passed --summary "done"',
  'advance --summary "read once more"',
]
