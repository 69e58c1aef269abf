import { describe, expect, test } from 'vitest'
import type { Request } from '../../src/core/decide.ts'
import type { Refusal } from '../../src/core/errors.ts'
import type { AttemptRef, By, EventData, Verdict } from '../../src/core/event.ts'
import { type Candidate, illegal } from '../../src/core/rules.ts'
import { standingFault } from '../../src/core/standing.ts'
import {
  aClaim,
  advance,
  anActivity,
  aPhase,
  aRun,
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
  refusalOf,
  release,
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
