import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimSweep, isSwept } from '../../src/store/sweeps.ts'
import { makeFifo, mountSmall, testdir } from './support.ts'

const [MORNING, EVENING, TOMORROW] = ['2026-01-02T00:00:00.000Z', '2026-01-02T23:59:59.999Z', '2026-01-03T00:00:00.000Z']

/** A project, a machine, and the directory and the name of what that keeps of the day of MORNING. */
function aProject(files: Record<string, string> = {}) {
  const [home, main] = [testdir(files), testdir()]
  const { dev, ino } = statSync(main)
  const project = `${dev}-${ino}`
  return {
    env: { XDG_STATE_HOME: home },
    home,
    main,
    directory: join(home, 'flow/swept'),
    project,
    name: `${project}-2026-01-02`,
  }
}

describe('a sweep', () => {
  it('is one caller’s for the whole day, kept where only this user reads it', () => {
    const { env, main, directory, name } = aProject()
    expect(isSwept(env, main, MORNING)).toBe(false)
    expect(claimSweep(env, main, MORNING)).toBe(true)
    expect(claimSweep(env, main, EVENING)).toBe(false)
    expect([isSwept(env, main, MORNING), isSwept(env, main, EVENING), isSwept(env, main, TOMORROW)]).toEqual([true, true, false])
    expect(readdirSync(directory)).toEqual([name])
    expect(readFileSync(join(directory, name), 'utf8')).toBe('')
    expect([directory, join(directory, name)].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600])
  })

  it('of a project is the same by every name of its directory', () => {
    const { env, main } = aProject()
    const link = join(testdir(), 'link')
    symlinkSync(main, link)
    claimSweep(env, link, MORNING)
    expect(isSwept(env, main, MORNING)).toBe(true)
  })

  it('of the next day takes the place of the one before, and leaves those of other projects', () => {
    const { env, main, directory, project } = aProject()
    claimSweep(env, main, MORNING)
    const others = [`${project}7-2026-01-02`, `7${project}-2026-01-02`, 'foreign']
    for (const other of others) writeFileSync(join(directory, other), '')
    makeFifo(join(directory, `${project}-2026-01-01`))
    expect(claimSweep(env, main, TOMORROW)).toBe(true)
    expect(readdirSync(directory).sort()).toEqual([...others, `${project}-2026-01-03`].sort())
    expect(isSwept(env, main, MORNING)).toBe(false)
  })

  it('is asked for without a trace', () => {
    const { env, home, main } = aProject()
    expect(isSwept(env, main, MORNING)).toBe(false)
    expect(readdirSync(home)).toEqual([])
  })

  it('is nobody’s where a link to nowhere stands in its place', () => {
    const { env, main, directory, name } = aProject({ 'flow/swept/': '' })
    symlinkSync('nowhere', join(directory, name))
    expect(claimSweep(env, main, MORNING)).toBe(false)
    expect(readdirSync(directory)).toEqual([name])
  })

  it.each(['flow', 'flow/swept'])('is nobody’s where %s is a file, which stays', (file) => {
    const { env, home, main } = aProject({ [file]: 'foreign' })
    expect(isSwept(env, main, MORNING)).toBe(false)
    expect(claimSweep(env, main, MORNING)).toBe(false)
    expect(readFileSync(join(home, file), 'utf8')).toBe('foreign')
  })

  it('is nobody’s on a disk that takes no writing', () => {
    const { env, home, main } = aProject()
    if (mountSmall(home, 'ro')) expect(claimSweep(env, main, MORNING)).toBe(false)
  })
})
