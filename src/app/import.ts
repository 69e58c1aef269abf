import { randomUUID } from 'node:crypto'
import { relative, resolve } from 'node:path'
import { LINE_MAX } from '../core/envelope.ts'
import { IMPORTED_FROM } from '../core/event.ts'
import { makeRunId, parseRunId, RUN_ID_MAX, type RunId } from '../core/ids.ts'
import { importRun, type Surroundings, type Written } from '../core/imported.ts'
import type { Original } from '../core/original.ts'
import type { WorkflowDocument } from '../core/workflow.ts'
import { listWorkflows } from '../store/definitions.ts'
import { readRegular } from '../store/disk.ts'
import { repoName } from '../store/git.ts'
import { openLog, type RunLog } from '../store/log.ts'
import { readOriginal, timeOf } from '../store/original.ts'
import { archiveOf, mainRoot, type Place, paths } from '../store/place.ts'
import { createRun, listRuns, withProjectLock } from '../store/runs.ts'
import { machineId } from '../store/state-home.ts'
import { refresh } from './commit.ts'
import type { Context } from './context.ts'

/** What became of one directory. */
export interface Imported {
  /** The directory as it was read. */
  from: string
  /** The run that it is now; null with `--dry-run`. */
  run: string | null
  /** `already`: an earlier import made this run. `changed`: the same, and the original has changed since, which is not imported. */
  outcome: 'imported' | 'would import' | 'already' | 'changed'
  workflow: string | null
  status: string | null
  phase: string | null
  activities: number | null
  /** Everything that the original does not say, or says in a way that had to be interpreted. */
  guesses: string[]
}

export interface ImportAnswer {
  ok: true
  dry_run?: true
  imported: Imported[]
}

/**
 * Makes a run of each directory that the published v1 helpers wrote; what is there stays as it is. All of them are read
 * before the first is imported. One that was imported before changes nothing. The runs belong to nobody. Fails with
 * `file_not_found`, `storage_refused` and `document_invalid` for what holds no such run.
 */
export async function importRuns(context: Context, directories: string[], dryRun: boolean): Promise<ImportAnswer> {
  const originals: Original[] = []
  for (const directory of new Set(directories)) originals.push(await readOriginal(resolve(context.cwd, directory), directory))
  const imported: Imported[] = []
  for (const original of originals) imported.push(await importOne(context, original, dryRun))
  return { ok: true, ...(dryRun ? { dry_run: true } : {}), imported }
}

async function importOne(context: Context, original: Original, dryRun: boolean): Promise<Imported> {
  const { place } = context
  const from = originOf(context, original)
  const plan = importRun(original, await surroundings(context, from))
  const makeId = (collision: number) =>
    collision === 1 ? (plan.id ?? makeRunId(plan.created, plan.title)) : another(plan.id, plan.created, plan.title, collision)
  if (dryRun) return earlier(place, from, original.digest)?.answer ?? describe(from, null, plan.write(makeId(1)))
  let written: Written | null = null
  const { answer, log } = await withProjectLock(place, () => {
    const known = earlier(place, from, original.digest)
    if (known !== null) return known
    const log = createRun(place, {
      makeId,
      owner: null,
      firstEvent: (id) => {
        written = plan.write(id)
        return written.first
      },
      further: () => written?.lines ?? [],
    })
    // It was written for the id that the run came to have.
    return { answer: describe(from, log.id, written as unknown as Written), log }
  })
  // Also of an earlier import, which may have been killed before it came to this; an archived run is left as it is.
  if (log.place === place) for (const warning of refresh(context, log)) context.warn(warning)
  return answer
}

function describe(from: string, run: string | null, { state, guesses }: Written): Imported {
  return {
    ...{ from, run, outcome: run === null ? 'would import' : 'imported' },
    ...{ workflow: state.workflow.id, status: state.status, phase: state.phase, activities: state.records.length, guesses },
  }
}

function another(id: RunId | null, created: string, title: string, collision: number): RunId {
  const suffix = `-${collision}`
  const next = id === null ? null : parseRunId(`${id.slice(0, RUN_ID_MAX - suffix.length)}${suffix}`)
  return next ?? makeRunId(created, title, collision)
}

async function surroundings(context: Context, origin: string): Promise<Surroundings> {
  const known = new Map<string, WorkflowDocument>()
  for (const { id, document } of await listWorkflows(context.place.here)) if (document !== null) known.set(id, document)
  // The texts of a repository may be meant for the model: only a person who imports at a terminal has vouched for them.
  const machine = context.inClient ? null : machineId(context.env)
  return {
    workflow: (id) => known.get(id) ?? null,
    timeOf,
    now: context.now(),
    by: machine === null ? {} : { machine },
    repo: repoName(context.place),
    origin,
    makeId: randomUUID,
  }
}

/** The directory as it is recorded: relative to the repository where it is in there, so that a moved clone still knows it. */
function originOf({ place }: Context, { path }: Original): string {
  const inside = relative(place.main, path)
  return inside === '' || inside.startsWith('..') ? path : inside
}

/** The run that an earlier import made of the same bytes, else of the same directory; also an archived one. */
function earlier(place: Place, from: string, digest: string): { answer: Imported; log: RunLog } | null {
  const told = (home: Place, id: RunId, outcome: 'already' | 'changed') => {
    const known = { from, run: id, outcome, workflow: null, status: null, phase: null, activities: null, guesses: [] }
    return { answer: known, log: openLog(home, id) }
  }
  let changed: ReturnType<typeof told> | null = null
  for (const home of [place, archiveOf(place)])
    for (const id of listRuns(home).ours) {
      const [path, read] = importedFrom(readRegular(mainRoot(home), paths.log(home, id), LINE_MAX)) ?? []
      if (read === digest) return told(home, id, 'already')
      if (path === from) changed = told(home, id, 'changed')
    }
  return changed
}

function importedFrom(bytes: Buffer | null): unknown[] | null {
  try {
    const first: unknown = JSON.parse(bytes?.toString('utf8').split('\n')[0] ?? '')
    const origin = (first as { data?: { inputs?: Record<string, unknown> } }).data?.inputs?.[IMPORTED_FROM]
    return Array.isArray(origin) ? origin : null
  } catch {
    // A damaged log is no import that could be told.
    return null
  }
}
