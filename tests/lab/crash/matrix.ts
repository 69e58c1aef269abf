import { CRASH_POINTS, type CrashPoint } from '../../../src/store/crash.ts'
import type { Fault } from './faults.ts'
import type { Outcome, Result } from './run.ts'

/** The columns of the first table: what is written, and the points of it. */
const COLUMNS: [name: string, points: RegExp][] = [
  ['places, start', /^(?:home|ignore|start|project-lock):/],
  ['locks', /^(?:lock|reaper):/],
  ['evidence', /^evidence:/],
  ['log', /^log:/],
  ['documents', /^(?:activity|document):/],
  ['markers', /^marker:/],
  ['journal', /^journal(?:-lock)?:/],
  ['machine', /^(?:machine|trust|watch|reminder|verified|swept):/],
  ['put away', /^(?:move|remove|recover|aside):/],
  ['answer', /^answer:/],
]

const FAULTS: [name: string, faults: RegExp][] = [
  ['SIGKILL', /^kill/],
  ['ENOSPC', /^ENOSPC/],
  ['EIO', /^EIO/],
  ['short write', /^short/],
]

/** The page `references/crash-matrix.md`; the same results give the same bytes. */
export function matrixPage({ results, baselines, unreached }: Outcome): string {
  const bad = results.filter(({ faults }) => faults.length > 0)
  const broken = [...baselines].filter(([, { faults }]) => faults.length > 0)
  return `# Crash matrix

What happens when a command of Flow is cut short: by SIGKILL, a full disk, an error of the disk or a short write, at each
boundary between two effects. Every cell is a real process in a project of its own, and then a new one that calls the same
command again (or, where it has no operation id, another). A cell is good when

- what was acknowledged is there, and what was refused is not;
- what was cut short is there as a whole or not at all, and after \`outcome_unknown\` the same \`--op\` gives exactly one event;
- no log lost a byte that is not kept beside it, none that verified is damaged, and all evidence that an event names is whole;
- every run is whole at one place, in use or archived, or was deleted as a whole; what is repaired or imported kept its bytes;
- the next command succeeds;
- after it documents, markers and journals are what the log says, printed anew.

\`npx -y pnpm@10 lab\` runs all of it and writes this page; CI runs it again and compares all but the counts. \`npx -y pnpm@10 lab:nightly\` tries more:
every time that a command comes to a point, every length of every write, and more states of a run.

**${results.length} cells, ${bad.length + broken.length} failing; ${baselines.size} commands, ${CRASH_POINTS.length} points, ${unreached.length} of them reached by none.**

## Commands

Good cells by what was about to happen; \`-\` where a command does nothing of the kind.

${table([
  ['Command', ...COLUMNS.map(([name]) => name)],
  ...commandRows(
    results,
    [...baselines.keys()].map(({ name }) => name),
  ),
])}

## Points

What the commands that come to a point came to there. A point is named after the effect that comes next, so that SIGKILL
there is a kill between that effect and the one before. *all*, *part*, *nothing*: what of the command’s events and entries
was there right after. *waits*: the next command had to wait for a lock, within its bound.

${table([['Point', 'Commands', ...FAULTS.map(([name]) => name)], ...CRASH_POINTS.map((point) => pointRow(results, point))])}
${bad.length === 0 ? '' : `\n## Failing\n\n${bad.map((result) => `- ${nameOf(result)}: ${result.faults[0]?.split('\n')[0]}`).join('\n')}\n`}`
}

/** A cell in words, as it can be looked for. */
export function nameOf({ command, point, time, fault }: Pick<Result, 'command' | 'point' | 'time' | 'fault'>): string {
  return `${command.name} at ${point}#${time}:${fault}`
}

function commandRows(results: Result[], names: string[]): string[][] {
  return names.map((name) => [
    name,
    ...COLUMNS.map(([, points]) => {
      const cells = results.filter(({ command, point }) => command.name === name && points.test(point))
      const bad = cells.filter(({ faults }) => faults.length > 0).length
      if (cells.length === 0) return '-'
      return bad === 0 ? `${cells.length}` : `${cells.length - bad}, **${bad} fail**`
    }),
  ])
}

function pointRow(results: Result[], point: CrashPoint): string[] {
  const cells = results.filter((result) => result.point === point)
  const outcomes = (faults: RegExp): string => {
    const found = cells
      .filter(({ fault }: { fault: Fault }) => faults.test(fault))
      .map(({ outcome, waited }) => `${outcome}${waited ? ', waits' : ''}`)
    return [...new Set(found)].sort().join('; ') || '-'
  }
  return [`\`${point}\``, `${new Set(cells.map(({ command }) => command)).size}`, ...FAULTS.map(([, faults]) => outcomes(faults))]
}

function table(rows: string[][]): string {
  const [head = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n')
}
