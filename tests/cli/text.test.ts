import { expect, it } from 'vitest'
import { LAUNCHER, project, session } from './builders.ts'

/** What a person is told, with the parts that differ from run to run left out. */
function shown(text: string, run: string): string[] {
  return text.replaceAll(run, 'RUN').replaceAll(LAUNCHER, 'flowctl').trimEnd().split('\n')
}

it('start says what was made, where it stands and what comes next', () => {
  const at = project()
  const { stdout } = at.text('start --issue 12 --title "Add search"')
  const { run } = at.ok('status')
  expect(shown(stdout, run.id)).toEqual([
    'started RUN',
    '',
    'run    RUN  start-issue  active  preflight  main  free',
    'for    issue 12: Add search',
    'at     preflight',
    `in     ${at.root}`,
    expect.stringMatching(/^next {3}Read /),
    expect.stringMatching(/^why {4}Nothing required is left in preflight/),
    'then   flowctl advance --summary "<what this phase found or did>"',
  ])
  expect(at.text('start --issue 12 --title "Add search"').stdout).toContain(
    `going on with ${run.id}, which is open for the same work`,
  )
})

it('status shows what is done, what stops the run, and who owns it', () => {
  const at = project()
  const one = session('one')
  const { run } = at.ok('start --title "Add search"', { session: one })
  for (const command of ['record baseline --status passed', 'block --reason "which database?"']) at.ok(command, { session: one })
  expect(shown(at.text('status', { session: one }).stdout, run.id)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^run .* blocked .* this session$/),
      'done   baseline',
      'stop   which database?',
    ]),
  )
  expect(at.text('status').stdout).toContain('session one (live)')
})

it('list has one line for each run, show all that was recorded', () => {
  const at = project()
  const { run } = at.ok('start --title "Add search" --input criteria=a,b')
  for (const command of ['record baseline --status passed --summary "two fail"', 'note "a thought"']) at.ok(command)
  expect(shown(at.text('list').stdout, run.id)).toEqual([
    `RUN  start-issue  active  preflight  main  free  Add search  in ${at.root}`,
  ])
  const lines = shown(at.text('show').stdout, run.id)
  for (const part of [
    'phases: [preflight] > explore > plan > code > verify',
    '  criteria: a, b',
    expect.stringMatching(/001-baseline {2}passed {2}two fail/),
    expect.stringMatching(/Z {2}a thought$/),
  ])
    expect(lines).toContainEqual(part)
})

it('a refusal says what is wrong, what is missing and what to run', () => {
  const at = project()
  const { run } = at.ok('start --title "Add search"')
  const lines = shown(at.text('complete --summary x').stderr, run.id)
  expect(lines.find((line) => line.startsWith('error: '))).toContain('[obligation_unmet]')
  expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(6)
  expect(lines.at(-1)).toMatch(/^next: flowctl advance /)
})

it('what was done before is said, and not done again', () => {
  const at = project()
  at.ok('start --title "Add search"')
  at.ok('note x --op once')
  expect(at.text('note x --op once').stdout).toMatch(/^already recorded by this operation\n/)
  at.ok('block --reason x')
  expect(at.text('block --reason x').stdout).toMatch(/^The run is already blocked for this reason\.\n/)
})
