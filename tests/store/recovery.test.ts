import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRunId, type RunId } from '../../src/core/ids.ts'
import { openLog, type RunLog } from '../../src/store/log.ts'
import { type Place, paths } from '../../src/store/place.ts'
import { documentFaults, project } from '../../src/store/projections.ts'
import { planRecovery, recoveriesOf, recoverLog } from '../../src/store/recovery.ts'
import { advance, record } from '../core/builders.ts'
import { addNote, startRun, take } from './drive.ts'
import { aPlace, expectRefusal } from './support.ts'

/** A run with two activities and two notes, all printed, and the bytes of its log. */
function aRun(): { place: Place; log: RunLog; bytes: Buffer } {
  const place = aPlace()
  const log = startRun(place)
  take(log, record('read'))
  take(log, advance())
  addNote(log, 'größer ✓')
  addNote(log, 'the last one')
  project(place, log)
  return { place, log, bytes: readFileSync(log.file) }
}

/** What stands in the run's directory, by path. */
function everything(log: RunLog): Record<string, string> {
  const names = readdirSync(log.directory, { recursive: true, encoding: 'utf8', withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(files.map((path) => [path.slice(log.directory.length + 1), readFileSync(path, 'latin1')]))
}

function lineEnds(bytes: Buffer): number[] {
  return [0, ...[...bytes].flatMap((byte, i) => (byte === 0x0a ? [i + 1] : []))]
}

describe('a recovered log', () => {
  it('is a part of the damaged one that ends with a line and verifies, whatever byte was changed', () => {
    const { place, log, bytes } = aRun()
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) })
    const check = (changes: { at: number; to: number }[]) => {
      const broken = Buffer.from(bytes)
      for (const { at, to } of changes) broken[at] = to
      rmSync(log.directory, { recursive: true })
      cpSync(`${log.directory}.copy`, log.directory, { recursive: true })
      writeFileSync(log.file, broken)
      const damaged = openLog(place, log.id)
      if (damaged.reader.damage === null) return
      const before = everything(damaged)
      if (damaged.reader.state === null) {
        expectRefusal(() => recoverLog(damaged), 'log_damaged', 'no event that verifies')
        expect(everything(damaged)).toEqual(before)
        return
      }
      const recovery = recoverLog(damaged)
      const sound = openLog(place, log.id)
      const now = readFileSync(log.file)
      expect(sound.reader).toMatchObject({ damage: null, seq: damaged.reader.seq, head: damaged.reader.head })
      // A torn last line is no damage, and stays.
      expect([...lineEnds(broken), broken.length]).toContain(now.length)
      expect(now.equals(broken.subarray(0, now.length))).toBe(true)
      expect(recovery).toMatchObject({ events: sound.reader.seq, lost_bytes: broken.length - now.length })
      const kept = everything(sound)
      expect(kept[`${recovery?.kept}/events.jsonl`]).toBe(broken.toString('latin1'))
      // Nothing that stood there is gone: it is where it was, or kept.
      for (const [path, text] of Object.entries(before)) expect([kept[path], kept[`${recovery?.kept}/${path}`]]).toContain(text)
      expect(project(place, sound)).toEqual([])
      expect(documentFaults(openLog(place, log.id))).toEqual({ missing: [], behind: [], changed: [] })
      addNote(sound, 'goes on')
      expect(openLog(place, log.id).reader.damage).toBeNull()
    }
    cpSync(log.directory, `${log.directory}.copy`, { recursive: true })
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), check), {
      numRuns: 60,
      examples: [[[{ at: bytes.length - 1, to: 0x20 }]]],
    })
  })

  it('takes documents away that tell of events that are gone, so that later ones get their names', () => {
    const { place, log, bytes } = aRun()
    const first = bytes.subarray(0, lineEnds(bytes)[1])
    writeFileSync(log.file, Buffer.concat([first, Buffer.from('{"v":1}\n')]))
    const { documents, kept, events } = recoverLog(openLog(place, log.id)) as NonNullable<ReturnType<typeof recoverLog>>
    expect({ documents, events }).toEqual({
      documents: ['activities/001-read.yaml', 'activities/002-plan.yaml', 'run.yaml'],
      events: 1,
    })
    expect(readdirSync(paths.activities(place, log.id))).toEqual([])
    expect(readdirSync(join(log.directory, kept, 'activities'))).toEqual(['001-read.yaml', '002-plan.yaml'])
  })

  it('of a log that was cut at a line is the whole of it, and the witness of what is gone is kept', () => {
    const { place, log, bytes } = aRun()
    const cut = bytes.subarray(0, lineEnds(bytes).at(-2))
    writeFileSync(log.file, cut)
    const { ino } = statSync(log.file)
    const damaged = openLog(place, log.id)
    expect(damaged.reader.damage?.reason).toContain('run.yaml says')
    expect(recoverLog(damaged)).toMatchObject({ events: 4, lost_bytes: 0, documents: ['run.yaml'] })
    expect(readFileSync(log.file).equals(cut)).toBe(true)
    expect(statSync(log.file).ino).toBe(ino)
    const sound = openLog(place, log.id)
    expect(sound.reader.damage).toBeNull()
    expect(recoveriesOf(sound)).toHaveLength(1)
  })

  it('is left alone by a second recovery, and damage that comes later is kept apart', () => {
    const { place, log } = aRun()
    writeFileSync(log.file, '{"v":1}\n', { flag: 'a' })
    recoverLog(openLog(place, log.id))
    const once = everything(log)
    expect(recoverLog(openLog(place, log.id))).toBeNull()
    expect(everything(log)).toEqual(once)
    writeFileSync(log.file, '{"v":1,"a":2}\n', { flag: 'a' })
    recoverLog(openLog(place, log.id))
    expect(recoveriesOf(openLog(place, log.id))).toHaveLength(2)
  })

  it('keeps both where the very same damage is there twice', () => {
    const { place, log } = aRun()
    for (const _ of [1, 2]) {
      writeFileSync(log.file, '{"v":1}\n', { flag: 'a' })
      recoverLog(openLog(place, log.id))
      project(place, openLog(place, log.id))
    }
    const [kept = ''] = recoveriesOf(openLog(place, log.id))
    expect(readdirSync(join(log.directory, kept)).sort()).toEqual(['events.jsonl', 'run.yaml', 'run.yaml.2'])
  })
})

describe('recovery is refused and changes nothing', () => {
  it.each<[string, string, (place: Place, log: RunLog, bytes: Buffer) => RunId]>([
    [
      'of a log that has no first event',
      'has no event that verifies',
      (_place, log) => {
        writeFileSync(log.file, '{"v":1}\n')
        return log.id
      },
    ],
    [
      'of a log that is not there',
      'has no event that verifies',
      (_place, log) => {
        rmSync(log.file)
        return log.id
      },
    ],
    [
      'of the log of another run',
      'is the log of the run 2026-01-02T030405Z-add-search',
      (place, log) => {
        const other = parseRunId('2026-01-02T030406Z-other') as RunId
        renameSync(log.directory, paths.run(place, other))
        return other
      },
    ],
  ])('%s', (_what, part, breaks) => {
    const { place, log, bytes } = aRun()
    const damaged = openLog(place, breaks(place, log, bytes))
    const before = everything(damaged)
    expectRefusal(() => planRecovery(damaged), 'log_damaged', part)
    expectRefusal(() => recoverLog(damaged), 'log_damaged', part)
    expect(everything(damaged)).toEqual(before)
    expect(existsSync(damaged.directory)).toBe(true)
  })

  it('of a log that a newer version wrote', () => {
    const { place, log } = aRun()
    writeFileSync(log.file, '{"v":99}\n', { flag: 'a' })
    const newer = openLog(place, log.id)
    const before = everything(newer)
    expectRefusal(() => recoverLog(newer), 'log_newer', 'a newer Flow wrote')
    expect(everything(newer)).toEqual(before)
  })

  it('of a damaged log in whose place a newer version has put one since', () => {
    const { place, log, bytes } = aRun()
    writeFileSync(log.file, '{"v":1}\n', { flag: 'a' })
    const damaged = openLog(place, log.id)
    writeFileSync(log.file, Buffer.concat([bytes, Buffer.from('{"v":99}\n')]))
    const before = everything(damaged)
    expectRefusal(() => recoverLog(damaged), 'log_damaged', 'a line of a newer version')
    expect(everything(damaged)).toEqual(before)
  })
})
