import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/app/check.ts'
import { seal } from '../../src/core/envelope.ts'
import { type EventData, type FlowEvent, LOG_VERSION } from '../../src/core/event.ts'
import { type Answer, type Call, definition, type Project, project, session } from '../cli/builders.ts'
import { evidenceFile, recorded } from './fixtures/execution.ts'

const TESTED = definition('tested', [
  {
    id: 'work',
    prompt: 'Do it.',
    activities: [{ id: 'final', type: 'task', prompt: 'Prove it.', replay: 'safe', evidence: ['test'] }],
  },
])
const PROVEN = ['exec --for final --kind test -- echo fine', 'record final --status passed']

function started(commands: string[] = [], call: Call = {}): { at: Project; run: string } {
  const at = project({ files: { '.flow/workflows/tested.workflow.yaml': TESTED, 'code.txt': 'one\n' } })
  const { run } = at.ok('start tested --title x', call)
  for (const command of commands) at.ok(command, call)
  return { at, run: run.id }
}

const finished = () => started([...PROVEN, 'complete --summary done'])

/** The verdict, the exit code, and what was not well. */
function judged({ code, json }: Answer): { code: number | null; verdict: string; wrong: Finding['what'][] } {
  const { verdict, findings, problems } = json
  const wrong = findings.filter(({ ok }) => !ok)
  expect(problems).toEqual(wrong.map(({ text }) => text))
  return { code, verdict, wrong: wrong.map(({ what }) => what) }
}

describe('check', () => {
  it('of a run that was proved to its end ends with 0 and says what it saw', () => {
    const { at } = finished()
    const answer = at.flowctl('check')
    expect(judged(answer)).toEqual({ code: 0, verdict: 'proven', wrong: [] })
    expect(answer.json.findings.map(({ what }) => what)).toEqual(['log', 'obligations', 'evidence'])
  })

  it('holds for the same content after a commit, in another worktree and to anybody', () => {
    const { at } = finished()
    at.git('add', '--all')
    at.git('commit', '--quiet', '--message', 'first')
    at.git('worktree', 'add', '--quiet', '../linked')
    expect(judged(at.flowctl('check', { cwd: `${at.root}/../linked` })).code).toBe(0)
    expect(judged(at.flowctl('check', { session: session('other') })).code).toBe(0)
  })

  it('is printed for people with each finding on a line', () => {
    const { at, run } = finished()
    at.write('code.txt', 'two\n')
    const { code, stdout } = at.text('check')
    expect({ code, lines: stdout.trimEnd().split('\n') }).toEqual({
      code: 0,
      lines: [
        `${run}: proven`,
        expect.stringMatching(/^ {2}ok {2}log: 4 events/),
        expect.stringMatching(/^ {2}ok {2}obligations: /),
        expect.stringMatching(/^ {2}ok {2}evidence: 1 results/),
        '  ok  tree: this worktree is not what was completed: files have changed since',
      ],
    })
  })

  type Row = [what: string, code: number, verdict: string, wrong: Finding['what'][], make: (at: Project, run: string) => void]
  const file = (at: Project, run: string, which: 'result' | 'output') => {
    const evidence = recorded(at, run)[0]
    if (evidence === undefined) throw new Error('nothing was recorded')
    return evidenceFile(at, run, which === 'result' ? evidence.result : evidence.output.file)
  }
  it.each<Row>([
    ['an output that was edited', 6, 'tampered', ['evidence'], (at, run) => appendFileSync(file(at, run, 'output'), 'x')],
    ['an output that was deleted', 6, 'tampered', ['evidence'], (at, run) => rmSync(file(at, run, 'output'))],
    ['a result that was edited', 6, 'tampered', ['evidence'], (at, run) => appendFileSync(file(at, run, 'result'), ' ')],
    ['a result that was deleted', 6, 'tampered', ['evidence'], (at, run) => rmSync(file(at, run, 'result'))],
    [
      'evidence that was deleted whole, and content that was edited',
      6,
      'tampered',
      ['evidence'],
      (at, run) => [rmSync(join(at.root, '.flow/runs', run, 'evidence'), { recursive: true }), at.write('code.txt', 'two\n')],
    ],
    [
      'a definition that was edited',
      6,
      'tampered',
      ['record'],
      (at, run) => appendFileSync(join(at.root, '.flow/runs', run, 'workflow.yaml'), '# x\n'),
    ],
    [
      'a line of the log that was edited',
      9,
      'damaged',
      ['log', 'obligations'],
      (at, run) => {
        const log = `.flow/runs/${run}/events.jsonl`
        at.write(log, at.read(log).replace('"exit_code":0', '"exit_code":1'))
      },
    ],
    [
      'a line of a newer version',
      9,
      'damaged',
      ['log'],
      (at, run) => appendFileSync(join(at.root, '.flow/runs', run, 'events.jsonl'), `{"v":${LOG_VERSION + 1}}\n`),
    ],
  ])('finds %s', (_what, code, verdict, wrong, make) => {
    const { at, run } = finished()
    make(at, run)
    const found = judged(at.flowctl(`check --run ${run}`))
    expect({ ...found, wrong: [...new Set(found.wrong)] }).toEqual({ code, verdict, wrong })
  })

  it('finds an event that says otherwise than the result that it names, although the log was sealed anew', () => {
    const { at, run } = started()
    at.text('exec --for final --kind test -- false')
    const [first, red] = at.events(run) as [FlowEvent, Extract<FlowEvent, { type: 'evidence_recorded' }> & { sum?: string }]
    const { sum: _, ...body } = red
    const green = { ...body, data: { ...red.data, exit_code: 0 } }
    at.write(`.flow/runs/${run}/events.jsonl`, `${JSON.stringify(first)}\n${seal(green).line}\n`)
    rmSync(join(at.root, '.flow/runs', run, 'run.yaml'))
    for (const command of ['record final --status passed', 'complete --summary done']) at.ok(command)
    expect(judged(at.flowctl('check'))).toEqual({ code: 6, verdict: 'tampered', wrong: ['evidence'] })
  })

  it('is as before when what was changed is put back', () => {
    const { at, run } = finished()
    at.write('code.txt', 'two\n')
    appendFileSync(file(at, run, 'output'), 'x')
    expect(at.flowctl('check').code).toBe(6)
    at.write('code.txt', 'one\n')
    at.write(`.flow/runs/${run}/evidence/${recorded(at, run)[0]?.output.file}`, 'fine\n')
    expect(judged(at.flowctl('check')).verdict).toBe('proven')
  })

  it.each<[string, string[], Finding['what'][], string]>([
    ['that is under way', [], ['obligations'], 'final is required and has not passed'],
    ['whose last phase is proved, but not completed', PROVEN, ['obligations'], 'the run is active'],
    ['that was cancelled', [...PROVEN, 'cancel --reason x'], ['obligations'], 'the run is cancelled'],
    ['that failed', ['fail --reason x'], ['obligations'], 'the run is failed'],
  ])('of a run %s is incomplete', (_what, commands, wrong, text) => {
    const { at } = started(commands)
    const answer = at.flowctl('check')
    expect(judged(answer)).toEqual({ code: 6, verdict: 'incomplete', wrong })
    expect(answer.json.problems[0]).toContain(text)
  })

  it('tells each criterion that must pass and does not, and those that need not', () => {
    const { at } = started(PROVEN)
    const set =
      '--criterion a=x --command a=false --criterion b=x --command b=true --criterion c=x --command c=false --optional c'
    expect(at.person(`criteria set ${set}`)).toMatchObject({ code: 0 })
    at.text('criteria verify')
    const { findings } = at.flowctl('check').json
    expect(findings.filter(({ what }) => what === 'criteria')).toEqual([
      { what: 'criteria', ok: false, text: 'a: it ended with 1' },
      { what: 'criteria', ok: true, text: 'b: green' },
      { what: 'criteria', ok: true, text: 'c: it ended with 1 (optional)' },
    ])
  })

  it('tells what a hook noticed, although the run went on to its end', () => {
    const owner = { session: session('owner') }
    const { at, run } = started([], owner)
    const [first] = at.events(run) as [FlowEvent & { sum: string }]
    const { sum: prev, ...body } = first
    const op = { ...first.op, id: 'noticed' }
    const data: EventData['tamper_noticed'] = { what: ['marker'], tool: 'Bash' }
    const event = { ...body, seq: 2, prev, id: 'noticed', op, type: 'tamper_noticed' as const, data }
    appendFileSync(join(at.root, '.flow/runs', run, 'events.jsonl'), `${seal(event).line}\n`)
    for (const command of [...PROVEN, 'complete --summary done']) at.ok(command, owner)
    const answer = at.flowctl('check')
    expect(judged(answer)).toEqual({ code: 6, verdict: 'tampered', wrong: ['record'] })
    expect(answer.json.problems[0]).toContain('marker changed by something else than Flow (Bash')
  })

  it('changes nothing, not even what was printed and is gone', () => {
    const { at, run } = finished()
    rmSync(join(at.root, '.flow/runs', run, 'run.yaml'))
    const before = at.shell('find . -not -path "./.git/*" -printf "%p %s %m %T@\\n" | sort').stdout
    expect(at.flowctl('check').code).toBe(0)
    expect(at.shell('find . -not -path "./.git/*" -printf "%p %s %m %T@\\n" | sort').stdout).toBe(before)
  })

  it.each([
    ['no run', 'check', 4, 'no_run'],
    ['a run that is not there', 'check --run 2026-01-01T000000Z-x', 4, 'run_not_found'],
    ['a word that is no run', 'check x', 4, 'run_not_found'],
    ['two runs', 'check x --run y', 2, 'usage'],
    ['a flag that it does not have', 'check --fix', 2, 'usage'],
  ])('of %s is refused', (_what, command, code, error) => {
    const answer = project().flowctl(command)
    expect({ code: answer.code, error: answer.json.error.code }).toEqual({ code, error })
  })

  it('of one of several runs is asked which', () => {
    const { at } = started()
    at.ok('start tested --title y')
    expect(at.flowctl('check').code).toBe(3)
  })
})
