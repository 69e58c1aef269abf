import { type BigIntStats, closeSync, constants, fstatSync, fsyncSync, readSync } from 'node:fs'
import { unsettled } from '../core/attempt.ts'
import { LogReader } from '../core/chain.ts'
import { FlowError, refusal } from '../core/errors.ts'
import type { FlowEvent } from '../core/event.ts'
import type { RunId } from '../core/ids.ts'
import { crashPoint } from './crash.ts'
import { lookAt, openRegular, type Root, syncLevels } from './disk.ts'
import { storageError } from './errno.ts'
import { mainRoot, type Place, paths } from './place.ts'
import type { Verified } from './verified.ts'
import { readWitness, type Witness } from './witness.ts'

const CHUNK = 256 * 1024

/** Told of every accepted event in order; `line` is only valid during the call. */
export type Accept = (event: FlowEvent, line: Buffer) => void

/**
 * The log of the run `id`, read to its end. Damage and a newer version are in `reader`, not thrown: a
 * run that cannot be written can still be shown. Without a directory of that name `exists` is false. Fails
 * with `storage_refused` and `storage_failed`. Writes nothing in the project, so it works on a read-only disk. With `verified`
 * the sums of a log that has not changed since they were verified are not computed again.
 */
export function openLog(place: Place, id: RunId, accept?: Accept, verified?: Verified): RunLog {
  const log = new RunLog(place, id, accept, verified)
  // First, because a line that is added after this must not make the witness look ahead of the log.
  const witness = readWitness(log.root, paths.document(place, id))
  log.refresh()
  if (witness !== null) log.testify(witness)
  return log
}

/** One run's log as far as it was read. Never changes the file; `append` does. */
export class RunLog {
  readonly place: Place
  readonly id: RunId
  readonly directory: string
  readonly file: string
  readonly root: Root
  reader: LogReader
  /** `seq` up to which the bytes are known to be on disk. */
  #durable = 0
  /** The file that was read, to notice when another stands in its place. */
  #inode: { dev: bigint; ino: bigint } | null = null
  readonly #accept: Accept | undefined
  readonly #verified: Verified | undefined

  constructor(place: Place, id: RunId, accept?: Accept, verified?: Verified) {
    this.place = place
    this.id = id
    this.directory = paths.run(place, id)
    this.file = paths.log(place, id)
    this.root = mainRoot(place)
    this.reader = new LogReader(accept)
    this.#accept = accept
    this.#verified = verified
  }

  /** Takes in what was added since the last reading; reads on `fd` when one is given. */
  refresh(fd?: number): void {
    if (fd !== undefined) return this.#read(fd)
    const own = openRegular(this.root, this.file, constants.O_RDONLY)
    if (own === null) return this.#missing()
    try {
      this.#read(own)
    } finally {
      closeSync(own)
    }
  }

  /** Takes a witness of how far the log once reached; one that is not on the chain is damage. */
  testify(witness: Witness): void {
    if (this.reader.passed(witness.revision, witness.head)) this.#durable = Math.max(this.#durable, witness.revision)
    else
      this.reader.condemn(
        `run.yaml says that line ${witness.revision} ended in ${witness.head.slice(0, 12)}; the log has no such line`,
      )
  }

  /** Puts on disk what stands in the log, unless that is known already or `always`. Errors are the file system's own. */
  sync(fd: number, always = false): void {
    if (!always && !unsettled(this.reader, this.#durable)) return
    crashPoint(always ? 'log:sync' : 'log:settle')
    // A start that was killed may have left the name of the run, or of a level above, unsynced; no document is older than that.
    if (this.#durable === 0) syncLevels(this.root, this.directory)
    fsyncSync(fd)
    this.#durable = this.reader.seq
  }

  /** The same without a descriptor, for whoever prints what the log says. */
  ensureDurable(): void {
    if (!unsettled(this.reader, this.#durable)) return
    const fd = openRegular(this.root, this.file, constants.O_RDONLY)
    if (fd === null) return this.#missing()
    try {
      this.sync(fd)
    } catch (error) {
      throw storageError(error, this.file, this.root.remedy)
    } finally {
      closeSync(fd)
    }
  }

  /** Whether the log's path still leads to the file that was read. */
  get inPlace(): boolean {
    const stat = lookAt(this.root, this.file)
    return stat !== null && stat.dev === this.#inode?.dev && stat.ino === this.#inode.ino
  }

  #read(fd: number): void {
    try {
      const stat = fstatSync(fd, { bigint: true })
      const { dev, ino, size } = stat
      const same = this.#inode === null || (this.#inode.dev === dev && this.#inode.ino === ino && size >= this.reader.position)
      this.#inode = { dev, ino }
      if (this.#verified !== undefined && this.reader.position === 0) this.#readKept(fd, stat, this.#verified)
      else if (same) this.#readOn(fd, Number(size))
      else this.#readAgain(fd, Number(size))
    } catch (error) {
      throw storageError(error, this.file, this.root.remedy)
    }
    if (this.reader.state === null) this.reader.condemn('the log has no first event')
    else if (this.reader.state.id !== this.id) this.reader.condemn(`the log is that of the run ${this.reader.state.id}`)
  }

  /** The first reading, without the sums where they are known to be right. */
  #readKept(fd: number, stat: BigIntStats, verified: Verified): void {
    this.reader.isVerified = verified.has(stat)
    this.#readOn(fd, Number(stat.size))
    const after = fstatSync(fd, { bigint: true })
    const still = after.size === stat.size && after.ctimeNs === stat.ctimeNs
    if (this.reader.isVerified && !still) {
      // It changed between the look and the reading.
      this.reader = new LogReader(this.#accept)
      this.#readOn(fd, Number(after.size))
    } else if (!this.reader.isVerified && still && !this.reader.stopped) verified.keep(stat)
    this.reader.isVerified = false
  }

  #readOn(fd: number, size: number): void {
    const chunk = Buffer.allocUnsafe(Math.max(1, Math.min(CHUNK, size - this.reader.position + 1)))
    while (!this.reader.stopped) {
      const count = readSync(fd, chunk, 0, chunk.length, this.reader.position)
      if (count === 0) return
      this.reader.push(chunk.subarray(0, count))
    }
  }

  /** The file was cut or replaced: what it holds now must still pass through all that was read before. */
  #readAgain(fd: number, size: number): void {
    const before = this.reader
    if (before.stopped) return
    this.reader = new LogReader(this.#accept)
    this.#durable = 0
    this.#readOn(fd, size)
    if (!this.reader.passed(before.seq, before.head))
      this.reader.condemn(`the log was replaced and no longer has the line ${before.seq} that was read before`)
  }

  /** Whether there is such a run, damaged or not. */
  get exists(): boolean {
    return lookAt(this.root, this.directory) !== null
  }

  #missing(): void {
    if (this.exists) this.reader.condemn('the log is not there')
  }
}

/** Refuses a log that must not be written: `log_damaged` with file, line and byte, or `log_newer`. */
export function refuseUnwritable({ reader, file, id }: RunLog): void {
  const { damage, newer } = reader
  if (damage !== null)
    throw new FlowError(
      refusal(
        'log_damaged',
        `${file}:${damage.line}: damaged at byte ${damage.offset}: ${damage.reason}.`,
        `Nothing is written to a damaged log. Its valid part ends with event ${reader.seq}: look at it with show and log. A person can take it into use with \`doctor --recover ${id}\`, which keeps the damaged log; or start another run to go on.`,
        `show --run ${id}`,
      ),
    )
  if (newer !== null)
    throw new FlowError(
      refusal(
        'log_newer',
        `${file} has a line of version ${newer}, which a newer Flow wrote.`,
        'Update Flow; this version leaves the run alone.',
        `show --run ${id}`,
      ),
    )
}
