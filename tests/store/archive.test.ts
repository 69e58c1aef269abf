import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { finishRemovals, leftovers, moveRun, removeRun, settleMoves } from '../../src/store/archive.ts'
import { CRASH_POINTS } from '../../src/store/crash.ts'
import { openLog } from '../../src/store/log.ts'
import { removeMarker } from '../../src/store/markers.ts'
import { archiveOf, type Place, paths } from '../../src/store/place.ts'
import { createRun, listRuns } from '../../src/store/runs.ts'
import { type firstEvent, startRun, take } from './drive.ts'
import { faultAt } from './faults.ts'
import { aPlace, expectRefusal, refusalOf, testdir } from './support.ts'

const MOVER = join(import.meta.dirname, 'fixtures/mover.ts')

/** A place with one closed run. */
function closed(): { place: Place; id: ReturnType<typeof startRun>['id'] } {
  const place = aPlace()
  const log = startRun(place)
  take(log, { kind: 'cancel', reason: 'x' })
  return { place, id: log.id }
}

function mover(place: Place, what: string, id: string, crashAt?: string) {
  const env = { ...process.env, ...(crashAt === undefined ? {} : { FLOW_CRASH_AT: crashAt }) }
  const { signal, status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', MOVER, place.main, what, id], {
    env,
    encoding: 'utf8',
  })
  return { signal, status, stderr }
}

/** Where the run can be read whole. */
function homes(place: Place, id: Parameters<typeof openLog>[1]): string[] {
  return [place, archiveOf(place)]
    .filter((home) => existsSync(paths.run(home, id)) && openLog(home, id).reader.state?.status === 'cancelled')
    .map((home) => (home.archived ? 'archive' : 'runs'))
}

describe('a move that is killed', () => {
  it.each(CRASH_POINTS.filter((point) => point.startsWith('move:')))('at %s leaves the run whole at one place', (point) => {
    for (const [what, from] of [
      ['archive', 'runs'],
      ['restore', 'archive'],
    ] as const) {
      const { place, id } = closed()
      if (what === 'restore') moveRun(place, archiveOf(place), id)
      expect(mover(place, what, id, `${point}:kill`).signal).toBe('SIGKILL')
      const now = homes(place, id)
      expect(now).toEqual([point === 'move:rename' ? from : from === 'runs' ? 'archive' : 'runs'])
      if (now[0] === from) expect(mover(place, what, id)).toMatchObject({ status: 0, stderr: '' })
      expect(homes(place, id)).toEqual([what === 'archive' ? 'archive' : 'runs'])
    }
  })
})

it('a move whose sync fails says that it may be undone, and the same call syncs it', () => {
  const { place, id } = closed()
  const { status, stderr } = mover(place, 'archive', id, 'move:sync-to:EIO')
  expect([status, stderr]).toEqual([1, expect.stringContaining('EIO, and a power cut may take back what was done there')])
  expect(homes(place, id)).toEqual(['archive'])
  settleMoves(place, archiveOf(place))
  rmSync(paths.runs(place), { recursive: true })
  settleMoves(place, archiveOf(place))
})

describe('a disk that fails', () => {
  it.each([
    ['move:rename', 'storage_failed', 'runs'],
    ['move:sync-to', 'outcome_unknown', 'archive'],
    ['move:sync-from', 'outcome_unknown', 'archive'],
  ] as const)('at %s of a move is %s, and the run is in %s', (point, code, home) => {
    const { place, id } = closed()
    faultAt(`${point}:EIO`)
    const refusal = refusalOf(() => moveRun(place, archiveOf(place), id))
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(/the file system reports EIO\b(?!:)/) })
    expect(refusal.next).toBe(code === 'outcome_unknown' ? 'list --all' : null)
    expect(homes(place, id)).toEqual([home])
  })

  it.each([
    ['remove:rename', 'storage_failed', ['runs'], 0],
    ['remove:sync-names', 'outcome_unknown', [], 1],
    ['remove:clear', 'storage_failed', [], 1],
  ] as const)('at %s of a removal is %s, and the run is in %j', (point, code, there, left) => {
    const { place, id } = closed()
    faultAt(`${point}:EIO`)
    expectRefusal(() => removeRun(place, id), code, 'EIO')
    expect(homes(place, id)).toEqual(there)
    expect(leftovers(place)).toHaveLength(left)
    finishRemovals(place)
    expect(leftovers(place)).toEqual([])
  })

  it('at what a killed removal left fails, and leaves it', () => {
    const place = aPlace({ '.flow/runs/.gone-0123456789abcdef/run.yaml': 'x' })
    faultAt('remove:sync-names:EIO')
    expectRefusal(() => finishRemovals(place), 'outcome_unknown', 'EIO')
    expect(leftovers(place)).toHaveLength(1)
  })
})

describe('the order', () => {
  /** The points of this module that `action` passes. */
  function pointsOf(action: () => void): string[] {
    const trace = join(testdir({ trace: '' }), 'trace')
    const end = faultAt(`trace:${trace}`)
    action()
    end()
    return readFileSync(trace, 'utf8')
      .split('\n')
      .filter((point) => /^(?:move|remove):/.test(point))
  }

  it('of a move is the new name on disk before the old one is gone', () => {
    const { place, id } = closed()
    expect(pointsOf(() => moveRun(place, archiveOf(place), id))).toEqual(['move:rename', 'move:sync-to', 'move:sync-from'])
  })

  it('of a removal is that the name is gone before a file is', () => {
    const { place, id } = closed()
    expect(pointsOf(() => removeRun(place, id))).toEqual(['remove:rename', 'remove:sync-names', 'remove:clear'])
    expect(readdirSync(paths.runs(place)).filter((name) => name.startsWith('.gone'))).toEqual([])
  })

  it('of removals that were killed is the same, and nothing is done where none was', () => {
    const one = '.gone-0123456789abcdef'
    const place = aPlace({
      [`.flow/runs/${one}/run.yaml`]: 'x',
      [`.flow/runs/x${one}/run.yaml`]: 'x',
      '.flow/runs/.gone-/x': 'x',
    })
    expect(leftovers(place)).toEqual([join(paths.runs(place), one)])
    expect(pointsOf(() => finishRemovals(place))).toEqual(['remove:sync-names', 'remove:clear'])
    expect(pointsOf(() => finishRemovals(place))).toEqual([])
    expect(readdirSync(paths.runs(place)).sort()).toEqual(['.gone-', `x${one}`])
  })
})

it.each<[string, (path: string) => void]>([
  ['nothing', () => {}],
  ['a file', (path) => writeFileSync(path, 'x')],
])('%s under the name of a run is neither moved nor removed', (what, make) => {
  const { place, id } = closed()
  const other = id.replace('add-search', 'other') as typeof id
  make(paths.run(place, other))
  const message = expect.stringContaining(`There is no run ${other} in ${paths.runs(place)}`)
  for (const action of [() => moveRun(place, archiveOf(place), other), () => removeRun(place, other)])
    expect(refusalOf(action)).toMatchObject({ code: 'run_not_found', message, next: 'list --all' })
  expect(existsSync(paths.run(place, other))).toBe(what === 'a file')
})

describe('a removal that is killed', () => {
  it.each(CRASH_POINTS.filter((point) => point.startsWith('remove:')))(
    'at %s leaves the run or none, and the next ends it',
    (point) => {
      const { place, id } = closed()
      const isThere = point === 'remove:rename'
      expect(mover(place, 'remove', id, `${point}:kill`).signal).toBe('SIGKILL')
      expect(homes(place, id)).toEqual(isThere ? ['runs'] : [])
      expect(listRuns(place)).toEqual({ ours: isThere ? [id] : [], foreign: [] })
      expect(leftovers(place)).toHaveLength(isThere ? 0 : 1)
      expect(mover(place, isThere ? 'remove' : 'finish', id)).toMatchObject({ status: 0, stderr: '' })
      expect(listRuns(place)).toEqual({ ours: [], foreign: [] })
      expect(readdirSync(paths.runs(place)).filter((name) => name.startsWith('.gone'))).toEqual([])
    },
  )
})

it('the archive is kept out of version control', () => {
  const { place, id } = closed()
  moveRun(place, archiveOf(place), id)
  expect(readFileSync(join(paths.runs(archiveOf(place)), '.gitignore'), 'utf8')).toBe('*\n')
})

it('what is in the archive under that name is never replaced, an empty directory neither', () => {
  const { place, id } = closed()
  mkdirSync(paths.run(archiveOf(place), id), { recursive: true })
  expectRefusal(() => moveRun(place, archiveOf(place), id), 'storage_refused', 'is there already')
  expect(homes(place, id)).toEqual(['runs'])
})

it('a new run does not take the name of an archived one', () => {
  const { place, id } = closed()
  moveRun(place, archiveOf(place), id)
  removeMarker(place, id)
  expect(startRun(place).id).toBe(`${id}-2`)
})

it('a run begun with several lines stands with all of them or not at all', () => {
  const place = aPlace()
  const { id } = closed()
  const [first = '', ...rest] = readFileSync(startedLog(), 'utf8').trimEnd().split('\n')
  const log = createRun(place, { makeId: () => id, firstEvent: () => withoutSum(first), further: () => rest, owner: null })
  expect([log.reader.damage, log.reader.seq]).toEqual([null, 2])
})

/** The log of a closed run, by its path. */
function startedLog(): string {
  const { place, id } = closed()
  return paths.log(place, id)
}

function withoutSum(line: string): ReturnType<typeof firstEvent> {
  const { sum: _, ...event } = JSON.parse(line)
  return event
}

describe('a link', () => {
  it('in place of the run is neither moved nor removed', () => {
    const { place, id } = closed()
    const other = closed()
    symlinkSync(paths.run(other.place, other.id), paths.run(place, id).replace('add-search', 'linked'))
    const linked = id.replace('add-search', 'linked') as typeof id
    expectRefusal(() => moveRun(place, archiveOf(place), linked), 'storage_refused', 'is a symbolic link')
    expectRefusal(() => removeRun(place, linked), 'storage_refused', 'is a symbolic link')
    expect(homes(other.place, other.id)).toEqual(['runs'])
  })

  it('in place of the archive is not followed', () => {
    const { place, id } = closed()
    symlinkSync(testdir(), join(place.main, '.flow/archive'))
    expectRefusal(() => moveRun(place, archiveOf(place), id), 'storage_refused', 'is a symbolic link')
    expect(homes(place, id)).toEqual(['runs'])
  })

  it('inside the run is removed, and what it leads to stays', () => {
    const { place, id } = closed()
    const outside = testdir({ 'kept/file': 'x' })
    symlinkSync(join(outside, 'kept'), join(paths.run(place, id), 'evidence'))
    writeFileSync(join(paths.run(place, id), 'stranger'), 'x')
    removeRun(place, id)
    finishRemovals(place)
    expect(existsSync(paths.run(place, id))).toBe(false)
    expect(readFileSync(join(outside, 'kept/file'), 'utf8')).toBe('x')
  })
})
