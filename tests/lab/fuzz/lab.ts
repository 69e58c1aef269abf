import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { expect } from 'vitest'
import { Random } from './random.ts'
import type { Task, Verdict } from './runner.ts'

const ROOT = join(import.meta.dirname, '../../..')
const CORPUS = join(import.meta.dirname, 'corpus')
/** Where an input that found something is put, to be looked at and kept in the corpus. */
const FOUND = join(ROOT, 'node_modules/.reports/fuzz-found')

/** Processor time that no input may take, and memory that no process may need for one. */
const CPU_MAX_MS = 2000
const RSS_MAX_MB = 300
/** Waiting, of which an input does next to none, is no work; this long means that it never ends. */
const WALL_MAX_MS = 60_000

/** How much of the usual number of random inputs: a part in CI, and with `FLOW_FUZZ=20` a night's work. */
export const FACTOR = Number(process.env['FLOW_FUZZ'] ?? 0.25)
/** The seed of the random inputs; another one with each long run. */
export const SEED = Number(process.env['FLOW_FUZZ_SEED'] ?? (FACTOR > 1 ? Date.now() % 2 ** 31 : 1))

/** Longer than any test of the lab may take. */
export const SLOW_MS = 600_000 * FACTOR

/** What ran in this file, for the line at the end. */
export const totals = { kept: 0, random: 0, cpuMs: 0, rssMb: 0 }

/** A process that runs inputs; another one is started when it dies or is ended. */
export class Lab {
  readonly #home = realpathSync(mkdtempSync(join(tmpdir(), 'flow-fuzz-lab-')))
  #child: ChildProcess | null = null
  readonly #seeds = corpusOf('log')
    .filter(({ name }) => name.startsWith('seed-'))
    .map(({ name }) => join(CORPUS, 'log', name))

  constructor() {
    // A plugin of its own, which is what the program looks for above itself.
    for (const path of ['.claude-plugin', 'bin', 'hooks', 'workflows'])
      cpSync(join(ROOT, path), join(this.#home, path), { recursive: true })
    buildSync({
      entryPoints: [join(import.meta.dirname, 'runner.ts')],
      outfile: join(this.#home, 'dist/runner.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      supported: { 'dynamic-import': false },
      define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
      logLevel: 'silent',
    })
  }

  async close(): Promise<void> {
    this.#stop()
    rmSync(this.#home, { recursive: true, force: true })
  }

  /** What is wrong with the input for the target, or null. */
  async try(target: string, bytes: Buffer): Promise<string | null> {
    const verdict = await this.#send(target, bytes)
    const fault = faultOf(verdict)
    if (fault === null || verdict.problem !== null) return fault
    // Time and memory may have been another input's: a new process has only this one.
    this.#stop()
    const alone = faultOf(await this.#send(target, bytes))
    if (alone !== null) this.#stop()
    return alone
  }

  async #send(target: string, bytes: Buffer): Promise<Verdict> {
    const child = this.#child ?? (await this.#start())
    const task: Task = { target, bytes, seeds: this.#seeds }
    return new Promise((resolve) => {
      const end = (verdict: Verdict): void => {
        clearTimeout(timer)
        child.removeAllListeners('message')
        child.removeAllListeners('exit')
        resolve(verdict)
      }
      const timer = setTimeout(() => {
        this.#stop()
        end({ problem: `it does not end in ${WALL_MAX_MS} ms`, cpuMs: 0, rssMb: 0 })
      }, WALL_MAX_MS)
      child.once('message', (verdict: Verdict) => end(verdict))
      child.once('exit', (code, signal) => {
        this.#child = null
        end({ problem: `the process ended with ${code ?? signal}`, cpuMs: 0, rssMb: 0 })
      })
      child.send(task)
    })
  }

  async #start(): Promise<ChildProcess> {
    const env = Object.entries(process.env).filter(([name]) => !/^(CLAUDE|FLOW_|AI_AGENT|GIT_|NODE_OPTIONS|VITEST)/.test(name))
    const child = fork(join(this.#home, 'dist/runner.cjs'), {
      serialization: 'advanced',
      env: Object.fromEntries(env),
      execArgv: [],
      cwd: this.#home,
    })
    this.#child = child
    await new Promise((resolve, reject) => {
      child.once('message', resolve)
      child.once('exit', (code) => reject(new Error(`the runner ended with ${code}`)))
    })
    child.removeAllListeners('exit')
    return child
  }

  #stop(): void {
    this.#child?.removeAllListeners('exit')
    // Disconnected it would clean up after itself, which one that hangs does not.
    this.#child?.disconnect()
    const child = this.#child
    if (child !== null) setTimeout(() => child.kill('SIGKILL'), 2000).unref()
    this.#child = null
  }
}

function faultOf({ problem, cpuMs, rssMb }: Verdict): string | null {
  totals.cpuMs = Math.max(totals.cpuMs, cpuMs)
  if (problem !== null) return problem
  if (cpuMs > CPU_MAX_MS) return `it took ${Math.round(cpuMs)} ms of processor time`
  if (rssMb > RSS_MAX_MB) return `it took ${Math.round(rssMb)} MB of memory`
  totals.rssMb = Math.max(totals.rssMb, rssMb)
  return null
}

/** The inputs that are kept for a target: seeds, and every one that ever found something. */
export function corpusOf(target: string): { name: string; bytes: Buffer }[] {
  const directory = join(CORPUS, target)
  const names = existsSync(directory) ? readdirSync(directory).sort() : []
  return names.map((name) => ({ name, bytes: readFileSync(join(directory, name)) }))
}

/** Runs what is kept under the name `kept` for the target; the faults by name of the file. */
export async function replayCorpus(lab: Lab, target: string, kept = target): Promise<string[]> {
  const faults: string[] = []
  for (const { name, bytes } of corpusOf(kept)) {
    totals.kept += 1
    const fault = await lab.try(target, bytes)
    if (fault !== null) faults.push(`${kept}/${name} as ${target}: ${fault}`)
  }
  return faults
}

/** Runs `count` random inputs; each that is wrong is cut down, put aside, and named with what was wrong. */
export async function attack(lab: Lab, target: string, count: number, make: (random: Random) => Buffer): Promise<string[]> {
  const faults = new Map<string, string>()
  for (let i = 0; i < count * FACTOR && faults.size < 3; i++) {
    totals.random += 1
    const bytes = make(new Random(seedOf(target, i)))
    const fault = await lab.try(target, bytes)
    if (fault === null || faults.has(kindOf(fault))) continue
    const small = await shrink(lab, target, bytes, kindOf(fault))
    const file = join(FOUND, target, createHash('sha256').update(small).digest('hex').slice(0, 12))
    mkdirSync(join(FOUND, target), { recursive: true })
    writeFileSync(file, small)
    faults.set(kindOf(fault), `seed ${SEED}, input ${i} (${file}): ${fault}`)
  }
  return [...faults.values()]
}

function seedOf(target: string, i: number): number {
  return createHash('sha256').update(`${SEED} ${target} ${i}`).digest().readUInt32LE()
}

/** What two inputs must have in common to have found the same. */
function kindOf(fault: string): string {
  const lines = fault.split('\n')
  const place = lines.find((line) => /runner\.cjs:\d+/.test(line))
  return `${lines[0]?.replace(/\d+/g, 'N').slice(0, 60)} ${place ?? ''}`
}

/** A smaller input that finds the same: without the pieces that it does not need, as long as that takes few tries. */
async function shrink(lab: Lab, target: string, bytes: Buffer, kind: string): Promise<Buffer> {
  let small = bytes
  let tries = 0
  for (let size = Math.ceil(small.length / 2); size >= 1 && tries < 150; size = Math.floor(size / 2))
    for (let at = 0; at < small.length && tries < 150; ) {
      const without = Buffer.concat([small.subarray(0, at), small.subarray(at + size)])
      tries += 1
      const fault = await lab.try(target, without)
      if (fault !== null && kindOf(fault) === kind) small = without
      else at += size
    }
  return small
}

/** Fails the test with every fault, in full. */
export function expectNone(faults: string[]): void {
  expect(faults.join('\n\n')).toBe('')
}

/** Says how much was run, for whoever reads the output. */
export function report(name: string): void {
  const { kept, random, cpuMs, rssMb } = totals
  console.info(
    `fuzz ${name}: ${kept} kept and ${random} random inputs (seed ${SEED}); at most ${Math.round(cpuMs)} ms, ${Math.round(rssMb)} MB`,
  )
}
