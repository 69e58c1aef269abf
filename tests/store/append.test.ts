import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { LINE_MAX, seal } from '../../src/core/envelope.ts'
import { type By, LOG_VERSION } from '../../src/core/event.ts'
import { append } from '../../src/store/append.ts'
import { openLog, type RunLog } from '../../src/store/log.ts'
import { record } from '../core/builders.ts'
import { addNote, startRun, take } from './drive.ts'
import { aPlace, expectRefusal, makeFifo, refusalOf } from './support.ts'

const BY: By = { actor: 'agent', session: 'owner' }

describe('append', () => {
  it('returns the event, its place in the log and the number of its activity', () => {
    const log = startRun(aPlace())
    expect(addNote(log)).toMatchObject({ kind: 'appended', seq: 2, number: null })
    expect(take(log, record('read'))).toMatchObject({
      kind: 'appended',
      seq: 3,
      number: 1,
      event: { type: 'activity_recorded', by: BY },
    })
    expect(log.reader).toMatchObject({ seq: 3, torn: false, damage: null })
  })

  it('writes one line an event, which ends in a newline', () => {
    const log = startRun(aPlace())
    addNote(log, 'two\nlines')
    expect(readFileSync(log.file, 'utf8').split('\n')).toHaveLength(3)
  })

  it('answers an operation that was already taken in without writing', () => {
    const place = aPlace()
    const log = startRun(place)
    take(log, record('read'), 'op-1')
    const before = readFileSync(log.file)
    expect(take(openLog(place, log.id), record('read'), 'op-1')).toEqual({ kind: 'replayed', seq: 2, number: 1 })
    expect(readFileSync(log.file)).toEqual(before)
  })

  it('refuses an operation id that was used with other input', () => {
    const log = startRun(aPlace())
    addNote(log, 'one', 'op-1')
    expect(refusalOf(() => addNote(log, 'two', 'op-1'))).toMatchObject({
      code: 'op_conflict',
      message: expect.stringContaining('op-1'),
      next: `log --run ${log.id}`,
    })
    expect(log.reader.seq).toBe(2)
  })

  it('writes nothing when there is nothing to append', () => {
    const log = startRun(aPlace())
    expect(take(log, { kind: 'unblock', reason: null })).toEqual({ kind: 'nothing' })
    expect(log.reader.seq).toBe(1)
  })

  it('hands on what the decision refuses, and leaves no lock behind', () => {
    const log = startRun(aPlace())
    expectRefusal(() => take(log, { kind: 'complete', summary: 'x' }), 'obligation_unmet', 'cannot be completed')
    expect(existsSync(join(log.directory, 'lock'))).toBe(false)
  })

  it('decides on the log as it is at the moment of writing', () => {
    const place = aPlace()
    const log = startRun(place)
    const stale = openLog(place, log.id)
    take(log, { kind: 'block', reason: 'a question' })
    expectRefusal(() => take(stale, record('read')), 'run_blocked', 'a question')
  })

  it('decides again when another writer was faster', () => {
    const place = aPlace()
    const log = startRun(place)
    const seen: number[] = []
    const result = append(log, {
      op: { id: 'op-1', digest: sha256('x') },
      stamp: () => {
        // Between the decision and the write, as a writer without the courtesy lock would.
        if (seen.length === 1) race(log, 'faster')
        return { at: '2026-01-02T03:04:06.000Z', by: BY }
      },
      decide: (state) => {
        seen.push(state.seq)
        return { kind: 'append', proposal: { type: 'note_recorded', data: { text: 'slower' } } }
      },
    })
    expect(seen).toEqual([1, 2])
    expect(result).toMatchObject({ seq: 3 })
    expect(openLog(place, log.id).reader.state?.notes.map((note) => note.text)).toEqual(['faster', 'slower'])
  })

  it('finds its operation when another process took it in meanwhile', () => {
    const log = startRun(aPlace())
    const result = append(log, {
      op: { id: 'op-1', digest: sha256('x') },
      stamp: () => {
        race(log, 'the same', { id: 'op-1', digest: sha256('x') })
        return { at: '2026-01-02T03:04:06.000Z', by: BY }
      },
      decide: () => ({ kind: 'append', proposal: { type: 'note_recorded', data: { text: 'the same' } } }),
    })
    expect(result).toEqual({ kind: 'replayed', seq: 2, number: null })
  })

  it('refuses a line over 64 KiB before it writes', () => {
    const log = startRun(aPlace())
    const refs = Array.from({ length: 40 }, (_, i) => `${i}${'r'.repeat(2000)}`)
    expectRefusal(() => take(log, record('read', { evidence_refs: refs })), 'document_invalid', 'at most 65536')
    expect(openLog(log.place, log.id).reader).toMatchObject({ seq: 1, torn: false })
  })

  it('takes a line of 64 KiB to its last byte', () => {
    const lengthWith = (ref: string) => {
      const log = startRun(aPlace())
      const refs = [...Array.from({ length: 31 }, (_, i) => `${i}${'r'.repeat(2000)}`), ref]
      take(log, record('read', { evidence_refs: refs }))
      return Buffer.byteLength(readFileSync(log.file, 'utf8').split('\n')[1] ?? '')
    }
    const rest = LINE_MAX - lengthWith('r')
    expect(lengthWith('r'.repeat(1 + rest))).toBe(LINE_MAX)
    expectRefusal(() => lengthWith('r'.repeat(2 + rest)), 'document_invalid', `${LINE_MAX + 1} bytes long`)
  })

  it('refuses an event that a reader would call damage before it writes', () => {
    const log = startRun(aPlace())
    const illegal = () =>
      append(log, {
        op: { id: 'op-1', digest: sha256('x') },
        stamp: () => ({ at: '2026-01-02T03:04:06.000Z', by: BY }),
        decide: () => ({ kind: 'append', proposal: { type: 'run_completed', data: { summary: 'x', tree: null } } }),
      })
    expectRefusal(illegal, 'obligation_unmet', 'cannot be completed')
    expect(openLog(log.place, log.id).reader).toMatchObject({ seq: 1, damage: null })
  })

  it.each([
    ['in a member', { at: 'yesterday', by: BY }, 'at /at ('],
    ['as a whole', JSON.parse('{"by":{"actor":"human"}}'), 'at / ('],
  ])('refuses an event that breaks its schema %s before it writes', (_where, stamp, part) => {
    const log = startRun(aPlace())
    const invalid = () =>
      append(log, {
        op: { id: 'op-1', digest: sha256('x') },
        stamp: () => stamp,
        decide: () => ({ kind: 'append', proposal: { type: 'note_recorded', data: { text: 'x' } } }),
      })
    expectRefusal(invalid, 'document_invalid', part)
    expect(openLog(log.place, log.id).reader).toMatchObject({ seq: 1, damage: null })
  })

  it('keeps a text with every odd character', () => {
    const log = startRun(aPlace())
    const text = 'quote " backslash \\ newline \n CR \r tab \t emoji 😀 sep \u2028 del \u007f'
    addNote(log, text)
    expect(openLog(log.place, log.id).reader.state?.notes[0]?.text).toBe(text)
  })

  it('says that there is no such run', () => {
    const place = aPlace()
    const log = startRun(place)
    renameSync(log.directory, `${log.directory}-away`)
    expect(refusalOf(() => addNote(log))).toMatchObject({
      code: 'run_not_found',
      message: expect.stringContaining(log.id),
      next: 'list --all',
    })
  })

  it('says that the outcome is unknown, with the operation, when the log was moved away under it', () => {
    const log = startRun(aPlace())
    const refusal = refusalOf(() =>
      append(log, {
        op: { id: 'op-1', digest: sha256('x') },
        stamp: () => {
          renameSync(log.file, `${log.file}.old`)
          writeFileSync(log.file, '')
          return { at: '2026-01-02T03:04:06.000Z', by: BY }
        },
        decide: () => ({ kind: 'append', proposal: { type: 'note_recorded', data: { text: 'x' } } }),
      }),
    )
    expect(refusal).toMatchObject({
      code: 'outcome_unknown',
      message: expect.stringContaining('another file was put in its place'),
      hint: expect.stringContaining('--op op-1'),
    })
  })
})

describe('the courtesy lock of an append', () => {
  const holder = { machine: 'elsewhere', boot: null, pidns: null, pid: 1, start: null }

  it('is waited for no longer than asked, and not needed', () => {
    const log = startRun(aPlace())
    writeFileSync(join(log.directory, 'lock'), JSON.stringify({ token: '0123456789abcdef', holder }))
    const started = performance.now()
    expect(take(log, { kind: 'note', text: 'x' }, 'op-1', 100)).toMatchObject({ kind: 'appended' })
    expect(performance.now() - started).toBeGreaterThan(95)
    expect(performance.now() - started).toBeLessThan(400)
    expect(existsSync(join(log.directory, 'lock'))).toBe(true)
  })

  it('is not asked for where the operation was taken in before', () => {
    const log = startRun(aPlace())
    addNote(log, 'x', 'op-1')
    const lock = join(log.directory, 'lock')
    writeFileSync(lock, JSON.stringify({ token: '0123456789abcdef', holder }))
    utimesSync(lock, 0, 0)
    expect(addNote(log, 'x', 'op-1')).toMatchObject({ kind: 'replayed' })
    expect(existsSync(lock)).toBe(true)
  })

  it.each([
    ['is old', JSON.stringify({ token: '0123456789abcdef', holder }), 3],
    ['was written by a clock that was ahead', JSON.stringify({ token: '0123456789abcdef', holder }), -3600],
    ['is old and says nothing', '', 3],
  ])('is removed by whoever meets it when it %s', (_name, content, age) => {
    const log = startRun(aPlace())
    const lock = join(log.directory, 'lock')
    writeFileSync(lock, content)
    const time = Date.now() / 1000 - age
    utimesSync(lock, time, time)
    const started = performance.now()
    take(log, { kind: 'note', text: 'x' }, 'op-1', 5000)
    expect(performance.now() - started).toBeLessThan(1000)
    expect(existsSync(lock)).toBe(false)
  })

  it.each([
    ['a FIFO', makeFifo],
    ['a directory', (path: string) => mkdirSync(path)],
    ['a symbolic link', (path: string) => symlinkSync('/nowhere', path)],
  ])('does not hold an append up when it is %s', (_name, make) => {
    const log = startRun(aPlace())
    make(join(log.directory, 'lock'))
    expect(take(log, { kind: 'note', text: 'x' }, 'op-1', 50)).toMatchObject({ kind: 'appended' })
  })
})

/** Appends like another writer that read the log at the same moment and takes no lock. */
function race(log: RunLog, text: string, op = { id: `race-${log.reader.seq}`, digest: sha256(text) }): void {
  const { seq, head } = log.reader
  const event = { v: LOG_VERSION, seq: seq + 1, prev: head, id: `race-${seq}`, at: '2026-01-02T03:04:06.000Z', by: BY, op }
  appendFileSync(log.file, `${seal({ ...event, type: 'note_recorded', data: { text } }).line}\n`)
}
