import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FlowEvent } from '../../src/core/event.ts'
import { type Answer, type Call, definition, type Project, project, type Reply, SMALL } from '../cli/builders.ts'
import { launch, pidIn } from './fixtures/execution.ts'

/** A project with an open run of one phase, and a directory beside it, which is no part of its tree. */
function started(files: Record<string, string> = {}): { at: Project; run: string; aside: string } {
  const at = project({ files: { ...SMALL, ...files } })
  const { run } = at.ok('start small --title x')
  return { at, run: run.id, aside: dirname(at.root) }
}

function verified(at: Project, run: string) {
  const found = at.events(run).filter((event) => event.type === 'criterion_verified')
  return (found as Extract<FlowEvent, { type: 'criterion_verified' }>[]).map(({ data }) => data)
}

/** A person types the set at a terminal: each command under the id c1, c2, ... */
function typed(at: Project, commands: string[], more = '', call: Parameters<Project['person']>[1] = {}): void {
  const flags = commands.map((command, i) => `--criterion c${i + 1}=x --command 'c${i + 1}=${command}'`)
  expect(at.person(`criteria set ${flags.join(' ')} ${more}`, call)).toMatchObject({ code: 0 })
}

const given = (command: string) => ['criteria', 'set', '--criterion', 'c1=x', '--command', `c1=${command}`]

describe('criteria are set', () => {
  it('from flags: what has a command must pass, unless it is optional', () => {
    const { at } = started()
    at.ok(
      'criteria set --criterion "a=It is fast" --criterion b=x --criterion c=y --command "a=make bench" --command b=false --optional b',
    )
    expect(at.ok('criteria list').criteria).toEqual([
      { id: 'a', text: 'It is fast', command: 'make bench', must_pass: true, open: 'not verified', tree: null },
      { id: 'b', text: 'x', command: 'false', must_pass: false, open: 'not verified', tree: null },
      { id: 'c', text: 'y', command: null, must_pass: false, open: 'not verified', tree: null },
    ])
  })

  it.each([
    ['YAML', '- id: a\n  text: It is fast\n  command: make bench\n- {id: b, text: x, command: "false", must_pass: false}\n'],
    ['JSON', '[{"id":"a","text":"It is fast","command":"make bench"},{"id":"b","text":"x","command":"false","must_pass":false}]'],
  ])('from a file of %s', (_kind, text) => {
    const { at } = started({ 'sub/criteria.yaml': text })
    expect(at.ok('criteria set --file criteria.yaml', { cwd: join(at.root, 'sub') }).criteria).toMatchObject([
      { id: 'a', text: 'It is fast', command: 'make bench', must_pass: true },
      { id: 'b', text: 'x', command: 'false', must_pass: false },
    ])
  })

  const gh = (at: Project, body: string) =>
    at.program('gh', `[ "$1 $2 $3" = "issue view 7" ] || exit 2\ncat <<'EOF'\n${body}\nEOF`)

  it('from the checklist of an issue, without any command', () => {
    const { at } = started()
    const env = gh(at, 'Do it.\r\n- [ ] It is fast\r\n  * [x] It is \u001b[1mshort\n- no item\n- [ ] \nEnd: `rm -r /`')
    expect(at.ok('criteria set --issue 7', { env }).criteria).toMatchObject([
      { id: 'c1', text: 'It is fast', command: null, must_pass: false },
      { id: 'c2', text: 'It is short', command: null, must_pass: false },
    ])
    expect(at.ok('criteria verify').criteria).toHaveLength(2)
  })

  it('in place of the ones before, and nothing of those stays shown', () => {
    const { at } = started()
    typed(at, ['true', 'true'])
    at.text('criteria verify')
    typed(at, ['true'])
    expect(at.ok('criteria list').criteria).toMatchObject([{ id: 'c1', open: 'not verified' }])
  })

  it('for a phase that loops over them', () => {
    const phases = [
      {
        id: 'each',
        prompt: 'Do each.',
        loop_over: 'criteria',
        activities: [{ id: 'do', type: 'task', prompt: 'Do it.', replay: 'safe' }],
      },
    ]
    const at = project({ files: { '.flow/workflows/loop.workflow.yaml': definition('loop', phases) } })
    at.ok('start loop --title x')
    expect(at.ok('criteria set --criterion a=x --criterion b=y').next.command).toContain('record do --key a')
    at.ok('record do --key a --status passed')
    expect(at.ok('next').next.command).toContain('record do --key b')
  })

  type Row = [what: string, code: number, error: string, act: (at: Project) => Answer]
  const file =
    (text: string): Row[3] =>
    (at) => {
      at.write('criteria.yaml', text)
      return at.flowctl('criteria set --file criteria.yaml')
    }
  const issue =
    (script: string): Row[3] =>
    (at) =>
      at.flowctl('criteria set --issue 7', { env: at.program('gh', script) })
  it.each<Row>([
    ['a file of broken syntax', 7, 'document_invalid', file('- id: [\n')],
    ['a file that is no list', 7, 'document_invalid', file('id: a\ntext: x\n')],
    ['a file with a member too many', 7, 'document_invalid', file('- {id: a, text: x, run: true}\n')],
    ['a file without a text', 7, 'document_invalid', file('- {id: a}\n')],
    ['a file with a command of two lines', 7, 'document_invalid', file('- {id: a, text: x, command: "true\\nfalse"}\n')],
    ['a file with an id that leads elsewhere', 7, 'document_invalid', file('- {id: ../a, text: x}\n')],
    [
      'a file with too many',
      7,
      'document_invalid',
      file(Array.from({ length: 65 }, (_, i) => `- {id: c${i}, text: x}\n`).join('')),
    ],
    ['a file with an id twice', 2, 'usage', file('- {id: a, text: x}\n- {id: a, text: y}\n')],
    ['a file with what must pass and cannot be run', 2, 'usage', file('- {id: a, text: x, must_pass: true}\n')],
    ['a directory', 9, 'storage_refused', (at) => at.flowctl('criteria set --file .')],
    ['an issue without a checklist', 7, 'document_invalid', issue('echo "- no item"')],
    ['an issue that is not there', 4, 'file_not_found', issue('echo "no issue 7" >&2; exit 1')],
    ['an issue without gh', 4, 'file_not_found', (at) => at.flowctl('criteria set --issue 7', { env: { PATH: at.root } })],
  ])('not from %s', (_what, code, error, act) => {
    const { at, run } = started()
    const answer = act(at)
    expect({ code: answer.code, error: answer.json.error.code }).toEqual({ code, error })
    expect(at.events(run)).toHaveLength(1)
  })
})

describe('criteria verify', () => {
  it('runs all in their order, records each, and ends as the first that failed', () => {
    const { at, run, aside } = started()
    const said = (what: string, code: number) => `echo ${what} >>"${aside}/order"; exit ${code}`
    typed(at, [said('one', 0), said('two', 3), said('three', 4)])
    const { code, stderr } = at.text('criteria verify')
    expect(code).toBe(3)
    expect(readFileSync(join(aside, 'order'), 'utf8')).toBe('one\ntwo\nthree\n')
    expect(verified(at, run).map(({ criterion, evidence }) => `${criterion} ${evidence.exit_code}`)).toEqual([
      'c1 0',
      'c2 3',
      'c3 4',
    ])
    expect(stderr).toMatch(/c1 {2}must pass {2}green[\s\S]*c2 {2}must pass {2}it ended with 3/)
  })

  it('runs those that are named, in the order of the set', () => {
    const { at, run } = started()
    typed(at, ['true', 'exit 4', 'exit 5'])
    expect(at.text('criteria verify c3 c1').code).toBe(5)
    expect(verified(at, run).map(({ criterion }) => criterion)).toEqual(['c1', 'c3'])
  })

  it('with --json has one object on standard output, whatever the commands print', () => {
    const { at } = started()
    typed(at, ['echo out; exit 3'])
    const { code, json, stderr } = at.flowctl('criteria verify')
    expect({ code, ok: json.ok, open: json.criteria[0]?.open }).toEqual({ code: 3, ok: true, open: 'it ended with 3' })
    expect(stderr).toContain('out\n')
  })

  it('stops where it is interrupted, and the rest is not run', async () => {
    const { at, run, aside } = started()
    typed(at, [`echo $$ >"${aside}/pid"; exec sleep 600`, `touch "${aside}/second"`])
    const { child, ended } = launch(at, ['criteria', 'verify'])
    await pidIn(join(aside, 'pid'))
    process.kill(child.pid, 'SIGINT')
    expect((await ended).code).toBe(130)
    expect(verified(at, run)).toMatchObject([{ criterion: 'c1', evidence: { interrupted: 'SIGINT' } }])
    expect(existsSync(join(aside, 'second'))).toBe(false)
  })

  it('takes a command that changes the tree for no proof', () => {
    const { at } = started()
    typed(at, ['echo x >made.txt'])
    expect(at.text('criteria verify').code).toBe(1)
    expect(at.ok('criteria list').criteria[0]?.open).toBe('it changed the tree that it was run on')
  })
})

describe('commands that nobody has trusted', () => {
  /** What verify is refused with; nothing was run and nothing recorded. */
  function refused(at: Project, call: Call = {}): Reply['error'] {
    const run = at.ok('list').runs[0]?.id as string
    const before = verified(at, run).length
    const { code, json } = at.flowctl('criteria verify', call)
    expect({ code, error: json.error.code, run: existsSync(join(at.root, '../ran')) }).toEqual({
      code: 6,
      error: 'obligation_unmet',
      run: false,
    })
    expect(verified(at, run)).toHaveLength(before)
    return json.error
  }
  /** The printed question put as it stands. */
  function ask(at: Project): string {
    const answer = at.paste(refused(at).next as string)
    expect(answer).toMatchObject({ code: 0, json: { gate: { gate: 'criteria' }, next: { kind: 'ask' } } })
    return answer.json.gate?.question as string
  }
  const RUN = 'touch ../ran'

  it('do not run, and run once a person has approved the question that is printed', () => {
    const { at, run } = started()
    at.ok(given(RUN))
    expect(ask(at)).toContain(`c1: ${RUN}`)
    refused(at)
    expect(at.person('gate approve')).toMatchObject({ code: 0 })
    expect(at.text('criteria verify').code).toBe(0)
    expect(verified(at, run)).toHaveLength(1)
    expect(existsSync(join(at.root, '../ran'))).toBe(true)
  })

  it.each([
    ['with quotes', `test "it's" = 'it'"'"'s' && ${RUN}`],
    ['with the flags of other programs', `true -- --run x; ${RUN}`],
    ['with what a shell would expand', `: $HOME \`id\` \\; ${RUN}`],
    ['with spaces', `:  "a  b"; ${RUN}`],
  ])('%s can be asked about as printed', (_what, command) => {
    const { at } = started()
    at.ok(given(command))
    ask(at)
    expect(at.person('gate approve')).toMatchObject({ code: 0 })
    expect(at.text('criteria verify').code).toBe(0)
  })

  it('are asked about for the run that was named', () => {
    const { at, run } = started()
    at.ok([...given(`true --run x; ${RUN}`)])
    at.ok('start small --title y')
    const { json } = at.flowctl(`criteria verify --run ${run}`)
    expect(at.paste(json.error.next as string).json.run.id).toBe(run)
  })

  type Row = [what: string, act: (at: Project, aside: string) => void]
  it.each<Row>([
    ['a person rejected them', (at) => [ask(at), at.person('gate reject')]],
    [
      'another question was approved',
      (at) => [at.ok('gate open criteria --ask "May these commands run?"'), at.person('gate approve')],
    ],
    ['another gate was approved', (at) => [at.ok(`gate open other --ask "${ask(at)}"`), at.person('gate approve other')]],
    ['another command was approved', (at) => [at.ok(given(`:; ${RUN}`)), ask(at), at.person('gate approve'), at.ok(given(RUN))]],
    ['they came after the question', (at) => [at.ok(given('true')), ask(at), at.ok(given(RUN)), at.person('gate approve')]],
    [
      'they differ in spaces alone',
      (at) => [at.ok(given('touch  ../ran')), ask(at), at.ok(given(RUN)), at.person('gate approve')],
    ],
    [
      'a person took them from a file',
      (at) => {
        at.write('criteria.json', JSON.stringify([{ id: 'c1', text: 'x', command: RUN }]))
        expect(at.person('criteria set --file criteria.json')).toMatchObject({ code: 0 })
      },
    ],
    [
      'they were typed below a client',
      (at, aside) => {
        at.program('claude', 'eval "$1"; exit $?')
        expect(at.person(`criteria set --criterion c1=x --command "c1=${RUN}"`, { below: `${aside}/bin/claude` })).toMatchObject({
          code: 0,
        })
      },
    ],
    ['they were typed inside a client', (at) => typed(at, [RUN], '', { env: { CLAUDECODE: '1' } })],
  ])('do not run when %s', (_what, act) => {
    const { at, aside } = started()
    at.ok(given(RUN))
    act(at, aside)
    expect(at.ok('criteria list').criteria).toMatchObject([{ command: RUN }])
    refused(at)
  })

  it('are trusted on one machine, as often as they are set there', () => {
    const { at } = started()
    typed(at, ['true'])
    refused(at, { env: { XDG_STATE_HOME: `${at.state} elsewhere` } })
    at.ok(given('false'))
    refused(at)
    at.ok(given('true'))
    expect(at.text('criteria verify').code).toBe(0)
  })

  it('stay so when an operation of a person is answered again', () => {
    const { at } = started()
    typed(at, ['true'], '--op once')
    at.ok(given(RUN))
    typed(at, ['true'], '--op once')
    refused(at)
  })

  it('are not asked about in part', () => {
    const { at } = started()
    at.ok([
      'criteria',
      'set',
      ...['a', 'b', 'c'].flatMap((id) => ['--criterion', `${id}=x`, '--command', `${id}=: ${'x'.repeat(390)}`]),
    ])
    expect(refused(at)).toMatchObject({
      message: expect.stringContaining('too long'),
      next: expect.stringContaining('criteria list'),
    })
  })
})

describe('the end of a run', () => {
  const DONE = 'complete --summary done'
  function worked(commands: string[], more = '') {
    const { at } = started()
    typed(at, commands, more)
    at.ok('record task --extra --status passed')
    return at
  }

  it('needs what must pass green on the content as it is then', () => {
    const at = worked(['test -f done.txt'])
    expect(at.ok('next').next).toMatchObject({ kind: 'prove', command: expect.stringContaining('criteria verify') })
    const missing = () => {
      const { code, json } = at.flowctl(DONE)
      expect(code).toBe(6)
      return json.error.missing?.map(({ what }) => what)
    }
    expect(missing()).toEqual(['criterion c1 must pass: it was not verified'])
    at.text('criteria verify')
    expect(missing()).toEqual(['criterion c1 must pass: it ended with 1'])
    at.write('done.txt', 'x')
    expect(at.paste(at.flowctl(DONE).json.error.next as string).code).toBe(0)
    at.write('more.txt', 'x')
    expect(missing()).toEqual(['criterion c1 must pass: the tree has changed since'])
    at.text('criteria verify')
    expect(at.ok(DONE).run.status).toBe('completed')
  })

  it('does not wait for what is optional', () => {
    expect(worked(['false'], '--optional c1').ok(DONE).run.status).toBe('completed')
  })

  it('without git is reached with any green one', () => {
    const at = project({ git: false, files: SMALL })
    at.ok('start small --title x')
    typed(at, ['true'])
    at.ok('record task --extra --status passed')
    expect(at.flowctl(DONE).code).toBe(6)
    at.text('criteria verify')
    expect(at.ok(DONE).run.status).toBe('completed')
  })
})
