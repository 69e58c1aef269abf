import { writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseRunId, type RunId } from '../../src/core/ids.ts'
import type { RunState } from '../../src/core/state.ts'
import { openLog } from '../../src/store/log.ts'
import { clientIdentity } from '../../src/store/process.ts'
import { type Project, project, SMALL, session } from './builders.ts'
import { random, start } from './launch.ts'

/** Makes a program say how long it was ready to wait for locks, instead of how long it took. */
const COUNT_WAITS = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    'const wait = Atomics.wait; Atomics.wait = (...args) => { process.stderr.write(`waited:${args[3]}\\n`); return wait(...args) }',
  )}`,
}

function waited(stderr: string): number {
  return [...stderr.matchAll(/^waited:([\d.]+)$/gm)].reduce((sum, [, ms]) => sum + Number(ms), 0)
}

/** The run read again from its log, which must be sound. */
function reread(at: Project, id: string): RunState {
  const { reader } = openLog({ main: at.root, here: at.root, git: null }, parseRunId(id) as RunId)
  expect(reader).toMatchObject({ damage: null, newer: null })
  return reader.state as RunState
}

function expectDocuments(at: Project, state: RunState): void {
  // A kill can leave an unfinished file behind, whose name begins with a dot.
  const documents = at.names(`.flow/runs/${state.id}/activities`).filter((name) => !name.startsWith('.'))
  const numbers = documents.map((name) => Number.parseInt(name, 10))
  expect(numbers).toEqual(state.records.map(({ number }) => number))
  expect(parse(at.read(`.flow/runs/${state.id}/run.yaml`))).toMatchObject({
    revision: state.seq,
    state: { status: state.status },
  })
}

it('16 processes that record 25 activities each make 400, numbered without gap or duplicate', { timeout: 240_000 }, async () => {
  const at = project({ files: SMALL })
  const { run } = at.ok('start small --title x')
  const writer = async (name: number): Promise<number[]> => {
    const numbers: number[] = []
    for (let i = 0; i < 25; i++) {
      const { code, stderr, json } = await start(at, `record w${name}-${i} --extra --status passed`).ended
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      numbers.push(json().activity.seq)
    }
    return numbers
  }
  const numbers = (await Promise.all(Array.from({ length: 16 }, (_, name) => writer(name)))).flat()
  const state = reread(at, run.id)
  const all = Array.from({ length: 400 }, (_, i) => i + 1)
  expect(numbers.toSorted((a, b) => a - b)).toEqual(all)
  expect(state.records.map(({ number }) => number)).toEqual(all)
  expect(new Set(state.records.map(({ activity }) => activity)).size).toBe(400)
  expectDocuments(at, state)
})

describe('writers that are killed at random moments', () => {
  const LANES = 4
  const ROUNDS = 50

  it(`lose nothing that was acknowledged, and the next command works at once (${LANES * ROUNDS} rounds)`, {
    timeout: 240_000,
  }, async () => {
    const at = project({ files: { ...SMALL, '.flow/settings.yaml': 'lock_wait_ms: 5000\n' } })
    const lanes = Array.from({ length: LANES }, (_, lane) => at.ok(`start small --title ${lane}`).run.id)
    const ends = (await Promise.all(lanes.map((id, lane) => runLane(at, id, random(lane + 1))))).flat()
    // Otherwise the moments were badly chosen and this shows nothing.
    expect(ends.filter(({ killed }) => killed).length).toBeGreaterThan(ROUNDS)
    // A lock says whose it is, unless its maker was killed in the very middle of making it.
    expect(ends.filter(({ waits }) => waits > 0).length).toBeLessThanOrEqual(2)
    for (const id of lanes) expectDocuments(at, reread(at, id))
  })

  async function runLane(at: Project, id: string, next: () => number): Promise<{ killed: boolean; waits: number }[]> {
    let usual = 300
    const ends: { killed: boolean; waits: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const writer = start(at, `record victim-${round} --extra --status passed --run ${id}`)
      // Half of the moments lie where it reads, writes and prints.
      const moment = usual * (round % 2 === 0 ? next() : 0.6 + 0.5 * next())
      await Promise.race([writer.ended, delay(moment)])
      writer.kill()
      const { stdout, code } = await writer.ended
      const before = performance.now()
      const after = await start(at, `record next-${round} --extra --status passed --run ${id}`, { env: COUNT_WAITS }).ended
      usual = performance.now() - before
      expect(after).toMatchObject({ code: 0 })
      ends.push({ killed: code === null, waits: waited(after.stderr) })
      const names = at.events(id).flatMap((event) => (event.type === 'activity_recorded' ? [event.data.activity] : []))
      if (stdout.endsWith('}\n')) expect(names).toContain(`victim-${round}`)
      expect(names).toContain(`next-${round}`)
    }
    return ends
  }
})

describe('a lock that is left behind', () => {
  /** Puts the lock of the process `pid` at `path`, as it would have made it. */
  function holdFor(at: Project, path: string, pid: number): void {
    writeFileSync(join(at.root, path), JSON.stringify({ token: '0123456789abcdef', holder: clientIdentity(pid, hostname()) }))
  }

  it.each([
    ['nothing for that of a dead process', true, 0],
    ['a moment for that of a live one', false, 1],
  ])('makes a writer wait %s', async (_what, dead, least) => {
    const at = project({ files: { ...SMALL, '.flow/settings.yaml': 'lock_wait_ms: 300\n' } })
    const { run } = at.ok('start small --title x')
    const holder = session('holder')
    holdFor(at, `.flow/runs/${run.id}/lock`, holder.pid)
    if (dead) await holder.kill()
    const { code, stderr } = at.flowctl('note x', { env: COUNT_WAITS })
    expect(code).toBe(0)
    expect(Math.min(waited(stderr), 1)).toBe(least)
    expect(at.has(`.flow/runs/${run.id}/lock`)).toBe(!dead)
  })

  it('by a dead start does not keep the next start waiting', async () => {
    const at = project({ files: SMALL })
    at.ok('start small --title x')
    const holder = session('holder')
    holdFor(at, '.flow/runs/.lock', holder.pid)
    await holder.kill()
    const { code, stderr } = at.flowctl('start small --title y', { env: COUNT_WAITS })
    expect({ code, waited: waited(stderr) }).toEqual({ code: 0, waited: 0 })
  })
})

describe('at once', () => {
  const all = <T>(count: number, one: (i: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, i) => one(i)))

  it('one operation that 12 processes ask for is done once', async () => {
    const at = project({ files: SMALL })
    const { run } = at.ok('start small --title x')
    const answers = await all(12, () => start(at, 'record task --extra --status passed --op once').ended)
    expect(answers.map(({ code }) => code)).toEqual(Array(12).fill(0))
    expect(answers.filter((answer) => answer.json().replayed !== true)).toHaveLength(1)
    expect(new Set(answers.map((answer) => answer.json().activity.seq))).toEqual(new Set([1]))
    expect(at.events(run.id)).toHaveLength(2)
  })

  it('a run whose owner is gone is claimed by one of 8 sessions', async () => {
    const at = project({ files: SMALL })
    const owner = session('owner')
    const { run } = at.ok('start small --title x', { session: owner })
    await owner.kill()
    const answers = await all(8, (i) => start(at, 'resume', { session: session(`s${i}`) }).ended)
    expect(answers.map(({ code }) => code).toSorted()).toEqual([0, ...Array(7).fill(8)])
    expect(at.events(run.id)).toHaveLength(2)
  })

  it('the same work that 8 processes start is one run', async () => {
    const at = project({ files: SMALL })
    const answers = await all(8, () => start(at, 'start small --title x').ended)
    expect(answers.map(({ code }) => code)).toEqual(Array(8).fill(0))
    expect(answers.filter((answer) => answer.json().created)).toHaveLength(1)
    expect(new Set(answers.map((answer) => answer.json().run.id)).size).toBe(1)
  })

  it('8 entries of one journal all stand in it', async () => {
    const at = project()
    const answers = await all(8, (i) => start(at, `journal record --issue 5 --type t${i}`).ended)
    expect(answers.map(({ code }) => code)).toEqual(Array(8).fill(0))
    const { artifacts } = parse(at.read('.decisions/issue-5.md').split('---')[1] as string) as { artifacts: { type: string }[] }
    expect(artifacts.map(({ type }) => type).toSorted()).toEqual(Array.from({ length: 8 }, (_, i) => `t${i}`))
  })
})
