import { describe, expect, it } from 'vitest'
import { type Call, HERE, type Project, project, REPORTS, session } from '../cli/builders.ts'

/** A project with two open runs, the first made on main and the second on the branch `other`. */
function twoRuns(call: Call = {}): { at: Project; first: string; second: string } {
  const at = project()
  const first = at.ok('start --title "First"', call).run.id
  at.git('checkout', '--quiet', '-b', 'other')
  const second = at.ok('start --title "Second"').run.id
  return { at, first, second }
}

it.each([
  [
    'the one that --run names, above all others',
    'mine',
    (first: string) => `status --run ${first}`,
    'first',
    'named on the command line',
  ],
  ['the one that the session owns, wherever it is', 'mine', () => 'status', 'first', 'this session owns it'],
  ['without a session the only one on this branch', null, () => 'status', 'second', 'the only open run on this branch'],
])('a command means %s', (_what, owner, command, meant, why) => {
  const one = session('one')
  const { at, first, second } = twoRuns(owner === null ? {} : { session: one })
  const { json, stderr } = at.flowctl(command(first), owner === null ? {} : { session: one })
  expect(json.run.id).toBe(meant === 'first' ? first : second)
  expect(stderr).toBe(`flowctl: run ${json.run.id} (${why})\n`)
})

it('the only open run is meant from any branch, by any session', () => {
  const at = project()
  const { run } = at.ok('start --title "First"')
  at.git('checkout', '--quiet', '-b', 'elsewhere')
  const { json, stderr } = at.flowctl('status', { session: session('one') })
  expect(json).toMatchObject({ run: { id: run.id }, next: { kind: 'resume' } })
  expect(stderr).toContain('the only open run')
})

it('a run moves to the branch that its last event was made on', () => {
  const { at, first, second } = twoRuns()
  at.ok(`note "now here" --run ${first}`)
  expect(at.flowctl('status').code).toBe(3)
  at.git('checkout', '--quiet', '-b', 'third')
  at.ok(`note "now here" --run ${second}`)
  expect(at.ok('status').run.id).toBe(second)
})

it.each(['status', 'next', 'show', 'log', 'advance --summary x', 'resume', 'complete --summary x', 'cancel --reason x'])(
  'of two runs on no branch of theirs none is meant: %s lists both',
  (command) => {
    const { at, first, second } = twoRuns()
    at.git('checkout', '--quiet', '-b', 'third')
    const { code, json } = at.flowctl(command, { session: session('stranger') })
    expect({ code, error: json.error.code }).toEqual({ code: 3, error: 'ambiguous_run' })
    for (const id of [first, second]) expect(json.error.message).toContain(id)
    expect(at.paste(json.error.next as string).code).toBe(0)
  },
)

it.each(['status', 'show', 'next'])(
  'with none open %s means the run that was closed last, and nothing is left to do',
  (command) => {
    const { at, first, second } = twoRuns()
    at.ok(`cancel --reason x --run ${second}`)
    at.ok('cancel --reason x')
    const { code, json, stderr } = at.flowctl(command)
    expect({ code, next: json.next }).toMatchObject({ code: 0, next: { kind: 'none', command: null } })
    expect(stderr).toBe(`flowctl: run ${first} (no run is open; this one was closed last)\n`)
  },
)

it('with none open log prints the run that was closed last', () => {
  const { at, first, second } = twoRuns()
  for (const run of [first, second]) at.ok(`cancel --reason x --run ${run}`)
  expect(at.flowctl('log').stdout).toBe(at.read(`.flow/runs/${second}/events.jsonl`))
})

it('a damaged run counts as open and is not written to', () => {
  const { at, first, second } = twoRuns()
  at.write(`.flow/runs/${second}/events.jsonl`, 'nothing\n')
  at.ok(`cancel --reason x --run ${first}`)
  expect(at.ok('status').run).toMatchObject({ id: second, status: 'damaged', damage: { line: 2 } })
  expect(at.flowctl('advance --summary x').code).toBe(9)
})

it.each(['status', 'resume'])('in a project without any run %s says how to start one', (command) => {
  const at = project()
  const { code, json } = at.flowctl(command)
  expect({ code, error: json.error.code }).toEqual({ code: 4, error: 'no_run' })
  expect(at.paste(json.error.next as string).json.created).toBe(true)
})

it('a linked worktree, a subdirectory and the main worktree mean the same runs', () => {
  const at = project({ files: { 'src/deep/x': '' } })
  at.git('commit', '--quiet', '--allow-empty', '--message', 'first')
  at.git('worktree', 'add', '--quiet', '../linked')
  const { run } = at.ok('start --title "First"', { cwd: `${at.root}/../linked` })
  for (const cwd of [at.root, `${at.root}/src/deep`]) expect(at.ok('status', { cwd }).run.id).toBe(run.id)
  expect(at.names('../linked/.flow')).toEqual([])
})

it('without git the host’s project directory holds the runs', () => {
  const at = project({ git: false, files: { 'sub/x': '' } })
  const { run } = at.ok('start --title "First"', { cwd: `${at.root}/sub`, env: { FLOW_PROJECT_DIR: at.root } })
  expect(at.ok('status').run.id).toBe(run.id)
  expect(run.branch).toBeNull()
})

it('--quiet says nothing on standard error', () => {
  const at = project()
  at.ok('start --title "First"')
  expect(at.text('status --quiet').stderr).toBe('')
})

describe('how the run was chosen', () => {
  const CHANGES = ['note x', 'begin baseline', 'record baseline --status passed', 'advance --summary x', 'block --reason x']
  const OPEN = ['status', 'next', 'show', 'resume --dry-run', 'resume', ...CHANGES, 'unblock', 'cancel --reason x']
  /** Tens of commands. */
  const SLOW_MS = 120_000
  const one = session('one')

  it.each<[string, string, string[], () => { at: Project; run: string; flags?: string; call?: Call }]>([
    [
      'named',
      'named on the command line',
      OPEN,
      () => {
        const { at, first } = twoRuns()
        return { at, run: first, flags: ` --run ${first}` }
      },
    ],
    [
      'owned',
      'this session owns it',
      OPEN,
      () => {
        const { at, first } = twoRuns({ session: one })
        return { at, run: first, call: { session: one } }
      },
    ],
    [
      'only',
      'the only open run',
      OPEN,
      () => {
        const at = project()
        return { at, run: at.ok('start --title "First"').run.id }
      },
    ],
    [
      'branch',
      'the only open run on this branch',
      OPEN,
      () => {
        const { at, second } = twoRuns()
        return { at, run: second }
      },
    ],
    [
      'last closed',
      'no run is open; this one was closed last',
      ['status', 'next', 'show', 'cancel --reason x'],
      () => {
        const at = project()
        at.ok('start --title "First"')
        return { at, run: at.ok('cancel --reason x').run.id }
      },
    ],
  ])('%s: is said by every command in its answer and on standard error', { timeout: SLOW_MS }, (how, why, commands, prepare) => {
    const { at, run, flags = '', call } = prepare()
    for (const command of commands) {
      const { json, stderr } = at.flowctl(`${command}${flags}`, call)
      expect(json, command).toMatchObject({ ok: true, chosen: { how, why } })
      expect(stderr, command).toBe(`flowctl: run ${run} (${why})\n`)
    }
    expect(at.flowctl(`log --run ${run}`).stderr).toBe(`flowctl: run ${run} (named on the command line)\n`)
  })

  it('is said of the run that resume names without --run, and by a session that owns it from then on', () => {
    const { at, first } = twoRuns()
    const { json, stderr } = at.flowctl(`resume ${first}`, { session: session('one') })
    expect(stderr).toBe(`flowctl: run ${first} (named on the command line)\n`)
    expect(json.chosen).toEqual({ how: 'owned', why: 'this session owns it' })
  })
})

describe('a hook means', () => {
  const compacted = (at: Project, run: string) => at.events(run).filter(({ type }) => type === 'context_compacted').length

  it('the run that its session owns, from another branch and against markers that a crash left behind', () => {
    const { at, first, second } = twoRuns({ session: HERE })
    at.write(`.flow/open/${first}`, '-\n')
    at.write(`.flow/open/${second}`, `${HERE.id}\n`)
    expect(at.report(...REPORTS.compact).code).toBe(0)
    expect([first, second].map((run) => compacted(at, run))).toEqual([1, 0])
    expect(at.ok('status', { session: HERE }).run.id).toBe(first)
  })

  it('no run in a session that owns none, although a command would mean the only open one', () => {
    const at = project()
    const { run } = at.ok('start --title "First"')
    for (const report of Object.values(REPORTS)) expect(at.report(...report)).toMatchObject({ code: 0, stdout: '' })
    expect(at.events(run.id)).toHaveLength(1)
    expect(at.ok('status', { session: HERE }).chosen.how).toBe('only')
  })
})
