import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recorded } from '../app/fixtures/execution.ts'
import { definition, directory, HERE, type Project, project, session } from '../cli/builders.ts'
import { call, type HookCall } from './calls.ts'

const TESTED = definition('tested', [
  { id: 'look', prompt: 'Look.' },
  {
    id: 'work',
    prompt: 'Do it.',
    activities: [{ id: 'test', type: 'bash', replay: 'safe', prompt: 'Test it.', evidence: ['test'] }],
  },
])
const FILES = { '.flow/workflows/tested.workflow.yaml': TESTED, 'code.txt': 'one\n', 'sub/a.txt': 'a\n' }
/** What the host says besides of a command that ended with 0. */
const ENDED = { stdout: '3 passed', stderr: '', interrupted: false, isImage: false, noOutputExpected: false }

/** A run of this session in the phase whose activity needs a test. */
function testing(files: Record<string, string> = {}, owner = HERE) {
  const at = project({ files: { ...FILES, ...files } })
  at.git('add', '.')
  at.git('commit', '--quiet', '--message', 'first')
  const { run } = at.ok('start tested --title x', { session: owner })
  at.ok('advance --summary x', { session: owner })
  return { at, run: run.id }
}

interface Bash extends Omit<HookCall, 'input'> {
  input?: object
  response?: object | string
  /** What else the host says; with an `error` the command failed. */
  more?: { error?: unknown; is_interrupt?: boolean; cwd?: string; tool_name?: string }
}

/** A command of the session as the host reports it, before and after; what the model is told of it. */
function bash(at: Project, command: string, { input = {}, response = {}, more = {}, ...options }: Bash = {}) {
  const tool = { tool_name: 'Bash', tool_input: { command, description: 'Run', ...input }, tool_use_id: 'toolu_1' }
  const call_ = (event: 'PreToolUse' | 'PostToolUse' | 'PostToolUseFailure', rest: object, hook: string) =>
    call(at, event, { ...tool, ...rest }, { guarded: true, hook, ...options })
  call_('PreToolUse', {}, 'pre-tool-use')
  const { answer, stderr } =
    'error' in more
      ? call_('PostToolUseFailure', { is_interrupt: false, duration_ms: 12, ...more }, 'tool-used')
      : call_(
          'PostToolUse',
          { tool_response: typeof response === 'string' ? response : { ...ENDED, ...response }, duration_ms: 1234.6, ...more },
          'tool-used',
        )
  expect(stderr).toBe('')
  expect(answer?.systemMessage).toBeUndefined()
  return (answer?.hookSpecificOutput?.additionalContext as string | undefined) ?? null
}

const passes = (at: Project) => at.flowctl('record test --status passed --summary x', { session: HERE }).code

describe('a test that the host ran', () => {
  it('is evidence of the tree as it is, with its output, and lets the activity pass', () => {
    const { at, run } = testing()
    expect(passes(at)).toBe(6)
    expect(bash(at, 'npm test')).toBe('Flow: recorded as evidence of the kind test.')
    const [evidence] = recorded(at, run)
    expect(evidence).toMatchObject({
      ...{ activity: null, kind: 'test', source: 'observed', command: 'npm test', exit_code: 0, doubt: null },
      ...{ duration_ms: 1235, output: { bytes: 8 }, tree: { before: null } },
    })
    expect(at.read(`.flow/runs/${run}/evidence/${evidence?.output.file}`)).toBe('3 passed')
    expect(at.events(run).at(-1)?.by).toMatchObject({ actor: 'hook', session: 'here', pid: process.pid })
    expect(passes(at)).toBe(0)
  })

  it('is no evidence of what was changed after it', () => {
    const { at } = testing()
    bash(at, 'npm test')
    at.write('code.txt', 'two\n')
    expect(passes(at)).toBe(6)
    bash(at, 'npm test')
    expect(passes(at)).toBe(0)
  })

  it.each<[what: string, command: string, told: string, more: Bash]>([
    ['failed', 'npm test', 'it ended with 7', { more: { error: 'Exit code 7\n1 failed' } }],
    ['failed unseen', 'npm test', 'its exit code is not known', { more: { error: 'The shell is gone' } }],
    ['failed without a text', 'npm test', 'its exit code is not known', { more: { error: { code: 1 } } }],
    ['was cut short', 'npm test', 'it was interrupted', { more: { error: 'Exit code 137', is_interrupt: true } }],
    ['was interrupted', 'npm test', 'it was interrupted', { response: { interrupted: true } }],
    ['was put into the background', 'npm test', 'it ran in the background', { response: { backgroundTaskId: 'b1' } }],
    ['was started in the background', 'npm test', 'it ran in the background', { input: { run_in_background: true } }],
    [
      'did not end with 0',
      'npm test',
      'its exit code was not 0: No matches found',
      { response: { returnCodeInterpretation: 'No matches found' } },
    ],
    ['has no known end', 'npm test', 'the host does not say how it ended', { response: 'done' }],
    ['is one of more', 'npm test | tail -3', 'it is piped without pipefail', {}],
    ['is taken back', 'npm test || true', 'its failure is taken back with ||', {}],
    ['is followed', 'npm test; echo done', 'another command comes after it', {}],
    ['is a background job', 'npm test &', 'it runs in the background', {}],
    ['is in a substitution', 'echo "$(npm test)"', 'it is more than a list of plain commands', {}],
    ['ran above', 'cd .. && npm test', 'it ran outside the worktree', {}],
    ['ran elsewhere', 'cd / && npm test', 'it ran outside the worktree, in /', {}],
    ['ran where a link leads', 'cd out && npm test', 'it ran outside the worktree', {}],
    ['ran step by step elsewhere', 'cd sub && cd ../.. && npm test', 'it ran outside the worktree', {}],
  ])('that %s is recorded and is no proof: %s', (_what, command, told, more) => {
    const { at, run } = testing()
    mkdirSync(join(dirname(at.root), 'elsewhere'))
    symlinkSync(join(dirname(at.root), 'elsewhere'), join(at.root, 'out'))
    expect(bash(at, command, more)).toContain(`recorded, but it is no proof of the kind test: ${told}`)
    expect(recorded(at, run)).toMatchObject([
      {
        command,
        exit_code: /^Exit code (\d+)/.test(String(more.more?.error))
          ? expect.any(Number)
          : 'error' in (more.more ?? {})
            ? null
            : 0,
      },
    ])
    expect(passes(at)).toBe(6)
  })

  it.each<[what: string, command: string, more: Bash]>([
    ['below the worktree', 'cd sub && npm test', {}],
    ['by steps', 'cd sub && cd .. && npm test', {}],
    ['from below it', 'cd .. && npm test', { more: { cwd: '.' }, cwd: 'sub' }],
    ['with harmless variables', 'CI=1 npm test', {}],
    ['among others', 'npm run lint && npm test && echo ok', {}],
  ])('%s is proof', (_what, command, { more, cwd, ...rest }) => {
    const { at } = testing()
    bash(at, 'ls')
    const there = (path: string) => join(at.root, path)
    const dirs = {
      ...(cwd === undefined ? {} : { cwd: there(cwd) }),
      more: { ...more, ...(more?.cwd === undefined ? {} : { cwd: there(more.cwd) }) },
    }
    expect(bash(at, command, { ...rest, ...dirs })).toBe('Flow: recorded as evidence of the kind test.')
    expect(passes(at)).toBe(0)
  })

  it('in another project that the session may work in is no proof of this one', () => {
    const { at } = testing()
    const other = project({ files: { 'a.txt': 'a' } })
    expect(bash(at, 'npm test', { cwd: other.root })).toContain('it ran outside the worktree')
    expect(passes(at)).toBe(6)
  })

  it('is kept with what was printed on both outputs, and of a failure with the host’s words', () => {
    const { at, run } = testing()
    bash(at, 'npm test', { response: { stdout: 'out', stderr: 'err' } })
    bash(at, 'npm test', { more: { error: 'Exit code 1\nboom' } })
    const texts = recorded(at, run).map(({ output }) => at.read(`.flow/runs/${run}/evidence/${output.file}`))
    expect(texts).toEqual(['outerr', 'Exit code 1\nboom'])
  })

  it('of several lines is not given out as a command to repeat', () => {
    const { at } = testing()
    bash(at, 'echo one\nnpm test')
    at.write('code.txt', 'two\n')
    const { json } = at.flowctl('record test --status passed', { session: HERE })
    expect(json.error.missing?.[0]?.command).toMatch(/ exec --for test --kind test -- "<the command>"$/)
  })
})

describe('which commands show it', () => {
  it.each<[what: string, files: Record<string, string>, command: string, shows: boolean]>([
    ['common runners do', {}, 'pytest -q tests', true],
    ['other commands do not', {}, 'npm run build', false],
    ['a runner that is only named does not', {}, 'echo npm test', false],
    ['those of the settings do', { '.flow/settings.yaml': 'evidence: { test: ["sh check.sh"] }\n' }, 'sh check.sh', true],
    [
      'the settings are in place of the common ones',
      { '.flow/settings.yaml': 'evidence: { test: ["sh check.sh"] }\n' },
      'pytest',
      false,
    ],
    [
      'settings for another kind do not',
      { '.flow/settings.yaml': 'evidence: { lint: ["sh check.sh"] }\n' },
      'sh check.sh',
      false,
    ],
    [
      'those of the workflow do',
      { '.flow/workflows/tested.workflow.yaml': TESTED.replace('"phases"', '"evidence": {"test": ["sh own.sh"]}, "phases"') },
      'sh own.sh --all',
      true,
    ],
  ])('%s: %s', (_what, files, command, shows) => {
    const { at, run } = testing(files)
    expect(bash(at, command) !== null).toBe(shows)
    expect(recorded(at, run)).toHaveLength(shows ? 1 : 0)
  })
})

describe('a call that the run does not need', () => {
  /** The files of the plugin that the hooks of one call load. */
  const loaded = (at: Project, command: string, env: Record<string, string> = {}) => {
    const coverage = directory()
    bash(at, command, { env: { NODE_V8_COVERAGE: coverage, ...env } })
    const reports = readdirSync(coverage).map((name) => readFileSync(join(coverage, name), 'utf8'))
    return ['main.cjs', 'tool-hook.cjs'].filter((file) => reports.some((text) => text.includes(`/dist/${file}"`)))
  }
  const QUICK = ['tool-hook.cjs']
  const WHOLE = ['main.cjs', 'tool-hook.cjs']

  it('is answered without what reads the log, from the second call on', () => {
    const { at } = testing()
    expect(loaded(at, 'ls')).toEqual(WHOLE)
    expect(loaded(at, 'ls')).toEqual(QUICK)
  })

  it.each<[string, (at: Project) => unknown]>([
    ['is followed by a command that shows something', () => {}],
    ['is followed by an event', (at) => at.ok('note x', { session: HERE })],
    ['is followed by a change of the settings', (at) => at.write('.flow/settings.yaml', 'evidence: { test: ["pytest"] }\n')],
  ])('and %s has the whole of it looked at', (_what, change) => {
    const { at } = testing()
    bash(at, 'ls')
    change(at)
    expect(loaded(at, 'pytest')).toEqual(WHOLE)
  })

  it('is one of a new client, and has the whole of it looked at', () => {
    const { at } = testing()
    bash(at, 'ls')
    expect(loaded(at, 'ls', { FLOW_HOOK_CLIENT: '1' })).toEqual(WHOLE)
  })

  it('does not hide what settings made later ask for', () => {
    const { at, run } = testing()
    bash(at, 'ls')
    at.write('.flow/settings.yaml', 'evidence: { test: ["sh check.sh"] }\n')
    expect(bash(at, 'sh check.sh')).not.toBeNull()
    expect(recorded(at, run)).toHaveLength(1)
  })
})

describe('nothing is recorded', () => {
  it('where no activity of the phase needs it', () => {
    const { at, run } = testing()
    const other = session('other')
    at.ok('resume --take-over --reason x', { session: other })
    at.ok('cancel --reason x', { session: other })
    at.ok('start tested --title y', { session: HERE })
    expect(bash(at, 'npm test')).toBeNull()
    for (const id of at.names('.flow/runs').filter((name) => name !== '.gitignore' && name !== run))
      expect(recorded(at, id)).toEqual([])
  })

  it.each<[whose: string, owner: () => typeof HERE, id: string]>([
    ['another session’s run', () => session('other'), 'here'],
    ['a nested client with the id of a session whose own client lives', () => session('here'), 'here'],
    ['a session that owns none', () => HERE, 'stranger'],
  ])('for %s', (_whose, owner, id) => {
    const { at, run } = testing({}, owner())
    const count = at.events(run).length
    expect(bash(at, 'npm test', { id })).toBeNull()
    expect(at.events(run)).toHaveLength(count)
  })

  it('of another tool, whatever it was given', () => {
    const { at, run } = testing()
    expect(bash(at, 'npm test', { more: { tool_name: 'mcp__shell__run' } })).toBeNull()
    expect(recorded(at, run)).toEqual([])
  })

  it('of the run that its session has left', () => {
    const { at, run } = testing()
    call(at, 'SessionEnd', { reason: 'other' })
    expect(bash(at, 'npm test')).toBeNull()
    expect(recorded(at, run)).toEqual([])
  })
})
