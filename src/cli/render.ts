import type { list, Status, show } from '../app/read.ts'
import type { ResumePacket } from '../app/resume.ts'
import type { Started } from '../app/start.ts'
import type { Changed } from '../app/transitions.ts'
import type { RunView } from '../app/view.ts'
import type { NextAction } from '../core/next.ts'
import { oneLine } from '../core/text.ts'

const LINE = 160

/** One line that tells a run apart from others. */
export function runLine(run: RunView): string {
  const owner =
    run.owner === null
      ? 'free'
      : run.owner.verdict === 'self'
        ? 'this session'
        : `session ${run.owner.session} (${run.owner.verdict})`
  return [
    run.id,
    run.workflow ?? '?',
    run.damage === null ? run.status : 'DAMAGED',
    run.phase ?? '?',
    run.branch ?? 'no branch',
    owner,
  ].join('  ')
}

/** A run and its next step. */
export function statusText({ run, next }: Pick<Status, 'run' | 'next'>): string {
  return [...runLines(run), ...nextLines(next)].join('\n')
}

export function nextText(next: NextAction): string {
  return nextLines(next).join('\n')
}

export function startText(started: Started): string {
  const head = started.created ? `started ${started.run.id}` : `going on with ${started.run.id}, which is open for the same work`
  const released = started.released === null ? [] : [`released ${started.released}`]
  return [head, ...released, '', statusText(started)].join('\n')
}

export function changedText(changed: Changed, done: string | null): string {
  const head = changed.unchanged ?? (changed.replayed === true ? 'already recorded by this operation' : done)
  return [...(head === null ? [] : [head, '']), statusText(changed)].join('\n')
}

export function listText({ runs, foreign, next }: ReturnType<typeof list>): string {
  if (runs.length === 0 && next !== null) return ['no open run', ...nextLines(next)].join('\n')
  const others =
    foreign.length === 0 ? [] : ['', `not Flow's, left alone: ${foreign.map((name) => oneLine(name, 60)).join(', ')}`]
  return [...runs.map((run) => `${runLine(run)}  ${oneLine(run.title ?? '', 60)}`), ...others].join('\n')
}

export function showText(shown: ReturnType<typeof show>): string {
  const activities = shown.activities.map(
    (a) =>
      `  ${a.metadata.id}  ${a.activity.status}${a.inputs.key === null ? '' : `  key ${a.inputs.key}`}  ${oneLine(a.result.summary, 90)}`,
  )
  const notes = shown.notes.map((note) => `  ${note.at}  ${oneLine(note.text, 110)}`)
  const inputs = Object.entries(shown.inputs).map(([name, list]) => `  ${name}: ${list.join(', ')}`)
  return [
    statusText(shown),
    '',
    `phases: ${shown.phases.map((id) => (id === shown.run.phase ? `[${id}]` : id)).join(' > ')}`,
    ...section('inputs:', inputs),
    ...section('activities:', activities),
    ...section('notes:', notes),
    `record: ${shown.directory}`,
  ].join('\n')
}

export function resumeText(packet: ResumePacket): string {
  const plan = packet.plan.map((row) => `  ${row.activity} (attempt ${row.attempt}): ${row.decision}: ${row.why}`)
  const unlinked = packet.unlinked ?? []
  const shown = unlinked.slice(0, 30).map((path) => `  ${oneLine(path, LINE)}`)
  return [
    packet.dry_run === true ? 'dry run: nothing was recorded' : `resumed ${packet.run.id}`,
    ...(packet.released === null ? [] : [`released ${packet.released}`]),
    ...packet.notices.map((notice) => `notice: ${oneLine(notice, 400)}`),
    '',
    ...(packet.blocker === null ? [] : [`BLOCKED: ${oneLine(packet.blocker, 1000)}`, '']),
    ...section('work that was in flight:', plan),
    ...section(`uncommitted changes that no activity lists (${unlinked.length}):`, [
      ...shown,
      ...(unlinked.length > 30 ? [`  and ${unlinked.length - 30} more`] : []),
    ]),
    ...(packet.note === null ? [] : [`last note: ${oneLine(packet.note, 500)}`, '']),
    statusText(packet),
  ].join('\n')
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
