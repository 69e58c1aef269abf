import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Disk, type Image } from './disk.ts'
import type { Trace } from './scenarios.ts'
import { legalStates, materialize } from './states.ts'
import { role } from './trace.ts'
import { faults, faultsOfGoingOn, type Requirement, type Written } from './verdict.ts'

/** Where states are put for reading: that they are on a real disk is not in question, so memory will do. */
export const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

export interface Options {
  /** How many states are built at most for one cut. */
  bound: number
  seed: number
  /** The fsync that counts as not made. */
  without?: string
  /** Stops at the first state with a fault that contains this. */
  until?: string
}

export interface Audit {
  cuts: number
  /** Cuts for which every legal state was looked at. */
  complete: number
  /** Different states that were looked at. */
  states: number
  failures: { cut: number; found: string[]; image: Image }[]
}

/** A point at which the power goes, what may then be on disk, by digest, and what had been acknowledged by then. */
export interface Cut {
  at: number
  states: Map<string, Image>
  /** Whether these are all states that there are. */
  all: boolean
  acknowledged: readonly Requirement[]
}

/**
 * The cuts of a trace: one right before each fsync, and one at the end. Each stands for all points since the fsync before:
 * what was not synced may not have happened, so whatever a cut in between leaves is among its states, and no less was
 * acknowledged.
 */
export function* cutsOf(trace: Trace, { bound, seed, without }: Options): Generator<Cut> {
  const disk = new Disk(trace.before)
  const acknowledged: Requirement[] = []
  const cut = (at: number): Cut => ({ at, ...legalStates(disk, bound, seed + at), acknowledged: [...acknowledged] })
  for (const [at, step] of trace.steps.entries()) {
    if (step.op === 'acknowledged') acknowledged.push(step.requirement)
    else if (step.op !== 'fsync') disk.apply(step)
    else if (step.site !== without) {
      if (acknowledged.length >= trace.from) yield cut(at)
      disk.apply(step)
    }
  }
  yield cut(trace.steps.length)
}

/** Cuts the power at every point of a trace and looks at what may then be on disk, as who comes next would. */
export async function audit(trace: Trace, options: Options): Promise<Audit> {
  const result: Audit = { cuts: 0, complete: 0, states: 0, failures: [] }
  const written = writtenIn(trace)
  /** How much had been acknowledged when a state was last looked at. */
  const seen = new Map<string, number>()
  for (const { at, states, all, acknowledged } of cutsOf(trace, options)) {
    result.cuts += 1
    if (all) result.complete += 1
    for (const [digest, image] of states) {
      const before = seen.get(digest)
      if (before === acknowledged.length) continue
      seen.set(digest, acknowledged.length)
      if (before === undefined) result.states += 1
      const found = await look(image, acknowledged, written, before === undefined)
      if (found.length === 0) continue
      result.failures.push({ cut: at, found, image })
      if (options.until !== undefined && found.join().includes(options.until)) return result
    }
  }
  return result
}

async function look(image: Image, acknowledged: readonly Requirement[], written: Written, goOn: boolean): Promise<string[]> {
  const box = mkdtempSync(join(SCRATCH, 'flow cut-'))
  try {
    materialize(image, box)
    const found = faults(box, acknowledged, written)
    return found.length > 0 || !goOn ? found : await faultsOfGoingOn(box)
  } catch (error) {
    return [`fails: ${(error as Error).message.replaceAll(box, '').replace(/\d{4}-\d\d-\d\dT\d{6}Z-[a-z0-9-]+/g, 'RUN')}`]
  } finally {
    rmSync(box, { recursive: true, force: true })
  }
}

/** All that was on disk before, and all that programs wrote. */
export function writtenIn({ before, steps, unmarked }: Trace): Written {
  const sums = new Set<string>()
  const journals = new Map<string, Set<string>>()
  const note = (path: string, bytes: Buffer): void => {
    for (const [, sum] of bytes.toString('latin1').matchAll(/"sum":"([0-9a-f]{64})"\}/g)) sums.add(sum as string)
    const kept = journals.get(path) ?? new Set()
    if (/\.decisions\/[^.][^/]*\.md$/.test(path)) journals.set(path, kept.add(bytes.toString('utf8')))
  }
  const walk = (image: Image, path: string): void => {
    for (const [key, content] of image)
      if (Buffer.isBuffer(content)) note(join(path, key), content)
      else walk(content, join(path, key))
  }
  walk(before, '')
  const files = new Map<string, string>()
  const bytes = new Map<string, Buffer[]>()
  for (const step of steps) {
    if (step.op === 'create') {
      files.set(step.handle, step.path)
      bytes.set(step.path, [])
    } else if (step.op === 'open') files.set(step.handle, step.path)
    else if (step.op === 'write') {
      const path = files.get(step.handle) ?? ''
      const parts = bytes.get(path) ?? []
      parts.push(Buffer.from(step.data, 'base64'))
      bytes.set(path, parts)
      note(path, Buffer.concat(parts))
    } else if (step.op === 'rename') note(step.to, Buffer.concat(bytes.get(step.from) ?? []))
  }
  return { sums, journals, unmarked }
}

/** The sites of the fsyncs in a trace. */
export function sitesIn(trace: Trace): Set<string> {
  return new Set(trace.steps.flatMap((step) => (step.op === 'fsync' ? [step.site] : [])))
}

/** Each message once, with how often it was found. */
export function summary(failures: Audit['failures']): string[] {
  const counts = new Map<string, number>()
  for (const text of failures.flatMap(({ found }) => found)) counts.set(role(text), (counts.get(role(text)) ?? 0) + 1)
  return [...counts].map(([text, count]) => `${text} (${count})`)
}
