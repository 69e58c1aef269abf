import fc from 'fast-check'
import { sha256 } from '../../src/core/canonical.ts'
import type { By, Evidence } from '../../src/core/event.ts'
import { waitingGates } from '../../src/core/gates.ts'
import { graphProblems } from '../../src/core/graph.ts'
import { nextAction } from '../../src/core/next.ts'
import { illegal } from '../../src/core/rules.ts'
import { activityName } from '../../src/core/state.ts'
import type { ActivityDefinition, ActivityType, PhaseDefinition, WorkflowDocument } from '../../src/core/workflow.ts'
import { validateWorkflow } from '../../src/schemas/documents.ts'
import {
  aClaim,
  aCriterion,
  advance,
  anActivity,
  answer,
  aPhase,
  approved,
  aRun,
  aSeen,
  aTree,
  aWorkflow,
  begin,
  block,
  cancel,
  claim,
  closedStale,
  compacted,
  complete,
  criteria,
  evidence,
  fail,
  gateOpen,
  HOOK,
  helperEnded,
  helperStarted,
  later,
  migrate,
  moved,
  NOW,
  note,
  OTHER,
  type Run,
  record,
  release,
  SAMPLE,
  type Step,
  sessionEnd,
  TERMINAL,
  THEN,
  tampered,
  turnFailed,
  unblock,
  verified,
} from './builders.ts'
import { stepsOf } from './commands.ts'

const small = fc.nat(9)

/** An activity before it has a name; `needs` are chosen among those that it may need. */
const activityShape = fc.record({
  type: fc.constantFrom<ActivityType[]>('task', 'task', 'task', 'gate'),
  required: fc.boolean(),
  replay: fc.constantFrom('safe', 'idempotent', 'effectful'),
  needs: fc.array(small, { maxLength: 2 }),
  evidence: fc.constantFrom<string[][]>([], [], ['test'], ['test', 'lint']),
})

const phaseShape = fc.record({
  activities: fc.array(activityShape, { maxLength: 3, size: 'max' }),
  loop: fc.constantFrom(null, null, 'tasks', 'criteria'),
  back: fc.array(fc.record({ to: small, max: fc.integer({ min: 1, max: 2 }) }), { maxLength: 2 }),
  /** Whether `next` passes over the phase below, to which the one after that returns. */
  jump: fc.constantFrom(false, false, true),
})

/** Any sound workflow of up to four phases, with loops, returns, optional and effectful activities, needs and jumps. */
export const workflows: fc.Arbitrary<WorkflowDocument> = fc
  .tuple(fc.array(phaseShape, { minLength: 1, maxLength: 4, size: 'max' }), fc.integer({ min: 1, max: 5 }))
  .map(([shapes, max_iterations]) => {
    const required: string[] = []
    const all: string[] = []
    const phases = shapes.map((shape, i): PhaseDefinition => {
      const here: string[] = []
      const activities = shape.activities.map((activity, j): ActivityDefinition => {
        const id = `a${i}${j}`
        const may = activity.required ? [...required, ...here] : all
        const needs = [...new Set(may.length === 0 ? [] : activity.needs.map((n) => may[n % may.length] as string))]
        here.push(id)
        all.push(id)
        const { evidence, ...rest } = activity
        return anActivity(id, { ...rest, needs, ...(activity.type !== 'gate' && { evidence }) })
      })
      required.push(...activities.filter((a) => a.required).map((a) => a.id))
      const back = new Map(i === 0 ? [] : shape.back.map(({ to, max }) => [`p${to % i}`, { phase: `p${to % i}`, max }]))
      if (shapes[i - 2]?.jump) back.set(`p${i - 1}`, { phase: `p${i - 1}`, max: 1 })
      return aPhase(`p${i}`, activities, {
        ...(shape.loop !== null && { loop_over: shape.loop }),
        ...(back.size > 0 && { back_to: [...back.values()] }),
        ...(shape.jump && i + 2 < shapes.length && { next: `p${i + 2}` }),
      })
    })
    return aWorkflow(phases, { limits: { max_iterations } })
  })
  .filter((document) => graphProblems(document).length === 0)

const EDITS = [
  ...(['prompt', 'add optional', 'add required', 'remove', 'move', 'required', 'evidence', 'needs', 'type', 'replay'] as const),
  ...(['append phase', 'insert phase', 'drop phase', 'swap phases', 'loop', 'cap', 'limit', 'next', 'nothing'] as const),
] as const

/** Changes to a definition, with whatever they concern chosen among what it has. */
export const editLists = fc.array(fc.record({ edit: fc.constantFrom(...EDITS), which: fc.nat(30), to: small }), {
  minLength: 1,
  maxLength: 3,
})
type Edit = typeof editLists extends fc.Arbitrary<(infer T)[]> ? T : never

/** The definition with the changes made, under another version; null when it is not sound. */
export function edited(document: WorkflowDocument, edits: readonly Edit[]): WorkflowDocument | null {
  const copy = structuredClone(document)
  for (const edit of edits) change(copy, edit)
  copy.metadata.version = document.metadata.version === '1.0.0' ? '2.0.0' : '1.0.0'
  return validateWorkflow(copy) && graphProblems(copy).length === 0 ? copy : null
}

function change(document: WorkflowDocument, { edit, which, to }: Edit): void {
  const { phases } = document
  const phase = phases[which % phases.length] as PhaseDefinition
  const target = phases[to % phases.length] as PhaseDefinition
  const home = phases.filter(({ activities }) => (activities ?? []).length > 0)[which % phases.length]
  const activities = home?.activities ?? []
  const activity = activities[to % Math.max(activities.length, 1)]
  const fresh = `n${which}${to}`
  switch (edit) {
    case 'nothing':
      return
    case 'prompt':
      phase.prompt = `${phase.prompt} Anew.`
      return
    case 'add optional':
    case 'add required':
      phase.activities = [...(phase.activities ?? []), anActivity(fresh, { required: edit === 'add required' })]
      return
    case 'append phase':
      phases.push(aPhase(fresh, [anActivity(`${fresh}a`)]))
      return
    case 'insert phase':
      phases.splice(which % phases.length, 0, aPhase(fresh, to % 2 === 0 ? [] : [anActivity(`${fresh}a`)]))
      return
    case 'drop phase':
      if (phases.length > 1) phases.splice(which % phases.length, 1)
      return
    case 'swap phases':
      phases.splice(phases.indexOf(target), 1)
      phases.splice(which % (phases.length + 1), 0, target)
      return
    case 'loop':
      if (phase.loop_over === undefined) phase.loop_over = 'tasks'
      else delete phase.loop_over
      return
    case 'cap':
      if (to === 0 || phase === phases[0]) delete phase.back_to
      else phase.back_to = [{ phase: phases[0]?.id ?? '', max: to }]
      return
    case 'limit':
      document.limits = { max_iterations: to + 1 }
      return
    case 'next':
      if (phases.indexOf(target) > phases.indexOf(phase)) phase.next = target.id
      return
    default:
      if (activity !== undefined && home !== undefined) changeActivity(edit, activity, home, target)
  }
}

type ActivityEdit = 'remove' | 'move' | 'required' | 'evidence' | 'needs' | 'type' | 'replay'

function changeActivity(edit: ActivityEdit, activity: ActivityDefinition, home: PhaseDefinition, target: PhaseDefinition): void {
  switch (edit) {
    case 'remove':
    case 'move':
      home.activities = (home.activities ?? []).filter(({ id }) => id !== activity.id)
      if (edit === 'move') target.activities = [...(target.activities ?? []), activity]
      return
    case 'required':
      activity.required = activity.required === false
      return
    case 'evidence':
      if (activity.type !== 'gate') activity.evidence = activity.evidence?.length === 1 ? [] : ['test']
      return
    case 'needs':
      activity.needs = []
      return
    case 'type':
      if (activity.type !== 'gate') activity.type = 'bash'
      return
    case 'replay':
      activity.replay = activity.replay === 'effectful' ? 'safe' : 'effectful'
      return
    default:
      edit satisfies never
  }
}

/** What somebody might do next, with whatever it names chosen among what the run has. */
const moves = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('follow' as const) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom('begin', 'record'),
      which: fc.nat(30),
      key: fc.constantFrom(null, '1', 'x', 'y'),
      extra: fc.boolean(),
      status: fc.constantFrom('passed', 'passed', 'failed', 'skipped', 'blocked'),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('advance', 'return'), which: fc.nat(5) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('note', 'block', 'unblock', 'release', 'session_end', 'complete') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('fail', 'cancel') }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('claim' as const),
      session: fc.constantFrom('owner', 'other', 'third', null),
      verdict: fc.constantFrom('gone', 'gone', 'live', 'unknown', 'self', 'free'),
      take: fc.boolean(),
      pid: fc.constantFrom(100, 200),
      actor: fc.constantFrom('agent', 'agent', 'hook'),
      machine: fc.constantFrom('here', 'there'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('compacted', 'turn_failed', 'tampered', 'edit', 'touch') }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('prove' as const),
      which: fc.nat(30),
      key: fc.constantFrom(null, '1', 'x', 'y'),
      kind: fc.constantFrom('test', 'lint'),
      ended: fc.constantFrom<Partial<Evidence>[]>({}, {}, {}, { exit_code: 1 }, { doubt: 'piped' }, { source: 'observed' }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('open', 'answer'),
      which: fc.nat(30),
      key: fc.constantFrom(null, null, '1', 'x', 'y'),
      decision: fc.constantFrom('approved', 'approved', 'rejected'),
      via: fc.constantFrom('question', 'command', 'terminal'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('criteria', 'verify'),
      ids: fc.subarray(['x', 'y', 'z']),
      must_pass: fc.boolean(),
      exit_code: fc.constantFrom(0, 0, 1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('helper_started', 'helper_ended'),
      helper: fc.constantFrom('h1', 'h2'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('migrate' as const), edits: editLists }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stale' as const), days: fc.constantFrom(0, 6, 8) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('moved' as const), to: fc.constantFrom('/wt', '/other') }) },
)
type Move = typeof moves extends fc.Arbitrary<infer T> ? T : never

/** Mostly whoever drives the run, so that histories get somewhere; `left` is the host of the session that drove it last. */
const AUTHORS = ['driver', 'driver', 'driver', 'driver', 'driver', 'hook', 'left', 'other', 'terminal'] as const
const authors = fc.constantFrom(...AUTHORS)

/** A start and what was tried after it. */
export const histories = fc.record({
  workflow: workflows,
  inputs: fc.constantFrom<Record<string, string[]>[]>({}, { tasks: [] }, { tasks: ['x'] }, { tasks: ['x', 'y'] }),
  session: fc.constantFrom('owner', null),
  tries: fc.array(fc.tuple(moves, authors), { maxLength: 40, size: 'max' }),
})
export type History = typeof histories extends fc.Arbitrary<infer T> ? T : never

/** Replays a history; `after` is told of every try, accepted or not. What is refused leaves the run as it was. */
export function replay(history: History, after: (run: Run, accepted: boolean) => void = () => {}): Run {
  const { tries, ...options } = history
  const run = aRun(options)
  run.tree = NOW
  run.files.set('plan.md', 'a'.repeat(64))
  for (const [move, author] of tries) {
    if (move.do === 'edit') run.tree = run.tree === NOW ? THEN : NOW
    if (move.do === 'touch') run.files.set('plan.md', sha256(`${run.state.seq}`))
    const by = { ...authorOf(run, author), ...(move.do === 'moved' && { worktree: move.to }) }
    const step = toStep(run, move)
    if (step === null) continue
    const seq = run.state.seq
    if ('event' in step) {
      if (illegal(run.state, { ...step.event, by: step.by }) === null) run.take(step)
    } else {
      const asked = 'request' in step ? step : { request: step, by }
      if (run.ask(asked.request, asked.by).kind === 'append') run.take(asked)
    }
    after(run, run.state.seq > seq)
  }
  return run
}

function authorOf(run: Run, author: (typeof AUTHORS)[number]): By {
  switch (author) {
    case 'driver':
      return run.driver
    case 'hook':
      return { ...run.driver, actor: 'hook' }
    case 'left':
      return { actor: 'hook', session: run.state.sessions.at(-1)?.session ?? 'owner' }
    case 'other':
      return OTHER
    case 'terminal':
      return TERMINAL
    default:
      return author satisfies never
  }
}

function toStep(run: Run, move: Move): Step | null {
  const { workflow } = run.state
  const names = [...workflow.activity.keys(), ...workflow.phase.keys(), 'guess']
  switch (move.do) {
    case 'follow': {
      const { command } = nextAction(run.state, 'driver')
      const [step] = command === null ? [] : stepsOf(run, command)
      return step ?? null
    }
    case 'begin':
    case 'record': {
      const activity = names[move.which % names.length] as string
      const { key, extra, status } = move
      return move.do === 'begin' ? begin(activity, { key, extra }) : record(activity, { key, extra, status })
    }
    case 'advance':
      return advance([null, ...workflow.phase.keys()][move.which % (workflow.phases.length + 1)])
    case 'return': {
      const above = [...(workflow.phase.get(run.state.phase)?.backTo.keys() ?? [])]
      return above.length === 0 ? null : advance(above[move.which % above.length])
    }
    case 'claim': {
      const { session, verdict, take, pid, machine } = move
      const step = claim(run.state, session, verdict, {
        claim: session === null ? null : aClaim(session, { pid }),
        take_over: take ? { reason: 'asked to' } : null,
      })
      return { ...step, by: { ...step.by, machine, ...(session !== null && { actor: move.actor }) } }
    }
    case 'edit':
    case 'touch':
      return null
    case 'prove': {
      const { which, key, kind, ended } = move
      const activity = [null, ...names][which % (names.length + 1)] ?? null
      const named = activity === null ? null : key
      const attempt = activity === null ? null : (run.state.open.get(activityName({ activity, key }))?.attempt ?? null)
      const tree = { before: ended.source === 'observed' ? null : run.tree, after: run.tree }
      return evidence({ result: sha256(`result-${run.state.seq}`), activity, key: named, attempt, kind, tree, ...ended })
    }
    case 'open':
      return gateOpen(names[move.which % names.length] as string, { key: move.key })
    case 'answer': {
      const { which, key, decision, via } = move
      const waiting = waitingGates(run.state)[which % 2]
      const request = answer(waiting?.activity ?? 'guess', decision, { key: waiting?.key ?? key, via })
      // Often enough it is the person, and not whoever else acts.
      return which % 3 === 0 ? request : { request, by: via === 'terminal' ? TERMINAL : { ...run.driver, actor: 'hook' } }
    }
    case 'criteria':
      return criteria(...move.ids.map((id) => aCriterion(id, { must_pass: move.must_pass })))
    case 'verify': {
      const [id = 'x'] = move.ids
      return verified(id, { exit_code: move.exit_code, tree: { before: run.tree, after: run.tree } })
    }
    case 'helper_started':
      return helperStarted(move.helper)
    case 'helper_ended':
      return helperEnded(move.helper)
    case 'moved':
      return { kind: 'moved', to: move.to }
    case 'migrate': {
      const to = edited(workflow.document, move.edits)
      return to === null ? null : migrate(to)
    }
    case 'stale':
      return closedStale(run.state, { observed_at: later(run.state.last.at, move.days) })
    case 'session_end':
      return sessionEnd(run.driver.session ?? 'owner')
    default:
      return { note, block, unblock, release, complete, fail, cancel, compacted, tampered, turn_failed: turnFailed }[move.do]
  }
}

/** A run with at least one event of every type in its log but those of its endings. */
export function everyEvent(): Run {
  const run = aRun({ inputs: { tasks: ['x'] }, target: { issue: 7 }, goal: 'g', journal: 'j.md' })
  run.tree = NOW
  for (const step of [
    begin('read'),
    record('read', { exit_code: 0, evidence_refs: ['e'], files_changed: ['f'] }),
    advance(),
    note,
    block,
    unblock,
  ])
    run.take(step)
  run.take({
    request: begin('build', { key: 'x' }),
    by: { ...run.driver, machine: 'm', pid: 1, worktree: '/wt', branch: 'b', head: 'a'.repeat(40) },
    seen: aSeen({ tree: aTree(), artifacts: [{ path: 'f', digest: null }] }),
  })
  for (const request of [compacted, helperStarted('h1'), helperStarted('h2'), helperEnded('h1'), turnFailed])
    run.take({ request, by: HOOK })
  for (const step of [evidence({ activity: 'build', key: 'x', attempt: 1 }), criteria('fast'), verified('fast'), tampered])
    run.take(step)
  for (const step of approved('sure', [{ path: 'f', digest: null }], 'rejected')) run.take(step)
  run.take(moved('/other'))
  run.take({ request: sessionEnd(), by: HOOK })
  for (const request of [turnFailed, helperEnded('h2')]) run.take({ request, by: HOOK })
  run.take(claim(run.state, 'other', 'free'))
  run.take(release)
  run.take(claim(run.state, 'third', 'free'))
  return run
}

/** Apart from the other endings, because a whole definition has many fields. */
function migratedAndStale(): Step[] {
  const run = everyEvent()
  const migrated = migrate({ ...SAMPLE, metadata: { ...SAMPLE.metadata, version: '1.1.0' } })
  run.take(migrated)
  return [migrated, closedStale(run.state)]
}

/** Every way in which a run of `everyEvent` can end. */
export const ENDINGS: [string, Step[]][] = [
  [
    'completed',
    [record('build', { key: 'x' }), record('test', { key: 'x' }), advance(), begin('publish'), record('publish'), complete],
  ],
  ['failed', [fail]],
  ['cancelled', [cancel]],
  ['migrated and closed as stale', migratedAndStale()],
]
