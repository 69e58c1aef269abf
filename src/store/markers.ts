import { unlinkSync } from 'node:fs'
import { FlowError } from '../core/errors.ts'
import { parseRunId, type RunId } from '../core/ids.ts'
import { crashPoint } from './crash.ts'
import { lookAt, makeDirectory, namesIn, readRegular, refuseLinks, replaceFile } from './disk.ts'
import { errno, storageError } from './errno.ts'
import { mainRoot, type Place, paths } from './place.ts'

/** An open run as its marker names it; `owner` is null for nobody, and where the marker cannot be read. */
export interface Marker {
  id: RunId
  owner: string | null
}

const OWNER_MAX = 1024
const NOBODY = '-'
/** Age of a marker without a run at which no start can still be on its way to making it. */
const STALE_MS = 60 * 60 * 1000

/** The open runs as their markers name them, oldest first. Reads no log; a marker is a hint and never a source of state. */
export function openMarkers(place: Place): Marker[] {
  const names = namesIn(mainRoot(place), paths.open(place)).sort()
  return names.flatMap((name) => {
    const id = parseRunId(name)
    return id === null ? [] : [{ id, owner: readOwner(place, id) }]
  })
}

function readOwner(place: Place, id: RunId): string | null {
  const line = readMarker(place, id)?.split('\n')[0]
  return line === undefined || line === '' || line === NOBODY ? null : line
}

/** What stands in a marker; null for none, and for one that cannot be read. */
function readMarker(place: Place, id: RunId): string | null {
  try {
    return readRegular(mainRoot(place), paths.marker(place, id), OWNER_MAX)?.toString('utf8') ?? null
  } catch (error) {
    // The run counts as open all the same; who owns it says its log.
    if (error instanceof FlowError) return null
    throw error
  }
}

/** Whether the run has a marker. */
export function isMarked(place: Place, id: RunId): boolean {
  return lookAt(mainRoot(place), paths.marker(place, id)) !== null
}

/**
 * Marks the run as open and owned by `owner`; of a run that nobody owns `ended` is the session whose end left it so, on a
 * second line. With `sync` the marker is on disk when this returns.
 */
export function writeMarker(
  place: Place,
  id: RunId,
  owner: string | null,
  { sync = false, ended = null }: { sync?: boolean; ended?: string | null } = {},
): void {
  const content = `${owner ?? NOBODY}\n${owner === null && ended !== null ? `${ended}\n` : ''}`
  if (!sync && readMarker(place, id) === content) return
  makeHome(place, paths.open(place))
  replaceFile(mainRoot(place), paths.marker(place, id), content, { sync })
}

/** Takes the marker of a closed run away; nothing happens when it has none. */
export function removeMarker(place: Place, id: RunId): void {
  const path = paths.marker(place, id)
  refuseLinks(mainRoot(place), paths.open(place))
  try {
    crashPoint('marker:remove')
    unlinkSync(path)
  } catch (error) {
    if (errno(error) !== 'ENOENT') throw storageError(error, path, mainRoot(place).remedy)
  }
}

/**
 * Removes markers that have had no run for an hour before `now` (milliseconds since 1970). It looks for
 * the run right before each removal.
 */
export function removeStaleMarkers(place: Place, now: number): void {
  for (const { id } of openMarkers(place)) {
    const stat = lookAt(mainRoot(place), paths.marker(place, id))
    if (stat !== null && now - Number(stat.mtimeMs) > STALE_MS && !hasRun(place, id)) removeMarker(place, id)
  }
}

function hasRun(place: Place, id: RunId): boolean {
  return lookAt(mainRoot(place), paths.run(place, id)) !== null
}

/** Makes one of the directories that Flow keeps out of version control. A `.gitignore` that is there stays as it is. */
export function makeHome(place: Place, directory: string): void {
  const root = mainRoot(place)
  makeDirectory(root, directory)
  const ignore = `${directory}/.gitignore`
  // In one step, because an empty one would stay as it is.
  const unchanged = (): boolean => lookAt(root, ignore) === null
  if (unchanged()) replaceFile(root, ignore, '*\n', { sync: true, unchanged })
}
