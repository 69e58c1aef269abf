import { spawnSync } from 'node:child_process'
import { symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { ClientIdentity } from '../../src/core/event.ts'
import { deletedIn, isLockName, isUnfinishedName, LEFT_MS, leftLocksIn, unfinishedIn } from '../../src/store/leftovers.ts'
import { clientIdentity } from '../../src/store/process.ts'
import { makeFifo, refusalOf, testdir } from './support.ts'

const HEX = '0123456789abcdef'
const NOW = Date.parse('2026-01-02T03:04:05.678Z')

function rootOf(path: string) {
  return { path, remedy: () => 'x' }
}

/** Sets when the file or directory at `path` was last changed: this long before NOW. */
function age(path: string, ms: number): void {
  utimesSync(path, new Date(), new Date(NOW - ms))
}

describe('unfinishedIn', () => {
  it('finds files, directories and FIFOs with Flow’s names for them that are over an hour old, and no other', () => {
    const [file, directory, fifo, young] = [`.tmp-${HEX}`, `.new-${HEX}`, '.tmp-ffffffffffffffff', '.tmp-0000000000000000']
    const path = testdir({
      [file]: 'half',
      [`${directory}/run.yaml`]: 'half',
      [young]: 'half',
      '.tmp-mine': 'x',
      'run.yaml': 'x',
    })
    makeFifo(join(path, fifo))
    for (const name of [file, directory, fifo, '.tmp-mine', 'run.yaml']) age(join(path, name), LEFT_MS + 1)
    age(join(path, young), LEFT_MS - 1)
    const found = unfinishedIn(rootOf(path), path, NOW)
    expect(found.sort()).toEqual([directory, file, fifo].sort().map((name) => join(path, name)))
  })

  it('judges a link by its own age, not by that of what it leads to', () => {
    const path = testdir({ old: 'x' })
    age(join(path, 'old'), LEFT_MS + 1)
    symlinkSync('old', join(path, `.tmp-${HEX}`))
    expect(unfinishedIn(rootOf(path), path, Date.now())).toEqual([])
    expect(unfinishedIn(rootOf(path), path, Date.now() + 2 * LEFT_MS)).toEqual([join(path, `.tmp-${HEX}`)])
  })

  it('leaves what belongs to another user', () => {
    const path = testdir({ [`.tmp-${HEX}`]: 'half' })
    age(join(path, `.tmp-${HEX}`), LEFT_MS + 1)
    const getuid = vi.spyOn(process as Required<typeof process>, 'getuid').mockReturnValue(4711)
    const found = unfinishedIn(rootOf(path), path, NOW)
    getuid.mockRestore()
    expect(found).toEqual([])
    expect(unfinishedIn(rootOf(path), path, NOW)).toHaveLength(1)
  })
})

it('deletedIn finds deleted runs whatever their age, and no run', () => {
  const path = testdir({ [`.gone-${HEX}/run.yaml`]: 'x', '.gone-ffffffffffffffff': 'x' })
  const others = ['.gone-', `.gone-${HEX}0`, `x.gone-${HEX}`, '.gone-0123456789ABCDEF', `.gone-${HEX}.x`, `.tmp-${HEX}`, 'run']
  for (const name of others) writeFileSync(join(path, name), 'x')
  const found = deletedIn(rootOf(path), path)
  expect(found.sort()).toEqual([join(path, `.gone-${HEX}`), join(path, '.gone-ffffffffffffffff')])
})

describe('leftLocksIn', () => {
  const held = (holder: ClientIdentity) => JSON.stringify({ token: HEX, holder })
  const elsewhere: ClientIdentity = { machine: 'elsewhere', boot: null, pidns: null, pid: 4711, start: '1' }

  it('finds the locks of dead holders and the rights to remove one, and leaves those that may be held', () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    const dead = held({ ...clientIdentity(process.pid, hostname()), pid })
    const path = testdir({
      lock: dead,
      '.lock': dead,
      [`lock.${HEX}`]: dead,
      '.journal-a.lock': held(clientIdentity(process.pid, hostname())),
      '.journal-b.lock': held(elsewhere),
      '.journal-c.lock': '',
      '.journal-d.lock': '',
      'lock.yaml': dead,
    })
    utimesSync(join(path, '.journal-d.lock'), 0, 0)
    const found = leftLocksIn(rootOf(path), path)
    expect(found.sort()).toEqual(['.journal-d.lock', '.lock', 'lock', `lock.${HEX}`].map((name) => join(path, name)))
  })

  it('judges what is no file by its age alone, and does not wait for it', () => {
    const path = testdir({ dead: '', 'lock/': '' })
    makeFifo(join(path, '.lock'))
    symlinkSync('dead', join(path, `lock.${HEX}`))
    for (const name of ['lock', '.lock']) utimesSync(join(path, name), 0, 0)
    utimesSync(join(path, 'dead'), 0, 0)
    const found = leftLocksIn(rootOf(path), path)
    expect(found.sort()).toEqual([join(path, '.lock'), join(path, 'lock')])
  })
})

describe.each([
  ['unfinishedIn', (path: string, directory: string) => unfinishedIn(rootOf(path), directory, NOW)],
  ['deletedIn', (path: string, directory: string) => deletedIn(rootOf(path), directory)],
  ['leftLocksIn', (path: string, directory: string) => leftLocksIn(rootOf(path), directory)],
])('%s', (_name, find) => {
  it('finds nothing where there is no directory', () => {
    const path = testdir()
    expect(find(path, join(path, 'none'))).toEqual([])
  })

  it.each<[string, (path: string) => void, string]>([
    ['a link', (path) => symlinkSync(testdir(), path), 'is a symbolic link.'],
    ['a file', (path) => writeFileSync(path, ''), 'is not a regular file, or a level above it is not a directory.'],
  ])('refuses %s in place of the directory', (_what, put, says) => {
    const path = testdir()
    const directory = join(path, 'runs')
    put(directory)
    expect(refusalOf(() => find(path, directory))).toMatchObject({ code: 'storage_refused', message: `${directory} ${says}` })
  })
})

it.each([
  ['lock', true],
  ['.lock', true],
  ['.journal-x.lock', true],
  [`lock.${HEX}`, true],
  ['lock.nameless', true],
  [`.journal-x.lock.${HEX}.nameless`, true],
  ['.journal-.lock', false],
  ['journal-x.lock', false],
  ['..lock', false],
  ['xlock', false],
  ['lockx', false],
  ['lock.', false],
  ['lock.yaml', false],
  [`lock.${HEX}0`, false],
  [`lock.${HEX.toUpperCase()}`, false],
  ['lock.nameless.yaml', false],
])('of %s isLockName is %s', (name, is) => {
  expect(isLockName(name)).toBe(is)
})

it.each([
  [`.tmp-${HEX}`, true],
  [`.new-${HEX}`, true],
  [`lock.tmp-${HEX}`, true],
  [`.lock.tmp-${HEX}`, true],
  [`.lock.${HEX}.nameless.tmp-${HEX}`, true],
  [`.journal-x.lock.tmp-${HEX}`, true],
  [`lock.new-${HEX}`, false],
  [`xlock.tmp-${HEX}`, false],
  [`lock.x.tmp-${HEX}`, false],
  [`x.tmp-${HEX}`, false],
  [`lock.tmp-${HEX}.${HEX}`, false],
  [`xtmp-${HEX}`, false],
  [`x.new-${HEX}`, false],
  [`.gone-${HEX}`, false],
  [`.tmp-${HEX.slice(1)}`, false],
  [`.new-${HEX}0`, false],
  [`.tmp-${HEX.toUpperCase()}`, false],
  ['.new-run', false],
])('of %s isUnfinishedName is %s', (name, is) => {
  expect(isUnfinishedName(name)).toBe(is)
})
