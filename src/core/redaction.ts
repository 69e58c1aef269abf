import type { EventType, FlowEvent } from './event.ts'

/** Members of a workflow definition that say how it is built. */
const WORKFLOW = [
  ...['apiVersion', 'kind', 'metadata.id', 'metadata.version', 'targets.*'],
  ...['id', 'next', 'back_to.*.phase', 'loop_over'].map((member) => `phases.*.${member}`),
  ...['id', 'type', 'needs.*', 'evidence.*', 'replay'].map((member) => `phases.*.activities.*.${member}`),
]
const EVIDENCE = [
  ...['result', 'activity', 'key', 'kind', 'source', 'signal', 'interrupted'],
  ...['output.digest', 'output.file', 'tree.before', 'tree.after'],
]
const ATTEMPT = ['activity', 'key', 'phase', 'type']
const ARTIFACTS = ['artifacts.*.digest']

function under(member: string, paths: string[]): string[] {
  return paths.map((path) => `${member}.${path}`)
}

/**
 * The texts of an event that are kept: digests, times, values of closed sets, and the names of phases, activities, keys and
 * kinds, without which nothing could be followed. Whatever is not named here is redacted, what a later version adds too.
 */
const KEPT: Record<EventType, string[]> = {
  run_started: ['apiVersion', ...under('workflow', WORKFLOW)],
  run_claimed: ['previous.verdict', 'plan.lost.*.activity', 'plan.lost.*.key', ...under('plan.reconciled.*', EVIDENCE)],
  run_released: [],
  activity_started: [...ATTEMPT, 'tree.digest', 'tree.dirty.*.id', ...ARTIFACTS],
  activity_recorded: [...ATTEMPT, 'status', 'confidence', 'to_phase', 'tree'],
  evidence_recorded: EVIDENCE,
  criterion_set: ['criteria.*.id'],
  criterion_verified: ['criterion', ...under('evidence', EVIDENCE)],
  gate_opened: [...ATTEMPT, ...ARTIFACTS],
  gate_resolved: ['activity', 'key', 'decision', 'via', ...ARTIFACTS],
  note_recorded: [],
  run_blocked: [],
  run_unblocked: [],
  session_end: ['outcome'],
  context_compacted: [],
  turn_failed: [],
  helper_started: [],
  helper_ended: [],
  worktree_changed: [],
  tamper_noticed: ['what.*'],
  run_completed: ['tree'],
  run_failed: [],
  run_cancelled: [],
  run_closed_stale: ['last.at', 'written_at', 'observed_at', 'previous.verdict'],
  run_migrated: ['from.digest', ...under('to', WORKFLOW)],
}

const ENVELOPE = ['id', 'prev', 'at', 'type', 'sum', 'by.actor', 'by.head', 'op.digest']

/** What stands for a text by the name of its member, where it is no plain text. */
const NAMED: Record<string, string> = {
  ...{ session: 'session', machine: 'machine', boot: 'boot', pidns: 'pidns', start: 'start', helper: 'helper' },
  ...{ worktree: 'path', path: 'path', from: 'path', to: 'path', journal: 'path', files_changed: 'path', evidence_refs: 'path' },
  ...{ branch: 'branch', repo: 'repo' },
}

const DIGEST = /^[0-9a-f]{64}$/
const RUN_ID = /^(\d{4}-\d{2}-\d{2}T\d{6}Z)-/

/**
 * Takes the texts out of the events of one run. Equal texts become equal tokens, which say what they stand for and how
 * long that was; numbers, digests, times and structure stay. What comes out is still an event by its schema, but its `sum` is that of
 * the event that went in.
 */
export class Redaction {
  readonly #tokens = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  /** The event without its texts. Only what meets the schema of events may be given: other members could have any name. */
  event(event: FlowEvent): FlowEvent {
    const kept = new Set([...ENVELOPE, ...under('data', KEPT[event.type])])
    // The same members with texts in the place of texts.
    return this.#walk(event, '', '', kept) as FlowEvent
  }

  /** The token of a text that stands in no event. */
  text(text: string): string {
    return this.#token('text', text)
  }

  #walk(value: unknown, trail: string, name: string, kept: Set<string>): unknown {
    if (typeof value === 'string')
      return kept.has(trail) || (name === 'evidence_refs' && DIGEST.test(value)) ? value : this.#redacted(trail, name, value)
    if (Array.isArray(value)) return value.map((entry: unknown) => this.#walk(entry, `${trail}.*`, name, kept))
    if (value === null || typeof value !== 'object') return value
    const dot = trail === '' ? '' : `${trail}.`
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => [member, this.#walk(inner, `${dot}${member}`, member, kept)]),
    )
  }

  #redacted(trail: string, name: string, text: string): string {
    if (trail === 'data.run_id') return this.run(text)
    if (trail === 'op.id') return this.#token('op', text)
    return this.#token(NAMED[name] ?? 'text', text)
  }

  /** The id of the run with its time: its slug is made of the title. */
  run(id: string): string {
    return `${RUN_ID.exec(id)?.[1] ?? '0000-00-00T000000Z'}-redacted`
  }

  #token(kind: string, text: string): string {
    if (text === '') return text
    const known = this.#tokens.get(`${kind} ${text}`)
    if (known !== undefined) return known
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    // Of an identifier the length tells nothing; of a text it may be what went wrong.
    const token = kind === 'text' ? `text-${count} (${Buffer.byteLength(text)} bytes)` : `${kind}-${count}`
    this.#tokens.set(`${kind} ${text}`, token)
    return token
  }
}
