import type { Diagnosis } from '../app/doctor/diagnosis.ts'
import type { Examined } from '../app/doctor.ts'
import type { ExportedTo } from '../app/export.ts'
import type { ImportAnswer } from '../app/import.ts'
import type { Migrated } from '../app/migrate.ts'
import type { ArchiveAnswer, Kept, PruneAnswer, StoredRun } from '../app/retention.ts'
import type { Swept } from '../app/sweep.ts'
import type { Difference } from '../core/migration.ts'
import { oneLine } from '../core/text.ts'
import type { Recovery } from '../store/recovery.ts'
import { runText } from './render.ts'

const LINE = 600

/** What was closed, or would be, and what was left and why. */
export function sweepText({ threshold_days, closed, left, dry_run }: Swept): string {
  const head = dry_run === true ? 'would close' : 'closed'
  const runs = closed.map(
    ({ id, workflow, phase, last_at, owner }) =>
      `  ${id}  ${workflow}  ${phase}  last event ${last_at}  ${owner === null ? 'no owner' : `session ${owner} is gone`}`,
  )
  return [
    ...(dry_run === true ? ['dry run: nothing was recorded'] : []),
    closed.length === 0
      ? `no run is stale, by a threshold of ${threshold_days} days, and without an owner`
      : `${head} ${closed.length}, stale for over ${threshold_days} days:`,
    ...runs,
    ...(left.length === 0 ? [] : ['left:', ...left.map(({ id, text }) => `  ${oneLine(id, 255)} ${oneLine(text, 400)}`)]),
    ...(closed.length === 0 || dry_run === true ? [] : ['A closed run is not resumed; start begins such work again.']),
  ].join('\n')
}

/** From which definition to which the run went, or would go, how they differ, and what is in the way. */
export function migrateText({ from, to, exact, differences, faults, run, next, unchanged, dry_run, replayed }: Migrated): string {
  const head = `${run.id}: ${run.workflow} ${from.version} (${from.digest.slice(0, 12)}) to ${to.version} (${to.digest.slice(0, 12)})`
  const done = exact
    ? dry_run === true
      ? 'can migrate'
      : replayed === true
        ? 'migrated by this operation before'
        : 'migrated'
    : 'cannot migrate'
  return [
    ...(dry_run === true ? ['dry run: nothing was recorded'] : []),
    ...(unchanged === undefined ? [`${done}  ${head}`, ...differences.map(differenceLine)] : [unchanged]),
    ...(faults.length === 0 ? [] : ['in the way, because it would change what was recorded:', ...faults.map(differenceLine)]),
    '',
    runText({ run, next }),
  ].join('\n')
}

function differenceLine({ what, item, how }: Difference): string {
  return `  ${what.padEnd(7)}  ${item}${how === null ? '' : `  (${oneLine(how, 200)})`}`
}

/** What the doctor found: first what is well, then what is not, each with why it matters and what to do. */
export function doctorText({ findings, recovered, verdict, dry_run }: Examined): string {
  const well = findings.filter(({ level }) => level === 'ok')
  const rest = findings.filter(({ level }) => level !== 'ok')
  return [
    ...(dry_run === true ? ['dry run: nothing was changed'] : []),
    ...(recovered === null ? [] : [...recoveryLines(recovered, dry_run === true), '']),
    ...well.map(({ id, what }) => `ok       ${id}: ${oneLine(what, LINE)}`),
    ...rest.flatMap((diagnosis) => ['', ...diagnosisLines(diagnosis, dry_run === true)]),
    '',
    verdict === 'healthy' ? 'Nothing is wrong.' : `There are ${verdict}.`,
  ].join('\n')
}

function diagnosisLines({ id, level, what, why, fix, repair }: Diagnosis, dryRun: boolean): string[] {
  const head = `${(level === 'problem' ? 'PROBLEM' : level).padEnd(7)}  ${id}: ${oneLine(what, LINE)}`
  const lines = [...(why === null ? [] : [`why    ${oneLine(why, LINE)}`])]
  if (repair?.done === true) lines.push(`done   ${oneLine(repair.act, LINE)}`)
  else {
    if (fix !== null) lines.push(`fix    ${oneLine(fix, LINE)}`)
    if (repair !== null && dryRun) lines.push(`would  ${oneLine(repair.act, LINE)}`)
    if (repair !== null && repair.failed !== null)
      lines.push(`FAILED ${oneLine(repair.act, LINE)}: ${oneLine(repair.failed, LINE)}`)
  }
  return [head, ...lines.map((line) => `         ${line}`)]
}

function recoveryLines({ run, events, lost_bytes, kept, documents, damage }: Recovery, dryRun: boolean): string[] {
  return [
    `${dryRun ? 'would recover' : 'recovered'} ${run}: its first ${events} events stay, ${lost_bytes} bytes behind them go`,
    `  damage  ${oneLine(damage, LINE)}`,
    `  kept    ${kept}/events.jsonl, the damaged log as it was${documents.length === 0 ? '' : `, and ${documents.length} documents`}`,
  ]
}

/** What became of each directory, with all that was guessed. */
export function importText({ imported, dry_run }: ImportAnswer): string {
  const told = imported.flatMap(({ from, run, outcome, workflow, status, phase, activities, guesses }) => {
    switch (outcome) {
      case 'already':
        return [`already  ${from} is the run ${run}`]
      case 'changed':
        return [`already  ${from} is the run ${run}; it has changed since, and what is new was not imported`]
      default:
        return [
          `${run ?? 'a new run'}  from ${from}: ${workflow}  ${status}  ${phase}  ${activities} activities`,
          ...guesses.map((guess) => `  guess: ${oneLine(guess, LINE)}`),
        ]
    }
  })
  return [...dryLine(dry_run), ...told, 'The originals are as they were.'].join('\n')
}

/** What was moved into the archive or out of it, or is in it. */
export function archiveText({ moved, kept, archived, dry_run }: ArchiveAnswer): string {
  if (archived !== undefined)
    return [archived.length === 0 ? 'nothing is archived' : 'archived:', ...archived.map(storedLine), ...keptLines(kept)].join(
      '\n',
    )
  const head = moved.length === 0 ? 'nothing to move' : dry_run === true ? 'would move:' : 'moved:'
  return [...dryLine(dry_run), head, ...moved.map(storedLine), ...keptLines(kept)].join('\n')
}

/** What was deleted for good, or would be, and what was left and why. */
export function pruneText({ deleted, kept, leftovers, older_than_days, dry_run }: PruneAnswer): string {
  const head = dry_run === true ? 'would delete' : 'deleted'
  return [
    ...dryLine(dry_run),
    deleted.length === 0
      ? `nothing to delete: no closed run has been unchanged for ${older_than_days} days`
      : `${head} ${deleted.length}, unchanged for ${older_than_days} days or more:`,
    ...deleted.map(storedLine),
    ...(leftovers === 0 ? [] : [`${leftovers} removals of an earlier call ${dry_run === true ? 'are to be' : 'were'} finished`]),
    ...keptLines(kept),
  ].join('\n')
}

export function exportedText({ run, file, bytes, redacted }: ExportedTo): string {
  return `exported ${run} to ${file} (${bytes} bytes${redacted ? ', without its texts' : ''})`
}

function dryLine(dry: true | undefined): string[] {
  return dry === true ? ['dry run: nothing was changed'] : []
}

function storedLine({ id, home, workflow, status, idle_days }: StoredRun): string {
  return `  ${id}  ${workflow}  ${status}  unchanged for ${idle_days} days${home === 'archive' ? '  archived' : ''}`
}

function keptLines(kept: Kept[]): string[] {
  return kept.length === 0 ? [] : ['left:', ...kept.map(({ id, why }) => `  ${oneLine(id, 255)}: ${oneLine(why, LINE)}`)]
}
