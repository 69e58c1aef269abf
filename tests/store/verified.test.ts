import { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLog } from '../../src/store/log.ts'
import { paths } from '../../src/store/place.ts'
import { forgetVerified, verifiedLog } from '../../src/store/verified.ts'
import { addNote, startRun } from './drive.ts'
import { aPlace, makeFifo, stepsOf, testdir } from './support.ts'

/** A run with two notes, its log, and what a machine with a state directory of its own knows of it. */
function aKnownLog() {
  const place = aPlace()
  const { id } = startRun(place)
  const env = { XDG_STATE_HOME: testdir() }
  const file = paths.log(place, id)
  for (const text of ['first', 'other']) addNote(openLog(place, id), text)
  const verified = verifiedLog(env, id)
  const read = () => openLog(place, id, undefined, verified).reader
  return { place, id, env, file, verified, read, kept: join(env.XDG_STATE_HOME, 'flow', 'verified', id) }
}

/** Puts another text of the same length into the log, which no sum fits any more. */
const alter = (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('first', 'FIRST'))
const stat = (file: string) => lstatSync(file, { bigint: true })

describe('a log that was verified', () => {
  it('is known from its first reading on', () => {
    const { file, verified, read } = aKnownLog()
    expect(verified.has(stat(file))).toBe(false)
    expect(read()).toMatchObject({ seq: 3, damage: null, isVerified: false })
    expect(verified.has(stat(file))).toBe(true)
  })

  it('is not hashed again, and still judged by the rules', () => {
    const { file, verified, read } = aKnownLog()
    alter(file)
    verified.keep(stat(file))
    expect(read()).toMatchObject({ seq: 3, damage: null })
    appendFileSync(file, `${readFileSync(file, 'utf8').split('\n')[0]?.replace('"seq":1', '"seq":9')}\n`)
    verified.keep(stat(file))
    expect(read().damage?.reason).toMatch(/does not follow/)
  })

  it.each<[string, (file: string) => void]>([
    ['was altered in place', alter],
    ['was replaced by a copy', (file) => [rmSync(file), writeFileSync(file, '{}')]],
  ])('and %s is verified again', (_what, change) => {
    const { file, read } = aKnownLog()
    read()
    change(file)
    expect(read().damage).not.toBeNull()
  })

  it('is kept without a wait for the disk', () => {
    const { file, verified } = aKnownLog()
    const steps = ['verified:make', 'verified:create', 'verified:write', 'verified:rename']
    expect(stepsOf(() => verified.keep(stat(file)))).toEqual(steps)
  })

  it('is not known by what only looks the same when it is written down', () => {
    const { file, verified } = aKnownLog()
    verified.keep(Object.assign(stat(file), { dev: 1n, ino: 11n }))
    expect(verified.has(Object.assign(stat(file), { dev: 1n, ino: 11n }))).toBe(true)
    expect(verified.has(Object.assign(stat(file), { dev: 11n, ino: 1n }))).toBe(false)
  })

  it('and grew is verified again, and known then', () => {
    const { place, id, file, verified, read } = aKnownLog()
    read()
    addNote(openLog(place, id), 'third')
    expect(verified.has(stat(file))).toBe(false)
    expect(read().seq).toBe(4)
    expect(verified.has(stat(file))).toBe(true)
  })

  it('is verified whole by a reader that was told nothing', () => {
    const { place, id, file, verified } = aKnownLog()
    alter(file)
    verified.keep(stat(file))
    expect(openLog(place, id).reader.damage?.reason).toBe('its sum does not match its bytes')
  })

  it('is not kept when it is damaged', () => {
    const { file, kept, read } = aKnownLog()
    alter(file)
    expect(read().damage).not.toBeNull()
    expect(existsSync(kept)).toBe(false)
  })

  it.each<[string, (kept: string) => unknown]>([
    ['a FIFO, which nobody waits for,', makeFifo],
    ['a link to itself', (kept) => symlinkSync(basename(kept), kept)],
    ['a directory', (kept) => mkdirSync(kept)],
  ])('is verified again where %s stands in the place of what was kept', (_what, make) => {
    const { file, kept, read, verified } = aKnownLog()
    read()
    rmSync(kept)
    make(kept)
    expect(verified.has(stat(file))).toBe(false)
    expect(read()).toMatchObject({ seq: 3, damage: null })
  })

  it('is forgotten on request, and where nothing can be kept it is read all the same', () => {
    const { env, id, place, kept, read } = aKnownLog()
    read()
    forgetVerified(env, id)
    expect(existsSync(kept)).toBe(false)
    const nowhere = verifiedLog({ XDG_STATE_HOME: join(paths.log(place, id), 'below a file') }, id)
    expect(openLog(place, id, undefined, nowhere).reader.seq).toBe(3)
  })
})
