import { accepted, afterWrite, attemptOn, find, type Reading, unsettled } from '../../../src/core/attempt.ts'
import { LogReader } from '../../../src/core/chain.ts'
import { classify } from '../../../src/core/classification.ts'
import { GENESIS } from '../../../src/core/event.ts'

/** A log as the model's writers and its judge see it. */
export interface Read extends Reading {
  head: string
  damage: { reason: string } | null
  /** Of each accepted line, the operation and the sum. */
  operations: string[]
  sums: string[]
  /** Where each accepted line ends, its newline included. */
  ends: number[]
}

/**
 * What a writer does with what it sees, in the store's own functions. Each of them can be weakened to show that the
 * search would notice.
 */
export interface Protocol {
  read(bytes: Buffer): Read
  find: typeof find
  attemptOn: typeof attemptOn
  unsettled: typeof unsettled
  afterWrite: typeof afterWrite
  accepted: typeof accepted
  /** Whether an operation is acknowledged before the log is on disk. */
  acknowledgesEarly: boolean
  /** Whether the rest of a short write is written, and the event then taken for recorded. */
  continues: boolean
  /** Whether the line that won a race is synced before anything is said of the one that lost it. */
  syncsWinners: boolean
}

export const STORE: Protocol = {
  read: (bytes) => readLines(bytes, () => {}),
  find,
  attemptOn,
  unsettled,
  afterWrite,
  accepted,
  acknowledgesEarly: false,
  continues: false,
  syncsWinners: true,
}

/** One protective rule less, and what it leads to. */
export const WEAKENED: Record<string, Partial<Protocol>> = {
  'the line is not read back': { accepted: () => true },
  'a torn tail is closed by a bare newline': {
    attemptOn: (log, sealed) => {
      const attempt = attemptOn(log, sealed)
      return log.torn ? { ...attempt, bytes: attempt.bytes.subarray(1) } : attempt
    },
  },
  'nothing is synced before the next line is put on top': { unsettled: () => false },
  'an event is acknowledged before it is synced': { acknowledgesEarly: true },
  'the rest of a short write is written later': { continues: true },
  'a line that lost its race is damage': {
    read: (bytes) =>
      readLines(bytes, (line, reader) => {
        if (classify(line, reader).kind === 'lost race') reader.condemn('a line lost its race')
      }),
  },
  'a lost race is told before the winner is synced': { syncsWinners: false },
  'an operation is not looked for in the log': {
    find: (log, op) => (find(log, op).kind === 'stopped' ? { kind: 'stopped' } : { kind: 'open' }),
  },
  'an error in the middle of a write says that nothing was recorded': {
    afterWrite: (attempt, write) => ('count' in write ? afterWrite(attempt, write) : 'nothing'),
  },
}

/** What a reader makes of a log, line by line, when `before` may condemn it before each of them. */
function readLines(bytes: Buffer, before: (line: Buffer, reader: LogReader) => void): Read {
  const [operations, sums, ends]: [string[], string[], number[]] = [[], [], []]
  let next = 0
  const reader: LogReader = new LogReader((event) => {
    operations.push(event.op.id)
    sums.push(reader.head)
    ends.push(next)
  })
  for (let from = 0; from < bytes.length && !reader.stopped; from = next) {
    const end = bytes.indexOf('\n', from)
    next = end < 0 ? bytes.length : end + 1
    if (end >= 0) before(bytes.subarray(from, end), reader)
    reader.push(bytes.subarray(from, next))
  }
  const { seq, position, torn, stopped, head, damage } = reader
  const state = reader.state === null ? null : { operations: reader.state.operations }
  const passed = (revision: number, sum: string) => (revision === 0 ? sum === GENESIS : sums[revision - 1] === sum)
  return { state, seq, position, torn, stopped, head, damage, operations, sums, ends, passed }
}
