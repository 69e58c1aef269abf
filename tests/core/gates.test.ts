import { describe, expect, test } from 'vitest'
import { OPEN_CAP } from '../../src/core/activity-rules.ts'
import type { Refusal } from '../../src/core/errors.ts'
import type { By, EventData } from '../../src/core/event.ts'
import { approvalsFor, holdingGates, isDeclared, waitingGates } from '../../src/core/gates.ts'
import { nextAction } from '../../src/core/next.ts'
import { type Candidate, illegal } from '../../src/core/rules.ts'
import type { ActivityDefinition, PhaseDefinition, WorkflowDocument } from '../../src/core/workflow.ts'
import {
  type Asked,
  advance,
  anActivity,
  answer,
  aPhase,
  approved,
  aRun,
  aSeen,
  aWorkflow,
  begin,
  block,
  claim,
  complete,
  gateOpen,
  HOOK,
  OTHER,
  OWNER,
  type Run,
  readLog,
  record,
  refusalOf,
  type Step,
  TERMINAL,
  unblock,
} from './builders.ts'

const ID = '2026-01-02T030405Z-add-search'
const ONE = 'a'.repeat(64)
const TWO = 'b'.repeat(64)
const FILES = [
  { path: 'plan.md', digest: ONE },
  { path: 'notes.md', digest: TWO },
]
const ASK = '--ask "<the question for the person>"'

/** A gate before what has effects and before what has none, something beside it, and one with a need. */
const ONE_PHASE = aWorkflow([
  aPhase('work', [
    anActivity('look'),
    anActivity('sure', { type: 'gate', needs: ['look'] }),
    anActivity('send', { replay: 'effectful', needs: ['sure'] }),
    anActivity('tell', { required: false, needs: ['sure'] }),
    anActivity('write'),
  ]),
])
/** The gate stands in a phase of its own, and no way leads back to it. */
const TWO_PHASES = aWorkflow([
  aPhase('confirm', [anActivity('sure', { type: 'gate' })]),
  aPhase('ship', [anActivity('send', { replay: 'effectful', needs: ['sure'] })]),
])
const inWork = (...steps: Step[]) => aRun({ workflow: ONE_PHASE, steps: [record('look'), ...steps] })
const asHook = (request: ReturnType<typeof answer>, artifacts = FILES): Asked => ({
  request,
  by: HOOK,
  seen: aSeen({ artifacts }),
})
const asked: Asked = { request: gateOpen('sure'), by: OWNER, seen: aSeen({ artifacts: FILES }) }

describe('a gate is opened', () => {
  test('with a question that names it, its files and its attempt, and then waits', () => {
    const [gate] = waitingGates(inWork(asked).state)
    expect(gate).toMatchObject({ activity: 'sure', attempt: 1, type: 'gate', extra: false, gate: { artifacts: FILES } })
    expect(gate?.gate?.question).toBe(`May sure pass? [plan.md aaaaaaaa, notes.md bbbbbbbb] (gate sure, attempt 1, ${ID})`)
  })

  test.each([
    ['without files', [], `May it? (gate sure, attempt 1, ${ID})`],
    ['about a file that is not there', [{ path: 'x', digest: null }], `May it? [x missing] (gate sure, attempt 1, ${ID})`],
  ])('%s', (_, artifacts, question) => {
    const run = inWork({ request: gateOpen('sure', { ask: ' May\n it?\u0007' }), by: OWNER, seen: aSeen({ artifacts }) })
    expect(waitingGates(run.state)[0]?.gate?.question).toBe(question)
  })

  test('under an id that the workflow does not define', () => {
    expect(waitingGates(inWork(gateOpen('criteria')).state)).toMatchObject([{ activity: 'criteria', extra: true, type: 'gate' }])
  })

  test('again, and the new question takes the place of the one before', () => {
    const run = inWork(asked, { request: gateOpen('sure', { ask: 'Really?' }), by: OWNER })
    expect(waitingGates(run.state)).toMatchObject([{ attempt: 2, gate: { question: `Really? (gate sure, attempt 2, ${ID})` } }])
    const late: EventData['gate_resolved'] = {
      ...{ activity: 'sure', key: null, attempt: 1, decision: 'approved', via: 'question', text: null, artifacts: FILES },
    }
    expect(illegal(run.state, { type: 'gate_resolved', by: HOOK, data: late })).toMatchObject({
      code: 'illegal_transition',
      message: 'The gate sure is at attempt 2, not 1.',
    })
  })

  test('for every entry of a loop on its own', () => {
    const workflow = aWorkflow([aPhase('work', [anActivity('sure', { type: 'gate' })], { loop_over: 'tasks' })])
    const run = aRun({ workflow, inputs: { tasks: ['a', 'b'] }, steps: [gateOpen('sure', { key: 'b' })] })
    expect(waitingGates(run.state).map(({ key, gate }) => [key, gate?.question])).toEqual([
      ['b', `May sure pass? (gate sure:b, attempt 1, ${ID})`],
    ])
    expect(refusalOf(run, gateOpen('sure'))).toMatchObject({ code: 'activity_not_found' })
  })

  const rows: [string, Step[], ReturnType<typeof gateOpen>, Partial<Refusal>][] = [
    [
      'before what it needs',
      [],
      gateOpen('sure'),
      { code: 'obligation_unmet', message: 'sure needs look, which has not passed.' },
    ],
    ['for an activity of another type', [], gateOpen('write'), { code: 'usage', message: '"write" is not a gate.' }],
    ['for a phase', [], gateOpen('work'), { code: 'usage' }],
    ['on a blocked run', [record('look'), block], gateOpen('sure'), { code: 'run_blocked' }],
    [
      'with a longer question than a person is shown',
      [record('look')],
      gateOpen('sure', { ask: 'x'.repeat(801) }),
      { code: 'usage' },
    ],
    ['under a key where nothing loops', [record('look')], gateOpen('sure', { key: 'a' }), { code: 'activity_not_found' }],
    [
      'beside as many as may be in flight',
      [record('look'), ...Array.from({ length: OPEN_CAP }, (_, i) => gateOpen(`g${i}`))],
      gateOpen('sure'),
      { code: 'obligation_unmet', message: `${OPEN_CAP} attempts are in flight, and no more may be.` },
    ],
  ]
  test.each(rows)('but not %s', (_, steps, request, expected) => {
    expect(refusalOf(aRun({ workflow: ONE_PHASE, steps }), request)).toMatchObject(expected)
  })

  test('again even when as many as may be are in flight', () => {
    const steps = Array.from({ length: OPEN_CAP }, (_, i) => gateOpen(`g${i}`))
    expect(inWork(...steps).ask(gateOpen('g0')).kind).toBe('append')
  })

  test('with the longest question that a person is shown', () => {
    expect(inWork().ask(gateOpen('sure', { ask: 'x'.repeat(800) })).kind).toBe('append')
  })
})

describe('a gate is answered', () => {
  test.each([
    ['approved', 'passed', 'approved by the person (question): go ahead'],
    ['rejected', 'failed', 'rejected by the person (question): go ahead'],
  ] as const)('%s: recorded as %s, with what the person said', (decision, status, summary) => {
    const { state } = inWork(asked, asHook(answer('sure', decision, { text: 'go ahead' })))
    expect(state.latest.get('sure')).toMatchObject({ status, summary, attempt: 1, confidence: 'high', evidence_refs: [ONE, TWO] })
    expect([waitingGates(state), state.approvals.has('sure')]).toEqual([[], decision === 'approved'])
  })

  const who: [string, By, 'command' | 'question' | 'terminal', string | null][] = [
    ['the host’s report of a command that was typed', HOOK, 'command', null],
    ['the host’s report of its own question', HOOK, 'question', null],
    ['a person at a terminal', TERMINAL, 'terminal', null],
    ['an agent that says that it was typed', OWNER, 'command', 'not_a_person'],
    ['an agent that says that the person was asked', OWNER, 'question', 'not_a_person'],
    ['an agent that says that it is a terminal', OWNER, 'terminal', 'not_a_person'],
    ['an agent without a session', { actor: 'agent' }, 'terminal', 'not_a_person'],
    ['the engine', { actor: 'engine' }, 'terminal', 'not_a_person'],
    ['the host, as a terminal', HOOK, 'terminal', 'not_a_person'],
    ['a terminal, as the host', TERMINAL, 'question', 'not_a_person'],
    ['the host of another session', { ...OTHER, actor: 'hook' }, 'command', 'owned_by_other'],
  ]
  test.each(who)('by %s: %o with %s gives %s', (_, by, via, code) => {
    for (const decision of ['approved', 'rejected'] as const) {
      const given = inWork(asked).ask(answer('sure', decision, { via }), by, aSeen({ artifacts: FILES }))
      expect(given.kind === 'refuse' ? given.refusal.code : null).toBe(code)
    }
  })

  const rows: [string, Step[], Asked, Partial<Refusal>][] = [
    [
      'never opened',
      [],
      asHook(answer('sure')),
      { code: 'obligation_unmet', message: 'The gate sure is not open.', next: `gate open sure ${ASK}` },
    ],
    ['answered already', [asked, asHook(answer('sure'))], asHook(answer('sure')), { message: 'The gate sure is not open.' }],
    [
      'rejected already',
      [asked, asHook(answer('sure', 'rejected'))],
      asHook(answer('sure')),
      { message: 'The gate sure is not open.' },
    ],
    ['no gate', [begin('write')], asHook(answer('write')), { message: 'The gate write is not open.' }],
    [
      'about a file that changed',
      [asked],
      asHook(answer('sure'), [{ path: 'plan.md', digest: TWO }, FILES[1] as (typeof FILES)[0]]),
      { code: 'obligation_unmet', message: 'plan.md changed after the question was put.', next: `gate open sure ${ASK}` },
    ],
    [
      'about a file that is gone',
      [asked],
      asHook(answer('sure'), [FILES[0] as (typeof FILES)[0], { path: 'notes.md', digest: null } as never]),
      { message: 'notes.md changed after the question was put.' },
    ],
    [
      'about files that nobody looked at',
      [asked],
      asHook(answer('sure'), []),
      { message: 'plan.md, notes.md changed after the question was put.' },
    ],
  ]
  test.each(rows)('but not when it was %s', (_, steps, step, expected) => {
    expect(refusalOf(inWork(...steps), step)).toMatchObject(expected)
  })

  test('on a blocked run too, and after its session has gone', () => {
    const run = inWork(asked, block)
    run.take(claim(run.state, 'other', 'gone'))
    run.take({ ...asHook(answer('sure')), by: { actor: 'hook', session: 'other' } } as Step)
    expect(run.state.latest.get('sure')?.status).toBe('passed')
  })
})

describe('nothing but an answer passes a gate', () => {
  test.each<[string, Asked, Partial<Refusal>]>([
    ['a start', begin('sure'), { code: 'usage', next: `gate open sure ${ASK}` }],
    ['a record', record('sure'), { code: 'obligation_unmet', next: `gate open sure ${ASK}` }],
    ['an extra start', begin('sure', { extra: true }), { code: 'usage' }],
    ['an extra record', record('sure', { extra: true }), { code: 'obligation_unmet' }],
  ])('%s does not', (_, step, expected) => {
    expect(refusalOf(inWork(), step)).toMatchObject(expected)
    expect(refusalOf(inWork(asked), step)).toMatchObject({ code: expected.code })
  })

  test('a start that calls itself a gate does not begin other work, nor does a gate begin as other work', () => {
    const start = inWork().ask(begin('write'))
    if (start.kind !== 'append') throw new Error('refused')
    const as = (data: object): Candidate =>
      ({ ...start.proposal, data: { ...start.proposal.data, ...data }, by: OWNER }) as Candidate
    expect(illegal(inWork().state, as({ type: 'gate' }))?.code).toBe('usage')
    expect(illegal(inWork().state, as({ activity: 'sure' }))?.code).toBe('usage')
    expect(illegal(inWork().state, as({ activity: 'guess', extra: true, type: 'gate' }))?.code).toBe('usage')
  })

  test('nor is a question put as other work', () => {
    const opened = inWork().ask(gateOpen('sure'))
    if (opened.kind !== 'append') throw new Error('refused')
    const as = { ...opened.proposal, data: { ...opened.proposal.data, type: 'task' }, by: OWNER } as Candidate
    expect(illegal(inWork().state, as)).toMatchObject({ code: 'usage', message: '"sure" is not a gate.' })
  })

  test('one that was tried otherwise leaves it due', () => {
    for (const status of ['failed', 'skipped', 'blocked'] as const) {
      const run = inWork(asked, record('sure', { status }))
      expect([waitingGates(run.state), run.state.approvals.size]).toEqual([[], 0])
      expect(refusalOf(run, begin('send')).message).toBe('send needs sure, which has not passed.')
    }
  })
})

describe('an open gate', () => {
  const waiting = inWork(asked)
  test.each([
    ['what needs it', begin('send')],
    ['the record of what needs it', record('tell')],
    ['leaving', complete],
  ])('holds %s', (_, step) => expect(refusalOf(waiting, step)).toMatchObject({ code: 'obligation_unmet' }))

  test('is told once among what is missing', () => {
    expect(refusalOf(inWork(asked, record('write')), complete).missing).toEqual([
      { what: "sure waits for the person's answer", command: 'next' },
      { what: 'send is required and has not passed', command: 'begin send' },
    ])
  })

  test('holds what needs it though it had passed before', () => {
    expect(refusalOf(inWork(...approved('sure'), asked), begin('send')).message).toBe('send needs sure, which has not passed.')
  })

  test('lets all else go on', () => {
    expect(nextAction(waiting.state, 'driver')).toMatchObject({ kind: 'record', do: 'Do write.' })
    expect(waiting.ask(record('write')).kind).toBe('append')
  })

  test('is next only when nothing else is, word for word', () => {
    const { state } = inWork(asked, record('write'))
    expect(nextAction(state, 'driver')).toEqual({
      kind: 'ask',
      do: `Put this question to the person, word for word, with the choices Approve and Reject, or end your turn: ${waitingGates(state)[0]?.gate?.question}`,
      why: "sure waits for the person's answer since 2026-01-02T03:04:07.000Z.",
      command: 'next',
    })
  })

  test('that the workflow does not define is next when nothing is left but the end, and holds that', () => {
    const run = aRun({ workflow: aWorkflow([aPhase('only', [anActivity('x')])]), steps: [record('x'), gateOpen('criteria')] })
    expect(nextAction(run.state, 'driver').kind).toBe('ask')
    expect(refusalOf(run, complete).missing).toEqual([{ what: "criteria waits for the person's answer", command: 'next' }])
  })

  test('survives the session that put the question', () => {
    const run = inWork(asked)
    run.take(claim(run.state, 'other', 'gone'))
    expect([waitingGates(run.state).length, run.state.blocked]).toEqual([1, null])
  })
})

describe('an approval', () => {
  const seen = aSeen({ artifacts: FILES })
  const send: Step = { request: begin('send'), by: OWNER, seen }
  const agreed = approved('sure', FILES)
  test('lets what needs it start once', () => {
    const run = inWork(...agreed, send, record('send', { status: 'failed' }))
    expect(refusalOf(run, send)).toMatchObject({
      code: 'obligation_unmet',
      message: 'send needs an approval that holds.',
      missing: [{ what: 'the approval of sure was for one start of send, and was used', command: `gate open sure ${ASK}` }],
    })
  })

  test('is used by a start that was lost with its owner', () => {
    const run = inWork(...agreed, send)
    run.take(claim(run.state, 'other', 'gone'))
    run.take(unblock)
    expect(refusalOf(run, { request: begin('send'), by: OTHER, seen }).code).toBe('obligation_unmet')
  })

  test('lets it start again once it is given again', () => {
    const run = inWork(...agreed, send, record('send', { status: 'failed' }), record('write'))
    expect(nextAction(run.state, 'driver')).toMatchObject({
      kind: 'gate',
      why: 'The approval of sure was for one start of what needs it, and was used.',
      command: `gate open sure ${ASK}`,
    })
    for (const step of agreed) run.take(step)
    expect(run.ask(begin('send'), OWNER, seen).kind).toBe('append')
  })

  test('that was used is not what keeps a gate due that was rejected since', () => {
    const run = inWork(
      ...agreed,
      send,
      record('send', { status: 'failed' }),
      record('write'),
      ...approved('sure', FILES, 'rejected'),
    )
    expect(nextAction(run.state, 'driver').why).toContain('sure is required in work and its last record is failed')
  })

  test('is not used up by what has no effects', () => {
    const tell: Step = { request: begin('tell'), by: OWNER, seen }
    expect(inWork(...agreed, tell, record('tell', { status: 'failed' })).ask(begin('tell'), OWNER, seen).kind).toBe('append')
    expect(inWork(...agreed, tell, record('tell')).ask(begin('send'), OWNER, seen).kind).toBe('append')
  })

  test.each([
    ['changed', [{ path: 'plan.md', digest: TWO }, FILES[1]], 'plan.md changed after sure was approved'],
    ['are gone', [], 'plan.md, notes.md changed after sure was approved'],
  ])('is void when the files %s', (_, artifacts, what) => {
    const later = { request: begin('send'), by: OWNER, seen: aSeen({ artifacts: artifacts as typeof FILES }) }
    expect(refusalOf(inWork(...agreed), later).missing).toEqual([{ what, command: `gate open sure ${ASK}` }])
  })

  test('of one entry of a loop is nothing to another', () => {
    const [send] = ONE_PHASE.phases[0]?.activities?.slice(2) ?? []
    const activities = [anActivity('sure', { type: 'gate' }), send as ActivityDefinition]
    const workflow = aWorkflow([aPhase('work', activities, { loop_over: 'tasks' })])
    const run = aRun({ workflow, inputs: { tasks: ['a', 'b'] } })
    for (const [key, artifacts] of [
      ['a', FILES],
      ['b', []],
    ] as const) {
      run.take({ request: gateOpen('sure', { key }), by: OWNER, seen: aSeen({ artifacts: [...artifacts] }) })
      run.take({ request: answer('sure', 'approved', { key }), by: HOOK, seen: aSeen({ artifacts: [...artifacts] }) })
    }
    expect(run.ask(begin('send', { key: 'b' })).kind).toBe('append')
    expect(refusalOf(run, begin('send', { key: 'a' })).missing?.[0]?.command).toBe(`gate open sure --key a ${ASK}`)
  })

  test('is taken back by a later rejection', () => {
    const run = inWork(...agreed, ...approved('sure', FILES, 'rejected'))
    expect(refusalOf(run, send).message).toBe('send needs sure, which has not passed.')
  })
})

describe('a gate of an earlier phase', () => {
  const seen = aSeen({ artifacts: FILES })
  const shipping = (...steps: Step[]) =>
    aRun({
      workflow: TWO_PHASES,
      steps: [...approved('sure', FILES), advance(), { request: begin('send'), by: OWNER, seen }, ...steps],
    })
  const failed = record('send', { status: 'failed' })

  test('is put again by what needs it, and is next where its approval was used', () => {
    const run = shipping(failed)
    expect(nextAction(run.state, 'driver')).toMatchObject({ kind: 'gate', do: 'Do sure.', command: `gate open sure ${ASK}` })
    run.take({ request: gateOpen('sure'), by: OWNER, seen })
    expect(nextAction(run.state, 'driver').kind).toBe('ask')
    expect(refusalOf(run, { request: begin('send'), by: OWNER, seen }).code).toBe('obligation_unmet')
    run.take(asHook(answer('sure')))
    expect(run.ask(begin('send'), OWNER, seen).kind).toBe('append')
  })

  test('is next where it was put again and rejected before its approval was used', () => {
    const steps = [...approved('sure', FILES), advance(), ...approved('sure', FILES, 'rejected')]
    expect(nextAction(aRun({ workflow: TWO_PHASES, steps }).state, 'driver')).toMatchObject({ kind: 'gate', do: 'Do sure.' })
  })

  test('is put again whatever became of what it needed', () => {
    const [confirm, ship] = TWO_PHASES.phases as [PhaseDefinition, PhaseDefinition]
    const draft = anActivity('draft', { required: false })
    const workflow = aWorkflow([
      { ...confirm, activities: [draft, anActivity('sure', { type: 'gate', needs: ['draft'] })] },
      ship,
    ])
    const spoiled = [record('draft'), ...approved('sure'), record('draft', { status: 'failed' }), advance()]
    expect(aRun({ workflow, steps: spoiled }).ask(gateOpen('sure')).kind).toBe('append')
  })

  test('is not recorded there otherwise', () => {
    for (const status of ['failed', 'skipped'] as const)
      expect(refusalOf(shipping(failed), record('sure', { status })).code).toBe('illegal_transition')
  })

  test('is due again after a rejection', () => {
    const run = shipping(failed, ...approved('sure', FILES, 'rejected'))
    expect(refusalOf(run, begin('send'))).toMatchObject({
      message: 'send needs sure, which has not passed.',
      next: `gate open sure ${ASK}`,
    })
    expect(nextAction(run.state, 'driver')).toMatchObject({ kind: 'gate', command: `gate open sure ${ASK}` })
  })

  test('is not put again where nothing needs it', () => {
    const workflow: WorkflowDocument = aWorkflow([aPhase('a', [anActivity('sure', { type: 'gate' })]), aPhase('b')])
    expect(refusalOf(aRun({ workflow, steps: [...approved('sure'), advance()] }), gateOpen('sure')).code).toBe(
      'illegal_transition',
    )
  })

  test('is told apart from other work there, which cannot be done any more', () => {
    const optional = { required: false }
    const later = anActivity('later', { ...optional, needs: ['early'] })
    const workflow = aWorkflow([aPhase('a', [anActivity('early', optional)]), aPhase('b', [later])])
    expect(refusalOf(aRun({ workflow, steps: [advance()] }), begin('later'))).toMatchObject({ missing: [], next: 'next' })
  })

  test('keeps the entries of its own loop', () => {
    const [confirm, ship] = TWO_PHASES.phases as [PhaseDefinition, PhaseDefinition]
    const workflow = aWorkflow([{ ...confirm, loop_over: 'tasks' }, ship])
    const both = ['a', 'b'].flatMap((key) => [
      { request: gateOpen('sure', { key }), by: TERMINAL },
      { request: answer('sure', 'approved', { key, via: 'terminal' as const }), by: TERMINAL },
    ])
    const run = aRun({ workflow, inputs: { tasks: ['a', 'b'] }, steps: [...both, advance(), begin('send'), failed] })
    expect(nextAction(run.state, 'driver')).toMatchObject({ do: 'For a: Do sure.', command: `gate open sure --key a ${ASK}` })
    run.take(gateOpen('sure', { key: 'a' }))
    expect(refusalOf(run, gateOpen('sure')).code).toBe('activity_not_found')
  })

  test('needs no key where its loop has one entry', () => {
    const [confirm, ship] = TWO_PHASES.phases as [PhaseDefinition, PhaseDefinition]
    const workflow = aWorkflow([{ ...confirm, loop_over: 'tasks' }, ship])
    const run = aRun({ workflow, inputs: { tasks: ['a'] }, steps: [...approved('sure'), advance(), gateOpen('sure')] })
    expect(waitingGates(run.state)).toMatchObject([{ activity: 'sure', key: 'a', attempt: 2, phase: 'ship' }])
  })
})

describe('a log is damaged from where', () => {
  type Row = [string, Step[], string, Partial<EventData['gate_opened'] & EventData['gate_resolved']>, By?]
  const rows: Row[] = [
    ['a gate is answered by an agent', [asked], 'gate_resolved', {}, OWNER],
    ['a gate is answered for changed files', [asked], 'gate_resolved', { artifacts: [] }],
    ['another attempt is answered', [asked], 'gate_resolved', { attempt: 2 }],
    ['another gate is answered', [asked], 'gate_resolved', { activity: 'other' }],
    ['a gate is answered that is not open', [], 'gate_resolved', {}],
    ['another question stands than belongs to the gate', [], 'gate_opened', { question: 'May I have a biscuit?' }],
    ['the question is about other files', [], 'gate_opened', { artifacts: [] }],
    ['a gate is opened as an attempt that it is not at', [], 'gate_opened', { attempt: 2 }],
    ['other work is opened as a gate', [], 'gate_opened', { activity: 'write' }],
    ['a gate is opened before what it needs', [record('look', { status: 'failed' })], 'gate_opened', { attempt: 1 }],
  ]
  test.each(rows)('%s', (_, steps, type, data, by) => {
    const run = inWork(...steps)
    const model = inWork(asked, asHook(answer('sure'))).events.find((event) => event.type === type) as Run['events'][number]
    const whole = { type, by: by ?? model.by, data: model.data } as Candidate
    const seq = run.events.length
    run.append({ ...whole, data: { ...model.data, ...data } } as Candidate)
    expect(readLog(run.log)).toMatchObject({
      seq,
      damage: { line: seq + 1, reason: expect.stringMatching(`^it breaks a rule .* as ${type}$`) },
    })
  })
})

describe('what keeps an activity from its start', () => {
  const workflow = aWorkflow([
    aPhase('work', [
      anActivity('first', { type: 'gate' }),
      anActivity('second', { type: 'gate' }),
      anActivity('send', { replay: 'effectful', needs: ['first', 'second'] }),
    ]),
  ])
  const send = { activity: 'send', key: null, name: 'send' }
  const holding = (run: Run): string[] => {
    const activity = run.state.workflow.activity.get(send.activity)
    return activity === undefined ? [] : holdingGates(run.state, { ...send, activity }).map(({ name }) => name)
  }

  test('are the gates that no person passed, and none that one did', () => {
    expect(holding(aRun({ workflow }))).toEqual(['first', 'second'])
    expect(holding(aRun({ workflow, steps: approved('first') }))).toEqual(['second'])
    expect(holding(aRun({ workflow, steps: [...approved('first'), ...approved('second')] }))).toEqual([])
  })

  test('has an approval from each gate that a person passed', () => {
    const attempts = (run: Run) => approvalsFor(run.state, 'send', null).map(({ attempt }) => attempt)
    expect(attempts(aRun({ workflow }))).toEqual([])
    expect(attempts(aRun({ workflow, steps: approved('first') }))).toEqual([1])
  })

  test('is told once for each gate', () => {
    expect(refusalOf(aRun({ workflow }), begin('send')).missing?.map(({ what }) => what)).toEqual([
      'first must pass first',
      'second must pass first',
    ])
  })

  test('is passed by an answer about a file that was not there, which is no evidence', () => {
    const run = aRun({ workflow, steps: approved('first', [{ path: 'plan.md', digest: null }]) })
    expect(run.state.records.at(-1)).toMatchObject({ activity: 'first', evidence_refs: [] })
  })

  test('is passed by an answer, which is kept as a record with what it was about', () => {
    const run = aRun({ workflow, steps: approved('first', FILES) })
    expect(run.state.records.at(-1)).toMatchObject({
      ...{ activity: 'first', status: 'passed', summary: 'approved by the person (terminal)' },
      ...{ evidence_refs: [ONE, TWO], files_changed: [], exit_code: null },
    })
  })

  test('is a gate that was rejected, which is no gate that an agent passed', () => {
    const run = aRun({ workflow, steps: approved('first', [], 'rejected') })
    expect(holding(run)).toEqual(['first', 'second'])
    expect(isDeclared(run.state, 'first')).toBe(false)
    expect(nextAction(run.state, 'driver').why).toContain('its last record is failed')
  })

  test('is a gate outside the definition too: its result is no gate’s when the event calls it a task', () => {
    const run = aRun({ workflow, steps: [{ request: gateOpen('extra'), by: TERMINAL }] })
    const { kind: _kind, ...result } = record('extra')
    const data = { ...result, attempt: 1, phase: 'work', extra: true, type: 'task' as const, to_phase: null, tree: null }
    expect(illegal(run.state, { type: 'activity_recorded', by: OWNER, data })).toMatchObject({
      code: 'obligation_unmet',
      message: "extra is a gate: only a person's answer passes it.",
    })
  })
})
