import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RunId } from '../core/ids.ts'
import { crashPoint } from './crash.ts'
import { writeNew } from './disk.ts'
import { stateDir } from './state-dir.ts'

/**
 * Whether this is the first time that it is asked for this visit of a run to a phase (`since` is the event that entered
 * it). Where that cannot be kept the answer is no: to remind too seldom is better than at every turn.
 */
export function firstReminder(env: NodeJS.ProcessEnv, run: RunId, phase: string, since: number): boolean {
  const directory = join(stateDir(env), 'reminded')
  const file = join(directory, `${run}-${phase}-${since}`)
  if (existsSync(file)) return false
  try {
    crashPoint('reminder:make')
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    writeNew(file, '', false, 0o600)
    return true
  } catch {
    return false
  }
}
