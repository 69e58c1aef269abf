import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { makeRunId } from '../../src/core/ids.ts'
import { paths } from '../../src/store/place.ts'
import { pluginRoot } from '../../src/store/plugin.ts'
import { hooksDigest, isStanding, readWatch, removeWatch, stampsOf, type Watch, writeWatch } from '../../src/store/watch.ts'
import { startRun } from './drive.ts'
import { aPlace, makeFifo, mountSmall, stepsOf, testdir } from './support.ts'

const ROOT = join(import.meta.dirname, '../..')
const HOOK_FILES = ['hooks/hooks.json', 'hooks/guard', 'dist/flowctl.cjs', 'dist/tool-hook.cjs', 'dist/main.cjs']
const MAX = 256 * 1024

const WATCH: Watch = {
  run: makeRunId('2026-01-02T03:04:05.000Z', 'Add search', 0),
  revision: 3,
  head: 'a'.repeat(64),
  hooks: 'b'.repeat(64),
  client: 4711,
  cwd: '/work/here/src',
  here: '/work/here',
  patterns: { test: ['npm test', 'pytest'], review: [] },
  stamps: { '/work/here/.flow/settings.yaml': 'none' },
}

/** A machine with a state directory of its own, the directory of what is kept there, and that of session `s`. */
function aMachine(files: Record<string, string> = {}) {
  const home = testdir(files)
  const directory = join(home, 'flow/watch')
  return { env: { XDG_STATE_HOME: home }, home, directory, file: join(directory, 's') }
}

/** The stamp of what stands at `path`. */
function stamp(path: string): string {
  const { dev, ino, mode, size, ctimeNs } = lstatSync(path, { bigint: true })
  return `${dev} ${ino} ${mode} ${size} ${ctimeNs}`
}

describe('stampsOf', () => {
  it('stamps the log, the marker, the definition, both settings and the hooks, of a link the link', () => {
    const place = aPlace({ 'real.yaml': 'journal: always\n' })
    const { env, home } = aMachine({ 'flow/settings.yaml': 'journal: issue\n' })
    const { id } = startRun(place)
    const [log, marker, settings] = [paths.log(place, id), paths.marker(place, id), paths.settings(place)]
    symlinkSync(join(place.here, 'real.yaml'), settings)
    expect(stampsOf(place, env, id, statSync(log).size)).toEqual({
      ...Object.fromEntries(HOOK_FILES.map((name) => join(pluginRoot(), name)).map((file) => [file, stamp(file)])),
      [log]: stamp(log),
      [marker]: stamp(marker),
      [paths.definition(place, id)]: 'none',
      [settings]: stamp(settings),
      [join(home, 'flow/settings.yaml')]: stamp(join(home, 'flow/settings.yaml')),
    })
  })

  it.each([
    ['read up to its end', 0, true],
    ['shorter than what was read', 1, false],
    ['longer than what was read', -1, false],
  ])('of a log that is %s', (_how, more, standing) => {
    const place = aPlace()
    const { id } = startRun(place)
    const log = paths.log(place, id)
    const stamps = stampsOf(place, aMachine().env, id, statSync(log).size + more)
    expect(stamps[log]).toBe(standing ? stamp(log) : 'unknown')
    expect(isStanding({ ...WATCH, stamps })).toBe(standing)
  })

  it('of a log that is not there never counts as standing', () => {
    const stamps = stampsOf(aPlace(), aMachine().env, WATCH.run, 0)
    expect(Object.entries(stamps).at(-1)).toEqual([expect.stringMatching(/events\.jsonl$/), 'unknown'])
    expect(isStanding({ ...WATCH, stamps })).toBe(false)
  })
})

describe('isStanding', () => {
  it.each<[string, (file: string) => unknown, boolean]>([
    ['as it was', () => null, true],
    ['with more in it', (file) => writeFileSync(file, 'longer than before'), false],
    ['gone', (file) => rmSync(file), false],
    ['replaced by a link', (file) => [rmSync(file), symlinkSync('other', file)], false],
    ['replaced by a FIFO', (file) => [rmSync(file), makeFifo(file)], false],
    ['replaced by a directory', (file) => [rmSync(file), mkdirSync(file)], false],
  ])('sees a file that is %s, among others', (_how, change, standing) => {
    const root = testdir({ file: 'before', other: 'before' })
    const [file, other, none] = [join(root, 'file'), join(root, 'other'), join(root, 'none')]
    const watch = { ...WATCH, stamps: { [other]: stamp(other), [file]: stamp(file), [none]: 'none' } }
    change(file)
    expect(isStanding(watch)).toBe(standing)
  })

  it('sees that a directory above a file became something else', () => {
    const root = testdir({ 'above/file': 'before' })
    const [above, file] = [join(root, 'above'), join(root, 'above/file')]
    const was = stamp(file)
    rmSync(above, { recursive: true })
    writeFileSync(above, '')
    expect(isStanding({ ...WATCH, stamps: { [file]: was } })).toBe(false)
    expect(isStanding({ ...WATCH, stamps: { [file]: 'none' } })).toBe(true)
  })

  it('does not take what it cannot look at for gone', () => {
    const root = testdir()
    symlinkSync('loop', join(root, 'loop'))
    expect(() => isStanding({ ...WATCH, stamps: { [join(root, 'loop/file')]: 'none' } })).toThrow('ELOOP')
  })

  it('sees a file that came to be', () => {
    const root = testdir({ file: '' })
    expect(isStanding({ ...WATCH, stamps: { [join(root, 'file')]: 'none' } })).toBe(false)
  })
})

describe('what is kept of a session’s run', () => {
  it('is written without a wait for the disk', () => {
    const steps = stepsOf(() => writeWatch(aMachine().env, 's', WATCH))
    expect(steps).toEqual(['watch:make', 'watch:create', 'watch:write', 'watch:rename'])
  })

  it('comes back as it was written last, and only this user reads it', () => {
    const { env, directory, file } = aMachine()
    writeWatch(env, 's', { ...WATCH, revision: 2 })
    writeWatch(env, 's', WATCH)
    expect(readWatch(env, 's')).toEqual(WATCH)
    expect(readdirSync(directory)).toEqual(['s'])
    expect([file, directory].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o700])
  })

  it.each([
    ['Az09._-', 'Az09._-'],
    ['../../x', '.._.._x'],
    ['a b\n\0é', 'a_b___'],
    ['a//b', 'a__b'],
  ])('of session %j stands under %s', (session, name) => {
    const { env, directory } = aMachine()
    writeWatch(env, session, WATCH)
    expect(readdirSync(directory)).toEqual([name])
    expect(readWatch(env, session)).toEqual(WATCH)
  })

  it.each(['', '.', '..', 'x'.repeat(256)])('is nothing for session %j, and nothing else is touched', (session) => {
    const { env, home, file } = aMachine()
    writeWatch(env, 's', WATCH)
    writeWatch(env, session, WATCH)
    removeWatch(env, session)
    expect(readWatch(env, session)).toBeNull()
    expect(readdirSync(home, { recursive: true }).map(String).sort()).toEqual(['flow', 'flow/watch', 'flow/watch/s'])
    expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(WATCH))
  })

  it('is forgotten for that session alone, and may be forgotten twice', () => {
    const { env, directory } = aMachine()
    for (const session of ['s', 'other']) writeWatch(env, session, WATCH)
    removeWatch(env, 's')
    removeWatch(env, 's')
    expect(readWatch(env, 's')).toBeNull()
    expect(readdirSync(directory)).toEqual(['other'])
  })

  it.each<[string, object]>([
    ['a run that is a number', { run: 5 }],
    ['a run whose id is none', { run: '../../x' }],
    ['a revision in words', { revision: 'three' }],
    ['no client', { client: undefined }],
    ['no head', { head: undefined }],
    ['a digest of hooks that is a number', { hooks: 1 }],
    ['no directory', { cwd: null }],
    ['a list of worktrees', { here: ['/work/here'] }],
    ['no patterns', { patterns: null }],
    ['a list of patterns', { patterns: [['npm test']] }],
    ['a pattern that is no list', { patterns: { review: [], test: 'npm test' } }],
    ['a pattern that is no text', { patterns: { test: ['npm test', 1] } }],
    ['no stamps', { stamps: undefined }],
    ['nothing for stamps', { stamps: null }],
    ['a list of stamps', { stamps: ['none'] }],
    ['stamps in words', { stamps: 'none' }],
  ])('is nothing with %s', (_what, member) => {
    const { env } = aMachine({ 'flow/watch/s': JSON.stringify({ ...WATCH, ...member }) })
    expect(readWatch(env, 's')).toBeNull()
  })

  it.each(['', 'null', '5', '"text"', `[${JSON.stringify(WATCH)}]`, '{"run":', '{}'])(
    'is nothing where the file is %j',
    (content) => {
      expect(readWatch(aMachine({ 'flow/watch/s': content }).env, 's')).toBeNull()
    },
  )

  it.each([
    ['as long as may be', MAX, true],
    ['too long', MAX + 2, false],
  ])('is read or not where the file is %s', (_how, length, isRead) => {
    const { env, file } = aMachine()
    const watch = { ...WATCH, cwd: WATCH.cwd.padEnd(length - JSON.stringify(WATCH).length + WATCH.cwd.length, 'x') }
    writeWatch(env, 's', watch)
    expect(statSync(file).size).toBe(length)
    expect(readWatch(env, 's')).toEqual(isRead ? watch : null)
  })

  it.each<[string, (file: string) => unknown]>([
    ['nothing', () => null],
    ['a FIFO, which nobody waits for', makeFifo],
    ['a directory', (file) => mkdirSync(file)],
    ['a link to nowhere', (file) => symlinkSync('nowhere', file)],
    ['a link to itself', (file) => symlinkSync('s', file)],
  ])('is nothing where %s stands', (_what, make) => {
    const { env, file } = aMachine({ 'flow/watch/': '' })
    make(file)
    expect(readWatch(env, 's')).toBeNull()
  })

  it.each(['flow', 'flow/watch'])('is let be where %s is a file', (name) => {
    const { env, home } = aMachine({ [name]: 'foreign' })
    writeWatch(env, 's', WATCH)
    removeWatch(env, 's')
    expect(readWatch(env, 's')).toBeNull()
    expect(readFileSync(join(home, name), 'utf8')).toBe('foreign')
  })

  it('is not written through a link, and forgetting it leaves alone what the link names', () => {
    const { env, home, file } = aMachine({ 'flow/watch/': '', mine: 'foreign' })
    symlinkSync(join(home, 'mine'), file)
    writeWatch(env, 's', WATCH)
    expect(lstatSync(file).isSymbolicLink()).toBe(true)
    removeWatch(env, 's')
    expect(readFileSync(join(home, 'mine'), 'utf8')).toBe('foreign')
    expect(readdirSync(join(home, 'flow/watch'))).toEqual([])
  })

  it('is let be on a disk that takes no writing', () => {
    const { env, home } = aMachine()
    if (!mountSmall(home, 'ro')) return
    writeWatch(env, 's', WATCH)
    expect(existsSync(join(home, 'flow'))).toBe(false)
  })
})

describe('hooksDigest', () => {
  const sha = (parts: string[]) =>
    createHash('sha256')
      .update(parts.map((part) => `${part}\0`).join(''))
      .digest('hex')

  /** The digest that this program tells when it belongs to the plugin in `root`. */
  function digestIn(root: string): string {
    const outfile = join(root, 'ask.mjs')
    const contents = `import { hooksDigest } from './src/store/watch.ts'; console.log(hooksDigest())`
    buildSync({ stdin: { contents, resolveDir: ROOT }, outfile, bundle: true, platform: 'node', format: 'esm' })
    return execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim()
  }

  it('is that of the files which the host runs, in order', () => {
    expect(hooksDigest()).toBe(sha(HOOK_FILES.map((name) => readFileSync(join(ROOT, name), 'utf8'))))
  })

  it.each(HOOK_FILES)('tells when %s is another one, or cannot be read', (changed) => {
    const files = Object.fromEntries(HOOK_FILES.map((name) => [name, name]))
    const root = testdir({ '.claude-plugin/plugin.json': '{}', ...files, [changed]: 'changed' })
    const expected = (content: string) => sha(HOOK_FILES.map((name) => (name === changed ? content : name)))
    expect(digestIn(root)).toBe(expected('changed'))
    for (const make of [() => {}, mkdirSync, makeFifo, (file: string) => symlinkSync(basename(file), file)]) {
      rmSync(join(root, changed), { recursive: true, force: true })
      make(join(root, changed))
      expect(digestIn(root)).toBe(expected('unreadable'))
    }
  })
})
