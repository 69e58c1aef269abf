import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { activityFileName } from '../../src/core/documents.ts'
import type { CrashPoint } from '../../src/store/crash.ts'
import { COURTESY_WAIT_MS } from '../../src/store/lock.ts'
import { openLog, type RunLog } from '../../src/store/log.ts'
import { openMarkers } from '../../src/store/markers.ts'
import { type Place, paths } from '../../src/store/place.ts'
import { project } from '../../src/store/projections.ts'
import { readWitness } from '../../src/store/witness.ts'
import { addNote, startRun } from './drive.ts'
import { aPlace, keptDirectory, testdir } from './support.ts'

const scripts = keptDirectory()

// Started as plain JavaScript: a loader would take longer than the work.
beforeAll(() => {
  const entryPoints = ['writer', 'starter', 'journalist', 'locker'].map((name) =>
    join(import.meta.dirname, 'fixtures', `${name}.ts`),
  )
  buildSync({
    entryPoints,
    outdir: scripts,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['yaml'],
  })
})

function run(script: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [join(scripts, `${script}.mjs`), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** What a process printed, and how it ended. */
async function ended(
  child: ChildProcess,
): Promise<{ lines: string[]; code: number | null; signal: string | null; errors: string }> {
  const text = { out: '', err: '' }
  child.stdout?.on('data', (chunk) => (text.out += chunk))
  child.stderr?.on('data', (chunk) => (text.err += chunk))
  const [code, signal] = await once(child, 'close')
  return { lines: text.out.split('\n').slice(0, -1), code, signal, errors: text.err }
}

function numbers(place: Place, log: RunLog): number[] {
  return openLog(place, log.id).reader.state?.records.map((record) => record.number) ?? []
}

describe('sixteen processes that record on one run', { timeout: 180_000 }, () => {
  it('number four hundred activities without gap or duplicate, each with its document', async () => {
    const place = aPlace()
    const log = startRun(place)
    const writers = Array.from({ length: 16 }, (_, i) => ended(run('writer', [place.main, log.id, `w${i}`, '25'])))
    const results = await Promise.all(writers)
    expect(results.map(({ code, errors }) => [code, errors])).toEqual(results.map(() => [0, '']))

    const { reader } = openLog(place, log.id)
    const records = reader.state?.records ?? []
    expect(reader).toMatchObject({ seq: 401, damage: null, torn: false })
    expect(records.map((record) => record.number)).toEqual(Array.from({ length: 400 }, (_, i) => i + 1))
    expect(new Set(records.map((record) => record.activity)).size).toBe(400)
    const said = results.flatMap(({ lines }) => lines).sort()
    expect(said).toEqual(records.map((record) => `${record.number} ${record.activity}`).sort())
    expect(readdirSync(paths.activities(place, log.id)).sort()).toEqual(records.map(activityFileName).sort())
    expect(readWitness(log.root, paths.document(place, log.id))).toEqual({ revision: 401, head: reader.head })
  })
})

describe('a writer killed at a random moment', { timeout: 180_000 }, () => {
  it('has on disk all that it acknowledged, in fifty rounds, and holds nobody up', async () => {
    const place = aPlace()
    const log = startRun(place)
    for (let round = 0; round < 50; round++) {
      const writer = run('writer', [place.main, log.id, `r${round}`, '1000'])
      const result = ended(writer)
      // Somewhere in the work, the start of the process left out.
      const [first] = await Promise.race([
        once(writer.stdout as NonNullable<ChildProcess['stdout']>, 'data'),
        once(writer, 'close'),
      ])
      expect(String(first)).toMatch(/^[0-9]+ r/)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
      writer.kill('SIGKILL')
      const { lines } = await result

      const started = performance.now()
      const next = openLog(place, log.id)
      addNote(next, `after round ${round}`)
      expect(project(place, next)).toEqual([])
      expect(performance.now() - started).toBeLessThan(COURTESY_WAIT_MS + 500)
      const kept = new Set(next.reader.state?.records.map((record) => `${record.number} ${record.activity}`))
      expect(lines.filter((line) => !kept.has(line))).toEqual([])
      expect(next.reader.damage).toBeNull()
    }
    expect(numbers(place, log)).toEqual(numbers(place, log).map((_, i) => i + 1))
  })
})

describe('a process that dies at a named point', () => {
  it.each<CrashPoint | `${CrashPoint}#${number}`>([
    'log:write',
    'log:read',
    'log:sync',
    'activity:create',
    'document:create',
    'document:rename',
    'lock:remove#2',
  ])('%s loses nothing, and the next command goes on at once', async (point) => {
    const place = aPlace()
    const log = startRun(place)
    addNote(log, 'acknowledged')
    const { signal } = await ended(run('writer', [place.main, log.id, 'dying', '1'], { FLOW_CRASH_AT: `${point}:kill` }))
    expect(signal).toBe('SIGKILL')

    const started = performance.now()
    const next = openLog(place, log.id)
    addNote(next, 'next')
    expect(project(place, next)).toEqual([])
    expect(performance.now() - started).toBeLessThan(500)
    const { state, damage } = openLog(place, log.id).reader
    expect(damage).toBeNull()
    expect(state?.notes.map((note) => note.text)).toEqual(['acknowledged', 'next'])
    expect(state?.records.length).toBe(point === 'log:write' ? 0 : 1)
    expect(readdirSync(log.directory).includes('activities')).toBe(point !== 'log:write')
  })

  it.each<CrashPoint>(['start:make', 'start:rename', 'start:sync-runs'])(
    '%s leaves a run or none, and the next start goes on',
    async (point) => {
      const place = aPlace()
      const { signal } = await ended(run('starter', [place.main], { FLOW_CRASH_AT: `${point}:kill` }))
      expect(signal).toBe('SIGKILL')
      const started = performance.now()
      const { lines, code, errors } = await ended(run('starter', [place.main]))
      expect([code, errors]).toEqual([0, ''])
      expect(performance.now() - started).toBeLessThan(2000)
      // The id of the dead start is not used again: its marker may belong to a start on its way.
      expect(lines[0]).toMatch(/-2$/)
      expect(openMarkers(place)).toHaveLength(2)
      for (const { id } of openMarkers(place)) {
        const log = openLog(place, id)
        expect([log.exists, log.reader.damage]).toEqual([point === 'start:sync-runs' || id === lines[0], null])
      }
    },
  )

  it.each<CrashPoint>(['journal:create', 'journal:rename', 'journal-lock:remove'])(
    '%s leaves a whole journal, and the next command goes on',
    async (point) => {
      const place = aPlace()
      const { signal } = await ended(run('journalist', [place.main, 'a', '1'], { FLOW_CRASH_AT: `${point}:kill` }))
      expect(signal).toBe('SIGKILL')
      const { code, errors } = await ended(run('journalist', [place.main, 'a', '2']))
      expect([code, errors]).toEqual([0, ''])
      const text = readFileSync(join(place.here, '.decisions/issue-7.md'), 'utf8')
      expect(text.match(/event: 1$/gm)).toHaveLength(1)
      expect(text.match(/event: 2$/gm)).toHaveLength(1)
    },
  )
})

describe('eight processes that start runs in one project', () => {
  it('make eight runs with eight ids', async () => {
    const place = aPlace()
    const results = await Promise.all(Array.from({ length: 8 }, () => ended(run('starter', [place.main]))))
    expect(results.map(({ code, errors }) => [code, errors])).toEqual(results.map(() => [0, '']))
    const ids = results.flatMap(({ lines }) => lines).sort()
    expect(new Set(ids).size).toBe(8)
    expect(openMarkers(place).map(({ id }) => id)).toEqual(ids)
    expect(ids.map((_, i) => i + 1).map((n) => ids.some((id) => id.endsWith(n === 1 ? 'search' : `-${n}`)))).toEqual(
      ids.map(() => true),
    )
  })
})

describe('eight processes that write one journal', () => {
  it('lose no entry and write none twice', async () => {
    const place = aPlace()
    const results = await Promise.all(Array.from({ length: 8 }, (_, i) => ended(run('journalist', [place.main, `j${i}`, '10']))))
    expect(results.map(({ code, errors }) => [code, errors])).toEqual(results.map(() => [0, '']))
    const text = readFileSync(join(place.here, '.decisions/issue-7.md'), 'utf8')
    const entries = [...text.matchAll(/activity_id: (j[0-9])\n {4}status: passed/g)].map((match) => match[1])
    expect(entries).toHaveLength(80)
    expect(new Set(entries).size).toBe(8)
    expect(text.split('\n---\n')).toHaveLength(2)
  })
})

describe('a lock whose holders die', { timeout: 60_000 }, () => {
  it.each<[string, Record<string, string>]>([
    ['a disk', {}],
    ['a disk without links', { FLOW_CRASH_AT: 'lock:link:EPERM' }],
  ])('is never held by two on %s, and each death holds up nobody for long', async (_disk, env) => {
    const directory = testdir()
    const lockers = await Promise.all(Array.from({ length: 16 }, () => ended(run('locker', [directory], env))))
    expect(lockers.map(({ signal, lines, errors }) => [signal, lines, errors])).toEqual(lockers.map(() => ['SIGKILL', [], '']))
    // Only what the last one left when it died.
    expect(readdirSync(directory)).toEqual(['lock'])
  })
})
