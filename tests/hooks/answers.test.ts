import { describe, expect, it } from 'vitest'
import { definition, HERE, type Project, project } from '../cli/builders.ts'
import { call } from './calls.ts'
import { type Client, client } from './client.ts'

const SHIP = definition('ship', [
  {
    id: 'work',
    prompt: 'Do it.',
    activities: [
      { id: 'ask', type: 'gate', prompt: 'Ask.', replay: 'safe' },
      { id: 'deploy', type: 'external', prompt: 'Deploy it.', replay: 'effectful', needs: ['ask'] },
    ],
  },
])
const FILES = { '.flow/workflows/ship.workflow.yaml': SHIP, 'notes.md': 'one\n' }
const OPEN = 'gate open ask --ask "Ship it?" --artifact notes.md'

interface World {
  at: Project
  run: string
  own: Client
  question: string
}

/** A run of a client's session whose gate waits for a person. */
async function waiting(under?: string): Promise<World> {
  const at = project({ files: FILES })
  const own = await client(at, 'mine', under)
  const { run } = at.ok('start ship --title x', { session: own })
  return { at, run: run.id, own, question: open(at, own) }
}

/** Puts the question to the person; returns it as it was printed. */
function open(at: Project, own: Client): string {
  const { gate } = at.ok(OPEN, { session: own }) as unknown as { gate: { question: string } }
  return gate.question
}

const typed = (more: object = {}) => ({
  ...{ expansion_type: 'slash_command', command_name: 'flow:approve', command_args: '', command_source: 'plugin' },
  prompt: '/flow:approve',
  ...more,
})
const choices = (...labels: string[]) => labels.map((label) => ({ label, description: label }))
/** The host's question and the person's answer to it. */
const asked = (question: string, answer?: string, options = choices('Approve', 'Reject'), more: object = {}) => ({
  tool_name: 'AskUserQuestion',
  tool_input: { questions: [{ question, header: 'Gate', options, multiSelect: false }] },
  tool_response: { questions: [], answers: answer === undefined ? {} : { [question]: answer } },
  ...more,
})

const answers = (at: Project, run: string) => at.events(run).filter(({ type }) => type === 'gate_resolved')
/** Starts what needs the gate; returns the exit code. */
const deploys = ({ at, own }: World) => at.flowctl('begin deploy', { session: own }).code

type Way = (world: World, by?: Client, options?: Parameters<Client['hook']>[4]) => ReturnType<Client['hook']>
const byCommand: Way = ({ at, own }, by = own, options = {}) =>
  by.hook(at, 'prompt-expanded', 'UserPromptExpansion', typed(), options)
const byQuestion: Way = ({ at, own, question }, by = own, options = {}) =>
  by.hook(at, 'question-answered', 'PostToolUse', asked(question, 'Approve'), options)

describe.each<[string, Way, string]>([
  ['the command', byCommand, 'command'],
  ['the answer', byQuestion, 'question'],
])('%s of a person', (_name, way, via) => {
  it('passes the gate, once for each start of what needs it', async () => {
    const world = await waiting()
    expect(deploys(world)).toBe(6)
    const { answer } = await way(world)
    expect(answer?.hookSpecificOutput?.additionalContext).toContain('The person approved the gate ask; it is recorded.')
    expect(answers(world.at, world.run)).toMatchObject([
      {
        by: { actor: 'hook', session: 'mine', pid: world.own.pid },
        data: { activity: 'ask', attempt: 1, decision: 'approved', via, text: null },
      },
    ])
    expect(deploys(world)).toBe(0)
    world.at.ok('record deploy --status failed --summary x', { session: world.own })
    expect(deploys(world)).toBe(6)
  })

  it('counts in a client that does not say whether it is attended', async () => {
    const world = await waiting()
    await way(world, world.own, { env: { CLAUDE_CODE_SESSION_ATTENDED: undefined } })
    expect(answers(world.at, world.run)).toHaveLength(1)
  })

  it.each<[string, (world: World) => Promise<unknown> | unknown]>([
    ['a client that a program drives', (w) => way(w, w.own, { env: { CLAUDE_CODE_ENTRYPOINT: 'sdk-cli' } })],
    ['a client that another language drives', (w) => way(w, w.own, { env: { CLAUDE_CODE_ENTRYPOINT: 'sdk-ts' } })],
    ['a client that does not say who drives it', (w) => way(w, w.own, { env: { CLAUDE_CODE_ENTRYPOINT: undefined } })],
    ['a session that nobody attends', (w) => way(w, w.own, { env: { CLAUDE_CODE_SESSION_ATTENDED: '0' } })],
    ['another client process with the same session id', async (w) => way(w, await client(w.at, 'mine'))],
    [
      'another client process after the run’s own is gone',
      async (w) => [await w.own.kill(), await way(w, await client(w.at, 'mine'))],
    ],
    ['a command of the client that calls the hook itself', (w) => way(w, w.own, { env: { FLOW_CLIENT_PID: String(w.own.pid) } })],
    ['another session', async (w) => way(w, await client(w.at, 'other'))],
    ['another session of the same client process', (w) => way(w, w.own, { id: 'other' })],
    [
      'a session whose run was taken',
      (w) => [w.at.ok('resume --take-over --reason x', { session: { ...HERE, id: 'thief' } }), way(w)][1],
    ],
    ['a gate whose file has changed since', (w) => [w.at.write('notes.md', 'two\n'), way(w)][1]],
    ['a gate that was answered', async (w) => [await byCommand(w), w.at.ok('note x', { session: w.own }), await way(w)]],
    ['a run that is closed', (w) => [w.at.ok('cancel --reason x', { session: w.own }), way(w)][1]],
  ])('does not count for %s', async (what, act) => {
    const world = await waiting()
    await act(world)
    expect(answers(world.at, world.run)).toHaveLength(what === 'a gate that was answered' ? 1 : 0)
  })

  it.each(['claude', '/usr/local/bin/claude'])('does not count in a client that %s started', async (under) => {
    const world = await waiting(under)
    await way(world)
    expect(answers(world.at, world.run)).toEqual([])
    expect(deploys(world)).toBe(6)
  })

  it('counts in a client that anything else started', async () => {
    const world = await waiting('tmux')
    await way(world)
    expect(answers(world.at, world.run)).toHaveLength(1)
  })

  it('says why it does not count when the file has changed', async () => {
    const world = await waiting()
    world.at.write('notes.md', 'two\n')
    const { answer } = await way(world)
    expect(answer?.reason ?? answer?.hookSpecificOutput?.additionalContext).toContain(
      'notes.md changed after the question was put',
    )
  })
})

describe('a typed command', () => {
  const type = ({ at, own }: World, more: object) => own.hook(at, 'prompt-expanded', 'UserPromptExpansion', typed(more))

  it.each<[args: string, name: string, data: object]>([
    ['', 'flow:reject', { decision: 'rejected', text: null }],
    ['ask', 'flow:approve', { decision: 'approved', text: null }],
    ['  ask   but  not today ', 'flow:reject', { decision: 'rejected', text: 'but not today' }],
    ['look at the notes', 'flow:approve', { decision: 'approved', text: 'look at the notes' }],
    ['askance', 'flow:approve', { decision: 'approved', text: 'askance' }],
  ])('with "%s": %s', async (command_args, command_name, data) => {
    const world = await waiting()
    await type(world, { command_args, command_name })
    expect(answers(world.at, world.run)).toMatchObject([{ data }])
    expect(deploys(world)).toBe(command_name === 'flow:approve' ? 0 : 6)
  })

  it('that is not one of Flow’s answers is left alone', async () => {
    const world = await waiting()
    const rows: [string, object][] = [
      ['of the user', { command_source: 'user' }],
      ['of the project', { command_source: 'project' }],
      ['of nobody', { command_source: undefined }],
      ['of another name', { command_name: 'approve' }],
      ['of another plugin', { command_name: 'other:approve' }],
      ['that every object has', { command_name: 'constructor' }],
      ['of Flow that answers nothing', { command_name: 'flow:status' }],
    ]
    for (const [what, more] of rows) expect(await type(world, more), what).toEqual({ answer: null, stderr: '' })
    expect(answers(world.at, world.run)).toEqual([])
  })

  it.each<[why: string, prepare: (world: World) => unknown, reason: string]>([
    ['no gate is open', (w) => w.at.ok('record ask --status failed', { session: w.own }), 'No gate is open'],
    [
      'several are',
      (w) => w.at.ok('gate open other --ask "And this?"', { session: w.own }),
      'Several gates are open: ask, other',
    ],
  ])('is blocked with the reason when %s', async (_why, prepare, reason) => {
    const world = await waiting()
    prepare(world)
    const { answer } = await type(world, {})
    expect(answer).toEqual({ decision: 'block', reason: expect.stringContaining(reason) })
    expect(answers(world.at, world.run)).toEqual([])
  })

  it('answers the gate that it names, of several', async () => {
    const world = await waiting()
    world.at.ok('gate open other --ask "And this?"', { session: world.own })
    await type(world, { command_args: 'other yes' })
    expect(answers(world.at, world.run)).toMatchObject([{ data: { activity: 'other', text: 'yes' } }])
  })
})

describe('a question', () => {
  const put = ({ at, own }: World, more: object) => own.hook(at, 'question-answered', 'PostToolUse', more)

  it.each<[what: string, more: (question: string) => object, decision: string]>([
    ['rejected', (q) => asked(q, 'Reject'), 'rejected'],
    ['with its choices the other way round', (q) => asked(q, 'Approve', choices('Reject', 'Approve')), 'approved'],
    [
      'among others',
      (q) => ({
        tool_name: 'AskUserQuestion',
        tool_input: { questions: [...asked('Which colour?').tool_input.questions, ...asked(q).tool_input.questions] },
        tool_response: { answers: { 'Which colour?': 'Approve', [q]: 'Approve' } },
      }),
      'approved',
    ],
  ])('%s counts', async (_what, more, decision) => {
    const world = await waiting()
    await put(world, more(world.question))
    expect(answers(world.at, world.run)).toMatchObject([{ data: { activity: 'ask', decision, via: 'question' } }])
  })

  it('that is not the gate’s own, or has no answer of its choices, does not', async () => {
    const world = await waiting()
    const rows: [what: string, more: (question: string) => object][] = [
      ['with another text', () => asked('Ship it?', 'Approve')],
      ['with more text', (q) => asked(`${q} Really?`, 'Approve')],
      ['with a space more', (q) => asked(`${q} `, 'Approve')],
      ['with other choices', (q) => asked(q, 'Approve', choices('Approve', 'Approve all'))],
      ['with a choice more', (q) => asked(q, 'Approve', choices('Approve', 'Later', 'Reject'))],
      ['with one choice', (q) => asked(q, 'Approve', choices('Approve'))],
      ['without choices', (q) => asked(q, 'Approve', [])],
      ['answered in words', (q) => asked(q, 'yes, approve it')],
      ['answered in small letters', (q) => asked(q, 'approve')],
      ['answered with what every object has', (q) => asked(q, 'constructor')],
      ['that was not answered', (q) => asked(q)],
      ['that ran out of time', (q) => asked(q, undefined, undefined, { tool_response: 'No answer within 60 seconds' })],
      ['whose answers are none', (q) => asked(q, undefined, undefined, { tool_response: null })],
      ['whose answer is no text', (q) => asked(q, undefined, undefined, { tool_response: { answers: { [q]: ['Approve'] } } })],
      [
        'that came with its answer, which the person never gave',
        (q) => ({ ...asked(q), tool_input: { ...asked(q).tool_input, answers: { [q]: 'Approve' } } }),
      ],
      ['of another tool', (q) => asked(q, 'Approve', undefined, { tool_input: {} })],
    ]
    for (const [what, more] of rows) expect(await put(world, more(world.question)), what).toEqual({ answer: null, stderr: '' })
    expect(answers(world.at, world.run)).toEqual([])
  })

  it('that was put again counts as it was put last', async () => {
    const world = await waiting()
    const again = open(world.at, world.own)
    expect(again).not.toBe(world.question)
    await put(world, asked(world.question, 'Approve'))
    expect(answers(world.at, world.run)).toEqual([])
    await put(world, asked(again, 'Approve'))
    expect(answers(world.at, world.run)).toMatchObject([{ data: { attempt: 2 } }])
  })

  it('that comes with its answers is refused before it is put', () => {
    const at = project({ files: FILES })
    at.ok('start ship --title x', { session: HERE })
    const ask = (more: object) =>
      call(
        at,
        'PreToolUse',
        { tool_name: 'AskUserQuestion', tool_input: { ...asked('x').tool_input, ...more } },
        { guarded: true },
      ).answer
    expect(ask({ answers: { x: 'Approve' } })?.hookSpecificOutput.permissionDecision).toBe('deny')
    expect([ask({}), ask({ answers: {} })]).toEqual([null, null])
  })
})
