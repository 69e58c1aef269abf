import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HERE, LAUNCHER, type Project, project, type Session, session } from '../cli/builders.ts'
import { call, type HookCall, START } from './calls.ts'

const OLD = '11111111-1111-4111-8111-111111111111'
const NEW = '67adf4ab-7b9c-428b-9992-dbfac2d389d5'
const LEFT = 'a6b3bc01-c254-4c7e-9eb1-e23ceee68874'
/** What newer clients say besides when a conversation goes on. */
const MORE = { seconds_since_last_response: 3, context_tokens: 15, prompt_cache_likely_expired: false }

/** A start as the host calls it, with the environment file in the directory of the session `envOf`. */
function start(at: Project, id: string, more: object, envOf = id, content = '') {
  const file = join(at.state, 'session-env', envOf, 'sessionstart-hook-0.sh')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return call(at, 'SessionStart', more, { id, guarded: true, env: { CLAUDE_ENV_FILE: file } })
}

/** This process as the client of a session. */
const here = (id: string): Session => ({ ...HERE, id })
const ends = (at: Project, id: string, reason: string, options: HookCall = {}) =>
  call(at, 'SessionEnd', { reason }, { id, ...options })
const USED = 'export FLOW_CLIENT_PID=1\n'

/** How the session before may have left its run, and what a fork is told of it. */
const BEFORE: [name: string, leave: (at: Project, before: Session) => unknown, told: string, next: string][] = [
  ['is at work', () => {}, `session ${OLD} owns the run RUN`, 'status --run RUN'],
  ['was killed', (_at, before) => before.kill(), 'the run RUN is free', 'resume RUN'],
  [
    'has ended',
    (at, { pid }) => ends(at, OLD, 'other', { env: { FLOW_HOOK_CLIENT: String(pid) } }),
    'the run RUN is free',
    'resume RUN',
  ],
]

/** The same fork as two clients report it. */
const FORKS: [client: string, fork: (at: Project) => ReturnType<typeof call>][] = [
  ['2.1.197, which says resume and the old id', (at) => start(at, OLD, { source: 'resume' }, NEW)],
  ['2.1.330', (at) => start(at, NEW, { source: 'fork', ...MORE })],
]

describe.each(FORKS)('a fork on %s', (_client, fork) => {
  it.each(BEFORE)('owns nothing when the session before %s', async (_how, leave, told, next) => {
    const at = project()
    const before = session(OLD)
    const { run } = at.ok(START, { session: before })
    await leave(at, before)
    const count = at.events(run.id).length
    const { context, notice } = fork(at)
    expect(context).toContain(`This session is a fork and owns no run: ${told.replace('RUN', run.id)}.`)
    expect(context).toContain(`when the person wants the run gone on with here: `)
    expect(context).toContain(`Then run: ${LAUNCHER} ${next.replace('RUN', run.id)}`)
    expect(notice).toContain(`this session is a fork; the run before it is ${run.id}`)
    expect(notice.includes('/flow:resume')).toBe(next.startsWith('resume'))
    expect(at.events(run.id)).toHaveLength(count)
    expect(
      call(at, 'PreToolUse', { tool_name: 'Bash', tool_input: { command: `${LAUNCHER} next` } }, { id: NEW }).answer,
    ).toBeNull()
  })
})

describe('a fork among several runs', () => {
  /** Runs of the session before and of another one, on a branch each; the fork is on the first. */
  function two(): { at: Project; mine: string; other: string } {
    const at = project()
    const mine = at.ok(START, { session: session(OLD) }).run.id
    at.git('checkout', '--quiet', '-b', 'side')
    const other = at.ok('start --title "Fix login"', { session: session('other') }).run.id
    return { at, mine, other }
  }

  it('is told of the one of the session before, where the host names that session', () => {
    const { at, mine, other } = two()
    const { context } = start(at, OLD, { source: 'resume' }, NEW)
    expect(context).toContain(`session ${OLD} owns the run ${mine}`)
    expect(context).toContain(`- ${other} (`)
  })

  it('is told of the one on its branch, where the host does not', () => {
    const { at, mine, other } = two()
    const { context } = start(at, NEW, { source: 'fork' })
    expect(context).toContain(`session other owns the run ${other}`)
    expect(context).toContain(`- ${mine} (`)
  })

  it('is told of none in full, where nothing tells which', () => {
    const { at, mine, other } = two()
    at.git('checkout', '--quiet', '-b', 'third')
    const { context } = start(at, NEW, { source: 'fork' })
    expect(context).not.toContain('Then run')
    for (const id of [mine, other]) expect(context).toContain(`- ${id} (`)
  })
})

describe('going on with another session in the same client', () => {
  it.each([
    ['2.1.197, where the environment file is that of the session just left', LEFT, USED],
    ['2.1.330', OLD, ''],
    ['2.1.330, in the file that the session had before', OLD, USED],
  ])('gives the session its run back on %s', async (_client, envOf, content) => {
    const at = project()
    const before = session(OLD)
    const { run } = at.ok(START, { session: before })
    await before.kill()
    const { context } = start(at, OLD, { source: 'resume', model: 'x' }, envOf, content)
    expect(context).toContain(`This session owns the run ${run.id}.`)
    expect(at.ok('status').run.owner).toMatchObject({ session: OLD, pid: process.pid })
  })

  it('only names the run of the session before in a branch that 2.1.197 reports as a resume', () => {
    const at = project()
    const { run } = at.ok(START, { session: here(LEFT) })
    ends(at, LEFT, 'resume')
    const { context, notice } = start(at, NEW, { source: 'resume' }, LEFT, USED)
    expect(context).toContain(`- ${run.id} (start-issue, phase preflight; session ended, free; branch main)`)
    expect(context).not.toContain('Then run')
    expect(notice).toContain('/flow:resume')
    expect(at.events(run.id)).toHaveLength(2)
  })
})

describe('a cleared session', () => {
  it('leaves its run to the one after it, which may claim it and is told so', () => {
    const at = project()
    const { run } = at.ok(START, { session: here(OLD) })
    for (const command of ['begin baseline', 'note "half way"']) at.ok(command, { session: here(OLD) })
    ends(at, OLD, 'clear')
    const { context, notice } = start(at, NEW, { source: 'clear' })
    expect(context).toContain(
      `The session before the clear left the run ${run.id}; no session owns it now, and this one may claim it.`,
    )
    for (const part of ['unknown: baseline (attempt 1', 'Last note: half way', `Then run: ${LAUNCHER} resume ${run.id}`])
      expect(context).toContain(part)
    expect(notice).toContain(`the cleared session left ${run.id}`)
    expect(notice).toContain('/flow:resume')
    expect(at.events(run.id).at(-1)?.type).toBe('session_end')
    expect(at.ok(`resume ${run.id}`, { session: here(NEW) }).run.owner.yours).toBe(true)
  })

  it('leaves the run that it had, not one that an earlier clear left', () => {
    const at = project()
    const second = at.ok(START, { session: here(LEFT) }).run.id
    const first = at.ok('start --title "Fix login"', { session: here(OLD) }).run.id
    for (const id of [OLD, LEFT]) ends(at, id, 'clear')
    expect(start(at, NEW, { source: 'clear' }).context).toContain(`the clear left the run ${second};`)
    at.ok(`resume ${first}`, { session: here(OLD) })
    ends(at, OLD, 'clear')
    expect(start(at, NEW, { source: 'clear' }).context).toContain(`the clear left the run ${first};`)
  })

  it.each<[string, () => Session, (at: Project) => void]>([
    ['of another client', () => session(OLD), (at) => ends(at, OLD, 'clear')],
    ['that ended otherwise', () => here(OLD), (at) => ends(at, OLD, 'other')],
    [
      'whose run somebody claimed since',
      () => here(OLD),
      (at) => [ends(at, OLD, 'clear'), at.ok('resume', { session: session('other') })],
    ],
  ])('%s does not', async (_which, owner, leave) => {
    const at = project()
    const before = owner()
    const { run } = at.ok(START, { session: before })
    await before.kill()
    leave(at)
    const { context } = start(at, NEW, { source: 'clear' })
    expect(context).toContain(`- ${run.id} (`)
    expect(context).not.toContain('the clear')
    expect(context).not.toContain('Then run')
  })
})

describe('a compacted session', () => {
  it.each([
    ['in its own directory', OLD, ''],
    ['in the directory of the session that its client left for it', LEFT, USED],
  ])('is told of its run again, and claims nothing: environment file %s', (_where, envOf, content) => {
    const at = project()
    const { run } = at.ok(START, { session: here(OLD) })
    call(at, 'PreCompact', { trigger: 'auto' }, { id: OLD })
    const { context } = start(at, OLD, { source: 'compact', model: 'x' }, envOf, content)
    expect(context).toContain(`This session owns the run ${run.id}.`)
    expect(at.events(run.id).map(({ type }) => type)).toEqual(['run_started', 'context_compacted'])
  })
})

describe('a new session', () => {
  it.each(['startup', 'resume', 'compact', 'something-new'])('only names what others have: %s', (source) => {
    const at = project()
    const { run } = at.ok(START, { session: here(OLD) })
    ends(at, OLD, 'clear')
    const { context } = start(at, NEW, { source })
    expect(context).toContain(`- ${run.id} (`)
    expect(context).not.toContain('Then run')
    expect(at.events(run.id)).toHaveLength(2)
  })
})

describe('a robbed session', () => {
  it.each(['compact', 'resume'])('is told who has its run, and does not claim it back: %s', async (source) => {
    const at = project()
    const { run } = at.ok(START, { session: here(OLD) })
    at.ok('resume --take-over --reason "it hangs"', { session: session('robber-session') })
    const { context, notice } = start(at, OLD, { source })
    for (const text of [context, notice]) expect(text).toContain('owned by session robber-s; branch main)')
    expect(context).not.toContain('Then run')
    expect(notice).not.toContain('/flow:resume')
    expect(at.events(run.id)).toHaveLength(2)
    expect(at.flowctl('note x', { session: here(OLD) }).json.error.message).toContain('it hangs')
  })

  it('does not get it back when the robber has ended either', () => {
    const at = project()
    const { run } = at.ok(START, { session: session(OLD) })
    at.ok('resume --take-over --reason "it hangs"', { session: here('robber') })
    ends(at, 'robber', 'other')
    expect(start(at, OLD, { source: 'resume' }).context).toContain(`- ${run.id} (`)
    expect(at.events(run.id)).toHaveLength(3)
  })
})
