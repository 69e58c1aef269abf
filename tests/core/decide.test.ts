import { describe, expect, test } from 'vitest'
import type { Request } from '../../src/core/decide.ts'
import type { Proposal } from '../../src/core/event.ts'
import {
  aCriterion,
  advance,
  anActivity,
  anEvidence,
  aPhase,
  aRun,
  aSeen,
  aTree,
  aWorkflow,
  begin,
  block,
  cancel,
  compacted,
  complete,
  criteria,
  evidence,
  fail,
  HOOK,
  helperEnded,
  helperStarted,
  INTO,
  moved,
  NOW,
  note,
  OTHER,
  OWNER,
  type RunOptions,
  record,
  release,
  type Step,
  sessionEnd,
  TERMINAL,
  tampered,
  turnFailed,
  unblock,
  verified,
} from './builders.ts'

/** What a run appends for a request; fails when it appends nothing. */
function proposalOf(options: RunOptions, request: Request): Proposal {
  const decision = aRun(options).ask(request)
  if (decision.kind !== 'append') throw new Error(`nothing appended: ${JSON.stringify(decision)}`)
  return decision.proposal
}

describe('a request appends', () => {
  const attempt = { activity: 'read', key: null, attempt: 1, phase: 'plan', type: 'task', extra: false }
  const result = {
    status: 'passed',
    summary: 'did read',
    confidence: 'medium',
    evidence_refs: [],
    files_changed: [],
    exit_code: null,
  }
  const detail: Partial<ReturnType<typeof record>> = {
    status: 'failed',
    summary: 's',
    confidence: 'low',
    evidence_refs: ['e'],
    files_changed: ['f'],
    exit_code: 2,
  }
  const boundary = { ...result, summary: 'moved on', attempt: 1, type: 'task', extra: false, key: null, tree: null }
  const rows: [string, RunOptions, Request, unknown][] = [
    [
      'begin: the start of an attempt, in a tree that nobody looked at',
      {},
      begin('read'),
      { type: 'activity_started', data: { ...attempt, tree: null, artifacts: [] } },
    ],
    [
      'record: its result',
      {},
      record('read'),
      { type: 'activity_recorded', data: { ...attempt, ...result, to_phase: null, tree: null } },
    ],
    [
      'record: every detail that was given',
      {},
      record('read', detail),
      { type: 'activity_recorded', data: { ...attempt, ...detail, to_phase: null, tree: null } },
    ],
    [
      'advance: the boundary as passed, with the next phase',
      { steps: [record('read')] },
      advance(),
      { type: 'activity_recorded', data: { ...boundary, activity: 'plan', phase: 'plan', to_phase: 'code' } },
    ],
    [
      'advance to a phase above: the boundary as failed',
      { steps: INTO.code },
      advance('plan'),
      { type: 'activity_recorded', data: { ...boundary, status: 'failed', activity: 'code', phase: 'code', to_phase: 'plan' } },
    ],
    ['complete: the end', { steps: INTO.end }, complete, { type: 'run_completed', data: { summary: 'all done', tree: null } }],
    ['note: its text', {}, note, { type: 'note_recorded', data: { text: 'a thought' } }],
    ['block: its reason', {}, block, { type: 'run_blocked', data: { reason: 'a question' } }],
    [
      'block for another reason: that reason',
      { steps: [block] },
      { kind: 'block', reason: 'b' },
      { type: 'run_blocked', data: { reason: 'b' } },
    ],
    ['unblock: its reason', { steps: [block] }, unblock, { type: 'run_unblocked', data: { reason: 'answered' } }],
    [
      'unblock: no reason',
      { steps: [block] },
      { kind: 'unblock', reason: null },
      { type: 'run_unblocked', data: { reason: null } },
    ],
    ['fail: its reason', {}, fail, { type: 'run_failed', data: { reason: 'not possible' } }],
    ['fail of a blocked run: its reason', { steps: [block] }, fail, { type: 'run_failed', data: { reason: 'not possible' } }],
    ['cancel: its reason', {}, cancel, { type: 'run_cancelled', data: { reason: 'not wanted' } }],
    ['release: its reason', {}, release, { type: 'run_released', data: { reason: 'another run' } }],
    [
      'the end of a session: whose and why',
      {},
      sessionEnd(),
      { type: 'session_end', data: { session: 'owner', reason: 'logout', outcome: 'incomplete' } },
    ],
    [
      'the end of a session whose turn was cut short: that it failed',
      { steps: [{ request: turnFailed, by: HOOK }] },
      sessionEnd(),
      { type: 'session_end', data: { session: 'owner', reason: 'logout', outcome: 'failed' } },
    ],
    ['evidence: all of it', {}, evidence(), { type: 'evidence_recorded', data: anEvidence() }],
    ['criteria: all of them', {}, criteria('a'), { type: 'criterion_set', data: { criteria: [aCriterion('a')] } }],
    [
      'a verified criterion: how it was',
      { steps: [criteria('a')] },
      verified('a'),
      { type: 'criterion_verified', data: { criterion: 'a', evidence: anEvidence({ command: 'sh a', kind: 'criterion' }) } },
    ],
    [
      'a changed record: what changed and after which tool',
      {},
      tampered,
      { type: 'tamper_noticed', data: { what: ['log', 'hooks'], tool: 'Bash' } },
    ],
    ['compacted: by whom', {}, compacted, { type: 'context_compacted', data: { trigger: 'auto' } }],
    ['a cut turn: why', {}, turnFailed, { type: 'turn_failed', data: { reason: 'rate_limit', details: 'try later' } }],
    [
      'a cut turn: why, without details',
      {},
      { kind: 'turn_failed', reason: 'overloaded', details: null },
      { type: 'turn_failed', data: { reason: 'overloaded', details: null } },
    ],
    [
      'the start of a helper: which and of what kind',
      {},
      helperStarted('h1', 'explorer'),
      { type: 'helper_started', data: { helper: 'h1', kind: 'explorer' } },
    ],
    [
      'the end of a helper: which',
      { steps: [helperStarted('h1')] },
      helperEnded('h1'),
      { type: 'helper_ended', data: { helper: 'h1' } },
    ],
  ]
  test.each(rows)('%s', (_, options, request, proposal) => {
    expect(proposalOf(options, request)).toEqual(proposal)
  })
})

test('a start keeps the tree as it was seen, a result only its digest', () => {
  const seen = aSeen({ tree: aTree() })
  const run = aRun()
  expect(run.ask(begin('read'), OWNER, seen)).toMatchObject({ kind: 'append', proposal: { data: { tree: aTree() } } })
  expect(run.ask(record('read'), OWNER, seen)).toMatchObject({ kind: 'append', proposal: { data: { tree: aTree().digest } } })
})

test('a result names what proves it besides what was given, once', () => {
  const workflow = aWorkflow([aPhase('work', [anActivity('check', { evidence: ['test'] })])])
  const proof = anEvidence()
  const run = aRun({ workflow, steps: [evidence({ result: '0'.repeat(64) }), evidence()] })
  const seen = aSeen({ tree: { digest: NOW, dirty: null } })
  for (const [given, refs] of [
    [['mine'], ['mine', proof.result]],
    [[proof.result], [proof.result]],
  ])
    expect(run.ask(record('check', { evidence_refs: given as string[] }), OWNER, seen)).toMatchObject({
      proposal: { data: { evidence_refs: refs, tree: NOW } },
    })
  expect(run.ask(record('check', { status: 'failed' }), OWNER, seen)).toMatchObject({ proposal: { data: { evidence_refs: [] } } })
})

describe('a move appends', () => {
  const rows: [string, RunOptions, string | null][] = [
    ['from where the session was last', { by: { ...OWNER, worktree: '/wt' } }, '/wt'],
    ['from nowhere when that was never said', {}, null],
    ['from where it moved before', { steps: [moved('/first')] }, '/first'],
  ]
  test.each(rows)('%s', (_, options, from) => {
    const { request, by } = moved('/to')
    expect(aRun(options).ask(request, by)).toEqual({
      kind: 'append',
      proposal: { type: 'worktree_changed', data: { from, to: '/to' } },
    })
  })
})

describe('an attempt', () => {
  const workflow = aWorkflow([aPhase('code', [anActivity('build', { type: 'bash' })], { loop_over: 'tasks' })])
  const numbered: [string, Step[], number][] = [
    ['is the first', [], 1],
    ['keeps its number from its start to its end', [begin('read')], 1],
    ['has the next number after a result', [record('read', { status: 'failed' })], 2],
    ['has the next number after one that was started and ended', [begin('read'), record('read'), record('read')], 3],
  ]
  test.each(numbered)('%s', (_, steps, attempt) => {
    expect(proposalOf({ steps }, record('read')).data).toMatchObject({ attempt })
  })

  test.each([
    ['the only entry of its list', { tasks: ['a'] }, null, 'a'],
    ['1 when the run has no list', {}, null, '1'],
    ['1 when the list is empty', { tasks: [] }, null, '1'],
    ['the one that is given', { tasks: ['a', 'b'] }, 'b', 'b'],
  ])('gets its key: %s', (_, inputs, key, expected) => {
    expect(proposalOf({ workflow, inputs }, begin('build', { key })).data).toMatchObject({ key: expected })
  })

  test('counts on its own under each key', () => {
    const options = { workflow, inputs: { tasks: ['a', 'b'] }, steps: [record('build', { key: 'a' })] }
    expect(proposalOf(options, record('build', { key: 'a' })).data).toMatchObject({ attempt: 2 })
    expect(proposalOf(options, record('build', { key: 'b' })).data).toMatchObject({ attempt: 1 })
  })

  test('is of the type that the workflow says', () => {
    expect(proposalOf({ workflow }, begin('build')).data).toMatchObject({ type: 'bash', extra: false })
  })

  test('is extra when it is declared so and the workflow does not have it, without a key', () => {
    expect(proposalOf({ workflow }, begin('guess', { extra: true })).data).toMatchObject({ type: 'task', extra: true, key: null })
  })

  test('is not extra when the workflow has it, whatever was declared', () => {
    expect(proposalOf({}, begin('read', { extra: true })).data).toMatchObject({ extra: false })
  })

  test('of a boundary counts the visits of its phase', () => {
    const steps = [...INTO.code, advance('plan'), record('read')]
    expect(proposalOf({ steps }, advance()).data).toMatchObject({ activity: 'plan', attempt: 2 })
  })
})

describe('a request appends nothing', () => {
  type Row = [name: string, steps: Step[], request: Request, why: string]
  const rows: Row[] = [
    [
      'when the run is already completed',
      [...INTO.end, complete],
      complete,
      'The run 2026-01-02T030405Z-add-search is already completed.',
    ],
    ['when the run has already failed', [fail], fail, 'The run 2026-01-02T030405Z-add-search is already failed.'],
    ['when the run is already cancelled', [cancel], cancel, 'The run 2026-01-02T030405Z-add-search is already cancelled.'],
    [
      'when it is closed again for another reason',
      [cancel],
      { kind: 'cancel', reason: 'b' },
      'The run 2026-01-02T030405Z-add-search is already cancelled.',
    ],
    ['when it is blocked for the same reason', [block], block, 'The run is already blocked for this reason.'],
    ['when it is not blocked', [], unblock, 'The run is not blocked.'],
    ['when it is in that phase', [], advance('plan'), 'The run is already in plan.'],
    ['when the helper is in flight', [helperStarted('h1')], helperStarted('h1'), 'The helper is in flight already.'],
    ['when the helper was never started', [helperStarted('h1')], helperEnded('h2'), 'The helper is not in flight.'],
    ['when the helper has ended', [helperStarted('h1'), helperEnded('h1')], helperEnded('h1'), 'The helper is not in flight.'],
    ['when the session is there already', [moved('/wt')], moved('/wt').request, 'The session is there already.'],
  ]
  test.each(rows)('%s', (_, steps, request, why) => {
    expect(aRun({ steps }).ask(request)).toEqual({ kind: 'nothing', why })
  })

  test.each([
    ['completed', [...INTO.end, complete], complete],
    ['cancelled', [cancel], cancel],
    ['failed', [fail], fail],
  ] as [string, Step[], Request][])('for anyone who closes a %s run again', (_, steps, request) => {
    const run = aRun({ steps })
    expect([run.ask(request, OTHER).kind, run.ask(request, TERMINAL).kind]).toEqual(['nothing', 'nothing'])
  })

  test.each([
    ['block', [block], block],
    ['block, once more than one question stands', [block, { kind: 'block', reason: 'b' }], block],
    ['unblock', [], unblock],
    ['advance', [], advance('plan')],
    ['the start of a helper', [helperStarted('h1')], helperStarted('h1')],
    ['the end of a helper', [], helperEnded('h1')],
    ['a move', [moved('/wt')], moved('/wt').request],
  ] as [string, Step[], Request][])('but is refused to a session that does not own the run: %s', (_, steps, request) => {
    expect(aRun({ steps }).ask(request, OTHER)).toMatchObject({ kind: 'refuse', refusal: { code: 'owned_by_other' } })
  })
})

describe('a request is refused', () => {
  const rows: [string, Step[], Request, string][] = [
    ['a step to the phase where a blocked run is', [block], advance('plan'), 'illegal_transition'],
    ['a step beyond the last phase', INTO.ship, advance(), 'illegal_transition'],
    ['a step beyond the last phase of a closed run', [...INTO.end, complete], advance(), 'run_closed'],
    ['an unblock of a closed run', [cancel], unblock, 'run_closed'],
    ['a completion of a cancelled run', [cancel], complete, 'run_closed'],
    ['what the rules refuse', [], record('guess'), 'activity_not_found'],
  ]
  test.each(rows)('%s', (_, steps, request, code) => {
    expect(aRun({ steps }).ask(request)).toMatchObject({ kind: 'refuse', refusal: { code } })
  })

  test('a step beyond the last phase, to another session as another’s', () => {
    expect(aRun({ steps: INTO.ship }).ask(advance(), OTHER)).toMatchObject({ refusal: { code: 'owned_by_other' } })
  })
})

test('a decision changes nothing', () => {
  const run = aRun({ steps: INTO.code })
  const before = structuredClone(run.state)
  for (const request of [record('build'), advance('plan'), complete, cancel]) run.ask(request)
  expect(run.state).toEqual(before)
})
