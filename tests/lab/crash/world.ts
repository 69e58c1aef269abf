import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { clock } from '../../cli/clock.ts'

/** Longer than any call may take, however busy the machine is; one that hangs is killed. */
const TIMEOUT_MS = 60_000

/** Above every number that Linux gives a process: that of one that has ended is given again while the lab runs. */
const NO_PROCESS = 2 ** 22 + 1

/** Who calls: a session whose client lives, another one, a session whose client is dead, or nobody's terminal. */
export type Caller = 'owner' | 'other' | 'dead' | 'terminal'

/** A call of flowctl. The arguments `RUN` and `FIRST` stand for the ids of the run started last and first. */
export interface Call {
  as: Caller
  args: readonly string[]
  /** What a hook reads on standard input, besides what all hooks do. */
  input?: object
  /** The same, in a file whose path is relative to the project. */
  inputFile?: string
  /** How many days later than now it is called, by the clock of the process. */
  later?: number
}

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** What every world of a lab shares. */
export interface Lab {
  program: string
  /** A directory for all that the lab makes. */
  home: string
  /** Client processes. Nothing above them could be taken for a client, whatever runs the lab. */
  clients: Record<Exclude<Caller, 'terminal'>, number>
}

/** Starts the clients of a lab; `close` ends them, and so does the end of this process. */
export async function openLab(home: string, program: string): Promise<Lab & { close(): void }> {
  mkdirSync(home, { recursive: true })
  const [owner, other] = [await startClient(), await startClient()]
  const close = () => {
    owner.end()
    other.end()
  }
  return { program, home, clients: { owner: owner.pid, other: other.pid, dead: NO_PROCESS }, close }
}

/** A process that lives as long as a pipe from here. */
async function startClient(): Promise<{ pid: number; end(): void }> {
  // The shell ends at once, so that what it has started belongs to nobody here.
  const shell = spawn('/bin/sh', ['-c', 'cat <&3 >/dev/null & echo $!'], { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] })
  const [pid] = await once(shell.stdout as Readable, 'data')
  // Not its standard input, which ends with the shell.
  return { pid: Number(String(pid)), end: () => void shell.stdio[3]?.destroy() }
}

/** A project with its own STATE, in a directory of its own. */
export class World {
  readonly box: string
  readonly #lab: Lab

  constructor(lab: Lab, box: string) {
    this.#lab = lab
    this.box = box
  }

  /** A git repository with one commit of `files`. */
  static make(lab: Lab, box: string, files: Record<string, string>): World {
    const world = new World(lab, box)
    mkdirSync(world.root, { recursive: true })
    for (const [path, content] of Object.entries(files)) world.write(path, content)
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main', ...args],
        {
          cwd: world.root,
          env: world.#env({}),
          stdio: 'ignore',
        },
      )
    git('init', '--quiet', '--template=')
    git('add', '--all')
    git('commit', '--quiet', '--message', 'first')
    return world
  }

  /** The same, somewhere else. */
  copy(box: string): World {
    cpSync(this.box, box, { recursive: true })
    return new World(this.#lab, box)
  }

  remove(): void {
    rmSync(this.box, { recursive: true, force: true })
  }

  get root(): string {
    return join(this.box, 'project')
  }

  get state(): string {
    return join(this.box, 'state/flow')
  }

  write(path: string, content: string): string {
    const file = join(this.root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }

  discard(path: string): void {
    rmSync(join(this.root, path))
  }

  /** The names in a directory of the project; none when it is not there. */
  names(path: string): string[] {
    return existsSync(join(this.root, path)) ? readdirSync(join(this.root, path)).sort() : []
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path))
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8')
  }

  /** The ids of the runs, archived ones too, oldest first. */
  runs(): string[] {
    const names = ['.flow/runs', '.flow/archive'].flatMap((home) => this.names(home))
    return [...new Set(names)].filter((name) => !name.startsWith('.')).sort()
  }

  /** Calls flowctl, or a hook as the host does, and waits for its end. */
  async call({ as, args, input, inputFile, later }: Call, env: Record<string, string> = {}): Promise<Ended> {
    const given = inputFile === undefined ? input : (JSON.parse(this.read(inputFile)) as object)
    const runs = this.runs()
    const named = new Map([
      ['RUN', runs.at(-1)],
      ['FIRST', runs[0]],
    ])
    const words = args.map((word) => named.get(word) ?? word)
    const child = spawn(process.execPath, [this.#lab.program, ...words], {
      cwd: this.root,
      env: this.#env({
        ...(args[0] === 'hook' ? this.#hookEnv(as) : this.#commandEnv(as)),
        ...(later === undefined ? {} : clock(later * 24)),
        ...env,
      }),
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const text = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => (text.stdout += chunk))
    child.stderr.on('data', (chunk) => (text.stderr += chunk))
    child.stdin.on('error', () => {})
    child.stdin.end(args[0] === 'hook' ? JSON.stringify({ ...this.#common(as), ...given }) : '')
    return { ...(await closed(child)), ...text }
  }

  /** The same, where it must succeed; returns what it printed. */
  async ok(as: Caller, args: readonly string[], input?: object): Promise<string> {
    const { code, stdout, stderr } = await this.call({ as, args, ...(input === undefined ? {} : { input }) })
    if (code !== 0) throw new Error(`${args.join(' ')}: ${code}\n${stdout}${stderr}`)
    return stdout
  }

  #common(as: Caller) {
    return { session_id: as, transcript_path: `/nowhere/${as}.jsonl`, cwd: this.root }
  }

  #commandEnv(as: Caller): Record<string, string> {
    if (as === 'terminal') return {}
    return { CLAUDECODE: '1', CLAUDE_CODE_SESSION_ID: as, FLOW_CLIENT_PID: String(this.#lab.clients[as]) }
  }

  #hookEnv(as: Caller): Record<string, string> {
    const client = as === 'terminal' ? process.pid : this.#lab.clients[as]
    return { CLAUDE_PROJECT_DIR: this.root, CLAUDE_CODE_ENTRYPOINT: 'cli', FLOW_HOOK_CLIENT: String(client) }
  }

  #env(more: Record<string, string>): NodeJS.ProcessEnv {
    const clean = Object.entries(process.env).filter(([name]) => !/^(CLAUDE|FLOW_|AI_AGENT|GIT_)/.test(name))
    return {
      ...Object.fromEntries(clean),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      XDG_STATE_HOME: join(this.box, 'state'),
      // One for all: a new one for each call would cost more than the call.
      NODE_COMPILE_CACHE: join(this.#lab.home, 'compiled'),
      ...more,
    }
  }
}

async function closed(child: ChildProcess): Promise<Pick<Ended, 'code' | 'signal'>> {
  const timer = setTimeout(() => child.kill('SIGABRT'), TIMEOUT_MS)
  const [code, signal] = await once(child, 'close')
  clearTimeout(timer)
  return { code, signal }
}
