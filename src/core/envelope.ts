import { plainJson, sha256 } from './canonical.ts'
import type { FlowEvent } from './event.ts'

/** The longest line that is written or parsed, in bytes without its newline. */
export const LINE_MAX = 64 * 1024
/** The longest free text of one field, in bytes. */
export const TEXT_MAX = 16 * 1024

const SEAL_START = ',"sum":"'
const SEAL_END = '"}'
const SEAL_LENGTH = SEAL_START.length + 64 + SEAL_END.length

/** An event as its log line, without the newline, and its `sum`. Members keep the envelope's order. */
export function seal(event: FlowEvent): { line: string; sum: string } {
  const { v, seq, prev, id, at, by, op, type, data } = event
  const body = plainJson({ v, seq, prev, id, at, by, op, type, data }).slice(0, -1)
  const sum = sha256(body)
  return { line: `${body}${SEAL_START}${sum}${SEAL_END}`, sum }
}

/** The `sum` that stands at the end of `line` when it is right for the bytes before it, else null. */
export function verifiedSum(line: Buffer): string | null {
  const sum = statedSum(line)
  return sha256(line.subarray(0, line.length - SEAL_LENGTH)) === sum ? sum : null
}

/** The `sum` that stands at the end of `line`, right or not; null when none does. */
export function statedSum(line: Buffer): string | null {
  const cut = line.length - SEAL_LENGTH
  if (cut < 0) return null
  const seal = line.toString('latin1', cut)
  return seal.startsWith(SEAL_START) && seal.endsWith(SEAL_END) ? seal.slice(SEAL_START.length, -SEAL_END.length) : null
}
