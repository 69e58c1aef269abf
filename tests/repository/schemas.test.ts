import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { activityDocument, runDocument } from '../../src/core/documents.ts'
import { seal, TEXT_MAX } from '../../src/core/envelope.ts'
import {
  ACTIVITY_STATUSES,
  ACTORS,
  API_VERSION,
  CONFIDENCES,
  EVENT_TYPES,
  type EventData,
  type EventType,
  type Evidence,
  type FlowEvent,
  GENESIS,
  LOG_VERSION,
  OUTCOMES,
  RESULT_STATUSES,
  VERDICTS,
} from '../../src/core/event.ts'
import { fold } from '../../src/core/fold.ts'
import { RUN_ID_MAX, RUN_ID_PATTERN, type RunId } from '../../src/core/ids.ts'
import { RUN_STATUSES } from '../../src/core/state.ts'
import { ACTIVITY_TYPES, REPLAY_CLASSES, type WorkflowDocument } from '../../src/core/workflow.ts'
import { validateActivity, validateRun, validateSettings, validateWorkflow } from '../../src/schemas/documents.ts'
import { validateEvent } from '../../src/schemas/events.ts'
import { validateHookInput } from '../../src/schemas/hook-input.ts'
import type { Validator } from '../../src/schemas/validator.ts'

const ROOT = join(import.meta.dirname, '../..')
const schema = (name: string) => JSON.parse(readFileSync(join(ROOT, `schemas/v1/${name}.schema.json`), 'utf8'))
const workflow = parse(readFileSync(join(ROOT, 'workflows/start-issue.workflow.yaml'), 'utf8')) as WorkflowDocument

const RUN_ID = '2026-01-02T030405Z-add-search' as RunId
const claim = { session: 's-1', client: { machine: 'm', boot: 'b', pidns: 'pid:[1]', pid: 7, start: '99' } }
const attempt = { activity: 'implement', key: '1', attempt: 1 }

const EVIDENCE: Evidence = {
  result: '1'.repeat(64),
  ...attempt,
  ...{ kind: 'test', command: 'npm test', source: 'exec', doubt: null },
  ...{ exit_code: 0, signal: null, interrupted: null, duration_ms: 5 },
  output: { digest: '2'.repeat(64), bytes: 1, file: '2'.repeat(64), kept: 1 },
  tree: { before: '0'.repeat(64), after: '0'.repeat(64) },
}

/** Data of every type as the core makes it; a new type does not compile without its sample. */
const SAMPLES: { [T in EventType]: EventData[T] } = {
  run_started: {
    apiVersion: API_VERSION,
    run_id: RUN_ID,
    workflow,
    target: { issue: 4, pr: null, title: 'Add search' },
    goal: null,
    inputs: { criteria: ['a', 'b'] },
    repo: 'someone/something',
    branch: null,
    journal: '.decisions/issue-4.md',
    claim,
  },
  run_claimed: {
    claim,
    previous: { session: 's-0', verdict: 'gone' },
    take_over: { reason: 'asked' },
    plan: { lost: [attempt], reconciled: [EVIDENCE], blocked: null },
  },
  run_released: { reason: 'another run was started' },
  activity_started: {
    ...attempt,
    phase: 'code',
    type: 'task',
    extra: false,
    tree: { digest: '0'.repeat(64), dirty: [{ path: 'a.ts', id: null }] },
    artifacts: [{ path: 'a.ts', digest: '0'.repeat(64) }],
  },
  activity_recorded: {
    ...attempt,
    phase: 'code',
    type: 'task',
    extra: false,
    status: 'passed',
    summary: 'done',
    confidence: 'high',
    evidence_refs: ['test.log'],
    files_changed: ['src/a.ts'],
    exit_code: 0,
    to_phase: null,
    tree: '0'.repeat(64),
  },
  evidence_recorded: EVIDENCE,
  criterion_set: { criteria: [{ id: 'c1', text: 'It works.', command: 'npm test', must_pass: true }] },
  criterion_verified: { criterion: 'c1', evidence: EVIDENCE },
  gate_opened: {
    ...attempt,
    phase: 'code',
    type: 'gate',
    extra: true,
    ask: 'Merge?',
    question: 'Merge? (gate implement:1, attempt 1, x)',
    artifacts: [{ path: 'a.ts', digest: null }],
  },
  gate_resolved: { ...attempt, decision: 'approved', via: 'terminal', text: null, artifacts: [] },
  note_recorded: { text: 'remember' },
  run_blocked: { reason: 'no access' },
  run_unblocked: { reason: null },
  session_end: { session: 's-1', reason: 'other', outcome: 'incomplete' },
  context_compacted: { trigger: 'auto' },
  turn_failed: { reason: 'server_error', details: 'try later' },
  helper_started: { helper: 'agent-1', kind: 'general-purpose' },
  helper_ended: { helper: 'agent-1' },
  worktree_changed: { from: '/home/a b', to: '/home/c' },
  tamper_noticed: { what: ['log'], tool: 'Bash' },
  run_completed: { summary: 'all done', tree: null },
  run_failed: { reason: 'cannot be done' },
  run_cancelled: { reason: 'not wanted' },
  run_closed_stale: {
    threshold_days: 7,
    last: { seq: 3, at: '2026-01-02T03:04:05.000Z' },
    written_at: '2026-01-02T03:04:05.000Z',
    observed_at: '2026-01-10T03:04:05.000Z',
    previous: { session: 's-1', verdict: 'gone' },
  },
  run_migrated: { from: { version: '1.0.0', digest: '3'.repeat(64) }, to: workflow },
}

function event<T extends EventType>(type: T, data: EventData[T] = SAMPLES[type], seq = 1): FlowEvent {
  return {
    v: LOG_VERSION,
    seq,
    prev: GENESIS,
    id: 'a1b2c3',
    at: '2026-01-02T03:04:05.678Z',
    by: { actor: 'agent', session: 's-1', machine: 'm', pid: 7, worktree: '/home/a b', branch: 'main', head: 'f'.repeat(40) },
    op: { id: 'op-1', digest: '0'.repeat(64) },
    type,
    data,
    // Type and data belong together by the signature, which the union cannot express for a variable type.
  } as FlowEvent
}

const line = (value: FlowEvent) => JSON.parse(seal(value).line) as Record<string, unknown>

/** Every copy of `value` with a member that nobody knows added to one of the objects in it that are closed. */
function mutants(value: unknown, closed: (path: string) => boolean, path = ''): { path: string; value: unknown }[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value))
    return value.flatMap((item, i) =>
      mutants(item, closed, `${path}/${i}`).map((m) => ({ path: m.path, value: value.with(i, m.value) })),
    )
  const entries = Object.entries(value)
  const nested = entries.flatMap(([name, inner]) =>
    mutants(inner, closed, `${path}/${name}`).map((m) => ({ path: m.path, value: { ...value, [name]: m.value } })),
  )
  return closed(path) ? [...nested, { path: `${path}/+`, value: { ...value, unknown_member: 1 } }] : nested
}

describe('the event schema', () => {
  it('has the types of the log, each once', () => {
    const types = schema('event').oneOf.map((each: { properties: { type: { const: string } } }) => each.properties.type.const)
    expect(types).toEqual([...EVENT_TYPES])
  })

  it.each(EVENT_TYPES)('accepts %s as it is written', (type) => {
    expect(validateEvent(line(event(type))), JSON.stringify(validateEvent.errors)).toBe(true)
  })

  it.each(EVENT_TYPES)('refuses %s without a member of its data', (type) => {
    for (const name of Object.keys(SAMPLES[type])) {
      const { [name]: _, ...rest } = SAMPLES[type] as Record<string, unknown>
      expect(validateEvent({ ...line(event(type)), data: rest }), name).toBe(false)
    }
  })

  it.each(EVENT_TYPES)('refuses %s with a member that it does not know, at any depth', (type) => {
    const value = line(event(type))
    const all = mutants(value, (path) => path !== '/data/inputs')
    expect(all.length).toBeGreaterThan(3)
    for (const mutant of all) expect(validateEvent(mutant.value), mutant.path).toBe(false)
  })

  it.each(['v', 'seq', 'prev', 'id', 'at', 'by', 'op', 'type', 'data', 'sum'])('refuses an event without %s', (name) => {
    const { [name]: _, ...rest } = line(event('note_recorded'))
    expect(validateEvent(rest)).toBe(false)
  })

  it.each([
    ['another version', { v: LOG_VERSION + 1 }],
    ['seq 0', { seq: 0 }],
    ['a short digest', { prev: 'ab' }],
    ['a time without milliseconds', { at: '2026-01-02T03:04:05Z' }],
    ['a time in another zone', { at: '2026-01-02T03:04:05.678+01:00' }],
    ['an unknown type', { type: 'tea_made' }],
    ['data of another type', { type: 'run_blocked' }],
    ['an actor that is none', { by: { actor: 'robot' } }],
    ['an id with a slash', { id: 'a/b' }],
    ['text over the bound', { data: { text: 'x'.repeat(TEXT_MAX + 1) } }],
  ])('refuses %s', (_what, change) => {
    expect(validateEvent({ ...line(event('note_recorded')), ...change })).toBe(false)
  })

  it('accepts text up to the bound', () => {
    expect(validateEvent(line(event('note_recorded', { text: 'x'.repeat(TEXT_MAX) })))).toBe(true)
  })

  it.each(['..', 'a/b', 'a b', '', 'ä', 'x'.repeat(65)])('refuses the activity id and the key %j', (id) => {
    const { activity_started: data } = SAMPLES
    expect(validateEvent(line(event('activity_started', { ...data, activity: id === '..' ? '../x' : id })))).toBe(false)
    expect(validateEvent(line(event('activity_started', { ...data, key: id === '..' ? '../x' : id })))).toBe(false)
  })

  it('accepts a run that nobody holds', () => {
    for (const type of ['run_started', 'run_claimed'] as const)
      expect(validateEvent({ ...line(event(type)), data: { ...SAMPLES[type], claim: null } }), type).toBe(true)
  })
})

describe('the schemas and the code', () => {
  const activity = schema('activity').properties.activity.properties
  const { $defs, properties } = schema('event')

  it.each([
    ['actors', properties.by.properties.actor.enum, ACTORS],
    ['verdicts', $defs.previous.properties.verdict.enum, VERDICTS],
    ['result statuses', $defs.activity_recorded.properties.status.enum, RESULT_STATUSES],
    ['outcomes', $defs.session_end.properties.outcome.enum, OUTCOMES],
    ['confidences', $defs.activity_recorded.properties.confidence.enum, CONFIDENCES],
    ['activity types of events', $defs.activity_type.enum, ACTIVITY_TYPES],
    ['activity types of documents', activity.type.enum, ACTIVITY_TYPES],
    ['activity types of workflows', schema('workflow').$defs.activity.properties.type.enum, ACTIVITY_TYPES],
    ['replay classes', schema('workflow').$defs.activity.properties.replay.enum, REPLAY_CLASSES],
    ['activity statuses', activity.status.enum, ACTIVITY_STATUSES],
    ['run statuses', schema('run').properties.state.properties.status.enum, RUN_STATUSES],
    ['run ids', [$defs.run_id.pattern, $defs.run_id.maxLength], [RUN_ID_PATTERN.source, RUN_ID_MAX]],
    ['the version', properties.v.const, LOG_VERSION],
    ['the bound of text', $defs.text.maxLength, TEXT_MAX],
  ])('agree on %s', (_what, inSchema, inCode) => {
    expect(inSchema).toEqual(inCode)
  })

  it('name themselves where they can be found', () => {
    for (const name of ['activity', 'event', 'hook-input', 'run', 'settings', 'workflow'])
      expect(schema(name).$id).toBe(`https://flow.synapti.ai/schemas/v1/${name}.schema.json`)
  })
})

describe('documents printed from a log', () => {
  const recorded = { ...SAMPLES.activity_recorded, activity: 'preflight', key: null, phase: 'preflight', to_phase: 'explore' }
  const state = fold(fold(null, event('run_started')), event('activity_recorded', recorded, 2))
  const run = runDocument(state, 'a'.repeat(64))
  const [record] = state.records
  if (record === undefined) throw new Error('nothing was recorded')
  const activity = activityDocument(state, record)

  it.each<[string, Validator, Record<string, unknown>]>([
    ['run', validateRun, run],
    ['activity', validateActivity, activity],
    ['workflow', validateWorkflow, { ...workflow }],
  ])('meet the schema of a %s', (_kind, validate, document) => {
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each<[string, Validator, Record<string, unknown>]>([
    ['run', validateRun, run],
    ['activity', validateActivity, activity],
    ['workflow', validateWorkflow, { ...workflow }],
  ])('no longer meet the schema of a %s with a member that it does not know, at any depth', (_kind, validate, document) => {
    const all = mutants(document, (path) => path !== '/inputs')
    expect(all.length).toBeGreaterThan(3)
    for (const mutant of all) expect(validate(mutant.value), mutant.path).toBe(false)
  })

  it.each(Object.keys(run))('are no run without %s', (name) => {
    const { [name]: _, ...rest } = run as Record<string, unknown>
    expect(validateRun(rest)).toBe(false)
  })
})

describe('an activity file that somebody writes', () => {
  const file = {
    apiVersion: API_VERSION,
    kind: 'FlowActivity',
    metadata: { id: 'implement', run_id: RUN_ID },
    activity: { type: 'task', status: 'passed' },
  }

  it.each([
    ['only what it must have', {}],
    ['inputs of its own', { inputs: { key: 'a', attempt: 2, model: { name: 'x' } } }],
    [
      'a start and no end',
      { activity: { ...file.activity, status: 'running', started_at: '2026-01-02T03:04:05Z', completed_at: null } },
    ],
  ])('may have %s', (_what, more) => {
    expect(validateActivity({ ...file, ...more }), JSON.stringify(validateActivity.errors)).toBe(true)
  })

  it.each([
    ['no run', { metadata: { id: 'implement' } }],
    ['a run id that is a path', { metadata: { ...file.metadata, run_id: '../../etc' } }],
    ['a status that is none', { activity: { ...file.activity, status: 'done' } }],
    ['a day that does not exist', { activity: { ...file.activity, started_at: '2026-02-30T00:00:00Z' } }],
    ['an exit code in words', { outputs: { command_exit_code: 'zero' } }],
  ])('may not have %s', (_what, change) => {
    expect(validateActivity({ ...file, ...change })).toBe(false)
  })

  it('is told everything that is wrong with it at once', () => {
    validateActivity({ ...file, kind: 'x', activity: { type: 'y', status: 'z' } })
    expect(validateActivity.errors?.map((each) => each.instancePath)).toEqual(['/kind', '/activity/type', '/activity/status'])
  })
})

describe('a workflow file', () => {
  const [first, ...others] = workflow.phases
  const change = (more: object) => ({ ...workflow, phases: [{ ...first, ...more }, ...others] })

  it.each([
    ['a phase without a prompt', change({ prompt: undefined })],
    ['an id with capitals', change({ id: 'Preflight' })],
    ['a cap of 0', change({ back_to: [{ phase: 'x', max: 0 }] })],
    ['no phase', { ...workflow, phases: [] }],
    ['a target that is none', { ...workflow, targets: ['branch'] }],
    ['the same target twice', { ...workflow, targets: ['pr', 'pr'] }],
    ['a version that is a number', { ...workflow, metadata: { ...workflow.metadata, version: 1 } }],
    ...['evidence', 'gate', 'run', 'when', 'timeout', 'retries'].map((field): [string, object] => [
      `the field ${field}, which nothing reads yet`,
      change({ activities: [{ id: 'a', type: 'bash', prompt: 'p', [field]: 'x' }] }),
    ]),
  ])('may not have %s', (_what, document) => {
    expect(validateWorkflow(JSON.parse(JSON.stringify(document)))).toBe(false)
  })
})

describe('settings', () => {
  it.each([{}, { journal: 'always' }, { default_workflow: 'debug', lock_wait_ms: 0 }, { lock_wait_ms: 5000 }])(
    'may be %j',
    (settings) => {
      expect(validateSettings(settings)).toBe(true)
    },
  )

  it.each([
    null,
    { journal: 'never' },
    { lock_wait_ms: 5001 },
    { lock_wait_ms: 0.5 },
    { default_workflow: '../x' },
    { other: 1 },
  ])('may not be %j', (settings) => {
    expect(validateSettings(settings)).toBe(false)
  })
})

describe('what the host hands to a hook', () => {
  const base = { session_id: 's', cwd: '/project', transcript_path: '/t.jsonl' }

  it.each([
    { hook_event_name: 'SessionStart', source: 'startup', model: 'm' },
    { hook_event_name: 'SessionStart', source: 'something new' },
    { hook_event_name: 'SessionEnd', reason: 'prompt_input_exit' },
    { hook_event_name: 'PreCompact', trigger: 'auto', custom_instructions: null },
    { hook_event_name: 'StopFailure', error: 'rate_limit', last_assistant_message: 'x' },
    { hook_event_name: 'StopFailure', error: 'something new', error_details: null },
    { hook_event_name: 'SubagentStart', agent_id: 'a', agent_type: 'general-purpose' },
    { hook_event_name: 'SubagentStop', agent_id: 'a', agent_type: '', stop_hook_active: false },
    { hook_event_name: 'PostToolUse', tool_name: 'EnterWorktree', tool_response: { worktreePath: '/w' } },
    { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls', description: 'x' }, tool_use_id: 't' },
    { hook_event_name: 'PreToolUse', tool_name: 'Edit', tool_input: { file_path: '/a' } },
  ])('is read: %j', (input) => {
    expect(validateHookInput({ ...base, ...input }), JSON.stringify(validateHookInput.errors)).toBe(true)
  })

  it.each([
    { hook_event_name: 'Notification' },
    { hook_event_name: 'Stop', last_assistant_message: 1 },
    { hook_event_name: 'SessionStart', source: 1 },
    { hook_event_name: 'PreCompact', trigger: '' },
    { hook_event_name: 'StopFailure', error: 500 },
    { hook_event_name: 'SubagentStart', agent_id: '' },
    { hook_event_name: 'SessionEnd', session_id: '' },
    { hook_event_name: 'PreToolUse', tool_name: 'Bash' },
    { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: ['ls'] } },
    {},
  ])('is not taken for more than it is: %j', (input) => {
    expect(validateHookInput({ ...base, ...input })).toBe(false)
  })
})

it.each(['documents', 'events'])('the generated validators of %s import nothing', async (name) => {
  const { metafile } = await build({
    entryPoints: [join(ROOT, `src/schemas/generated/${name}.js`)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  })
  expect(Object.values(metafile.inputs).flatMap((input) => input.imports)).toEqual([])
  expect(Object.values(metafile.outputs).flatMap((output) => output.imports)).toEqual([])
})
