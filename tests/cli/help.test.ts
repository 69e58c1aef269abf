import { describe, expect, it } from 'vitest'
import { helpText } from '../../src/cli/help.ts'
import { parseCommand } from '../../src/cli/parse.ts'
import { COMMANDS, COMMON_FLAGS, type CommandSpec } from '../../src/cli/spec.ts'
import { project } from './builders.ts'

const SPECS: CommandSpec[] = [...COMMANDS]

describe.each(SPECS)('help $name', ({ name, usage, flags }) => {
  it('names every flag of the command, and no other', () => {
    expect(new Set(usage.match(/--[a-z-]+/g) ?? [])).toEqual(new Set(Object.keys(flags).map((flag) => `--${flag}`)))
  })

  it('begins with the usage, also for --help and -h', () => {
    expect(helpText(name).split('\n')[0]).toBe(`usage: flowctl ${usage}`)
    for (const flag of ['--help', '-h']) expect(parseCommand([name, flag])).toMatchObject({ name: 'help', positionals: [name] })
  })
})

it('help lists every command and the flags that all of them take', () => {
  for (const { name } of SPECS) expect(helpText(undefined)).toMatch(new RegExp(`^  ${name} `, 'm'))
  for (const flag of Object.keys(COMMON_FLAGS)) expect(helpText(undefined)).toContain(`--${flag}`)
})

it.each([[[]], [['help']], [['--help']], [['-h']]])('flowctl %j prints it', (args) => {
  expect(project({ git: false }).text(args)).toMatchObject({ code: 0, stdout: `${helpText(undefined)}\n`, stderr: '' })
})

it.each(['version', '--version'])('flowctl %s prints the version of the manifest', (command) => {
  const { code, stdout } = project({ git: false }).text(command)
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})

describe('a command line', () => {
  it.each<[string, string[], object]>([
    ['takes a value behind an equals sign', ['note', 'x', '--op=a'], { common: { op: 'a' } }],
    ['takes flags before and after words', ['note', '--json', 'x', '--quiet'], { json: true, quiet: true, positionals: ['x'] }],
    ['takes what follows -- as words', ['note', '--', '--json'], { json: false, positionals: ['--json'] }],
    ['takes a value that begins with a dash', ['advance', '--summary', '-x'], {}],
    ['takes a value that begins with two behind an equals sign', ['advance', '--summary=--x'], {}],
  ])('%s', (_what, args, parsed) => expect(parseCommand(args)).toMatchObject(parsed))
})
