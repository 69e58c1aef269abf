import { describe, expect, it } from 'vitest'
import type { FlowEvent } from '../../src/core/event.ts'
import { type Call, definition, type Project, project, session } from '../cli/builders.ts'

const GATED = definition('gated', [
  {
    id: 'work',
    prompt: 'Do it.',
    activities: [
      { id: 'ok', type: 'gate', prompt: 'Ask whether to send.', replay: 'safe' },
      { id: 'send', type: 'external', prompt: 'Send it.', replay: 'effectful', needs: ['ok'] },
      { id: 'write', type: 'task', prompt: 'Write it.', replay: 'safe' },
    ],
  },
])
const OPEN = 'gate open ok --ask "Shall it be sent?" --artifact notes.txt'

function gated(...commands: string[]): { at: Project; run: string } {
  const at = project({ files: { '.flow/workflows/gated.workflow.yaml': GATED, 'notes.txt': 'one\n' } })
  const { run } = at.ok('start gated --title x')
  for (const command of commands) at.ok(command)
  return { at, run: run.id }
}

function answered(at: Project, run: string) {
  return at.events(run).filter((event) => event.type === 'gate_resolved') as Extract<FlowEvent, { type: 'gate_resolved' }>[]
}

function approve(at: Project): void {
  expect(at.person('gate approve')).toMatchObject({ code: 0 })
}

describe('a gate that is opened', () => {
  it('has one question, which names gate, attempt, run and each file as it is', () => {
    const { at, run } = gated()
    const { gate } = at.ok(OPEN)
    expect(gate).toMatchObject({ gate: 'ok', key: null, attempt: 1 })
    expect(gate?.question).toMatch(
      new RegExp(`^Shall it be sent\\? \\[notes\\.txt [0-9a-f]{8}\\] \\(gate ok, attempt 1, ${run}\\)$`),
    )
    expect(at.events(run).at(-1)).toMatchObject({
      type: 'gate_opened',
      data: { question: gate?.question, artifacts: [{ path: 'notes.txt', digest: expect.stringMatching(/^[0-9a-f]{64}$/) }] },
    })
  })

  it('is printed for people with the question on a line of its own', () => {
    const { at } = gated()
    const { stdout } = at.text(OPEN)
    expect(stdout.split('\n')).toContain(at.ok('status').gates[0]?.question)
  })

  it('again waits under the new question alone', () => {
    const { at } = gated(OPEN)
    at.ok('gate open ok --ask "Really?"')
    expect(at.ok('status').gates).toMatchObject([
      { gate: 'ok', attempt: 2, question: expect.stringMatching(/^Really\? \(gate ok, /) },
    ])
  })

  it('twice by one operation is opened once', () => {
    const { at, run } = gated(`${OPEN} --op once`)
    expect(at.ok(`${OPEN} --op once`)).toMatchObject({ replayed: true, gate: { attempt: 1 } })
    expect(at.events(run)).toHaveLength(2)
  })

  it('names its files from where it is called', () => {
    const { at } = gated()
    at.write('sub/a.txt', 'a')
    expect(at.ok('gate open ok --ask a --artifact a.txt', { cwd: `${at.root}/sub` }).gate?.question).toContain('[sub/a.txt ')
  })

  it('waits on when its session goes away', async () => {
    const { at } = gated()
    const owner = session('owner')
    at.ok('resume', { session: owner })
    const { gate } = at.ok(OPEN, { session: owner })
    await owner.kill()
    const { plan, unknown } = at.ok('resume', { session: session('next') })
    expect({ decisions: plan.filter(({ attempt }) => attempt !== null).map(({ decision }) => decision), unknown }).toEqual({
      decisions: ['keep'],
      unknown: [],
    })
    expect(at.ok('status').gates).toEqual([gate])
  })
})

describe('a person at a terminal', () => {
  it('approves, and what needs it may start', () => {
    const { at, run } = gated(OPEN)
    approve(at)
    expect(answered(at, run)).toMatchObject([{ by: { actor: 'human' }, data: { decision: 'approved', via: 'terminal' } }])
    expect(at.ok('status').run.completed_activities).toEqual(['ok'])
    expect(at.ok('begin send').next.kind).toBe('record')
  })

  it('rejects with a reason, which is told, and the question is due again', () => {
    const { at, run } = gated(OPEN, 'record write --status passed')
    expect(at.person('gate reject ok --reason "not today"').code).toBe(0)
    expect(answered(at, run)).toMatchObject([{ data: { decision: 'rejected', text: 'not today' } }])
    expect(at.ok('next').next).toMatchObject({ kind: 'gate', why: expect.stringContaining('not today') })
    expect(at.flowctl('begin send').code).toBe(6)
  })

  it('answers while a live session owns the run', () => {
    const { at, run } = gated()
    const owner = { session: session('owner') }
    at.ok('resume', owner)
    at.ok(OPEN, owner)
    approve(at)
    expect(at.ok('begin send', owner).run.owner).toMatchObject({ session: 'owner' })
    expect(answered(at, run)).toHaveLength(1)
  })

  it('names the gate where several wait', () => {
    const { at } = gated(OPEN, 'gate open other --ask "And this?"')
    expect(at.person('gate approve')).toMatchObject({ code: 2, text: expect.stringContaining('ok, other') })
    expect(at.person('gate approve other').code).toBe(0)
    expect(at.ok('status').gates.map(({ gate }) => gate)).toEqual(['ok'])
  })

  it('answers once', () => {
    const { at, run } = gated(OPEN)
    approve(at)
    expect(at.person('gate approve ok').code).toBe(4)
    expect(answered(at, run)).toHaveLength(1)
  })
})

describe('nobody else answers', () => {
  type Row = [who: string, answer: (at: Project) => { code: number | null }]
  const inClient =
    (env: Call['env']): Row[1] =>
    (at) =>
      at.person('gate approve', env === undefined ? {} : { env })
  it.each<Row>([
    ['a call without a terminal', (at) => at.flowctl('gate approve')],
    ['a session', (at) => at.flowctl('gate approve', { session: session('one') })],
    ['a terminal inside a client', inClient({ CLAUDECODE: '1' })],
    ['a terminal of a session', inClient({ CLAUDE_CODE_SESSION_ID: 'one' })],
    ['a terminal that names a session', (at) => at.person('gate approve --session one')],
    [
      'a terminal below a process that is named as the client is',
      (at) => {
        at.program('claude', 'eval "$1"; exit $?')
        return at.person('gate approve', { below: `${at.root}/../bin/claude` })
      },
    ],
    ['a terminal whose output goes elsewhere', (at) => at.person('gate approve >said.txt')],
    ['a terminal with another input', (at) => at.person('gate approve </dev/null')],
  ])('%s', (_who, answer) => {
    const { at, run } = gated(OPEN)
    expect(answer(at).code).toBe(8)
    expect(answered(at, run)).toEqual([])
  })

  it.each([
    ['begin ok', 2, 'usage'],
    ['record ok --status passed', 6, 'obligation_unmet'],
    ['record ok --extra --status passed', 6, 'obligation_unmet'],
    ['exec --for ok -- gate', 4, 'file_not_found'],
  ])('`%s` is refused', (command, code, error) => {
    const { at, run } = gated(OPEN)
    const answer = at.flowctl(command)
    expect({ code: answer.code, error: answer.json.error.code }).toEqual({ code, error })
    expect(at.events(run)).toHaveLength(2)
  })
})

describe('an approval', () => {
  it('is not given for files that changed after the question was put', () => {
    const { at, run } = gated(OPEN)
    at.write('notes.txt', 'two\n')
    expect(at.person('gate approve')).toMatchObject({ code: 6, text: expect.stringContaining('notes.txt changed after') })
    expect(answered(at, run)).toEqual([])
    at.ok(OPEN)
    approve(at)
  })

  it.each([
    ['changed', (at: Project) => void at.write('notes.txt', 'two\n')],
    ['went away', (at: Project) => void at.shell('rm notes.txt')],
  ])('is void for files that %s since, and holds again for what was approved', (_what, change) => {
    const { at } = gated(OPEN)
    approve(at)
    change(at)
    const { code, json } = at.flowctl('begin send')
    expect({ code, what: json.error.missing?.[0]?.what }).toEqual({ code: 6, what: 'notes.txt changed after ok was approved' })
    at.shell('rm -r notes.txt')
    at.write('notes.txt', 'one\n')
    expect(at.flowctl('begin send').code).toBe(0)
  })

  it('is for one start', () => {
    const { at } = gated(OPEN)
    approve(at)
    for (const command of ['begin send', 'record send --status failed']) at.ok(command)
    const { code, json } = at.flowctl('begin send')
    expect({ code, what: json.error.missing?.[0]?.what }).toEqual({ code: 6, what: expect.stringContaining('was used') })
    expect(at.paste(json.error.next?.replace(/"<.*>"/, 'again') ?? '').code).toBe(0)
    approve(at)
    expect(at.flowctl('begin send').code).toBe(0)
  })

  it('is gone when the question is put again', () => {
    const { at } = gated(OPEN)
    approve(at)
    at.ok(OPEN)
    expect(at.flowctl('begin send').code).toBe(6)
  })
})

describe('a run with a question that waits', () => {
  it('shows it, goes on with what does not need the answer, and then asks', () => {
    const { at } = gated(OPEN)
    const { gates, next, run } = at.ok('status')
    expect(run.status).toBe('active')
    expect(next.command).toContain(' record write ')
    expect(at.text('status').stdout).toContain(`asked  ${gates[0]?.question}\n`)
    const { next: then } = at.ok('record write --status passed')
    expect(then).toMatchObject({ kind: 'ask', do: expect.stringContaining(gates[0]?.question as string) })
    expect(at.paste(then.command as string).json.next).toEqual(then)
  })

  it('holds what needs the answer, and the end', () => {
    const { at } = gated(OPEN, 'record write --status passed')
    expect(at.flowctl('begin send').code).toBe(6)
    const { code, json } = at.flowctl('complete --summary x')
    expect({ code, missing: json.error.missing?.map(({ what }) => what) }).toEqual({
      code: 6,
      missing: expect.arrayContaining(["ok waits for the person's answer"]),
    })
    expect(at.flowctl('note "still here"').code).toBe(0)
  })
})
