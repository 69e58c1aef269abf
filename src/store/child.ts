import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { errno } from './errno.ts'
import { childProcess } from './spawn.ts'

/** How a command ended. `interrupted` is the signal that flowctl got meanwhile, or `timeout`, or null. */
export interface Ended {
  exitCode: number | null
  signal: NodeJS.Signals | null
  interrupted: NodeJS.Signals | 'timeout' | null
}

export interface ChildRequest {
  argv: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  /** In milliseconds; null for none. */
  timeoutMs: number | null
  /** Told of everything that the command prints, as it comes; `fd` says to which stream. */
  accept: (chunk: Buffer, fd: 1 | 2) => void
}

/** The time that a command has to end after the signal that asks it to. */
const GRACE_MS = 5000
/** How long output is waited for that a process left behind may still hold open. */
const DRAIN_MS = 500
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/**
 * Runs a command to its end in a process group of its own, and returns how it ended. A signal to this process, and the
 * time running out, go to the whole group; what has not ended after five seconds is killed, at a second signal at once.
 * Standard input is passed on unless it is a terminal, which a group in the background could not read. Fails with the
 * error of the operating system when the command cannot be started. Processes that leave the group are not followed.
 */
export async function runChild({ argv, cwd, env, timeoutMs, accept }: ChildRequest): Promise<Ended> {
  const [file = '', ...args] = argv
  const { isatty } = await import('node:tty')
  let child: ChildProcess | undefined
  let interrupted: Ended['interrupted'] = null
  let grace: NodeJS.Timeout | undefined
  const stop = (why: NodeJS.Signals | 'timeout') => {
    signalGroup(child, interrupted === null ? (why === 'timeout' ? 'SIGTERM' : why) : 'SIGKILL')
    interrupted ??= why
    grace ??= setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS)
  }
  const onSignal = (signal: NodeJS.Signals) => stop(signal)
  // Before the command is there: a signal between would end this process and leave the command behind.
  for (const signal of FORWARDED) process.on(signal, onSignal)
  const timer = timeoutMs === null ? undefined : setTimeout(() => stop('timeout'), timeoutMs)
  try {
    child = childProcess().spawn(file, args, {
      cwd,
      env,
      detached: true,
      stdio: [isatty(0) ? 'ignore' : 'inherit', 'pipe', 'pipe'],
    })
    child.stdout?.on('data', (chunk: Buffer) => accept(chunk, 1))
    child.stderr?.on('data', (chunk: Buffer) => accept(chunk, 2))
    const { exitCode, signal } = await ended(child)
    // What the command started and left in its group ends with it when it was not let finish.
    if (interrupted !== null) signalGroup(child, 'SIGKILL')
    return { exitCode, signal, interrupted }
  } finally {
    clearTimeout(timer)
    clearTimeout(grace)
    for (const signal of FORWARDED) process.off(signal, onSignal)
  }
}

function ended(child: ChildProcess): Promise<Pick<Ended, 'exitCode' | 'signal'>> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, signal) => {
      const done = () => resolve({ exitCode, signal })
      child.once('close', done)
      // A process that the command left behind can hold the pipes for ever.
      setTimeout(() => {
        child.stdout?.destroy()
        child.stderr?.destroy()
        done()
      }, DRAIN_MS).unref()
    })
  })
}

function signalGroup(child: ChildProcess | undefined, signal: NodeJS.Signals): void {
  if (child?.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (errno(error) !== 'ESRCH' && errno(error) !== 'EPERM') throw error
  }
}

/** The exit code with which a shell reports a signal. */
export function signalExit(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
