import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CrashPoint } from '../../../src/store/crash.ts'
import { openLog } from '../../../src/store/log.ts'
import { type Command, OP } from './commands.ts'
import type { Fault } from './faults.ts'
import { holdingsOf, lossesOf } from './losses.ts'
import { disordered } from './order.ts'
import { artifactsOf, behind, eventsOf, runsOf, unsound } from './soundness.ts'
import type { Call, Ended, World } from './world.ts'

/** The effects without which nothing may be acknowledged. */
const NEEDED = /^(?:log|evidence|start|project-lock|trust|move|remove|recover|aside):(?!remove|clear)/

/** One command, cut short at one point in one way. */
export interface Cell {
  command: Command
  point: CrashPoint
  /** Which time that the command comes there. */
  time: number
  fault: Fault
}

export interface Judged {
  /** What the command came to, in words that are the same each time. */
  outcome: string
  /** Whether the next command had to wait for a lock. */
  waited: boolean
  /** What is wrong, a sentence each; none in a good cell. */
  faults: string[]
}

/** What a command leaves when nothing is in its way. */
export interface Baseline {
  points: CrashPoint[]
  /** How the record differs then from what it was before. */
  adds: string[]
  answer: Ended
  /** What is wrong even so, a sentence each. */
  faults: string[]
}

/** Runs the command in `world` with nothing in its way, and sees what it adds and which points it comes to. */
export async function baselineOf(command: Command, world: World): Promise<Baseline> {
  const end = command.arrange?.(world)
  const before = recorded(world)
  const held = holdingsOf(world, command.keeps?.(world) ?? [])
  const { answer, points } = await traced(world, withOp(command))
  const faults = [
    ...(answer.code === 0 && points.length > 0
      ? []
      : [`it ended with ${answer.signal ?? answer.code}: ${answer.stdout}${answer.stderr}`]),
    ...unsound(world),
    ...behind(world),
    ...lossesOf(world, held),
    ...disordered(points),
    ...(points.some((point) => point.startsWith('other:')) ? ['it writes in a place without a name'] : []),
    ...(command.settles !== undefined && !points.includes(command.settles)
      ? [`it builds on what may not be on disk, without ${command.settles}`]
      : []),
  ]
  end?.()
  return { points, adds: changesTo(recorded(world), before), answer, faults }
}

/** Cuts the command short in `world`, calls the next one, and judges what is there before and after that. */
export async function judge({ command, point, time, fault }: Cell, world: World, baseline: Baseline): Promise<Judged> {
  const { adds } = baseline
  const { goesOnWithout = [] } = command
  const end = command.arrange?.(world)
  const held = holdingsOf(world, command.keeps?.(world) ?? [])
  const damage = unsound(world)
  const before = recorded(world)
  const call = withOp(command)
  const answer = await world.call(call, { FLOW_CRASH_AT: `${point}#${time}:${fault}` })
  const cut = changesTo(recorded(world), before)
  const isWarned = lines(answer.stderr) > lines(baseline.answer.stderr)
  const faults = [
    ...endedWrongly(answer, fault, call),
    ...minus(unsound(world), damage).map((text) => `then ${text}`),
    ...lossesOf(world, held),
    ...promised(answer, call, cut, isWarned ? minus(adds, minus(goesOnWithout, cut)) : adds),
    ...(isWarned && command.goesOnWithout !== undefined ? [] : swallowed(answer, call, point, fault)),
  ]
  const { answer: next, points } = await traced(world, command.again ?? command.next ?? call)
  if (next.code !== 0) faults.push(`the next command ended with ${next.signal ?? next.code}: ${next.stdout}${next.stderr}`)
  const after = changesTo(recorded(world), before)
  if (command.last !== undefined) {
    const last = await world.call(command.last)
    if (last.code !== 0) faults.push(`the last command ended with ${last.signal ?? last.code}: ${last.stdout}${last.stderr}`)
  }
  faults.push(...unsound(world), ...behind(world), ...lossesOf(world, held))
  // What it could go on without is not made up for once the rest is done.
  const whole = cut.length === 0 ? adds : minus(adds, minus(goesOnWithout, after))
  const expected = command.next === undefined ? whole : command.nextAdds === undefined ? after : [...cut, ...command.nextAdds]
  if (after.join() !== expected.toSorted().join()) faults.push(`in the end there is ${after.join() || 'nothing'}`)
  end?.()
  const waited = points.includes('lock:wait')
  return { outcome: outcomeOf(answer, cut, baseline), waited: waited && command.held !== true, faults }
}

function withOp({ call, next, again }: Command): Call {
  if (next !== undefined || again !== undefined) return call
  const own = call.args.indexOf('--')
  const at = own < 0 ? call.args.length : own
  return { ...call, args: [...call.args.slice(0, at), '--op', OP, '--json', ...call.args.slice(at)] }
}

async function traced(world: World, call: Call): Promise<{ answer: Ended; points: CrashPoint[] }> {
  const file = join(world.box, 'points')
  const answer = await world.call(call, { FLOW_CRASH_AT: `trace:${file}` })
  const passed = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
  // Compiled code is kept by some versions of Node and not by others. The rest is written by the program that has these points.
  return { answer, points: passed.filter((point) => !point.startsWith('code:')) as CrashPoint[] }
}

/** What the record says happened: a line for each run and where it is, each event of it and each free entry of a journal. */
function recorded(world: World): string[] {
  const runs = runsOf(world).map(({ place, id }) => {
    const kind = openLog(place, id).reader.damage === null ? 'run' : 'damaged run'
    return place.archived === true ? `archived ${kind}` : kind
  })
  const events = eventsOf(world).map(({ type, op }) => `${type}${op.id === OP ? ' of the command' : ''}`)
  const journal = '.decisions/issue-7.md'
  const entries = artifactsOf(world, journal).filter((entry) => entry['event'] === undefined)
  const paragraphs = world.has(journal)
    ? world
        .read(journal)
        .split('\n')
        .filter((line) => line === 'A reason.')
    : []
  return [
    ...runs,
    ...events,
    ...entries.map((entry) => `journal: ${entry['type']}`),
    ...paragraphs.map(() => 'journal: paragraph'),
  ].sort()
}

/** How `now` differs from `before`. */
function changesTo(now: string[], before: string[]): string[] {
  return [...minus(now, before), ...minus(before, now).map((item) => `no ${item}`)].sort()
}

/** What is in `list` beyond `less`. */
function minus(list: string[], less: string[]): string[] {
  const left = [...less]
  return list.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** How the process ended, where it must not end so. */
function endedWrongly({ code, signal, stdout, stderr }: Ended, fault: Fault, { args }: Call): string[] {
  if (fault.startsWith('kill')) return signal === 'SIGKILL' ? [] : [`it was not killed, and ended with ${signal ?? code}`]
  const legal = args[0] === 'hook' ? [0] : args[0] === 'helper' ? [0, 2] : [0, 9]
  return code !== null && legal.includes(code) ? [] : [`it ended with ${signal ?? code}: ${stdout}${stderr}`]
}

/** Where what is there is not what the command said, or only a part of what it does at once. */
function promised(answer: Ended, call: Call, cut: string[], adds: string[]): string[] {
  const surplus = minus(cut, adds)
  const missing = minus(adds, cut)
  const faults = surplus.length === 0 ? [] : [`it recorded ${surplus.join()}`]
  const said = `${answer.stdout}${answer.stderr}`
  if (answer.code === 0 && missing.length > 0 && (call.args[0] !== 'hook' || said === ''))
    faults.push(`it ended with 0, and ${missing.join()} is not there`)
  // What came before the command's own event may stand without it, and never the other way round.
  if (missing.length > 0 && cut.some((item) => item.endsWith('of the command'))) faults.push(`it recorded no ${missing.join()}`)
  const code = codeOf(answer)
  if (code === 'outcome_unknown' && !said.includes(`--op ${OP}`) && call.args.includes('--op'))
    faults.push('it names no operation')
  if (code !== null && code !== 'outcome_unknown' && missing.length === 0 && adds.length > 0)
    faults.push(`it said ${code}, and ${cut.join()} is there`)
  return faults
}

/** Where the disk failed what the answer promises, and the answer promises it. */
function swallowed({ code, stdout, stderr }: Ended, { args }: Call, point: CrashPoint, fault: Fault): string[] {
  const failed = /^(?:EIO|ENOSPC)/.test(fault) && NEEDED.test(point)
  const told = args[0] === 'hook' ? `${stdout}${stderr}` !== '' : code !== 0
  return failed && !told ? [`${point} failed, and it did not say so`] : []
}

/** The code of the error that was printed; null for none. */
function codeOf({ stdout, stderr }: Ended): string | null {
  return /"error":\{"code":"(\w+)"/.exec(stdout)?.[1] ?? /^error: .*\[(\w+)\]$/m.exec(stderr)?.[1] ?? null
}

function outcomeOf(answer: Ended, cut: string[], { adds, answer: unharmed }: Baseline): string {
  if (answer.signal !== null) {
    if (adds.length === 0) return 'killed'
    return cut.length === adds.length ? 'all' : cut.length === 0 ? 'nothing' : 'part'
  }
  const code = codeOf(answer)
  if (code !== null) return `\`${code}\``
  if (cut.length < adds.length || answer.code !== 0) return 'said'
  return lines(answer.stderr) <= lines(unharmed.stderr) ? 'done' : 'done, warned'
}

function lines(text: string): number {
  return text.split('\n').length
}
