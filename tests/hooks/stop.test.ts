import { describe, expect, it } from 'vitest'
import { definition, HERE, type Project, project, session } from '../cli/builders.ts'
import { call, type HookCall } from './calls.ts'

const WORK = definition('work', [
  {
    id: 'one',
    prompt: 'Do it.',
    activities: [
      { id: 'make', type: 'task', prompt: 'Make it.', replay: 'safe' },
      { id: 'ask', type: 'gate', prompt: 'Ask.', replay: 'safe', required: false },
    ],
  },
  {
    id: 'two',
    prompt: 'Check it.',
    back_to: [{ phase: 'one', max: 2 }],
    activities: [{ id: 'check', type: 'task', prompt: 'Check it.', replay: 'safe' }],
  },
])
const FILES = { '.flow/workflows/work.workflow.yaml': WORK }
/** What the host says at the end of a turn. */
const ENDED = { stop_hook_active: false, last_assistant_message: 'All is done.', background_tasks: [], session_crons: [] }

/** A run of this session in its first phase, in which nothing is recorded. */
function working(stop?: string, owner = HERE) {
  const at = project({ files: { ...FILES, ...(stop === undefined ? {} : { '.flow/settings.yaml': `stop: ${stop}\n` }) } })
  const { run } = at.ok('start work --title x', { session: owner })
  return { at, run: run.id }
}

/** The end of a turn; what the host is answered, or null. */
function end(at: Project, more: object = {}, options: HookCall = {}) {
  const { answer, stderr } = call(at, 'Stop', { ...ENDED, ...more }, { guarded: true, ...options })
  expect(stderr).toBe('')
  return answer as { systemMessage?: string; decision?: string; reason?: string } | null
}

const flow = (at: Project, ...commands: string[]) => commands.map((command) => at.ok(command, { session: HERE }))

describe('at the end of a turn', () => {
  it.each([[undefined], ['remind']])('the person is told what is not recorded: settings %s', (setting) => {
    const { at, run } = working(setting)
    expect(end(at)).toEqual({ systemMessage: `Flow: the run ${run} is in one, and this is not recorded: make.` })
  })

  it('the agent is held, with what to do next', () => {
    const { at, run } = working('hold')
    const answer = end(at)
    expect(answer).toEqual({
      decision: 'block',
      reason: expect.stringContaining(`the run ${run} is in one, and this is not recorded: make.`),
    })
    expect(answer?.reason).toContain('Next: Make it. Then run: ')
    expect(answer?.reason).toContain('record make --status passed')
  })

  it('nobody is told where the settings say so, and it counts for no later turn', () => {
    const { at } = working('off')
    expect(end(at)).toBeNull()
    at.write('.flow/settings.yaml', 'stop: hold\n')
    expect(end(at)?.decision).toBe('block')
  })

  it('what was begun is named too, once', () => {
    const { at } = working()
    flow(at, 'begin make', 'begin more --extra')
    expect(end(at)?.systemMessage).toMatch(/not recorded: make, more\.$/)
  })

  it.each(['remind', 'hold'])('it is said once in each visit to a phase: %s', (setting) => {
    const { at } = working(setting)
    const spoken = () => [1, 2].map(() => end(at) !== null)
    expect(spoken()).toEqual([true, false])
    flow(at, 'note x', 'begin make')
    expect(spoken()).toEqual([false, false])
    flow(at, 'record make --status passed', 'advance --summary x')
    expect(spoken()).toEqual([true, false])
    flow(at, 'advance --to one --summary x')
    expect(spoken()).toEqual([true, false])
  })

  it('it is said of each run', () => {
    const { at } = working()
    expect(end(at)).not.toBeNull()
    flow(at, 'start work --title y')
    expect(end(at)).not.toBeNull()
  })
})

describe('nothing is said', () => {
  it.each<[why: string, more: object]>([
    ['the agent goes on because of a hook already', { stop_hook_active: true }],
    ['the agent asks', { last_assistant_message: 'Shall I go on?' }],
    ['the agent asks in bold type', { last_assistant_message: 'It works.\n\n**Shall I go on?**  \n' }],
    ['the agent asks in brackets', { last_assistant_message: 'It works (or does it?)' }],
    ['the agent asks in another script', { last_assistant_message: '続けますか？' }],
    ['work goes on in the background', { background_tasks: [{ id: 'a', type: 'subagent', status: 'running' }] }],
    ['the session wakes itself later', { session_crons: [{ id: 'c' }] }],
  ])('when %s, and the next turn is told', (_why, more) => {
    const { at } = working('hold')
    expect(end(at, more)).toBeNull()
    expect(end(at)?.decision).toBe('block')
  })

  it.each<[what: string, commands: string[]]>([
    ['a gate waits', ['gate open ask --ask "May I?"']],
    ['the run is blocked', ['block --reason "which one?"']],
    ['all of the phase is recorded', ['record make --status passed']],
    ['the run is closed', ['cancel --reason x']],
  ])('when %s', (_what, commands) => {
    const { at } = working('hold')
    flow(at, ...commands)
    expect(end(at)).toBeNull()
  })

  it.each<[what: string, owner: () => typeof HERE, options: HookCall]>([
    ['a session that owns no run', () => HERE, { id: 'stranger' }],
    ['the run of another session', () => session('other'), {}],
    ['a nested client whose outer one lives', () => session('here'), {}],
  ])('in %s', (_what, owner, options) => {
    const { at, run } = working('hold', owner())
    expect(end(at, {}, options)).toBeNull()
    expect(at.events(run)).toHaveLength(1)
  })

  it('where it could not be kept that it was said', () => {
    const { at } = working('hold')
    at.write('../state/flow/reminded', 'a file')
    expect(end(at)).toBeNull()
  })

  it('unless there is a reason: a message that is none is no question', () => {
    const { at } = working('hold')
    expect(end(at, { last_assistant_message: null, background_tasks: undefined, session_crons: undefined })?.decision).toBe(
      'block',
    )
  })
})
