import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit, sitesIn, summary } from './audit.ts'
import { EFFORT, record, SCENARIOS } from './scenarios.ts'
import { SITES } from './sites.ts'
import { buildPrograms, type Programs } from './trace.ts'

/** States that are built for one cut; where there are no more of them, all. */
const BOUND = 24 * EFFORT
const SEED = 20_260_102

const figures: [cuts: number, complete: number, states: number][] = []
let programs: Programs
beforeAll(() => {
  programs = buildPrograms()
})
afterAll(() => {
  programs.remove()
  const [cuts, complete, states] = [0, 1, 2].map((i) => figures.reduce((sum, row) => sum + (row[i] as number), 0))
  console.info(`${figures.length} traces, ${cuts} cuts, of ${complete} every state, ${states} states`)
})

describe('a power cut', { timeout: 180_000 * EFFORT }, () => {
  it.each(Object.keys(SCENARIOS))('at any point of %s loses nothing acknowledged, and work goes on', async (name) => {
    const trace = await record(programs, name)
    expect([...sitesIn(trace)].filter((site) => !SITES.has(site))).toEqual([])
    const { failures, cuts, complete, states } = await audit(trace, { bound: BOUND, seed: SEED })
    expect(summary(failures)).toEqual([])
    // A trace in which nothing can be lost would show nothing.
    expect(states).toBeGreaterThan(1)
    figures.push([cuts, complete, states])
  })
})
