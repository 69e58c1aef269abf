import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { FlowError, refusal } from '../core/errors.ts'
import type { RunId } from '../core/ids.ts'
import { type Root, readFollowing } from './disk.ts'
import { errno, storageError } from './errno.ts'

/** Where the runs of a project are (`main`), where the work happens (`here`), and the git directories of `here`. */
export interface Place {
  main: string
  here: string
  git: GitDirs | null
  /** Whether the archive is meant, and not the runs that are in use: it has the same shape. */
  archived?: true
}

/** The same place with the archive in the place of its runs: what reads a run there reads an archived one. */
export function archiveOf(place: Place): Place {
  return { ...place, archived: true }
}

/** `gitDir` holds HEAD of this worktree; `commonDir` what all worktrees share. */
export interface GitDirs {
  gitDir: string
  commonDir: string
}

const LINK_FILE_MAX = 8 * 1024

/**
 * The place of the directory `cwd`: its git worktree and the repository's main worktree, or without git
 * the host's project directory, else `cwd` itself. Starts no process and writes nothing. Fails with
 * `file_not_found` when `cwd` is no directory and with `storage_refused` when `.git`, or the git directory
 * of a linked worktree, names a git directory that is not there.
 */
export function locate(cwd: string, env: NodeJS.ProcessEnv): Place {
  const start = realDirectory(cwd)
  if (start === null)
    throw new FlowError(refusal('file_not_found', `${cwd} is not a directory.`, 'Give --cwd a directory that exists.'))
  const named = env['FLOW_PROJECT_DIR'] || env['CLAUDE_PROJECT_DIR']
  const project = named === undefined ? null : realDirectory(named)
  return (
    findWorktree(start) ??
    (project === null ? null : (findWorktree(project) ?? { main: project, here: project, git: null })) ?? {
      main: start,
      here: start,
      git: null,
    }
  )
}

/** More than a path of any system may have. */
const PATH_MAX = 8 * 1024

/**
 * `path` without links, as far as it is there: a file that was removed, or its directory, can be named as well. One that
 * is too long for any file comes back as it is.
 */
export function realPath(path: string): string {
  if (path.length > PATH_MAX) return path
  try {
    return realpathSync(path)
  } catch {
    return path === dirname(path) ? path : join(realPath(dirname(path)), basename(path))
  }
}

function realDirectory(path: string): string | null {
  try {
    const real = realpathSync(path)
    return statSync(real).isDirectory() ? real : null
  } catch {
    return null
  }
}

/** The worktree that `start` is in, found by walking up; null when it is in none. */
function findWorktree(start: string): Place | null {
  for (let here = start; ; here = dirname(here)) {
    const gitDir = gitDirectory(here)
    if (gitDir !== null) {
      const common = commonDirectory(gitDir)
      // Only a common directory named `.git` stands in a worktree; a bare one or a separate one does not.
      const main = common !== null && basename(common) === '.git' ? dirname(common) : here
      return { main, here, git: { gitDir, commonDir: common ?? gitDir } }
    }
    if (dirname(here) === here) return null
  }
}

function gitDirectory(worktree: string): string | null {
  const dotGit = join(worktree, '.git')
  try {
    if (statSync(dotGit).isDirectory()) return existsSync(join(dotGit, 'HEAD')) ? dotGit : null
    const text = pathIn(dotGit)
    const target = text && /^gitdir: (.+?)\r?\n?$/.exec(text)?.[1]
    if (!target) return null
    const gitDir = resolve(worktree, target)
    if (existsSync(join(gitDir, 'HEAD'))) return gitDir
    throw noGit(dotGit, gitDir, 'Repair it with `git worktree repair`, or remove the file.')
  } catch (error) {
    if (errno(error) === 'ENOENT') return null
    throw storageError(error, dotGit, () => `Make ${dotGit} readable.`)
  }
}

/** The common directory of a linked worktree; null where `gitDir` is the only one. */
function commonDirectory(gitDir: string): string | null {
  const file = join(gitDir, 'commondir')
  try {
    const target = pathIn(file)
    if (target === null) return null
    const common = resolve(gitDir, target.trimEnd())
    if (existsSync(join(common, 'HEAD'))) return realpathSync(common)
    throw noGit(file, common, 'Make the worktree anew with `git worktree add`.')
  } catch (error) {
    throw storageError(error, file, () => `Make ${file} readable.`)
  }
}

/** The text of a file that names a directory; null where no regular file stands that is short enough for one. */
function pathIn(file: string): string | null {
  const text = readFollowing(file, LINK_FILE_MAX)
  return text === null || text.length > LINK_FILE_MAX ? null : text.toString('utf8')
}

function noGit(file: string, named: string, hint: string): FlowError {
  return new FlowError(refusal('storage_refused', `${file} names ${named}, which is not a git directory.`, hint))
}

/** What is written below MAIN. Its remedy tells a sandboxed worktree from a disk that is read-only altogether. */
export function mainRoot(place: Place): Root {
  return {
    path: place.main,
    remedy: () =>
      !writable(place.main) && writable(place.here)
        ? `Runs are kept in the main worktree, and ${place.main} cannot be written from ${place.here}. Allow writing to ${join(place.main, '.flow')}, or run the command outside the sandbox.`
        : `Make ${join(place.main, '.flow')} writable for this user and try again.`,
  }
}

/** What is written below HERE. */
export function hereRoot(place: Place): Root {
  return { path: place.here, remedy: () => `Make ${place.here} writable for this user and try again.` }
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Where everything is below a place. */
export const paths = {
  runs: (place: Place) => join(place.main, '.flow', place.archived ? 'archive' : 'runs'),
  open: (place: Place) => join(place.main, '.flow', 'open'),
  marker: (place: Place, id: RunId) => join(paths.open(place), id),
  run: (place: Place, id: RunId) => join(paths.runs(place), id),
  log: (place: Place, id: RunId) => join(paths.run(place, id), 'events.jsonl'),
  document: (place: Place, id: RunId) => join(paths.run(place, id), 'run.yaml'),
  definition: (place: Place, id: RunId) => join(paths.run(place, id), 'workflow.yaml'),
  activities: (place: Place, id: RunId) => join(paths.run(place, id), 'activities'),
  evidence: (place: Place, id: RunId) => join(paths.run(place, id), 'evidence'),
  evidenceFile: (place: Place, id: RunId, name: string) => join(paths.evidence(place, id), name),
  settings: (place: Place) => join(place.here, '.flow', 'settings.yaml'),
  workflows: (place: Place) => join(place.here, '.flow', 'workflows'),
  decisions: (place: Place) => join(place.here, '.decisions'),
}

/** Where the document of an activity is, relative to the directory that holds `.flow`. */
export function activityFile(id: RunId, name: string): string {
  return `.flow/runs/${id}/activities/${name}`
}
