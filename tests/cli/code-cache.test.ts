import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { project } from './builders.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
/** From here on Node keeps compiled code by itself. */
const NODE_DOES = major > 22 || (major === 22 && minor >= 8)

/** A project in which one command was run, and the file that holds its compiled code. */
function kept() {
  const at = project()
  at.ok('list')
  const directory = join(at.state, 'flow', 'compile-cache')
  const [name = ''] = readdirSync(directory)
  return { at, directory, file: join(directory, name) }
}

describe.skipIf(NODE_DOES)('compiled code', () => {
  it('is kept once, for this user alone, and used by the next command', () => {
    const { at, directory, file } = kept()
    expect({ files: readdirSync(directory).length, mode: statSync(file).mode & 0o777 }).toEqual({ files: 1, mode: 0o600 })
    utimesSync(file, 1, 1)
    at.ok('list')
    expect(statSync(file).mtimeMs).toBe(1000)
  })

  it.each<[string, (file: string) => unknown]>([
    ['is cut short', (file) => truncateSync(file, 1000)],
    ['is empty', (file) => truncateSync(file, 0)],
    ['is a FIFO', (file) => [rmSync(file), execFileSync('mkfifo', [file])]],
    ['is that of another program', (file) => writeFileSync(file, Buffer.alloc(5000, 7))],
  ])('that %s is not run, and replaced', (_what, damage) => {
    const { at, file } = kept()
    const before = readFileSync(file)
    damage(file)
    expect(at.ok('list')).toMatchObject({ ok: true })
    expect(statSync(file).size).toBeGreaterThan(before.length / 2)
  })

  it('of a file that nothing can be kept of costs the command nothing else', () => {
    const at = project()
    at.write('state', 'no directory')
    const answer = at.flowctl('list', { env: { XDG_STATE_HOME: join(at.root, 'state') } })
    expect({ code: answer.code, stderr: answer.stderr }).toEqual({ code: 0, stderr: '' })
    expect(existsSync(join(at.state, 'flow', 'compile-cache'))).toBe(false)
  })

  it('of the newest versions is all that stays', () => {
    const { at, directory, file } = kept()
    for (let i = 0; i < 20; i += 1) {
      writeFileSync(join(directory, `old-${i}`), '')
      utimesSync(join(directory, `old-${i}`), i, i)
    }
    truncateSync(file, 0)
    chmodSync(file, 0o600)
    at.ok('list')
    expect(readdirSync(directory).sort()).toEqual(
      [file.slice(directory.length + 1), ...Array.from({ length: 15 }, (_, i) => i + 5).map((i) => `old-${i}`)].sort(),
    )
  })
})
