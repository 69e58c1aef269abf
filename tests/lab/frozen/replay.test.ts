import { readdirSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LogReader } from '../../../src/core/chain.ts'
import { activityDocument, activityFileName, runDocument } from '../../../src/core/documents.ts'
import { EVENT_TYPES, LOG_VERSION } from '../../../src/core/event.ts'
import type { RunState } from '../../../src/core/state.ts'
import { histories } from './histories.ts'
import { summaryOf } from './summary.ts'

const ALL = histories()

/** Ids of sessions that the first version took as they came, and what they are called since. */
const RENAMED: Record<string, string> = {
  'my session: ünï\t1': 'session-aa187a5627c305b3827a6dc8ede4e38c',
  '-x': 'session-a420962426d711880258b007d6767792',
}
const renamed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, member) => (typeof member === 'string' ? (RENAMED[member] ?? member) : member))

/** A reader that has taken in all of `log`, in portions of `size` bytes, and the versions of the lines that it accepted. */
function replay(log: Buffer, size = log.length) {
  const versions = new Set<number>()
  const types = new Set<string>()
  const reader = new LogReader((event, line) => {
    versions.add(JSON.parse(line.toString()).v)
    types.add(event.type)
  })
  for (let at = 0; at < log.length; at += size) reader.push(log.subarray(at, at + size))
  return { reader, versions: [...versions], types }
}

describe.each(ALL)('the history $name', ({ directory, version, log, state, documents }) => {
  it('folds to the state that was frozen with it', () => {
    const { reader, versions } = replay(log)
    expect(reader).toMatchObject({ damage: null, newer: null })
    expect(versions).toEqual([version])
    expect(summaryOf(reader)).toEqual(state)
  })

  it('folds to the same in small portions', () => {
    expect(summaryOf(replay(log, 1000).reader)).toEqual(state)
  })

  it('has the documents that were printed when it was recorded', () => {
    const { reader } = replay(log)
    const run = reader.state as RunState // The test above says that it folds.
    const activities = run.records.map((record) => [`activities/${activityFileName(record)}`, activityDocument(run, record)])
    expect({ 'run.yaml': runDocument(run, reader.head), ...Object.fromEntries(activities) }).toEqual(renamed(documents))
  })

  it('names no place, user or machine of whoever recorded it', () => {
    const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const { parentPath, name } of files) {
      const text = readFileSync(join(parentPath, name), 'utf8')
      for (const [, path] of text.matchAll(/"(?:worktree|from|to|repo)":"([^"]*)"/g))
        if (path?.startsWith('/')) expect(path).toMatch(/^\/srv\/project(\/|$)/)
      expect(text).not.toMatch(/\/(?:home|Users|root|tmp|var|work|opt)\//)
      if (hostname().length > 4) expect(text).not.toContain(hostname())
    }
  })
})

describe('the histories', () => {
  it('show every event type in the version that is written now', () => {
    const types = new Set(ALL.filter(({ version }) => version === LOG_VERSION).flatMap(({ log }) => [...replay(log).types]))
    const missing = EVENT_TYPES.filter((type) => !types.has(type))
    expect(missing, 'add a scenario to tests/lab/frozen/scenarios.ts, then: npx tsx scripts/freeze.ts').toEqual([])
  })

  it('are there for every version that was ever written', () => {
    const versions = new Set(ALL.map(({ version }) => version))
    expect([...versions].sort()).toEqual(Array.from({ length: LOG_VERSION }, (_, i) => i + 1))
  })
})
