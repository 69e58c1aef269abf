import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Call, HERE, type Project, project, REPORTS, session } from '../cli/builders.ts'

const START = 'start --title "Add search"'

/** A repository with a second worktree on the branch `linked`. */
function worktrees(): { at: Project; linked: string } {
  const at = project()
  at.git('commit', '--quiet', '--allow-empty', '--message', 'first')
  const linked = join(at.root, '../linked')
  at.git('worktree', 'add', '--quiet', linked)
  return { at, linked }
}

/** The same with a run that an owner, killed since, worked on in the second worktree; without one, a run that is free. */
async function leftIn(owned = true): Promise<{ at: Project; linked: string; run: string }> {
  const { at, linked } = worktrees()
  const owner = session('owner')
  const call: Call = owned ? { session: owner, cwd: linked } : { cwd: linked }
  const { run } = at.ok(START, call)
  await owner.kill()
  return { at, linked, run: run.id }
}

describe('the owner that goes on in another worktree', () => {
  it('finds its run there, and each event and the list tell where it was made', () => {
    const { at, linked } = worktrees()
    const owner = session('owner')
    const { run } = at.ok(START, { session: owner })
    at.ok('start --title "Second"')
    const there = { session: owner, cwd: linked }
    expect(at.ok('status', there)).toMatchObject({ run: { id: run.id, worktree: at.root }, chosen: { how: 'owned' } })
    expect(at.ok('note x', there).run).toMatchObject({
      id: run.id,
      worktree: linked,
      branch: 'linked',
      owner: { worktree: linked },
    })
    expect(at.events(run.id).map(({ by }) => by.worktree)).toEqual([at.root, linked])
    expect(at.ok('list').runs.map(({ worktree }) => worktree)).toEqual([linked, at.root])
    expect(at.text('list').stdout).toContain(`in ${linked}`)
    expect(at.names('../linked/.flow')).toEqual([])
  })

  it('is not told to go anywhere when it resumes: it is where it wants to be', () => {
    const { at, linked } = worktrees()
    const owner = session('owner')
    at.ok(START, { session: owner })
    expect(at.ok('resume', { session: owner, cwd: linked })).toMatchObject({ directory: null, next: { kind: 'advance' } })
  })

  it('moved by the host has that recorded, once, and in the name of the place it went to', () => {
    const { at, linked } = worktrees()
    const { run } = at.ok(START, { session: HERE })
    at.report(...REPORTS.moved, { cwd: linked })
    at.report(...REPORTS.moved, { cwd: linked })
    expect(at.events(run.id).slice(1)).toMatchObject([
      { type: 'worktree_changed', data: { from: at.root, to: linked }, by: { worktree: linked, branch: 'linked' } },
    ])
    expect(at.ok('list').runs).toMatchObject([{ worktree: linked, branch: 'linked' }])
  })

  it('keeps the place of its work when its end is reported from elsewhere', () => {
    const { at, linked } = worktrees()
    const { run } = at.ok(START, { session: HERE, cwd: linked })
    at.report(...REPORTS.end)
    expect(at.ok(`status --run ${run.id}`).run).toMatchObject({ worktree: linked, branch: 'linked', owner: { live: 'none' } })
  })
})

describe('another session that resumes a run of another worktree', () => {
  it.each([
    ['whose owner was killed', true],
    ['that is free', false],
  ])('is told the directory to go to, of a run %s', async (_what, owned) => {
    const { at, linked } = await leftIn(owned)
    const call = { session: session('next') }
    for (const command of ['resume --dry-run', 'resume']) {
      const { directory, next } = at.ok(command, call)
      expect(directory).toEqual({ path: linked, exists: true })
      expect(next).toMatchObject({ kind: command === 'resume' ? 'advance' : 'resume' })
      expect(next.do).toMatch(new RegExp(`^Go to ${linked} first, where this run is worked on\\. \\S`))
    }
  })

  it('is told it in words', async () => {
    const { at, linked } = await leftIn()
    expect(at.text('resume', { session: session('next') }).stdout).toContain(`next   Go to ${linked} first`)
  })

  it('is told nothing of it when it is there', async () => {
    const { at, linked } = await leftIn()
    const { directory, next } = at.ok('resume', { session: session('next'), cwd: linked })
    expect({ directory, kind: next.kind }).toEqual({ directory: null, kind: 'advance' })
  })

  it('asks before anything else when that directory is gone, and the command goes on once the person has answered', async () => {
    const { at, linked } = await leftIn()
    at.git('worktree', 'remove', '--force', linked)
    const call = { session: session('next') }
    const dry = at.ok('resume --dry-run', call)
    expect(dry).toMatchObject({ directory: { path: linked, exists: false }, next: { kind: 'ask' } })
    const { next, directory } = at.ok('resume', call)
    expect(directory).toEqual({ path: linked, exists: false })
    expect(next).toMatchObject({ kind: 'ask', why: expect.stringContaining(linked) })
    expect(next.do).toMatch(
      new RegExp(`^Ask the person, before anything else, whether to go on in ${at.root}: .* in ${linked} is gone`),
    )
    expect(next.do).not.toContain('Read the repository')
    expect(at.paste(next.command as string, call)).toMatchObject({ code: 0, json: { next: { kind: 'advance' } } })
  })

  it.each([true, false])('is shown a blocker first, the directory being there: %s', async (there) => {
    const { at, linked } = await leftIn()
    at.ok('block --reason "which database?"', { cwd: linked })
    if (!there) at.git('worktree', 'remove', '--force', linked)
    const { next, blocker, directory } = at.ok('resume', { session: session('next') })
    expect({ kind: next.kind, blocker, directory }).toEqual({
      kind: 'unblock',
      blocker: 'which database?',
      directory: { path: linked, exists: there },
    })
    expect(next.do).toContain('which database?')
  })
})
