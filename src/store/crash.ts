import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** What stands behind a path, by which its points are named. The first that fits counts. */
const SUBJECTS = [
  ['aside', /\/\.aside(?:\/.+)?$/],
  ['recover', /\/damaged-[0-9a-f]{16}(?:\/.+)?$/],
  ['reaper', /\/[^/]*lock\.(?:[0-9a-f]{16}|nameless)(?:\.tmp-[0-9a-f]+)?$/],
  ['project-lock', /\/\.flow\/runs\/\.lock(?:\.tmp-[0-9a-f]+)?$/],
  ['journal-lock', /\/\.flow\/runs\/\.journal-[^/]+\.lock(?:\.tmp-[0-9a-f]+)?$/],
  ['lock', /\/lock(?:\.tmp-[0-9a-f]+)?$/],
  ['ignore', /\/\.gitignore$/],
  ['home', /\/\.flow(?:\/(?:runs|open|archive))?$/],
  ['marker', /\/\.flow\/open\/[^/]+$/],
  ['start', /\/\.flow\/runs\/\.new-[^/]+(?:\/events\.jsonl)?$/],
  ['log', /\/\.flow\/runs\/[^/]+\/events\.jsonl$/],
  ['run', /\/\.flow\/runs\/[^/.][^/]*$/],
  ['evidence', /\/\.flow\/runs\/[^/]+\/evidence(?:\/[^/]+)?$/],
  ['activity', /\/\.flow\/runs\/[^/]+\/activities(?:\/[^/]+)?$/],
  ['document', /\/\.flow\/runs\/[^/]+\/(?:run|workflow)\.yaml$/],
  ['journal', /\/\.decisions(?:\/[^/]+)?$/],
  ['reminder', /\/flow\/reminded(?:\/[^/]+)?$/],
  ['watch', /\/flow\/watch(?:\/[^/]+)?$/],
  ['trust', /\/flow\/trusted(?:\/[^/]+)?$/],
  ['verified', /\/flow\/verified(?:\/[^/]+)?$/],
  ['swept', /\/flow\/swept(?:\/[^/]+)?$/],
  ['code', /\/flow\/compile-cache\/[^/]+$/],
  ['machine', /\/flow(?:\/machine-id|\/\.tmp-[0-9a-f]+)?$/],
] as const satisfies [string, RegExp][]

/** The boundaries between two effects, each named after the effect that comes next. */
export const CRASH_POINTS = [
  ...['home:make', 'home:make-sync', 'ignore:create', 'ignore:write', 'ignore:sync', 'ignore:rename'],
  'ignore:sync-names',
  ...['machine:make', 'machine:create', 'machine:write', 'machine:sync', 'machine:link', 'machine:remove'],
  'machine:sync-names',
  ...['project-lock:create', 'project-lock:write', 'project-lock:link', 'project-lock:remove'],
  ...['marker:create', 'marker:write', 'marker:sync', 'marker:rename', 'marker:sync-names', 'marker:remove'],
  ...['start:clear', 'start:make', 'start:create', 'start:write', 'start:sync', 'start:sync-names', 'start:rename'],
  'start:sync-runs',
  ...['evidence:make', 'evidence:make-sync', 'evidence:create', 'evidence:write', 'evidence:sync', 'evidence:rename'],
  ...['evidence:sync-names', 'evidence:chmod'],
  ...[
    'lock:create',
    'lock:write',
    'lock:link',
    'lock:remove',
    'lock:reap',
    'lock:wait',
    'reaper:create',
    'reaper:write',
    'reaper:link',
    'reaper:remove',
  ],
  'run:make-sync',
  ...['log:settle', 'log:create', 'log:write', 'log:read', 'log:sync', 'log:rename', 'log:sync-names'],
  ...['activity:make', 'activity:make-sync', 'activity:remove', 'activity:create', 'activity:write', 'activity:rename'],
  ...['document:create', 'document:write', 'document:sync', 'document:rename'],
  'document:sync-names',
  ...['journal-lock:create', 'journal-lock:write', 'journal-lock:link', 'journal-lock:remove'],
  ...['journal:make', 'journal:make-sync', 'journal:create', 'journal:write', 'journal:sync', 'journal:rename'],
  'journal:sync-names',
  ...[
    'reminder:make',
    'reminder:create',
    'reminder:write',
    'watch:make',
    'watch:create',
    'watch:write',
    'watch:rename',
    'watch:remove',
  ],
  ...['trust:make', 'trust:create', 'trust:write', 'trust:sync-names'],
  ...['verified:make', 'verified:create', 'verified:write', 'verified:rename', 'verified:remove'],
  ...['swept:make', 'swept:create', 'swept:write', 'swept:remove'],
  ...['move:rename', 'move:sync-to', 'move:sync-from', 'remove:rename', 'remove:sync-names', 'remove:clear'],
  ...['recover:make', 'recover:make-sync', 'recover:create', 'recover:write', 'recover:sync', 'recover:rename'],
  ...['recover:sync-names', 'recover:move', 'recover:sync-to', 'recover:sync-from'],
  ...['aside:make', 'aside:make-sync', 'aside:move', 'aside:sync-to', 'aside:sync-from'],
  'answer:print',
] as const
export type CrashPoint = (typeof CRASH_POINTS)[number]

/** Steps that fail as long as a disk stays full. */
const TAKES_SPACE = /:(?:make|create|write)$/
const WANTED = /^([a-z-]+:[a-z-]+)(?:#([1-9][0-9]*))?:(kill|EIO|ENOSPC|EPERM|short)(?:=(0|1|half|line|all))?$/

/** How often each point was passed in this process. */
const passed = new Map<string, number>()
let diskFull = false

/** Makes this process one that has passed no point, on a disk with space. */
export function forgetPoints(): void {
  passed.clear()
  diskFull = false
}

/**
 * Does at `point` what FLOW_CRASH_AT says. `POINT[#N]:FAULT[=BYTES]` makes the N-th (first) time that this process
 * comes there end with a fault: `kill` ends it as a power cut would, `EIO`, `ENOSPC` and `EPERM` are what the next effect
 * fails with, and of `short` the write that follows takes in fewer bytes than it was given. `BYTES` of `bytes` (0, 1,
 * half, all, line: all but the last) go to `fd` before. A disk once full stays full, and one that does not permit a step
 * never does. `trace:FILE` adds the point's name to a file. The release build defines the variable as undefined, and every
 * call is gone.
 */
export function crashPoint(point: CrashPoint, fd?: number, bytes?: Buffer | string): void {
  if (process.env.FLOW_CRASH_AT) reach(process.env.FLOW_CRASH_AT, point, fd, bytes)
}

/** As `crashPoint`, for the point before `step` on the file or directory at `path`. */
export function crashAt(path: string, step: string, fd?: number, bytes?: Buffer | string): void {
  if (process.env.FLOW_CRASH_AT) reach(process.env.FLOW_CRASH_AT, `${subjectOf(path)}:${step}`, fd, bytes)
}

function subjectOf(path: string): string {
  const found = SUBJECTS.find(([, pattern]) => pattern.test(path))
  // A place of another name, which only tests use.
  return found === undefined ? 'other' : found[0]
}

function reach(wanted: string, point: string, fd?: number, bytes?: Buffer | string): void {
  if (wanted.startsWith('trace:')) return fs.appendFileSync(wanted.slice('trace:'.length), `${point}\n`)
  const [, at, count, fault, part] = WANTED.exec(wanted) ?? []
  if (at === undefined) throw new Error(`FLOW_CRASH_AT=${wanted} is no POINT[#N]:FAULT[=BYTES].`)
  if (diskFull && TAKES_SPACE.test(point)) throw failure('ENOSPC', point)
  const times = (passed.get(point) ?? 0) + 1
  passed.set(point, times)
  const first = Number(count ?? 1)
  if (point !== at || times < first || (times > first && fault !== 'EPERM')) return
  const buffer = Buffer.from(bytes ?? '')
  const length = lengthOf(part, buffer)
  if (fault === 'short') return writeShort(length)
  if (fd !== undefined && length > 0) fs.writeSync(fd, buffer, 0, length)
  if (fault === 'kill') process.kill(process.pid, 'SIGKILL')
  diskFull = fault === 'ENOSPC'
  throw failure(fault as string, point)
}

function lengthOf(part: string | undefined, bytes: Buffer): number {
  if (part === undefined || part === '0') return 0
  if (part === '1') return Math.min(1, bytes.length)
  if (part === 'all') return bytes.length
  return part === 'half' ? bytes.length >> 1 : bytes.length - 1
}

function failure(code: string, point: string): Error {
  return Object.assign(new Error(`${code}: made to fail at ${point}`), { code })
}

/** The call that follows stays the plain one of a release, so it is replaced for once. */
function writeShort(length: number): void {
  const whole = fs.writeSync
  const short = (fd: number, bytes: Buffer | string): number => {
    restore(whole)
    return whole(fd, Buffer.from(bytes), 0, length)
  }
  restore(short as typeof whole) // Its callers here give a descriptor and what is to be written.
}

function restore(write: typeof fs.writeSync): void {
  fs.writeSync = write
  syncBuiltinESMExports()
}
