import { recordActivityFile } from '../app/activity-file.ts'
import { commandContext, type Origin } from '../app/context.ts'
import { addArtifact } from '../app/journal.ts'
import { usage } from '../app/usage.ts'
import { ERRORS, FlowError } from '../core/errors.ts'
import { printable } from '../core/text.ts'
import { write } from './console.ts'
import { type Parsed, parseCommand } from './parse.ts'

/**
 * Runs one of the two helper scripts. Returns its published exit code: 0 recorded, 1 the input was
 * wrong, 2 it could not be stored.
 */
export async function runHelper(argv: readonly string[], origin: Origin): Promise<number> {
  try {
    write(1, `${printable(await help(parseCommand(argv), origin))}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof FlowError)) {
      write(2, `${printable(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`)
      return 2
    }
    const { code, message, hint } = error.refusal
    write(2, `${printable([`error: ${message} [${code}]`, hint].filter((t) => t !== null).join('\n'))}\n`)
    const exit = ERRORS[code].exit
    return exit === 1 || exit === 9 ? 2 : 1
  }
}

async function help({ positionals, flags, common }: Parsed, origin: Origin): Promise<string> {
  switch (positionals[0]) {
    case 'record-activity': {
      const run = flags.text('run-id')
      const file = flags.text('activity-file')
      if (run === null || file === null) throw usage('--run-id ID and --activity-file FILE are needed.', null)
      return recordActivityFile(commandContext(origin, { ...common, run }), file, flags.has('extra'))
    }
    case 'journal-record': {
      const issue = flags.number('issue')
      const type = flags.text('type')
      if (issue === null || type === null) throw usage('--issue N and --type T are needed.', null)
      const { file } = addArtifact(commandContext(origin, common), { issue, type, metadata: flags.pairs('metadata') })
      return `recorded ${type} in ${file}`
    }
    default:
      throw usage(`There is no helper "${positionals[0]}".`, 'Helpers: record-activity, journal-record.')
  }
}
