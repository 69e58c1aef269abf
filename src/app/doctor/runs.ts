import { join, relative } from 'node:path'
import { FlowError, refusal } from '../../core/errors.ts'
import type { RunId } from '../../core/ids.ts'
import { lookAt, namesIn } from '../../store/disk.ts'
import { closeEvidence, evidenceFiles, isOpenToOthers, isWhole } from '../../store/evidence.ts'
import { isLockName, isUnfinishedName } from '../../store/leftovers.ts'
import { openLog, type RunLog } from '../../store/log.ts'
import { archiveOf, mainRoot, type Place, paths } from '../../store/place.ts'
import { documentFaults, project } from '../../store/projections.ts'
import { planRecovery, recoveriesOf } from '../../store/recovery.ts'
import { listRuns } from '../../store/runs.ts'
import type { Context } from '../context.ts'
import { isClosed, readRun } from '../runs.ts'
import { count, type Found, someNames } from './diagnosis.ts'

/** Moves what is in the way out of it. */
export type Aside = (path: string) => void

const DIGEST = /[0-9a-f]{64}/g
const KNOWN = new Set(['events.jsonl', 'run.yaml', 'workflow.yaml', 'activities', 'evidence'])

/** Everything about one run: its log, its documents, its evidence. Names the run by its id alone: its texts may be anybody's. */
export function runFound(context: Context, id: RunId, aside: Aside): Found[] {
  const linked = links(context.place, id)
  if (linked.length > 0) return linked
  const log = readRun(context, id)
  if (log.reader.newer !== null)
    return [
      {
        id: 'run-newer',
        run: id,
        level: 'warning',
        what: `${id} was written by a newer version of Flow (its lines are of version ${log.reader.newer}).`,
        why: 'This version leaves it alone.',
        fix: 'claude plugin update flow',
      },
    ]
  const sound = log.reader.damage === null ? [...documents(log, aside), ...evidence(context.place, log)] : [damaged(log)]
  return [...sound, ...recovered(log), ...strangers(log)]
}

/** Symbolic links where Flow follows none. */
function links(place: Place, id: RunId): Found[] {
  const root = mainRoot(place)
  const levels = [paths.run(place, id), paths.log(place, id), paths.document(place, id)]
  const linked = [...levels, paths.activities(place, id), paths.evidence(place, id)].find(
    (path) => lookAt(root, path)?.isSymbolicLink() === true,
  )
  if (linked === undefined) return []
  return [
    {
      id: 'run-link',
      run: id,
      level: 'problem',
      code: 'storage_refused',
      what: `${linked} is a symbolic link.`,
      why: 'Flow follows no link in its own places, so this run can neither be read nor written.',
      fix: 'Put the real directory or file in its place.',
    },
  ]
}

function damaged(log: RunLog): Found {
  const { damage, seq } = log.reader
  const found = {
    id: 'run-damaged',
    run: log.id,
    level: 'problem' as const,
    code: 'log_damaged' as const,
    what: `${log.id} is damaged: ${log.file}:${damage?.line}, byte ${damage?.offset}: ${damage?.reason}. Its first ${count(seq, 'event')} verify.`,
    why: 'Nothing is written to a damaged log, so the run cannot go on. It can be read with show and log.',
  }
  try {
    planRecovery(log)
    return { ...found, command: `doctor --recover ${log.id}` }
  } catch (error) {
    if (!(error instanceof FlowError)) throw error
    return { ...found, fix: error.refusal.hint ?? error.refusal.message }
  }
}

/** Runs that were put away and no longer verify. */
export function archivedFound({ place }: Context): Found[] {
  const archive = archiveOf(place)
  return listRuns(archive).ours.flatMap((id): Found[] => {
    const { damage } = openLog(archive, id).reader
    if (damage === null) return []
    return [
      {
        id: 'archive-damaged',
        run: id,
        level: 'warning',
        what: `${id} in the archive is damaged: ${paths.log(archive, id)}:${damage.line}, byte ${damage.offset}: ${damage.reason}.`,
        why: 'Only the part of it before the damage can still be read and checked.',
        fix: 'Look for a copy of it in a backup.',
      },
    ]
  })
}

function documents(log: RunLog, aside: Aside): Found[] {
  const { missing, behind, changed } = documentFaults(log)
  const found: Found[] = []
  const print = () => {
    const [warning] = project(log.place, log)
    if (warning !== undefined) throw new FlowError(refusal('storage_failed', warning))
  }
  const stale = [...missing, ...behind]
  if (stale.length > 0)
    found.push({
      id: 'run-documents',
      run: log.id,
      level: 'warning',
      what: `${log.id}: not printed, or from an earlier event: ${someNames(stale)}`,
      why: 'The log has everything, but whoever reads the documents alone reads less; the next command prints them.',
      repair: { act: `print ${someNames(stale)} from the log`, run: print },
    })
  if (changed.length > 0)
    found.push({
      id: 'run-documents',
      run: log.id,
      level: 'note',
      what: `${log.id}: not as this version prints it from the log: ${someNames(changed)}`,
      why: 'Somebody edited it, or another version of Flow printed it. It is never read as a source.',
      repair: {
        act: `move ${someNames(changed)} aside and print it from the log`,
        run: () => {
          for (const name of changed) aside(join(log.directory, name))
          print()
        },
      },
    })
  return found
}

function evidence(place: Place, log: RunLog): Found[] {
  const files = evidenceFiles(place, log.id)
  const open = files.filter((file) => file.own && isOpenToOthers(file))
  const found: Found[] = []
  if (open.length > 0) {
    const modes = [...new Set(open.map(({ mode }) => mode.toString(8).padStart(4, '0')))].join(', ')
    found.push({
      id: 'evidence-mode',
      run: log.id,
      level: 'warning',
      what: `${log.id}: other users can read ${count(open.length, 'file')} of evidence (mode ${modes}).`,
      why: 'What commands print can hold secrets.',
      repair: {
        act: `give ${count(open.length, 'file')} in ${paths.evidence(place, log.id)} the mode 0600 instead of ${modes}`,
        run: () => {
          for (const { name } of open) closeEvidence(place, log.id, name)
        },
      },
    })
  }
  const orphans = unnamed(place, log, files)
  if (orphans.length > 0)
    found.push({
      id: 'evidence-orphan',
      run: log.id,
      level: 'note',
      what: `${log.id}: no event names ${count(orphans.length, 'file')} of evidence (${count(
        orphans.reduce((sum, { bytes }) => sum + bytes, 0),
        'byte',
      )}).`,
      why: isClosed(log)
        ? 'A command was killed before its result was recorded; nothing needs them any more.'
        : 'A command was killed before its result was recorded; the next claim of the run may record it.',
    })
  const { state } = log.reader
  const named =
    state === null ? [] : [...state.evidence, ...[...state.criteria.values()].flatMap(({ verified }) => verified ?? [])]
  const broken = named.filter((one) => !isWhole(place, log.id, one))
  if (broken.length > 0)
    found.push({
      id: 'evidence-broken',
      run: log.id,
      level: 'warning',
      what: `${log.id}: the files of ${count(broken.length, 'result')} are missing or not as the log names them.`,
      why: 'What they showed can no longer be shown; `check` calls the run tampered.',
      command: `check --run ${log.id}`,
    })
  return found
}

/** The files that no line of the log names, superseded results included: those do. */
function unnamed(place: Place, log: RunLog, files: ReturnType<typeof evidenceFiles>): typeof files {
  if (files.length === 0) return []
  const named = new Set<string>()
  openLog(place, log.id, (_event, line) => {
    for (const [digest] of line.toString('latin1').matchAll(DIGEST)) named.add(digest)
  })
  return files.filter(({ name }) => !named.has(name))
}

function recovered(log: RunLog): Found[] {
  return recoveriesOf(log).map((name) => ({
    id: 'run-recovered',
    run: log.id,
    level: 'note',
    what: `${log.id} was recovered from a damaged log, which is kept in ${join(log.directory, name)}.`,
    why: 'What was recorded behind the damage is only there; `check` does not call the run proven.',
  }))
}

/** What else stands in the run's directory. */
function strangers(log: RunLog): Found[] {
  const kept = new Set(recoveriesOf(log))
  const names = namesIn(log.root, log.directory).filter(
    (name) => !KNOWN.has(name) && !kept.has(name) && !isLockName(name) && !isUnfinishedName(name),
  )
  if (names.length === 0) return []
  const where = relative(log.place.main, log.directory)
  return [
    {
      id: 'foreign',
      run: log.id,
      level: 'note',
      what: `${count(names.length, 'name')} in ${where} not of Flow, left alone: ${someNames(names)}`,
    },
  ]
}
