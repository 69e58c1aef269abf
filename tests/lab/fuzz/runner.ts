import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { recordActivityFile } from '../../../src/app/activity-file.ts'
import { commandContext, hookContext } from '../../../src/app/context.ts'
import { statusLine } from '../../../src/app/statusline.ts'
import type { RunId } from '../../../src/core/ids.ts'
import { readHead, repoName } from '../../../src/store/git.ts'
import { courtesyLock, requiredLock } from '../../../src/store/lock.ts'
import { openLog } from '../../../src/store/log.ts'
import { locate, mainRoot, type Place } from '../../../src/store/place.ts'
import { sealLines } from './mutators.ts'
import { authenticLines, checkFrontMatter, checkLog, checkText, checkYaml, UNPRINTABLE } from './pure.ts'
import { type Outcome, SESSION, strayWrites, World } from './world.ts'

// Runs inputs in this process, one message each, and answers what came of them. Its parent ends it when it takes too long.

/** What the parent sends: bytes for one target. `seeds` are the logs whose lines are authentic. */
export interface Task {
  target: string
  bytes: Uint8Array
  seeds: string[]
}

/** What this process answers: what went wrong, or null, with processor time and the greatest memory so far. */
export interface Verdict {
  problem: string | null
  cpuMs: number
  rssMb: number
}

const READERS = [['status'], ['show'], ['next'], ['list', '--all'], ['log'], ['check'], ['resume', '--dry-run']]
const NOTE = ['note', 'one more']
const COMMON = (world: World) => ({ session_id: SESSION, cwd: world.root })
const PRE = (world: World) => ({
  ...COMMON(world),
  ...{ hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } },
})
const POST = (world: World) => ({
  ...COMMON(world),
  ...{ hook_event_name: 'PostToolUse', tool_name: 'Bash', tool_input: { command: 'npm test' } },
  tool_response: { stdout: 'ok', stderr: '', interrupted: false },
})
const START = (world: World) => ({ ...COMMON(world), hook_event_name: 'SessionStart', source: 'resume' })
const STOP = (world: World) => ({ ...COMMON(world), hook_event_name: 'Stop', last_assistant_message: 'done' })

let world: World | null = null
let authentic: Set<string> | null = null

type Run = (bytes: Buffer, task: Task) => Promise<void> | void

/** Puts the bytes, in which words stand for the run and the project, at a place of the world, and says that only Flow's own places may differ afterwards. */
function placed(put: (world: World, bytes: Buffer) => string[], act: (world: World, check: Check) => Promise<void>): Run {
  return async (bytes) => {
    const at = await theWorld()
    at.reset()
    const named = Buffer.from(bytes.toString('latin1').replaceAll('RUN', at.run).replaceAll('ROOT', at.root), 'latin1')
    const inputs = put(at, named)
    const before = at.files()
    await act(at, new Check(at, inputs))
    const stray = strayWrites(before, at.files())
    if (stray.length > 0) throw new Error(stray.join('; '))
  }
}

/** Looks after each call whether what was refused has left its input and the log alone, and the log has only grown. */
class Check {
  readonly #world: World
  readonly #inputs: string[]

  constructor(at: World, inputs: string[]) {
    this.#world = at
    this.#inputs = inputs
  }

  async command(...argv: string[]): Promise<Outcome> {
    return this.#around(() => this.#world.command(argv), argv.join(' '))
  }

  async hook(event: string, input: object | Buffer): Promise<Outcome> {
    const outcome = await this.#around(() => this.#world.hook(event, input), `hook ${event}`)
    if (outcome.code === null) checkAnswer(outcome.text)
    return outcome
  }

  async call(name: string, action: () => Promise<string>): Promise<Outcome> {
    return this.#around(() => this.#world.outcome(action), name)
  }

  async #around(action: () => Promise<Outcome>, name: string): Promise<Outcome> {
    const [log, kept] = [this.#log(), this.#inputs.map((path) => this.#bytes(path))]
    const outcome = await action()
    const now = this.#log()
    if (now !== null && log !== null && !now.subarray(0, log.length).equals(log))
      throw new Error(`${name} changed what stood in the log`)
    if (outcome.code !== null) {
      if (log !== null && now !== null && !now.equals(log))
        throw new Error(`${name} was refused with ${outcome.code} and wrote to the log`)
      for (const [i, path] of this.#inputs.entries())
        if (kept[i]?.equals(this.#bytes(path) ?? Buffer.from('gone')) === false)
          throw new Error(`${name} was refused with ${outcome.code} and changed ${path}`)
    }
    return outcome
  }

  #log(): Buffer | null {
    return this.#bytes(`.flow/runs/${this.#world.run}/events.jsonl`)
  }

  #bytes(path: string): Buffer | null {
    try {
      return this.#world.read(path)
    } catch {
      return null
    }
  }
}

const ANSWERS = new Set(['systemMessage', 'hookSpecificOutput', 'decision', 'reason'])
const SPECIFIC = new Set(['hookEventName', 'additionalContext', 'permissionDecision', 'permissionDecisionReason'])
const ANSWER_MAX = 20_000

/** What a hook answers is of the host's contract, printable and short. */
function checkAnswer(text: string): void {
  const answer: unknown = JSON.parse(text)
  if (answer === null) return
  const { hookSpecificOutput = {}, ...rest } = answer as Record<string, object> // Members are looked at one by one.
  const strange = [
    ...Object.keys(rest).filter((name) => !ANSWERS.has(name)),
    ...Object.keys(hookSpecificOutput).filter((name) => !SPECIFIC.has(name)),
  ]
  if (strange.length > 0) throw new Error(`a hook answered ${strange.join()}`)
  if (text.length > ANSWER_MAX) throw new Error(`a hook answered ${text.length} characters`)
  for (const value of [...Object.values(rest), ...Object.values(hookSpecificOutput)])
    if (typeof value === 'string' && UNPRINTABLE.test(value)) throw new Error('a hook answered what is not printable')
}

async function theWorld(): Promise<World> {
  if (world === null) {
    world = new World()
    await world.build()
  }
  return world
}

const runFile = (name: string) => (at: World, bytes: Buffer) => {
  const path = `.flow/runs/${at.run}/${name}`
  at.write(path, bytes)
  return [path]
}

/** The lines name the run, the project and the client that owns it by words that stand for those of the world. */
function runLog(at: World, bytes: Buffer): string[] {
  const first = at.read(`.flow/runs/${at.run}/events.jsonl`).toString('utf8').split('\n')[0] ?? ''
  const { client } = JSON.parse(first).data.claim
  const log = sealLines(bytes.toString('utf8'), ({ data }) => {
    const claim = data !== null && typeof data === 'object' && !Array.isArray(data) ? data['claim'] : null
    if (
      claim !== null &&
      typeof claim === 'object' &&
      !Array.isArray(claim) &&
      JSON.stringify(claim['client'])?.includes('"HERE"')
    )
      claim['client'] = client
  })
  // A witness of the log that stood here before would only say that this is another.
  rmSync(join(at.root, '.flow/runs', at.run, 'run.yaml'))
  return runFile('events.jsonl')(at, log)
}

const inState = (name: string) => (at: World, bytes: Buffer) => {
  const path = `../state/flow/${name}`
  at.write(path, bytes)
  return [path]
}

const inProject = (path: string) => (at: World, bytes: Buffer) => {
  at.write(path, bytes)
  return [path]
}

async function all(check: Check, commands: string[][]): Promise<void> {
  for (const command of commands) await check.command(...command)
}

async function allHooks(at: World, check: Check): Promise<void> {
  await check.hook('pre-tool-use', PRE(at))
  await check.hook('tool-used', POST(at))
  await check.hook('stop', STOP(at))
}

function gitPlace(at: World): Place {
  return locate(at.root, at.origin.env)
}

const TARGETS: Record<string, Run> = {
  log(bytes, { seeds }) {
    authentic ??= authenticLines(seeds)
    for (const line of checkLog(bytes)) if (!authentic.has(line)) throw new Error('a changed line was accepted')
  },
  'forged-log': (bytes) => void checkLog(bytes),
  yaml: checkYaml,
  'front-matter': checkFrontMatter,
  text: checkText,

  'run-log': placed(runLog, async (at, check) => {
    await all(check, READERS)
    await check.command(...NOTE)
    await check.hook('session-start', START(at))
    await allHooks(at, check)
    await check.command('resume', at.run)
    await check.command('record', 'more', '--extra', '--status', 'passed', '--summary', 's')
    await check.command('advance', '--summary', 's')
    await check.hook('session-end', { ...COMMON(at), hook_event_name: 'SessionEnd', reason: 'other' })
    await check.command('start', 'sample', '--title', 'another')
  }),
  witness: placed(runFile('run.yaml'), async (at, check) => {
    await all(check, [['status'], ['list', '--all'], NOTE, ['check']])
    await check.hook('stop', STOP(at))
  }),
  projections: placed(
    (at, bytes) => [
      ...runFile('workflow.yaml')(at, bytes),
      ...runFile('activities/001-read.yaml')(at, bytes),
      ...runFile('activities/.tmp-00')(at, bytes).slice(1),
    ],
    async (at, check) => {
      at.write(`.flow/runs/${at.run}/activities/.tmp-00`, '', { old: true })
      await all(check, [['show'], NOTE])
      await check.hook('tool-used', POST(at))
    },
  ),
  marker: placed(
    (at, bytes) => inProject(`.flow/open/${at.run}`)(at, bytes),
    async (at, check) => {
      await check.hook('session-start', START(at))
      await check.hook('pre-tool-use', PRE(at))
      await all(check, [['list'], NOTE])
    },
  ),
  locks: placed(
    (at, bytes) => {
      at.write('.flow/runs/.lock', bytes, { old: true })
      at.write('.flow/runs/.other.lock', bytes)
      at.write(`.flow/runs/${at.run}/lock`, bytes, { old: true })
      return []
    },
    async (at, check) => {
      const root = mainRoot({ main: at.root, here: at.root, git: null })
      for (const name of ['.lock', '.other.lock']) {
        await check.call('a required lock', async () => {
          requiredLock(root, join(at.root, '.flow/runs', name), 0)()
          return ''
        })
        courtesyLock(root, join(at.root, '.flow/runs', name), 0)()
      }
      const noted = await check.command(...NOTE)
      if (noted.code !== null) throw new Error(`a lock kept a note from being recorded: ${noted.code}`)
    },
  ),
  settings: placed(inProject('.flow/settings.yaml'), async (at, check) => {
    await all(check, [NOTE, ['status']])
    await check.hook('stop', STOP(at))
    await check.hook('tool-used', POST(at))
    await check.command('start', '--title', 'another')
  }),
  'machine-settings': placed(inState('settings.yaml'), async (at, check) => {
    await check.command(...NOTE)
    await check.hook('tool-used', POST(at))
  }),
  workflow: placed(inProject('.flow/workflows/sample.workflow.yaml'), async (at, check) => {
    await all(check, [
      ['workflow', 'validate', '.flow/workflows/sample.workflow.yaml'],
      ['workflow', 'list'],
      ['workflow', 'show', 'sample'],
      ['workflow', 'graph', 'sample'],
    ])
    const started = await check.command('start', 'sample', '--title', 'another')
    if (started.code === null) {
      await all(check, [['status'], ['next'], ['begin', 'read'], ['advance', '--summary', 's'], ['show']])
      await check.hook('tool-used', POST(at))
      await check.hook('stop', STOP(at))
    }
  }),
  'activity-file': placed(inProject('activity.yaml'), async (at, check) => {
    const context = commandContext(at.origin, { run: at.run, session: null, cwd: null, op: null })
    await check.call('record-activity', () => recordActivityFile(context, 'activity.yaml', false))
    await check.call('record-activity --extra', () => recordActivityFile(context, 'activity.yaml', true))
  }),
  'criteria-file': placed(inProject('criteria.yaml'), async (_at, check) => {
    await all(check, [['criteria', 'set', '--file', 'criteria.yaml'], ['criteria', 'list'], ['criteria', 'verify'], ['next']])
  }),
  journal: placed(inProject('.decisions/issue-5.md'), async (_at, check) => {
    await all(check, [
      ['journal', 'show', '--issue', '5'],
      ['journal', 'record', '--issue', '5', '--type', 'design-decision', '--metadata', 'a=b'],
      ['journal', 'append', '--issue', '5', 'a thought'],
      ['block', '--reason', 'r'],
    ])
  }),
  evidence: placed(
    (at, bytes) => {
      const name = createHash('sha256').update(bytes).digest('hex')
      return runFile(`evidence/${name}`)(at, bytes)
    },
    async (at, check) => {
      await all(check, [['check'], ['resume', '--dry-run'], ['resume', at.run], ['show']])
    },
  ),
  watch: placed(
    (at, bytes) => inState(`watch/${SESSION}`)(at, bytes).slice(1),
    async (at, check) => {
      await check.hook('tool-used', POST(at))
      await check.hook('pre-tool-use', PRE(at))
    },
  ),
  'machine-id': placed(inState('machine-id'), async (at, check) => {
    await check.command(...NOTE)
    await check.command('status')
    await check.hook('session-start', START(at))
  }),
  git: placed(
    (at, bytes) => {
      // The first line names the file of git's that the rest stands for.
      const end = bytes.indexOf(10)
      const name = bytes.subarray(0, Math.max(end, 0)).toString('latin1')
      const file = ['HEAD', 'packed-refs', 'commondir', 'config', 'refs/heads/main', ''].find((known) => known === name) ?? 'HEAD'
      const rest = bytes.subarray(end + 1)
      if (file === '') at.write('.git', rest)
      else {
        at.write('.git/HEAD', 'ref: refs/heads/main\n')
        at.write(`.git/${file}`, rest)
      }
      return []
    },
    async (at, check) => {
      await check.call('where', async () => JSON.stringify([readHead(gitPlace(at)), repoName(gitPlace(at))]))
      await all(check, [['list'], NOTE])
    },
  ),
  hook: placed(
    () => [],
    async () => {},
  ),
  'status-line': placed(
    () => [],
    async () => {},
  ),
}

/** A hook: the first line is its name, the rest what the host writes. */
TARGETS['hook'] = async (bytes) => {
  const at = await theWorld()
  at.reset()
  const end = Math.max(bytes.indexOf(10), 0)
  const text = bytes.subarray(end + 1).toString('latin1')
  const input = Buffer.from(text.replaceAll('ROOT', at.root).replaceAll('RUN', at.run), 'latin1')
  const before = at.files()
  await new Check(at, []).hook(bytes.subarray(0, end).toString('latin1'), input)
  const after = at.files()
  const stray = strayWrites(before, after)
  if (stray.length > 0) throw new Error(stray.join('; '))
  const log = `project/.flow/runs/${at.run}/events.jsonl`
  if (before.get(log) === after.get(log)) return
  const { reader } = openLog({ main: at.root, here: at.root, git: null }, at.run as RunId)
  if (reader.stopped) throw new Error(`a hook left a damaged log: ${reader.damage?.reason}`)
}

TARGETS['status-line'] = async (bytes) => {
  const at = await theWorld()
  at.reset()
  const text = bytes.toString('utf8')
  const { code, text: line } = await at.outcome(async () => statusLine(hookContext(at.origin, SESSION, text)))
  if (code === null && line.length > 160) throw new Error('a status line that is too long')
}

async function run(task: Task): Promise<Verdict> {
  const before = process.cpuUsage()
  let problem: string | null = null
  try {
    const target = TARGETS[task.target]
    if (target === undefined) throw new Error(`there is no target ${task.target}`)
    await target(Buffer.from(task.bytes), task)
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  const { user, system } = process.cpuUsage(before)
  return { problem, cpuMs: (user + system) / 1000, rssMb: process.resourceUsage().maxRSS / 1024 }
}

let last: Promise<void> = Promise.resolve()
process.on('message', (task: Task) => {
  last = last.then(async () => {
    const verdict = await run(task)
    if (process.connected) process.send?.(verdict)
  })
})
// A parent that has gone while an answer was on its way.
process.on('error', () => {})
process.on('disconnect', () => {
  world?.remove()
  process.exit()
})
process.send?.('ready')
