import { describe, expect, test } from 'vitest'
import type { By, ClientIdentity } from '../../src/core/event.ts'
import type { Attachment } from '../../src/core/state.ts'
import {
  aClaim,
  aClient,
  advance,
  aRun,
  begin,
  block,
  cancel,
  claim,
  compacted,
  complete,
  fail,
  HOOK,
  helperEnded,
  helperStarted,
  INTO,
  moved,
  note,
  OTHER,
  OWNER,
  type Run,
  record,
  release,
  type Step,
  sessionEnd,
  TERMINAL,
  timeOf,
  turnFailed,
  unblock,
} from './builders.ts'

// What a run remembers of its sessions: who owned it when, what each came to, what was in flight with it.

type Change = (run: Run) => void
const hook = (request: Exclude<Step, { event: unknown } | { request: unknown }>): Step => ({ request, by: HOOK })
const CUT = hook(turnFailed)
const END = hook(sessionEnd())
const takes =
  (...steps: Step[]): Change =>
  (run) => {
    for (const step of steps) run.take(step)
  }
const claims =
  (...[session, verdict, client]: [string | null, Parameters<typeof claim>[2], Partial<ClientIdentity>?]): Change =>
  (run) =>
    void run.take(claim(run.state, session, verdict, session === null ? {} : { claim: aClaim(session, client) }))

/** A run once `changes` have happened to it. */
function after(...changes: Change[]): Run {
  const run = aRun()
  for (const change of changes) change(run)
  return run
}

/** The time of a session with the run, from event `seq` to event `to`. */
function time(session: string, seq: number, rest: Partial<Attachment> & { ends?: number } = {}): Attachment {
  const { ends, ...overrides } = rest
  const to = ends === undefined ? null : timeOf(ends)
  return { session, machine: 'machine', seq, from: timeOf(seq), to, end: null, outcome: null, ...overrides }
}

describe('the sessions of a run', () => {
  const cutThenEnded = time('owner', 1, { ends: 3, end: 'logout', outcome: 'failed' })
  const endedThenCut = time('owner', 1, { ends: 2, end: 'logout', outcome: 'failed' })
  const ended = time('owner', 1, { ends: 2, end: 'logout', outcome: 'incomplete' })
  const gone = time('owner', 1, { ends: 2, end: 'gone', outcome: 'failed' })
  const robbed = time('owner', 1, { ends: 2, end: 'taken over by other', outcome: 'incomplete' })
  const rows: [name: string, changes: Change[], sessions: Attachment[]][] = [
    ['begin with the one that started it', [], [time('owner', 1)]],
    ['have no end while it works', [takes(begin('read'), note, block, hook(compacted), CUT)], [time('owner', 1)]],
    [
      'have no end when the same one goes on in another process',
      [claims('owner', 'self', { pid: 200, start: '2' })],
      [time('owner', 1)],
    ],
    ['end with a release', [takes(release)], [time('owner', 1, { ends: 2, end: 'released', outcome: 'incomplete' })]],
    ['end with the session', [takes(END)], [ended]],
    ['end with the session as failed when its turn was cut short', [takes(CUT, END)], [cutThenEnded]],
    ['end with the session as failed when the cut was told after it', [takes(END, CUT)], [endedThenCut]],
    ['take one up that claims a run that nobody owns', [takes(END), claims('other', 'free')], [ended, time('other', 3)]],
    ['list one that comes back once more', [takes(END), claims('owner', 'free')], [ended, time('owner', 3)]],
    ['end as failed when the owner was gone', [claims('other', 'gone')], [gone, time('other', 2)]],
    ['end as failed when a terminal found the owner gone', [claims(null, 'gone')], [gone]],
    ['end as incomplete when a living owner was robbed', [claims('other', 'live')], [robbed, time('other', 2)]],
    ['end as incomplete when an owner that cannot be judged was', [claims('other', 'unknown')], [robbed, time('other', 2)]],
    [
      'end as incomplete when a terminal robbed a living owner',
      [claims(null, 'live')],
      [time('owner', 1, { ends: 2, end: 'taken over by a terminal: asked to', outcome: 'incomplete' })],
    ],
    [
      'leave those before alone',
      [takes(END), claims('other', 'free'), takes(release)],
      [ended, time('other', 3, { ends: 4, end: 'released', outcome: 'incomplete' })],
    ],
    [
      'leave those before alone when a later one is cut short',
      [takes(END), claims('other', 'free'), takes({ request: turnFailed, by: OTHER })],
      [ended, time('other', 3)],
    ],
    [
      'end with success when the owner completes the run',
      [takes(...INTO.end, complete)],
      [time('owner', 1, { ends: 9, end: 'completed', outcome: 'success' })],
    ],
    ['end as failed with the run', [takes(fail)], [time('owner', 1, { ends: 2, end: 'failed', outcome: 'failed' })]],
    [
      'end as cancelled with the run, whoever cancels it',
      [takes({ request: cancel, by: TERMINAL })],
      [time('owner', 1, { ends: 2, end: 'cancelled', outcome: 'cancelled' })],
    ],
    ['that ended before the run was closed keep their end', [takes(END, cancel)], [ended]],
  ]
  test.each(rows)('%s', (_, changes, sessions) => {
    expect(after(...changes).state.sessions).toEqual(sessions)
  })

  test('are none where a terminal started the run, until one claims it', () => {
    const run = aRun({ session: null, steps: [note] })
    expect(run.state.sessions).toEqual([])
    run.take(claim(run.state, null, 'free'))
    expect(run.state.sessions).toEqual([])
    run.take(claim(run.state, 'other', 'free'))
    expect(run.state.sessions).toEqual([time('other', 4)])
  })

  test('are listed with the machine of their client', () => {
    const { sessions } = after(claims('other', 'gone', { machine: 'second' })).state
    expect(sessions.map(({ machine }) => machine)).toEqual(['machine', 'second'])
  })
})

describe('the lease', () => {
  test('is of the newest client process of its session', () => {
    const run = after(claims('owner', 'self', { pid: 200 }))
    expect(run.state.lease).toMatchObject({ ...aClaim('owner', { pid: 200 }), seq: 2, at: timeOf(2) })
  })

  const from = { from: 'owner', reason: 'asked to' }
  const rows: [string, Change[], typeof from | null][] = [
    ['nobody when the run was free', [takes(END), claims('other', 'free')], null],
    ['nobody when its owner was gone', [claims('other', 'gone')], null],
    [
      'nobody when the run was free, though a take-over was asked for',
      [takes(END), (run) => run.take(claim(run.state, 'other', 'free', { take_over: { reason: 'asked to' } }))],
      null,
    ],
    ['a living owner, and why', [claims('other', 'live')], from],
    ['an owner that cannot be judged, and why', [claims('other', 'unknown')], from],
    [
      'the same one when its session goes on in another process',
      [claims('other', 'live'), claims('other', 'self', { pid: 9 })],
      from,
    ],
    ['nobody once the next one found it gone', [claims('other', 'live'), claims('third', 'gone')], null],
    ['nobody when its session goes on that started the run', [claims('owner', 'self', { pid: 9 })], null],
  ]
  test.each(rows)('remembers from whom it was taken: %s', (_, changes, taken) => {
    expect(after(...changes).state.lease?.taken).toEqual(taken)
  })
})

describe('the end of a session', () => {
  const ended = { session: 'owner', reason: 'logout', client: aClaim('owner').client }
  const rows: [string, Change[], typeof ended | null][] = [
    ['is remembered with its client', [takes(END)], ended],
    [
      'is remembered through what its host tells late',
      [takes(hook(helperStarted('h')), END, CUT, hook(helperEnded('h')))],
      ended,
    ],
    ['is remembered while a terminal works', [takes(END, note)], ended],
    ['is forgotten with the next claim', [takes(END), claims('other', 'free')], null],
    ['is forgotten when a terminal reconciles', [takes(END), claims(null, 'free')], null],
    ['is forgotten with the end of the run', [takes(END, cancel)], null],
    ['is not its release', [takes(release)], null],
  ]
  test.each(rows)('%s', (_, changes, expected) => {
    expect(after(...changes).state.ended).toEqual(expected)
  })
})

describe('helpers', () => {
  const PLANNER = hook(helperStarted('h2', 'planner'))
  const START = hook(helperStarted('h1'))
  const one = { id: 'h1', kind: 'explorer', at: timeOf(2), seq: 2 }
  const two = { id: 'h2', kind: 'planner', at: timeOf(3), seq: 3 }
  const rows: [name: string, changes: Change[], helpers: (typeof one)[], strays: (typeof one)[]][] = [
    ['are in flight from their start', [takes(START, PLANNER)], [one, two], []],
    ['are not in flight after their end', [takes(START, PLANNER, hook(helperEnded('h1')))], [two], []],
    ['are in flight whatever their owner records', [takes(START, PLANNER, begin('read'), record('read'), note)], [one, two], []],
    ['stay in flight when their session is compacted or cut', [takes(START, PLANNER, hook(compacted), CUT)], [one, two], []],
    ['stay in flight over the end of their session', [takes(START, PLANNER, END)], [one, two], []],
    ['may end after their session', [takes(START, PLANNER, END, hook(helperEnded('h2')))], [one], []],
    ['stay in flight when their client claims the run again', [takes(START, PLANNER), claims('owner', 'self')], [one, two], []],
    [
      'are strays once their session is in another process',
      [takes(START, PLANNER), claims('owner', 'self', { pid: 9 })],
      [],
      [one, two],
    ],
    [
      'are strays once it was started anew under the same number',
      [takes(START, PLANNER), claims('owner', 'self', { start: '9' })],
      [],
      [one, two],
    ],
    ['are strays once another owns the run', [takes(START, PLANNER), claims('other', 'live')], [], [one, two]],
    ['are strays once their owner was found gone', [takes(START, PLANNER), claims('other', 'gone')], [], [one, two]],
    ['are strays once a terminal reconciled', [takes(START, PLANNER), claims(null, 'gone')], [], [one, two]],
    [
      'are strays once the ended run is claimed, by the same session too',
      [takes(START, PLANNER, END), claims('owner', 'free')],
      [],
      [one, two],
    ],
    [
      'are added to the strays before',
      [
        takes(START),
        claims('other', 'gone'),
        takes({ request: helperStarted('h2', 'planner'), by: OTHER }),
        claims('third', 'gone'),
      ],
      [],
      [one, { ...two, at: timeOf(4), seq: 4 }],
    ],
    ['are strays until something is recorded', [takes(START, PLANNER), claims('other', 'gone'), takes(record('read'))], [], []],
    [
      'are strays until the phase is left',
      [takes(START, PLANNER, record('read')), claims('other', 'gone'), takes(advance())],
      [],
      [],
    ],
    [
      'are strays through a start, a note and a block',
      [takes(START, PLANNER), claims('other', 'gone'), takes(begin('read'), note, block, unblock)],
      [],
      [one, two],
    ],
    ['are forgotten with the end of the run', [takes(START, PLANNER, cancel)], [], []],
    ['are forgotten as strays with the end of the run', [takes(START, PLANNER), claims('other', 'gone'), takes(fail)], [], []],
  ]
  test.each(rows)('%s', (_, changes, helpers, strays) => {
    const { state } = after(...changes)
    expect([[...state.helpers], state.strays]).toEqual([helpers.map((helper) => [helper.id, helper]), strays])
  })
})

describe('a turn that the host cut short', () => {
  const cut = { seq: 2, at: timeOf(2), reason: 'rate_limit', details: 'try later' }
  const rows: [name: string, changes: Change[], kept: boolean][] = [
    ['is remembered with what the host said', [takes(CUT)], true],
    [
      'is remembered while only the host speaks',
      [takes(CUT, hook(compacted), hook(helperStarted('h')), moved('/wt'), END)],
      true,
    ],
    [
      'is remembered when the host claims the run again',
      [takes(CUT), (run) => run.take({ ...claim(run.state, 'owner', 'self'), by: HOOK })],
      true,
    ],
    ['is forgotten once the session goes on', [takes(CUT, note)], false],
    ['is forgotten once a person does something', [takes(CUT, { request: note, by: TERMINAL })], false],
    ['is forgotten once somebody claims the run', [takes(CUT), claims('other', 'gone')], false],
  ]
  test.each(rows)('%s', (_, changes, kept) => {
    expect(after(...changes).state.cut).toEqual(kept ? cut : null)
  })

  test('gives way to the next one, which may have no details', () => {
    const { state } = after(takes(CUT, hook({ kind: 'turn_failed', reason: 'overloaded', details: null })))
    expect(state.cut).toEqual({ seq: 3, at: timeOf(3), reason: 'overloaded', details: null })
  })

  test('leaves the lease alone', () => {
    expect(after(takes(CUT)).state.lease?.session).toBe('owner')
  })
})

test('compactions are counted, by whomever they were asked', () => {
  const { state } = after(takes(hook(compacted), hook({ kind: 'compacted', trigger: 'manual' })), claims('other', 'gone'))
  expect([state.compactions, after().state.compactions]).toEqual([2, 0])
})

describe('the machines of a run', () => {
  const at = (by: By, machine: string): By => ({ ...by, machine })
  const claimed =
    (session: string | null, by: By): Change =>
    (run) =>
      void run.take({ ...claim(run.state, session, 'gone'), by })
  const rows: [name: string, started: By, changes: Change[], machines: string[]][] = [
    ['have the one where it was started', at(OWNER, 'first'), [], ['first']],
    ['have the one where it was claimed', at(OWNER, 'first'), [claimed('other', at(OTHER, 'second'))], ['first', 'second']],
    [
      'have the one where a terminal reconciled it',
      at(OWNER, 'first'),
      [claimed(null, at(TERMINAL, 'second'))],
      ['first', 'second'],
    ],
    [
      'are not told by a hook’s claim',
      at(OWNER, 'first'),
      [claimed('other', at({ ...OTHER, actor: 'hook' }, 'second'))],
      ['first'],
    ],
    ['are not told by other events', at(OWNER, 'first'), [takes({ request: note, by: at(OWNER, 'second') })], ['first']],
    ['are none where none is known', OWNER, [claimed('other', OTHER)], []],
  ]
  test.each(rows)('%s', (_, by, changes, machines) => {
    const run = aRun({ by })
    for (const change of changes) change(run)
    expect([...run.state.machines].filter((id) => id !== aClient().boot)).toEqual(machines)
  })

  test('have the start of the system of each claim, which tells where no machine id can be stored', () => {
    const { state } = after(claims('other', 'gone', { boot: 'later' }), claims(null, 'gone'))
    expect([...state.machines]).toEqual(['boot', 'later'])
  })
})

describe('the place of the work', () => {
  const place = (worktree: string) => ({ worktree, branch: `branch of ${worktree}`, head: worktree.length.toString().repeat(40) })
  const A = { ...OWNER, ...place('/a') }
  const inB = (by: By): By => ({ ...by, ...place('/bb') })
  const toB = moved('/bb').request
  const rows: [name: string, change: Change, last: '/a' | '/bb', owner: '/a' | '/bb' | null][] = [
    ['moves with what the owner records', takes({ request: note, by: inB(OWNER) }), '/bb', '/bb'],
    ['moves with the move of the owner', takes({ request: toB, by: inB(HOOK) }), '/bb', '/bb'],
    [
      'moves with what a terminal records, and the owner stays where it is',
      takes({ request: note, by: inB(TERMINAL) }),
      '/bb',
      '/a',
    ],
    ['moves with a compaction', takes({ request: compacted, by: inB(HOOK) }), '/bb', '/bb'],
    ['moves with the start of a helper', takes({ request: helperStarted('h'), by: inB(HOOK) }), '/bb', '/bb'],
    [
      'stays with a claim, whose session is where it claims',
      (run) => run.take({ ...claim(run.state, 'other', 'gone'), by: inB(OTHER) }),
      '/a',
      '/bb',
    ],
    ['stays with a claim by a terminal', (run) => run.take({ ...claim(run.state, null, 'gone'), by: inB(TERMINAL) }), '/a', null],
    ['stays with a release', takes({ request: release, by: inB(OWNER) }), '/a', null],
    ['stays with the end of the session', takes({ request: sessionEnd(), by: inB(HOOK) }), '/a', null],
    ['stays with a cut turn', takes({ request: turnFailed, by: inB(HOOK) }), '/a', '/bb'],
  ]
  test.each(rows)('%s', (_, change, last, owner) => {
    const run = aRun({ by: A })
    change(run)
    const { worktree, branch, head, ...rest } = run.state.last
    expect({ worktree, branch, head }).toEqual(place(last))
    expect(run.state.lease?.worktree ?? null).toBe(owner)
    expect(rest).toMatchObject({ seq: 2, at: timeOf(2) })
  })

  test('moves with the end of a helper, but stays when that is told late', () => {
    const run = aRun({ by: A, steps: [helperStarted('h1'), helperStarted('h2')] })
    run.take({ request: helperEnded('h1'), by: inB(HOOK) })
    expect(run.state.last).toMatchObject(place('/bb'))
    run.take({ request: sessionEnd(), by: inB(HOOK) })
    run.take({ request: helperEnded('h2'), by: { ...HOOK, ...place('/ccc') } })
    expect(run.state.last).toMatchObject({ ...place('/bb'), seq: 6 })
  })

  test('is that of the start even where that is nowhere', () => {
    expect(aRun().state.last).toMatchObject({ worktree: null, branch: null, head: null })
  })

  test('of the owner stays where nobody says where it is', () => {
    expect(aRun({ by: A, steps: [note] }).state.lease?.worktree).toBe('/a')
  })
})

test('what sessions report stands among the moments of the run, their helpers do not', () => {
  const { state } = after(takes(hook(compacted), CUT, moved('/wt'), hook(helperStarted('h')), hook(helperEnded('h')), END))
  expect(state.moments.map((m) => [m.seq, m.at, m.type, m.detail])).toEqual([
    [1, timeOf(1), 'run_started', 'owner'],
    [2, timeOf(2), 'context_compacted', 'auto'],
    [3, timeOf(3), 'turn_failed', 'rate_limit'],
    [4, timeOf(4), 'worktree_changed', '/wt'],
    [7, timeOf(7), 'session_end', 'logout'],
  ])
})

test('what sessions report changes nothing of the work', () => {
  const run = aRun({ steps: [record('read', { status: 'failed' }), begin('read')] })
  const work = ({ state }: Run) =>
    structuredClone([state.phase, state.status, state.blocked, state.records, state.open, state.attempts, state.journalDue])
  const before = work(run)
  takes(hook(compacted), CUT, moved('/wt'), hook(helperStarted('h')), hook(helperEnded('h')), END)(run)
  expect(work(run)).toEqual(before)
})
