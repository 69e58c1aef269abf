import { describe, expect, test } from 'vitest'
import { buildWorkflow, canReach, graphProblems } from '../../src/core/graph.ts'
import { type ActivityDefinition, DEFAULT_MAX_ITERATIONS, type PhaseDefinition } from '../../src/core/workflow.ts'
import { anActivity, aPhase, aWorkflow, SAMPLE } from './builders.ts'

const optional = (id: string, needs: string[] = []): ActivityDefinition => anActivity(id, { required: false, needs })
const needing = (id: string, ...needs: string[]): ActivityDefinition => anActivity(id, { needs })

describe('a graph is faulty', () => {
  type Row = [name: string, phases: PhaseDefinition[], path: string, message: string]
  const rows: Row[] = [
    ['a phase defined twice', [aPhase('a'), aPhase('b'), aPhase('a')], 'phases.2.id', 'phase "a" is defined twice'],
    [
      'an activity defined twice in one phase',
      [aPhase('a', [anActivity('x'), anActivity('x')])],
      'phases.0.activities.1.id',
      'activity "x" is defined twice',
    ],
    [
      'an activity defined twice in two phases',
      [aPhase('a', [anActivity('x')]), aPhase('b', [anActivity('x')])],
      'phases.1.activities.0.id',
      'activity "x" is defined twice',
    ],
    [
      'an activity named like a later phase',
      [aPhase('a', [anActivity('b')]), aPhase('b')],
      'phases.0.activities.0.id',
      'activity "b" has the name of a phase; that name is the phase\'s own boundary activity',
    ],
    [
      'a gate with evidence, which nobody would look at',
      [aPhase('a', [anActivity('x', { evidence: ['test'] }), anActivity('y', { type: 'gate', evidence: ['test'] })])],
      'phases.0.activities.1.evidence',
      'gate "y" passes by a person\'s answer; evidence belongs to an activity that it needs',
    ],
    ['an unknown next', [aPhase('a', [], { next: 'z' }), aPhase('b')], 'phases.0.next', 'next names the unknown phase "z"'],
    [
      'a next that goes up',
      [aPhase('a'), aPhase('b', [], { next: 'a' })],
      'phases.1.next',
      'next of "b" is "a", which is not below it; a return belongs in back_to',
    ],
    [
      'a next to itself',
      [aPhase('a', [], { next: 'a' })],
      'phases.0.next',
      'next of "a" is "a", which is not below it; a return belongs in back_to',
    ],
    [
      'an unknown return',
      [aPhase('a'), aPhase('b', [], { back_to: [{ phase: 'z', max: 1 }] })],
      'phases.1.back_to.0.phase',
      'back_to names the unknown phase "z"',
    ],
    [
      'a return that goes down',
      [aPhase('a', [], { back_to: [{ phase: 'b', max: 1 }] }), aPhase('b')],
      'phases.0.back_to.0.phase',
      'back_to of "a" is "b", which is not above it',
    ],
    [
      'a return to itself',
      [aPhase('a', [], { back_to: [{ phase: 'a', max: 1 }] })],
      'phases.0.back_to.0.phase',
      'back_to of "a" is "a", which is not above it',
    ],
    [
      'a return named twice',
      [
        aPhase('a'),
        aPhase('b', [], {
          back_to: [
            { phase: 'a', max: 1 },
            { phase: 'a', max: 2 },
          ],
        }),
      ],
      'phases.1.back_to.1.phase',
      'back_to names "a" twice',
    ],
    ['a need of itself', [aPhase('a', [needing('x', 'x')])], 'phases.0.activities.0.needs.0', 'activity "x" needs itself'],
    [
      'an unknown need',
      [aPhase('a', [needing('x', 'z')])],
      'phases.0.activities.0.needs.0',
      'needs names the unknown activity "z"',
    ],
    [
      'a need of a phase',
      [aPhase('a'), aPhase('b', [needing('x', 'a')])],
      'phases.1.activities.0.needs.0',
      'needs names the unknown activity "a"',
    ],
    [
      'a need in a later phase',
      [aPhase('a', [needing('x', 'y')]), aPhase('b', [anActivity('y')])],
      'phases.0.activities.0.needs.0',
      'activity "x" needs "y", which stands in a later phase',
    ],
    [
      'a need that may be left out',
      [aPhase('a', [optional('o')]), aPhase('b', [anActivity('p'), needing('x', 'p', 'o')])],
      'phases.1.activities.1.needs.1',
      'activity "x" must pass and needs "o", which is optional in an earlier phase and could be left out',
    ],
    [
      'a need that may be left out, of an optional activity that must pass all the same',
      [aPhase('a', [optional('o')]), aPhase('b', [optional('m', ['o']), needing('x', 'm')])],
      'phases.1.activities.0.needs.0',
      'activity "m" must pass and needs "o", which is optional in an earlier phase and could be left out',
    ],
    [
      'a need in a phase that is only returned to',
      [
        aPhase('a', [], { next: 'c' }),
        aPhase('b', [anActivity('y')]),
        aPhase('c', [needing('x', 'y')], { back_to: [{ phase: 'b', max: 1 }] }),
      ],
      'phases.2.activities.0.needs.0',
      'activity "x" must pass and needs "y", but a path leads round the phase of "y"',
    ],
    [
      'a need in a phase that a return leads round',
      [
        aPhase('a', [], { next: 'c' }),
        aPhase('b', [], { next: 'd' }),
        aPhase('c', [anActivity('y')], { back_to: [{ phase: 'b', max: 1 }] }),
        aPhase('d', [needing('x', 'y')]),
      ],
      'phases.3.activities.0.needs.0',
      'activity "x" must pass and needs "y", but a path leads round the phase of "y"',
    ],
    [
      'a cycle of two',
      [aPhase('a', [needing('x', 'y'), needing('y', 'x')])],
      'phases.0.activities.0.needs',
      'needs form a cycle: x -> y -> x',
    ],
    [
      'a cycle behind an entry',
      [aPhase('a', [needing('w', 'x'), needing('x', 'y'), needing('y', 'z'), needing('z', 'x')])],
      'phases.0.activities.1.needs',
      'needs form a cycle: x -> y -> z -> x',
    ],
    [
      'a cycle behind the second need',
      [aPhase('a', [needing('x', 'w', 'y'), anActivity('w'), needing('y', 'x')])],
      'phases.0.activities.0.needs',
      'needs form a cycle: x -> y -> x',
    ],
    [
      'a cycle that the first activity does not lead into',
      [aPhase('a', [anActivity('w'), needing('x', 'y'), needing('y', 'x')])],
      'phases.0.activities.1.needs',
      'needs form a cycle: x -> y -> x',
    ],
    [
      'a phase that no path reaches',
      [aPhase('a', [], { next: 'c' }), aPhase('b'), aPhase('c')],
      'phases.1.id',
      'no path reaches the phase "b"',
    ],
  ]
  test.each(rows)('%s', (_, phases, path, message) => {
    expect(graphProblems(aWorkflow(phases)).map((p) => [p.path.join('.'), p.message])).toEqual([[path, message]])
  })

  test('in several places, all of which are named', () => {
    const document = aWorkflow([aPhase('a', [needing('x', 'x')], { next: 'z' }), aPhase('a')])
    expect(graphProblems(document).map((p) => p.path.join('.'))).toEqual([
      'phases.1.id',
      'phases.0.next',
      'phases.0.activities.0.needs.0',
    ])
  })
})

describe('a graph is sound', () => {
  const rows: [string, PhaseDefinition[]][] = [
    ['one phase without activities', [{ id: 'a', prompt: 'Do it.' }]],
    ['one of everything', SAMPLE.phases],
    [
      'a next that passes over a phase to which a return leads',
      [aPhase('a', [], { next: 'c' }), aPhase('b'), aPhase('c', [], { back_to: [{ phase: 'b', max: 1 }] })],
    ],
    ['a need in an earlier phase', [aPhase('a', [anActivity('y')]), aPhase('b', [needing('x', 'y')])]],
    [
      'a need in an earlier phase that returns to itself',
      [aPhase('z'), aPhase('a', [anActivity('y')], { back_to: [{ phase: 'z', max: 1 }] }), aPhase('b', [needing('x', 'y')])],
    ],
    ['a need further down in the same phase', [aPhase('a', [needing('x', 'y'), anActivity('y')])]],
    ['a required activity that needs an optional one of its own phase', [aPhase('a', [optional('o'), needing('x', 'o')])]],
    ['an optional activity that needs what may be left out', [aPhase('a', [optional('o')]), aPhase('b', [optional('p', ['o'])])]],
    ['a diamond of needs', [aPhase('a', [anActivity('w'), needing('x', 'w'), needing('y', 'w'), needing('z', 'x', 'y')])]],
  ]
  test.each(rows)('%s', (_, phases) => {
    expect(graphProblems(aWorkflow(phases))).toEqual([])
  })
})

test('a graph with very many paths through its needs is checked at once', () => {
  const ladder = Array.from({ length: 60 }, (_, i) => {
    const rung = i - (i % 2)
    return needing(`x${i}`, ...(rung === 0 ? [] : [`x${rung - 2}`, `x${rung - 1}`]))
  })
  expect(graphProblems(aWorkflow([aPhase('a', ladder)]))).toEqual([])
})

describe('a built workflow', () => {
  test('fills in the defaults', () => {
    const built = buildWorkflow(
      aWorkflow([{ id: 'a', prompt: 'Do it.', activities: [{ id: 'x', type: 'bash', prompt: 'Run it.' }] }]),
    )
    expect(built.maxIterations).toBe(DEFAULT_MAX_ITERATIONS)
    expect(built.phases[0]).toMatchObject({ next: null, backTo: new Map(), loopOver: null })
    expect(built.activity.get('x')).toMatchObject({ phase: 'a', required: true, needs: [], replay: 'effectful' })
  })

  test('keeps what is declared', () => {
    const built = buildWorkflow(SAMPLE)
    expect([built.id, built.version, built.last.id]).toEqual(['sample', '1.0.0', 'ship'])
    expect(built.phase.get('code')).toMatchObject({ index: 1, next: 'ship', backTo: new Map([['plan', 2]]), loopOver: 'tasks' })
    expect(built.activity.get('ask')).toMatchObject({ required: false, replay: 'safe' })
    expect(built.activity.get('test')?.needs).toEqual(['build'])
  })

  test('takes the phase below as the next one unless it names another', () => {
    const built = buildWorkflow(
      aWorkflow([aPhase('a', [], { next: 'c' }), aPhase('b'), aPhase('c')], { limits: { max_iterations: 7 } }),
    )
    expect([...built.phases.map((p) => p.next), built.maxIterations]).toEqual(['c', 'c', null, 7])
  })
})

describe('a phase can still come', () => {
  const workflow = buildWorkflow(
    aWorkflow([
      aPhase('a'),
      aPhase('b', [], { next: 'd' }),
      aPhase('c'),
      aPhase('d', [], { back_to: [{ phase: 'c', max: 1 }] }),
      aPhase('e'),
    ]),
  )
  test.each([
    ['itself', 'b', 'b', true],
    ['the next one', 'a', 'b', true],
    ['one further down', 'a', 'e', true],
    ['one that is only returned to', 'a', 'c', true],
    ['one that nothing returns to', 'd', 'a', false],
    ['one passed over, once past the return', 'e', 'c', false],
  ])('%s', (_, from, to, expected) => {
    expect(canReach(workflow, from, to)).toBe(expected)
  })
})
