import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definition, MOUNTS, mount, type Project, project, remount, SMALL, session } from './builders.ts'

const START = 'start small --title "Add search"'
const READERS = ['status', 'show', 'next', 'list', 'list --all', 'log']
const MEGA = 1024 * 1024

function started(): { at: Project; run: string; directory: string } {
  const at = project({ files: SMALL })
  const run = at.ok(START).run.id
  return { at, run, directory: `.flow/runs/${run}` }
}

/** Every file below a directory with its size and time of change. */
function snapshot(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { size, mtimeMs } = statSync(join(path, name))
    return `${name} ${size} ${mtimeMs}`
  })
}

describe.skipIf(!MOUNTS)('a disk that is closed to writing', () => {
  function closed(): Project {
    const at = project()
    mount(at.root, 'size=8m')
    at.git('init', '--quiet')
    for (const [path, content] of Object.entries(SMALL)) at.write(path, content)
    at.ok(START)
    remount(at.root, 'ro')
    return at
  }

  it('is read as ever', () => {
    const at = closed()
    for (const command of [...READERS, 'resume --dry-run', 'workflow list'])
      expect(at.flowctl(command), command).toMatchObject({ code: 0 })
  })

  it('is not written to, and the refusal says what to do', () => {
    const at = closed()
    for (const command of [
      'note x',
      'record y --extra --status passed',
      'start small --title y',
      'cancel --reason x',
      'journal append --issue 5 x',
    ]) {
      const { code, json } = at.flowctl(command)
      expect({ code, error: json.error.code }, command).toEqual({ code: 9, error: 'storage_refused' })
      expect(json.error.hint).toContain('writable')
    }
    expect(at.flowctl('note x').json.error.message).toContain('EROFS')
  })

  it('is written to again once it is open', () => {
    const at = closed()
    at.flowctl('note x')
    remount(at.root, 'rw')
    expect(at.ok('note x').run.revision).toBe(2)
  })

  it('for Flow’s own state leaves sessions apart all the same', () => {
    const at = project({ files: SMALL })
    mkdirSync(at.state)
    mount(at.state, 'size=1m')
    remount(at.state, 'ro')
    const owner = session('owner')
    at.ok(START, { session: owner })
    expect(at.flowctl('note x', { session: session('other') }).json.error.code).toBe('owned_by_other')
    expect(at.ok('note x', { session: owner }).run.revision).toBe(2)
  })

  it('in the main worktree is told in a linked one that can be written, with the remedy', () => {
    const at = project({ files: SMALL })
    at.git('commit', '--quiet', '--allow-empty', '--message', 'first')
    at.git('worktree', 'add', '--quiet', '../linked')
    at.ok(START)
    mkdirSync(join(at.root, '../away'))
    renameSync(join(at.root, '.flow'), join(at.root, '../away/.flow'))
    mkdirSync(join(at.root, '.flow'))
    mount(join(at.root, '.flow'), 'size=1m')
    execFileSync('cp', ['-a', `${join(at.root, '../away/.flow')}/.`, join(at.root, '.flow')])
    remount(join(at.root, '.flow'), 'ro')
    const { code, json } = at.flowctl('note x', { cwd: join(at.root, '../linked') })
    expect({ code, error: json.error.code }).toEqual({ code: 9, error: 'storage_refused' })
    expect(json.error.hint).toContain(join(at.root, '.flow'))
  })
})

describe.skipIf(!MOUNTS)('a full disk', () => {
  it('loses nothing that was acknowledged, and works again when there is space', () => {
    const at = project()
    mount(at.root, 'size=640k')
    at.git('init', '--quiet')
    for (const [path, content] of Object.entries(SMALL)) at.write(path, content)
    const { run } = at.ok(START)
    const filler = at.write('filler', Buffer.alloc(300 * 1024))
    const acknowledged: string[] = []
    let last = { code: 0 as number | null, stdout: '' }
    for (let i = 0; last.code === 0 && i < 100; i++) {
      last = at.flowctl(['record', `a${i}`, '--extra', '--status', 'passed', '--summary', 'x'.repeat(12_000)])
      if (last.code === 0) acknowledged.push(`a${i}`)
    }
    expect(JSON.parse(last.stdout).error).toMatchObject({ code: 'storage_failed', message: expect.stringContaining('ENOSPC') })
    expect(last.code).toBe(9)
    expect(acknowledged.length).toBeGreaterThan(3)
    for (const command of ['status', 'list', 'log']) expect(at.flowctl(command).code).toBe(0)

    rmSync(filler)
    expect(at.flowctl('record after --extra --status passed')).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('not up to date'),
    })
    const { activities, run: view } = at.ok('show') as unknown as {
      activities: { activity: { name: string } }[]
      run: { damage: unknown }
    }
    expect(view.damage).toBeNull()
    expect(activities.map(({ activity }) => activity.name)).toEqual([...acknowledged, 'after'])
    expect(at.names(`.flow/runs/${run.id}/activities`).filter((name) => !name.startsWith('.'))).toHaveLength(activities.length)
  })

  it('lets no half of a run stand', () => {
    const at = project()
    mount(at.root, 'size=640k')
    at.git('init', '--quiet')
    for (const [path, content] of Object.entries(SMALL)) at.write(path, content)
    const free = execFileSync('df', ['--output=avail', '-k', at.root], { encoding: 'utf8' }).split('\n')[1]
    writeFileSync(join(at.root, 'filler'), Buffer.alloc(Number(free) * 1024))
    expect(at.flowctl(START)).toMatchObject({ code: 9 })
    rmSync(join(at.root, 'filler'))
    expect(at.ok('list').runs).toEqual([])
    expect(at.ok(START).created).toBe(true)
  })
})

describe('a disk that reports an error after the event was written', () => {
  // The log is intact and its documents are current, so that the first fsync is that of the new event.
  const failing = "require('node:fs').fsyncSync = () => { throw Object.assign(new Error('EIO'), { code: 'EIO' }) }"

  it.each(['note x', 'record y --extra --status passed'])(
    'leaves the fate of `%s` unknown: it names the operation, and a retry with that is done once',
    (command) => {
      const { at, run } = started()
      at.write('../fail.cjs', failing)
      const { code, json } = at.flowctl(command, { env: { NODE_OPTIONS: `--require="${join(at.root, '../fail.cjs')}"` } })
      expect({ code, error: json.error.code }).toEqual({ code: 9, error: 'outcome_unknown' })
      const op = /\(operation ([0-9a-f-]{36})\)/.exec(json.error.message)?.[1]
      expect(json.error.hint).toContain(`--op ${op}`)
      expect(at.ok(`${command} --op ${op}`)).toMatchObject({ replayed: true, run: { revision: 2 } })
      expect(at.events(run)).toHaveLength(2)
    },
  )
})

describe('a symbolic link', () => {
  it.each<[string, (run: string) => string]>([
    ['.flow', () => '.flow'],
    ['.flow/runs', () => '.flow/runs'],
    ['the run', (run) => `.flow/runs/${run}`],
    ['the log', (run) => `.flow/runs/${run}/events.jsonl`],
  ])('in place of %s is not followed: nothing is written behind it', (_what, path) => {
    const { at, run } = started()
    const outside = join(at.root, '../outside')
    renameSync(join(at.root, path(run)), outside)
    symlinkSync(outside, join(at.root, path(run)))
    const before = statSync(outside).isDirectory() ? snapshot(outside) : at.read('../outside')
    for (const command of ['note x', `note x --run ${run}`, 'resume', 'cancel --reason x']) {
      const { code, json } = at.flowctl(command)
      expect({ code, ok: json.ok }, command).toEqual({ code: 9, ok: false })
      expect(json.error.message).toContain('is a symbolic link')
    }
    expect(statSync(outside).isDirectory() ? snapshot(outside) : at.read('../outside')).toEqual(before)
  })

  it('in place of .flow/open costs the marker alone, and nothing is written or removed behind it', () => {
    const { at, run } = started()
    const outside = join(at.root, '../outside')
    renameSync(join(at.root, '.flow/open'), outside)
    symlinkSync(outside, join(at.root, '.flow/open'))
    const before = snapshot(outside)
    expect(at.flowctl('note x')).toMatchObject({ code: 9 })
    for (const command of ['note x', 'cancel --reason x'])
      expect(at.flowctl(`${command} --run ${run}`), command).toMatchObject({ code: 0 })
    expect(snapshot(outside)).toEqual(before)
  })

  it.each([
    ['activities', 'record x --extra --status passed'],
    ['run.yaml', 'note x'],
  ])('in place of %s is not followed when it is printed', (name, command) => {
    const { at, directory } = started()
    at.ok('record first --extra --status passed')
    mkdirSync(join(at.root, '../outside'))
    at.write('../outside/file', 'mine')
    rmSync(join(at.root, directory, name), { recursive: true })
    symlinkSync(join(at.root, '../outside', name === 'activities' ? '' : 'file'), join(at.root, directory, name))
    at.flowctl(command)
    expect(at.names('../outside')).toEqual(['file'])
    expect(at.read('../outside/file')).toBe('mine')
  })

  it.each(['.flow/settings.yaml', '.flow/workflows', '.flow/workflows/small.workflow.yaml'])(
    'in place of %s is refused',
    (path) => {
      const { at } = started()
      at.write('../outside', '')
      rmSync(join(at.root, path), { recursive: true, force: true })
      symlinkSync(join(at.root, '../outside'), join(at.root, path))
      expect(at.flowctl('start small --title other')).toMatchObject({ code: 9 })
    },
  )

  it('above the project is the person’s own business', () => {
    const { at, run } = started()
    symlinkSync(at.root, join(at.root, '../link'))
    expect(at.ok('status', { cwd: join(at.root, '../link') }).run.id).toBe(run)
  })
})

describe('a FIFO', () => {
  it.each<[string, (run: string) => string, string, number]>([
    ['the log', (run) => `.flow/runs/${run}/events.jsonl`, 'status', 0],
    ['the log', (run) => `.flow/runs/${run}/events.jsonl`, 'note x', 9],
    ['run.yaml', (run) => `.flow/runs/${run}/run.yaml`, 'status', 0],
    ['run.yaml', (run) => `.flow/runs/${run}/run.yaml`, 'note x', 9],
    ['the marker', (run) => `.flow/open/${run}`, 'note x', 0],
    ['the lock', (run) => `.flow/runs/${run}/lock`, 'note x', 0],
    ['the settings', () => '.flow/settings.yaml', 'note x', 9],
    ['a workflow', () => '.flow/workflows/small.workflow.yaml', 'start small --title y', 9],
    ['the journal', () => '.decisions/issue-5.md', 'journal append --issue 5 x', 9],
    ['the git HEAD', () => '.git/HEAD', 'workflow list', 0],
  ])('in place of %s keeps nobody waiting: %s', (_what, path, command, code) => {
    const { at, run } = started()
    mkdirSync(join(at.root, '.decisions'))
    rmSync(join(at.root, path(run)), { force: true })
    execFileSync('mkfifo', [join(at.root, path(run))])
    expect(at.flowctl(command).code).toBe(code)
  })

  it('in place of an activity file is refused', () => {
    const { at, run } = started()
    execFileSync('mkfifo', [join(at.root, 'activity.yaml')])
    expect(at.tool('flow-record-activity.sh', ['--run-id', run, '--activity-file', 'activity.yaml'])).toMatchObject({ code: 2 })
  })
})

describe('one run that cannot be read', () => {
  it.each<[string, (path: string) => void]>([
    ['a log that is a directory', (path) => mkdirSync(path)],
    ['a log that is a link', (path) => symlinkSync('/dev/null', path)],
    ['no log at all', () => {}],
    ['an empty log', (path) => writeFileSync(path, '')],
    ['a log of text', (path) => writeFileSync(path, 'hello\n')],
  ])('is shown as damaged and does not hide the others: %s', (_what, breakLog) => {
    const { at, run } = started()
    rmSync(join(at.root, '.flow/runs', run, 'events.jsonl'))
    breakLog(join(at.root, '.flow/runs', run, 'events.jsonl'))
    for (const command of ['status', 'show', 'next', 'list']) expect(at.flowctl(command), command).toMatchObject({ code: 0 })
    for (const command of ['note x', 'resume', 'cancel --reason x'])
      expect(at.flowctl(command), command).toMatchObject({ code: 9 })
    const other = at.ok('start small --title other', { session: session('one') }).run.id
    for (const command of ['list', 'list --all']) {
      const { runs } = at.ok(command)
      expect(runs.map(({ id, damage }) => [id, damage !== null])).toEqual([
        [run, true],
        [other, false],
      ])
    }
    expect(at.ok('note x', { session: session('one') }).run.id).toBe(other)
  })
})

describe('a line of 50 MB', () => {
  const withLine = (line: Buffer | string) => {
    const { at, directory } = started()
    appendFileSync(join(at.root, directory, 'events.jsonl'), line)
    return { at, directory }
  }

  it('in the log is damage for readers, and refused by writers', () => {
    const { at, directory } = withLine(`{"v":1,"x":"${'x'.repeat(50 * MEGA)}"}\n`)
    expect(at.ok('status').run.damage).toMatchObject({ line: 2, reason: expect.stringMatching(/^the line is 524\d+ bytes long/) })
    expect(at.flowctl('note x')).toMatchObject({ code: 9, stdout: expect.stringContaining('log_damaged') })
    expect(statSync(join(at.root, directory, 'events.jsonl')).size).toBeGreaterThan(50 * MEGA)
  })

  it('without its end is a torn write, after which the next event stands', () => {
    const { at } = withLine(Buffer.alloc(1000, 'x'))
    expect(at.ok('note x').run).toMatchObject({ revision: 2, damage: null })
  })

  it.each([
    ['an activity file', 'activity.yaml'],
    ['a workflow', '.flow/workflows/big.workflow.yaml'],
    ['the settings', '.flow/settings.yaml'],
  ])('as %s is refused without being parsed', (_what, path) => {
    const { at, run } = started()
    at.write(path, `summary: ${'x'.repeat(50 * MEGA)}\n`)
    const answer =
      path === 'activity.yaml'
        ? at.tool('flow-record-activity.sh', ['--run-id', run, '--activity-file', path])
        : at.flowctl('start big --title y')
    expect(answer.stdout + answer.stderr).toContain('over 131072 bytes')
    expect(answer.code).toBe(path === 'activity.yaml' ? 1 : 7)
  })

  it.each([
    ['a text', ['note', '\u0001'.repeat(16_000)]],
    [
      'many flags',
      [
        'record',
        'x',
        '--extra',
        '--status',
        'passed',
        ...Array.from({ length: 40 }, (_, i) => ['--evidence', `${i}${'e'.repeat(4000)}`]).flat(),
      ],
    ],
  ])('is not made of %s either: an event that is too long is refused', (_what, args) => {
    const { at, run } = started()
    expect(at.flowctl(args)).toMatchObject({ code: 7, stdout: expect.stringContaining('document_invalid') })
    expect(at.events(run)).toHaveLength(1)
  })

  it('as far as a command line can carry it is refused as a text', () => {
    const { code, json } = started().at.flowctl(['note', 'x'.repeat(120_000)])
    expect({ code, message: json.error.message }).toEqual({ code: 2, message: expect.stringContaining('120000 bytes') })
  })
})

describe('a file that a person wrote', () => {
  const DUPLICATE = definition('bad', [{ id: 'work', prompt: 'Do it.' }]).replace('"kind"', '"apiVersion": "x",\n "kind"')
  const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`).join('\n')}\n`
  const graph = (phases: object[]) => definition('bad', phases)
  const activity = (more: object) => ({ id: 'one', type: 'task', prompt: 'Do it.', ...more })

  it.each<[string, string | Buffer, RegExp]>([
    ['that is not UTF-8', Buffer.from([0x61, 0x3a, 0x20, 0xff]), /:1:1: .*UTF-8/],
    ['with a NUL', 'a: b\nc: \0\n', /:2:\d+: .*NUL/],
    ['that is a bomb', BOMB, /:\d+:\d+: /],
    ['with a key that stands twice', DUPLICATE, /:3:\d+: /],
    ['that is no YAML', 'a: [\n', /:\d+:\d+: /],
    ['that is nested deeply', '['.repeat(20_000), /:1:\d+: /],
    ['that is empty', '', /:1:1: /],
    ['with a tag of its own', 'a: !!js/function x\n', /:1:\d+: /],
    ['with two documents', 'a: b\n---\nc: d\n', /:\d+:\d+: /],
    ['with an unknown member', definition('bad', [{ id: 'work', prompt: 'x', gate: {} }]), /:14:\d+: .*gate/],
    ['with another id than its name', definition('other', [{ id: 'work', prompt: 'x' }]), /:5:\d+: .*"other"/],
    [
      'with a phase twice',
      graph([
        { id: 'work', prompt: 'x' },
        { id: 'work', prompt: 'x' },
      ]),
      /:\d+:\d+: .*twice/,
    ],
    [
      'with an activity that needs itself',
      graph([{ id: 'work', prompt: 'x', activities: [activity({ needs: ['one'] })] }]),
      /:\d+:\d+: .*needs itself/,
    ],
    [
      'with an unknown need',
      graph([{ id: 'work', prompt: 'x', activities: [activity({ needs: ['two'] })] }]),
      /:\d+:\d+: .*unknown activity "two"/,
    ],
    [
      'with a phase that nothing reaches',
      graph([
        { id: 'a', prompt: 'x', next: 'c' },
        { id: 'b', prompt: 'x' },
        { id: 'c', prompt: 'x' },
      ]),
      /:\d+:\d+: no path reaches/,
    ],
  ])('%s is no workflow, and the error names file, line and column', (_what, content, place) => {
    const at = project({ files: { '.flow/workflows/bad.workflow.yaml': content } })
    for (const command of [
      'start bad --title x',
      'workflow show bad',
      'workflow validate .flow/workflows/bad.workflow.yaml',
      'workflow validate',
    ]) {
      const { code, json } = at.flowctl(command)
      expect({ code, error: json.error.code }, command).toEqual({ code: 7, error: 'workflow_invalid' })
      expect(json.error.message).toMatch(/bad\.workflow\.yaml:\d+:\d+: /)
      expect(json.error.message).toMatch(place)
    }
    expect(at.ok('workflow list')).toMatchObject({
      workflows: expect.arrayContaining([
        expect.objectContaining({ id: 'bad', source: 'project', fault: expect.stringMatching(place) }),
      ]),
    })
    expect(at.ok('start debug --title x').created).toBe(true)
  })

  it.each<[string, string | Buffer]>([
    ['that is not UTF-8', Buffer.from([0xc3, 0x28])],
    ['with a NUL', '# \0\njournal: always\n'],
    ['with a key that stands twice', 'journal: always\njournal: issue\n'],
    ['with an unknown member', 'journals: always\n'],
    ['with a wrong value', 'lock_wait_ms: 99999\n'],
  ])('%s is no settings file', (_what, content) => {
    const at = project({ files: { '.flow/settings.yaml': content } })
    const { code, json } = at.flowctl('start --title x')
    expect({ code, error: json.error.code }).toEqual({ code: 7, error: 'settings_invalid' })
    expect(json.error.message).toMatch(/settings\.yaml:\d+:\d+: /)
  })

  it.each<[string, string | Buffer]>([
    ['that is not UTF-8', Buffer.from([0xc3, 0x28])],
    ['with a NUL', 'kind: FlowActivity\0\n'],
    ['that is a bomb', BOMB],
    ['with a key that stands twice', 'kind: a\nkind: b\n'],
  ])('%s is no activity', (_what, content) => {
    const { at, run } = started()
    at.write('activity.yaml', content)
    const { code, stderr } = at.tool('flow-record-activity.sh', ['--run-id', run, '--activity-file', 'activity.yaml'])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/activity\.yaml:\d+:\d+: .*\n?[\s\S]*\[document_invalid\]/),
    })
  })

  it('of settings that only holds comments sets nothing', () => {
    expect(project({ files: { '.flow/settings.yaml': '# journal: never\n\n' } }).ok('start --title x').created).toBe(true)
  })

  it('replaces the shipped definition of the same id', () => {
    const at = project({
      files: { '.flow/workflows/debug.workflow.yaml': definition('debug', [{ id: 'mine', prompt: 'Do it.' }]) },
    })
    expect(at.ok('start debug --title x').run.phase).toBe('mine')
  })
})

describe('a working directory that was removed', () => {
  const inGone = (at: Project, command: string) =>
    at.shell(`mkdir gone && cd gone && rmdir ../gone && "$NODE" "$BUNDLE" ${command}`)

  it('is named, and not taken for a defect', () => {
    const { code, json } = inGone(project(), 'status --json')
    expect({ code, error: json.error }).toMatchObject({
      code: 4,
      error: { code: 'file_not_found', message: expect.stringContaining('/gone') },
    })
  })

  it('does not keep a command from working elsewhere', () => {
    const { at } = started()
    expect(inGone(at, `status --json --cwd "${at.root}"`)).toMatchObject({ code: 0 })
  })

  it('makes no hook fail', () => {
    const input = JSON.stringify({ hook_event_name: 'SessionEnd', session_id: 'x', cwd: '/nowhere' })
    expect(inGone(project(), `hook session-end <<'END'\n${input}\nEND\n`)).toMatchObject({ code: 0, stdout: '' })
  })
})

describe('what another tool keeps in .flow', () => {
  const FILES = {
    '.flow/.gitignore': 'theirs\n',
    '.flow/runs/their-run/state.json': '{}',
    '.flow/runs/2026-01-01T000000Z-theirs/events.jsonl': '{"data":{"apiVersion":"other/v1"}}\n',
    '.flow/other': 'x',
  }

  it('is named and left alone', () => {
    const at = project({ files: { ...SMALL, ...FILES } })
    at.ok(START)
    at.ok('note x')
    expect(at.ok('list --all').foreign).toEqual(['2026-01-01T000000Z-theirs', 'their-run'])
    expect(at.ok('list').runs).toHaveLength(1)
    for (const [path, content] of Object.entries(FILES)) expect(at.read(path)).toBe(content)
  })

  it('and Flow’s own are told apart by git as well', () => {
    const at = project({ files: { ...SMALL, ...FILES } })
    at.ok(START)
    expect(at.git('status', '--porcelain', '--untracked-files=all', '.flow/runs', '.flow/open')).toBe('')
  })
})
