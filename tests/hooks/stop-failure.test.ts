import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUNDLE, HERE, PLUGIN, type Project, project, REPORTS, session } from '../cli/builders.ts'
import { input, START } from './calls.ts'

const SETSID = spawnSync('sh', ['-c', 'command -v setsid'], { encoding: 'utf8' }).stdout.trim()

/** Calls the hook through its guard, in a process group of its own, and waits for all that it starts. */
async function failTurn(at: Project, env: Record<string, string> = {}): Promise<void> {
  const hook = spawn('sh', ['-c', 'GROUP=$$ exec "$0" stop-failure', join(PLUGIN, 'hooks/guard')], {
    cwd: at.root,
    detached: true,
    env: { ...at.env(), CLAUDE_PROJECT_DIR: at.root, CLAUDE_CODE_SESSION_ID: HERE.id, ...env },
    // What the guard starts keeps the last one open, and leaves the client's own outputs alone.
    stdio: ['pipe', 'ignore', 'ignore', 'ignore', 'pipe'],
  })
  // A guard that is not meant reads nothing.
  hook.stdin?.on('error', () => {})
  hook.stdin?.end(JSON.stringify(input(at, 'StopFailure', { error: 'server_error', last_assistant_message: 'API Error: 500' })))
  const closed = once(hook, 'close')
  hook.stdio[4]?.on('data', () => {})
  await closed
}

/** An environment in which the runtime runs `script` before it does anything. */
function first(at: Project, script: string): Record<string, string> {
  return { NODE_OPTIONS: `--require=${JSON.stringify(at.write('../first.cjs', script))}` }
}

const types = (at: Project, run: string) => at.events(run).map(({ type }) => type)

describe.runIf(SETSID !== '')('where there is setsid', () => {
  it('is recorded although its process group is terminated before the runtime has begun', async () => {
    const at = project()
    const { run } = at.ok(START, { session: HERE })
    await failTurn(at, first(at, "try { process.kill(-process.env.GROUP, 'SIGTERM') } catch {}"))
    expect(at.events(run.id).at(-1)).toMatchObject({ type: 'turn_failed', by: { pid: process.pid } })
  })

  it('is recorded although its process group is terminated before the runtime has left it', async () => {
    const at = project()
    const { run } = at.ok(START, { session: HERE })
    await failTurn(at, at.program('setsid', `kill -TERM 0\nexec ${SETSID} "$@"`))
    expect(types(at, run.id)).toEqual(['run_started', 'turn_failed'])
  })

  it('is recorded although the end of the session came first, which it makes a failure', async () => {
    const at = project()
    const { run } = at.ok(START, { session: HERE })
    const end = JSON.stringify(input(at, 'SessionEnd', { reason: 'other' }))
    const script = `const { NODE_OPTIONS: _, ...env } = process.env
      require('node:child_process').spawnSync(process.execPath, [${JSON.stringify(BUNDLE)}, 'hook', 'session-end'], { input: ${JSON.stringify(end)}, env })`
    await failTurn(at, first(at, script))
    expect(types(at, run.id)).toEqual(['run_started', 'session_end', 'turn_failed'])
    expect(at.ok('status')).toMatchObject({ outcome: 'failed', cut: expect.stringContaining('server_error') })
  })
})

it('is recorded although it is called after the end of the session, and by no other session', async () => {
  const at = project()
  const { run } = at.ok(START, { session: HERE })
  at.report(...REPORTS.end)
  expect(at.read(`.flow/open/${run.id}`)).toBe(`-\n${HERE.id}\n`)
  await failTurn(at, { CLAUDE_CODE_SESSION_ID: 'another' })
  await failTurn(at)
  expect(types(at, run.id)).toEqual(['run_started', 'session_end', 'turn_failed'])
  at.ok('resume', { session: session('later') })
  expect(at.read(`.flow/open/${run.id}`)).toBe('later\n')
})

it('is recorded where there is no setsid and nobody terminates it', async () => {
  const at = project()
  const { run } = at.ok(START, { session: HERE })
  const path = join(at.root, '../node only')
  mkdirSync(path)
  for (const [name, program] of [
    ['node', process.execPath],
    ['sh', '/bin/sh'],
  ] as const)
    symlinkSync(program, join(path, name))
  await failTurn(at, { PATH: path })
  expect(types(at, run.id)).toEqual(['run_started', 'turn_failed'])
})

it('is not recorded for a nested client with the same session id', async () => {
  const at = project()
  const { run } = at.ok(START, { session: session('here') })
  await failTurn(at)
  expect(types(at, run.id)).toEqual(['run_started'])
})
