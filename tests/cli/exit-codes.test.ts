import { appendFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ERRORS, type ErrorCode } from '../../src/core/errors.ts'
import { LOG_VERSION } from '../../src/core/event.ts'
import { requiredLock } from '../../src/store/lock.ts'
import { type Answer, definition, PLUGIN, type Project, project, SMALL, session, TO_VERIFY } from './builders.ts'

const EFFECTS = definition('effects', [
  { id: 'work', prompt: 'Do it.', activities: [{ id: 'send', type: 'external', prompt: 'Send it.' }] },
])
const START = 'start --title "Add search"'
const LOOP = ['start --title x --input criteria=c1', 'advance --summary x', 'advance --summary x', 'advance --summary x']

/** Commands that succeed, the last of which does not. */
const COMMANDS: [ErrorCode, string, ...string[]][] = [
  ['usage', 'a command that is not there', 'go'],
  ['usage', 'a flag before the command', '--quiet status'],
  ['usage', 'a flag that the command does not have', 'status --issue 1'],
  ['usage', 'a short flag', 'status -j'],
  ['usage', 'a flag without its value', 'status --run'],
  ['usage', 'a flag whose value was forgotten', 'start --title --op x'],
  ['usage', 'a switch with a value', 'list --all=yes'],
  ['usage', 'a flag given twice', 'start --title a --title b'],
  ['usage', 'a word too many', 'note a thought'],
  ['usage', 'a word too few', 'note'],
  ['usage', 'a missing flag', 'advance'],
  ['usage', 'an empty text', 'advance --summary " "'],
  ['usage', 'a text over 16 KiB', `note ${'x'.repeat(16 * 1024 + 1)}`],
  ['usage', 'a status that is none', 'record baseline --status done'],
  ['usage', 'the status of an activity without a result', 'record baseline --status running'],
  ['usage', 'a confidence that is none', 'record baseline --status passed --confidence sure'],
  ['usage', 'an exit code that is none', 'record baseline --status passed --exit-code x'],
  ['usage', 'an issue 0', 'start --issue 0'],
  ['usage', 'an issue that is no number', 'start --issue 1e3'],
  ['usage', 'an issue and a pull request', 'start --issue 1 --pr 2'],
  ['usage', 'no target', 'start'],
  ['usage', 'a target that the workflow does not take', 'start release --issue 4 --title x'],
  ['usage', 'an input without a name', 'start --title x --input =a'],
  ['usage', 'an input without entries', 'start --title x --input criteria=,'],
  ['usage', 'an input twice', 'start --title x --input a=b --input a=c'],
  ['usage', 'an entry twice', 'start --title x --input a=b,b'],
  ['usage', 'an entry that no flag can carry', 'start --title x --input criteria=--x'],
  ['usage', 'an activity id that is none', 'record ../x --status passed --extra'],
  ['usage', 'the boundary of a phase', START, 'record preflight --status passed'],
  ['usage', 'a file outside of the worktree', START, 'record baseline --status passed --file ../x'],
  ['usage', 'help for a command that is not there', 'help go'],
  ['usage', 'an action that workflow does not have', 'workflow run x'],
  ['usage', 'journal without an issue', 'journal show'],
  ['usage', 'a journal entry without a type', 'journal record --issue 1'],
  ['usage', 'a journal type that is none', 'journal record --issue 1 --type A_b'],
  ['usage', 'metadata over two lines', 'journal record --issue 1 --type a --metadata "a=b\nc"'],
  ['usage', 'metadata with a name of Flow', 'journal record --issue 1 --type a --metadata event=1'],
  ['usage', 'a gate without an action', 'gate'],
  ['usage', 'a gate with an action that is none', 'gate close x'],
  ['usage', 'a gate without a question', START, 'gate open x'],
  ['usage', 'a gate without an id', START, 'gate open --ask x'],
  ['usage', 'a gate that is no gate', START, 'gate open baseline --ask x'],
  ['usage', 'a gate named as a phase', START, 'gate open preflight --ask x'],
  ['usage', 'a gate that is begun', START, 'advance --summary x', 'begin clarify'],
  ['usage', 'a file to ask about outside of the worktree', START, 'gate open x --ask x --artifact ../x'],
  ['usage', 'an answer to one of two gates', START, 'gate open a --ask x', 'gate open b --ask x', 'gate approve'],
  ['usage', 'criteria without an action', 'criteria'],
  ['usage', 'criteria with an action that is none', 'criteria drop'],
  ['usage', 'criteria from nowhere', START, 'criteria set'],
  ['usage', 'criteria from two places', START, 'criteria set --criterion a=b --issue 4'],
  ['usage', 'criteria with a word too many', START, 'criteria list a'],
  ['usage', 'a criterion without a text', START, 'criteria set --criterion a'],
  ['usage', 'a criterion twice', START, 'criteria set --criterion a=b --criterion a=c'],
  ['usage', 'a command of no criterion', START, 'criteria set --criterion a=b --command c=true'],
  ['usage', 'an option of no criterion', START, 'criteria set --criterion a=b --optional c'],
  ['usage', 'a command that is empty', START, 'criteria set --criterion a=b --command "a= "'],
  ['usage', 'a command of two lines', START, 'criteria set --criterion a=b --command "a=true\ntrue"'],
  ['usage', 'a command that is long', START, `criteria set --criterion a=b --command a=${'x'.repeat(401)}`],
  ['usage', 'check of two runs', START, 'check x --run y'],
  ['usage', 'a recovery of nothing', 'doctor --recover'],
  ['usage', 'a recovery of two runs', 'doctor --recover x --run y'],
  ['usage', 'exec of nothing', START, 'exec --kind test'],
  ['usage', 'exec without the dashes', START, 'exec true'],
  ['usage', 'a threshold of no days', 'sweep --days 0'],
  ['usage', 'a migration of two runs', START, 'migrate x --run y'],
  ['usage', 'an import of nothing', 'import'],
  ['usage', 'an import with a run', 'import . --run 2026-01-01T000000Z-x'],
  ['usage', 'an archive without a bound', 'archive'],
  ['usage', 'an archive in two ways', 'archive --list --older-than 3'],
  ['usage', 'a deletion without a bound', 'prune'],
  ['usage', 'a deletion of one run', 'prune --older-than 3 --run 2026-01-01T000000Z-x'],
  ['usage', 'an export without texts and with output', START, 'export --redact --with-output'],
  ['op_conflict', 'an operation used for something else', START, 'note a --op x', 'note b --op x'],
  ['ambiguous_run', 'two open runs', START, 'start --title "Second"', 'advance --summary x'],
  ['no_run', 'no run at all', 'status'],
  ['no_run', 'a change with no open run', START, 'cancel --reason x', 'advance --summary x'],
  ['run_not_found', 'an id of no run', 'status --run 2026-01-01T000000Z-x'],
  ['run_not_found', 'a name that is no run id', 'status --run x'],
  ['run_not_found', 'an id that leads elsewhere', 'resume ../../x'],
  ['run_not_found', 'an id with a separator', 'resume 2026-01-01T000000Z-x/y'],
  ['run_not_found', 'a recovery of no run', 'doctor --recover 2026-01-01T000000Z-x'],
  ['run_not_found', 'an archive of no run', 'archive 2026-01-01T000000Z-x'],
  ['run_not_found', 'an export of no run', 'export 2026-01-01T000000Z-x'],
  ['workflow_not_found', 'an unknown workflow', 'start nosuch --title x'],
  ['workflow_not_found', 'a workflow id that leads elsewhere', 'start ../x --title x'],
  ['workflow_not_found', 'a workflow id with a NUL escape', 'workflow show %00'],
  ['phase_not_found', 'an unknown phase', START, 'advance --to nosuch --summary x'],
  ['activity_not_found', 'an unknown activity', START, 'record nosuch --status passed'],
  ['activity_not_found', 'an answer where no gate is open', START, 'gate approve'],
  ['activity_not_found', 'an answer to a gate that is not open', START, 'gate open a --ask x', 'gate reject b'],
  ['activity_not_found', 'a criterion of no set', START, 'criteria verify'],
  ['activity_not_found', 'an unknown criterion', START, 'criteria set --criterion a=b --command a=true', 'criteria verify b'],
  ['activity_not_found', 'an unknown key', ...LOOP, 'record implement --key c2 --status passed'],
  ['file_not_found', 'a journal that is not there', 'journal show --issue 5'],
  ['file_not_found', 'a file to ask about that is not there', START, 'gate open x --ask x --artifact nowhere'],
  ['file_not_found', 'criteria that are not there', START, 'criteria set --file nowhere.yaml'],
  ['file_not_found', 'a program that is not there', START, 'exec -- ./nowhere'],
  ['file_not_found', 'a directory that is not there', 'status --cwd nowhere'],
  ['file_not_found', 'a workflow file that is not there', 'workflow validate nowhere.yaml'],
  ['file_not_found', 'an import of what is not there', 'import nowhere'],
  ['illegal_transition', 'a phase that no step leads to', START, 'advance --summary x', 'advance --to preflight --summary x'],
  ['illegal_transition', 'advance in the last phase', 'start small --title x', 'advance --summary x'],
  ['obligation_unmet', 'complete on a fresh run', START, 'complete --summary x'],
  ['obligation_unmet', 'complete on a fresh run of one phase', 'start small --title x', 'complete --summary x'],
  ['obligation_unmet', 'a phase passed over that requires something', START, 'advance --to verify --summary x'],
  ['obligation_unmet', 'an activity of a later phase', START, 'record test --status passed'],
  [
    'obligation_unmet',
    'a required activity that failed',
    'start release --title x',
    'record changes --status failed',
    'advance --summary x',
  ],
  ['obligation_unmet', 'an effectful activity without its start', 'start effects --title x', 'record send --status passed'],
  ['obligation_unmet', 'a gate that is recorded as passed', START, 'advance --summary x', 'record clarify --status passed'],
  ['obligation_unmet', 'an activity without its evidence', START, ...TO_VERIFY, 'record test --status passed'],
  ['obligation_unmet', 'commands that nobody trusted', START, 'criteria set --criterion a=b --command a=true', 'criteria verify'],
  ['not_a_person', 'an answer that is no person’s', START, 'gate open a --ask x', 'gate approve'],
  ['run_blocked', 'a gate of a blocked run', START, 'block --reason x', 'gate open a --ask x'],
  ['run_blocked', 'a blocked run', START, 'block --reason x', 'advance --summary x'],
]

/** Faults that take more than commands. */
const SCENES: [ErrorCode, string, (at: Project) => Answer][] = [
  [
    'internal',
    'a plugin that lost its manifest',
    (at) => {
      mkdirSync(join(at.root, 'broken'))
      for (const part of ['dist', 'bin']) cpSync(join(PLUGIN, part), join(at.root, 'broken', part), { recursive: true })
      return at.tool(join(at.root, 'broken/bin/flowctl'), ['version', '--json'])
    },
  ],
  ['usage', 'a session that is not the host’s', (at) => at.flowctl('status --session mine', { session: session('other') })],
  ['run_closed', 'a closed run', (at) => at.flowctl(`note x --run ${cancelled(at)}`)],
  ['run_closed', 'resume of a closed run', (at) => at.flowctl(`resume ${cancelled(at)}`)],
  [
    'workflow_invalid',
    'a definition with a fault',
    (at) => {
      at.write('.flow/workflows/bad.workflow.yaml', 'kind: FlowWorkflow\n')
      return at.flowctl('start bad --title x')
    },
  ],
  [
    'settings_invalid',
    'settings with a fault',
    (at) => {
      at.write('.flow/settings.yaml', 'journal: sometimes\n')
      return at.flowctl(START)
    },
  ],
  [
    'document_invalid',
    'a journal that is no journal',
    (at) => {
      at.write('.decisions/issue-5.md', '---\n- list\n---\n')
      return at.flowctl('journal record --issue 5 --type a')
    },
  ],
  [
    'not_owner',
    'a session on a free run',
    (at) => {
      at.ok(START)
      return at.flowctl('note x', { session: session('other') })
    },
  ],
  [
    'owned_by_other',
    'a session on the run of a live one',
    (at) => {
      at.ok(START, { session: session('owner') })
      return at.flowctl('note x', { session: session('other') })
    },
  ],
  [
    'owned_by_other',
    'a terminal on the run of a live session',
    (at) => {
      at.ok(START, { session: session('owner') })
      return at.flowctl('note x')
    },
  ],
  [
    'untrusted_run',
    'the texts of a run of another machine',
    (at) => {
      at.ok(START, { env: { XDG_STATE_HOME: `${at.state} elsewhere` } })
      return at.flowctl('show', { session: session('other') })
    },
  ],
  ['log_damaged', 'a line that does not follow', (at) => withLine(at, '{}')],
  ['log_newer', 'a line of a newer version', (at) => withLine(at, `{"v":${LOG_VERSION + 1}}`)],
  [
    'storage_refused',
    'a symbolic link',
    (at) => {
      symlinkSync('/tmp', join(at.root, '.flow/runs'))
      return at.flowctl(START)
    },
  ],
  [
    'lock_timeout',
    'a project lock that a live process holds',
    (at) => {
      at.ok(START)
      // Its holder is the process of this test.
      requiredLock({ path: at.root, remedy: () => '' }, join(at.root, '.flow/runs/.lock'), 0)
      return at.flowctl('start --title "Second"')
    },
  ],
]

function cancelled(at: Project): string {
  at.ok(START)
  return at.ok('cancel --reason x').run.id
}

function withLine(at: Project, line: string): Answer {
  appendFileSync(join(at.root, '.flow/runs', at.ok(START).run.id, 'events.jsonl'), `${line}\n`)
  return at.flowctl('note x')
}

describe('each kind of error has its code and its exit code', () => {
  const expectFault = (answer: Answer, code: ErrorCode) => {
    expect(answer.json.error).toMatchObject({ code })
    expect(answer.code).toBe(ERRORS[code].exit)
  }
  const scene = () => project({ files: { ...SMALL, '.flow/workflows/effects.workflow.yaml': EFFECTS } })

  it.each(COMMANDS)('%s for %s', (code, _what, ...commands) => {
    const at = scene()
    for (const command of commands.slice(0, -1)) at.ok(command)
    expectFault(at.flowctl(commands.at(-1) as string), code)
  })

  it.each(SCENES)('%s for %s', (code, _what, act) => expectFault(act(scene()), code))

  it('and none is left out', () => {
    const told = new Set<string>([...COMMANDS, ...SCENES].map(([code]) => code))
    // These two need a disk that fails, and are provoked among the other faults of disks.
    expect(Object.keys(ERRORS).filter((code) => !told.has(code))).toEqual(['storage_failed', 'outcome_unknown'])
  })
})

describe('of several faults the first in the order 2, 7, 4, 3, 9, 8, 5, 6 is told', () => {
  const broken = (at: Project) => at.write('.flow/settings.yaml', 'journal: sometimes\n')
  const foreign = (at: Project) => at.ok(START, { session: session('owner') })
  const two = (at: Project) => {
    at.ok(START)
    at.ok('start --title "Second"')
  }

  it.each<[string, ErrorCode, string, (at: Project) => void]>([
    ['usage before settings', 'usage', 'advance', broken],
    ['settings before a missing run', 'settings_invalid', 'advance --summary x', broken],
    ['settings before several runs', 'settings_invalid', 'advance --summary x', (at) => [two(at), broken(at)]],
    ['a missing phase before the owner', 'phase_not_found', 'advance --to nosuch --summary x', foreign],
    ['a missing activity before the owner', 'activity_not_found', 'record nosuch --status passed', foreign],
    [
      'damage before the owner',
      'log_damaged',
      'note x',
      (at) => {
        const { run } = at.ok(START, { session: session('owner') })
        appendFileSync(join(at.root, '.flow/runs', run.id, 'events.jsonl'), '{}\n')
      },
    ],
    [
      'the owner before an illegal step',
      'owned_by_other',
      'advance --to preflight --summary x',
      (at) => {
        const owner = session('owner')
        at.ok(START, { session: owner })
        at.ok('advance --summary x', { session: owner })
      },
    ],
    ['the owner before what is missing', 'owned_by_other', 'complete --summary x', foreign],
    [
      'a block after a missing activity',
      'activity_not_found',
      'record nosuch --status passed',
      (at) => [at.ok(START), at.ok('block --reason x')],
    ],
  ])('%s', (_what, code, command, prepare) => {
    const at = project()
    prepare(at)
    expect(at.flowctl(command, { session: session('other') }).json.error).toMatchObject({ code })
  })
})
