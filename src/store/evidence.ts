import { createHash, randomUUID } from 'node:crypto'
import { closeSync, constants, fchmodSync } from 'node:fs'
import { canonicalJson, sha256 } from '../core/canonical.ts'
import { API_VERSION, type Evidence, type Output } from '../core/event.ts'
import type { RunId } from '../core/ids.ts'
import { validateEvidence } from '../schemas/events.ts'
import { crashPoint } from './crash.ts'
import { lookAt, makeDirectory, namesIn, openRegular, readRegular, replaceFile } from './disk.ts'
import { storageError } from './errno.ts'
import { mainRoot, type Place, paths } from './place.ts'

/** Of a longer output this much of the beginning and of the end is kept, in bytes: where tools say what went wrong. */
const HEAD_MAX = 512 * 1024
const TAIL_MAX = 512 * 1024
/** A result is a few hundred bytes; what is longer is none. */
const RESULT_MAX = 16 * 1024
const OUTPUT_MAX = HEAD_MAX + TAIL_MAX + 1024
const MODE = 0o600
const NAME = /^[0-9a-f]{64}$/

/** Takes in what a command prints, however much: the digest and length of all of it, and its head and tail. */
export class OutputCapture {
  readonly #hash = createHash('sha256')
  #bytes = 0
  readonly #head = Buffer.allocUnsafe(HEAD_MAX)
  /** The end of the rest, byte n of the output at n modulo its length: a list of pieces is slow where they are single bytes. */
  readonly #tail = Buffer.allocUnsafe(TAIL_MAX)

  push(chunk: Buffer): void {
    this.#hash.update(chunk)
    const room = Math.min(chunk.length, Math.max(0, HEAD_MAX - this.#bytes))
    chunk.copy(this.#head, this.#bytes, 0, room)
    this.#bytes += chunk.length
    const rest = chunk.subarray(Math.max(room, chunk.length - TAIL_MAX))
    const at = (this.#bytes - rest.length) % TAIL_MAX
    const fitting = rest.copy(this.#tail, at)
    rest.copy(this.#tail, 0, fitting)
  }

  /** What came in all, and what of it is worth keeping. To be called once, after the last chunk. */
  finish(): { digest: string; bytes: number; kept: Buffer } {
    const head = this.#head.subarray(0, this.#bytes)
    const length = Math.min(this.#bytes - head.length, TAIL_MAX)
    const from = (this.#bytes - length) % TAIL_MAX
    const end = [this.#tail.subarray(from, from + length), this.#tail.subarray(0, Math.max(0, from + length - TAIL_MAX))]
    const left = this.#bytes - head.length - length
    const gap = left === 0 ? [] : [Buffer.from(`\n[${left} bytes left out]\n`)]
    return { digest: this.#hash.digest('hex'), bytes: this.#bytes, kept: Buffer.concat([head, ...gap, ...end]) }
  }
}

/**
 * Puts the output of a command and its result on disk, in files named by the SHA-256 of what is in them; the
 * result names the output, and the event that is to follow names the result. Fails with `storage_refused` and
 * `storage_failed`. Files that no event came to name stay, for a later claim to find.
 */
export function writeEvidence(
  place: Place,
  run: RunId,
  output: ReturnType<OutputCapture['finish']>,
  result: Omit<Evidence, 'result' | 'output'>,
): Evidence {
  makeDirectory(mainRoot(place), paths.evidence(place, run))
  const file = writeNamed(place, run, output.kept)
  const whole: Omit<Evidence, 'result'> = {
    ...result,
    output: { digest: output.digest, bytes: output.bytes, file, kept: output.kept.length } satisfies Output,
  }
  // The id keeps two runs of a command apart that came to the same in the same time.
  const name = writeNamed(
    place,
    run,
    Buffer.from(canonicalJson({ apiVersion: API_VERSION, kind: 'FlowEvidence', run, id: randomUUID(), ...{ evidence: whole } })),
  )
  return { result: name, ...whole }
}

function writeNamed(place: Place, run: RunId, content: Buffer): string {
  const name = sha256(content)
  replaceFile(mainRoot(place), paths.evidenceFile(place, run, name), content, { sync: true, mode: MODE })
  return name
}

/**
 * The results of commands that are on disk whole, the one written last at the end: each file is what its name says, and
 * so is the output that it names. Anything else in the directory is passed over.
 */
export function readResults(place: Place, run: RunId): Evidence[] {
  const dated = namesIn(mainRoot(place), paths.evidence(place, run))
    .filter((name) => NAME.test(name))
    .sort()
    .flatMap((name) => {
      const stat = lookAt(mainRoot(place), paths.evidenceFile(place, run, name))
      return stat === null || stat.size > RESULT_MAX ? [] : [{ name, written: stat.mtimeNs }]
    })
  dated.sort((a, b) => Number(a.written - b.written))
  return dated.flatMap(({ name }) => readResult(place, run, name) ?? [])
}

/** Whether the files of recorded evidence are there, are what their names say, and say what was recorded. */
export function isWhole(place: Place, run: RunId, evidence: Evidence): boolean {
  return canonicalJson(readResult(place, run, evidence.result)) === canonicalJson(evidence)
}

function readResult(place: Place, run: RunId, name: string): Evidence | null {
  const content = readNamed(place, run, name, RESULT_MAX)
  if (content === null) return null
  const document = parse(content)
  if (document?.['kind'] !== 'FlowEvidence' || document['run'] !== run) return null
  const evidence = { result: name, ...(document['evidence'] as object) }
  if (!validateEvidence(evidence)) return null
  // The schema has just been met.
  const found = evidence as Evidence
  return readNamed(place, run, found.output.file, OUTPUT_MAX) === null ? null : found
}

/** The content of a file of the evidence, or null when it is not there or not what its name says. */
function readNamed(place: Place, run: RunId, name: string, max: number): Buffer | null {
  const file = paths.evidenceFile(place, run, name)
  // Something else under such a name is no evidence, and no reason to refuse a claim.
  if (!lookAt(mainRoot(place), file)?.isFile()) return null
  const content = readRegular(mainRoot(place), file, max)
  return content === null || content.length > max || sha256(content) !== name ? null : content
}

function parse(content: Buffer): Record<string, unknown> | null {
  try {
    // Its members are looked at one by one, and what is no object has none of them.
    return JSON.parse(content.toString('utf8')) as Record<string, unknown> | null
  } catch {
    return null
  }
}

/** A file in the directory of a run's evidence. */
export interface EvidenceFile {
  name: string
  bytes: number
  /** Its permission bits. */
  mode: number
  /** Whether it belongs to this user, who alone can change them. */
  own: boolean
}

/** The files in the directory of a run's evidence that are named as evidence is, whatever is in them. */
export function evidenceFiles(place: Place, run: RunId): EvidenceFile[] {
  return namesIn(mainRoot(place), paths.evidence(place, run)).flatMap((name) => {
    const stat = NAME.test(name) ? lookAt(mainRoot(place), paths.evidenceFile(place, run, name)) : null
    if (stat === null || !stat.isFile()) return []
    const mode = Number(stat.mode) & 0o7777
    return [{ name, bytes: Number(stat.size), mode, own: Number(stat.uid) === process.getuid?.() }]
  })
}

/** Gives a file of the evidence the mode that it was written with. Follows no link. Fails with `storage_refused`. */
export function closeEvidence(place: Place, run: RunId, name: string): void {
  const path = paths.evidenceFile(place, run, name)
  const fd = openRegular(mainRoot(place), path, constants.O_RDONLY)
  if (fd === null) return
  try {
    crashPoint('evidence:chmod')
    fchmodSync(fd, MODE)
  } catch (error) {
    throw storageError(error, path, mainRoot(place).remedy)
  } finally {
    closeSync(fd)
  }
}

/** Whether the file's permission bits are more than those it was written with. */
export function isOpenToOthers({ mode }: EvidenceFile): boolean {
  return (mode & ~MODE) !== 0
}
