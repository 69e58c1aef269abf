import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../../bin', import.meta.url))

// Each launcher, what it puts before its arguments, and its exit code when there is no Node.
const LAUNCHERS: [string, string[], number][] = [
  ['flowctl', [], 1],
  ['flow-record-activity.sh', ['helper', 'record-activity'], 2],
  ['journal-record.sh', ['helper', 'journal-record'], 2],
]

let box: string
let bin: string

beforeEach(() => {
  box = realpathSync(mkdtempSync(join(tmpdir(), 'flow launcher-')))
  bin = join(box, 'plugin', 'bin')
  mkdirSync(bin, { recursive: true })
  mkdirSync(join(box, 'plugin', 'dist'))
  for (const [name] of LAUNCHERS) copyFileSync(join(BIN, name), join(bin, name))
  writeFileSync(
    join(box, 'plugin', 'dist', 'flowctl.cjs'),
    'console.log(JSON.stringify(process.argv.slice(2)))\nprocess.exitCode = 7\n',
  )
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

function launch(command: string, { cwd = box, path = process.env['PATH'] ?? '', cdpath = '' } = {}) {
  const { status, stdout, stderr } = spawnSync(command, ['record', 'a b', '--x=$HOME', ''], {
    cwd,
    encoding: 'utf8',
    env: { PATH: path, CDPATH: cdpath },
  })
  return { status, stdout, stderr }
}

function whereIs(tool: string): string {
  return execFileSync('sh', ['-c', 'command -v "$0"', tool], { encoding: 'utf8' }).trim()
}

describe.each(LAUNCHERS)('%s', (name, before, withoutNode) => {
  const passed = { status: 7, stdout: `${JSON.stringify([...before, 'record', 'a b', '--x=$HOME', ''])}\n`, stderr: '' }

  it.each<[string, () => ReturnType<typeof launch>]>([
    ['by its absolute path', () => launch(join(bin, name))],
    ['by a relative path', () => launch(`./${name}`, { cwd: bin })],
    ['through PATH', () => launch(name, { path: `${bin}:${process.env['PATH']}` })],
    ['through a relative entry of PATH', () => launch(name, { cwd: join(box, 'plugin'), path: `bin:${process.env['PATH']}` })],
    [
      'through links to links',
      () => {
        symlinkSync(join(bin, name), join(box, 'first'))
        symlinkSync('first', join(box, 'second'))
        return launch('second', { path: `${box}:${process.env['PATH']}` })
      },
    ],
    [
      'through a link to its directory',
      () => {
        symlinkSync(bin, join(box, 'tools'))
        return launch(join(box, 'tools', name))
      },
    ],
    ['with CDPATH set', () => launch(`bin/${name}`, { cwd: join(box, 'plugin'), cdpath: '/:/usr' })],
  ])('started %s, finds its bundle and passes arguments and exit code on', (_how, run) => {
    expect(run()).toEqual(passed)
  })

  it('says in one sentence that Node is missing', () => {
    const path = join(box, 'no node')
    mkdirSync(path)
    for (const tool of ['sh', 'readlink']) symlinkSync(whereIs(tool), join(path, tool))
    const { status, stdout, stderr } = launch(join(bin, name), { path })
    expect({ status, stdout }).toEqual({ status: withoutNode, stdout: '' })
    expect(stderr).toMatch(/^[^\n]*node is not on PATH[^\n]*\n$/)
  })
})
