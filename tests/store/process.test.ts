import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ClientIdentity } from '../../src/core/event.ts'
import { clientIdentity, fromPs, observe, type ProcessTable, processTable } from '../../src/store/process.ts'
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
    const { pid, start } = await zombie()
    expect(observe({ ...mine(), pid, start }, 'm')).toBe('gone')
  })
})

/** A process that has ended and waits to be collected, with the start that /proc tells of it. */
async function zombie(): Promise<{ pid: number; start: string | null }> {
  // The shell starts a child and becomes a program that never collects it.
  const script = 'exec 3<&0; cat <&3 >&2 & echo $!; exec sleep 60 3<&-'
  const parent = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'pipe', 'ignore'] })
  onTestFinished(() => void parent.kill('SIGKILL'))
  const [output] = await once(parent.stdout, 'data')
  const pid = Number(String(output))
  const until = async (there: () => boolean) => {
    while (!there()) await new Promise((resolve) => setImmediate(resolve))
  }
  await until(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8') === 'sleep\n')
  parent.stdin.end()
  const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8')
  await until(() => /\) Z /.test(stat()))
  return { pid, start: stat().split(') ')[1]?.split(' ')[19] ?? null }
}

async function sleeper() {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'spawn')
  return child
}

const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(process.pid)]).status === 0

describe.runIf(ps).each<[string, ProcessTable]>([
  ['ps', fromPs],
  ['the table of this system', processTable()],
])('as %s tells it', (_name, table) => {
  const of = (pid: number) => clientIdentity(pid, 'm', table)

  it('a process is the same for as long as it lives, and gone afterwards', async () => {
    const child = await sleeper()
    const identity = of(child.pid as number)
    expect(identity.start).toEqual(expect.any(String))
    expect(observe(identity, 'm', table)).toBe('same')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(observe(identity, 'm', table)).toBe('gone')
    expect(of(child.pid as number).start).toBeNull()
  })

  it.each([
    ['zone', { TZ: 'Asia/Tokyo' }],
    ['zone behind', { TZ: 'America/Los_Angeles' }],
    ['language', { LC_ALL: 'C.UTF-8', LANG: 'de_DE.UTF-8', LC_TIME: 'de_DE.UTF-8' }],
    ['format of dates', { PS_FORMAT: 'pid', PS_PERSONALITY: 'bsd' }],
  ])('a process is the same for callers with another %s', async (_what, env) => {
    const { pid } = await sleeper()
    const identity = of(pid as number)
    const before = { ...process.env }
    onTestFinished(() => {
      for (const name of Object.keys(env)) delete process.env[name]
      Object.assign(process.env, before)
    })
    Object.assign(process.env, env)
    expect(of(pid as number)).toEqual(identity)
    expect(observe(identity, 'm', table)).toBe('same')
  })

  it('a number that another process has by now is gone', async () => {
    const { pid } = await sleeper()
    const earlier = { ...of(pid as number), start: of(1).start }
    expect(earlier.start).not.toBe(of(pid as number).start)
    expect(observe(earlier, 'm', table)).toBe('gone')
  })

  it('a process that waits to be collected is gone', async () => {
    const { pid } = await zombie()
    expect(table.lookUp(pid)).toMatchObject({ ended: true })
    expect(observe({ ...of(process.pid), pid, start: of(pid).start }, 'm', table)).toBe('gone')
  })

  it('a number that nobody has is no process', () => {
    expect(table.lookUp(2 ** 22 + 1)).toBeNull()
  })
})

it.runIf(linux && ps)('ps and /proc tell the same moment of a start', async () => {
  const { pid } = await sleeper()
  const boot = Number(/^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1])
  const told = Date.parse(`${fromPs.lookUp(pid as number)?.start} UTC`) / 1000
  // ps counts whole seconds, and so does the start of the system.
  expect(Math.abs(told - (boot + Number(processTable().lookUp(pid as number)?.start) / 100))).toBeLessThan(2)
})
