import { parseArgs } from 'node:util'
import type { CommonFlags } from '../app/context.ts'
import { usage } from '../app/usage.ts'
import { TEXT_MAX } from '../core/envelope.ts'
import { COMMANDS, COMMON_FLAGS, type CommandName, type CommandSpec, type FlagSpec, INNER_COMMANDS } from './spec.ts'

/** A command line that is well formed: every flag is known and has a value of its kind. */
export interface Parsed {
  name: CommandName
  positionals: string[]
  flags: Flags
  common: CommonFlags
  json: boolean
  quiet: boolean
  /** Without colours, whatever the terminal can show. */
  plain: boolean
}

/** The values of a command's own flags, absent ones left out. */
export class Flags {
  readonly #values: ReadonlyMap<string, string[]>
  constructor(values: ReadonlyMap<string, string[]>) {
    this.#values = values
  }
  has(name: string): boolean {
    return this.#values.has(name)
  }
  text(name: string): string | null {
    return this.#values.get(name)?.[0] ?? null
  }
  number(name: string): number | null {
    const text = this.text(name)
    return text === null ? null : Number(text)
  }
  all(name: string): string[] {
    return this.#values.get(name) ?? []
  }
  /** `NAME=VALUE` flags as pairs, in order. */
  pairs(name: string): [string, string][] {
    return this.all(name).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
  }
}

const LINE_FLAG_MAX = 4096
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$/

/** The command that `argv` asks for. Fails with `usage`, naming what is wrong and what is legal. */
export function parseCommand(argv: readonly string[]): Parsed {
  const [first = 'help', ...rest] = argv
  const name = first === '--help' || first === '-h' ? 'help' : first === '--version' ? 'version' : first
  const spec = findSpec(name)
  // What stands behind `--` belongs to the command that is to be run.
  const own = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length)
  if (own.includes('--help') || own.includes('-h')) return parseCommand(['help', name])
  const { values, positionals } = split(spec, rest)
  checkPositionals(spec, positionals)
  const flags = new Flags(values)
  return {
    name: spec.name as CommandName,
    positionals,
    flags,
    common: { run: flags.text('run'), session: flags.text('session'), cwd: flags.text('cwd'), op: flags.text('op') },
    json: flags.has('json'),
    quiet: flags.has('quiet'),
    plain: flags.has('no-color'),
  }
}

/** The specification of a command by name. Fails with `usage`, listing the commands. */
export function findSpec(name: string): CommandSpec {
  const spec = [...COMMANDS, ...INNER_COMMANDS].find((command) => command.name === name)
  if (spec !== undefined) return spec
  const flag = name.startsWith('-') ? 'Flags come after the command. ' : ''
  throw usage(`There is no command "${name}".`, `${flag}Commands: ${COMMANDS.map((command) => command.name).join(', ')}.`, 'help')
}

function split(spec: CommandSpec, rest: string[]): { values: Map<string, string[]>; positionals: string[] } {
  const known: Record<string, FlagSpec> = { ...COMMON_FLAGS, ...spec.flags }
  const options = Object.fromEntries(
    Object.entries(known).map(([flag, { kind }]) => [
      flag,
      { type: kind === 'switch' ? 'boolean' : 'string', multiple: true } as const,
    ]),
  )
  const { tokens } = parseArgs({ args: rest, options, allowPositionals: true, strict: false, tokens: true })
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (spec.wrapped === true && !rest.slice(0, token.index).includes('--'))
        throw usage(
          `${spec.name} does not know what to do with "${token.value}".`,
          `The command comes after \`--\`. Usage: ${spec.usage}`,
          `help ${spec.name}`,
        )
      positionals.push(token.value)
    }
    if (token.kind !== 'option') continue
    const flag = known[token.name]
    if (flag === undefined || token.rawName !== `--${token.name}`)
      throw usage(
        `${spec.name} has no flag ${token.rawName}.`,
        `Its flags: ${Object.keys(known)
          .map((f) => `--${f}`)
          .join(' ')}.`,
        `help ${spec.name}`,
      )
    const earlier = values.get(token.name)
    if (earlier !== undefined && flag.many !== true && flag.kind !== 'switch')
      throw usage(`--${token.name} is given twice.`, 'Give it once.', `help ${spec.name}`)
    values.set(token.name, [...(earlier ?? []), flagValue(spec, token.name, flag, token.value, token.inlineValue === true)])
  }
  for (const [flag, { required }] of Object.entries(known))
    if (required === true && !values.has(flag))
      throw usage(`${spec.name} needs --${flag}.`, `Usage: ${spec.usage}`, `help ${spec.name}`)
  return { values, positionals }
}

function flagValue(spec: CommandSpec, name: string, flag: FlagSpec, value: string | undefined, inline: boolean): string {
  if (flag.kind === 'switch') {
    if (value !== undefined) throw usage(`--${name} takes no value.`, null, `help ${spec.name}`)
    return ''
  }
  // `--title --json` is a forgotten value; a value that begins with a dash is given as --title=-x.
  if (value === undefined || (!inline && value.startsWith('--')))
    throw usage(`--${name} needs a value.`, `A value that begins with -- is given as --${name}=VALUE.`, `help ${spec.name}`)
  const fault = valueFault(flag.kind, value)
  if (fault !== null) throw usage(`--${name} ${fault}.`, null, `help ${spec.name}`)
  return value
}

function valueFault(kind: Exclude<FlagSpec['kind'], 'switch'>, value: string): string | null {
  const shown = JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  if (typeof kind !== 'string') return kind.includes(value) ? null : `is ${shown}; legal: ${kind.join(', ')}`
  switch (kind) {
    case 'text':
      return textFault(value)
    case 'line':
      if (value.length > LINE_FLAG_MAX) return `is ${value.length} characters long; at most ${LINE_FLAG_MAX}`
      return value.trim() === '' ? 'is empty' : /[\n\r]/.test(value) ? 'must be one line' : null
    case 'number':
      return /^[1-9][0-9]{0,8}$/.test(value) ? null : `is ${shown}; it must be a whole number from 1`
    case 'integer':
      return /^-?[0-9]{1,9}$/.test(value) ? null : `is ${shown}; it must be a whole number`
    case 'name':
      return NAME.test(value) ? null : `is ${shown}; it must be letters, digits and . _ : @ -, beginning with a letter or digit`
    case 'pair':
      return /^[A-Za-z][A-Za-z0-9_-]{0,63}=/.test(value) ? null : `is ${shown}; it must be NAME=VALUE`
    default:
      return kind satisfies never
  }
}

/** The run that stands behind the command or with --run, or null. Fails with `usage` when both name one, and not the same. */
export function runNamed({ name, positionals, common }: Parsed): string | null {
  const [run = common.run] = positionals
  if (common.run === null || run === common.run) return run
  throw usage(`${name} ${run} --run ${common.run} names two runs.`, 'Name one.', 'list')
}

/** Why `value` cannot be a free text of an event, or null. */
export function textFault(value: string): string | null {
  const bytes = Buffer.byteLength(value)
  if (bytes > TEXT_MAX) return `is ${bytes} bytes long; at most ${TEXT_MAX}`
  return value.trim() === '' ? 'is empty' : null
}

function checkPositionals(spec: CommandSpec, given: string[]): void {
  const many = spec.positionals.at(-1)?.endsWith('*') === true
  const least = spec.positionals.filter((p) => !/[?*]$/.test(p)).length
  if (given.length < least)
    throw usage(
      `${spec.name} needs ${spec.positionals[given.length]?.toUpperCase()}.`,
      `Usage: ${spec.usage}`,
      `help ${spec.name}`,
    )
  if (!many && given.length > spec.positionals.length)
    throw usage(
      `${spec.name} does not know what to do with "${given[spec.positionals.length]}".`,
      `Usage: ${spec.usage}. A text of several words is quoted.`,
      `help ${spec.name}`,
    )
}
