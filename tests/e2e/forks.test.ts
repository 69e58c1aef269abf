import { describe, expect, it } from 'vitest'
import { flowctl, obey } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { say } from './harness/fake-api.ts'
import { packetOf } from './harness/packet.ts'
import { world } from './harness/world.ts'

const SESSION = '11111111-1111-4111-8111-111111111111'
const ALLOWED = ['--allowedTools', 'Bash']

const flat = (screen: string) => screen.replace(/\s+/g, ' ')

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('lets a fork of a live session read its run and write nothing, with -p and in a terminal', async () => {
    const w = await world(version)
    const original = await w.terminal(['--session-id', SESSION])
    w.api.script([flowctl(w.plugin, 'start --title "Add search"'), obey(), say('Explored.')])
    await original.type('/flow:start Add search')
    await original.see('Explored.')
    const { run } = await w.flowctl('status')
    const before = w.log()
    const refused = [{ isError: true, text: expect.stringMatching(new RegExp(`Exit code 8[\\s\\S]*${SESSION}`)) }]
    const told = `This session is a fork and owns no run: session ${SESSION} owns the run ${run.id}.`

    const { turns } = await w.print('Go on.', [flowctl(w.plugin, 'note "forked"'), say('Refused.')], {
      resume: SESSION,
      args: ['--fork-session', ...ALLOWED],
    })
    expect(packetOf(turns[0])).toContain(told)
    expect(turns[1]?.results).toEqual(refused)

    const fork = await w.terminal(['--resume', SESSION, '--fork-session', ...ALLOWED])
    expect(flat(await fork.see('SessionStart:'))).toContain(`this session is a fork; the run before it is ${run.id}`)
    w.api.script([flowctl(w.plugin, 'note "forked"'), say('Refused again.')])
    await fork.type('Go on, fork.')
    await fork.see('Refused again.')
    expect(packetOf(w.api.turns().at(-2))).toContain(told)
    expect(w.api.turns().at(-1)?.results).toEqual(refused)
    await fork.type('/exit')
    await fork.exitCode()
    expect(w.log()).toEqual(before)

    w.api.script([obey(), say('Planned.')])
    await original.type('Go on.')
    await original.see('Planned.')
    expect((await w.flowctl('status')).run).toMatchObject({ phase: 'plan', owner: run.owner })
  })

  it('gives a fork the free run when it asks for it, under the id of the fork', async () => {
    const w = await world(version)
    await w.print('/flow:start Add search', [flowctl(w.plugin, 'start --title "Add search"'), obey(), say('Explored.')], {
      session: SESSION,
    })
    const { run } = await w.flowctl('status')
    const before = w.log()
    const fork = w.startPrint('/flow:resume', [flowctl(w.plugin, 'resume'), obey(), say('Planned.')], {
      resume: SESSION,
      args: ['--fork-session'],
    })
    const { turns } = await fork.finished
    expect(packetOf(turns[0])).toContain(`This session is a fork and owns no run: the run ${run.id} is free.`)
    const [claim, ...rest] = w.log().slice(before.length)
    expect(claim).toMatchObject({ type: 'run_claimed', by: { actor: 'agent', pid: fork.pid } })
    const session = claim?.by.session
    expect(session).not.toBe(SESSION)
    expect(rest).toMatchObject([
      { type: 'activity_recorded', data: { to_phase: 'plan' }, by: { session, pid: fork.pid } },
      { type: 'session_end', data: { outcome: 'incomplete' }, by: { session } },
    ])
  })

  it('frees the run when the conversation is branched with /branch, and the branch may take it', async () => {
    const w = await world(version)
    const terminal = await w.terminal(['--session-id', SESSION])
    w.api.script([flowctl(w.plugin, 'start --title "Add search"'), obey(), say('Explored.')])
    await terminal.type('/flow:start Add search')
    await terminal.see('Explored.')
    const { run } = await w.flowctl('status')
    await terminal.type('/branch')
    await terminal.see(version === '2.1.197' ? 'SessionStart:resume says:' : 'SessionStart:fork says:')
    expect(w.log().at(-1)).toMatchObject({ type: 'session_end', data: { reason: 'resume' }, by: { session: SESSION } })
    w.api.script([flowctl(w.plugin, 'resume'), obey(), say('Planned.')])
    await terminal.type('/flow:resume')
    await terminal.see('Planned.')
    const first = packetOf(w.api.turns().at(-3))
    expect(first).toContain(run.id)
    expect(first).toContain('free')
    expect(first).not.toContain('This session owns')
    const { owner, phase } = (await w.flowctl('status')).run
    expect({ owner, phase }).toMatchObject({ phase: 'plan', owner: { live: 'live', pid: run.owner.pid } })
    expect(owner.session).not.toBe(SESSION)
  })
})
