import { existsSync } from 'node:fs'
import { locate, type Place } from '../store/place.ts'
import type { Origin } from './context.ts'

/**
 * Where a hook works. The host's project directory says which repository is meant, and `cwd` in which of its
 * worktrees the session is. Fails as `locate` does.
 */
export function hookPlace(origin: Pick<Origin, 'env' | 'cwd'>, cwd: string): { cwd: string; place: Place } {
  const named = origin.env['CLAUDE_PROJECT_DIR']
  // The host removes a worktree session's directory before it reports the session's end.
  const there = [cwd, origin.cwd].find((directory) => existsSync(directory)) ?? '/'
  const project = named !== undefined && existsSync(named) ? named : there
  const place = locate(there, origin.env)
  return place.main === locate(project, origin.env).main
    ? { cwd: there, place }
    : { cwd: project, place: locate(project, origin.env) }
}
