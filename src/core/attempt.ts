import type { Operation } from './event.ts'
import type { RunState } from './state.ts'

/** A log as a writer has read it to its end. */
export interface Reading {
  /** The operations that its events answered; null before the first. */
  readonly state: Pick<RunState, 'operations'> | null
  readonly seq: number
  /** Bytes read. */
  readonly position: number
  /** Whether they end in the middle of a line. */
  readonly torn: boolean
  /** Whether the log is damaged or newer than this program. */
  readonly stopped: boolean
  passed(revision: number, head: string): boolean
}

/** What a log holds against an operation, or for it; `seq` is that of the event that has its id. */
export type Finding =
  | { kind: 'conflict'; seq: number }
  | { kind: 'stopped' }
  | { kind: 'answered'; seq: number; number: number | null }
  | { kind: 'open' }

/** Whether `op` may still be appended, was answered by an event, or must not be written; the first that holds of a log. */
export function find(log: Reading, op: Operation): Finding {
  const seen = log.state?.operations.get(op.id)
  if (seen !== undefined && seen.digest !== op.digest) return { kind: 'conflict', seq: seen.seq }
  if (log.stopped) return { kind: 'stopped' }
  return seen === undefined ? { kind: 'open' } : { kind: 'answered', seq: seen.seq, number: seen.number }
}

/** One try to add a line: what to write in one piece, and what tells its line from any other. */
export interface Attempt {
  seq: number
  sum: string
  bytes: Buffer
  /** How long the log was when it was decided on. */
  position: number
}

/** The attempt to add a sealed line on top of `log`. */
export function attemptOn(log: Reading, { line, sum }: { line: string; sum: string }): Attempt {
  // A bare newline would bring a torn line that lacks only its newline back to life.
  const mark = log.torn ? '#\n' : ''
  return { seq: log.seq + 1, sum, bytes: Buffer.from(`${mark}${line}\n`), position: log.position }
}

/** Whether bytes of `log` could still go in a power cut, so that nothing may be put on top of them. */
export function unsettled(log: Reading, durable: number): boolean {
  return durable < log.seq
}

/** What a write call came to: the bytes that it took, or an error and the size of the file after it where that is known. */
export type Write = { count: number } | { size: number | null }

/** What follows a write: look whether the line was accepted, try anew, or give up with nothing or perhaps something recorded. */
export function afterWrite(attempt: Attempt, write: Write): 'read back' | 'again' | 'nothing' | 'unknown' {
  // What went in only in part is void: it is never continued and never cut off.
  if ('count' in write) return write.count === attempt.bytes.length ? 'read back' : 'again'
  return write.size === attempt.position ? 'nothing' : 'unknown'
}

/** Whether `log`, read again after the write, took in this very attempt: its sum covers an id that no other has. */
export function accepted(log: Reading, attempt: Attempt): boolean {
  return log.passed(attempt.seq, attempt.sum)
}
