import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl, obey, obeyTimes } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { bash, say } from './harness/fake-api.ts'
import type { Printed } from './harness/print.ts'
import { CHECK } from './harness/project.ts'
import { type World, world } from './harness/world.ts'

const FIRST = '11111111-1111-4111-8111-111111111111'
const SECOND = '22222222-2222-4222-8222-222222222222'
const ANY_COMMAND = { session: FIRST, args: ['--allowedTools', 'Bash'] }
const PROMPT = '/flow:start Add search'

const start = (w: World) => flowctl(w.plugin, 'start --title "Add search"')
const stops = ({ hooks }: Printed) => hooks.filter(({ name }) => name === 'Stop').map(({ stdout }) => stdout.trim())

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('pays at most ten calls of flowctl for an issue with tests, which it runs as it always does', async () => {
    const w = await world(version)
    const { turns, result, denials } = await w.print(PROMPT, [start(w), ...obeyTimes(9), say('All done.')], { session: FIRST })
    expect([result, denials]).toEqual(['All done.', []])
    const calls = JSON.stringify(turns.at(-1)?.body.messages).match(/"command":"[^"\\]*(?:\\.[^"\\]*)*"/g) ?? []
    expect(calls.filter((command) => command.includes('/bin/flowctl')).length).toBeLessThanOrEqual(10)
    expect(calls.filter((command) => command === `"command":"${CHECK}"`)).toHaveLength(1)
    expect(w.log().filter(({ type }) => type === 'evidence_recorded')).toMatchObject([
      { by: { actor: 'hook', session: FIRST }, data: { source: 'observed', command: CHECK, exit_code: 0, doubt: null } },
    ])
    expect(await w.flowctl('check')).toMatchObject({ run: { status: 'completed' }, verdict: 'proven', problems: [] })
  })

  it('comes to an end when its test passes on the work as it is, and only then', async () => {
    const w = await world(version)
    writeFileSync(join(w.project, 'README.md'), '# A broken project\n')
    const record = flowctl(w.plugin, 'record test --status passed --summary "All tests pass."')
    const complete = flowctl(w.plugin, 'complete --summary "Added."')
    const write = (text: string) => bash(`echo '${text}' > README.md`)
    const calls = [
      ...[CHECK, record, complete, write('# A project'), CHECK, record, write('# Another'), complete, CHECK, complete],
    ].map((call) => (typeof call === 'string' ? bash(call) : call))
    const { turns } = await w.print(PROMPT, [start(w), ...obeyTimes(5), ...calls, say('Done.')], ANY_COMMAND)
    const heard = turns.slice(-calls.length).map(({ results }) => results[0])
    expect(heard.map((result) => result?.isError)).toEqual([true, true, true, false, false, false, false, true, false, false])
    expect(heard[1]?.text).toMatch(
      /Exit code 6[\s\S]*evidence of the kind test: it ended with 1: \S+ exec --for test --kind test -- /,
    )
    expect(heard[2]?.text).toMatch(/Exit code 6[\s\S]*test is required and has not passed/)
    expect(heard[7]?.text).toMatch(/Exit code 6[\s\S]*the tree has changed since the last was taken: \S+ exec --for test /)
    expect(await w.flowctl('check')).toMatchObject({ run: { status: 'completed' }, verdict: 'proven' })
  })

  it('reminds the person once of what is unrecorded, and nobody in another session', async () => {
    const w = await world(version)
    const reminded = await w.converse(
      [
        [PROMPT, [start(w), ...obeyTimes(3), say('I made the change.')]],
        ['Go on.', [say('I did.')]],
      ],
      { session: FIRST },
    )
    const [first, ...later] = stops(reminded)
    expect(JSON.parse(first as string)).toEqual({
      systemMessage: expect.stringMatching(/is in code, .* not recorded: implement:1/),
    })
    expect(later).toEqual([''])
    const other = await w.print('Hello.', [say('Hello.')], { session: SECOND })
    expect(stops(other).join('')).toBe('')
  })

  it('holds the agent once where the project says so, until it has had its turn', async () => {
    const w = await world(version)
    appendFileSync(join(w.project, '.flow', 'settings.yaml'), 'stop: hold\n')
    const { turns, result } = await w.print(
      PROMPT,
      [start(w), ...obeyTimes(3), say('I made the change.'), obey(), say('Recorded.')],
      { session: FIRST },
    )
    expect(turns.at(-2)?.news).toMatch(/not recorded: implement:1\..*\bThen run: /s)
    expect(result).toBe('Recorded.')
    expect(w.log().at(-2)).toMatchObject({ type: 'activity_recorded', data: { activity: 'implement', status: 'passed' } })
  })
})
