import { join } from 'node:path'
import { parseRunId } from '../../core/ids.ts'
import { listWorkflows } from '../../store/definitions.ts'
import { namesIn } from '../../store/disk.ts'
import { journalFault } from '../../store/journal.ts'
import { hereRoot, paths } from '../../store/place.ts'
import { settingsFaults } from '../../store/settings.ts'
import type { Context } from '../context.ts'
import { count, type Found, someNames, well } from './diagnosis.ts'

/** Whether the settings of this machine and of the project can be used. */
export async function settings({ place, env }: Context): Promise<Found[]> {
  const faults = await settingsFaults(place, env)
  if (faults.length === 0) return [well('settings', 'the settings are valid')]
  return faults.map(({ code, message, hint }) => ({
    id: 'settings',
    level: 'problem',
    code,
    what: message,
    why: 'Commands that change a run are refused until the file is right.',
    fix: hint ?? 'Correct the file.',
  }))
}

/** Whether the definitions can be started, and which files are passed over. */
export async function workflows({ place }: Context): Promise<Found[]> {
  const listed = await listWorkflows(place.here)
  const known = new Set(listed.map(({ file }) => file))
  const directory = paths.workflows(place)
  const passedOver = namesIn(hereRoot(place), directory).filter(
    (name) => !name.startsWith('.') && !known.has(join(directory, name)),
  )
  const found = listed.flatMap(({ id, source, fault }): Found[] =>
    fault === null
      ? []
      : [
          {
            id: 'workflow',
            level: 'problem',
            code: source === 'shipped' ? 'internal' : 'workflow_invalid',
            what: fault,
            why: `No run of ${id} can be started; runs that were keep the definition that they began with.`,
            fix:
              source === 'shipped'
                ? 'Install the plugin again.'
                : 'Correct the file; the fields and their legal values are in references/workflow-format.md.',
          },
        ],
  )
  if (passedOver.length > 0)
    found.push({
      id: 'workflow',
      level: 'warning',
      what: `.flow/workflows has ${count(passedOver.length, 'file')} that no workflow is read from: ${someNames(passedOver)}`,
      why: 'A definition is found by its name, <id>.workflow.yaml with an id of lower-case letters, digits, - and _.',
      fix: 'Rename the file, or move it elsewhere.',
    })
  return found.length > 0 ? found : [well('workflow', `${count(listed.length, 'workflow')} can be started`)]
}

/** Whether the decision journals can be added to. */
export function journals({ place }: Context): Found[] {
  const names = namesIn(hereRoot(place), paths.decisions(place)).filter(isJournal)
  const faults = names.flatMap((name) => journalFault(place, join('.decisions', name)) ?? [])
  if (faults.length === 0) return names.length === 0 ? [] : [well('journal', `${count(names.length, 'journal')} can be added to`)]
  return faults.map((what) => ({
    id: 'journal',
    level: 'problem',
    code: 'document_invalid',
    what,
    why: 'What runs decide is not entered there; the log keeps it, and the next command enters it once the file is right.',
    fix: 'Correct the file by hand.',
  }))
}

function isJournal(name: string): boolean {
  const [, issue, run] = /^(?:issue-([1-9][0-9]{0,15})|run-(.+))\.md$/.exec(name) ?? []
  return issue !== undefined || (run !== undefined && parseRunId(run) !== null)
}
