import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definition, HERE, type Project, project, REPORTS, type Session, session } from '../cli/builders.ts'

const activity = (id: string, more: object) => ({ id, prompt: 'Do it.', type: 'task', required: false, ...more })
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
        activity('confirm', { type: 'gate' }),
      ],
    },
  ]),
}
const START = 'start replay --title x'
const DIGEST = expect.stringMatching(/^[0-9a-f]{64}$/)

/** A repository with a commit of `a.txt`, `b.txt` and what the workflow needs, in which a session has started a run. */
function started(owner: Session = session('owner')): { at: Project; owner: Session; run: string } {
  const at = project({ files: { ...FILES, 'a.txt': 'a', 'b.txt': 'b' } })
  commit(at)
  return { at, owner, run: at.ok(START, { session: owner }).run.id }
}

function commit(at: Project): string {
  at.git('add', '--all', ':/')
  at.git('commit', '--quiet', '--allow-empty', '--message', 'a step')
  return at.git('rev-parse', 'HEAD')
}

describe('work without a recorded end', () => {
  it('is shown with its attempt, its begin, HEAD, the tree then and now, and exactly the files changed since', async () => {
    const { at, owner, run } = started()
    at.write('before.txt', 'not committed, and as it was')
    at.write('b.txt', 'changed before')
    at.ok('begin send', { session: owner })
    const before = at.git('rev-parse', 'HEAD')
    at.write('a.txt', 'changed')
    at.write('new.txt', 'new')
    const now = commit(at)
    at.write('b.txt', 'changed again')
    at.write('later.txt', 'not committed')
    await owner.kill()
    const began = at.events(run).find(({ type }) => type === 'activity_started')
    const work = {
      ...{ kind: 'activity', activity: 'send', key: null, attempt: 1, started_at: began?.at },
      head: { before, now },
      tree: { before: DIGEST, now: DIGEST },
      changed: ['a.txt', 'b.txt', 'later.txt', 'new.txt'],
      choice: expect.stringContaining('it is not done again unless the person says so'),
    }
    const next = { session: session('next') }
    expect(at.ok('status', next).unknown).toEqual([work])
    const [told] = at.ok('status', next).unknown
    expect(told?.tree.now).not.toBe(told?.tree.before)
    expect(at.ok('resume --dry-run', next).unknown).toEqual([work])
    expect(at.ok('resume', next).unknown).toEqual([work])
    expect(at.ok('status', next).unknown).toEqual([])
  })

  it('is shown as having changed nothing where the content is the same, also after a commit of it', () => {
    const { at, owner } = started()
    at.write('before.txt', 'not committed')
    at.ok('begin send', { session: owner })
    commit(at)
    const [work] = at.ok('status', { session: owner }).unknown
    expect({ changed: work?.changed, same: work?.tree.before === work?.tree.now }).toEqual({ changed: [], same: true })
    expect(work?.head.before).not.toBe(work?.head.now)
  })

  it('is told to people in words', async () => {
    const { at, owner } = started()
    at.ok('begin send', { session: owner })
    at.write('a.txt', 'changed')
    const { stdout } = at.text('status', { session: owner })
    for (const part of ['open   send (attempt 1): outcome unknown: ', 'began 20', 'the tree has changed', 'changed since: a.txt'])
      expect(stdout).toContain(part)
    await owner.kill()
    const text = at.text('resume', { session: session('next') }).stdout
    for (const part of ['work that was in flight:', 'send (attempt 1): ask: ', 'changed since: a.txt'])
      expect(text).toContain(part)
  })

  it.each([
    ['look', 'or do it again'],
    ['write', 'or do it again'],
    ['send', 'it is not done again unless the person says so'],
    ['unsaid', 'it is not done again unless the person says so'],
    ['extra --extra', 'it is not done again unless the person says so'],
  ])('of %s leaves the choice: %s', async (begun, choice) => {
    const { at, owner } = started()
    at.ok(`begin ${begun}`, { session: owner })
    const told = () => at.ok('status', { session: session('next') }).unknown[0]?.choice
    expect(told()).toContain('none for this caller')
    expect(at.ok('status', { session: owner }).unknown[0]?.choice).toContain(choice)
    await owner.kill()
    expect(told()).toContain(choice)
  })

  it('has no list of files where too many differed when it was begun, and says so', () => {
    const { at, owner, run } = started()
    for (let i = 0; i < 129; i++) at.write(`many/${i}`, '')
    at.ok('begin send', { session: owner })
    expect(at.events(run).at(-1)).toMatchObject({ data: { tree: { digest: DIGEST, dirty: null } } })
    expect(at.ok('status', { session: owner }).unknown).toMatchObject([{ changed: [] }])
    at.write('a.txt', 'changed')
    const { json, stderr } = at.flowctl('status', { session: owner })
    expect(json.unknown).toMatchObject([{ changed: null, tree: { before: DIGEST, now: DIGEST } }])
    expect(stderr).toContain('what changed since send began cannot be told')
  })

  it('keeps a list of as many files as it may', () => {
    const { at, owner } = started()
    for (let i = 0; i < 128; i++) at.write(`many/${i}`, '')
    at.ok('begin send', { session: owner })
    at.write('many/7', 'changed')
    expect(at.ok('status', { session: owner }).unknown).toMatchObject([{ changed: ['many/7'] }])
  })

  it('has neither HEAD nor tree without git', () => {
    const at = project({ git: false, files: FILES })
    const owner = session('owner')
    at.ok(START, { session: owner })
    at.ok('begin send', { session: owner })
    const nothing = { before: null, now: null }
    expect(at.ok('status', { session: owner }).unknown).toMatchObject([{ head: nothing, tree: nothing, changed: null }])
  })

  it('is compared with the worktree that it was begun in, not with that of the reader', async () => {
    const { at, owner } = started()
    const linked = join(at.root, '../linked')
    at.git('worktree', 'add', '--quiet', linked)
    at.ok('begin send', { session: owner, cwd: linked })
    at.write('only-here.txt', 'in the main worktree')
    at.write('../linked/a.txt', 'changed there')
    await owner.kill()
    const next = { session: session('next') }
    expect(at.ok('status', next).unknown).toMatchObject([{ changed: ['a.txt'], tree: { now: DIGEST } }])
    rmSync(linked, { recursive: true })
    const gone = { changed: null, head: { now: null }, tree: { before: DIGEST, now: null } }
    expect(at.ok('status', next).unknown).toMatchObject([gone])
  })

  it('is not looked for in a directory that is no worktree of this repository', () => {
    const { at, owner } = started()
    const linked = join(at.root, '../linked')
    at.git('worktree', 'add', '--quiet', linked)
    at.ok('begin send', { session: owner, cwd: linked })
    rmSync(linked, { recursive: true })
    at.git('init', '--quiet', linked)
    expect(at.ok('status', { session: owner }).unknown).toMatchObject([{ changed: null, tree: { now: null } }])
  })
})

describe('work that may have begun without saying so', () => {
  const REQUIRED = {
    '.flow/workflows/must.workflow.yaml': definition('must', [
      { id: 'work', prompt: 'Do it.', activities: [{ id: 'write', type: 'task', prompt: 'Do it.', replay: 'safe' }] },
    ]),
  }

  function fresh(): Project {
    const at = project({ files: { ...REQUIRED, 'a.txt': 'a' } })
    commit(at)
    at.ok('start must --title x')
    return at
  }

  it.each<[string, (at: Project) => unknown]>([
    ['something was changed', (at) => at.write('a.txt', 'changed')],
    ['something was committed', (at) => [at.write('a.txt', 'changed'), commit(at)]],
  ])('is the activity that is due when %s', (_what, move) => {
    const at = fresh()
    const before = at.git('rev-parse', 'HEAD')
    move(at)
    const { unknown, plan } = at.ok('resume')
    expect(unknown).toEqual([
      {
        ...{ kind: 'activity', activity: 'write', key: null, attempt: null, started_at: null, changed: null },
        head: { before, now: at.git('rev-parse', 'HEAD') },
        tree: { before: null, now: null },
        choice: expect.stringContaining('no start was recorded'),
      },
    ])
    expect(plan).toMatchObject([{ activity: 'write', attempt: null, decision: 'keep', why: 'not started' }])
  })

  it.each<[string, (at: Project) => unknown]>([
    ['nothing moved', () => {}],
    ['its start was recorded', (at) => [at.ok('begin write'), at.write('a.txt', 'changed'), at.ok('resume')]],
    [
      'an activity lists what changed',
      (at) => [at.write('a.txt', 'x'), at.ok('record other --status passed --extra --file a.txt')],
    ],
    ['it is recorded', (at) => [at.ok('record write --status passed'), at.write('a.txt', 'x')]],
  ])('is nothing when %s', (_what, prepare) => {
    const at = fresh()
    prepare(at)
    expect(at.ok('resume').unknown.filter(({ attempt }) => attempt === null)).toEqual([])
  })
})

describe('a helper', () => {
  const told = (at: Project, call: object) => at.ok('status', call).unknown.map(({ kind, activity }) => ({ kind, activity }))
  const HELPER = { kind: 'helper', activity: 'general-purpose' }

  it('of a living owner is at work and not unknown', () => {
    const { at } = started(HERE)
    at.report(...REPORTS.helper)
    for (const call of [{ session: HERE }, { session: session('other') }]) expect(told(at, call)).toEqual([])
  })

  it('whose end was not seen when its session ended is unknown until something is recorded', () => {
    const { at } = started(HERE)
    at.report(...REPORTS.helper)
    at.report(...REPORTS.end)
    const next = { session: session('next') }
    expect(told(at, next)).toEqual([HELPER])
    expect(at.ok('resume', next).unknown).toMatchObject([{ ...HELPER, attempt: null, started_at: expect.any(String) }])
    expect(told(at, next)).toEqual([HELPER])
    at.ok('record look --status passed', next)
    expect(told(at, next)).toEqual([])
  })

  it('whose end was seen is none', () => {
    const { at } = started(HERE)
    for (const report of [REPORTS.helper, REPORTS.helped, REPORTS.end]) at.report(...report)
    expect(told(at, { session: session('next') })).toEqual([])
  })
})
