import { decide, type Request } from './decide.ts'
import { type Authorship, Draft } from './draft.ts'
import { TEXT_MAX } from './envelope.ts'
import { API_VERSION, type FlowEvent, IMPORTED_FROM, type Proposal, RESULT_STATUSES, type Target } from './event.ts'
import { type Footing, footingOf } from './footing.ts'
import { parseRunId, type RunId } from './ids.ts'
import { type Original, type OriginalActivity, type OriginalRun, readActivities, readRun, type TimeOf, text } from './original.ts'
import type { RunState } from './state.ts'
import { oneLine } from './text.ts'
import type { WorkflowDocument } from './workflow.ts'

const GUESS_MAX = 400
const TITLE_MAX = 200
const NAME_MAX = 1000
const NOTED_EVENTS_MAX = 50

/** What an import takes from outside besides the original itself. */
export interface Surroundings extends Authorship {
  /** The definition of a workflow that can be started here, or null where there is none. */
  workflow(id: string): WorkflowDocument | null
  timeOf: TimeOf
  repo: string
  /** Where the original is, as it is recorded. */
  origin: string
}

/** An original made out: all but the id of its run is settled. */
export interface Import {
  /** The id that it had, where that is one. */
  id: RunId | null
  created: string
  title: string
  guesses: string[]
  /** The whole log of the run under the id `id`: the first event, and the lines after it. */
  write(id: RunId): Written
}

export interface Written {
  first: FlowEvent
  lines: string[]
  state: RunState
  guesses: string[]
}

/**
 * What an original comes to under today's rules. Nothing of it is proof: what had passed there is recorded as said, under
 * activities that meet no obligation, and of the definition the phases that it had left are kept without their activities. No gate
 * is passed, and the run is completed only where the rules allow that. Every guess is listed. Pure.
 */
export function importRun(original: Original, around: Surroundings): Import {
  const guesses: string[] = []
  const guess = (told: string) => {
    const line = oneLine(told, GUESS_MAX)
    if (!guesses.includes(line)) guesses.push(line)
  }
  const said = readRun(original, around.timeOf, guess)
  const activities = readActivities(original, said.id ?? original.name, around.timeOf, guess)
  const run = { ...said, workflow: said.workflow ?? workflowOf(activities, guess) }
  const id = parseRunId(run.id ?? '') ?? parseRunId(original.name)
  if (id === null) guess(`"${run.id ?? original.name}" is no run id: a new one is made`)
  const times = [run.created, ...activities.map(({ at }) => at)].filter((at) => at !== null)
  const named = id === null ? null : (around.timeOf(id.slice(0, 18))?.at ?? null)
  const created = run.created ?? named ?? times[0] ?? around.now
  if (run.created === null) guess(`when it was created is not said: taken as ${created}`)
  const title = titleOf(run, original, guess)
  const plan = footingOf(run, activities, (id) => around.workflow(id), guess)
  noteMissing(original, run, activities, guess)
  return {
    ...{ id, created, title, guesses },
    write: (id) => {
      const told = [...guesses]
      const draft = new Draft(id, around, created)
      const target = targetOf(run, title, plan.definition, told)
      const { targets: _, ...untargeted } = plan.definition
      draft.begin({
        apiVersion: API_VERSION,
        run_id: id,
        workflow: target.untargeted ? untargeted : plan.definition,
        target: target.target,
        goal: run.goal === null ? null : short(run.goal, 256),
        inputs: { [IMPORTED_FROM]: [cut(around.origin), original.digest] },
        repo: run.repo === null ? around.repo : short(run.repo, NAME_MAX),
        branch: run.branch === null ? null : short(run.branch, NAME_MAX),
        journal: null,
        claim: null,
      })
      replay(draft, run, activities, plan, told)
      close(draft, original, around.origin, run, told)
      return { ...draft.written(), guesses: told }
    },
  }
}

/** The workflow that the activities name, where the run does not. */
function workflowOf(activities: OriginalActivity[], guess: (t: string) => void): string | null {
  const named = activities.find(({ workflow }) => workflow !== null)?.workflow ?? null
  if (named !== null) guess(`which workflow it followed says only an activity: "${named}"`)
  return named
}

/** Records what the original had recorded, phase by phase as far as it had come. */
function replay(draft: Draft, run: OriginalRun, activities: OriginalActivity[], plan: Footing, guesses: string[]): void {
  const guess = (told: string) => guesses.push(oneLine(told, GUESS_MAX))
  const goTo = (phase: string, at: string | null) => {
    if (draft.state.phase === phase) return
    if (!draft.take({ kind: 'advance', to: phase, summary: `imported: the original had gone on to ${phase}` }, at))
      throw new Error(`the imported run cannot go on to ${phase}`)
  }
  const open: OriginalActivity[] = []
  activities.forEach((activity, i) => {
    const phase = activity.phase === null ? null : plan.rename(activity.phase)
    const to = phase === null ? -1 : plan.way.indexOf(phase)
    const now = plan.way.indexOf(draft.state.phase)
    if (to > now) goTo(phase as string, activity.at)
    else if (to < now)
      guess(
        `activities/${activity.file}: its phase is ${activity.phase === null ? 'not given' : `"${activity.phase}"`}: recorded in ${draft.state.phase}`,
      )
    const status = RESULT_STATUSES.find((s) => s === activity.status)
    if (status !== undefined) recordOne(draft, { ...activity, status }, guess)
    else if (activity.status === 'running') {
      if (!activities.slice(i + 1).some((later) => later.id === activity.id)) open.push(activity)
    } else noteOne(draft, activity)
  })
  goTo(plan.way.at(-1) as string, null)
  for (const activity of open) startOne(draft, activity, guess)
  const recorded = new Set(activities.map(({ id }) => id))
  if (run.activity !== null && !recorded.has(run.activity.replace(/^\d{3,}-(?=.)/, '')))
    guess(`it was at "${run.activity}", of which nothing is recorded: whether that had begun is not known`)
}

type Result = OriginalActivity & { status: (typeof RESULT_STATUSES)[number] }

function recordOne(draft: Draft, activity: Result, guess: (t: string) => void): void {
  const { id: name, extra } = nameFor(draft.state, activity, guess)
  const summary = cut(
    `imported from activities/${activity.file}: ${activity.summary === '' ? 'it says no more' : activity.summary}`,
  )
  const request = (id: string, isExtra: boolean): Request => ({
    ...{
      kind: 'record',
      activity: id,
      key: null,
      extra: isExtra,
      status: activity.status,
      summary,
      confidence: activity.confidence,
    },
    ...{ evidence_refs: activity.evidence, files_changed: activity.files, exit_code: activity.exit },
  })
  // What has effects must not be done again for want of a record: it was begun, whatever came of it.
  const begun = !extra && draft.state.workflow.activity.get(name)?.replay === 'effectful' && activity.status !== 'skipped'
  if (begun) draft.take({ kind: 'begin', activity: name, key: null, extra: false }, activity.at)
  if (!extra && draft.take(request(name, false), activity.at)) return
  const other = extra ? name : beside(name)
  if (!extra)
    guess(
      `activities/${activity.file}: "${name}" is ${activity.status} there, and the rules ask for more: recorded as ${other}, which meets no obligation`,
    )
  if (activity.type === 'gate' && activity.status === 'passed')
    guess(`activities/${activity.file}: it is a gate that is said to have passed: no approval is imported`)
  const typed = (proposal: Proposal): Proposal =>
    proposal.type === 'activity_recorded' && activity.type !== 'gate'
      ? { type: proposal.type, data: { ...proposal.data, type: activity.type } }
      : proposal
  if (draft.take(request(other, true), activity.at, typed)) return
  guess(`activities/${activity.file}: it is too long for one event: the lists of its files are left out`)
  const short = { ...activity, evidence: [], files: [], summary: activity.summary.slice(0, 1000) }
  if (activity.evidence.length + activity.files.length > 0) recordOne(draft, short, guess)
  else noteOne(draft, short)
}

function startOne(draft: Draft, activity: OriginalActivity, guess: (t: string) => void): void {
  const { id, extra } = nameFor(draft.state, activity, guess)
  const started = draft.take({ kind: 'begin', activity: id, key: null, extra }, activity.at)
  if (started || (!extra && draft.take({ kind: 'begin', activity: beside(id), key: null, extra: true }, activity.at)))
    guess(`activities/${activity.file}: it was running and has no end: what it did is unknown, and whoever goes on is asked`)
  else noteOne(draft, activity)
}

function noteOne(draft: Draft, { file, id, status, summary }: OriginalActivity): void {
  draft.take(
    { kind: 'note', text: cut(`imported from activities/${file}: ${id} was ${status ?? 'of no known status'}. ${summary}`) },
    null,
  )
}

/** What the activity is called here, and whether the definition has it where the run stands. */
function nameFor(state: RunState, activity: OriginalActivity, guess: (t: string) => void): { id: string; extra: boolean } {
  const id = activity.id.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 64) || 'activity'
  if (id !== activity.id) guess(`activities/${activity.file}: its id "${activity.id}" is written ${id}`)
  const known = state.workflow.activity.get(id)
  if (known?.phase === state.phase && known.type !== 'gate') return { id, extra: false }
  if (known === undefined && !state.workflow.phase.has(id)) return { id, extra: true }
  guess(`activities/${activity.file}: "${id}" is the workflow's own name for something else: recorded as ${beside(id)}`)
  return { id: beside(id), extra: true }
}

/** An id next to one that the definition keeps for itself. */
function beside(id: string): string {
  return `${id.slice(0, 55)}-imported`
}

/** Tells what the original has besides its activities. */
function noteMissing(original: Original, run: OriginalRun, activities: OriginalActivity[], guess: (t: string) => void): void {
  const ids = new Set(activities.flatMap(({ id, file }) => [id, file.replace(/\.ya?ml$/, '')]))
  for (const name of run.completed)
    if (!ids.has(name) && !ids.has(name.replace(/^\d{3,}-(?=.)/, '')))
      guess(`run.yaml counts "${name}" as completed, but no activity records it: left out`)
  if (original.cut) guess('events.jsonl is too long: the end of it is left out')
  if (original.unreadable > 0) guess(`${original.unreadable} lines of events.jsonl are no JSON: left out`)
  const files = new Set(activities.map(({ file }) => file))
  for (const event of original.events.slice(0, 10_000)) {
    const { type, path, activity } = event !== null && typeof event === 'object' ? (event as Record<string, unknown>) : {}
    const file = text(path)?.split('/').at(-1)
    if (type === 'activity_recorded' && file !== undefined && !files.has(file))
      guess(`events.jsonl tells of ${file} (${text(activity) ?? 'no id'}), which is not there or cannot be read`)
  }
}

/** Says in the run itself what it is, and brings it to the status that it had, as far as that is true here. */
function close(draft: Draft, original: Original, origin: string, run: OriginalRun, guesses: string[]): void {
  const guess = (told: string) => guesses.push(oneLine(told, GUESS_MAX))
  const { now } = draft
  const status = statusFor(draft, run, guess)
  const guessed = guesses.map((line) => `guess: ${line}`)
  // Last, because that is the note that whoever resumes is told.
  const head = `imported by Flow from ${origin} (SHA-256 of what was read: ${original.digest}). All of it is what that record says: nothing was run or checked. ${guesses.length} guesses stand in the notes before this one.`
  for (const note of [...pages(eventLines(original)), ...pages(guessed), cut(head)]) draft.take({ kind: 'note', text: note }, now)
  const because = run.blocked === null ? '' : `: ${run.blocked}`
  switch (status) {
    case 'active':
      return
    case 'blocked':
      draft.take(
        { kind: 'block', reason: cut(`imported as blocked${because === '' ? '; the original gives no reason' : because}`) },
        now,
      )
      return
    case 'completed':
      draft.take({ kind: 'complete', summary: 'imported: the original says that the run was completed' }, now)
      return
    case 'failed':
      draft.take({ kind: 'fail', reason: cut(`imported as failed${because}`) }, now)
      return
    case 'cancelled':
      draft.take(
        {
          kind: 'cancel',
          reason: cut(
            run.status === 'completed'
              ? 'imported: the original says completed, and what the workflow asks for was not shown here'
              : `imported as cancelled${because}`,
          ),
        },
        now,
      )
      return
    default:
      return status satisfies never
  }
}

/** The status that the run comes to: one that is called completed is that only where the rules allow it. */
function statusFor(draft: Draft, { status }: OriginalRun, guess: (t: string) => void): OriginalRun['status'] {
  if (status !== 'completed') return status
  if (decide(draft.state, { kind: 'complete', summary: 'x' }, draft.by).kind === 'append') return status
  guess('it says completed, which the rules do not allow without what the workflow asks for: closed as cancelled')
  return 'cancelled'
}

/** What events.jsonl of the original tells besides recorded activities, one line each. */
function eventLines(original: Original): string[] {
  const others = original.events.filter((event) => (event as { type?: unknown } | null)?.type !== 'activity_recorded')
  const lines = others
    .slice(0, NOTED_EVENTS_MAX)
    .map((event) => `event of the original: ${oneLine(JSON.stringify(event), GUESS_MAX)}`)
  return others.length > NOTED_EVENTS_MAX
    ? [...lines, `and ${others.length - NOTED_EVENTS_MAX} more, which the original keeps`]
    : lines
}

/** Lines as texts of at most one note each. */
function pages(lines: string[]): string[] {
  const found: string[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last !== undefined && Buffer.byteLength(last) + Buffer.byteLength(line) < TEXT_MAX / 2)
      found[found.length - 1] = `${last}\n${line}`
    else found.push(line)
  }
  return found
}

function titleOf(run: OriginalRun, original: Original, guess: (t: string) => void): string {
  if (run.issue !== null) return `issue ${run.issue}`
  if (run.pr !== null) return `pull request ${run.pr}`
  const title = oneLine((run.id ?? original.name).replace(/^\d{4}-\d{2}-\d{2}T\d{6}Z-/, '').replaceAll('-', ' '), TITLE_MAX)
  guess(`what it was for is not said: its title is "${title}"`)
  return title === '' ? 'imported run' : title
}

/** What the run is for, in terms of the workflow; `untargeted` when that takes no such thing. */
function targetOf(
  run: OriginalRun,
  title: string,
  { targets }: WorkflowDocument,
  guesses: string[],
): { target: Target; untargeted: boolean } {
  const { issue, pr } = run
  const takes = (kind: 'issue' | 'pr' | 'title') => targets === undefined || targets.includes(kind)
  if (issue !== null && takes('issue')) return { target: { issue, pr, title }, untargeted: false }
  if (pr !== null && takes('pr')) {
    if (issue !== null) guesses.push(`the workflow takes no issue: it is for the pull request ${pr} alone`)
    return { target: { issue: null, pr, title }, untargeted: false }
  }
  if (issue === null && pr === null && takes('title')) return { target: { issue, pr, title }, untargeted: false }
  guesses.push(`the workflow takes ${targets?.join(' or ')}, and the run is for none of these: its definition takes any`)
  return { target: { issue, pr, title }, untargeted: true }
}

/** Half of a pair at the cut would be no text any more. */
function short(told: string, max: number): string {
  return told.slice(0, max).toWellFormed()
}

/** As much of a text as one event holds. */
function cut(told: string): string {
  const whole = told.toWellFormed()
  if (Buffer.byteLength(whole) <= TEXT_MAX) return whole
  return `${Buffer.from(whole)
    .subarray(0, TEXT_MAX - 64)
    .toString('utf8')
    .replace(/\ufffd$/, '')} [cut by the import]`
}
