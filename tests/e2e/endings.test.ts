import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl, obey } from './harness/agent.ts'
import { CLIENT_VERSIONS, type ClientVersion } from './harness/clients.ts'
import { bash, say, type Turn } from './harness/fake-api.ts'
import type { Terminal } from './harness/terminal.ts'
import { until } from './harness/until.ts'
import { type World, world } from './harness/world.ts'

/** What the host reports of an end: `silent` where it reports nothing, `either` where that differs from time to time. */
type Reported = 'other' | 'prompt_input_exit' | 'clear' | 'resume' | 'silent' | 'either'

const LOOP = `apiVersion: flow.synapti.ai/v1
kind: FlowWorkflow
metadata: { id: letters, version: 1.0.0, title: Letters, description: One letter after the other. }
phases:
  - id: write
    prompt: Look over all letters.
    loop_over: letters
    activities:
      - { id: draft, type: task, replay: idempotent, prompt: Write the letter. }
      - { id: send, type: external, replay: effectful, required: false, prompt: Send the letter. }
`

/** The turns of a session that waits for its model, and of one whose Bash call does not end. */
const WAIT: Turn = () => new Promise(() => {})
const WORK = bash('sh work.sh')

/**
 * One run that session after session resumes, works on and leaves in the middle: each finds what the one before it
 * left in flight, decides it, and begins a letter of its own.
 */
class Relay {
  readonly #w: World
  readonly #busy: string
  readonly #keys: string[]
  #done = 0
  /** What `resume` printed for the session of this row. */
  #resumed = ''

  private constructor(w: World, rows: number) {
    this.#w = w
    this.#busy = join(w.dir, 'busy')
    this.#keys = Array.from({ length: rows + 1 }, (_, i) => `k${i}`)
  }

  static async open(version: ClientVersion, rows: number): Promise<Relay> {
    const w = await world(version)
    const relay = new Relay(w, rows)
    mkdirSync(join(w.project, '.flow', 'workflows'), { recursive: true })
    writeFileSync(join(w.project, '.flow', 'workflows', 'letters.workflow.yaml'), LOOP)
    writeFileSync(join(w.project, 'work.sh'), `touch '${relay.#busy}'\nexec sleep 3600\n`)
    await w.flowctl('start', 'letters', '--title', 'Letters', '--input', `letters=${relay.#keys.join(',')}`)
    for (const activity of ['draft', 'send']) await w.flowctl('begin', activity, '--key', 'k0')
    return relay
  }

  get w(): World {
    return this.#w
  }

  /** The session of this row. */
  get session(): string {
    return `${String(this.#done + 1).padStart(8, '0')}-1111-4111-8111-111111111111`
  }

  /** What a session does before it comes to `last`, in which it is to end. */
  turns(last: Turn): Turn[] {
    const [key, next] = [this.#keys[this.#done], this.#keys[this.#done + 1]]
    const { plugin } = this.#w
    return [
      flowctl(plugin, 'resume'),
      (request) => {
        this.#resumed = request.results[0]?.text ?? ''
        return flowctl(plugin, 'unblock --reason "It was not sent."')
      },
      obey(`Written: ${key}.`),
      flowctl(plugin, `begin draft --key ${next}`),
      flowctl(plugin, `begin send --key ${next}`),
      last,
    ]
  }

  /** What the person types in the session of this row; no two rows are the same on the screen. */
  get prompt(): string {
    return `/flow:resume ${this.#keys[this.#done]}`
  }

  /** Returns when the session of this row has come to its last turn; with its client's process id. */
  async isAt(last: Turn): Promise<number> {
    await until('the last turn', () => this.#w.api.left() === 0)
    if (last === WORK) {
      await until('the Bash call runs', () => existsSync(this.#busy))
      rmSync(this.#busy)
    }
    const { run } = await this.#w.flowctl('status')
    expect(run.owner.live, `the owner in row ${this.#done}`).toBe('live')
    return run.owner.pid as number
  }

  /** Checks what the session of this row did and left behind, which is where the next one begins; `how` names the row. */
  async left(how: string, reported: Reported, session = this.session): Promise<void> {
    this.#foundTheRowBefore(how)
    const log = this.#w.log()
    const ended = log.at(-1)?.type === 'session_end'
    if (reported !== 'either') expect(ended, `${how}: an end is in the log`).toBe(reported !== 'silent')
    if (ended) {
      const reason = reported === 'either' ? 'other' : reported
      expect(log.at(-1), how).toMatchObject({ by: { actor: 'hook' }, data: { session, reason, outcome: 'incomplete' } })
    }
    const claim = log.findLast(({ type }) => type === 'run_claimed')
    const lost = ['draft', 'send'].map((activity) => ({ activity, key: this.#keys[this.#done], attempt: 1 }))
    expect(claim, how).toMatchObject({ by: { session }, data: { plan: { lost } } })
    const did = ['run_unblocked', 'activity_recorded', 'activity_started', 'activity_started', ...(ended ? ['session_end'] : [])]
    expect(
      log.slice(claim?.seq).map(({ type, by }) => [type, by.session]),
      how,
    ).toEqual(did.map((type) => [type, session]))
    const { outcome, run } = await this.#w.flowctl('status')
    expect([outcome, run.owner.live, run.status], how).toEqual([
      ...(ended ? ['incomplete', 'none'] : ['failed', 'gone']),
      'active',
    ])
    this.#done += 1
  }

  /** An idempotent step without an end is to be done again; of one with effects the person is asked. */
  #foundTheRowBefore(how: string): void {
    const key = this.#keys[this.#done]
    expect(this.#resumed, how).toMatch(new RegExp(`resumed .*[\\s\\S]*BLOCKED: send:${key} `))
    expect(this.#resumed, how).toMatch(new RegExp(`draft:${key} \\(attempt 1\\): lost: .*do it again`))
    expect(this.#resumed, how).toMatch(new RegExp(`send:${key} \\(attempt 1\\): ask: .*ask the person`))
  }

  /** One more session, which only finds the run as the last row left it, and does the step that is due. */
  async last(): Promise<void> {
    const turns = [...this.turns(WAIT).slice(0, 3), say('Found.')]
    await this.#w.print('/flow:resume', turns, { session: this.session })
    this.#foundTheRowBefore('the last row')
    const log = this.#w.log()
    expect(log.slice(-3).map(({ type }) => type)).toEqual(['run_unblocked', 'activity_recorded', 'session_end'])
    expect(log.at(-2)).toMatchObject({ data: { activity: 'draft', key: this.#keys[this.#done], attempt: 2, status: 'passed' } })
  }
}

const SIGNALS = {
  waits: [
    ['SIGINT', 'other'],
    ['SIGTERM', 'other'],
    ['SIGHUP', 'other'],
    ['SIGKILL', 'silent'],
  ],
  works: [
    ['SIGINT', 'either'],
    ['SIGTERM', 'other'],
    ['SIGHUP', 'other'],
    ['SIGQUIT', 'silent'],
  ],
} as const

const KILLED = [
  ['SIGTERM', 'idle', 'other'],
  ['SIGINT', 'idle', 'other'],
  ['SIGHUP', 'idle', 'other'],
  ['SIGKILL', 'idle', 'silent'],
  ['SIGTERM', 'works', 'other'],
  ['SIGQUIT', 'works', 'silent'],
] as const

/** How a person leaves a session in a terminal; after the first two the client goes on with another one. */
const BY_HAND: [string, Reported, (terminal: Terminal) => Promise<unknown>][] = [
  ['/clear', 'clear', (terminal) => terminal.type('/clear')],
  ['/resume', 'resume', pickTheLastSession],
  ['/exit', 'prompt_input_exit', (terminal) => terminal.type('/exit')],
  ['Ctrl-D twice', 'prompt_input_exit', (terminal) => terminal.keys('C-d', 'C-d')],
  ['Ctrl-C twice', 'prompt_input_exit', (terminal) => terminal.keys('C-c', 'C-c')],
  ['the window closed', 'other', (terminal) => terminal.close()],
]

async function pickTheLastSession(terminal: Terminal): Promise<void> {
  await terminal.type('/resume')
  await terminal.see('Resume session')
  await terminal.see(' ago · ')
  await terminal.answer('Resume session')
  await terminal.see('SessionStart:resume says:')
}

/** Whether the process is over; it may wait for somebody who reaps it. */
function isOver(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it.each(['waits', 'works'] as const)('leaves a run that is right to resume when it ends with -p while it %s', async (state) => {
    const relay = await Relay.open(version, SIGNALS[state].length + 1)
    const last = state === 'waits' ? WAIT : WORK
    const args = ['--allowedTools', 'Bash(sh work.sh)']
    for (const [signal, reported] of SIGNALS[state]) {
      const running = relay.w.startPrint(relay.prompt, relay.turns(last), { session: relay.session, args })
      expect(await relay.isAt(last)).toBe(running.pid)
      process.kill(running.pid, signal)
      await running.finished
      await relay.left(`-p ${state}, ${signal}`, reported)
    }
    await relay.w.print(relay.prompt, relay.turns(say('Done.')), { session: relay.session })
    await relay.left('-p to its end', 'other')
    await relay.last()
  })

  it('leaves a run that is right to resume when a person leaves the session', async () => {
    const relay = await Relay.open(version, BY_HAND.length)
    let terminal: Terminal | null = null
    for (const [how, reported, leave] of BY_HAND) {
      terminal ??= await relay.w.terminal(['--session-id', relay.session])
      relay.w.api.script(relay.turns(say(`Begun for ${how}.`)))
      await terminal.type(relay.prompt)
      await terminal.see(`Begun for ${how}.`)
      const pid = await relay.isAt(say(''))
      const { session } = (await relay.w.flowctl('status')).run.owner
      await leave(terminal)
      if (reported === 'clear' || reported === 'resume')
        await until('the end of the session', () => relay.w.log().at(-1)?.type === 'session_end')
      else {
        await until('the end of the client', () => isOver(pid))
        terminal = null
      }
      await relay.left(how, reported, session ?? undefined)
    }
    await relay.last()
  })

  it('leaves a run that is right to resume when its terminal is killed', async () => {
    const relay = await Relay.open(version, KILLED.length)
    for (const [signal, state, reported] of KILLED) {
      const terminal = await relay.w.terminal(['--session-id', relay.session, '--allowedTools', 'Bash(sh work.sh)'])
      const last = state === 'works' ? WORK : say('Begun.')
      relay.w.api.script(relay.turns(last))
      await terminal.type(relay.prompt)
      if (state === 'idle') await terminal.see('Begun.')
      const pid = await relay.isAt(last)
      process.kill(pid, signal)
      await until('the end of the client', () => isOver(pid))
      await relay.left(`terminal ${state}, ${signal}`, reported)
    }
    await relay.last()
  })
})
