import { createHash } from 'node:crypto'
import { lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs'
import { FlowError } from '../core/errors.ts'
import { type Ask, CannotTell } from './ask-git.ts'
import { errno } from './errno.ts'
import { readHead } from './git.ts'
import { type PathBytes, pathText, quotedPath } from './path-bytes.ts'
import { locate, type Place } from './place.ts'

/** Mode and object id as git would store them (`100644:<oid>`). */
export type ContentId = string

const LINK = '120000'
const REPOSITORY = '160000'
/** With more paths git is faster at looking at all of them. */
const PATHS_MAX = 200

/**
 * What git would store for each path of the worktree `here`, read from the disk; null for what is gone. The modes are
 * what git says about tracked files, null for untracked ones. A link counts by its target, a repository by
 * its HEAD. Stores nothing. Throws CannotTell for what cannot be read.
 */
export function contentIds(here: string, ask: Ask, modes: Map<PathBytes, string | null>): Map<PathBytes, ContentId | null> {
  const ids = new Map<PathBytes, ContentId | null>()
  const files: { path: PathBytes; mode: string }[] = []
  const trustsMode = once(() => ask(['config', '--type=bool', '--default=true', 'core.fileMode']).trim() !== 'false')
  const objectFormat = once(() => (ask(['rev-parse', '--show-object-format']).trim() === 'sha256' ? 'sha256' : 'sha1'))
  for (const [path, mode] of modes) {
    const stat = lstat(here, path)
    if (stat === null) ids.set(path, null)
    else if (stat.isFile()) files.push({ path, mode: mode ?? (executable(stat) && trustsMode() ? '100755' : '100644') })
    else if (stat.isSymbolicLink()) ids.set(path, `${LINK}:${blobId(linkTarget(here, path), objectFormat())}`)
    else if (stat.isDirectory()) ids.set(path, repositoryId(here, path, objectFormat))
    else throw new CannotTell(`${pathText(path)} is neither a file nor a link`)
  }
  const blobs = fileIds(
    ask,
    files.map((file) => file.path),
    (path) => modes.get(path) !== null,
  )
  for (const { path, mode } of files) ids.set(path, `${mode}:${blobs.get(path)}`)
  return ids
}

function fileIds(ask: Ask, paths: PathBytes[], tracked: (path: PathBytes) => boolean): Map<PathBytes, string> {
  const ids = hashes(ask, paths)
  for (const [path, id] of withLineEndsKept(ask, ids, paths.filter(tracked))) ids.set(path, id)
  return ids
}

/**
 * The ids of files in which git leaves CRLF alone because the version in its index has it and only a guess makes
 * the file text. `git hash-object` does not look at the index and converts these too.
 */
function withLineEndsKept(ask: Ask, ids: Map<PathBytes, string>, tracked: PathBytes[]): [PathBytes, string][] {
  const raw = hashes(ask, tracked, ['--no-filters'])
  const converted = new Set(tracked.filter((path) => raw.get(path) !== ids.get(path)))
  if (converted.size === 0) return []
  const byAttribute: [PathBytes, string][] = []
  const bySetting: PathBytes[] = []
  const few =
    converted.size <= PATHS_MAX && [...converted].every((path) => Buffer.from(pathText(path)).toString('latin1') === path)
  const wanted = few ? ['--', ...Array.from(converted, pathText)] : []
  for (const entry of ask(['--literal-pathspecs', 'ls-files', '--eol', '-z', ...wanted]).split('\0')) {
    const found = /^i\/(?:crlf|mixed) +w\/\S* +attr\/(.*?) *\t(.*)/s.exec(entry)
    const path = found?.[2]
    if (path === undefined || !converted.has(path)) continue
    // All of `converted` are in `raw`.
    if (found?.[1]?.startsWith('text=auto')) byAttribute.push([path, raw.get(path) as string])
    // Where another attribute says what the file is, this setting changes nothing.
    else bySetting.push(path)
  }
  return [...byAttribute, ...hashes(ask, bySetting, [], ['-c', 'core.autocrlf=false'])]
}

function hashes(ask: Ask, paths: PathBytes[], options: string[] = [], settings: string[] = []): Map<PathBytes, string> {
  if (paths.length === 0) return new Map()
  const input = paths.map((path) => `${quotedPath(path)}\n`).join('')
  const ids = ask([...settings, 'hash-object', ...options, '--stdin-paths'], input).split('\n')
  if (ids.length !== paths.length + 1) throw new CannotTell('git did not hash every file')
  return new Map(paths.map((path, i) => [path, ids[i] as string])) // There is one for each.
}

/** Null for a directory that is no repository. One without a commit has an id of zeros. */
function repositoryId(here: string, path: PathBytes, objectFormat: () => string): ContentId | null {
  const place = repositoryAt(here, path)
  if (place === null) return null
  const { branch, head } = readHead(place)
  if (head === null && branch === null) throw new CannotTell(`the HEAD of ${pathText(path)} cannot be read`)
  return `${REPOSITORY}:${head ?? '0'.repeat(objectFormat() === 'sha256' ? 64 : 40)}`
}

function repositoryAt(here: string, path: PathBytes): Place | null {
  const directory = `${here}/${pathText(path)}`
  try {
    const place = locate(directory, {})
    return place.here === realpathSync(directory) ? place : null
  } catch (error) {
    throw error instanceof FlowError ? new CannotTell(error.message) : unreadable(path, error)
  }
}

function blobId(content: Buffer, objectFormat: string): string {
  return createHash(objectFormat).update(`blob ${content.length}\0`).update(content).digest('hex')
}

function lstat(here: string, path: PathBytes): Stats | null {
  try {
    return lstatSync(absolute(here, path))
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return null
    throw unreadable(path, error)
  }
}

function linkTarget(here: string, path: PathBytes): Buffer {
  try {
    return readlinkSync(absolute(here, path), { encoding: 'buffer' })
  } catch (error) {
    throw unreadable(path, error)
  }
}

function unreadable(path: PathBytes, error: unknown): CannotTell {
  return new CannotTell(`${pathText(path)} cannot be read (${errno(error)})`)
}

function absolute(here: string, path: PathBytes): Buffer {
  return Buffer.concat([Buffer.from(`${here}/`), Buffer.from(path, 'latin1')])
}

function executable(stat: Stats): boolean {
  return (stat.mode & 0o100) !== 0
}

function once<T>(ask: () => T): () => T {
  let answer: { value: T } | null = null
  return () => {
    answer ??= { value: ask() }
    return answer.value
  }
}
