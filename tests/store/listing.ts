import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { readTree, type Tree } from '../../src/store/tree.ts'

/** Mode and id by path. */
export type Listing = Map<string, string>

/** Every path below `root` as git would store it without any filter, found by reading all of them. */
export function listingOf(root: string, algorithm = 'sha1'): Listing {
  const listing: Listing = new Map()
  const visit = (prefix: Buffer): void => {
    for (const entry of readdirSync(Buffer.concat([Buffer.from(`${root}/`), prefix]), {
      withFileTypes: true,
      encoding: 'buffer',
    })) {
      const path = Buffer.concat([prefix, entry.name as unknown as Buffer])
      const name = path.toString('latin1')
      if (/^\.(?:git|flow|decisions)$/.test(name) || name === 'ignored') continue
      const full = Buffer.concat([Buffer.from(`${root}/`), path])
      const hash = (content: Buffer) => createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex')
      if (entry.isSymbolicLink()) listing.set(name, `120000:${hash(readlinkSync(full, { encoding: 'buffer' }))}`)
      else if (entry.isFile()) listing.set(name, `100${lstatSync(full).mode & 0o100 ? '755' : '644'}:${hash(readFileSync(full))}`)
      else if (readdirSync(full).includes('.git'))
        listing.set(name, `160000:${headOf(join(root, name)) ?? '0'.repeat(hash(Buffer.alloc(0)).length)}`)
      else visit(Buffer.concat([path, Buffer.from('/')]))
    }
  }
  visit(Buffer.alloc(0))
  return listing
}

export function headOf(root: string): string | null {
  const { stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD'], { cwd: root, encoding: 'utf8' })
  return stdout.trim() || null
}

/** What HEAD has, as git lists it. */
export function committed(root: string): Listing {
  if (headOf(root) === null) return new Map()
  const listing = execFileSync('git', ['ls-tree', '-r', '-z', 'HEAD'], { cwd: root, encoding: 'latin1' }).split('\0').slice(0, -1)
  const entries = listing.map((line) => /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) as unknown as string[])
  return new Map(
    entries
      .filter(([, , , path]) => !/^\.(flow|decisions)\//.test(`${path}`))
      .map(([, mode, id, path]) => [`${path}`, `${mode}:${id}`]),
  )
}

export function digestOf(listing: Listing): string {
  const entries = [...listing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, id]) => `${id} ${path}\0`)
  return createHash('sha256').update(entries.join(''), 'latin1').digest('hex')
}

export function difference(a: Listing, b: Listing): string[] {
  const paths = [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path))
  return paths.map((path) => Buffer.from(path, 'latin1').toString()).sort()
}

export function tree(root: string): Tree {
  const read = readTree(root)
  if (!read.ok) return expect.fail(read.reason)
  return read.value
}

/** Compares what is read with a reading of all files. */
export function expectAsOnDisk(root: string, algorithm?: string): Tree {
  const found = tree(root)
  const listing = listingOf(root, algorithm)
  expect(found.digest).toBe(digestOf(listing))
  expect(found.head).toBe(headOf(root))
  expect(found.dirty.map(({ path }) => path)).toEqual(difference(committed(root), listing))
  for (const { path, id } of found.dirty) expect(id).toBe(listing.get(Buffer.from(path).toString('latin1')) ?? null)
  return found
}

/** Writes a file, and clears away what stands in its way. */
export function put(root: string, path: string, content: string | Buffer): void {
  for (let level = dirname(path); level !== '.'; level = dirname(level))
    if (lstatSync(join(root, level), { throwIfNoEntry: false })?.isDirectory() === false) rmSync(join(root, level))
  rmSync(join(root, path), { recursive: true, force: true })
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
