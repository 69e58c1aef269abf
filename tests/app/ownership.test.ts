import { describe, expect, it } from 'vitest'
import { definition, FREE, type Project, project, type Session, session } from '../cli/builders.ts'

/** A project with one run, owned by the session `owner` whose client process lives. */
function owned(): { at: Project; run: string; owner: Session } {
  const at = project()
  const owner = session('owner')
  return { at, run: at.ok('start --title "Add search"', { session: owner }).run.id, owner }
}

const WRITES = [
  'advance --summary x',
  'record baseline --status passed',
  'begin baseline',
  'note x',
  'block --reason x',
  'unblock',
  'cancel --reason x',
  'fail --reason x',
  'complete --summary x',
]

describe('a run whose owner lives', () => {
  it.each(WRITES)('refuses to another session: %s', (command) => {
    const { at, run, owner } = owned()
    const { code, json } = at.flowctl(command, { session: session('other') })
    expect({ code, error: json.error.code }).toEqual({ code: 8, error: 'owned_by_other' })
    expect(json.error.message).toContain(`session owner (process ${owner.pid}`)
    expect(json.error.next).toMatch(new RegExp(`resume ${run} --take-over --reason "<[^>]+>"$`))
    expect(at.events(run)).toHaveLength(1)
  })

  it('refuses to be resumed by another session, and by a terminal, which may not write either', () => {
    const { at, run } = owned()
    for (const call of [{ session: session('other') }, {}])
      for (const command of ['resume', 'resume --dry-run', 'note x'])
        expect(at.flowctl(command, call).json.error.code).toBe('owned_by_other')
    expect(at.events(run)).toHaveLength(1)
  })

  it.each(['status', 'show', 'next', 'list', 'log'])('can be read by anyone: %s', (command) => {
    const { at, run } = owned()
    expect(at.flowctl(command, { session: session('other') })).toMatchObject({ code: 0, stdout: expect.stringContaining(run) })
  })

  it('tells another session to wait, and whether its owner lives', () => {
    const { at } = owned()
    const { run, next } = at.ok('status', { session: session('other') })
    expect({ live: run.owner.live, yours: run.owner.yours, kind: next.kind }).toEqual({
      live: 'live',
      yours: false,
      kind: 'wait',
    })
  })

  it('can be taken over on purpose: that is recorded, and the robbed session may not write any more', () => {
    const { at, run, owner } = owned()
    const other = session('other')
    const { json } = at.flowctl('resume --take-over --reason "the person said so"', { session: other })
    expect(json.run.owner).toMatchObject({ session: 'other', live: 'live', yours: true })
    expect(at.events(run).at(-1)).toMatchObject({
      type: 'run_claimed',
      data: { take_over: { reason: 'the person said so' }, previous: { session: 'owner', verdict: 'live' } },
    })
    expect(at.flowctl('note x', { session: owner })).toMatchObject({ code: 8 })
    expect(at.ok('note x', { session: other }).run.revision).toBe(3)
  })

  it('keeps what its owner has in flight when it is taken over', () => {
    const { at, owner } = owned()
    at.ok('begin baseline', { session: owner })
    const { plan, unknown } = at.ok('resume --take-over --reason x', { session: session('other') })
    expect(plan).toMatchObject([{ activity: 'baseline', attempt: 1, decision: 'keep' }])
    expect(unknown).toMatchObject([{ activity: 'baseline', attempt: 1 }])
  })

  it('is its owner’s from a new client process, too', async () => {
    const { at, owner } = owned()
    await owner.kill()
    expect(at.ok('note x', { session: session('owner') }).run.revision).toBe(2)
  })
})

describe('a run whose owner was killed', () => {
  it('is claimed by resume at once, from another session', async () => {
    const { at, run, owner } = owned()
    await owner.kill()
    const other = session('other')
    expect(at.ok('status', { session: other })).toMatchObject({
      run: { owner: { live: 'gone', yours: false } },
      next: { kind: 'resume' },
    })
    expect(at.ok('resume', { session: other }).run.owner).toMatchObject({ session: 'other', pid: other.pid, yours: true })
    expect(at.events(run).at(-1)).toMatchObject({ data: { previous: { session: 'owner', verdict: 'gone' }, take_over: null } })
  })

  it('is not written to before that', async () => {
    const { at, owner } = owned()
    await owner.kill()
    expect(at.flowctl('note x', { session: session('other') }).code).toBe(8)
  })

  it('is open to a terminal', async () => {
    const { at, owner } = owned()
    await owner.kill()
    expect(at.ok('note x').run.revision).toBe(2)
  })

  it('is claimable by the session that its client process now runs', () => {
    const { at, owner } = owned()
    expect(at.ok('resume', { session: { ...owner, id: 'after-clear' } }).run.owner.session).toBe('after-clear')
  })

  it('cannot be told from a living one when its client named no process: that takes a take-over', () => {
    const at = project()
    at.ok('start --title "Add search"', { env: { CLAUDE_CODE_SESSION_ID: 'owner' } })
    const other = session('other')
    expect(at.flowctl('resume', { session: other }).json.error.code).toBe('owned_by_other')
    expect(at.ok('status', { session: other }).run.owner.live).toBe('unknown')
    expect(at.ok('resume --take-over --reason x', { session: other }).run.owner.session).toBe('other')
  })
})

describe('a free run', () => {
  it('tells a session that writes to resume it, and then it may', () => {
    const at = project()
    at.ok('start --title "Add search"')
    const one = session('one')
    const { code, json } = at.flowctl('note x', { session: one })
    expect({ code, error: json.error.code }).toEqual({ code: 8, error: 'not_owner' })
    expect(at.paste(json.error.next as string, { session: one }).json.run.owner.session).toBe('one')
    expect(at.ok('note x', { session: one }).run.revision).toBe(3)
  })

  it('takes what a terminal writes and stays free', () => {
    const at = project()
    at.ok('start --title "Add search"')
    for (const command of ['note x', 'resume', 'advance --summary x']) expect(at.ok(command).run.owner).toEqual(FREE)
  })
})

describe('a session', () => {
  it.each([
    ['as the guard of SessionStart exports it', 'FLOW_CLIENT_PID'],
    ['as newer clients say it themselves', 'CLAUDE_PID'],
  ])('is known by its client process %s', (_how, name) => {
    const { pid } = session('owner')
    const { run } = project().ok('start --title x', { env: { CLAUDE_CODE_SESSION_ID: 'owner', [name]: String(pid) } })
    expect(run.owner).toMatchObject({ session: 'owner', pid })
  })

  it('is known by what the client says itself where a guard of an outer client exported another process', () => {
    const { pid } = session('owner')
    const env = { CLAUDE_CODE_SESSION_ID: 'owner', CLAUDE_PID: String(pid), FLOW_CLIENT_PID: '1' }
    expect(project().ok('start --title x', { env }).run.owner).toMatchObject({ pid })
  })

  it('may be named with --session outside the host, and in the host only by its own name', () => {
    const { at, owner } = owned()
    expect(at.flowctl('note x --session other').json.error.code).toBe('owned_by_other')
    expect(at.flowctl('note x --session other', { session: owner })).toMatchObject({ code: 2 })
    expect(at.ok('note x --session owner', { session: owner }).run.revision).toBe(2)
  })

  it('owns one run: starting another releases the first', () => {
    const { at, run, owner } = owned()
    const started = at.ok('start --title "Second"', { session: owner })
    expect(started.released).toBe(run)
    expect(at.events(run).at(-1)).toMatchObject({ type: 'run_released' })
    expect(at.ok(`status --run ${run}`).run.owner).toEqual(FREE)
  })

  it('owns one run: resuming another releases the first', () => {
    const { at, run, owner } = owned()
    const second = at.ok('start --title "Second"').run.id
    expect(at.ok(`resume ${second}`, { session: owner })).toMatchObject({
      released: run,
      run: { id: second, owner: { session: 'owner' } },
    })
    expect(at.ok('status', { session: owner }).run.id).toBe(second)
    expect(at.ok(`status --run ${run}`).run.owner).toEqual(FREE)
  })

  it('owns one run also when a kill left the marker of the first without its name', () => {
    const { at, run, owner } = owned()
    const second = at.ok('start --title "Second"').run.id
    at.write(`.flow/open/${run}`, '-\n')
    expect(at.ok(`resume ${second}`, { session: owner }).released).toBe(run)
  })

  it('keeps its run when the other one cannot be claimed', () => {
    const { at, run, owner } = owned()
    const second = at.ok('start --title "Second"', { session: session('other') }).run.id
    expect(at.flowctl(`resume ${second}`, { session: owner }).code).toBe(8)
    expect(at.ok('status', { session: owner }).run).toMatchObject({ id: run, owner: { session: 'owner' } })
  })

  it('releases its run when it goes on with an open one by starting the same work', () => {
    const { at, run, owner } = owned()
    const second = at.ok('start --title "Second"').run.id
    expect(at.ok('start --title "  SECOND "', { session: owner })).toMatchObject({
      created: false,
      released: run,
      run: { id: second },
    })
  })
})

describe('the author of an event', () => {
  const actor = (at: Project) => at.events(at.ok('status').run.id).at(-1)?.by.actor

  it.each([
    ['a person at a terminal', {}, 'human'],
    ['an agent that was given a terminal', { CLAUDECODE: '1' }, 'agent'],
  ])('%s', (_who, env, expected) => {
    const at = project()
    at.ok('start --title "Add search"')
    expect(at.shell(`script --quiet --return --command '"$NODE" "$BUNDLE" note x' /dev/null`, { env }).code).toBe(0)
    expect(actor(at)).toBe(expected)
  })

  it('without a terminal is an agent', () => {
    const at = project()
    at.ok('start --title "Add search"')
    expect(actor(at)).toBe('agent')
  })
})

describe('resume and unfinished work', () => {
  const activity = (id: string, more: object) => ({ id, type: 'task', prompt: 'Do it.', required: false, ...more })
  const FILES = {
    '.flow/workflows/replay.workflow.yaml': definition('replay', [
      {
        id: 'work',
        prompt: 'Do it.',
        activities: [
          activity('look', { replay: 'safe' }),
          activity('write', { replay: 'idempotent' }),
          activity('send', { replay: 'effectful' }),
          activity('unsaid', {}),
        ],
      },
    ]),
  }

  /** A run in which an owner began `id` and was killed, `times` times. */
  async function killedIn(id: string, times = 1): Promise<Project> {
    const at = project({ files: FILES })
    for (let time = 1; time <= times; time++) {
      const owner = session(`owner${time}`)
      if (time === 1) at.ok('start replay --title x', { session: owner })
      else at.ok('resume', { session: owner })
      at.ok(`begin ${id} ${id === 'other' ? '--extra' : ''}`, { session: owner })
      await owner.kill()
    }
    return at
  }

  it.each([
    ['look', 1, 'lost', 'active'],
    ['write', 1, 'lost', 'active'],
    ['send', 1, 'ask', 'blocked'],
    ['unsaid', 1, 'ask', 'blocked'],
    ['other', 1, 'ask', 'blocked'],
    ['look', 2, 'lost', 'active'],
    ['look', 3, 'ask', 'blocked'],
    ['write', 3, 'ask', 'blocked'],
  ])('%s begun %i times by owners that were killed: %s, the run is %s', async (id, times, decision, status) => {
    const at = await killedIn(id, times)
    const { plan, run, blocker, unknown } = at.ok('resume', { session: session('next') })
    expect(plan.filter((row) => row.attempt !== null)).toMatchObject([{ activity: id, attempt: times, decision }])
    expect(unknown).toMatchObject([{ activity: id, attempt: times }])
    expect({ status: run.status, asks: blocker !== null }).toEqual({ status, asks: status === 'blocked' })
    expect(at.ok('status', { session: session('reader') }).unknown).toEqual([])
    expect(at.events(run.id).at(-1)).toMatchObject({
      type: 'run_claimed',
      data: { plan: { lost: [{ activity: id, attempt: times }] } },
    })
  })

  it('of a released run is decided as of a dead owner', () => {
    const at = project({ files: FILES })
    const owner = session('owner')
    const { run } = at.ok('start replay --title x', { session: owner })
    at.ok('begin send', { session: owner })
    at.ok('start replay --title y', { session: owner })
    const { plan } = at.ok(`resume ${run.id}`, { session: session('next') })
    expect(plan.find(({ activity }) => activity === 'send')).toMatchObject({ attempt: 1, decision: 'ask' })
  })

  it('of its own session is kept as unknown, with what to find out first', () => {
    const at = project({ files: FILES })
    const owner = session('owner')
    at.ok('start replay --title x', { session: owner })
    at.ok('begin send', { session: owner })
    const { plan, unknown, next, run } = at.ok('resume', { session: owner })
    expect(plan.find(({ activity }) => activity === 'send')).toMatchObject({ attempt: 1, decision: 'keep' })
    expect({ unknown, status: run.status }).toMatchObject({ unknown: [{ activity: 'send' }], status: 'active' })
    expect(next.do).toContain('Find out how far send got')
    expect(run.revision).toBe(2)
  })

  it.each(['look', 'send'])('is also decided for a terminal, which takes no lease: %s', async (id) => {
    const at = await killedIn(id)
    const { run } = at.ok('resume')
    expect(run.owner).toEqual(FREE)
    expect(at.events(run.id).at(-1)).toMatchObject({
      type: 'run_claimed',
      data: { claim: null, plan: { lost: [{ activity: id }] } },
    })
  })

  it('is only shown with --dry-run: nothing changes, and the plan is the one that is then applied', async () => {
    const at = await killedIn('send')
    const before = at.events(at.ok('status').run.id)
    const files = at.names(`.flow/runs/${at.ok('status').run.id}`)
    const dry = at.ok('resume --dry-run', { session: session('next') })
    expect(dry).toMatchObject({ dry_run: true, blocker: expect.stringContaining('send') })
    expect(at.events(dry.run.id)).toEqual(before)
    expect(at.names(`.flow/runs/${dry.run.id}`)).toEqual(files)
    expect(at.ok('resume', { session: session('next') }).plan).toEqual(dry.plan)
  })

  it('is settled once: a second resume changes nothing', async () => {
    const at = await killedIn('send')
    const next = session('next')
    const first = at.ok('resume', { session: next })
    expect(at.ok('resume', { session: next }).run).toEqual(first.run)
  })

  it('blocks until the person has answered, and then the activity can be tried again', async () => {
    const at = await killedIn('send')
    const next = session('next')
    expect(at.ok('resume', { session: next }).next.kind).toBe('unblock')
    expect(at.flowctl('begin send', { session: next }).json.error.code).toBe('run_blocked')
    at.ok('unblock --reason "it was not sent"', { session: next })
    expect(at.ok('begin send', { session: next }).next.why).toContain('Attempt 2 of send')
  })
})

describe('resume', () => {
  it('names changed paths that no activity lists, but not Flow’s own', () => {
    const at = project({ files: { 'a.js': '1', 'b.js': '2', '.decisions/x.md': '' } })
    at.ok('start --title "Add search"')
    at.ok('record baseline --status passed --file a.js')
    expect(at.ok('resume').unlinked).toEqual(['b.js'])
  })

  it('says null when there is no git to tell what changed', () => {
    const at = project({ git: false, files: { 'a.js': '1' } })
    at.ok('start --title "Add search"')
    expect(at.ok('resume').unlinked).toBeNull()
  })

  it('names one run, however that is said', () => {
    const at = project()
    const { run } = at.ok('start --title "Add search"')
    for (const command of [`resume ${run.id}`, `resume --run ${run.id}`, `resume ${run.id} --run ${run.id}`])
      expect(at.ok(command).run.id).toBe(run.id)
    expect(at.flowctl(`resume ${run.id} --run 2026-01-01T000000Z-x`).code).toBe(2)
  })

  it('shows a blocker, and does not go on', () => {
    const at = project()
    at.ok('start --title "Add search"')
    at.ok('block --reason "which database?"')
    expect(at.ok('resume')).toMatchObject({ blocker: 'which database?', next: { kind: 'unblock' } })
    expect(at.text('resume').stdout).toContain('BLOCKED: which database?')
  })

  it('goes on with its own copy of a definition that has changed or is gone, and says so', () => {
    const file = '.flow/workflows/mine.workflow.yaml'
    const at = project({ files: { [file]: definition('mine', [{ id: 'work', prompt: 'Do it.' }]) } })
    at.ok('start mine --title x')
    at.write(file, definition('mine', [{ id: 'other', prompt: 'Do it.' }]))
    expect(at.ok('resume')).toMatchObject({
      run: { phase: 'work' },
      notices: [expect.stringContaining('on disk is another; the run goes on with its own copy')],
    })
    at.write(file, 'phases: [')
    expect(at.ok('resume').notices).toEqual([expect.stringContaining('workflow_invalid')])
  })

  it('never moves the run to another phase', () => {
    const at = project()
    at.ok('start --title "Add search"')
    at.ok('advance --summary x')
    expect(at.ok('resume', { session: session('one') }).run).toMatchObject({
      phase: 'explore',
      completed_activities: ['preflight'],
    })
  })
})
