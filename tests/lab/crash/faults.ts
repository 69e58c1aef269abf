import type { CrashPoint } from '../../../src/store/crash.ts'

/** How much is tried: what CI has time for, or everything. */
export type Depth = 'default' | 'nightly'

/** What happens at a point, as FLOW_CRASH_AT names it. */
export type Fault = `${'kill' | 'EIO' | 'ENOSPC' | 'short'}${'' | '=0' | '=1' | '=half' | '=line' | '=all'}`

/** Points before which nothing is about to fail. */
const BOUNDARIES: CrashPoint[] = ['answer:print', 'lock:wait']
/** Steps that need no space. */
const FREE = /:(?:read|remove|reap|clear|chmod)$/
const HALVES: Fault[] = ['kill=half', 'short=half']
const LOG_HALVES: Fault[] = [...HALVES, 'EIO=half']
const PARTS: Fault[] = ['kill=1', 'kill=line', 'short=0', 'short=1', 'short=line', 'EIO=line', 'EIO=all', 'ENOSPC=half']

/** The faults that are tried once more when a command comes to a point for the last time. */
const AT_THE_END: Fault[] = ['kill', 'EIO']

/** The faults that are tried at a point; with `parts` those of a write at each length. */
function faultsAt(point: CrashPoint, depth: Depth, parts: boolean): Fault[] {
  if (BOUNDARIES.includes(point)) return ['kill']
  const plain: Fault[] = FREE.test(point) ? ['kill', 'EIO'] : ['kill', 'EIO', 'ENOSPC']
  if (!point.endsWith(':write')) return plain
  if (depth === 'nightly' || (parts && point === 'log:write')) return [...plain, ...LOG_HALVES, ...PARTS]
  return [...plain, ...(point === 'log:write' ? LOG_HALVES : HALVES)]
}

/**
 * The faults that are tried at a point to which a command comes `count` times, and at which of these times: the first and
 * the last stand for those between, and what fails with one error of the disk as with the others.
 */
export function cutsAt(point: CrashPoint, count: number, depth: Depth, parts: boolean): { time: number; fault: Fault }[] {
  const times = Array.from({ length: count }, (_, i) => i + 1)
  return times.flatMap((time) =>
    faultsAt(point, depth, parts)
      .filter((fault) => depth === 'nightly' || time === 1 || (time === count && AT_THE_END.includes(fault)))
      .map((fault) => ({ time, fault })),
  )
}
