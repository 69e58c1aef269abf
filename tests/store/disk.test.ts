import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RunId } from '../../src/core/ids.ts'
import { replaceFile } from '../../src/store/disk.ts'
import { addArtifacts, appendBody, issueJournal, readJournal } from '../../src/store/journal.ts'
import { openLog } from '../../src/store/log.ts'
import { openMarkers, writeMarker } from '../../src/store/markers.ts'
import { locate, type Place, paths } from '../../src/store/place.ts'
import { project } from '../../src/store/projections.ts'
import { listRuns } from '../../src/store/runs.ts'
import { loadSettings } from '../../src/store/settings.ts'
import { record } from '../core/builders.ts'
import { addNote, startRun, take } from './drive.ts'
import {
  aPlace,
  aRepository,
  expectRefusal,
  git,
  makeFifo,
  mountSmall,
  refusalOf,
  rejectionOf,
  remountReadOnly,
  testdir,
} from './support.ts'

const ID = '2026-01-02T030405Z-add-search' as RunId
const JOURNAL = issueJournal(7)
const HEAD = { issue: 7, created: '2026-01-02T03:04:05.000Z', branch: null }

/** A place with a run, its documents and a journal. */
function aFullPlace(): Place {
  const place = aPlace({ '.flow/settings.yaml': 'journal: always\n' })
  const log = startRun(place)
  take(log, record('read'))
  project(place, log)
  appendBody(place, JOURNAL, HEAD, 'A decision.')
  return place
}

const LEVELS: [string, (place: Place) => string, (place: Place) => unknown][] = [
  ['.flow', (place) => join(place.main, '.flow'), (place) => startRun(place)],
  ['.flow, for a reader', (place) => join(place.main, '.flow'), (place) => openLog(place, ID)],
  ['.flow/runs', (place) => paths.runs(place), (place) => startRun(place)],
  ['.flow/runs, for a list', (place) => paths.runs(place), (place) => listRuns(place)],
  ['.flow/open', (place) => paths.open(place), (place) => openMarkers(place)],
  ['.flow/open, for a marker', (place) => paths.open(place), (place) => writeMarker(place, ID, 'someone')],
  ['the run directory', (place) => paths.run(place, ID), (place) => openLog(place, ID)],
  ['the log', (place) => paths.log(place, ID), (place) => openLog(place, ID)],
  ['run.yaml', (place) => paths.document(place, ID), (place) => openLog(place, ID)],
  ['.decisions', (place) => paths.decisions(place), (place) => readJournal(place, JOURNAL)],
  ['.decisions, for a writer', (place) => paths.decisions(place), (place) => appendBody(place, JOURNAL, HEAD, 'x')],
  ['the journal', (place) => join(place.here, JOURNAL), (place) => appendBody(place, JOURNAL, HEAD, 'x')],
  ['.flow/settings.yaml', (place) => paths.settings(place), (place) => loadSettings(place, { HOME: place.main })],
]

describe('a symbolic link in place of', () => {
  it.each(LEVELS)('%s is refused by name, and nothing behind it changes', async (_name, at, use) => {
    const place = aFullPlace()
    const path = at(place)
    const target = join(testdir(), 'target')
    renameSync(path, target)
    symlinkSync(target, path)
    const before = snapshot(target)
    const refusal = await rejectionOf((async () => use(place))())
    expect(refusal).toMatchObject({ code: 'storage_refused', message: expect.stringContaining(`${path} is a symbolic link`) })
    expect(snapshot(target)).toEqual(before)
  })

  it('the directory of activities only costs the documents', () => {
    const place = aFullPlace()
    const log = openLog(place, ID)
    const target = testdir()
    rmSync(paths.activities(place, ID), { recursive: true })
    symlinkSync(target, paths.activities(place, ID))
    take(log, record('read'))
    expect(project(place, log)).toEqual([expect.stringContaining('activities is a symbolic link')])
    expect(readdirSync(target)).toEqual([])
  })

  it('a level above the project is the user’s own business', () => {
    const place = aFullPlace()
    const link = join(testdir(), 'link')
    symlinkSync(place.main, link)
    addNote(openLog({ main: link, here: link, git: null }, ID))
    expect(openLog(place, ID).reader.seq).toBe(3)
  })
})

describe('what is no regular file', () => {
  const KINDS: [string, (path: string) => void][] = [
    ['a FIFO', makeFifo],
    ['a directory', (path) => mkdirSync(path)],
  ]
  const FILES = LEVELS.filter(([name]) => ['the log', 'run.yaml', 'the journal', '.flow/settings.yaml'].includes(name))

  it.each(KINDS.flatMap(([kind, make]) => FILES.map(([name, at, use]) => [kind, name, at, make, use] as const)))(
    '%s in place of %s is refused and not waited for',
    async (_kind, _name, at, make, use) => {
      const place = aFullPlace()
      rmSync(at(place))
      make(at(place))
      const refusal = await rejectionOf((async () => use(place))())
      expect(refusal).toMatchObject({ code: 'storage_refused', message: expect.stringContaining(at(place)) })
    },
  )

  it.each(KINDS)('%s in place of the log is refused by a writer that had it open', (_kind, make) => {
    const place = aFullPlace()
    const log = openLog(place, ID)
    rmSync(log.file)
    make(log.file)
    expectRefusal(() => addNote(log), 'storage_refused', log.file)
  })

  it.each(KINDS)('%s in place of a marker leaves the run open and its owner to the log', (_kind, make) => {
    const place = aFullPlace()
    rmSync(paths.marker(place, ID))
    make(paths.marker(place, ID))
    expect(openMarkers(place)).toEqual([{ id: ID, owner: null }])
  })

  it('a file in place of .flow is refused', () => {
    const place = aPlace({ '.flow': 'another tool’s' })
    expectRefusal(() => startRun(place), 'storage_refused', join(place.main, '.flow'))
  })
})

describe('a disk that is read-only', () => {
  it('can be read, and is refused to writers with nothing recorded', () => {
    const place = mounted('size=4m')
    if (place === null) return
    const log = startRun(place)
    take(log, record('read'))
    expect(project(place, log)).toEqual([])
    addNote(log, 'not printed')
    remountReadOnly(place.main)

    const reader = openLog(place, log.id)
    expect(reader.reader).toMatchObject({ seq: 3, damage: null })
    expect(openMarkers(place)).toHaveLength(1)
    expect(listRuns(place).ours).toEqual([log.id])
    expect(refusalOf(() => addNote(reader))).toMatchObject({ code: 'storage_refused', hint: expect.stringContaining('writable') })
    expect(refusalOf(() => startRun(place)).code).toBe('storage_refused')
    expect(refusalOf(() => appendBody(place, JOURNAL, HEAD, 'x')).code).toBe('storage_refused')
    expect(project(place, reader)).toEqual([expect.stringContaining('EROFS')])
    expect(openLog(place, log.id).reader.seq).toBe(3)
  })

  it('but for the current worktree, says that the main one is out of reach', () => {
    const disk = testdir()
    if (!mountSmall(disk, 'size=8m')) return
    git(aRepository(), 'clone', '--quiet', '.', join(disk, 'main'))
    const linked = join(testdir(), 'linked')
    git(join(disk, 'main'), 'worktree', 'add', '--quiet', '-b', 'side', linked)
    remountReadOnly(disk)
    const place = locate(linked, {})
    expect(refusalOf(() => startRun(place))).toMatchObject({
      code: 'storage_refused',
      hint: expect.stringContaining(`Allow writing to ${join(disk, 'main', '.flow')}`),
    })
  })
})

describe('a disk that is full', () => {
  it('refuses an append, keeps all that was acknowledged, and works again when there is space', () => {
    const place = mounted('size=512k')
    if (place === null) return
    const log = startRun(place)
    addNote(log, 'acknowledged')
    fill(place.main)
    let acknowledged = 0
    const refusal = refusalOf(() => {
      for (;;) {
        addNote(openLog(place, log.id), 'x'.repeat(3000))
        acknowledged += 1
      }
    })
    expect(refusal).toMatchObject({
      code: 'storage_failed',
      message: expect.stringContaining('ENOSPC'),
      hint: expect.stringContaining('space'),
    })

    const after = openLog(place, log.id)
    expect(after.reader).toMatchObject({ seq: 2 + acknowledged, damage: null })
    rmSync(join(place.main, 'filling'))
    addNote(after, 'after')
    const { reader } = openLog(place, log.id)
    expect(reader).toMatchObject({ seq: 3 + acknowledged, damage: null, torn: false })
    expect(reader.state?.notes.at(-1)?.text).toBe('after')
  })

  it('refuses a start and leaves no run behind', () => {
    const place = mounted('size=64k')
    if (place === null) return
    mkdirSync(paths.runs(place), { recursive: true })
    mkdirSync(paths.open(place))
    fill(place.main)
    expect(refusalOf(() => startRun(place)).code).toBe('storage_failed')
    expect(listRuns(place)).toEqual({ ours: [], foreign: [] })
    expect(openMarkers(place)).toEqual([])
    expect(readdirSync(paths.runs(place)).filter((name) => name.startsWith('.new'))).toEqual([])
  })

  it('costs the documents and not the event', () => {
    const place = mounted('size=256k')
    if (place === null) return
    const log = startRun(place)
    take(log, record('read', { summary: 's'.repeat(16_000) }))
    fill(place.main)
    const [warning] = project(place, log)
    expect(warning).toContain('ENOSPC')
    rmSync(join(place.main, 'filling'))
    expect(project(place, openLog(place, log.id))).toEqual([])
  })

  it('leaves the journal as it was', () => {
    const place = mounted('size=256k')
    if (place === null) return
    appendBody(place, JOURNAL, HEAD, 'A decision.')
    const before = readJournal(place, JOURNAL)
    fill(place.main)
    const artifact = { type: 'note', captured_at: HEAD.created, fields: { text: 'x'.repeat(9000) } }
    expect(refusalOf(() => addArtifacts(place, JOURNAL, HEAD, [artifact])).code).toBe('storage_failed')
    expect(readJournal(place, JOURNAL)).toBe(before)
    expect(readdirSync(paths.decisions(place))).toEqual(['issue-7.md'])
  })
})

describe('replaceFile', () => {
  const root = (path: string) => ({ path, remedy: () => 'x' })

  it('leaves the old file and nothing else when it is told that something changed', () => {
    const dir = testdir({ file: 'old' })
    expect(replaceFile(root(dir), join(dir, 'file'), 'new', { sync: true, unchanged: () => false })).toBe(false)
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('old')
    expect(readdirSync(dir)).toEqual(['file'])
  })

  it('gives the file the mode that was asked for', () => {
    const dir = testdir()
    replaceFile(root(dir), join(dir, 'file'), 'new', { sync: false, mode: 0o666 })
    expect(statSync(join(dir, 'file')).mode & 0o777).toBe(0o666)
  })

  it('never writes through a link', () => {
    const dir = testdir({ outside: 'old' })
    symlinkSync('outside', join(dir, 'link'))
    expectRefusal(() => replaceFile(root(dir), join(dir, 'link'), 'new', { sync: false }), 'storage_refused', 'link')
    expect(readFileSync(join(dir, 'outside'), 'utf8')).toBe('old')
  })
})

/** A place on a small file system of its own; null where none can be mounted. */
function mounted(options: string): Place | null {
  const place = aPlace()
  return mountSmall(place.main, options) ? place : null
}

function fill(directory: string): void {
  for (const size of [4096, 512, 1])
    try {
      for (;;) writeFileSync(join(directory, 'filling'), Buffer.alloc(size), { flag: 'a' })
    } catch {}
}

/** Names, modes and contents below a path. */
function snapshot(path: string): unknown {
  const { mode } = statSync(path)
  if (!statSync(path).isDirectory()) return [mode, readFileSync(path, 'utf8')]
  return [mode, ...readdirSync(path).map((name) => [name, snapshot(join(path, name))])]
}
