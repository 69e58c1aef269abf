import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LogReader } from '../../src/core/chain.ts'
import { seal } from '../../src/core/envelope.ts'
import type { FlowEvent, Target } from '../../src/core/event.ts'
import { makeRunId, type RunId } from '../../src/core/ids.ts'
import { importRun, type Surroundings } from '../../src/core/imported.ts'
import type { Original } from '../../src/core/original.ts'
import { timeOf } from '../../src/store/original.ts'
import { anActivity, aPhase, aWorkflow, SAMPLE } from './builders.ts'

const ID = makeRunId('2026-03-04T05:06:07.000Z', 'old')
const OTHER_ID = makeRunId('2026-03-05T05:06:07.000Z', 'other')
const NOW = '2026-06-01T00:00:00.000Z'

/** Phases before and after an approval, a loop, effects, a need of an earlier phase, proof. */
const GATED = aWorkflow(
  [
    aPhase('look', [anActivity('read')]),
    aPhase('do', [anActivity('build'), anActivity('check', { needs: ['build', 'read'], evidence: ['test'] })], {
      loop_over: 'tasks',
    }),
    aPhase('ask', [anActivity('approve', { type: 'gate' })]),
    aPhase('ship', [anActivity('publish', { replay: 'effectful', needs: ['approve'] })], { back_to: [{ phase: 'do', max: 1 }] }),
  ],
  { metadata: { id: 'gated', version: '1.0.0', title: 'Gated', description: 'With a gate.' }, targets: ['pr'] },
)

const TITLED = aWorkflow([aPhase('look', [anActivity('read')])], {
  metadata: { id: 'titled', version: '1.0.0', title: 'Titled', description: 'For a title.' },
  targets: ['pr', 'title'],
})
const ISSUES: typeof TITLED = {
  ...TITLED,
  metadata: { ...TITLED.metadata, id: 'issues' },
  targets: ['issue', 'title'],
}

function around(): Surroundings {
  let ids = 0
  return {
    workflow: (id) => [SAMPLE, GATED, TITLED, ISSUES].find((document) => document.metadata.id === id) ?? null,
    timeOf,
    now: NOW,
    by: { machine: 'machine' },
    repo: 'someone/something',
    origin: '.flow/runs/old',
    makeId: () => `id-${++ids}`,
  }
}

const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(null, '', '2026-13-99', 'x'.repeat(300), '\ud800', 7))
const mostly = (...values: unknown[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: junk })

const phases = mostly('look', 'do', 'ask', 'ship', 'plan', 'code', null)
const names = mostly('read', 'build', 'check', 'approve', 'publish', 'look', 'ship', 'tdd', 'task-ac1', '003-build')
const times = mostly('2026-03-04T05:06:07Z', '2026-03-04 06:00', '2026-03-05T07:08:09+02:00', '2027-01-01')

const runs = fc.record({
  metadata: fc.record({ id: mostly(ID), workflow: mostly('sample', 'gated', 'design'), goal: mostly('g'), created_at: times }),
  context: fc.record({ repo: mostly('a/b'), branch: mostly('main'), issue: mostly(4, null), pr: mostly(9, null) }),
  state: fc.record({
    status: mostly('active', 'completed', 'failed', 'blocked', 'cancelled', 'Done', null),
    current_phase: phases,
    current_activity: names,
    completed_activities: fc.array(names),
    blocked_reason: mostly('CI', null),
  }),
})
const activities = fc.record({
  metadata: fc.record({ id: names, run_id: mostly(ID), phase: phases, workflow: mostly('sample') }),
  activity: fc.record({
    type: mostly('task', 'gate', 'external', 'bash'),
    status: mostly('passed', 'failed', 'skipped', 'blocked', 'running', 'pending', 'done'),
    started_at: times,
    completed_at: times,
  }),
  outputs: fc.record({
    evidence_refs: mostly(['e']),
    files_changed: fc.array(fc.string()),
    command_exit_code: mostly(0, 1, null),
  }),
  result: fc.record({ summary: mostly('Done.'), confidence: mostly('high', 'sure') }),
})
const reads = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 6, arbitrary: value.map((v) => ({ value: v })) },
    fc.record({ value: junk }),
    fc.constant({ fault: 'no YAML' }),
  )
const originals: fc.Arbitrary<Original> = fc.record({
  path: fc.constant('/old'),
  name: fc.constantFrom(ID as string, 'a name', '2026-03-04T050607Z-pr-9'),
  digest: fc.constant('d'.repeat(64)),
  run: fc.oneof({ weight: 6, arbitrary: reads(runs) }, fc.constant(null)),
  activities: fc
    .array(fc.tuple(fc.constantFrom('001-', '002-', '003-', '010-', ''), reads(activities)), { maxLength: 8 })
    .map((list) => list.map(([number, read], i) => ({ file: `${number}a${i}.yaml`, read }))),
  events: fc.array(
    fc.oneof(fc.record({ type: mostly('activity_recorded', 'session_end'), path: mostly('activities/001-x.yaml') }), junk),
  ),
  unreadable: fc.nat(2),
  cut: fc.boolean(),
})

test('whatever an original says, it becomes a log that verifies, is proof of nothing, and lists what was guessed', () => {
  fc.assert(
    fc.property(originals, (original) => {
      const plan = importRun(original, around())
      const { first, lines, state, guesses } = plan.write(plan.id ?? ID)
      const reader = new LogReader()
      reader.push(Buffer.from([seal(first).line, ...lines, ''].join('\n')))
      expect([reader.damage, reader.seq]).toEqual([null, lines.length + 1])
      expect([state.lease, state.evidence, state.approvals.size, state.sessions]).toEqual([null, [], 0, []])
      for (const { summary } of state.records) expect(summary).toMatch(/^(?:imported|passed over)/)
      // Behind a gate nothing is recorded, and in front of it nothing is asked for twice.
      expect(state.workflow.id !== 'gated' || state.phase !== 'ship').toBe(true)
      const notes = state.notes.map(({ text }) => text).join('\n')
      for (const guess of guesses.filter((told) => !told.startsWith('it says completed'))) expect(notes).toContain(guess)
      // Twice the same comes out, and of an import nothing is kept between two writings.
      expect(importRun(original, around()).write(plan.id ?? ID).lines).toEqual(lines)
    }),
    { numRuns: 400 },
  )
})

const empty: Original = { path: '/old', name: ID, digest: 'd', run: null, activities: [], events: [], unreadable: 0, cut: false }

describe('the time of an event', () => {
  it.each([
    ['2026-05-20T14:30:00Z', '2026-05-20T14:30:00.000Z', false],
    ['2026-05-20T14:30:00.1239Z', '2026-05-20T14:30:00.123Z', false],
    ['2026-05-20T16:30:00+02:00', '2026-05-20T14:30:00.000Z', false],
    ['2026-05-20T163000+0200', '2026-05-20T14:30:00.000Z', false],
    ['2026-05-20T143000Z', '2026-05-20T14:30:00.000Z', false],
    ['2026-05-20 14:30', '2026-05-20T14:30:00.000Z', true],
    ['2026-05-20', '2026-05-20T00:00:00.000Z', true],
  ])('%s is %s', (text, at, guessed) => expect(timeOf(text)).toEqual({ at, guessed }))

  it.each(['', 'yesterday', '2026-13-01', '2026-05-20T25:00:00Z', '1748', '2026-05-20T14:30:00 CET'])('%s is none', (text) => {
    expect(timeOf(text)).toBeNull()
  })
})

it.each([
  ['2026-05-20T143000Z-issue-42', { issue: 42, pr: null }],
  ['2026-05-20T143000Z-pr-7', { issue: null, pr: 7 }],
  ['2026-05-20T143000Z-issue-0', { issue: null, pr: null }],
])('what it was for is told by the name %s where nothing else does', (name, target) => {
  const { state, guesses } = importRun({ ...empty, name }, around()).write(ID)
  expect(state.target).toMatchObject(target)
  expect(guesses).toContainEqual(expect.stringContaining('what it was for is not said'))
})

it('a definition that takes no such target is taken without its targets', () => {
  const run = {
    value: { metadata: { workflow: 'gated' }, context: { issue: 4 }, state: { status: 'active', current_phase: 'do' } },
  }
  const { state, guesses } = importRun({ ...empty, run }, around()).write(ID)
  expect([state.workflow.document.targets, state.target.issue]).toEqual([undefined, 4])
  expect(guesses).toContainEqual('the workflow takes pr, and the run is for none of these: its definition takes any')
})

interface Parts {
  metadata?: object
  context?: object
  state?: object
  /** Each with the name of its file, and what it says. */
  activities?: [file: string, what: Record<string, unknown>][]
  events?: unknown[]
  unreadable?: number
  cut?: boolean
}

/** An original of the sample workflow for issue 7, which goes on in its first phase. */
function anOriginal(parts: Parts = {}): Original {
  const { metadata, context, state, activities = [], events = [], unreadable = 0, cut = false } = parts
  return {
    ...{ ...empty, digest: 'd'.repeat(64), events, unreadable, cut },
    run: {
      value: {
        metadata: { id: ID, workflow: 'sample', created_at: '2026-03-04T05:06:07Z', ...metadata },
        context: { issue: 7, ...context },
        state: { status: 'active', current_phase: 'plan', ...state },
      },
    },
    activities: activities.map(
      ([file, { id = /^\d+-(.*)\.yaml$/.exec(file)?.[1], phase = 'plan', outputs, summary, ...activity }]) => ({
        file,
        read: {
          value: {
            metadata: { id, phase },
            activity: { type: 'task', status: 'passed', ...activity },
            outputs,
            result: { summary: summary ?? 'Done.', confidence: 'high' },
          },
        },
      }),
    ),
  }
}

/** An event as a line of text. */
function line({ type, data }: FlowEvent): string {
  switch (type) {
    case 'activity_recorded':
      return data.to_phase === null
        ? `${data.phase}: ${data.activity}, ${data.extra ? `extra ${data.type}` : data.type}, ${data.status}: ${data.summary}`
        : `${data.phase} -> ${data.to_phase}`
    case 'activity_started':
      return `${data.phase}: ${data.activity}${data.extra ? ', extra,' : ''} begins`
    case 'note_recorded':
      return data.text
    case 'run_blocked':
    case 'run_failed':
    case 'run_cancelled':
      return `${type}: ${data.reason}`
    case 'run_completed':
      return `${type}: ${data.summary}`
    default:
      return type
  }
}

/** What an original comes to: its events after the first, but for the notes on the import itself, and what was guessed. */
function written(original: Original) {
  const plan = importRun(original, around())
  const { first, lines, state, guesses } = plan.write(plan.id ?? ID)
  const events = lines.map((text) => JSON.parse(text) as FlowEvent)
  const told = events.map(line).filter((text) => !/^(?:guess: |imported by Flow)/.test(text))
  return { plan, first, events, told, state, guesses }
}

it('an original is written phase by phase, with its times, and then told to be imported', () => {
  const { plan, first, events, guesses } = written(
    anOriginal({
      metadata: { goal: 'Search' },
      context: { repo: 'a/b', branch: 'main', pr: 9 },
      state: { current_phase: 'code', current_activity: '003-build', completed_activities: ['read', '001-read', 'gone'] },
      activities: [
        [
          '001-read.yaml',
          {
            ...{ type: 'bash', completed_at: '2026-03-04T06:00:00Z', summary: 'Read it.' },
            outputs: { evidence_refs: ['e'], files_changed: ['f'], command_exit_code: 0 },
          },
        ],
        ['002-build.yaml', { phase: 'code', completed_at: '2026-03-04T05:30:00Z', type: 'bash' }],
        ['003-test.yaml', { phase: 'code', started_at: '2026-03-04T08:00:00Z', status: 'running' }],
        ['004-wait.yaml', { phase: 'code', status: 'pending' }],
      ],
      events: [{ type: 'session_end' }, null, { type: 'activity_recorded', path: 'activities/001-read.yaml' }],
    }),
  )
  expect([plan.id, plan.created, plan.title]).toEqual([ID, '2026-03-04T05:06:07.000Z', 'issue 7'])
  expect(first).toMatchObject({
    ...{ v: 2, seq: 1, id: 'id-1', at: '2026-03-04T05:06:07.000Z', by: { actor: 'engine', machine: 'machine' } },
    op: { id: `import:${ID}:1` },
    type: 'run_started',
    data: {
      ...{ run_id: ID, workflow: { phases: [{ id: 'plan', prompt: 'Finish plan.' }, { id: 'code' }, { id: 'ship' }] } },
      target: { issue: 7, pr: 9, title: 'issue 7' },
      inputs: { imported_from: ['.flow/runs/old', 'd'.repeat(64)] },
      ...{ goal: 'Search', repo: 'a/b', branch: 'main', journal: null, claim: null },
    },
  })
  const recorded = {
    ...{ key: null, attempt: 1, type: 'task', extra: false, status: 'passed', confidence: 'high', evidence_refs: [] },
    ...{ files_changed: [], exit_code: null, to_phase: null, tree: null },
  }
  const told = [
    'the activities of plan are not asked for again: it had left these phases',
    'run.yaml counts "gone" as completed, but no activity records it: left out',
    'activities/003-test.yaml: it was running and has no end: what it did is unknown, and whoever goes on is asked',
  ]
  const expected: [at: string, type: string, data: object][] = [
    [
      '2026-03-04T06:00:00.000Z',
      'activity_recorded',
      {
        ...{ ...recorded, activity: 'read', phase: 'plan', type: 'bash', extra: true, exit_code: 0 },
        ...{ summary: 'imported from activities/001-read.yaml: Read it.', evidence_refs: ['e'], files_changed: ['f'] },
      },
    ],
    [
      '2026-03-04T06:00:00.000Z',
      'activity_recorded',
      {
        ...{ ...recorded, activity: 'plan', phase: 'plan', confidence: 'medium', to_phase: 'code' },
        summary: 'imported: the original had gone on to code',
      },
    ],
    [
      '2026-03-04T06:00:00.000Z',
      'activity_recorded',
      { ...recorded, activity: 'build', key: '1', phase: 'code', summary: 'imported from activities/002-build.yaml: Done.' },
    ],
    ['2026-03-04T06:00:00.000Z', 'note_recorded', { text: 'imported from activities/004-wait.yaml: wait was pending. Done.' }],
    [
      '2026-03-04T08:00:00.000Z',
      'activity_started',
      { activity: 'test', key: '1', attempt: 1, phase: 'code', type: 'task', extra: false, tree: null, artifacts: [] },
    ],
    [NOW, 'note_recorded', { text: 'event of the original: {"type":"session_end"}\nevent of the original: null' }],
    [NOW, 'note_recorded', { text: told.map((guess) => `guess: ${guess}`).join('\n') }],
    [
      NOW,
      'note_recorded',
      {
        text: `imported by Flow from .flow/runs/old (SHA-256 of what was read: ${'d'.repeat(64)}). All of it is what that record says: nothing was run or checked. 3 guesses stand in the notes before this one.`,
      },
    ],
  ]
  expect(events.map(({ at, type, data }) => [at, type, data])).toEqual(expected)
  events.forEach(({ seq, id, by, op }, i) => {
    expect([seq, id, by, op.id]).toEqual([
      i + 2,
      `id-${i + 2}`,
      { actor: 'engine', machine: 'machine', branch: 'main' },
      `import:${ID}:${i + 2}`,
    ])
  })
  expect(guesses).toEqual(told)
})

describe('what an activity comes to', () => {
  it.each<[string, Parts, string[], string[]]>([
    [
      'one that the workflow asks for, and one that it does not',
      {
        activities: [
          ['001-read.yaml', {}],
          ['002-tdd.yaml', { type: 'agent', status: 'skipped' }],
        ],
      },
      [
        'plan: read, task, passed: imported from activities/001-read.yaml: Done.',
        'plan: tdd, extra agent, skipped: imported from activities/002-tdd.yaml: Done.',
      ],
      [],
    ],
    [
      'one without a summary',
      { activities: [['001-read.yaml', { summary: '' }]] },
      ['plan: read, task, passed: imported from activities/001-read.yaml: it says no more'],
      [],
    ],
    [
      'one of an unknown status',
      { activities: [['001-read.yaml', { status: 'odd' }]] },
      ['imported from activities/001-read.yaml: read was of no known status. Done.'],
      ['activities/001-read.yaml: its status is "odd": kept as a note, not as a result'],
    ],
    [
      'one of a phase that is over, of no phase and of an unknown one',
      {
        state: { current_phase: 'code' },
        activities: [
          ['001-a.yaml', { phase: 'code' }],
          ['002-b.yaml', {}],
          ['003-c.yaml', { phase: null }],
          ['004-d.yaml', { phase: 'elsewhere' }],
          ['005-e.yaml', { phase: 'code' }],
        ],
      },
      [
        'plan -> code',
        ...['1-a', '2-b', '3-c', '4-d', '5-e'].map(
          (name) => `code: ${name.at(-1)}, extra task, passed: imported from activities/00${name}.yaml: Done.`,
        ),
      ],
      [
        'the activities of plan are not asked for again: it had left these phases',
        'activities/002-b.yaml: its phase is "plan": recorded in code',
        'activities/003-c.yaml: its phase is not given: recorded in code',
        'activities/004-d.yaml: its phase is "elsewhere": recorded in code',
      ],
    ],
    [
      'one under a name that the workflow has for something else',
      {
        state: { current_phase: 'code' },
        activities: [
          ['001-plan.yaml', {}],
          ['002-build.yaml', {}],
          ['003-.yaml', { id: '???' }],
          ['004-a b.yaml', { id: `a b${'c'.repeat(70)}` }],
          ['005-.yaml', {}],
        ],
      },
      [
        'plan: plan-imported, extra task, passed: imported from activities/001-plan.yaml: Done.',
        'plan: build-imported, extra task, passed: imported from activities/002-build.yaml: Done.',
        'plan: -, extra task, passed: imported from activities/003-.yaml: Done.',
        `plan: a-b${'c'.repeat(61)}, extra task, passed: imported from activities/004-a b.yaml: Done.`,
        'plan: activity, extra task, passed: imported from activities/005-.yaml: Done.',
        'plan -> code',
      ],
      [
        'activities/005-.yaml: it has no id: taken from its file, ""',
        'the activities of plan are not asked for again: it had left these phases',
        'activities/001-plan.yaml: "plan" is the workflow\'s own name for something else: recorded as plan-imported',
        'activities/002-build.yaml: "build" is the workflow\'s own name for something else: recorded as build-imported',
        'activities/003-.yaml: its id "???" is written -',
        `activities/004-a b.yaml: its id "a b${'c'.repeat(70)}" is written a-b${'c'.repeat(61)}`,
        'activities/005-.yaml: its id "" is written activity',
      ],
    ],
    [
      'one for which the rules ask for more',
      {
        state: { current_phase: 'code' },
        activities: [
          ['001-test.yaml', { phase: 'code', type: 'bash' }],
          ['002-build.yaml', { phase: 'code', status: 'failed' }],
        ],
      },
      [
        'plan -> code',
        'code: test-imported, extra bash, passed: imported from activities/001-test.yaml: Done.',
        'code: build, task, failed: imported from activities/002-build.yaml: Done.',
      ],
      [
        'the activities of plan are not asked for again: it had left these phases',
        'activities/001-test.yaml: "test" is passed there, and the rules ask for more: recorded as test-imported, which meets no obligation',
      ],
    ],
    [
      'one with effects, which has begun whatever came of it, but for one that was passed over',
      {
        state: { current_phase: 'ship' },
        activities: [
          ['001-publish.yaml', { phase: 'ship', status: 'skipped' }],
          ['002-publish.yaml', { phase: 'ship' }],
        ],
      },
      [
        'plan -> ship',
        'ship: publish, task, skipped: imported from activities/001-publish.yaml: Done.',
        'ship: publish begins',
        'ship: publish, task, passed: imported from activities/002-publish.yaml: Done.',
      ],
      ['the activities of plan, code are not asked for again: it had left these phases'],
    ],
    [
      'a gate',
      {
        metadata: { workflow: 'gated' },
        context: { issue: null, pr: 9 },
        state: { current_phase: 'ask' },
        activities: [
          ['001-approve.yaml', { phase: 'ask', type: 'gate' }],
          ['002-consent.yaml', { phase: 'ask', type: 'gate', status: 'failed' }],
        ],
      },
      [
        'look -> ask',
        'ask: approve-imported, extra task, passed: imported from activities/001-approve.yaml: Done.',
        'ask: consent, extra task, failed: imported from activities/002-consent.yaml: Done.',
      ],
      [
        'the activities of look, do are not asked for again: it had left these phases',
        'activities/001-approve.yaml: "approve" is the workflow\'s own name for something else: recorded as approve-imported',
        'activities/001-approve.yaml: it is a gate that is said to have passed: no approval is imported',
      ],
    ],
    [
      'one that was running, with and without an end, and under names of the workflow',
      {
        activities: [
          ['001-read.yaml', { status: 'running' }],
          ['002-read.yaml', { status: 'failed' }],
          ['003-ask.yaml', { status: 'running' }],
          ['004-tdd.yaml', { status: 'running' }],
          ['005-code.yaml', { status: 'running' }],
        ],
      },
      [
        'plan: read, task, failed: imported from activities/002-read.yaml: Done.',
        'plan: ask begins',
        'plan: tdd, extra, begins',
        'plan: code-imported, extra, begins',
      ],
      [
        'activities/003-ask.yaml: it was running and has no end: what it did is unknown, and whoever goes on is asked',
        'activities/004-tdd.yaml: it was running and has no end: what it did is unknown, and whoever goes on is asked',
        'activities/005-code.yaml: "code" is the workflow\'s own name for something else: recorded as code-imported',
        'activities/005-code.yaml: it was running and has no end: what it did is unknown, and whoever goes on is asked',
      ],
    ],
    [
      'one that was running before what it needs',
      {
        metadata: { workflow: 'gated' },
        context: { issue: null, pr: 9 },
        state: { current_phase: 'do' },
        activities: [['001-check.yaml', { phase: 'do', status: 'running' }]],
      },
      ['look -> do', 'do: check-imported, extra, begins'],
      [
        'the activities of look are not asked for again: it had left these phases',
        'activities/001-check.yaml: it was running and has no end: what it did is unknown, and whoever goes on is asked',
      ],
    ],
  ])('%s', (_what, parts, told, guesses) => {
    const found = written(anOriginal(parts))
    expect([found.told, found.guesses]).toEqual([told, guesses])
  })
})

describe('what it comes to as a whole', () => {
  it.each<[string, Parts, string[], string[]]>([
    ['blocked', { state: { status: 'blocked', blocked_reason: 'CI' } }, ['run_blocked: imported as blocked: CI'], []],
    [
      'blocked for no reason',
      { state: { status: 'blocked' } },
      ['run_blocked: imported as blocked; the original gives no reason'],
      [],
    ],
    ['failed', { state: { status: 'failed', blocked_reason: 'CI' } }, ['run_failed: imported as failed: CI'], []],
    ['failed for no reason', { state: { status: 'failed' } }, ['run_failed: imported as failed'], []],
    ['cancelled', { state: { status: 'cancelled', blocked_reason: 'CI' } }, ['run_cancelled: imported as cancelled: CI'], []],
    [
      'completed, where the rules allow that',
      {
        metadata: { workflow: 'design' },
        state: { status: 'completed', current_phase: 'handoff' },
        activities: [['001-page.yaml', { phase: 'handoff' }]],
      },
      [
        'handoff: page, extra task, passed: imported from activities/001-page.yaml: Done.',
        'run_completed: imported: the original says that the run was completed',
      ],
      ['there is no workflow "design" here: it gets a definition made of its own phases, which requires nothing'],
    ],
    [
      'cancelled, where they do not',
      { state: { status: 'completed' } },
      ['run_cancelled: imported: the original says completed, and what the workflow asks for was not shown here'],
      ['it says completed, which the rules do not allow without what the workflow asks for: closed as cancelled'],
    ],
    [
      'cancelled, where they do not, whatever it was blocked for',
      { state: { status: 'completed', blocked_reason: 'CI' } },
      ['run_cancelled: imported: the original says completed, and what the workflow asks for was not shown here'],
      ['it says completed, which the rules do not allow without what the workflow asks for: closed as cancelled'],
    ],
    ['active', { state: { blocked_reason: 'CI' } }, [], []],
  ])('%s', (_what, parts, told, guesses) => {
    const found = written(anOriginal(parts))
    expect([found.told, found.guesses]).toEqual([told, guesses])
  })
})

describe('what stands besides the activities', () => {
  it.each<[string, Parts, string[], string[]]>([
    [
      'a completed activity, by its id, its file and its number',
      {
        state: { completed_activities: ['read', '001-x', '0009-read', '09-read', '009-', 'x-009-read', '001-x.yml'] },
        activities: [
          ['001-x.yml', { id: 'read' }],
          ['002-x-read.yaml', {}],
        ],
      },
      [
        'plan: read, task, passed: imported from activities/001-x.yml: Done.',
        'plan: x-read, extra task, passed: imported from activities/002-x-read.yaml: Done.',
      ],
      ['09-read', '009-', 'x-009-read', '001-x.yml'].map(
        (name) => `run.yaml counts "${name}" as completed, but no activity records it: left out`,
      ),
    ],
    [
      'a completed activity in a file with a name of several parts',
      {
        state: { completed_activities: ['001-x.yaml.old', '001-x.yaml'] },
        activities: [['001-x.yaml.old.yaml', { id: 'read' }]],
      },
      ['plan: read, task, passed: imported from activities/001-x.yaml.old.yaml: Done.'],
      ['run.yaml counts "001-x.yaml" as completed, but no activity records it: left out'],
    ],
    [
      'the activity at which it was, by its number as well',
      { state: { current_activity: '0001-read' }, activities: [['001-read.yaml', {}]] },
      ['plan: read, task, passed: imported from activities/001-read.yaml: Done.'],
      [],
    ],
    ...['01-read', '001-', 'x-001-read'].map((name): [string, Parts, string[], string[]] => [
      `the activity at which it was, which is not known as ${name}`,
      {
        state: { current_activity: name },
        activities: [
          ['001-read.yaml', {}],
          ['002-x-read.yaml', {}],
        ],
      },
      [
        'plan: read, task, passed: imported from activities/001-read.yaml: Done.',
        'plan: x-read, extra task, passed: imported from activities/002-x-read.yaml: Done.',
      ],
      [`it was at "${name}", of which nothing is recorded: whether that had begun is not known`],
    ]),
    [
      'events about files that are not there',
      {
        activities: [['001-read.yaml', {}]],
        events: [
          { type: 'activity_recorded', path: 'activities/001-read.yaml', activity: 'read' },
          { type: 'activity_recorded', path: 'a/b/002-gone.yaml', activity: 'gone' },
          { type: 'activity_recorded', path: 'a/b/002-gone.yaml', activity: 'gone' },
          { type: 'activity_recorded', path: '003-gone.yaml' },
          { type: 'activity_recorded', path: null },
          { type: 'other', path: 'activities/004-gone.yaml' },
          ...['text', null, 7],
        ],
        unreadable: 1,
        cut: true,
      },
      [
        'plan: read, task, passed: imported from activities/001-read.yaml: Done.',
        [
          'event of the original: {"type":"other","path":"activities/004-gone.yaml"}',
          'event of the original: "text"',
          'event of the original: null',
          'event of the original: 7',
        ].join('\n'),
      ],
      [
        'events.jsonl is too long: the end of it is left out',
        '1 lines of events.jsonl are no JSON: left out',
        'events.jsonl tells of 002-gone.yaml (gone), which is not there or cannot be read',
        'events.jsonl tells of 003-gone.yaml (no id), which is not there or cannot be read',
      ],
    ],
    ['as many events as are told', { events: Array(50).fill(1) }, [Array(50).fill('event of the original: 1').join('\n')], []],
    [
      'more events',
      { events: Array(52).fill(1) },
      [[...Array(50).fill('event of the original: 1'), 'and 2 more, which the original keeps'].join('\n')],
      [],
    ],
  ])('%s', (_what, parts, told, guesses) => {
    const found = written(anOriginal(parts))
    expect([found.told, found.guesses]).toEqual([told, guesses])
  })

  it.each([
    ['é'.repeat(385), [9, 1]],
    [`${'é'.repeat(384)}e`, [10]],
  ])('events that come to half of what a note holds make several notes', (last, lines) => {
    // Nine lines of 821 bytes, and one with which they are 8192 bytes long or one less.
    const { told } = written(anOriginal({ events: [...Array(9).fill('é'.repeat(398)), last] }))
    expect(told.map((text) => text.split('\n').length)).toEqual(lines)
  })

  it('an event that is longer than a line is cut', () => {
    expect(written(anOriginal({ events: ['e'.repeat(399)] })).told).toEqual([`event of the original: "${'e'.repeat(398)}…`])
  })
})

describe('what says no more', () => {
  it('is a run of one phase, of a name and a time that are made up', () => {
    const { plan, first, told, guesses } = written({ ...empty, name: 'old' })
    expect([plan.id, plan.created, plan.title]).toEqual([null, NOW, 'old'])
    expect(first).toMatchObject({
      at: NOW,
      data: {
        ...{ run_id: ID, workflow: { metadata: { id: 'imported' }, phases: [{ id: 'work' }] } },
        target: { issue: null, pr: null, title: 'old' },
        ...{ goal: null, repo: 'someone/something', branch: null },
      },
    })
    expect(told).toEqual([])
    expect(guesses).toEqual([
      'there is no run.yaml: what it would say is taken from the other files',
      'its status is not given: taken for active',
      '"old" is no run id: a new one is made',
      `when it was created is not said: taken as ${NOW}`,
      'what it was for is not said: its title is "old"',
      'which workflow it followed is not said: it gets a definition made of its own phases',
      'no phase is named: it gets one, "work"',
    ])
  })

  it.each<[string, Parts, string, string]>([
    ['its name, before its activities', {}, ID, '2026-03-04T05:06:07.000Z'],
    [
      'the first of its activities that has a time, where its name says none',
      {
        activities: [
          ['001-a.yaml', {}],
          ['002-b.yaml', { started_at: '2026-02-02' }],
          ['003-c.yaml', { started_at: '2026-01-01' }],
        ],
      },
      'old',
      '2026-02-02T00:00:00.000Z',
    ],
    ['the time of the import, where nothing does', {}, 'old', NOW],
    ['the time of the import, where its name says what is no time', {}, '2026-99-99T000000Z-old', NOW],
  ])('has its time by %s', (_what, parts, name, created) => {
    const { plan, guesses } = written({ ...anOriginal({ ...parts, metadata: { id: null, created_at: null } }), name })
    expect(plan.created).toBe(created)
    expect(guesses).toContain(`when it was created is not said: taken as ${created}`)
  })

  it('is spoken of by the id that it says', () => {
    const value = { metadata: { id: 'read', run_id: ID, phase: 'plan' }, activity: { type: 'task', status: 'passed' } }
    const { guesses } = written({ ...anOriginal(), name: OTHER_ID, activities: [{ file: '001-read.yaml', read: { value } }] })
    expect(guesses).toEqual([`run.yaml has the id "${ID}", its directory the name "${OTHER_ID}": the id counts`])
  })

  it('has its workflow by its activities', () => {
    const { state, guesses } = written({
      ...empty,
      activities: [{}, { workflow: 'sample' }, { workflow: 'gated' }].map((metadata, i) => ({
        file: `00${i + 1}-a${i}.yaml`,
        read: { value: { metadata: { ...metadata, phase: 'plan' }, activity: { type: 'task', status: 'passed' } } },
      })),
    })
    expect(state.workflow.id).toBe('sample')
    expect(guesses).toContain('which workflow it followed says only an activity: "sample"')
  })

  it.each<[string, object, string, RunId | null, string[]]>([
    [
      'the id that it says',
      { id: OTHER_ID },
      ID,
      OTHER_ID,
      [`run.yaml has the id "${OTHER_ID}", its directory the name "${ID}": the id counts`],
    ],
    ['the name of its directory', { id: null }, ID, ID, []],
    [
      'the name of its directory, where what it says is none',
      { id: 'old' },
      ID,
      ID,
      [`run.yaml has the id "old", its directory the name "${ID}": the id counts`],
    ],
    [
      'none',
      { id: 'old' },
      'other',
      null,
      ['run.yaml has the id "old", its directory the name "other": the id counts', '"old" is no run id: a new one is made'],
    ],
    ['none, nor says one', { id: null }, 'other', null, ['"other" is no run id: a new one is made']],
  ])('has for an id %s', (_what, metadata, name, id, guesses) => {
    const found = written({ ...anOriginal({ metadata }), name })
    expect([found.plan.id, found.guesses]).toEqual([id, guesses])
  })
})

describe('what it is for', () => {
  it.each<[string, object, object, Target, string[], boolean]>([
    ['an issue', { issue: 7 }, {}, { issue: 7, pr: null, title: 'issue 7' }, [], false],
    ['a pull request', { pr: 9 }, {}, { issue: null, pr: 9, title: 'pull request 9' }, [], false],
    [
      'neither',
      {},
      { id: '2026-03-04T050607Z-add-the-search' },
      { issue: null, pr: null, title: 'add the search' },
      ['what it was for is not said: its title is "add the search"'],
      false,
    ],
    [
      'neither, in a name of another form',
      {},
      { id: 'a-2026-03-04T050607Z-b' },
      { issue: null, pr: null, title: 'a 2026 03 04T050607Z b' },
      ['what it was for is not said: its title is "a 2026 03 04T050607Z b"'],
      false,
    ],
    [
      'nothing that can be read',
      {},
      { id: '---' },
      { issue: null, pr: null, title: 'imported run' },
      ['what it was for is not said: its title is ""'],
      false,
    ],
    [
      'a pull request, which the workflow takes',
      { pr: 9 },
      { workflow: 'gated' },
      { issue: null, pr: 9, title: 'pull request 9' },
      [],
      false,
    ],
    [
      'both, of which the workflow takes one',
      { issue: 7, pr: 9 },
      { workflow: 'gated' },
      { issue: null, pr: 9, title: 'issue 7' },
      ['the workflow takes no issue: it is for the pull request 9 alone'],
      false,
    ],
    [
      'an issue, which the workflow does not take',
      { issue: 7 },
      { workflow: 'gated' },
      { issue: 7, pr: null, title: 'issue 7' },
      ['the workflow takes pr, and the run is for none of these: its definition takes any'],
      true,
    ],
    [
      'an issue, of a workflow that takes two other things',
      { issue: 7 },
      { workflow: 'titled' },
      { issue: 7, pr: null, title: 'issue 7' },
      ['the workflow takes pr or title, and the run is for none of these: its definition takes any'],
      true,
    ],
    [
      'an issue, of a workflow that takes that',
      { issue: 7 },
      { workflow: 'issues' },
      { issue: 7, pr: null, title: 'issue 7' },
      [],
      false,
    ],
    [
      'a pull request, of a workflow that takes anything else',
      { pr: 9 },
      { workflow: 'issues' },
      { issue: null, pr: 9, title: 'pull request 9' },
      ['the workflow takes issue or title, and the run is for none of these: its definition takes any'],
      true,
    ],
    [
      'neither, of a workflow that takes a title',
      {},
      { workflow: 'titled', id: 'x' },
      { issue: null, pr: null, title: 'x' },
      ['what it was for is not said: its title is "x"'],
      false,
    ],
  ])('%s', (_what, context, metadata, target, told, untargeted) => {
    const { state, guesses } = written(
      anOriginal({
        context: { issue: null, ...context },
        metadata,
        state: { current_phase: 'workflow' in metadata ? 'look' : 'plan' },
      }),
    )
    expect(state.target).toEqual(target)
    expect(guesses.filter((text) => /^(?:what it was for|the workflow takes)/.test(text))).toEqual(told)
    expect(state.workflow.document).toEqual(
      [SAMPLE, GATED, TITLED, ISSUES].map((document) => {
        const { targets: _, ...rest } = document
        return untargeted ? rest : document
      })[['sample', 'gated', 'titled', 'issues'].indexOf(state.workflow.id)],
    )
  })
})

describe('what is too long', () => {
  it('is cut, a name to its characters and a text to its bytes', () => {
    const { first, events } = written(
      anOriginal({
        metadata: { goal: 'g'.repeat(300) },
        context: { repo: 'r'.repeat(1100), branch: `${'b'.repeat(999)}😀` },
        activities: [
          ['001-read.yaml', { summary: 'é'.repeat(9000) }],
          ['002-x.yaml', { status: 'pending', summary: 's'.repeat(17_000) }],
        ],
        state: { status: 'blocked', blocked_reason: 'c'.repeat(17_000) },
      }),
    )
    expect(first.data).toMatchObject({ goal: 'g'.repeat(256), repo: 'r'.repeat(1000), branch: `${'b'.repeat(999)}\ufffd` })
    const texts = events.map(line)
    const start = 'imported from activities/001-read.yaml: '
    expect(texts[0]).toBe(`plan: read, task, passed: ${start}${'é'.repeat((16_320 - start.length) / 2)} [cut by the import]`)
    const note = 'imported from activities/002-x.yaml: x was pending. '
    expect(texts[1]).toBe(`${note}${'s'.repeat(16_320 - note.length)} [cut by the import]`)
    const reason = 'imported as blocked: '
    expect(texts.at(-1)).toBe(`run_blocked: ${reason}${'c'.repeat(16_320 - reason.length)} [cut by the import]`)
  })

  it.each([0, 1])('is never cut within a character, with %i bytes before it', (before) => {
    const { events } = written(
      anOriginal({ activities: [['001-read.yaml', { summary: 'x'.repeat(before) + 'é'.repeat(9000) }]] }),
    )
    expect(line(events[0] as FlowEvent)).toMatch(/^[^\ufffd]*é \[cut by the import\]$/)
  })

  it('is kept whole as long as it fits', () => {
    const start = 'imported from activities/001-read.yaml: '
    const summary = 's'.repeat(16_384 - start.length)
    const { told } = written(anOriginal({ activities: [['001-read.yaml', { summary }]] }))
    expect(told).toEqual([`plan: read, task, passed: ${start}${summary}`])
  })

  it('loses the lists of its files, where one event does not hold them', () => {
    const files = Array.from({ length: 100 }, (_, i) => `${'f'.repeat(900)}${i}`)
    const { told, events, guesses } = written(
      anOriginal({
        activities: [['001-tdd.yaml', { summary: 's'.repeat(2000), outputs: { files_changed: files, command_exit_code: 3 } }]],
      }),
    )
    expect(told).toEqual([`plan: tdd, extra task, passed: imported from activities/001-tdd.yaml: ${'s'.repeat(1000)}`])
    expect(events[0]?.data).toMatchObject({ files_changed: [], evidence_refs: [], exit_code: 3 })
    expect(guesses).toEqual(['activities/001-tdd.yaml: it is too long for one event: the lists of its files are left out'])
  })

  it('is kept as a note, where one event does not hold what it says alone', () => {
    const { told } = written(anOriginal({ activities: [['001-tdd.yaml', { summary: `a${'\u0001'.repeat(16_000)}` }]] }))
    expect(told).toEqual([`imported from activities/001-tdd.yaml: tdd was passed. a${'\u0001'.repeat(999)}`])
  })

  it('keeps a mark for what is no text at its place, and none at the cut', () => {
    const { events } = written(anOriginal({ activities: [['001-read.yaml', { summary: `\ufffd${'é'.repeat(9000)}` }]] }))
    expect(line(events[0] as FlowEvent)).toMatch(/read\.yaml: \ufffdé+ \[cut by the import\]$/)
  })

  it('is cut in a name beside one of the workflow', () => {
    const name = 'p'.repeat(60)
    const plan = importRun(
      anOriginal({ activities: [['001-a.yaml', { id: name, phase: name }]], state: { current_phase: name } }),
      {
        ...around(),
        workflow: () => aWorkflow([aPhase(name)]),
      },
    )
    expect(plan.write(ID).state.records[0]?.activity).toBe(`${'p'.repeat(55)}-imported`)
  })

  it('of its events is read to a limit', () => {
    const gone = { type: 'activity_recorded', path: '002-gone.yaml' }
    const others = (count: number) => Array(count).fill({ type: 'activity_recorded' })
    expect(written(anOriginal({ events: [...others(9999), gone] })).guesses).toHaveLength(1)
    expect(written(anOriginal({ events: [...others(10_000), gone] })).guesses).toEqual([])
  })

  it('is refused where it is the definition', () => {
    const long = aWorkflow([aPhase('plan', [], { prompt: 'p'.repeat(70_000) })])
    const plan = importRun(anOriginal(), { ...around(), workflow: () => long })
    expect(() => plan.write(ID)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^The first event would be \d{5} bytes long; a line holds at most 65536\.$/),
        refusal: expect.objectContaining({ code: 'document_invalid', hint: 'Shorten the definition of the workflow.' }),
      }),
    )
  })
})
