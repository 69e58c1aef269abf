import { isUtf8 } from 'node:buffer'
import { validateEvent } from '../schemas/events.ts'
import { LINE_MAX, statedSum, verifiedSum } from './envelope.ts'
import { type FlowEvent, LOG_VERSION } from './event.ts'
import { illegal } from './rules.ts'
import type { RunState } from './state.ts'
import { upcast } from './upcast.ts'

/** The accepted lines of a log, as far as they say what the next line is. */
export interface Chain {
  /** What they fold to; null before the first. */
  readonly state: RunState | null
  /** `sum` of the last one. */
  readonly head: string
  /** How many there are, which is the `seq` of the last one. */
  readonly seq: number
  /** `v` of the last one. */
  readonly version: number
  /** Whether the sums of what comes are known to be right. */
  readonly isVerified: boolean
  /** Whether line `revision` has the `sum` `head`. */
  passed(revision: number, head: string): boolean
}

/** What a line is on top of those before it. A lost race is a whole line whose place another one took first. */
export type Classified =
  | { kind: 'accepted'; event: FlowEvent; sum: string; version: number }
  | { kind: 'skipped' }
  | { kind: 'lost race' }
  | { kind: 'newer'; version: number }
  | { kind: 'damage'; reason: string }

/** What `line`, without its newline, is on top of `chain`. Does not change the chain, and repeats no text of the line. */
export function classify(line: Buffer, chain: Chain): Classified {
  const value = parseObject(line)
  if (value === null) return { kind: 'skipped' }
  // Parsed all the same: a torn line of the greatest length has one byte more once a `#` closes it.
  if (line.length > LINE_MAX) return { kind: 'damage', reason: overLong(line.length) }
  if (typeof value['v'] === 'number' && value['v'] > LOG_VERSION) return { kind: 'newer', version: value['v'] }
  const sum = chain.isVerified ? statedSum(line) : verifiedSum(line)
  if (sum === null) return { kind: 'damage', reason: 'its sum does not match its bytes' }
  const { seq, prev } = value
  if (prev !== chain.head || seq !== chain.seq + 1) {
    const lostRace = typeof seq === 'number' && typeof prev === 'string' && chain.passed(seq - 1, prev)
    if (lostRace) return { kind: 'lost race' }
    // A reason repeats no text of the line: whoever broke it may have written that for the reader.
    const number = typeof seq === 'number' ? seq : 'no number'
    return { kind: 'damage', reason: `it does not follow line ${chain.seq} of the run (seq ${number})` }
  }
  const v = typeof value['v'] === 'number' ? value['v'] : LOG_VERSION
  // An older Flow refuses a log that a newer one has written to, so it cannot have added this.
  if (v < chain.version) return { kind: 'damage', reason: `it is of version ${v}, on top of a line of version ${chain.version}` }
  const upcasted = upcast(value, LOG_VERSION)
  // It has one member more than an event, `sum`, which the schema leaves to this reader.
  if (!validateEvent(upcasted)) return { kind: 'damage', reason: `it is no event of version ${v}` }
  const event = upcasted as unknown as FlowEvent
  const refused = illegal(chain.state, event, v)
  if (refused !== null) return { kind: 'damage', reason: `it breaks a rule (${refused.code}) as ${event.type}` }
  return { kind: 'accepted', event, sum, version: v }
}

/** Why a line of `length` bytes is damage. */
export function overLong(length: number): string {
  return `the line is ${length} bytes long, over ${LINE_MAX}`
}

function parseObject(line: Buffer): Record<string, unknown> | null {
  const text = line.toString('utf8')
  // Nothing else is an object; and a torn line is refused so at a thousandth of what it costs to have it parsed.
  if (!text.trimStart().startsWith('{') || !text.trimEnd().endsWith('}')) return null
  // The character that stands for bytes that are not UTF-8 may also stand in a text itself.
  if (text.includes('\ufffd') && !isUtf8(line)) return null
  try {
    // Nothing else begins with a brace.
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return null
  }
}
