import { existsSync, readFileSync } from 'node:fs'

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  success: boolean
}

// Prints one line for machines: what all suites passed and failed together. A suite that did not run, or
// a file of it that did not load, has no failed test of its own and counts as one.
const reports = process.argv
  .slice(2)
  .map((path) => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : null))
const passed = reports.reduce((sum, report) => sum + (report?.numPassedTests ?? 0), 0)
const failed = reports.reduce((sum, report) => sum + (report?.success === true ? 0 : Math.max(1, report?.numFailedTests ?? 1)), 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
