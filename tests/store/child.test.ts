import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ChildRequest, type Ended, runChild, signalExit } from '../../src/store/child.ts'
import { alive, pidIn, until } from '../app/fixtures/execution.ts'
import { testdir } from './support.ts'

const left: number[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const pid of left.splice(0)) if (alive(pid)) process.kill(pid, 'SIGKILL')
})

interface Output {
  1: string
  2: string
}

/** Runs a shell script; `signals` are what this process gets while it runs, once the file `ready` is there. */
async function sh(script: string, more: Partial<ChildRequest> & { signals?: NodeJS.Signals[] } = {}) {
  const cwd = testdir()
  const output: Output = { 1: '', 2: '' }
  const answer = runChild({
    argv: ['/bin/sh', '-c', script],
    cwd,
    env: process.env,
    timeoutMs: null,
    accept: (chunk, fd) => (output[fd] += chunk),
    ...more,
  })
  if (more.signals !== undefined) {
    await until(() => existsSync(join(cwd, 'ready')))
    // As if this process had got it: nothing else of it may be hit.
    for (const signal of more.signals) process.emit(signal, signal)
  }
  return { ...(await answer), output, cwd }
}

const READY = 'echo ready > ready;'
/** Ends once this process has gone on to signal it; nothing is waited for longer than that takes. */
const FOREVER = 'while :; do sleep 0.05; done'

describe('a command', () => {
  it.each<[string, Ended]>([
    ['exit 0', { exitCode: 0, signal: null, interrupted: null }],
    ['exit 7', { exitCode: 7, signal: null, interrupted: null }],
    ['exit 255', { exitCode: 255, signal: null, interrupted: null }],
    ['kill -KILL $$', { exitCode: null, signal: 'SIGKILL', interrupted: null }],
    ['kill -TERM $$', { exitCode: null, signal: 'SIGTERM', interrupted: null }],
  ])('that does `%s` ended so', async (script, ended) => {
    expect(await sh(script)).toMatchObject(ended)
  })

  it('has its two streams kept apart, and all of them is there at its end', async () => {
    const { output } = await sh('head -c 300000 /dev/zero | tr "\\0" a; echo b >&2; echo c')
    expect([output[1].length, output[1].endsWith('ac\n'), output[2]]).toEqual([300_002, true, 'b\n'])
  })

  it('gets the directory and the environment that it is given', async () => {
    const { output, cwd } = await sh('pwd -P; echo "$GIVEN"', { env: { ...process.env, GIVEN: 'yes' } })
    expect(output[1]).toBe(`${cwd}\nyes\n`)
  })

  it.each(['no-such-command', '/no/such/command'])('that is not there is an error of the system: %s', async (name) => {
    await expect(sh('', { argv: [name] })).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('that is not there leaves no handler of signals behind', async () => {
    const before = process.listenerCount('SIGINT')
    await expect(sh('', { argv: ['no-such-command'] })).rejects.toThrow()
    expect(process.listenerCount('SIGINT')).toBe(before)
  })

  it('leaves no handler of signals behind', async () => {
    const before = process.listenerCount('SIGTERM')
    await sh('exit 0')
    expect(process.listenerCount('SIGTERM')).toBe(before)
  })
})

describe('a signal to this process', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('is passed on: %s', async (signal) => {
    // Not every one of these ends a shell that was started in the background, so it says which it got.
    const name = signal.slice(3)
    const ended = await sh(`trap 'echo got; exit 3' ${name}; ${READY} ${FOREVER}`, { signals: [signal] })
    expect(ended).toMatchObject({ exitCode: 3, signal: null, interrupted: signal, output: { 1: 'got\n' } })
  })

  it('reaches what the command started, and leaves nothing of it behind', async () => {
    const { cwd, interrupted } = await sh(
      `sh -c 'trap "" TERM INT; echo $$ > inner; ${FOREVER}' & until test -s inner; do :; done; ${READY} ${FOREVER}`,
      { signals: ['SIGTERM'] },
    )
    expect(interrupted).toBe('SIGTERM')
    const inner = Number(readFileSync(join(cwd, 'inner'), 'utf8'))
    await until(() => !alive(inner))
  })

  it('that the command ignores is followed by its end after a while', async () => {
    const { signal, interrupted } = await sh(`trap '' TERM; ${READY} ${FOREVER}`, { signals: ['SIGTERM'] })
    expect({ signal, interrupted }).toEqual({ signal: 'SIGKILL', interrupted: 'SIGTERM' })
  })

  it('that comes twice ends it at once; the first is what interrupted it', async () => {
    // The time that it has to end of itself never passes.
    vi.spyOn(globalThis, 'setTimeout').mockReturnValue({ unref() {} } as NodeJS.Timeout)
    const ended = await sh(`trap '' INT TERM; ${READY} ${FOREVER}`, { signals: ['SIGINT', 'SIGTERM'] })
    expect(ended).toMatchObject({ signal: 'SIGKILL', interrupted: 'SIGINT' })
  })
})

describe('a signal that the system does not pass on', () => {
  /** What comes of a signal when the system does pass it on and then says `code`. */
  function answered(code: string) {
    const kill = process.kill.bind(process)
    vi.spyOn(process, 'kill').mockImplementationOnce((pid, signal) => {
      kill(pid, signal)
      throw Object.assign(new Error(code), { code })
    })
    return sh(`${READY} ${FOREVER}`, { signals: ['SIGTERM'] })
  }

  // macOS says the second of a group that has ended and was not collected.
  it.each(['ESRCH', 'EPERM'])('because nobody is there changes nothing: %s', async (code) => {
    expect(await answered(code)).toMatchObject({ signal: 'SIGTERM', interrupted: 'SIGTERM' })
  })

  it('for another reason is an error', async () => {
    await expect(answered('EINVAL')).rejects.toMatchObject({ code: 'EINVAL' })
  })
})

describe('the time', () => {
  it('that runs out ends the command, which may still clean up', async () => {
    const ended = await sh(`trap 'echo bye; exit 0' TERM; ${FOREVER}`, { timeoutMs: 300 })
    expect(ended).toMatchObject({ exitCode: 0, interrupted: 'timeout', output: { 1: 'bye\n' } })
  })

  it('that does not run out changes nothing', async () => {
    expect(await sh('exit 4', { timeoutMs: 600_000 })).toMatchObject({ exitCode: 4, interrupted: null })
  })
})

describe('output', () => {
  it('that a process left behind keeps open does not keep the command', async () => {
    const { exitCode, cwd } = await sh(`(echo $$ > /dev/null; exec sleep 600) & echo $! > pid; exit 5`)
    left.push(await pidIn(join(cwd, 'pid')))
    expect({ exitCode, alive: alive(left[0] as number) }).toEqual({ exitCode: 5, alive: true })
  })

  it('that a process left behind goes on to make does not keep the command', async () => {
    const { exitCode, cwd } = await sh(`yes & echo $! > pid; exit 5`)
    left.push(await pidIn(join(cwd, 'pid')))
    expect(exitCode).toBe(5)
  })

  it('that is taken slowly is taken whole', async () => {
    let length = 0
    const accept = (chunk: Buffer) => {
      length += chunk.length
      // As long as a reader of ours would keep a write waiting; the command has ended long before.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600)
    }
    await sh('head -c 400000 /dev/zero', { accept })
    expect(length).toBe(400_000)
  })
})

it.each<[NodeJS.Signals, number]>([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGKILL', 137],
  ['SIGTERM', 143],
])('%s is told as %i', (signal, code) => expect(signalExit(signal)).toBe(code))
