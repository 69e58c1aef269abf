import { setTimeout as delay } from 'node:timers/promises'
import { type Project, type Session, session } from '../../cli/builders.ts'
import { random, start } from '../../cli/launch.ts'
import type { Call } from './history.ts'

export interface Size {
  /** Clients without a session, as in a terminal. */
  terminals: number
  /** Clients whose session owns what it writes to, and dies now and then. */
  sessions: number
  /** Commands of each client. */
  commands: number
}

/** What becomes of one command: nothing, or a signal at a random moment. */
const FATES = ['run', 'run', 'run', 'run', 'kill', 'stop', 'stop, then kill'] as const
type Fate = (typeof FATES)[number]

const POLL_MS = 5
/** Commands of others that end while one is stopped: enough for the lock to be given up, and for others to write. */
const STOPPED_FOR = 3
/** Commands of a session before its client is killed and another one comes. */
const LIFE = 5

const ANYBODY = ['note', 'note', 'record', 'record', 'again', 'block', 'unblock', 'resume'] as const
const OWNER = ['note', 'record', 'record', 'again', 'again', 'resume', 'take over'] as const
type What = (typeof ANYBODY | typeof OWNER)[number]

/** Many clients at work on the same runs, each with its own history. All that is chosen follows from the seed; what comes of it does not. */
export class Clients {
  readonly calls: Call[] = []
  readonly deaths = new Map<string, number>()
  /** What each client did, for whoever has to find out why it went wrong. */
  readonly schedule: string[] = []
  readonly signals = { killed: 0, stopped: 0 }
  #clock = 0
  /** Clients that neither ended nor wait with a stopped command. */
  #busy = 0
  #ended = 0
  /** How long commands take here and now. */
  #usual = 200
  readonly #at: Project
  readonly #runs: string[]

  constructor(at: Project, runs: string[]) {
    this.#at = at
    this.#runs = runs
  }

  /** Has all clients do their work at once. */
  async work(seed: number, { terminals, sessions, commands }: Size): Promise<void> {
    const all = Array.from({ length: terminals + sessions }, (_, i) => {
      const client = new Client(
        i < terminals ? `terminal ${i}` : `session ${i}`,
        i >= terminals,
        random(Math.imul(seed * 1000 + i, 2654435761)),
      )
      return this.#work(client, commands)
    })
    await Promise.all(all)
  }

  async #work(client: Client, commands: number): Promise<void> {
    this.#busy += 1
    try {
      for (let i = 0; i < commands; i++) {
        if (client.sessions && i % LIFE === 0) await this.#revive(client, i)
        await this.#command(client, i)
      }
    } finally {
      this.#busy -= 1
    }
  }

  async #revive(client: Client, i: number): Promise<void> {
    await this.end(client.session)
    client.session = session(`${client.name.replace(' ', '-')}-${i}`)
    client.owned.clear()
  }

  /** Kills the client process of a session. */
  async end(victim: Session | null): Promise<void> {
    if (victim === null || this.deaths.has(victim.id)) return
    await victim.kill()
    this.deaths.set(victim.id, this.#tick())
  }

  async #command(client: Client, i: number): Promise<void> {
    const fresh = client.session !== null && i % LIFE === 0
    const what = fresh ? 'resume' : client.choose<What>(client.sessions ? OWNER : ANYBODY)
    const before = what === 'again' ? client.last : null
    const run = before?.run ?? client.choose(this.#runs)
    const op = before?.op ?? `${client.name.replace(' ', '-')}.${i}`
    const args = before?.args ?? wordsOf(what, op)
    client.last = { run, op, args }
    const fate = client.choose(FATES)
    const moment = client.next()
    const { session: own } = client
    this.schedule.push(`${client.name}: ${args.join(' ')} --run ${run} --op ${op}: ${fate} at ${moment.toFixed(2)}`)

    const invoked = this.#tick()
    const began = performance.now()
    const launched = start(this.#at, [...args, '--run', run, '--op', op], own === null ? {} : { session: own })
    await this.#disturb(launched, fate, moment)
    const { code, stdout } = await launched.ended
    if (fate === 'run') this.#usual = (this.#usual + performance.now() - began) / 2
    this.#ended += 1
    const reply = code === 0 ? JSON.parse(stdout) : null
    if (code === null) this.signals.killed += 1
    this.calls.push({
      ...{ client: client.name, run, op, command: args.join(' '), session: own?.id ?? null },
      ...{ invoked, ended: this.#tick(), code },
      // Whoever owns the run already, or owns none, may have nothing to change by resuming it.
      unchanged: reply?.unchanged !== undefined || (args[0] === 'resume' && (own === null || client.owned.has(run))),
      revision: reply?.run.revision ?? null,
    })
    // One that was killed may have become the owner all the same.
    if ((code === 0 || code === null) && args[0] === 'resume') client.owned.add(run)
  }

  async #disturb(launched: ReturnType<typeof start>, fate: Fate, moment: number): Promise<void> {
    if (fate === 'run') return
    // The first third of its time a command is only loaded.
    await Promise.race([launched.ended, delay(this.#usual * (0.3 + 0.8 * moment))])
    if (fate === 'kill') return launched.kill('SIGKILL')
    this.signals.stopped += 1
    launched.kill('SIGSTOP')
    const until = this.#ended + STOPPED_FOR
    this.#busy -= 1
    while (this.#ended < until && this.#busy > 0) await delay(POLL_MS)
    this.#busy += 1
    launched.kill(fate === 'stop' ? 'SIGCONT' : 'SIGKILL')
  }

  #tick(): number {
    this.#clock += 1
    return this.#clock
  }
}

class Client {
  readonly name: string
  readonly sessions: boolean
  readonly next: () => number
  session: Session | null = null
  /** Runs that the session may own, as far as it knows. */
  readonly owned = new Set<string>()
  last: { run: string; op: string; args: string[] } | null = null

  constructor(name: string, sessions: boolean, next: () => number) {
    this.name = name
    this.sessions = sessions
    this.next = next
  }

  choose<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)] as T
  }
}

function wordsOf(what: What, op: string): string[] {
  switch (what) {
    case 'note':
    case 'again':
      return ['note', `said-${op}`]
    case 'record':
      return ['record', op.replace('.', '-'), '--extra', '--status', 'passed']
    case 'block':
      return ['block', '--reason', op]
    case 'unblock':
      return ['unblock']
    case 'resume':
      return ['resume']
    case 'take over':
      return ['resume', '--take-over', '--reason', op]
  }
}
