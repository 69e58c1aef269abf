import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Origin } from '../../../src/app/context.ts'
import { execute } from '../../../src/cli/execute.ts'
import { parseCommand } from '../../../src/cli/parse.ts'
import { ERRORS, FlowError } from '../../../src/core/errors.ts'
import { answer } from '../../../src/hooks/dispatch.ts'
import { answerHook } from '../../../src/hooks/run.ts'

/** The session that owns the run, in the process that runs the inputs. */
export const SESSION = 'here'

/** Has one of everything that a reader looks at: a loop, a gate, evidence, effects, and a kind with an inherited name. */
export const WORKFLOW = {
  apiVersion: 'flow.synapti.ai/v1',
  kind: 'FlowWorkflow',
  metadata: { id: 'sample', version: '1.0.0', title: 'Sample', description: 'A sample workflow.' },
  limits: { max_iterations: 5 },
  evidence: { test: ['npm test', 'make check'], lint: ['npm run lint'] },
  phases: [
    {
      id: 'plan',
      prompt: 'Plan it.',
      activities: [
        { id: 'read', type: 'task', prompt: 'Read it.', replay: 'safe' },
        { id: 'show', type: 'task', prompt: 'Show it.', replay: 'safe', evidence: ['test', 'constructor'] },
        { id: 'ask', type: 'gate', prompt: 'Ask.', required: false },
      ],
    },
    {
      id: 'code',
      prompt: 'Write it.',
      loop_over: 'criteria',
      back_to: [{ phase: 'plan', max: 2 }],
      activities: [
        { id: 'build', type: 'bash', prompt: 'Build it.', replay: 'idempotent' },
        { id: 'test', type: 'task', prompt: 'Test it.', needs: ['build'], replay: 'safe' },
      ],
    },
    { id: 'ship', prompt: 'Ship it.', activities: [{ id: 'publish', type: 'task', prompt: 'Publish it.' }] },
  ],
} as const

/** What came of one command: `code` of the refusal, null when it was accepted. */
export interface Outcome {
  code: string | null
  text: string
}

/** A project, its STATE and something beside them that must stay as it is, in one directory that is made anew when it changed. */
export class World {
  readonly box = realpathSync(mkdtempSync(join(tmpdir(), 'flow-fuzz-')))
  readonly root = join(this.box, 'w/project')
  readonly state = join(this.box, 'w/state')
  /** The run in the template. */
  run = ''
  #clean = ''

  get origin(): Origin {
    return {
      env: {
        PATH: process.env['PATH'],
        HOME: join(this.box, 'w/home'),
        XDG_STATE_HOME: this.state,
        CLAUDECODE: '1',
        CLAUDE_CODE_SESSION_ID: SESSION,
        CLAUDE_CODE_ENTRYPOINT: 'cli',
        CLAUDE_PID: String(process.pid),
        CLAUDE_PROJECT_DIR: this.root,
      },
      cwd: this.root,
      tty: () => false,
      parentPid: process.pid,
      warn: () => {},
    }
  }

  /** Builds the template. The run has an owner, one attempt in flight, a waiting gate, criteria, evidence and a journal. */
  async build(): Promise<void> {
    mkdirSync(join(this.box, 'w/outside'), { recursive: true })
    mkdirSync(join(this.box, 'w/home'))
    this.write('../outside/canary', 'stays\n')
    this.write('.flow/workflows/sample.workflow.yaml', JSON.stringify(WORKFLOW, null, 1))
    this.write('.flow/settings.yaml', 'lock_wait_ms: 0\nstop: hold\n')
    this.write('plan.md', 'a plan\n')
    this.write('criteria.yaml', '- { id: fast, text: It is fast. }\n- { id: small, text: It is small., command: "true" }\n')
    const steps = [
      ['start', 'sample', '--issue', '5', '--title', 'Add search', '--goal', 'g'],
      ['criteria', 'set', '--file', 'criteria.yaml'],
      ['note', 'a thought'],
      ['record', 'read', '--status', 'passed', '--summary', 'read it', '--file', 'plan.md'],
      ['record', 'more', '--extra', '--status', 'failed', '--summary', 'did not work'],
      ['gate', 'open', 'ask', '--ask', 'Is the plan good?', '--artifact', 'plan.md'],
      ['begin', 'show'],
    ]
    for (const step of steps) {
      const outcome = await this.command(step)
      if (outcome.code !== null) throw new Error(`the world cannot be built: ${step.join(' ')}: ${outcome.text}`)
    }
    this.run = readdirSync(join(this.root, '.flow/runs')).find((name) => !name.startsWith('.')) as string
    await this.hook('pre-tool-use', {
      ...{ session_id: SESSION, cwd: this.root, hook_event_name: 'PreToolUse' },
      ...{ tool_name: 'Bash', tool_input: { command: 'ls' } },
    })
    await this.hook('tool-used', {
      ...{ session_id: SESSION, cwd: this.root, hook_event_name: 'PostToolUse', tool_name: 'Bash' },
      ...{ tool_input: { command: 'npm test' }, tool_response: { stdout: 'ok', stderr: '', interrupted: false } },
    })
    await this.hook('subagent-start', {
      ...{ session_id: SESSION, cwd: this.root, hook_event_name: 'SubagentStart', agent_id: 'a1', agent_type: 'explorer' },
    })
    cpSync(join(this.box, 'w'), join(this.box, 'template'), { recursive: true })
    this.#clean = this.#stamp()
  }

  /** Makes the world as the template is, unless nothing in it was touched. */
  reset(): void {
    if (this.#stamp() === this.#clean) return
    rmSync(join(this.box, 'w'), { recursive: true, force: true })
    cpSync(join(this.box, 'template'), join(this.box, 'w'), { recursive: true })
    this.#clean = this.#stamp()
  }

  remove(): void {
    rmSync(this.box, { recursive: true, force: true })
  }

  /** Puts bytes at a path of the project; old enough that nothing takes it for the work of a moment ago, when asked. */
  write(path: string, content: string | Buffer, { old = false }: { old?: boolean } = {}): string {
    const file = join(this.root, path)
    mkdirSync(dirname(file), { recursive: true })
    rmSync(file, { recursive: true, force: true })
    writeFileSync(file, content)
    if (old) utimesSync(file, 1e9, 1e9)
    return file
  }

  read(path: string): Buffer {
    return readFileSync(join(this.root, path))
  }

  /** Runs one command in this process. A throw that is no refusal of the closed set goes through. */
  async command(argv: string[]): Promise<Outcome> {
    return this.outcome(async () => {
      const output = await execute(parseCommand(argv), this.origin)
      if (output.stream === undefined) return JSON.stringify(output.json) + output.text
      let text = ''
      for await (const line of output.stream(true)) text += `${line}\n`
      return text
    })
  }

  /** Calls a hook in this process with what the host would write; returns what it answers. */
  async hook(event: string, input: object | Buffer): Promise<Outcome> {
    const bytes = Buffer.isBuffer(input) ? input : Buffer.from(JSON.stringify(input))
    return this.outcome(async () => JSON.stringify(await answerHook(event, this.origin, bytes, answer)))
  }

  async outcome(action: () => Promise<string>): Promise<Outcome> {
    try {
      return { code: null, text: await action() }
    } catch (error) {
      if (!(error instanceof FlowError)) throw error
      const { code, message } = error.refusal
      if (!Object.hasOwn(ERRORS, code) || code === 'internal') throw new Error(`refused with the code ${code}: ${message}`)
      return { code, text: message }
    }
  }

  /** Every file of the world by its path, with what is in it; a link with where it leads. */
  files(): Map<string, string> {
    const found = new Map<string, string>()
    for (const path of this.#paths()) {
      const stat = lstatSync(join(this.box, 'w', path))
      if (stat.isSymbolicLink()) found.set(path, `-> ${readlinkSync(join(this.box, 'w', path))}`)
      else if (stat.isFile()) found.set(path, readFileSync(join(this.box, 'w', path), 'latin1'))
      else if (!stat.isDirectory()) found.set(path, 'special')
    }
    return found
  }

  #paths(): string[] {
    return existsSync(join(this.box, 'w')) ? readdirSync(join(this.box, 'w'), { recursive: true, encoding: 'utf8' }).sort() : []
  }

  #stamp(): string {
    return this.#paths()
      .map((path) => {
        const { size, mtimeMs, ino } = lstatSync(join(this.box, 'w', path))
        return [path, size, mtimeMs, ino].join(' ')
      })
      .join('\n')
  }
}

/** Where Flow may write, below the directory of the world. */
const ALLOWED = /^(?:project\/\.flow\/(?:runs|open)(?:\/|$)|project\/\.decisions\/|state\/flow\/)/

/** What changed between two moments of the world that must not have; empty when all is well. */
export function strayWrites(before: Map<string, string>, after: Map<string, string>): string[] {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
  return [
    ...changed.filter((path) => !ALLOWED.test(path)).map((path) => `${path} was written, where Flow has no business`),
    ...[...after.keys()].filter((path) => /\/\.tmp-/.test(path)).map((path) => `${path} was left behind`),
  ]
}
