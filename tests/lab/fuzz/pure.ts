import { readFileSync } from 'node:fs'
import { LogReader } from '../../../src/core/chain.ts'
import { decide, type Request } from '../../../src/core/decide.ts'
import { activityDocument, journalEntries, runDocument } from '../../../src/core/documents.ts'
import { FlowError } from '../../../src/core/errors.ts'
import { type FlowEvent, GENESIS, LOG_VERSION, VERDICTS } from '../../../src/core/event.ts'
import { nextAction } from '../../../src/core/next.ts'
import { currentOutcome } from '../../../src/core/outcome.ts'
import { reconcile } from '../../../src/core/reconcile.ts'
import { shownBy } from '../../../src/core/shell.ts'
import type { RunState } from '../../../src/core/state.ts'
import { oneLine, printable } from '../../../src/core/text.ts'
import { plainWords } from '../../../src/hooks/allow.ts'
import { validateActivity, validateRun } from '../../../src/schemas/documents.ts'
import { checkedLine } from '../../../src/store/append.ts'
import { FrontMatter } from '../../../src/store/front-matter.ts'
import { parseYamlFile } from '../../../src/store/yaml-file.ts'
import { sealFault, stateFaults } from './invariants.ts'

/** Reads `log` in portions of `size` bytes and checks all that it took for true. Returns the accepted lines. */
function readLog(log: Buffer, size: number): { reader: LogReader; events: FlowEvent[]; lines: string[] } {
  const events: FlowEvent[] = []
  const lines: string[] = []
  let prev: string = GENESIS
  const reader = new LogReader((event, line) => {
    events.push(event)
    lines.push(line.toString('latin1'))
    const { fault, sum } = sealFault(line, prev)
    if (fault !== null) throw new Error(fault)
    prev = sum
  })
  for (let at = 0; at < log.length; at += size) reader.push(log.subarray(at, at + size))
  return { reader, events, lines }
}

/** What no reader of a log may do, with or without sums that hold: returns the accepted lines. */
export function checkLog(log: Buffer): string[] {
  const { reader, events, lines } = readLog(log, log.length || 1)
  const portions = readLog(log, Math.max(1, log.length >> 7, log.length % 997))
  if (
    JSON.stringify([portions.reader.seq, portions.reader.head, portions.reader.damage]) !==
    JSON.stringify([reader.seq, reader.head, reader.damage])
  )
    throw new Error('the log reads differently in portions')
  if (reader.state === null) {
    if (events.length > 0) throw new Error('events without a state')
    return lines
  }
  const faults = stateFaults(reader.state, events)
  if (faults.length > 0) throw new Error(`an illegal state was accepted: ${faults.join('; ')}`)
  checkUses(reader.state, reader.head)
  return lines
}

/** Everything that is made of a state without a disk: nothing of it may throw, and documents meet their schemas. */
function checkUses(state: RunState, head: string): void {
  if (!validateRun(JSON.parse(JSON.stringify(runDocument(state, head)))))
    throw new Error(`run.yaml breaks its schema: ${JSON.stringify(validateRun.errors)}`)
  for (const record of state.records)
    if (!validateActivity(JSON.parse(JSON.stringify(activityDocument(state, record)))))
      throw new Error(`an activity breaks its schema: ${JSON.stringify(validateActivity.errors)}`)
  journalEntries(state)
  for (const verdict of VERDICTS) {
    currentOutcome(state, verdict)
    reconcile(state, verdict, state.evidence)
  }
  nextAction(state, 'driver')
  const session = state.lease?.session
  const by = session === undefined ? { actor: 'human' as const } : { actor: 'agent' as const, session }
  for (const request of requestsOn(state)) {
    const decision = decide(state, request, by)
    if (decision.kind !== 'append') continue
    const event = {
      ...{ v: LOG_VERSION, seq: state.seq + 1, prev: head, id: 'e', at: '2026-01-02T03:04:05.000Z', by },
      ...{ op: { id: 'o', digest: 'd'.repeat(64) } },
      ...decision.proposal,
    } as FlowEvent // The parts come from one union each, as in `append`.
    try {
      checkedLine(state, event)
    } catch (error) {
      if (!(error instanceof FlowError) || error.refusal.code !== 'document_invalid') throw error
    }
  }
}

function requestsOn(state: RunState): Request[] {
  const names = [...state.workflow.activity.keys(), 'guess', 'constructor', '__proto__']
  const result = {
    ...{ status: 'passed' as const, summary: 's', confidence: 'low' as const },
    ...{ evidence_refs: [], files_changed: [], exit_code: null },
  }
  return [
    ...names.slice(0, 8).flatMap((activity): Request[] => [
      { kind: 'begin', activity, key: null, extra: false },
      { kind: 'record', activity, key: null, extra: true, ...result },
      { kind: 'gate_open', gate: activity, key: null, ask: 'a?' },
    ]),
    { kind: 'advance', to: null, summary: 's' },
    ...[...state.workflow.phase.keys()].slice(0, 4).map((to): Request => ({ kind: 'advance', to, summary: 's' })),
    { kind: 'complete', summary: 's' },
    { kind: 'note', text: 't' },
    { kind: 'block', reason: 'r' },
    { kind: 'unblock', reason: null },
    { kind: 'session_end', session: state.lease?.session ?? 'x', reason: 'r' },
    { kind: 'helper_started', helper: '__proto__', agent: 'constructor' },
    { kind: 'cancel', reason: 'r' },
  ]
}

const LONG = 50_000
const SCHEMAS = ['activity', 'criteria', 'settings', 'workflow'] as const

/** Parses the bytes as each kind of document that a person writes. */
export async function checkYaml(bytes: Buffer): Promise<void> {
  // What is long is parsed once, as the time is that of one reading.
  for (const schema of bytes.length > LONG ? SCHEMAS.slice(2, 3) : SCHEMAS) {
    try {
      await parseYamlFile('f.yaml', bytes, { code: 'document_invalid', hint: 'h', schema })
    } catch (error) {
      if (!(error instanceof FlowError)) throw error
      const { message } = error.refusal
      if (
        !message.split('\n').every((line, i) => i === 20 || /^f\.yaml:[1-9]\d*:[1-9]\d*: ./s.test(line)) ||
        message.length > 200_000
      )
        throw new Error(`a refusal without a place: ${message.slice(0, 300)}`)
    }
  }
}

const HEAD = { issue: 7, created: '2026-01-02T03:04:05.000Z', branch: 'main' }
const ENTRY = { type: 'workflow-run', captured_at: '2026-01-02T03:04:05.000Z', event: 3, fields: { run_id: 'r' } }

/** Adds to the bytes as a journal: what was there must stay, and what was added must be found again. */
export function checkFrontMatter(bytes: Buffer): void {
  const text = bytes.toString('latin1')
  try {
    const journal = new FrontMatter(text, 'j.md')
    journal.withParagraph('a thought')
    journal.identities('j.md')
    const added = journal.withArtifacts([ENTRY], HEAD, 'j.md')
    // A mark of the byte order stays at the beginning of the file, whatever is put there.
    const lines = text.replace(/^\u00ef\u00bb\u00bf/, '').split('\n')
    const kept = lines.filter((line) => !/^["']?artifacts/.test(line))
    let from = 0
    for (const line of kept) {
      const at = added.indexOf(line.replace(/\r$/, ''), from)
      if (at < 0) throw new Error('a line of the journal was lost')
      from = at
    }
    const again = new FrontMatter(added, 'j.md').identities('j.md')
    if (!again.has(['workflow-run', 'r', 3, ''].join('\n'))) throw new Error('what was added to the journal is not found again')
  } catch (error) {
    if (!(error instanceof FlowError) || error.refusal.code !== 'document_invalid') throw error
  }
}

const PATTERNS = new Map([
  ['test', ['npm test', 'make check']],
  ['constructor', ['true']],
])

/** What a terminal obeys, hides or reorders, but line ends and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2060-\u2069\ufeff]/

/** What a hook makes of the text of a command and of a text that it shows. */
export function checkText(bytes: Buffer): void {
  const text = bytes.toString('utf8')
  shownBy(text, PATTERNS)
  plainWords(text)
  const line = oneLine(text, 400)
  if (line.length > 400 || /[\n\r]/.test(line) || UNPRINTABLE.test(line))
    throw new Error('a line that is not printable, or too long')
  if (UNPRINTABLE.test(printable(text))) throw new Error('a text that is not printable')
}

/** The lines of the logs that stand in a directory of seeds: nothing else may be accepted of a log that nobody forged. */
export function authenticLines(files: readonly string[]): Set<string> {
  return new Set(files.flatMap((file) => readFileSync(file, 'latin1').split('\n')))
}
