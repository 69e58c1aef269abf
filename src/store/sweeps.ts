import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { crashPoint } from './crash.ts'
import { namesIn, removeQuietly, writeNew } from './disk.ts'
import { stateDir } from './state-dir.ts'

/** The file that says that the runs of MAIN were looked through on the day of `now`, by UTC. */
function stamp(env: NodeJS.ProcessEnv, main: string, now: string) {
  const directory = join(stateDir(env), 'swept')
  // Not a digest of its path: what computes that takes a hook longer to load than the rest takes to run.
  const { dev, ino } = statSync(main)
  const project = `${dev}-${ino}`
  return { directory, project, name: `${project}-${now.slice(0, '2026-01-31'.length)}` }
}

/** Whether a session has looked through the runs of MAIN today, for stale ones. Writes nothing. */
export function isSwept(env: NodeJS.ProcessEnv, main: string, now: string): boolean {
  const { directory, name } = stamp(env, main, now)
  return existsSync(join(directory, name))
}

/**
 * Whether the caller is the one who looks through the runs of MAIN today: of several at once one is told so. It is kept
 * before anything is done. Where it cannot be kept the answer is no: too seldom is better than at every start.
 */
export function claimSweep(env: NodeJS.ProcessEnv, main: string, now: string): boolean {
  const { directory, project, name } = stamp(env, main, now)
  try {
    crashPoint('swept:make')
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    writeNew(join(directory, name), '', false, 0o600)
    const root = { path: stateDir(env), remedy: () => `Make ${directory} writable for this user.` }
    for (const other of namesIn(root, directory))
      if (other.startsWith(`${project}-`) && other !== name) removeQuietly(join(directory, other))
    return true
  } catch {
    return false
  }
}
