import { sha256 } from '../../../src/core/canonical.ts'
import { definition, type Project, project, type Session, SMALL, session } from '../../cli/builders.ts'
import type { Image } from './disk.ts'
import { imageOf } from './states.ts'
import { type Moment, type Programs, Recording, type Step } from './trace.ts'

/** A recorded sequence of commands, and the disk before the first of them. */
export interface Trace {
  before: Image
  steps: Step[]
  /** How many acknowledgements there are before the first cut: another trace is about what comes before. */
  from: number
  /** Whether something else than Flow removes markers in it. */
  unmarked: boolean
}

interface Scenario {
  files?: Record<string, string>
  from?: number
  unmarked?: true
  play: Play
}

type Play = (recording: Recording, one: Session, two: Session) => void | Promise<void>

export const TWO_PHASES = {
  '.flow/workflows/small.workflow.yaml': definition('small', [
    { id: 'plan', prompt: 'Plan it.' },
    {
      id: 'work',
      prompt: 'Do it.',
      activities: [
        { id: 'build', type: 'bash', prompt: 'Build it.', required: false, replay: 'safe' },
        { id: 'test', type: 'bash', prompt: 'Test it.', required: false, evidence: ['test'], replay: 'safe' },
      ],
    },
  ]),
}
const LOG = 'events.jsonl'

/** How many times as many states are looked at as by default: `POWER=20 npx vitest run tests/lab/power`. */
export const EFFORT = Number(process.env['POWER'] ?? 1)

/** What is done in each trace; the names are those of the tests. */
export const SCENARIOS: Record<string, Scenario> = {
  'a first run from start to completion': {
    play(recording, one) {
      recording.ok(['start', '--title', 'Add search'], one)
      recording.ok(['record', 'baseline', '--status', 'passed', '--summary', 'green'], one)
      recording.ok(['advance', '--summary', 'ready'], one)
      recording.ok(['cancel', '--reason', 'not needed'], one)
      recording.ok(['start', '--title', 'Add paging'], one)
    },
  },
  'an intent, its record, a note and completion': {
    from: 1,
    files: TWO_PHASES,
    play(recording, one) {
      recording.ok(['start', 'small', '--title', 'Add search'], one)
      recording.ok(['advance', '--summary', 'planned'], one)
      recording.ok(['begin', 'build'], one)
      recording.ok(['record', 'build', '--status', 'passed', '--summary', 'built'], one)
      recording.ok(['complete', '--summary', 'done'], one)
    },
  },
  'evidence, and what stands on it': {
    from: 2,
    files: TWO_PHASES,
    play(recording, one) {
      recording.ok(['start', 'small', '--title', 'Add search'], one)
      recording.ok(['advance', '--summary', 'planned'], one)
      recording.ok(['exec', '--for', 'test', '--kind', 'test', '--', 'echo', 'all green'], one)
      recording.ok(['record', 'test', '--status', 'passed', '--summary', 'green'], one)
    },
  },
  'a killed session, and another that resumes': {
    from: 2,
    files: TWO_PHASES,
    async play(recording, one, two) {
      const { run } = recording.ok(['start', 'small', '--title', 'Add search'], one)
      recording.ok(['advance', '--summary', 'planned'], one)
      recording.ok(['begin', 'build'], one)
      await one.kill()
      recording.ok(['resume', run.id], two)
      recording.ok(['record', 'build', '--status', 'failed', '--summary', 'broken'], two)
    },
  },
  'a question, criteria, a block and its end': {
    from: 1,
    files: TWO_PHASES,
    play(recording, one) {
      recording.ok(['start', 'small', '--title', 'Add search'], one)
      recording.ok(['criteria', 'set', '--criterion', 'fast=It answers at once.'], one)
      recording.ok(['gate', 'open', 'ask', '--ask', 'Is it meant so?'], one)
      recording.ok(['block', '--reason', 'waiting'], one)
      recording.ok(['unblock'], one)
    },
  },
  'an issue with its journal': {
    from: 1,
    play(recording, one) {
      const file = 'project/.decisions/issue-7.md'
      recording.ok(['start', '--issue', '7', '--title', 'Add search'], one)
      recording.ok(['journal', 'append', '--issue', '7', 'the first thought'], one)
      recording.owe({ kind: 'file', path: file, text: 'the first thought' })
      recording.ok(['journal', 'record', '--issue', '7', '--type', 'design-decision', '--metadata', 'choice=paging'], one)
      recording.owe({ kind: 'file', path: file, text: 'choice: paging' })
      recording.ok(['record', 'baseline', '--status', 'passed', '--summary', 'green'], one)
    },
  },
  'a writer that was killed before its sync, and the next one': {
    from: 1,
    files: SMALL,
    play(recording, one) {
      recording.ok(['start', 'small', '--title', 'Add search'], one)
      recording.killed(['note', 'never acknowledged'], one, { op: 'write', path: LOG })
      recording.ok(['note', 'on top of it'], one)
    },
  },
  'a killed writer of a run without its document, and the next one': {
    files: SMALL,
    from: 1,
    play(recording, one) {
      const { run } = recording.ok(['start', 'small', '--title', 'Add search'], one)
      recording.killed(['note', 'never acknowledged'], one, { op: 'write', path: LOG })
      recording.make(`fs.unlinkSync('.flow/runs/${run.id}/run.yaml')`)
      recording.ok(['note', 'on top of it'], one)
    },
  },
  'a killed writer, and a start that goes on with the run': {
    from: 1,
    files: SMALL,
    play(recording) {
      recording.ok(['start', 'small', '--title', 'Add search'], null)
      recording.killed(['note', 'never acknowledged'], null, { op: 'write', path: LOG })
      recording.ok(['start', 'small', '--title', 'Add search'], null)
    },
  },
  'a killed writer, and its operation tried again': {
    from: 1,
    files: SMALL,
    play(recording, one) {
      recording.ok(['start', 'small', '--title', 'Add search'], one)
      recording.killed(['note', 'a thought', '--op', 'op-1'], one, { op: 'write', path: LOG })
      recording.ok(['note', 'a thought', '--op', 'op-1'], one)
      recording.ok(['record', 'task', '--extra', '--status', 'passed', '--summary', 'done'], one)
      recording.killed(['complete', '--summary', 'done'], one, { op: 'write', path: LOG })
      recording.ok(['complete', '--summary', 'done'], one)
    },
  },
  'a start that was killed, and its operation tried again': {
    files: SMALL,
    play(recording, one) {
      recording.killed(['start', 'small', '--title', 'Add search', '--op', 'op-1'], one, { op: 'rename', path: '.flow/runs/2' })
      recording.ok(['start', 'small', '--title', 'Add search', '--op', 'op-1'], one)
    },
  },
  'a start that was killed, and a note on its run': {
    files: SMALL,
    play(recording, one) {
      recording.killed(['start', 'small', '--title', 'Add search'], one, { op: 'rename', path: '.flow/runs/2' })
      recording.ok(['note', 'a thought'], one)
    },
  },
  ...afterKilled('start', { op: 'mkdir', path: '.flow' }, ['start', '--title', 'Add search']),
  ...afterKilled('start', { op: 'mkdir', path: '.flow/runs' }, ['start', '--title', 'Add search']),
  ...afterKilled('start', { op: 'mkdir', path: '.flow/open' }, ['start', '--title', 'Add search']),
  'an exec that was killed once it had made a directory, and the next one': {
    files: TWO_PHASES,
    from: 2,
    play(recording, one) {
      const exec = ['exec', '--for', 'test', '--kind', 'test', '--', 'true']
      recording.ok(['start', 'small', '--title', 'Add search'], one)
      recording.ok(['advance', '--summary', 'planned'], one)
      recording.killed(exec, one, { op: 'mkdir', path: 'evidence' })
      recording.ok(exec, one)
    },
  },
  'a journal that was killed once it had made its directory, and the next one': {
    play(recording) {
      const append = ['journal', 'append', '--issue', '7', 'a thought']
      recording.killed(append, null, { op: 'mkdir', path: '.decisions' })
      recording.ok(append, null)
      recording.owe({ kind: 'file', path: 'project/.decisions/issue-7.md', text: 'a thought' })
    },
  },
  'a journal without a run': {
    play(recording) {
      recording.ok(['journal', 'append', '--issue', '7', 'a thought'], null)
      recording.owe({ kind: 'file', path: 'project/.decisions/issue-7.md', text: 'a thought' })
    },
  },
  'a writer that another overtakes while it prints': {
    from: 1,
    files: SMALL,
    play(recording) {
      const { run } = recording.ok(['start', 'small', '--title', 'Add search'], null)
      const other = recording.command(['note', 'overtaking', '--run', run.id], null, { op: 'write', path: LOG })
      recording.ok(['note', 'a thought'], null, { op: 'rename', path: 'run.yaml', run: other })
    },
  },
  'two writers that race for one line': {
    from: 1,
    files: SMALL,
    play(recording) {
      const { run } = recording.ok(['start', 'small', '--title', 'Add search'], null)
      const other = recording.command(['note', 'overtaking', '--run', run.id], null, { op: 'write', path: LOG })
      recording.ok(['note', 'a thought'], null, { op: 'write', path: LOG, run: other })
    },
  },
  'a write that takes half of its bytes': {
    from: 1,
    files: SMALL,
    play(recording, one) {
      recording.ok(['start', 'small', '--title', 'Add search'], one)
      recording.ok(['note', 'a thought'], one, { op: 'write', path: LOG, short: true })
    },
  },
  'a start whose marker somebody removes': {
    unmarked: true,
    files: SMALL,
    play(recording, one) {
      const other = recording.script(
        "for (const name of fs.readdirSync('.flow/open')) if (/^2/.test(name)) fs.unlinkSync(`.flow/open/${name}`)",
      )
      recording.ok(['start', 'small', '--title', 'Add search'], one, { op: 'rename', path: '.flow/runs/2', run: other })
    },
  },
  'a set of commands that a person trusts': {
    play(recording) {
      recording.trust(sha256('a set'))
    },
  },
}

/** The command killed at `moment`, and again. */
function afterKilled(name: string, moment: Moment, args: string[]): typeof SCENARIOS {
  const play: Play = (recording, one) => {
    recording.killed(args, one, moment)
    recording.ok(args, one)
  }
  return { [`a ${name} that was killed once it had made ${moment.path}, and the next one`]: { play } }
}

/** Plays and records a scenario. Its processes have ended when this returns, as they have after a power cut. */
export async function record(programs: Programs, scenario: string | Scenario): Promise<Trace> {
  const {
    files = {},
    from = 0,
    unmarked = false,
    play,
  } = typeof scenario === 'string' ? (SCENARIOS[scenario] as Scenario) : scenario
  const made: Project = project({ files })
  const recording = new Recording(programs, made)
  const before = imageOf(recording.box)
  const [one, two] = [session('one'), session('two')]
  await play(recording, one, two)
  for (const client of [one, two]) if (isAlive(client)) await client.kill()
  return { before, steps: recording.steps(), from, unmarked }
}

function isAlive({ pid }: Session): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
