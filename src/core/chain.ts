import { type Chain, classify, overLong } from './classification.ts'
import { LINE_MAX } from './envelope.ts'
import { type FlowEvent, GENESIS } from './event.ts'
import { fold } from './fold.ts'
import type { RunState } from './state.ts'

/** Where a log stops to verify, and why. `line` counts from 1, `offset` is that line's first byte. */
export interface Damage {
  line: number
  offset: number
  reason: string
}

const NEWLINE = 0x0a
/** How every line begins, and nothing inside of one: within a text the quotes would be escaped. */
const BEGINNING = '{"v":'

/**
 * Reads a log in the order of its bytes and keeps what they fold to. It accepts a line only on top of
 * the line before and only when the rules allow it; it skips what a torn write or a lost race leaves
 * behind; it stops for good at damage or at a line of a newer version. It never looks at a file:
 * whoever owns one pushes the bytes from `position` on.
 */
export class LogReader implements Chain {
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
  version = 0
  #line = 1
  /** The unfinished last piece; kept short even when the piece itself is over-long. */
  #rest: Buffer = Buffer.alloc(0)
  #restLength = 0
  /**
   * Whether an over-long piece is made of several lines: it holds the beginning of another one, which followed a torn
   * line without a mark, or a NUL, which a power cut left of lines that none had synced and JSON never holds. It is
   * skipped like any torn line.
   */
  #several = false
  /** The last bytes looked at of an over-long piece, in which another line may begin; null before the first. */
  #edge: Buffer | null = null
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
    if (this.#restLength > LINE_MAX) this.#lookThrough(rest)
    if (this.#rest.length <= LINE_MAX) this.#rest = Buffer.concat([this.#rest, rest.subarray(0, LINE_MAX + 1)])
  }

  /** Marks the log as damaged after its last line, for a fault that only the caller could see. */
  condemn(reason: string): void {
    if (!this.stopped) this.damage = { line: this.#line, offset: this.position - this.#restLength, reason }
  }

  #piece(end: Buffer): void {
    const length = this.#restLength + end.length
    const line = length > LINE_MAX + 1 ? null : this.#restLength === 0 ? end : Buffer.concat([this.#rest, end])
    if (line === null) this.#lookThrough(end)
    const several = this.#several
    const offset = this.#offset
    this.#offset += length + 1
    if (this.#restLength > 0) this.#rest = Buffer.alloc(0)
    this.#restLength = 0
    this.#several = false
    this.#edge = null
    const reason = line !== null ? this.#read(line) : several ? null : overLong(length)
    if (reason !== null) this.damage = { line: this.#line, offset, reason }
    this.#line += 1
  }
  #offset = 0

  /** Looks for a second line in the next bytes of an over-long piece. */
  #lookThrough(bytes: Buffer): void {
    const seen = Buffer.concat([this.#edge ?? this.#rest, bytes])
    // What stands at the very beginning of the piece is its own.
    this.#several ||= seen.includes(0) || seen.indexOf(BEGINNING, this.#edge === null ? 1 : 0) >= 0
    this.#edge = seen.subarray(1 - BEGINNING.length)
  }

  /** The reason why `line` is damage, or null when it was accepted or skipped. */
  #read(line: Buffer): string | null {
    const found = classify(line, this)
    if (found.kind === 'damage') return found.reason
    if (found.kind === 'newer') this.newer = found.version
    if (found.kind !== 'accepted') return null
    this.state = fold(this.state, found.event)
    this.head = found.sum
    this.version = found.version
    this.#sums.push(found.sum)
    this.#accept?.(found.event, line)
    return null
  }
}
