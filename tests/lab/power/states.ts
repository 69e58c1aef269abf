import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Disk, Image } from './disk.ts'
import { role } from './trace.ts'

/** How long a machine is down at least: what was left by a process that ran before is older than this. */
const DOWN_S = 60
const LOCK = /lock(\.|$)/

/** Numbers from 0 up to 1 that follow from `seed` (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Choose = (what: string, count: number) => number

/**
 * The states that a power cut may leave now, each once: all of them when there are at most `bound`; else `bound` of them:
 * everything old, everything new, what differs from one of these in one place (in a log in
 * every way), and combinations drawn by `seed`.
 */
export function legalStates(disk: Disk, bound: number, seed: number): { states: Map<string, Image>; all: boolean } {
  const every = exhaust(disk, bound)
  if (every !== null) return { states: every, all: true }
  const next = random(seed)
  const states = new Map<string, Image>()
  const take = (choose: Choose): void => {
    const image = disk.state(choose)
    states.set(digest(image), image)
  }
  const oldest: Choose = () => 0
  const newest: Choose = (_what, count) => count - 1
  const single: Choose[] = []
  const logs: Choose[] = []
  for (const base of [newest, oldest]) {
    const places = new Map<string, number>()
    disk.state((what, count) => {
      places.set(what, count)
      return base(what, count)
    })
    for (const [place, possible] of places)
      for (let i = 0; i < possible; i++)
        (place.endsWith('/events.jsonl=') ? logs : single).push((what, count) =>
          what === place ? Math.min(i, count - 1) : base(what, count),
        )
  }
  take(oldest)
  take(newest)
  for (const choose of logs) take(choose)
  // No more than half, so that combinations are not crowded out.
  while (single.length > 0 && states.size < bound / 2) take(single.splice(Math.floor(next() * single.length), 1)[0] as Choose)
  for (let i = 0; i < bound * 4 && states.size < bound; i++)
    take((_what, count) => {
      const turn = next()
      return turn < 0.25 ? 0 : turn < 0.6 ? count - 1 : Math.floor(next() * count)
    })
  return { states, all: false }
}

/** Every state, found by taking each choice in turn; null when there are more than `bound` ways. */
function exhaust(disk: Disk, bound: number): Map<string, Image> | null {
  const states = new Map<string, Image>()
  const path: { taken: number; count: number }[] = []
  for (let ways = 0; ways < bound; ways++) {
    let depth = 0
    const image = disk.state((_what, count) => {
      path[depth] ??= { taken: 0, count }
      return (path[depth++] as { taken: number }).taken
    })
    states.set(digest(image), image)
    while (path.length > 0) {
      const last = path.at(-1) as { taken: number; count: number }
      if (++last.taken < last.count) break
      path.pop()
    }
    if (path.length === 0) return states
  }
  return null
}

/** Says whether two states are the same to every reader: random names count as one, and what nothing reads does not count. */
export function digest(image: Image): string {
  const hash = createHash('sha1')
  const add = (part: Image, path: string): void => {
    for (const key of [...part.keys()].sort()) {
      if (key.startsWith('.tmp-')) continue
      const content = part.get(key) as Buffer | Image
      hash.update(`${role(`${path}/${key}`)}\0`)
      if (!Buffer.isBuffer(content)) add(content, `${path}/${key}`)
      else if (LOCK.test(key)) hash.update(content.length === 0 ? 'empty' : content.includes(0) ? 'torn' : 'held')
      else hash.update(`${content.length}\0`).update(content)
    }
    hash.update('\0\0')
  }
  add(image, '')
  return hash.digest('base64')
}

/** Puts a state into the empty directory `at`, as a machine finds it that was down for a minute. */
export function materialize(image: Image, at: string): void {
  for (const [key, content] of image) {
    const path = join(at, key)
    if (Buffer.isBuffer(content)) {
      writeFileSync(path, content)
      const then = Date.now() / 1000 - DOWN_S
      if (LOCK.test(key)) utimesSync(path, then, then)
    } else {
      mkdirSync(path)
      materialize(content, path)
    }
  }
}

/** What is in the directory `at`, but for git's own files. */
export function imageOf(at: string): Image {
  const image: Image = new Map()
  for (const entry of readdirSync(at, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== '.git') image.set(entry.name, imageOf(join(at, entry.name)))
    else if (entry.isFile()) image.set(entry.name, readFileSync(join(at, entry.name)))
  return image
}
