import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HERE, MOUNTS, mount, type Project, project, remount, session } from '../cli/builders.ts'
import { call, HOOKS, type HostEvent, input, START } from './calls.ts'

/** Members that the host sends with most events, and Flow does not read. */
const TURN = { permission_mode: 'default', effort: { level: 'high' } }
const HELPER = { agent_id: 'add1c5e1d2455d36e', agent_type: 'general-purpose' }
const STOPPED = {
  ...TURN,
  stop_hook_active: false,
  agent_transcript_path: '/nowhere/a.jsonl',
  background_tasks: [],
  session_crons: [],
}
const TOO_LONG = '400 {"type":"error","error":{"message":"prompt is too long: 250000 tokens > 200000 maximum"}}'

/** What each event records on the session's own run, in the order in which a session might send them. */
const REPORTS: [name: string, event: HostEvent, more: object, type: string, data: object][] = [
  [
    'an automatic compaction',
    'PreCompact',
    { trigger: 'auto', custom_instructions: null },
    'context_compacted',
    { trigger: 'auto' },
  ],
  [
    'a compaction that the person asked for',
    'PreCompact',
    { trigger: 'manual', custom_instructions: 'keep the names' },
    'context_compacted',
    { trigger: 'manual' },
  ],
  ['a compaction without a trigger', 'PreCompact', {}, 'context_compacted', { trigger: 'unknown' }],
  [
    'a turn cut by an API error',
    'StopFailure',
    { ...TURN, error: 'authentication_failed', last_assistant_message: 'Invalid API key · Fix external API key' },
    'turn_failed',
    { reason: 'authentication_failed', details: 'Invalid API key · Fix external API key' },
  ],
  [
    'a turn cut with details',
    'StopFailure',
    { error: 'invalid_request', error_details: TOO_LONG, last_assistant_message: 'Prompt is too long' },
    'turn_failed',
    { reason: 'invalid_request', details: TOO_LONG },
  ],
  [
    'a turn cut with very long details',
    'StopFailure',
    { error: 'unknown', error_details: 'd'.repeat(70_000) },
    'turn_failed',
    { reason: 'unknown', details: 'd'.repeat(1000) },
  ],
  ['a turn cut without a word', 'StopFailure', {}, 'turn_failed', { reason: 'unknown', details: null }],
  ['a helper’s start', 'SubagentStart', HELPER, 'helper_started', { helper: HELPER.agent_id, kind: HELPER.agent_type }],
  [
    'a helper’s end',
    'SubagentStop',
    { ...STOPPED, ...HELPER, last_assistant_message: 'done' },
    'helper_ended',
    { helper: HELPER.agent_id },
  ],
]

/** All events that write, with input under which each does so on a run that its session owns. */
const WRITERS: [event: HostEvent, more: object][] = [
  ['PostToolUse', { tool_name: 'EnterWorktree' }],
  ['PreCompact', { trigger: 'auto' }],
  ['StopFailure', { error: 'server_error' }],
  ['SubagentStart', HELPER],
  ['SubagentStop', { ...STOPPED, ...HELPER }],
  ['SessionEnd', { reason: 'other' }],
]

/** A project with a run of `owner`, a helper in flight, and a worktree to go to. */
function atWork(owner = HERE) {
  const at = project()
  at.git('commit', '--quiet', '--allow-empty', '--message', 'first')
  at.git('worktree', 'add', '--quiet', join(at.root, '.claude/worktrees/feat'))
  const { run } = at.ok(START, { session: owner })
  return { at, run, tree: join(at.root, '.claude/worktrees/feat') }
}

/** Sends all events that write, each in the worktree. */
function reportAll(at: Project, tree: string, options: { id?: string; guarded?: boolean } = {}): void {
  for (const [event, more] of WRITERS) expect(call(at, event, { ...more, cwd: tree }, options).answer).toBeNull()
}

describe('on the session’s own run', () => {
  it('every report is one event by the hook, in the session’s name', () => {
    const { at, run } = atWork()
    for (const [name, event, more, type, data] of REPORTS) {
      expect(call(at, event, more).answer, name).toBeNull()
      expect(at.events(run.id).at(-1), name).toMatchObject({
        type,
        data,
        by: { actor: 'hook', session: 'here', pid: process.pid },
      })
    }
    expect(at.events(run.id)).toHaveLength(REPORTS.length + 1)
    expect(JSON.parse(at.flowctl('show').stdout).compactions).toBe(3)
  })

  it.each<[HostEvent, object]>([
    [
      'SubagentStop',
      { ...STOPPED, agent_id: 'a8992cdd1ec44bf96', agent_type: '', last_assistant_message: '<summary>x</summary>' },
    ],
    ['SubagentStart', { agent_id: 'a8992cdd1ec44bf96', agent_type: '' }],
    ['SubagentStop', { ...STOPPED, agent_id: 'never-started', agent_type: 'Explore' }],
    ['SubagentStop', STOPPED],
    ['SubagentStart', { agent_type: 'Explore' }],
    ['SubagentStart', { agent_id: 'no-type' }],
  ])('%s of a compaction’s own helper, or of one without a name or a start, records nothing: %j', (event, more) => {
    const { at, run } = atWork()
    expect(call(at, event, more)).toMatchObject({ answer: null, stderr: '' })
    expect(at.events(run.id)).toHaveLength(1)
  })

  it('a helper reported twice is recorded once', () => {
    const { at, run } = atWork()
    for (const event of ['SubagentStart', 'SubagentStart', 'SubagentStop', 'SubagentStop'] as const) call(at, event, HELPER)
    expect(at.events(run.id).map(({ type }) => type)).toEqual(['run_started', 'helper_started', 'helper_ended'])
  })

  it('a helper whose end was never seen is unknown once its session is gone', () => {
    const { at } = atWork()
    call(at, 'SubagentStart', HELPER)
    expect(at.ok('status', { session: HERE }).unknown).toEqual([])
    call(at, 'SessionEnd', { reason: 'other' })
    expect(at.ok('status').unknown).toMatchObject([{ kind: 'helper', activity: 'general-purpose' }])
    expect(call(at, 'SessionStart', { source: 'resume' }).context).toContain('Helpers whose end was not seen: general-purpose')
  })

  it('a move to a worktree and back is recorded, once each', () => {
    const { at, run, tree } = atWork()
    const tool = { ...TURN, tool_input: { name: 'feat' }, tool_response: { worktreePath: tree, worktreeBranch: 'feat' } }
    for (const cwd of [tree, tree, join(tree, '.'), at.root, at.root])
      call(at, 'PostToolUse', { ...tool, tool_name: 'EnterWorktree', cwd })
    const moves = at.events(run.id).slice(1)
    expect(moves.map(({ type, data, by }) => ({ type, data, branch: by.branch }))).toEqual([
      { type: 'worktree_changed', data: { from: at.root, to: tree }, branch: 'feat' },
      { type: 'worktree_changed', data: { from: tree, to: at.root }, branch: 'main' },
    ])
  })

  it('a directory below the worktree is the same place', () => {
    const { at, run } = atWork()
    at.write('src/a.js', '')
    call(at, 'PostToolUse', { tool_name: 'ExitWorktree', cwd: join(at.root, 'src') })
    expect(at.events(run.id)).toHaveLength(1)
  })
})

describe('a turn that was cut', () => {
  const cut = { error: 'server_error', last_assistant_message: 'API Error: 500' }

  it('makes the end of its session a failure, and stands in the next packet', () => {
    const { at, run } = atWork()
    call(at, 'StopFailure', cut)
    call(at, 'SessionEnd', { reason: 'other' })
    expect(at.events(run.id).at(-1)).toMatchObject({ type: 'session_end', data: { outcome: 'failed' } })
    expect(at.ok('status').outcome).toBe('failed')
    expect(call(at, 'SessionStart', { source: 'resume' }).context).toContain('cut short: server_error: API Error: 500')
  })

  it('counts also when it is reported after the end of the session', () => {
    const { at, run } = atWork()
    call(at, 'SubagentStart', HELPER)
    call(at, 'SessionEnd', { reason: 'other' })
    expect(at.ok('status').outcome).toBe('incomplete')
    call(at, 'StopFailure', cut)
    call(at, 'SubagentStop', HELPER)
    expect(at.events(run.id).map(({ type }) => type)).toEqual([
      ...['run_started', 'helper_started', 'session_end', 'turn_failed', 'helper_ended'],
    ])
    expect(at.ok('show')).toMatchObject({ outcome: 'failed', sessions: [{ session: 'here', end: 'other', outcome: 'failed' }] })
  })

  it.each<[string, (at: Project) => void, { id?: string }]>([
    ['somebody has claimed the run since', (at) => at.ok('resume', { session: session('other') }), {}],
    ['it is another session’s', () => {}, { id: 'other' }],
    ['the run is closed', (at) => at.ok('cancel --reason x'), {}],
  ])('is not recorded late when %s', (_when, then, options) => {
    const { at, run } = atWork()
    call(at, 'SessionEnd', { reason: 'other' })
    then(at)
    const before = at.events(run.id).length
    expect(call(at, 'StopFailure', cut, options).stderr).toBe('')
    expect(at.events(run.id)).toHaveLength(before)
  })

  it('is not recorded late by another process with the same session id', () => {
    const owner = session('here')
    const { at, run } = atWork(owner)
    call(at, 'SessionEnd', { reason: 'other' }, { env: { FLOW_HOOK_CLIENT: String(owner.pid) } })
    expect(at.events(run.id).at(-1)?.type).toBe('session_end')
    call(at, 'StopFailure', cut)
    expect(at.events(run.id).at(-1)?.type).toBe('session_end')
  })
})

describe('nothing is recorded', () => {
  it('by a nested client with the same session id whose outer client is alive', () => {
    const { at, run, tree } = atWork(session('here'))
    reportAll(at, tree)
    for (const source of ['startup', 'resume', 'clear', 'compact', 'fork']) call(at, 'SessionStart', { source })
    expect(at.events(run.id)).toHaveLength(1)
  })

  it('on a run of another session, by a session that owns none', () => {
    const { at, run, tree } = atWork(session('other'))
    reportAll(at, tree)
    expect(at.events(run.id)).toHaveLength(1)
  })

  it('on the runs of others, by a session that owns one', () => {
    const { at, tree } = atWork(session('other'))
    const mine = at.ok('start --title "Fix login"', { session: HERE }).run.id
    reportAll(at, tree)
    const [other = ''] = at.names('.flow/runs').filter((name) => name !== mine && name.startsWith('2'))
    expect(at.events(other)).toHaveLength(1)
    expect(at.events(mine)).toHaveLength(WRITERS.length + 1)
  })

  it('on a free run, nor on a closed one, nor without any', () => {
    const at = project()
    reportAll(at, at.root)
    const { run } = at.ok(START)
    reportAll(at, at.root)
    expect(at.events(run.id)).toHaveLength(1)
    at.ok('cancel --reason x')
    reportAll(at, at.root)
    expect(at.events(run.id)).toHaveLength(2)
  })

  it('on a run that was taken over, by the session that owned it', () => {
    const { at, run, tree } = atWork()
    at.ok('resume --take-over --reason "it is mine"', { session: session('other') })
    reportAll(at, tree)
    expect(at.events(run.id)).toHaveLength(2)
  })

  it('on a damaged log, whose bytes stay as they are', () => {
    const { at, run, tree } = atWork()
    const log = `.flow/runs/${run.id}/events.jsonl`
    at.write(log, `${at.read(log)}{"v":1,"seq":2}\n`)
    const before = at.read(log)
    reportAll(at, tree)
    expect(at.read(log)).toBe(before)
  })

  it('by the guard, once another session’s id stands in the marker', () => {
    const { at, run, tree } = atWork()
    at.write(`.flow/open/${run.id}`, 'other\n')
    reportAll(at, tree, { guarded: true })
    expect(at.events(run.id)).toHaveLength(1)
    at.write(`.flow/open/${run.id}`, 'here\n')
    for (const [event, more] of WRITERS) if (event !== 'StopFailure') call(at, event, { ...more, cwd: tree }, { guarded: true })
    expect(at.events(run.id).map(({ type }) => type)).toEqual([
      ...['run_started', 'worktree_changed', 'context_compacted', 'helper_started', 'helper_ended', 'session_end'],
    ])
  })
})

describe('a report that cannot be taken in fails nobody', () => {
  it.each<[HostEvent, unknown]>([
    ['PreCompact', { trigger: '' }],
    ['PreCompact', { trigger: 7 }],
    ['StopFailure', { error: '' }],
    ['StopFailure', { error: 'e'.repeat(257) }],
    ['StopFailure', { error_details: {} }],
    ['SubagentStart', { agent_id: '', agent_type: 'Explore' }],
    ['SubagentStart', { agent_id: 'a'.repeat(257), agent_type: 'Explore' }],
    ['SubagentStop', { agent_id: 7 }],
    ['PostToolUse', { tool_name: '' }],
    ['PostToolUse', { cwd: '' }],
    ['PreCompact', { session_id: '' }],
  ])('%s with what its schema refuses, row %#', (event, more) => {
    const { at, run } = atWork()
    expect(call(at, event, more as object).answer).toBeNull()
    expect(at.events(run.id)).toHaveLength(1)
  })

  it.each(['', 'hello', '{"session_id":"here"', '[1]', 'null'])('any event with %j on standard input', (text) => {
    const { at, run } = atWork()
    for (const [event] of WRITERS) expect(at.hook(HOOKS[event], text)).toMatchObject({ code: 0, stdout: '' })
    expect(at.events(run.id)).toHaveLength(1)
  })

  it('any event on a disk that cannot be written', () => {
    const at = project({ git: false })
    if (!MOUNTS) return expect(process.getuid?.()).not.toBe(0)
    mount(at.root, 'size=4m')
    const { run } = at.ok(START, { session: HERE })
    remount(at.root, 'ro')
    for (const [event, more] of WRITERS) {
      const { answer, stderr } = call(at, event, more)
      expect(answer).toBeNull()
      // What would have been nothing to write needs no disk.
      if (event !== 'SubagentStop' && event !== 'PostToolUse') expect(stderr).toMatch(/^flow: [a-z-]+: /)
    }
    expect(at.events(run.id)).toHaveLength(1)
  })

  it('any event in a directory that is not there any more', () => {
    const { at, run, tree } = atWork()
    execFileSync('rm', ['-r', realpathSync(tree)])
    for (const [event, more] of WRITERS) call(at, event, { ...more, cwd: tree })
    expect(at.events(run.id).map(({ type }) => type)).toEqual([
      ...['run_started', 'context_compacted', 'turn_failed', 'helper_started', 'helper_ended', 'session_end'],
    ])
  })
})

it('an event of another name than its hook’s is still that of its name', () => {
  const { at, run } = atWork()
  expect(at.hook('pre-compact', input(at, 'PostCompact', {}))).toMatchObject({ code: 0, stdout: '' })
  expect(at.events(run.id)).toHaveLength(1)
})
