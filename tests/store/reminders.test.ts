import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeRunId } from '../../src/core/ids.ts'
import { firstReminder } from '../../src/store/reminders.ts'
import { makeFifo, mountSmall, testdir } from './support.ts'

const RUN = makeRunId('2026-01-02T03:04:05.000Z', 'Add search', 0)
const OTHER = makeRunId('2026-01-02T03:04:05.000Z', 'Other', 0)
const NAME = `${RUN}-review-7`

describe('firstReminder', () => {
  it('is told once for a visit, and kept where only this user reads it', () => {
    const home = testdir()
    const ask = () => firstReminder({ XDG_STATE_HOME: home }, RUN, 'review', 7)
    expect([ask(), ask(), ask()]).toEqual([true, false, false])
    const directory = join(home, 'flow/reminded')
    expect(readdirSync(directory)).toEqual([NAME])
    expect(readFileSync(join(directory, NAME), 'utf8')).toBe('')
    expect([directory, join(directory, NAME)].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600])
  })

  it.each([
    ['another run', OTHER, 'review', 7],
    ['another phase', RUN, 'test', 7],
    ['a later visit', RUN, 'review', 17],
  ] as const)('is told again for %s', (_what, run, phase, since) => {
    const env = { XDG_STATE_HOME: testdir() }
    firstReminder(env, RUN, 'review', 7)
    expect(firstReminder(env, run, phase, since)).toBe(true)
    expect(firstReminder(env, run, phase, since)).toBe(false)
  })

  it.each<[string, (file: string) => unknown]>([
    ['a directory', (file) => mkdirSync(file)],
    ['a FIFO', makeFifo],
    ['a link to nowhere', (file) => symlinkSync('nowhere', file)],
  ])('is not told where %s stands in its place, and nothing is written', (_what, make) => {
    const home = testdir({ 'flow/reminded/': '' })
    make(join(home, 'flow/reminded', NAME))
    expect(firstReminder({ XDG_STATE_HOME: home }, RUN, 'review', 7)).toBe(false)
    expect(readdirSync(join(home, 'flow/reminded'))).toEqual([NAME])
  })

  it.each(['flow', 'flow/reminded'])('is not told where %s is a file, which stays', (name) => {
    const home = testdir({ [name]: 'foreign' })
    expect(firstReminder({ XDG_STATE_HOME: home }, RUN, 'review', 7)).toBe(false)
    expect(readFileSync(join(home, name), 'utf8')).toBe('foreign')
  })

  it('is not told on a disk that takes no writing', () => {
    const home = testdir()
    if (mountSmall(home, 'ro')) expect(firstReminder({ XDG_STATE_HOME: home }, RUN, 'review', 7)).toBe(false)
  })
})
