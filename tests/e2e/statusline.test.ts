import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl, obey } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { say } from './harness/fake-api.ts'
import { world } from './harness/world.ts'

/** The command as the README gives it, with the home directory of the world. */
function settings(home: string): string {
  const shown = /^\{ "statusLine": .*\}$/m.exec(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8'))?.[0]
  if (shown === undefined) throw new Error('README.md shows no status line')
  return shown.replace('~/.local/state', home)
}

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('shows the run of the session under the prompt, as the README sets it up', async () => {
    const w = await world(version)
    writeFileSync(join(w.home, '.claude', 'settings.json'), settings(join(w.dir, 'state')))
    const terminal = await w.terminal()
    w.api.script([flowctl(w.plugin, 'start --title "Add search"'), obey(), say('Explored.')])
    await terminal.type('/flow:start Add search')
    await terminal.see('flow: add-search | explore 2/5')
    await terminal.see('Explored.')
    const { run } = await w.flowctl('status')
    expect(run.phase).toBe('explore')
    await terminal.type('/clear')
    await terminal.see('flow: 1 open run, 1 free: /flow:resume')
  })
})
