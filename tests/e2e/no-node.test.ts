import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { bash, say } from './harness/fake-api.ts'
import { world } from './harness/world.ts'

const TOLD = 'node is not on PATH'

describe.each(CLIENT_VERSIONS)('client %s without node', (version) => {
  it('works on in the terminal and tells the person once, however many sessions it starts', async () => {
    const w = await world(version, { without: 'node' })
    const terminal = await w.terminal()
    const screen = await terminal.see('SessionStart:startup says:')
    expect(screen.replace(/\s+/g, ' ').split(TOLD)).toHaveLength(2)
    await terminal.type('/clear')
    w.api.script([bash('echo still at work'), say('Answered.')])
    await terminal.type('Hello.')
    const after = await terminal.see('Answered.')
    expect(w.api.turns().at(-1)?.results).toEqual([{ isError: false, text: expect.stringContaining('still at work') }])
    expect(after).not.toMatch(/SessionStart:clear says|hook error|node: not found/)
    expect(readdirSync(join(w.dir, 'state', 'flow', 'node-missing'))).toHaveLength(1)
  })

  it('tells the model in one sentence when it calls flowctl', async () => {
    const w = await world(version, { without: 'node' })
    const { turns, hooks } = await w.print('/flow:start Add search', [
      flowctl(w.plugin, 'start --title "Add search"'),
      say('Cannot.'),
    ])
    expect(turns[1]?.results).toEqual([
      { isError: true, text: expect.stringMatching(/^Exit code 1\nflowctl: node is not on PATH[^\n]*/) },
    ])
    expect(hooks.map((hook) => hook.exitCode)).toEqual(hooks.map(() => 0))
    expect(hooks.filter((hook) => hook.stdout.includes(TOLD))).toHaveLength(1)
  })
})
