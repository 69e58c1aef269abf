import { isUtf8 } from 'node:buffer'
import { resolve } from 'node:path'
import { sha256 } from '../core/canonical.ts'
import { FlowError, refusal } from '../core/errors.ts'
import { API_VERSION, type FlowEvent, LOG_VERSION } from '../core/event.ts'
import { fold } from '../core/fold.ts'
import { Redaction } from '../core/redaction.ts'
import type { RunState } from '../core/state.ts'
import { validateEvent } from '../schemas/events.ts'
import { lookAt, namesIn, readRegular, writeNew } from '../store/disk.ts'
import { errno, storageError } from '../store/errno.ts'
import type { RunLog } from '../store/log.ts'
import { paths } from '../store/place.ts'
import { version } from '../store/plugin.ts'
import { type Checked, checkRun } from './check.ts'
import type { Context } from './context.ts'
import { resolveRun } from './resolver.ts'
import { requireTrusted } from './trust.ts'
import { usage } from './usage.ts'

/** The longest log that is exported, in bytes, and how much of the evidence altogether. */
const LOG_MAX = 64 * 1024 * 1024
const OUTPUT_MAX = 32 * 1024 * 1024
const FILE_MAX = 2 * 1024 * 1024
const MODE = 0o600
const DIGEST = /^[0-9a-f]{64}$/

export interface ExportRequest {
  run: string | null
  redact: boolean
  withOutput: boolean
}

/** A piece of the log: as it is written, in Base64 where it is no text, or only its length where it is no event and texts are taken out. */
export type Piece = string | { base64: string } | { bytes: number }

/** A file of the evidence. `whole`: its content is what its name says. */
export interface ExportedFile {
  name: string
  bytes: number
  whole: boolean
  /** Its content, where that was asked for and there was room; else absent. */
  content?: { encoding: 'utf8' | 'base64'; text: string }
}

export interface Export {
  ok: true
  kind: 'FlowExport'
  apiVersion: typeof API_VERSION
  exported_at: string
  flow: { version: string; log_version: number; node: string; platform: string }
  run: string
  archived: boolean
  /** Whether texts were taken out: then the sums in the lines are those of the originals, and do not verify. */
  redacted: boolean
  /** What a reader should know of the lines. */
  about: string
  log: {
    bytes: number
    sha256: string
    /** Events that verify, each sealed on the one before and legal after it. */
    accepted: number
    verifies: boolean
    damage: { line: number; offset: number; reason: string } | null
    newer: number | null
    /** Every piece of the file in order, up to the damage. */
    lines: Piece[]
    /** What follows there, in Base64, as far as one line goes; null where there is no more, or texts are taken out. */
    rest: string | null
  }
  state: unknown
  check: Pick<Checked, 'verdict' | 'findings'>
  evidence: ExportedFile[]
}

export interface ExportedTo {
  ok: true
  run: string
  file: string
  bytes: number
  redacted: boolean
}

/**
 * One run as a single document for a report: its log as recorded, what that folds to, what `check` says of it and its
 * evidence. Also of a damaged run. With `redact` the texts are taken out of the events and everything after them. Changes nothing.
 */
export function exportRun(context: Context, { run, redact, withOutput }: ExportRequest): Export {
  if (redact && withOutput)
    throw usage(
      '--redact cannot be given with --with-output: what commands printed is text.',
      'Leave one of them out.',
      'help export',
    )
  const resolved = resolveRun(context, 'or archived', run)
  const { log } = resolved
  const { state, seq, damage, newer } = log.reader
  if (!redact) requireTrusted(context, state)
  const bytes = bytesOf(log)
  if (bytes.length > LOG_MAX)
    throw new FlowError(
      refusal(
        'document_invalid',
        `${log.file} is over ${LOG_MAX} bytes long, more than one document holds.`,
        'Hand on the file itself.',
      ),
    )
  const cut = damage?.offset ?? log.reader.position
  const pieces = piecesOf(bytes.subarray(0, cut), newer !== null)
  const redaction = redact ? new Redaction() : null
  const { verdict, findings } = checkRun(context, resolved)
  return {
    ...{ ok: true, kind: 'FlowExport', apiVersion: API_VERSION, exported_at: context.now() },
    flow: {
      version: version(),
      log_version: LOG_VERSION,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
    },
    run: redaction?.run(log.id) ?? log.id,
    archived: log.place.archived === true,
    redacted: redact,
    about: aboutLines(log, redact),
    log: {
      ...{ bytes: bytes.length, sha256: sha256(bytes), accepted: seq, verifies: !log.reader.stopped },
      damage: damage === null ? null : { ...damage, reason: redaction === null ? damage.reason : safeReason(damage.reason) },
      newer,
      lines: redaction === null ? pieces.map(asRecorded) : pieces.map((piece) => withoutTexts(redaction, piece)),
      rest: redact || cut >= bytes.length ? null : bytes.subarray(cut, cut + FILE_MAX).toString('base64'),
    },
    state: stateView(redaction === null ? state : redactedState(redaction, pieces, seq)),
    check: {
      verdict,
      findings: redaction === null ? findings : findings.map((finding) => ({ ...finding, text: redaction.text(finding.text) })),
    },
    evidence: evidenceOf(log, withOutput, redaction),
  }
}

function aboutLines({ reader }: RunLog, redact: boolean): string {
  const chain = reader.stopped
    ? `of the original the first ${reader.seq} events verify, and no more`
    : `all ${reader.seq} events of the original verify`
  return redact
    ? `Texts were taken out of the lines: their sums are those of the original, and do not verify here. As it was exported, ${chain}.`
    : `The lines are as recorded: ${chain}.`
}

/** Writes an export to a new file that only this user can read. Fails with `storage_refused` when something is there. */
export function writeExport(context: Context, exported: Export, out: string, text: string): ExportedTo {
  const file = resolve(context.cwd, out)
  try {
    writeNew(file, text, true, MODE)
  } catch (error) {
    if (errno(error) === 'EEXIST')
      throw new FlowError(
        refusal('storage_refused', `${out} is there already.`, 'Give --out the name of a new file.', 'help export'),
      )
    if (errno(error) === 'ENOENT')
      throw new FlowError(
        refusal(
          'file_not_found',
          `The directory of ${out} is not there.`,
          'Make it, or name a file in another one.',
          'help export',
        ),
      )
    throw storageError(error, out, () => `Name a file in a directory that this user can write to.`)
  }
  return { ok: true, run: exported.run, file, bytes: Buffer.byteLength(text), redacted: exported.redacted }
}

/** JSON in ASCII: what stands in the log is not to be changed by what a terminal is kept from. */
export function exportText(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function bytesOf(log: RunLog): Buffer {
  try {
    return readRegular(log.root, log.file, LOG_MAX) ?? Buffer.alloc(0)
  } catch (error) {
    // That it cannot be read is told as the damage of the run.
    if (error instanceof FlowError) return Buffer.alloc(0)
    throw error
  }
}

/** The pieces between newlines; an unfinished last one is one, too. With `newer` those before the first of a newer version. */
function piecesOf(bytes: Buffer, newer: boolean): Buffer[] {
  const pieces: Buffer[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from)
    const piece = bytes.subarray(from, end < 0 ? bytes.length : end)
    const v = newer ? (parse(piece) as { v?: unknown } | null)?.v : undefined
    if (typeof v === 'number' && v > LOG_VERSION) break
    pieces.push(piece)
    from = end < 0 ? bytes.length : end + 1
  }
  return pieces
}

function asRecorded(piece: Buffer): Piece {
  return isUtf8(piece) ? piece.toString('utf8') : { base64: piece.toString('base64') }
}

function withoutTexts(redaction: Redaction, piece: Buffer): Piece {
  const event = eventOf(piece)
  return event === null ? { bytes: piece.length } : JSON.stringify(redaction.event(event))
}

/** The event that a piece is by its schema, with its `sum`; null for a torn piece, or for anything with members of other names. */
function eventOf(piece: Buffer): FlowEvent | null {
  const value = parse(piece)
  return validateEvent(value) ? (value as FlowEvent) : null
}

function parse(piece: Buffer): unknown {
  try {
    return JSON.parse(piece.toString('utf8'))
  } catch {
    return null
  }
}

/** What the redacted events fold to: so nothing of the state is overlooked. */
function redactedState(redaction: Redaction, pieces: Buffer[], seq: number): RunState | null {
  let state: RunState | null = null
  for (const piece of pieces) {
    const event = eventOf(piece)
    // A line that lost a race has a number that was there before.
    if (event !== null && event.seq === (state?.seq ?? 0) + 1 && event.seq <= seq) state = fold(state, redaction.event(event))
  }
  return state
}

/** Reasons that the reader of logs gives repeat no text; one of the file system may hold a path. */
function safeReason(reason: string): string {
  return /^(?:its sum|it does not follow|it is no event|it breaks a rule|the line is \d|run\.yaml says that line|the log (?:has no first event|is not there))/.test(
    reason,
  )
    ? reason
    : 'the log could not be read, or belongs to another run'
}

/** Plain data: maps as objects, sets as lists, and of the workflow its document. */
function stateView(state: RunState | null): unknown {
  if (state === null) return null
  return plain({ ...state, workflow: state.workflow.document })
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [String(key), plain(inner)]))
  if (value instanceof Set) return [...value].map(plain)
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

function evidenceOf(log: RunLog, withOutput: boolean, redaction: Redaction | null): ExportedFile[] {
  let room = OUTPUT_MAX
  return namesIn(log.root, paths.evidence(log.place, log.id))
    .sort()
    .map((name): ExportedFile => {
      const file = paths.evidenceFile(log.place, log.id, name)
      const stat = lookAt(log.root, file)
      const content = stat?.isFile() && stat.size <= FILE_MAX ? readRegular(log.root, file, FILE_MAX) : null
      const told = {
        name: redaction === null || DIGEST.test(name) ? name : redaction.text(name),
        bytes: Number(stat?.size ?? 0),
        whole: content !== null && sha256(content) === name,
      }
      if (!withOutput || content === null || content.length > room) return told
      room -= content.length
      const utf8 = isUtf8(content)
      return { ...told, content: { encoding: utf8 ? 'utf8' : 'base64', text: content.toString(utf8 ? 'utf8' : 'base64') } }
    })
}
