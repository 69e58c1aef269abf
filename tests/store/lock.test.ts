import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ClientIdentity } from '../../src/core/event.ts'
import { courtesyLock, leftLock, removeLeftLock, requiredLock } from '../../src/store/lock.ts'
import { clientIdentity } from '../../src/store/process.ts'
import { faultAt } from './faults.ts'
import { refusalOf, testdir } from './support.ts'

const TOKEN = '0123456789abcdef'

/** A directory and the path of a lock in it, held by somebody when a holder is given. */
function aLock(holder?: ClientIdentity | string) {
  const path = testdir()
  const lock = join(path, 'lock')
  if (holder !== undefined) writeFileSync(lock, typeof holder === 'string' ? holder : JSON.stringify({ token: TOKEN, holder }))
  return { root: { path, remedy: () => 'x' }, lock, path }
}

async function aDeadProcess(): Promise<ClientIdentity> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  await once(child, 'spawn')
  const identity = clientIdentity(child.pid as number, hostname())
  child.kill('SIGKILL')
  await once(child, 'exit')
  return identity
}

/** Makes the lock this many milliseconds old. */
function age(lock: string, ms: number): void {
  utimesSync(lock, new Date(), new Date(Date.now() - ms))
}

/** How many files and directories this process has open, where that can be told. */
function descriptors(): number | null {
  return existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : null
}

const HERE = clientIdentity(process.pid, hostname())
const ELSEWHERE: ClientIdentity = { machine: 'elsewhere', boot: null, pidns: null, pid: 4711, start: '1' }
/** Holders that are gone: a number that no process has, and a process before the last start of the system. */
const NOBODY: ClientIdentity = { ...HERE, pid: 2 ** 22 + 1 }
const EARLIER: ClientIdentity = { ...HERE, boot: 'an earlier one' }

describe('requiredLock', () => {
  it('names its holder and is gone when it is released', () => {
    const { root, lock, path } = aLock()
    const release = requiredLock(root, lock, 0)
    expect(JSON.parse(readFileSync(lock, 'utf8')).holder.pid).toBe(process.pid)
    release()
    expect(readdirSync(path)).toEqual([])
  })

  it.each([
    ['a live process', clientIdentity(process.pid, hostname())],
    ['a process that cannot be judged from here', ELSEWHERE],
    ['nobody yet', ''],
    ['something that is no lock', 'garbage'],
  ])('is refused in time while it is held by %s', (_name, holder) => {
    const { root, lock } = aLock(holder)
    const started = performance.now()
    const refusal = refusalOf(() => requiredLock(root, lock, 100))
    expect(refusal).toMatchObject({
      code: 'lock_timeout',
      message: expect.stringContaining(lock),
      hint: expect.stringContaining('delete'),
    })
    expect(performance.now() - started).toBeGreaterThan(95)
    expect(performance.now() - started).toBeLessThan(1000)
    expect(existsSync(lock)).toBe(true)
  })

  it('is taken from a dead holder at once', async () => {
    const { root, lock, path } = aLock(await aDeadProcess())
    const release = requiredLock(root, lock, 0)
    expect(JSON.parse(readFileSync(lock, 'utf8')).token).not.toBe(TOKEN)
    release()
    expect(readdirSync(path)).toEqual([])
  })

  it('is taken from a dead holder although the process that was to remove it is dead too', async () => {
    const dead = await aDeadProcess()
    const { root, lock, path } = aLock(dead)
    writeFileSync(`${lock}.${TOKEN}`, JSON.stringify({ token: 'fedcba9876543210', holder: dead }))
    requiredLock(root, lock, 0)()
    expect(readdirSync(path)).toEqual([])
  })

  it('is not taken from a dead holder while a live process is removing it', async () => {
    const { root, lock } = aLock(await aDeadProcess())
    writeFileSync(
      `${lock}.${TOKEN}`,
      JSON.stringify({ token: 'fedcba9876543210', holder: clientIdentity(process.pid, hostname()) }),
    )
    expect(refusalOf(() => requiredLock(root, lock, 50)).code).toBe('lock_timeout')
    expect(existsSync(lock)).toBe(true)
  })

  it('is taken when it is older than the system’s last start', () => {
    const { root, lock } = aLock({ ...ELSEWHERE, machine: hostname() })
    utimesSync(lock, new Date(0), new Date(0))
    requiredLock(root, lock, 0)()
    expect(existsSync(lock)).toBe(false)
  })

  it('stands when it may be from after the system’s last start', () => {
    const { root, lock } = aLock(ELSEWHERE)
    age(lock, uptime() * 1000)
    expect(refusalOf(() => requiredLock(root, lock, 0)).code).toBe('lock_timeout')
  })

  it.each([
    ['before it could say who it is', 11_000],
    ['before a clock was set back', -11_000],
  ])('is taken when its holder died %s', (_when, ms) => {
    const { root, lock } = aLock('')
    age(lock, ms)
    requiredLock(root, lock, 0)()
    expect(existsSync(lock)).toBe(false)
  })

  it.each([
    ['a process', HERE, ` by process ${process.pid}`],
    ['a process without a number', { ...HERE, pid: null }, ''],
    ['nobody yet', '', ''],
  ])('that is held by %s says so when it is refused', (_name, holder, by) => {
    const { root, lock } = aLock(holder)
    const { message } = refusalOf(() => requiredLock(root, lock, 0))
    expect(message).toBe(`${lock} has been held${by} for 0 ms.`)
  })

  it('is not taken from nobody while a live process is removing it', () => {
    const { root, lock } = aLock('')
    age(lock, 11_000)
    writeFileSync(`${lock}.nameless`, JSON.stringify({ token: TOKEN, holder: HERE }))
    expect(refusalOf(() => requiredLock(root, lock, 0)).code).toBe('lock_timeout')
    expect(readFileSync(lock, 'utf8')).toBe('')
  })

  it('is taken soon after it is free, and not at the end of the time', async () => {
    const { root, lock } = aLock(HERE)
    const source = `setTimeout(() => require('node:fs').unlinkSync(${JSON.stringify(lock)}), 20)`
    const worker = new Worker(source, { eval: true })
    onTestFinished(() => void worker.terminate())
    const started = performance.now()
    requiredLock(root, lock, 20_000)()
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it.each<[string, unknown]>([
    ['nothing in it', null],
    ['no token', { holder: NOBODY }],
    ['a token that is a number', { token: 1234567890123456, holder: NOBODY }],
    ['a token that leads elsewhere', { token: `../${TOKEN}`, holder: NOBODY }],
    ['a token that leads on', { token: `${TOKEN}/..`, holder: NOBODY }],
    ['no holder', { token: TOKEN }],
    ['a holder that is a text', { token: TOKEN, holder: 'x' }],
    ['a holder that is null', { token: TOKEN, holder: null }],
    ['a machine that is a number', { token: TOKEN, holder: { ...NOBODY, machine: 1 } }],
    ['a start of the system that is a number', { token: TOKEN, holder: { ...EARLIER, boot: 1 } }],
    ['a start that is a number', { token: TOKEN, holder: { ...NOBODY, start: 1 } }],
    ['a process that is a text', { token: TOKEN, holder: { ...EARLIER, pid: '1' } }],
    ['a process that is half a number', { token: TOKEN, holder: { ...EARLIER, pid: 1.5 } }],
  ])('that has %s is judged by its age alone', (_what, content) => {
    const { root, lock, path } = aLock(JSON.stringify(content))
    age(lock, 9_000)
    expect(refusalOf(() => requiredLock(root, lock, 0)).code).toBe('lock_timeout')
    age(lock, 11_000)
    requiredLock(root, lock, 0)()
    expect(readdirSync(path)).toEqual([])
  })

  it('is taken at once from a process that is gone', () => {
    const { root, lock, path } = aLock(NOBODY)
    requiredLock(root, lock, 0)()
    expect(readdirSync(path)).toEqual([])
  })

  it.runIf(HERE.boot !== null).each<[string, ClientIdentity]>([
    ['a process', EARLIER],
    ['a process whose number is not known', { ...EARLIER, pid: null, start: null }],
  ])('is taken at once from %s before the last start', (_name, holder) => {
    const { root, lock, path } = aLock(holder)
    requiredLock(root, lock, 0)()
    expect(readdirSync(path)).toEqual([])
  })

  it.each([
    [3, null],
    [4, 'lock_timeout'],
  ])('with %i dead processes that were to remove it, one after the other, is given %s', (count, code) => {
    const { root, lock } = aLock(NOBODY)
    let right = lock
    for (let n = 0; n < count; n++) {
      right += `.${n === 0 ? TOKEN : String(n).repeat(16)}`
      writeFileSync(right, JSON.stringify({ token: String(n + 1).repeat(16), holder: NOBODY }))
    }
    if (code === null) requiredLock(root, lock, 0)()
    else expect(refusalOf(() => requiredLock(root, lock, 0)).code).toBe(code)
    expect(existsSync(lock)).toBe(code !== null)
  })

  it('that another process has by now is not removed with the one that was there', () => {
    const { root, lock } = aLock(NOBODY)
    const theirs = JSON.stringify({ token: 'fedcba9876543210', holder: HERE })
    // Nobody has the right to remove it until it was looked at once.
    const racing = {
      ...root,
      get path() {
        if (existsSync(`${lock}.${TOKEN}`) && existsSync(lock)) writeFileSync(lock, theirs)
        return root.path
      },
    }
    expect(refusalOf(() => requiredLock(racing, lock, 0)).code).toBe('lock_timeout')
    expect(readFileSync(lock, 'utf8')).toBe(theirs)
  })

  it('is not removed by a release that comes after another process has it', () => {
    const { root, lock } = aLock()
    const release = requiredLock(root, lock, 0)
    writeFileSync(lock, JSON.stringify({ token: TOKEN, holder: ELSEWHERE }))
    release()
    expect(existsSync(lock)).toBe(true)
  })

  it('is taken on a disk without links, and by one alone', () => {
    const { root, lock, path } = aLock()
    faultAt('lock:link:EPERM')
    const open = descriptors()
    const release = requiredLock(root, lock, 0)
    expect(descriptors()).toBe(open)
    expect(JSON.parse(readFileSync(lock, 'utf8')).holder.pid).toBe(process.pid)
    expect(refusalOf(() => requiredLock(root, lock, 20)).code).toBe('lock_timeout')
    release()
    expect(readdirSync(path)).toEqual([])
  })

  it.each(['create', 'write', 'link'])('leaves nothing where the disk fails at %s', (step) => {
    const { root, lock, path } = aLock()
    faultAt(`lock:${step}:EIO`)
    expect(refusalOf(() => requiredLock(root, lock, 0))).toMatchObject({
      code: 'storage_failed',
      message: `${lock}: the file system reports EIO.`,
    })
    expect(readdirSync(path)).toEqual([])
  })

  it('of a dead holder stands where the disk does not remove it, and nothing else is left', () => {
    const { root, lock, path } = aLock(NOBODY)
    faultAt('lock:reap:EIO')
    expect(refusalOf(() => requiredLock(root, lock, 0)).code).toBe('storage_failed')
    expect(readdirSync(path)).toEqual(['lock'])
  })

  it('fails like the disk where it cannot be made', () => {
    const { root, path } = aLock()
    expect(refusalOf(() => requiredLock(root, join(path, 'nowhere/lock'), 0)).code).toBe('storage_failed')
  })
})

describe('courtesyLock', () => {
  it('keeps a second one waiting, and no longer than asked', () => {
    const { root, lock } = aLock()
    const release = courtesyLock(root, lock, 0)
    const started = performance.now()
    courtesyLock(root, lock, 60)()
    expect(performance.now() - started).toBeGreaterThan(55)
    expect(existsSync(lock)).toBe(true)
    release()
    expect(existsSync(lock)).toBe(false)
  })

  it('is taken from a dead holder at once', async () => {
    const { root, lock } = aLock(await aDeadProcess())
    const started = performance.now()
    courtesyLock(root, lock, 5000)()
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it.each([
    ['older than anybody holds it', 3000, true],
    ['as old as a holder may be slow', 1000, false],
  ])('of a live process that is %s is taken: %s', (_how, ms, taken) => {
    const { root, lock } = aLock(HERE)
    age(lock, ms)
    courtesyLock(root, lock, 0)()
    expect(existsSync(lock)).toBe(!taken)
  })

  it('is gone without where it cannot be made', () => {
    const { root, path } = aLock()
    expect(() => courtesyLock(root, join(path, 'nowhere/lock'), 50)()).not.toThrow()
  })
})

describe('a lock that is left', () => {
  it.each([
    ['a dead holder', true, NOBODY],
    ['a live one', false, HERE],
    ['one that cannot be judged', false, ELSEWHERE],
  ])('is one of %s: %s', (_whose, left, holder) => {
    const { root, lock, path } = aLock(holder)
    age(lock, 5000)
    const found = leftLock(root, lock)
    expect(found === null ? null : Math.round(found.ageMs / 5000)).toBe(left ? 1 : null)
    removeLeftLock(root, lock)
    expect(readdirSync(path)).toEqual(left ? [] : ['lock'])
  })

  it('is none where there is no lock', () => {
    const { root, lock, path } = aLock()
    expect(leftLock(root, lock)).toBeNull()
    removeLeftLock(root, lock)
    expect(readdirSync(path)).toEqual([])
  })
})
