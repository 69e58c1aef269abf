import { basename, join } from 'node:path'
import { readFollowing } from './disk.ts'
import { errno } from './errno.ts'
import type { GitDirs, Place } from './place.ts'
import { childProcess } from './spawn.ts'

/** `branch` is null when HEAD is detached, `head` before the first commit; both where git cannot tell. */
export interface Head {
  branch: string | null
  head: string | null
}

const HEAD_TIMEOUT_MS = 2000
const STATUS_TIMEOUT_MS = 10_000
/** The longest list of references that is read here; of a longer one git is asked. */
const REFS_MAX = 16 * 1024 * 1024
const CONFIG_MAX = 1024 * 1024
/** A reference is the name of a file, or the id of an object. */
const REF_MAX = 8 * 1024
const STATUS_MAX = 64 * 1024 * 1024
/** The full id of a git object. */
export const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const BRANCHES = 'refs/heads/'
/** Variables that would turn git to another repository than the one at hand. */
const MISLEADING = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|PREFIX|NAMESPACE)$/

/**
 * Branch and commit of the worktree, read from git's own files; git itself is started only where these
 * cannot be read (reftable, symbolic references between branches). Never fails.
 */
export function readHead(place: Place): Head {
  if (place.git === null) return { branch: null, head: null }
  return headFromFiles(place.git) ?? headFromGit(place.here)
}

/** Null where git must be asked. */
function headFromFiles(git: GitDirs): Head | null {
  const text = readRef(join(git.gitDir, 'HEAD'))
  if (text === undefined || text === null) return null
  if (OBJECT_ID.test(text)) return { branch: null, head: text }
  const ref = /^ref: (refs\/\S+)$/.exec(text)?.[1]
  // A repository with another store of references keeps a HEAD that names this.
  if (ref === undefined || ref.includes('..') || ref === 'refs/heads/.invalid') return null
  const loose = readRef(join(git.commonDir, ref))
  const head = loose === undefined ? packedRef(git.commonDir, ref) : loose
  if (head === null || (head !== undefined && !OBJECT_ID.test(head))) return null
  return { branch: ref.startsWith(BRANCHES) ? ref.slice(BRANCHES.length) : null, head: head ?? null }
}

/** The text of a file of references; undefined when there is no regular file, null when it cannot be read. */
function readRef(path: string, max = REF_MAX): string | undefined | null {
  try {
    const text = readFollowing(path, max)
    return text !== null && text.length > max ? null : text?.toString('utf8').trimEnd()
  } catch {
    return null
  }
}

/** The commit of a packed reference; undefined when there is none, null when the file cannot be read. */
function packedRef(commonDir: string, ref: string): string | undefined | null {
  const text = readRef(join(commonDir, 'packed-refs'), REFS_MAX)
  if (text === undefined || text === null) return text
  const end = `${text}\n`.indexOf(` ${ref}\n`)
  return end < 0 ? undefined : text.slice(text.lastIndexOf('\n', end) + 1, end)
}

function headFromGit(here: string): Head {
  const head = git(here, ['rev-parse', '--verify', '--quiet', 'HEAD'], HEAD_TIMEOUT_MS)
  const branch = git(here, ['symbolic-ref', '--quiet', '--short', 'HEAD'], HEAD_TIMEOUT_MS)
  return {
    branch: branch.ok ? branch.text.trim() : null,
    head: head.ok && OBJECT_ID.test(head.text.trim()) ? head.text.trim() : null,
  }
}

export type Changes = { ok: true; paths: string[] } | { ok: false; reason: string }

/**
 * Every path of the worktree `here` that differs from HEAD, untracked files included, both names of a
 * renamed one; sorted, relative to the top. What Flow itself keeps is left out. Writes nothing, not even
 * git's index, and takes at most ten seconds.
 */
export function changedPaths(here: string): Changes {
  const options = ['--porcelain=v1', '-z', '--untracked-files=all', '--no-renames']
  const status = git(here, ['--no-optional-locks', 'status', ...options], STATUS_TIMEOUT_MS)
  if (!status.ok) return status
  const found = new Set(status.text.split('\0').map((entry) => entry.slice(3)))
  return { ok: true, paths: [...found].filter((path) => path !== '' && !/^\.(?:flow|decisions)\//.test(path)).sort() }
}

export type Answer = { ok: true; text: string; warnings: string } | { ok: false; reason: string }

interface GitOptions {
  input?: string | undefined
  /** Bytes of what git may print; more is a failure. */
  maxBuffer?: number
  /** `latin1` gives one character for each byte. */
  encoding?: 'utf8' | 'latin1'
}

/** Runs git in `here` for at most `timeout` ms. Never throws; changes what git's own command changes. */
export function git(here: string, args: string[], timeout: number, options: GitOptions = {}): Answer {
  const { input, maxBuffer = STATUS_MAX, encoding = 'utf8' } = options
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !MISLEADING.test(name)))
  const { error, status, stdout, stderr } = childProcess().spawnSync('git', args, {
    cwd: here,
    // In one language, because what git says is read; the locale itself stays for the filters that git starts.
    env: { ...env, LANGUAGE: 'C' },
    timeout,
    maxBuffer,
    input,
  })
  // When git fails before it has read its input there is an error too, but git's own reason is the better one.
  if (error !== undefined && !status) {
    const code = errno(error)
    return {
      ok: false,
      reason:
        code === 'ENOENT'
          ? 'git is not on PATH'
          : code === 'ETIMEDOUT'
            ? `git took more than ${timeout} ms`
            : `git could not be run (${code})`,
    }
  }
  const warnings = stderr.toString('utf8')
  if (status !== 0) return { ok: false, reason: warnings.split('\n')[0] || `git ended with ${status}` }
  return { ok: true, text: stdout.toString(encoding), warnings }
}

/**
 * `owner/name` of the repository as the URL of its remote `origin` gives it, without host or credentials;
 * the name of its directory where there is no such URL.
 */
export function repoName(place: Place): string {
  const url = place.git === null ? null : originUrl(place.git.commonDir)
  return (url === null ? null : pathOfUrl(url)) ?? basename(place.main)
}

function originUrl(commonDir: string): string | null {
  const config = readRef(join(commonDir, 'config'), CONFIG_MAX)
  if (!config) return null
  let inOrigin = false
  for (const line of config.split('\n')) {
    if (/^\s*\[/.test(line)) inOrigin = /^\s*\[remote\s+"(.*?)"\]/i.exec(line)?.[1] === 'origin'
    const url = inOrigin ? /^(?:.*\])?\s*url\s*=\s*"?([^"#;\s]+)/i.exec(line)?.[1] : undefined
    if (url !== undefined) return url
  }
  return null
}

/** The path of a network URL, or null: a local path says where a copy lies, not whose repository it is. */
function pathOfUrl(url: string): string | null {
  const path =
    /^(?!file:)[a-z][a-z0-9+.-]*:\/\/[^/]+\/(.+)/i.exec(url)?.[1] ?? /^(?:[^@/:]+@)?[^@/:]{2,}:(?!\/\/)(.+)/.exec(url)?.[1]
  const trimmed = path?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return trimmed !== undefined && /^[\w.~-]+(?:\/[\w.~-]+)+$/.test(trimmed) ? trimmed : null
}
