import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seal } from '../../src/core/envelope.ts'
import type { FlowEvent } from '../../src/core/event.ts'
import { BUNDLE, type Call, clock, definition, MOUNTS, mount, type Project, project, remount, session } from '../cli/builders.ts'

const START = 'start --title "Add search"'
const DAY = 24
const OLD = clock(-9 * DAY)

/** Dates the log of a run as if it had last been written `days` ago. */
function date(at: Project, run: string, days = 9): void {
  const when = Date.now() / 1000 - days * DAY * 60 * 60
  utimesSync(join(at.root, `.flow/runs/${run}/events.jsonl`), when, when)
}

/** A run of nine days ago whose owner was killed then. */
async function aStaleRun(at: Project, start = START, call: Call = {}): Promise<string> {
  const owner = session('old')
  const { id } = at.ok(start, { session: owner, ...call, env: { ...OLD, ...call.env } }).run
  await owner.kill()
  date(at, id)
  return id
}

/** Writes the first event of a run anew. */
function rewrite(at: Project, run: string, change: (first: Extract<FlowEvent, { type: 'run_started' }>) => object): void {
  const [first] = at.events(run) as [Extract<FlowEvent, { type: 'run_started' }>]
  at.write(`.flow/runs/${run}/events.jsonl`, `${seal({ ...first, ...change(first) }).line}\n`)
  rmSync(join(at.root, `.flow/runs/${run}/run.yaml`))
}

const ELSEWHERE = { machine: 'f'.repeat(32), boot: '00000000-0000-4000-8000-000000000000' }

/** Everything below the project's record. */
const record = (at: Project) =>
  at.shell(`cd "$AT" && find .flow -type f ! -name '.*' -exec cat {} + | sha256sum; find .flow`, { env: { AT: at.root } }).stdout

describe('sweep', () => {
  it('closes the runs that nobody drives and nothing happened to, and says what it saw', async () => {
    const at = project()
    const run = await aStaleRun(at)
    const [free] = at.addRuns(1, run) as [string]
    date(at, free)
    const { closed, left, threshold_days } = at.ok('sweep')
    expect([threshold_days, left]).toEqual([7, []])
    expect(closed).toEqual([
      { id: free, workflow: 'start-issue', phase: 'preflight', last_at: at.events(free)[0]?.at, owner: null },
      { id: run, workflow: 'start-issue', phase: 'preflight', last_at: at.events(run)[0]?.at, owner: 'old' },
    ])
    expect(at.events(run).at(-1)).toMatchObject({
      type: 'run_closed_stale',
      data: { threshold_days: 7, last: { seq: 1, at: at.events(run)[0]?.at }, previous: { session: 'old', verdict: 'gone' } },
    })
    expect([at.names('.flow/open'), at.read(`.flow/runs/${run}/run.yaml`)]).toEqual([
      ['.gitignore'],
      expect.stringContaining('status: cancelled'),
    ])
    expect(at.flowctl(`resume ${run}`).json.error).toMatchObject({ code: 'run_closed' })
    expect(at.ok(START).created).toBe(true)
  })

  it('finds nothing left to do the second time', async () => {
    const at = project()
    const run = await aStaleRun(at)
    at.ok('sweep')
    const before = record(at)
    expect(at.ok('sweep')).toMatchObject({ closed: [], left: [] })
    expect([record(at), at.events(run).length]).toEqual([before, 2])
  })

  it('says with --dry-run what it would close, and changes nothing', async () => {
    const at = project()
    const run = await aStaleRun(at)
    const before = record(at)
    expect(at.ok('sweep --dry-run')).toMatchObject({ dry_run: true, closed: [{ id: run }] })
    expect(at.text('sweep --dry-run').stdout).toMatch(new RegExp(`nothing was recorded\nwould close 1, .*\n  ${run}  `))
    expect(record(at)).toBe(before)
  })

  it('looks at the one run that --run names', async () => {
    const at = project()
    const run = await aStaleRun(at)
    const [other] = at.addRuns(1, run) as [string]
    date(at, other)
    expect(at.ok(`sweep --run ${other}`)).toMatchObject({ closed: [{ id: other }], left: [] })
    expect(at.ok(`sweep --run ${other}`)).toMatchObject({ closed: [], left: [{ id: other, why: 'closed' }] })
    expect(at.events(run)).toHaveLength(1)
    expect(at.flowctl('sweep --run 2020-01-01T000000Z-x').json.error.code).toBe('run_not_found')
  })

  it('finds a stale run without a marker', async () => {
    const at = project()
    const run = await aStaleRun(at)
    at.ok('start --title "Another"')
    rmSync(join(at.root, '.flow/open', run))
    expect(at.ok('sweep').closed).toMatchObject([{ id: run }])
  })

  it.each<[days: string, settings: string | null, closes: boolean]>([
    ['sweep --days 8', null, true],
    ['sweep --days 9', null, true],
    ['sweep --days 10', null, false],
    ['sweep', 'sweep_after_days: 10\n', false],
    ['sweep --days 8', 'sweep_after_days: 10\n', true],
    ['sweep', 'sweep: off\n', true],
  ])('takes its threshold from the flag or the settings: %s with %j', async (command, settings, closes) => {
    const at = project({ files: settings === null ? {} : { '.flow/settings.yaml': settings } })
    const run = await aStaleRun(at)
    const { closed, left } = at.ok(command)
    expect([...closed, ...left].map(({ id }) => id)).toEqual([run])
    expect(closed.length).toBe(closes ? 1 : 0)
  })

  it('writes no journal into the tree of whoever sweeps', async () => {
    const at = project()
    await aStaleRun(at, 'start --issue 7 --title "Add search"')
    rmSync(join(at.root, '.decisions'), { recursive: true })
    expect(at.ok('sweep').closed).toHaveLength(1)
    expect(at.has('.decisions')).toBe(false)
  })

  it('closes each run once when several sweep at the same time', async () => {
    const at = project()
    const first = await aStaleRun(at)
    const runs = [first, ...at.addRuns(3, first)]
    for (const run of runs) date(at, run)
    const sweeps = Array.from({ length: 6 }, () =>
      spawn(process.execPath, [BUNDLE, 'sweep', '--quiet'], { cwd: at.root, env: at.env(), stdio: 'ignore' }),
    )
    const codes = await Promise.all(sweeps.map(async (child) => (await once(child, 'exit'))[0]))
    expect(codes).toEqual([0, 0, 0, 0, 0, 0])
    for (const run of runs) expect(at.events(run).map(({ type }) => type)).toEqual(['run_started', 'run_closed_stale'])
    expect(at.names('.flow/open')).toEqual(['.gitignore'])
  })

  it.runIf(MOUNTS)('closes the others when one cannot be written to, and says so by its exit code', async () => {
    const at = project()
    const run = await aStaleRun(at)
    const [other] = at.addRuns(1, run) as [string]
    const directory = join(at.root, '.flow/runs', run)
    cpSync(directory, `${directory}.copy`, { recursive: true })
    mount(directory, 'size=1m')
    cpSync(`${directory}.copy`, directory, { recursive: true })
    rmSync(`${directory}.copy`, { recursive: true })
    for (const id of [run, other]) date(at, id)
    remount(directory, 'ro')
    const { code, json } = at.flowctl('sweep')
    expect([code, json.closed, json.left]).toEqual([
      9,
      [expect.objectContaining({ id: other })],
      [expect.objectContaining({ id: run, why: 'failed' })],
    ])
    remount(directory, 'rw')
    expect(at.ok('sweep').closed).toMatchObject([{ id: run }])
  })

  it.each([
    ['a threshold that is none', {}, 'sweep --days 0', 2, 'usage'],
    ['a threshold in words', {}, 'sweep --days week', 2, 'usage'],
    ['a word too many', {}, 'sweep all', 2, 'usage'],
    ['settings with another threshold', { '.flow/settings.yaml': 'sweep_after_days: 0\n' }, 'sweep', 7, 'settings_invalid'],
    ['settings with a mode that is none', { '.flow/settings.yaml': 'sweep: weekly\n' }, 'sweep', 7, 'settings_invalid'],
  ])('refuses %s', async (_name, files, command, exit, code) => {
    const at = project()
    const run = await aStaleRun(at)
    for (const [path, content] of Object.entries(files)) at.write(path, content)
    const answer = at.flowctl(command)
    expect([answer.code, answer.json.error.code, at.events(run).length]).toEqual([exit, code, 1])
  })
})

/** What a run must be so that sweep leaves it alone, and why it does. */
const LEFT: [name: string, why: string, arrange: (at: Project, run: string) => unknown][] = [
  [
    'with an event of today, however old its file looks',
    'recent',
    (at, run) => {
      at.ok('note x')
      date(at, run)
    },
  ],
  ['with a log that was written today, however old its events', 'recent', (at, run) => date(at, run, 0)],
  ['with a log that was written in the future', 'recent', (at, run) => date(at, run, -30)],
  [
    'with an event of the future',
    'recent',
    (at, run) => {
      at.ok('note x', { env: clock(30 * DAY) })
      date(at, run)
    },
  ],
  [
    'with a question that was put yesterday',
    'recent',
    (at, run) => {
      at.ok('gate open sure --ask x', { env: clock(-DAY) })
      at.ok('note x', { env: OLD })
      date(at, run)
    },
  ],
  ['by a clock that runs behind it', 'recent', () => ({ env: clock(-20 * DAY) })],
  [
    'that a living session drives',
    'owned',
    (at, run) => {
      at.ok('resume', { session: session('alive'), env: OLD })
      date(at, run)
    },
  ],
  [
    'that the calling session drives',
    'owned',
    (at, run) => {
      const own = session('own')
      at.ok('resume', { session: own, env: OLD })
      date(at, run)
      return { session: own }
    },
  ],
  [
    'whose owner is on another machine',
    'owner unknown',
    (at, run) => {
      rewrite(at, run, ({ data }) => ({
        data: { ...data, claim: { session: 'far', client: { ...data.claim?.client, ...ELSEWHERE } } },
        by: { actor: 'agent', session: 'far' },
      }))
      date(at, run)
    },
  ],
  [
    'of another machine, for a model',
    'elsewhere',
    (at, run) => {
      rewrite(at, run, ({ data }) => ({ data: { ...data, claim: null }, by: { actor: 'agent', machine: ELSEWHERE.machine } }))
      date(at, run)
      return { session: session('reader') }
    },
  ],
  [
    'that is damaged',
    'damaged',
    (at, run) => {
      const [first] = at.events(run)
      appendFileSync(join(at.root, `.flow/runs/${run}/events.jsonl`), `${JSON.stringify({ ...first, seq: 2 })}\n`)
      date(at, run)
    },
  ],
  [
    'that a newer version wrote',
    'newer',
    (at, run) => {
      appendFileSync(join(at.root, `.flow/runs/${run}/events.jsonl`), '{"v":99}\n')
      date(at, run)
    },
  ],
  [
    'whose log is a link',
    'damaged',
    (at, run) => {
      const file = join(at.root, `.flow/runs/${run}/events.jsonl`)
      cpSync(file, `${at.root}/aside`)
      rmSync(file)
      symlinkSync(`${at.root}/aside`, file)
    },
  ],
  [
    'that is no run of Flow',
    'foreign',
    (at, run) => {
      rmSync(join(at.root, '.flow'), { recursive: true })
      at.write(`.flow/runs/${run}/notes.md`, 'mine')
    },
  ],
]

describe('sweep leaves a run alone', () => {
  it.each(LEFT)('%s', async (_name, why, arrange) => {
    const at = project({
      files: { '.flow/workflows/small.workflow.yaml': definition('small', [{ id: 'work', prompt: 'Do it.' }]) },
    })
    const run = await aStaleRun(at, 'start small --title "Add search"')
    // An arrangement returns the call that it needs, or nothing.
    const call = (arrange(at, run) ?? {}) as Call
    const before = record(at)
    const { closed, left } = at.ok('sweep', call)
    expect([closed, left.map(({ id, why }) => [id, why])]).toEqual([[], [[run, why]]])
    expect(record(at)).toBe(before)
    expect(at.text('sweep', call).stdout).toContain(`left:\n  ${run} ${left[0]?.text}`)
  })
})
