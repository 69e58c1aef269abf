import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, expect, vi } from 'vitest'
import { type ErrorCode, FlowError } from '../../src/core/errors.ts'
import type { Place } from '../../src/store/place.ts'

const made: string[] = []
const mounted: string[] = []

afterEach(() => {
  for (const path of mounted.splice(0).reverse()) execFileSync('umount', ['-l', path])
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
})

/** A directory of its own with the files given by their paths; a path that ends in `/` is a directory. */
export function testdir(files: Record<string, string | Buffer> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'flow store-')))
  made.push(root)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(path.endsWith('/') ? join(root, path) : dirname(join(root, path)), { recursive: true })
    if (!path.endsWith('/')) writeFileSync(join(root, path), content)
  }
  return root
}

/** A directory for all tests of a file; made outside of them. */
export function keptDirectory(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'flow store-')))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  return root
}

/** A project without git. */
export function aPlace(files: Record<string, string | Buffer> = {}): Place {
  const root = testdir(files)
  return { main: root, here: root, git: null }
}

/** Runs git without the settings of the person whose machine this is; returns what it printed. */
export function git(cwd: string, ...args: string[]): string {
  const quiet = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'protocol.file.allow=always',
    '-c',
    'init.defaultBranch=main',
  ]
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  return execFileSync('git', [...quiet, ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

/** Has `git` be this script until the variables are put back. */
export function withGit(script: string): void {
  const bin = testdir({ git: `#!/bin/sh\n${script}\n` })
  chmodSync(join(bin, 'git'), 0o755)
  vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`)
}

/** A git repository with one commit of `files`. */
export function aRepository(files: Record<string, string> = { 'README.md': 'hello\n' }): string {
  const root = testdir(files)
  git(root, 'init', '--quiet')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message', 'first')
  return root
}

/** What `action` is refused with; fails the test when it is not refused. */
export function refusalOf(action: () => unknown): FlowError['refusal'] {
  try {
    action()
  } catch (error) {
    if (error instanceof FlowError) return error.refusal
    throw error
  }
  return expect.fail('nothing was refused')
}

/** The same for what promises an answer. */
export async function rejectionOf(answer: Promise<unknown>): Promise<FlowError['refusal']> {
  const error = await answer.then(
    () => expect.fail('nothing was refused'),
    (e: unknown) => e,
  )
  if (error instanceof FlowError) return error.refusal
  throw error
}

export function expectRefusal(action: () => unknown, code: ErrorCode, part: string): void {
  const refusal = refusalOf(action)
  expect(refusal.code).toBe(code)
  expect(refusal.message).toContain(part)
}

/** Mounts a small file system over `path`, read-only when asked; false, with the reason, where mounting is not permitted. */
export function mountSmall(path: string, options: string): boolean {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { encoding: 'utf8' })
  if (status === 0) mounted.push(path)
  else console.warn(`not tested: no file system could be mounted (${stderr.trim()})`)
  return status === 0
}

/** Makes what is mounted at `path` read-only. */
export function remountReadOnly(path: string): void {
  execFileSync('mount', ['-o', 'remount,ro', path])
}

/** The names of the steps that `action` takes, between which it may be killed. */
export function stepsOf(action: () => unknown): string[] {
  const file = join(testdir(), 'steps')
  vi.stubEnv('FLOW_CRASH_AT', `trace:${file}`)
  try {
    action()
  } finally {
    vi.stubEnv('FLOW_CRASH_AT', undefined)
  }
  return readFileSync(file, 'utf8').trim().split('\n')
}

export function makeFifo(path: string): void {
  execFileSync('mkfifo', [path])
}
