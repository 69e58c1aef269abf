import {
  appendFileSync,
  type BigIntStats,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOG_VERSION } from '../../src/core/event.ts'
import type { RunId } from '../../src/core/ids.ts'
import { openLog, type RunLog, refuseUnwritable } from '../../src/store/log.ts'
import { type Place, paths } from '../../src/store/place.ts'
import { project } from '../../src/store/projections.ts'
import { advance, record } from '../core/builders.ts'
import { addNote, startRun, take } from './drive.ts'
import { aPlace, expectRefusal, refusalOf } from './support.ts'

/** A run with some of each kind of event, and its place. */
function aLog(): { place: Place; log: RunLog } {
  const place = aPlace()
  const log = startRun(place)
  take(log, record('read'))
  take(log, advance())
  addNote(log, 'größer ✓')
  return { place, log }
}

describe('openLog', () => {
  it('reads what was appended', () => {
    const { place, log } = aLog()
    const { reader } = openLog(place, log.id)
    expect(reader).toMatchObject({ seq: 4, damage: null, newer: null, torn: false, head: log.reader.head })
    expect(reader.state?.notes.map((note) => note.text)).toEqual(['größer ✓'])
  })

  it('tells each accepted event with its line', () => {
    const { place, log } = aLog()
    const lines: string[] = []
    openLog(place, log.id, (event, line) => lines.push(`${event.seq} ${line.toString()}`))
    const written = readFileSync(log.file, 'utf8').trimEnd().split('\n')
    expect(lines).toEqual(written.map((line, i) => `${i + 1} ${line}`))
  })

  it('reads a log larger than one chunk, whatever lines the chunks cut', () => {
    const { place, log } = aLog()
    for (let i = 0; i < 60; i++) addNote(log, `${i}${'x'.repeat(12_000)}`)
    expect(openLog(place, log.id).reader).toMatchObject({ seq: 64, damage: null, head: log.reader.head })
  })

  it('knows a run that is not there from one whose log is gone', () => {
    const { place, log } = aLog()
    const other = `${log.id}-x` as RunId
    expect(openLog(place, other)).toMatchObject({ exists: false, reader: { damage: null, state: null } })
    rmSync(log.file)
    expect(openLog(place, log.id)).toMatchObject({ exists: true, reader: { damage: { line: 1, offset: 0 } } })
  })

  it('takes in only what is new when it looks again', () => {
    const { place, log } = aLog()
    const seen: number[] = []
    const other = openLog(place, log.id, ({ seq }) => void seen.push(seq))
    other.refresh()
    addNote(log, 'later')
    other.refresh()
    expect(seen).toEqual([1, 2, 3, 4, 5])
    expect(other.reader.state?.notes.at(-1)?.text).toBe('later')
  })

  it('is refused where the descriptor cannot be read', () => {
    const { log } = aLog()
    const fd = openSync(log.file, 'r')
    closeSync(fd)
    expectRefusal(() => log.refresh(fd), 'storage_failed', `${log.file}: the file system reports EBADF`)
  })

  it('leaves no descriptor open, and neither does what puts a log on disk or adds to it', () => {
    const { place, log } = aLog()
    const before = readdirSync('/dev/fd').length
    openLog(place, log.id).ensureDurable()
    addNote(log)
    expect(readdirSync('/dev/fd')).toHaveLength(before)
  })

  it('calls the log of another run damage', () => {
    const { place, log } = aLog()
    const copy = `${log.id}-copy` as RunId
    cpSync(log.directory, paths.run(place, copy), { recursive: true })
    expect(openLog(place, copy).reader.damage?.reason).toContain(log.id)
  })
})

describe('a log that is known to be verified', () => {
  /** Reads a log of which the machine says that it is known to be verified, or not; changes it after the look or at its first line. */
  function read(known: boolean, during: { look?: (log: RunLog) => void; line?: (log: RunLog) => void }) {
    const { place, log } = aLog()
    const kept: BigIntStats[] = []
    const verified = {
      has: () => {
        during.look?.(log)
        return known
      },
      keep: (stat: BigIntStats) => void kept.push(stat),
    }
    let lines = 0
    const accept = () => {
      if (lines++ === 0) during.line?.(log)
    }
    const { reader } = openLog(place, log.id, accept, verified)
    return { reader, kept: kept.length }
  }

  const alter = ({ file }: RunLog) => writeFileSync(file, readFileSync(file, 'utf8').replace('größer', 'kleinere'))
  const grow = (log: RunLog) => void addNote(openLog(log.place, log.id), 'later')

  it.each<[string, boolean, Parameters<typeof read>[1], { seq: number; damaged: boolean; kept: number }]>([
    ['and stays as it is is not kept again', true, {}, { seq: 4, damaged: false, kept: 0 }],
    ['no more is verified and kept', false, {}, { seq: 4, damaged: false, kept: 1 }],
    ['is verified where it changes before it is read', true, { look: alter }, { seq: 3, damaged: true, kept: 0 }],
    ['is verified where it changes while it is read', true, { line: alter }, { seq: 3, damaged: true, kept: 0 }],
    ['and grows while it is read is not kept', false, { line: grow }, { seq: 5, damaged: false, kept: 0 }],
    ['is not kept where it is damaged', false, { look: alter }, { seq: 3, damaged: true, kept: 0 }],
  ])('%s', (_how, known, during, expected) => {
    const { reader, kept } = read(known, during)
    expect({ seq: reader.seq, damaged: reader.damage !== null, kept }).toEqual(expected)
    expect(reader.isVerified).toBe(false)
  })
})

describe('a log cut at any byte of its last line', () => {
  it('loads with all earlier events when nothing was printed from that line', () => {
    const { place, log } = aLog()
    const [last, size] = lastLine(log)
    for (let end = size - 1; end >= last; end--) {
      truncateSync(log.file, end)
      const { reader } = openLog(place, log.id)
      expect([end, reader.seq, reader.damage, reader.torn]).toEqual([end, 3, null, end > last])
    }
  })

  it('is damage when a document was printed from it', () => {
    const { place, log } = aLog()
    expect(project(place, log)).toEqual([])
    const [last, size] = lastLine(log)
    for (let end = size - 1; end >= last; end--) {
      truncateSync(log.file, end)
      expect(openLog(place, log.id).reader.damage?.reason).toContain(`line 4 ended in ${log.reader.head.slice(0, 12)};`)
    }
  })

  it('takes an append, whatever was left of it', () => {
    const { place, log } = aLog()
    const bytes = readFileSync(log.file)
    const [last, size] = lastLine(log)
    for (let end = size - 1; end > last; end -= 7) {
      writeFileSync(log.file, bytes.subarray(0, end))
      addNote(openLog(place, log.id), 'after')
      const { reader } = openLog(place, log.id)
      expect([end, reader.seq, reader.damage, reader.state?.notes.map((note) => note.text)]).toEqual([end, 4, null, ['after']])
    }
  })
})

/** Where the last line of a log begins, and the log's length. */
function lastLine(log: RunLog): [number, number] {
  const bytes = readFileSync(log.file)
  return [bytes.lastIndexOf('\n', bytes.length - 2) + 1, bytes.length]
}

/** Puts another file in the place of a log. */
function exchange(log: RunLog, content: string | Buffer): void {
  writeFileSync(`${log.file}.new`, content)
  renameSync(`${log.file}.new`, log.file)
}

describe('a changed log', () => {
  it('is refused whichever field of whichever line was changed', () => {
    const { place, log } = aLog()
    const lines = readFileSync(log.file, 'utf8').trimEnd().split('\n')
    for (const [index, line] of lines.entries())
      for (const path of leaves(JSON.parse(line))) {
        const changed = JSON.parse(line)
        change(changed, path)
        writeFileSync(log.file, `${lines.with(index, JSON.stringify(changed)).join('\n')}\n`)
        const { reader } = openLog(place, log.id)
        expect([path, reader.stopped]).toEqual([path, true])
        expect(reader.seq).toBe(index)
        expect(() => addNote(openLog(place, log.id))).toThrow()
      }
  })

  it('names file, line and byte of the damage, and shows what came before', () => {
    const { place, log } = aLog()
    const text = readFileSync(log.file, 'utf8')
    writeFileSync(log.file, text.replace('größer', 'kleiner'))
    const broken = openLog(place, log.id)
    const offset = Buffer.byteLength(text.split('\n').slice(0, 3).join('\n')) + 1
    expect(refusalOf(() => refuseUnwritable(broken))).toMatchObject({
      code: 'log_damaged',
      message: expect.stringContaining(`${log.file}:4: damaged at byte ${offset}`),
      next: `show --run ${log.id}`,
    })
    expect(broken.reader.state?.phase).toBe('code')
  })

  it.each<[string, (log: RunLog) => void, string]>([
    ['a shorter file took its place', (log) => exchange(log, readFileSync(log.file).subarray(0, lastLine(log)[0])), 'replaced'],
    ['a file as long took its place', (log) => exchange(log, readFileSync(log.file, 'utf8').replace('ö', 'ü')), 'its sum'],
    ['it was cut', (log) => truncateSync(log.file, lastLine(log)[0]), 'replaced'],
  ])('is noticed when %s while it was open', (_what, change, reason) => {
    const { place, log } = aLog()
    const known = openLog(place, log.id, undefined, { has: () => false, keep: () => {} })
    change(log)
    for (const open of [log, known]) {
      open.refresh()
      expect(open.reader.damage?.reason).toContain(reason)
    }
  })

  it('stays damaged for whoever read it so, though a sound one takes its place', () => {
    const { place, log } = aLog()
    const sound = readFileSync(log.file)
    appendFileSync(log.file, '{"v":1}\n')
    const broken = openLog(place, log.id)
    exchange(log, sound)
    broken.refresh()
    expect(broken.reader.damage?.line).toBe(5)
    expect(openLog(place, log.id).reader.damage).toBeNull()
  })

  it('goes on after a replacement that still has every line', () => {
    const { place, log } = aLog()
    exchange(log, readFileSync(log.file))
    addNote(log, 'after')
    expect(openLog(place, log.id).reader).toMatchObject({ seq: 5, damage: null })
  })
})

describe('what stands in a log besides its events', () => {
  const LINES: [string, string | Buffer, object][] = [
    ['an empty line', '\n', { seq: 4, damage: null }],
    ['a torn line', '{"v":1,"seq":5\n', { seq: 4, damage: null }],
    ['invalid UTF-8', Buffer.from([0xff, 0xfe, 0x0a]), { seq: 4, damage: null }],
    ['NUL bytes, as a power cut leaves them', Buffer.alloc(4096), { seq: 4, damage: null }],
    ['NUL bytes and a newline', Buffer.concat([Buffer.alloc(512), Buffer.from('\n')]), { seq: 4, damage: null }],
    ['a list', '[1]\n', { seq: 4, damage: null }],
    ['an object without a sum', '{"v":1}\n', { seq: 4, damage: { line: 5, reason: expect.stringContaining('sum') } }],
    ['a line of a newer version', `{"v":${LOG_VERSION + 1},"whatever":true}\n`, { seq: 4, damage: null, newer: LOG_VERSION + 1 }],
  ]

  it.each(LINES)('%s', (_name, bytes, expected) => {
    const { place, log } = aLog()
    appendFileSync(log.file, bytes)
    expect(openLog(place, log.id).reader).toMatchObject(expected)
  })

  it.each(LINES.filter(([, , expected]) => 'damage' in expected && expected.damage === null && !('newer' in expected)))(
    'an append goes on behind %s',
    (_name, bytes) => {
      const { place, log } = aLog()
      appendFileSync(log.file, bytes)
      addNote(log, 'after')
      expect(openLog(place, log.id).reader).toMatchObject({ seq: 5, damage: null, torn: false })
    },
  )

  it('refuses to write to a log of a newer version and leaves its bytes', () => {
    const { place, log } = aLog()
    appendFileSync(log.file, `{"v":${LOG_VERSION + 1}}\n`)
    const before = readFileSync(log.file)
    expect(refusalOf(() => addNote(openLog(place, log.id)))).toMatchObject({
      code: 'log_newer',
      message: expect.stringContaining(`version ${LOG_VERSION + 1}`),
      next: `show --run ${log.id}`,
    })
    expect(readFileSync(log.file)).toEqual(before)
  })

  it('calls a line of 50 MB damage without parsing it', () => {
    const { place, log } = aLog()
    appendFileSync(log.file, `{"v":1,"text":"${'x'.repeat(50 * 1024 * 1024)}"}\n`)
    const started = performance.now()
    const { reader } = openLog(place, log.id)
    expect(reader).toMatchObject({ seq: 4, damage: { line: 5, reason: expect.stringContaining('over 65536') } })
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('the witness', () => {
  const TEXTS: [string, string, boolean][] = [
    ['is not on the chain', `revision: 3\nhead: "${'a'.repeat(64)}"\n`, true],
    ['is ahead of the log', `revision: 9\nhead: ${'a'.repeat(64)}\n`, true],
    ['is text of no kind', 'hello\n', false],
    ['is empty, as a power cut leaves it', '', false],
    ['has no head', 'revision: 3\n', false],
    ['only names a revision in another member', `state:\n  revision: 9\n  head: ${'a'.repeat(64)}\n`, false],
  ]

  it.each(TEXTS)('that %s', (_name, text, damaged) => {
    const { place, log } = aLog()
    writeFileSync(paths.document(place, log.id), text)
    expect(openLog(place, log.id).reader.damage !== null).toBe(damaged)
  })

  it('that stands at an earlier line is only behind', () => {
    const { place, log } = aLog()
    project(place, log)
    addNote(log, 'unprinted')
    expect(openLog(place, log.id).reader).toMatchObject({ seq: 5, damage: null })
  })

  it('that cannot be read is an error and not an absence', () => {
    const { place, log } = aLog()
    mkdirSync(paths.document(place, log.id))
    expectRefusal(() => openLog(place, log.id), 'storage_refused', 'run.yaml')
  })
})

/** The path of every scalar and empty container in a value. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0) return [path]
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, Array.isArray(value) ? Number(name) : name]))
}

function change(value: unknown, path: (string | number)[]): void {
  const parent = path.slice(0, -1).reduce((at, name) => (at as Record<string | number, unknown>)[name], value) as Record<
    string | number,
    unknown
  >
  const name = path.at(-1) as string | number
  const old = parent[name]
  parent[name] =
    typeof old === 'string' ? `${old}x` : typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : 'changed'
}
