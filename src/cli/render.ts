import type { Checked } from '../app/check.ts'
import type { CriteriaAnswer } from '../app/criteria.ts'
import type { Executed } from '../app/exec.ts'
import type { GateAnswer } from '../app/gate.ts'
import type { list, Status, show } from '../app/read.ts'
import type { ResumePacket } from '../app/resume.ts'
import type { Started } from '../app/start.ts'
import type { Changed } from '../app/transitions.ts'
import type { UnknownView } from '../app/unknown.ts'
import type { RunView } from '../app/view.ts'
import type { NextAction } from '../core/next.ts'
import type { PlanRow } from '../core/reconcile.ts'
import { activityName } from '../core/state.ts'
import { oneLine } from '../core/text.ts'

const LINE = 160
/** Changed files that one piece of work names. */
const FILES_MAX = 12

/** One line that tells a run apart from others. */
export function runLine(run: RunView): string {
  return [
    run.id,
    run.workflow ?? '?',
    run.damage === null ? run.status : 'DAMAGED',
    run.phase ?? '?',
    run.elsewhere ? 'started on another machine' : (run.branch ?? 'no branch'),
    ownerText(run.owner),
  ].join('  ')
}

function ownerText(owner: RunView['owner']): string {
  if (owner.live === 'none') return 'free'
  return owner.yours ? 'this session' : `session ${owner.session} (${owner.live})`
}

/** A run and its next step. */
export function runText({ run, next }: Pick<Status, 'run' | 'next'>): string {
  return [...runLines(run), ...nextLines(next)].join('\n')
}

/** The same with what is unknown, what its session comes to, and the questions that wait for a person. */
export function statusText({ run, next, outcome, cut, unknown, gates }: Status): string {
  return [
    ...runLines(run),
    ...(outcome === null ? [] : [`so far ${outcome}`]),
    ...cutLines(cut),
    ...unknown.flatMap((work) => unknownLines(work, undefined).map((line, i) => `${i === 0 ? 'open   ' : '       '}${line}`)),
    ...gates.map(({ question }) => `asked  ${oneLine(question, 1200)}`),
    ...nextLines(next),
  ].join('\n')
}

export function nextText(next: NextAction): string {
  return nextLines(next).join('\n')
}

export function startText(started: Started): string {
  const head = started.created ? `started ${started.run.id}` : `going on with ${started.run.id}, which is open for the same work`
  const released = started.released === null ? [] : [`released ${started.released}`]
  return [head, ...released, '', runText(started)].join('\n')
}

export function changedText(changed: Changed, done: string | null): string {
  const head = changed.unchanged ?? (changed.replayed === true ? 'already recorded by this operation' : done)
  return [...(head === null ? [] : [head, '']), runText(changed)].join('\n')
}

/** The verdict on a run, with all that it rests on. */
export function checkText({ verdict, findings, run }: Checked): string {
  const lines = findings.map(({ what, ok, text }) => `  ${ok ? 'ok ' : 'NO '} ${what}: ${oneLine(text, 400)}`)
  return [`${run.id}: ${verdict}`, ...lines].join('\n')
}

/** Each criterion with what was shown of it, and the run. */
export function criteriaText({ criteria, run, next }: CriteriaAnswer): string {
  const lines = criteria.map(
    (c) =>
      `  ${c.id}  ${c.must_pass ? 'must pass' : 'optional'}  ${c.command === null ? 'no command' : (c.open ?? 'green')}  ${oneLine(c.text, 90)}`,
  )
  return [...section('criteria:', lines), runText({ run, next })].join('\n')
}

/** The question as it is to be put, and the run. */
export function gateText({ gate, run, next }: GateAnswer): string {
  const question = gate === null ? [] : ['question for the person, word for word:', gate.question, '']
  return [...question, runText({ run, next })].join('\n')
}

/** One line on what was recorded of a command; its own output has been printed. */
export function execText({ evidence, not_proof, run, next }: Executed): string {
  const what = evidence.activity === null ? '' : ` for ${activityName({ activity: evidence.activity, key: evidence.key })}`
  const counts = not_proof === null ? 'proof' : `no proof: ${not_proof}`
  return [
    `flowctl: recorded ${evidence.kind}${what} on ${run.id} (${counts})`,
    ...(next.command === null ? [] : [`then   ${next.command}`]),
  ].join('\n')
}

export function listText({ runs, foreign, next }: ReturnType<typeof list>): string {
  if (runs.length === 0 && next !== null) return ['no open run', ...nextLines(next)].join('\n')
  const others =
    foreign.length === 0 ? [] : ['', `not Flow's, left alone: ${foreign.map((name) => oneLine(name, 60)).join(', ')}`]
  const place = (run: RunView) => (run.worktree === null ? '' : `  in ${oneLine(run.worktree, LINE)}`)
  return [...runs.map((run) => `${runLine(run)}  ${oneLine(run.title ?? '', 60)}${place(run)}`), ...others].join('\n')
}

export function showText(shown: ReturnType<typeof show>): string {
  const activities = shown.activities.map(
    (a) =>
      `  ${a.metadata.id}  ${a.activity.status}${a.inputs.key === null ? '' : `  key ${a.inputs.key}`}  ${oneLine(a.result.summary, 90)}`,
  )
  const evidence = shown.evidence.map(
    (e) =>
      `  ${e.kind}${e.activity === null ? '' : ` for ${e.activity}`}: ${oneLine(e.command, 90)} (${e.not_proof ?? 'green'})  ${e.result.slice(0, 12)}`,
  )
  const notes = shown.notes.map((note) => `  ${note.at}  ${oneLine(note.text, 110)}`)
  const inputs = Object.entries(shown.inputs).map(([name, list]) => `  ${name}: ${list.join(', ')}`)
  const sessions = shown.sessions.map(
    (s) => `  ${s.session}  ${s.from} to ${s.to ?? 'now'}${s.end === null ? '' : ` (${oneLine(s.end, 60)})`}: ${s.outcome}`,
  )
  return [
    runText(shown),
    '',
    `phases: ${shown.phases.map((id) => (id === shown.run.phase ? `[${id}]` : id)).join(' > ')}`,
    ...section('inputs:', inputs),
    ...section('activities:', activities),
    ...section('evidence:', evidence),
    ...section('notes:', notes),
    ...section('sessions:', sessions),
    ...(shown.outcome === null ? [] : [`outcome: ${shown.outcome}`]),
    ...(shown.compactions === 0 ? [] : [`compactions: ${shown.compactions}`]),
    `record: ${shown.directory}`,
  ].join('\n')
}

export function resumeText(packet: ResumePacket): string {
  const rowOf = (work: UnknownView) =>
    packet.plan.find((row) => row.activity === work.activity && row.key === work.key && row.attempt === work.attempt)
  const flight = packet.unknown.flatMap((work) => unknownLines(work, rowOf(work)).map((line) => `  ${line}`))
  const unlinked = packet.unlinked ?? []
  const shown = unlinked.slice(0, 30).map((path) => `  ${oneLine(path, LINE)}`)
  return [
    packet.dry_run === true ? 'dry run: nothing was recorded' : `resumed ${packet.run.id}`,
    ...(packet.released === null ? [] : [`released ${packet.released}`]),
    ...packet.notices.map((notice) => `notice: ${oneLine(notice, 400)}`),
    '',
    ...(packet.blocker === null ? [] : [`BLOCKED: ${oneLine(packet.blocker, 1000)}`, '']),
    ...(packet.cut === null ? [] : [...cutLines(packet.cut), '']),
    ...section('work that was in flight:', flight),
    ...section(`uncommitted changes that no activity lists (${unlinked.length}):`, [
      ...shown,
      ...(unlinked.length > 30 ? [`  and ${unlinked.length - 30} more`] : []),
    ]),
    ...(packet.note === null ? [] : [`last note: ${oneLine(packet.note, 500)}`, '']),
    runText(packet),
  ].join('\n')
}

function cutLines(cut: string | null): string[] {
  return cut === null ? [] : [`cut    the last turn was cut short: ${oneLine(cut, 400)}`]
}

/** One piece of unknown work: what was decided of it, or what there is to decide, and what is known. */
function unknownLines(work: UnknownView, row: PlanRow | undefined): string[] {
  const name = oneLine(work.kind === 'helper' ? `helper ${work.activity}` : activityName(work), LINE)
  const attempt = work.attempt === null ? '' : ` (attempt ${work.attempt})`
  const head = work.head.before === work.head.now ? [] : [`HEAD ${short(work.head.before)} -> ${short(work.head.now)}`]
  const tree =
    work.tree.before === null || work.tree.now === null
      ? []
      : [work.tree.before === work.tree.now ? 'the tree is as it was' : 'the tree has changed']
  const known = [...(work.started_at === null ? [] : [`began ${work.started_at}`]), ...head, ...tree].join('; ')
  const changed = work.changed ?? []
  const files = changed
    .slice(0, FILES_MAX)
    .map((path) => oneLine(path, LINE))
    .join(', ')
  return [
    `${name}${attempt}: ${row === undefined || row.decision === 'keep' ? `outcome unknown: ${work.choice}` : `${row.decision}: ${row.why}`}`,
    ...(known === '' ? [] : [`  ${known}`]),
    ...(files === ''
      ? []
      : [`  changed since: ${files}${changed.length > FILES_MAX ? ` and ${changed.length - FILES_MAX} more` : ''}`]),
  ]
}

function short(head: string | null): string {
  return head?.slice(0, 8) ?? 'unknown'
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, '']
}

function runLines(run: RunView): string[] {
  const target = run.issue !== null ? `issue ${run.issue}: ` : run.pr !== null ? `pull request ${run.pr}: ` : ''
  const done = run.completed_activities.slice(-12)
  const earlier = run.completed_activities.length - done.length
  return [
    `run    ${runLine(run)}`,
    ...(run.title === null ? [] : [`for    ${target}${oneLine(run.title, LINE)}`]),
    ...(run.completed_activities.length === 0 ? [] : [`done   ${earlier > 0 ? `${earlier} earlier, ` : ''}${done.join(', ')}`]),
    ...(run.current_activity === null ? [] : [`at     ${run.current_activity}`]),
    ...(run.worktree === null ? [] : [`in     ${oneLine(run.worktree, LINE)}`]),
    ...(run.blocked_reason === null ? [] : [`stop   ${oneLine(run.blocked_reason, 1000)}`]),
    ...(run.damage === null
      ? []
      : [`damage ${run.damage.file}:${run.damage.line} (byte ${run.damage.offset}): ${run.damage.reason}`]),
  ]
}

function nextLines(next: NextAction): string[] {
  return [
    `next   ${oneLine(next.do, 1200)}`,
    `why    ${oneLine(next.why, 600)}`,
    ...(next.command === null ? [] : [`then   ${next.command}`]),
  ]
}
