import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setAside } from '../../src/store/aside.ts'
import { faultAt } from './faults.ts'
import { expectRefusal, makeFifo, testdir } from './support.ts'

/** A root with these files, whose things are put into its directory `.aside`. */
function aRoot(files: Record<string, string>) {
  const path = testdir(files)
  const root = { path, remedy: () => 'x' }
  return { path, aside: (name: string) => setAside(root, { base: path, home: join(path, '.aside') }, join(path, name)) }
}

describe('what is in the way', () => {
  it('is moved as it is, under its own path', () => {
    const { path, aside } = aRoot({ 'runs/one/file': 'x' })
    expect(aside('runs/one/file')).toBe(join(path, '.aside/runs/one/file'))
    expect(readFileSync(join(path, '.aside/runs/one/file'), 'utf8')).toBe('x')
    expect(readdirSync(join(path, 'runs/one'))).toEqual([])
  })

  it('never replaces what was moved before', () => {
    const { path, aside } = aRoot({})
    const moved = ['first', 'second', 'third'].map((name) => {
      mkdirSync(join(path, 'at'))
      mkdirSync(join(path, 'at', name))
      return aside('at')
    })
    expect(moved).toEqual(['at', 'at.2', 'at.3'].map((name) => join(path, '.aside', name)))
    expect(moved.map((at) => readdirSync(at))).toEqual([['first'], ['second'], ['third']])
  })

  it('is the link itself, and not what it leads to', () => {
    const { path, aside } = aRoot({ real: 'x' })
    symlinkSync('real', join(path, 'link'))
    expect(readlinkSync(aside('link'))).toBe('real')
    expect(readFileSync(join(path, 'real'), 'utf8')).toBe('x')
  })

  it('can be anything that stands there', () => {
    const { path, aside } = aRoot({})
    makeFifo(join(path, 'at'))
    expect(lstatSync(aside('at')).isFIFO()).toBe(true)
  })

  it.each([
    ['above it', 'up'],
    ['above its new place', '.aside'],
  ])('is not looked for behind a link %s', (_where, name) => {
    const { path, aside } = aRoot({ [name === 'up' ? 'real/file' : 'up/file']: 'x', 'real/': '' })
    symlinkSync('real', join(path, name))
    expectRefusal(() => aside('up/file'), 'storage_refused', `${join(path, name)} is a symbolic link`)
    expect(readFileSync(join(path, 'up/file'), 'utf8')).toBe('x')
  })

  it('that is gone meanwhile is an error', () => {
    const { path, aside } = aRoot({})
    expectRefusal(() => aside('none'), 'storage_failed', `${join(path, 'none')}: the file system reports ENOENT`)
  })

  it('moves in this order: the new place, the move, its new name on disk, its old one gone', () => {
    const { path, aside } = aRoot({ 'up/file': 'x' })
    const trace = join(testdir(), 'trace')
    const end = faultAt(`trace:${trace}`)
    aside('up/file')
    end()
    const steps = ['make', 'make-sync', 'make', 'make-sync', 'move', 'sync-to', 'sync-from']
    expect(readFileSync(trace, 'utf8')).toBe(steps.map((step) => `aside:${step}\n`).join(''))
    expect(readdirSync(join(path, 'up'))).toEqual([])
  })

  it.each([
    ['move', 'up/file'],
    ['sync-to', '.aside/up/file'],
    ['sync-from', '.aside/up/file'],
  ])('is at either place where the disk fails at %s: %s', (step, at) => {
    const { path, aside } = aRoot({ 'up/file': 'x' })
    faultAt(`aside:${step}:EIO`)
    expectRefusal(() => aside('up/file'), 'storage_failed', `${join(path, 'up/file')}: the file system reports EIO`)
    expect(readFileSync(join(path, at), 'utf8')).toBe('x')
  })
})
