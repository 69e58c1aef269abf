import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FlowEvent } from '../../src/core/event.ts'
import { directory, HERE, PLUGIN, type Project, project, session } from '../cli/builders.ts'
import { call, type HookCall, START } from './calls.ts'

/** A run of this session with a few events. */
function owned(owner = HERE) {
  const at = project({ files: { 'sub/a.txt': 'a\n' } })
  const { run } = at.ok(START, { session: owner })
  for (const text of ['one', 'two']) at.ok(`note ${text}`, { session: owner })
  return { at, run: run.id }
}

interface Tool extends Omit<HookCall, 'input'> {
  tool?: string
  input?: object
}

/** The hook before a call of a tool; its decision, or null. */
function before(at: Project, { tool = 'Bash', input = { command: 'ls' }, ...options }: Tool = {}) {
  const more = { tool_name: tool, tool_input: input }
  const { answer, stderr } = call(at, 'PreToolUse', more, { guarded: true, ...options })
  expect(stderr).toBe('')
  return (answer?.hookSpecificOutput as { permissionDecision: string; permissionDecisionReason: string } | undefined) ?? null
}

/** The hook after it; what the person is told, or null. */
function after(at: Project, { tool = 'Bash', input = { command: 'ls' }, ...options }: Tool = {}, failed = false): string | null {
  const more = {
    tool_name: tool,
    tool_input: input,
    ...(failed ? { error: 'Exit code 1' } : { tool_response: { interrupted: false } }),
  }
  const event = failed ? 'PostToolUseFailure' : 'PostToolUse'
  const { answer, stderr } = call(at, event, more, { guarded: true, hook: 'tool-used', ...options })
  expect(stderr).toBe('')
  expect(answer?.hookSpecificOutput).toBeUndefined()
  return answer?.systemMessage ?? null
}

/** What the person is told when this happens while a tool runs. */
function during(at: Project, act: () => unknown, options: Tool = {}): string | null {
  before(at, options)
  act()
  return after(at, options)
}

/** What was recorded of changes; a line that is no event is passed over, as Flow does. */
const tampered = (at: Project, run: string) =>
  at
    .read(`.flow/runs/${run}/events.jsonl`)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => {
      const { type, data } = JSON.parse(line) as FlowEvent
      return type === 'tamper_noticed' ? [data] : []
    })
const file = (at: Project, run: string, name: string) => join(at.root, '.flow/runs', run, name)
const marker = (at: Project, run: string) => join(at.root, '.flow/open', run)
const watched = (at: Project, id = 'here') => existsSync(join(at.state, 'flow/watch', id))

/** Takes the last lines of the log away, and its witness. */
function rollBack(at: Project, run: string, lines = 1): void {
  const log = at.read(`.flow/runs/${run}/events.jsonl`).trimEnd().split('\n')
  writeFileSync(file(at, run, 'events.jsonl'), `${log.slice(0, -lines).join('\n')}\n`)
  rmSync(file(at, run, 'run.yaml'))
}

describe('a direct edit', () => {
  it.each<[what: string, path: (at: Project, run: string) => string, tool?: Tool]>([
    ['the log by its absolute path', (at, run) => file(at, run, 'events.jsonl')],
    ['the log by a relative path', (_at, run) => `.flow/runs/${run}/events.jsonl`],
    ['the log by a path from below', (_at, run) => `../.flow/runs/${run}/events.jsonl`, { cwd: 'sub' }],
    ['the log by a roundabout path', (at, run) => `${at.root}/sub/../.flow/./runs/${run}/events.jsonl`],
    ['the log through a linked directory', () => 'linked/events.jsonl'],
    ['the log through a linked file', () => 'linked.jsonl'],
    ['the log that a new name is to be beside', () => 'linked/new/deep.yaml'],
    ['the log as a notebook', (at, run) => file(at, run, 'events.jsonl'), { tool: 'NotebookEdit' }],
    ['run.yaml', (at, run) => file(at, run, 'run.yaml'), { tool: 'Edit' }],
    ['the pinned definition', (at, run) => file(at, run, 'workflow.yaml'), { tool: 'Edit' }],
    ['an activity that is not there yet', (at, run) => file(at, run, 'activities/001-x.yaml')],
    ['evidence', (at, run) => file(at, run, `evidence/${'a'.repeat(64)}`)],
    ['the marker', marker],
    ['what this machine trusts', (at) => join(at.state, 'flow/trust/x')],
  ])('of %s is refused, with what to use', (_what, path, { tool = 'Write', cwd } = {}) => {
    const { at, run } = owned()
    symlinkSync(join(at.root, '.flow/runs', run), join(at.root, 'linked'))
    symlinkSync(file(at, run, 'events.jsonl'), join(at.root, 'linked.jsonl'))
    const name = tool === 'NotebookEdit' ? 'notebook_path' : 'file_path'
    const where = cwd === undefined ? {} : { cwd: join(at.root, cwd) }
    const decision = before(at, { tool, input: { [name]: path(at, run), content: 'x' }, ...where })
    expect(decision).toMatchObject({
      permissionDecision: 'deny',
      permissionDecisionReason: expect.stringContaining('bin/flowctl next'),
    })
  })

  it('of anything else is left alone, and so is one by a session that owns nothing', () => {
    const { at, run } = owned()
    const write = (file_path: string, options: Tool = {}) =>
      before(at, { tool: 'Write', input: { file_path, content: 'x' }, ...options })
    for (const path of [
      'sub/a.txt',
      '.flow/settings.yaml',
      '.flow/workflows/x.workflow.yaml',
      `.flow/runs/${run}x/a`,
      `.flow/open/${run}x`,
    ])
      expect(write(path), path).toBeNull()
    expect(write(file(at, run, 'events.jsonl'), { id: 'other' })).toBeNull()
  })
})

describe('a change by something else than Flow', () => {
  it.each<[name: string, act: (at: Project, run: string) => unknown, what: string[]]>([
    ['the log rolled back', rollBack, ['log']],
    [
      'the log rolled back and gone on with',
      (at, run) => [rollBack(at, run, 2), at.ok('note x', { session: HERE }), at.ok('note y', { session: HERE })],
      ['log'],
    ],
    ['the marker given to another', (at, run) => writeFileSync(marker(at, run), 'other\n'), ['marker']],
    ['the marker deleted', (at, run) => rmSync(marker(at, run)), ['marker']],
    [
      'the marker deleted after a call of Flow',
      (at, run) => [at.ok('note x', { session: HERE }), rmSync(marker(at, run))],
      ['marker'],
    ],
    ['the marker deleted beside another', (at, run) => [at.ok('start --title other'), rmSync(marker(at, run))], ['marker']],
    ['the definition changed', (at, run) => appendFileSync(file(at, run, 'workflow.yaml'), '#\n'), ['definition']],
    [
      'all at once',
      (at, run) => [rollBack(at, run), rmSync(marker(at, run)), writeFileSync(file(at, run, 'workflow.yaml'), '')],
      ['log', 'marker', 'definition'],
    ],
  ])('is recorded and told once, and put right: %s', (_name, act, what) => {
    const { at, run } = owned()
    const definition = at.read(`.flow/runs/${run}/workflow.yaml`)
    const told = during(at, () => act(at, run), { tool: 'mcp__files__write', input: { path: 'x' } })
    expect(told).toContain(`${what.join(', ')} of the run ${run} `)
    expect(told).toContain('changed by something else than Flow (mcp__files__write)')
    expect(tampered(at, run)).toEqual([{ what, tool: 'mcp__files__write' }])
    expect(at.events(run).at(-1)?.by).toMatchObject({ actor: 'hook', session: 'here' })
    expect([at.read(`.flow/open/${run}`), at.read(`.flow/runs/${run}/workflow.yaml`)]).toEqual(['here\n', definition])
    expect(during(at, () => {})).toBeNull()
    expect(at.text(`check --run ${run}`).stdout).toContain(`${what.join(', ')} changed by something else than Flow`)
  })

  it.each<[name: string, act: (at: Project, run: string) => unknown, told: string]>([
    [
      'a line added to the log',
      (at, run) => appendFileSync(file(at, run, 'events.jsonl'), '{"v":1}\n'),
      'was changed by something else than Flow: ',
    ],
    [
      'the end of the log cut off',
      (at, run) => truncateSync(file(at, run, 'events.jsonl'), 400),
      'was changed by something else than Flow: ',
    ],
    ['the log emptied', (at, run) => truncateSync(file(at, run, 'events.jsonl')), 'was changed by something else than Flow: '],
    ['the log deleted', (at, run) => rmSync(file(at, run, 'events.jsonl')), 'was changed by something else than Flow: '],
    ['the run deleted', (at, run) => rmSync(file(at, run, '.'), { recursive: true }), 'is not there any more'],
  ])('that leaves no sound log is told, once: %s', (_name, act, told) => {
    const { at, run } = owned()
    expect(during(at, () => act(at, run))).toContain(told)
    const left = at.has(`.flow/runs/${run}/events.jsonl`) ? at.read(`.flow/runs/${run}/events.jsonl`) : null
    expect(during(at, () => {})).toBeNull()
    expect(at.has(`.flow/runs/${run}/events.jsonl`) ? at.read(`.flow/runs/${run}/events.jsonl`) : null).toBe(left)
  })

  it.each(['hooks/guard', 'hooks/hooks.json', 'dist/main.cjs', 'dist/flowctl.cjs'])('is recorded of %s of the plugin', (name) => {
    const { at, run } = owned()
    const plugin = join(directory(), 'plugin')
    cpSync(PLUGIN, plugin, { recursive: true })
    expect(during(at, () => appendFileSync(join(plugin, name), '\n'), { plugin })).toContain('hooks of the run')
    expect(tampered(at, run)).toEqual([{ what: ['hooks'], tool: 'Bash' }])
    expect(during(at, () => {}, { plugin })).toBeNull()
  })

  it('is noticed by a call that failed', () => {
    const { at, run } = owned()
    before(at)
    rollBack(at, run)
    expect(after(at, {}, true)).toContain('log of the run')
  })

  it('is noticed by the next call when it came between two', () => {
    const { at, run } = owned()
    expect(during(at, () => {})).toBeNull()
    rollBack(at, run)
    expect(during(at, () => {})).toContain('log of the run')
  })

  it('is noticed when it came before the last of several calls at once had ended', () => {
    const { at, run } = owned()
    for (const _ of [1, 2]) before(at)
    expect(after(at)).toBeNull()
    rollBack(at, run)
    expect(after(at)).toContain('log of the run')
    expect(tampered(at, run)).toHaveLength(1)
  })

  it('of the marker does not keep the session from being watched further', () => {
    const { at, run } = owned()
    during(at, () => rmSync(marker(at, run)))
    expect(during(at, () => rollBack(at, run))).toContain('log of the run')
  })
})

describe('no alarm is raised', () => {
  it.each<[name: string, act: (at: Project, run: string) => unknown]>([
    ['by notes', (at) => at.ok('note x', { session: HERE })],
    [
      'by work that begins and a phase that ends',
      (at) => [
        at.ok('begin baseline', { session: HERE }),
        at.ok('record baseline --status passed', { session: HERE }),
        at.ok('advance --summary x', { session: HERE }),
      ],
    ],
    ['by the end of the run', (at) => at.ok('cancel --reason x', { session: HERE })],
    ['by another run that was started', (at) => at.ok('start --title other', { session: HERE })],
    [
      'by another run that was resumed',
      (at) => [at.ok('start --title other'), at.ok(`resume ${at.ok('list').runs.at(-1)?.id}`, { session: HERE })],
    ],
    ['by a take-over', (at) => at.ok('resume --take-over --reason x', { session: session('other') })],
    ['by a hook of the session', (at) => call(at, 'PreCompact', { trigger: 'auto' })],
    [
      'by documents that are printed anew',
      (at, run) => [
        rmSync(file(at, run, 'run.yaml')),
        rmSync(file(at, run, 'workflow.yaml')),
        at.ok('note x', { session: HERE }),
      ],
    ],
    ['by a line that is none of the log', (at, run) => appendFileSync(file(at, run, 'events.jsonl'), 'hello\n')],
    [
      'by a marker that a killed call of Flow left behind its event',
      (at, run) => [at.ok('note x', { session: HERE }), writeFileSync(marker(at, run), '-\n')],
    ],
  ])('%s', (_name, act) => {
    const { at, run } = owned()
    expect(during(at, () => act(at, run))).toBeNull()
    expect(during(at, () => {})).toBeNull()
    for (const id of at.names('.flow/runs').filter((name) => name !== '.gitignore')) expect(tampered(at, id)).toEqual([])
  })

  it('when calls of Flow that need no prompt come between', () => {
    const { at } = owned()
    during(at, () => {})
    expect(before(at, { input: { command: `${PLUGIN}/bin/flowctl note x` } })?.permissionDecision).toBe('allow')
    at.ok('note x', { session: HERE })
    expect(after(at)).toBeNull()
    expect(during(at, () => {})).toBeNull()
  })

  it('by a nested client with the session’s id, which takes nothing from the outer one', () => {
    const owner = session('here')
    const { at, run } = owned(owner)
    const outer = { env: { FLOW_HOOK_CLIENT: String(owner.pid) } }
    before(at, outer)
    call(at, 'SessionEnd', { reason: 'other' })
    expect(watched(at)).toBe(true)
    rollBack(at, run)
    expect(during(at, () => {})).toBeNull()
    expect(tampered(at, run)).toEqual([])
    expect(after(at, outer)).toContain('log of the run')
  })
})

describe('what is kept to compare with', () => {
  it.each<[name: string, act: (at: Project) => unknown]>([
    ['closed', (at) => at.ok('cancel --reason x', { session: HERE })],
    ['taken', (at) => at.ok('resume --take-over --reason x', { session: session('other') })],
  ])('goes with the run: %s', (_name, act) => {
    const { at } = owned()
    during(at, () => {})
    expect(watched(at)).toBe(true)
    during(at, () => act(at))
    expect(watched(at)).toBe(false)
  })

  it('goes with the session', () => {
    const { at } = owned()
    before(at)
    call(at, 'SessionEnd', { reason: 'other' })
    expect(watched(at)).toBe(false)
  })

  it.each(['{', '[]', '{"run":7}', '{"run":"../../x","revision":1,"head":"","hooks":"","cwd":""}'])(
    'is let be when it is none: %s',
    (content) => {
      const { at, run } = owned()
      mkdirSync(dirname(join(at.state, 'flow/watch/here')), { recursive: true })
      writeFileSync(join(at.state, 'flow/watch/here'), content)
      expect(after(at)).toBeNull()
      expect(tampered(at, run)).toEqual([])
    },
  )
})
