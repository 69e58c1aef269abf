import { join } from 'node:path'
import type { RunId } from '../../core/ids.ts'
import type { Root } from '../../store/disk.ts'
import { deletedIn, leftLocksIn, unfinishedIn } from '../../store/leftovers.ts'
import { removeLeftLock } from '../../store/lock.ts'
import { archiveOf, hereRoot, mainRoot, paths } from '../../store/place.ts'
import { stateDir } from '../../store/state-dir.ts'
import type { Context } from '../context.ts'
import { count, type Found, someNames } from './diagnosis.ts'
import type { Aside } from './runs.ts'

/** What killed commands left behind outside of runs: unfinished files and locks. `asideState` is for those in STATE. */
export function leftovers({ place, env, now }: Context, aside: Aside, asideState: Aside): Found[] {
  const at = Date.parse(now())
  const main = mainRoot(place)
  const state = stateDir(env)
  const stateRoot: Root = { path: state, remedy: () => `Make ${state} writable for this user.` }
  const inProject = [paths.runs(place), paths.open(place)].flatMap((directory) => unfinishedIn(main, directory, at))
  const inJournals = unfinishedIn(hereRoot(place), paths.decisions(place), at)
  const inState = [state, join(state, 'watch')].flatMap((directory) => unfinishedIn(stateRoot, directory, at))
  return [
    ...unfinished('.flow', inProject, aside),
    ...unfinished('.decisions', inJournals, aside),
    ...unfinished(state, inState, asideState),
    ...lockFound(main, leftLocksIn(main, paths.runs(place))),
    ...deleted([place, archiveOf(place)].flatMap((home) => deletedIn(main, paths.runs(home)))),
  ]
}

/** The same in the directory of a run. */
export function runLeftovers({ place, now }: Context, id: RunId, aside: Aside): Found[] {
  const main = mainRoot(place)
  const directories = [paths.run(place, id), paths.activities(place, id), paths.evidence(place, id)]
  const left = directories.flatMap((directory) => unfinishedIn(main, directory, Date.parse(now())))
  const found = [...unfinished(`.flow/runs/${id}`, left, aside), ...lockFound(main, leftLocksIn(main, paths.run(place, id)))]
  return found.map((one) => ({ ...one, run: id }))
}

function unfinished(where: string, found: string[], aside: Aside): Found[] {
  if (found.length === 0) return []
  return [
    {
      id: 'leftover',
      level: 'note',
      what: `${count(found.length, 'unfinished file')} in ${where}, an hour old or more: ${someNames(found)}`,
      why: 'A command was killed while it wrote them; nothing reads them.',
      repair: {
        act: `move ${count(found.length, 'unfinished file')} in ${where} aside`,
        run: () => {
          for (const path of found) aside(path)
        },
      },
    },
  ]
}

function deleted(found: string[]): Found[] {
  if (found.length === 0) return []
  return [
    {
      id: 'leftover',
      level: 'note',
      what: `${count(found.length, 'deleted run')} not removed to the end: ${someNames(found)}`,
      why: '`prune` was killed; the next one removes what is left.',
    },
  ]
}

function lockFound(root: Root, locks: string[]): Found[] {
  if (locks.length === 0) return []
  return [
    {
      id: 'lock',
      level: 'note',
      what: `${count(locks.length, 'lock')} whose holder is gone: ${someNames(locks)}`,
      why: 'The next command that wants it removes it.',
      repair: {
        act: `remove ${count(locks.length, 'lock')} whose holder is gone`,
        run: () => {
          for (const path of locks) removeLeftLock(root, path)
        },
      },
    },
  ]
}
