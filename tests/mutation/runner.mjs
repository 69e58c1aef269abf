import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'

/** Runs tests that were loaded once, in the process that loaded them. */
class InProcessRunner {
  static inject = [commonTokens.options]

  constructor({ inProcess }) {
    this.tests = inProcess
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
  }

  capabilities() {
    return { reloadEnvironment: false }
  }

  /** Loads the tests of the copy that Stryker mutates, which is the working directory. */
  async init() {
    const load = (path) => import(pathToFileURL(resolve(path)).href)
    const { directory, only, without } = this.tests
    const names = (await readdir(directory)).filter((name) => /(?<!\.property)\.test\.ts$/.test(name)).sort()
    for (const name of names) {
      const subject = name.split('.')[0]
      if ((only ?? [subject]).includes(subject) && !without.includes(subject)) await load(`${directory}/${name}`)
    }
    this.suite = globalThis[Symbol.for('in-process tests')]
  }

  async dryRun({ disableBail }) {
    const result = await this.run(null, !disableBail)
    const { static: loaded, perTest } = this.stryker.mutantCoverage ?? { static: {}, perTest: {} }
    // A mutant that ran while files were loaded and in a test as well would be tried in a new process, for what it does in the test.
    const inTests = new Set(Object.values(perTest).flatMap(Object.keys))
    const alone = Object.fromEntries(Object.entries(loaded).filter(([id]) => !inTests.has(id)))
    return { ...result, mutantCoverage: { static: alone, perTest } }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    this.stryker.activeMutant = activeMutant.id
    this.stryker.hitLimit = hitLimit
    this.stryker.hitCount = hitLimit ? 0 : undefined
    const result = await this.run(testFilter ?? null, !disableBail)
    this.stryker.activeMutant = undefined
    return toMutantRunResult(determineHitLimitReached(this.stryker.hitCount, hitLimit) ?? result)
  }

  async run(ids, bail) {
    const outcomes = await this.suite.run(ids, bail, (id) => {
      this.stryker.currentTestId = id
    })
    this.stryker.currentTestId = undefined
    const tests = outcomes.map(({ id, took, failure }) => ({
      id,
      name: id,
      timeSpentMs: took,
      ...(failure === null ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage: failure }),
    }))
    return { status: DryRunStatus.Complete, tests }
  }

  async dispose() {
    await this.suite?.end()
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)]

export const strykerValidationSchema = {
  properties: {
    inProcess: {
      description: 'The directory of the tests, the names of the only ones to load, and of those that are left out.',
      type: 'object',
      required: ['directory', 'only', 'without'],
      properties: {
        directory: { type: 'string' },
        only: { type: ['array', 'null'], items: { type: 'string' } },
        without: { type: 'array', items: { type: 'string' } },
      },
    },
  },
}
