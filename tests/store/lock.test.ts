import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { ClientIdentity } from '../../src/core/event.ts'
import { courtesyLock, requiredLock } from '../../src/store/lock.ts'
import { clientIdentity } from '../../src/store/process.ts'
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

const ELSEWHERE: ClientIdentity = { machine: 'elsewhere', boot: null, pidns: null, pid: 4711, start: '1' }

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

  it('is taken when its holder died before it could say who it is', () => {
    const { root, lock } = aLock('')
    utimesSync(lock, new Date(), new Date(Date.now() - 11_000))
    requiredLock(root, lock, 0)()
    expect(existsSync(lock)).toBe(false)
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
    vi.stubEnv('FLOW_CRASH_AT', 'lock:link:EPERM')
    const release = requiredLock(root, lock, 0)
    vi.unstubAllEnvs()
    expect(JSON.parse(readFileSync(lock, 'utf8')).holder.pid).toBe(process.pid)
    expect(refusalOf(() => requiredLock(root, lock, 20)).code).toBe('lock_timeout')
    release()
    expect(readdirSync(path)).toEqual([])
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

  it('is gone without where it cannot be made', () => {
    const { root, path } = aLock()
    expect(() => courtesyLock(root, join(path, 'nowhere/lock'), 50)()).not.toThrow()
  })
})
