import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Everything is recorded in these places, so that a history names no directory of whoever recorded it. */
export const SRV = '/srv'
export const PLUGIN = `${SRV}/flow`
const PROJECT = `${SRV}/project`

/** A session of the host and its client process; null is a person outside of it, whose standard input is no terminal. */
export interface Session {
  id: string
  pid: number
}

/** What a command printed with `--json`, as far as a scenario reads it. */
interface Reply {
  run: { id: string }
  next: { kind: string; command: string | null }
  gate: { question: string }
  status: string
}

/** A module that sets the clock of the program that loads it back by some days. */
const earlier = (days: number) =>
  `data:text/javascript,${encodeURIComponent(
    `const D = Date, back = ${days} * 864e5
    globalThis.Date = class extends D {
      constructor(...args) { super(...(args.length === 0 ? [D.now() - back] : args)) }
      static now() { return D.now() - back }
    }`,
  )}`

/** How a call is made: by whom, with which exit code, in which directory, how many days ago. */
interface Call {
  ago?: number
  as?: Session | null
  code?: number
  cwd?: string
}

/**
 * A project in which a scenario makes one history with the commands and hooks of the plugin at PLUGIN, as the host and a
 * person would call them. It is alone in its process and mount namespace: what it starts ends with it.
 */
export class World {
  /** The session whose client is this process, which is the parent of every hook. */
  readonly here: Session = { id: '5f2d8a34-7c1e-4b60-9a55-0c6f4f1e8d21', pid: process.pid }
  /** The run that the scenario is about; set by `start`. */
  run = ''
  /** Who makes the calls that do not say it. */
  as: Session | null = this.here

  constructor() {
    for (const path of [PROJECT, `${SRV}/state`]) {
      rmSync(path, { recursive: true, force: true })
      mkdirSync(path)
    }
    this.git('init', '--quiet')
    this.write('code.txt', 'one\n')
    this.git('add', '.')
    this.git('commit', '--quiet', '--message', 'first')
  }

  /** A session with a client process of its own, which nobody here has to wait for. */
  session(id: string): Session {
    return { id, pid: Number(execFileSync('/bin/sh', ['-c', 'sleep 600 >/dev/null 2>&1 & echo $!'])) }
  }

  /** Ends the client of a session as a crash would. */
  kill({ pid }: Session): void {
    process.kill(pid, 'SIGKILL')
    const clock = new Int32Array(new SharedArrayBuffer(4))
    while (existsSync(`/proc/${pid}`)) Atomics.wait(clock, 0, 0, 5)
  }

  /** Starts the run of the scenario; `args` is what stands behind `start`. */
  start(args: string, call: Call = {}): void {
    this.run = this.flow(`start ${args}`, call).run.id
  }

  /** Runs a line that begins with a subcommand of flowctl in a shell. Throws unless it ends with the expected exit code. */
  flow(line: string, call: Call = {}): Reply {
    const [own, rest] = line.split(/ (?=-- )/)
    return JSON.parse(this.shell(`"${PLUGIN}/bin/flowctl" ${own} --json${rest === undefined ? '' : ` ${rest}`}`, call))
  }

  /** Gives a line to a shell and returns what it prints. Throws unless it ends with the expected exit code. */
  shell(line: string, { as = this.as, code = 0, cwd = PROJECT, ago = 0 }: Call = {}): string {
    const host = as === null ? {} : { CLAUDECODE: '1', CLAUDE_CODE_SESSION_ID: as.id, FLOW_CLIENT_PID: String(as.pid) }
    const clock = ago === 0 ? {} : { NODE_OPTIONS: `--import=${earlier(ago)}` }
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', line], {
      cwd,
      env: { ...this.env(), ...host, ...clock },
      encoding: 'utf8',
    })
    if (status !== code) throw new Error(`${line}: exit ${status}\n${stdout}${stderr}`)
    return stdout
  }

  /** Calls a hook of `here` through its guard, with `more` of the event on standard input; returns what the host would read. */
  hook(name: string, event: string, more: object, cwd = PROJECT): string {
    const input = { session_id: this.here.id, transcript_path: '/nowhere/here.jsonl', cwd, hook_event_name: event, ...more }
    const host = { CLAUDE_CODE_ENTRYPOINT: 'cli', CLAUDE_CODE_SESSION_ATTENDED: '1', CLAUDE_CODE_SESSION_ID: this.here.id }
    const { status, stdout, stderr } = spawnSync(`${PLUGIN}/hooks/guard`, [name], {
      ...{ cwd, env: { ...this.env(), ...host, CLAUDE_PROJECT_DIR: PROJECT } },
      ...{ input: JSON.stringify(input), encoding: 'utf8' },
    })
    if (status !== 0 || stderr !== '') throw new Error(`hook ${name}: exit ${status}\n${stderr}`)
    return stdout
  }

  /** Runs flowctl at a terminal, as a person outside of any client. */
  person(line: string): void {
    const command = `"${PLUGIN}/bin/flowctl" ${line}`
    const { status, stdout } = spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      ...{ cwd: PROJECT, env: this.env(), encoding: 'utf8' },
    })
    if (status !== 0) throw new Error(`${line}, at a terminal: exit ${status}\n${stdout}`)
  }

  /**
   * Does what `next` says, with `said` for whatever only an agent could know, until `until` is the next command or nothing
   * is left. A question to the person is answered with yes, at a terminal.
   */
  walk(said: string, until = 'nothing'): void {
    for (let step = 0; step < 80; step++) {
      const { kind, command } = this.flow('next').next
      if (kind === 'none' || command?.includes(until)) return
      if (kind === 'ask' || kind === 'wait') this.person('gate approve')
      else
        this.shell(
          String(command)
            .replace(/"<the command>"/g, 'true')
            .replace(/"<[^">]*>"/g, `'${said}'`),
        )
    }
    throw new Error(`the run ${this.run} does not end`)
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=Flow', '-c', 'user.email=flow@example.com', '-c', 'init.defaultBranch=main']
    return execFileSync('git', [...who, ...args], { cwd: PROJECT, env: this.env(), encoding: 'utf8' })
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(PROJECT, path)), { recursive: true })
    writeFileSync(join(PROJECT, path), content)
  }

  /** The directory of the run. */
  get directory(): string {
    return join(PROJECT, '.flow/runs', this.run)
  }

  get log(): Buffer {
    return readFileSync(join(this.directory, 'events.jsonl'))
  }

  /** Makes the log's file look as old as its last event. */
  age(days: number): void {
    const then = Date.now() / 1000 - days * 24 * 60 * 60
    utimesSync(join(this.directory, 'events.jsonl'), then, then)
  }

  /** Adds bytes to the log behind Flow's back: what a torn write leaves. */
  append(bytes: Buffer | string): void {
    appendFileSync(join(this.directory, 'events.jsonl'), bytes)
  }

  /** The line that `act` adds to the log, with everything put back to how it was before: what a crash takes away. */
  undone(act: () => void): Buffer {
    const before = this.log.length
    const aside = `${SRV}/aside`
    cpSync(PROJECT, aside, { recursive: true })
    act()
    const line = this.log.subarray(before)
    for (const name of readdirSync(PROJECT)) rmSync(join(PROJECT, name), { recursive: true })
    cpSync(aside, PROJECT, { recursive: true })
    rmSync(aside, { recursive: true })
    return line
  }

  /** Takes the last line of the log away, and the witness of it, as a crash before the append would have. */
  unappend(): void {
    const lines = this.log.toString('latin1').split('\n')
    writeFileSync(join(this.directory, 'events.jsonl'), `${lines.slice(0, -2).join('\n')}\n`, 'latin1')
    rmSync(join(this.directory, 'run.yaml'))
  }

  env(): NodeJS.ProcessEnv {
    return {
      ...{ PATH: process.env['PATH'], HOME: `${SRV}/home`, XDG_STATE_HOME: `${SRV}/state`, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
      ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    }
  }
}

/** A workflow definition of the project, as YAML (of which JSON is a part). */
export function definition(id: string, phases: object[], more: object = {}): string {
  const metadata = { id, version: '1.0.0', title: id, description: `The workflow ${id}.` }
  return `${JSON.stringify({ apiVersion: 'flow.synapti.ai/v1', kind: 'FlowWorkflow', metadata, ...more, phases }, null, 1)}\n`
}
