import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit, sitesIn, summary } from './audit.ts'
import { EFFORT, record, type Trace } from './scenarios.ts'
import { IDLE, NEEDED, SITES, UNTRACED } from './sites.ts'
import { buildPrograms } from './trace.ts'

const BOUND = 24 * EFFORT
const SEED = 20_260_104
const STORE = join(import.meta.dirname, '../../../src/store')
/** What a call that syncs, or asks for it, looks like in the sources. */
const CALL =
  /\b(?:fsyncSync|syncDirectory|syncLevels)\(|\.sync\(fd|\bensureDurable\(\)$|sync: true|\{ sync[ ,}]|writeNew\(.*, true/

const traces = new Map<string, Trace>()
beforeAll(async () => {
  const programs = buildPrograms()
  for (const name of new Set(NEEDED.map(([, scenario]) => scenario))) traces.set(name, await record(programs, name))
  programs.remove()
}, 120_000)
afterAll(() => traces.clear())

/** The functions of the store that sync, as `file.function`. */
function syncing(): Set<string> {
  const found = new Set<string>()
  for (const file of readdirSync(STORE)) {
    let current = ''
    for (const line of readFileSync(join(STORE, file), 'utf8').split('\n')) {
      const own = /^(?:export )?(?:async )?function (\w+)|^ {2}(\w+)\(.*\{$/.exec(line)
      current = own?.[1] ?? own?.[2] ?? current
      if (own === null && CALL.test(line)) found.add(`${file.replace(/\.ts$/, '')}.${current}`)
    }
  }
  return found
}

describe('an fsync', { timeout: 120_000 * EFFORT }, () => {
  it.each(NEEDED)('in %s is needed: else, after %s, %s', async (site, scenario, fault) => {
    const trace = traces.get(scenario) as Trace
    expect(sitesIn(trace)).toContain(site)
    const { failures } = await audit(trace, { bound: BOUND, seed: SEED, without: site, until: fault })
    expect(summary(failures).join()).toContain(fault)
  })

  it.each(IDLE)('in %s comes with one that is needed: %s', async (site) => {
    const where = [...traces.values()].filter((trace) => sitesIn(trace).has(site))
    expect(where).not.toEqual([])
    // One trace of each kind is enough, the shortest: what cannot be seen there is not seen elsewhere.
    const [trace] = where.sort((a, b) => a.steps.length - b.steps.length)
    const { failures } = await audit(trace as Trace, { bound: BOUND, seed: SEED, without: site })
    expect(summary(failures)).toEqual([])
  })

  it('is one of these, wherever it is made', () => {
    const made = new Set([...traces.values()].flatMap((trace) => [...sitesIn(trace)]))
    expect([...made].sort()).toEqual([...SITES].sort())
  })

  it('is made by each function of the store that has one', () => {
    const named = new Set([...SITES].flatMap((site) => site.split(' < ').map((call) => call.replace(/ \d+$/, ''))))
    expect([...syncing()].filter((name) => !named.has(name)).sort()).toEqual(UNTRACED)
  })
})
