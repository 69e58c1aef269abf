import { basename, dirname, join } from 'node:path'
import { FlowError, refusal } from '../core/errors.ts'
import { RUN_ID_PATTERN, type RunId } from '../core/ids.ts'
import { printable } from '../core/text.ts'
import { lookAt, makeDirectory, type Root, readRegular, replaceFile } from './disk.ts'
import { type Artifact, FrontMatter, identity, type JournalHead, type MetadataValue, printFrontMatter } from './front-matter.ts'
import { requiredLock } from './lock.ts'
import { makeHome } from './markers.ts'
import { hereRoot, mainRoot, type Place, paths } from './place.ts'

export type { Artifact, JournalHead, MetadataValue } from './front-matter.ts'

const JOURNAL_MAX = 4 * 1024 * 1024
const LOCK_WAIT_MS = 2000
const ROUNDS_MAX = 20

/** Where the journal of a run is, relative to the worktree; null when the run keeps none. */
export function journalPath({ issue, run, always }: { issue: number | null; run: RunId; always: boolean }): string | null {
  if (issue !== null) return issueJournal(issue)
  return always ? join('.decisions', `run-${run}.md`) : null
}

/** Where the journal of an issue is, relative to the worktree. */
export function issueJournal(issue: number): string {
  return join('.decisions', `issue-${issue}.md`)
}

/**
 * Adds to the journal those of `artifacts` that it does not have yet and returns how many that were. Two
 * artifacts of one event are the same when type, run and activity are; without `event` one is always new.
 * A journal that is not there is made. Fails, with nothing changed, with `document_invalid` (front matter
 * that cannot be added to), `lock_timeout`, `storage_refused` and `storage_failed`; with `outcome_unknown` when they are
 * there and the disk failed after that.
 */
export function addArtifacts(place: Place, journal: string, head: JournalHead, artifacts: Artifact[]): number {
  const missing = (text: string | null): Artifact[] => {
    const seen = text === null ? new Set<string>() : new FrontMatter(text, journal).identities(journal)
    return artifacts.filter(
      (artifact) => artifact.event === undefined || (!seen.has(identity(artifact)) && seen.add(identity(artifact))),
    )
  }
  // Most calls have nothing to add; they need no lock.
  if (missing(read(place, journal)?.toString('latin1') ?? null).length === 0) return 0
  let count = 0
  edit(place, journal, (text) => {
    const add = missing(text)
    count = add.length
    if (count === 0) return null
    return text === null
      ? printFrontMatter(head, add, '\n') + title(journal)
      : new FrontMatter(text, journal).withArtifacts(add, head, journal)
  })
  return count
}

/**
 * Adds `text` as a paragraph at the end of the journal, control characters left out; a journal that is
 * not there is made. Fails like `addArtifacts`.
 */
export function appendBody(place: Place, journal: string, head: JournalHead, text: string): void {
  edit(place, journal, (before) =>
    new FrontMatter(before ?? printFrontMatter(head, [], '\n') + title(journal), journal).withParagraph(printable(text)),
  )
}

/** The text of the journal; null when there is none. Fails with `document_invalid` when it is too long, and with `storage_refused`. */
export function readJournal(place: Place, journal: string): string | null {
  return read(place, journal)?.toString('utf8') ?? null
}

/** Why entries cannot be added to the journal; null when they can, and when there is none. Fails with `storage_refused`. */
export function journalFault(place: Place, journal: string): string | null {
  try {
    new FrontMatter(read(place, journal)?.toString('latin1') ?? '', journal).identities(journal)
    return null
  } catch (error) {
    if (error instanceof FlowError && error.refusal.code === 'document_invalid') return error.refusal.message
    throw error
  }
}

/** A `--metadata` value as it is recorded: a comma makes a list, digits an integer, true and false a boolean. */
export function metadataValue(text: string): Exclude<MetadataValue, null> {
  if (/[\r\n]/.test(text))
    throw new FlowError(
      refusal('usage', 'A metadata value stands on one line.', 'Put longer text in the journal with `journal append`.'),
    )
  if (!text.includes(',')) return scalarValue(text)
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(scalarValue)
}

function scalarValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  // A leading zero is part of a name, and so is what a number could not hold exactly.
  return /^(?:0|[1-9][0-9]*)$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text
}

function title(journal: string): string {
  const [kind, ...name] = basename(journal, '.md').split('-')
  return `\n# Decisions: ${kind} ${name.join('-')}\n`
}

/** Refuses what is no journal's path: it comes from a log, and logs come from repositories. */
function fileOf(place: Place, journal: string): string {
  const name = /^\.decisions\/(?:issue-[1-9][0-9]{0,15}|run-(.+))\.md$/.exec(journal)
  if (name === null || (name[1] !== undefined && !RUN_ID_PATTERN.test(name[1])))
    throw new FlowError(refusal('storage_refused', `${JSON.stringify(journal)} is not the path of a decision journal.`))
  return join(place.here, journal)
}

function read(place: Place, journal: string): Buffer | null {
  const file = fileOf(place, journal)
  const bytes = readRegular(hereRoot(place), file, JOURNAL_MAX)
  if (bytes === null || bytes.length <= JOURNAL_MAX) return bytes
  throw new FlowError(
    refusal('document_invalid', `${journal} is over ${JOURNAL_MAX} bytes long.`, 'Move old decisions to another file.'),
  )
}

/** Replaces the journal by what `change` makes of it, unless that is null, while no other process does. */
function edit(place: Place, journal: string, change: (text: string | null) => string | null): void {
  const file = fileOf(place, journal)
  const root = hereRoot(place)
  makeHome(place, paths.runs(place))
  const release = requiredLock(
    mainRoot(place),
    join(paths.runs(place), `.journal-${basename(journal, '.md')}.lock`),
    LOCK_WAIT_MS,
  )
  try {
    makeDirectory(root, dirname(file))
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const before = version(root, file)
      const text = change(read(place, journal)?.toString('latin1') ?? null)
      if (text === null) return
      // An editor knows nothing of the lock, so what it wrote in the meantime is read again.
      const unchanged = (): boolean => version(root, file)?.stamp === before?.stamp
      const mode = before === null ? {} : { mode: before.mode }
      const content = Buffer.from(text, 'latin1')
      try {
        if (replaceFile(root, file, content, { sync: true, unchanged, ...mode })) return
      } catch (error) {
        throw read(place, journal)?.equals(content) === true ? outcomeUnknown(journal, error) : error
      }
    }
    throw new FlowError(
      refusal(
        'storage_failed',
        `${journal} changed each time it was about to be written.`,
        'Close what is writing to it and try again.',
      ),
    )
  } finally {
    release()
  }
}

function outcomeUnknown(journal: string, cause: unknown): FlowError {
  const why = cause instanceof FlowError ? cause.refusal.message : String(cause)
  return new FlowError(
    refusal(
      'outcome_unknown',
      `${journal} has what was to be added, and a power cut may take it away again: ${why}`,
      'Look at the journal before you add it again.',
    ),
  )
}

function version(root: Root, file: string): { stamp: string; mode: number } | null {
  const stat = lookAt(root, file)
  if (stat === null) return null
  return { stamp: [stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(), mode: Number(stat.mode) & 0o7777 }
}
