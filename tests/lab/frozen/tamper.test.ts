import { isUtf8 } from 'node:buffer'
import { describe, expect, it, vi } from 'vitest'
import { sha256 } from '../../../src/core/canonical.ts'
import { LogReader } from '../../../src/core/chain.ts'
import { type History, histories } from './histories.ts'

// Hundreds of replays a test: nothing is said of how long they take on a machine with other work.
vi.setConfig({ testTimeout: 300_000 })

const NEWLINE = 0x0a
/** What a byte becomes: another one, what ends a line, what ends a text, nothing that is text at all. */
const CHANGES: ((byte: number) => number)[] = [(byte) => byte ^ 1, () => NEWLINE, () => 0x22, () => 0xff]

interface Read {
  reader: LogReader
  /** What was accepted. */
  lines: string[]
}

function read(log: Buffer): Read {
  const lines: string[] = []
  const reader = new LogReader((_, line) => lines.push(line.toString()))
  reader.push(log)
  return { reader, lines }
}

/** The pieces of the log between newlines, the last without one included, and which of them are accepted. */
function pieces({ log }: History): { list: Buffer[]; accepted: number[]; lines: string } {
  const list: Buffer[] = []
  let from = 0
  for (let end = log.indexOf(NEWLINE); end >= 0; end = log.indexOf(NEWLINE, from)) {
    list.push(log.subarray(from, end))
    from = end + 1
  }
  list.push(log.subarray(from))
  const { lines } = read(log)
  return {
    list,
    accepted: list.flatMap((piece, i) => (lines.includes(piece.toString()) ? [i] : [])),
    lines: lines.join('\n'),
  }
}

function isObject(piece: Buffer): boolean {
  try {
    return isUtf8(piece) && !piece.includes(NEWLINE) && typeof JSON.parse(piece.toString()) === 'object'
  } catch {
    return false
  }
}

function join(list: Buffer[]): Buffer {
  return Buffer.concat(list.flatMap((piece, i) => (i === 0 ? [piece] : [Buffer.from('\n'), piece])))
}

/**
 * What became of a copy: `whole` when it folds to the history as it was, `failed` when the reader stops, or the witness that
 * is printed with the log says that lines are missing; `other` is what must never be.
 */
function judge({ state }: History, original: string, copy: Buffer): 'whole' | 'failed' | 'other' {
  const { reader, lines } = read(copy)
  if (reader.stopped || !reader.passed(state.accepted, state.head)) return 'failed'
  return lines.join('\n') === original ? 'whole' : 'other'
}

/** Places in a piece: both ends, the version, the sum, and some that follow from the content. */
function places(piece: Buffer): number[] {
  const drawn = [0, 8, 16, 24].map((at) => Number.parseInt(sha256(piece).slice(at, at + 8), 16) % piece.length)
  return [0, 1, piece.indexOf('"v":') + 4, piece.length - 70, piece.length - 20, piece.length - 1, ...drawn]
}

describe.each(histories())('a copy of $name', (frozen) => {
  const { list, accepted, lines } = pieces(frozen)
  const judged = (copy: Buffer[]) => judge(frozen, lines, join(copy))

  it('as it is, is the history', () => {
    expect(accepted).toHaveLength(frozen.state.accepted)
    expect(judged(list)).toBe('whole')
  })

  it('fails with any byte of an accepted line changed', () => {
    for (const i of accepted) {
      const piece = list[i] as Buffer
      for (const [n, at] of places(piece).entries()) {
        const changed = Buffer.from(piece)
        const byte = CHANGES[(n + i) % CHANGES.length]?.(piece[at] as number) as number
        if (byte === piece[at]) continue
        changed[at] = byte
        const copy = list.with(i, changed)
        expect(judged(copy), `line ${i + 1}, byte ${at} becomes ${byte}`).toBe('failed')
        // What is still an object is no torn line: the reader stops there, and not only at what follows.
        const { damage, newer, seq } = read(join(copy)).reader
        if (isObject(changed)) expect([newer ?? damage?.line, seq]).toEqual([newer ?? i + 1, accepted.indexOf(i)])
      }
    }
  })

  it('fails without any of its accepted lines', () => {
    for (const i of accepted) expect(judged(list.toSpliced(i, 1)), `without line ${i + 1}`).toBe('failed')
  })

  it('fails with any two accepted lines in each other’s place', () => {
    for (const [n, i] of accepted.entries())
      for (const j of accepted.slice(n + 1)) {
        const swapped = list.with(i, list[j] as Buffer).with(j, list[i] as Buffer)
        expect(judged(swapped), `lines ${i + 1} and ${j + 1}`).toBe('failed')
      }
  })

  it('is whole with a line twice, because the second is a lost race, and fails with it before its time', () => {
    const last = accepted.at(-1) as number
    for (const [n, i] of accepted.entries()) {
      for (const at of [i + 1, last + 1])
        expect(judged(list.toSpliced(at, 0, list[i] as Buffer)), `line ${i + 1} again at ${at + 1}`).toBe('whole')
      for (const at of accepted.slice(0, n))
        expect(judged(list.toSpliced(at, 0, list[i] as Buffer)), `line ${i + 1} at ${at + 1}`).toBe('failed')
    }
  })
})

it('a line of one history fails in another', () => {
  const all = histories()
  for (const [n, frozen] of all.entries()) {
    const { list, accepted, lines } = pieces(frozen)
    const other = pieces(all[(n + 1) % all.length] as History)
    const i = accepted[Math.min(1, accepted.length - 1)] as number
    const foreign = other.list[other.accepted[1] as number] as Buffer
    expect(judge(frozen, lines, join(list.toSpliced(i, 0, foreign))), frozen.name).toBe('failed')
  }
})
