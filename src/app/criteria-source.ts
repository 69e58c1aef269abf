import { resolve } from 'node:path'
import { FlowError, refusal } from '../core/errors.ts'
import type { Criterion } from '../core/event.ts'
import { oneLine } from '../core/text.ts'
import { readCriteriaFile } from '../store/criteria-file.ts'
import { fetchBody } from '../store/github.ts'
import type { Context } from './context.ts'
import { usage } from './usage.ts'

/** What `criteria set` was given: flags, a file, or the number of an issue. */
export interface CriteriaSource {
  criteria: [id: string, text: string][]
  commands: [id: string, command: string][]
  optional: string[]
  file: string | null
  issue: number | null
}

const TEXT_MAX = 500
const COMMAND_MAX = 400

/** The criteria that a source names, in its order. Fails with `usage`, `file_not_found` and `document_invalid`. */
export async function readCriteria(context: Context, source: CriteriaSource): Promise<Criterion[]> {
  const given = [source.criteria.length > 0, source.file !== null, source.issue !== null].filter(Boolean).length
  if (given !== 1)
    throw usage(
      given === 0 ? 'criteria set needs to know what must hold.' : 'criteria set takes its criteria from one place.',
      'Give --criterion ID=TEXT for each, or --file F, or --issue N.',
      'help criteria',
    )
  if (source.issue !== null) return fromIssue(context, source.issue)
  if (source.file !== null)
    return (await readCriteriaFile(resolve(context.cwd, source.file))).map(({ id, text, command = null, must_pass }) => ({
      ...{ id, text: oneLine(text, TEXT_MAX), command },
      must_pass: must_pass ?? command !== null,
    }))
  return fromFlags(source)
}

function fromFlags({ criteria, commands, optional }: CriteriaSource): Criterion[] {
  const ids = criteria.map(([id]) => id)
  const stray = [...commands.map(([id]) => id), ...optional].find((id) => !ids.includes(id))
  if (stray !== undefined) throw usage(`No --criterion has the id ${stray}.`, `Ids: ${ids.join(', ')}.`, 'help criteria')
  const long = commands.find(([, command]) => command.length > COMMAND_MAX || /[\r\n\0]/.test(command) || command.trim() === '')
  if (long !== undefined)
    throw usage(`The command of ${long[0]} must be one line of at most ${COMMAND_MAX} characters.`, null, 'help criteria')
  return criteria.map(([id, text]) => {
    const command = commands.find(([of]) => of === id)?.[1] ?? null
    return { id, text: oneLine(text, TEXT_MAX), command, must_pass: command !== null && !optional.includes(id) }
  })
}

/** The checklist of an issue: an item each, without commands, since an issue may be anybody's text. */
function fromIssue(context: Context, issue: number): Criterion[] {
  const { body, reason } = fetchBody(context.cwd, context.env, issue)
  if (body === null)
    throw new FlowError(
      refusal(
        'file_not_found',
        `The text of issue ${issue} could not be read: ${reason}.`,
        'Give the criteria with --criterion or --file.',
        'help criteria',
      ),
    )
  const items = body.split(/\r?\n/).flatMap((line) => /^\s*[-*+] \[[ xX]\] (.*\S.*)$/.exec(line)?.[1] ?? [])
  if (items.length === 0)
    throw new FlowError(
      refusal(
        'document_invalid',
        `Issue ${issue} has no checklist (\`- [ ] ...\`).`,
        'Give the criteria with --criterion or --file.',
        'help criteria',
      ),
    )
  return items.map((text, i) => ({ id: `c${i + 1}`, text: oneLine(text, TEXT_MAX), command: null, must_pass: false }))
}
