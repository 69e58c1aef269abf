import { expect, it } from 'vitest'
import { type Call, HERE, type Project, project, REPORTS, SMALL, session } from '../cli/builders.ts'

const START = 'start small --title x'
const own: Call = { session: HERE }

it.each<[string, string, string | null, (at: Project) => unknown]>([
  ['a session at work', 'incomplete', null, () => {}],
  [
    'a completed run',
    'success',
    'completed',
    (at) => [at.ok('record it --status passed --extra', own), at.ok('complete --summary done', own)],
  ],
  ['a failed run', 'failed', 'failed', (at) => at.ok('fail --reason "cannot be done"', own)],
  ['a cancelled run', 'cancelled', 'cancelled', (at) => at.ok('cancel --reason "not wanted"', own)],
  ['a clean end of the session with the run unfinished', 'incomplete', 'prompt_input_exit', (at) => at.report(...REPORTS.end)],
  [
    'a clean end with the run blocked',
    'incomplete',
    'prompt_input_exit',
    (at) => [at.ok('block --reason why', own), at.report(...REPORTS.end)],
  ],
  ['a turn that was cut short', 'failed', null, (at) => at.report(...REPORTS.cut)],
  [
    'a session that ended after its turn was cut short',
    'failed',
    'prompt_input_exit',
    (at) => [at.report(...REPORTS.cut), at.report(...REPORTS.end)],
  ],
  [
    'a session that went on after a turn was cut short',
    'incomplete',
    'prompt_input_exit',
    (at) => [at.report(...REPORTS.cut), at.ok('note "on again"', own), at.report(...REPORTS.end)],
  ],
  ['a released run', 'incomplete', 'released', (at) => at.ok('start small --title other', own)],
  [
    'a run that was taken over by a terminal',
    'incomplete',
    'taken over by a terminal: asked',
    (at) => at.ok('resume --take-over --reason asked'),
  ],
])('%s comes to %s, in status as in show', (_what, outcome, end, act) => {
  const at = project({ files: SMALL })
  const { run } = at.ok(START, own)
  act(at)
  expect(at.ok(`status --run ${run.id}`).outcome).toBe(outcome)
  const shown = at.ok(`show --run ${run.id}`)
  expect(shown.outcome).toBe(outcome)
  expect(shown.sessions).toMatchObject([{ session: HERE.id, end, outcome }])
  expect(at.text(`show --run ${run.id}`).stdout).toContain(`outcome: ${outcome}`)
})

it.each([
  ['unfinished', 'incomplete', []],
  ['unfinished, its last turn cut short', 'failed', [REPORTS.cut]],
])('the event of a session’s end with the run %s says %s', (_what, outcome, before) => {
  const at = project({ files: SMALL })
  const { run } = at.ok(START, own)
  for (const report of [...before, REPORTS.end]) at.report(...report)
  expect(at.events(run.id).at(-1)).toMatchObject({ type: 'session_end', data: { session: HERE.id, outcome } })
})

it('an owner that was killed has failed, as long as it is the last one and in the record of the next', async () => {
  const at = project({ files: SMALL })
  const [owner, next] = [session('owner'), session('next')]
  at.ok(START, { session: owner })
  expect(at.ok('status').outcome).toBe('incomplete')
  await owner.kill()
  expect(at.ok('status').outcome).toBe('failed')
  at.ok('resume', { session: next })
  expect(at.ok('show').sessions).toMatchObject([
    { session: 'owner', end: 'gone', outcome: 'failed' },
    { session: 'next', to: null, outcome: 'incomplete' },
  ])
  expect(at.ok('status').outcome).toBe('incomplete')
})

it('an owner from which the run was taken is incomplete, and so is the one that took it', () => {
  const at = project({ files: SMALL })
  at.ok(START, { session: session('owner') })
  at.ok('resume --take-over --reason asked', { session: session('other') })
  expect(at.ok('show').sessions).toMatchObject([
    { session: 'owner', end: 'taken over by other', outcome: 'incomplete' },
    { session: 'other', end: null, outcome: 'incomplete' },
  ])
})

it('a turn that was cut short is told with the host’s reason until something is recorded', () => {
  const at = project({ files: SMALL })
  at.ok(START, own)
  at.report(...REPORTS.cut)
  expect(at.ok('status').cut).toMatch(/^rate_limit: out of credit \(20.*Z\)$/)
  expect(at.text('status').stdout).toContain('cut    the last turn was cut short: rate_limit: out of credit')
  expect(at.ok('resume', own).cut).toMatch(/^rate_limit/)
  at.ok('note on', own)
  expect(at.ok('status').cut).toBeNull()
})

it('a run that no session owned comes to what it came to itself', () => {
  const at = project({ files: SMALL })
  at.ok(START)
  expect(at.ok('status').outcome).toBe('incomplete')
  at.ok('cancel --reason x')
  expect(at.ok('show')).toMatchObject({ outcome: 'cancelled', sessions: [] })
})

it('the session that was robbed is told by whom and why', () => {
  const at = project({ files: SMALL })
  const owner = session('owner')
  at.ok(START, { session: owner })
  at.ok('resume --take-over --reason "the person asked for it"', { session: session('other') })
  const { code, json } = at.flowctl('note x', { session: owner })
  expect(code).toBe(8)
  expect(json.error.message).toMatch(
    /owned by session other .*took the run over from this session at 20.*: the person asked for it$/,
  )
})
