import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, commandContext } from '../../src/app/context.ts'
import { client } from '../../src/app/doctor/client.ts'
import type { Diagnosis, Found, Level } from '../../src/app/doctor/diagnosis.ts'
import { examineProject } from '../../src/app/doctor/examination.ts'
import { installation } from '../../src/app/doctor/installation.ts'
import { fileSystemFound } from '../../src/app/doctor/places.ts'
import { probe } from '../../src/app/doctor/probe.ts'
import { type Treated, treat } from '../../src/app/doctor/treatment.ts'
import type { Examined } from '../../src/app/doctor.ts'
import type { CrashPoint } from '../../src/store/crash.ts'
import { type Call, directory, MOUNTS, mount, PLUGIN, Project, project, remount, SMALL, session } from '../cli/builders.ts'
import { launch } from './fixtures/execution.ts'

const RUN = '.flow/runs'
const OLD = '2020-01-01T000000Z-old'
/** Nothing of the machine that runs these tests: no client, no settings of one. */
const BARE = { PATH: '/usr/bin:/bin', CLAUDE_CONFIG_DIR: '/not/there' }

/** What the whole command says, in a process of its own. */
function examined(at: Project, args = '', call: Call = {}): Examined & { code: number | null } {
  const { code, json } = at.flowctl(`doctor ${args}`.trim(), { ...call, env: { ...nodeOnPath(at), ...call.env } })
  // The reply of other commands has other members.
  return { ...(json as unknown as Examined), code }
}

/** What it says of the project alone, in this process. */
async function treated(at: Project, fix = false): Promise<Treated> {
  const context = contextIn(at)
  return treat(context, await examineProject(context), fix)
}

function contextIn(at: Project, env: Record<string, string> = {}): Context {
  const origin = {
    env: { ...BARE, XDG_STATE_HOME: at.state, ...env },
    cwd: at.root,
    tty: () => false,
    parentPid: 1,
    warn: () => {},
  }
  return commandContext(origin, { run: null, session: null, cwd: null, op: null })
}

/** A PATH with this Node and the system's programs alone. */
function nodeOnPath(at: Project): Record<string, string> {
  const { PATH } = at.program('node', `exec '${process.execPath}' "$@"`)
  return { ...BARE, PATH: `${PATH?.split(':')[0]}:${BARE.PATH}` }
}

/** What is not well, as `level id`. */
function bad({ findings }: Treated): string[] {
  return findings.filter(({ level }) => level !== 'ok' && level !== 'note').map(({ id, level }) => `${level} ${id}`)
}

function found(examination: Treated, id: string): Diagnosis {
  const one = examination.findings.find((finding) => finding.id === id && finding.level !== 'ok')
  if (one === undefined) throw new Error(`no ${id} in ${JSON.stringify(examination.findings, null, 1)}`)
  return one
}

/** A project with a run of one phase that has evidence and an activity, recorded by nobody in particular. */
function recordedRun(call: Call = {}): { at: Project; run: string } {
  const at = project({ files: SMALL })
  const { run } = at.ok('start small --title x', call)
  at.ok(['exec', '--kind', 'test', '--', 'echo', 'fine'], call)
  at.ok('record a --status passed --summary fine --extra', call)
  return { at, run: run.id }
}

const template = { box: mkdtempSync(join(tmpdir(), 'flow doctor-')), run: '' }
beforeAll(() => {
  const { at, run } = recordedRun()
  cpSync(dirname(at.root), template.box, { recursive: true, preserveTimestamps: true })
  template.run = run
})
afterAll(() => rmSync(template.box, { recursive: true, force: true }))

/** A copy of such a project: none of it says where it stands. */
function started(): { at: Project; run: string } {
  const box = directory()
  cpSync(template.box, box, { recursive: true, preserveTimestamps: true })
  return { at: new Project(join(box, 'project'), join(box, 'state')), run: template.run }
}

/** Everything below `.flow`, with its mode and where a link leads: what a look must not change. */
function everything(at: Project): Record<string, string> {
  const entries = readdirSync(join(at.root, '.flow'), { recursive: true, encoding: 'utf8', withFileTypes: true })
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const content = entry.isFile()
        ? `${statSync(path).mode.toString(8)} ${readFileSync(path, 'latin1')}`
        : entry.isDirectory()
          ? '/'
          : '@'
      return [path.slice(at.root.length + 1), content]
    }),
  )
}

/** Makes `path` as old as what nobody is at work on any more. */
function age(path: string): void {
  const then = Date.now() / 1000 - 2 * 60 * 60
  utimesSync(path, then, then)
}

describe('doctor', () => {
  it('finds nothing wrong in a project without a run, and makes nothing there', () => {
    const at = project()
    const before = readdirSync(at.root)
    const answer = examined(at)
    expect({ code: answer.code, verdict: answer.verdict, bad: bad(answer) }).toEqual({ code: 0, verdict: 'healthy', bad: [] })
    expect(readdirSync(at.root)).toEqual(before)
    const looked = [
      'node',
      'git',
      'plugin',
      'hooks-file',
      'hooks-live',
      'level',
      'writable',
      'state',
      'settings',
      'workflow',
      'runs',
    ]
    expect(answer.findings.filter(({ level }) => level === 'ok').map(({ id }) => id)).toEqual(expect.arrayContaining(looked))
  })

  it('finds nothing wrong with a run at work and one that is closed, and changes nothing', () => {
    const { at } = started()
    at.ok('complete --summary done')
    at.ok('start small --title y', { session: session('mine') })
    const before = everything(at)
    for (const args of ['', '--dry-run', '--fix']) {
      const answer = examined(at, args)
      expect({ code: answer.code, verdict: answer.verdict, bad: bad(answer) }).toEqual({ code: 0, verdict: 'healthy', bad: [] })
      expect(answer.findings.filter(({ level }) => level !== 'ok').map(({ id }) => id)).toEqual(['client'])
    }
    expect(everything(at)).toEqual(before)
  })

  it('works in a directory without git and below a worktree', () => {
    const plain = project({ git: false })
    expect(examined(plain).code).toBe(0)
    const { at } = started()
    mkdirSync(join(at.root, 'deep'))
    expect(examined(at, '', { cwd: join(at.root, 'deep') }).findings.find(({ id }) => id === 'runs')?.what).toContain('1 run,')
  })

  it('says for people what is wrong, why, and the command that repairs it', () => {
    const { at, run } = started()
    rmSync(join(at.root, RUN, run, 'run.yaml'))
    const env = nodeOnPath(at)
    const text = at.text('doctor', { env }).stdout
    expect(text).toMatch(/^ok {7}node: Node /m)
    expect(text).toMatch(
      new RegExp(
        `^warning {2}run-documents: ${run}: not printed.*: run.yaml\\n {9}why {4}.*\\n {9}fix {4}.*flowctl doctor --fix$`,
        'm',
      ),
    )
    for (const args of ['doctor --dry-run', 'doctor --fix --dry-run'])
      expect(at.text(args, { env }).stdout).toMatch(/^ {9}would {2}print run.yaml from the log$/m)
    expect(at.text('doctor --fix', { env }).stdout).toMatch(/^ {9}done {3}print run.yaml from the log$/m)
    expect(at.text('doctor', { env }).stdout).toMatch(/^Nothing is wrong\.$/m)
  })
})

type Break = (at: Project, run: string) => void
const document = (name: string, edit: (text: string) => string): Break => {
  return (at, run) => {
    at.write(`${RUN}/${run}/${name}`, edit(at.read(`${RUN}/${run}/${name}`)))
  }
}
const remove = (path: string): Break => {
  return (at, run) => rmSync(join(at.root, path.replace('RUN', run)))
}
const evidenceOf = (at: Project, run: string) => join(at.root, RUN, run, 'evidence', at.names(`${RUN}/${run}/evidence`)[0] ?? '')

describe('doctor --fix repairs what can be undone, and says what it did', () => {
  type Row = [what: string, id: string, level: Level, part: string, breaks: Break]
  it.each<Row>([
    ['run.yaml that is not there', 'run-documents', 'warning', 'run.yaml', remove('.flow/runs/RUN/run.yaml')],
    ['an empty run.yaml', 'run-documents', 'warning', 'run.yaml', document('run.yaml', () => '')],
    [
      'run.yaml of an earlier event',
      'run-documents',
      'warning',
      'run.yaml',
      (at, run) => {
        const before = at.read(`${RUN}/${run}/run.yaml`)
        at.ok('note later')
        at.write(`${RUN}/${run}/run.yaml`, before)
      },
    ],
    ['an edited run.yaml', 'run-documents', 'note', 'run.yaml', document('run.yaml', (text) => text.replace('active', 'failed'))],
    ['an activity that is not printed', 'run-documents', 'warning', '001-a.yaml', remove('.flow/runs/RUN/activities/001-a.yaml')],
    ['an edited activity', 'run-documents', 'note', '001-a.yaml', document('activities/001-a.yaml', (text) => `${text}#`)],
    [
      'an activity that no event tells',
      'run-documents',
      'note',
      '007-b.yaml',
      (at, run) => at.write(`${RUN}/${run}/activities/007-b.yaml`, 'a: b\n'),
    ],
    ['an edited definition', 'run-documents', 'note', 'workflow.yaml', document('workflow.yaml', (text) => `${text}#`)],
    ['an open run without a marker', 'marker', 'warning', 'has no marker', remove('.flow/open/RUN')],
    ['a marker of another owner', 'marker', 'warning', 'another owner', (at, run) => at.write(`.flow/open/${run}`, 'nobody\n')],
    [
      'a marker of a closed run',
      'marker',
      'note',
      'closed and still marked',
      (at, run) => {
        at.ok('cancel --reason x')
        at.write(`.flow/open/${run}`, '-\n')
      },
    ],
    ['a marker without a run', 'marker', 'warning', 'there is no such run', (at) => age(at.write(`.flow/open/${OLD}`, '-\n'))],
    ['evidence that others can read', 'evidence-mode', 'warning', '0644', (at, run) => chmodSync(evidenceOf(at, run), 0o644)],
    [
      'an unfinished document',
      'leftover',
      'note',
      '1 unfinished file',
      (at, run) => age(at.write(`${RUN}/${run}/.tmp-${'0'.repeat(16)}`, 'x')),
    ],
    [
      'an unfinished lock',
      'leftover',
      'note',
      '1 unfinished file',
      (at, run) => age(at.write(`${RUN}/${run}/lock.tmp-${'0'.repeat(16)}`, '{}')),
    ],
    [
      'an unfinished run',
      'leftover',
      'note',
      '1 unfinished file',
      (at) => age(dirname(at.write(`${RUN}/.new-${'0'.repeat(16)}/events.jsonl`, '{}'))),
    ],
    ['an unfinished journal', 'leftover', 'note', '.decisions', (at) => age(at.write(`.decisions/.tmp-${'0'.repeat(16)}`, 'x'))],
    [
      'an unfinished file in STATE',
      'leftover',
      'note',
      '1 unfinished file',
      (at) => {
        const path = join(at.state, 'flow', `.tmp-${'0'.repeat(16)}`)
        writeFileSync(path, 'x')
        age(path)
      },
    ],
    ['a lock whose holder is gone', 'lock', 'note', '1 lock', (at, run) => age(at.write(`${RUN}/${run}/lock`, ''))],
  ])('%s', async (_what, id, level, part, breaks) => {
    const { at, run } = started()
    breaks(at, run)
    const before = everything(at)
    const looked = await treated(at)
    expect(found(looked, id)).toMatchObject({
      level,
      repair: { done: false, failed: null },
      fix: expect.stringContaining('doctor --fix'),
    })
    expect(found(looked, id).what).toContain(part)
    expect(looked).toMatchObject({ exit_code: 0, verdict: level === 'warning' ? 'warnings' : 'healthy' })
    expect(everything(at)).toEqual(before)

    const fixed = await treated(at, true)
    expect(found(fixed, id).repair).toMatchObject({ done: true, failed: null })
    expect(fixed).toMatchObject({ exit_code: 0, verdict: 'healthy' })
    expect((await treated(at)).findings.filter((finding) => finding.level !== 'ok')).toEqual([])
  })

  it('keeps what it moves aside as it was, under its own path', async () => {
    const { at, run } = started()
    at.write(`${RUN}/${run}/activities/001-a.yaml`, 'mine: 1\n')
    age(at.write(`.flow/open/${OLD}`, 'whose\n'))
    await treated(at, true)
    const [stamp = ''] = at.names(`${RUN}/.aside`)
    expect(at.read(`${RUN}/.aside/${stamp}/runs/${run}/activities/001-a.yaml`)).toBe('mine: 1\n')
    expect(at.read(`${RUN}/.aside/${stamp}/open/${OLD}`)).toBe('whose\n')
    expect(at.read(`${RUN}/${run}/activities/001-a.yaml`)).toContain('kind: FlowActivity')
  })

  it.runIf(MOUNTS)('says why nothing can be repaired on a disk that is closed to writing', async () => {
    const box = directory()
    mount(box, 'size=8m')
    cpSync(template.box, box, { recursive: true })
    const at = new Project(join(box, 'project'), join(box, 'state'))
    rmSync(join(at.root, RUN, template.run, 'run.yaml'))
    remount(box, 'ro')
    const answer = await treated(at, true)
    expect(bad(answer)).toEqual(['problem writable', 'warning state', 'warning run-documents'])
    expect(found(answer, 'run-documents').repair).toMatchObject({
      done: false,
      failed: expect.stringContaining('permission refused'),
    })
    expect(answer.exit_code).toBe(9)
  })

  it('says why a repair failed, and goes on with the others', async () => {
    const { at, run } = started()
    rmSync(join(at.root, RUN, run, 'run.yaml'))
    age(at.write(`.flow/open/${OLD}`, '-\n'))
    at.write(`${RUN}/.aside`, 'in the way')
    const fixed = await treated(at, true)
    expect(found(fixed, 'marker').repair).toMatchObject({
      done: false,
      failed: expect.stringContaining('is not a regular file'),
    })
    expect(found(fixed, 'run-documents').repair?.done).toBe(true)
    expect(fixed).toMatchObject({ verdict: 'warnings', exit_code: 9 })
  })

  it('does not call a run healthy whose note could not be repaired', async () => {
    const { at, run } = started()
    age(at.write(`${RUN}/${run}/.tmp-${'0'.repeat(16)}`, 'half'))
    at.write(`${RUN}/.aside`, 'in the way')
    expect(await treated(at)).toMatchObject({ verdict: 'healthy', exit_code: 0 })
    expect(await treated(at, true)).toMatchObject({ verdict: 'warnings', exit_code: 9 })
  })
})

describe('doctor names, and --fix leaves alone,', () => {
  type Row = [what: string, id: string, level: Level, part: string, exit: number, breaks: Break]
  const broken = (path: string, text: string): Break => {
    return (at) => {
      at.write(path, text)
    }
  }
  it.each<Row>([
    ['what is not of Flow in .flow', 'foreign', 'note', '.flow/theirs', 0, broken('.flow/theirs', 'x')],
    ['what is not of Flow in runs', 'foreign', 'note', '.flow/runs/theirs', 0, broken('.flow/runs/theirs/a', 'x')],
    ['what is not of Flow among the markers', 'foreign', 'note', '.flow/open/theirs', 0, broken('.flow/open/theirs', 'x')],
    ['what is not of Flow in a run', 'foreign', 'note', 'mine.txt', 0, (at, run) => at.write(`${RUN}/${run}/mine.txt`, 'x')],
    [
      'what a killed prune left',
      'leftover',
      'note',
      '1 deleted run',
      0,
      (at) => {
        at.write(`${RUN}/.gone-${'0'.repeat(16)}/run.yaml`, 'x')
      },
    ],
    [
      'a damaged log in the archive',
      'archive-damaged',
      'warning',
      'sum does not match',
      0,
      (at, run) => {
        at.ok('cancel --reason x')
        at.ok(`archive ${run}`)
        appendFileSync(join(at.root, '.flow/archive', run, 'events.jsonl'), '{"v":1}\n')
      },
    ],
    ['a marker whose run may be about to come', 'marker', 'note', 'a start may', 0, broken(`.flow/open/${OLD}`, '-\n')],
    [
      'evidence that no event names',
      'evidence-orphan',
      'note',
      '1 file',
      0,
      (at, run) => chmodSync(at.write(`${RUN}/${run}/evidence/${'a'.repeat(64)}`, 'x'), 0o600),
    ],
    [
      'evidence that was changed',
      'evidence-broken',
      'warning',
      '1 result',
      0,
      (at, run) => writeFileSync(evidenceOf(at, run), 'other'),
    ],
    [
      'a newer log',
      'run-newer',
      'warning',
      'version 99',
      0,
      (at, run) => appendFileSync(join(at.root, RUN, run, 'events.jsonl'), '{"v":99}\n'),
    ],
    [
      'a damaged log',
      'run-damaged',
      'problem',
      'sum does not match',
      9,
      (at, run) => appendFileSync(join(at.root, RUN, run, 'events.jsonl'), '{"v":1}\n'),
    ],
    ['a log that is not there', 'run-damaged', 'problem', 'the log is not there', 9, remove('.flow/runs/RUN/events.jsonl')],
    [
      'a directory of another name',
      'run-damaged',
      'problem',
      'is that of the run',
      9,
      (at, run) => renameSync(join(at.root, RUN, run), join(at.root, RUN, OLD)),
    ],
    [
      'a log that is a link',
      'run-link',
      'problem',
      'events.jsonl is a symbolic link',
      9,
      (at, run) => {
        const log = join(at.root, RUN, run, 'events.jsonl')
        renameSync(log, join(at.root, 'elsewhere'))
        symlinkSync(join(at.root, 'elsewhere'), log)
      },
    ],
    [
      'a level that is a link',
      'level',
      'problem',
      '.flow/open is a symbolic link',
      9,
      (at) => {
        renameSync(join(at.root, '.flow/open'), join(at.root, 'elsewhere'))
        symlinkSync(join(at.root, 'elsewhere'), join(at.root, '.flow/open'))
      },
    ],
    ['a level that is a file', 'level', 'problem', '.decisions is not a regular file', 9, broken('.decisions', 'x')],
    [
      'a marker that is a link',
      'marker',
      'problem',
      'is a symbolic link',
      9,
      (at, run) => {
        rmSync(join(at.root, '.flow/open', run))
        symlinkSync('/etc/passwd', join(at.root, '.flow/open', run))
      },
    ],
    [
      'settings that are not valid',
      'settings',
      'problem',
      'stop must be one of',
      7,
      broken('.flow/settings.yaml', 'stop: never\n'),
    ],
    [
      'settings of the machine that are not valid',
      'settings',
      'problem',
      'journal must be one of',
      7,
      (at) => {
        mkdirSync(join(at.state, 'flow'), { recursive: true })
        writeFileSync(join(at.state, 'flow', 'settings.yaml'), 'journal: never\n')
      },
    ],
    [
      'a workflow that does not load',
      'workflow',
      'problem',
      'mine.workflow.yaml',
      7,
      broken('.flow/workflows/mine.workflow.yaml', 'a: b\n'),
    ],
    [
      'a workflow that is not found by its name',
      'workflow',
      'warning',
      'Mine.yaml',
      0,
      broken('.flow/workflows/Mine.yaml', 'a: b\n'),
    ],
    [
      'a journal with a front matter that does not end',
      'journal',
      'problem',
      'never closed',
      7,
      broken('.decisions/issue-4.md', '---\na: b\n'),
    ],
    [
      'a machine id that is none',
      'state',
      'warning',
      'holds no id',
      0,
      (at) => writeFileSync(join(at.state, 'flow', 'machine-id'), 'me\n'),
    ],
    [
      'a link to a launcher that is gone',
      'state',
      'warning',
      'leads to a plugin',
      0,
      (at) => {
        mkdirSync(join(at.state, 'flow', 'bin'))
        symlinkSync('gone', join(at.state, 'flow', 'bin', 'flowctl'))
      },
    ],
    [
      'trust that others can write',
      'state',
      'warning',
      'Other users can write',
      0,
      (at) => chmodSync(join(at.state, 'flow'), 0o777),
    ],
  ])('%s', async (_what, id, level, part, exit, breaks) => {
    const { at, run } = started()
    breaks(at, run)
    const before = everything(at)
    for (const fix of [false, true]) {
      const answer = await treated(at, fix)
      const one = answer.findings.find((finding) => finding.id === id && finding.level === level && finding.what.includes(part))
      expect(one, JSON.stringify(answer.findings.filter((finding) => finding.level !== 'ok'))).toBeDefined()
      expect(one?.repair).toBeNull()
      if (level !== 'note') expect({ why: one?.why, fix: one?.fix }).toEqual({ why: expect.any(String), fix: expect.any(String) })
      expect(answer.exit_code).toBe(exit)
      expect(answer.verdict).toBe(level === 'problem' ? 'problems' : level === 'warning' ? 'warnings' : 'healthy')
    }
    expect(everything(at)).toEqual(before)
  })

  it.each([
    ['.flow/open', ['problem level']],
    ['.flow', ['problem level']],
    ['.decisions', ['problem level', 'warning run-documents']],
  ])('a link at %s, once, and looks at what does not stand behind it', async (path, expected) => {
    const { at, run } = started()
    rmSync(join(at.root, RUN, run, 'run.yaml'))
    mkdirSync(join(at.root, '.decisions'))
    renameSync(join(at.root, path), join(at.root, 'elsewhere'))
    symlinkSync(join(at.root, 'elsewhere'), join(at.root, path))
    expect(bad(await treated(at))).toEqual(expected)
  })

  it('a file that is still being written', async () => {
    const { at, run } = started()
    at.write(`${RUN}/${run}/.tmp-${'0'.repeat(16)}`, 'x')
    const before = everything(at)
    expect((await treated(at, true)).findings.filter(({ id }) => id === 'leftover' || id === 'foreign')).toEqual([])
    expect(everything(at)).toEqual(before)
  })

  it('names in the repository that would move the cursor, without doing so', () => {
    const { at } = started()
    at.write('.flow/\u001b[2J\u202eevil', 'x')
    const { stdout } = at.text('doctor', { env: nodeOnPath(at) })
    expect(stdout).toContain('evil')
    for (const hidden of ['\u001b', '\u202e']) expect(stdout).not.toContain(hidden)
  })
})

describe('the exit code of doctor', () => {
  it('is that of the first kind of problem, in the order of exit codes', async () => {
    const { at, run } = started()
    appendFileSync(join(at.root, RUN, run, 'events.jsonl'), '{"v":1}\n')
    expect((await treated(at)).exit_code).toBe(9)
    at.write('.flow/settings.yaml', 'stop: never\n')
    expect((await treated(at)).exit_code).toBe(7)
    expect(examined(at).code).toBe(7)
  })

  it('with --run is that of the run alone', () => {
    const { at, run } = started()
    const other = at.ok('start small --title y').run.id
    appendFileSync(join(at.root, RUN, run, 'events.jsonl'), '{"v":1}\n')
    at.write('.flow/settings.yaml', 'stop: never\n')
    expect(examined(at, `--run ${run}`).code).toBe(9)
    expect(examined(at, `--run ${other}`)).toMatchObject({ code: 0, verdict: 'healthy' })
  })
})

describe('the programs around Flow', () => {
  it.each<[string, string, Level, string]>([
    ['the oldest client that is supported', '2.1.197 (Claude Code)', 'ok', 'Claude Code 2.1.197'],
    ['a newer one', '3.0.0 (Claude Code)', 'ok', 'Claude Code 3.0.0'],
    ['an older one', '2.1.196 (Claude Code)', 'warning', 'older than 2.1.197'],
    ['one of an older line', '1.9.999 (Claude Code)', 'warning', 'older than 2.1.197'],
    ['one that says something else', 'hello', 'note', 'does not tell the version'],
  ])('%s', (_what, says, level, part) => {
    const at = project({ git: false })
    const bin = at.program('claude', `[ "$1" = --version ] && echo '${says}'`)['PATH']?.split(':')[0]
    const places = [{ PATH: `${bin}:${BARE.PATH}` }, { CLAUDE_CODE_EXECPATH: `${bin}/claude` }]
    // A client that is a script names its interpreter.
    for (const env of [...places, { PATH: `${bin}:${BARE.PATH}`, CLAUDE_CODE_EXECPATH: process.execPath }])
      expect(client(contextIn(at, env))[0]).toMatchObject({ level, what: expect.stringContaining(part) })
  })

  it.each<[string, string, string, string]>([
    ['that switch hooks off', '.claude/settings.json', '{"disableAllHooks":true}', 'disableAllHooks'],
    ['that switch them off for this person', '.claude/settings.local.json', '{"disableAllHooks":true}', 'disableAllHooks'],
    ['that switch Flow off', '.claude/settings.json', '{"enabledPlugins":{"flow@market":false}}', 'flow@market: false'],
    ['that are no JSON', '.claude/settings.local.json', '{', 'is no JSON'],
  ])('settings of the host %s', (_what, file, text, part) => {
    const at = project({ git: false, files: { [file]: text } })
    expect(client(contextIn(at))[1]).toMatchObject({ id: 'host-settings', level: 'warning', what: expect.stringContaining(part) })
  })

  it('settings of the host, the last of which counts', () => {
    const files = {
      '.claude/settings.json': '{"disableAllHooks":true}',
      '.claude/settings.local.json': '{"disableAllHooks":false}',
    }
    expect(client(contextIn(project({ git: false, files })))[1]).toMatchObject({ id: 'host-settings', level: 'ok' })
  })

  it('a session in which the hooks did not run at its start', () => {
    const at = project({ git: false })
    const session = (env: Record<string, string>) => client(contextIn(at, env)).find(({ id }) => id === 'session')?.level
    expect(session({ CLAUDE_CODE_SESSION_ID: 'mine' })).toBe('warning')
    expect(session({ CLAUDE_CODE_SESSION_ID: 'mine', FLOW_CLIENT_PID: String(process.pid) })).toBe('ok')
    expect(session({})).toBeUndefined()
  })

  it('a git that does not answer', () => {
    const at = project()
    const env = { ...nodeOnPath(at), ...at.program('git', 'exit 3') }
    expect(found(examined(at, '', { env }), 'git')).toMatchObject({ level: 'warning' })
  })

  type Row = [what: string, id: string, part: string, breaks: (plugin: string) => void]
  const rewrite = (name: string, text: string) => (plugin: string) => writeFileSync(join(plugin, name), text, { mode: 0o755 })
  it.each<Row>([
    ['a part of the bundle that is missing', 'plugin', 'dist/yaml.cjs', (plugin) => rmSync(join(plugin, 'dist/yaml.cjs'))],
    ['a part of the bundle that is empty', 'plugin', 'dist/documents.cjs', rewrite('dist/documents.cjs', '')],
    [
      'a guard that cannot be run',
      'plugin',
      'not executable: hooks/guard',
      (plugin) => chmodSync(join(plugin, 'hooks/guard'), 0o644),
    ],
    [
      'a guard that cannot be run, when it is tried',
      'hooks-live',
      'EACCES',
      (plugin) => chmodSync(join(plugin, 'hooks/guard'), 0o644),
    ],
    ['hooks that are no JSON', 'hooks-file', 'no JSON', rewrite('hooks/hooks.json', '{')],
    ['hooks that are gone', 'hooks-file', 'has no hook', rewrite('hooks/hooks.json', '{"hooks":{}}')],
    [
      'hooks that call something else',
      'hooks-file',
      'it calls evil',
      rewrite('hooks/hooks.json', '{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"evil"}]}]}}'),
    ],
    ['a guard that does nothing', 'hooks-live', 'gave no answer', rewrite('hooks/guard', '#!/bin/sh\nexit 0\n')],
    ['a guard that fails', 'hooks-live', 'no such thing', rewrite('hooks/guard', '#!/bin/sh\necho no such thing >&2\nexit 1\n')],
    [
      'a guard that answers everybody',
      'hooks-live',
      'answered a session that owns no run',
      rewrite('hooks/guard', `#!/bin/sh\necho '{"hookSpecificOutput":{"permissionDecision":"allow"}}'\n`),
    ],
    [
      'a guard that does not name the client',
      'hooks-live',
      'did not name the client',
      (plugin) => {
        const guard = readFileSync(join(plugin, 'hooks/guard'), 'utf8')
        writeFileSync(
          join(plugin, 'hooks/guard'),
          guard
            .replace('    fi\n    if ! command -v node', '    fi\n    exit 0\n    if ! command -v node')
            .replace('export_client\n    fi', 'fi'),
        )
      },
    ],
  ])('%s', (_what, id, part, breaks) => {
    const at = project({ git: false })
    const context = contextIn(at, nodeOnPath(at))
    const plugin = join(directory(), 'plugin')
    cpSync(PLUGIN, plugin, { recursive: true })
    breaks(plugin)
    const all: Found[] = id === 'hooks-live' ? [probe(context, plugin)] : installation(context, plugin)
    expect(all.find((one) => one.id === id)).toMatchObject({ level: 'problem', what: expect.stringContaining(part) })
  })

  it('each part of the bundle that is not there', () => {
    const at = project({ git: false })
    const plugin = join(directory(), 'plugin')
    cpSync(PLUGIN, plugin, { recursive: true })
    for (const name of readdirSync(join(PLUGIN, 'dist')).filter((file) => file.endsWith('.cjs'))) {
      rmSync(join(plugin, 'dist', name))
      const [one] = installation(contextIn(at, nodeOnPath(at)), plugin).filter(({ id }) => id === 'plugin')
      expect(one).toMatchObject({ level: 'problem', what: expect.stringContaining(`dist/${name}`) })
    }
  })

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])('a part of the bundle that is %s, which the doctor itself would need', (_what, breaks) => {
    const at = project()
    const plugin = join(directory(), 'plugin')
    cpSync(PLUGIN, plugin, { recursive: true })
    breaks(join(plugin, 'dist/documents.cjs'))
    const { code, json } = at.tool(join(plugin, 'bin/flowctl'), ['doctor', '--json'], { env: nodeOnPath(at) })
    // As above.
    const answer = json as unknown as Examined
    expect(bad(answer)).toEqual(expect.arrayContaining(['problem plugin', 'problem workflow']))
    expect(code).toBe(1)
  })
})

describe('a file system', () => {
  it.each([
    ['local', 'ok'],
    ['network', 'warning'],
    ['userspace', 'warning'],
    ['memory', 'note'],
    ['unknown', 'note'],
  ] as const)('that is %s is told as %s', (kind, level) => {
    expect(fileSystemFound('The runs', '/here', { name: 'x', kind })).toMatchObject({
      level,
      what: expect.stringContaining('/here'),
    })
  })
})

describe('doctor --recover', () => {
  const damaged = ({ at, run } = started()): { at: Project; run: string; bytes: string } => {
    const log = `${RUN}/${run}/events.jsonl`
    const lines = at.read(log).split('\n')
    lines[2] = lines[2]?.replace('fine', 'evil') ?? ''
    at.write(log, lines.join('\n'))
    return { at, run, bytes: at.read(log) }
  }

  it('puts the part that verifies in place, keeps the damaged log, and the run goes on', () => {
    const { at, run, bytes } = damaged()
    expect(at.flowctl('advance --summary x').json.error).toMatchObject({
      code: 'log_damaged',
      hint: expect.stringContaining(`doctor --recover ${run}`),
    })
    expect(found(examined(at), 'run-damaged').fix).toContain(`doctor --recover ${run}`)

    const answer = examined(at, `--recover ${run}`)
    expect(answer).toMatchObject({
      code: 0,
      verdict: 'healthy',
      recovered: { run, events: 2, damage: expect.stringContaining('sum') },
    })
    expect(at.read(`${RUN}/${run}/${answer.recovered?.kept}/events.jsonl`)).toBe(bytes)
    expect(bytes.startsWith(at.read(`${RUN}/${run}/events.jsonl`).split('\n').slice(0, 2).join('\n'))).toBe(true)
    expect(at.events(run).map(({ type }) => type)).toEqual(['run_started', 'evidence_recorded', 'note_recorded'])
    // The note says what was lost, to whoever goes on.
    expect(at.ok('resume').note).toContain('recovered up to event 2')
    // The name is free again, and what is kept of the old is not read.
    expect(at.ok('record a --status passed --summary again --extra').activity.file).toContain('001-a.yaml')
    expect(at.read(`${RUN}/${run}/activities/001-a.yaml`)).toContain('again')
    expect(found(examined(at), 'run-recovered')).toMatchObject({ level: 'note', run })
  })

  it('leaves a run of which check says so, also when it comes to its end', () => {
    const { at, run } = damaged()
    examined(at, `--recover ${run}`)
    at.ok('record b --status passed --extra')
    at.ok('complete --summary done')
    const { code, json } = at.flowctl('check')
    expect({ code, verdict: json.verdict }).toEqual({ code: 6, verdict: 'tampered' })
    expect(json.problems).toEqual([expect.stringContaining('the log was recovered')])
  })

  it.each<CrashPoint>(['recover:make', 'recover:move', 'log:create', 'log:sync-names', 'lock:create'])(
    'that is killed at %s is finished by the same command',
    async (point) => {
      const { at, run, bytes } = damaged()
      const call = { env: { ...nodeOnPath(at), FLOW_CRASH_AT: `${point}:kill` }, sources: true }
      const { code, signal } = await launch(at, ['doctor', '--recover', run, '--json'], call).ended
      expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' })
      const isInPlace = point === 'log:sync-names' || point === 'lock:create'
      expect(examined(at, `--recover ${run}`)).toMatchObject({ code: 0, verdict: 'healthy' })
      expect(at.events(run).map(({ seq }) => seq)).toEqual(isInPlace ? [1, 2] : [1, 2, 3])
      const [kept = ''] = at.names(`${RUN}/${run}`).filter((name) => name.startsWith('damaged-'))
      expect(at.read(`${RUN}/${run}/${kept}/events.jsonl`)).toBe(bytes)
      expect(at.names(`${RUN}/${run}/${kept}/activities`)).toEqual(['001-a.yaml'])
      expect(at.flowctl('check').json).toMatchObject({ verdict: 'tampered' })
      expect(at.ok('note later').ok).toBe(true)
    },
  )

  it('of a closed run leaves it closed', () => {
    const { at, run } = started()
    at.ok('complete --summary done')
    appendFileSync(join(at.root, RUN, run, 'events.jsonl'), '{"v":1}\n')
    expect(examined(at, `--recover ${run}`)).toMatchObject({ code: 0, recovered: { run } })
    expect(at.ok('status').run).toMatchObject({ id: run, status: 'completed', damage: null })
    expect(at.has(`.flow/open/${run}`)).toBe(false)
  })

  it('with --dry-run says what it would do and changes nothing', () => {
    const { at, run } = damaged()
    const before = everything(at)
    expect(examined(at, `--recover ${run} --dry-run`)).toMatchObject({ code: 9, dry_run: true, recovered: { run, events: 2 } })
    expect(at.text(`doctor --recover ${run} --dry-run`, { env: nodeOnPath(at) }).stdout).toContain(
      `would recover ${run}: its first 2 events stay`,
    )
    expect(everything(at)).toEqual(before)
  })

  it('of a sound run does nothing, and says so by recovering nothing', () => {
    const { at, run } = started()
    const before = everything(at)
    expect(examined(at, `--recover ${run}`)).toMatchObject({ code: 0, recovered: null })
    expect(everything(at)).toEqual(before)
  })

  it('is refused while another session drives the run, and to an agent on a run of another machine', () => {
    const { at, run } = damaged(recordedRun({ session: session('mine') }))
    const before = everything(at)
    expect(at.flowctl(`doctor --recover ${run}`).json.error.code).toBe('owned_by_other')
    writeFileSync(join(at.state, 'flow', 'machine-id'), `${'0'.repeat(32)}\n`)
    expect(at.flowctl(`doctor --recover ${run}`, { session: session('other') }).json.error.code).toBe('untrusted_run')
    expect(everything(at)).toEqual(before)
  })

  type Row = [what: string, code: number | null, args: string]
  it.each<Row>([
    ['a run that is not there', 4, `--recover ${OLD}`],
    ['a name that is none of a run', 4, '--recover nothing'],
    ['two runs', 2, `--recover ${OLD} --run other`],
    ['no run', 2, '--recover'],
    ['a path', 2, '--recover ../x'],
    ['a word too many', 2, 'all'],
    ['--run of a run that is not there', 4, `--run ${OLD}`],
  ])('is refused for %s', (_what, code, args) => {
    const { at } = damaged()
    const before = everything(at)
    const answer = at.flowctl(`doctor ${args}`)
    expect({ code: answer.code, ok: answer.json.ok }).toEqual({ code, ok: false })
    expect(everything(at)).toEqual(before)
  })

  it.each<[string, (at: Project, log: string) => void, string]>([
    ['that a newer version wrote', (_at, log) => appendFileSync(log, '{"v":99}\n'), 'log_newer'],
    ['without an event that verifies', (_at, log) => writeFileSync(log, '{"v":1}\n'), 'log_damaged'],
  ])('is refused for a log %s', (_what, breaks, code) => {
    const { at, run } = started()
    breaks(at, join(at.root, RUN, run, 'events.jsonl'))
    const before = everything(at)
    const { json, code: exit } = at.flowctl(`doctor --recover ${run}`)
    expect({ exit, code: json.error.code }).toEqual({ exit: 9, code })
    expect(everything(at)).toEqual(before)
  })
})
