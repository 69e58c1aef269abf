import { join } from 'node:path'

/**
 * How Stryker tries the mutants of `sources` on the tests of their layer that have one of the names `only`, and none of
 * the names `without`. A mutant of what runs once, when a file is loaded, is not tried: it cannot be switched on in a
 * process that has loaded the file.
 */
export const mutationOf = (name, { layer, sources = ['**/*'], only = null, without = [], timeoutMS = 8_000 }) => ({
  packageManager: 'pnpm',
  plugins: [join(import.meta.dirname, 'runner.mjs')],
  testRunner: 'in-process',
  testRunnerNodeArgs: ['--import', 'tsx'],
  inProcess: { directory: `tests/${layer}`, only, without },
  mutate: sources.map((path) => (path.startsWith('!') ? `!src/${layer}/${path.slice(1)}.ts` : `src/${layer}/${path}.ts`)),
  ignorePatterns: ['/tests/e2e', '/tests/lab', '/bench'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS,
  timeoutFactor: 0,
  // Its own reader of it needs an older compiler than the project has.
  tsconfigFile: 'none',
  tempDirName: '.mutation',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `node_modules/.reports/mutation-${name}.json` },
  clearTextReporter: { logTests: false, allowColor: false },
  warnings: { slow: false },
})
