import {
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { RunId } from '../../src/core/ids.ts'
import {
  lookAt,
  makeDirectory,
  namesIn,
  openRegular,
  type Root,
  readFollowing,
  readRegular,
  refuseLinks,
  removeQuietly,
  replaceFile,
  syncDirectory,
  syncLevels,
  writeNew,
} from '../../src/store/disk.ts'
import { errno } from '../../src/store/errno.ts'
import { addArtifacts, appendBody, issueJournal, readJournal } from '../../src/store/journal.ts'
import { openLog } from '../../src/store/log.ts'
import { openMarkers, writeMarker } from '../../src/store/markers.ts'
import { locate, type Place, paths } from '../../src/store/place.ts'
import { project } from '../../src/store/projections.ts'
import { listRuns } from '../../src/store/runs.ts'
import { loadSettings } from '../../src/store/settings.ts'
import { record } from '../core/builders.ts'
import { addNote, startRun, take } from './drive.ts'
import { faultAt } from './faults.ts'
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

function rootOf(path: string): Root {
  return { path, remedy: () => 'x' }
}

/** The names of the points that `action` passes. */
function pointsOf(action: () => unknown): string[] {
  const trace = join(testdir(), 'trace')
  const end = faultAt(`trace:${trace}`)
  action()
  end()
  return readFileSync(trace, 'utf8').trimEnd().split('\n')
}

/** The error that the system gives for `action`, by its name. */
function codeOf(action: () => unknown): string | null {
  try {
    action()
  } catch (error) {
    return errno(error)
  }
  return expect.fail('nothing failed')
}

const TOO_LONG = 'x'.repeat(300)
const linux = existsSync('/proc/self/fd')

describe('replaceFile', () => {
  it('leaves the old file and nothing else when it is told that something changed', () => {
    const dir = testdir({ file: 'old' })
    expect(replaceFile(rootOf(dir), join(dir, 'file'), 'new', { sync: true, unchanged: () => false })).toBe(false)
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('old')
    expect(readdirSync(dir)).toEqual(['file'])
  })

  it.each([
    ['without a mode', undefined],
    ['with one', 0o600],
  ])('puts the new file in place when nothing changed, %s', (_how, mode) => {
    const dir = testdir({ file: 'old' })
    const more = mode === undefined ? {} : { mode }
    expect(replaceFile(rootOf(dir), join(dir, 'file'), 'ñew', { sync: false, unchanged: () => true, ...more })).toBe(true)
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('ñew')
    expect(statSync(join(dir, 'file')).mode & 0o777).toBe(mode ?? 0o666 & ~process.umask())
  })

  it('gives the file the mode that was asked for', () => {
    const dir = testdir()
    replaceFile(rootOf(dir), join(dir, 'file'), 'new', { sync: false, mode: 0o666 })
    expect(statSync(join(dir, 'file')).mode & 0o777).toBe(0o666)
  })

  it.each([
    [true, ['create', 'write', 'sync', 'rename', 'sync-names']],
    [false, ['create', 'write', 'rename']],
  ])('with sync %s takes these steps in this order: %j', (sync, steps) => {
    const dir = testdir()
    const points = pointsOf(() => replaceFile(rootOf(dir), join(dir, 'file'), 'new', { sync }))
    expect(points).toEqual(steps.map((step) => `other:${step}`))
  })

  it.each(['create', 'write', 'sync', 'rename'])('leaves the old file and nothing else where the disk fails at %s', (step) => {
    const dir = testdir({ file: 'old' })
    const file = join(dir, 'file')
    faultAt(`other:${step}:EIO=half`)
    expectRefusal(
      () => replaceFile(rootOf(dir), file, 'new', { sync: true }),
      'storage_failed',
      `${file}: the file system reports EIO`,
    )
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(dir)).toEqual(['file'])
  })

  it('fails where the name of the new file may not be on disk', () => {
    const dir = testdir({ file: 'old' })
    faultAt('other:sync-names:EIO')
    expect(refusalOf(() => replaceFile(rootOf(dir), join(dir, 'file'), 'new', { sync: true })).code).toBe('storage_failed')
  })

  it.each(['0', '1', 'half', 'line'])('writes the whole file when the disk takes %s of it first', (part) => {
    const dir = testdir()
    faultAt(`other:write:short=${part}`)
    replaceFile(rootOf(dir), join(dir, 'file'), Buffer.from('content'), { sync: false })
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('content')
  })

  it('never writes through a link', () => {
    const dir = testdir({ outside: 'old' })
    symlinkSync('outside', join(dir, 'link'))
    expectRefusal(() => replaceFile(rootOf(dir), join(dir, 'link'), 'new', { sync: false }), 'storage_refused', 'link')
    expect(readFileSync(join(dir, 'outside'), 'utf8')).toBe('old')
  })
})

describe('writeNew', () => {
  it('never takes the place of a file, and leaves it as it is', () => {
    const dir = testdir({ file: 'old' })
    expect(codeOf(() => writeNew(join(dir, 'file'), 'new', false))).toBe('EEXIST')
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('old')
  })
})

describe('removeQuietly', () => {
  it('removes a file, and says nothing where there is none or the disk fails', () => {
    const dir = testdir({ file: 'x' })
    expect(pointsOf(() => removeQuietly(join(dir, 'file')))).toEqual(['other:remove'])
    removeQuietly(join(dir, 'file'))
    expect(readdirSync(dir)).toEqual([])
  })
})

describe('lookAt', () => {
  it('sees a link itself, and nothing where nothing is or below a file', () => {
    const dir = testdir({ file: 'x' })
    symlinkSync('nowhere', join(dir, 'link'))
    expect(lookAt(rootOf(dir), join(dir, 'link'))?.isSymbolicLink()).toBe(true)
    expect(lookAt(rootOf(dir), join(dir, 'none'))).toBeNull()
    expect(lookAt(rootOf(dir), join(dir, 'file/below'))).toBeNull()
  })

  it('does not take for nothing what cannot be looked at', () => {
    const dir = testdir()
    expectRefusal(() => lookAt(rootOf(dir), join(dir, TOO_LONG)), 'storage_failed', 'ENAMETOOLONG')
  })
})

describe('refuseLinks', () => {
  it('leaves the root itself alone, and what is below one that is not there', () => {
    const dir = testdir({ 'real/file': 'x' })
    const link = join(dir, 'link')
    symlinkSync('real', link)
    refuseLinks(rootOf(link), link)
    refuseLinks(rootOf(link), join(link, 'file'))
    refuseLinks(rootOf(link), join(link, `none/${TOO_LONG}`))
    expectRefusal(() => refuseLinks(rootOf(dir), join(link, 'file')), 'storage_refused', `${link} is a symbolic link`)
  })

  it.each([
    ['below a file', 'file/below', 'storage_refused', 'not a regular file'],
    ['that cannot be looked at', TOO_LONG, 'storage_failed', 'ENAMETOOLONG'],
  ] as const)('refuses what is %s', (_what, path, code, part) => {
    const dir = testdir({ file: 'x' })
    expectRefusal(() => refuseLinks(rootOf(dir), join(dir, path)), code, part)
  })
})

describe('openRegular', () => {
  const CREATE = constants.O_WRONLY | constants.O_CREAT

  it('says as it is that an exclusive creation found a file', () => {
    const dir = testdir({ file: 'x' })
    expect(codeOf(() => openRegular(rootOf(dir), join(dir, 'file'), CREATE | constants.O_EXCL))).toBe('EEXIST')
  })

  it('opens none where there is none, and does not take a missing directory for a file to make', () => {
    const dir = testdir()
    expect(openRegular(rootOf(dir), join(dir, 'none/file'), constants.O_RDONLY)).toBeNull()
    for (const flags of [CREATE, CREATE | constants.O_EXCL])
      expectRefusal(() => openRegular(rootOf(dir), join(dir, 'none/file'), flags), 'storage_failed', 'ENOENT')
  })
})

const READERS: [string, (path: string, max: number) => Buffer | null][] = [
  ['readRegular', (path, max) => readRegular(rootOf(join(path, '..')), path, max)],
  ['readFollowing', readFollowing],
]

describe.each(READERS)('%s', (_name, read) => {
  it.each([
    ['', 0, ''],
    ['', 3, ''],
    ['ab', 3, 'ab'],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abcd'],
    ['abcde', 3, 'abcd'],
  ])('of %j gives at most one byte more than %i: %j', (content, max, expected) => {
    const dir = testdir({ file: content })
    expect(read(join(dir, 'file'), max)?.toString()).toBe(expected)
  })

  it.runIf(linux)('of a file that says it is empty gives what there is to read', () => {
    const file = `/proc/${process.pid}/cmdline`
    const whole = readFileSync(file, 'utf8')
    expect(read(file, 1_000_000)?.toString()).toBe(whole)
    expect(read(file, 5)?.toString()).toBe(whole.slice(0, 6))
  })

  it('is null where there is no file', () => {
    expect(read(join(testdir(), 'none'), 9)).toBeNull()
  })
})

it.runIf(linux)('a file that the disk does not read is an error', () => {
  // Nothing is mapped where this one begins.
  const file = `/proc/${process.pid}/mem`
  expectRefusal(() => readRegular(rootOf(join(file, '..')), file, 9), 'storage_failed', `${file}: the file system reports EIO`)
  expect(codeOf(() => readFollowing(file, 9))).toBe('EIO')
})

describe('readFollowing', () => {
  it('follows links', () => {
    const dir = testdir({ 'real/file': 'x' })
    symlinkSync('real', join(dir, 'link'))
    expect(readFollowing(join(dir, 'link/file'), 9)?.toString()).toBe('x')
  })

  it.each<[string, (dir: string) => unknown]>([
    [
      'below a file',
      (dir) => [writeFileSync(join(dir, 'up'), ''), rmSync(join(dir, 'at')), symlinkSync('up/below', join(dir, 'at'))],
    ],
    ['a FIFO', (dir) => [rmSync(join(dir, 'at')), makeFifo(join(dir, 'at'))]],
    ['a directory', (dir) => [rmSync(join(dir, 'at')), mkdirSync(join(dir, 'at'))]],
    ['a device', (dir) => [rmSync(join(dir, 'at')), symlinkSync('/dev/zero', join(dir, 'at'))]],
  ])('takes for nothing what is %s', (_what, change) => {
    const dir = testdir({ at: 'x' })
    change(dir)
    expect(readFollowing(join(dir, 'at'), 9)).toBeNull()
  })

  it.runIf(linux)('takes a socket for nothing', async () => {
    const path = join(testdir(), 's')
    const server = createServer()
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(path, resolve))
    expect(readFollowing(path, 9)).toBeNull()
  })

  it('does not take for nothing what cannot be looked at', () => {
    const dir = testdir()
    symlinkSync('loop', join(dir, 'loop'))
    expect(codeOf(() => readFollowing(join(dir, 'loop'), 9))).toBe('ELOOP')
  })
})

describe('makeDirectory', () => {
  it('makes every level that is missing, and puts its name and that of each level on disk', () => {
    const dir = testdir({ 'a/': '' })
    const points = pointsOf(() => makeDirectory(rootOf(dir), join(dir, 'a/b/c')))
    expect(statSync(join(dir, 'a/b/c')).isDirectory()).toBe(true)
    expect(points).toEqual(['make-sync', 'make', 'make-sync', 'make', 'make-sync'].map((step) => `other:${step}`))
  })

  it('has nothing to do for the root itself', () => {
    makeDirectory(rootOf('/not/there'), '/not/there')
  })

  it.each<[string, (path: string) => unknown, string]>([
    ['a file', (path) => writeFileSync(path, 'x'), 'not a regular file'],
    ['a link to a directory', (path) => symlinkSync('.', path), 'is a symbolic link'],
  ])('refuses %s in its place, also one that is made meanwhile', (_what, make, part) => {
    for (const meanwhile of [false, true]) {
      const dir = testdir({ 'a/': '' })
      const path = join(dir, 'a/b')
      if (!meanwhile) make(path)
      const root = meanwhile ? racing(dir, path, make) : rootOf(dir)
      expectRefusal(() => makeDirectory(root, path), 'storage_refused', part)
    }
  })

  it('takes the directory that another process makes meanwhile', () => {
    const dir = testdir({ 'a/': '' })
    makeDirectory(racing(dir, join(dir, 'a/b'), mkdirSync), join(dir, 'a/b'))
    expect(readdirSync(join(dir, 'a'))).toEqual(['b'])
  })

  it('refuses a link above a directory that is there', () => {
    const dir = testdir({ 'real/b/': '' })
    symlinkSync('real', join(dir, 'a'))
    expectRefusal(() => makeDirectory(rootOf(dir), join(dir, 'a/b')), 'storage_refused', `${join(dir, 'a')} is a symbolic link`)
  })

  it.each(['make', 'make-sync'])('fails where the disk fails at %s', (step) => {
    const dir = testdir()
    faultAt(`other:${step}:EIO`)
    expectRefusal(
      () => makeDirectory(rootOf(dir), join(dir, 'a')),
      'storage_failed',
      `${join(dir, 'a')}: the file system reports EIO`,
    )
  })

  it('fails where the name of a directory that is there may not be on disk', () => {
    const dir = testdir({ 'a/': '' })
    faultAt('other:make-sync:EIO')
    expectRefusal(
      () => makeDirectory(rootOf(dir), join(dir, 'a')),
      'storage_failed',
      `${join(dir, 'a')}: the file system reports EIO`,
    )
  })

  /** A root that is asked for its path when `path` was not there, and then has another process make it. */
  function racing(dir: string, path: string, make: (path: string) => unknown): Root {
    let asked = 0
    return {
      ...rootOf(dir),
      get path() {
        // First by the call for the directory, then by that for the one above.
        asked += 1
        if (asked === 2) make(path)
        return dir
      },
    }
  }
})

describe('the names of a directory', () => {
  it.runIf(linux)('are as much on disk as they can be where it cannot be synced', () => {
    expect(() => syncDirectory('/proc')).not.toThrow()
  })

  it('are put on disk up to the root, each level by its own', () => {
    const dir = testdir({ 'a/b/': '' })
    syncLevels({ path: dir }, join(dir, 'a/b/none'))
    syncLevels({ path: '/not/there' }, '/not/there')
    expect(codeOf(() => syncLevels({ path: dir }, join(dir, 'none/file')))).toBe('ENOENT')
  })

  it.each([
    ['a file', 'file'],
    ['a link', 'link'],
  ])('are not those of %s', (_what, name) => {
    const dir = testdir({ file: 'x', 'real/': '' })
    symlinkSync('real', join(dir, 'link'))
    expect(codeOf(() => syncDirectory(join(dir, name)))).toMatch(/^(?:ENOTDIR|ELOOP)$/)
    expect(refusalOf(() => namesIn(rootOf(dir), join(dir, name))).code).toBe('storage_refused')
  })

  it('are none where there is no directory', () => {
    const dir = testdir({ file: 'x' })
    expect(namesIn(rootOf(dir), join(dir, 'none'))).toEqual([])
    expect(namesIn(rootOf(dir), dir)).toEqual(['file'])
  })
})

describe.runIf(linux)('no descriptor is left open by', () => {
  it.each<[string, (dir: string) => unknown]>([
    ['a file that is read', (dir) => readRegular(rootOf(dir), join(dir, 'file'), 9)],
    ['a file that is read, links followed', (dir) => readFollowing(join(dir, 'file'), 9)],
    ['a directory that is no file', (dir) => refusalOf(() => readRegular(rootOf(dir), join(dir, 'at'), 9))],
    ['a file that is written', (dir) => replaceFile(rootOf(dir), join(dir, 'new'), 'x', { sync: true })],
    ['a directory that is synced', syncDirectory],
  ])('%s', (_what, action) => {
    const dir = testdir({ file: 'x', 'at/': '' })
    const open = () => readdirSync('/proc/self/fd').length
    const before = open()
    action(dir)
    expect(open()).toBe(before)
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
