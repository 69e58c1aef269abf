import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { BUNDLE, type Call, type Project, type Reply } from './builders.ts'

/** A command that was started, and what it will have come to. */
export interface Launched {
  kill(signal?: NodeJS.Signals): void
  ended: Promise<{ code: number | null; stdout: string; stderr: string; json: () => Reply }>
}

/** Starts flowctl with `--json` and does not wait for it. */
export function start(at: Project, args: string | string[], call: Call = {}): Launched {
  const words = typeof args === 'string' ? args.split(' ') : args
  const child = spawn(process.execPath, [BUNDLE, ...words, '--json', '--quiet'], {
    cwd: call.cwd ?? at.root,
    env: at.env(call),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    stdout,
    stderr,
    json: () => JSON.parse(stdout) as Reply,
  }))
  return { kill: (signal = 'SIGKILL') => child.kill(signal), ended }
}

/** Random numbers below 1, the same ones for the same seed. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
