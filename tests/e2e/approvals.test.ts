import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl, obey, obeyTimes } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { say, type Turn } from './harness/fake-api.ts'
import { put } from './harness/question.ts'
import type { Terminal } from './harness/terminal.ts'
import { type World, world } from './harness/world.ts'

const SESSION = '11111111-1111-4111-8111-111111111111'
const MERGE = 'begin merge-pull-request'

/** Works a pull request up to the point where a person must agree, and puts the question about `artifacts`. */
function upToTheGate(w: World, artifacts = ''): Turn[] {
  const open = flowctl(w.plugin, `gate open approval --ask "Merge 7 into main?"${artifacts}`)
  return [flowctl(w.plugin, 'start merge-pr --pr 7'), ...obeyTimes(4), open]
}

const gates = (w: World) => w.log().filter(({ type }) => type.startsWith('gate_'))
const lastResult = (w: World) => w.api.turns().at(-1)?.results.at(-1)

async function atTheGate(w: World, more: Turn[] = [], artifacts = ''): Promise<Terminal> {
  const terminal = await w.terminal(['--session-id', SESSION])
  w.api.script([...upToTheGate(w, artifacts), ...more, say('It waits for you.')])
  await terminal.type('/flow:start merge 7')
  return terminal
}

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('parks at the gate until a person types the approval, and then does what it is for, once', async () => {
    const w = await world(version)
    const terminal = await atTheGate(w, [flowctl(w.plugin, 'advance --summary "Agreed."'), flowctl(w.plugin, 'next')])
    await terminal.see('It waits for you.')
    const [advanced, told] = w.api.turns().slice(-2)
    expect(advanced?.results).toMatchObject([{ isError: true, text: expect.stringMatching(/approval waits for the person/) }])
    expect(told?.results[0]?.text).toMatch(/^next {3}Put this question to the person.*Merge 7 into main\? \(gate approval/m)
    expect(await terminal.screen()).not.toContain('is not recorded')
    const parked = w.log()

    w.api.script([flowctl(w.plugin, 'next'), ...obeyTimes(4), say('Merged.')])
    await terminal.type('/flow:approve keep the branch')
    await terminal.see('Merged.')
    const by = { actor: 'hook', session: SESSION }
    expect(w.log().slice(parked.length)).toMatchObject([
      {
        type: 'gate_resolved',
        by,
        data: { activity: 'approval', decision: 'approved', via: 'command', text: 'keep the branch' },
      },
      { type: 'activity_recorded', data: { to_phase: 'merge' } },
      { type: 'activity_started', data: { activity: 'merge-pull-request' } },
      { type: 'activity_recorded', data: { activity: 'merge-pull-request', status: 'passed' } },
      { type: 'run_completed' },
    ])
  })

  it('does not go on after a person typed the rejection, and is told why', async () => {
    const w = await world(version)
    const terminal = await atTheGate(w)
    await terminal.see('It waits for you.')
    w.api.script([flowctl(w.plugin, 'next'), flowctl(w.plugin, 'advance --summary "Agreed."'), say('Not merged.')])
    await terminal.type('/flow:reject the checks are old')
    await terminal.see('Not merged.')
    expect(gates(w).at(-1)).toMatchObject({
      type: 'gate_resolved',
      data: { activity: 'approval', decision: 'rejected', via: 'command', text: 'the checks are old' },
    })
    expect(w.api.turns().at(-2)?.results[0]?.text).toContain('the checks are old')
    expect(lastResult(w)).toMatchObject({ isError: true, text: expect.stringMatching(/Exit code 6[\s\S]*approval/) })
    expect((await w.flowctl('status')).run).toMatchObject({ status: 'active', phase: 'confirm' })
  })

  it.each([
    ['Approve', 'approved', 1],
    ['Reject', 'rejected', 2],
  ])('takes %s, chosen in the very question, for the person’s answer', async (_choice, decision, line) => {
    const w = await world(version)
    const terminal = await atTheGate(w, [put(), flowctl(w.plugin, 'next')])
    await terminal.answer('Enter to select', String(line))
    await terminal.see('It waits for you.')
    expect(gates(w)).toMatchObject([
      { type: 'gate_opened' },
      { type: 'gate_resolved', by: { actor: 'hook', session: SESSION }, data: { decision, via: 'question' } },
    ])
    expect(lastResult(w)?.text).toMatch(decision === 'approved' ? / advance / : / gate open approval /)
  })

  it('does not do what was approved of a file that has changed since', async () => {
    const w = await world(version)
    const terminal = await atTheGate(w, [], ' --artifact README.md')
    await terminal.see('It waits for you.')
    w.api.script([flowctl(w.plugin, 'next'), obey(), say('Agreed.')])
    await terminal.type('/flow:approve')
    await terminal.see('Agreed.')
    writeFileSync(join(w.project, 'README.md'), '# Something else\n')
    w.api.script([flowctl(w.plugin, MERGE), say('Not merged.')])
    await terminal.type('Merge it.')
    await terminal.see('Not merged.')
    expect(lastResult(w)).toMatchObject({
      isError: true,
      text: expect.stringMatching(/Exit code 6[\s\S]*README.md changed after approval was approved/),
    })
    expect(w.log().at(-1)).toMatchObject({ type: 'activity_recorded', data: { to_phase: 'merge' } })
  })
})
