import type { Attempt } from '../../../src/core/attempt.ts'
import { aLog, type Content, Contents, lineOn, operation, partsOf } from './disk.ts'
import type { Protocol, Read } from './protocol.ts'
import type { Model } from './search.ts'

export interface Setting {
  writers: number
  /** Kills, short writes and errors of the disk that may happen in one history. */
  faults: number
  powerCuts: number
  /** Characters of each event's text. */
  size: number
  /** Whether a writer whose operation finds another's event in the log is refused, instead of adding its own. */
  exclusive: boolean
  /** Whether the courtesy lock is part of it. As it may be ignored, leaving it out leaves out no history of the log. */
  lock: boolean
}

/**
 * What a writer does next. The last three end it. From the last two it can be started anew with the same operation; after
 * `done`, the caller has its answer.
 */
type Stage =
  | 'begin'
  | 'read'
  | 'settle'
  | 'write'
  | 'continue'
  | 'read back'
  | 'sync the winner'
  | 'sync'
  | 'unlock'
  | 'print'
  | 'done'
  | 'ended'
  | 'dead'

/** What its caller was told: the line that answers the operation, or that there is none; null when it cannot know. */
type Told = number | 'nothing recorded' | null

interface Writer {
  stage: Stage
  /** The log as it was read for what comes next; null where that does not depend on it. */
  read: Content | null
  /** `seq` up to which it knows the log to be on disk. */
  durable: number
  /** How much of its attempt a short write took, where the rest is still to come. */
  cut: number
  /** The line that answers the operation, once it was found. */
  answer: number | null
  told: Told
  /** Whether an earlier process had the same operation, and its caller never learnt what came of it. */
  doubt: boolean
}

interface State {
  log: Content
  /** How many bytes of the log a power cut leaves alone. */
  synced: number
  /** Who has the courtesy lock. */
  lock: number | null
  /** The line that run.yaml speaks of. */
  witness: number | null
  faults: number
  powerCuts: number
  /** How many of the writers have begun. They differ in nothing, so they begin in their order. */
  begun: number
  /** Whether the power is gone, and what is left of the log not looked at yet. */
  dark: boolean
  writers: readonly Writer[]
}

type Step = [what: string, State]

interface Parted extends Attempt {
  /** What of its bytes a fault may let in alone. */
  parts: Buffer[]
}

const NEW: Writer = { stage: 'begin', read: null, durable: 0, cut: 0, answer: null, told: null, doubt: false }

/** More steps than a writer that nothing disturbs can need. */
const STEPS_MAX = 40

/** The append protocol with `writers` processes on one log, each with one operation that is tried until it is answered. */
export class AppendModel implements Model<State> {
  readonly #setting: Setting
  readonly #protocol: Protocol
  readonly #contents: Contents
  /** Every line that somebody was told of or that run.yaml spoke of. */
  readonly #lines: { seq: number; sum: string }[] = []
  readonly #attempts = new Map<string, Parted>()
  /** Where a writer stands that was seen to come to an end from there. */
  readonly #finishing = new Set<string>()

  constructor(setting: Setting, protocol: Protocol) {
    this.#setting = setting
    this.#protocol = protocol
    this.#contents = new Contents(protocol)
  }

  initial(): State {
    const { writers, faults, powerCuts } = this.#setting
    const log = this.#contents.of(aLog())
    const synced = this.#contents.length(log)
    return { log, synced, lock: null, witness: null, faults, powerCuts, begun: 0, dark: false, writers: Array(writers).fill(NEW) }
  }

  key({ log, synced, lock, witness, faults, powerCuts, begun, dark, writers }: State): string {
    let key = `${log},${synced},${lock},${witness},${faults},${powerCuts},${begun},${dark}`
    for (const w of writers) key += `;${w.stage},${w.read},${w.durable},${w.cut},${w.answer},${w.told},${w.doubt}`
    return key
  }

  *steps(state: State): Generator<Step> {
    for (const step of this.#steps(state)) yield [step[0], this.#reduced(step[1])]
  }

  *#steps(state: State): Generator<Step> {
    if (state.dark) return yield* this.#leftovers({ ...state, dark: false })
    for (const name of state.writers.keys()) {
      const { stage } = writerOf(state, name)
      if (stage === 'ended' || stage === 'dead') yield [`${name} starts anew`, startedAnew(state, name)]
      const next = name > state.begun ? null : this.#alone(state, name)
      if (next === null) continue
      yield next
      if (stage === 'write') yield* this.#halfSeen(state, name)
      if (state.faults > 0) yield* this.#faults({ ...state, faults: state.faults - 1 }, name)
    }
    if (state.powerCuts > 0) yield ['the power goes', powerless(state)]
  }

  /** Why `state` must not be, or null. */
  fault(state: State): string | null {
    const read = this.#contents.read(state.log)
    if (read.damage !== null) return `the log is damaged: ${read.damage.reason}`
    if (state.witness !== null && !this.#holds(read, state.witness)) return 'run.yaml speaks of a line that is not there'
    for (const [name, { told, doubt }] of state.writers.entries()) {
      const { id } = operation(name)
      const times = read.operations.filter((op) => op === id).length
      if (times > 1) return `the operation of ${name} is there ${times} times`
      if (typeof told === 'number' && !this.#holds(read, told)) return `what ${name} acknowledged is not there`
      if (told === 'nothing recorded' && !doubt && times > 0) return `${name} said that nothing was recorded, and it was`
    }
    for (const name of state.writers.keys()) if (!this.#finishes(state, name)) return `${name} cannot finish`
    return null
  }

  /** Whether the writer comes to an end when nothing disturbs it any more, which the others have no part in. */
  #finishes(state: State, name: number): boolean {
    const { stage, read, durable, cut, answer } = writerOf(state, name)
    if (isOver(stage)) return true
    const key = `${state.log},${state.witness},${state.powerCuts > 0},${name},${stage},${read},${durable},${cut},${answer}`
    if (this.#finishing.has(key)) return true
    let now = state
    for (let steps = 0; steps < STEPS_MAX; steps++) {
      const next = this.#alone(now, name)
      if (next === null) {
        this.#finishing.add(key)
        return true
      }
      now = this.#reduced(next[1])
    }
    return false
  }

  /** What the writer `name` does when nothing disturbs it; null when it has ended. */
  #alone(state: State, name: number): Step | null {
    const writer = writerOf(state, name)
    switch (writer.stage) {
      case 'begin': {
        // What run.yaml says is read before the log, which must not make it look ahead.
        const durable = state.witness === null ? 0 : this.#line(state.witness).seq
        const begun = Math.max(state.begun, name + 1)
        return this.#locked(change({ ...state, begun }, name, { stage: 'read', durable }), name)
      }
      case 'read':
        return [`${name} reads`, this.#decided(state, name, state.log)]
      case 'settle': {
        const durable = this.#contents.read(writer.read as Content).seq
        return [`${name} syncs what it read`, change(this.#synced(state), name, { stage: 'write', durable })]
      }
      case 'write':
        return [`${name} writes`, this.#written(state, name)]
      case 'continue': {
        const { bytes } = this.#attempt(writer, name)
        return [
          `${name} writes the rest`,
          change(this.#grown(state, bytes.subarray(writer.cut)), name, { stage: 'read back', cut: 0 }),
        ]
      }
      case 'read back':
        return this.#readBack(state, name)
      case 'sync the winner': {
        const durable = this.#contents.read(writer.read as Content).seq
        return [`${name} syncs the line that won`, change(this.#synced(state), name, { stage: 'read', read: null, durable })]
      }
      case 'sync':
        return [`${name} syncs and acknowledges`, change(this.#synced(state), name, { stage: 'unlock', told: writer.answer })]
      case 'unlock': {
        const lock = state.lock === name ? null : state.lock
        return [`${name} unlocks`, change({ ...state, lock }, name, { stage: writer.answer === null ? 'ended' : 'print' })]
      }
      case 'print': {
        const { seq, head } = this.#contents.read(writer.read as Content)
        const witness = this.#known({ seq, sum: head })
        return [`${name} prints run.yaml`, change({ ...state, witness }, name, { stage: 'done' })]
      }
      case 'done':
      case 'ended':
      case 'dead':
        return null
    }
  }

  /** Whoever waits for the lock in vain goes on without it; that of a dead one is removed by whoever meets it. */
  #locked(state: State, name: number): Step {
    if (!this.#setting.lock) return [`${name} begins`, state]
    const free = state.lock === null || isOver(writerOf(state, state.lock).stage)
    return free ? [`${name} begins with the lock`, { ...state, lock: name }] : [`${name} begins without the lock`, state]
  }

  /** `name` has read `content` and decides, which is its own business. */
  #decided(state: State, name: number, content: Content): State {
    const read = this.#contents.read(content)
    const writer = writerOf(state, name)
    const begun = { ...state, begun: Math.max(state.begun, name + 1) }
    const found = this.#protocol.find(read, operation(name))
    if (found.kind === 'answered')
      return this.#answered(begun, name, content, { seq: found.seq, sum: read.sums[found.seq - 1] as string })
    if (found.kind !== 'open' || (this.#setting.exclusive && read.seq > 1)) return this.#failed(begun, name, 'nothing recorded')
    const stage = this.#protocol.unsettled(read, writer.durable) ? 'settle' : 'write'
    return change(begun, name, { stage, read: content })
  }

  /** `name` has found the line that answers its operation, and may say so once that is on disk. */
  #answered(state: State, name: number, read: Content, line: { seq: number; sum: string }): State {
    const answer = this.#known(line)
    const { told } = writerOf(state, name)
    return change(state, name, { stage: 'sync', read, answer, told: this.#protocol.acknowledgesEarly ? answer : told })
  }

  #written(state: State, name: number): State {
    const { bytes } = this.#attempt(writerOf(state, name), name)
    return change(this.#grown(state, bytes), name, { stage: 'read back' })
  }

  #readBack(state: State, name: number): Step {
    const writer = writerOf(state, name)
    const [read, attempt] = [this.#contents.read(state.log), this.#attempt(writer, name)]
    if (this.#protocol.accepted(read, attempt))
      return [`${name} takes its line for accepted`, this.#answered(state, name, state.log, attempt)]
    const waits = this.#protocol.syncsWinners && this.#protocol.unsettled(read, writer.durable)
    const next = waits ? ({ stage: 'sync the winner', read: state.log } as const) : ({ stage: 'read', read: null } as const)
    return [`${name} finds that its line was not accepted`, change(state, name, next)]
  }

  /** `name` writes while others read, who see only the beginning of it. */
  *#halfSeen(state: State, name: number): Generator<Step> {
    const written = this.#written(state, name)
    for (const [other, { stage }] of state.writers.entries()) {
      if (stage !== 'read' || other === name) continue
      // Of all beginnings the one that lacks only its newline: any other reads the same and is closer to nothing.
      const part = this.#attempt(writerOf(state, name), name).parts.at(-1) as Buffer
      const seen = this.#contents.append(state.log, part)
      yield [`${name} writes, and ${other} reads all but the newline of it`, this.#decided(written, other, seen)]
    }
  }

  /** All that can go wrong where `name` stands. */
  *#faults(state: State, name: number): Generator<Step> {
    const { stage } = writerOf(state, name)
    yield [`${name} is killed`, killed(state, name)]
    // Without a power cut to come, this is where it stands when it syncs; any other failed sync is then like a kill.
    if (stage === 'settle' || (stage === 'write' && state.powerCuts === 0))
      yield [`${name} fails to sync what it read`, this.#failed(state, name, 'nothing recorded')]
    if (stage === 'sync the winner') yield [`${name} fails to sync the line that won`, this.#failed(state, name, null)]
    if (stage === 'sync') yield [`${name} fails to sync`, this.#failed(state, name, null)]
    if (stage === 'write') yield* this.#writeFaults(state, name)
  }

  *#writeFaults(state: State, name: number): Generator<Step> {
    const attempt = this.#attempt(writerOf(state, name), name)
    const failed = (after: State): State => {
      const outcome = this.#protocol.afterWrite(attempt, { size: this.#contents.length(after.log) })
      return this.#failed(after, name, outcome === 'nothing' ? 'nothing recorded' : null)
    }
    yield [`${name} fails to write`, failed(state)]
    yield [`${name} fails after it has written`, failed(this.#grown(state, attempt.bytes))]
    for (const part of attempt.parts) {
      const partly = this.#grown(state, part)
      yield [`${name} fails after ${part.length} bytes`, failed(partly)]
      yield [`${name} is killed after ${part.length} bytes`, killed(partly, name)]
      const after = this.#protocol.afterWrite(attempt, { count: part.length })
      const next: Partial<Writer> = after === 'again' ? { stage: 'read', read: null } : { stage: 'read back' }
      yield [
        `${name} writes only ${part.length} bytes`,
        change(partly, name, this.#protocol.continues ? { stage: 'continue', cut: part.length } : next),
      ]
    }
  }

  /** What a power cut can leave. */
  *#leftovers(state: State): Generator<Step> {
    for (const log of this.#contents.afterPowerCut(state.log, state.synced)) {
      const synced = this.#contents.length(log)
      const after = { ...state, log, synced }
      yield [`of the log ${synced} bytes are left`, after]
      if (state.witness !== null) yield [`of the log ${synced} bytes are left, of run.yaml none`, { ...after, witness: null }]
    }
  }

  /** The same state without what makes no difference any more, so that fewer states are told apart. */
  #reduced(state: State): State {
    const unlocked = this.#setting.lock ? state : { ...state, writers: state.writers.map(unlockedOf) }
    const calm = state.powerCuts > 0 || state.dark ? unlocked : this.#calm(unlocked)
    if (calm.synced < this.#contents.length(calm.log) || calm.writers.some(({ read }) => read !== null)) return calm
    const log = this.#contents.pruned(calm.log)
    return log === calm.log ? calm : { ...calm, log, synced: this.#contents.length(log) }
  }

  /**
   * Without a power cut to come everything is as good as on disk. A sync changes nothing then that anybody else could see,
   * so those that succeed are left out; an acknowledgement comes a step early, which only asks for more.
   */
  #calm(state: State): State {
    const writers = state.writers.map((writer): Writer => {
      const calm = writer.durable === 0 ? writer : { ...writer, durable: 0 }
      if (calm.stage === 'settle') return { ...calm, stage: 'write' }
      if (calm.stage === 'sync the winner') return { ...calm, stage: 'read', read: null }
      if (this.#setting.lock) return calm
      if (calm.stage === 'begin') return { ...calm, stage: 'read' }
      if (calm.stage === 'sync') return over({ ...calm, told: calm.answer }, 'done')
      if (calm.stage === 'print') return over(calm, 'done')
      return calm
    })
    return { ...state, synced: this.#contents.length(state.log), witness: null, writers }
  }

  #failed(state: State, name: number, told: 'nothing recorded' | null): State {
    const { told: before } = writerOf(state, name)
    return change(state, name, { stage: 'unlock', read: null, answer: null, told: typeof before === 'number' ? before : told })
  }

  #attempt(writer: Writer, name: number): Parted {
    const content = writer.read as Content // Whoever has something to write has read the log.
    const key = `${content}:${name}`
    let attempt = this.#attempts.get(key)
    if (attempt === undefined) {
      const read = this.#contents.read(content)
      const line = lineOn(read, name, this.#contents.triesOf(content, name), this.#setting.size)
      const made = this.#protocol.attemptOn(read, line)
      attempt = { ...made, parts: partsOf(made.bytes) }
      this.#attempts.set(key, attempt)
    }
    return attempt
  }

  #grown(state: State, bytes: Buffer): State {
    return { ...state, log: this.#contents.append(state.log, bytes) }
  }

  #synced(state: State): State {
    return { ...state, synced: this.#contents.length(state.log) }
  }

  #known({ seq, sum }: { seq: number; sum: string }): number {
    const at = this.#lines.findIndex((line) => line.seq === seq && line.sum === sum)
    return at < 0 ? this.#lines.push({ seq, sum }) - 1 : at
  }

  #line(line: number): { seq: number; sum: string } {
    return this.#lines[line] as { seq: number; sum: string } // It was given out by #known.
  }

  #holds(read: Read, line: number): boolean {
    const { seq, sum } = this.#line(line)
    return read.passed(seq, sum)
  }
}

function writerOf(state: State, name: number): Writer {
  return state.writers[name] as Writer // Names are the writers' places.
}

function isOver(stage: Stage): boolean {
  return stage === 'done' || stage === 'ended' || stage === 'dead'
}

function killed(state: State, name: number): State {
  return { ...state, writers: state.writers.map((writer, i) => (i === name ? over(writer, 'dead') : writer)) }
}

/** A process that has ended knows nothing; what its caller was told stays. */
function over({ told, doubt }: Writer, stage: Stage): Writer {
  return { ...NEW, stage, told, doubt }
}

/** Without a lock there is nothing between the answer and what follows it, and an end is an end. */
function unlockedOf(writer: Writer): Writer {
  if (writer.stage === 'ended') return { ...writer, stage: 'dead' }
  if (writer.stage !== 'unlock') return writer
  return writer.answer === null ? over(writer, 'dead') : { ...writer, stage: 'print' }
}

/** The caller tries again. What was acknowledged holds for ever; any other answer is void from now on. */
function startedAnew(state: State, name: number): State {
  const { told, doubt } = writerOf(state, name)
  const again = typeof told === 'number'
  return change(state, name, { stage: 'begin', told: again ? told : null, doubt: doubt || told === null })
}

function powerless(state: State): State {
  const writers = state.writers.map((writer) => (isOver(writer.stage) ? writer : over(writer, 'dead')))
  return { ...state, dark: true, lock: null, powerCuts: state.powerCuts - 1, writers }
}

function change(state: State, name: number, changes: Partial<Writer>): State {
  const writers = state.writers.slice()
  const next = { ...writerOf(state, name), ...changes }
  writers[name] = isOver(next.stage) ? over(next, next.stage) : next
  return { ...state, writers }
}
