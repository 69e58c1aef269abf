import { describe, expect, test } from 'vitest'
import { LogReader } from '../../src/core/chain.ts'
import { decide as decideOn, NOTHING_SEEN, type Request } from '../../src/core/decide.ts'
import { seal } from '../../src/core/envelope.ts'
import {
  type Attempt,
  type AttemptRef,
  type By,
  EVENT_TYPES,
  type EventData,
  type FlowEvent,
  GENESIS,
  LOG_VERSION,
} from '../../src/core/event.ts'
import { waitingGates } from '../../src/core/gates.ts'
import { nextAction } from '../../src/core/next.ts'
import { type Candidate, illegal } from '../../src/core/rules.ts'
import type { RunState } from '../../src/core/state.ts'
import { upcast } from '../../src/core/upcast.ts'
import type { ActivityType } from '../../src/core/workflow.ts'
import {
  aClaim,
  advance,
  anActivity,
  aPhase,
  aRun,
  aStart,
  aWorkflow,
  begin,
  envelope,
  gateOpen,
  OTHER,
  OWNER,
  readLog,
} from './builders.ts'

/** A line of version 1 as it was parsed; nothing of it can be changed. */
function line(type: string, data: object, by: object = OWNER): Record<string, unknown> {
  return freeze({ v: 1, seq: 2, prev: GENESIS, id: 'event-2', at: 'now', by, op: {}, type, data, sum: 'sum' })
}

function freeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) freeze(member)
  return Object.freeze(value)
}

const ATTEMPT = { activity: 'read', key: null, attempt: 1 }
const RESULT = { result: 'a' }

describe('a line of version 1', () => {
  test.each<[string, object, object]>([
    ['activity_started', ATTEMPT, { ...ATTEMPT, tree: null, artifacts: [] }],
    ['activity_recorded', { ...ATTEMPT, to_phase: null }, { ...ATTEMPT, to_phase: null, tree: null }],
    ['run_completed', { summary: 'done' }, { summary: 'done', tree: null }],
    ['session_end', { session: 'owner', reason: 'x' }, { session: 'owner', reason: 'x', outcome: 'incomplete' }],
    ['run_claimed', { plan: { lost: [], blocked: 'why' } }, { plan: { lost: [], reconciled: [], blocked: 'why' } }],
    ['note_recorded', { text: 'x' }, { text: 'x' }],
  ])('gets what it did not tell: %s', (type, data, expected) => {
    expect(upcast(line(type, data), 2)).toEqual({ ...line(type, expected), v: 2 })
  })

  test.each<[string, object]>([
    ['activity_started', { ...ATTEMPT, tree: { digest: 'd' }, artifacts: [{ path: 'a' }] }],
    ['activity_recorded', { ...ATTEMPT, tree: 'd' }],
    ['run_completed', { summary: 'done', tree: 'd' }],
    ['session_end', { session: 'owner', reason: 'x', outcome: 'failed' }],
    ['run_claimed', { plan: { lost: [], reconciled: [RESULT], blocked: null } }],
  ])('keeps what a later one told: %s', (type, data) => {
    expect(upcast(line(type, data), 2)).toEqual({ ...line(type, data), v: 2 })
  })

  test.each<[string, string]>([
    ['my session', 'session-[0-9a-f]{32}'],
    ['-x', 'session-[0-9a-f]{32}'],
    ['\u001b[31m', 'session-[0-9a-f]{32}'],
    ['a'.repeat(256), 'session-[0-9a-f]{32}'],
    ['5f2d8a34-7c1e-4b60-9a55-0c6f4f1e8d21', '5f2d8a34-7c1e-4b60-9a55-0c6f4f1e8d21'],
    ['a'.repeat(255), 'a{255}'],
  ])('names the session %j everywhere alike', (session, name) => {
    const by = { actor: 'agent', session }
    const claimed = upcast(line('run_claimed', { claim: { session }, previous: { session } }, by), 2)
    const ended = upcast(line('session_end', { session }, by), 2)
    const started = upcast(line('run_started', { claim: { session } }, by), 2)
    const found = JSON.stringify([claimed, ended, started]).match(/(?<="session":)"[^"]*"/g) ?? []
    expect(found).toHaveLength(7)
    expect([...new Set(found)]).toEqual([expect.stringMatching(`^"${name}"$`)])
  })

  test('keeps a session that is longer than any was, for the schema to refuse', () => {
    const session = 'a'.repeat(257)
    expect(upcast(line('note_recorded', { text: 'x' }, { actor: 'agent', session }), 2)).toMatchObject({ by: { session } })
  })

  test('of a type that version 1 did not have is none', () => {
    const types = EVENT_TYPES.filter((type) => upcast(line(type, {}), 2) !== null)
    expect(types).toHaveLength(23)
    for (const type of ['run_closed_stale', 'run_migrated', 'constructor', '__proto__', 5])
      expect(upcast(line(type as string, {}), 2)).toBeNull()
  })

  test.each([
    ['data that is a text', { ...line('note_recorded', {}), data: 'x' }],
    ['data that is null', { ...line('run_started', {}), data: null }],
    ['nobody', { ...line('note_recorded', {}), by: undefined }],
    ['a list', { ...line('note_recorded', {}), by: [] }],
  ])('with %s is none', (_, value) => {
    expect(upcast(value, 2)).toBeNull()
  })
})

test('a line of the newest version is left as it is', () => {
  const value = { v: LOG_VERSION, type: 'anything' }
  expect(upcast(value, LOG_VERSION)).toBe(value)
})

test.each([0, -1, 1.5, '1', null, undefined, [1], 'constructor'])('there was never a version %j', (v) => {
  expect(upcast({ ...line('note_recorded', { text: 'x' }), v }, 2)).toBeNull()
})

const decide = (state: RunState, request: Request, by: By) => decideOn(state, request, by, NOTHING_SEEN)

/** A release as it was once: its gate is an activity like any other. */
const GATED = aWorkflow([
  aPhase('confirm', [anActivity('sure', { type: 'gate' }), anActivity('tell', { required: false, needs: ['sure'] })]),
  aPhase('ship', [anActivity('publish', { type: 'external', replay: 'effectful', needs: ['sure'] })]),
])

/** The log of candidates, each under its version. */
function logOf(...list: [number, Candidate][]): string {
  let prev = GENESIS
  return list
    .map(([v, candidate], i) => {
      const sealed = seal(envelope(i + 1, prev, candidate, { v }))
      prev = sealed.sum
      return `${sealed.line}\n`
    })
    .join('')
}

const start = aStart({ workflow: GATED })
const attemptAt = (activity: string, phase: string, type: ActivityType, more: Partial<Attempt> = {}): Attempt => ({
  ...{ activity, key: null, attempt: 1, phase, type, extra: false },
  ...more,
})
const begins = (attempt: Attempt) => ({
  ...{ type: 'activity_started' as const, by: OWNER },
  data: { ...attempt, tree: null, artifacts: [] },
})
const passes = (attempt: Attempt, to_phase: string | null = null): Candidate => ({
  ...{ type: 'activity_recorded', by: OWNER },
  data: {
    ...{ ...attempt, status: 'passed', summary: 'yes', confidence: 'medium', evidence_refs: [], files_changed: [] },
    ...{ exit_code: null, to_phase, tree: null },
  },
})
const SURE = attemptAt('sure', 'confirm', 'gate')
const begun = begins(SURE)
const declared = passes(SURE)
const moved = passes(attemptAt('confirm', 'confirm', 'task'), 'ship')
const published = begins(attemptAt('publish', 'ship', 'external'))

describe('the rules of version 1', () => {
  test('let an agent pass a gate, with a start or without, and go on with that', () => {
    expect(readLog(logOf([1, start], [1, begun], [1, declared], [1, moved], [1, published]))).toMatchObject({
      seq: 5,
      damage: null,
    })
    expect(readLog(logOf([1, start], [1, declared]))).toMatchObject({ seq: 2, damage: null })
  })

  test('let an agent go on with a gate that had passed while it tries it again', () => {
    const tell = begins(attemptAt('tell', 'confirm', 'task'))
    const again = begins({ ...SURE, attempt: 2 })
    expect(readLog(logOf([1, start], [1, declared], [1, again], [1, tell]))).toMatchObject({ seq: 4, damage: null })
  })

  test.each<[string, string, number]>([
    ['start a gate', logOf([1, start], [2, begun]), 2],
    ['pass a gate', logOf([1, start], [2, declared]), 2],
    ['pass a gate that was started under version 1', logOf([1, start], [1, begun], [2, declared]), 3],
    ['start what needs a gate that no person passed', logOf([1, start], [1, declared], [1, moved], [2, published]), 4],
  ])('do not let version 2 %s', (_, log, line) => {
    expect(readLog(log)).toMatchObject({ seq: line - 1, damage: { line } })
  })

  test.each<[string, AttemptRef[], Candidate]>([
    ['leave out what its owner left behind', [], begins(attemptAt('look', 'confirm', 'task', { extra: true }))],
    ['lose a gate, which a person may still answer', [{ activity: 'sure', key: null, attempt: 1 }], begun],
  ])('let a claim %s', (_, lost, attempt) => {
    const data: EventData['run_claimed'] = {
      ...{ claim: aClaim('other'), previous: { session: 'owner', verdict: 'gone' }, take_over: null },
      plan: { lost, reconciled: [], blocked: null },
    }
    const claim: Candidate = { type: 'run_claimed', by: OTHER, data }
    expect(readLog(logOf([1, start], [1, attempt], [1, claim]))).toMatchObject({ seq: 3, damage: null })
    expect(readLog(logOf([1, start], [1, attempt], [2, claim]))).toMatchObject({ seq: 2, damage: { line: 3 } })
  })

  test('are those of today where nothing was made stricter', () => {
    const unpublished = logOf([1, start], [1, published])
    expect(readLog(unpublished)).toMatchObject({
      seq: 1,
      damage: { line: 2, reason: 'it breaks a rule (obligation_unmet) as activity_started' },
    })
    expect(illegal(aRun().state, { type: 'note_recorded', by: OTHER, data: { text: 'x' } }, 1)?.code).toBe('owned_by_other')
  })
})

describe('a log of two versions', () => {
  const note = { type: 'note_recorded', by: OWNER, data: { text: 'x' } } as const

  test('goes on in the newer one', () => {
    expect(readLog(logOf([1, start], [1, note], [2, note], [2, note]))).toMatchObject({ seq: 4, damage: null })
  })

  test('is damaged by a line of the older one on top of the newer', () => {
    const { seq, damage } = readLog(logOf([1, start], [2, note], [1, note]))
    expect([seq, damage?.line, damage?.reason]).toEqual([2, 3, 'it is of version 1, on top of a line of version 2'])
  })

  test('skips an older writer that lost the race against a newer one', () => {
    const [first, second] = logOf([1, start], [2, note]).split('\n')
    const lost = logOf([1, start], [1, { ...note, data: { text: 'late' } }]).split('\n')[1]
    expect(readLog(`${[first, second, lost].join('\n')}\n`)).toMatchObject({ seq: 2, damage: null })
  })

  test('is told in the shape of today, beside the lines as they were written', () => {
    const { tree: _, artifacts: __, ...early } = begun.data
    // What a line of the first plugin lacks is what the type of today asks for.
    const log = logOf([1, start], [1, { ...begun, data: early } as unknown as Candidate], [2, note])
    const seen: [FlowEvent, string][] = []
    new LogReader((event, line) => seen.push([event, line.toString()])).push(Buffer.from(log))
    expect(seen.map(([{ v }]) => v)).toEqual([2, 2, 2])
    expect(seen[1]?.[0].data).toEqual(begun.data)
    expect(`${seen.map(([, line]) => line).join('\n')}\n`).toBe(log)
  })
})

describe('what version 1 left of a gate', () => {
  const stateOf = (log: string) => readLog(log).state as RunState // Each of these logs is accepted whole.
  const asks = { kind: 'gate', command: expect.stringMatching(/^gate open sure /) }
  const PUT = 'Put the question to the person and wait for the answer.'

  test('that was started without a question: it is put next, and then waited for', () => {
    const state = stateOf(logOf([1, start], [1, begun]))
    expect(waitingGates(state)).toEqual([])
    expect(nextAction(state, 'driver')).toMatchObject({ ...asks, do: `${PUT} Do sure.` })
    expect(decide(state, advance(), OWNER)).toMatchObject({ refusal: { next: asks.command } })
    expect(decide(state, gateOpen('sure'), OWNER)).toMatchObject({ kind: 'append', proposal: { data: { attempt: 2 } } })
  })

  test('that an extra activity was: the question is put next as well', () => {
    const state = stateOf(logOf([1, start], [1, begins(attemptAt('own', 'confirm', 'gate', { extra: true }))]))
    const next = { kind: 'gate', do: PUT, command: expect.stringMatching(/^gate open own /) }
    expect(nextAction(state, 'driver')).toMatchObject(next)
  })

  test('that an agent passed: a person is asked before anything is started on it', () => {
    const state = stateOf(logOf([1, start], [1, declared], [1, moved]))
    const why = "sure was passed without a person's answer"
    expect(nextAction(state, 'driver')).toMatchObject({ ...asks, why: `${why}.` })
    expect(decide(state, begin('publish'), OWNER)).toMatchObject({
      refusal: { code: 'obligation_unmet', missing: [{ what: why, command: asks.command }] },
    })
    expect(decide(state, gateOpen('sure'), OWNER)).toMatchObject({ kind: 'append', proposal: { data: { attempt: 2 } } })
  })
})
