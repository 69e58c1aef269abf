import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FlowEvent } from '../../../src/core/event.ts'
import { parseRunId, type RunId } from '../../../src/core/ids.ts'
import { openLog } from '../../../src/store/log.ts'
import { project as print } from '../../../src/store/projections.ts'
import { type Project, project, SMALL } from '../../cli/builders.ts'
import { Clients, type Size } from './clients.ts'
import { faultsOf, type Line } from './history.ts'

/** How much more than usual: FLOW_LAB_SCALE=20 is for a night. */
const SCALE = Number(process.env['FLOW_LAB_SCALE'] ?? 1)

const rows: [string, number, number, Size][] = [
  ['in six terminals on one run', 1, 1, { terminals: 6, sessions: 0, commands: 25 }],
  ['in sessions that take one run from each other', 2, 1, { terminals: 2, sessions: 4, commands: 25 }],
  ['in sessions and terminals on three runs', 3, 3, { terminals: 3, sessions: 3, commands: 25 }],
]

describe('clients that are stopped, continued and killed at random', () => {
  test.each(rows)(
    '%s lose, repeat and reorder nothing, and never own a run twice',
    { timeout: 600_000 * SCALE },
    async (_, seed, count, size) => {
      const at = project({ files: SMALL })
      const runs = Array.from({ length: count }, (_, i) => at.ok(`start small --title ${i}`).run.id)
      const clients = new Clients(at, runs)
      await clients.work(seed, { ...size, commands: size.commands * SCALE })
      const lines = runs.flatMap((run) => linesOf(at, run))
      const faults = faultsOf({ calls: clients.calls, lines, deaths: clients.deaths })
      expect(faults, `seed ${seed}:\n${clients.schedule.join('\n')}`).toEqual([])
      expect(clients.calls.filter(({ code }) => code === 1)).toEqual([])
      // Otherwise nobody was disturbed, or nobody got anything done, and this shows nothing.
      const { killed, stopped } = clients.signals
      const acknowledged = clients.calls.filter(({ code }) => code === 0).length
      expect(Math.min(killed, stopped, acknowledged, lines.length)).toBeGreaterThan(size.commands / 3)
      for (const run of runs) expectSound(at, run)
      console.log(
        `${clients.calls.length} commands of ${size.terminals + size.sessions} writers: ${acknowledged} acknowledged, ${lines.length} events, ${killed} killed, ${stopped} stopped, ${clients.deaths.size} sessions ended`,
      )
    },
  )
})

/** The run's log, which must be sound, as far as the history is about it. */
function linesOf(at: Project, run: string): Line[] {
  const lines: Line[] = []
  const { reader } = openLog(placeOf(at), idOf(run), (event) => lines.push(lineOf(run, event)))
  expect(reader).toMatchObject({ damage: null, newer: null })
  return lines
}

function lineOf(run: string, event: FlowEvent): Line {
  const line = { run, seq: event.seq, op: event.op.id, type: event.type, session: event.by.session ?? null }
  switch (event.type) {
    case 'run_started':
      return { ...line, owner: event.data.claim?.session ?? null }
    case 'run_claimed':
      return { ...line, owner: event.data.claim?.session ?? null, takenOver: event.data.take_over !== null }
    case 'run_released':
    case 'session_end':
      return { ...line, owner: null }
    default:
      return line
  }
}

/** Two commands later, whoever was killed where, every document says what the log says. */
function expectSound(at: Project, run: string): void {
  at.ok(`resume --take-over --reason end --run ${run}`)
  at.ok(`note "the end" --run ${run}`)
  const printed = documentsOf(at, run)
  for (const path of Object.keys(printed)) rmSync(join(at.root, path))
  const log = openLog(placeOf(at), idOf(run))
  expect(print(placeOf(at), log)).toEqual([])
  expect(printed).toEqual(documentsOf(at, run))
  expect(at.read(`.flow/open/${run}`).split('\n')[0]).toBe(log.reader.state?.lease?.session ?? '-')
}

function documentsOf(at: Project, run: string): Record<string, string> {
  const records = at.names(`.flow/runs/${run}/activities`).map((name) => `activities/${name}`)
  // A kill can leave an unfinished file behind, whose name begins with a dot.
  const names = ['run.yaml', 'workflow.yaml', ...records].filter((name) => !/(?:^|\/)\./.test(name))
  return Object.fromEntries(names.map((name) => [`.flow/runs/${run}/${name}`, at.read(`.flow/runs/${run}/${name}`)]))
}

function placeOf(at: Project) {
  return { main: at.root, here: at.root, git: null }
}

function idOf(run: string): RunId {
  return parseRunId(run) as RunId // It comes from a run that was started.
}
