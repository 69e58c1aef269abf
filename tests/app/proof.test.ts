import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seal } from '../../src/core/envelope.ts'
import type { FlowEvent } from '../../src/core/event.ts'
import type { CrashPoint } from '../../src/store/crash.ts'
import { type Project, session } from '../cli/builders.ts'
import { evidenceFile, launch, proving, recorded } from './fixtures/execution.ts'

const sh = (activity: string, script: string, more: string[] = []) => [
  'exec',
  '--for',
  activity,
  ...more,
  '--',
  'sh',
  '-c',
  script,
]

/** The documents of the recorded activities. */
function activities(at: Project) {
  const { activities: found } = at.ok('show') as unknown as {
    activities: { activity: { name: string; status: string }; outputs: { evidence_refs: string[]; command_exit_code: number } }[]
  }
  return found.map(({ activity, outputs }) => ({ ...activity, ...outputs }))
}

function decisions(at: Project, command = 'resume'): string[] {
  return at
    .ok(command)
    .plan.filter(({ attempt }) => attempt !== null)
    .map(({ activity, decision }) => `${activity} ${decision}`)
}

/** A point, and which time there. */
type At = CrashPoint | `${CrashPoint}#${number}`

describe('a crash while evidence is recorded', () => {
  async function crashed(point: At, script = 'exit 0', activity = 'shell') {
    const { at, run } = proving()
    at.ok(`begin ${activity}`)
    const call = { env: { FLOW_CRASH_AT: `${point}:kill` }, sources: true }
    expect(await launch(at, sh(activity, script), call).ended).toMatchObject({ code: null, signal: 'SIGKILL' })
    return { at, run }
  }

  it.each<[At, string, number, number]>([
    ['evidence:create#2', 'shell lost', 1, 0],
    ['lock:create', 'shell record', 2, 0],
    ['log:write', 'shell record', 2, 0],
    ['log:read', 'shell record', 2, 1],
    ['document:create', 'shell record', 2, 1],
  ])('at %s leaves what is true, and resume decides: %s', async (point, decision, files, events) => {
    const { at, run } = await crashed(point)
    expect(at.names(`.flow/runs/${run}/evidence`)).toHaveLength(files)
    expect(recorded(at, run)).toHaveLength(events)
    expect(decisions(at, 'resume --dry-run')).toEqual([decision])
    expect(decisions(at)).toEqual([decision])
    // What a claim took in and an event had told before is told once.
    expect((at.ok('show') as unknown as { evidence: unknown[] }).evidence).toHaveLength(files - 1)
    expect(activities(at).map(({ status }) => status)).toEqual(files === 2 ? ['passed'] : [])
  })

  it('is made good by what the command came to, which is named; and once', async () => {
    const { at, run } = await crashed('log:write', 'exit 3')
    expect(decisions(at)).toEqual(['shell record'])
    const claim = at.events(run).at(-1) as Extract<FlowEvent, { type: 'run_claimed' }>
    const [evidence] = claim.data.plan.reconciled
    expect(evidence).toMatchObject({ activity: 'shell', attempt: 1, exit_code: 3 })
    expect(activities(at)).toMatchObject([{ status: 'failed', command_exit_code: 3, evidence_refs: [evidence?.result] }])
    const { revision } = at.ok('status').run
    at.ok('resume')
    expect(at.ok('status').run.revision).toBe(revision)
  })

  it('of work with effects asks nobody when the result is there', async () => {
    const { at } = await crashed('log:write', 'exit 0', 'deploy')
    const { blocker, run } = at.ok('resume')
    expect({ blocker, status: run.status }).toEqual({ blocker: null, status: 'active' })
    expect(activities(at)).toMatchObject([{ name: 'deploy', status: 'passed' }])
  })

  it('of work with effects asks the person when it is not', async () => {
    const { at } = await crashed('evidence:create#2', 'exit 0', 'deploy')
    expect(at.ok('resume')).toMatchObject({ run: { status: 'blocked' }, blocker: expect.stringContaining('deploy') })
  })
})

describe('a result on disk', () => {
  it.each([
    ['shell', 'record'],
    ['judge', 'record'],
    ['deploy', 'record'],
    ['write', 'lost'],
    // A claim sees no tree, so that it can prove nothing of one.
    ['test', 'lost'],
  ])('of %s, when its session is gone: %s', async (activity, decision) => {
    const { at } = proving()
    const owner = session('owner')
    at.ok('resume', { session: owner })
    at.ok(`begin ${activity}`, { session: owner })
    at.text(sh(activity, 'exit 0'), { session: owner })
    await owner.kill()
    const { plan } = at.ok('resume', { session: session('next') })
    expect(plan.filter(({ attempt }) => attempt !== null)).toMatchObject([{ activity, decision }])
  })

  it('counts for the session itself that resumes', () => {
    const { at } = proving()
    const owner = session('owner')
    at.ok('resume', { session: owner })
    at.ok('begin shell', { session: owner })
    at.text(sh('shell', 'exit 0'), { session: owner })
    const { plan } = at.ok('resume', { session: owner })
    expect(plan.find(({ activity }) => activity === 'shell')).toMatchObject({ attempt: 1, decision: 'record' })
  })

  type Row = [what: string, make: (at: Project, run: string, aside: string) => void]
  const done = (at: Project, run: string, script = 'echo a') => {
    at.ok('begin shell')
    at.text(sh('shell', script))
    const [evidence] = recorded(at, run)
    if (evidence === undefined) throw new Error('nothing was recorded')
    return { result: evidenceFile(at, run, evidence.result), output: evidenceFile(at, run, evidence.output.file) }
  }
  it.each<Row>([
    ['that was changed', (at, run) => appendFileSync(done(at, run).result, ' ')],
    ['whose output was changed', (at, run) => appendFileSync(done(at, run).output, ' ')],
    ['whose output is gone', (at, run) => rmSync(done(at, run).output)],
    [
      'that is a symbolic link',
      (at, run, aside) => {
        const { result } = done(at, run)
        renameSync(result, join(aside, 'moved'))
        symlinkSync(join(aside, 'moved'), result)
      },
    ],
    [
      'whose output is a symbolic link',
      (at, run, aside) => {
        const { output } = done(at, run)
        renameSync(output, join(aside, 'moved'))
        symlinkSync(join(aside, 'moved'), output)
      },
    ],
    [
      'of another run',
      (at, run) => {
        const other = at.ok('start proof --title other').run.id
        at.ok(`begin shell --run ${other}`)
        at.text(['exec', '--run', other, '--for', 'shell', '--', 'true'])
        at.ok(`begin shell --run ${run}`)
        cpSync(join(at.root, '.flow/runs', other, 'evidence'), join(at.root, '.flow/runs', run, 'evidence'), { recursive: true })
        at.ok(`cancel --run ${other} --reason x`)
      },
    ],
    [
      'of an earlier attempt',
      (at, run) => {
        done(at, run)
        at.ok('record shell --status failed')
        at.ok('begin shell')
      },
    ],
    [
      'of before the attempt',
      (at) => {
        at.text(sh('shell', 'exit 0'))
        at.ok('begin shell')
      },
    ],
    [
      'of another activity',
      (at) => {
        at.ok('begin shell')
        at.text(sh('judge', 'exit 0'))
      },
    ],
    [
      'that timed out',
      (at) => {
        at.ok('begin shell')
        at.text(sh('shell', "trap 'exit 0' TERM; while :; do sleep 0.05; done", ['--timeout', '1']))
      },
    ],
    ['of a command that a signal ended', (at, run) => void done(at, run, 'kill -KILL $$')],
  ])('%s is not used', (_what, make) => {
    const { at, run, aside } = proving()
    make(at, run, aside)
    const { plan } = at.ok(`resume ${run}`)
    expect(plan.filter(({ attempt, decision }) => attempt !== null && decision !== 'keep')).toMatchObject([
      { activity: 'shell', decision: 'lost' },
    ])
  })

  it('that came last is the one that counts', () => {
    const { at } = proving()
    at.ok('begin shell')
    at.text(sh('shell', 'exit 1'))
    at.text(sh('shell', 'exit 0'))
    at.text(sh('shell', 'exit 2'))
    at.ok('resume')
    expect(activities(at)).toMatchObject([{ status: 'failed', command_exit_code: 2 }])
  })

  it('is found among whatever else lies there', () => {
    const { at, run } = proving()
    at.ok('begin shell')
    at.text(sh('shell', 'exit 0'))
    mkdirSync(evidenceFile(at, run, 'a'.repeat(64)))
    execFileSync('mkfifo', [evidenceFile(at, run, 'b'.repeat(64))])
    symlinkSync('/dev/zero', evidenceFile(at, run, 'c'.repeat(64)))
    at.write(`.flow/runs/${run}/evidence/${'d'.repeat(64)}`, '{"kind":"FlowEvidence"}')
    at.write(`.flow/runs/${run}/evidence/notes.txt`, 'mine')
    expect(decisions(at)).toEqual(['shell record'])
  })
})

describe('an activity that needs evidence', () => {
  const PASSED = 'record test --status passed'
  type Row = [what: string, why: string, make: (at: Project) => void]
  it.each<Row>([
    ['nothing', 'there is none', () => {}],
    ['a red one', 'it ended with 1', (at) => at.text(sh('test', 'exit 1'))],
    ['one that a signal ended', 'SIGKILL ended it', (at) => at.text(sh('test', 'kill -KILL $$'))],
    ['one that took too long', 'it took too long', (at) => at.text(sh('test', 'sleep 600', ['--timeout', '1']))],
    ['one of another kind', 'there is none', (at) => at.text(sh('test', 'exit 0', ['--kind', 'lint']))],
    ['one of another activity', 'there is none', (at) => at.text(sh('shell', 'exit 0', ['--kind', 'test_result']))],
    ['one that says no kind', 'there is none', (at) => at.text(['exec', '--', 'true'])],
    [
      'one of an older tree',
      'the tree has changed since the last was taken',
      (at) => {
        at.text(sh('test', 'exit 0'))
        at.write('code.txt', 'two\n')
      },
    ],
    ['one that changed the tree', 'it changed the tree that it was run on', (at) => at.text(sh('test', 'echo two > code.txt'))],
    [
      'a green one of an older tree and a red one of this',
      'it ended with 1',
      (at) => {
        at.text(sh('test', 'exit 0'))
        at.write('code.txt', 'two\n')
        at.text(sh('test', 'exit 1'))
      },
    ],
  ])('is not passed with %s', (_what, why, make) => {
    const { at, run } = proving()
    make(at)
    const before = at.events(run).length
    const { code, json } = at.flowctl(PASSED)
    expect({ code, error: json.error.code }).toEqual({ code: 6, error: 'obligation_unmet' })
    expect(json.error.missing).toMatchObject([
      {
        what: `test needs evidence of the kind test_result: ${why}`,
        command: expect.stringContaining(' exec --for test --kind test_result -- '),
      },
    ])
    expect(at.events(run)).toHaveLength(before)
  })

  it.each<Row>([
    ['a green one', '', (at) => at.text(sh('test', 'exit 0'))],
    ['one for no activity', '', (at) => at.text(['exec', '--kind', 'test_result', '--', 'true'])],
    [
      'a green one after a red one',
      '',
      (at) => {
        at.text(sh('test', 'exit 1'))
        at.text(sh('test', 'exit 0'))
      },
    ],
    [
      'one that was staged and committed since',
      '',
      (at) => {
        at.text(sh('test', 'exit 0'))
        at.git('add', '--all')
        at.git('commit', '--quiet', '--message', 'first')
      },
    ],
    [
      'one of content that is back',
      '',
      (at) => {
        at.text(sh('test', 'exit 0'))
        at.write('code.txt', 'two\n')
        at.text(sh('test', 'exit 1'))
        at.write('code.txt', 'one\n')
      },
    ],
  ])('is passed with %s, which its record names', (_what, _why, make) => {
    const { at, run } = proving()
    make(at)
    at.ok(PASSED)
    const green = recorded(at, run).findLast(({ exit_code }) => exit_code === 0)
    expect(at.events(run).at(-1)).toMatchObject({
      type: 'activity_recorded',
      data: { status: 'passed', evidence_refs: [green?.result], tree: green?.tree.after },
    })
  })

  it.each(['failed', 'skipped'])('is %s without any', (status) => {
    expect(proving().at.ok(`record test --status ${status}`).activity.status).toBe(status)
  })

  it('of several kinds is told all that is missing', () => {
    const { at } = proving()
    at.text(sh('two', 'exit 0', ['--kind', 'lint']))
    expect(at.flowctl('record two --status passed').json.error.missing).toMatchObject([
      { what: expect.stringContaining('types') },
    ])
    at.text(sh('two', 'exit 0', ['--kind', 'types']))
    expect(at.ok('record two --status passed').activity.status).toBe('passed')
  })

  it('is told the command that renews it, and that works as it is pasted', () => {
    const { at } = proving()
    at.text(sh('test', 'test "$(cat code.txt)" = "not yet"'))
    const command = at.flowctl(PASSED).json.error.missing?.[0]?.command as string
    at.write('code.txt', 'not yet\n')
    expect(at.shell(command).code).toBe(0)
    expect(at.flowctl(PASSED).code).toBe(0)
  })

  it.each([
    ['of several lines', 'true\nexit 1'],
    ['with two spaces', 'exit  1'],
    ['that is long', `exit 1 # ${'x'.repeat(500)}`],
  ])('is not told a command %s in part', (_what, script) => {
    const { at } = proving()
    at.text(sh('test', script))
    expect(at.flowctl(PASSED).json.error.missing?.[0]?.command).toMatch(/ -- "<the command>"$/)
  })

  it('under one key is not passed with that of another', () => {
    const { at } = proving({ start: '--input items=a,b' })
    at.ok('record write --status passed')
    at.ok('advance --summary x')
    at.text(sh('check', 'exit 0', ['--key', 'a']))
    const { code, json } = at.flowctl('record check --key b --status passed')
    expect(code).toBe(6)
    expect(json.error.missing?.[0]?.command).toContain('exec --for check --key b --kind test_result -- ')
    expect(at.ok('record check --key a --status passed').activity.key).toBe('a')
  })

  it('is due as what is to be proved', () => {
    const { at } = proving()
    at.ok('record write --status passed')
    at.ok('advance --to last --summary x')
    const { kind, command } = at.ok('next').next
    expect({ kind, command }).toEqual({
      kind: 'prove',
      command: expect.stringContaining('exec --for final --kind test_result -- '),
    })
    at.text(sh('final', 'exit 0'))
    expect(at.ok('next').next.kind).toBe('record')
  })

  it('without git is passed with any green one', () => {
    const { at, run } = proving({ git: false })
    expect(at.flowctl(PASSED).code).toBe(6)
    at.text(sh('test', 'exit 1'))
    expect(at.flowctl(PASSED).code).toBe(6)
    at.text(sh('test', 'exit 0'))
    at.ok(PASSED)
    expect(recorded(at, run).at(-1)?.tree).toEqual({ before: null, after: null })
  })
})

describe('the end of a run', () => {
  it('needs its last phase proved on the content as it is then', () => {
    const { at } = proving()
    const DONE = 'complete --summary done'
    at.ok('record write --status passed')
    at.ok('advance --to last --summary x')
    expect(at.flowctl(DONE).code).toBe(6)
    at.text(sh('final', 'test -s code.txt'))
    at.ok('record final --status passed')
    at.write('code.txt', 'edited\n')
    const { code, json } = at.flowctl(DONE)
    expect({ code, missing: json.error.missing }).toMatchObject({
      code: 6,
      missing: [
        { what: expect.stringContaining('the tree has changed'), command: expect.stringMatching(/ sh -c "test -s code\.txt"$/) },
      ],
    })
    expect(at.shell(json.error.missing?.[0]?.command as string).code).toBe(0)
    at.git('add', '--all')
    at.git('commit', '--quiet', '--message', 'first')
    expect(at.ok(DONE).run.status).toBe('completed')
  })

  it('is not reached by a log in which something passed without proof', () => {
    const { at, run } = proving()
    at.ok('record test --status failed')
    const [, last] = at.events(run) as [FlowEvent, Extract<FlowEvent, { type: 'activity_recorded' }> & { sum?: string }]
    const prev = last.sum as string
    const { sum: _, ...body } = last
    const forged = {
      ...body,
      seq: 3,
      prev,
      id: 'forged',
      op: { ...last.op, id: 'forged' },
      data: { ...last.data, attempt: 2, status: 'passed' as const },
    }
    const file = `.flow/runs/${run}/events.jsonl`
    at.write(file, `${at.read(file)}${seal(forged as FlowEvent).line}\n`)
    expect(at.ok('status').run.damage).toMatchObject({ line: 3, reason: expect.stringContaining('obligation_unmet') })
    expect(at.flowctl('note x').code).toBe(9)
  })
})
