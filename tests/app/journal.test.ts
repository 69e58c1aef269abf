import { mkdirSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { requiredLock } from '../../src/store/lock.ts'
import { PROVE, type Project, project, session, TO_VERIFY } from '../cli/builders.ts'

const JOURNAL = '.decisions/issue-12.md'
const START = 'start --issue 12 --title "Add search"'

interface FrontMatter {
  issue: number | null
  created: string
  branch?: string
  artifacts: ({ type: string; captured_at: string } & Record<string, unknown>)[]
}

function frontMatter(at: Project, file = JOURNAL): FrontMatter {
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(at.read(file))?.[1] as string) as FrontMatter
}

/** The entries of a journal in short: type, what it is about, and the event. */
function entries(at: Project, file = JOURNAL): string[] {
  return frontMatter(at, file).artifacts.map((a) =>
    [a.type, a['activity_id'] ?? a['from_state'], a['to_state'] ?? a['status'], a['event']]
      .filter((x) => x !== undefined)
      .join(' '),
  )
}

describe('the journal of a run on an issue', () => {
  it('has front matter with the issue, the branch and the start', () => {
    const at = project()
    const { run } = at.ok(START)
    const { issue, branch, created, artifacts } = frontMatter(at)
    expect({ issue, branch }).toEqual({ issue: 12, branch: 'main' })
    expect(created).toMatch(/^\d{4}-.*Z$/)
    expect(artifacts).toEqual([
      {
        type: 'workflow-run',
        captured_at: at.events(run.id)[0]?.at,
        event: 1,
        workflow: 'start-issue',
        run_id: run.id,
        status: 'active',
      },
    ])
    expect(at.read(JOURNAL)).toContain('\n---\n\n# Decisions: issue 12\n')
  })

  it('gets activities together at a boundary, and transitions with the status that they lead to', () => {
    const at = project()
    const steps: [string, string[]][] = [
      [START, ['workflow-run active 1']],
      ['record baseline --status passed', []],
      ['record other --status skipped --extra', []],
      [
        'advance --summary x',
        ['activity-completed baseline passed 2', 'activity-completed other skipped 3', 'activity-completed preflight passed 4'],
      ],
      ['block --reason "why"', ['run-state-transition active blocked 5', 'workflow-run blocked 5']],
      ['unblock', ['run-state-transition blocked active 6', 'workflow-run active 6']],
      ['record clarify --status skipped', []],
      ['note "no entry"', []],
      [
        'cancel --reason "no more"',
        ['activity-completed clarify skipped 7', 'run-state-transition active cancelled 9', 'workflow-run cancelled 9'],
      ],
    ]
    const expected: string[] = []
    for (const [command, added] of steps) {
      at.ok(command)
      expected.push(...added)
      expect(entries(at), command).toEqual(expected)
    }
    expect(frontMatter(at).artifacts.find((a) => a['from_state'] === 'active' && a['to_state'] === 'blocked')).toMatchObject({
      reason: 'why',
    })
  })

  it('ends with the completion', () => {
    const at = project()
    for (const command of [START, ...TO_VERIFY, PROVE, 'record test --status passed', 'complete --summary "done"']) at.ok(command)
    expect(entries(at).slice(-4)).toEqual([
      'activity-completed test passed 8',
      'activity-completed verify passed 9',
      'run-state-transition active completed 9',
      'workflow-run completed 9',
    ])
  })

  it('keeps what a person wrote, to the byte', () => {
    const mine =
      '---\n# mine\nissue: 12\ncreated: 2026-01-01\nartifacts:\n  - type: design-decision # why\n    captured_at: 2026-01-01\nextra: {a: [1,2]}\n---\n\n# Mine\n\n---\ntext\n'
    const at = project({ files: { [JOURNAL]: mine } })
    at.ok(START)
    const added = at.read(JOURNAL)
    const at2 = mine.split('\n')
    for (const line of at2) expect(added.split('\n')).toContain(line)
    expect(added.endsWith('\n---\n\n# Mine\n\n---\ntext\n')).toBe(true)
    expect(entries(at)).toEqual(['design-decision', 'workflow-run active 1'])
  })

  it('is written in the worktree that the work happens in', () => {
    const at = project()
    at.git('commit', '--quiet', '--allow-empty', '--message', 'first')
    at.git('worktree', 'add', '--quiet', '../linked')
    at.ok(START, { cwd: `${at.root}/../linked` })
    expect([at.has(JOURNAL), at.has(`../linked/${JOURNAL}`)]).toEqual([false, true])
  })
})

describe('a run without an issue', () => {
  it.each([['--title x'], ['--title x --goal g']])('keeps no journal: %s', (target) => {
    const at = project()
    for (const command of [`start ${target}`, 'advance --summary x']) at.ok(command)
    expect(at.has('.decisions')).toBe(false)
  })

  it('keeps one when the settings say always', () => {
    const at = project({ files: { '.flow/settings.yaml': 'journal: always\n' } })
    const { run } = at.ok('start --title x')
    const file = `.decisions/run-${run.id}.md`
    expect({ entries: entries(at, file), issue: frontMatter(at, file).issue ?? null }).toEqual({
      entries: ['workflow-run active 1'],
      issue: null,
    })
  })
})

describe('a journal that cannot be written', () => {
  const OBSTACLES: [string, (at: Project) => () => void][] = [
    [
      'a symbolic link in place of .decisions',
      (at) => {
        rmSync(join(at.root, '.decisions'), { recursive: true })
        symlinkSync(at.state, join(at.root, '.decisions'))
        return () => unlinkSync(join(at.root, '.decisions'))
      },
    ],
    [
      'a symbolic link in place of the file',
      (at) => {
        unlinkSync(join(at.root, JOURNAL))
        symlinkSync('/dev/null', join(at.root, JOURNAL))
        return () => unlinkSync(join(at.root, JOURNAL))
      },
    ],
    [
      'a directory in place of the file',
      (at) => {
        unlinkSync(join(at.root, JOURNAL))
        mkdirSync(join(at.root, JOURNAL))
        return () => rmSync(join(at.root, JOURNAL), { recursive: true })
      },
    ],
    [
      'a file in place of .decisions',
      (at) => {
        rmSync(join(at.root, '.decisions'), { recursive: true })
        at.write('.decisions', '')
        return () => unlinkSync(join(at.root, '.decisions'))
      },
    ],
    [
      'front matter that is none',
      (at) => {
        at.write(JOURNAL, '---\n- a list\n---\n')
        return () => unlinkSync(join(at.root, JOURNAL))
      },
    ],
    [
      'a lock that another process holds',
      (at) => requiredLock({ path: at.root, remedy: () => '' }, join(at.root, '.flow/runs/.journal-issue-12.lock'), 0),
    ],
  ]

  it.each(OBSTACLES)(
    'because of %s: the command succeeds with a warning, and the next one writes what is missing, once',
    (_what, obstruct) => {
      const at = project()
      at.ok(START)
      const clear = obstruct(at)
      const { code, stderr } = at.flowctl('advance --summary x')
      expect({ code, warned: /the journal .* was not written/.test(stderr) }).toEqual({ code: 0, warned: true })
      expect(at.ok('status').run.phase).toBe('explore')
      clear()
      expect(at.flowctl('note x').stderr).not.toContain('journal')
      at.ok('note y')
      expect(entries(at)).toEqual(['workflow-run active 1', 'activity-completed preflight passed 2'])
    },
  )

  it('at the start is written by the next command as well', () => {
    const at = project({ files: { '.decisions': '' } })
    expect(at.flowctl(START)).toMatchObject({ code: 0, stderr: expect.stringContaining('was not written') })
    unlinkSync(join(at.root, '.decisions'))
    at.ok('note x')
    expect(entries(at)).toEqual(['workflow-run active 1'])
  })

  it('never leads outside: a link is not followed', () => {
    const at = project()
    mkdirSync(join(at.root, '../elsewhere'))
    symlinkSync('../elsewhere', join(at.root, '.decisions'))
    at.ok(START)
    expect(at.names('../elsewhere')).toEqual([])
  })

  it('makes journal append fail', () => {
    const at = project({ files: { '.decisions': '' } })
    expect(at.flowctl('journal append --issue 12 text')).toMatchObject({ code: 9 })
  })
})

describe('journal', () => {
  it('record adds an artifact of its own: lists, numbers, booleans and text', () => {
    const at = project()
    const { file } = at.ok([
      'journal',
      'record',
      '--issue',
      '12',
      '--type',
      'design-decision',
      ...['n=12', 'zero=012', 'flag=true', 'list=a, b,3', 'text=a: "b" # c', 'equals=a=b', 'empty=', 'constructor=1'].flatMap(
        (pair) => ['--metadata', pair],
      ),
    ])
    expect(file).toBe(JOURNAL)
    const { type: _type, captured_at, ...fields } = frontMatter(at).artifacts[0] as Record<string, unknown>
    expect(captured_at).toMatch(/Z$/)
    expect(fields).toEqual({
      n: 12,
      zero: '012',
      flag: true,
      list: ['a', 'b', 3],
      text: 'a: "b" # c',
      equals: 'a=b',
      empty: '',
      constructor: 1,
    })
  })

  it('record adds the same artifact twice when it is asked twice', () => {
    const at = project()
    for (const _ of [1, 2]) at.ok('journal record --issue 12 --type a')
    expect(entries(at)).toEqual(['a', 'a'])
  })

  it('append adds a paragraph to the body, without terminal escapes, and show prints it', () => {
    const at = project()
    at.ok('journal append --issue 12 "first"')
    at.ok(['journal', 'append', '--issue', '12', 'second\u001b[31m red\n\nmore'])
    expect(at.ok('journal show --issue 12').text).toMatch(/\n# Decisions: issue 12\n\nfirst\n\nsecond red\n\nmore\n$/)
    expect(at.text('journal show --issue 12').stdout).toContain('\nsecond red\n')
  })

  it('works with no run, with a foreign one, and without git', () => {
    const at = project({ git: false })
    at.ok('journal append --issue 12 text')
    at.ok(START, { session: session('owner') })
    at.ok('journal append --issue 12 more', { session: session('other') })
    expect(entries(at)).toEqual(['workflow-run active 1'])
  })

  it.each([
    [['journal', 'append', '--issue', '12']],
    [['journal', 'append', '--issue', '12', ' ']],
    [['journal', 'append', '--issue', '12', 'x'.repeat(16385)]],
  ])('append refuses %j', (args) => {
    expect(project().flowctl(args).code).toBe(2)
  })
})

describe('journal-record.sh', () => {
  const TOOL = 'journal-record.sh'

  it('exits 0 and says where it recorded', () => {
    const at = project()
    const answer = at.tool(TOOL, ['--issue', '12', '--type', 'design-decision', '--metadata', 'a=1', '--metadata', 'b=x,y'])
    expect(answer).toMatchObject({ code: 0, stdout: `recorded design-decision in ${JOURNAL}\n`, stderr: '' })
    expect(frontMatter(at).artifacts).toMatchObject([{ type: 'design-decision', a: 1, b: ['x', 'y'] }])
  })

  it.each([
    [['--type', 'a']],
    [['--issue', '12']],
    [['--issue', 'x', '--type', 'a']],
    [['--issue', '12', '--type', 'A']],
    [['--issue', '12', '--type', 'a', '--metadata', 'x']],
    [['--issue', '12', '--type', 'a', '--nosuch']],
    [['--issue', '12', '--type', 'a', 'more']],
  ])('exits 1 for wrong input: %j', (args) => {
    const { code, stdout, stderr } = project().tool(TOOL, args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^error: /)
  })

  it('exits 2 when it cannot be stored', () => {
    const at = project({ files: { '.decisions': '' } })
    expect(at.tool(TOOL, ['--issue', '12', '--type', 'a'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[storage_refused]'),
    })
  })
})

describe('flow-record-activity.sh', () => {
  const TOOL = 'flow-record-activity.sh'

  /** A run, and a FlowActivity file about it with these members. */
  function withFile(
    activity: object,
    { metadata = {}, more = {} }: { metadata?: object; more?: object } = {},
  ): { at: Project; run: string } {
    const at = project()
    const run = at.ok('start --title x').run.id
    const document = {
      apiVersion: 'flow.synapti.ai/v1',
      kind: 'FlowActivity',
      metadata: { id: '001-baseline', run_id: run, workflow: 'start-issue', phase: 'preflight', ...metadata },
      activity: { type: 'bash', name: 'baseline', ...activity },
      ...more,
    }
    at.write('activity.yaml', JSON.stringify(document))
    return { at, run }
  }

  it('records a result with its number, and everything that it says', () => {
    const more = {
      outputs: { evidence_refs: ['log'], files_changed: ['a.js'], command_exit_code: 0 },
      result: { summary: 'two fail', confidence: 'high' },
    }
    const { at, run } = withFile({ status: 'passed' }, { more })
    const file = `.flow/runs/${run}/activities/001-baseline.yaml`
    expect(at.tool(TOOL, ['--run-id', run, '--activity-file', 'activity.yaml'])).toMatchObject({
      code: 0,
      stdout: `recorded ${file}\n`,
    })
    expect(parse(at.read(file))).toMatchObject({ activity: { status: 'passed' }, ...more })
  })

  it.each(['pending', 'running'])('records a start without a number for %s, and says so', (status) => {
    const { at, run } = withFile({ status })
    const { code, stdout } = at.tool(TOOL, ['--run-id', run, '--activity-file', 'activity.yaml'])
    expect({ code, said: stdout.includes('no number') }).toEqual({ code: 0, said: true })
    expect(at.events(run).at(-1)).toMatchObject({ type: 'activity_started', data: { activity: 'baseline' } })
    expect(at.names(`.flow/runs/${run}/activities`)).toEqual([])
  })

  it('takes the start and the result of one attempt, one after the other', () => {
    const { at, run } = withFile({ status: 'running' })
    at.tool(TOOL, ['--run-id', run, '--activity-file', 'activity.yaml'])
    at.write('activity.yaml', at.read('activity.yaml').replace('running', 'failed'))
    expect(at.tool(TOOL, ['--run-id', run, '--activity-file', 'activity.yaml']).code).toBe(0)
    expect(at.ok('show').run.completed_activities).toEqual([])
    expect(at.events(run).map(({ type }) => type)).toEqual(['run_started', 'activity_started', 'activity_recorded'])
  })

  it('takes another id with --extra only', () => {
    const { at, run } = withFile({ status: 'passed', name: 'my-own', type: 'task' })
    expect(at.tool(TOOL, ['--run-id', run, '--activity-file', 'activity.yaml']).code).toBe(1)
    expect(at.tool(TOOL, ['--run-id', run, '--activity-file', 'activity.yaml', '--extra']).code).toBe(0)
  })

  it.each([
    ['a status that is none', { status: 'done' }, {}],
    ['another phase', { status: 'passed' }, { metadata: { phase: 'code' } }],
    ['another run', { status: 'passed' }, { metadata: { run_id: '2026-01-01T000000Z-x' } }],
    ['an unknown activity', { status: 'passed', name: 'nosuch' }, {}],
    ['an activity of a later phase', { status: 'passed', name: 'test' }, { metadata: { phase: 'preflight' } }],
    ['a member that is none', { status: 'passed', colour: 'red' }, {}],
  ])('exits 1 for a file with %s', (_what, activity, options) => {
    const { at, run } = withFile(activity, options)
    expect(at.tool(TOOL, ['--run-id', run, '--activity-file', 'activity.yaml'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error: /),
    })
    expect(at.events(run)).toHaveLength(1)
  })

  it.each([
    [['--activity-file', 'activity.yaml']],
    [['--run-id', '2026-01-01T000000Z-x']],
    [['--run-id', '2026-01-01T000000Z-x', '--activity-file', 'activity.yaml']],
    [['--run-id', '../x', '--activity-file', 'activity.yaml']],
  ])('exits 1 for %j', (args) => {
    expect(withFile({ status: 'passed' }).at.tool(TOOL, args).code).toBe(1)
  })

  it('exits 1 for a file that is not there, and for a run of a live session', () => {
    const { at, run } = withFile({ status: 'passed' })
    expect(at.tool(TOOL, ['--run-id', run, '--activity-file', 'nowhere.yaml']).code).toBe(1)
    at.ok('resume', { session: session('owner') })
    expect(at.tool(TOOL, ['--run-id', run, '--activity-file', 'activity.yaml'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('owned_by_other'),
    })
  })

  it('exits 2 when the log is damaged', () => {
    const { at, run } = withFile({ status: 'passed' })
    at.write(`.flow/runs/${run}/events.jsonl`, 'nothing\n')
    expect(at.tool(TOOL, ['--run-id', run, '--activity-file', 'activity.yaml']).code).toBe(2)
  })

  it('exits 2 when the file is no regular file', () => {
    const { at, run } = withFile({ status: 'passed' })
    expect(at.tool(TOOL, ['--run-id', run, '--activity-file', '.flow']).code).toBe(2)
  })
})
