import { isUtf8 } from 'node:buffer'
import { validateEvent } from '../schemas/events.ts'
import { LINE_MAX, statedSum, verifiedSum } from './envelope.ts'
import { type FlowEvent, GENESIS, LOG_VERSION } from './event.ts'
import { fold } from './fold.ts'
import { illegal } from './rules.ts'
import type { RunState } from './state.ts'
import { upcast } from './upcast.ts'

/** Where a log stops to verify, and why. `line` counts from 1, `offset` is that line's first byte. */
export interface Damage {
  line: number
  offset: number
  reason: string
}

const NEWLINE = 0x0a

/**
 * Reads a log in the order of its bytes and keeps what they fold to. It accepts a line only on top of
 * the line before and only when the rules allow it; it skips what a torn write or a lost race leaves
 * behind; it stops for good at damage or at a line of a newer version. It never looks at a file:
 * whoever owns one pushes the bytes from `position` on.
 */
export class LogReader {
  /** The fold of the accepted lines; null before the first. */
  state: RunState | null = null
  /** `sum` of the last accepted line. */
  head = GENESIS
  damage: Damage | null = null
  /** The version found when a line is newer than this program. */
  newer: number | null = null
  /** Whether the bytes that come are known to be those whose sums were verified before. The rules still judge each line. */
  isVerified = false
  /** Bytes taken in so far, an unfinished last piece included. */
  position = 0

  #sums: string[] = []
  /** The version of the last accepted line. */
  #version = 0
  #line = 1
  /** The unfinished last piece; kept short even when the piece itself is over-long. */
  #rest: Buffer = Buffer.alloc(0)
  #restLength = 0
  /**
   * Whether an over-long piece holds a NUL. JSON never does: such a piece is what a power cut leaves of lines
   * that several writers had added and none had synced, and is skipped like any torn line.
   */
  #hole = false
  readonly #accept: ((event: FlowEvent, line: Buffer) => void) | undefined

  /** `accept` is told of every accepted event, in order, after it was folded: in today's shape, and of the line as it was written. */
  constructor(accept?: (event: FlowEvent, line: Buffer) => void) {
    this.#accept = accept
  }

  /** `seq` of the last accepted line; 0 before the first. */
  get seq(): number {
    return this.#sums.length
  }

  /** Whether the bytes so far end in the middle of a line. */
  get torn(): boolean {
    return this.#restLength > 0
  }

  /** Whether nothing more is accepted, whatever follows. */
  get stopped(): boolean {
    return this.damage !== null || this.newer !== null
  }

  /** Whether the log passed through line `revision` with the `sum` `head`. */
  passed(revision: number, head: string): boolean {
    return revision === 0 ? head === GENESIS : this.#sums[revision - 1] === head
  }

  /** Takes the next bytes of the log, in any portions. */
  push(bytes: Buffer): void {
    let from = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0 && !this.stopped; end = bytes.indexOf(NEWLINE, from)) {
      this.#piece(bytes.subarray(from, end))
      from = end + 1
    }
    this.position += bytes.length
    if (this.stopped) return
    const rest = bytes.subarray(from)
    this.#restLength += rest.length
    this.#hole ||= this.#restLength > LINE_MAX && (rest.includes(0) || this.#rest.includes(0))
    if (this.#rest.length <= LINE_MAX) this.#rest = Buffer.concat([this.#rest, rest.subarray(0, LINE_MAX + 1)])
  }

  /** Marks the log as damaged after its last line, for a fault that only the caller could see. */
  condemn(reason: string): void {
    if (!this.stopped) this.damage = { line: this.#line, offset: this.position - this.#restLength, reason }
  }

  #piece(end: Buffer): void {
    const length = this.#restLength + end.length
    const line = length > LINE_MAX + 1 ? null : this.#restLength === 0 ? end : Buffer.concat([this.#rest, end])
    const hole = this.#hole || (line === null && (end.includes(0) || this.#rest.includes(0)))
    const offset = this.#offset
    this.#offset += length + 1
    if (this.#restLength > 0) this.#rest = Buffer.alloc(0)
    this.#restLength = 0
    this.#hole = false
    const reason = line !== null ? this.#read(line) : hole ? null : overLong(length)
    if (reason !== null) this.damage = { line: this.#line, offset, reason }
    this.#line += 1
  }
  #offset = 0

  /** The reason why `line` is damage, or null when it was accepted or skipped. */
  #read(line: Buffer): string | null {
    const value = parseObject(line)
    if (value === null) return null
    // Parsed all the same: a torn line of the greatest length has one byte more once a `#` closes it.
    if (line.length > LINE_MAX) return overLong(line.length)
    if (typeof value['v'] === 'number' && value['v'] > LOG_VERSION) {
      this.newer = value['v']
      return null
    }
    const sum = this.isVerified ? statedSum(line) : verifiedSum(line)
    if (sum === null) return 'its sum does not match its bytes'
    const { seq, prev } = value
    if (prev !== this.head || seq !== this.seq + 1) {
      const lostRace =
        typeof seq === 'number' && typeof prev === 'string' && seq >= 1 && seq <= this.seq && this.passed(seq - 1, prev)
      // A reason repeats no text of the line: whoever broke it may have written that for the reader.
      const number = typeof seq === 'number' ? seq : 'no number'
      return lostRace ? null : `it does not follow line ${this.seq} of the run (seq ${number})`
    }
    const v = typeof value['v'] === 'number' ? value['v'] : LOG_VERSION
    // An older Flow refuses a log that a newer one has written to, so it cannot have added this.
    if (v < this.#version) return `it is of version ${v}, on top of a line of version ${this.#version}`
    const upcasted = upcast(value, LOG_VERSION)
    // It has one member more than an event, `sum`, which the schema leaves to this reader.
    if (upcasted === null || !validateEvent(upcasted)) return `it is no event of version ${v}`
    const event = upcasted as unknown as FlowEvent
    const refused = illegal(this.state, event, v)
    if (refused !== null) return `it breaks a rule (${refused.code}) as ${event.type}`
    this.state = fold(this.state, event)
    this.head = sum
    this.#version = v
    this.#sums.push(sum)
    this.#accept?.(event, line)
    return null
  }
}

function overLong(length: number): string {
  return `the line is ${length} bytes long, over ${LINE_MAX}`
}

function parseObject(line: Buffer): Record<string, unknown> | null {
  const text = line.toString('utf8')
  // Of a line that is torn or empty this tells so at a thousandth of what it costs to have it refused.
  if (!text.trimStart().startsWith('{') || !text.trimEnd().endsWith('}')) return null
  // The character that stands for bytes that are not UTF-8 may also stand in a text itself.
  if (text.includes('\ufffd') && !isUtf8(line)) return null
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
