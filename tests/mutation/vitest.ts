import { format } from 'node:util'
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import { restoreAllMocks, spyOn } from '@vitest/spy'
import { NO_CHECK } from './fast-check.ts'

/**
 * What the tests of the core and the store use of Vitest, with Vitest's own matchers, for tests that run again and again in one
 * process. A mutant then costs the milliseconds of the tests that reach it; with Vitest it costs the second that a worker takes to
 * start and load them, and the whole of them hours.
 */

type Body = () => unknown
type Rows = readonly unknown[]

/** A group of tests, or all of them. */
interface Group {
  title: string
  above: Group | null
  before: Body[]
  afterEach: Body[]
}

interface Test {
  id: string
  group: Group
  body: Body
  /** What it took when it was last run, in milliseconds. */
  took: number
  /** How many runs there had been when it last failed. */
  failed: number
}

/** What one test gave: nothing, or why it failed. */
interface Outcome {
  id: string
  took: number
  failure: string | null
}

/** A mutant may have an answer never come. */
const LONGEST_MS = 8_000

const all: Group = { title: '', above: null, before: [], afterEach: [] }
const tests = new Map<string, Test>()
const atTheEnd: Body[] = []
const finished: Body[] = []
let group = all
let runs = 0

/**
 * Runs the tests with these ids, or all, and tells of each before it begins: first those that failed last, because the next mutant is
 * a neighbour of the last one, and then the fastest. Ends at the first that fails if `bail` is set.
 */
async function run(ids: readonly string[] | null, bail: boolean, begin: (id: string) => void): Promise<Outcome[]> {
  const chosen = ids === null ? [...tests.values()] : ids.flatMap((id) => tests.get(id) ?? [])
  const outcomes: Outcome[] = []
  runs += 1
  for (const test of chosen.sort((a, b) => b.failed - a.failed || a.took - b.took)) {
    begin(test.id)
    const from = performance.now()
    const failure = await failureOf(test)
    test.took = performance.now() - from
    if (failure !== null) test.failed = runs
    outcomes.push({ id: test.id, took: test.took, failure })
    if (bail && failure !== null) break
  }
  return outcomes
}

/** Takes away what tests share. Nothing can be run afterwards. */
async function end(): Promise<void> {
  for (const body of atTheEnd.splice(0).reverse()) await body()
}

// Not exported: what the runner would import is another instance of this file than what the tests import.
Object.assign(globalThis, { [Symbol.for('in-process tests')]: { run, end } })

async function failureOf(test: Test): Promise<string | null> {
  const groups: Group[] = []
  for (let each: Group | null = test.group; each !== null; each = each.above) groups.push(each)
  const failures: unknown[] = []
  const attempt = async (body: Body) => {
    try {
      await inTime(body)
    } catch (error) {
      if ((error as Error).name !== NO_CHECK) failures.push(error)
    }
  }
  for (const each of groups.toReversed()) for (const body of each.before.splice(0)) await attempt(body)
  if (failures.length === 0) await attempt(test.body)
  for (const body of finished.splice(0).reverse()) await attempt(body)
  for (const each of groups) for (const body of each.afterEach) await attempt(body)
  return failures.length === 0 ? null : String(failures[0])
}

async function inTime(body: Body): Promise<void> {
  const answer = body()
  if (!(answer instanceof Promise)) return
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${LONGEST_MS} ms`)), LONGEST_MS)
  })
  await Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
)

function addTest(title: string, body: Body): void {
  const titles = [title]
  for (let each: Group | null = group; each !== null; each = each.above) titles.unshift(each.title)
  const name = titles.join(' ').trim()
  let id = name
  for (let number = 2; tests.has(id); number++) id = `${name} (${number})`
  tests.set(id, { id, group, body, took: 0, failed: 0 })
}

function addGroup(title: string, body: Body): void {
  const above = group
  group = { title, above, before: [], afterEach: [] }
  body()
  group = above
}

type Define = (title: string, body: Body) => void

function table(define: Define) {
  return (rows: Rows) => (title: string, body: (...row: never[]) => unknown) => {
    const spread = rows.every(Array.isArray)
    rows.forEach((given, index) => {
      const row = spread ? (given as Rows) : [given]
      const places = title.match(/%[sdifjoO]/g)?.length ?? 0
      define(format(title.replaceAll('%#', String(index)), ...row.slice(0, places)), () => body(...(row as never[])))
    })
  }
}

function variants(define: Define) {
  const either = (condition: unknown) => (condition ? define : () => {})
  return Object.assign(define, {
    each: table(define),
    runIf: (condition: unknown) => Object.assign(either(condition).bind(null), { each: table(either(condition)) }),
  })
}

export const it = variants(addTest)
export const test = it
export const describe = variants(addGroup)

export const beforeAll = (body: Body) => void group.before.push(body)
// Groups are run again with every mutant.
export const afterAll = (body: Body) => void atTheEnd.push(body)
export const afterEach = (body: Body) => void group.afterEach.push(body)
export const onTestFinished = (body: Body) => void finished.push(body)

const replaced = new Map<string, string | undefined>()

export const vi = {
  spyOn,
  restoreAllMocks,
  stubEnv(name: string, value: string | undefined) {
    if (!replaced.has(name)) replaced.set(name, process.env[name])
    setVariable(name, value)
  },
  unstubAllEnvs() {
    for (const [name, value] of replaced) setVariable(name, value)
    replaced.clear()
  },
}

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
