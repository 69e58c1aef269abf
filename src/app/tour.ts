import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { FlowError, refusal } from '../core/errors.ts'
import type { RunId } from '../core/ids.ts'
import { courtesyLock } from '../store/lock.ts'
import { locate, mainRoot, paths } from '../store/place.ts'
import { launcherPath } from '../store/plugin.ts'
import { childProcess } from '../store/spawn.ts'
import type { Origin } from './context.ts'

/** Long enough for a command to start and reach the lock that the tour holds, shorter than it waits for it. */
const MID_RECORD_MS = 300
const STEPS_MAX = 20
/** What is shown of a step whose whole answer would only repeat the last one; an error is always shown. */
const BRIEF = /^(done|then|error|why {4}The run is)/

/**
 * A real run in a temporary git repository, told line by line: an agent process works through phases, is
 * killed with SIGKILL in the middle of a record, and another one goes on from what is on disk to the end.
 * Fails with `file_not_found` without git. Removes the repository afterwards.
 */
export async function* tour(origin: Origin): AsyncIterable<string> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'flow-tour-')))
  const agents: Agent[] = []
  try {
    const project = makeRepository(root, origin.env)
    yield `A small git repository was made in ${project}. Every command below really runs there.`

    const first = new Agent('first', project, root, origin.env)
    agents.push(first)
    yield* scene(`An agent (session ${first.session}, process ${first.pid}) starts a run and works through its phases.`)
    yield* first.show('start start-issue --title "Add search"')
    yield* first.show('advance --summary "Clean tree, the title is the whole request"', BRIEF)
    yield* first.show('advance --summary "Search belongs in list.mjs, beside filter"', BRIEF)
    yield* first.show('advance --summary "One function search(list, text) and a test"', BRIEF)
    yield* first.show('begin implement', BRIEF)
    writeFileSync(join(project, 'list.mjs'), FILES['list.mjs'] + SEARCH)

    yield* scene('It has edited list.mjs and is recording that, when its process and all its children get SIGKILL.')
    const id = JSON.parse(await first.run('status --json')).run.id as RunId
    const place = locate(project, {})
    // While somebody else holds the lock a record waits before it writes: a moment that a kill can be aimed at.
    const release = courtesyLock(mainRoot(place), join(paths.run(place, id), 'lock'), 0)
    const record = 'record implement --status passed --summary "search is in list.mjs" --file list.mjs'
    yield `$ flowctl ${record}`
    first.send(record)
    await sleep(MID_RECORD_MS)
    yield `  killed by ${await first.kill()}`
    release()

    const second = new Agent('second', project, root, origin.env)
    agents.push(second)
    yield* scene(
      `Another agent (session ${second.session}, process ${second.pid}) opens the repository. It knows nothing of the first.`,
    )
    yield* second.show('status')
    yield* second.show('resume')

    yield* scene('It finds the edit in the tree and goes on, step by step, with what `next` says.')
    for (let step = 0; step < STEPS_MAX; step++) {
      const { run, next } = JSON.parse(await second.run('status --json')) as {
        run: { current_activity: string }
        next: { command: string | null }
      }
      if (next.command === null) break
      const found = work(run.current_activity, project)
      const command = next.command
        .slice(next.command.indexOf(' ') + 1)
        .replace('"<the command>"', 'node --test')
        .replace(/"<[^>]*>"/, `"${found.summary}"${found.flags}`)
      yield* second.show(command, BRIEF)
    }

    yield* scene('The log is the only record; everything else is printed from it.')
    yield* second.show('log')
  } finally {
    for (const agent of agents) await agent.kill()
    rmSync(root, { recursive: true, force: true })
  }
}

async function* scene(text: string): AsyncIterable<string> {
  yield ''
  yield `== ${text}`
}

/** A shell that stands in for the host's client process: it runs flowctl for one session until it is killed. */
class Agent {
  readonly session: string
  readonly #shell: ChildProcessWithoutNullStreams
  #output = ''
  #heard: () => void = () => {}

  constructor(name: string, project: string, root: string, env: NodeJS.ProcessEnv) {
    this.session = `tour-${name}`
    const clean = Object.entries(env).filter(([key]) => !/^(CLAUDE|FLOW_|AI_AGENT)/.test(key))
    this.#shell = childProcess().spawn('/bin/sh', [], {
      cwd: project,
      detached: true,
      env: {
        ...Object.fromEntries(clean),
        PATH: `${join(launcherPath(), '..')}:${env['PATH'] ?? ''}`,
        XDG_STATE_HOME: join(root, 'state'),
        CLAUDE_CODE_SESSION_ID: this.session,
      },
    })
    this.#shell.stdin.write('export FLOW_CLIENT_PID=$$\nexec 2>&1\n')
    this.#shell.stdin.on('error', () => {})
    this.#shell.stdout.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString('utf8')
      this.#heard()
    })
  }

  get pid(): number {
    return this.#shell.pid ?? -1
  }

  send(command: string): void {
    this.#output = ''
    const [own, ...run] = command.split(' -- ')
    this.#shell.stdin.write(`flowctl ${[`${own} --quiet`, ...run].join(' -- ')}; printf '\\036'\n`)
  }

  /** What the command printed, standard error included. */
  async run(command: string): Promise<string> {
    this.send(command)
    while (!this.#output.includes('\u001e')) await new Promise<void>((heard) => (this.#heard = heard))
    return this.#output.slice(0, this.#output.indexOf('\u001e'))
  }

  /** The command and its output as lines; with `only`, those of its lines that match. */
  async *show(command: string, only = /./): AsyncIterable<string> {
    yield `$ flowctl ${command}`
    for (const line of (await this.run(command)).split('\n')) if (only.test(line)) yield `  ${line}`
  }

  /** Kills the shell and everything that it started; returns the signal that ended it. */
  async kill(): Promise<string> {
    if (this.#shell.exitCode !== null || this.#shell.signalCode !== null) return String(this.#shell.signalCode)
    const ended = once(this.#shell, 'exit')
    process.kill(-this.pid, 'SIGKILL')
    const [, signal] = await ended
    return String(signal)
  }
}

/** Does what an activity of the tour asks for, and says what came of it. */
function work(activity: string, project: string): { summary: string; flags: string } {
  switch (activity.split(':')[0]) {
    case 'implement':
      writeFileSync(join(project, 'search.test.mjs'), TEST)
      return {
        summary: 'search is in list.mjs, a test in search.test.mjs',
        flags: ' --file list.mjs --file search.test.mjs',
      }
    case 'test':
      return { summary: 'node --test passes, and nothing was left out', flags: '' }
    case 'code':
      return { summary: 'The difference is one function and its test', flags: '' }
    default:
      return { summary: 'search finds entries by a part of their text; its test passes', flags: '' }
  }
}

const FILES = {
  'README.md': '# A list\n',
  'list.mjs': 'export const filter = (list, test) => list.filter(test)\n',
}
const SEARCH = 'export const search = (list, text) => list.filter((entry) => entry.includes(text))\n'
const TEST = `import assert from 'node:assert'
import test from 'node:test'
import { search } from './list.mjs'

test('search finds entries by a part of their text', () => assert.deepStrictEqual(search(['ab', 'c'], 'b'), ['ab']))
`

function makeRepository(root: string, env: NodeJS.ProcessEnv): string {
  const project = join(root, 'project')
  mkdirSync(project)
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(project, name), text)
  const git = (...args: string[]) => {
    const result = childProcess().spawnSync(
      'git',
      ['-c', 'user.name=tour', '-c', 'user.email=tour@localhost', '-c', 'init.defaultBranch=main', ...args],
      { cwd: project, env, encoding: 'utf8' },
    )
    if (result.error !== undefined)
      throw new FlowError(refusal('file_not_found', 'The tour needs git, and there is none on PATH.'))
    if (result.status !== 0) throw new FlowError(refusal('storage_failed', `git ${args[0]} failed: ${result.stderr.trim()}`))
  }
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'A list')
  return project
}
