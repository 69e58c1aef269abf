import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crashPoint } from './crash.ts'
import { readFollowing, removeQuietly, syncLevels, TEMPORARY, writeNew } from './disk.ts'
import { stateDir } from './state-dir.ts'

const MACHINE_ID = /^[0-9a-f]{32}$/
const ID_FILE_MAX = 64

/**
 * The random id of this machine, made the first time it is asked for; null when it cannot be stored or
 * read, because an id that changes with every command would tell nobody apart.
 */
export function machineId(env: NodeJS.ProcessEnv): string | null {
  const file = join(stateDir(env), 'machine-id')
  try {
    return readId(file) ?? makeId(stateDir(env), file)
  } catch {
    return null
  }
}

/** The id in `file`; null when there is no file or no id in it. */
function readId(file: string): string | null {
  const text = readFollowing(file, ID_FILE_MAX)?.toString('latin1').trim() ?? ''
  return MACHINE_ID.test(text) ? text : null
}

function makeId(directory: string, file: string): string | null {
  crashPoint('machine:make')
  const made = mkdirSync(directory, { recursive: true, mode: 0o700 })
  const temporary = join(directory, `${TEMPORARY}${randomBytes(8).toString('hex')}`)
  try {
    writeNew(temporary, `${randomBytes(16).toString('hex')}\n`, true, 0o600)
    // Of two processes that make an id at once, one must win for both: a link never replaces.
    crashPoint('machine:link')
    linkSync(temporary, file)
  } catch {
    // Either another process was first, or what stands there is no id, or there are no links on this disk.
    if (readId(file) === null) renameSync(temporary, file)
  } finally {
    removeQuietly(temporary)
  }
  try {
    crashPoint('machine:sync-names')
    syncLevels({ path: dirname(made ?? directory) }, file)
  } catch {
    // An id that a power cut may take away is still better than none.
  }
  return readId(file)
}
