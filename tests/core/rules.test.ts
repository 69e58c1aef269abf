import { describe, expect, test } from 'vitest'
import type { Request } from '../../src/core/decide.ts'
import type { Refusal } from '../../src/core/errors.ts'
import type { AttemptRef, By, EventData, Verdict } from '../../src/core/event.ts'
import { type Candidate, illegal, OPEN_CAP, standingFault } from '../../src/core/rules.ts'
import type { WorkflowDocument } from '../../src/core/workflow.ts'
import {
  aClaim,
  advance,
  anActivity,
  aPhase,
  aRun,
  aStart,
  aWorkflow,
  begin,
  block,
  cancel,
  claim,
  compacted,
  complete,
  fail,
  gateOpen,
  helperStarted,
  INTO,
  moved,
  note,
  OTHER,
  OWNER,
  type Run,
  type RunOptions,
  record,
  release,
  SAMPLE,
  type Step,
  sessionEnd,
  TERMINAL,
  turnFailed,
  unblock,
} from './builders.ts'

const THIRD: By = { actor: 'agent', session: 'third' }
const ID = '2026-01-02T030405Z-add-search'
const TASKS: RunOptions = { inputs: { tasks: ['a', 'b'] } }
const TAKE_OVER = `resume ${ID} --take-over --reason "<why it is taken from its owner>"`
const DONE = '--status passed --summary "<what was done>"'

/** What the run answers to a request; fails when it takes it. */
function refusalOf(run: Run, request: Request, by?: By): Refusal {
  const decision = run.ask(request, by)
  if (decision.kind !== 'refuse') throw new Error(`not refused: ${JSON.stringify(decision)}`)
  return decision.refusal
}

/** What the rules say to a request's event once some of its data is changed; null when it is legal. */
function verdictOn(
  run: Run,
  request: Request,
  data: Partial<EventData['activity_recorded']> = {},
  by: By = OWNER,
): Refusal | null {
  const decision = run.ask(request, by)
  if (decision.kind !== 'append') throw new Error(`not accepted: ${JSON.stringify(decision)}`)
  return illegal(run.state, { ...decision.proposal, data: { ...decision.proposal.data, ...data }, by } as Candidate)
}

describe('a log', () => {
  test('begins with run_started', () => {
    expect(illegal(null, { type: 'note_recorded', by: OWNER, data: { text: '' } })).toMatchObject({
      code: 'illegal_transition',
      message: 'A log begins with run_started.',
    })
  })

  test('has run_started once', () => {
    expect(illegal(aRun().state, aStart())).toMatchObject({
      code: 'illegal_transition',
      message: `The run ${ID} was already started.`,
    })
  })
})

describe('a start is refused', () => {
  const only = (targets: WorkflowDocument['targets']): WorkflowDocument => ({ ...SAMPLE, ...(targets && { targets }) })
  const looped = (key: string): RunOptions => ({ inputs: { tasks: ['fine', key] } })
  type Row = [name: string, options: RunOptions, expected: Partial<Refusal>]
  const rows: Row[] = [
    [
      'with a faulty graph',
      { workflow: aWorkflow([aPhase('a'), aPhase('a')]) },
      { code: 'workflow_invalid', message: 'Workflow sample: phase "a" is defined twice.' },
    ],
    [
      'for an issue',
      { workflow: only(['pr', 'title']), target: { issue: 1 } },
      {
        code: 'usage',
        message: 'The workflow sample does not take an issue.',
        hint: 'It takes: --pr, --title.',
        next: 'workflow show sample',
      },
    ],
    [
      'for a pr',
      { workflow: only(['issue']), target: { pr: 1 } },
      { code: 'usage', message: 'The workflow sample does not take a pr.' },
    ],
    [
      'for a title alone',
      { workflow: only(['issue']) },
      { code: 'usage', message: 'The workflow sample does not take a title alone.' },
    ],
    ['with a key that has a space', looped('a b'), { code: 'usage', message: '"a b" of the input tasks is no key of a loop.' }],
    ['with an empty key', looped(''), { code: 'usage' }],
    ['with a key that would be a flag', looped('-x'), { code: 'usage' }],
    ['with a key that a shell would read', looped('a;b'), { code: 'usage' }],
    ['with a key of 65 characters', looped('x'.repeat(65)), { code: 'usage' }],
    ['by a session that claims it for another', { by: OTHER }, { code: 'not_owner' }],
    ['by a session that does not claim it', { session: null, by: OWNER }, { code: 'not_owner' }],
    ['by a terminal that claims it', { by: TERMINAL }, { code: 'not_owner' }],
  ]
  test.each(rows)('%s', (_, options, expected) => {
    expect(illegal(null, aStart(options))).toMatchObject(expected)
  })
})

describe('a start is legal', () => {
  const rows: [string, RunOptions][] = [
    ['by a session for itself', {}],
    ['by a terminal for nobody', { session: null }],
    ['for an issue that the workflow takes', { workflow: { ...SAMPLE, targets: ['issue'] }, target: { issue: 1 } }],
    ['for an issue with a title beside it', { workflow: { ...SAMPLE, targets: ['issue'] }, target: { issue: 1, title: 'x' } }],
    ['for a pr that the workflow takes', { workflow: { ...SAMPLE, targets: ['pr'] }, target: { pr: 1 } }],
    ['with keys of 64 letters, digits and marks', { inputs: { tasks: ['x'.repeat(64), '1.2_3-4'] } }],
    ['with free text in a list that no phase loops over', { inputs: { remarks: ['a b; c'] } }],
    [
      'with a loop named like a member that every object has',
      { workflow: aWorkflow([aPhase('a', [], { loop_over: 'constructor' })]) },
    ],
  ]
  test.each(rows)('%s', (_, options) => {
    expect(illegal(null, aStart(options))).toBeNull()
  })
})

const EVERY: [string, Request][] = [
  ['begin', begin('read')],
  ['record', record('read')],
  ['advance', advance()],
  ['note', note],
  ['block', block],
  ['unblock', unblock],
  ['release', release],
]

/** What a session says of itself, through its host. */
const REPORTS: [string, Request][] = [
  ['report a compaction', compacted],
  ['report a cut turn', turnFailed],
  ['report a helper', helperStarted('h1')],
  ['report a move', moved('/wt').request],
]

describe('a closed run takes no', () => {
  const closings: [string, string, Step[]][] = [
    ['completed', 'completed', [...INTO.end, complete]],
    ['failed', 'failed', [fail]],
    ['cancelled', 'cancelled', [cancel]],
  ]
  const rows = closings.flatMap(([name, status, steps]) =>
    [...EVERY, ...REPORTS].map(([kind, request]) => [kind, name, status, steps, request] as const),
  )
  test.each(rows)('%s once it is %s', (_, __, status, steps, request) => {
    expect(refusalOf(aRun({ steps: [...steps] }), request)).toEqual({
      code: 'run_closed',
      message: `The run ${ID} is ${status}.`,
      hint: 'A closed run takes no more events; start another.',
      next: 'list --all',
    })
  })

  test('claim', () => {
    const run = aRun({ steps: [cancel] })
    expect(illegal(run.state, claimOf(run, 'other', 'free'))).toMatchObject({ code: 'run_closed' })
  })

  test('end of a session and no claim for another, whoever sends them: it has no owner to ask for', () => {
    const run = aRun({ steps: [cancel] })
    expect(refusalOf(run, sessionEnd('third'), OTHER)).toMatchObject({ code: 'run_closed' })
    const claimed = claim(run.state, 'other', 'free')
    expect(illegal(run.state, { ...claimed.event, by: OWNER } as Candidate)).toMatchObject({ code: 'run_closed' })
    expect(illegal(run.state, { ...claim(run.state, 'other', 'self').event, by: OTHER } as Candidate)).toMatchObject({
      code: 'run_closed',
    })
  })

  test('other end than the one that it has', () => {
    expect(refusalOf(aRun({ steps: [fail] }), cancel)).toMatchObject({ code: 'run_closed', message: `The run ${ID} is failed.` })
  })

  test.each([
    ['an unknown activity', record('no-such'), 'activity_not_found'],
    ['an unknown phase', advance('no-such'), 'phase_not_found'],
    ['an activity of another phase', record('publish'), 'run_closed'],
  ] as [string, Request, string][])('a closed run is asked for %s', (_, request, code) => {
    expect(refusalOf(aRun({ steps: [cancel] }), request)).toMatchObject({ code })
  })
})

const WRITES: [string, Request][] = [...EVERY, ...REPORTS, ['complete', complete], ['fail', fail], ['cancel', cancel]]

describe('a session that does not own the run', () => {
  test.each(WRITES)('may not %s while another owns it', (_, request) => {
    expect(refusalOf(aRun(), request, OTHER)).toEqual({
      code: 'owned_by_other',
      message: `The run ${ID} is owned by session owner (process 100).`,
      hint: 'Leave it to its owner, or take it over on purpose; who did and why is recorded.',
      next: TAKE_OVER,
    })
  })

  test.each(WRITES)('may not %s while nobody owns it', (_, request) => {
    expect(refusalOf(aRun({ session: null }), request, OTHER)).toMatchObject({
      code: 'not_owner',
      message: `No session owns the run ${ID}.`,
      next: `resume ${ID}`,
    })
  })

  test.each([
    ['its process and worktree', aClaim('owner'), '/wt', ' (process 100 in /wt)'],
    ['its worktree alone', aClaim('owner', { pid: null }), '/wt', ' (in /wt)'],
    ['nothing where nothing is known', aClaim('owner', { pid: null }), undefined, ''],
  ])('is told of the owner: %s', (_, owner, worktree, where) => {
    const by: By = { actor: 'agent', session: 'owner', ...(worktree !== undefined && { worktree }) }
    const run = aRun({ session: null })
    run.take({ ...claim(run.state, 'owner', 'free', { claim: owner }), by })
    expect(refusalOf(run, note, OTHER).message).toBe(`The run ${ID} is owned by session owner${where}.`)
  })

  describe('is told what became of its own time with the run', () => {
    const at = '2026-01-02T03:04:06.000Z'
    const robbed = `The run ${ID} is owned by session other (process 100). It took the run over from this session at ${at}: asked to`
    type Row = [name: string, change: (run: Run) => void, by: By, message: string]
    const by = (session: string | null, verdict: Verdict) => (run: Run) => void run.take(claim(run.state, session, verdict))
    const rows: Row[] = [
      ['when a living owner was robbed', by('other', 'live'), OWNER, robbed],
      ['when an owner that cannot be judged was robbed', by('other', 'unknown'), OWNER, robbed],
      ['but not a third one', by('other', 'live'), THIRD, `The run ${ID} is owned by session other (process 100).`],
      [
        'but not when it was taken for gone',
        by('other', 'gone'),
        OWNER,
        `The run ${ID} is owned by session other (process 100).`,
      ],
      [
        'when a terminal robbed it',
        by(null, 'live'),
        OWNER,
        `No session owns the run ${ID}. It was this session's until ${at}: taken over by a terminal: asked to`,
      ],
      ['but not a third one by a terminal', by(null, 'live'), THIRD, `No session owns the run ${ID}.`],
      [
        'when it released the run',
        (run) => run.take(release),
        OWNER,
        `No session owns the run ${ID}. It was this session's until ${at}: released`,
      ],
    ]
    test.each(rows)('%s', (_, change, asker, message) => {
      const run = aRun()
      change(run)
      expect(refusalOf(run, note, asker).message).toBe(message)
    })

    test('also after the robber went on in another process', () => {
      const run = aRun()
      run.take(claim(run.state, 'other', 'live'))
      run.take(claim(run.state, 'other', 'self', { claim: aClaim('other', { pid: 200 }) }))
      expect(refusalOf(run, note, OWNER).message).toContain('(process 200). It took the run over from this session')
    })

    test('also when it claims the run again without a take-over', () => {
      const run = aRun()
      run.take(claim(run.state, 'other', 'live'))
      expect(illegal(run.state, claimOf(run, 'owner', 'live', { take_over: null }))?.message).toBe(robbed)
    })

    test('of the last time that it had the run', () => {
      const run = aRun({ steps: [release] })
      run.take(claim(run.state, 'owner', 'free'))
      run.take(sessionEnd())
      expect(refusalOf(run, note, OWNER).message).toContain('2026-01-02T03:04:08.000Z: logout')
    })
  })

  test('is told what is wrong with its request before whose the run is, where that comes first', () => {
    expect(refusalOf(aRun(), record('nothing'), OTHER).code).toBe('activity_not_found')
  })

  test('may not end itself on the run of another', () => {
    expect(refusalOf(aRun(), sessionEnd('other'), OTHER)).toMatchObject({ code: 'owned_by_other' })
  })
})

describe('a run without a session in the request', () => {
  const unfit = ['release', 'unblock', 'advance', 'complete', ...REPORTS.map(([kind]) => kind)]
  test.each(WRITES.filter(([kind]) => !unfit.includes(kind)))('takes %s from a terminal', (_, request) => {
    expect(aRun().ask(request, TERMINAL).kind).toBe('append')
  })

  test('is not released', () => {
    expect(refusalOf(aRun(), release, TERMINAL)).toMatchObject({
      code: 'illegal_transition',
      message: 'Only the owning session releases a run.',
    })
  })

  test('takes no end of a session', () => {
    expect(refusalOf(aRun(), sessionEnd('owner'), TERMINAL)).toMatchObject({
      code: 'not_owner',
      message: 'Session owner does not end itself here.',
    })
  })
})

test('the owner may not end another session', () => {
  expect(refusalOf(aRun(), sessionEnd('other'), OWNER)).toMatchObject({
    code: 'not_owner',
    message: 'Session other does not end itself here.',
  })
})

describe('how anyone stands to a run', () => {
  test('is no fault for its owner and for a terminal', () => {
    expect([standingFault(aRun().state, OWNER), standingFault(aRun().state, TERMINAL)]).toEqual([null, null])
  })

  test('is a fault for another session, and for all when it is closed', () => {
    expect(standingFault(aRun().state, OTHER)?.code).toBe('owned_by_other')
    expect(standingFault(aRun({ steps: [cancel] }).state, TERMINAL)?.code).toBe('run_closed')
  })
})

describe('a blocked run', () => {
  const blocked = () => aRun({ steps: [block] })
  test.each([
    ['begin', begin('read')],
    ['record', record('read')],
    ['advance', advance()],
    ['complete', complete],
  ] as [string, Request][])('does not take %s', (_, request) => {
    expect(refusalOf(blocked(), request)).toMatchObject({
      code: 'run_blocked',
      message: `The run ${ID} is blocked: a question`,
      hint: 'Ask the person; when it is settled, unblock.',
      next: 'unblock',
    })
  })

  test.each([
    ['note', note],
    ['another block', { kind: 'block', reason: 'another question' }],
    ['unblock', unblock],
    ['fail', fail],
    ['cancel', cancel],
    ['release', release],
    ['the end of its session', sessionEnd()],
  ] as [string, Request][])('takes %s', (_, request) => {
    expect(blocked().ask(request).kind).toBe('append')
  })

  test('says what can never be before it says that it is blocked', () => {
    expect(refusalOf(blocked(), advance('ship')).code).toBe('run_blocked')
    expect(refusalOf(aRun({ steps: [...INTO.ship, block] }), record('read')).code).toBe('run_blocked')
    const forGood = aRun({
      workflow: aWorkflow([aPhase('a', [anActivity('x')]), aPhase('b')]),
      steps: [record('x'), advance(), block],
    })
    expect(refusalOf(forGood, record('x')).code).toBe('illegal_transition')
  })

  test('is needed for an unblock', () => {
    expect(illegal(aRun().state, { type: 'run_unblocked', by: OWNER, data: { reason: null } })).toMatchObject({
      code: 'illegal_transition',
      message: 'The run is not blocked.',
    })
  })
})

/** The event of a claim, with some of its data changed. */
function claimOf(run: Run, session: string, verdict: Verdict, overrides: Partial<EventData['run_claimed']> = {}) {
  const { event, by } = claim(run.state, session, verdict, overrides)
  return { ...event, by }
}

describe('a claim is refused', () => {
  type Row = [
    name: string,
    options: RunOptions,
    by: string,
    verdict: Verdict,
    data: Partial<EventData['run_claimed']>,
    Partial<Refusal>,
  ]
  const rows: Row[] = [
    [
      'for another session',
      {},
      'other',
      'gone',
      { claim: aClaim('third') },
      { code: 'not_owner', message: 'A session claims a run for itself, and for no other.' },
    ],
    ['for nobody by a session', {}, 'other', 'gone', { claim: null }, { code: 'not_owner' }],
    [
      'without the owner before it',
      {},
      'other',
      'gone',
      { previous: null },
      { code: 'illegal_transition', message: 'The claim does not name the owner before it.' },
    ],
    [
      'with another owner before it',
      {},
      'other',
      'gone',
      { previous: { session: 'third', verdict: 'gone' } },
      { code: 'illegal_transition' },
    ],
    [
      'with an owner that there was not',
      { session: null },
      'other',
      'free',
      { previous: { session: 'owner', verdict: 'gone' } },
      { code: 'illegal_transition' },
    ],
    ['as one’s own by another', {}, 'other', 'self', {}, { code: 'owned_by_other', message: 'The claim is not by the owner.' }],
    [
      'as free while a session owns it',
      {},
      'other',
      'free',
      {},
      { code: 'illegal_transition', message: 'The claim calls the run free, but a session owns it.' },
    ],
    [
      'from a living owner without a take-over',
      {},
      'other',
      'live',
      { take_over: null },
      { code: 'owned_by_other', next: TAKE_OVER },
    ],
    [
      'from an owner that cannot be judged without a take-over',
      {},
      'other',
      'unknown',
      { take_over: null },
      { code: 'owned_by_other' },
    ],
  ]
  test.each(rows)('%s', (_, options, session, verdict, data, expected) => {
    const run = aRun(options)
    expect(illegal(run.state, claimOf(run, session, verdict, data))).toMatchObject(expected)
  })
})

describe('the plan of a claim', () => {
  const ONE = { activity: 'read', key: null, attempt: 1 }
  const ASK = 'what happened?'
  const GATE = aWorkflow([aPhase('a', [anActivity('read'), anActivity('ask', { type: 'gate' })])])
  const both = { steps: [begin('read'), begin('ask')] }
  const thrice = { steps: [record('read'), record('read'), begin('read')] }
  const sent = { steps: [...INTO.ship, begin('publish')] }
  const reading = { steps: [begin('read')] }
  const surprised = { steps: [begin('surprise', { extra: true })] }
  const waiting = { workflow: GATE, steps: [begin('read'), gateOpen('ask')] }
  const looped = { ...TASKS, steps: [...INTO.code, begin('build', { key: 'a' })] }
  const gone = (verdict: Verdict) => (verdict === 'free' ? { session: null } : {})
  const NOT_IN_FLIGHT = (name: string) => `The plan loses ${name}, which is not in flight.`
  const MAY_GO_ON = (name: string) => `The plan loses ${name}, which its owner or a person may still finish.`
  const UNASKED = (name: string) => `The plan loses ${name} without asking the person.`
  const LEFT_OUT = (name: string) => `The plan leaves out ${name}, whose owner is gone.`
  type Row = [
    name: string,
    verdict: Verdict,
    options: RunOptions,
    lost: AttemptRef[],
    blocked: string | null,
    fault: string | null,
  ]
  const rows: Row[] = (['gone', 'free'] as const).flatMap((verdict): Row[] => [
    ['loses nothing where nothing is in flight', verdict, {}, [], null, null],
    ['loses what was never begun', verdict, {}, [ONE], null, NOT_IN_FLIGHT('read')],
    ['loses what is recorded', verdict, { steps: [record('read')] }, [ONE], null, NOT_IN_FLIGHT('read')],
    ['loses another attempt', verdict, reading, [{ ...ONE, attempt: 2 }], null, NOT_IN_FLIGHT('read')],
    ['loses another key', verdict, looped, [{ ...ONE, activity: 'build', key: 'b' }], null, NOT_IN_FLIGHT('build:b')],
    ['loses one attempt twice', verdict, reading, [ONE, ONE], null, NOT_IN_FLIGHT('read')],
    ['loses safe work', verdict, reading, [ONE], null, null],
    ['leaves safe work out', verdict, reading, [], null, LEFT_OUT('read')],
    ['loses one of two', verdict, both, [ONE], null, LEFT_OUT('ask')],
    ['loses both', verdict, both, [{ ...ONE, activity: 'ask' }, ONE], null, null],
    ['loses an entry of a loop', verdict, looped, [{ ...ONE, activity: 'build', key: 'a' }], null, null],
    ['loses effectful work unasked', verdict, sent, [{ ...ONE, activity: 'publish' }], null, UNASKED('publish')],
    ['loses effectful work and asks', verdict, sent, [{ ...ONE, activity: 'publish' }], ASK, null],
    ['asks about effectful work and leaves it out', verdict, sent, [], ASK, LEFT_OUT('publish')],
    ['loses extra work unasked', verdict, surprised, [{ ...ONE, activity: 'surprise' }], null, UNASKED('surprise')],
    ['loses extra work and asks', verdict, surprised, [{ ...ONE, activity: 'surprise' }], ASK, null],
    ['loses the last attempt unasked', verdict, thrice, [{ ...ONE, attempt: 3 }], null, UNASKED('read')],
    ['loses the last attempt and asks', verdict, thrice, [{ ...ONE, attempt: 3 }], ASK, null],
    ['leaves a gate to the person', verdict, waiting, [ONE], null, null],
    ['loses a gate', verdict, waiting, [ONE, { ...ONE, activity: 'ask' }], null, MAY_GO_ON('ask')],
    ['loses a gate and asks', verdict, waiting, [ONE, { ...ONE, activity: 'ask' }], ASK, MAY_GO_ON('ask')],
    ['leaves out all but a gate', verdict, waiting, [], null, LEFT_OUT('read')],
  ])
  const kept: Row[] = (['live', 'unknown', 'self'] as const).flatMap((verdict): Row[] => [
    ['keeps what is in flight', verdict, reading, [], null, null],
    ['keeps effectful work', verdict, sent, [], null, null],
    ['loses what may go on', verdict, reading, [ONE], null, MAY_GO_ON('read')],
    [
      'loses effectful work that may go on, and asks',
      verdict,
      sent,
      [{ ...ONE, activity: 'publish' }],
      ASK,
      MAY_GO_ON('publish'),
    ],
    ['loses what is not in flight', verdict, {}, [ONE], null, NOT_IN_FLIGHT('read')],
  ])
  test.each([...rows, ...kept])('that %s, under the verdict %s', (_, verdict, options, lost, blocked, fault) => {
    const run = aRun({ ...options, ...gone(verdict) })
    const session = verdict === 'self' ? 'owner' : 'other'
    const refused = illegal(run.state, claimOf(run, session, verdict, { plan: { lost, reconciled: [], blocked } }))
    expect(refused?.message ?? null).toBe(fault)
    if (refused !== null) expect(refused.code).toBe('illegal_transition')
  })
})

describe('a claim is legal', () => {
  type Row = [name: string, options: RunOptions, by: string, verdict: Verdict]
  const rows: Row[] = [
    ['of a free run', { session: null }, 'other', 'free'],
    ['from a gone owner', {}, 'other', 'gone'],
    ['of one’s own run', {}, 'owner', 'self'],
    ['from a living owner by a take-over', {}, 'other', 'live'],
    ['from an owner that cannot be judged by a take-over', {}, 'other', 'unknown'],
    ['with safe work lost', { steps: [begin('read')] }, 'other', 'gone'],
    ['with effectful work lost and the person asked', { steps: [...INTO.ship, begin('publish')] }, 'other', 'gone'],
    [
      'with the last attempt lost and the person asked',
      { steps: [record('read'), record('read'), begin('read')] },
      'other',
      'gone',
    ],
    ['of a blocked run', { steps: [block] }, 'other', 'gone'],
  ]
  test.each(rows)('%s', (_, options, session, verdict) => {
    const run = aRun(options)
    expect(illegal(run.state, claimOf(run, session, verdict))).toBeNull()
  })

  test('by a terminal, which reconciles and owns nothing', () => {
    const run = aRun({ steps: [begin('read')] })
    run.take({ ...claim(run.state, 'other', 'gone', { claim: null }), by: TERMINAL })
    expect(run.state).toMatchObject({ lease: null, lost: new Map([['read', 1]]) })
  })
})

describe('an activity is refused', () => {
  const narrow = aWorkflow([aPhase('a', [anActivity('x')]), aPhase('b')])
  type Row = [
    name: string,
    options: RunOptions,
    activity: string,
    overrides: { key?: string; extra?: boolean },
    expected: Partial<Refusal>,
  ]
  const rows: Row[] = [
    [
      'when it is the boundary of the phase',
      {},
      'plan',
      {},
      {
        code: 'usage',
        message: '"plan" is the boundary of a phase; advance and complete record it.',
        next: 'advance --summary "<what this phase found or did>"',
      },
    ],
    [
      'when it is a boundary, as extra too',
      {},
      'ship',
      { extra: true },
      { code: 'usage', message: '"ship" is the boundary of a phase; advance and complete record it.' },
    ],
    [
      'when the workflow does not have it',
      {},
      'guess',
      {},
      {
        code: 'activity_not_found',
        message: 'The workflow sample has no activity "guess".',
        hint: 'In the phase plan: read, ask. With --extra another id is recorded as extra.',
        next: 'next',
      },
    ],
    [
      'when neither the workflow nor the phase has any',
      { workflow: narrow, steps: [record('x'), advance()] },
      'guess',
      {},
      { code: 'activity_not_found', hint: 'The phase b has none. With --extra another id is recorded as extra.' },
    ],
    [
      'when its phase is still to come',
      {},
      'publish',
      {},
      {
        code: 'obligation_unmet',
        message: '"publish" belongs to the phase ship; the run is in plan.',
        hint: 'It can be recorded once the run is in ship.',
        next: 'next',
      },
    ],
    [
      'when its phase is behind and a return leads there',
      { steps: INTO.ship },
      'read',
      {},
      { code: 'obligation_unmet', hint: 'It can be recorded once the run is in plan.' },
    ],
    [
      'when its phase is behind for ever',
      { workflow: narrow, steps: [record('x'), advance()] },
      'x',
      {},
      {
        code: 'illegal_transition',
        message: '"x" belongs to the phase a; the run is in b.',
        hint: 'No path leads back to a.',
        next: 'next',
      },
    ],
    [
      'when it repeats and no key is given',
      { ...TASKS, steps: INTO.code },
      'build',
      {},
      { code: 'activity_not_found', message: '"build" repeats in the phase code: say for which key.', hint: 'Keys: a, b.' },
    ],
    [
      'when its key is not on the list',
      { ...TASKS, steps: INTO.code },
      'build',
      { key: 'c' },
      { code: 'activity_not_found', message: '"build" has no key "c" in the phase code.', hint: 'Keys: a, b.' },
    ],
    [
      'when it has a key outside a loop',
      {},
      'read',
      { key: '1' },
      { code: 'activity_not_found', hint: 'This phase does not loop: leave --key out.' },
    ],
    [
      'when it is extra and its key is not on the list',
      { ...TASKS, steps: INTO.code },
      'guess',
      { key: 'c', extra: true },
      { code: 'activity_not_found' },
    ],
  ]
  test.each(rows)('%s', (_, options, activity, overrides, expected) => {
    const run = aRun(options)
    expect(refusalOf(run, begin(activity, overrides))).toMatchObject(expected)
    expect(refusalOf(run, record(activity, overrides))).toMatchObject(expected)
  })

  const changes: [string, Partial<EventData['activity_recorded']>, Partial<Refusal>][] = [
    ['calls it extra', { extra: true }, { code: 'usage', message: '"read" is an activity of the workflow, not an extra one.' }],
    ['gives it another type', { type: 'bash' }, { code: 'usage', message: '"read" is of type task, not bash.' }],
    [
      'puts it into another phase',
      { phase: 'code' },
      { code: 'illegal_transition', message: 'The run is in the phase plan, not code.' },
    ],
    ['skips an attempt', { attempt: 2 }, { code: 'illegal_transition', message: 'Attempt 1 of read comes next, not 2.' }],
  ]
  test.each(changes)('when the event %s', (_, data, expected) => {
    expect(verdictOn(aRun(), record('read'), data)).toMatchObject(expected)
    expect(verdictOn(aRun(), begin('read'), data)).toMatchObject(expected)
  })

  test('when the event repeats an attempt', () => {
    expect(verdictOn(aRun({ steps: [record('read')] }), record('read'), { attempt: 1 })).toMatchObject({
      message: 'Attempt 2 of read comes next, not 1.',
    })
  })

  test('when the event ends another attempt than the one in flight', () => {
    expect(verdictOn(aRun({ steps: [begin('read')] }), record('read'), { attempt: 2 })).toMatchObject({
      message: 'Attempt 1 of read comes next, not 2.',
    })
  })

  test('when an extra one is put into another phase', () => {
    expect(verdictOn(aRun(), record('guess', { extra: true }), { phase: 'code' })).toMatchObject({ code: 'illegal_transition' })
  })
})

describe('a start of an attempt is refused', () => {
  test('while one is in flight', () => {
    expect(refusalOf(aRun({ steps: [begin('read')] }), begin('read'))).toEqual({
      code: 'obligation_unmet',
      message: 'Attempt 1 of read was started at 2026-01-02T03:04:06.000Z and has no recorded end.',
      hint: null,
      next: `record read ${DONE}`,
      missing: [
        {
          what: 'find out whether it took effect and record it (passed or failed) before another attempt',
          command: `record read ${DONE}`,
        },
      ],
    })
  })

  test('before what it needs', () => {
    expect(
      refusalOf(aRun({ ...TASKS, steps: [...INTO.code, record('build', { key: 'a' })] }), begin('test', { key: 'b' })),
    ).toEqual({
      code: 'obligation_unmet',
      message: 'test:b needs build:b, which has not passed.',
      hint: null,
      next: `record build --key b ${DONE}`,
      missing: [{ what: 'build:b must pass first', command: `record build --key b ${DONE}` }],
    })
  })

  test('when as many are in flight as may be', () => {
    const run = aRun({ steps: Array.from({ length: OPEN_CAP }, (_, i) => begin(`extra-${i}`, { extra: true })) })
    const refusal = refusalOf(run, begin('read'))
    expect(refusal).toMatchObject({
      code: 'obligation_unmet',
      message: `${OPEN_CAP} attempts are in flight, and no more may be.`,
    })
    expect(refusal.missing).toHaveLength(OPEN_CAP)
    run.take(record('extra-0', { extra: true }))
    expect(run.ask(begin('read')).kind).toBe('append')
  })
})

describe('a result is refused', () => {
  test.each(['passed', 'failed'] as const)('as %s before the start of effectful work is recorded', (status) => {
    expect(refusalOf(aRun({ steps: INTO.ship }), record('publish', { status }))).toEqual({
      code: 'obligation_unmet',
      message: 'publish has effects outside the repository: its start is recorded before it is done.',
      hint: null,
      next: 'begin publish',
      missing: [{ what: 'record the start', command: 'begin publish' }],
    })
  })

  test('as passed before what it needs', () => {
    expect(refusalOf(aRun({ steps: INTO.code }), record('test'))).toMatchObject({
      code: 'obligation_unmet',
      message: 'test:1 needs build:1, which has not passed.',
      next: `record build --key 1 ${DONE}`,
    })
  })

  test('as passed before what it needs from a loop of an earlier phase, every entry of which counts', () => {
    const workflow = aWorkflow([
      aPhase('a', [anActivity('x', { required: false })], { loop_over: 'tasks' }),
      aPhase('b', [anActivity('y', { required: false, needs: ['x'] })]),
    ])
    const run = aRun({ workflow, ...TASKS, steps: [record('x', { key: 'a' }), advance()] })
    expect(refusalOf(run, record('y'))).toEqual({
      code: 'obligation_unmet',
      message: 'y needs x:b, which has not passed.',
      hint: null,
      next: 'next',
      missing: [],
    })
  })

  test('as passed before what it needs from a phase that was passed over', () => {
    const workflow = aWorkflow([
      aPhase('a', [], { next: 'c' }),
      aPhase('b', [anActivity('x')]),
      aPhase('c', [anActivity('y', { required: false, needs: ['x'] })], { back_to: [{ phase: 'b', max: 1 }] }),
    ])
    const run = aRun({ workflow, steps: [advance()] })
    expect(refusalOf(run, record('y'))).toMatchObject({ code: 'obligation_unmet', message: 'y needs x, which has not passed.' })
    for (const step of [advance('b'), record('x'), advance()]) run.take(step)
    expect(run.ask(record('y')).kind).toBe('append')
  })
})

describe('a result is legal', () => {
  const rows: [string, Step[], Request][] = [
    ['as skipped for effectful work that was not started', INTO.ship, record('publish', { status: 'skipped' })],
    ['as blocked for effectful work that was not started', INTO.ship, record('publish', { status: 'blocked' })],
    ['as failed before what it needs', INTO.code, record('test', { status: 'failed' })],
    ['as passed after what it needs', [...INTO.code, record('build')], record('test')],
    [
      'as passed when what it needs failed after its start',
      [...INTO.code, record('build'), begin('test'), record('build', { status: 'failed' })],
      record('test'),
    ],
    ['for the end of an attempt in flight', [begin('read')], record('read')],
    ['for another attempt after a failed one', [record('read', { status: 'failed' })], record('read')],
    ['for extra work without a key inside a loop', INTO.code, record('guess', { extra: true })],
    ['for extra work under a key of the loop', INTO.code, record('guess', { extra: true, key: '1' })],
  ]
  test.each(rows)('%s', (_, steps, request) => {
    expect(aRun({ steps }).ask(request).kind).toBe('append')
  })
})

describe('what an activity needs', () => {
  const workflow = (required: boolean) =>
    aWorkflow([aPhase('a', [anActivity('first', { required }), anActivity('second', { needs: ['first'] })])])
  test.each([
    ['an optional one may be skipped', false, 'skipped', 'append'],
    ['a required one may not', true, 'skipped', 'refuse'],
    ['a failed one does not count', false, 'failed', 'refuse'],
    ['a blocked one does not count', false, 'blocked', 'refuse'],
  ] as const)('%s', (_, required, status, kind) => {
    const run = aRun({ workflow: workflow(required), steps: [record('first', { status })] })
    expect(run.ask(record('second')).kind).toBe(kind)
  })
})

describe('an advance is refused', () => {
  const three = aWorkflow(
    [
      aPhase('a', [anActivity('x', { required: false })]),
      aPhase('b', [anActivity('y')]),
      aPhase('c', [], {
        back_to: [
          { phase: 'b', max: 9 },
          { phase: 'a', max: 9 },
        ],
      }),
    ],
    { limits: { max_iterations: 2 } },
  )
  const toC: Step[] = [advance(), record('y'), advance()]
  type Row = [name: string, options: RunOptions, to: string | null, expected: Partial<Refusal>]
  const rows: Row[] = [
    [
      'to a phase that does not exist',
      {},
      'test',
      {
        code: 'phase_not_found',
        message: 'The workflow sample has no phase "test".',
        hint: 'Phases: plan, code, ship.',
        next: 'next',
      },
    ],
    [
      'beyond the last phase',
      { steps: INTO.ship },
      null,
      {
        code: 'illegal_transition',
        message: 'ship is the last phase; nothing comes after it.',
        hint: 'Complete the run instead.',
        next: 'complete --summary "<what was done and how it was checked>"',
      },
    ],
    [
      'anywhere from the last phase when it has no return',
      { workflow: aWorkflow([aPhase('a'), aPhase('b')]), steps: [advance()] },
      'a',
      {
        code: 'illegal_transition',
        message: 'b is the last phase; nothing comes after it.',
        next: 'complete --summary "<what was done and how it was checked>"',
      },
    ],
    [
      'to a phase above that is no return',
      { steps: INTO.ship },
      'plan',
      { code: 'illegal_transition', message: 'No step leads from ship to plan.', hint: 'Legal: code.', next: 'next' },
    ],
    [
      'to a phase that the path leaves out',
      {
        workflow: aWorkflow([
          aPhase('a', [], { next: 'c' }),
          aPhase('b'),
          aPhase('c', [], { back_to: [{ phase: 'b', max: 1 }] }),
        ]),
      },
      'b',
      { code: 'illegal_transition', message: 'No step leads from a to b.', hint: 'Legal: c.' },
    ],
    [
      'before what is required',
      {},
      null,
      {
        code: 'obligation_unmet',
        message: 'The run cannot go from plan to code yet.',
        next: `record read ${DONE}`,
        missing: [{ what: 'read is required and has not passed', command: `record read ${DONE}` }],
      },
    ],
    [
      'before every entry of a loop has passed',
      {
        ...TASKS,
        steps: [...INTO.code, record('build', { key: 'a' }), record('build', { key: 'b' }), record('test', { key: 'b' })],
      },
      null,
      {
        code: 'obligation_unmet',
        missing: [{ what: 'test:a is required and has not passed', command: `record test --key a ${DONE}` }],
      },
    ],
    [
      'while work is in flight, which is named first and once',
      { ...TASKS, steps: [...INTO.code, record('build', { key: 'a' }), begin('test', { key: 'a' })] },
      null,
      {
        code: 'obligation_unmet',
        missing: [
          { what: 'test:a (attempt 1) was started and has no recorded end', command: `record test --key a ${DONE}` },
          { what: 'build:b is required and has not passed', command: `record build --key b ${DONE}` },
          { what: 'test:b is required and has not passed', command: `record test --key b ${DONE}` },
        ],
      },
    ],
    [
      'over a phase with required work',
      { workflow: three },
      'c',
      {
        code: 'obligation_unmet',
        message: 'The run cannot go from a to c yet.',
        missing: [{ what: 'y of the phase b is required', command: 'advance --summary "<what this phase found or did>"' }],
      },
    ],
    [
      'back while work is in flight',
      { steps: [...INTO.ship, begin('publish')] },
      'code',
      {
        code: 'obligation_unmet',
        message: 'The run cannot leave ship while work is in flight.',
        missing: [{ what: 'publish (attempt 1) was started and has no recorded end', command: `record publish ${DONE}` }],
      },
    ],
    [
      'back more often than the phase allows',
      { steps: [...INTO.ship, advance('code'), record('build'), record('test'), advance()] },
      'code',
      {
        code: 'illegal_transition',
        message: 'The run has used up its returns: 1 from ship to code.',
        hint: 'Block the run and ask the person, or fail it.',
        next: 'block --reason "<why it does not converge>"',
      },
    ],
    [
      'back more often than the workflow allows in all',
      { workflow: three, steps: [...toC, advance('b'), record('y'), advance(), advance('a'), ...toC] },
      'b',
      { code: 'illegal_transition', message: 'The run has used up its returns: 2 in all.' },
    ],
  ]
  test.each(rows)('%s', (_, options, to, expected) => {
    expect(refusalOf(aRun(options), advance(to))).toMatchObject(expected)
  })
})

describe('an advance is legal', () => {
  const optional = aWorkflow([aPhase('a'), aPhase('b', [anActivity('x', { required: false })]), aPhase('c'), aPhase('d')])
  const rows: [string, RunOptions, string | null][] = [
    ['from a phase without required work', { workflow: optional }, null],
    ['to the next phase by name', { workflow: optional }, 'b'],
    ['over phases without required work', { workflow: optional }, 'd'],
    ['back, with required work not done', { steps: INTO.code }, 'plan'],
    ['back a second time where two are allowed', { steps: [...INTO.code, advance('plan'), record('read'), advance()] }, 'plan'],
  ]
  test.each(rows)('%s', (_, options, to) => {
    expect(aRun(options).ask(advance(to)).kind).toBe('append')
  })
})

describe('the boundary of a phase moves the run only as a whole', () => {
  const run = aRun({ steps: [record('read')] })
  const changes: [string, Partial<EventData['activity_recorded']>][] = [
    ['another activity', { activity: 'read' }],
    ['another phase', { phase: 'code' }],
    ['a key', { key: '1' }],
    ['extra', { extra: true }],
    ['another type', { type: 'bash' }],
    ['failed on the way down', { status: 'failed' }],
    ['skipped', { status: 'skipped' }],
    ['another attempt', { attempt: 2 }],
  ]
  test.each(changes)('not with %s', (_, data) => {
    expect(verdictOn(run, advance(), data)).toMatchObject({
      code: 'illegal_transition',
      message: 'Only the boundary of the phase plan moves the run.',
    })
  })

  test('not as passed on the way back', () => {
    expect(verdictOn(aRun({ steps: INTO.code }), advance('plan'), { status: 'passed' })).toMatchObject({
      message: 'Only the boundary of the phase code moves the run.',
    })
  })

  test('not to the phase where the run is', () => {
    expect(verdictOn(run, advance(), { to_phase: 'plan' })).toMatchObject({ message: 'No step leads from plan to plan.' })
  })

  test('and is no record without a move', () => {
    expect(verdictOn(run, advance(), { to_phase: null })).toMatchObject({ code: 'usage' })
  })
})

describe('a completion is refused', () => {
  const ADVANCE = 'advance --summary "<what this phase found or did>"'
  const single = (...activities: ReturnType<typeof anActivity>[]) => aWorkflow([aPhase('work', activities)])
  type Row = [name: string, options: RunOptions, missing: [string, string][]]
  const rows: Row[] = [
    [
      'on a fresh run, with all that is missing in the order in which it can be met',
      TASKS,
      [
        ['read is required and has not passed', `record read ${DONE}`],
        ['the phase plan has not been left', ADVANCE],
        ['build:a is required and has not passed', `record build --key a ${DONE}`],
        ['test:a is required and has not passed', `record test --key a ${DONE}`],
        ['build:b is required and has not passed', `record build --key b ${DONE}`],
        ['test:b is required and has not passed', `record test --key b ${DONE}`],
        ['the phase code has not been left', ADVANCE],
        ['publish is required and has not passed', 'begin publish'],
      ],
    ],
    [
      'with what a later phase requires and nothing that it leaves open, and the proof only of what has no effects',
      {
        workflow: aWorkflow([
          aPhase('first', [anActivity('look')]),
          aPhase('last', [
            anActivity('extra', { required: false }),
            anActivity('show', { evidence: ['test_result'] }),
            anActivity('send', { replay: 'effectful', evidence: ['test_result'] }),
          ]),
        ]),
      },
      [
        ['look is required and has not passed', `record look ${DONE}`],
        ['the phase first has not been left', ADVANCE],
        [
          'show is required and has not passed: no command has shown test_result',
          'exec --for show --kind test_result -- "<the command>"',
        ],
        ['send is required and has not passed', 'begin send'],
      ],
    ],
    [
      'before the last phase',
      { steps: [...INTO.code, record('build'), record('test')] },
      [
        ['the phase code has not been left', ADVANCE],
        ['publish is required and has not passed', 'begin publish'],
      ],
    ],
    [
      'in the last phase before what is required',
      { steps: INTO.ship },
      [['publish is required and has not passed', 'begin publish']],
    ],
    [
      'while work is in flight',
      { steps: [...INTO.end, begin('extra-work', { extra: true })] },
      [['extra-work (attempt 1) was started and has no recorded end', `record extra-work --extra ${DONE}`]],
    ],
    [
      'when the last record of what is required failed',
      { steps: [...INTO.end, begin('publish'), record('publish', { status: 'failed' })] },
      [['publish is required and has not passed', 'begin publish']],
    ],
    [
      'when what is required was skipped',
      { steps: [...INTO.ship, record('publish', { status: 'skipped' })] },
      [['publish is required and has not passed', 'begin publish']],
    ],
    [
      'with nothing recorded and nothing defined',
      { workflow: single() },
      [['no activity has been recorded', `record task --extra ${DONE}`]],
    ],
    [
      'with nothing recorded and nothing required',
      { workflow: single(anActivity('x', { required: false })) },
      [['no activity has been recorded', `record x ${DONE}`]],
    ],
  ]
  test.each(rows)('%s', (_, options, missing) => {
    expect(refusalOf(aRun(options), complete)).toEqual({
      code: 'obligation_unmet',
      message: `The run ${ID} cannot be completed yet.`,
      hint: null,
      next: missing[0]?.[1],
      missing: missing.map(([what, command]) => ({ what, command })),
    })
  })
})

describe('a completion is legal', () => {
  test.each([
    ['when all that is required has passed', { steps: INTO.end }],
    [
      'with one record of extra work in a run that requires nothing',
      { workflow: aWorkflow([aPhase('only')]), steps: [record('x', { extra: true })] },
    ],
  ] as [string, RunOptions][])('%s', (_, options) => {
    expect(aRun(options).ask(complete).kind).toBe('append')
  })
})
