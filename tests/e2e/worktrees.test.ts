import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { flowctl, obey, obeyTimes } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { bash, call, say } from './harness/fake-api.ts'
import { packetOf } from './harness/packet.ts'
import { type World, world } from './harness/world.ts'

const FIRST = '11111111-1111-4111-8111-111111111111'
const SECOND = '22222222-2222-4222-8222-222222222222'
const THIRD = '33333333-3333-4333-8333-333333333333'

const START = (w: World) => [flowctl(w.plugin, 'start --title "Add search"'), obey('Looked.')]
const worktreeOf = (w: World, name: string) => join(w.project, '.claude', 'worktrees', name)

/** Type, worktree and session of every event. */
const moves = (w: World) => w.log().map(({ type, by }) => [type, by.worktree, by.session])

/** What `resume` printed for the last model that called it. */
function resumed(w: World): string | undefined {
  const results = w.api.turns().flatMap((turn) => turn.results.map(({ text }) => text))
  return results.findLast((text) => text.includes('resumed '))
}

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('finds its run wherever it goes in mid-run, and lets everybody see where that is', async () => {
    const w = await world(version)
    const feat = worktreeOf(w, 'feat')
    const there = { worktree: feat, branch: 'worktree-feat' }
    let [listed, other]: [unknown, string] = [null, '']
    w.api.script(
      [
        ...START(w),
        call('EnterWorktree', { name: 'feat' }),
        obey('Explored in the worktree.'),
        async () => {
          listed = (await w.flowctl('list', '--all')).runs
          other = packetOf((await w.print('Hello.', [say('Hello.')], { session: SECOND })).turns[0])
          return call('ExitWorktree', { action: 'remove', discard_changes: true })
        },
        obey('Planned in the project.'),
        say('Planned.'),
      ],
      '<command-args>Add search</command-args>',
    )
    const { result } = await w.print('/flow:start Add search', [], { session: FIRST })
    expect(result).toBe('Planned.')
    expect(existsSync(feat)).toBe(false)
    expect(listed).toMatchObject([{ ...there, phase: 'plan', owner: { session: FIRST, worktree: feat, live: 'live' } }])
    expect(other).toContain(`owned by session ${FIRST.slice(0, 8)}; branch ${there.branch}; in ${feat}`)
    expect(moves(w)).toEqual(
      [
        ['run_started', w.project],
        ['activity_recorded', w.project],
        ['worktree_changed', feat],
        ['activity_recorded', feat],
        ['worktree_changed', w.project],
        ['activity_recorded', w.project],
        ['session_end', w.project],
      ].map((event) => [...event, FIRST]),
    )
    expect(w.log().flatMap(({ type, data }) => (type === 'worktree_changed' ? [data] : []))).toEqual([
      { from: w.project, to: feat },
      { from: feat, to: w.project },
    ])
    expect(await w.flowctl('resume', '--dry-run')).toMatchObject({ directory: null, next: { kind: 'record' } })
  })

  it('sends a session that resumes a run of another worktree there, and has it ask when that is gone', async () => {
    const w = await world(version)
    const feat = worktreeOf(w, 'feat')
    const enter = call('EnterWorktree', { name: 'feat' })
    await w.print('/flow:start Add search', [...START(w), enter, obey('Explored there.'), say('Explored.')], { session: FIRST })
    expect(w.log().at(-1)).toMatchObject({ type: 'session_end', data: { outcome: 'incomplete' } })

    const enterAgain = call('EnterWorktree', { path: feat })
    await w.print('/flow:resume', [flowctl(w.plugin, 'resume'), enterAgain, obey('Planned there.'), say('Planned.')], {
      session: SECOND,
    })
    expect(resumed(w)).toContain(`next   Go to ${feat} first, where this run is worked on. `)
    expect(moves(w).slice(-4, -1)).toEqual([
      ['run_claimed', w.project, SECOND],
      ['worktree_changed', feat, SECOND],
      ['activity_recorded', feat, SECOND],
    ])

    await execa('git', ['worktree', 'remove', '--force', '--force', feat], { cwd: w.project })
    expect((await w.flowctl('resume', '--dry-run')).next).toMatchObject({ kind: 'ask', why: expect.stringContaining(feat) })
    const { turns } = await w.print('/flow:resume', [flowctl(w.plugin, 'resume'), ...obeyTimes(2), say('Asked.')], {
      session: THIRD,
    })
    expect(packetOf(turns[0])).toContain(`in ${feat}`)
    expect(resumed(w)).toContain(`next   Ask the person, before anything else, whether to go on in ${w.project}`)
    expect(moves(w).slice(-3, -1)).toEqual([
      ['run_claimed', w.project, THIRD],
      ['activity_recorded', w.project, THIRD],
    ])
  })

  it.each([
    { end: 'removes it unasked', change: false, key: null, stays: false },
    { end: 'keeps it for the person', change: true, key: '1', stays: true },
    { end: 'removes it for the person', change: true, key: '2', stays: false },
  ])('keeps the run of a --worktree session in the main repository when its end $end', async ({ change, key, stays }) => {
    const w = await world(version)
    const search = worktreeOf(w, 'search')
    const terminal = await w.terminal(['--worktree', 'search', '--session-id', FIRST, '--allowedTools', 'Bash(touch:*)'])
    w.api.script([...START(w), ...(change ? [bash('touch search.ts')] : []), say('Explored.')])
    await terminal.type('/flow:start Add search')
    await terminal.see('Explored.')
    expect(moves(w)).toEqual(['run_started', 'activity_recorded'].map((type) => [type, search, FIRST]))
    expect(readdirSync(join(search, '.flow'))).toEqual(['settings.yaml'])
    await terminal.type('/exit')
    if (key !== null) await terminal.answer('Exiting worktree session', key)
    expect(await terminal.exitCode()).toBe(0)
    expect(existsSync(search)).toBe(stays)

    expect(w.log().at(-1)).toMatchObject({ data: { session: FIRST, reason: 'prompt_input_exit', outcome: 'incomplete' } })
    expect((await w.flowctl('status')).run).toMatchObject({ phase: 'explore', worktree: search, owner: { live: 'none' } })
    const turns = stays ? [say('Told.')] : [...obeyTimes(9), say('All done.')]
    const { denials } = await w.print('/flow:resume', [flowctl(w.plugin, 'resume'), ...turns], { session: SECOND })
    expect(denials).toEqual([])
    expect(resumed(w)).toContain(stays ? `next   Go to ${search} first` : 'next   Ask the person, before anything else')
    expect((await w.flowctl('status')).run.status).toBe(stays ? 'active' : 'completed')
  })
})
