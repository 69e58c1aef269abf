import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from '../../../src/store/log.ts'
import { listRuns } from '../../../src/store/runs.ts'
import { Project, session } from '../../cli/builders.ts'
import { audit, cutsOf, summary } from './audit.ts'
import type { Image } from './disk.ts'
import { EFFORT, record, SCENARIOS, type Trace, TWO_PHASES } from './scenarios.ts'
import { imageOf, materialize, random } from './states.ts'
import { buildPrograms, type Programs, Recording } from './trace.ts'
import { chainsIn, differing, placeIn, type Requirement } from './verdict.ts'

/** States from which real processes go on, for each trace. */
const PICKED = EFFORT
/** States that are built for a cut before and for a cut after that. */
const BOUND = 16 * EFFORT
const SEED = 20_260_103
/** How many changes of a command lie between two at which it is killed. */
const STRIDE = EFFORT > 1 ? 1 : 7
/** The traces that leave the most behind; with more effort all. */
const FIRST = Object.keys(SCENARIOS).filter(
  (name) =>
    EFFORT > 1 || /first run|evidence|resumes|before its sync|race|takes half|start that was killed, and a note/.test(name),
)

let programs: Programs
const boxes: string[] = []
beforeAll(() => {
  programs = buildPrograms()
})
afterAll(() => {
  programs.remove()
  for (const box of boxes) rmSync(box, { recursive: true, force: true })
})

/** Goes on in a state that a power cut left, with real processes; returns what they did as a trace of its own. */
function goOn(image: Image, acknowledged: readonly Requirement[]): Trace {
  const box = mkdtempSync(join(tmpdir(), 'flow power-'))
  boxes.push(box)
  materialize(image, box)
  const restored = new Project(join(box, 'project'), join(box, 'state'))
  restored.git('init', '--quiet')
  const place = placeIn(box)
  const before = imageOf(box)
  const torn = new Set(listRuns(place).ours.flatMap((id) => [...differing(place, openLog(place, id))]))
  const recording = new Recording(programs, restored)
  for (const requirement of acknowledged) recording.owe(requirement)
  const next = session('next')
  expect(recording.ok(['list', '--all'], next).foreign).toEqual([])
  const open = recording.ok(['list'], next).runs
  for (const run of open) {
    recording.ok(['resume', run.id], next)
    recording.ok(['note', 'after the power cut'], next)
  }
  if (open.length === 0) recording.ok(['start', '--title', 'Something else'], next)
  // What was printed once and torn stays so; all else is what the log says.
  for (const id of chainsIn(box).keys())
    for (const path of differing(place, openLog(place, id))) {
      expect(torn).toContain(path)
      // Nobody prints for a closed run.
      if (open.some((run) => run.id === id)) expect(path).toMatch(/\/activities\//)
    }
  return { before, steps: recording.steps(), from: acknowledged.length, unmarked: false }
}

describe('after a power cut', { timeout: 180_000 * EFFORT }, () => {
  it.each(FIRST)('at some points of %s real processes go on, and a second cut loses nothing either', async (name) => {
    const cuts = [...cutsOf(await record(programs, name), { bound: BOUND, seed: SEED })]
    const next = random(SEED)
    const anyOf = <T>(list: T[]): T => list[Math.floor(next() * list.length)] as T
    for (let i = 0; i < PICKED; i++) {
      const { states, acknowledged } = anyOf(cuts)
      const second = await audit(goOn(anyOf([...states.values()]), acknowledged), { bound: BOUND, seed: SEED + i })
      expect(summary(second.failures)).toEqual([])
    }
  })
})

const START = ['start', 'small', '--title', 'Add search']
const ADVANCE = ['advance', '--summary', 'planned']

describe('a command that is killed at one of its changes and made again', { timeout: 180_000 * EFFORT }, () => {
  it.each<[name: string, before: string[][], args: string[]]>([
    ['start', [], START],
    ['advance', [START], ADVANCE],
    ['exec', [START, ADVANCE], ['exec', '--for', 'test', '--kind', 'test', '--', 'true']],
  ])('%s has on disk what it acknowledged then', async (_name, before, args) => {
    let done = false
    let kills = 0
    for (let nth = 1; !done; nth += STRIDE) {
      const trace = await record(programs, {
        files: TWO_PHASES,
        // Only the end counts.
        from: Number.POSITIVE_INFINITY,
        play(recording, one) {
          for (const words of before) recording.ok(words, one)
          done = recording.run(args, one, { op: 'any', path: 'project', nth }).code !== null
          // What was killed after its event was recorded may have nothing left to do.
          if (!done) recording.run(args, one)
        },
      })
      if (!done) kills += 1
      expect(summary((await audit(trace, { bound: BOUND, seed: SEED + nth })).failures)).toEqual([])
    }
    expect(kills).toBeGreaterThan(1)
  })
})
