import type { Context } from '../app/context.ts'
import { doctor } from '../app/doctor.ts'
import { exportRun, exportText, writeExport } from '../app/export.ts'
import { importRuns } from '../app/import.ts'
import { migrate } from '../app/migrate.ts'
import { archive, prune } from '../app/retention.ts'
import { sweep } from '../app/sweep.ts'
import { usage } from '../app/usage.ts'
import { ERRORS, FlowError, type Refusal } from '../core/errors.ts'
import type { Output } from './output.ts'
import { type Parsed, runNamed } from './parse.ts'
import { archiveText, doctorText, exportedText, importText, migrateText, pruneText, sweepText } from './upkeep-text.ts'

/**
 * Runs a command that keeps runs and machines healthy. It stands in a file of its own, which a hook or a command of a
 * run's daily work never loads. A refusal is returned: an error that is thrown in one file of the bundle is of another
 * class than the same error in the next.
 */
export async function executeUpkeep(context: Context, parsed: Parsed): Promise<Output | { refused: Refusal }> {
  try {
    return await answer(context, parsed)
  } catch (error) {
    if (error instanceof FlowError) return { refused: error.refusal }
    throw error
  }
}

async function answer(context: Context, parsed: Parsed): Promise<Output> {
  const { flags } = parsed
  switch (parsed.name) {
    case 'doctor': {
      const examined = await doctor(context, {
        fix: flags.has('fix'),
        dryRun: flags.has('dry-run'),
        recover: flags.text('recover'),
      })
      return { json: examined, text: doctorText(examined), exit: examined.exit_code }
    }
    case 'sweep': {
      const swept = await sweep(context, { days: flags.number('days'), dryRun: flags.has('dry-run') })
      return { json: swept, text: sweepText(swept), exit: swept.exit_code }
    }
    case 'migrate': {
      const migrated = await migrate(context, { run: runNamed(parsed), dryRun: flags.has('dry-run') })
      return { json: migrated, text: migrateText(migrated), exit: migrated.exact ? 0 : ERRORS.illegal_transition.exit }
    }
    case 'import': {
      refuseRun(parsed)
      if (parsed.positionals.length === 0) throw usage('import needs DIR.', 'Give the directories of the runs.', 'help import')
      const imported = await importRuns(context, parsed.positionals, flags.has('dry-run'))
      return { json: imported, text: importText(imported) }
    }
    case 'archive': {
      refuseRun(parsed)
      const archived = await archive(context, {
        runs: parsed.positionals,
        olderThan: flags.number('older-than'),
        restore: flags.text('restore'),
        list: flags.has('list'),
        dryRun: flags.has('dry-run'),
      })
      return { json: archived, text: archiveText(archived), exit: archived.exit_code }
    }
    case 'prune': {
      refuseRun(parsed)
      const pruned = await prune(context, {
        olderThan: flags.number('older-than'),
        archived: flags.has('archived'),
        dryRun: flags.has('dry-run'),
      })
      return { json: pruned, text: pruneText(pruned), exit: pruned.exit_code }
    }
    case 'export':
      return exported(context, parsed)
    default:
      throw usage(`${parsed.name} is no command of upkeep.`, null, 'help')
  }
}

/** These mean what they are told to mean: a --run that is passed over would have them mean something else. */
function refuseRun({ name, common }: Parsed): void {
  if (common.run !== null) throw usage(`${name} takes no --run.`, 'What it means stands behind its name.', `help ${name}`)
}

/** The export on standard output, as JSON either way, or where it was written. */
function exported(context: Context, parsed: Parsed): Output {
  const { flags } = parsed
  const request = { run: runNamed(parsed), redact: flags.has('redact'), withOutput: flags.has('with-output') }
  const document = exportRun(context, request)
  const text = exportText(document)
  const out = flags.text('out')
  if (out === null)
    return {
      json: null,
      text: '',
      async *stream() {
        yield text
      },
    }
  const to = writeExport(context, document, out, `${text}\n`)
  return { json: to, text: exportedText(to) }
}
