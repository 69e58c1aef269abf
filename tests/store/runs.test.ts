import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seal } from '../../src/core/envelope.ts'
import { parseRunId, type RunId } from '../../src/core/ids.ts'
import { runsByLastChange, tailLooksOpen } from '../../src/store/catalogue.ts'
import { openLog } from '../../src/store/log.ts'
import { isMarked, openMarkers, removeMarker, removeStaleMarkers, writeMarker } from '../../src/store/markers.ts'
import { archiveOf, paths } from '../../src/store/place.ts'
import { project } from '../../src/store/projections.ts'
import { createRun, listRuns, withProjectLock } from '../../src/store/runs.ts'
import { envelope, OWNER } from '../core/builders.ts'
import { addNote, closeStale, firstEvent, startRun, take } from './drive.ts'
import { faultAt } from './faults.ts'
import { aPlace, expectRefusal, git, makeFifo, refusalOf } from './support.ts'

const ID = '2026-01-02T030405Z-add-search'
const HOUR = 60 * 60 * 1000

describe('createRun', () => {
  it('makes the run, its marker, and keeps both out of version control', () => {
    const place = aPlace()
    git(place.main, 'init', '--quiet')
    const log = startRun(place)
    expect(log).toMatchObject({ id: ID, reader: { seq: 1, damage: null } })
    expect(readFileSync(log.file, 'utf8')).toMatch(/^[^\n]+\n$/)
    expect(openMarkers(place)).toEqual([{ id: ID, owner: 'owner' }])
    expect(readFileSync(paths.marker(place, log.id), 'utf8')).toBe('owner\n')
    expect(git(place.main, 'status', '--porcelain')).toBe('')
  })

  it.each(['start:make', 'start:rename'])('leaves no marker and no directory when the disk fails at %s', (step) => {
    const place = aPlace()
    faultAt(`${step}:EIO`)
    expectRefusal(() => startRun(place), 'storage_failed', paths.runs(place))
    expect(openMarkers(place)).toEqual([])
    expect(readdirSync(paths.runs(place))).toEqual(['.gitignore'])
  })

  it('writes the marker once where nobody removes it', () => {
    const place = aPlace()
    const marker = () => lstatSync(paths.marker(place, ID as RunId)).ino
    let first = 0
    createRun(place, {
      makeId: () => ID as RunId,
      firstEvent,
      further: () => {
        first = marker()
        return []
      },
      owner: 'owner',
    })
    expect(marker()).toBe(first)
  })

  it('says that nobody knows whether there is a run when the disk fails once it has its name', () => {
    const place = aPlace()
    faultAt('start:sync-runs:EIO')
    const refused = refusalOf(() => startRun(place))
    expect(refused.code).toBe('outcome_unknown')
    expect(refused.message).toMatch(/reports EIO\. The run \S+ may or may not be recorded \(operation start-\S+\)\.$/)
    expect(refused.hint).toContain(`--op start-${ID}`)
  })

  describe('whose marker somebody removes while it has no directory', () => {
    const unmarked = (place: ReturnType<typeof aPlace>) =>
      createRun(place, {
        makeId: () => ID as RunId,
        firstEvent,
        further: (id) => {
          removeMarker(place, id)
          return []
        },
        owner: 'owner',
      })

    it('marks it again', () => {
      const place = aPlace()
      expect(unmarked(place).id).toBe(ID)
      expect(openMarkers(place)).toEqual([{ id: ID, owner: 'owner' }])
    })

    it.each(['create', 'write', 'sync', 'rename', 'sync-names'])(
      'is a run all the same when the disk fails at marker:%s',
      (step) => {
        const place = aPlace()
        faultAt(`marker:${step}#2:EIO`)
        expect(unmarked(place).reader).toMatchObject({ seq: 1, damage: null })
        expect(listRuns(place).ours).toEqual([ID])
      },
    )
  })

  it('leaves the .gitignore that a project has', () => {
    const place = aPlace({ '.flow/runs/.gitignore': 'mine\n', '.flow/.gitignore': 'theirs\n' })
    startRun(place)
    expect(readFileSync(join(paths.runs(place), '.gitignore'), 'utf8')).toBe('mine\n')
    expect(readFileSync(join(place.main, '.flow/.gitignore'), 'utf8')).toBe('theirs\n')
  })

  it.each([
    ['a run', (place: ReturnType<typeof aPlace>) => void startRun(place)],
    [
      'a directory of another tool',
      (place: ReturnType<typeof aPlace>) => mkdirSync(join(paths.runs(place), ID), { recursive: true }),
    ],
    [
      'a run in the archive',
      (place: ReturnType<typeof aPlace>) => mkdirSync(paths.run(archiveOf(place), ID as RunId), { recursive: true }),
    ],
    ['only a marker', (place: ReturnType<typeof aPlace>) => writeMarker(place, ID as RunId, 'someone')],
    [
      'a file',
      (place: ReturnType<typeof aPlace>) => {
        mkdirSync(paths.runs(place), { recursive: true })
        writeFileSync(join(paths.runs(place), ID), 'x')
      },
    ],
  ])('takes the next id when %s has the first, and leaves that alone', (_name, occupy) => {
    const place = aPlace()
    occupy(place)
    const before = existsSync(join(paths.runs(place), ID)) ? lstatSync(join(paths.runs(place), ID)).mtimeMs : null
    expect(startRun(place).id).toBe(`${ID}-2`)
    expect(startRun(place).id).toBe(`${ID}-3`)
    if (before !== null) expect(lstatSync(join(paths.runs(place), ID)).mtimeMs).toBe(before)
  })

  it.each([
    [
      'with files in it',
      (path: string) => {
        mkdirSync(path)
        writeFileSync(join(path, 'theirs'), 'x')
      },
    ],
    ['empty', (path: string) => mkdirSync(path)],
  ])('takes the next id when a directory, %s, gets the name while the run is built', (_name, make) => {
    const place = aPlace()
    const log = createRun(place, {
      makeId: (collision) => parseRunId(collision === 1 ? ID : `${ID}-${collision}`) as RunId,
      firstEvent: (id) => {
        if (id === ID) make(join(paths.runs(place), ID))
        return firstEvent(id)
      },
      owner: null,
    })
    expect(log.id).toBe(`${ID}-2`)
    expect(readdirSync(join(paths.runs(place), ID))).not.toContain('events.jsonl')
    expect(openMarkers(place)).toEqual([{ id: `${ID}-2`, owner: null }])
    expect(readdirSync(paths.runs(place)).filter((name) => name.startsWith('.new'))).toEqual([])
  })

  it('gives up after a thousand ids that are taken', () => {
    const place = aPlace()
    writeMarker(place, ID as RunId, null)
    const tried: number[] = []
    const none = () =>
      createRun(place, {
        makeId: (collision) => {
          tried.push(collision)
          return ID as RunId
        },
        firstEvent,
        owner: null,
      })
    expectRefusal(none, 'storage_failed', `${paths.runs(place)}: no free id`)
    expect([tried.length, tried.at(-1)]).toEqual([1000, 1000])
  })

  it('writes the lines that stand behind the first event from the start', () => {
    const place = aPlace()
    const first = { ...firstEvent(ID as RunId), id: 'first' }
    const { sum } = seal(first)
    const second = envelope(2, sum, { type: 'note_recorded', by: OWNER, data: { text: 'x' } })
    const log = createRun(place, {
      makeId: () => ID as RunId,
      firstEvent: () => first,
      further: (id) => [seal({ ...second, id: `second-of-${id}` }).line],
      owner: null,
    })
    expect(log.reader).toMatchObject({ seq: 2, damage: null, torn: false })
    expect(readFileSync(log.file, 'utf8')).toContain(`second-of-${ID}`)
  })

  it('refuses a first event that a reader would call damage, and leaves nothing', () => {
    const place = aPlace()
    const bad = () =>
      createRun(place, { makeId: () => ID as RunId, firstEvent: (id) => ({ ...firstEvent(id), at: 'yesterday' }), owner: null })
    expectRefusal(bad, 'document_invalid', '/at')
    expect(listRuns(place)).toEqual({ ours: [], foreign: [] })
    expect(openMarkers(place)).toEqual([])
  })

  it('clears away what a start that was killed left an hour ago, and nothing younger', () => {
    const place = aPlace({
      '.flow/runs/.new-0123456789abcdef/events.jsonl': 'half',
      '.flow/runs/.new-fedcba9876543210/': '',
      '.flow/runs/.new-0000000000000000/': '',
      '.flow/runs/.new-1111111111111111/events.jsonl/': '',
      '.flow/runs/.new-other/events.jsonl': 'x',
      '.flow/runs/0.new-0123456789abcdef/events.jsonl': 'x',
      '.flow/runs/.new-0123456789abcdef0/events.jsonl': 'x',
    })
    const young = '.new-fedcba9876543210'
    const names = readdirSync(paths.runs(place))
    for (const name of names) if (name !== young) utimesSync(join(paths.runs(place), name), 0, 0)
    startRun(place)
    const left = names.filter((name) => existsSync(join(paths.runs(place), name)))
    expect(left).toEqual(names.filter((name) => !['.new-0123456789abcdef', '.new-0000000000000000'].includes(name)))
    for (const name of ['.new-other', '0.new-0123456789abcdef', '.new-0123456789abcdef0'])
      expect(readdirSync(join(paths.runs(place), name))).toEqual(['events.jsonl'])
  })

  it('fails like the disk where the directory of runs goes away', () => {
    const place = aPlace()
    const lost = () =>
      createRun(place, {
        makeId: () => ID as RunId,
        firstEvent: (id) => {
          rmSync(paths.runs(place), { recursive: true })
          return firstEvent(id)
        },
        owner: null,
      })
    expectRefusal(lost, 'storage_failed', 'the file system reports ENOENT')
  })
})

describe('withProjectLock', () => {
  it('lets one at a time in, and gives the lock back after an error', async () => {
    const place = aPlace()
    await expect(withProjectLock(place, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await withProjectLock(place, () => 'in')).toBe('in')
  })

  it('refuses after two seconds and names the lock', async () => {
    const place = aPlace()
    const refused = await withProjectLock(place, () => withProjectLock(place, () => 'in')).catch((error) => error)
    expect(refused.refusal).toMatchObject({
      code: 'lock_timeout',
      message: expect.stringContaining(join(paths.runs(place), '.lock')),
    })
  })
})

describe('listRuns', () => {
  it('tells our runs, damaged ones included, from what another tool keeps there', () => {
    const place = aPlace({
      '.flow/runs/.gitignore': '*\n',
      '.flow/runs/notes.txt': 'x',
      '.flow/runs/other-tool/state.json': '{}',
      '.flow/runs/2025-01-01T000000Z-theirs/events.jsonl': '{"type":"begin"}\n',
      '.flow/runs/2025-01-02T000000Z-empty/': '',
      '.flow/runs/2025-01-03T000000Z-null/events.jsonl': 'null\n',
      '.flow/runs/2025-01-04T000000Z-odd/run.yaml/': '',
    })
    const sound = startRun(place)
    const marked = startRun(place)
    writeFileSync(marked.file, 'garbage\n')
    const printed = startRun(place)
    project(place, printed)
    removeMarker(place, printed.id)
    writeFileSync(printed.file, 'garbage\n')
    const closed = startRun(place)
    addNote(closed)
    removeMarker(place, closed.id)
    expect(listRuns(place)).toEqual({
      ours: [sound.id, printed.id, marked.id, closed.id].sort(),
      foreign: [
        '2025-01-01T000000Z-theirs',
        '2025-01-02T000000Z-empty',
        '2025-01-03T000000Z-null',
        '2025-01-04T000000Z-odd',
        'notes.txt',
        'other-tool',
      ],
    })
  })

  it('is empty where there is nothing', () => {
    expect(listRuns(aPlace())).toEqual({ ours: [], foreign: [] })
  })
})

describe('tailLooksOpen', () => {
  it('sees whether a run was closed without reading its log whole', () => {
    const place = aPlace()
    const log = startRun(place)
    addNote(log, 'the text "type":"run_completed" closes nothing')
    expect(tailLooksOpen(place, log.id)).toBe(true)
    take(log, { kind: 'cancel', reason: 'x'.repeat(16_000) })
    expect(tailLooksOpen(place, log.id)).toBe(false)
    const stale = startRun(place)
    closeStale(stale)
    expect(tailLooksOpen(place, stale.id)).toBe(false)
  })

  it('does not take a closing line that lost the race for an end', () => {
    const place = aPlace()
    const log = startRun(place)
    const before = readFileSync(log.file)
    take(log, { kind: 'cancel', reason: 'x' })
    const closing = readFileSync(log.file).subarray(before.length)
    writeFileSync(log.file, before)
    addNote(openLog(place, log.id), 'faster')
    writeFileSync(log.file, closing, { flag: 'a' })
    expect(openLog(place, log.id).reader).toMatchObject({ seq: 2, damage: null, state: { status: 'active' } })
    expect(tailLooksOpen(place, log.id)).toBe(true)
  })

  it.each(['{"v":1,"se', '{"v":1,"se\n'])('passes over %j behind the end, which is torn', (torn) => {
    const place = aPlace()
    const log = startRun(place)
    take(log, { kind: 'cancel', reason: 'x' })
    writeFileSync(log.file, torn, { flag: 'a' })
    expect(tailLooksOpen(place, log.id)).toBe(false)
  })

  it.each<[string, (file: string) => void]>([
    ['empty', (file) => writeFileSync(file, '')],
    ['gone', (file) => rmSync(file)],
    ['garbage', (file) => writeFileSync(file, 'garbage\n')],
    [
      'a FIFO',
      (file) => {
        rmSync(file)
        makeFifo(file)
      },
    ],
  ])('is true for a run of ours whose log is %s', (_what, damage) => {
    const place = aPlace()
    const log = startRun(place)
    damage(log.file)
    expect(tailLooksOpen(place, log.id)).toBe(true)
  })

  it('leaves no descriptor open', () => {
    const place = aPlace()
    const log = startRun(place)
    const before = readdirSync('/dev/fd').length
    tailLooksOpen(place, log.id)
    expect(readdirSync('/dev/fd')).toHaveLength(before)
  })

  it('is false for what is not ours', () => {
    const place = aPlace({ '.flow/runs/2025-01-01T000000Z-theirs/events.jsonl': '{"type":"begin"}\n' })
    expect(tailLooksOpen(place, '2025-01-01T000000Z-theirs' as RunId)).toBe(false)
  })

  it('goes with runsByLastChange, the last changed first, and of two at once the later one', () => {
    const place = aPlace()
    const [first, second, third, fourth] = [startRun(place), startRun(place), startRun(place), startRun(place)]
    utimesSync(first.file, 2000, 2000)
    utimesSync(second.file, 3000, 3000)
    for (const { file } of [third, fourth]) utimesSync(file, 1000, 1000)
    expect(runsByLastChange(place)).toEqual([second.id, first.id, fourth.id, third.id])
  })
})

describe('a marker', () => {
  it.each([
    ['someone\n', 'someone'],
    ['someone', 'someone'],
    ['-\n', null],
    ['', null],
    ['first\nsecond\n', 'first'],
  ])('with the text %j names the owner %j', (text, owner) => {
    const place = aPlace({ [`.flow/open/${ID}`]: text })
    expect(openMarkers(place)).toEqual([{ id: ID, owner }])
  })

  it('is only read for names that are run ids', () => {
    const place = aPlace({ '.flow/open/.gitignore': '*\n', '.flow/open/notes': 'x', [`.flow/open/${ID}`]: '-\n' })
    makeFifo(join(paths.open(place), 'fifo'))
    expect(openMarkers(place).map(({ id }) => id)).toEqual([ID])
  })

  it('is left as it is when it says the same already', () => {
    const place = aPlace()
    writeMarker(place, ID as RunId, 'someone')
    const before = lstatSync(paths.marker(place, ID as RunId)).ino
    writeMarker(place, ID as RunId, 'someone')
    expect(lstatSync(paths.marker(place, ID as RunId)).ino).toBe(before)
    writeMarker(place, ID as RunId, null)
    expect(openMarkers(place)).toEqual([{ id: ID, owner: null }])
  })

  it.each([
    [null, null, '-\n'],
    [null, 'gone', '-\ngone\n'],
    ['owner', null, 'owner\n'],
    ['owner', 'gone', 'owner\n'],
  ])('of the owner %j after the end of the session %j is %j', (owner, ended, text) => {
    const place = aPlace()
    writeMarker(place, ID as RunId, owner, { ended })
    expect(readFileSync(paths.marker(place, ID as RunId), 'utf8')).toBe(text)
  })

  it('can be removed twice', () => {
    const place = aPlace()
    writeMarker(place, ID as RunId, null)
    removeMarker(place, ID as RunId)
    removeMarker(place, ID as RunId)
    expect(isMarked(place, ID as RunId)).toBe(false)
  })

  it('is not removed where a directory stands in its place', () => {
    const place = aPlace({ [`.flow/open/${ID}/`]: '' })
    expectRefusal(() => removeMarker(place, ID as RunId), 'storage_refused', paths.marker(place, ID as RunId))
    expect(openMarkers(place)).toEqual([{ id: ID, owner: null }])
  })

  it.each([
    ['without a run, over an hour old', false, HOUR + 1, false],
    ['without a run, an hour old', false, HOUR, true],
    ['with a run, however old', true, 100 * HOUR, true],
  ])('%s: stale ones are removed', (_name, withRun, age, kept) => {
    const place = aPlace()
    const log = startRun(place)
    if (!withRun) rmSync(log.directory, { recursive: true })
    utimesSync(paths.marker(place, log.id), 1000, 1000)
    removeStaleMarkers(place, 1_000_000 + age)
    expect(isMarked(place, log.id)).toBe(kept)
  })

  it('cannot be written where .flow/open is a file', () => {
    const place = aPlace({ '.flow/open': 'x' })
    expect(refusalOf(() => writeMarker(place, ID as RunId, null)).code).toBe('storage_refused')
  })
})
