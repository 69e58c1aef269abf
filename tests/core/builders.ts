import { sha256 } from '../../src/core/canonical.ts'
import { LogReader } from '../../src/core/chain.ts'
import { type Decision, decide, NOTHING_SEEN, type Request, type Seen } from '../../src/core/decide.ts'
import { seal } from '../../src/core/envelope.ts'
import { FlowError, type Refusal } from '../../src/core/errors.ts'
import {
  API_VERSION,
  type Artifact,
  type By,
  type Claim,
  type ClientIdentity,
  type Criterion,
  type EventData,
  type Evidence,
  type FlowEvent,
  type GateDecision,
  LOG_VERSION,
  type Proposal,
  type Target,
  type TreeMark,
  type Verdict,
} from '../../src/core/event.ts'
import { approvalsFor } from '../../src/core/gates.ts'
import { makeRunId } from '../../src/core/ids.ts'
import { reconcile } from '../../src/core/reconcile.ts'
import { type Candidate, illegal } from '../../src/core/rules.ts'
import { activityName, type RunState } from '../../src/core/state.ts'
import type { ActivityDefinition, PhaseDefinition, WorkflowDocument } from '../../src/core/workflow.ts'

export const OWNER: By = { actor: 'agent', session: 'owner' }
export const OTHER: By = { actor: 'agent', session: 'other' }
export const TERMINAL: By = { actor: 'human' }
/** The host's report on its own session. */
export const HOOK: By = { actor: 'hook', session: 'owner' }

/** A client process; each test changes what it is about. */
export function aClient(overrides: Partial<ClientIdentity> = {}): ClientIdentity {
  return { machine: 'machine', boot: 'boot', pidns: 'ns', pid: 100, start: '1000', ...overrides }
}

export function aClaim(session: string, client: Partial<ClientIdentity> = {}): Claim {
  return { session, client: aClient(client) }
}

export function anActivity(id: string, overrides: Partial<ActivityDefinition> = {}): ActivityDefinition {
  return { id, type: 'task', prompt: `Do ${id}.`, replay: 'safe', ...overrides }
}

export function aPhase(
  id: string,
  activities: ActivityDefinition[] = [],
  overrides: Partial<PhaseDefinition> = {},
): PhaseDefinition {
  return { id, prompt: `Finish ${id}.`, activities, ...overrides }
}

export function aWorkflow(phases: PhaseDefinition[], overrides: Partial<WorkflowDocument> = {}): WorkflowDocument {
  return {
    apiVersion: API_VERSION,
    kind: 'FlowWorkflow',
    metadata: { id: 'sample', version: '1.0.0', title: 'Sample', description: 'A sample workflow.' },
    phases,
    ...overrides,
  }
}

/** Has one of everything: an optional activity, a loop, a need, a return, an effectful activity. */
export const SAMPLE = aWorkflow([
  aPhase('plan', [anActivity('read'), anActivity('ask', { required: false })]),
  aPhase('code', [anActivity('build'), anActivity('test', { needs: ['build'] })], {
    loop_over: 'tasks',
    back_to: [{ phase: 'plan', max: 2 }],
  }),
  aPhase('ship', [anActivity('publish', { replay: 'effectful' })], { back_to: [{ phase: 'code', max: 1 }] }),
])

/** The time of event `seq`: one second apart. */
export function timeOf(seq: number): string {
  return new Date(Date.UTC(2026, 0, 2, 3, 4, 5) + (seq - 1) * 1000).toISOString()
}

export interface RunOptions {
  workflow?: WorkflowDocument
  target?: Partial<Target>
  inputs?: Record<string, string[]>
  /** The owner from the start; null: nobody. */
  session?: string | null
  by?: By
  journal?: string | null
  goal?: string | null
  branch?: string | null
  steps?: Step[]
}

/** A request of the run's own session, or a request with its author. */
export type Asked = Request | { request: Request; by: By; seen?: Seen }
/** What is asked of a run, or an event that no request makes. */
export type Step = Asked | { event: Proposal; by: By }

/** The event that starts a run, before its envelope. */
export function aStart(options: RunOptions = {}): Candidate {
  const session = options.session === undefined ? 'owner' : options.session
  const target = { issue: null, pr: null, title: 'Add search', ...options.target }
  return {
    type: 'run_started',
    by: options.by ?? (session === null ? TERMINAL : { actor: 'agent', session }),
    data: {
      apiVersion: API_VERSION,
      run_id: makeRunId(timeOf(1), target.title),
      workflow: options.workflow ?? SAMPLE,
      target,
      goal: options.goal ?? null,
      inputs: options.inputs ?? {},
      repo: '/repo',
      branch: options.branch === undefined ? 'main' : options.branch,
      journal: options.journal ?? null,
      claim: session === null ? null : aClaim(session),
    },
  }
}

/** A run under construction: its state, its events and the bytes of its log. */
export class Run {
  readonly events: FlowEvent[] = []
  readonly reader = new LogReader()
  log = Buffer.alloc(0)
  /** The worktree, as whoever asks for something finds it: its content, and the files that people are asked about. */
  tree: string | null = null
  readonly files = new Map<string, string>()

  get state(): RunState {
    if (this.reader.state === null) throw new Error(`nothing was accepted: ${JSON.stringify(this.reader.damage)}`)
    return this.reader.state
  }

  /** Who a step without an author is from: the owner, or a terminal when there is none. */
  get driver(): By {
    const lease = this.reader.state?.lease ?? null
    return lease === null ? TERMINAL : { actor: 'agent', session: lease.session }
  }

  /** What the run says to a request, without taking it in. */
  ask(request: Request, by: By = this.driver, seen: Seen = this.look(request)): Decision {
    return decide(this.state, request, by, seen)
  }

  /** What the worktree shows of what a request is about. */
  look(request: Request): Seen {
    const paths = pathsOf(this.state, request) ?? [...this.files.keys()]
    const artifacts = paths.map((path) => ({ path, digest: this.files.get(path) ?? null }))
    return { tree: this.tree === null ? null : { digest: this.tree, dirty: null }, artifacts }
  }

  /** Takes a step in; throws what it is refused with. */
  take(step: Step): Decision {
    if ('event' in step) {
      const fault = illegal(this.reader.state, { ...step.event, by: step.by })
      if (fault !== null) throw new FlowError(fault)
      this.append({ ...step.event, by: step.by })
      return { kind: 'append', proposal: step.event }
    }
    const { request, by, seen } = 'request' in step ? step : { request: step, by: this.driver, seen: undefined }
    const decision = this.ask(request, by, seen)
    if (decision.kind === 'refuse') throw new FlowError(decision.refusal)
    if (decision.kind === 'append') this.append({ ...decision.proposal, by })
    return decision
  }

  /** Appends without asking the rules first; the reader asks them, and may find the log damaged. */
  append(candidate: Candidate): FlowEvent {
    const event = envelope(this.events.length + 1, this.reader.head, candidate)
    this.events.push(event)
    const bytes = Buffer.from(`${seal(event).line}\n`)
    this.log = Buffer.concat([this.log, bytes])
    this.reader.push(bytes)
    return event
  }
}

/** The files that a request is judged by; null: all that there are. */
function pathsOf(state: RunState, request: Request): string[] | null {
  if (request.kind === 'gate_open') return null
  if (request.kind === 'begin')
    return approvalsFor(state, request.activity, request.key).flatMap(({ artifacts }) => artifacts.map(({ path }) => path))
  if (request.kind !== 'gate_resolve') return []
  const gate = state.open.get(activityName({ activity: request.gate, key: request.key }))?.gate
  return gate?.artifacts.map(({ path }) => path) ?? []
}

/** A run with its steps taken. */
export function aRun(options: RunOptions = {}): Run {
  const run = new Run()
  run.append(aStart(options))
  for (const step of options.steps ?? []) run.take(step)
  return run
}

/** An event as number `seq` on top of `prev`; its ids and its time follow from `seq`. */
export function envelope(seq: number, prev: string, candidate: Candidate, overrides: Partial<FlowEvent> = {}): FlowEvent {
  const op = { id: `op-${seq}`, digest: sha256(`op-${seq}`) }
  // The union's correlation of type and data is lost by the spread; the caller gives both together.
  return { v: LOG_VERSION, seq, prev, id: `event-${seq}`, at: timeOf(seq), op, ...candidate, ...overrides } as FlowEvent
}

/** The log of events, sealed as they stand, each line with its newline. */
export function logOf(events: FlowEvent[]): Buffer {
  return Buffer.from(events.map((event) => `${seal(event).line}\n`).join(''))
}

/** The `sum` of each line of a log of sealed events. */
export function sumsOf(events: FlowEvent[]): string[] {
  return events.map((event) => seal(event).sum)
}

/** A reader that has taken in all of `log`, in portions of `size` bytes. */
export function readLog(log: Buffer | string, size = Number.POSITIVE_INFINITY): LogReader {
  const reader = new LogReader()
  const bytes = Buffer.from(log)
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size))
  return reader
}

/** A claim by `session`, null in a terminal, under a verdict, with the plan that reconcile makes for it. */
export function claim(
  state: RunState,
  session: string | null,
  verdict: Verdict,
  overrides: Partial<EventData['run_claimed']> = {},
  results: Evidence[] = [],
): { event: { type: 'run_claimed'; data: EventData['run_claimed'] }; by: By } {
  const { lost, reconciled, blocked } = reconcile(state, verdict, results)
  const previous = state.lease === null ? null : { session: state.lease.session, verdict }
  const take_over = verdict === 'live' || verdict === 'unknown' ? { reason: 'asked to' } : null
  return {
    event: {
      type: 'run_claimed',
      data: {
        claim: session === null ? null : aClaim(session),
        previous,
        take_over,
        plan: { lost, reconciled, blocked },
        ...overrides,
      },
    },
    by: session === null ? TERMINAL : { actor: 'agent', session },
  }
}

type Of<K extends Request['kind']> = Extract<Request, { kind: K }>

export function begin(activity: string, overrides: Partial<Of<'begin'>> = {}): Of<'begin'> {
  return { kind: 'begin', activity, key: null, extra: false, ...overrides }
}

export function record(activity: string, overrides: Partial<Of<'record'>> = {}): Of<'record'> {
  return {
    kind: 'record',
    activity,
    key: null,
    extra: false,
    status: 'passed',
    summary: `did ${activity}`,
    confidence: 'medium',
    evidence_refs: [],
    files_changed: [],
    exit_code: null,
    ...overrides,
  }
}

export function advance(to: string | null = null): Of<'advance'> {
  return { kind: 'advance', to, summary: 'moved on' }
}

export const complete: Request = { kind: 'complete', summary: 'all done' }
export const note: Request = { kind: 'note', text: 'a thought' }
export const block: Request = { kind: 'block', reason: 'a question' }
export const unblock: Request = { kind: 'unblock', reason: 'answered' }
export const fail: Request = { kind: 'fail', reason: 'not possible' }
export const cancel: Request = { kind: 'cancel', reason: 'not wanted' }
export const release: Request = { kind: 'release', reason: 'another run' }

export function sessionEnd(session = 'owner'): Of<'session_end'> {
  return { kind: 'session_end', session, reason: 'logout' }
}

export const compacted: Request = { kind: 'compacted', trigger: 'auto' }
export const turnFailed: Request = { kind: 'turn_failed', reason: 'rate_limit', details: 'try later' }

export function helperStarted(helper: string, agent = 'explorer'): Of<'helper_started'> {
  return { kind: 'helper_started', helper, agent }
}

export function helperEnded(helper: string): Of<'helper_ended'> {
  return { kind: 'helper_ended', helper }
}

/** The move of the owning session into the worktree `to`, from where it also reports it. */
export function moved(to: string, by: By = HOOK): { request: Of<'moved'>; by: By } {
  return { request: { kind: 'moved', to }, by: { ...by, worktree: to } }
}

/** The content of a worktree with one changed and one deleted file. */
export function aTree(overrides: Partial<TreeMark> = {}): TreeMark {
  const dirty = [
    { path: 'a.txt', id: `100644:${'b'.repeat(40)}` },
    { path: 'gone.txt', id: null },
  ]
  return { digest: 'd'.repeat(64), dirty, ...overrides }
}

/** What was observed for a request: nothing, but what a test is about. */
export function aSeen(overrides: Partial<Seen> = {}): Seen {
  return { ...NOTHING_SEEN, ...overrides }
}

/** The content of the worktree in tests about proof: as it is, and as it was. */
export const NOW = 'a'.repeat(64)
export const THEN = 'b'.repeat(64)

/** A green command for no activity, of the kind `test`, on the content NOW; each test changes what it is about. */
export function anEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    ...{ result: '1'.repeat(64), activity: null, key: null, attempt: null, kind: 'test', command: 'npm test' },
    ...{ source: 'exec', exit_code: 0, signal: null, interrupted: null, doubt: null, duration_ms: 5 },
    output: { digest: THEN, bytes: 0, file: THEN, kept: 0 },
    tree: { before: NOW, after: NOW },
    ...overrides,
  }
}

export function evidence(overrides: Partial<Evidence> = {}): Of<'evidence'> {
  return { kind: 'evidence', evidence: anEvidence(overrides) }
}

/** A criterion that must pass; its command is its id. */
export function aCriterion(id: string, overrides: Partial<Criterion> = {}): Criterion {
  return { id, text: `${id} holds`, command: `sh ${id}`, must_pass: true, ...overrides }
}

export function criteria(...list: (string | Criterion)[]): Of<'criteria'> {
  return { kind: 'criteria', criteria: list.map((c) => (typeof c === 'string' ? aCriterion(c) : c)) }
}

export function verified(criterion: string, overrides: Partial<Evidence> = {}): Of<'verified'> {
  return { kind: 'verified', criterion, evidence: anEvidence({ kind: 'criterion', command: `sh ${criterion}`, ...overrides }) }
}

export function gateOpen(gate: string, overrides: Partial<Of<'gate_open'>> = {}): Of<'gate_open'> {
  return { kind: 'gate_open', gate, key: null, ask: `May ${gate} pass?`, ...overrides }
}

/** The person's answer, as it reaches Flow through the host. */
export function answer(
  gate: string,
  decision: GateDecision = 'approved',
  overrides: Partial<Of<'gate_resolve'>> = {},
): Of<'gate_resolve'> {
  return { kind: 'gate_resolve', gate, key: null, decision, via: 'question', text: null, ...overrides }
}

/** The question at a gate, and the person's answer at a terminal, both about the same files. */
export function approved(gate: string, artifacts: Artifact[] = [], decision: GateDecision = 'approved'): Step[] {
  const seen = aSeen({ artifacts })
  return [
    { request: gateOpen(gate), by: TERMINAL, seen },
    { request: answer(gate, decision, { via: 'terminal' }), by: TERMINAL, seen },
  ]
}

export function migrate(to: WorkflowDocument): Of<'migrate'> {
  return { kind: 'migrate', to }
}

/** The closing of a run as stale, eight days after its last event, by somebody who found its owner gone. */
export function closedStale(state: RunState, overrides: Partial<EventData['run_closed_stale']> = {}) {
  const { lease, last } = state
  const data: EventData['run_closed_stale'] = {
    threshold_days: 7,
    last: { seq: last.seq, at: last.at },
    written_at: last.at,
    observed_at: later(last.at, 8),
    previous: lease === null ? null : { session: lease.session, verdict: 'gone' },
    ...overrides,
  }
  return { event: { type: 'run_closed_stale' as const, data }, by: TERMINAL }
}

/** The time `days` after `at`. */
export function later(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 24 * 60 * 60 * 1000).toISOString()
}

export const tampered: Request = { kind: 'tampered', what: ['log', 'hooks'], tool: 'Bash' }

/** Steps that bring a run of SAMPLE, without a list of tasks, from its start into a phase. */
export const INTO: Record<'code' | 'ship' | 'end', Step[]> = {
  code: [record('read'), advance()],
  ship: [record('read'), advance(), record('build'), record('test'), advance()],
  end: [record('read'), advance(), record('build'), record('test'), advance(), begin('publish'), record('publish')],
}

/** What the run answers to a request; fails when it takes it. */
export function refusalOf(run: Run, asked: Asked, by?: By): Refusal {
  const step = 'request' in asked ? asked : { request: asked, by, seen: undefined }
  const decision = run.ask(step.request, step.by, step.seen)
  if (decision.kind !== 'refuse') throw new Error(`not refused: ${JSON.stringify(decision)}`)
  return decision.refusal
}

/** What the rules say to a request's event once some of its data is changed; null when it is legal. */
export function verdictOn(
  run: Run,
  request: Request,
  data: Partial<EventData['activity_recorded']> = {},
  by: By = OWNER,
): Refusal | null {
  const decision = run.ask(request, by)
  if (decision.kind !== 'append') throw new Error(`not accepted: ${JSON.stringify(decision)}`)
  return illegal(run.state, { ...decision.proposal, data: { ...decision.proposal.data, ...data }, by } as Candidate)
}
