import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl, obey, obeyTimes } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { bash, say } from './harness/fake-api.ts'
import { until } from './harness/until.ts'
import { world } from './harness/world.ts'

const FIRST = '11111111-1111-4111-8111-111111111111'
const SECOND = '22222222-2222-4222-8222-222222222222'

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('is killed in the middle of a phase; a session with another id is told, resumes and completes', async () => {
    const w = await world(version)
    const busy = join(w.dir, 'busy')
    // Work that never ends by itself: it leaves a file behind, says that it runs, and waits.
    writeFileSync(join(w.project, 'work.sh'), `echo 'export const search = 1' > search.ts\ntouch '${busy}'\nexec sleep 3600\n`)

    const first = w.startPrint(
      '/flow:start Add search',
      [
        flowctl(w.plugin, 'start --title "Add search"'),
        ...obeyTimes(3),
        flowctl(w.plugin, 'begin implement'),
        bash('sh work.sh'),
      ],
      { session: FIRST, args: ['--allowedTools', 'Bash(sh work.sh)'] },
    )
    await until('the work runs', () => existsSync(busy))
    expect((await w.flowctl('status')).run).toMatchObject({
      phase: 'code',
      owner: { session: FIRST, pid: first.pid, verdict: 'live' },
    })
    process.kill(first.pid, 'SIGKILL')
    await first.finished
    const before = w.log()
    expect(before.at(-1)).toMatchObject({ type: 'activity_started', data: { activity: 'implement' }, by: { session: FIRST } })
    const { run } = await w.flowctl('status')
    expect(run).toMatchObject({ status: 'active', phase: 'code', owner: { session: FIRST, verdict: 'gone' } })

    // The new session is told, and only told: nothing is recorded for it.
    const terminal = await w.terminal(['--session-id', SECOND])
    const screen = await terminal.see('SessionStart:startup says:')
    expect(screen.replace(/\s+/g, ' ')).toContain(run.id)
    expect(w.log()).toEqual(before)

    // It resumes when asked, is shown the step without an end and the file that no step lists, and works on in a later turn.
    w.api.script([flowctl(w.plugin, 'resume'), say('What of search.ts?')])
    await terminal.type('/flow:resume')
    await terminal.see('What of search.ts?')
    const shown = w.api.turns().at(-1)?.results.at(-1)
    expect(shown).toMatchObject({ isError: false, text: expect.stringMatching(/implement:1 \(attempt 1\)[\s\S]*search\.ts/) })
    expect(w.log().at(-1)).toMatchObject({
      type: 'run_claimed',
      data: {
        claim: { session: SECOND },
        previous: { session: FIRST, verdict: 'gone' },
        plan: { lost: [{ activity: 'implement', attempt: 1 }], blocked: null },
      },
    })
    expect((await w.flowctl('status')).run).toMatchObject({ phase: 'code', owner: { session: SECOND, verdict: 'live' } })

    w.api.script([flowctl(w.plugin, 'next'), ...obeyTimes(4), say('All done.')])
    await terminal.type('They belong to it. Go on.')
    await terminal.see('All done.')
    expect(await w.flowctl('status')).toMatchObject({ run: { id: run.id, status: 'completed' }, next: { kind: 'none' } })
    const log = w.log()
    expect(log.slice(0, before.length)).toEqual(before)
    expect(log.slice(before.length).map((event) => event.by.session)).toEqual(log.slice(before.length).map(() => SECOND))
    const entered = log.flatMap((event) =>
      event.type === 'activity_recorded' && event.data.to_phase ? [event.data.to_phase] : [],
    )
    expect(entered).toEqual(['explore', 'plan', 'code', 'verify'])
  })

  it('is kept from a run whose client lives, and says whose it is', async () => {
    const w = await world(version)
    const terminal = await w.terminal(['--session-id', FIRST])
    w.api.script([flowctl(w.plugin, 'start --title "Add search"'), say('Started.')])
    await terminal.type('/flow:start Add search')
    await terminal.see('Started.')
    const { turns } = await w.print('/flow:resume', [flowctl(w.plugin, 'resume'), say('Refused.')], { session: SECOND })
    expect(turns[1]?.results).toEqual([
      { isError: true, text: expect.stringMatching(new RegExp(`Exit code 8[\\s\\S]*${FIRST}`)) },
    ])
    expect((await w.flowctl('status')).run.owner).toMatchObject({ session: FIRST, verdict: 'live' })
  })

  it('keeps the run of a --worktree session in the main repository when the worktree is removed at its end', async () => {
    const w = await world(version)
    const worktree = join(w.project, '.claude', 'worktrees', 'search')
    const terminal = await w.terminal(['--worktree', 'search', '--session-id', FIRST])
    w.api.script([flowctl(w.plugin, 'start --title "Add search"'), obey(), say('Explored.')])
    await terminal.type('/flow:start Add search')
    await terminal.see('Explored.')
    expect(existsSync(worktree)).toBe(true)
    expect(w.log().at(-1)).toMatchObject({ type: 'activity_recorded', by: { session: FIRST, worktree } })
    expect(existsSync(join(worktree, '.flow'))).toBe(false)
    await terminal.type('/exit')
    expect(await terminal.exitCode()).toBe(0)
    expect(existsSync(worktree)).toBe(false)

    expect(w.log().at(-1)).toMatchObject({ type: 'session_end', data: { reason: 'prompt_input_exit' }, by: { session: FIRST } })
    expect((await w.flowctl('status')).run).toMatchObject({ status: 'active', phase: 'explore', owner: null })
    const { denials } = await w.print('/flow:resume', [flowctl(w.plugin, 'resume'), ...obeyTimes(6), say('All done.')], {
      session: SECOND,
    })
    expect(denials).toEqual([])
    expect(await w.flowctl('status')).toMatchObject({ run: { status: 'completed' } })
  })
})
