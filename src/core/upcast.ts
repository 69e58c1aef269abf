import { sha256 } from './canonical.ts'

/** A line of a log as it was parsed, or what it holds: nothing is known of its members. */
type Line = Record<string, unknown>

/** What makes a line of one version a line of the next. Throws nothing; null: that version had no such line. */
type Upcaster = (line: Line) => Line | null

/** By the version that they start from. A next version adds the row of the one before it. */
const UPCASTERS: ReadonlyMap<unknown, Upcaster> = new Map([[1, fromVersion1]])

/**
 * The line of version `v` in the shape of the newest version, a new object; null when that version had no such line. The
 * members that say what happened stay as they are: only what the older version did not tell is added. It does not look at
 * the sum, which is that of the bytes as they were written, and does not say that the result is an event: the schema does.
 */
export function upcast(line: Line, newest: number): Line | null {
  let upcasted: Line | null = line
  for (let v = line['v']; upcasted !== null && v !== newest; v = upcasted?.['v']) upcasted = UPCASTERS.get(v)?.(upcasted) ?? null
  return upcasted
}

const same: (data: Line) => Line = (data) => data

/**
 * The types of version 1, and what each of them becomes. That version grew while it was in use: an earlier line lacks
 * members that a later one has, and what a line has is kept.
 */
const VERSION_1: ReadonlyMap<unknown, (data: Line) => Line> = new Map([
  ['run_started', (data: Line) => ({ ...data, claim: claimed(data['claim']) })],
  [
    'run_claimed',
    ({ claim, previous, plan, ...data }: Line) => ({
      ...{ ...data, claim: claimed(claim), previous: claimed(previous) },
      // Commands left no results behind that a claim could have found.
      plan: isLine(plan) ? { reconciled: [], ...plan } : plan,
    }),
  ],
  ['run_released', same],
  // Nobody looked at the tree then, and no approval was for a file.
  ['activity_started', (data: Line) => ({ tree: null, artifacts: [], ...data })],
  // No activity needed evidence of a tree.
  ['activity_recorded', (data: Line) => ({ tree: null, ...data })],
  ['evidence_recorded', same],
  ['criterion_set', same],
  ['criterion_verified', same],
  ['gate_opened', same],
  ['gate_resolved', same],
  ['note_recorded', same],
  ['run_blocked', same],
  ['run_unblocked', same],
  // A session ends on a run that is not closed, and no turn was reported as cut short: it came to nothing else.
  ['session_end', (data: Line) => ({ outcome: 'incomplete', ...data, session: sessionName(data['session']) })],
  ['context_compacted', same],
  ['turn_failed', same],
  ['helper_started', same],
  ['helper_ended', same],
  ['worktree_changed', same],
  ['tamper_noticed', same],
  ['run_completed', (data: Line) => ({ tree: null, ...data })],
  ['run_failed', same],
  ['run_cancelled', same],
])

function fromVersion1({ type, data, by, ...envelope }: Line): Line | null {
  const upcasted = VERSION_1.get(type)
  if (upcasted === undefined || !isLine(data) || !isLine(by)) return null
  return {
    ...{ ...envelope, v: 2, type },
    by: 'session' in by ? { ...by, session: sessionName(by['session']) } : by,
    data: upcasted(data),
  }
}

function claimed(claim: unknown): unknown {
  return isLine(claim) ? { ...claim, session: sessionName(claim['session']) } : claim
}

/** What every session id looks like from version 2 on. */
const SESSION = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$/

/**
 * The session in a form that is safe in a marker, a command line and a terminal: version 1 took whatever the environment
 * had. Any other id is told by its digest. Such a session cannot act any more, and what became of it shows its client process.
 */
function sessionName(session: unknown): unknown {
  return typeof session !== 'string' || session.length > 256 || SESSION.test(session)
    ? session
    : `session-${sha256(session).slice(0, 32)}`
}

function isLine(value: unknown): value is Line {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
