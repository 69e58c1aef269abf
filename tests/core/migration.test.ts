import { describe, expect, test } from 'vitest'
import { FlowError } from '../../src/core/errors.ts'
import { definitionDigest, planMigration } from '../../src/core/migration.ts'
import type { PhaseDefinition, WorkflowDocument } from '../../src/core/workflow.ts'
import {
  advance,
  anActivity,
  aPhase,
  aRun,
  aWorkflow,
  begin,
  cancel,
  complete,
  criteria,
  evidence,
  gateOpen,
  INTO,
  migrate,
  note,
  OTHER,
  OWNER,
  type Run,
  type RunOptions,
  record,
  SAMPLE,
  type Step,
  TERMINAL,
} from './builders.ts'

/** SAMPLE, or another definition, under the next version, with a change made to a copy of it. */
function changed(
  change: (phases: PhaseDefinition[], document: WorkflowDocument) => unknown,
  document = SAMPLE,
): WorkflowDocument {
  const copy = structuredClone(document)
  change(copy.phases, copy)
  copy.metadata.version = '1.1.0'
  return copy
}

const phase = (phases: PhaseDefinition[], id: string) => phases.find((p) => p.id === id) as PhaseDefinition
const activity = (phases: PhaseDefinition[], id: string) => {
  const found = phases.flatMap(({ activities = [] }) => activities).find((a) => a.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const drop = (phases: PhaseDefinition[], id: string) => {
  for (const p of phases) p.activities = (p.activities ?? []).filter((a) => a.id !== id)
}
const put = (phases: PhaseDefinition[], into: string, ...activities: ReturnType<typeof anActivity>[]) =>
  phase(phases, into).activities?.push(...activities)

const CODE: Step[] = INTO.code
const BUILT: Step[] = [...CODE, record('build')]
const BACK: Step[] = [...INTO.ship, advance('code')]

/** What a run that was brought so far can go on with. */
const EXACT: [name: string, steps: Step[], to: WorkflowDocument][] = [
  [
    'another prompt of what was recorded',
    BUILT,
    changed((p) => {
      activity(p, 'build').prompt = 'Build it well.'
    }),
  ],
  ['a required activity in the phase where it is', BUILT, changed((p) => put(p, 'code', anActivity('lint')))],
  [
    'an optional activity in a phase that it has left',
    CODE,
    changed((p) => put(p, 'plan', anActivity('look', { required: false }))),
  ],
  ['a phase at the end', CODE, changed((p) => p.push(aPhase('announce', [anActivity('post')])))],
  [
    'a phase before one that it has not come to',
    CODE,
    changed((p) => p.splice(2, 0, aPhase('review', [anActivity('read_diff')]))),
  ],
  ['no activity of which it has nothing', BUILT, changed((p) => drop(p, 'publish'))],
  [
    'an activity moved that it has nothing of',
    CODE,
    changed((p) => {
      drop(p, 'test')
      put(p, 'ship', anActivity('test'))
    }),
  ],
  [
    'proof for what it has not begun',
    BUILT,
    changed((p) => {
      activity(p, 'test').evidence = ['test']
    }),
  ],
  [
    'nothing required any more of a phase that it has left',
    CODE,
    changed((p) => {
      activity(p, 'read').required = false
    }),
  ],
  [
    'what is optional now where it is',
    BUILT,
    changed((p) => {
      activity(p, 'build').required = false
      activity(p, 'test').needs = []
    }),
  ],
  [
    'a return with a lower cap that it has not used up',
    BACK,
    changed((_, d) => {
      d.limits = { max_iterations: 1 }
    }),
  ],
  [
    'what it did outside still outside',
    [record('spike', { extra: true }), evidence()],
    changed((p) => {
      phase(p, 'plan').prompt = 'Plan.'
    }),
  ],
  [
    'a loop of a phase that it has not come to',
    CODE,
    changed((p) => {
      phase(p, 'ship').loop_over = 'tasks'
    }),
  ],
]

/** What it cannot go on with, and what is in the way. */
const INEXACT: [name: string, steps: Step[], to: WorkflowDocument, faults: string[]][] = [
  [
    'without what it has recorded',
    BUILT,
    changed((p) => {
      drop(p, 'build')
      activity(p, 'test').needs = []
    }),
    ['removed code/build'],
  ],
  ['without what is in flight', [...BUILT, begin('test')], changed((p) => drop(p, 'test')), ['removed code/test']],
  [
    'without what has evidence',
    [...CODE, evidence({ activity: 'test', key: '1' })],
    changed((p) => drop(p, 'test')),
    ['removed code/test'],
  ],
  [
    'without the phase where it is',
    CODE,
    changed((p) => {
      p.splice(1, 1)
      phase(p, 'ship').back_to = [{ phase: 'plan', max: 1 }]
    }),
    ['removed code', 'changed plan'],
  ],
  [
    'without a phase between those that it was in',
    INTO.ship,
    changed((p) => {
      p.splice(1, 1)
      delete phase(p, 'ship').back_to
    }),
    ['changed plan', 'removed code', 'removed code/build', 'removed code/test'],
  ],
  [
    'with what it has recorded in another phase',
    BUILT,
    changed((p) => {
      drop(p, 'build')
      put(p, 'ship', anActivity('build'))
      activity(p, 'test').needs = []
    }),
    ['moved ship/build'],
  ],
  [
    'with another type of what it has recorded',
    BUILT,
    changed((p) => {
      activity(p, 'build').type = 'bash'
    }),
    ['changed code/build'],
  ],
  [
    'with another replay class of it',
    BUILT,
    changed((p) => {
      activity(p, 'build').replay = 'effectful'
    }),
    ['changed code/build'],
  ],
  [
    'with proof that it did not give',
    BUILT,
    changed((p) => {
      activity(p, 'build').evidence = ['test']
    }),
    ['changed code/build'],
  ],
  [
    'with needs that were not met',
    [...BUILT, begin('test')],
    changed((p) => {
      activity(p, 'test').needs = []
    }),
    ['changed code/test'],
  ],
  [
    'with a required activity in a phase that it has left',
    CODE,
    changed((p) => put(p, 'plan', anActivity('look'))),
    ['added plan/look'],
  ],
  [
    'with what was optional there required now',
    [record('ask'), ...CODE],
    changed((p) => {
      activity(p, 'ask').required = true
    }),
    ['changed plan/ask'],
  ],
  [
    'with what is required later required there',
    CODE,
    changed((p) => {
      drop(p, 'publish')
      put(p, 'plan', anActivity('publish', { replay: 'effectful' }))
    }),
    ['moved plan/publish'],
  ],
  ['with a phase between those that it was in', CODE, changed((p) => p.splice(1, 0, aPhase('review', []))), ['added review']],
  ['with a phase before the first', [], changed((p) => p.unshift(aPhase('intake', []))), ['added intake']],
  [
    'with another first phase that it knows',
    [],
    changed((p) => {
      const [ship] = p.splice(2, 1)
      ;(ship as PhaseDefinition).back_to = []
      delete (ship as PhaseDefinition).back_to
      p.unshift(ship as PhaseDefinition)
    }),
    ['moved ship'],
  ],
  [
    'with another order of the phases that it was in',
    BACK,
    changed((p) => {
      const [code, ship] = p.splice(1, 2) as [PhaseDefinition, PhaseDefinition]
      delete ship.back_to
      code.back_to = [
        { phase: 'plan', max: 1 },
        { phase: 'ship', max: 1 },
      ]
      p.push(ship, code)
    }),
    ['changed code', 'changed plan', 'changed ship', 'moved code', 'moved ship'],
  ],
  [
    'with another list to loop over',
    CODE,
    changed((p) => {
      delete phase(p, 'code').loop_over
    }),
    ['changed code'],
  ],
  [
    'with a lower cap than the returns that it took',
    [...BACK, record('build'), record('test'), advance()],
    changed((p) => {
      delete phase(p, 'ship').back_to
    }),
    ['changed ship'],
  ],
  [
    'with what it did outside now inside',
    [record('spike', { extra: true })],
    changed((p) => put(p, 'ship', anActivity('spike'))),
    ['added ship/spike'],
  ],
  [
    'with what it did outside now a phase',
    [record('spike', { extra: true })],
    changed((p) => p.push(aPhase('spike', []))),
    ['added spike'],
  ],
  [
    'with another target',
    CODE,
    changed((_, d) => {
      d.targets = ['issue']
    }),
    ['changed targets'],
  ],
]

const faultsOf = (run: Run, to: WorkflowDocument) =>
  planMigration(run.state, to).faults.map(({ what, item }) => `${what} ${item}`)

describe('a run goes on with', () => {
  test.each(EXACT)('%s', (_name, steps, to) => {
    const run = aRun({ steps })
    expect(faultsOf(run, to)).toEqual([])
    run.take(migrate(to))
    expect(run.state.workflow.document).toEqual(to)
    expect(run.state.defined).toBe(run.events.length)
    expect(run.state.moments.at(-1)).toMatchObject({ type: 'run_migrated', detail: '1.0.0 -> 1.1.0' })
  })
})

describe('a run does not go on', () => {
  test.each(INEXACT)('%s', (_name, steps, to, faults) => {
    const run = aRun({ steps })
    expect(faultsOf(run, to).toSorted()).toEqual(faults.toSorted())
    const decision = run.ask(migrate(to))
    if (decision.kind !== 'refuse') throw new Error(decision.kind)
    expect(decision.refusal).toMatchObject({ code: 'illegal_transition', message: expect.stringContaining('version 1.1.0') })
    for (const fault of faults) expect(decision.refusal.hint).toContain(fault.replace(' ', ': '))
  })

  test('with more returns than the new limit, or an entry that no flag can carry', () => {
    const limited = changed((_, d) => {
      d.limits = { max_iterations: 1 }
    })
    const twice: Step[] = [...CODE, advance('plan'), record('read'), advance(), advance('plan')]
    expect(faultsOf(aRun({ steps: twice }), limited)).toEqual(['changed max_iterations'])
    const looped = changed((p) => {
      phase(p, 'ship').loop_over = 'names'
    })
    expect(faultsOf(aRun({ inputs: { names: ['-x'] } }), looped)).toEqual(['changed names'])
  })

  test('where an earlier gate was asked that nothing of the phase needs any more', () => {
    const gated = aWorkflow([
      aPhase('plan', [anActivity('sure', { type: 'gate', required: false })]),
      aPhase('ship', [anActivity('publish', { required: false, needs: ['sure'] }), anActivity('tell', { required: false })]),
    ])
    const steps: Step[] = [advance(), gateOpen('sure')]
    const run = aRun({ workflow: gated, steps })
    expect(
      faultsOf(
        run,
        changed((p) => {
          activity(p, 'publish').needs = []
        }, gated),
      ),
    ).toEqual(['changed ship'])
    expect(
      faultsOf(
        run,
        changed((p) => {
          activity(p, 'publish').prompt = 'x'
        }, gated),
      ),
    ).toEqual([])
  })

  test('where what was passed over is required now', () => {
    const short = aWorkflow([aPhase('plan'), aPhase('look', [anActivity('around', { required: false })]), aPhase('ship')])
    const run = aRun({ workflow: short, steps: [advance('ship')] })
    const to = changed((p) => {
      activity(p, 'around').required = true
    }, short)
    expect(faultsOf(run, to)).toEqual(['changed look/around'])
  })

  test('where an activity was recorded whose need was optional, and was skipped', () => {
    const needing = aWorkflow([aPhase('work', [anActivity('look', { required: false }), anActivity('do', { needs: ['look'] })])])
    const run = aRun({ workflow: needing, steps: [record('look', { status: 'skipped' }), record('do')] })
    const to = changed((p) => {
      activity(p, 'look').required = true
    }, needing)
    expect(faultsOf(run, to)).toEqual(['changed work/look'])
  })
})

describe('the refusal of a migration', () => {
  test.each<[line: string, run: Run, to: WorkflowDocument]>([
    [
      'changed: targets (the run is for a title)',
      aRun(),
      changed((_, d) => {
        d.targets = ['issue']
      }),
    ],
    [
      'changed: targets (the run is for one issue)',
      aRun({ target: { issue: 1 } }),
      changed((_, d) => {
        d.targets = ['pr']
      }),
    ],
    [
      'changed: plan (it looped over nothing)',
      aRun(),
      changed((p) => {
        phase(p, 'plan').loop_over = 'tasks'
      }),
    ],
    [
      'changed: code (it looped over tasks)',
      aRun({ steps: CODE }),
      changed((p) => {
        delete phase(p, 'code').loop_over
      }),
    ],
    [
      'changed: plan (code came after it, and the run went on from there)',
      aRun({ steps: CODE }),
      changed((p) => {
        phase(p, 'plan').next = 'ship'
      }),
    ],
    [
      'changed: code/test (type, needs, evidence: it was begun or recorded)',
      aRun({ steps: [...BUILT, record('test')] }),
      changed((p) => {
        Object.assign(activity(p, 'test'), { type: 'bash', needs: [], evidence: ['test'] })
      }),
    ],
  ])('tells each thing in the way on a line of its own, and how to go on: %s', (line, run, to) => {
    const decision = run.ask(migrate(to))
    if (decision.kind !== 'refuse') throw new Error(decision.kind)
    expect(decision.refusal.hint?.split('\n')).toContain(line)
    expect(decision.refusal.next).toBe(`next --run ${run.state.id}`)
  })
})

describe('a migration', () => {
  const next = changed((p) => {
    activity(p, 'read').prompt = 'Read on.'
  })
  const digest = definitionDigest(SAMPLE)
  const event = (from: { version: string; digest: string }, to: WorkflowDocument, by = OWNER): Step => ({
    event: { type: 'run_migrated', data: { from, to } },
    by,
  })
  const from = { version: '1.0.0', digest }

  test.each<[string, Step, string]>([
    ['from another version', event({ ...from, version: '0.9.0' }, next), 'begins at another definition'],
    ['from another definition', event({ ...from, digest: 'f'.repeat(64) }, next), 'begins at another definition'],
    ['to the same definition', event(from, SAMPLE), 'has this definition already'],
    [
      'to another workflow',
      event(
        from,
        changed((_, d) => {
          d.metadata.id = 'other'
        }),
      ),
      'is of other',
    ],
    [
      'to a definition that is not sound',
      event(
        from,
        changed((p) => put(p, 'ship', anActivity('publish'))),
      ),
      'defined twice',
    ],
    ['by a session that does not own the run', event(from, next, OTHER), 'owned by session owner'],
  ])('is refused %s', (_name, step, message) => {
    expect(() => aRun({ steps: [step] })).toThrow(message)
  })

  test('is nothing where the definition is the same, whatever the order of its members', () => {
    const { phases, metadata, ...rest } = SAMPLE
    expect(aRun().ask(migrate({ phases, ...rest, metadata }))).toEqual({
      kind: 'nothing',
      why: 'The run has this definition already, version 1.0.0.',
    })
  })

  test('is refused on a closed run, and legal by a terminal and while the run is blocked', () => {
    expect(() => aRun({ steps: [cancel, { event: { type: 'run_migrated', data: { from, to: next } }, by: TERMINAL }] })).toThrow(
      FlowError,
    )
    expect(
      aRun({
        steps: [
          { kind: 'block', reason: 'x' },
          { request: migrate(next), by: TERMINAL },
        ],
      }).state.workflow.version,
    ).toBe('1.1.0')
  })

  test('lists every difference between the definitions, in the way or not', () => {
    const to = changed((p, d) => {
      drop(p, 'ask')
      put(p, 'ship', anActivity('announce'))
      drop(p, 'test')
      put(p, 'ship', anActivity('test'))
      activity(p, 'publish').replay = 'safe'
      phase(p, 'ship').prompt = 'Ship.'
      d.phases.push(aPhase('after', []))
    })
    const { differences } = planMigration(aRun().state, to)
    expect(differences.map(({ what, item, how }) => [what, item, how])).toEqual([
      ['removed', 'plan/ask', null],
      ['changed', 'ship', 'prompt, next'],
      ['added', 'after', null],
      ['changed', 'ship/publish', 'replay'],
      ['added', 'ship/announce', null],
      ['moved', 'ship/test', 'from code'],
    ])
  })

  test('lists what moved, not what stands elsewhere only because of what was added or removed', () => {
    const shifted = changed((p) => {
      p.splice(1, 1)
      p.unshift(aPhase('intake', []))
      delete phase(p, 'ship').back_to
    })
    const summary = (to: WorkflowDocument) =>
      planMigration(aRun().state, to).differences.map(({ what, item, how }) => [what, item, how])
    expect(summary(shifted)).toEqual([
      ['removed', 'code', null],
      ['removed', 'code/build', null],
      ['removed', 'code/test', null],
      ['added', 'intake', null],
      ['changed', 'plan', 'next'],
      ['changed', 'ship', 'back_to'],
    ])
    const swapped = changed((p) => {
      p.push(...p.splice(1, 1))
      phase(p, 'code').loop_over = 'names'
      Object.assign(activity(p, 'build'), { prompt: 'Build.', required: false })
    })
    expect(summary(swapped)).toEqual([
      ['changed', 'plan', 'next'],
      ['moved', 'ship', null],
      ['changed', 'ship', 'next'],
      ['moved', 'code', null],
      ['changed', 'code', 'next, loop_over'],
      ['changed', 'code/build', 'prompt, required'],
    ])
  })

  test('asks for what the new definition requires, and no more for what it does not', () => {
    const to = changed((p) => {
      put(p, 'code', anActivity('lint'))
      drop(p, 'publish')
    })
    const options: RunOptions = { steps: [...BUILT, migrate(to)] }
    expect(() => aRun({ ...options, steps: [...(options.steps ?? []), record('test'), advance()] })).toThrow(
      'cannot go from code to ship yet',
    )
    const { state } = aRun({ ...options, steps: [...(options.steps ?? []), record('test'), record('lint'), advance(), complete] })
    expect(state.status).toBe('completed')
  })

  test('keeps what was recorded before it, criteria and notes included', () => {
    const { state } = aRun({ steps: [criteria('fast'), note, ...BUILT, migrate(next)] })
    expect([state.records.length, state.criteria.size, state.notes.length, state.phase]).toEqual([3, 1, 1, 'code'])
  })
})
