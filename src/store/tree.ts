import { createHash } from 'node:crypto'
import { type Ask, askGit, CannotTell } from './ask-git.ts'
import { type ContentId, contentIds } from './content-id.ts'
import { OBJECT_ID } from './git.ts'
import { type PathBytes, pathText } from './path-bytes.ts'

/** A path whose content differs from HEAD: `id` is mode and blob id (`100644:<oid>`), null when it is gone. */
export interface DirtyPath {
  path: string
  id: string | null
}

/** The content of a worktree at one moment: `digest` is a SHA-256 in hex, `dirty` is sorted by path. */
export interface Tree {
  digest: string
  head: string | null
  dirty: DirtyPath[]
}

export type Observed<T> = { ok: true; value: T } | { ok: false; reason: string }

/** What stands at a path in HEAD and in the worktree; null where nothing does. */
interface Content {
  head: Map<PathBytes, ContentId | null>
  worktree: Map<PathBytes, ContentId>
}

const NONE = '000000'
const HEAD_LINE = '# branch.oid '
const EMPTY_BLOB =
  /^(?:e69de29bb2d1d6434b8b29ae775ad8c2e48c5391|473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813)$/
const OWN = /^\.(?:flow|decisions)(?:\/|$)/

/**
 * The content of the worktree whose top is `here`: what is tracked and what is untracked and not ignored, without
 * `.flow` and `.decisions` at the top. The digest depends on that content alone, as git would store it: not on what
 * is committed or staged, nor on the machine. A submodule or other repository inside counts by its HEAD alone; a path
 * that the index marks as skipped or unchanged as it is in the index. Paths are relative to `here`; one that is not
 * UTF-8 comes in git's quotes. Starts git; writes nothing, not even git's index. Fails, without throwing,
 * where git does or after ten seconds, and for what cannot be read.
 */
export function readTree(here: string): Observed<Tree> {
  return observed(() => {
    const ask = askGit(here)
    const status = ask([
      'status',
      '--porcelain=v2',
      '--branch',
      '--no-ahead-behind',
      '-z',
      '--untracked-files=all',
      '--no-renames',
      '--ignore-submodules=dirty',
    ]).split('\0')
    const oid = status.find((entry) => entry.startsWith(HEAD_LINE))?.slice(HEAD_LINE.length) ?? ''
    const head = OBJECT_ID.test(oid) ? oid : null
    const content = readContent(here, ask, head, status)
    return { digest: digestOf(content.worktree), head, dirty: differing(content) }
  })
}

/**
 * The paths whose content differs between two moments of a worktree, sorted; `.flow` and `.decisions` are left out.
 * Fails, without throwing, when `then.dirty` is null because that list was not kept, and when a commit of
 * the two moments is not in the repository. Starts git when HEAD moved; writes nothing.
 */
export function changedSince(
  here: string,
  then: { head: string | null; dirty: DirtyPath[] | null },
  now: Tree,
): Observed<string[]> {
  return observed(() => {
    if (then.dirty === null) throw new CannotTell('the list of what differed from HEAD then was not kept')
    const heads = movedHead(here, then.head, now.head)
    const before = new Map(then.dirty.map(({ path, id }) => [path, id]))
    const after = new Map(now.dirty.map(({ path, id }) => [path, id]))
    return [...new Set([...before.keys(), ...after.keys(), ...heads.keys()])]
      .filter(
        (path) => !OWN.test(path) && idAt(path, before, heads.get(path)?.before) !== idAt(path, after, heads.get(path)?.after),
      )
      .sort()
  })
}

/** Undefined stands for what HEAD has where HEAD has the same at both moments: never the id of a dirty path. */
function idAt(path: string, dirty: Map<string, string | null>, head: string | null | undefined): string | null | undefined {
  const id = dirty.get(path)
  return id === undefined ? head : id
}

function observed<T>(look: () => T): Observed<T> {
  try {
    return { ok: true, value: look() }
  } catch (error) {
    if (error instanceof CannotTell) return { ok: false, reason: error.message }
    throw error
  }
}

function readContent(here: string, ask: Ask, commit: string | null, status: string[]): Content {
  const worktree = new Map(listed(ask(['ls-files', '--stage', '-z']), /^(\d+) (\w+) 0\t(.*)/s))
  const head = new Map<PathBytes, ContentId | null>()
  const unread = new Map<PathBytes, string | null>()
  const doubtful: PathBytes[] = []
  for (const entry of status) {
    const fields = entry.split(' ')
    if (fields[0] === '1') {
      const [, xy = '', , headMode, , mode = null, headId = ''] = fields
      const path = fields.slice(8).join(' ')
      head.set(path, headMode === NONE ? null : `${headMode}:${headId}`)
      // A file that was only meant to be added and is gone is shown as if HEAD had it, empty.
      if (xy === '.D' && EMPTY_BLOB.test(headId)) doubtful.push(path)
      if (xy[1] === 'D') worktree.delete(path)
      else if (xy[1] !== '.') unread.set(path, mode)
    } else if (fields[0] === 'u') {
      const path = fields.slice(10).join(' ')
      // Stage 2 need not be what HEAD has.
      doubtful.push(path)
      unread.set(path, fields[6] ?? null)
    } else if (fields[0] === '?') {
      // A repository inside ends in a slash.
      const path = entry.slice(2).replace(/\/$/, '')
      if (!head.has(path)) head.set(path, null)
      unread.set(path, null)
    }
  }
  if (doubtful.length > 0) {
    const all = commitContent(ask, commit)
    for (const path of doubtful) head.set(path, all.get(path) ?? null)
  }
  for (const found of [worktree, head, unread]) for (const path of found.keys()) if (OWN.test(path)) found.delete(path)
  for (const [path, id] of contentIds(here, ask, unread))
    if (id === null) worktree.delete(path)
    else worktree.set(path, id)
  return { head, worktree }
}

/** Sorted by the bytes of the paths, which are the same on every machine. */
function digestOf(worktree: Map<PathBytes, ContentId>): string {
  const hash = createHash('sha256')
  for (const path of [...worktree.keys()].sort()) hash.update(`${worktree.get(path)} ${path}\0`, 'latin1')
  return hash.digest('hex')
}

function differing({ head, worktree }: Content): DirtyPath[] {
  const dirty: DirtyPath[] = []
  for (const [path, id] of head) {
    const now = worktree.get(path) ?? null
    if (now !== id) dirty.push({ path: pathText(path), id: now })
  }
  return dirty.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The paths that two commits have different content for; null stands for the time before the first commit. */
function movedHead(here: string, before: string | null, after: string | null) {
  const moved = new Map<string, { before: ContentId | null; after: ContentId | null }>()
  if (before === after) return moved
  for (const commit of [before, after])
    if (commit !== null && !OBJECT_ID.test(commit)) throw new CannotTell('the HEAD that was kept is not an object id')
  const ask = askGit(here)
  if (before === null || after === null) {
    for (const [path, id] of commitContent(ask, before ?? after))
      moved.set(pathText(path), before === null ? { before: null, after: id } : { before: id, after: null })
    return moved
  }
  const fields = ask(['diff-tree', '-r', '-z', '--no-renames', '--ignore-submodules=none', before, after]).split('\0')
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [change = '', path = ''] = fields.slice(i, i + 2)
    const [oldMode, newMode, oldId, newId] = change.slice(1).split(' ')
    moved.set(pathText(path), {
      before: oldMode === NONE ? null : `${oldMode}:${oldId}`,
      after: newMode === NONE ? null : `${newMode}:${newId}`,
    })
  }
  return moved
}

/** Nothing before the first commit. */
function commitContent(ask: Ask, commit: string | null): Map<PathBytes, ContentId> {
  if (commit === null) return new Map()
  return new Map(listed(ask(['ls-tree', '-r', '-z', '--full-tree', commit]), /^(\d+) \w+ (\w+)\t(.*)/s))
}

/** Paths and ids of a listing; `entry` finds mode, object id and path in those that count. */
function* listed(listing: string, entry: RegExp): Generator<[PathBytes, ContentId]> {
  for (const line of listing.split('\0')) {
    const [, mode, oid, path] = entry.exec(line) ?? []
    if (path !== undefined) yield [path, `${mode}:${oid}`]
  }
}
