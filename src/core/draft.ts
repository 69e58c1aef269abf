import { canonicalJson, sha256 } from './canonical.ts'
import { LogReader } from './chain.ts'
import { decide, type Request } from './decide.ts'
import { LINE_MAX, seal } from './envelope.ts'
import { FlowError, refusal } from './errors.ts'
import { type By, type FlowEvent, LOG_VERSION, type Proposal } from './event.ts'
import type { RunId } from './ids.ts'
import type { RunState } from './state.ts'

/** What the events of a draft take from outside. */
export interface Authorship {
  /** The time of the import, and the machine that vouches for it. */
  now: string
  by: Pick<By, 'machine'>
  /** A random id for an event. */
  makeId(): string
}

/** A log under construction. Whatever is added is judged as a command would be. */
export class Draft {
  readonly #reader = new LogReader()
  readonly #lines: string[] = []
  readonly #around: Authorship
  readonly #id: RunId
  #first: FlowEvent | null = null
  /** Time of the last event: order comes from the number, but a reader should not see time run backwards. */
  #at: string

  constructor(id: RunId, around: Authorship, created: string) {
    this.#id = id
    this.#around = around
    this.#at = created
  }

  get state(): RunState {
    if (this.#reader.state === null) throw new Error('the draft has no first event')
    return this.#reader.state
  }

  get now(): string {
    return this.#around.now
  }

  get by(): By {
    return { actor: 'engine', ...this.#around.by, ...(this.#reader.state?.branch ? { branch: this.#reader.state.branch } : {}) }
  }

  begin(data: Extract<FlowEvent, { type: 'run_started' }>['data']): void {
    this.#first = this.#event({ type: 'run_started', data })
    const bytes = Buffer.byteLength(seal(this.#first).line)
    if (bytes > LINE_MAX)
      throw new FlowError(
        refusal(
          'document_invalid',
          `The first event would be ${bytes} bytes long; a line holds at most ${LINE_MAX}.`,
          'Shorten the definition of the workflow.',
        ),
      )
    this.#push(this.#first)
  }

  /** Adds what the request comes to, changed by `edit`; false when the rules do not allow it. */
  take(request: Request, at: string | null, edit: (proposal: Proposal) => Proposal = (proposal) => proposal): boolean {
    const decision = decide(this.state, request, this.by)
    if (decision.kind !== 'append') return false
    if (at !== null && at > this.#at) this.#at = at
    const event = this.#event(edit(decision.proposal))
    if (Buffer.byteLength(seal(event).line) > LINE_MAX) return false
    this.#push(event)
    return true
  }

  written(): { first: FlowEvent; lines: string[]; state: RunState } {
    return { first: this.#first as FlowEvent, lines: this.#lines.slice(1), state: this.state }
  }

  #event(proposal: Proposal): FlowEvent {
    const seq = this.#reader.seq + 1
    const digest = sha256(canonicalJson(proposal))
    // The parts come from one union each, so together they are an event.
    return {
      ...{ v: LOG_VERSION, seq, prev: this.#reader.head, id: this.#around.makeId(), at: this.#at, by: this.by },
      ...{ op: { id: `import:${this.#id.slice(0, 80)}:${seq}`, digest }, ...proposal },
    } as FlowEvent
  }

  #push(event: FlowEvent): void {
    const { line } = seal(event)
    this.#lines.push(line)
    this.#reader.push(Buffer.from(`${line}\n`))
    const { damage } = this.#reader
    if (damage !== null || this.#reader.seq !== event.seq)
      throw new Error(`line ${event.seq} of the imported log does not verify: ${damage?.reason}`)
  }
}
