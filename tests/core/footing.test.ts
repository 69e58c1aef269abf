import { describe, expect, it } from 'vitest'
import { type Footing, footingOf } from '../../src/core/footing.ts'
import type { OriginalActivity, OriginalRun } from '../../src/core/original.ts'
import type { WorkflowDocument } from '../../src/core/workflow.ts'
import { anActivity, aPhase, aWorkflow, SAMPLE } from './builders.ts'

function anOriginalRun(overrides: Partial<OriginalRun> = {}): OriginalRun {
  return {
    ...{ id: null, workflow: 'sample', goal: null, created: null, repo: null, branch: null, issue: null, pr: null },
    ...{ status: 'active', phase: null, activity: null, completed: [], blocked: null },
    ...overrides,
  }
}

/** An activity that was recorded in `phase`. */
function recordedIn(phase: string | null): OriginalActivity {
  return {
    ...{ file: '001-a.yaml', number: 1, id: 'a', workflow: null, phase, type: 'task', status: 'passed', at: null },
    ...{ summary: '', confidence: 'low', evidence: [], files: [], exit: null },
  }
}

function footing(
  run: Partial<OriginalRun>,
  phases: (string | null)[] = [],
  document: WorkflowDocument = SAMPLE,
): Footing & { guesses: string[] } {
  const guesses: string[] = []
  const find = (id: string) => (id === document.metadata.id ? document : null)
  return { ...footingOf(anOriginalRun(run), phases.map(recordedIn), find, (told) => guesses.push(told)), guesses }
}

/** Needs of an earlier phase, alone and beside one of its own; a phase that only a return leads to; a phase without activities. */
const WIDE = aWorkflow([
  aPhase('plan', [anActivity('read'), anActivity('draw')], { loop_over: 'parts', next: 'code' }),
  aPhase('aside', [anActivity('rest')]),
  aPhase('code', [anActivity('build', { needs: ['read'] }), anActivity('test', { needs: ['draw', 'build'] })], {
    loop_over: 'tasks',
    back_to: [{ phase: 'aside', max: 1 }],
  }),
  { id: 'ship', prompt: 'Ship.' },
])

/** Two gates, the second of which is asked for; the first only where somebody wants it. */
const GATED = aWorkflow([
  aPhase('plan', [anActivity('look', { type: 'gate', required: false })]),
  aPhase('ask', [anActivity('prepare'), anActivity('approve', { type: 'gate' })]),
  aPhase('ship', [anActivity('publish')]),
])

describe('in a workflow that is known here', () => {
  it('a run that stands in the first phase has the definition as it is', () => {
    const { definition, way, rename, guesses } = footing({ phase: 'plan' }, ['plan'])
    expect(definition).toBe(SAMPLE)
    expect([way, rename('Anything'), guesses]).toEqual([['plan'], 'Anything', []])
  })

  it('the phases that were left ask for nothing, and nothing needs what they asked for', () => {
    const { definition, way, guesses } = footing({ phase: 'code' }, ['plan'], WIDE)
    expect(definition).toEqual({
      ...WIDE,
      phases: [
        { id: 'plan', prompt: 'Finish plan.', next: 'code' },
        aPhase('aside', [anActivity('rest')]),
        aPhase('code', [anActivity('build'), anActivity('test', { needs: ['build'] })], {
          loop_over: 'tasks',
          back_to: [{ phase: 'aside', max: 1 }],
        }),
        { id: 'ship', prompt: 'Ship.' },
      ],
    })
    // Also no member without a value: the definition is kept as JSON.
    expect(definition.phases.map((phase) => Object.keys(phase))).toEqual([
      ['id', 'prompt', 'next'],
      ['id', 'prompt', 'activities'],
      ['id', 'prompt', 'back_to', 'loop_over', 'activities'],
      ['id', 'prompt'],
    ])
    expect(definition.phases[2]?.activities?.map((activity) => 'needs' in activity)).toEqual([false, true])
    expect(way).toEqual(['plan', 'code'])
    expect(guesses).toEqual(['the activities of plan are not asked for again: it had left these phases'])
  })

  it('phases that ask for nothing are left without a change', () => {
    const bare = aWorkflow([{ id: 'plan', prompt: 'Plan.', loop_over: 'parts' }, aPhase('code', [anActivity('build')])])
    expect(footing({ phase: 'code' }, [], bare).definition).toBe(bare)
  })

  it.each<[string, Partial<OriginalRun>, (string | null)[], string[], string[]]>([
    [
      'the furthest that is recorded, where it does not say',
      { phase: null },
      ['plan', 'code', null, 'plan', 'elsewhere'],
      ['plan', 'code'],
      ['its phase is not given: taken for code', 'the activities of plan are not asked for again: it had left these phases'],
    ],
    [
      'the first, where nothing is recorded',
      { phase: 'done' },
      ['elsewhere'],
      ['plan'],
      ['its phase is "done", which "sample" does not have: taken for plan'],
    ],
    [
      'what it says, where more is recorded',
      { phase: 'code' },
      ['ship'],
      ['plan', 'code'],
      [
        'activities of ship are recorded, but run.yaml says code: it stands in code',
        'the activities of plan are not asked for again: it had left these phases',
      ],
    ],
    [
      'the first, where it says so and more is recorded',
      { phase: 'plan' },
      ['code'],
      ['plan'],
      ['activities of code are recorded, but run.yaml says plan: it stands in plan'],
    ],
    [
      'what it says, where less is recorded',
      { phase: 'ship' },
      ['plan'],
      ['plan', 'code', 'ship'],
      ['the activities of plan, code are not asked for again: it had left these phases'],
    ],
  ])('it stands in %s', (_what, run, phases, expected, told) => {
    const { way, guesses } = footing(run, phases)
    expect([way, guesses]).toEqual([expected, told])
  })

  it('it cannot stand where the way does not go', () => {
    const { way, guesses } = footing({ phase: 'aside' }, [], WIDE)
    expect([way, guesses]).toEqual([['plan'], ['its phase is "aside", which "sample" does not have: taken for plan']])
  })

  it.each<[string, string[], string[]]>([
    ['plan', ['plan'], []],
    ['ask', ['plan', 'ask'], ['the activities of plan are not asked for again: it had left these phases']],
    [
      'ship',
      ['plan', 'ask'],
      [
        'it was in ship, after the approval of ask: an approval is not imported, so it stands in ask',
        'the activities of plan are not asked for again: it had left these phases',
      ],
    ],
  ])('it comes no further than to a gate: from %s', (phase, expected, told) => {
    const { way, guesses, definition } = footing({ phase }, [], GATED)
    expect([way, guesses]).toEqual([expected, told])
    expect(definition.phases.slice(1)).toEqual(GATED.phases.slice(1))
  })
})

it('a run does not leave a first phase that has a gate', () => {
  const { way, definition } = footing({ phase: 'ship' }, [], aWorkflow(GATED.phases.slice(1)))
  expect([way, definition.phases]).toEqual([['ask'], GATED.phases.slice(1)])
})

/** The definition made of the phases that a run names. */
function own(id: string, phases: string[]): WorkflowDocument {
  return {
    apiVersion: 'flow.synapti.ai/v1',
    kind: 'FlowWorkflow',
    metadata: {
      ...{ id, version: '0.0.0', title: `Imported: ${id}` },
      description: 'Made by an import of the phases that the run names; it requires nothing.',
    },
    phases: phases.map((phase) => ({ id: phase, prompt: `Finish ${phase} as the run was doing it.` })),
  }
}

const UNKNOWN = 'there is no workflow "design" here: it gets a definition made of its own phases, which requires nothing'

describe('otherwise a run gets a definition made of its own phases', () => {
  it.each<[string, Partial<OriginalRun>, (string | null)[], WorkflowDocument, string[], string[]]>([
    [
      'in the order in which it names them',
      { workflow: 'design', phase: 'handoff' },
      ['brief', null, 'mockup', 'brief'],
      own('design', ['brief', 'mockup', 'handoff']),
      ['brief', 'mockup', 'handoff'],
      [UNKNOWN],
    ],
    [
      'and stands where it says',
      { workflow: 'design', phase: 'brief' },
      ['brief', 'mockup'],
      own('design', ['brief', 'mockup']),
      ['brief'],
      [UNKNOWN],
    ],
    [
      'and stands in the last where it does not say',
      { workflow: 'design' },
      ['brief', 'mockup'],
      own('design', ['brief', 'mockup']),
      ['brief', 'mockup'],
      [UNKNOWN],
    ],
    [
      'of which there is one at least',
      { workflow: null },
      [],
      own('imported', ['work']),
      ['work'],
      [
        'which workflow it followed is not said: it gets a definition made of its own phases',
        'no phase is named: it gets one, "work"',
      ],
    ],
    [
      'under names that a definition may have',
      { workflow: '1. De Sign!', phase: '2 Run  Time--' },
      ['Code', 'code', '???', 'x'.repeat(70), 'a_b-c'],
      own('de-sign', ['code', 'phase', 'x'.repeat(64), 'a_b-c', 'run-time']),
      ['code', 'phase', 'x'.repeat(64), 'a_b-c', 'run-time'],
      [
        'there is no workflow "1. De Sign!" here: it gets a definition made of its own phases, which requires nothing',
        'the phase "Code" is called code',
        'the phase "???" is called phase',
        `the phase "${'x'.repeat(70)}" is called ${'x'.repeat(64)}`,
        'the phase "2 Run  Time--" is called run-time',
      ],
    ],
    [
      'of a workflow without a name',
      { workflow: '??', phase: 'a' },
      [],
      own('workflow', ['a']),
      ['a'],
      [UNKNOWN.replace('design', '??')],
    ],
  ])('%s', (_what, run, phases, definition, way, guesses) => {
    const { rename: _, ...found } = footing(run, phases)
    expect(found).toEqual({ definition, way, guesses })
  })

  it('to which the names of its phases lead, and to the last those that it does not have', () => {
    const { rename } = footing({ workflow: 'design', phase: 'Brief' }, ['A B', 'C'])
    expect(['A B', 'C', 'Brief', 'x'].map(rename)).toEqual(['a-b', 'c', 'brief', 'brief'])
  })

  it.each([
    [64, 64, []],
    [65, 64, [UNKNOWN, 'it names 65 phases: those after the first 64 are one with the last']],
  ])('of %i phases as %i', (count, kept, told) => {
    const names = Array.from({ length: count }, (_, i) => `p${i}`)
    const { definition, way, rename, guesses } = footing({ workflow: 'design', phase: names.at(-1) as string }, names)
    expect(definition.phases.map(({ id }) => id)).toEqual(names.slice(0, kept))
    expect([way.length, rename('p64')]).toEqual([kept, 'p63'])
    expect(guesses).toEqual(told.length === 0 ? [UNKNOWN] : told)
  })

  it.each<[string, WorkflowDocument, string]>([
    [
      'loops over what tells of the import',
      aWorkflow([aPhase('plan'), aPhase('code', [], { loop_over: 'imported_from' })]),
      'the definition of "sample" loops over the list imported_from, which tells of the import: it gets one of its own phases',
    ],
    [
      'does not hold',
      aWorkflow([aPhase('plan', [anActivity('read')]), aPhase('code', [anActivity('read')])]),
      'the definition of "sample" does not hold without the phases that are over: it gets one of its own phases',
    ],
  ])('where the one of the workflow %s', (_what, document, guess) => {
    const { rename: _, ...found } = footing({ phase: 'plan' }, ['plan'], document)
    expect(found).toEqual({ definition: own('sample', ['plan']), way: ['plan'], guesses: [guess] })
  })
})
