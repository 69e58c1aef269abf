import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EQUIVALENTS } from './equivalents/all.ts'
import type { Equivalent } from './equivalents/equivalent.ts'

// Says which mutants of the last runs, or of those named, no test found, beside those that the compiler refuses, those of prose
// and those that `equivalents/` gives a reason for. Fails when there is one, or when a reason there is for nothing.
const ROOT = join(import.meta.dirname, '../..')

interface Position {
  line: number
  column: number
}

interface Report {
  files: Record<
    string,
    {
      source: string
      mutants: {
        mutatorName: string
        replacement?: string
        status: string
        location: { start: Position; end: Position }
      }[]
    }
  >
}

interface Mutant {
  file: string
  line: number
  mutator: string
  was: string
  becomes: string
  status: string
  /** The whole file with it. */
  text: string
}

/** What the compiler refuses was no program; of text for a reader tests check what it must name, and not its words. */
const PROSE = /\p{L}+[,:;.]? \p{L}+|^'(?:, | or )'$/u

const runs = process.argv.length > 2 ? process.argv.slice(2) : ['core', 'store', 'store-slow']
const reports = runs.map(readReport)
const mutants = reports.flatMap(mutantsOf)
const found = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout')
const left = mutants.filter(
  ({ status, mutator, was }) => /^(?:Survived|NoCoverage)$/.test(status) && !(mutator === 'StringLiteral' && PROSE.test(was)),
)
const refused = refusedByCompiler(left)
const used = new Set<Equivalent>()
const open = left.filter((mutant) => {
  if (refused.has(mutant)) return false
  const reason = EQUIVALENTS.find((each) => matches(each, mutant))
  if (reason !== undefined) used.add(reason)
  return reason === undefined
})
for (const { file, line, mutator, was, becomes, status } of open)
  console.log(`${file}:${line} ${mutator}${status === 'NoCoverage' ? ' (no test comes here)' : ''}\n- ${was}\n+ ${becomes}\n`)
const tried = new Set(mutants.map(({ file }) => file))
// What a machine found by its time alone may survive on a quicker one.
const slow = mutants.filter(({ status }) => status === 'Timeout')
const idle = EQUIVALENTS.filter(
  (each) => tried.has(each.file) && !used.has(each) && !slow.some((mutant) => matches(each, mutant)),
)
for (const { file, was, becomes } of idle) console.log(`nothing survives that is ${file}: ${was} -> ${becomes}`)

const told = left.length - refused.size
const valid = found.length + told
console.log(
  `${valid} mutants: ${found.length} found (${((100 * found.length) / valid).toFixed(1)} %), ${told - open.length} with a reason, ${open.length} without`,
)
process.exitCode = open.length + idle.length === 0 ? 0 : 1

function readReport(run: string): Report {
  return JSON.parse(readFileSync(join(ROOT, `node_modules/.reports/mutation-${run}.json`), 'utf8')) as Report
}

function mutantsOf({ files }: Report): Mutant[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    const offset = ({ line, column }: Position) =>
      lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1
    return mutants.map(({ mutatorName, replacement = '', status, location }) => {
      const [from, to] = [offset(location.start), offset(location.end)]
      return {
        file,
        line: location.start.line,
        mutator: mutatorName,
        was: source.slice(from, to),
        becomes: replacement,
        status,
        text: source.slice(0, from) + replacement + source.slice(to),
      }
    })
  })
}

function matches({ file, was, becomes }: Equivalent, mutant: Mutant): boolean {
  return (
    mutant.file === file &&
    (was instanceof RegExp ? was.test(mutant.was) : squeezed(mutant.was) === squeezed(was)) &&
    (becomes === undefined || squeezed(mutant.becomes) === squeezed(becomes))
  )
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The mutants that do not compile: one of each file at a time, all files together. */
function refusedByCompiler(survivors: Mutant[]): Set<Mutant> {
  const home = mkdtempSync(join(tmpdir(), 'flow-mutants-'))
  const refused = new Set<Mutant>()
  try {
    for (const path of ['src', 'package.json']) cpSync(join(ROOT, path), join(home, path), { recursive: true })
    // Without the packages the compiler refuses every file that imports one.
    symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'))
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as { compilerOptions: object }
    const options = {
      ...compilerOptions,
      ...{ noUnusedLocals: false, noUnusedParameters: false, allowUnreachableCode: true, allowUnusedLabels: true },
      typeRoots: [join(ROOT, 'node_modules/@types')],
    }
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['src'] }))
    const queues = new Map<string, Mutant[]>()
    for (const mutant of survivors) queues.set(mutant.file, [...(queues.get(mutant.file) ?? []), mutant])
    while (queues.size > 0) {
      const round = [...queues].map(([file, queue]) => {
        const mutant = queue.shift() as Mutant
        writeFileSync(join(home, file), mutant.text)
        if (queue.length === 0) queues.delete(file)
        return mutant
      })
      const faulty = filesWithErrors(home)
      for (const mutant of round) {
        if (faulty.has(mutant.file)) refused.add(mutant)
        cpSync(join(ROOT, mutant.file), join(home, mutant.file))
      }
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  return refused
}

function filesWithErrors(home: string): Set<string> {
  try {
    execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', home, '--pretty', 'false'], {
      cwd: home,
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return new Set()
  } catch (error) {
    const { stdout } = error as { stdout: string }
    return new Set(stdout.split('\n').flatMap((line) => /^(.+?)\(\d+,\d+\): error /.exec(line)?.[1] ?? []))
  }
}
