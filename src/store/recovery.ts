import { join } from 'node:path'
import { sha256 } from '../core/canonical.ts'
import { LogReader } from '../core/chain.ts'
import { FlowError, refusal } from '../core/errors.ts'
import { setAside } from './aside.ts'
import { lookAt, makeDirectory, namesIn, readRegular, replaceFile } from './disk.ts'
import { type RunLog, refuseUnwritable } from './log.ts'
import { paths } from './place.ts'
import { changedDocuments } from './projections.ts'

const NAME = /^damaged-[0-9a-f]{16}$/
/** As long as a log may become; it has no limit of its own. */
const LOG_MAX = Number.MAX_SAFE_INTEGER

/** What recovering a damaged run comes to. */
export interface Recovery {
  run: string
  /** Why the log did not verify. */
  damage: string
  /** Events that verify, which stay. */
  events: number
  /** Bytes of the log behind them, which go. */
  lost_bytes: number
  /** The directory inside the run's own in which the damaged log is kept as it was. */
  kept: string
  /** Documents that say what the log does not, which are kept there as well. */
  documents: string[]
}

/**
 * What `recoverLog` would do for this log; null when nothing is wrong with it. Changes nothing. Fails with `log_newer`, and
 * with `log_damaged` where there is nothing to recover: not one event verifies, or it is the log of another run.
 */
export function planRecovery(log: RunLog): Recovery | null {
  return prepare(log)?.recovery ?? null
}

function prepare(log: RunLog): { recovery: Recovery; bytes: Buffer; prefix: Buffer } | null {
  const { damage } = log.reader
  if (damage === null) {
    refuseUnwritable(log)
    return null
  }
  const { bytes, prefix, reader } = readPrefix(log)
  const documents = [...changedDocuments(log, reader.state), ...(documentThere(log) ? ['run.yaml'] : [])]
  const recovery = {
    run: log.id,
    damage: damage.reason,
    events: reader.seq,
    lost_bytes: bytes.length - prefix.length,
    kept: `damaged-${sha256(bytes).slice(0, 16)}`,
    documents,
  }
  return { recovery, bytes, prefix }
}

/**
 * Puts the longest part of a damaged log that verifies, byte by byte as it is, in the place of the log, and keeps the
 * whole damaged log beside it, with every document that says what the log no longer does. The run keeps its id: that
 * stands in the sealed lines and in the evidence, so that a copy under another id would verify no more. A kill at any
 * moment leaves the damaged log or the recovered one in place, and the same call finishes the work. Fails as
 * `planRecovery` does, and with `storage_refused`, `storage_failed` and `outcome_unknown`. Does not print the documents.
 */
export function recoverLog(log: RunLog): Recovery | null {
  const prepared = prepare(log)
  if (prepared === null) return null
  const { recovery, bytes, prefix } = prepared
  const home = join(log.directory, recovery.kept)
  makeDirectory(log.root, home)
  replaceFile(log.root, join(home, 'events.jsonl'), bytes, { sync: true })
  // In this order: as long as run.yaml or the log is as it was, the run is damaged, and recovery is done again.
  for (const name of recovery.documents) setAside(log.root, { base: log.directory, home }, join(log.directory, name))
  if (prefix.length < bytes.length) replaceLog(log, bytes, prefix)
  return recovery
}

function replaceLog(log: RunLog, bytes: Buffer, prefix: Buffer): void {
  const is = (content: Buffer) => readRegular(log.root, log.file, LOG_MAX)?.equals(content) === true
  const again = 'Run the same command again.'
  try {
    if (replaceFile(log.root, log.file, prefix, { sync: true, unchanged: () => is(bytes) })) return
  } catch (error) {
    if (!is(prefix)) throw error
    const why = error instanceof FlowError ? error.refusal.message : String(error)
    throw new FlowError(refusal('outcome_unknown', `${log.file} is recovered, and a power cut may undo it: ${why}`, again))
  }
  throw new FlowError(refusal('storage_failed', `${log.file} changed while it was recovered; it is as it was.`, again))
}

/** The directories of the run in which damaged logs are kept that it was recovered from. */
export function recoveriesOf(log: RunLog): string[] {
  return namesIn(log.root, log.directory)
    .filter((name) => NAME.test(name))
    .sort()
}

/** The bytes of the log, the part of them that verifies, and what that says. A witness is not asked: it has no bytes to give. */
function readPrefix(log: RunLog): { bytes: Buffer; prefix: Buffer; reader: LogReader } {
  const bytes = readRegular(log.root, log.file, LOG_MAX) ?? Buffer.alloc(0)
  const first = new LogReader()
  first.push(bytes)
  const prefix = first.damage === null ? bytes : bytes.subarray(0, first.damage.offset)
  const reader = new LogReader()
  reader.push(prefix)
  const nothing = (what: string, hint: string) =>
    new FlowError(refusal('log_damaged', `${log.file} ${what}; nothing can be recovered from it.`, hint))
  if (reader.state === null)
    throw nothing('has no event that verifies', `Look for a copy of ${log.directory} in a backup, or move it away.`)
  if (reader.state.id !== log.id)
    throw nothing(
      `is the log of the run ${reader.state.id}`,
      `Give ${log.directory} the name ${reader.state.id}, unless there is one.`,
    )
  if (reader.stopped) throw nothing('has a line of a newer version of Flow', 'Update Flow; this version leaves the run alone.')
  return { bytes, prefix, reader }
}

function documentThere(log: RunLog): boolean {
  return lookAt(log.root, paths.document(log.place, log.id)) !== null
}
