import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { locate } from '../../src/store/place.ts'

const GUARD = fileURLToPath(new URL('../../hooks/guard', import.meta.url))
const SESSION = '11111111-1111-4111-8111-111111111111'
const OTHER = '22222222-2222-4222-8222-222222222222'
const RUN = '2026-01-02T030405Z-add-search'
/** Those that only the session of a run's own marker arms. */
const OWN_EVENTS = [
  'session-end',
  'pre-tool-use',
  'worktree-changed',
  'pre-compact',
  'stop-failure',
  'subagent-start',
  'subagent-stop',
  'prompt-expanded',
  'tool-used',
  'question-answered',
  'stop',
]
const EVENTS = ['session-start', ...OWN_EVENTS]

// What the guard starts when it is armed: says how it was started, on a descriptor that a detached process keeps too.
const PROBE = `const fs = require('node:fs')
const { FLOW_HOOK_CLIENT: named, FLOW_ENV_FILE_USED: used } = process.env
const client = Number(named ?? process.ppid)
const more = used === undefined ? {} : { used }
const stdin = fs.readFileSync(0, 'utf8')
fs.writeSync(4, JSON.stringify({ argv: process.argv.slice(2), client, stdin, cwd: process.cwd(), ...more }))
console.log('{}')
`

/** What /bin/sh is on one system or another, as far as it is here. */
const SHELLS = [
  ['dash', 'dash'],
  ['bash as a POSIX shell', 'bash', '--posix'],
].filter(([, shell = '']) => spawnSync(shell, ['-c', ':']).status === 0)

let box: string
let root: string
let project: string
let state: string
let nodeOnly: string

beforeEach(() => {
  box = realpathSync(mkdtempSync(join(tmpdir(), 'flow guard-')))
  root = join(box, 'plugin root')
  project = join(box, 'project')
  state = join(box, 'state', 'flow')
  nodeOnly = join(box, 'path')
  for (const dir of ['hooks', 'bin', 'dist']) mkdirSync(join(root, dir), { recursive: true })
  copyFileSync(GUARD, join(root, 'hooks', 'guard'))
  chmodSync(join(root, 'hooks', 'guard'), 0o755)
  writeFileSync(join(root, 'dist', 'flowctl.cjs'), PROBE)
  writeFileSync(join(root, 'bin', 'flowctl'), '', { mode: 0o755 })
  mkdirSync(project)
  mkdirSync(nodeOnly)
  symlinkSync(process.execPath, join(nodeOnly, 'node'))
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

/** Runs the guard, by itself or with a shell, and waits for all that it starts. */
function guard(event: string, env: Record<string, string> = {}, cwd = project, shell: string[] = []) {
  const [program = '', ...args] = [...shell, join(root, 'hooks', 'guard'), ...(event === '' ? [] : [event])]
  const { status, stdout, stderr, output } = spawnSync(program, args, {
    cwd,
    input: '{"hook":"input"}',
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe', 'ignore', 'pipe'],
    env: {
      PATH: `${nodeOnly}:/usr/bin:/bin`,
      CLAUDE_PROJECT_DIR: project,
      CLAUDE_CODE_SESSION_ID: SESSION,
      XDG_STATE_HOME: join(box, 'state'),
      ...env,
    },
  })
  const told = output?.[4] ?? ''
  return { status, stdout, stderr, started: told === '' ? null : JSON.parse(told) }
}

function mark(main: string, owner = SESSION, run = RUN): void {
  mkdirSync(join(main, '.flow', 'open'), { recursive: true })
  writeFileSync(join(main, '.flow', 'open', run), `${owner}\n`)
}

function whereIs(tool: string): string {
  return execFileSync('sh', ['-c', 'command -v "$0"', tool], { encoding: 'utf8' }).trim()
}

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'ignore' })
}

function repository(dir: string): string {
  mkdirSync(dir, { recursive: true })
  git(dir, 'init', '-q')
  git(dir, 'commit', '-q', '--allow-empty', '-m', 'first')
  return dir
}

const SILENT = { status: 0, stdout: '', stderr: '', started: null }

/** What hooks.json calls: the host's event, the tools, the guard's argument. */
function called(): { event: string; tools: RegExp; name: string }[] {
  const { hooks } = JSON.parse(readFileSync(join(dirname(GUARD), 'hooks.json'), 'utf8')) as {
    hooks: Record<string, { matcher?: string; hooks: { args: string[] }[] }[]>
  }
  return Object.entries(hooks).flatMap(([event, entries]) =>
    // The host takes a matcher for the whole name.
    entries.flatMap(({ matcher = '.*', hooks }) =>
      hooks.map(({ args: [name = ''] }) => ({ event, tools: new RegExp(`^(?:${matcher})$`), name })),
    ),
  )
}

describe('hooks.json', () => {
  it('calls every event of the guard, and no other', () => {
    expect([...new Set(called().map(({ name }) => name))].sort()).toEqual([...EVENTS].sort())
  })

  it.each([
    ['PreToolUse', 'pre-tool-use', ['Bash', 'Edit', 'Write', 'NotebookEdit', 'AskUserQuestion', 'mcp__files__write']],
    ['PostToolUse', 'tool-used', ['Bash', 'Edit', 'Write', 'NotebookEdit', 'mcp__files__write']],
    ['PostToolUse', 'worktree-changed', ['EnterWorktree', 'ExitWorktree']],
    ['PostToolUse', 'question-answered', ['AskUserQuestion']],
    ['PostToolUseFailure', 'tool-used', ['Bash']],
  ])('%s calls %s for %j alone', (event, name, tools) => {
    const others = ['Read', 'Grep', 'Agent', 'Skill', 'BashOutput', 'TodoWrite', 'WebFetch', 'xmcp__files__write']
    const all = [
      ...others,
      ...called().flatMap(({ tools: { source } }) => source.match(/[A-Za-z]{4,}/g) ?? []),
      'mcp__files__write',
    ]
    const matching = called().filter((entry) => entry.event === event && entry.name === name)
    expect([...new Set(all.filter((tool) => matching.some((entry) => entry.tools.test(tool))))].sort()).toEqual(tools.sort())
  })
})

describe('without an open run', () => {
  it.each([...EVENTS, 'unheard-of', ''])('"%s" ends at once and says nothing', (event) => {
    mkdirSync(join(project, '.flow', 'open'), { recursive: true })
    writeFileSync(join(project, '.flow', 'open', '.gitignore'), '*\n')
    expect(guard(event)).toEqual(SILENT)
  })

  it.each(OWN_EVENTS)('%s needs no other program', (event) => {
    mark(repository(project), OTHER)
    git(project, 'worktree', 'add', '-q', join(box, 'tree'))
    expect(guard(event, { PATH: join(box, 'nothing'), CLAUDE_PROJECT_DIR: join(box, 'tree') })).toEqual(SILENT)
  })

  it('session-start needs no other program once the launcher is linked', () => {
    guard('session-start')
    expect(guard('session-start', { PATH: nodeOnly })).toEqual(SILENT)
  })

  it.each(OWN_EVENTS)('%s starts no process', (event) => {
    mark(repository(project), OTHER)
    mark(project, '-', '2026-01-02T030405Z-free')
    const traced = spawnSync(
      'strace',
      ['-f', '-qq', '-e', 'trace=fork,vfork,clone,clone3,execve', join(root, 'hooks', 'guard'), event],
      {
        encoding: 'utf8',
        env: { PATH: `${nodeOnly}:/usr/bin:/bin`, CLAUDE_PROJECT_DIR: project, CLAUDE_CODE_SESSION_ID: SESSION },
      },
    )
    if (traced.error !== undefined) return expect(traced.error.message).toContain('ENOENT')
    expect(traced.stderr.trim().split('\n')).toEqual([expect.stringContaining('hooks/guard')])
  })
})

describe('with an open run', () => {
  it.each(EVENTS)('%s of its owner starts the runtime as a child of the client, stdin untouched', (event) => {
    mark(project)
    expect(guard(event).started).toEqual({ argv: ['hook', event], client: process.pid, stdin: '{"hook":"input"}', cwd: project })
  })

  it.each([
    ['session-start', OTHER, true],
    ['session-start', '-', true],
    ...OWN_EVENTS.flatMap((event) => [
      [event, SESSION, true] as const,
      ...[OTHER, '-', `${SESSION}0`, SESSION.slice(0, -1), ` ${SESSION}`].map((owner) => [event, owner, false] as const),
    ]),
    ['post-tool-use', SESSION, false],
  ] as const)('%s with the marker of "%s": starts the runtime: %s', (event, owner, starts) => {
    mark(project, owner)
    expect(guard(event).started !== null).toBe(starts)
  })

  it.each(OWN_EVENTS)('%s starts nothing in a session that owns none of fifty open runs', (event) => {
    for (let i = 10; i < 60; i++) mark(project, i % 2 === 0 ? OTHER : '-', `2026-01-02T0304${i}Z-work`)
    expect(guard(event)).toEqual(SILENT)
  })

  it('finds its own marker among others', () => {
    mark(project, OTHER, '2026-01-02T030405Z-a')
    mark(project, SESSION, '2026-01-02T030405Z-b')
    mark(project, '-', '2026-01-02T030405Z-c')
    expect(guard('pre-tool-use').started).not.toBeNull()
  })

  it('reads a marker whose line has no end', () => {
    mark(project)
    writeFileSync(join(project, '.flow', 'open', RUN), SESSION)
    expect(guard('pre-tool-use').started).not.toBeNull()
  })

  it.each(OWN_EVENTS)('%s without a session id is silent, even for an empty marker', (event) => {
    mark(project, '')
    expect(guard(event, { CLAUDE_CODE_SESSION_ID: '' })).toEqual(SILENT)
  })

  it.each(OWN_EVENTS)('%s without node is silent', (event) => {
    mark(project)
    expect(guard(event, { PATH: '/nowhere' })).toEqual(SILENT)
  })

  it.each(EVENTS)('%s takes the current directory when the client names no project', (event) => {
    mark(project)
    expect(guard(event, { CLAUDE_PROJECT_DIR: '' }).started).not.toBeNull()
  })

  it('takes the current directory when the project directory is gone, as after a worktree session', () => {
    mark(project)
    expect(guard('session-end', { CLAUDE_PROJECT_DIR: join(box, 'gone') }).started).toMatchObject({ cwd: project })
  })
})

describe('after a call whose session was watched', () => {
  const watch = (session: string) => writeFileSync(join(dir(state, 'watch'), session), '{}')

  it('tool-used starts the runtime whatever became of the marker, and no other event does', () => {
    watch(SESSION)
    expect(EVENTS.filter((event) => guard(event).started !== null)).toEqual(['tool-used'])
  })

  it.each<[string, string, Record<string, string>]>([
    ['is another’s', OTHER, {}],
    ['is of no session', '', { CLAUDE_CODE_SESSION_ID: '' }],
    ['is in another state directory', SESSION, { XDG_STATE_HOME: '', HOME: '' }],
  ])('tool-used starts nothing when the watch %s', (_whose, session, env) => {
    if (session !== '') watch(session)
    expect(guard('tool-used', env)).toEqual(SILENT)
  })
})

describe('what is no marker', () => {
  const elsewhere = () => join(box, 'elsewhere')
  it.each<[string, () => void]>([
    ['a .flow that is a symbolic link', () => symlinkSync(elsewhere(), join(project, '.flow'))],
    [
      'an open that is a symbolic link',
      () => {
        mkdirSync(join(project, '.flow'))
        symlinkSync(join(elsewhere(), 'open'), join(project, '.flow', 'open'))
      },
    ],
    [
      'a marker that is a symbolic link',
      () => {
        mkdirSync(join(project, '.flow', 'open'), { recursive: true })
        symlinkSync(join(elsewhere(), 'open', RUN), join(project, '.flow', 'open', RUN))
      },
    ],
    ['a directory', () => mkdirSync(join(project, '.flow', 'open', RUN), { recursive: true })],
    [
      'a FIFO',
      () => {
        mkdirSync(join(project, '.flow', 'open'), { recursive: true })
        execFileSync('mkfifo', [join(project, '.flow', 'open', RUN)])
      },
    ],
    ['a name that is no run id', () => mark(project, SESSION, 'notes.md')],
  ])('%s is not followed', (_name, make) => {
    mkdirSync(elsewhere())
    mkdirSync(join(elsewhere(), 'open'))
    writeFileSync(join(elsewhere(), 'open', RUN), `${SESSION}\n`)
    make()
    for (const event of EVENTS) expect(guard(event)).toEqual(SILENT)
  })
})

describe('the place of the runs', () => {
  const layouts: [string, () => { cwd: string; main: string }][] = [
    ['the project itself without git', () => ({ cwd: project, main: project })],
    ['the top of the repository from a subdirectory', () => ({ cwd: dir(repository(project), 'a', 'b'), main: project })],
    [
      'the main worktree from a linked one',
      () => {
        git(repository(project), 'worktree', 'add', '-q', join(box, 'tree'))
        return { cwd: dir(box, 'tree', 'deep'), main: project }
      },
    ],
    [
      'the main worktree from one inside it',
      () => {
        git(repository(project), 'worktree', 'add', '-q', join(project, '.claude', 'worktrees', 'w'))
        return { cwd: join(project, '.claude', 'worktrees', 'w'), main: project }
      },
    ],
    [
      'the worktree itself when the repository is bare',
      () => {
        git(repository(project), 'clone', '-q', '--bare', project, join(box, 'bare.git'))
        git(join(box, 'bare.git'), 'worktree', 'add', '-q', join(box, 'tree'))
        return { cwd: join(box, 'tree'), main: join(box, 'tree') }
      },
    ],
    [
      'the worktree itself when its git directory is elsewhere',
      () => {
        git(dir(box, 'apart'), 'init', '-q', '--separate-git-dir', join(box, 'apart', '.git'), project)
        return { cwd: project, main: project }
      },
    ],
    [
      'the submodule itself',
      () => {
        repository(join(box, 'inner'))
        git(repository(project), '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', join(box, 'inner'), 'sub')
        return { cwd: join(project, 'sub'), main: join(project, 'sub') }
      },
    ],
    [
      'a worktree with a relative pointer',
      () => {
        git(repository(project), 'worktree', 'add', '-q', join(box, 'tree'))
        writeFileSync(join(box, 'tree', '.git'), 'gitdir: ../project/.git/worktrees/tree\n')
        return { cwd: join(box, 'tree'), main: project }
      },
    ],
    [
      'the repository around a .git that says nothing',
      () => {
        writeFileSync(join(dir(repository(project), 'a'), '.git'), 'nothing\n')
        dir(project, 'a', 'b', '.git')
        return { cwd: join(project, 'a', 'b'), main: project }
      },
    ],
    [
      'the repository behind a symbolic link',
      () => {
        symlinkSync(dir(repository(project), 'a'), join(box, 'link'))
        return { cwd: join(box, 'link'), main: project }
      },
    ],
  ]
  it.each(layouts)('is %s', (_name, make) => {
    const { cwd, main } = make()
    expect(locate(cwd, {}).main).toBe(main)
    mark(main)
    expect(guard('pre-tool-use', { CLAUDE_PROJECT_DIR: cwd }).started).not.toBeNull()
    expect(guard('pre-tool-use', { CLAUDE_PROJECT_DIR: `${cwd}/` }, box).started).not.toBeNull()
  })

  it.each(layouts.slice(1))('is only %s', (_name, make) => {
    const { cwd, main } = make()
    if (main !== cwd) mark(cwd)
    if (main !== project) mark(project)
    expect(guard('pre-tool-use', { CLAUDE_PROJECT_DIR: cwd })).toEqual(SILENT)
  })
})

function dir(...parts: string[]): string {
  const path = join(...parts)
  mkdirSync(path, { recursive: true })
  return path
}

describe('session-start', () => {
  const exported = (env: Record<string, string>) => {
    const file = join(box, 'environment')
    guard('session-start', { CLAUDE_ENV_FILE: file, ...env })
    return readFileSync(file, 'utf8')
  }

  it.each([
    ['was written before', 'export FLOW_CLIENT_PID=1\n', '1'],
    ['is empty', '', undefined],
    ['is not there', null, undefined],
  ])('tells the runtime whether the environment file %s', (_what, content, used) => {
    mark(project)
    const file = join(box, 'environment')
    if (content !== null) writeFileSync(file, content)
    expect(guard('session-start', { CLAUDE_ENV_FILE: file }).started?.used).toBe(used)
    expect(guard('session-start', { CLAUDE_ENV_FILE: file }).started?.used).toBe('1')
    expect(guard('session-start').started?.used).toBeUndefined()
  })

  it('exports the client and the project to later Bash calls, with no run and with one', () => {
    const lines = `export FLOW_CLIENT_PID=${process.pid}\nexport FLOW_PROJECT_DIR='${project}'\n`
    expect(exported({})).toBe(lines)
    mark(project)
    expect(exported({})).toBe(lines + lines)
  })

  it.each(['$(touch x)', '"; `id`', ' & a|b'])('keeps the project directory %j as it is', (name) => {
    const odd = dir(box, name)
    const script = exported({ CLAUDE_PROJECT_DIR: odd })
    expect(execFileSync('sh', ['-c', `${script}printf %s "$FLOW_PROJECT_DIR"`], { cwd: box, encoding: 'utf8' })).toBe(odd)
  })

  it.each(["it's", 'two\nlines'])('leaves out the project directory %j', (name) => {
    expect(exported({ CLAUDE_PROJECT_DIR: dir(box, name) })).toBe(`export FLOW_CLIENT_PID=${process.pid}\n`)
  })

  it('goes on when the environment file cannot be written', () => {
    mark(project)
    expect(guard('session-start', { CLAUDE_ENV_FILE: box })).toMatchObject({
      status: 0,
      stderr: '',
      started: { argv: ['hook', 'session-start'] },
    })
  })

  it('links the launcher, and links it again after the plugin has moved', () => {
    const link = join(state, 'bin', 'flowctl')
    guard('session-start')
    expect(readlinkSync(link)).toBe(join(root, 'bin', 'flowctl'))
    const moved = join(box, 'version 2')
    renameSync(root, moved)
    root = moved
    guard('session-start')
    expect(readlinkSync(link)).toBe(join(moved, 'bin', 'flowctl'))
    expect(execFileSync('ls', ['-A', dirname(link)], { encoding: 'utf8' })).toBe('flowctl\n')
  })

  it('leaves a right link untouched', () => {
    guard('session-start')
    const before = lstatSync(join(state, 'bin', 'flowctl'))
    guard('session-start')
    expect(lstatSync(join(state, 'bin', 'flowctl')).ino).toBe(before.ino)
  })

  it.each<[string, Record<string, string>, string]>([
    ['under HOME by default', { XDG_STATE_HOME: '' }, '.local/state/flow'],
    ['under HOME when XDG_STATE_HOME is relative', { XDG_STATE_HOME: 'state' }, '.local/state/flow'],
  ])('keeps the link %s', (_name, env, where) => {
    guard('session-start', { HOME: box, ...env })
    expect(existsSync(join(box, where, 'bin', 'flowctl'))).toBe(true)
  })

  it.each<[string, Record<string, string>]>([
    ['there is no home', { XDG_STATE_HOME: '', HOME: '' }],
    ['the state directory cannot be made', { XDG_STATE_HOME: '/proc/none' }],
  ])('is silent when %s', (_name, env) => {
    expect(guard('session-start', env)).toEqual(SILENT)
  })
})

describe('session-start without node', () => {
  const without = { PATH: '/usr/bin:/bin' }
  const bare = () => {
    const path = dir(box, 'no node')
    for (const tool of ['mkdir', 'rm', 'sh']) symlinkSync(whereIs(tool), join(path, tool))
    return { ...without, PATH: path }
  }

  it('tells the person once per client, whether or not a run is open', () => {
    mark(project)
    const env = bare()
    const first = guard('session-start', env)
    expect(JSON.parse(first.stdout)).toEqual({ systemMessage: expect.stringContaining('node is not on PATH') })
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(guard('session-start', env)).toEqual(SILENT)
  })

  it('tells the person again in another client, and forgets clients that are gone', () => {
    const env = { ...bare(), XDG_STATE_HOME: join(box, 'state'), CLAUDE_PROJECT_DIR: project }
    const other = spawnSync('sh', ['-c', `"${join(root, 'hooks', 'guard')}" session-start; exit`], {
      env,
      cwd: project,
      encoding: 'utf8',
    })
    expect(other.stdout).toContain('systemMessage')
    expect(guard('session-start', env).stdout).toContain('systemMessage')
    expect(readdirSync(join(state, 'node-missing'))).toEqual([expect.stringMatching(`^${process.pid}\\b`)])
  })

  it('still exports the client', () => {
    const file = join(box, 'environment')
    guard('session-start', { ...bare(), CLAUDE_ENV_FILE: file })
    expect(readFileSync(file, 'utf8')).toContain(`FLOW_CLIENT_PID=${process.pid}`)
  })

  it('tells the person even when it cannot remember', () => {
    expect(guard('session-start', { ...bare(), XDG_STATE_HOME: '', HOME: '' }).stdout).toContain('systemMessage')
  })
})

describe('stop-failure', () => {
  it.each([
    ['in a session of its own, with nothing of it on the client’s outputs', {}, ''],
    ['as the hook itself where there is no setsid', { PATH: 'node only' }, '{}\n'],
  ])('runs %s', (_how, env, stdout) => {
    mark(project)
    const path = 'PATH' in env ? { PATH: nodeOnly } : {}
    expect(guard('stop-failure', path)).toMatchObject({ status: 0, stdout, stderr: '', started: { client: process.pid } })
  })
})

describe.each(SHELLS)('in %s', (_name, ...shell) => {
  it.each(EVENTS)('%s starts the runtime when armed, and says nothing when not', (event) => {
    git(repository(project), 'worktree', 'add', '-q', join(box, 'tree'))
    const file = join(box, 'environment')
    const env = { CLAUDE_PROJECT_DIR: join(box, 'tree'), CLAUDE_ENV_FILE: file }
    expect(guard(event, env, project, shell)).toEqual(SILENT)
    mark(project)
    expect(guard(event, env, project, shell)).toMatchObject({
      ...{ status: 0, stderr: '' },
      started: { argv: ['hook', event], client: process.pid, stdin: '{"hook":"input"}', cwd: project },
    })
    expect(existsSync(file)).toBe(event === 'session-start')
  })
})
