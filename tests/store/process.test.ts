import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ClientIdentity } from '../../src/core/event.ts'
import { clientIdentity, observe } from '../../src/store/process.ts'
import { testdir } from './support.ts'

const linux = existsSync('/proc/self/stat')

function mine(overrides: Partial<ClientIdentity> = {}): ClientIdentity {
  return { ...clientIdentity(process.pid, 'm'), ...overrides }
}

describe('clientIdentity', () => {
  it.runIf(linux)('tells this process by boot, namespace and start', () => {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    expect(mine()).toEqual({
      machine: 'm',
      boot,
      pidns: expect.stringMatching(/^pid:\[[0-9]+\]$/),
      pid: process.pid,
      start: expect.stringMatching(/^[0-9]+$/),
    })
  })

  it.runIf(linux)('reads the start of a process whose name holds spaces and parentheses', async () => {
    const odd = join(testdir(), 'a) S 1 (b')
    copyFileSync('/bin/sleep', odd)
    const child = spawn(odd, ['60'], { stdio: 'ignore' })
    await once(child, 'spawn')
    const { start } = clientIdentity(child.pid as number, null)
    const ticks = Number(start)
    const own = Number(mine().start)
    child.kill('SIGKILL')
    expect(ticks).toBeGreaterThanOrEqual(own)
    expect(ticks - own).toBeLessThan(100 * 600)
  })

  it('has no start where there is no process', () => {
    expect(clientIdentity(2 ** 22 + 1, 'm').start).toBeNull()
    expect(clientIdentity(null, 'm')).toMatchObject({ pid: null, start: null })
  })
})

describe('observe', () => {
  const TABLE: [string, Partial<ClientIdentity>, string | null, string][] = [
    ['the same process', {}, 'm', 'same'],
    ['another machine', { boot: 'other', machine: 'n' }, 'm', 'unknown'],
    ['a machine without an id, seen from here', { machine: null, boot: 'other' }, 'm', 'unknown'],
    ['this machine before its last start', { boot: 'other' }, 'm', 'gone'],
    ['another pid namespace', { pidns: 'pid:[1]' }, 'm', 'unknown'],
    ['no pid', { pid: null }, 'm', 'unknown'],
    ['a pid of a group', { pid: -1 }, 'm', 'unknown'],
    ['a pid that is no number of a process', { pid: 1.5 }, 'm', 'unknown'],
    ['a pid that nobody has', { pid: 2 ** 22 + 1 }, 'm', 'gone'],
    ['a pid that another process has by now', { start: '1' }, 'm', 'gone'],
    ['a process whose start was never known', { start: null }, 'm', 'unknown'],
  ]

  it.runIf(linux).each(TABLE)('of %s', (_name, overrides, machine, presence) => {
    expect(observe(mine(overrides), machine)).toBe(presence)
  })

  it.runIf(linux)('needs no machine id within one start of the system', () => {
    expect(observe(mine({ machine: null }), null)).toBe('same')
  })

  it('follows a process to its end', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    await once(child, 'spawn')
    const identity = clientIdentity(child.pid as number, 'm')
    expect(observe(identity, 'm')).toBe('same')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(observe(identity, 'm')).toBe('gone')
  })

  it.runIf(linux)('calls a process gone that only waits to be collected', async () => {
    // The shell starts a child and becomes a program that never collects it.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [output] = await once(parent.stdout, 'data')
    const pid = Number(String(output))
    const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8')
    while (!/\) Z /.test(stat())) await new Promise((resolve) => setImmediate(resolve))
    const zombie = observe({ ...mine(), pid, start: stat().split(') ')[1]?.split(' ')[19] ?? null }, 'm')
    parent.kill('SIGKILL')
    expect(zombie).toBe('gone')
  })
})
