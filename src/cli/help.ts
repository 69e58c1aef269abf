import { findSpec } from './parse.ts'
import { COMMANDS, type CommandSpec } from './spec.ts'

const COMMON = 'Every command also takes: --run ID, --session ID, --cwd DIR, --json, --op ID, --quiet, --no-color.'
const EXITS =
  'Exit codes: 0 ok, 1 internal, 2 usage, 3 ambiguous, 4 not found, 5 illegal transition, 6 obligation unmet, 7 document invalid, 8 owned by another, 9 storage.'

/** The help of one command, or the list of all. Fails with `usage` for a command that is not there. */
export function helpText(command: string | undefined): string {
  if (command !== undefined) return one(findSpec(command))
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'flowctl keeps the record of a run: what was done, what is in flight, what comes next.',
    '',
    'usage: flowctl COMMAND [FLAGS]',
    '',
    ...rows,
    '',
    COMMON,
    EXITS,
  ].join('\n')
}

function one(spec: CommandSpec): string {
  return [`usage: flowctl ${spec.usage}`, '', `${spec.summary[0]?.toUpperCase()}${spec.summary.slice(1)}.`, '', COMMON].join('\n')
}
