import { existsSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl, obey } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { say } from './harness/fake-api.ts'
import { type World, world } from './harness/world.ts'

const SESSION = '11111111-1111-4111-8111-111111111111'

/** A run that no session owns, in the phase `explore`. */
async function freeRun(w: World): Promise<string> {
  const { run } = await w.flowctl('start', '--title', 'Add search')
  await w.flowctl('advance', '--summary', 'Looked around.')
  return run.id
}

/** The run that a session starts and takes to the phase `explore`. */
const START = (w: World) => [flowctl(w.plugin, 'start --title "Add search"'), obey(), say('Explored.')]

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
    expect(existsSync(join(w.project, '.flow'))).toBe(false)
    expect(readlinkSync(join(w.dir, 'state', 'flow', 'bin', 'flowctl'))).toBe(join(w.plugin as string, 'bin', 'flowctl'))
  })

  it('tells the model of an open run at startup, as another’s', async () => {
    const w = await world(version)
    const id = await freeRun(w)
    const { turns, hooks } = await w.print('Hello.', [say('Hello.')])
    expect(turns[0]?.text).toContain(id)
    expect(hooks.find((hook) => hook.name === 'SessionStart:startup')).toMatchObject({ exitCode: 0, stderr: '' })
    expect((await w.flowctl('status')).run).toMatchObject({ phase: 'explore', owner: null })
  })

  it('tells the person of an open run at startup, on the screen', async () => {
    const w = await world(version)
    const id = await freeRun(w)
    const terminal = await w.terminal()
    const screen = await terminal.see('SessionStart:startup says:')
    expect(screen.replace(/\s+/g, ' ')).toContain(id)
    expect(screen).not.toContain('hook error')
    w.api.script([say('Answered.')])
    await terminal.type('Hello.')
    await terminal.see('Answered.')
    expect(w.api.turns()[0]?.text).toContain(id)
  })

  it('brings the owned run back when the session is resumed', async () => {
    const w = await world(version)
    await w.print('/flow:start Add search', START(w), { session: SESSION })
    const { run } = await w.flowctl('status')
    expect(run.owner).toBe(null)
    const { turns } = await w.print('Where are we?', [say('Here.')], { resume: SESSION })
    expect(turns[0]?.news).toContain(`This session owns the run ${run.id}`)
    expect(turns[0]?.news).toContain('phase explore')
    const claims = w.log().filter((event) => event.type === 'run_claimed')
    expect(claims).toMatchObject([{ by: { actor: 'hook', session: SESSION }, data: { claim: { session: SESSION } } }])
  })

  it('shows the owned run on the screen when the session is resumed in a terminal', async () => {
    const w = await world(version)
    await w.print('/flow:start Add search', START(w), { session: SESSION })
    const { run } = await w.flowctl('status')
    const terminal = await w.terminal(['--resume', SESSION])
    const screen = await terminal.see('SessionStart:resume says:')
    expect(screen.replace(/\s+/g, ' ')).toContain(`this session goes on with ${run.id}`)
    expect((await w.flowctl('status')).run).toMatchObject({ owner: { session: SESSION, verdict: 'live' } })
  })

  it('tells a fork of the session of the run, and leaves the run to whoever resumes it', async () => {
    const w = await world(version)
    await w.print('/flow:start Add search', START(w), { session: SESSION })
    const before = w.log()
    const { turns } = await w.print('Where are we?', [say('Here.')], { resume: SESSION, args: ['--fork-session'] })
    expect(turns[0]?.news).toContain((await w.flowctl('status')).run.id)
    expect(turns[0]?.news).not.toContain('This session owns')
    expect(w.log()).toEqual(before)
  })

  it('tells of the run after /clear, which makes another session', async () => {
    const w = await world(version)
    const terminal = await w.terminal()
    w.api.script(START(w))
    await terminal.type('/flow:start Add search')
    await terminal.see('Explored.')
    const { run } = await w.flowctl('status')
    expect(run).toMatchObject({ phase: 'explore' })
    await terminal.type('/clear')
    await terminal.see('SessionStart:clear says:')
    expect(w.log().at(-1)).toMatchObject({ type: 'session_end', data: { reason: 'clear' }, by: { session: run.owner?.session } })
    w.api.script([say('Answered.')])
    await terminal.type('Hello.')
    await terminal.see('Answered.')
    const last = w.api.turns().at(-1)
    expect(last?.text).toContain(run.id)
    expect(last?.text).not.toContain('/flow:start Add search')
  })

  it('brings the owned run back after a compaction', async () => {
    const w = await world(version)
    const terminal = await w.terminal()
    w.api.script([...START(w), say('Second answer.')])
    await terminal.type('/flow:start Add search')
    await terminal.see('Explored.')
    await terminal.type('Say something else.')
    await terminal.see('Second answer.')
    const { run } = await w.flowctl('status')
    await terminal.type('/compact')
    await terminal.see('SessionStart:compact says:')
    w.api.script([obey('Planned.'), say('Went on.')])
    await terminal.type('Go on.')
    await terminal.see('Went on.')
    // The model has lost what flowctl printed, and goes on by the context alone.
    const asked = w.api.turns().find((turn) => turn.news.includes('Go on.'))
    expect(asked?.text).toContain(`This session owns the run ${run.id}`)
    expect(asked?.text).not.toContain(`started ${run.id}`)
    expect((await w.flowctl('status')).run).toMatchObject({ phase: 'plan', owner: { session: run.owner?.session } })
  })

  it('records the end of a -p session and releases the run', async () => {
    const w = await world(version)
    await w.print('/flow:start Add search', START(w), { session: SESSION })
    expect(w.log().at(-1)).toMatchObject({
      type: 'session_end',
      data: { reason: 'other' },
      by: { actor: 'hook', session: SESSION },
    })
    expect((await w.flowctl('status')).run).toMatchObject({
      status: 'active',
      phase: 'explore',
      owner: null,
      blocked_reason: 'session ended',
    })
  })

  it('records the end of a terminal session and releases the run', async () => {
    const w = await world(version)
    const terminal = await w.terminal(['--session-id', SESSION])
    w.api.script(START(w))
    await terminal.type('/flow:start Add search')
    await terminal.see('Explored.')
    expect((await w.flowctl('status')).run).toMatchObject({ owner: { session: SESSION, verdict: 'live' } })
    await terminal.type('/exit')
    expect(await terminal.exitCode()).toBe(0)
    expect(w.log().at(-1)).toMatchObject({
      type: 'session_end',
      data: { reason: 'prompt_input_exit' },
      by: { actor: 'hook', session: SESSION },
    })
    expect((await w.flowctl('status')).run).toMatchObject({ status: 'active', owner: null, blocked_reason: 'session ended' })
  })
})
