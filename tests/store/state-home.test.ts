import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { stateDir } from '../../src/store/state-dir.ts'
import { machineId } from '../../src/store/state-home.ts'
import { faultAt } from './faults.ts'
import { mountSmall, testdir } from './support.ts'

describe('stateDir', () => {
  it.each([
    [{ XDG_STATE_HOME: '/state', HOME: '/home/me' }, '/state/flow'],
    [{ HOME: '/home/me' }, '/home/me/.local/state/flow'],
    [{ XDG_STATE_HOME: 'relative', HOME: '/home/me' }, '/home/me/.local/state/flow'],
    [{ XDG_STATE_HOME: '', HOME: '/home/me' }, '/home/me/.local/state/flow'],
  ])('with %j is %s', (env, directory) => {
    expect(stateDir(env)).toBe(directory)
  })
})

describe('machineId', () => {
  it('is made once and kept where only this user reads it', () => {
    const env = { XDG_STATE_HOME: testdir() }
    const id = machineId(env)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(machineId(env)).toBe(id)
    expect(readFileSync(join(stateDir(env), 'machine-id'), 'utf8')).toBe(`${id}\n`)
    expect(statSync(join(stateDir(env), 'machine-id')).mode & 0o777).toBe(0o600)
    expect(readdirSync(stateDir(env))).toEqual(['machine-id'])
    expect(machineId({ XDG_STATE_HOME: testdir() })).not.toBe(id)
  })

  it('is one for all of the processes that make it at once', async () => {
    const home = testdir()
    const script = join(home, 'ask.mjs')
    const source = `import { machineId } from './src/store/state-home.ts'; console.log(machineId(process.env))`
    buildSync({
      stdin: { contents: source, resolveDir: join(import.meta.dirname, '../..') },
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
    })
    const ask = () => promisify(execFile)(process.execPath, [script], { env: { XDG_STATE_HOME: home } })
    const answers = await Promise.all(Array.from({ length: 8 }, ask))
    expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1)
    expect(answers[0]?.stdout).toMatch(/^[0-9a-f]{32}\n$/)
  })

  const POINTS = ['make', 'create', 'write', 'sync', 'link', 'remove', 'sync-names'].map((step) => `machine:${step}`)

  it('is on disk, and its name, before it is told, and asked for again it only is read', () => {
    const env = { XDG_STATE_HOME: testdir() }
    const trace = join(testdir(), 'trace')
    faultAt(`trace:${trace}`)
    machineId(env)
    machineId(env)
    expect(readFileSync(trace, 'utf8').trimEnd().split('\n')).toEqual(POINTS)
  })

  it.each([
    ['link:EPERM', true],
    ['sync:EIO', true],
    ['sync-names:EIO', true],
    ['make:EIO', false],
    ['create:ENOSPC', false],
    ['write:ENOSPC=half', false],
  ])('where the disk says %s is there: %s, and stays one id', (fault, there) => {
    const env = { XDG_STATE_HOME: testdir() }
    const end = faultAt(`machine:${fault}`)
    const id = machineId(env)
    end()
    expect(id).toEqual(there ? expect.stringMatching(/^[0-9a-f]{32}$/) : null)
    const later = machineId(env)
    expect(later).toMatch(/^[0-9a-f]{32}$/)
    if (there) expect(later).toBe(id)
    expect(readdirSync(stateDir(env))).toEqual(['machine-id'])
  })

  it.each([
    ['empty, as a power cut leaves it', ''],
    ['something else', 'not an id\n'],
  ])('is made anew where the file is %s', (_name, content) => {
    const env = { XDG_STATE_HOME: testdir({ 'flow/machine-id': content }) }
    const id = machineId(env)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(machineId(env)).toBe(id)
  })

  it('is unknown where it cannot be stored', () => {
    const home = testdir()
    writeFileSync(join(home, 'flow'), 'a file')
    expect(machineId({ XDG_STATE_HOME: home })).toBeNull()
    mkdirSync(join(home, 'other/flow/machine-id'), { recursive: true })
    expect(machineId({ XDG_STATE_HOME: join(home, 'other') })).toBeNull()
    const disk = testdir()
    if (mountSmall(disk, 'ro')) expect(machineId({ XDG_STATE_HOME: disk })).toBeNull()
  })
})
