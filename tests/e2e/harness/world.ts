import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { inject, onTestFinished } from 'vitest'
import type { Checked } from '../../../src/app/check.ts'
import type { UnknownView } from '../../../src/app/unknown.ts'
import type { RunView } from '../../../src/app/view.ts'
import type { FlowEvent, Outcome } from '../../../src/core/event.ts'
import type { NextAction } from '../../../src/core/next.ts'
import type { Attachment } from '../../../src/core/state.ts'
import { type ClientVersion, clientHome, clientProgram } from './clients.ts'
import { type FakeApi, fakeApi, type Turn } from './fake-api.ts'
import { openNamespace } from './namespace.ts'
import { PRINT_FLAGS, type Printed, readPrinted } from './print.ts'
import { CHECK, writeProject } from './project.ts'
import { searchPath, searchPathWithout } from './search-path.ts'
import { Terminal } from './terminal.ts'

// Not a key: the API on loopback takes anything. Put together here so that no scanner takes it for one.
const KEY = ['sk', 'ant', 'api03', 'fake'.repeat(8), 'AAAA'].join('-')
// The mode is named because the newest client's own default lets a classifier decide instead of asking.
const CLIENT_FLAGS = ['--model', 'claude-sonnet-4-6', '--permission-mode', 'default', '--allowedTools', `Bash(${CHECK})`]

/** What flowctl answers with `--json`, as far as the suite asks; a refusal has only `ok` and `error`. */
export interface Answer {
  ok: boolean
  run: RunView
  next: NextAction
  /** Of `status`, `show` and `resume`. */
  outcome: Outcome | null
  cut: string | null
  unknown: UnknownView[]
  /** Of `list`. */
  runs: RunView[]
  /** Of `show`. */
  sessions: Attachment[]
  /** Of `check`. */
  verdict: Checked['verdict']
  error: { code: string; message: string; hint: string | null; next: string | null }
}

export interface Running {
  /** The client's own process id. */
  pid: number
  finished: Promise<Printed>
}

export interface PrintOptions {
  args?: string[]
  session?: string
  resume?: string
  /** Where the client starts; default: the project. */
  cwd?: string
}

export interface WorldOptions {
  /** The plugin that the clients load; null for none. Default: a clone of the project. */
  plugin?: string | null
  /** A program that is not on PATH. */
  without?: string
  /** More environment variables. */
  env?: Record<string, string>
}

/** A throw-away machine for one test: a home, a repository, a client, a model, and no network but loopback. */
export interface World {
  dir: string
  home: string
  project: string
  plugin: string | null
  /** The client's program. */
  program: string
  api: FakeApi
  /** Runs a client with `-p` to its end. */
  print(prompt: string, turns: Turn[], options?: PrintOptions): Promise<Printed>
  /** Starts a client with `-p` and returns while it runs. */
  startPrint(prompt: string, turns: Turn[], options?: PrintOptions): Running
  /** Runs one client with `-p` through several prompts, each sent when the answer to the one before is there. */
  converse(exchanges: [string, Turn[]][], options?: PrintOptions): Promise<Printed>
  /** Starts the interactive client in a terminal of its own. */
  terminal(args?: string[]): Promise<Terminal>
  /** Runs the client's program with other arguments, such as `plugin install`. */
  client(args: string[]): Promise<{ exitCode: number | undefined; output: string; seconds: number }>
  /** Runs the plugin's flowctl outside any client. */
  flowctl(...args: string[]): Promise<Answer>
  /** The events of the run, without an id those of the only one. */
  log(run?: string): FlowEvent[]
}

/** A client that was closed may still write its last lines. */
const REMOVED = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 } as const

/** A new world, removed with everything that runs in it when the test ends; left for reading when the test failed. */
export async function world(version: ClientVersion, options: WorldOptions = {}): Promise<World> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'flow-e2e-')))
  const home = join(dir, 'home')
  const project = join(dir, 'project')
  const plugin = options.plugin === undefined ? inject('plugin').clone : options.plugin
  for (const path of [join(home, '.claude'), project, join(dir, 'tmp')]) mkdirSync(path, { recursive: true })

  const api = await fakeApi(join(dir, 'api.sock'))
  const namespace = await openNamespace(dir, join(dir, 'api.sock'))
  onTestFinished(async ({ task }) => {
    namespace.close()
    await api.close()
    if (task.result?.state !== 'fail') return rmSync(dir, REMOVED)
    writeFileSync(join(dir, 'requests.json'), JSON.stringify(api.requests, null, 1))
    console.error(`${task.name}: what happened lies in ${dir}`)
  })

  const path = options.without === undefined ? searchPath() : searchPathWithout(options.without, join(dir, 'bin'))
  const env = { ...environment(dir, home, path), ...namespace.env, ...options.env }
  const inProject = { cwd: project, env, extendEnv: false } as const
  await makeRepository(home, project, inProject)
  writeFileSync(join(home, '.claude', '.claude.json'), JSON.stringify(settledConfiguration(project)))

  const program = clientProgram(clientHome(version)) as string
  const [enter, ...inside] = [...namespace.enter, program] as const
  const flags = [...CLIENT_FLAGS, ...(plugin === null ? [] : ['--plugin-dir', plugin])]

  function spawnPrint(prompt: string[], { args = [], session, resume, cwd = project }: PrintOptions, stdin: 'ignore' | 'pipe') {
    const sessionFlags = [
      ...(session === undefined ? [] : ['--session-id', session]),
      ...(resume === undefined ? [] : ['--resume', resume]),
    ]
    const before = api.turns().length
    const child = execa(enter, [...inside, '-p', ...prompt, ...flags, ...PRINT_FLAGS, ...sessionFlags, ...args], {
      ...inProject,
      cwd,
      stdin,
      reject: false,
    })
    const finished = child.then(({ exitCode, stdout, stderr }) =>
      readPrinted(exitCode, stdout, stderr, api.turns().slice(before)),
    )
    return { child, finished }
  }

  function startPrint(prompt: string, turns: Turn[], printOptions: PrintOptions = {}): Running {
    api.script(turns)
    const { child, finished } = spawnPrint([prompt], printOptions, 'ignore')
    return { pid: child.pid as number, finished }
  }

  async function converse(exchanges: [string, Turn[]][], printOptions: PrintOptions = {}): Promise<Printed> {
    const { child, finished } = spawnPrint(['--input-format', 'stream-json'], printOptions, 'pipe')
    const rest = [...exchanges]
    const sendNext = () => {
      const exchange = rest.shift()
      if (exchange === undefined) return child.stdin?.end()
      const [content, turns] = exchange
      api.script(turns)
      child.stdin?.write(`${JSON.stringify({ type: 'user', message: { role: 'user', content } })}\n`)
    }
    sendNext()
    for await (const line of child) if (String(line).includes('"type":"result"')) sendNext()
    return finished
  }

  return {
    dir,
    home,
    project,
    plugin,
    program,
    api,
    startPrint,
    converse,
    print: (prompt, turns, printOptions) => startPrint(prompt, turns, printOptions).finished,
    terminal: (args = []) => Terminal.open([enter, ...inside, ...flags, ...args], { cwd: project, env }),
    client: async (args) => {
      const started = performance.now()
      const { exitCode, all } = await execa(enter, [...inside, ...args], {
        ...inProject,
        stdin: 'ignore',
        reject: false,
        all: true,
      })
      return { exitCode, output: all, seconds: (performance.now() - started) / 1000 }
    },
    flowctl: async (...args) => {
      const command = args.includes('--') ? args.toSpliced(args.indexOf('--'), 0, '--json') : [...args, '--json']
      const { stdout, stderr } = await execa(join(plugin as string, 'bin', 'flowctl'), command, {
        ...inProject,
        reject: false,
      })
      if (stdout === '') throw new Error(`flowctl ${args.join(' ')}: ${stderr}`)
      return JSON.parse(stdout) as Answer
    },
    log: (run) => readLog(join(project, '.flow', 'runs'), run),
  }
}

function environment(dir: string, home: string, path: string): Record<string, string> {
  return {
    PATH: path,
    HOME: home,
    CLAUDE_CONFIG_DIR: join(home, '.claude'),
    XDG_STATE_HOME: join(dir, 'state'),
    TMPDIR: join(dir, 'tmp'),
    TMUX_TMPDIR: join(dir, 'tmp'),
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    SHELL: '/bin/bash',
    USER: 'person',
    ANTHROPIC_API_KEY: KEY,
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_ERROR_REPORTING: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  }
}

async function makeRepository(
  home: string,
  project: string,
  inProject: { cwd: string; env: Record<string, string>; extendEnv: false },
) {
  writeFileSync(
    join(home, '.gitconfig'),
    '[user]\n\tname = Person\n\temail = person@example.org\n[init]\n\tdefaultBranch = main\n',
  )
  writeProject(project)
  await execa('git', ['init', '-q'], inProject)
  await execa('git', ['add', '-A'], inProject)
  await execa('git', ['commit', '-q', '-m', 'First'], inProject)
}

/** A client configuration in which every dialog of a first start was answered. */
function settledConfiguration(project: string): object {
  return {
    hasCompletedOnboarding: true,
    lastOnboardingVersion: '99.0.0',
    theme: 'dark',
    numStartups: 5,
    customApiKeyResponses: { approved: [KEY.slice(-20)], rejected: [] },
    projects: { [project]: { hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true, allowedTools: [] } },
  }
}

function readLog(runs: string, run?: string): FlowEvent[] {
  const ids = run === undefined ? readdirSync(runs).filter((name) => !name.startsWith('.')) : [run]
  if (ids.length !== 1) throw new Error(`not one run: ${ids.join(', ')}`)
  const lines = readFileSync(join(runs, ids[0] as string, 'events.jsonl'), 'utf8').split('\n')
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as FlowEvent)
}
