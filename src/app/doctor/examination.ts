import { join } from 'node:path'
import { FlowError } from '../../core/errors.ts'
import type { RunId } from '../../core/ids.ts'
import { ASIDE, setAside } from '../../store/aside.ts'
import { lookAt, type Root } from '../../store/disk.ts'
import { errno, storageError } from '../../store/errno.ts'
import type { RunLog } from '../../store/log.ts'
import { mainRoot, paths } from '../../store/place.ts'
import { listRuns } from '../../store/runs.ts'
import { stateDir } from '../../store/state-dir.ts'
import type { Context } from '../context.ts'
import { readRun } from '../runs.ts'
import { client } from './client.ts'
import { count, type Found, well } from './diagnosis.ts'
import { installation } from './installation.ts'
import { leftovers, runLeftovers } from './leftovers.ts'
import { markers } from './markers.ts'
import { fileSystems, foreign, levels, permissions } from './places.ts'
import { probe } from './probe.ts'
import { journals, settings, workflows } from './project.ts'
import { type Aside, archivedFound, runFound } from './runs.ts'

/** Looks at what Flow stands on: its own files, the programs that it needs, and the client that calls its hooks. */
export function examineHost(context: Context): Promise<Found[]> {
  return inOrder([
    ['plugin', () => installation(context)],
    ['hooks-live', () => [probe(context)]],
    ['client', () => client(context)],
  ])
}

/** Looks at what Flow keeps here: the places, the files that people write, and the runs with all that belongs to them. */
export async function examineProject(context: Context): Promise<Found[]> {
  const put = asides(context)
  const found = await inOrder([
    ['level', () => levels(context)],
    ['writable', () => permissions(context)],
    ['file-system', () => fileSystems(context)],
    ['settings', () => settings(context)],
    ['workflow', () => workflows(context)],
    ['journal', () => journals(context)],
    [
      'runs',
      async () => {
        const { ours } = listRuns(context.place)
        const inRuns = await runsFound(context, ours, put.project)
        return [
          ...(inRuns.length === 0 ? [well('runs', `${count(ours.length, 'run')}, each with a log that verifies`)] : inRuns),
          ...markers(context, logsOf(context, ours), put.project),
        ]
      },
    ],
    ['archive', () => archivedFound(context)],
    ['leftover', () => leftovers(context, put.project, put.state)],
    ['foreign', () => foreign(context)],
  ])
  // Whatever looks behind a link is refused for it; it is told once.
  return found.filter(({ what }, i) => found.findIndex((one) => one.what === what) === i)
}

/** Looks at one run and all that belongs to it. */
export async function examineRun(context: Context, id: RunId): Promise<Found[]> {
  const put = asides(context)
  const found = await runsFound(context, [id], put.project)
  const marked = await inOrder([['marker', () => markers(context, logsOf(context, [id]), put.project)]])
  const all = [...found, ...marked.filter(({ run }) => run === id)]
  return all.length === 0 ? [well('runs', `${id} has a log that verifies`)] : all
}

async function runsFound(context: Context, ids: readonly RunId[], aside: Aside): Promise<Found[]> {
  return inOrder(
    ids.map((id): Look => {
      const look = () => {
        const found = runFound(context, id, aside)
        return found.some((one) => one.id === 'run-link') ? found : [...found, ...runLeftovers(context, id, aside)]
      }
      return ['run', look, id]
    }),
  )
}

function logsOf(context: Context, ids: readonly RunId[]): Map<RunId, RunLog> {
  return new Map(ids.map((id) => [id, readRun(context, id)]))
}

/** How things are put aside in the project and in STATE: each examination has a directory of its own for them. */
function asides({ place, env, now }: Context): Record<'project' | 'state', Aside> {
  const stamp = now().replace(/[:.]/g, '')
  const flow = join(place.main, '.flow')
  const state = stateDir(env)
  const into =
    (root: Root, base: string, home: string): Aside =>
    (path) => {
      // Where nothing stands any more, another process was faster.
      if (lookAt(root, path) !== null) setAside(root, { base, home: join(home, ASIDE, stamp) }, path)
    }
  const ofFlow = into(mainRoot(place), flow, paths.runs(place))
  const ofHere = into(mainRoot(place), place.here, paths.runs(place))
  return {
    project: (path) => (path.startsWith(flow) ? ofFlow(path) : ofHere(path)),
    state: into({ path: state, remedy: () => `Make ${state} writable for this user.` }, state, state),
  }
}

type Look = [id: string, look: () => Found[] | Promise<Found[]>, run?: RunId]

/** What each of these looks finds. One that fails is itself a problem, and the others are taken all the same. */
async function inOrder(looks: readonly Look[]): Promise<Found[]> {
  const found: Found[] = []
  for (const [id, look, run] of looks)
    try {
      found.push(...(await look()))
    } catch (error) {
      found.push({ ...unreadable(id, error), ...(run === undefined ? {} : { run }) })
    }
  return found
}

function unreadable(id: string, error: unknown): Found {
  const isOfSystem = /^E[A-Z0-9]+$/.test(errno(error) ?? '')
  const path = isOfSystem ? String((error as NodeJS.ErrnoException).path ?? id) : ''
  const told = isOfSystem ? storageError(error, path, () => `Make ${path} readable for this user.`) : error
  if (!(told instanceof FlowError))
    return {
      id,
      level: 'problem',
      code: 'internal',
      what: `It could not be looked at: ${String(error).split('\n')[0]}`,
      why: 'Flow is not whole, or this is a defect of it.',
      fix: 'Install the plugin again; when it stays, report it with this text.',
    }
  const { code, message, hint } = told.refusal
  return {
    id,
    level: 'problem',
    code,
    what: message,
    why: 'It could not be looked at, and other commands meet the same.',
    fix: hint ?? 'Make it readable for this user.',
  }
}
