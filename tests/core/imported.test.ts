import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LogReader } from '../../src/core/chain.ts'
import { seal } from '../../src/core/envelope.ts'
import { makeRunId } from '../../src/core/ids.ts'
import { importRun, type Surroundings } from '../../src/core/imported.ts'
import type { Original } from '../../src/core/original.ts'
import { timeOf } from '../../src/store/original.ts'
import { anActivity, aPhase, aWorkflow, SAMPLE } from './builders.ts'

const ID = makeRunId('2026-03-04T05:06:07.000Z', 'old')
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

function around(): Surroundings {
  let ids = 0
  return {
    workflow: (id) => [SAMPLE, GATED].find((document) => document.metadata.id === id) ?? null,
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

const empty: Original = { path: '/old', name: ID, digest: 'd', run: null, activities: [], events: [], unreadable: 0 }

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
