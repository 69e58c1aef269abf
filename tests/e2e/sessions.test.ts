import { readdirSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl, obey, obeyTimes } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { bash, say } from './harness/fake-api.ts'
import { packetOf } from './harness/packet.ts'
import { until } from './harness/until.ts'
import { type World, world } from './harness/world.ts'

const SESSION = '11111111-1111-4111-8111-111111111111'
const OTHER = '22222222-2222-4222-8222-222222222222'
const FREE = { session: null, pid: null, live: 'none', yours: false }

/** A run that no session owns, in the phase `explore`. */
async function freeRun(w: World): Promise<string> {
  const { run } = await w.flowctl('start', '--title', 'Add search')
  await w.flowctl('advance', '--summary', 'Looked around.')
  return run.id
}

/** The run that a session starts and takes to the phase `explore`. */
const START = (w: World, title = 'Add search') => [flowctl(w.plugin, `start --title "${title}"`), obey(), say(`Began ${title}.`)]

const flat = (screen: string) => screen.replace(/\s+/g, ' ')

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('hears nothing of Flow in a project without a run, and finds nothing there afterwards', async () => {
    const w = await world(version)
    const { hooks, turns } = await w.print('Hello.', [say('Hello.')])
    expect(hooks.map(({ name, stdout, stderr, exitCode }) => [name.split(':')[0], stdout, stderr, exitCode])).toContainEqual([
      'SessionStart',
      '',
      '',
      0,
    ])
    expect(hooks.every((hook) => hook.stdout === '' && hook.stderr === '')).toBe(true)
    expect(turns[0]?.text).not.toContain('.flow')
    expect(readdirSync(join(w.project, '.flow'))).toEqual(['settings.yaml'])
    expect(readlinkSync(join(w.dir, 'state', 'flow', 'bin', 'flowctl'))).toBe(join(w.plugin as string, 'bin', 'flowctl'))
  })

  it('tells the model of an open run at startup, as another’s', async () => {
    const w = await world(version)
    const id = await freeRun(w)
    const { turns, hooks } = await w.print('Hello.', [say('Hello.')])
    expect(packetOf(turns[0])).toContain(`Open runs that are not this session's`)
    expect(packetOf(turns[0])).toContain(`${id} (start-issue, phase explore; free; branch main)`)
    expect(packetOf(turns[0])).not.toContain('Then run:')
    expect(hooks.find((hook) => hook.name === 'SessionStart:startup')).toMatchObject({ exitCode: 0, stderr: '' })
    expect((await w.flowctl('status')).run).toMatchObject({ phase: 'explore', owner: FREE })
  })

  it('tells the person of an open run at startup, on the screen', async () => {
    const w = await world(version)
    const id = await freeRun(w)
    const terminal = await w.terminal()
    const screen = await terminal.see('SessionStart:startup says:')
    expect(flat(screen)).toContain(id)
    expect(screen).not.toContain('hook error')
    w.api.script([say('Answered.')])
    await terminal.type('Hello.')
    await terminal.see('Answered.')
    expect(w.api.turns()[0]?.text).toContain(id)
  })

  it('tells the model no text of a run that another machine started, until a person resumes it', async () => {
    const w = await world(version)
    const { run } = await w.flowctl('start', '--title', 'Sunflower')
    await w.flowctl('advance', '--summary', 'Marigold.')
    await w.flowctl('note', 'Buttercup')
    // With its own state gone the machine is another one.
    rmSync(join(w.dir, 'state'), { recursive: true })
    const { turns: told } = await w.print('Hello.', [flowctl(w.plugin, 'status'), say('Hello.')], {
      session: OTHER,
      args: ['--allowedTools', 'Bash'],
    })
    expect(told[1]?.results).toMatchObject([{ isError: false }])
    const { turns: forked } = await w.print('Hello.', [say('Hello.')], { resume: OTHER, args: ['--fork-session'] })
    for (const turn of [...told, ...forked]) {
      expect(packetOf(turn)).toContain(`${run.id} (start-issue, phase explore; free; started on another machine)`)
      expect(turn.text.replaceAll(run.id, '')).not.toMatch(/sunflower|marigold|buttercup/i)
    }

    await w.print('/flow:resume', [flowctl(w.plugin, 'resume'), say('Resumed.')], { session: SESSION })
    const { turns } = await w.print('Go on.', [say('Here.')], { resume: SESSION })
    expect(packetOf(turns[0])).toContain('It is for: Sunflower')
    expect(packetOf(turns[0])).toContain('Last note: Buttercup')
  })

  it('brings the owned run back when the session is resumed after its end', async () => {
    const w = await world(version)
    await w.print('/flow:start Add search', START(w), { session: SESSION })
    const { run } = await w.flowctl('status')
    expect(run).toMatchObject({ status: 'active', phase: 'explore', owner: FREE, blocked_reason: 'session ended' })
    expect(w.log().at(-1)).toMatchObject({
      type: 'session_end',
      data: { reason: 'other', outcome: 'incomplete' },
      by: { actor: 'hook', session: SESSION },
    })
    const again = w.startPrint('Where are we?', [obey(), say('Here.')], { resume: SESSION })
    const { turns } = await again.finished
    expect(packetOf(turns[0])).toContain(`This session owns the run ${run.id}. Workflow start-issue, phase explore, active.`)
    expect(packetOf(turns[0])).toContain('Recorded as done: preflight')
    const [claim, ...more] = w.log().filter((event) => event.type === 'run_claimed')
    expect(claim).toMatchObject({
      by: { actor: 'hook', session: SESSION, pid: again.pid },
      data: { claim: { session: SESSION } },
    })
    expect(more).toEqual([])
    expect((await w.flowctl('status')).run.phase).toBe('plan')
  })

  it('brings the owned run back with what was in flight when the session is resumed after a kill', async () => {
    const w = await world(version)
    const first = w.startPrint(
      '/flow:start Add search',
      [
        flowctl(w.plugin, 'start --title "Add search"'),
        ...obeyTimes(3),
        flowctl(w.plugin, 'begin implement'),
        bash('sleep 3600'),
      ],
      { session: SESSION, args: ['--allowedTools', 'Bash(sleep 3600)'] },
    )
    await until('the step is in flight and the work runs', () => w.api.left() === 0)
    expect(w.log().at(-1)).toMatchObject({ type: 'activity_started' })
    process.kill(first.pid, 'SIGKILL')
    await first.finished
    const again = w.startPrint('Go on.', [obey(), say('Recorded.')], { resume: SESSION })
    const { turns } = await again.finished
    expect(packetOf(turns[0])).toMatch(/This session owns the run[\s\S]*outcome unknown: implement:1 \(attempt 1,/)
    expect(w.log().slice(-3)).toMatchObject([
      {
        type: 'run_claimed',
        by: { actor: 'hook' },
        data: { claim: { session: SESSION, client: { pid: again.pid } }, plan: { lost: [], blocked: null } },
      },
      { type: 'activity_recorded', data: { activity: 'implement', attempt: 1, status: 'passed' }, by: { pid: again.pid } },
      { type: 'session_end' },
    ])
  })

  it('shows the owned run on the screen when the session is resumed in a terminal', async () => {
    const w = await world(version)
    await w.print('/flow:start Add search', START(w), { session: SESSION })
    const { run } = await w.flowctl('status')
    const terminal = await w.terminal(['--resume', SESSION])
    const screen = await terminal.see('SessionStart:resume says:')
    expect(flat(screen)).toContain(`this session goes on with ${run.id}`)
    expect((await w.flowctl('status')).run).toMatchObject({ owner: { session: SESSION, live: 'live' } })
  })

  it('leaves the run free after /clear, says so, and lets the new session claim it', async () => {
    const w = await world(version)
    const terminal = await w.terminal(['--session-id', SESSION])
    w.api.script(START(w))
    await terminal.type('/flow:start Add search')
    await terminal.see('Began Add search.')
    const { run } = await w.flowctl('status')
    expect(run).toMatchObject({ phase: 'explore', owner: { session: SESSION, live: 'live' } })
    await terminal.type('/clear')
    expect(flat(await terminal.see('SessionStart:clear says:'))).toContain(`the cleared session left ${run.id}`)
    expect(w.log().at(-1)).toMatchObject({
      type: 'session_end',
      data: { reason: 'clear', outcome: 'incomplete' },
      by: { session: SESSION },
    })
    w.api.script([say('Answered.')])
    await terminal.type('Hello.')
    await terminal.see('Answered.')
    expect(packetOf(w.api.turns().at(-1))).toContain(
      `The session before the clear left the run ${run.id}; no session owns it now, and this one may claim it.`,
    )
    expect(w.api.turns().at(-1)?.text).not.toContain('/flow:start Add search')
    expect((await w.flowctl('status')).run.owner).toMatchObject(FREE)

    w.api.script([flowctl(w.plugin, 'resume'), obey(), say('Planned.')])
    await terminal.type('/flow:resume')
    await terminal.see('Planned.')
    const { owner, phase } = (await w.flowctl('status')).run
    expect({ owner, phase }).toMatchObject({ phase: 'plan', owner: { live: 'live', pid: run.owner.pid } })
    expect(owner.session).not.toBe(SESSION)
  })

  it('goes from one session’s run to the other’s with /resume, as the client that lives', async () => {
    const w = await world(version)
    const before = await w.terminal(['--session-id', SESSION])
    w.api.script(START(w, 'Alpha'))
    await before.type('/flow:start Alpha')
    await before.see('Began Alpha.')
    const alpha = (await w.flowctl('status')).run
    await before.type('/exit')
    expect(await before.exitCode()).toBe(0)

    const terminal = await w.terminal(['--session-id', OTHER])
    w.api.script(START(w, 'Beta'))
    await terminal.type('/flow:start Beta')
    await terminal.see('Began Beta.')
    const beta = (await w.flowctl('list')).runs.find((run) => run.title === 'Beta')
    expect(beta).toMatchObject({ owner: { session: OTHER, live: 'live' } })
    expect(beta?.owner.pid).not.toBe(alpha.owner.pid)

    await terminal.type('/resume')
    await terminal.see('/flow:start Alpha')
    await terminal.answer('Resume session')
    const claim = await until('the claim of the picked session', () =>
      w.log(alpha.id).find((event) => event.type === 'run_claimed'),
    )
    expect(claim).toMatchObject({
      by: { session: SESSION },
      data: { claim: { session: SESSION, client: { pid: beta?.owner.pid } } },
    })
    expect(w.log(beta?.id).at(-1)).toMatchObject({ type: 'session_end', data: { reason: 'resume', outcome: 'incomplete' } })
    expect(flat(await terminal.see('SessionStart:resume says:'))).toContain(`this session goes on with ${alpha.id}`)
    w.api.script([obey(), say('Alpha planned.')])
    await terminal.type('Go on.')
    await terminal.see('Alpha planned.')
    expect(packetOf(w.api.turns().at(-2))).toContain(`This session owns the run ${alpha.id}`)
    expect(w.log(alpha.id).at(-1)).toMatchObject({ type: 'activity_recorded', by: { session: SESSION, pid: beta?.owner.pid } })
    expect((await w.flowctl('status', '--run', alpha.id)).run).toMatchObject({
      phase: 'plan',
      owner: { session: SESSION, live: 'live', pid: beta?.owner.pid },
    })
    expect((await w.flowctl('status', '--run', beta?.id as string)).run).toMatchObject({ phase: 'explore', owner: FREE })
  })

  it('records the end of a terminal session and releases the run', async () => {
    const w = await world(version)
    const terminal = await w.terminal(['--session-id', SESSION])
    w.api.script(START(w))
    await terminal.type('/flow:start Add search')
    await terminal.see('Began Add search.')
    expect((await w.flowctl('status')).run).toMatchObject({ owner: { session: SESSION, live: 'live' } })
    await terminal.type('/exit')
    expect(await terminal.exitCode()).toBe(0)
    expect(w.log().at(-1)).toMatchObject({
      type: 'session_end',
      data: { reason: 'prompt_input_exit', outcome: 'incomplete' },
      by: { actor: 'hook', session: SESSION },
    })
    expect((await w.flowctl('status')).run).toMatchObject({ status: 'active', owner: FREE, blocked_reason: 'session ended' })
  })
})
