import { ACTIVITY_STATUSES, CONFIDENCES, type Confidence } from './event.ts'
import { ACTIVITY_TYPES, type ActivityType } from './workflow.ts'

/** A document of somebody else's hand: what it says, and what had to be guessed to read it, or why it cannot be read. */
export type Read = { value: unknown; guesses?: string[] } | { fault: string }

/** What stands in a run directory of the published v1 helpers. */
export interface Original {
  path: string
  /** The name of the directory. */
  name: string
  /** Of the bytes of all that was read. */
  digest: string
  /** Null when there is no run.yaml. */
  run: Read | null
  activities: { file: string; read: Read }[]
  events: unknown[]
  /** Lines of its events.jsonl that are no JSON. */
  unreadable: number
  /** Whether its events.jsonl is longer than what was read of it. */
  cut: boolean
}

/** What `run.yaml` says, as far as it can be made out; null where it says nothing that can be used. */
export interface OriginalRun {
  id: string | null
  workflow: string | null
  goal: string | null
  created: string | null
  repo: string | null
  branch: string | null
  issue: number | null
  pr: number | null
  status: OriginalStatus
  phase: string | null
  activity: string | null
  completed: string[]
  blocked: string | null
}

export type OriginalStatus = 'active' | 'blocked' | 'completed' | 'failed' | 'cancelled'

/** One recorded activity of the original. */
export interface OriginalActivity {
  file: string
  /** NNN of its file, or null. */
  number: number | null
  id: string
  workflow: string | null
  phase: string | null
  type: ActivityType
  status: (typeof ACTIVITY_STATUSES)[number] | null
  at: string | null
  summary: string
  confidence: Confidence
  evidence: string[]
  files: string[]
  exit: number | null
}

/** Turns the text of a time into one of an event; `guessed` is whether it had no zone. */
export type TimeOf = (text: string) => { at: string; guessed: boolean } | null

const REFERENCES_MAX = 200
const PATH_MAX = 1000

/** The words that people and models write for a status, besides those of the schema; any other is taken for active. */
const STATUS_WORDS = wordsOf<OriginalStatus>({
  active: 'active',
  ...{ blocked: 'blocked', waiting: 'blocked', paused: 'blocked' },
  ...{ completed: 'completed', complete: 'completed', done: 'completed', success: 'completed', passed: 'completed' },
  ...{ failed: 'failed', failure: 'failed', error: 'failed' },
  ...{ cancelled: 'cancelled', canceled: 'cancelled', aborted: 'cancelled', abandoned: 'cancelled' },
})

const RESULT_WORDS = wordsOf<OriginalActivity['status']>({
  ...{ completed: 'passed', complete: 'passed', done: 'passed', success: 'passed', pass: 'passed', ok: 'passed' },
  ...{ fail: 'failed', failure: 'failed', error: 'failed', skip: 'skipped', in_progress: 'running', started: 'running' },
})

/** What `run.yaml` says. Every member that had to be guessed is told to `guess`. */
export function readRun({ run, name }: Original, timeOf: TimeOf, guess: (text: string) => void): OriginalRun {
  if (run === null) guess('there is no run.yaml: what it would say is taken from the other files')
  if (run !== null && 'fault' in run) guess(`run.yaml cannot be read (${run.fault}): it is taken for absent`)
  const document = run !== null && 'value' in run ? member(run.value) : {}
  for (const each of guessesOf(run)) guess(`run.yaml: ${each}`)
  const [metadata, context, state] = ['metadata', 'context', 'state'].map((part) => member(document[part])) as [Json, Json, Json]
  const id = text(metadata['id'])
  if (id !== null && id !== name) guess(`run.yaml has the id "${id}", its directory the name "${name}": the id counts`)
  const word = text(state['status'])
  const status = word === null ? undefined : STATUS_WORDS.get(word.toLowerCase())
  if (status === undefined) guess(`its status is ${word === null ? 'not given' : `"${word}"`}: taken for active`)
  else if (status !== word) guess(`its status is "${word}": taken for ${status}`)
  return {
    ...{ id, status: status ?? 'active', workflow: text(metadata['workflow']), goal: text(metadata['goal']) },
    created: timeIn(metadata['created_at'], 'created_at of run.yaml', timeOf, guess),
    ...{ repo: text(context['repo']), branch: text(context['branch']) },
    ...targetIn(context, id ?? name, guess),
    ...{ phase: text(state['current_phase']), activity: text(state['current_activity']) },
    ...{ completed: texts(state['completed_activities']), blocked: text(state['blocked_reason']) },
  }
}

/** The issue and the pull request that it was for; the name of the run tells where the document does not. */
function targetIn(context: Json, name: string, guess: (text: string) => void): Pick<OriginalRun, 'issue' | 'pr'> {
  const said = { issue: number(context['issue']), pr: number(context['pr']) }
  const [, kind, digits] = /-(issue|pr)-([1-9]\d{0,8})$/.exec(name) ?? []
  if (said.issue !== null || said.pr !== null || digits === undefined) return said
  guess(`what it was for is not said: its name says ${kind} ${digits}`)
  return kind === 'issue' ? { issue: Number(digits), pr: null } : { issue: null, pr: Number(digits) }
}

/** The recorded activities in the order of their numbers; the documents that say nothing usable are told to `guess`. */
export function readActivities(
  original: Original,
  run: string,
  timeOf: TimeOf,
  guess: (text: string) => void,
): OriginalActivity[] {
  const found = original.activities.flatMap(({ file, read }) => {
    if ('fault' in read) guess(`activities/${file} cannot be read (${read.fault}): it is left out`)
    else if (!isObject(read.value)) guess(`activities/${file} is no FlowActivity: it is left out`)
    else {
      for (const each of guessesOf(read)) guess(`activities/${file}: ${each}`)
      return [readActivity([run, original.name], file, read.value, timeOf, guess)]
    }
    return []
  })
  const numbers = found.flatMap((activity) => activity.number ?? [])
  for (const twice of new Set(numbers.filter((n, i) => numbers.indexOf(n) !== i)))
    guess(`the number ${twice} stands on several activities: they are taken in the order of their times`)
  const last = Math.max(0, ...numbers)
  const gaps = Array.from({ length: Math.min(last, original.activities.length * 10) }, (_, i) => i + 1).filter(
    (n) => !numbers.includes(n),
  )
  if (gaps.length > 0) guess(`no activity that can be read has the number ${gaps.join(', ')}: the others are counted anew`)
  const order = (a: OriginalActivity, b: OriginalActivity) =>
    (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
    compare(a.at ?? '9', b.at ?? '9') ||
    compare(a.file, b.file)
  return found.sort(order)
}

function readActivity(
  runs: string[],
  file: string,
  document: Json,
  timeOf: TimeOf,
  guess: (text: string) => void,
): OriginalActivity {
  const told = (what: string) => guess(`activities/${file}: ${what}`)
  const [metadata, activity, outputs, result] = ['metadata', 'activity', 'outputs', 'result'].map((part) =>
    member(document[part]),
  ) as [Json, Json, Json, Json]
  const [, digits, rest = ''] = /^(?:(\d{1,9})-)?(.*)\.ya?ml$/.exec(file) ?? []
  const run = text(metadata['run_id'])
  if (run !== null && !runs.includes(run)) told(`it speaks of the run "${run}": taken as one of this run`)
  const given = text(metadata['id'])
  if (given === null) told(`it has no id: taken from its file, "${rest}"`)
  const word = text(activity['status'])
  const status = statusOf(word)
  if (status === null) told(`its status is ${word === null ? 'not given' : `"${word}"`}: kept as a note, not as a result`)
  else if (status !== word) told(`its status is "${word}": taken for ${status}`)
  const type = ACTIVITY_TYPES.find((t) => t === activity['type'])
  if (type === undefined) told(`its type is ${JSON.stringify(activity['type'] ?? null)}: taken for task`)
  const confidence = CONFIDENCES.find((c) => c === result['confidence'])
  const [evidence, files] = [texts(outputs['evidence_refs']), texts(outputs['files_changed'])]
  if (evidence.length > REFERENCES_MAX || files.length > REFERENCES_MAX)
    told(`it lists more than ${REFERENCES_MAX} files: the rest is left out`)
  const ended = timeIn(activity['completed_at'], 'completed_at', timeOf, told)
  return {
    file,
    number: digits === undefined ? null : Number(digits),
    id: given?.replace(/^\d{3,}-(?=.)/, '') ?? rest,
    ...{ workflow: text(metadata['workflow']), phase: text(metadata['phase']) },
    ...{ type: type ?? 'task', status, at: ended ?? timeIn(activity['started_at'], 'started_at', timeOf, told) },
    summary: text(result['summary']) ?? text(activity['name']) ?? '',
    confidence: confidence ?? 'low',
    evidence: references(evidence),
    files: references(files),
    exit: typeof outputs['command_exit_code'] === 'number' ? integer(outputs['command_exit_code']) : null,
  }
}

function guessesOf(read: Read | null): string[] {
  return read !== null && 'value' in read ? (read.guesses ?? []) : []
}

function statusOf(word: string | null): OriginalActivity['status'] {
  if (word === null) return null
  const plain = word.toLowerCase().replaceAll('-', '_')
  return ACTIVITY_STATUSES.find((s) => s === plain) ?? RESULT_WORDS.get(plain) ?? null
}

function timeIn(value: unknown, what: string, timeOf: TimeOf, guess: (text: string) => void): string | null {
  const given = text(value)
  if (given === null) return null
  const time = timeOf(given)
  if (time === null) guess(`${what} is "${given}", which is no time: left out`)
  else if (time.guessed) guess(`${what} is "${given}" without a time zone: taken as UTC`)
  return time?.at ?? null
}

type Json = Record<string, unknown>

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function member(value: unknown): Json {
  return isObject(value) ? value : {}
}

/** What somebody wrote as one word or line; an unquoted number or date is one as well. */
export function text(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
  const trimmed = String(value).toWellFormed().trim()
  return trimmed === '' ? null : trimmed
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) => text(entry) ?? [])
}

function references(list: string[]): string[] {
  return list.slice(0, REFERENCES_MAX).map((entry) => entry.slice(0, PATH_MAX).toWellFormed())
}

function number(value: unknown): number | null {
  const n = typeof value === 'string' && /^#?\d{1,9}$/.test(value) ? Number(value.replace('#', '')) : value
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 1 ? n : null
}

function integer(value: number): number | null {
  return Number.isSafeInteger(value) ? value : null
}

/** A map, because an object also answers to words such as `constructor`. */
function wordsOf<T>(words: Record<string, T>): Map<string, T> {
  return new Map(Object.entries(words))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
