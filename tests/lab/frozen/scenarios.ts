import { cpSync } from 'node:fs'
import { definition, SRV, type World } from './world.ts'

/** A way to one history. It leaves `world.run` at the run whose directory is kept. */
export type Scenario = (world: World) => void

const activity = (id: string, more: object = {}) => ({ id, type: 'task', prompt: `Do ${id}.`, replay: 'safe', ...more })
const FILE = '.flow/workflows/sample.workflow.yaml'

/** One of everything that a definition could always have: a loop, a need, returns, optional and effectful work. */
const SAMPLE = definition(
  'sample',
  [
    { id: 'plan', prompt: 'Plan it.', activities: [activity('read'), activity('ask', { required: false })] },
    { id: 'rest', prompt: 'Rest.', activities: [activity('nap', { required: false })] },
    {
      ...{ id: 'code', prompt: 'Code it.', loop_over: 'tasks', back_to: [{ phase: 'plan', max: 2 }] },
      activities: [activity('build', { replay: 'idempotent' }), activity('test', { type: 'bash', needs: ['build'] })],
    },
    {
      ...{ id: 'ship', prompt: 'Ship it.', back_to: [{ phase: 'code', max: 1 }] },
      activities: [activity('publish', { type: 'external', replay: 'effectful' })],
    },
  ],
  { limits: { max_iterations: 4 } },
)

/** Proof and questions: what a run can be made to show. */
const STRICT = definition('strict', [
  { id: 'look', prompt: 'Look.' },
  { id: 'work', prompt: 'Work.', activities: [activity('test', { type: 'bash', evidence: ['test'] })] },
  {
    ...{ id: 'ship', prompt: 'Ship.' },
    activities: [
      activity('sure', { type: 'gate' }),
      activity('deploy', { type: 'external', replay: 'effectful', needs: ['sure'] }),
    ],
  },
])

function sample(world: World, more = ''): void {
  world.write(FILE, SAMPLE)
  world.start(`sample --title 'Sample work' ${more}`)
}

function strict(world: World): void {
  world.write('.flow/workflows/strict.workflow.yaml', STRICT)
  world.write('notes.md', 'What is to be released.\n')
  world.start("strict --title 'Strict work'")
}

/** A shipped workflow from its start to its end, as `next` leads through it. */
const walk =
  (start: string): Scenario =>
  (world) => {
    world.start(start)
    world.walk('as it was asked for')
  }

/** A command that the host runs, as its hooks see it; `act` is what it does. */
function hosted(world: World, command: string, act = () => {}): void {
  const call = { tool_name: 'Bash', tool_input: { command }, tool_use_id: 'toolu_1' }
  world.hook('pre-tool-use', 'PreToolUse', call)
  act()
  const ended = { stdout: '3 passed', stderr: '', interrupted: false, isImage: false, noOutputExpected: false }
  world.hook('tool-used', 'PostToolUse', { ...call, tool_response: ended, duration_ms: 1234 })
}

const approve = { expansion_type: 'slash_command', command_name: 'flow:approve', command_args: '', command_source: 'plugin' }
const asked = (question: string, answer: string) => ({
  tool_name: 'AskUserQuestion',
  tool_input: {
    questions: [{ question, header: 'Gate', options: ['Approve', 'Reject'].map((label) => ({ label, description: label })) }],
  },
  tool_response: { questions: [], answers: { [question]: answer } },
})

/** Each makes one run. Those of OLD need a plugin that still takes what they do. */
export const SCENARIOS: Record<string, Scenario> = {
  'start-issue': walk("start-issue --issue 12 --title 'Add search' --goal search --input criteria=fast,small"),
  debug: walk("debug --issue 3 --title 'Crash on an empty file' --input causes=parser"),
  'address-pr': walk("address-pr --pr 4 --title 'Answer the review' --input threads=naming,tests"),
  'review-pr': walk("review-pr --pr 5 --title 'Look at the change'"),
  'merge-pr': walk("merge-pr --pr 6 --title 'Merge it'"),
  release: walk("release --title 'Version 2'"),

  loops(world) {
    sample(world, '--input tasks=one,two')
    world.flow("record read --status failed --summary 'could not find it' --exit-code 1")
    world.flow("record read --status passed --summary 'found: «größer», 漢字, 🚀' --file a.txt --file 'b c.txt' --confidence low")
    world.flow("record ask --status skipped --summary 'nothing to ask'")
    world.flow("record lint --extra --status passed --summary 'an own idea' --evidence https://example.com/1")
    world.flow("advance --to code --summary 'read'")
    for (const key of ['one', 'two']) world.flow(`record build --key ${key} --status passed --summary built`)
    world.flow('begin test --key one')
    world.flow("record test --key one --status failed --summary 'red' --exit-code 2")
    world.flow("record test --key one --status passed --summary 'green' --exit-code 0")
    world.flow("advance --to plan --summary 'understood it wrong'")
    world.walk('done again', 'publish')
    world.flow('begin publish')
    world.flow("record publish --status blocked --summary 'the key is missing'")
    world.flow("advance --to code --summary 'once more'")
    world.walk('and again')
  },

  cancelled(world) {
    sample(world)
    world.flow('begin read')
    world.flow('begin ask')
    world.flow("cancel --reason 'not wanted any more'")
  },

  failed(world) {
    sample(world)
    world.flow('begin read')
    world.flow("note 'this will not work'")
    world.flow("fail --reason 'not possible'")
  },

  blocked(world) {
    sample(world)
    world.flow("block --reason 'which one?'")
    world.flow("block --reason 'and when?'")
    world.flow("unblock --reason 'the first, now'")
    world.flow('begin read')
    world.flow("block --reason 'is it allowed?'")
    world.flow("note 'waiting'")
  },

  killed(world) {
    const [first, second, third] = ['first', 'second', 'third'].map((id) => world.session(id)) as [never, never, never]
    world.as = first
    sample(world)
    world.flow('begin read')
    world.kill(first)
    world.as = second
    world.flow('resume')
    world.walk('once more', 'publish')
    world.flow('begin publish')
    world.kill(second)
    world.as = third
    world.flow('resume')
    world.flow("unblock --reason 'it did not take effect'")
    world.walk('it is there')
  },

  worn(world) {
    world.as = null
    sample(world)
    for (const id of ['one', 'two', 'three']) {
      world.as = world.session(id)
      world.flow(`resume ${world.run}`)
      world.flow('begin read')
      world.kill(world.as)
    }
    world.as = null
    world.flow(`resume ${world.run}`)
  },

  taken(world) {
    const [first, second] = [world.session('first'), world.session('second')]
    world.as = first
    sample(world)
    world.flow('begin read')
    world.flow(`resume ${world.run} --take-over --reason 'its owner hangs'`, { as: second })
    world.as = second
    world.flow("record read --status passed --summary 'by the second'")
    world.flow("start debug --title 'Something else'")
    world.flow(`resume ${world.run}`)
    world.flow(`resume ${world.run} --take-over --reason 'the person knows better'`, { as: null })
    world.flow(`note --run ${world.run} 'from a terminal'`, { as: null })
  },

  bytes(world) {
    sample(world)
    const lost = world.undone(() => world.flow("note 'lost the race'"))
    const torn = world.undone(() => world.flow("note 'torn: 漢字 🚀'"))
    world.flow("note 'won the race'")
    world.append(lost)
    // A write that was cut short inside of a character, one that lacks its newline alone, and what a power loss leaves.
    world.append(torn.subarray(0, torn.indexOf('🚀') + 2))
    world.flow("record read --status passed --summary 'after a torn line'")
    world.append(world.undone(() => world.flow("note 'whole but for its newline'")).subarray(0, -1))
    world.flow("advance --summary 'after a mark'")
    world.append(Buffer.alloc(64))
    world.flow("note 'after zeros'")
    world.append('\n\n')
    world.append(world.undone(() => world.flow("note 'never finished'")).subarray(0, 200))
  },

  sessions(world) {
    world.write(FILE, SAMPLE)
    world.git('worktree', 'add', '--quiet', `${SRV}/project/wt/side`, '-b', 'side')
    world.start("sample --title 'Sample work'")
    world.hook('pre-compact', 'PreCompact', { trigger: 'auto' })
    const helper = { agent_id: 'agent-1', agent_type: 'general-purpose' }
    world.hook('subagent-start', 'SubagentStart', helper)
    world.hook('subagent-start', 'SubagentStart', { ...helper, agent_id: 'agent-2' })
    world.hook('subagent-stop', 'SubagentStop', helper)
    const side = `${SRV}/project/wt/side`
    world.hook('worktree-changed', 'PostToolUse', { tool_name: 'EnterWorktree' }, side)
    world.flow('begin read', { cwd: side })
    world.hook('stop-failure', 'StopFailure', { error: 'rate_limit', last_assistant_message: 'out of credit' }, side)
    world.hook('session-end', 'SessionEnd', { reason: 'logout' })
    world.flow(`resume ${world.run}`)
    world.hook('session-end', 'SessionEnd', { reason: 'prompt_input_exit' })
    world.as = world.session('next')
    world.flow(`resume ${world.run}`)
  },

  proof(world) {
    strict(world)
    // What a person types at a terminal, which may act on a run that nobody owns, is trusted to run.
    world.hook('session-end', 'SessionEnd', { reason: 'other' })
    world.person("criteria set --criterion 'fast=It is fast' --command fast=true --criterion 'nice=It is nice' --optional nice")
    world.flow(`resume ${world.run}`)
    world.flow("advance --summary 'looked'")
    world.flow('exec --for test --kind test -- false', { code: 1 })
    world.flow('begin test')
    hosted(world, 'npm test')
    world.flow("record test --status passed --summary 'green'")
    world.flow('criteria verify')
    world.write('code.txt', 'two\n')
    hosted(world, 'cp notes.md ...', () => cpSync(`${SRV}/project/notes.md`, `${world.directory}/workflow.yaml`))
    world.flow("record test --status passed --summary 'again'", { code: 6 })
    world.flow("exec --for test --kind test -- printf '%s' 'all green'")
    world.flow("record test --status passed --summary 'again'")
    world.flow("advance --summary 'shown'")
    world.flow("gate open sure --ask 'Ship it?' --artifact notes.md")
    world.person('gate approve sure')
    world.flow('begin deploy')
    world.flow("record deploy --status passed --summary 'it is there'")
    world.flow('criteria verify')
    world.flow("complete --summary 'all shown'")
  },

  gates(world) {
    strict(world)
    world.flow("advance --summary 'looked'")
    world.flow('exec --for test --kind test -- true')
    world.flow("record test --status passed --summary 'green'")
    world.flow("advance --summary 'shown'")
    const ask = () => world.flow("gate open sure --ask 'Ship it?' --artifact notes.md").gate.question
    ask()
    world.person("gate reject sure --reason 'not on a Friday'")
    world.hook('question-answered', 'PostToolUse', asked(ask(), 'Approve'))
    world.flow('begin deploy')
    world.flow("record deploy --status failed --summary 'no network'")
    world.flow('begin deploy', { code: 6 })
    ask()
    world.hook('prompt-expanded', 'UserPromptExpansion', { ...approve, prompt: '/flow:approve' })
    world.flow("gate open price --ask 'Is it worth it?'")
    world.flow('begin deploy')
  },

  stale(world) {
    world.as = world.session('first')
    world.write(FILE, SAMPLE)
    world.start("sample --title 'Sample work'", { ago: 8 })
    world.flow('begin read', { ago: 8 })
    world.kill(world.as)
    world.age(8)
    world.flow('sweep', { as: null })
  },

  migrated(world) {
    sample(world)
    world.flow("record read --status passed --summary 'read'")
    world.write(FILE, SAMPLE.replace('"version": "1.0.0"', '"version": "1.1.0"').replace('Plan it.', 'Plan it well.'))
    world.flow('migrate', { as: null, code: 8 })
    world.hook('session-end', 'SessionEnd', { reason: 'logout' })
    world.flow('migrate', { as: null })
    world.flow(`resume ${world.run}`)
    world.walk('as it is now')
  },

  reconciled(world) {
    world.write(FILE, SAMPLE.replace('"type": "external"', '"type": "bash"'))
    const [first, second] = [world.session('first'), world.session('second')]
    world.as = first
    world.start("sample --title 'Sample work' --input tasks=one")
    world.walk('done', 'publish')
    world.flow('begin publish')
    world.flow("exec --for publish -- printf '%s' published")
    world.unappend()
    world.kill(first)
    world.as = second
    world.flow(`resume ${world.run}`)
    world.walk('it is there')
  },
}

/** Histories that no plugin of today makes, because it asks for more. */
export const OLD: Record<string, Scenario> = {
  /** An agent that recorded the person's approval, and went on with it. */
  declared(world) {
    world.start("release --title 'Version 3'")
    world.walk('said so', 'begin create-tag')
  },

  /** A gate that was started as any activity is, and lost with its owner; then the attempt in flight. */
  waiting(world) {
    const [first, second] = [world.session('first'), world.session('second')]
    world.as = first
    world.start("release --title 'Version 4'")
    world.walk('said so', 'record approval')
    world.flow('begin approval')
    world.kill(first)
    world.as = second
    world.flow('resume')
    world.flow('begin approval')
  },

  /** Session ids of any text, as an environment may have them. */
  named(world) {
    const [odd, dash] = [world.session('my session: ünï\t1'), world.session('-x')]
    world.as = odd
    sample(world)
    world.flow('begin read')
    world.kill(odd)
    world.as = dash
    world.flow(`resume ${world.run}`)
    world.flow("record read --status passed --summary 'done'")
    world.flow(`resume ${world.run} --take-over --reason 'a name without blanks'`, { as: world.session('plain') })
  },
}
