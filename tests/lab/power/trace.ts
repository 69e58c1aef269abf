import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import type { RunId } from '../../../src/core/ids.ts'
import type { Answer, Project, Session } from '../../cli/builders.ts'
import { chainsIn, type Requirement } from './verdict.ts'

const ROOT = join(import.meta.dirname, '../../..')
const TIMEOUT_MS = 30_000

/** What a program did to the files below a directory; paths are relative to it, a handle is one opening of a file. */
export type Change =
  | { op: 'open' | 'create'; path: string; handle: string }
  | { op: 'write'; handle: string; offset: number; data: string }
  | { op: 'fsync'; path: string; handle: string }
  | { op: 'rename' | 'link'; from: string; to: string }
  | { op: 'unlink' | 'mkdir' | 'rmdir'; path: string }

/** A change as it was recorded; `frames` are the calls that led to it, innermost first. */
export type Recorded = Change & { frames?: { name: string; line: number }[] }

/** From here on the disk owes this: a command has ended with 0. */
export interface Acknowledgement {
  op: 'acknowledged'
  requirement: Requirement
}

/**
 * The `nth` change of this kind to a path that contains `path`: the process is killed right after it, as `kill -9` would;
 * or a whole program runs right before it; or the write takes half of its bytes.
 */
export interface Moment {
  op: Change['op'] | 'any'
  path: string
  nth?: number
  run?: string[]
  short?: true
}

/** A step of a trace as the model takes it; `site` names the call of an fsync. */
export type Step = (Change & { site: string }) | Acknowledgement

/** The programs that are recorded, built of the sources: readable, so that each call has a name. */
export interface Programs {
  flowctl: string
  trust: string
  recorder: string
  /** Removes what was built. */
  remove: () => void
}

export function buildPrograms(): Programs {
  const plugin = mkdtempSync(join(tmpdir(), 'flow power-'))
  for (const name of ['.claude-plugin', 'workflows', 'schemas']) cpSync(join(ROOT, name), join(plugin, name), { recursive: true })
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: {
      flowctl: 'tests/app/fixtures/flowctl.ts',
      trust: 'tests/lab/power/fixtures/trust.ts',
      recorder: 'tests/lab/power/fixtures/recorder.ts',
    },
    outdir: join(plugin, 'dist'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  })
  const [flowctl, trust, recorder] = ['flowctl', 'trust', 'recorder'].map((name) => join(plugin, 'dist', `${name}.cjs`))
  // Three names were given and three came back.
  return { flowctl, trust, recorder, remove: () => rmSync(plugin, { recursive: true, force: true }) } as Programs
}

/** A project whose commands run as real processes and are recorded, one after the other. */
export class Recording {
  readonly project: Project
  /** The directory below which everything is recorded: it holds the project and its STATE. */
  readonly box: string
  readonly #programs: Programs
  readonly #file: string

  constructor(programs: Programs, project: Project) {
    this.project = project
    this.box = dirname(project.root)
    this.#programs = programs
    this.#file = join(mkdtempSync(join(tmpdir(), 'flow trace-')), 'trace.jsonl')
    mkdirSync(project.state, { recursive: true })
  }

  /** The command line of flowctl with the recorder, for a program to start in the project's directory. */
  command(args: string[], session: Session | null, at?: Moment): string[] {
    return this.#commandLine([this.#programs.flowctl, ...args], session, at)
  }

  /** Runs a piece of JavaScript in the project's directory. */
  make(text: string): void {
    const [program = '', ...args] = this.script(text)
    const { status, stderr } = spawnSync(program, args, { cwd: this.project.root, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }

  /** As `command`, for a piece of JavaScript. */
  script(text: string): string[] {
    return this.#commandLine(['--eval', text], null)
  }

  /** Runs flowctl to its end; what it acknowledges with exit 0 is owed by the disk from then on. */
  run(args: string[], session: Session | null, at?: Moment): Answer {
    const own = args.includes('--') ? args.indexOf('--') : args.length
    const answer = this.#start(this.#programs.flowctl, [...args.slice(0, own), '--json', ...args.slice(own)], session, at)
    const text = answer.stdout.slice(answer.stdout.indexOf('{'))
    const reply = text === '' ? null : (JSON.parse(text) as Answer['json'])
    const id = reply?.run?.id as RunId | undefined
    if (answer.code === 0 && id !== undefined) {
      const head = chainsIn(this.box).get(id)?.at(-1)
      if (head !== undefined) this.owe({ kind: 'event', run: id, ...head })
    }
    return { ...answer, json: reply as Answer['json'] }
  }

  /** As `run`; throws unless the command succeeded. */
  ok(args: string[], session: Session | null, at?: Moment): Answer['json'] {
    const answer = this.run(args, session, at)
    if (answer.code !== 0) throw new Error(`flowctl ${args.join(' ')}: ${answer.code}\n${answer.stdout}${answer.stderr}`)
    return answer.json
  }

  /** As `run`, of a command that is killed at `at`; throws when it was not. */
  killed(args: string[], session: Session | null, at: Moment): void {
    const { code, stdout } = this.run(args, session, at)
    if (code !== null) throw new Error(`flowctl ${args.join(' ')} was not killed: ${code}\n${stdout}`)
  }

  /** Has a set of commands trusted, and owes it. */
  trust(digest: string): void {
    const { code, stderr } = this.#start(this.#programs.trust, [digest], null)
    if (code !== 0) throw new Error(stderr)
    this.owe({ kind: 'file', path: join('state', 'flow', 'trusted', digest) })
  }

  owe(requirement: Requirement): void {
    appendFileSync(this.#file, `${JSON.stringify({ op: 'acknowledged', requirement } satisfies Acknowledgement)}\n`)
  }

  /** All that was recorded, in order. To be called once, at the end. */
  steps(): Step[] {
    const flowctl = readProgram(this.#programs.flowctl)
    const trust = readProgram(this.#programs.trust)
    const lines = readFileSync(this.#file, 'utf8').split('\n').slice(0, -1)
    rmSync(dirname(this.#file), { recursive: true })
    return lines.map((line) => {
      const step = JSON.parse(line) as Recorded | Acknowledgement
      if (step.op === 'acknowledged') return step
      const isTrust = step.frames?.some(({ name }) => name === 'trustSet') === true
      return { ...step, site: site(step, isTrust ? trust : flowctl) }
    })
  }

  #env(session: Session | null, at?: Moment): NodeJS.ProcessEnv {
    return {
      ...this.project.env(session === null ? {} : { session }),
      LAB_TRACE: this.#file,
      LAB_ROOT: this.box,
      ...(at === undefined ? {} : { LAB_AT: JSON.stringify(at) }),
    }
  }

  #commandLine(args: string[], session: Session | null, at?: Moment): string[] {
    const env = Object.entries(this.#env(session, at)).flatMap(([name, value]) =>
      /^(?:LAB_|CLAUDE|FLOW_|XDG_)/.test(name) ? [`${name}=${value}`] : [],
    )
    return ['env', ...env, process.execPath, '--require', this.#programs.recorder, ...args]
  }

  #start(program: string, args: string[], session: Session | null, at?: Moment): Omit<Answer, 'json'> {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', this.#programs.recorder, program, ...args], {
      cwd: this.project.root,
      env: this.#env(session, at),
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
      killSignal: 'SIGTERM',
    })
    return { code: status, stdout, stderr }
  }
}

/** The lines of a built program, each with the file of the sources that it comes from. */
function readProgram(program: string): Program {
  let source = ''
  return readFileSync(program, 'utf8')
    .split('\n')
    .map((text) => {
      source = /^\s*\/\/ ((?:src|tests)\/\S+\.ts)$/.exec(text)?.[1] ?? source
      return { text, source }
    })
}

type Program = { text: string; source: string }[]

/** Functions that sync for others: a call in one of them is told apart by its caller. */
const HELPERS =
  /^(?:disk\.(?:writeNew|replaceFile|syncDirectory|syncLevels)|log\.(?:sync|ensureDurable)|evidence\.writeNamed|markers\.writeMarker)$/

/** The functions that led to an fsync, innermost first; of several calls in one function the second has a 2, and so on. */
function site(step: Recorded, program: Program): string {
  if (step.op !== 'fsync') return ''
  const calls: string[] = []
  let callee = 'fsyncSync'
  for (const { name, line } of step.frames ?? []) {
    const file = /^src\/(?:store|app)\/(.+)\.ts$/.exec(program[line - 1]?.source ?? '')?.[1]
    const own = name.replace(/^.*\./, '')
    if (file === undefined) continue
    const call = `${file}.${own.replace(/\d+$/, '')}`
    const nth = nthCall(program, own, line, callee)
    calls.push(nth > 1 ? `${call} ${nth}` : call)
    callee = own
    if (!HELPERS.test(call)) break
  }
  return calls.join(' < ')
}

/** Which of the calls of `callee` in the function `caller` the one on `line` is. */
function nthCall(program: Program, caller: string, line: number, callee: string): number {
  let nth = 0
  for (let at = line - 1; at >= 0; at--) {
    const { text } = program[at] as Program[number]
    if (text.includes(`${callee}(`)) nth += 1
    if (new RegExp(`^ *(?:(?:async )?function )?${caller}\\(.*\\{$`).test(text)) break
  }
  return nth
}

/** A path with the names that differ from one recording to the next replaced by what they are. */
export function role(path: string): string {
  return path
    .replace(/\d{4}-\d\d-\d\dT\d{6}Z-[a-z0-9-]+/, 'RUN')
    .replace(/\.(tmp|new)-[0-9a-f]+/, '.$1')
    .replace(/(evidence|trusted)\/[0-9a-f]{64}/, '$1/SHA256')
}
