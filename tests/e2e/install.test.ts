import { appendFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { bash, say } from './harness/fake-api.ts'
import { world } from './harness/world.ts'

describe.each(CLIENT_VERSIONS)('the plugin in client %s', (version) => {
  it.each(['', '.claude-plugin/plugin.json'])('is valid without a warning: ./%s', async (manifest) => {
    const w = await world(version)
    const { exitCode, output } = await w.client(['plugin', 'validate', '--strict', join(w.plugin as string, manifest)])
    expect({ exitCode, output }).toMatchObject({ exitCode: 0, output: expect.stringContaining('passed') })
  })

  it('is installed from a git marketplace without a network in under five seconds, and works from the cache', async () => {
    const w = await world(version, { plugin: null })
    const host = dirname(dirname(inject('plugin').repository))
    const urls = ['https://github.com/', 'git@github.com:', 'ssh://git@github.com/']
    appendFileSync(join(w.home, '.gitconfig'), `[url "file://${host}/"]\n${urls.map((url) => `\tinsteadOf = ${url}\n`).join('')}`)

    expect(await w.client(['plugin', 'marketplace', 'add', 'example/flow'])).toMatchObject({ exitCode: 0 })
    const installed = await w.client(['plugin', 'install', 'flow@flow-marketplace'])
    expect(installed).toMatchObject({ exitCode: 0 })
    expect(installed.seconds).toBeLessThan(5)

    let launcher = ''
    const { denials, turns } = await w.print('/flow:start Add search', [
      (request) => {
        launcher = /"([^"]+\/bin\/flowctl)" start/.exec(request.news)?.[1] ?? ''
        return bash(`"${launcher}" start --title "Add search"`)
      },
      say('Started.'),
    ])
    const cache = join(w.home, '.claude', 'plugins', 'cache')
    expect(launcher.startsWith(cache)).toBe(true)
    expect(existsSync(join(dirname(dirname(launcher)), 'node_modules'))).toBe(false)
    expect(denials).toEqual([])
    expect(turns[1]?.results).toEqual([{ isError: false, text: expect.stringContaining('started ') }])
    expect(w.log()[0]).toMatchObject({ type: 'run_started', data: { target: { title: 'Add search' } } })
  })
})
