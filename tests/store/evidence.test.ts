import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { canonicalJson, sha256 } from '../../src/core/canonical.ts'
import type { Evidence } from '../../src/core/event.ts'
import type { RunId } from '../../src/core/ids.ts'
import {
  closeEvidence,
  evidenceFiles,
  isOpenToOthers,
  isWhole,
  OutputCapture,
  readResults,
  writeEvidence,
} from '../../src/store/evidence.ts'
import type { Place } from '../../src/store/place.ts'
import { startRun } from './drive.ts'
import { aPlace, expectRefusal, makeFifo, mountSmall, remountReadOnly, testdir } from './support.ts'

const KILO = 1024
/** Of the beginning, and of the end. */
const HALF = 512 * KILO

const RESULT: Omit<Evidence, 'result' | 'output'> = {
  ...{ activity: 'test', key: null, attempt: 1, kind: 'test_result', command: 'npm test' },
  ...{ source: 'exec', exit_code: 0, signal: null, interrupted: null, doubt: null, duration_ms: 5 },
  tree: { before: null, after: null },
}

/** Bytes that do not repeat at the lengths that are cut. */
function bytes(length: number): Buffer {
  const made = Buffer.alloc(length)
  for (let i = 0; i < length; i++) made[i] = Math.imul(i, 2654435761) >>> 24
  return made
}

function captured(content: Buffer, size = 64 * KILO) {
  const capture = new OutputCapture()
  for (let at = 0; at < content.length; at += size) capture.push(content.subarray(at, at + size))
  return capture.finish()
}

function aRunIn(): { place: Place; run: RunId; at: (name: string) => string } {
  const place = aPlace()
  const log = startRun(place)
  return { place, run: log.id, at: (name) => join(log.directory, 'evidence', name) }
}

const write = (place: Place, run: RunId, more: Partial<Evidence> = {}, output = 'hello') =>
  writeEvidence(place, run, captured(Buffer.from(output)), { ...RESULT, ...more })

describe('captured output', () => {
  it.each([0, 1, HALF - 1, HALF, HALF + 1, 2 * HALF - 1, 2 * HALF])('of %i bytes is kept whole', (length) => {
    const content = bytes(length)
    const { digest, bytes: count, kept } = captured(content)
    expect({ digest, count }).toEqual({ digest: sha256(content), count: length })
    expect(kept.equals(content)).toBe(true)
  })

  it.each([
    [2 * HALF + 1, 64 * KILO],
    [3 * HALF, 64 * KILO],
    [3 * HALF, 1000],
    [5 * HALF + 77, 3 * HALF],
    [10 * HALF, 10 * HALF],
  ])('of %i bytes in pieces of %i keeps head and tail, and says how much it left out', (length, size) => {
    const content = bytes(length)
    const { digest, bytes: count, kept } = captured(content, size)
    expect({ digest, count }).toEqual({ digest: sha256(content), count: length })
    const gap = `\n[${length - 2 * HALF} bytes left out]\n`
    const parts = [content.subarray(0, HALF), Buffer.from(gap), content.subarray(length - HALF)]
    expect(kept.equals(Buffer.concat(parts))).toBe(true)
  })

  it('does not change with what becomes of the pieces', () => {
    const capture = new OutputCapture()
    const piece = Buffer.from('one')
    capture.push(piece)
    piece.fill(0)
    expect(capture.finish().kept.toString()).toBe('one')
  })

  it('in tiny pieces takes little memory', () => {
    const capture = new OutputCapture()
    const before = process.memoryUsage()
    for (let i = 0; i < 3 * HALF; i++) capture.push(Buffer.of(i))
    const { heapUsed, external } = process.memoryUsage()
    expect(heapUsed + external - before.heapUsed - before.external).toBeLessThan(64 * KILO * KILO)
    expect(capture.finish().bytes).toBe(3 * HALF)
  })
})

describe('evidence', () => {
  it('is two files of the owner alone, each called by its content, and the one names the other', () => {
    const { place, run, at } = aRunIn()
    const evidence = write(place, run)
    expect(evidence).toMatchObject({ ...RESULT, output: { digest: sha256('hello'), file: sha256('hello'), bytes: 5, kept: 5 } })
    expect(readdirSync(at('')).sort()).toEqual([evidence.result, evidence.output.file].sort())
    for (const name of readdirSync(at(''))) {
      expect(sha256(readFileSync(at(name)))).toBe(name)
      expect(statSync(at(name)).mode & 0o777).toBe(0o600)
    }
    expect(readFileSync(at(evidence.result), 'utf8')).toContain(evidence.output.file)
  })

  it('is read again as it was written', () => {
    const { place, run } = aRunIn()
    expect(readResults(place, run)).toEqual([])
    const evidence = write(place, run)
    expect(readResults(place, run)).toEqual([evidence])
  })

  it('is read in the order in which it was written', () => {
    const { place, run, at } = aRunIn()
    const made = [3, 1, 2, 5, 4].map((exit_code) => write(place, run, { exit_code }))
    for (const [i, { result }] of made.entries()) utimesSync(at(result), 1000 - i, 1000 - i)
    expect(readResults(place, run).map(({ exit_code }) => exit_code)).toEqual([4, 5, 2, 1, 3])
  })

  it('written in the same moment is read by the order of the names', () => {
    const { place, run, at } = aRunIn()
    const made = [1, 2, 3, 4, 5, 6].map((exit_code) => write(place, run, { exit_code }).result)
    for (const result of made) utimesSync(at(result), 1000, 1000)
    expect(readResults(place, run).map(({ result }) => result)).toEqual(made.sort())
  })

  it('of two runs of a command that came to the same is kept for each, and what they printed once', () => {
    const { place, run, at } = aRunIn()
    const [first, second] = [write(place, run), write(place, run)]
    expect(second).toEqual({ ...first, result: second.result })
    expect(readdirSync(at('')).sort()).toEqual([first.result, second.result, first.output.file].sort())
  })

  it('with an output at the caps is read again', () => {
    const { place, run } = aRunIn()
    const evidence = writeEvidence(place, run, captured(bytes(9 * HALF)), RESULT)
    expect(readResults(place, run)).toEqual([evidence])
  })

  const document = (run: string, evidence: object) =>
    canonicalJson({ apiVersion: 'flow.synapti.ai/v1', kind: 'FlowEvidence', run, evidence })
  it.each<[string, (run: string, evidence: object) => string]>([
    ['of another run', (_run, evidence) => document('2026-01-01T000000Z-other', evidence)],
    ['with another kind', (run, evidence) => document(run, evidence).replace('FlowEvidence', 'FlowOther')],
    ['without a member', (run, evidence) => document(run, { ...evidence, exit_code: undefined })],
    ['with a member too many', (run, evidence) => document(run, { ...evidence, more: 1 })],
    ['with a wrong value', (run, evidence) => document(run, { ...evidence, exit_code: 'none' })],
    ['that is not JSON', () => '{'],
    ['that is nothing', () => 'null'],
    ['that is a text', () => '"FlowEvidence"'],
    ['without evidence', (run) => document(run, {})],
    ['that is too long', (run, evidence) => `${document(run, evidence)}${' '.repeat(16 * KILO)}`],
    [
      'with an output that is not there',
      (run, evidence) =>
        document(run, { ...evidence, output: { digest: 'a'.repeat(64), file: 'a'.repeat(64), bytes: 1, kept: 1 } }),
    ],
  ])('%s is passed over', (_what, make) => {
    const { place, run, at } = aRunIn()
    const { result, ...rest } = write(place, run)
    const text = make(run, rest)
    writeFileSync(at(sha256(text)), text)
    expect(readResults(place, run).map((found) => found.result)).toEqual([result])
  })

  it.each([
    ['16 KiB', 16 * KILO, 1],
    ['one byte more', 16 * KILO + 1, 0],
  ])('of %s is whole, and no longer', (_what, length, count) => {
    const { place, run, at } = aRunIn()
    const { result, ...rest } = write(place, run)
    rmSync(at(result))
    const text = document(run, rest).padEnd(length)
    writeFileSync(at(sha256(text)), text)
    expect(readResults(place, run)).toHaveLength(count)
    expect(isWhole(place, run, { ...rest, result: sha256(text) })).toBe(count === 1)
  })

  it('is passed over where its file is not what its name says', () => {
    const { place, run, at } = aRunIn()
    const { result } = write(place, run)
    writeFileSync(at(result), readFileSync(at(result), 'utf8').replace('npm test', 'npm tess'))
    expect(readResults(place, run)).toEqual([])
  })

  it('is found among directories, FIFOs and links', () => {
    const { place, run, at } = aRunIn()
    const { result } = write(place, run)
    mkdirSync(at('a'.repeat(64)))
    makeFifo(at('b'.repeat(64)))
    symlinkSync('/dev/zero', at('c'.repeat(64)))
    writeFileSync(at('.tmp-0123'), 'half')
    expect(readResults(place, run).map((found) => found.result)).toEqual([result])
  })

  it('is neither written nor read behind a symbolic link', () => {
    const { place, run, at } = aRunIn()
    const outside = testdir()
    symlinkSync(outside, at('').replace(/\/$/, ''))
    expectRefusal(() => write(place, run), 'storage_refused', 'symbolic link')
    expectRefusal(() => readResults(place, run), 'storage_refused', 'symbolic link')
    expect(readdirSync(outside)).toEqual([])
  })

  it('is refused by a disk that is closed to writing, and by one that is full', () => {
    const { place, run, at } = aRunIn()
    mkdirSync(at(''))
    if (!mountSmall(at(''), 'size=64k')) return
    expectRefusal(() => writeEvidence(place, run, captured(bytes(HALF)), RESULT), 'storage_failed', 'no space left')
    expect(readdirSync(at(''))).toEqual([])
    remountReadOnly(at(''))
    expectRefusal(() => write(place, run), 'storage_refused', 'EROFS')
  })

  it.each<[string, (at: (name: string) => string, evidence: Evidence) => unknown]>([
    ['its result is gone', (at, { result }) => rmSync(at(result))],
    ['its output is gone', (at, { output }) => rmSync(at(output.file))],
    ['its output is another', (at, { output }) => writeFileSync(at(output.file), 'hullo')],
    ['its result is another', (at, { result }) => writeFileSync(at(result), '{}')],
    ['another exit code was recorded', (_at, evidence) => Object.assign(evidence, { exit_code: 1 })],
  ])('is whole until %s', (_what, damage) => {
    const { place, run, at } = aRunIn()
    const evidence = write(place, run)
    expect(isWhole(place, run, evidence)).toBe(true)
    damage(at, evidence)
    expect(isWhole(place, run, evidence)).toBe(false)
  })

  it('makes its directory when it is first needed', () => {
    const { place, run, at } = aRunIn()
    expect(existsSync(at(''))).toBe(false)
    write(place, run)
    chmodSync(at(''), 0o755)
    expect(statSync(at('')).isDirectory()).toBe(true)
  })
})

describe('the files of evidence', () => {
  it('are those with its names, with what others may do with them', () => {
    const { place, run, at } = aRunIn()
    expect(evidenceFiles(place, run)).toEqual([])
    const { result, output } = write(place, run)
    chmodSync(at(output.file), 0o4640)
    mkdirSync(at('a'.repeat(64)))
    makeFifo(at('b'.repeat(64)))
    symlinkSync(output.file, at('c'.repeat(64)))
    for (const name of ['.tmp-0123', `${result}0`, 'D'.repeat(64)]) writeFileSync(at(name), 'x')
    const files = new Map(evidenceFiles(place, run).map((file) => [file.name, file]))
    expect([...files.keys()].sort()).toEqual([result, output.file].sort())
    expect(files.get(result)).toEqual({ name: result, bytes: statSync(at(result)).size, mode: 0o600, own: true })
    expect(files.get(output.file)).toEqual({ name: output.file, bytes: 5, mode: 0o4640, own: true })
  })

  it('may belong to another user', () => {
    const { place, run } = aRunIn()
    write(place, run)
    const getuid = vi.spyOn(process as Required<typeof process>, 'getuid').mockReturnValue(4711)
    const files = evidenceFiles(place, run)
    getuid.mockRestore()
    expect(files.map(({ own }) => own)).toEqual([false, false])
  })

  it.each([
    [0o600, false],
    [0o400, false],
    [0, false],
    [0o604, true],
    [0o620, true],
    [0o700, true],
    [0o4600, true],
  ])('with the mode %i are open to others: %j', (mode, open) => {
    expect(isOpenToOthers({ name: 'x', bytes: 1, mode, own: true })).toBe(open)
  })

  it('are closed to others again, and no descriptor stays open', () => {
    const { place, run, at } = aRunIn()
    const { result } = write(place, run)
    chmodSync(at(result), 0o666)
    const before = readdirSync('/dev/fd').length
    closeEvidence(place, run, result)
    expect(statSync(at(result)).mode & 0o7777).toBe(0o600)
    expect(readdirSync('/dev/fd')).toHaveLength(before)
  })

  it('are left alone where they are gone, or are no files', () => {
    const { place, run, at } = aRunIn()
    const { result } = write(place, run)
    chmodSync(at(result), 0o666)
    const [link, fifo] = ['c'.repeat(64), 'b'.repeat(64)] as const
    symlinkSync(result, at(link))
    makeFifo(at(fifo))
    closeEvidence(place, run, 'a'.repeat(64))
    expectRefusal(() => closeEvidence(place, run, link), 'storage_refused', 'symbolic link')
    expectRefusal(() => closeEvidence(place, run, fifo), 'storage_refused', 'is not a regular file')
    expect(lstatSync(at(result)).mode & 0o777).toBe(0o666)
  })

  it('cannot be closed on a disk that is closed to writing', () => {
    const { place, run, at } = aRunIn()
    mkdirSync(at(''))
    if (!mountSmall(at(''), 'size=64k')) return
    const { result } = write(place, run)
    remountReadOnly(at(''))
    expectRefusal(() => closeEvidence(place, run, result), 'storage_refused', 'EROFS')
  })
})
