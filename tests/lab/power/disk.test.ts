import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Disk, type Image } from './disk.ts'
import { legalStates } from './states.ts'
import type { Change } from './trace.ts'

const MANY = 20_000

/** All states that a power cut may leave after `changes`, each as text: `name=content`, and what is in a directory in braces. */
function statesAfter(...changes: Change[]): string[] {
  const disk = new Disk(new Map([['old', Buffer.from('1')]]))
  for (const change of changes) disk.apply(change)
  const { states, all } = legalStates(disk, MANY, 1)
  expect(all).toBe(true)
  return [...new Set([...states.values()].map(text))].sort()
}

function text(image: Image): string {
  const names = [...image.keys()].sort()
  return names.map((name) => `${name}=${content(image.get(name) as Buffer | Image)}`).join(' ')
}

function content(node: Buffer | Image): string {
  return Buffer.isBuffer(node) ? node.toString('latin1').replaceAll('\0', '0') : `{${text(node)}}`
}

function create(path: string, data: string): Change[] {
  return [{ op: 'create', path, handle: path }, ...write(path, 0, data)]
}

function write(handle: string, offset: number, data: string): Change[] {
  return [{ op: 'write', handle, offset, data: Buffer.from(data).toString('base64') }]
}

function sync(path: string): Change[] {
  return [
    { op: 'open', path, handle: `${path} again` },
    { op: 'fsync', path, handle: `${path} again` },
  ]
}

const mkdir = (path: string): Change => ({ op: 'mkdir', path })
const rename = (from: string, to: string): Change => ({ op: 'rename', from, to })
const unlink = (path: string): Change => ({ op: 'unlink', path })

describe('after a power cut', () => {
  it.each<[string, Change[], string[]]>([
    ['nothing was done', [], ['old=1']],
    [
      'a file was made and written',
      create('new', 'ab'),
      ['new= old=1', 'new=0 old=1', 'new=00 old=1', 'new=a old=1', 'new=a0 old=1', 'new=ab old=1', 'old=1'],
    ],
    [
      'a file was made, and synced but not its name',
      [mkdir('d'), ...create('d/new', 'a'), ...sync('d/new')],
      ['d={new=a} old=1', 'd={} old=1', 'old=1'],
    ],
    [
      'a file and its name were synced, but not the name of its directory',
      [mkdir('d'), ...create('d/new', 'a'), ...sync('d/new'), ...sync('d')],
      ['d={new=a} old=1', 'old=1'],
    ],
    [
      'a file was added to',
      [{ op: 'open', path: 'old', handle: 'old' }, ...write('old', 1, '2\n')],
      ['old=1', 'old=10', 'old=100', 'old=12', 'old=120', 'old=12\n'],
    ],
    [
      'a name was given to another file',
      [mkdir('d'), ...sync('d'), rename('old', 'new')],
      ['d={} new=1', 'd={} old=1', 'new=1', 'old=1'],
    ],
    [
      'a file was replaced whose content was synced',
      [mkdir('d'), ...create('d/a', '1'), ...sync('d/a'), ...create('d/b', '2'), ...sync('d/b'), rename('d/b', 'd/a')],
      ['d={a=1 b=2} old=1', 'd={a=1} old=1', 'd={a=2} old=1', 'd={b=2} old=1', 'd={} old=1', 'old=1'],
    ],
    ['one file was removed and another made', [unlink('old'), ...create('new', '')], ['', 'new=', 'new= old=1', 'old=1']],
  ])('%s: the disk holds one of the states that may be', (_name, changes, states) => {
    expect(statesAfter(...changes)).toEqual([...states].sort())
  })

  it('a directory that was synced holds what it held then', () => {
    const changes = [mkdir('d'), ...create('d/a', '1'), ...sync('d/a'), ...sync('d'), rename('d', 'e')]
    expect(statesAfter(...changes)).toEqual(['d={a=1} old=1', 'e={a=1} old=1', 'old=1'])
  })

  it('of two writes the later one may be there without the earlier one', () => {
    const disk = new Disk()
    for (const change of [...create('log', 'first\n'), ...write('log', 6, 'second\n')]) disk.apply(change)
    expect([...legalStates(disk, MANY, 1).states.values()].map(text)).toContain(`log=${'0'.repeat(6)}second\n`)
  })

  it('a sector may be missing in the middle', () => {
    const disk = new Disk()
    for (const change of create('log', 'x'.repeat(1536))) disk.apply(change)
    const hole = `log=${'x'.repeat(512)}${'0'.repeat(512)}${'x'.repeat(512)}`
    expect([...legalStates(disk, MANY, 1).states.values()].map(text)).toContain(hole)
  })
})

/** Changes that can be made one after the other, on three names. */
const history = fc
  .array(fc.tuple(fc.constantFrom('write', 'rename', 'unlink', 'sync'), fc.nat(2), fc.nat(2)), { maxLength: 6 })
  .map((steps) => {
    const sizes = new Map<string, number>()
    const changes: Change[] = []
    for (const [kind, one, two] of steps) {
      const [a, b] = [`f${one}`, `f${two}`]
      const size = sizes.get(a)
      if (kind === 'write') {
        if (size === undefined) changes.push({ op: 'create', path: a, handle: `${changes.length}` })
        else changes.push({ op: 'open', path: a, handle: `${changes.length}` })
        changes.push(...write(`${changes.length - 1}`, size ?? 0, String(changes.length % 10)))
        sizes.set(a, (size ?? 0) + 1)
      } else if (size === undefined) continue
      else if (kind === 'sync') changes.push(...sync(a))
      else {
        sizes.delete(a)
        if (kind === 'rename' && a !== b) sizes.set(b, size)
        changes.push(kind === 'rename' && a !== b ? rename(a, b) : unlink(a))
      }
    }
    return changes
  })

describe('whatever was done', () => {
  it('a cut right before an fsync may leave all that a cut since the fsync before may leave', () => {
    fc.assert(
      fc.property(history, (changes) => {
        const disk = new Disk()
        let before: string[] = []
        for (const change of changes) {
          if (change.op === 'fsync') before = []
          disk.apply(change)
          const { states, all } = legalStates(disk, MANY, 1)
          fc.pre(all)
          const now = new Set([...states.values()].map(text))
          for (const state of before) expect(now).toContain(state)
          before = [...now]
        }
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  it('what programs saw last is among the states', () => {
    fc.assert(
      fc.property(history, (changes) => {
        const disk = new Disk()
        const files = new Map<string, string>()
        const handles = new Map<string, string>()
        for (const change of changes) {
          disk.apply(change)
          if (change.op === 'create' || change.op === 'open') handles.set(change.handle, change.path)
          if (change.op === 'create') files.set(change.path, '')
          if (change.op === 'write') {
            const path = handles.get(change.handle) ?? ''
            files.set(path, files.get(path) + Buffer.from(change.data, 'base64').toString())
          }
          if (change.op === 'rename') files.set(change.to, files.get(change.from) as string)
          if (change.op === 'rename') files.delete(change.from)
          if (change.op === 'unlink') files.delete(change.path)
        }
        const last = text(disk.state((_what, count) => count - 1))
        expect(last).toBe(
          [...files.keys()]
            .sort()
            .map((name) => `${name}=${files.get(name)}`)
            .join(' '),
        )
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})
