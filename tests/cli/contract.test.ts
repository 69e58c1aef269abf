import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definition, FREE, LAUNCHER, PLUGIN, type Project, project, SMALL, session } from './builders.ts'

const RUN = {
  id: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d{6}Z-add-search$/),
  workflow: 'start-issue',
  status: 'active',
  phase: 'preflight',
  revision: 1,
  branch: 'main',
  issue: null,
  pr: null,
  title: 'Add search',
  completed_activities: [],
  current_activity: 'preflight',
  blocked_reason: null,
  owner: FREE,
  worktree: expect.any(String),
  elsewhere: false,
  damage: null,
}
const NEXT = { kind: expect.any(String), do: expect.any(String), why: expect.any(String), command: expect.any(String) }

function started(): Project {
  const at = project()
  at.ok('start --title "Add search"')
  return at
}

describe('the JSON of', () => {
  it('start has created, run and next', () => {
    const at = project()
    const { ok, created, run, next } = at.ok('start --title "Add search"')
    expect({ ok, created, run, next }).toEqual({ ok: true, created: true, run: { ...RUN, worktree: at.root }, next: NEXT })
  })

  it.each([
    ['status'],
    ['resume'],
    ['advance --summary "ready"'],
    ['note "a thought"'],
    ['block --reason "why"'],
    ['unblock'],
    ['begin baseline'],
    ['fail --reason "why"'],
    ['cancel --reason "why"'],
    ['show'],
    ['gate open clear --ask "Which?"'],
    ['criteria list'],
    ['criteria set --criterion "c1=It works"'],
    ['exec -- true'],
  ])('%s has run and next', (command) => {
    const reply = started().ok(command)
    expect(reply).toMatchObject({
      ok: true,
      run: { title: 'Add search', owner: FREE, damage: null },
      next: { kind: expect.any(String) },
    })
    expect(Object.keys(reply.run)).toEqual(expect.arrayContaining(Object.keys(RUN)))
    expect(Object.keys(reply.next).sort()).toEqual(Object.keys(NEXT).sort())
  })

  it('next is the next step alone', () => {
    const chosen = { how: 'only', why: 'the only open run' }
    expect(started().ok('next')).toEqual({ ok: true, next: NEXT, chosen })
  })

  it('record names the activity, its number and its document', () => {
    const at = started()
    at.ok('record baseline --status passed --summary "one fails"')
    const { activity, run } = at.ok('record baseline --status failed')
    const file = `.flow/runs/${run.id}/activities/002-baseline.yaml`
    expect(activity).toEqual({ seq: 2, id: 'baseline', key: null, status: 'failed', file })
    expect(at.read(file)).toContain('status: failed')
  })

  it('record gives the path of the document from the main worktree, also in a linked one', () => {
    const at = started()
    at.git('commit', '--quiet', '--allow-empty', '--message', 'first')
    at.git('worktree', 'add', '--quiet', '-b', 'other', join(at.root, '../linked'))
    const { activity, run } = at.ok('record baseline --status passed', { cwd: join(at.root, '../linked') })
    expect(at.has(activity.file)).toBe(true)
    expect(run).toMatchObject({ branch: 'other', worktree: join(at.root, '../linked') })
  })

  it('list has the open runs, with --all the closed ones too', () => {
    const at = started()
    at.ok('cancel --reason "why"')
    const { run } = at.ok('start --title "Second"')
    expect(at.ok('list').runs.map(({ id }) => id)).toEqual([run.id])
    expect(at.ok('list --all').runs.map(({ title, status }) => `${title} ${status}`)).toEqual([
      'Add search cancelled',
      'Second active',
    ])
  })

  it('list without an open run says how to start one', () => {
    expect(project().ok('list')).toMatchObject({ ok: true, runs: [], next: { kind: 'start' } })
  })

  it('log is each event as its own line, as it stands in the file', () => {
    const at = started()
    const { run } = at.ok('note "a thought"')
    const { stdout, code } = at.flowctl('log')
    expect(code).toBe(0)
    expect(stdout).toBe(at.read(`.flow/runs/${run.id}/events.jsonl`))
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).type),
    ).toEqual(['run_started', 'note_recorded'])
  })

  it('a session as owner is an object', () => {
    const at = project()
    const one = session('one')
    expect(at.ok('start --title "Add search"', { session: one }).run.owner).toEqual({
      session: 'one',
      machine: expect.stringMatching(/^[0-9a-f]{32}$/),
      pid: one.pid,
      worktree: at.root,
      live: 'live',
      yours: true,
    })
  })

  it('completed_activities are the passed and skipped ones in order, with their keys', () => {
    const at = started()
    at.ok('record baseline --status failed')
    at.ok('record other --status skipped --extra')
    for (const summary of ['ready', 'understood', 'planned']) at.ok(['advance', '--summary', summary])
    const { run } = at.ok('record implement --status passed')
    expect(run.completed_activities).toEqual(['other', 'preflight', 'explore', 'plan', 'implement:1'])
    expect(run.current_activity).toBe('code')
  })

  it('damage names file, line, byte and reason, and the rest is the valid part', () => {
    const at = started()
    const { run } = at.ok('note "a thought"')
    const log = `.flow/runs/${run.id}/events.jsonl`
    const [first = '', second = ''] = at.read(log).split('\n')
    at.write(log, `${first}\n${second.replace('a thought', 'another')}\n`)
    const damage = { file: join(at.root, log), line: 2, offset: first.length + 1, reason: expect.stringContaining('sum') }
    expect(at.ok('status')).toMatchObject({
      run: { revision: 1, phase: 'preflight', damage },
      next: { kind: 'ask', command: expect.stringMatching(/flowctl doctor$/) },
    })
    expect(at.ok('list').runs[0]?.damage).toEqual(damage)
  })

  it.each(['version', 'help', 'workflow list', 'workflow show debug', 'workflow graph debug', 'workflow validate', 'tour'])(
    '%s is one object',
    (command) => {
      expect(project().ok(command)).toMatchObject({ ok: true })
    },
  )
})

describe('an error with --json', () => {
  const CODES = readFileSync(join(import.meta.dirname, '../../references/errors.md'), 'utf8')

  it.each([
    ['before the command is known', 'nonsense', 'usage'],
    ['of the command line', 'advance', 'usage'],
    ['of the rules', 'complete --summary "done"', 'obligation_unmet'],
  ])('%s is one object on standard output', (_when, command, code) => {
    const { json } = started().flowctl(command)
    expect(json).toMatchObject({
      ok: false,
      error: { code, message: expect.any(String), next: expect.stringContaining('flowctl') },
    })
    expect(Object.keys(json.error)).toEqual(expect.arrayContaining(['code', 'message', 'hint', 'next']))
    expect(CODES).toContain(`\`${code}\``)
  })

  it('lists all that is missing with the commands that meet it, in the order in which they can be run', () => {
    const at = started()
    at.ok('note "a thought"')
    const { code, json } = at.flowctl('complete --summary "done"')
    expect(code).toBe(6)
    const commands = json.error.missing?.map(({ command }) => command.split(' ').slice(1, 3).join(' '))
    expect(commands).toEqual([
      'advance --summary',
      'advance --summary',
      'advance --summary',
      'record implement',
      'advance --summary',
      'exec --for',
    ])
    for (const { what } of json.error.missing ?? []) expect(json.error.hint).toContain(what)
  })

  it('goes to standard error as text without --json, and standard output stays empty', () => {
    const { stdout, stderr } = project().text('status')
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^error: This repository has no open run\. \[no_run\]\n[\s\S]*\nnext: /)
  })
})

describe('next.command', () => {
  /** Every command that the way to the end prints, and that the refusal to complete lists. */
  function printed(at: Project): string[] {
    const commands: string[] = []
    for (let reply = at.ok('start release --title "2.0"'); reply.next.command !== null && commands.length < 30; ) {
      commands.push(reply.next.command)
      if (reply.next.kind === 'ask') at.person('gate approve')
      reply = at.paste(reply.next.command.replace('"<the command>"', 'true')).json
    }
    at.ok('start release --title "3.0"')
    const { error } = at.flowctl('complete --summary "done"').json
    return [...commands, ...(error.missing ?? []).map(({ command }) => command)]
  }

  it('holds text for the agent only as "<...>", and each word of the rest is literal', () => {
    const commands = printed(project())
    expect(new Set(commands.map((command) => command.split(' ')[1]))).toEqual(
      new Set(['exec', 'record', 'advance', 'gate', 'next', 'begin', 'complete']),
    )
    for (const command of commands) expect(command.replace(/"<[^"<>$`\\]+>"/g, '')).toMatch(/^[\w./ -]+$/)
  })

  it.each([
    ['its absolute path when flowctl is not on PATH', () => ({}), LAUNCHER],
    [
      'its name when PATH leads to this very program',
      () => ({ PATH: `${join(PLUGIN, 'bin')}:${process.env['PATH']}` }),
      'flowctl',
    ],
    ['its absolute path when PATH leads to another flowctl', (at: Project) => at.program('flowctl', 'exit 9'), LAUNCHER],
  ])('begins with %s', (_what, env, program) => {
    const at = project()
    expect(at.ok('start --title "Add search"', { env: env(at) }).next.command?.split(' ')[0]).toBe(program)
  })

  it('begins with the absolute path in a session, which the host can allow', () => {
    const at = project()
    const env = { PATH: `${join(PLUGIN, 'bin')}:${process.env['PATH']}` }
    expect(at.ok('start --title "Add search"', { env, session: session('one') }).next.command).toMatch(LAUNCHER)
  })

  it.each(['a plugin', "it's a plugin", 'a $HOME plugin', 'a "plugin"', 'a `plugin`'])(
    'can be pasted from a plugin in "%s"',
    (name) => {
      const at = project({ files: SMALL })
      cpSync(PLUGIN, join(at.root, '..', name), { recursive: true })
      const { next } = at.tool(join(at.root, '..', name, 'bin/flowctl'), ['start', 'small', '--title', 'x', '--json']).json
      expect(at.paste(next.command as string).json.run.status).toBe('active')
    },
  )

  it.each(["it's here", 'a $HOME dir', '-dash', 'a\\b', 'ünï'])(
    'carries --cwd, so that it can be pasted anywhere, for a directory "%s"',
    (name) => {
      const at = project({
        git: false,
        files: {
          [`${name}/x`]: '',
          [`${name}/.flow/workflows/small.workflow.yaml`]: SMALL['.flow/workflows/small.workflow.yaml'],
        },
      })
      const { next } = at.ok(['start', 'small', '--title', 'x', `--cwd=${name}`])
      expect(at.paste(next.command as string, { cwd: '/' })).toMatchObject({
        code: 0,
        json: { run: { status: 'active', title: 'x' } },
      })
    },
  )

  it('names the run when it is not the one that would be meant without', () => {
    const at = started()
    const { run } = at.ok('start --title "Second"')
    const { next } = at.ok(['status', '--run', run.id])
    expect(next.command).toContain(`--run ${run.id}`)
    expect(at.paste(next.command as string).json.run.id).toBe(run.id)
  })

  it('carries a session that only --session named', () => {
    const at = project()
    const { next } = at.ok('start --title "Add search" --session mine')
    expect(at.paste(next.command as string).json.run.owner).toMatchObject({ session: 'mine' })
  })

  it('of an error can be pasted as well', () => {
    const at = project()
    const { json } = at.flowctl('status')
    expect(at.paste(json.error.next as string).json).toMatchObject({ ok: true, created: true })
  })

  it('is bounded in `do`, whatever the definition says, and is one sentence or two', () => {
    const at = project({
      files: { '.flow/workflows/long.workflow.yaml': definition('long', [{ id: 'work', prompt: 'Do this. '.repeat(111) }]) },
    })
    expect(at.ok('start long --title x').next.do.length).toBeLessThanOrEqual(1200)
  })
})

it('the launcher works through a symbolic link in a directory with a space', () => {
  const at = project()
  symlinkSync(LAUNCHER, join(at.root, 'a link'))
  expect(at.paste(`"${at.root}/a link" start --title "Add search"`).json.next.command).toMatch(LAUNCHER)
})
