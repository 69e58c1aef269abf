import type { RunId } from '../../core/ids.ts'
import { lookAt } from '../../store/disk.ts'
import { LEFT_MS } from '../../store/leftovers.ts'
import type { RunLog } from '../../store/log.ts'
import { isMarked, openMarkers, writeMarker } from '../../store/markers.ts'
import { mainRoot, paths } from '../../store/place.ts'
import type { Context } from '../context.ts'
import { isClosed } from '../runs.ts'
import type { Found } from './diagnosis.ts'
import type { Aside } from './runs.ts'

const WHY = 'Hooks look at markers alone: they find no open run, or start for one that is closed.'

/** How the markers of open runs stand to the runs, `logs` by their ids. Damaged runs keep whatever they have. */
export function markers(context: Context, logs: ReadonlyMap<RunId, RunLog>, aside: Aside): Found[] {
  const owners = new Map(openMarkers(context.place).map(({ id, owner }) => [id, owner]))
  const marked = [...owners].flatMap(([id, owner]) => markedFound(context, id, owner, logs.get(id), aside))
  const unmarked = [...logs.values()].filter((log) => !owners.has(log.id) && !log.reader.stopped && !isClosed(log))
  return [...marked, ...unmarked.map((log) => missing(context, log))]
}

function markedFound(context: Context, id: RunId, owner: string | null, log: RunLog | undefined, aside: Aside): Found[] {
  const { place } = context
  const path = paths.marker(place, id)
  const stat = lookAt(mainRoot(place), path)
  // It went while it was looked at.
  if (stat === null) return []
  if (!stat.isFile())
    return [
      {
        id: 'marker',
        run: id,
        level: 'problem',
        code: 'storage_refused',
        what: `The marker ${path} is ${stat.isSymbolicLink() ? 'a symbolic link' : 'no regular file'}.`,
        why: `Hooks pass it over. ${WHY}`,
        fix: `Move ${path} away; the next command makes a new one where it is needed.`,
      },
    ]
  if (log === undefined) return withoutRun(context, id, Number(stat.mtimeMs), aside)
  if (log.reader.stopped) return []
  if (isClosed(log))
    return [
      {
        id: 'marker',
        run: id,
        level: 'note',
        what: `${id} is closed and still marked as open.`,
        why: 'A command was killed before it took the marker away; the next one does.',
        repair: { act: `move ${path} aside`, run: () => aside(path) },
      },
    ]
  const lease = log.reader.state?.lease?.session ?? null
  if (lease === owner) return []
  return [
    {
      id: 'marker',
      run: id,
      level: 'warning',
      what: `The marker of ${id} names another owner than its log.`,
      why: 'The hooks of its owner do not start for it.',
      repair: { act: `write ${path} as the log says`, run: () => mark(context, log) },
    },
  ]
}

function withoutRun({ place, now }: Context, id: RunId, written: number, aside: Aside): Found[] {
  const path = paths.marker(place, id)
  if (Date.parse(now()) - written <= LEFT_MS)
    return [{ id: 'marker', run: id, level: 'note', what: `${id} is marked and is not there; a start may be about to make it.` }]
  return [
    {
      id: 'marker',
      run: id,
      level: 'warning',
      what: `${id} is marked as open, and there is no such run.`,
      why: 'A start was killed before it made the run, or the run was removed; hooks start for nothing.',
      repair: {
        act: `move ${path} aside`,
        run: () => {
          // A start that slept for an hour may have made it in the meantime.
          if (lookAt(mainRoot(place), paths.run(place, id)) === null) aside(path)
        },
      },
    },
  ]
}

function missing(context: Context, log: RunLog): Found {
  return {
    id: 'marker',
    run: log.id,
    level: 'warning',
    what: `${log.id} is open and has no marker.`,
    why: 'No hook starts for it, so nothing is told at the start of a session.',
    repair: {
      act: `write ${paths.marker(context.place, log.id)} as the log says`,
      run: () => {
        if (!isMarked(context.place, log.id)) mark(context, log)
      },
    },
  }
}

function mark(context: Context, log: RunLog): void {
  log.refresh()
  const { lease = null, ended = null } = log.reader.state ?? {}
  if (!log.reader.stopped && !isClosed(log))
    writeMarker(context.place, log.id, lease?.session ?? null, { ended: ended?.session ?? null })
}
