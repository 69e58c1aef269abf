import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { matrixPage, nameOf } from './matrix.ts'
import { runLab } from './run.ts'

// Runs the crash lab and writes its page. With --check it writes nothing and fails when the page differs; with --nightly it
// tries everything and leaves the page alone, and so does --only TEXT, which tries the commands whose names have that text.
// --parallel N runs N cells at once; by default one more than there are cores, because a cell often waits for the disk.
const ROOT = join(import.meta.dirname, '../../..')
const PAGE = join(ROOT, 'references/crash-matrix.md')
const REPORT = join(ROOT, 'node_modules/.reports/lab.json')

const [check, nightly] = ['--check', '--nightly'].map((flag) => process.argv.includes(flag))
const only = valueAfter('--only')

const started = performance.now()
const outcome = await runLab({
  depth: nightly ? 'nightly' : 'default',
  parallel: Number(valueAfter('--parallel') ?? availableParallelism() + 1),
  done: (result) => {
    if (result.faults.length > 0)
      console.error(`failed: ${nameOf(result)}: ${result.outcome}\n${result.faults.map(indented).join('\n')}`)
  },
  ...(only === undefined ? {} : { commands: ({ name }) => name.includes(only) }),
})
const { results, baselines, unreached } = outcome
const bad = results.filter(({ faults }) => faults.length > 0)
const broken = [...baselines].filter(([, { faults }]) => faults.length > 0)
for (const [{ name }, { faults }] of broken)
  console.error(`failed: ${name} with nothing in its way\n${faults.map(indented).join('\n')}`)
const missing = only === undefined ? unreached : []
for (const point of missing) console.error(`failed: no command comes to ${point}`)

const page = matrixPage(outcome)
const whole = !nightly && only === undefined
const differs = whole && check && withoutCounts(readFileSync(PAGE, 'utf8')) !== withoutCounts(page)
if (differs)
  console.error('failed: references/crash-matrix.md is out of date. Run `npx -y pnpm@10 lab` and commit what it writes.')
else if (whole && !check) writeFileSync(PAGE, page)
if (!check) console.log(page)

const failed = bad.length + broken.length + missing.length + (differs ? 1 : 0)
const passed = results.length - bad.length
mkdirSync(dirname(REPORT), { recursive: true })
// As the other suites report, for whoever adds them up.
writeFileSync(REPORT, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, success: failed === 0 }))
console.log(`${passed} cells good, ${failed} failed, in ${Math.round((performance.now() - started) / 1000)} s`)
process.exitCode = failed === 0 ? 0 : 1

/** How often a command waits, and so how many cells it has, is not the same on every machine. */
function withoutCounts(text: string): string {
  return text.replaceAll(', waits', '').replace(/\d+/g, 'N')
}

function valueAfter(flag: string): string | undefined {
  return process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined
}

function indented(text: string): string {
  return `  ${text.trimEnd().replaceAll('\n', '\n  ')}`
}
