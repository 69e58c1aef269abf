import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { readOriginal, timeOf } from '../../src/store/original.ts'
import { FILE_MAX } from '../../src/store/yaml-file.ts'
import { makeFifo, rejectionOf, testdir } from './support.ts'

const EVENTS_MAX = 16 * 1024 * 1024
const NOT_REGULAR = 'is not a regular file, or a level above it is not a directory.'

function read(files: Record<string, string | Buffer>) {
  return readOriginal(testdir(files), 'the run')
}

/** What is read of a document with this text. */
async function documentOf(text: string | Buffer) {
  return (await read({ 'run.yaml': text })).run
}

describe('readOriginal', () => {
  it('reads all three places, the activities by the order of their names', async () => {
    const events = '{"event":"one"}\r\n\n  \nno JSON\nnull\n5\n{"data":null}\n{"data":{"apiVersion":"v1"}}\n{"half'
    const path = testdir({
      'old-run/run.yaml': 'id: x\n',
      'old-run/activities/002-b.yml': 'b: 2\n',
      'old-run/activities/003-c.yaml': 'c: 3\n',
      'old-run/activities/001-a.yaml': 'a: 1\n',
      'old-run/events.jsonl': events,
    })
    const run = join(path, 'old-run')
    const sums = [
      ['run.yaml', 'id: x\n'],
      ['activities/001-a.yaml', 'a: 1\n'],
      ['activities/002-b.yml', 'b: 2\n'],
      ['activities/003-c.yaml', 'c: 3\n'],
      ['events.jsonl', events],
    ].map(([name, bytes = '']) => `${name}\0${sha256(bytes)}\n`)
    expect(await readOriginal(run, 'the run')).toEqual({
      path: run,
      name: 'old-run',
      digest: sha256(sums.join('')),
      run: { value: { id: 'x' } },
      activities: [
        { file: '001-a.yaml', read: { value: { a: 1 } } },
        { file: '002-b.yml', read: { value: { b: 2 } } },
        { file: '003-c.yaml', read: { value: { c: 3 } } },
      ],
      events: [{ event: 'one' }, null, 5, { data: null }, { data: { apiVersion: 'v1' } }],
      unreadable: 2,
      cut: false,
    })
  })

  it.each<[string, Record<string, string>, object]>([
    ['only run.yaml', { 'run.yaml': '' }, { run: { value: null }, activities: [], events: [], unreadable: 0 }],
    ['only an activity', { 'activities/a.yaml': '1' }, { run: null, activities: [{ file: 'a.yaml', read: { value: 1 } }] }],
    ['only events', { 'events.jsonl': '1' }, { run: null, activities: [], events: [1], unreadable: 0 }],
    ['only empty events', { 'events.jsonl': '' }, { run: null, activities: [], events: [], unreadable: 0 }],
  ])('takes a directory with %s for a run', async (_name, files, expected) => {
    expect(await read(files)).toMatchObject(expected)
  })

  it('takes no other name in activities for a document', async () => {
    const names = ['.yaml', '.a.yaml', 'a.yaml~', 'a.yaml.bak', 'ayaml', 'a.json', 'b.yml']
    const files = Object.fromEntries(names.map((name) => [`activities/${name}`, '1']))
    expect((await read(files)).activities.map(({ file }) => file)).toEqual(['b.yml'])
  })

  it('reads the directory behind a link that a person named', async () => {
    const path = testdir({ 'real/run.yaml': '1' })
    symlinkSync('real', join(path, 'linked'))
    expect(await readOriginal(join(path, 'linked'), 'x')).toMatchObject({ path: join(path, 'real'), name: 'real' })
  })
})

describe('a place that is no run', () => {
  it.each<[string, string, object]>([
    [
      'not there',
      'none',
      { code: 'file_not_found', message: 'it is not there.', hint: 'Give the directory of a run.', next: 'help import' },
    ],
    ['below a file', 'file/run', { code: 'file_not_found', message: 'it is not there.' }],
    ['a file', 'file', { code: 'storage_refused', message: `it ${NOT_REGULAR}` }],
    ['a link to itself', 'loop', { code: 'storage_refused', message: 'it is a symbolic link.' }],
    [
      'a directory of other things',
      'other',
      { code: 'document_invalid', message: 'it holds neither run.yaml nor activities/ nor events.jsonl.' },
    ],
  ])('is refused when it is %s', async (_name, name, refusal) => {
    const path = testdir({ file: 'x', 'other/activities/.hidden.yaml': '1', 'other/run.yml': '1' })
    symlinkSync('loop', join(path, 'loop'))
    expect(await rejectionOf(readOriginal(join(path, name), 'it'))).toMatchObject(refusal)
  })

  it('is refused when it is a run of Flow’s own, whichever line says so', async () => {
    const events = 'no JSON\nnull\n{"data":{"apiVersion":"flow.synapti.ai/v1"}}\n'
    expect(await rejectionOf(read({ 'events.jsonl': events }))).toEqual({
      code: 'document_invalid',
      message: 'the run is a run of this Flow already.',
      hint: null,
      next: 'list --all',
    })
  })
})

describe('in place of what is read', () => {
  const places = ['run.yaml', 'activities', 'activities/a.yaml', 'events.jsonl']
  const cases: [what: string, put: (path: string) => void, says: string][] = [
    ['a link', (path) => symlinkSync(testdir({ a: '1' }), path), 'is a symbolic link.'],
    ['a link to nothing', (path) => symlinkSync('nowhere', path), 'is a symbolic link.'],
    ['a FIFO', makeFifo, NOT_REGULAR],
  ]
  it.each(places.flatMap((place) => cases.map(([what, ...rest]) => [what, place, ...rest] as const)))(
    '%s at %s is refused and not waited for',
    async (_what, place, put, says) => {
      const path = testdir(place.includes('/') ? { 'activities/': '' } : {})
      put(join(path, place))
      expect(await rejectionOf(readOriginal(path, 'the run'))).toMatchObject({
        code: 'storage_refused',
        message: `${join(path, place)} ${says}`,
      })
    },
  )

  it.each(['run.yaml', 'activities/a.yaml', 'events.jsonl'])('a directory at %s is refused', async (place) => {
    expect(await rejectionOf(read({ [`${place}/`]: '' }))).toMatchObject({
      code: 'storage_refused',
      message: expect.stringMatching(new RegExp(`${place} ${NOT_REGULAR}$`)),
    })
  })
})

describe('a document', () => {
  it.each([
    ['says what it says', 'a: [1, two]\n', { a: [1, 'two'] }],
    ['with a tag that nobody knows keeps its value', 'a: !mine x\n', { a: 'x' }],
    [
      'with a hundred uses of one anchor is read',
      `a: &a 1\nb: [${Array(99).fill('*a').join()}]\n`,
      { a: 1, b: Array(99).fill(1) },
    ],
    ['as long as may be is read', `a: 1\n#${'x'.repeat(FILE_MAX - 6)}`, { a: 1 }],
  ])('%s', async (_name, text, value) => {
    expect(await documentOf(text)).toEqual({ value })
  })

  const repeats = Array.from({ length: 12 }, () => 'a: 1').join('\n')
  it.each<[string, string | Buffer, unknown, string]>([
    [
      'with two equal keys',
      'a: 1\nb: {c: 1}\na: 2\n',
      { a: 2, b: { c: 1 } },
      'a key stands again on line 3: the last one counts',
    ],
    [
      'with equal keys in several places',
      'a: 1\na: 2\nb: {c: 1, c: 3}\n',
      { a: 2, b: { c: 3 } },
      'a key stands again on line 2, 3: the last one counts',
    ],
    ['with many equal keys', repeats, { a: 1 }, 'a key stands again on line 2, 3, 4, 5, 6, 7, 8, 9, 10, 11: the last one counts'],
    [
      'with a list as a key',
      'a: 1\n[2, 3]: x\n',
      { a: 1, '[ 2, 3 ]': 'x' },
      'a key is no plain text on line 2: what it looks like counts',
    ],
    ['of several', 'a: 1\n---\na: 2\n', { a: 1 }, 'it holds several documents: only the first is read'],
    ['before one with a fault', 'a: 1\n---\na: [\n', { a: 1 }, 'it holds several documents: only the first is read'],
    [
      'of another encoding',
      Buffer.from([0x61, 0x3a, 0x20, 0xff]),
      { a: '\ufffd' },
      'it is not UTF-8 text: what is none was replaced',
    ],
  ])('%s is read, with what had to be guessed', async (_name, text, value, guess) => {
    expect(await documentOf(text)).toEqual({ value, guesses: [guess] })
  })

  it('that Node would be warned of is read without a word', async () => {
    const warnings: Error[] = []
    const note = (warning: Error) => void warnings.push(warning)
    process.on('warning', note)
    await documentOf('{[1]: x}: y\n')
    // A warning is told in the next turn.
    await new Promise(setImmediate)
    process.off('warning', note)
    expect(warnings).toEqual([])
  })

  const bomb = `a: &a [1, 2]\nb: &b [${Array(20).fill('*a').join()}]\nc: [${Array(20).fill('*b').join()}]\n`
  it.each([
    ['that is no YAML', 'a: [1\nb', 'Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['of aliases upon aliases', bomb, 'Excessive alias count indicates a resource exhaustion attack'],
    ['with an alias of nothing', 'a: *none\n', 'Unresolved alias (the anchor must be set before the alias): none'],
    ['nested so deeply that its parser would end the process', '['.repeat(5000), 'it is nested too deeply'],
    ['that is too long', ' '.repeat(FILE_MAX + 1), `it is over ${FILE_MAX} bytes long`],
  ])('%s is told with its fault, and the others are read', async (_name, text, fault) => {
    const files = { 'run.yaml': text, 'activities/a.yaml': text, 'activities/b.yaml': 'b: 1\n', 'events.jsonl': '1\n' }
    expect(await read(files)).toMatchObject({
      run: { fault },
      activities: [
        { file: 'a.yaml', read: { fault } },
        { file: 'b.yaml', read: { value: { b: 1 } } },
      ],
      events: [1],
    })
  })
})

it('of events without end the first 16 MiB are read', async () => {
  const first = `1\n${' '.repeat(EVENTS_MAX - 3)}2`
  expect(await read({ 'events.jsonl': `${first}\n3\n` })).toMatchObject({ events: [1, 2], unreadable: 0, cut: true })
  expect(await read({ 'events.jsonl': first })).toMatchObject({ events: [1, 2], unreadable: 0, cut: false })
})

it('of events whose 16 MiB end within a line that line is left out', async () => {
  const first = `1\n${' '.repeat(EVENTS_MAX - 3)}23`
  expect(await read({ 'events.jsonl': `${first}4\n` })).toMatchObject({ events: [1], unreadable: 0, cut: true })
})

describe('timeOf', () => {
  it.each([
    ['2026-01-31', '2026-01-31T00:00:00.000Z', true],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', true],
    [' 2026-01-31T09:30\n', '2026-01-31T09:30:00.000Z', true],
    ['2026-01-31 0930', '2026-01-31T09:30:00.000Z', true],
    ['2026-01-31T093015', '2026-01-31T09:30:15.000Z', true],
    ['2026-01-31t09:30:15z', '2026-01-31T09:30:15.000Z', false],
    ['2026-01-31T09:30Z', '2026-01-31T09:30:00.000Z', false],
    ['2026-01-31T09:30:15.5+02:00', '2026-01-31T07:30:15.500Z', false],
    ['2026-01-31 09:30:15.123987 -0130', '2026-01-31T11:00:15.123Z', false],
    [`2026-01-31T09:30:15.${'9'.repeat(400)}z`, '2026-01-31T09:30:15.999Z', false],
    ['2024-02-29T23:30-01:00', '2024-03-01T00:30:00.000Z', false],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z', false],
  ])('of %j is %s', (text, at, guessed) => {
    expect(timeOf(text)).toEqual({ at, guessed })
  })

  it.each([
    '',
    'yesterday',
    'x2026-01-31',
    '2026-01-31x',
    '2026-1-31',
    '2026-13-01',
    '2026-02-30',
    '2025-02-29T10:00Z',
    '2026-04-31',
    '2026-02-29',
    '2026-04-31T09:30+02:00',
    '2026-01-31Z',
    '2026-01-31T09',
    '2026-01-31T9:30',
    '2026-01-31T09:60',
    '2026-01-31T09:30+02',
    '2026-01-31T09:30+99:00',
    '9999-12-31T23:30:00-01:00',
    '0000-01-01T00:00+01:00',
  ])('of %j is none', (text) => {
    expect(timeOf(text)).toBeNull()
  })

  it('without a zone is UTC, wherever that is asked', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo')
    const time = timeOf('2026-01-31T09:30')
    vi.unstubAllEnvs()
    expect(time?.at).toBe('2026-01-31T09:30:00.000Z')
  })
})
