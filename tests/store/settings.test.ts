import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paths } from '../../src/store/place.ts'
import { loadSettings, settingsFaults } from '../../src/store/settings.ts'
import { aPlace, rejectionOf, testdir } from './support.ts'

const DEFAULTS = {
  journal: 'issue',
  default_workflow: 'start-issue',
  lock_wait_ms: 500,
  evidence: { test: expect.arrayContaining(['npm test', 'pytest', 'cargo test']) },
  stop: 'remind',
  retention: {},
  sweep: 'daily',
  sweep_after_days: 7,
}

/** The settings with these texts as the project's and the machine's file; null: no such file. */
function settings(project: string | null, machine: string | null) {
  const place = aPlace(project === null ? {} : { '.flow/settings.yaml': project })
  const state = testdir(machine === null ? {} : { 'flow/settings.yaml': machine })
  const env = { XDG_STATE_HOME: state }
  return { place, env, state, answer: () => loadSettings(place, env) }
}

describe('loadSettings', () => {
  it.each([
    ['no file', null, null, {}],
    ['a project’s file', 'journal: always\n', null, { journal: 'always' }],
    ['a machine’s file', null, 'lock_wait_ms: 0\n', { lock_wait_ms: 0 }],
    [
      'both, the project’s winning',
      'lock_wait_ms: 10\n',
      'lock_wait_ms: 0\njournal: always\n',
      { lock_wait_ms: 10, journal: 'always' },
    ],
    ['an empty file', '', null, {}],
    ['a file of comments', '# journal: always\n\n  # stop: off', null, {}],
    ['a comment behind a member', 'journal: always # or issue\n', null, { journal: 'always' }],
  ])('with %s', async (_name, project, machine, expected) => {
    expect(await settings(project, machine).answer()).toEqual({ ...DEFAULTS, ...expected })
  })

  it.each([
    ['an unknown member', 'journal: issue\njurnal: always\n', '.flow/settings.yaml:2:1: the document has no member "jurnal"'],
    ['a value outside the legal set', 'journal: never\n', '.flow/settings.yaml:1:1: journal must be one of issue, always'],
    ['a number out of bounds', '# x\nlock_wait_ms: 5001\n', '.flow/settings.yaml:2:1: lock_wait_ms must be <= 5000'],
    ['a key that stands twice', 'journal: issue\njournal: always\n', '.flow/settings.yaml:2:1: Map keys must be unique'],
    [
      'retention of no days',
      'retention:\n  delete_after_days: 0\n',
      '.flow/settings.yaml:2:3: retention.delete_after_days must be >= 1',
    ],
    ['a list', '- journal\n', '.flow/settings.yaml:1:1: the document must be object'],
    ['broken syntax', 'journal: [\n', '.flow/settings.yaml:2:1'],
  ])('refuses %s and names its place', async (_name, text, message) => {
    const refusal = await rejectionOf(settings(text, null).answer())
    expect(refusal).toMatchObject({
      code: 'settings_invalid',
      message: expect.stringContaining(message),
      hint: expect.stringContaining('journal'),
    })
  })

  it('names the machine’s file when the fault is there', async () => {
    const { answer, state } = settings('journal: issue\n', 'x: 1\n')
    expect((await rejectionOf(answer())).message).toContain(`${join(state, 'flow/settings.yaml')}:1:1`)
  })
})

describe('settingsFaults', () => {
  it.each([
    ['the machine’s file and the project’s', 'x: 1\n', 'y: 1\n', ['"y"', '"x"']],
    ['the one file that is there', 'x: 1\n', null, ['"x"']],
    ['no file that is as it should be', 'journal: always\n', null, []],
  ])('tells what is wrong with %s', async (_which, project, machine, parts) => {
    const { place, env } = settings(project, machine)
    const faults = await settingsFaults(place, env)
    expect(faults.map(({ code }) => code)).toEqual(parts.map(() => 'settings_invalid'))
    expect(faults.map(({ message }) => message)).toEqual(parts.map((part) => expect.stringContaining(part)))
  })

  it('tells of a file that is none', async () => {
    const { place, env } = settings(null, null)
    mkdirSync(paths.settings(place), { recursive: true })
    expect((await settingsFaults(place, env)).map(({ code }) => code)).toEqual(['storage_refused'])
  })
})
