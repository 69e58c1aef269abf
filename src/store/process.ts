import { readFileSync, readlinkSync } from 'node:fs'
import type { ClientIdentity } from '../core/event.ts'
import type { Presence } from '../core/lease.ts'
import { errno } from './errno.ts'

/**
 * The identity of the process `pid` on the machine `machine`. Parts that this system cannot tell are
 * null, and so is `start` without a process of that number.
 */
export function clientIdentity(pid: number | null, machine: string | null): ClientIdentity {
  return { machine, boot: bootId(), pidns: pidNamespace(), pid, start: pid === null ? null : (processStat(pid)?.start ?? null) }
}

/**
 * Whether the process that `identity` names is there, seen from the machine `machine`: `unknown` on
 * another machine, in another pid namespace, or where its start time cannot be compared. Reads no clock.
 */
export function observe(identity: ClientIdentity, machine: string | null): Presence {
  const boot = bootId()
  const sameBoot = boot !== null && identity.boot === boot
  // A boot id is random, so an equal one tells the machine even where no machine id could be stored.
  if (!sameBoot && (machine === null || identity.machine !== machine)) return 'unknown'
  if (identity.boot !== null && boot !== null && !sameBoot) return 'gone'
  if (identity.pidns !== pidNamespace()) return 'unknown'
  if (identity.pid === null || !Number.isInteger(identity.pid) || identity.pid <= 0) return 'unknown'
  const stat = processStat(identity.pid)
  if (stat === null) return signalled(identity.pid, identity.start !== null)
  if (stat.ended) return 'gone'
  if (identity.start === null) return 'unknown'
  return stat.start === identity.start ? 'same' : 'gone'
}

/** What a signal of nothing says where /proc says nothing; `comparable` when there was a start time to compare with. */
function signalled(pid: number, comparable: boolean): Presence {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errno(error) === 'ESRCH') return 'gone'
  }
  return comparable ? 'unknown' : 'same'
}

/** Start time and whether it is only a zombie; null when there is no such process or no /proc. */
function processStat(pid: number): { start: string; ended: boolean } | null {
  const text = readText(`/proc/${pid}/stat`)
  if (text === null) return null
  // The name in field 2 may hold spaces and parentheses; the fields go on after its last one.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state, start] = [fields[0], fields[22 - 3]]
  return state === undefined || start === undefined ? null : { start, ended: state === 'Z' || state === 'X' }
}

/** The number of this start of the system; null where there is none. */
function bootId(): string | null {
  return readText('/proc/sys/kernel/random/boot_id')?.trim() ?? null
}

function pidNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return null
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
