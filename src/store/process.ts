import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import type { ClientIdentity } from '../core/event.ts'
import type { Presence } from '../core/lease.ts'
import { errno } from './errno.ts'
import { childProcess } from './spawn.ts'

/** What is told of processes: /proc tells it where there is one, `ps` where there is none. */
export interface ProcessTable {
  /** Start time, and whether the process is only waiting to be reaped; null where there is no such process or no answer. */
  lookUp(pid: number): { start: string; ended: boolean } | null
  /** Its parent, and the first two words of its command line; null as above. */
  origin(pid: number): { parent: number; program: string } | null
  /** The number of this start of the system; null where there is none. */
  boot(): string | null
  /** What tells the numbers of processes apart from those of a container; null where nothing does. */
  pidns(): string | null
}

/**
 * The identity of the process `pid` on the machine `machine`. Parts that this system cannot tell are
 * null, and so is `start` without a process of that number. Starts no process: where there is no /proc, that takes
 * another `table`.
 */
export function clientIdentity(pid: number | null, machine: string | null, table = fromProc): ClientIdentity {
  return {
    machine,
    boot: table.boot(),
    pidns: table.pidns(),
    pid,
    start: pid === null ? null : (table.lookUp(pid)?.start ?? null),
  }
}

/**
 * Whether the process that `identity` names is there, seen from the machine `machine`: `unknown` on
 * another machine, in another pid namespace, or where its start time cannot be compared. Reads no clock; starts `ps`
 * where there is no /proc.
 */
export function observe(identity: ClientIdentity, machine: string | null, table = processTable()): Presence {
  const boot = table.boot()
  const sameBoot = boot !== null && identity.boot === boot
  // A boot id is random, so an equal one tells the machine even where no machine id could be stored.
  if (!sameBoot && (machine === null || identity.machine !== machine)) return 'unknown'
  // A home directory can be shared with a container or a virtual machine, whose processes cannot be seen from here.
  if (identity.pidns !== table.pidns()) return 'unknown'
  if (identity.boot !== null && boot !== null && !sameBoot) return 'gone'
  if (identity.pid === null || !Number.isInteger(identity.pid) || identity.pid <= 0) return 'unknown'
  const found = table.lookUp(identity.pid)
  if (found === null) return signalled(identity.pid, identity.start !== null)
  if (found.ended) return 'gone'
  if (identity.start === null) return 'unknown'
  return found.start === identity.start ? 'same' : 'gone'
}

/** What a signal of nothing says where the table says nothing; `comparable` when there was a start time to compare with. */
function signalled(pid: number, comparable: boolean): Presence {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errno(error) === 'ESRCH') return 'gone'
  }
  return comparable ? 'unknown' : 'same'
}

/** The table of this system. */
export function processTable(): ProcessTable {
  return existsSync('/proc/self/stat') ? fromProc : fromPs
}

const fromProc: ProcessTable = {
  lookUp(pid) {
    const fields = statFields(pid)
    const start = fields?.[22 - 3]
    if (start === undefined) return null
    return { start: String(sinceBoot(start)), ended: fields?.[0] === 'Z' || fields?.[0] === 'X' }
  },
  origin(pid) {
    const fields = statFields(pid)
    const words = readText(`/proc/${pid}/cmdline`)?.split('\0')
    return fields === null || words === undefined ? null : { parent: Number(fields[1]), program: words.slice(0, 2).join(' ') }
  },
  boot: bootId,
  pidns: pidNamespace,
}

/** The fields of a process from the third on, its state; null where there is no such process or no /proc. */
function statFields(pid: number): string[] | null {
  const text = readText(`/proc/${pid}/stat`)
  // The name in field 2 may hold spaces and parentheses; the fields go on after its last one.
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** Clock ticks a second in what /proc tells, on every Linux. */
const TICKS = 100

/** The ticks of a start that /proc tells, without those by which the reader's time namespace, of these `offsets`, moves it. */
export function sinceBoot(ticks: string, offsets = readText('/proc/self/timens_offsets') ?? ''): number {
  const [, seconds, nanoseconds] = /boottime\s+(-?\d+)\s+(\d+)/.exec(offsets) ?? []
  const moved = seconds === undefined ? 0 : Number(seconds) * TICKS + Math.floor((Number(nanoseconds) * TICKS) / 1e9)
  return Number(ticks) - moved
}

/** The nearest ancestor that runs `program`; null when there is none or no /proc to look in. */
export function ancestorRunning(program: string | undefined): number | null {
  if (program === undefined) return null
  for (let pid = process.ppid; ; ) {
    try {
      if (realpathSync(`/proc/${pid}/exe`) === realpathSync(program)) return pid
    } catch {
      // A process of another user; the ones above it may still tell.
    }
    const fields = statFields(pid)
    if (fields === null) return null
    pid = Number(fields[1])
  }
}

/** Whether an ancestor of the process `pid` is a client of the host: then a terminal below it may be the agent's own. */
export function clientAbove(pid: number, table = processTable()): boolean {
  let found = table.origin(pid)
  for (let at = pid; at !== 1; ) {
    at = found?.parent ?? 0
    found = at === 0 ? null : table.origin(at)
    // What cannot be looked at could be a client; the first process of the system is hidden where all of other users are.
    if (found === null) return at !== 1
    if (/claude/i.test(found.program)) return true
  }
  return false
}

const PS_TIMEOUT_MS = 2000

/** For systems without /proc, whose `ps` have both columns, as that of Linux has. */
export const fromPs: ProcessTable = {
  lookUp(pid) {
    const [state, ...start] = ps(pid, 'stat', 'lstart')
    return state === undefined || start.length === 0 ? null : { start: start.join(' '), ended: state.startsWith('Z') }
  },
  origin(pid) {
    const words = ps(pid, 'ppid', 'command')
    return words[0] === undefined ? null : { parent: Number(words[0]), program: words.slice(1, 3).join(' ') }
  },
  boot: () => null,
  pidns: () => null,
}

/** The words of these columns of `ps` for one process; none when it is not there. */
function ps(pid: number, ...columns: string[]): string[] {
  const { status, stdout } = childProcess().spawnSync('ps', [...columns.flatMap((c) => ['-o', `${c}=`]), '-p', String(pid)], {
    // Times are printed in the caller's language and zone, which differ between callers.
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    timeout: PS_TIMEOUT_MS,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout.trim().split(/\s+/) : []
}

/** The number of this start of the system; null where there is none. */
export function bootId(): string | null {
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
