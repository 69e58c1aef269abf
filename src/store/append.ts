import { randomUUID } from 'node:crypto'
import { closeSync, constants, fstatSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Attempt, accepted, afterWrite, attemptOn, type Finding, find } from '../core/attempt.ts'
import { LINE_MAX, seal } from '../core/envelope.ts'
import { FlowError, refusal } from '../core/errors.ts'
import { type By, type FlowEvent, LOG_VERSION, type Operation, type Proposal } from '../core/event.ts'
import { illegal } from '../core/rules.ts'
import type { RunState } from '../core/state.ts'
import { validateEvent } from '../schemas/events.ts'
import { crashPoint } from './crash.ts'
import { openRegular } from './disk.ts'
import { errno, storageError } from './errno.ts'
import { COURTESY_WAIT_MS, courtesyLock } from './lock.ts'
import { type RunLog, refuseUnwritable } from './log.ts'

/** Lost races after which an append gives up; each of them means that another writer got through. */
const ROUNDS_MAX = 1000

export interface AppendRequest {
  op: Operation
  /** When and by whom, asked anew for each attempt. */
  stamp: () => { at: string; by: By }
  /** Judges the state as it is now; called again after a lost race. Throws a FlowError to refuse. */
  decide: (state: RunState) => { kind: 'append'; proposal: Proposal } | { kind: 'nothing' }
  lockWaitMs?: number
}

/** `number` is that of the recorded activity, null for other events. */
export type Appended =
  | { kind: 'appended'; event: FlowEvent; seq: number; number: number | null }
  | { kind: 'replayed'; seq: number; number: number | null }
  | { kind: 'nothing' }

/**
 * Adds the event that `decide` proposes, or finds that the operation was already answered. When it
 * returns, what it speaks of is on disk and `log` has read it. Fails with what `decide` throws and with
 * `op_conflict`, `run_not_found`, `log_damaged`, `log_newer`, `document_invalid` (line too long),
 * `storage_refused`, `storage_failed` (nothing was recorded) or `outcome_unknown` (retry with the same operation id).
 */
export function append(log: RunLog, request: AppendRequest): Appended {
  const fd = openRegular(log.root, log.file, constants.O_RDWR | constants.O_APPEND)
  if (fd === null) {
    log.refresh()
    refuseUnwritable(log)
    throw new FlowError(refusal('run_not_found', `There is no run ${log.id}.`, 'See which runs there are.', 'list --all'))
  }
  try {
    log.refresh(fd)
    const release =
      search(log, request.op).kind === 'open'
        ? courtesyLock(log.root, join(log.directory, 'lock'), request.lockWaitMs ?? COURTESY_WAIT_MS)
        : null
    try {
      return compareAndSwap(log, fd, request)
    } finally {
      release?.()
    }
  } finally {
    closeSync(fd)
  }
}

function compareAndSwap(log: RunLog, fd: number, { op, stamp, decide }: AppendRequest): Appended {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    log.refresh(fd)
    const found = search(log, op)
    refuseUnwritable(log)
    if (found.kind === 'answered') {
      acknowledge(log, fd, op)
      return { kind: 'replayed', seq: found.seq, number: found.number }
    }
    const state = log.reader.state as RunState // A log without a first event is damaged, and refused above.
    const decision = decide(state)
    if (decision.kind === 'nothing') {
      acknowledge(log, fd, op)
      return { kind: 'nothing' }
    }
    // The parts come from one union each, so together they are an event; the schema looks at it again.
    const event = {
      v: LOG_VERSION,
      seq: log.reader.seq + 1,
      prev: log.reader.head,
      id: randomUUID(),
      ...stamp(),
      op,
      ...decision.proposal,
    } as FlowEvent
    const attempt = attemptOn(log.reader, checkedLine(state, event))
    settle(log, fd)
    if (!write(log, fd, attempt, op)) continue
    if (!readBack(log, fd, attempt, op)) {
      settleWinner(log, fd, op)
      continue
    }
    acknowledge(log, fd, op)
    return { kind: 'appended', event, seq: event.seq, number: log.reader.state?.operations.get(op.id)?.number ?? null }
  }
  throw new FlowError(
    refusal(
      'storage_failed',
      `${log.file}: ${ROUNDS_MAX} attempts lost the race against other writers; nothing was recorded.`,
      'Run the same command again.',
    ),
  )
}

/** What the log says to this operation. The same id with other input is refused. */
function search(log: RunLog, op: Operation): Exclude<Finding, { kind: 'conflict' }> {
  const found = find(log.reader, op)
  if (found.kind !== 'conflict') return found
  throw new FlowError(
    refusal(
      'op_conflict',
      `The operation ${op.id} was already used by event ${found.seq} of ${log.id} with other input.`,
      'Give another --op, or leave it out.',
      `log --run ${log.id}`,
    ),
  )
}

/** `event` as a line and its `sum`; refuses one that a reader of the log would call damage, before it is written. */
export function checkedLine(state: RunState | null, event: FlowEvent): { line: string; sum: string } {
  const sealed = seal(event)
  const length = Buffer.byteLength(sealed.line)
  if (length > LINE_MAX)
    throw new FlowError(
      refusal(
        'document_invalid',
        `The event would be ${length} bytes long; a line holds at most ${LINE_MAX}.`,
        'Shorten the text, or put it in a file and name that file.',
      ),
    )
  const read = JSON.parse(sealed.line) as FlowEvent // What JSON made of an event; the schema decides whether it still is one.
  if (!validateEvent(read)) {
    const fault = validateEvent.errors?.[0]
    throw new FlowError(
      refusal('document_invalid', `The event breaks its schema at ${fault?.instancePath || '/'} (${fault?.keyword}).`),
    )
  }
  const fault = illegal(state, read)
  if (fault !== null) throw new FlowError(fault)
  return sealed
}

/** Nothing may stand on bytes that a power cut could still take away. */
function settle(log: RunLog, fd: number): void {
  try {
    log.sync(fd)
  } catch (error) {
    throw storageError(error, log.file, log.root.remedy)
  }
}

/** Until the line that won is on disk, a power cut could still let the lost one win, whatever was said of it. */
function settleWinner(log: RunLog, fd: number, op: Operation): void {
  try {
    log.sync(fd)
  } catch (error) {
    throw outcomeUnknown(log, error, op)
  }
}

/** One write of one buffer. False when only a part went in and the attempt is void. */
function write(log: RunLog, fd: number, attempt: Attempt, op: Operation): boolean {
  const { bytes } = attempt
  try {
    crashPoint('log:write', fd, bytes)
    return afterWrite(attempt, { count: writeSync(fd, bytes) }) === 'read back'
  } catch (error) {
    if (afterWrite(attempt, { size: sizeOf(fd) }) === 'nothing') throw storageError(error, log.file, log.root.remedy)
    throw outcomeUnknown(log, error, op)
  }
}

function sizeOf(fd: number): number | null {
  try {
    return fstatSync(fd).size
  } catch {
    return null
  }
}

/** Whether the log took this very attempt in. */
function readBack(log: RunLog, fd: number, attempt: Attempt, op: Operation): boolean {
  try {
    crashPoint('log:read')
    log.refresh(fd)
  } catch (error) {
    throw outcomeUnknown(log, error, op)
  }
  return accepted(log.reader, attempt)
}

/** Puts everything up to here on disk and makes sure that it is the log that others will read. */
function acknowledge(log: RunLog, fd: number, op: Operation): void {
  let inPlace: boolean
  try {
    log.sync(fd, true)
    inPlace = log.inPlace
  } catch (error) {
    throw outcomeUnknown(log, error, op)
  }
  if (!inPlace) throw outcomeUnknown(log, 'another file was put in its place', op)
}

function outcomeUnknown(log: RunLog, cause: unknown, op: Operation): FlowError {
  const why =
    typeof cause === 'string'
      ? cause
      : cause instanceof FlowError
        ? cause.refusal.message
        : `the file system reports ${errno(cause)}`
  return new FlowError(
    refusal(
      'outcome_unknown',
      `${log.file}: ${why}; the event may or may not be recorded (operation ${op.id}).`,
      `Run the same command again with --op ${op.id}: it finds the event or records it, never twice.`,
    ),
  )
}
