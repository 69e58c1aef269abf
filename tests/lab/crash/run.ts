import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CRASH_POINTS, type CrashPoint } from '../../../src/store/crash.ts'
import { type Baseline, baselineOf, type Cell, type Judged, judge } from './cell.ts'
import { COMMANDS, type Command, FILES } from './commands.ts'
import { cutsAt, type Depth } from './faults.ts'
import { labProgram, type Replacement } from './plugin.ts'
import { type Lab, openLab, World } from './world.ts'

/** A cell and what came of it. */
export type Result = Cell & Judged

export interface LabOptions {
  depth?: Depth
  /** What is changed in the sources before. */
  replacements?: readonly Replacement[]
  /** Which commands are run, and which of their cells. */
  commands?: (command: Command) => boolean
  cells?: (cell: Cell) => boolean
  /** Told of each cell as it is done, in no order. */
  done?: (result: Result) => void
  /** How many cells are run at once. */
  parallel?: number
}

export interface Outcome {
  results: Result[]
  /** What each command does when nothing is in its way, and what is wrong even then. */
  baselines: Map<Command, Baseline>
  /** Points to which no command came. */
  unreached: CrashPoint[]
}

/** Runs the lab in a directory of its own, which is removed. A command that goes wrong with nothing in its way is not cut short. */
export async function runLab({
  depth = 'default',
  replacements = [],
  commands = () => true,
  cells = () => true,
  done = () => {},
  parallel = 2,
}: LabOptions = {}): Promise<Outcome> {
  const home = mkdtempSync(join(tmpdir(), 'flow-lab-'))
  const lab = await openLab(home, await labProgram(join(home, 'plugin'), replacements))
  try {
    const chosen = COMMANDS.filter((command) => (depth === 'nightly' || command.nightly !== true) && commands(command))
    const prepared = await inTurn(chosen, parallel, (command, i) => prepare(lab, command, join(home, `${i}`)))
    const planned = prepared.flatMap(({ command, template, baseline }) =>
      cellsOf(command, baseline, depth)
        .filter((cell) => baseline.faults.length === 0 && cells(cell))
        .map((cell) => ({ cell, template, baseline })),
    )
    const results = await inTurn(planned, parallel, async ({ cell, template, baseline }, i) => {
      const world = template.copy(join(home, `cell-${i}`))
      const judged = await judge(cell, world, baseline)
      world.remove()
      const result = { ...cell, ...judged }
      done(result)
      return result
    })
    const reached = new Set(prepared.flatMap(({ baseline }) => baseline.points))
    return {
      results,
      baselines: new Map(prepared.map(({ command, baseline }) => [command, baseline])),
      unreached: CRASH_POINTS.filter((point) => !reached.has(point)),
    }
  } finally {
    lab.close()
    rmSync(home, { recursive: true, force: true })
  }
}

async function prepare(lab: Lab, command: Command, box: string) {
  const template = World.make(lab, `${box}-template`, FILES)
  await command.prepare(template)
  const first = template.copy(`${box}-first`)
  const baseline = await baselineOf(command, first)
  first.remove()
  return { command, template, baseline }
}

function cellsOf(command: Command, { points }: Baseline, depth: Depth): Cell[] {
  return [...new Set(points)].flatMap((point) =>
    // How often a lock that is held is tried depends on the machine.
    cutsAt(point, command.held === true ? 1 : points.filter((p) => p === point).length, depth, command.parts === true).map(
      (cut) => ({ command, point, ...cut }),
    ),
  )
}

/** Works on all items, `parallel` at a time, and returns what came of each in their order. */
async function inTurn<T, R>(items: readonly T[], parallel: number, work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length)
  let next = 0
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i] as T, i)
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  return results
}
