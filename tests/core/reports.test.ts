import { describe, expect, test } from 'vitest'
import type { Request } from '../../src/core/decide.ts'
import { type By, OUTCOMES, type Outcome, type Proposal } from '../../src/core/event.ts'
import { illegal } from '../../src/core/rules.ts'
import {
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
  type RunOptions,
  release,
  type Step,
  sessionEnd,
  TERMINAL,
  turnFailed,
} from './builders.ts'

// The rules of what a session says of itself, through its host or by its commands.

const ID = '2026-01-02T030405Z-add-search'
const AT_WT: By = { ...HOOK, worktree: '/wt' }
const REPORTS: Record<string, Proposal> = {
  'a compaction': { type: 'context_compacted', data: { trigger: 'auto' } },
  'a cut turn': { type: 'turn_failed', data: { reason: 'overloaded', details: null } },
  'the start of a helper': { type: 'helper_started', data: { helper: 'h2', kind: 'explorer' } },
  'the end of a helper': { type: 'helper_ended', data: { helper: 'h1' } },
  'a move': { type: 'worktree_changed', data: { from: null, to: '/wt' } },
  'its end': { type: 'session_end', data: { session: 'owner', reason: 'logout', outcome: 'incomplete' } },
}
const LATE = ['a cut turn', 'the end of a helper']

/** A run with a helper in flight, and its steps taken. */
const withHelper = (steps: Step[] = [], options: RunOptions = {}): Run =>
  aRun({ ...options, steps: [helperStarted('h1'), ...steps] })

function codeOf(run: Run, proposal: Proposal, by: By): string | null {
  return illegal(run.state, { ...proposal, by })?.code ?? null
}

describe.each(Object.entries(REPORTS))('%s is told', (name, proposal) => {
  const all: By[] = [HOOK, OWNER, { actor: 'engine', session: 'owner' }]
  test('by the session that owns the run, whoever speaks for it', () => {
    for (const by of all) expect(codeOf(withHelper(), proposal, { ...by, worktree: '/wt' }), by.actor).toBeNull()
  })

  test('of a run in any state of work: blocked, and with work in flight', () => {
    expect(codeOf(withHelper([block]), proposal, AT_WT)).toBeNull()
    expect(codeOf(withHelper([begin('read')]), proposal, AT_WT)).toBeNull()
  })

  test('by no other session', () => {
    const expected = name === 'its end' ? 'not_owner' : 'owned_by_other'
    expect(codeOf(withHelper(), proposal, { ...OTHER, worktree: '/wt' })).toBe(expected)
  })

  test('by nobody without a session', () => {
    const expected = name === 'its end' ? 'not_owner' : 'illegal_transition'
    expect(codeOf(withHelper(), proposal, { ...TERMINAL, worktree: '/wt' })).toBe(expected)
    expect(codeOf(withHelper(), proposal, { actor: 'hook', worktree: '/wt' })).toBe(expected)
  })

  test('by nobody of a run that is closed', () => {
    for (const closing of [cancel, fail]) expect(codeOf(withHelper([closing]), proposal, AT_WT)).toBe('run_closed')
    expect(codeOf(withHelper([...INTO.end, complete]), proposal, AT_WT)).toBe('run_closed')
  })

  test('by a session that was robbed no more', () => {
    const run = withHelper()
    run.take(claim(run.state, 'other', 'live'))
    run.take({ request: helperStarted('h1'), by: OTHER })
    expect(codeOf(run, proposal, AT_WT)).toBe('owned_by_other')
  })

  test('by a session that released the run no more', () => {
    expect(codeOf(withHelper([release]), proposal, AT_WT)).toBe('not_owner')
  })

  test(`${LATE.includes(name) ? 'also' : 'not'} after the end of the session`, () => {
    expect(codeOf(withHelper([sessionEnd()]), proposal, AT_WT)).toBe(LATE.includes(name) ? null : 'not_owner')
  })

  test('after the end of the session by no other', () => {
    expect(codeOf(withHelper([sessionEnd()]), proposal, { ...OTHER, worktree: '/wt' })).toBe('not_owner')
  })

  test('after the end of the session no more once somebody claimed the run, a terminal included', () => {
    for (const session of ['other', null]) {
      const run = withHelper([sessionEnd()])
      run.take(claim(run.state, session, 'free'))
      if (session !== null) run.take({ request: helperStarted('h1'), by: OTHER })
      const expected = session !== null ? 'owned_by_other' : 'not_owner'
      expect(codeOf(run, proposal, AT_WT), `claimed by ${session}`).toBe(expected)
    }
  })

  test('after the end of the session by nobody of a run that was closed since', () => {
    expect(codeOf(withHelper([sessionEnd(), cancel]), proposal, AT_WT)).toBe('run_closed')
  })
})

test('what a session does is no late report', () => {
  const requests: Request[] = [note, begin('read'), block, release, cancel, helperStarted('h2')]
  for (const request of requests)
    expect(aRun({ steps: [sessionEnd()] }).ask(request, OWNER), request.kind).toMatchObject({
      kind: 'refuse',
      refusal: { code: 'not_owner' },
    })
})

test('who may not report is told why', () => {
  expect(illegal(aRun().state, { type: 'context_compacted', data: { trigger: 'auto' }, by: TERMINAL })).toMatchObject({
    message: 'Only a session reports this of itself.',
  })
})

describe('a helper', () => {
  const started: Proposal = { type: 'helper_started', data: { helper: 'h1', kind: 'explorer' } }
  const ended: Proposal = { type: 'helper_ended', data: { helper: 'h1' } }
  const IN_FLIGHT = 'The helper h1 is in flight already.'
  const NOT_IN_FLIGHT = 'The helper h1 is not in flight.'
  const rows: [name: string, steps: Step[], proposal: Proposal, message: string | null][] = [
    ['starts once', [helperStarted('h1')], started, IN_FLIGHT],
    ['starts of another kind no second time', [helperStarted('h1', 'planner')], started, IN_FLIGHT],
    ['starts beside another', [helperStarted('h2')], started, null],
    ['starts again after its end', [helperStarted('h1'), helperEnded('h1')], started, null],
    ['does not end before its start', [], ended, NOT_IN_FLIGHT],
    ['does not end for another', [helperStarted('h2')], ended, NOT_IN_FLIGHT],
    ['ends once', [helperStarted('h1'), helperEnded('h1')], ended, NOT_IN_FLIGHT],
    ['does not end late when it never started', [sessionEnd()], ended, NOT_IN_FLIGHT],
  ]
  test.each(rows)('%s', (_, steps, proposal, message) => {
    expect(illegal(aRun({ steps }).state, { ...proposal, by: HOOK })?.message ?? null).toBe(message)
  })

  test('of an owner in another client process is not in flight any more', () => {
    const run = withHelper()
    run.take(claim(run.state, 'other', 'live'))
    expect(illegal(run.state, { ...ended, by: OTHER })?.message).toBe(NOT_IN_FLIGHT)
    expect(illegal(run.state, { ...started, by: OTHER })).toBeNull()
  })
})

describe('a move is', () => {
  const from = (worktree: string): RunOptions => ({ by: { ...OWNER, worktree } })
  type Row = [name: string, options: RunOptions, from: string | null, to: string, at: string | undefined, legal: boolean]
  const rows: Row[] = [
    ['from where the session was to where it is', from('/a'), '/a', '/b', '/b', true],
    ['from nowhere, when it never said where it was', {}, null, '/b', '/b', true],
    [
      'from where it recorded something last',
      { ...from('/a'), steps: [{ request: note, by: { ...OWNER, worktree: '/b' } }] },
      '/b',
      '/c',
      '/c',
      true,
    ],
    [
      'not from where it recorded something before',
      { ...from('/a'), steps: [{ request: note, by: { ...OWNER, worktree: '/b' } }] },
      '/a',
      '/c',
      '/c',
      false,
    ],
    [
      'from where it was, whatever another did elsewhere',
      { ...from('/a'), steps: [{ request: note, by: { ...TERMINAL, worktree: '/b' } }] },
      '/a',
      '/c',
      '/c',
      true,
    ],
    ['not from elsewhere', from('/a'), '/x', '/b', '/b', false],
    ['not from nowhere, when it said where it was', from('/a'), null, '/b', '/b', false],
    ['not from somewhere, when it never said where it was', {}, '/a', '/b', '/b', false],
    ['not to where it is not', from('/a'), '/a', '/b', '/c', false],
    ['not to where nobody says that it is', from('/a'), '/a', '/b', undefined, false],
    ['not to where it was', from('/a'), '/a', '/a', '/a', false],
  ]
  test.each(rows)('%s', (_, options, before, to, at, legal) => {
    const by: By = { ...HOOK, ...(at !== undefined && { worktree: at }) }
    const fault = illegal(aRun(options).state, { type: 'worktree_changed', data: { from: before, to }, by })
    expect(fault?.message ?? null).toBe(legal ? null : `The session did not move from ${before} to ${to}.`)
  })

  test('refused to a session that does not own the run as such', () => {
    expect(aRun().ask(moved('/wt').request, { ...OTHER, worktree: '/wt' })).toMatchObject({ refusal: { code: 'owned_by_other' } })
  })
})

describe('the end of a session says what it came to', () => {
  const cut: Step = { request: turnFailed, by: HOOK }
  const rows: [name: string, steps: Step[], outcome: Outcome][] = [
    ['on a run that goes on', [], 'incomplete'],
    ['on a blocked run', [block], 'incomplete'],
    ['when its turn was cut short', [cut], 'failed'],
    ['when it went on after its turn was cut short', [cut, note], 'incomplete'],
    ['when the host compacted after its turn was cut short', [cut, { request: compacted, by: HOOK }], 'failed'],
  ]
  test.each(rows)('%s', (_, steps, outcome) => {
    const { state } = aRun({ steps })
    for (const said of OUTCOMES)
      expect(
        illegal(state, { type: 'session_end', data: { session: 'owner', reason: 'logout', outcome: said }, by: HOOK })?.message ??
          null,
        said,
      ).toBe(said === outcome ? null : `The session comes to "${outcome}", not to "${said}".`)
  })

  test('and whose it is comes before that', () => {
    const end: Proposal = { type: 'session_end', data: { session: 'owner', reason: 'logout', outcome: 'success' } }
    expect(illegal(aRun().state, { ...end, by: OTHER })?.message).toBe('Session owner does not end itself here.')
    const owns: Proposal = { type: 'session_end', data: { session: 'other', reason: 'logout', outcome: 'success' } }
    expect(illegal(aRun().state, { ...owns, by: OTHER })?.message).toContain(`The run ${ID} is owned by session owner`)
  })
})
