import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LOG_VERSION } from '../../../src/core/event.ts'
import { history } from './histories.ts'
import { SCENARIOS } from './scenarios.ts'

const ROOT = join(import.meta.dirname, '../../..')

function freeze(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/freeze.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

it('what is frozen is never written again', () => {
  const name = `v${LOG_VERSION}/loops`
  const before = history(name)
  expect(freeze('loops')).toEqual({ status: 0, stdout: `kept     ${name}\n`, stderr: '' })
  expect(history(name)).toEqual(before)
})

it.each([
  [['lopps'], 'There is no scenario lopps. There are: start-issue,'],
  [['--into', '../v2', 'loops'], '--into is "../v2"; it must be a version, such as v'],
  [['--plugin', '/nowhere', '--into', 'v9', 'loops'], 'is no plugin with a bundle.'],
])('freezing with %j is refused', (args, message) => {
  const { status, stderr } = freeze(...args)
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
})

it('every scenario of this version is frozen', () => {
  for (const name of Object.keys(SCENARIOS)) expect(history(`v${LOG_VERSION}/${name}`).state.accepted).toBeGreaterThan(0)
})
