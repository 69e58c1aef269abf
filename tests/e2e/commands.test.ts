import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { flowctl, obey, obeyTimes } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { bash, say } from './harness/fake-api.ts'
import { world } from './harness/world.ts'

const SESSION = '11111111-1111-4111-8111-111111111111'

/** What the model is to read of a skill: its body with the host's substitutions made. */
function skillBody(plugin: string, name: string, args: string): string {
  const text = readFileSync(join(plugin, 'skills', name, 'SKILL.md'), 'utf8')
  const body = text.slice(text.indexOf('\n---\n', 4) + '\n---\n'.length).trim()
  return body.replace(/\$\{CLAUDE_PLUGIN_ROOT\}/g, plugin).replaceAll('$ARGUMENTS', args)
}

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it.each([
    ['start', 'debug #12 "two words" don\'t find $HOME'],
    ['resume', ''],
    ['status', ''],
    ['cancel', 'No longer needed'],
  ])('gives the model /flow:%s with its arguments and the path of the launcher', async (name, args) => {
    const w = await world(version)
    const { turns } = await w.print(`/flow:${name} ${args}`.trim(), [say('Read.')])
    expect(turns).toHaveLength(1)
    expect(turns[0]?.news).toContain(skillBody(w.plugin as string, name, args))
    expect(turns[0]?.news).toContain(`"${w.plugin}/bin/flowctl" ${name}`)
  })

  it.each(['clone', 'cloneWithSpace'] as const)(
    'works a run to its end in nine calls, one check and two turns, unasked, from a %s',
    async (place) => {
      const w = await world(version, { plugin: inject('plugin')[place] })
      const done = await w.converse(
        [
          ['/flow:start Add search', [flowctl(w.plugin, 'start --title "Add search"'), obey(), say('Started.')]],
          ['Go on.', [...obeyTimes(8), say('All done.')]],
        ],
        { session: SESSION },
      )
      expect(done.denials).toEqual([])
      expect(done.turns.flatMap((turn) => turn.results).filter((result) => result.isError)).toEqual([])
      expect(done.result).toBe('All done.')
      expect(w.api.left()).toBe(0)
      expect(await w.flowctl('status')).toMatchObject({
        ok: true,
        run: { status: 'completed', title: 'Add search' },
        next: { kind: 'none' },
      })
      const log = w.log()
      expect(log.map((event) => event.type)).toEqual([
        'run_started',
        ...Array.from({ length: 5 }, () => 'activity_recorded'),
        'evidence_recorded',
        'activity_recorded',
        'run_completed',
      ])
      expect(log.map((event) => event.by.session)).toEqual(log.map(() => SESSION))
      const client = log.map((event) => event.by.pid)
      expect(new Set(client).size).toBe(1)
    },
  )

  it('lets nothing through in a later turn but plain calls of the launcher', async () => {
    const w = await world(version)
    const note = (text: string) => `"${w.plugin}/bin/flowctl" note "${text}"`
    const { turns } = await w.converse(
      [
        ['/flow:start Add search', [flowctl(w.plugin, 'start --title "Add search"'), say('Started.')]],
        [
          'Go on.',
          [
            bash(`${note('one')}; touch stolen`),
            bash(`${note('two')} > stolen`),
            bash(note('$(touch stolen)')),
            bash('touch stolen'),
            bash(note('plain; > words')),
            say('Tried.'),
          ],
        ],
      ],
      { session: SESSION },
    )
    expect(turns.slice(3).map((turn) => turn.results.map((result) => result.isError))).toEqual([
      [true],
      [true],
      [true],
      [true],
      [false],
    ])
    expect(w.log().map((event) => (event.type === 'note_recorded' ? event.data.text : event.type))).toEqual([
      'run_started',
      'plain; > words',
      'session_end',
    ])
    expect(readFileSync(join(w.project, 'README.md'), 'utf8')).toBe('# A project\n')
  })

  it('asks before a call of the launcher while the session owns no run', async () => {
    const w = await world(version)
    await w.flowctl('start', '--title', 'Add search')
    const { denials, turns } = await w.print('Do something.', [flowctl(w.plugin, 'cancel --reason "unasked"'), say('Refused.')])
    expect(denials).toHaveLength(1)
    expect(turns[1]?.results).toEqual([{ isError: true, text: expect.stringContaining('approval') }])
    expect(await w.flowctl('status')).toMatchObject({ run: { status: 'active' } })
  })
})
