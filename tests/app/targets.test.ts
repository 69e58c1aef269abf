import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { project, session } from '../cli/builders.ts'

const ID = /^\d{4}-\d\d-\d\dT\d{6}Z-(.+)$/

describe('a title', () => {
  it.each([
    ['Add search', 'add-search'],
    ['  Füge   Suche hinzu! ', 'fuge-suche-hinzu'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a'.repeat(3000), 'a'.repeat(60)],
    ['--- # 1', '1'],
  ])('%j becomes the name of its run', (title, slug) => {
    const { run } = project({ git: false }).ok(['start', `--title=${title}`])
    expect(ID.exec(run.id)?.[1]).toBe(slug)
  })

  it.each([['\u{1f50d}\u{1f4a5}'], ['検索を追加'], ['!!!']])(
    '%j, of which no letter or digit is left, becomes a hash of it',
    (title) => {
      const { run } = project({ git: false }).ok(['start', '--title', title])
      expect(run.id).toMatch(/Z-[0-9a-f]{12}$/)
      expect(run.title).toBe(title)
    },
  )

  it('loses control characters and terminal escapes in all that is printed', () => {
    const at = project({ git: false })
    const hostile = 'Add \u001b[31msearch\u001b[0m\u0007 \u001b]0;title\u0007now\u202e \u009b2J\u0085x\u200b'
    const outputs = [
      at.text(['start', '--title', hostile]),
      at.text('status'),
      at.text('show'),
      at.text('log'),
      at.text('list'),
      at.text('resume'),
    ]
    outputs.push(at.flowctl('status'), at.flowctl('log'))
    for (const { code, stdout, stderr } of outputs) {
      expect(code).toBe(0)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/)
    }
  })

  it.each([['a\nb'], ['a\rb'], [''], ['\t \t'], ['x'.repeat(4097)]])('%j is refused', (title) => {
    expect(project({ git: false }).flowctl(['start', `--title=${title}`]).code).toBe(2)
  })

  it('of another run in the same second gets a suffix in its name', () => {
    const at = project({ git: false })
    const clock =
      'globalThis.Date = class extends Date { constructor(...args) { super(...(args.length > 0 ? args : [1767323045678])) } }'
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` }
    const ids = ['! search', '? search', '. search'].map((title) => at.ok(['start', '--title', title], { env }).run.id)
    expect(ids).toEqual(['', '-2', '-3'].map((suffix) => `2026-01-02T030405Z-search${suffix}`))
  })

  it('of many that are started at once never names two runs alike', async () => {
    const at = project({ git: false })
    const script = Array.from(
      { length: 8 },
      (_, i) => `"$NODE" "$BUNDLE" start --title "${'!'.repeat(i + 1)} search" --json &`,
    ).join('\n')
    const { stdout } = at.shell(`${script}\nwait`)
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).run.id as string)
    expect(new Set(ids).size).toBe(8)
    expect(at.ok('list').runs).toHaveLength(8)
  })
})

describe('an issue', () => {
  it('needs neither network nor gh, and says nothing about it', () => {
    const at = project()
    const bare = { PATH: at.program('unused', '')['PATH']?.split(':')[0] as string }
    const { json, stderr } = at.flowctl('start --issue 12', { env: bare })
    expect(json.run).toMatchObject({ issue: 12, pr: null, title: 'issue 12' })
    expect(stderr).toBe('')
  })

  it('gets the title that gh gives for it, asked for this number in this directory', () => {
    const at = project()
    const env = at.program('gh', 'echo "$* in $PWD" > "$PWD/asked"; echo "Add search"')
    expect(at.ok('start --issue 12', { env }).run).toMatchObject({ issue: 12, title: 'Add search' })
    expect(at.read('asked')).toBe(`issue view 12 --json title --jq .title in ${at.root}\n`)
  })

  it('is not asked about when a title is given, and both are kept', () => {
    const at = project()
    const env = at.program('gh', 'touch "$PWD/asked"; echo other')
    expect(at.ok('start --issue 12 --title "Mine"', { env }).run).toMatchObject({ issue: 12, title: 'Mine' })
    expect(at.has('asked')).toBe(false)
  })

  it.each([
    ['fails', 'echo "not logged in" >&2; exit 4', 'not logged in'],
    ['prints nothing', 'exit 0', 'no title'],
    ['hangs', 'exec sleep 300', 'ETIMEDOUT'],
    ['leaves a child that hangs', 'sleep 25', 'ETIMEDOUT'],
    ['prints without end', 'exec yes', 'ENOBUFS'],
  ])('is started with a warning when gh %s', (_how, script, warning) => {
    const at = project()
    const { code, json, stderr } = at.flowctl('start --issue 12', { env: at.program('gh', script) })
    expect({ code, title: json.run.title }).toEqual({ code: 0, title: 'issue 12' })
    expect(stderr).toContain(warning)
  })

  it('of gh’s own title keeps no terminal escape, and one line of it', () => {
    const at = project()
    const env = at.program('gh', "printf '\\033[31mAdd search\\033[0m\\nmore\\n'")
    expect(at.text('start --issue 12', { env }).stdout).toContain('for    issue 12: Add search\n')
  })

  it('is found again by its number, whatever gh says then', () => {
    const at = project()
    const { run } = at.ok('start --issue 12', { env: at.program('gh', 'echo First') })
    expect(at.ok('start --issue 12', { env: at.program('gh', 'echo Second') })).toMatchObject({
      created: false,
      run: { id: run.id, title: 'First' },
    })
  })
})

it('a pull request gets its title from gh as well', () => {
  const at = project()
  const env = at.program('gh', 'echo "$1 $3"')
  expect(at.ok('start review-pr --pr 7', { env }).run).toMatchObject({ pr: 7, issue: null, title: 'pr 7' })
})

it.each([
  ['goal', 'start --title x --goal g-1', { goal: 'g-1' }],
  [
    'inputs',
    'start --title x --input criteria=a,b --input "other=c, d"',
    { inputs: { criteria: ['a', 'b'], other: ['c', 'd'] } },
  ],
])('the %s of a start are kept', (_what, command, kept) => {
  const at = project()
  at.ok(command)
  expect(at.ok('show')).toMatchObject(kept)
})

it.each([
  ['from the directory that it is given in', 'lib', 'a.js', 'lib/a.js'],
  ['through a link to the project', '../link/lib', 'a.js', 'lib/a.js'],
  ['by its absolute path through a link', '.', '../link/lib/a.js', 'lib/a.js'],
  ['that was removed together with its directory', '.', 'gone/b.js', 'gone/b.js'],
  ['whose name begins with dots', '.', '..a.js', '..a.js'],
  ['that is itself a link', 'lib', 'alias', 'lib/alias'],
])('a file %s is recorded relative to the worktree', (_what, cwd, file, path) => {
  const at = project({ files: { 'lib/a.js': '1' } })
  symlinkSync(at.root, join(at.root, '../link'))
  symlinkSync('/dev/null', join(at.root, 'lib/alias'))
  const { run } = at.ok('start --title x')
  const given = file.includes('/link/') ? join(at.root, file) : file
  at.ok(['record', 'baseline', '--status', 'passed', '--file', given, '--cwd', join(at.root, cwd)])
  expect(at.events(run.id).at(-1)).toMatchObject({ data: { files_changed: [path] } })
})

it('a dirty tree and an existing branch are nothing to complain about', () => {
  const at = project({ files: { 'a.js': '1' } })
  at.git('checkout', '--quiet', '-b', 'work')
  expect(at.ok('start --title x').run.branch).toBe('work')
  expect(at.ok('start --title x').created).toBe(false)
})

it('a detached HEAD has no branch, and a run all the same', () => {
  const at = project()
  at.git('commit', '--quiet', '--allow-empty', '--message', 'first')
  at.git('checkout', '--quiet', '--detach')
  expect(at.ok('start --title x', { session: session('one') }).run).toMatchObject({ branch: null, status: 'active' })
})

it('the default workflow is the one that the project’s settings name, else this machine’s', () => {
  const at = project()
  at.write('../state/flow/settings.yaml', 'default_workflow: debug\n')
  expect(at.ok('start --title x').run.workflow).toBe('debug')
  at.write('.flow/settings.yaml', 'default_workflow: release\n')
  expect(at.ok('start --title y').run.workflow).toBe('release')
})
