import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { isTrustedSet, trustSet } from '../../src/store/trust.ts'
import { mountSmall, refusalOf, remountReadOnly, stepsOf, testdir } from './support.ts'

const DIGEST = sha256('npm test')

describe('a set of commands', () => {
  it.each([
    ['in a state directory that is not there', (home: string) => ({ HOME: home }), '.local/state/flow/trusted'],
    ['in one that is there', (home: string) => ({ XDG_STATE_HOME: home }), 'flow/trusted'],
  ])('is trusted from then on, alone, %s', (_where, envOf, below) => {
    const home = testdir()
    const [env, directory] = [envOf(home), join(home, below)]
    expect(isTrustedSet(env, DIGEST)).toBe(false)
    trustSet(env, DIGEST)
    expect(isTrustedSet(env, DIGEST)).toBe(true)
    expect(isTrustedSet(env, sha256('npm publish'))).toBe(false)
    expect(readdirSync(directory)).toEqual([DIGEST])
    expect(readFileSync(join(directory, DIGEST), 'utf8')).toBe('')
    expect([directory, join(directory, DIGEST)].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600])
  })

  it('waits for the disk to have the name, and for nothing else', () => {
    const env = { XDG_STATE_HOME: testdir() }
    const steps = ['trust:make', 'trust:create', 'trust:write', 'trust:sync-names']
    expect(stepsOf(() => trustSet(env, DIGEST))).toEqual(steps)
  })

  it('can be trusted again, and beside others', () => {
    const env = { XDG_STATE_HOME: testdir() }
    for (const set of ['npm test', 'npm publish', 'npm test']) trustSet(env, sha256(set))
    expect(readdirSync(join(env.XDG_STATE_HOME, 'flow/trusted')).sort()).toEqual([DIGEST, sha256('npm publish')].sort())
  })

  it.each(['flow', 'flow/trusted'])('is refused where %s is a file, which stays', (name) => {
    const home = testdir({ [name]: 'foreign' })
    const env = { XDG_STATE_HOME: home }
    expect(refusalOf(() => trustSet(env, DIGEST))).toMatchObject({
      code: 'storage_refused',
      message: `${join(home, 'flow/trusted', DIGEST)} is not a regular file, or a level above it is not a directory.`,
    })
    expect(isTrustedSet(env, DIGEST)).toBe(false)
    expect(readFileSync(join(home, name), 'utf8')).toBe('foreign')
  })

  it('is refused with what to do where nothing can be written', () => {
    const home = testdir()
    if (!mountSmall(home, 'rw')) return
    const env = { XDG_STATE_HOME: home }
    trustSet(env, sha256('npm publish'))
    remountReadOnly(home)
    expect(refusalOf(() => trustSet(env, DIGEST))).toMatchObject({
      code: 'storage_refused',
      message: `${join(home, 'flow/trusted', DIGEST)}: permission refused (EROFS).`,
      hint: `Make ${join(home, 'flow/trusted')} writable for this user.`,
    })
  })

  it('is not trusted by a link to nowhere', () => {
    const env = { XDG_STATE_HOME: testdir({ 'flow/trusted/': '' }) }
    symlinkSync('nowhere', join(env.XDG_STATE_HOME, 'flow/trusted', DIGEST))
    expect(isTrustedSet(env, DIGEST)).toBe(false)
  })
})
