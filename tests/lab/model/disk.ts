import { LINE_MAX, seal } from '../../../src/core/envelope.ts'
import type { Operation } from '../../../src/core/event.ts'
import { aPhase, aStart, aWorkflow, envelope, logOf, TERMINAL } from '../../core/builders.ts'
import type { Protocol, Read } from './protocol.ts'

/** The content of a log, as a number that stands for its bytes. */
export type Content = number

const NEWLINE = 0x0a
const MARK = 0x23
const QUOTE = 0x22
const BRACE = 0x7d
const TORN = Buffer.from('{')

/** Every content that a log has had in one search, each read once. */
export class Contents {
  readonly #bytes: Buffer[] = []
  readonly #known = new Map<string, Content>()
  readonly #reads: (Read | undefined)[] = []
  readonly #cuts = new Map<string, Content[]>()
  /** By the buffer itself: whoever appends the same bytes gives the same buffer. */
  readonly #appended: (Map<Buffer, Content> | undefined)[] = []
  readonly #pruned: (Content | undefined)[] = []
  readonly #protocol: Protocol

  constructor(protocol: Protocol) {
    this.#protocol = protocol
  }

  of(bytes: Buffer): Content {
    const key = bytes.toString('latin1')
    let content = this.#known.get(key)
    if (content === undefined) {
      content = this.#bytes.push(bytes) - 1
      this.#known.set(key, content)
    }
    return content
  }

  bytes(content: Content): Buffer {
    return this.#bytes[content] as Buffer
  }

  length(content: Content): number {
    return this.bytes(content).length
  }

  /** How many lines in it the writer `name` has begun: the next one must not have the id of any of them. */
  triesOf(content: Content, name: number): number {
    return this.bytes(content).toString('latin1').split(`"id":"${name}-`).length - 1
  }

  append(content: Content, bytes: Buffer): Content {
    const after = this.#appended[content] ?? new Map<Buffer, Content>()
    this.#appended[content] = after
    let next = after.get(bytes)
    if (next === undefined) {
      next = this.of(Buffer.concat([this.bytes(content), bytes]))
      after.set(bytes, next)
    }
    return next
  }

  /**
   * The content without the whole lines that are no part of the run and never will be, because all of it is on disk. What
   * a writer does next does not depend on them.
   */
  pruned(content: Content): Content {
    let next = this.#pruned[content]
    if (next === undefined) {
      const bytes = this.bytes(content)
      const { ends } = this.read(content)
      const kept = linesFrom(bytes, 0).flatMap(([from, to]) => {
        const piece = bytes.subarray(from, to)
        if (ends.includes(to)) return [piece]
        return piece.at(-1) === NEWLINE ? [] : [tailOf(piece)]
      })
      next = this.of(Buffer.concat(kept))
      this.#pruned[content] = next
    }
    return next
  }

  read(content: Content): Read {
    let read = this.#reads[content]
    if (read === undefined) {
      read = this.#protocol.read(this.bytes(content))
      this.#reads[content] = read
    }
    return read
  }

  /**
   * What a power cut can leave of `content`, of which the first `synced` bytes are on disk: the rest cut off anywhere
   * that matters, and any lines of what is left with zeros in them.
   */
  afterPowerCut(content: Content, synced: number): Content[] {
    const key = `${content}:${synced}`
    let left = this.#cuts.get(key)
    if (left === undefined) {
      left = [...this.#leftovers(this.bytes(content), synced)]
      this.#cuts.set(key, left)
    }
    return left
  }

  *#leftovers(bytes: Buffer, synced: number): Generator<Content> {
    const lines = linesFrom(bytes, synced)
    for (const image of zeroed(bytes, lines)) yield this.of(image)
    for (const [n, [from, to]] of lines.entries())
      for (const image of zeroed(bytes, lines.slice(0, n)))
        for (const cut of cutsOf(to - from)) yield this.of(image.subarray(0, from + cut))
  }
}

/** A torn tail as short as it can be: dead is dead, but for a line that lacks only its newline, and one that fills much of a piece. */
function tailOf(tail: Buffer): Buffer {
  const whole = tail.at(-1) === BRACE && tail.at(-2) === QUOTE && !tail.includes(0)
  return whole || tail.length * 2 > LINE_MAX ? tail : TORN
}

/** The pieces from `start` on: each its newline included. */
function linesFrom(bytes: Buffer, start: number): [from: number, to: number][] {
  const lines: [number, number][] = []
  for (let from = start; from < bytes.length; ) {
    const end = bytes.indexOf('\n', from)
    const to = end < 0 ? bytes.length : end + 1
    lines.push([from, to])
    from = to
  }
  return lines
}

/** Lengths at which a piece of `length` bytes is worth a cut: nothing, a half, all but the newline. */
function cutsOf(length: number): number[] {
  return [...new Set([0, length >> 1, length - 1])]
}

/** What of `bytes` may go in alone: a half, all but the newline, and of a mark in front its one byte or both. */
export function partsOf(bytes: Buffer): Buffer[] {
  const marks = bytes[0] === MARK ? [1, 2] : []
  return [...marks, bytes.length >> 1, bytes.length - 1].map((cut) => bytes.subarray(0, cut))
}

/**
 * `bytes` with each of the lines kept or zeroed in its first half, in every combination. With more zeros a line is as dead,
 * and takes the next one with it when its newline goes: that is both of them zeroed.
 */
function* zeroed(bytes: Buffer, lines: [number, number][]): Generator<Buffer> {
  const [line, ...rest] = lines
  if (line === undefined) return yield bytes
  const [from, to] = line
  yield* zeroed(bytes, rest)
  yield* zeroed(Buffer.from(bytes).fill(0, from, from + Math.max(1, (to - from) >> 1)), rest)
}

/** The log of a run that was just started, in which anybody may write. */
export function aLog(): Buffer {
  const first = aStart({ session: null, workflow: aWorkflow([aPhase('work')]) })
  return logOf([envelope(1, '0'.repeat(64), first)])
}

/** What the writer `name` asks for: the same operation whenever it tries again. */
export function operation(name: number): Operation {
  return { id: `writer-${name}`, digest: `${name}`.repeat(64) }
}

/** The line with which the writer `name`, tries for the `tries`-th time, on top of what it has read; its text has `size` characters of four bytes. */
export function lineOn(
  log: Pick<Read, 'seq' | 'head'>,
  name: number,
  tries: number,
  size: number,
): { line: string; sum: string } {
  const candidate = { type: 'note_recorded', by: TERMINAL, data: { text: '🚀'.repeat(size) } } as const
  return seal(envelope(log.seq + 1, log.head, candidate, { op: operation(name), id: `${name}-${tries}` }))
}
