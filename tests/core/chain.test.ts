import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { LogReader } from '../../src/core/chain.ts'
import { LINE_MAX, seal } from '../../src/core/envelope.ts'
import { type FlowEvent, GENESIS, LOG_VERSION } from '../../src/core/event.ts'
import type { Candidate } from '../../src/core/rules.ts'
import { advance, aRun, envelope, logOf, note, OWNER, readLog, record, sumsOf, TERMINAL } from './builders.ts'

const RUN = aRun({ steps: [record('read'), note, advance()] })
const SUMS = sumsOf(RUN.events)
const LINES = RUN.log.toString().split('\n').slice(0, -1)
const aNote = (text: string): Candidate => ({ type: 'note_recorded', by: OWNER, data: { text } })

/** A line on top of the whole run, with members of its envelope changed, sealed again. */
function nextLine(candidate: Candidate, overrides: Partial<Record<keyof FlowEvent, unknown>> = {}): string {
  return seal(envelope(5, SUMS[3] as string, candidate, overrides as Partial<FlowEvent>)).line
}

/** A legal note whose line is exactly `bytes` long; wide characters, because one text holds 16,384 of them. */
function noteOfLength(bytes: number): string {
  const room = bytes - Buffer.byteLength(nextLine(aNote('')))
  return nextLine(aNote('🚀'.repeat(Math.floor(room / 4)) + 'x'.repeat(room % 4)))
}

describe('a line is accepted', () => {
  test('on top of the line before, and its event folded', () => {
    const reader = readLog(RUN.log)
    expect([reader.seq, reader.head, reader.position, reader.stopped, reader.torn]).toEqual([
      4,
      SUMS[3],
      RUN.log.length,
      false,
      false,
    ])
    expect(reader.state?.phase).toBe('code')
  })

  test('and told of after it was folded, with its bytes', () => {
    const seen: unknown[] = []
    const reader: LogReader = new LogReader((event, line) => seen.push([event.seq, reader.state?.seq, line.toString()]))
    reader.push(RUN.log)
    expect(seen).toEqual(LINES.map((line, i) => [i + 1, i + 1, line]))
  })

  test('with the character that stands for broken text in its own text', () => {
    expect(readLog(`${RUN.log}${nextLine(aNote('a\ufffdb'))}\n`)).toMatchObject({ seq: 5, damage: null })
  })

  test('up to its greatest length', () => {
    const line = noteOfLength(LINE_MAX)
    expect(Buffer.byteLength(line)).toBe(LINE_MAX)
    expect(readLog(`${RUN.log}${line}\n`)).toMatchObject({ seq: 5, damage: null })
  })
})

describe('a piece is skipped', () => {
  const rows: [string, string | Buffer][] = [
    ['an empty line', ''],
    ['a mark after a torn line', '#'],
    ['a torn line', (LINES[2] as string).slice(0, 40)],
    ['a torn line that lacks only its newline, closed by a mark', `${nextLine(aNote('x'))}#`],
    ['a torn line of the greatest length, closed by a mark', `${noteOfLength(LINE_MAX)}#`],
    ['a torn line and a whole one run together', `${(LINES[2] as string).slice(0, 40)}${nextLine(aNote('x'))}`],
    ['two whole lines run together', `${nextLine(aNote('x'))}${nextLine(aNote('y'))}`],
    ['a number', '5'],
    ['null', 'null'],
    ['an array', '[{"v":2}]'],
    ['bytes that are no UTF-8', Buffer.from('{"v":1,"x":"\xff"}', 'latin1')],
    ['zeros that a power loss left', Buffer.alloc(4096)],
    ['a lost race for the first line', LINES[0] as string],
    ['a lost race for an earlier line', LINES[2] as string],
    ['a lost race with another event', seal(envelope(2, SUMS[0] as string, aNote('late'))).line],
    [
      'a lost race with an event that would be illegal now',
      seal(envelope(4, SUMS[2] as string, { type: 'run_completed', by: OWNER, data: { summary: '', tree: null } })).line,
    ],
  ]
  test.each(rows)('%s', (_, piece) => {
    const log = Buffer.concat([RUN.log, Buffer.from(piece), Buffer.from('\n')])
    const reader = readLog(log)
    expect(reader).toMatchObject({ seq: 4, head: SUMS[3], damage: null, newer: null, torn: false, position: log.length })
    reader.push(Buffer.from(`${nextLine(aNote('after it'))}\n`))
    expect(reader).toMatchObject({ seq: 5, damage: null })
  })

  test('a torn line of the greatest length, whose mark comes in a portion of its own', () => {
    const reader = readLog(`${RUN.log}${noteOfLength(LINE_MAX)}`)
    for (const portion of ['#', '\n']) reader.push(Buffer.from(portion))
    expect(reader).toMatchObject({ seq: 4, damage: null, torn: false })
  })

  test('between any two lines', () => {
    const log = LINES.map((line) => `#\n\n${line.slice(0, 30)}#\n${line}\n`).join('')
    expect(readLog(log)).toMatchObject({ seq: 4, damage: null })
  })
})

describe('the log is damaged by', () => {
  const accepted = LINES[1] as string
  const rows: [string, string, string][] = [
    ['an over-long line', 'x'.repeat(LINE_MAX + 2), 'the line is 65538 bytes long, over 65536'],
    ['an event that is one byte too long', noteOfLength(LINE_MAX + 1), 'the line is 65537 bytes long, over 65536'],
    ['a wrong sum', nextLine(aNote('x')).replace('"x"', '"y"'), 'its sum does not match its bytes'],
    ['no sum', '{"v":1}', 'its sum does not match its bytes'],
    ['no version', '{}', 'its sum does not match its bytes'],
    ['a version that is no number', nextLine(aNote('x')).replace(/"v":\d+/, '"v":"9"'), 'its sum does not match its bytes'],
    ['a changed line of a lost race', accepted.replace('did read', 'did more'), 'its sum does not match its bytes'],
    ['white space in front of a line', ` ${nextLine(aNote('x'))}`, 'its sum does not match its bytes'],
    ['a carriage return at the end of a line', `${nextLine(aNote('x'))}\r`, 'its sum does not match its bytes'],
    ['an unknown prev', nextLine(aNote('x'), { prev: sha256('x') }), 'it does not follow line 4 of the run (seq 5)'],
    ['a gap', nextLine(aNote('x'), { seq: 6 }), 'it does not follow line 4 of the run (seq 6)'],
    ['a number that was used', nextLine(aNote('x'), { seq: 4 }), 'it does not follow line 4 of the run (seq 4)'],
    [
      'an earlier prev with the next number',
      nextLine(aNote('x'), { prev: SUMS[2] }),
      'it does not follow line 4 of the run (seq 5)',
    ],
    [
      'an earlier number with another prev',
      nextLine(aNote('x'), { seq: 2, prev: SUMS[1] }),
      'it does not follow line 4 of the run (seq 2)',
    ],
    ['the number 0', nextLine(aNote('x'), { seq: 0, prev: GENESIS }), 'it does not follow line 4 of the run (seq 0)'],
    ['half a number', nextLine(aNote('x'), { seq: 1.5, prev: GENESIS }), 'it does not follow line 4 of the run (seq 1.5)'],
    ['a number as text', nextLine(aNote('x'), { seq: '5' }), 'it does not follow line 4 of the run (seq no number)'],
    ['no number', nextLine(aNote('x'), { seq: undefined }), 'it does not follow line 4 of the run (seq no number)'],
    ['an unknown type', nextLine(aNote('x'), { type: 'note_lost' }), `it is no event of version ${LOG_VERSION}`],
    [
      'an unknown member of the envelope',
      nextLine(aNote('x'), { by: { ...OWNER, mood: 'good' } }),
      `it is no event of version ${LOG_VERSION}`,
    ],
    [
      'an unknown member of the data',
      nextLine(aNote('x'), { data: { text: 'x', more: 1 } }),
      `it is no event of version ${LOG_VERSION}`,
    ],
    ['a missing member', nextLine(aNote('x'), { data: {} }), `it is no event of version ${LOG_VERSION}`],
    ['an older version', nextLine(aNote('x'), { v: 1 }), `it is of version 1, on top of a line of version ${LOG_VERSION}`],
    [
      'an illegal event',
      nextLine({ type: 'run_completed', by: OWNER, data: { summary: '', tree: null } }),
      'it breaks a rule (obligation_unmet) as run_completed',
    ],
  ]
  test.each(rows)('%s', (_, line, reason) => {
    const reader = readLog(Buffer.concat([RUN.log, Buffer.from(`${line}\n`)]))
    expect(reader.damage).toMatchObject({ line: 5, offset: RUN.log.length })
    expect(reader.damage?.reason).toContain(reason)
    expect(reader).toMatchObject({ seq: 4, head: SUMS[3], stopped: true })
    expect(reader.state?.phase).toBe('code')
  })

  test('a first line that starts no run', () => {
    const reader = readLog(logOf([envelope(1, GENESIS, aNote('x'))]))
    expect(reader.damage).toEqual({ line: 1, offset: 0, reason: 'it breaks a rule (illegal_transition) as note_recorded' })
    expect([reader.state, reader.head]).toEqual([null, GENESIS])
  })

  test('what stands behind skipped pieces, whose lines and bytes count', () => {
    const reader = readLog(Buffer.concat([Buffer.from('#\n\n'), RUN.log, Buffer.from('{}\n')]))
    expect(reader.damage).toMatchObject({ line: 7, offset: 3 + RUN.log.length })
  })

  test('a line that is over-long across many portions', () => {
    const reader = readLog(Buffer.concat([RUN.log, Buffer.alloc(LINE_MAX * 3, 'x'), Buffer.from('\n')]), 5000)
    expect(reader.damage).toEqual({
      line: 5,
      offset: RUN.log.length,
      reason: `the line is ${LINE_MAX * 3} bytes long, over ${LINE_MAX}`,
    })
  })

  test.each([
    ['at its beginning', [LINE_MAX * 2, 0]],
    ['at its end', [0, LINE_MAX * 2]],
    ['on both sides of text', [LINE_MAX, LINE_MAX]],
  ])('but not an over-long piece with zeros %s, which a power cut left of several writers', (_, [before, after]) => {
    const piece = Buffer.concat([Buffer.alloc(before as number), Buffer.from('x'.repeat(50)), Buffer.alloc(after as number)])
    const log = Buffer.concat([RUN.log, piece, Buffer.from(`#\n${nextLine(aNote('after'))}\n`)])
    for (const portion of [5000, 100_000, log.length])
      expect(readLog(log, portion)).toMatchObject({ damage: null, seq: LINES.length + 1 })
  })

  test.each([
    ['whole', (line: string) => line],
    ['torn as well and closed by a mark', (line: string) => `${line.slice(0, -1)}#`],
    ['only begun', () => '{"v":#'],
  ])('nor an over-long piece of a torn line and one that followed it without a mark, %s', (_, after) => {
    const line = noteOfLength(LINE_MAX)
    const log = Buffer.concat([RUN.log, Buffer.from(`${line.slice(0, -1)}${after(line)}\n${nextLine(aNote('after'))}\n`)])
    for (const portion of [1009, 5000, 100_000, log.length])
      expect(readLog(log, portion)).toMatchObject({ damage: null, seq: LINES.length + 1 })
    const seam = Buffer.byteLength(`${RUN.log}${line.slice(0, -1)}`)
    for (let cut = seam; cut <= seam + 6; cut++) {
      const reader = readLog(log.subarray(0, cut))
      reader.push(log.subarray(cut))
      expect(reader).toMatchObject({ damage: null, seq: LINES.length + 1 })
    }
  })

  test('an over-long line that begins like any other, wherever the portions end', () => {
    const line = Buffer.from(`{"v":${'x'.repeat(LINE_MAX * 2)}\n`)
    for (const cut of [0, 1, 4, 5, 6, 100, LINE_MAX]) {
      const reader = readLog(RUN.log)
      for (const portion of [line.subarray(0, cut), line.subarray(cut)]) reader.push(portion)
      expect(reader.damage).toMatchObject({ line: 5, reason: expect.stringContaining('bytes long') })
    }
  })

  test('an over-long first line', () => {
    expect(readLog(`${'x'.repeat(LINE_MAX * 2)}\n`).damage).toMatchObject({ line: 1, offset: 0 })
  })

  test('nothing while an over-long piece has no end', () => {
    expect(readLog(Buffer.concat([RUN.log, Buffer.alloc(LINE_MAX * 3, 'x')]), 5000)).toMatchObject({
      seq: 4,
      damage: null,
      torn: true,
    })
  })
})

describe('a newer version', () => {
  test.each([
    ['with any other content', `{"v":${LOG_VERSION + 1},"whatever":true}`],
    ['with a higher number yet', '{"v":99}'],
    ['in the middle of one', `{"v":${LOG_VERSION + 0.5}}`],
  ])('stops the reader without damage: %s', (_, line) => {
    const reader = readLog(`${RUN.log}${line}\n${nextLine(aNote('x'))}\n`)
    expect(reader).toMatchObject({ seq: 4, damage: null, newer: JSON.parse(line).v, stopped: true })
  })
})

describe('a stopped reader', () => {
  test.each([
    ['damage', '{}'],
    ['a newer version', `{"v":${LOG_VERSION + 1}}`],
  ])('accepts nothing after %s, in the same portion or a later one', (_, line) => {
    const reader = readLog(`${RUN.log}${line}\n${nextLine(aNote('x'))}\n`)
    reader.push(Buffer.from(`${nextLine(aNote('x'))}\n{"v":`))
    expect(reader).toMatchObject({ seq: 4, torn: false })
  })

  test('keeps its first damage', () => {
    const reader = readLog(`${RUN.log}{}\n{}\n`)
    reader.condemn('something else')
    expect(reader.damage?.line).toBe(5)
  })
})

describe('a torn tail', () => {
  const torn = nextLine(aNote('torn')).slice(0, 50)

  test('is no part of the run and no damage', () => {
    expect(readLog(`${RUN.log}${torn}`)).toMatchObject({ seq: 4, damage: null, torn: true, position: RUN.log.length + 50 })
  })

  test('is left behind when the next line stands after a mark', () => {
    expect(readLog(`${RUN.log}${torn}#\n${nextLine(aNote('x'))}\n`)).toMatchObject({ seq: 5, damage: null, torn: false })
  })

  test('swallows the next line when no mark closes it', () => {
    expect(readLog(`${RUN.log}${torn}${nextLine(aNote('x'))}\n`)).toMatchObject({ seq: 4, damage: null })
  })

  test('that lacks only its newline stays dead once a mark closes it', () => {
    expect(readLog(`${RUN.log}${nextLine(aNote('torn'))}#\n${nextLine(aNote('x'))}\n`).state?.notes.map((n) => n.text)).toEqual([
      'a thought',
      'x',
    ])
  })

  test('is accepted when the rest of it comes', () => {
    const line = nextLine(aNote('x'))
    const reader = readLog(`${RUN.log}${line.slice(0, 50)}`)
    reader.push(Buffer.from(`${line.slice(50)}\n`))
    expect(reader).toMatchObject({ seq: 5, torn: false })
  })
})

describe('a condemned log', () => {
  test('is damaged after its last line', () => {
    const reader = readLog(RUN.log)
    reader.condemn('a projection is ahead of it')
    expect(reader.damage).toEqual({ line: 5, offset: RUN.log.length, reason: 'a projection is ahead of it' })
  })

  test('is damaged where its torn tail begins', () => {
    const reader = readLog(`${RUN.log}{"v"`)
    reader.condemn('x')
    expect(reader.damage).toMatchObject({ line: 5, offset: RUN.log.length })
  })
})

describe('a witness', () => {
  const rows: [string, number, string, boolean][] = [
    ['the beginning', 0, GENESIS, true],
    ['the beginning under another sum', 0, SUMS[0] as string, false],
    ['a line', 2, SUMS[1] as string, true],
    ['the head', 4, SUMS[3] as string, true],
    ['a line under the sum of another', 2, SUMS[2] as string, false],
    ['a line that is not there yet', 5, SUMS[3] as string, false],
    ['a negative line', -1, SUMS[3] as string, false],
  ]
  test.each(rows)('on %s', (_, revision, head, passed) => {
    expect(readLog(RUN.log).passed(revision, head)).toBe(passed)
  })
})

test('any chunking gives the same result', () => {
  const noise = ['#\n', '\n', `${(LINES[1] as string).slice(0, 33)}#\n`, `${LINES[0]}\n`]
  const tails = ['', '{"v":1,', '{}\n', `{"v":${LOG_VERSION + 1}}\n`, `${nextLine(aNote('x'))}\n`]
  const log = fc
    .tuple(fc.array(fc.constantFrom(...noise), { minLength: 4, maxLength: 4 }), fc.constantFrom(...tails))
    .map(([before, tail]) => Buffer.from(LINES.map((line, i) => `${before[i]}${line}\n`).join('') + tail))
  fc.assert(
    fc.property(log, fc.array(fc.nat(3000), { maxLength: 30 }), (bytes, cuts) => {
      const chunked = new LogReader()
      const edges = [...new Set([0, ...cuts.filter((c) => c < bytes.length), bytes.length])].sort((a, b) => a - b)
      for (let i = 1; i < edges.length; i++) chunked.push(bytes.subarray(edges[i - 1], edges[i]))
      const { state, head, damage, newer, position, torn } = readLog(bytes)
      expect(chunked).toMatchObject({ head, damage, newer, position, torn })
      expect(chunked.state).toEqual(state)
    }),
  )
})

test('a terminal’s events are read without a session', () => {
  const run = aRun({ session: null, steps: [{ request: note, by: TERMINAL }] })
  expect(readLog(run.log)).toMatchObject({ seq: 2, damage: null })
})
