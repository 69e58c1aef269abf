import { journalEntries } from '../core/documents.ts'
import { FlowError, refusal } from '../core/errors.ts'
import { readHead } from '../store/git.ts'
import {
  type Artifact,
  addArtifacts,
  appendBody,
  issueJournal,
  type JournalHead,
  metadataValue,
  readJournal,
} from '../store/journal.ts'
import type { RunLog } from '../store/log.ts'
import type { Context } from './context.ts'
import { usage } from './usage.ts'

/** Names that an artifact uses itself. */
const RESERVED = ['type', 'captured_at', 'event']
const TYPE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Writes the entries of a run that are due and that its journal lacks. The log has them, so what cannot be
 * written now is returned as a warning, and the next command of the run writes it.
 */
export function flushJournal(context: Context, log: RunLog): string[] {
  const { state } = log.reader
  if (state === null || state.journal === null || log.reader.stopped) return []
  try {
    addArtifacts(context.place, state.journal, head(context, state.target.issue), journalEntries(state))
    return []
  } catch (error) {
    if (!(error instanceof FlowError)) throw error
    return [`the journal ${state.journal} was not written: ${error.refusal.message}`]
  }
}

/** Adds one artifact to the journal of an issue; returns the path of the journal. Fails with `usage` and as the journal does. */
export function addArtifact(
  context: Context,
  { issue, type, metadata }: { issue: number; type: string; metadata: [string, string][] },
): { file: string } {
  if (!TYPE.test(type))
    throw usage(`"${type}" is no artifact type: lower-case words joined by dashes.`, 'For example: design-decision.')
  const fields: Artifact['fields'] = {}
  for (const [name, text] of metadata) {
    if (RESERVED.includes(name) || Object.hasOwn(fields, name))
      throw usage(`The metadata "${name}" is ${Object.hasOwn(fields, name) ? 'given twice' : "Flow's own"}.`, 'Use another name.')
    fields[name] = metadataValue(text)
  }
  const file = issueJournal(issue)
  addArtifacts(context.place, file, head(context, issue), [{ type, captured_at: context.now(), fields }])
  return { file }
}

/** Adds a paragraph to the body of the journal of an issue; returns the path of the journal. */
export function appendText(context: Context, issue: number, text: string): { file: string } {
  const file = issueJournal(issue)
  appendBody(context.place, file, head(context, issue), text)
  return { file }
}

/** The journal of an issue as it stands. Fails with `file_not_found` when there is none. */
export function showJournal(context: Context, issue: number): { file: string; text: string } {
  const file = issueJournal(issue)
  const text = readJournal(context.place, file)
  if (text === null)
    throw new FlowError(
      refusal(
        'file_not_found',
        `There is no ${file}.`,
        'A run on the issue makes it, and so does:',
        `journal append --issue ${issue} "<what was decided, and why>"`,
      ),
    )
  return { file, text }
}

function head(context: Context, issue: number | null): JournalHead {
  return { issue, created: context.now(), branch: readHead(context.place).branch }
}
