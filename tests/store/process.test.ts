import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ClientIdentity } from '../../src/core/event.ts'
import {
  ancestorRunning,
  clientAbove,
  clientIdentity,
  fromPs,
  observe,
  type ProcessTable,
  processTable,
  sinceBoot,
} from '../../src/store/process.ts'
import { testdir } from './support.ts'

const linux = existsSync('/proc/self/stat')

/** What a system without /proc has where it has no `ps` either. */
const SILENT: ProcessTable = { lookUp: () => null, origin: () => null, boot: () => null, pidns: () => null }

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
    ['a machine without an id, seen from one without', { machine: null, boot: 'other' }, null, 'unknown'],
    ['a start of the system that was never known', { boot: null }, 'm', 'same'],
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

  it.each<[string, Partial<ClientIdentity>, string]>([
    ['a process that is there', { start: '1' }, 'unknown'],
    ['a process that is there and whose start was never known', {}, 'same'],
    ['a process on another machine', { machine: 'n' }, 'unknown'],
    ['a process in a pid namespace', { pidns: 'pid:[1]' }, 'unknown'],
    ['a process of a start of the system that was known', { boot: 'x' }, 'same'],
    ['a number that nobody has', { pid: 2 ** 22 + 1 }, 'gone'],
    ['a pid of this group', { pid: 0 }, 'unknown'],
  ])('where the system tells nothing, of %s', (_name, overrides, presence) => {
    expect(observe({ ...clientIdentity(process.pid, 'm', SILENT), ...overrides }, 'm', SILENT)).toBe(presence)
  })

  it('takes a process that may not be signalled for one that is there', () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' })
    })
    onTestFinished(() => kill.mockRestore())
    expect(observe(clientIdentity(process.pid, 'm', SILENT), 'm', SILENT)).toBe('same')
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

/** A process that a shell of this name has started, which nobody here has above. */
async function startedBy(name: string): Promise<number> {
  // The outer shell ends at once. A third word is not looked at.
  const shell = spawn('bash', ['-c', `(exec -a "$0" bash -c 'sleep 60 & echo $!; wait' claude &)`, name], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  const [[output]] = await Promise.all([once(shell.stdout, 'data'), once(shell, 'exit')])
  const pid = Number(String(output))
  onTestFinished(() => void process.kill(pid, 'SIGKILL'))
  return pid
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
    expect(table.origin(2 ** 22 + 1)).toBeNull()
  })

  it('a process has a parent, and a command line that begins with two words', async () => {
    const { pid } = await sleeper()
    expect(table.origin(pid as number)).toEqual({ parent: process.pid, program: 'sleep 60' })
  })

  it.each([
    ['claude', true],
    ['/opt/Claude/bin/run', true],
    ['tmux', false],
  ])('a process that %s started has a client above: %s', async (name, above) => {
    expect(clientAbove(await startedBy(name), table)).toBe(above)
  })

  it('a process that cannot be looked at could have a client above', () => {
    expect(clientAbove(2 ** 22 + 1, table)).toBe(true)
  })
})

it.runIf(linux && ps)('ps and /proc tell the same moment of a start', async () => {
  const { pid } = await sleeper()
  const boot = Number(/^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1])
  const told = Date.parse(`${fromPs.lookUp(pid as number)?.start} UTC`) / 1000
  // ps counts whole seconds, and so does the start of the system.
  expect(Math.abs(told - (boot + Number(processTable().lookUp(pid as number)?.start) / 100))).toBeLessThan(2)
})

it.each([
  ['monotonic           7         0\nboottime            0         0\n', 5000],
  ['monotonic           0         0\nboottime           12 999999999\n', 3701],
  ['monotonic           0         0\nboottime           -3  500000000\n', 5250],
  ['', 5000],
])('in a time namespace with the offsets %j a start that is shown as 5000 was at %i', (offsets, ticks) => {
  expect(sinceBoot('5000', offsets)).toBe(ticks)
})

describe('what a `ps` prints', () => {
  /** What the table makes of a `ps` that runs this line of shell. */
  function told(line: string) {
    const bin = testdir({ ps: `#!/bin/sh\n${line}\n` })
    chmodSync(join(bin, 'ps'), 0o755)
    vi.stubEnv('PATH', bin)
    onTestFinished(() => void vi.unstubAllEnvs())
    return fromPs.lookUp(7)
  }

  it('is asked for in one language and zone, and read whatever its spaces', () => {
    expect(told('echo " S+   Thu Jan  1 $LC_ALL $TZ $* "')).toEqual({
      start: 'Thu Jan 1 C UTC -o stat= -o lstart= -p 7',
      ended: false,
    })
  })

  it.each([
    ['Z+ Thu Jan 1', { start: 'Thu Jan 1', ended: true }],
    ['S', null],
    ['', null],
  ])('as %j is %j', (line, expected) => expect(told(`echo "${line}"`)).toEqual(expected))

  it('is nothing when it fails', () => expect(told('echo "S Thu Jan 1"; exit 1')).toBeNull())
})

describe('clientAbove', () => {
  it.each<[string, Record<number, [number, string]>, boolean]>([
    ['a client started by a client', { 9: [5, 'claude'], 5: [4, '/bin/Claude x'], 4: [1, 'sh'], 1: [0, 'init'] }, true],
    ['a client started by a client above a shell', { 9: [5, 'claude'], 5: [4, 'sh'], 4: [1, 'claude'], 1: [0, 'init'] }, true],
    ['a client started by a client that the container began with', { 9: [5, 'claude'], 5: [1, 'sh'], 1: [0, 'claude'] }, true],
    ['a client that anything else started', { 9: [5, 'claude'], 5: [1, 'sh'], 1: [0, 'init'] }, false],
    ['a client below what cannot be looked at', { 9: [5, 'claude'], 1: [0, 'init'] }, true],
    ['a client from outside of the container', { 9: [0, 'claude'], 1: [0, 'init'] }, true],
    ['a client below the kernel itself', { 9: [0, 'claude'], 1: [0, 'init'], 0: [0, 'kernel'] }, true],
    ['a client that is not there', { 1: [0, 'init'] }, true],
    ['a client where other users’ processes are hidden', { 9: [5, 'claude'], 5: [1, 'sh'] }, false],
  ])('of %s', (_name, processes, above) => {
    const origin = (pid: number) => {
      const [parent, program] = processes[pid] ?? []
      return parent === undefined || program === undefined ? null : { parent, program }
    }
    expect(clientAbove(9, { ...SILENT, origin })).toBe(above)
  })

  it('of the client that a container began with there is none', () => {
    expect(clientAbove(1, { ...SILENT, origin: () => ({ parent: 0, program: 'claude' }) })).toBe(false)
  })
})

describe.runIf(linux && ps)('the nearest ancestor that runs', () => {
  /** The processes above this one whose programs can be told, and these. */
  function above(): [number, string][] {
    const parent = (pid: number) => Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout)
    const found: [number, string][] = []
    for (let pid = process.ppid; pid > 0; pid = parent(pid))
      try {
        found.push([pid, realpathSync(`/proc/${pid}/exe`)])
      } catch {}
    return found
  }

  it('a program is the first above that runs it', () => {
    const first = new Map(
      above()
        .toReversed()
        .map(([pid, program]) => [program, pid]),
    )
    expect([...first].map(([program]) => ancestorRunning(program))).toEqual([...first.values()])
  })

  it.each([
    ['a program that none runs', import.meta.filename],
    ['a program that is not there', '/not/there'],
    ['no program', undefined],
  ])('%s is none', (_what, program) => expect(ancestorRunning(program)).toBeNull())
})

const namespaces = spawnSync('unshare', ['-T', '-pf', '--mount-proc', '--boottime', '5000', 'true']).status === 0

describe.runIf(linux && namespaces)('in a namespace', () => {
  /** What these lines, run as the only process that `argv` begins and unshared so, print. */
  function printed(lines: string, unshared: string[], argv: string[]): unknown {
    const source = `import { ancestorRunning, clientAbove, clientIdentity } from './src/store/process.ts'; ${lines}`
    const program = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', source]
    const { stdout, stderr } = spawnSync('unshare', [...unshared, ...argv, ...program], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    })
    return stdout === '' ? stderr : JSON.parse(stdout)
  }

  it('of time a process has the start that it has outside', async () => {
    const { pid } = await sleeper()
    const lines = `console.log(JSON.stringify(clientIdentity(${pid}, null)))`
    expect(printed(lines, ['-T', '--boottime', '5000', '--fork'], [])).toEqual(clientIdentity(pid as number, null))
  })

  it('of processes the client that it began with is found above, and has none above itself', () => {
    const lines = 'console.log(JSON.stringify([ancestorRunning(process.execPath), clientAbove(process.pid), clientAbove(1)]))'
    const client = `const [, ...argv] = process.argv; require('child_process').spawnSync(argv[0], argv.slice(1), { stdio: 'inherit' })`
    const began = ['bash', '-c', 'exec -a claude "$0" "$@"', process.execPath, '-e', client, '--']
    expect(printed(lines, ['-pf', '--mount-proc'], began)).toEqual([1, true, false])
  })
})
