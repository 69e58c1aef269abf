import { closeSync, constants, fstatSync, readSync } from 'node:fs'
import { parseRunId, type RunId } from '../core/ids.ts'
import { lookAt, namesIn, openRegular } from './disk.ts'
import { mainRoot, type Place, paths } from './place.ts'
import { isOurs } from './runs.ts'

const TAIL = 64 * 1024
const CLOSING = /"type":"run_(?:completed|failed|cancelled|closed_stale)"/

/** The directories that have the name of a run, the one whose log changed last first. Looks at no log. */
export function runsByLastChange(place: Place): RunId[] {
  const names = namesIn(mainRoot(place), paths.runs(place)).sort().reverse()
  const dated = names.flatMap((name) => {
    const id = parseRunId(name)
    const stat = id === null ? null : lookAt(mainRoot(place), paths.log(place, id))
    return id === null || stat === null ? [] : [{ id, changed: stat.mtimeNs }]
  })
  return dated.sort((a, b) => Number(b.changed - a.changed)).map(({ id }) => id)
}

/**
 * Whether the end of a log of ours does not look like that of a closed run. A cheap guess for finding
 * candidates among thousands of runs: whoever needs to know reads the log. What cannot be read looks open.
 */
export function tailLooksOpen(place: Place, id: RunId): boolean {
  try {
    const lines = tail(place, id).split('\n')
    // The last piece has no newline behind it, so it is torn or empty.
    lines.pop()
    const last = lines.findLast((line) => line.endsWith('}')) ?? ''
    const prev = /"prev":"[0-9a-f]{64}"/.exec(last)?.[0]
    // A second line on top of the same one means that the closing line may have lost the race.
    const closed = CLOSING.test(last) && prev !== undefined && lines.filter((line) => line.includes(prev)).length === 1
    return !closed && isOurs(place, id)
  } catch {
    return isOurs(place, id)
  }
}

function tail(place: Place, id: RunId): string {
  const fd = openRegular(mainRoot(place), paths.log(place, id), constants.O_RDONLY)
  if (fd === null) return ''
  try {
    const { size } = fstatSync(fd)
    const bytes = Buffer.alloc(Math.min(size, TAIL))
    return bytes.toString('latin1', 0, readSync(fd, bytes, 0, bytes.length, size - bytes.length))
  } finally {
    closeSync(fd)
  }
}
