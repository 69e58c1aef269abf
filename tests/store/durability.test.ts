import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { seal } from '../../src/core/envelope.ts'
import { append } from '../../src/store/append.ts'
import { addArtifacts, appendBody, issueJournal, readJournal } from '../../src/store/journal.ts'
import { openLog, type RunLog } from '../../src/store/log.ts'
import { openMarkers } from '../../src/store/markers.ts'
import { mainRoot, type Place, paths } from '../../src/store/place.ts'
import { project, reprintDefinition } from '../../src/store/projections.ts'
import { recoverLog } from '../../src/store/recovery.ts'
import { readWitness } from '../../src/store/witness.ts'
import { envelope, OWNER, record } from '../core/builders.ts'
import { addNote, startRun, take } from './drive.ts'
import { aPlace, refusalOf } from './support.ts'

// The real file system, which says what it is asked to do and can be made to fail at it.
const disk = vi.hoisted(() => {
  const names = new Map<number, string>()
  const calls: string[] = []
  const faults: { call: string; file: string | RegExp; fault: (...args: unknown[]) => unknown }[] = []
  return { names, calls, faults }
})

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  const told = (call: string, file: string, action: () => unknown, ...args: unknown[]): unknown => {
    const at = disk.faults.findIndex(
      (f) => f.call === call && (typeof f.file === 'string' ? file.includes(f.file) : f.file.test(file)),
    )
    const [fault] = at < 0 ? [] : disk.faults.splice(at, 1)
    if (fault !== undefined) return fault.fault(...args)
    disk.calls.push(`${call} ${basename(file)}`)
    return action()
  }
  const named = (fd: number): string => disk.names.get(fd) ?? '?'
  return {
    ...fs,
    openSync: (path: string, ...rest: [number]) => {
      const fd = fs.openSync(path, ...rest)
      disk.names.set(fd, path)
      return fd
    },
    writeSync: (fd: number, bytes: Buffer) => told('write', named(fd), () => fs.writeSync(fd, bytes), fd, bytes, fs),
    fsyncSync: (fd: number) => told('fsync', named(fd), () => fs.fsyncSync(fd)),
    renameSync: (from: string, to: string) => {
      const rename = () => fs.renameSync(from, to)
      return told('rename', to, rename, rename)
    },
    mkdirSync: (path: string, options?: { recursive: true }) => told('mkdir', path, () => fs.mkdirSync(path, options)),
  }
})

afterEach(() => {
  disk.calls.length = 0
  disk.faults.length = 0
})

/** Appends like another writer that read the log at the same moment and takes no lock. */
function race(log: RunLog): void {
  const { seq, head } = log.reader
  const candidate = { type: 'note_recorded', by: OWNER, data: { text: 'faster' } } as const
  appendFileSync(log.file, `${seal(envelope(seq + 1, head, candidate)).line}\n`)
}

function failing(call: string, file: string | RegExp, code: string): void {
  disk.faults.push({
    call,
    file,
    fault: () => {
      throw Object.assign(new Error(code), { code })
    },
  })
}

/** A run with its documents, so that the log is known to be on disk. */
function aPrintedRun() {
  const place = aPlace()
  const log = startRun(place)
  project(place, log)
  disk.calls.length = 0
  return { place, log: openLog(place, log.id) }
}

/** The same with a damaged last line, opened again. */
function aDamagedRun() {
  const { place, log } = aPrintedRun()
  appendFileSync(log.file, '{"v":1}\n')
  const damaged = openLog(place, log.id)
  disk.calls.length = 0
  return { place, log, damaged }
}

/** A call without the name of what is not finished. */
function unnamed(call: string): string {
  return call.replace(/\.(?:new|tmp)-[0-9a-f]+/, '*')
}

/** What a journal says of itself. */
const HEAD = { issue: 7, created: '2026-01-02T03:04:05.000Z', branch: null }

const LOG_CALLS = /events\.jsonl$/

describe('what is on disk when an append returns', () => {
  it('is the line: written once, then synced', () => {
    const { log } = aPrintedRun()
    addNote(log)
    expect(disk.calls.filter((call) => LOG_CALLS.test(call))).toEqual(['write events.jsonl', 'fsync events.jsonl'])
  })

  it('is what a killed writer left unsynced, before anything stands on it', () => {
    const { place, log } = aPrintedRun()
    addNote(log, 'never printed')
    disk.calls.length = 0
    addNote(openLog(place, log.id))
    expect(disk.calls.filter((call) => LOG_CALLS.test(call))).toEqual([
      'fsync events.jsonl',
      'write events.jsonl',
      'fsync events.jsonl',
    ])
  })

  it.each([
    ['a replay', (log: ReturnType<typeof openLog>) => addNote(log, 'x', 'op-1')],
    ['a request that changes nothing', (log: ReturnType<typeof openLog>) => take(log, { kind: 'unblock', reason: null })],
  ])('is the whole log for %s too', (_name, request) => {
    const { place, log } = aPrintedRun()
    addNote(log, 'x', 'op-1')
    project(place, log)
    disk.calls.length = 0
    request(openLog(place, log.id))
    expect(disk.calls.filter((call) => LOG_CALLS.test(call))).toEqual(['fsync events.jsonl'])
  })

  it('is the log before any document is printed from it', () => {
    const { place, log } = aPrintedRun()
    take(log, record('read'))
    disk.calls.length = 0
    project(place, openLog(place, log.id))
    expect(disk.calls.indexOf('fsync events.jsonl')).toBeGreaterThanOrEqual(0)
    expect(disk.calls.indexOf('fsync events.jsonl')).toBeLessThan(disk.calls.findIndex((call) => call.startsWith('rename')))
  })

  it('is the name of the run and of each level above it, where no document says that they were', () => {
    const place = aPlace()
    const log = openLog(place, startRun(place).id)
    const levels = ['runs', '.flow', basename(place.main)].map((name) => `fsync ${name}`)
    for (const names of [levels, []]) {
      disk.calls.length = 0
      addNote(log)
      expect(disk.calls.filter((call) => call.startsWith('fsync') && !LOG_CALLS.test(call))).toEqual(names)
    }
  })

  it('is the definition, which is not looked at again', () => {
    const place = aPlace()
    const log = startRun(place)
    disk.calls.length = 0
    project(place, log)
    const printed = ['write *', 'fsync *', 'rename workflow.yaml', `fsync ${log.id}`]
    const document = ['write *', 'rename run.yaml']
    expect(disk.calls.map(unnamed).slice(-6)).toEqual([...printed, ...document])
    disk.calls.length = 0
    reprintDefinition(log)
    expect(disk.calls.map(unnamed)).toEqual(printed)
  })

  it('is the damaged log, in a place of its own, before the recovered one takes its place', () => {
    const { log, damaged } = aDamagedRun()
    const kept = recoverLog(damaged)?.kept
    expect(disk.calls.map(unnamed)).toEqual([
      'fsync runs',
      ...[`mkdir ${kept}`, `fsync ${log.id}`],
      ...['write *', 'fsync *', 'rename events.jsonl', `fsync ${kept}`],
      `fsync ${log.id}`,
      ...['rename run.yaml', `fsync ${kept}`, `fsync ${log.id}`],
      ...['write *', 'fsync *', 'rename events.jsonl', `fsync ${log.id}`],
    ])
  })

  it('is a new run with its marker, its name and every directory that was made, in the order that a kill may cut', () => {
    const place = aPlace()
    const log = startRun(place)
    const calls = disk.calls.map(unnamed)
    const ends = calls.slice(calls.indexOf('mkdir *'))
    expect(ends).toEqual(['mkdir *', 'write events.jsonl', 'fsync events.jsonl', 'fsync *', `rename ${log.id}`, 'fsync runs'])
    const before = calls.slice(0, calls.indexOf('mkdir *'))
    const ignore = before.indexOf('rename .gitignore')
    expect(before.slice(ignore - 2, ignore + 2)).toEqual(['write *', 'fsync *', 'rename .gitignore', 'fsync runs'])
    expect(before.slice(-4)).toEqual(['write *', 'fsync *', `rename ${log.id}`, 'fsync open'])
    for (const [made, parent] of [
      ['.flow', basename(place.main)],
      ['runs', '.flow'],
      ['open', '.flow'],
    ])
      expect(before.slice(before.indexOf(`mkdir ${made}`))).toContain(`fsync ${parent}`)
  })
})

describe('a write that only went in part', () => {
  it.each([
    ['half of it', (bytes: Buffer) => bytes.length >> 1],
    ['all but the newline', (bytes: Buffer) => bytes.length - 1],
    ['one byte', () => 1],
  ])('(%s) is void: the event is written again, whole, behind it', (_name, length) => {
    const { place, log } = aPrintedRun()
    const before = readFileSync(log.file)
    let part: Buffer = Buffer.alloc(0)
    disk.faults.push({
      call: 'write',
      file: 'events.jsonl',
      fault: (...args) => {
        const [fd, bytes, fs] = args as [number, Buffer, typeof import('node:fs')]
        part = bytes.subarray(0, length(bytes))
        return fs.writeSync(fd, part)
      },
    })
    expect(addNote(log, 'whole')).toMatchObject({ kind: 'appended', seq: 2 })
    const after = readFileSync(log.file)
    const lead = Buffer.concat([before, part, Buffer.from('#\n')])
    expect(after.subarray(0, lead.length)).toEqual(lead)
    expect(JSON.parse(after.subarray(lead.length).toString())).toMatchObject({ seq: 2, data: { text: 'whole' } })
    expect(openLog(place, log.id).reader).toMatchObject({ seq: 2, damage: null, torn: false })
  })
})

describe('an error of the file system', () => {
  it('before a byte was written says that nothing was recorded', () => {
    const { place, log } = aPrintedRun()
    failing('write', 'events.jsonl', 'EIO')
    expect(refusalOf(() => addNote(log))).toMatchObject({ code: 'storage_failed', message: expect.stringContaining('EIO') })
    expect(openLog(place, log.id).reader).toMatchObject({ seq: 1, torn: false })
  })

  it('after bytes may have been written says that the outcome is unknown, and the same operation settles it', () => {
    const { place, log } = aPrintedRun()
    disk.faults.push({
      call: 'write',
      file: 'events.jsonl',
      fault: (...args) => {
        const [fd, bytes, fs] = args as [number, Buffer, typeof import('node:fs')]
        fs.writeSync(fd, bytes)
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      },
    })
    expect(refusalOf(() => addNote(log, 'x', 'op-1'))).toMatchObject({
      code: 'outcome_unknown',
      message: expect.stringContaining('op-1'),
      hint: expect.stringContaining('--op op-1'),
    })
    expect(addNote(openLog(place, log.id), 'x', 'op-1')).toEqual({ kind: 'replayed', seq: 2, number: null })
  })

  it('of the last sync says that the outcome is unknown, and a retry syncs again', () => {
    const { place, log } = aPrintedRun()
    failing('fsync', 'events.jsonl', 'EIO')
    expect(refusalOf(() => addNote(log, 'x', 'op-1')).code).toBe('outcome_unknown')
    disk.calls.length = 0
    expect(addNote(openLog(place, log.id), 'x', 'op-1')).toEqual({ kind: 'replayed', seq: 2, number: null })
    expect(disk.calls.filter((call) => LOG_CALLS.test(call))).toEqual(['fsync events.jsonl'])
  })

  it('of the sync after a lost race says that the outcome is unknown: a power cut could still undo the line that won', () => {
    const { log } = aPrintedRun()
    failing('fsync', 'events.jsonl', 'EIO')
    const refusal = refusalOf(() =>
      append(log, {
        op: { id: 'op-1', digest: sha256('x') },
        stamp: () => {
          race(log)
          return { at: '2026-01-02T03:04:06.000Z', by: OWNER }
        },
        decide: () => ({ kind: 'append', proposal: { type: 'note_recorded', data: { text: 'slower' } } }),
      }),
    )
    expect(refusal).toMatchObject({ code: 'outcome_unknown', hint: expect.stringContaining('--op op-1') })
  })

  it('of the sync before the write says that nothing was recorded', () => {
    const { place, log } = aPrintedRun()
    addNote(log, 'never printed')
    failing('fsync', 'events.jsonl', 'EIO')
    expect(refusalOf(() => addNote(openLog(place, log.id))).code).toBe('storage_failed')
    expect(openLog(place, log.id).reader.seq).toBe(2)
  })

  it('of the reading after the write says that the outcome is unknown, and the same operation settles it', () => {
    const { place, log } = aPrintedRun()
    vi.stubEnv('FLOW_CRASH_AT', 'log:read:EIO')
    const refusal = refusalOf(() => addNote(log, 'x', 'op-1'))
    vi.unstubAllEnvs()
    expect(refusal).toMatchObject({ code: 'outcome_unknown', hint: expect.stringContaining('--op op-1') })
    expect(addNote(openLog(place, log.id), 'x', 'op-1')).toEqual({ kind: 'replayed', seq: 2, number: null })
  })

  it('of the sync before documents are printed is a warning, and nothing is printed', () => {
    const { place, log } = aPrintedRun()
    take(log, record('read'))
    failing('fsync', 'events.jsonl', 'EIO')
    expect(project(place, openLog(place, log.id))).toEqual([expect.stringContaining(`${log.file}: the file system reports EIO`)])
    expect(readWitness(mainRoot(place), paths.document(place, log.id))?.revision).toBe(1)
  })

  it.each([
    ['writing the first event', 'write', 'events.jsonl', 'storage_failed'],
    ['syncing the first event', 'fsync', 'events.jsonl', 'storage_failed'],
    ['giving the run its name', 'rename', '.flow/runs/2026-01-02T030405Z-add-search', 'storage_failed'],
    ['syncing the name of the run', 'fsync', /\/runs$/, 'outcome_unknown'],
  ])('while %s is told from a start that may have happened', (_name, call, file, code) => {
    const place = aPlace()
    for (const directory of [paths.runs(place), paths.open(place)]) {
      mkdirSync(directory, { recursive: true })
      writeFileSync(join(directory, '.gitignore'), '*\n')
    }
    failing(call, file, 'EIO')
    expect(refusalOf(() => startRun(place)).code).toBe(code)
    const left = code === 'outcome_unknown' ? ['2026-01-02T030405Z-add-search'] : []
    expect(readdirSync(paths.runs(place)).filter((name) => name !== '.gitignore')).toEqual(left)
    expect(openMarkers(place).map(({ id }) => id)).toEqual(left)
  })

  it('is none where a directory gets the name of a run right before the run does: the next id is tried', () => {
    const place = aPlace()
    disk.faults.push({
      call: 'rename',
      file: '.flow/runs/2026-01-02T030405Z-add-search',
      fault: (rename) => {
        mkdirSync(join(paths.runs(place), '2026-01-02T030405Z-add-search'))
        writeFileSync(join(paths.runs(place), '2026-01-02T030405Z-add-search', 'theirs'), '')
        ;(rename as () => void)()
      },
    })
    expect(startRun(place).id).toBe('2026-01-02T030405Z-add-search-2')
    expect(openMarkers(place).map(({ id }) => id)).toEqual(['2026-01-02T030405Z-add-search-2'])
  })

  it('while a document is printed is a warning', () => {
    const { place, log } = aPrintedRun()
    addNote(log)
    failing('rename', 'run.yaml', 'EIO')
    expect(project(place, log)).toEqual([
      expect.stringContaining(`${paths.document(place, log.id)}: the file system reports EIO`),
    ])
    expect(project(place, openLog(place, log.id))).toEqual([])
  })
})

describe('a recovery', () => {
  it('that cannot write says so, and leaves the damaged log in its place', () => {
    const { log, damaged } = aDamagedRun()
    const before = readFileSync(log.file)
    failing('write', /add-search\/\.tmp-/, 'EIO')
    expect(refusalOf(() => recoverLog(damaged)).code).toBe('storage_failed')
    expect(readFileSync(log.file)).toEqual(before)
  })

  it('that cannot put the name of the recovered log on disk says that a power cut may undo it', () => {
    const { log, damaged } = aDamagedRun()
    disk.faults.push({
      call: 'rename',
      file: `${log.id}/events.jsonl`,
      fault: (rename) => {
        ;(rename as () => void)()
        failing('fsync', log.directory, 'EIO')
      },
    })
    expect(refusalOf(() => recoverLog(damaged))).toMatchObject({
      code: 'outcome_unknown',
      message: expect.stringContaining('is recovered, and a power cut may undo it'),
    })
  })

  it('leaves a log alone that changed meanwhile', () => {
    const { log, damaged } = aDamagedRun()
    disk.faults.push({
      call: 'rename',
      file: /damaged-[0-9a-f]+\/run\.yaml$/,
      fault: (rename) => {
        ;(rename as () => void)()
        appendFileSync(log.file, 'more')
      },
    })
    expect(refusalOf(() => recoverLog(damaged))).toMatchObject({
      code: 'storage_failed',
      message: expect.stringContaining('changed while it was recovered'),
    })
    expect(readFileSync(log.file, 'utf8')).toMatch(/\{"v":1\}\nmore$/)
  })
})

describe('a journal', () => {
  const artifact = { type: 'decision', captured_at: HEAD.created, fields: {} }

  it('is on disk with its name when an entry was added', () => {
    const place = aPlace()
    addArtifacts(place, issueJournal(7), HEAD, [artifact])
    const calls = disk.calls.map(unnamed)
    const at = calls.indexOf('rename issue-7.md')
    expect(calls.slice(at - 2, at + 2)).toEqual(['write *', 'fsync *', 'rename issue-7.md', 'fsync .decisions'])
  })

  it.each([
    ['is not written', 'write', '.decisions/.tmp-', 'storage_failed', null],
    ['is not known to be on disk', 'fsync', /\.decisions$/, 'outcome_unknown', expect.stringContaining('type: decision')],
  ])('%s where the file system fails, and that is told', (_what, call, file, code, text) => {
    const place = aPlace()
    failing(call, file, 'EIO')
    expect(refusalOf(() => addArtifacts(place, issueJournal(7), HEAD, [artifact])).code).toBe(code)
    expect(readJournal(place, issueJournal(7))).toEqual(text)
  })

  it('is left as it is when another command has added the entry before the lock was had', () => {
    const place = aPlace()
    addArtifacts(place, issueJournal(7), HEAD, [{ ...artifact, event: 1 }])
    const text = readJournal(place, issueJournal(7)) as string
    writeFileSync(join(place.here, issueJournal(7)), '')
    disk.faults.push({
      call: 'write',
      file: '.journal-issue-7.lock',
      fault: (...args) => {
        const [fd, bytes, fs] = args as [number, Buffer, typeof import('node:fs')]
        fs.writeFileSync(join(place.here, issueJournal(7)), text)
        disk.calls.length = 0
        return fs.writeSync(fd, bytes)
      },
    })
    expect(addArtifacts(place, issueJournal(7), HEAD, [{ ...artifact, event: 1 }])).toBe(0)
    expect(disk.calls).not.toContain('rename issue-7.md')
  })
})

describe('a journal that an editor saves while it is written', () => {
  /** Saves another text, as an editor would, whenever the new journal is about to be written. */
  function saving(place: Place, texts: string[]): void {
    for (const text of texts)
      disk.faults.push({
        call: 'write',
        file: '.decisions/.tmp-',
        fault: (...args) => {
          const [fd, bytes, fs] = args as [number, Buffer, typeof import('node:fs')]
          fs.writeFileSync(join(place.here, '.decisions/issue-7.md'), text)
          return fs.writeSync(fd, bytes)
        },
      })
  }

  it('gets the entry on top of what was saved', () => {
    const place = aPlace()
    appendBody(place, issueJournal(7), HEAD, 'before')
    saving(place, ['---\nissue: 7\n---\nsaved\n'])
    addArtifacts(place, issueJournal(7), HEAD, [{ type: 'decision', captured_at: HEAD.created, fields: {} }])
    expect(readJournal(place, issueJournal(7))).toMatch(/^---\nissue: 7\nartifacts:\n {2}- type: decision\n[^\n]*\n---\nsaved\n$/)
  })

  it('is left alone when that never ends', () => {
    const place = aPlace()
    const texts = Array.from({ length: 40 }, (_, i) => `${i}\n`)
    saving(place, texts)
    expect(refusalOf(() => appendBody(place, issueJournal(7), HEAD, 'x')).code).toBe('storage_failed')
    expect(texts).toContain(readJournal(place, issueJournal(7)))
    expect(readdirSync(join(place.here, '.decisions'))).toEqual(['issue-7.md'])
  })
})

describe('two that print at once', () => {
  it('leave the newer document, though the older one took its place last', () => {
    const { place, log } = aPrintedRun()
    addNote(log, 'first')
    const overtake = (rename: unknown) => {
      const other = openLog(place, log.id)
      addNote(other, 'second')
      project(place, other)
      ;(rename as () => void)()
    }
    disk.faults.push({ call: 'rename', file: 'run.yaml', fault: overtake })
    expect(project(place, log)).toEqual([])
    const { seq, head, damage } = openLog(place, log.id).reader
    expect({ seq, damage }).toEqual({ seq: 3, damage: null })
    expect(readWitness(mainRoot(place), paths.document(place, log.id))).toEqual({ revision: seq, head })
  })
})
