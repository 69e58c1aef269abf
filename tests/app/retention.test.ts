import { appendFileSync, existsSync, renameSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Context, commandContext } from '../../src/app/context.ts'
import { type ArchiveAnswer, type PruneAnswer, prune as pruneRuns } from '../../src/app/retention.ts'
import { seal } from '../../src/core/envelope.ts'
import { API_VERSION, type FlowEvent, GENESIS } from '../../src/core/event.ts'
import { requiredLock } from '../../src/store/lock.ts'
import { type Call, definition, type Project, project, session } from '../cli/builders.ts'
import { faultAt } from '../store/faults.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const WORKFLOW = JSON.parse(definition('small', [{ id: 'work', prompt: 'Do it.' }]))

interface Age {
  /** Days since the last event, and since the file was written; fractions count. */
  event: number
  file?: number
  open?: boolean
  home?: 'runs' | 'archive'
}

/** Puts a run of a certain age on the disk; returns its id. */
function aged(at: Project, title: string, { event, file = event, open = false, home = 'runs' }: Age): string {
  const id = `2026-01-02T030405Z-${title}`
  const time = new Date(Date.now() - event * DAY_MS)
  const common = { v: 1, by: { actor: 'human' }, at: time.toISOString() }
  const target = { issue: null, pr: null, title }
  const data = {
    apiVersion: API_VERSION,
    run_id: id,
    workflow: WORKFLOW,
    target,
    goal: null,
    inputs: {},
    repo: 'r',
    branch: null,
    journal: null,
    claim: null,
  }
  const op = { id: 'a', digest: '0'.repeat(64) }
  const first = seal({ ...common, seq: 1, prev: GENESIS, id: 'a', op, type: 'run_started', data } as unknown as FlowEvent)
  const last = seal({
    ...common,
    seq: 2,
    prev: first.sum,
    id: 'b',
    op: { ...op, id: 'b' },
    type: 'run_cancelled',
    data: { reason: 'x' },
  } as unknown as FlowEvent)
  const log = `.flow/${home}/${id}/events.jsonl`
  at.write(log, `${first.line}\n${open ? '' : `${last.line}\n`}`)
  const written = new Date(Date.now() - file * DAY_MS)
  utimesSync(join(at.root, log), written, written)
  return id
}

function archive(at: Project, args: string, call: Call = {}): ArchiveAnswer {
  // The replies of these commands have members of their own.
  return at.ok(`archive ${args}`, call) as unknown as ArchiveAnswer
}

function prune(at: Project, args: string): PruneAnswer {
  return at.ok(`prune ${args}`) as unknown as PruneAnswer
}

const homeOf = (at: Project, id: string) => ['runs', 'archive'].filter((home) => at.has(`.flow/${home}/${id}`))
const idsOf = (runs: { id: string }[]) => runs.map(({ id }) => id)

/** A project with one run of everything that is never put away or deleted, all of them old. */
function untouchable(): { at: Project; ids: string[] } {
  const at = project()
  const open = aged(at, 'open', { event: 900, open: true })
  const damaged = aged(at, 'damaged', { event: 900 })
  appendFileSync(join(at.root, `.flow/runs/${damaged}/events.jsonl`), '{}\n')
  const newer = aged(at, 'newer', { event: 900 })
  appendFileSync(join(at.root, `.flow/runs/${newer}/events.jsonl`), '{"v":9}\n')
  for (const id of [damaged, newer]) utimesSync(join(at.root, `.flow/runs/${id}/events.jsonl`), 0, 0)
  at.write('.flow/runs/2026-01-02T030405Z-foreign/run.yaml', 'kind: FlowRun\n')
  const linked = aged(at, 'linked', { event: 900 })
  renameSync(join(at.root, `.flow/runs/${linked}`), join(at.root, 'outside'))
  symlinkSync(join(at.root, 'outside'), join(at.root, `.flow/runs/${linked}`))
  return { at, ids: [open, damaged, newer, '2026-01-02T030405Z-foreign', linked] }
}

describe('what is open, damaged, newer, foreign or a link', () => {
  it('is never moved or deleted by its age, and each is named with the reason', () => {
    const { at, ids } = untouchable()
    for (const kept of [archive(at, '--older-than 1').kept, prune(at, '--older-than 1').kept]) {
      expect(idsOf(kept).sort()).toEqual(ids.toSorted())
      const why = Object.fromEntries(kept.map((run) => [run.id.slice(19), run.why]))
      expect(why).toEqual({
        open: expect.stringContaining('is active'),
        damaged: expect.stringContaining('damaged at byte'),
        newer: expect.stringContaining('a newer Flow wrote'),
        foreign: 'it is not a run of Flow',
        linked: 'it is not a run of Flow',
      })
    }
    for (const id of ids) expect(homeOf(at, id)).toEqual(['runs'])
    expect(existsSync(join(at.root, 'outside/events.jsonl'))).toBe(true)
  })

  it.each([
    ['open', 'illegal_transition'],
    ['damaged', 'log_damaged'],
    ['newer', 'log_newer'],
    ['foreign', 'run_not_found'],
    ['linked', 'storage_refused'],
  ])('%s is refused by name with %s, and then nothing is moved', (what, code) => {
    const { at } = untouchable()
    const fine = aged(at, 'fine', { event: 1 })
    const answer = at.flowctl(`archive ${fine} 2026-01-02T030405Z-${what}`)
    expect(answer.json.error.code).toBe(code)
    expect(homeOf(at, fine)).toEqual(['runs'])
  })
})

describe('the age of a run', () => {
  it.each<[string, Age, boolean]>([
    ['both its last event and its log are older than the bound', { event: 31, file: 31 }, true],
    ['its last event is younger', { event: 29, file: 31 }, false],
    ['its log was written later', { event: 31, file: 29 }, false],
    ['it is a little younger than the bound', { event: 29.99 }, false],
    ['its last event lies in the future', { event: -400, file: 31 }, false],
  ])('%s', (_what, age, old) => {
    const at = project()
    const id = aged(at, 'x', age)
    expect(idsOf(prune(at, '--older-than 30 --dry-run').deleted)).toEqual(old ? [id] : [])
    expect(idsOf(archive(at, '--older-than 30 --dry-run').moved)).toEqual(old ? [id] : [])
    expect(homeOf(at, id)).toEqual(['runs'])
    prune(at, '--older-than 30')
    expect(homeOf(at, id)).toEqual(old ? [] : ['runs'])
  })
})

describe('without a bound', () => {
  it.each(['prune', 'prune --archived', 'prune --dry-run', 'archive', 'archive --dry-run'])('%s is a usage error', (command) => {
    const at = project()
    const id = aged(at, 'x', { event: 9000 })
    const { code, json } = at.flowctl(command)
    expect([code, json.error.code]).toEqual([2, 'usage'])
    expect(homeOf(at, id)).toEqual(['runs'])
  })

  it('the settings give it, each its own, and a flag comes before them', () => {
    const at = project()
    const [young, middle, old] = [
      aged(at, 'young', { event: 5 }),
      aged(at, 'middle', { event: 50 }),
      aged(at, 'old', { event: 500 }),
    ]
    at.write('.flow/settings.yaml', 'retention: {archive_after_days: 10, delete_after_days: 100}\n')
    expect(idsOf(archive(at, '').moved)).toEqual([middle, old])
    expect(prune(at, '')).toMatchObject({ older_than_days: 100, deleted: [{ id: old, home: 'archive' }] })
    expect(idsOf(prune(at, '--older-than 1').deleted).sort()).toEqual([middle, young].sort())
    expect([young, middle, old].flatMap((id) => homeOf(at, id))).toEqual([])
  })

  it.each(['archive_after_days: 0', 'delete_after_days: soon', 'delete: 3'])('settings with %s are refused', (text) => {
    const at = project()
    at.write('.flow/settings.yaml', `retention: {${text}}\n`)
    expect(at.flowctl('prune --older-than 3').json.error.code).toBe('settings_invalid')
  })
})

describe('a command line that could mean something else', () => {
  it.each([
    'prune --older-than 0',
    'prune --older-than -1',
    'prune --older-than 3 --run 2026-01-02T030405Z-x',
    'prune 2026-01-02T030405Z-x --older-than 3',
    'archive --run 2026-01-02T030405Z-x',
    'archive 2026-01-02T030405Z-x --older-than 3',
    'archive --list --restore 2026-01-02T030405Z-x',
  ])('%s is a usage error', (command) => expect(project().flowctl(command).json.error.code).toBe('usage'))

  it.each(['archive 2026-01-02T030405Z-none', 'archive ../x', 'archive --restore 2026-01-02T030405Z-none'])(
    '%s finds no run',
    (command) => expect(project().flowctl(command).json.error.code).toBe('run_not_found'),
  )
})

describe('an archived run', () => {
  /** A project with a closed run that has evidence, archived. */
  function archived(): { at: Project; id: string } {
    const at = project()
    const { id } = at.ok('start --title "Add search"').run
    at.ok('exec -- true')
    at.ok('cancel --reason x')
    expect(idsOf(archive(at, id).moved)).toEqual([id])
    return { at, id }
  }

  it('can be shown, checked, exported and followed by name, and is out of every list', () => {
    const { at, id } = archived()
    expect(homeOf(at, id)).toEqual(['archive'])
    expect(at.ok('list --all').runs).toEqual([])
    expect(at.ok(`show --run ${id}`)).toMatchObject({
      run: { id, status: 'cancelled' },
      directory: expect.stringContaining('.flow/archive'),
    })
    expect(at.flowctl(`check ${id}`).json.findings).toContainEqual(expect.objectContaining({ what: 'evidence', ok: true }))
    expect(at.text(`log --run ${id}`).stdout).toContain('run_cancelled')
    expect(at.ok(`export ${id}`)).toMatchObject({ run: id, archived: true })
    expect(idsOf(archive(at, '--list').archived ?? [])).toEqual([id])
  })

  it('is closed to every command that writes, which says how to bring it back', () => {
    const { at, id } = archived()
    const before = at.read(`.flow/archive/${id}/events.jsonl`)
    for (const command of ['note x', 'advance --summary x', 'cancel --reason x', 'resume', 'exec -- true']) {
      const [name, ...rest] = command.split(' ')
      const { code, json } = at.flowctl([name as string, '--run', id, ...rest])
      expect([command, code, json.error?.next]).toEqual([command, 5, expect.stringContaining(`archive --restore ${id}`)])
    }
    expect(at.read(`.flow/archive/${id}/events.jsonl`)).toBe(before)
    expect(homeOf(at, id)).toEqual(['archive'])
  })

  it('comes back as it was by the command that is told, and a second time nothing happens', () => {
    const { at, id } = archived()
    const { next } = at.flowctl(`note x --run ${id}`).json.error
    expect(at.paste(next as string).code).toBe(0)
    expect(at.ok('list --all').runs).toMatchObject([{ id, status: 'cancelled', damage: null }])
    expect(archive(at, `--restore ${id}`)).toMatchObject({ moved: [], kept: [{ id, why: 'it is not archived' }] })
    archive(at, id)
    expect(archive(at, id)).toMatchObject({ moved: [], kept: [{ id, why: 'it is archived already' }] })
  })

  it('is deleted by prune, and is all that --archived means', () => {
    const at = project()
    const [inUse, put] = [aged(at, 'in-use', { event: 40 }), aged(at, 'put', { event: 40, home: 'archive' })]
    expect(idsOf(prune(at, '--older-than 30 --archived').deleted)).toEqual([put])
    expect([...homeOf(at, inUse), ...homeOf(at, put)]).toEqual(['runs'])
  })
})

it('a dry run of each changes nothing on the disk', () => {
  const at = project()
  const id = aged(at, 'x', { event: 40 })
  const before = at.names('.flow')
  for (const command of [`archive ${id} --dry-run`, 'archive --older-than 3 --dry-run', 'prune --older-than 3 --dry-run'])
    expect(at.ok(command)).toMatchObject({ dry_run: true })
  expect([at.names('.flow'), homeOf(at, id)]).toEqual([before, ['runs']])
})

it('what a killed removal left is ended by the next prune, and told by a dry run', () => {
  const at = project()
  at.write('.flow/runs/.gone-0123456789abcdef/events.jsonl', '')
  at.write('.flow/archive/.gone-0123456789abcdef/evidence/x', '')
  at.write('.flow/runs/.gone-mine/x', '')
  expect(prune(at, '--older-than 3 --dry-run').leftovers).toBe(2)
  expect(prune(at, '--older-than 3').leftovers).toBe(2)
  expect(at.names('.flow/runs').filter((name) => name.startsWith('.gone'))).toEqual(['.gone-mine'])
  expect(at.names('.flow/archive').filter((name) => name.startsWith('.gone'))).toEqual([])
})

it('while somebody starts a run nothing is moved or deleted', () => {
  const at = project()
  const id = aged(at, 'x', { event: 40 })
  // Its holder is the process of this test.
  requiredLock({ path: at.root, remedy: () => '' }, join(at.root, '.flow/runs/.lock'), 0)
  for (const command of [`archive ${id}`, 'archive --older-than 3', 'prune --older-than 3'])
    expect(at.flowctl(command).json.error.code).toBe('lock_timeout')
  expect(homeOf(at, id)).toEqual(['runs'])
})

it('a session needs no run of its own for it, and its own open run is left alone', () => {
  const at = project()
  const owner = session('owner')
  const { id } = at.ok('start --title x', { session: owner }).run
  const old = aged(at, 'old', { event: 40 })
  expect(idsOf(archive(at, '--older-than 30', { session: owner }).moved)).toEqual([old])
  expect(at.ok('status', { session: owner }).run.id).toBe(id)
})

it('a run that the disk refuses to move is told with the exit code of that, and the others are moved', () => {
  const at = project()
  const [stuck, fine] = [aged(at, 'a-stuck', { event: 40 }), aged(at, 'b-fine', { event: 40 })]
  at.write(`.flow/archive/${stuck}/in-the-way`, '')
  const { code, json } = at.flowctl('archive --older-than 30')
  const { moved, kept } = json as unknown as ArchiveAnswer
  expect([code, idsOf(moved), kept]).toEqual([
    9,
    [fine],
    [{ id: stuck, home: 'runs', why: expect.stringContaining('is there already') }],
  ])
  expect(at.has(`.flow/archive/${stuck}/in-the-way`)).toBe(true)
})

describe('a prune that is disturbed after its first run', () => {
  /** A context in this process, with what it warned of. */
  function here(at: Project): { context: Context; warnings: string[] } {
    const warnings: string[] = []
    const origin = {
      env: { PATH: process.env['PATH'], XDG_STATE_HOME: at.state },
      cwd: at.root,
      tty: () => false,
      parentPid: 1,
      warn: (text: string) => void warnings.push(text),
    }
    return { context: commandContext(origin, { run: null, session: null, cwd: null, op: null }), warnings }
  }

  const ALL = { olderThan: 30, archived: false, dryRun: false }

  it('by a full disk tells what is deleted, and that a rest of it is left for the next', async () => {
    const at = project()
    const [first, second] = [aged(at, 'a', { event: 40 }), aged(at, 'b', { event: 40 })]
    const { context, warnings } = here(at)
    const end = faultAt('remove:sync-names#2:ENOSPC')
    const answer = await pruneRuns(context, ALL)
    expect(answer).toMatchObject({ deleted: [{ id: first }], kept: [{ id: second }], leftovers: 0, exit_code: 9 })
    expect(warnings).toEqual([expect.stringMatching(/could not be removed: .*\(ENOSPC\)\. The next prune tries again\.$/)])
    end()
    expect(prune(at, '--older-than 30')).toMatchObject({ deleted: [], kept: [], leftovers: 1, exit_code: 0 })
    expect(at.names('.flow/runs').filter((name) => name !== '.gitignore')).toEqual([])
  })

  it('by somebody who starts a run tells what is deleted, and why the rest is not', async () => {
    const at = project()
    const ids = ['a', 'b', 'c', 'd'].map((title) => aged(at, title, { event: 40, home: title === 'd' ? 'archive' : 'runs' }))
    const { context } = here(at)
    const { place } = context
    let asked = 0
    Object.defineProperty(context, 'place', {
      get: () => {
        asked += 1
        // Asked for once at the beginning and once for each run: between the first and the second the lock is taken.
        if (asked === 3) requiredLock({ path: at.root, remedy: () => '' }, join(at.root, '.flow/runs/.lock'), 0)
        return place
      },
    })
    const { deleted, kept, exit_code } = await pruneRuns(context, ALL)
    expect([idsOf(deleted), idsOf(kept), exit_code]).toEqual([ids.slice(0, 1), ids.slice(1), 9])
    expect(kept.map(({ home, why }) => [home, /lock/.test(why)])).toEqual([
      ['runs', true],
      ['runs', true],
      ['archive', true],
    ])
    expect(ids.slice(1).flatMap((id) => homeOf(at, id))).toEqual(['runs', 'runs', 'archive'])
  })
})

it('what has the name of an archived run in the meantime keeps that from coming back, and both stay', () => {
  const at = project()
  const id = aged(at, 'x', { event: 40, home: 'archive' })
  at.write(`.flow/runs/${id}/run.yaml`, 'kind: FlowRun\n')
  expect(at.flowctl(`archive --restore ${id}`).json.error).toMatchObject({
    code: 'storage_refused',
    message: expect.stringContaining('is there already'),
  })
  expect(homeOf(at, id)).toEqual(['runs', 'archive'])
})
