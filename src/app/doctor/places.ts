import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseRunId } from '../../core/ids.ts'
import { lookAt, namesIn } from '../../store/disk.ts'
import { linkRefused, notRegular } from '../../store/errno.ts'
import { fileSystemOf } from '../../store/file-system.ts'
import { hereRoot, mainRoot, type Place, paths } from '../../store/place.ts'
import { listRuns } from '../../store/runs.ts'
import { stateDir } from '../../store/state-dir.ts'
import type { Context } from '../context.ts'
import { count, type Found, someNames, well } from './diagnosis.ts'

const OTHERS_WRITE = 0o022
/** What Flow keeps below `.flow`. */
const OWN = new Set(['runs', 'open', 'workflows', 'settings.yaml', 'archive'])

/** The levels of `.flow` and `.decisions` that Flow refuses: a link, or a file where a directory belongs. */
export function levels({ place }: Context): Found[] {
  const roots = [
    { root: mainRoot(place), names: ['.flow', '.flow/runs', '.flow/open', '.flow/archive'] },
    { root: hereRoot(place), names: ['.flow', '.flow/workflows', '.decisions'] },
  ]
  const all = roots.flatMap(({ root, names }) => names.map((name) => ({ root, path: join(root.path, name) })))
  const looked = new Map(all.map((level) => [level.path, level]))
  const faults = [...looked.values()].flatMap(({ root, path }): Found[] => {
    // Below a link everything is refused; it is told once.
    if (dirname(path) !== root.path && lookAt(root, dirname(path))?.isDirectory() !== true) return []
    const stat = lookAt(root, path)
    if (stat === null || stat.isDirectory()) return []
    return [
      {
        id: 'level',
        level: 'problem',
        code: 'storage_refused',
        what: (stat.isSymbolicLink() ? linkRefused(path) : notRegular(path)).message,
        why: 'Flow follows no link in its own places, because whoever made it could lead writes elsewhere; commands exit 9.',
        fix: `Put a real directory there in place of ${path}.`,
      },
    ]
  })
  return faults.length === 0 ? [well('level', 'no level of .flow or .decisions is a link')] : faults
}

/** Whether runs can be written here, and what this machine keeps of its own. */
export function permissions({ place, env }: Context): Found[] {
  const own = [paths.runs(place), paths.open(place)].map(nearest)
  const closed = [...new Set(own)].filter((directory) => !isWritable(directory))
  const runs: Found =
    closed.length === 0
      ? well('writable', `runs can be written in ${join(place.main, '.flow')}`)
      : {
          id: 'writable',
          level: 'problem',
          code: 'storage_refused',
          what: `${closed.join(' and ')} cannot be written by this user.`,
          why: 'Runs can be read, but nothing can be recorded; commands exit 9.',
          fix: mainRoot(place).remedy(),
        }
  return [runs, ...statePermissions(stateDir(env))]
}

function statePermissions(state: string): Found[] {
  const root = { path: state, remedy: () => `Make ${state} writable for this user.` }
  if (!isWritable(nearest(state)))
    return [
      {
        id: 'state',
        level: 'warning',
        what: `${state} cannot be written by this user.`,
        why: 'Without an id of this machine nobody can tell whether another session’s process is still there.',
        fix: root.remedy(),
      },
    ]
  const open = ['', 'trusted', 'machine-id'].filter((name) => {
    const stat = lookAt(root, join(state, name))
    return stat !== null && (Number(stat.mode) & OTHERS_WRITE) !== 0
  })
  const found: Found[] = []
  if (open.length > 0)
    found.push({
      id: 'state',
      level: 'warning',
      what: `Other users can write ${open.map((name) => join(state, name)).join(', ')}.`,
      why: 'Whoever writes there can have commands run that you never trusted.',
      fix: `chmod go-w ${open.map((name) => `'${join(state, name)}'`).join(' ')}`,
    })
  if (!isMachineId(join(state, 'machine-id')))
    found.push({
      id: 'state',
      level: 'warning',
      what: `${join(state, 'machine-id')} holds no id of a machine.`,
      why: 'Without one nobody can tell whether another session’s process is still there.',
      fix: `Move ${join(state, 'machine-id')} away; the next command makes a new one.`,
    })
  const link = join(state, 'bin', 'flowctl')
  if (lookAt(root, link) !== null && !existsSync(link))
    found.push({
      id: 'state',
      level: 'warning',
      what: `${link} leads to a plugin that is not there any more.`,
      why: 'A status line or a PATH that uses it finds no flowctl.',
      fix: 'Start a session of Claude Code with the plugin: its hook puts the link right.',
    })
  return found.length === 0 ? [well('state', `this machine’s own files are in ${state}`)] : found
}

/** Whether the file holds an id, or is not there yet: the next command makes it. */
function isMachineId(file: string): boolean {
  try {
    return /^[0-9a-f]{32}\s*$/.test(readFileSync(file, 'utf8'))
  } catch {
    return !existsSync(file)
  }
}

/** What the file systems promise on which the logs and this machine's own files are. */
export function fileSystems({ place, env }: Context): Found[] {
  const places = [
    { what: 'The runs', path: nearest(paths.runs(place)) },
    { what: 'This machine’s own files', path: nearest(stateDir(env)) },
  ]
  return places.map(({ what, path }) => fileSystemFound(what, path, fileSystemOf(path)))
}

/** What it means that `what` is on such a file system. */
export function fileSystemFound(what: string, path: string, { name, kind }: ReturnType<typeof fileSystemOf>): Found {
  const id = 'file-system'
  switch (kind) {
    case 'local':
      return well(id, `${what.toLowerCase()} are on a local file system (${path}, ${name})`)
    case 'network':
      return {
        id,
        level: 'warning',
        what: `${what} are on a network file system: ${path} (${name}).`,
        why: 'Appends are not promised to stay whole there when two machines write at once, nor fsync to reach a disk.',
        fix: 'Work in a clone on a local disk, or let only one machine work in it at a time.',
      }
    case 'userspace':
      return {
        id,
        level: 'warning',
        what: `${what} are on a file system that a program provides: ${path} (${name}).`,
        why: 'Whether appends stay whole and fsync reaches a disk is up to that program; behind a network it is not promised.',
        fix: 'Work in a clone on a local disk.',
      }
    case 'memory':
      return {
        id,
        level: 'note',
        what: `${what} are in memory: ${path} (${name}). They are gone after a restart of the machine.`,
      }
    case 'unknown':
      return { id, level: 'note', what: `On which file system ${what.toLowerCase()} are cannot be told: ${path}.` }
    default:
      return kind satisfies never
  }
}

/** What stands in `.flow` and is not Flow's. It is named and left alone. */
export function foreign({ place }: Context): Found[] {
  const { main, here } = place
  const tops = [...new Set([main, here])].flatMap((root) =>
    namesIn({ path: root, remedy: () => '' }, join(root, '.flow'))
      .filter((name) => !OWN.has(name) && name !== '.gitignore')
      .map((name) => `.flow/${name}`),
  )
  const names = [
    ...tops,
    ...listRuns(place).foreign.map((name) => `.flow/runs/${name}`),
    ...markerStrangers(place).map((name) => `.flow/open/${name}`),
  ]
  if (names.length === 0) return []
  const what = `${count(names.length, 'name')} in .flow not of Flow, left alone: ${someNames(names)}`
  return [{ id: 'foreign', level: 'note', what }]
}

function markerStrangers(place: Place): string[] {
  return namesIn(mainRoot(place), paths.open(place)).filter((name) => !name.startsWith('.') && parseRunId(name) === null)
}

/** `path`, or the nearest directory above it that is there. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path))
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
