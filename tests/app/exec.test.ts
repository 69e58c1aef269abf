import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { BUNDLE, MOUNTS, mount, type Project, project, remount, SMALL, session } from '../cli/builders.ts'
import { alive, type Executed, evidenceFile, FILES, launch, pidIn, proving, recorded, until } from './fixtures/execution.ts'

const left: number[] = []
afterEach(() => {
  for (const pid of left.splice(0)) if (alive(pid)) process.kill(pid, 'SIGKILL')
})

const sh = (script: string) => ['exec', '--', '/bin/sh', '-c', script]
const MEGA = 1024 * 1024

describe('exec', () => {
  it.each([
    ['exit 0', 0],
    ['exit 1', 1],
    ['exit 42', 42],
    ['exit 255', 255],
    ['kill -TERM $$', 143],
    ['kill -KILL $$', 137],
    ['kill -SEGV $$', 139],
  ])('ends as its command does: `%s` with %i', (script, code) => {
    const { at, run } = proving()
    expect(at.text(sh(script)).code).toBe(code)
    const [evidence] = recorded(at, run)
    expect(evidence).toMatchObject(
      script.startsWith('exit') ? { exit_code: code, signal: null } : { exit_code: null, signal: `SIG${script.slice(6, -3)}` },
    )
    expect(evidence?.interrupted).toBeNull()
  })

  it('records what was run, for what, for how long, and on which content', () => {
    const { at, run } = proving()
    at.text(['exec', '--for', 'test', '--', 'echo', 'a b', "it's"])
    const [evidence] = recorded(at, run)
    expect(evidence).toMatchObject({ activity: 'test', key: null, attempt: null, kind: 'test_result', exit_code: 0 })
    expect(evidence?.command).toBe(`echo "a b" "it's"`)
    expect(evidence?.tree.before).toMatch(/^[0-9a-f]{64}$/)
    expect(evidence?.tree.after).toBe(evidence?.tree.before)
    expect(evidence?.duration_ms).toBeGreaterThanOrEqual(0)
  })

  it('shows both streams apart, as they are, and says on standard error what was recorded', () => {
    const { at, run } = proving()
    const { stdout, stderr } = at.text(sh('printf "\\033[1mout"; echo err >&2'))
    expect(stdout).toBe('\u001b[1mout')
    expect(stderr).toMatch(new RegExp(`^err\nflowctl: recorded command on ${run} \\(proof\\)\n`, 'm'))
  })

  it('with --json has one object on standard output, and the output of the command elsewhere', () => {
    const { at } = proving()
    const { code, stdout, stderr } = at.text(['exec', '--json', '--quiet', '--', 'sh', '-c', 'echo out; echo err >&2; exit 3'])
    expect({ code, stderr: stderr.split('\n').sort() }).toEqual({ code: 3, stderr: ['', 'err', 'out'] })
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, exit_code: 3, not_proof: 'it ended with 3', evidence: { exit_code: 3 } })
  })

  it('passes its standard input on', () => {
    const { at } = proving()
    expect(at.text(['exec', '--', 'cat'], { input: 'from a pipe' }).stdout).toBe('from a pipe')
  })

  it('runs the command in its own directory, and in that of --cwd', () => {
    const { at } = proving()
    mkdirSync(join(at.root, 'sub'))
    expect(at.text(['exec', '--', 'pwd'], { cwd: join(at.root, 'sub') }).stdout).toBe(`${at.root}/sub\n`)
    expect(at.text(['exec', '--cwd', join(at.root, 'sub'), '--', 'pwd']).stdout).toBe(`${at.root}/sub\n`)
  })

  it('shows output as it comes, not at the end', async () => {
    const { at } = proving()
    const { child, said, ended } = launch(at, sh('echo first; read -r line; echo "$line"'))
    await until(() => said.stdout === 'first\n')
    child.stdin.end('second\n')
    expect(await ended).toMatchObject({ code: 0, stdout: 'first\nsecond\n' })
  })

  it('goes on, and records, when the reader of its output goes away', async () => {
    const { at, run, aside } = proving()
    const script = `yes | head -c 3000000; echo done > "${aside}/done"; exit 3`
    at.shell(`"$NODE" "$BUNDLE" exec -- /bin/sh -c '${script}' | head -1`)
    expect(existsSync(join(aside, 'done'))).toBe(true)
    expect(recorded(at, run)).toMatchObject([{ exit_code: 3, interrupted: null, output: { bytes: 3_000_000 } }])
  })

  it.skipIf(!existsSync('/dev/full'))('goes on, and records, when its output cannot be written', () => {
    const { at, run } = proving()
    const full = openSync('/dev/full', 'w')
    const { code } = at.shell(`"$NODE" "$BUNDLE" exec -- /bin/sh -c 'echo a; echo b; exit 3' > /dev/full`)
    closeSync(full)
    expect(code).toBe(3)
    expect(recorded(at, run)).toMatchObject([{ exit_code: 3, output: { bytes: 4 } }])
  })

  it('returns when the command does, though something that it left behind holds the output', async () => {
    const { at, run, aside } = proving()
    expect(at.text(sh(`setsid sleep 600 & echo $! > "${aside}/pid"; echo here`))).toMatchObject({ code: 0, stdout: 'here\n' })
    left.push(await pidIn(join(aside, 'pid')))
    expect(recorded(at, run)).toMatchObject([{ exit_code: 0, output: { bytes: 5 } }])
  })

  it('ends a command that takes too long, and says 124', () => {
    const { at, run } = proving()
    expect(at.text(['exec', '--timeout', '1', '--', 'sleep', '600'])).toMatchObject({
      code: 124,
      stderr: expect.stringContaining('(no proof: it took too long)'),
    })
    expect(recorded(at, run)).toMatchObject([{ exit_code: null, signal: 'SIGTERM', interrupted: 'timeout' }])
  })

  it('takes a long --timeout as what it is', () => {
    const { at } = proving()
    expect(at.text(['exec', '--timeout', '2147483', '--', 'sh', '-c', 'sleep 0.1; exit 6']).code).toBe(6)
  })

  it('refuses what cannot be run, and records nothing', () => {
    const { at, run } = proving()
    for (const [argv, says] of [
      [['no-such-command'], 'no-such-command is not there'],
      [['./no/such/command'], 'is not there'],
      [['./code.txt/x'], 'code.txt/x'],
      [['./code.txt'], 'code.txt may not'],
      [['./.flow'], '.flow may not'],
      [['x'.repeat(5000)], 'is not there'],
    ] as const) {
      const { code, stdout } = at.text(['exec', '--json', '--', ...argv])
      const { error } = JSON.parse(stdout)
      expect({ code, error: error.code }, says).toEqual({ code: 4, error: 'file_not_found' })
      expect(error.message).toContain(says)
    }
    expect(at.events(run)).toHaveLength(1)
    expect(at.has(`.flow/runs/${run}/evidence`)).toBe(false)
  })
})

describe('the command line of exec', () => {
  it('is refused where it is not one, and nothing is recorded', () => {
    const { at, run } = proving()
    for (const [args, says] of [
      [['exec'], 'needs a command'],
      [['exec', '--'], 'needs a command'],
      [['exec', '--', ''], 'empty command'],
      [['exec', 'true'], 'does not know what to do with "true"'],
      [['exec', 'npm', '--', 'test'], 'does not know what to do with "npm"'],
      [['exec', '--for', '--', 'true'], '--for needs a value'],
      [['exec', '--what', '--', 'true'], 'no flag --what'],
      [['exec', '--kind', 'a b', '--', 'true'], '--kind is'],
      [['exec', '--timeout', '0', '--', 'true'], '--timeout is'],
      [['exec', '--timeout', 'x', '--', 'true'], '--timeout is'],
      [['exec', '--timeout', '2147484', '--', 'true'], '--timeout is 2147484 seconds; at most 2147483'],
      [['exec', '--key', 'a', '--', 'true'], '--for is missing'],
      [['exec', '--for', 'two', '--', 'true'], 'kinds lint, types: say which'],
    ] as const) {
      const { code, stderr } = at.text([...args])
      expect({ code, stderr }, args.join(' ')).toEqual({ code: 2, stderr: expect.stringContaining(says) })
    }
    expect(at.events(run)).toHaveLength(1)
  })

  it('leaves alone what stands behind `--`', () => {
    const { at } = proving()
    const args = ['--help', '-h', '--json', '--run', 'x', '--for', 'y', '--', '-']
    expect(at.text(['exec', '--', 'printf', '%s ', ...args]).stdout).toBe('--help -h --json --run x --for y -- - ')
  })

  it('takes its own flags before `--`, and tells its own help', () => {
    const { at } = proving()
    expect(at.text(['exec', '--help']).stdout).toContain('exec [--for ACTIVITY]')
    expect(at.text(['exec', '--help', '--', 'npm', 'test']).stdout).toContain('exec [--for ACTIVITY]')
  })
})

describe('before anything is run', () => {
  const touch = (aside: string) => ['--', 'touch', join(aside, 'ran')]
  const expectRefused = (at: Project, aside: string, args: string[], call: object, code: number, error: string) => {
    const answer = at.text(['exec', '--json', ...args, ...touch(aside)], call)
    expect({ code: answer.code, error: JSON.parse(answer.stdout).error.code }).toEqual({ code, error })
    expect(existsSync(join(aside, 'ran'))).toBe(false)
  }

  it('a run of another session is refused', () => {
    const { at, aside } = proving()
    at.ok('resume', { session: session('owner') })
    expectRefused(at, aside, [], { session: session('other') }, 8, 'owned_by_other')
    expectRefused(at, aside, [], {}, 8, 'owned_by_other')
  })

  it('a free run is refused to a session that has not resumed it', () => {
    const { at, aside } = proving()
    expectRefused(at, aside, [], { session: session('one') }, 8, 'not_owner')
  })

  it('several runs are refused, and none', () => {
    const { at, aside } = proving()
    at.ok('start proof --title y')
    expectRefused(at, aside, [], {}, 3, 'ambiguous_run')
    const empty = project({ files: FILES })
    expectRefused(empty, dirname(empty.root), [], {}, 4, 'no_run')
  })

  it.each([
    ['an unknown activity', ['--for', 'nothing'], 4, 'activity_not_found'],
    ['an activity of a later phase', ['--for', 'final'], 6, 'obligation_unmet'],
    ['a key where nothing loops', ['--for', 'test', '--key', 'a'], 4, 'activity_not_found'],
    ['an unknown run', ['--run', '2026-01-01T000000Z-none'], 4, 'run_not_found'],
  ])('%s is refused', (_what, args, code, error) => {
    const { at, aside } = proving()
    expectRefused(at, aside, args, {}, code, error)
  })

  it('a key is asked for where a phase loops over several, and an unknown one is refused', () => {
    const { at, aside, run } = proving({ start: '--input items=a,b' })
    at.ok('record write --status passed')
    at.ok('advance --summary x')
    expectRefused(at, aside, ['--for', 'check'], {}, 4, 'activity_not_found')
    expectRefused(at, aside, ['--for', 'check', '--key', 'c'], {}, 4, 'activity_not_found')
    expectRefused(at, aside, ['--for', 'test'], {}, 5, 'illegal_transition')
    expect(at.text(['exec', '--for', 'check', '--key', 'b', '--', 'true']).code).toBe(0)
    expect(recorded(at, run)).toMatchObject([{ activity: 'check', key: 'b', kind: 'test_result' }])
  })

  it('the one key of a loop needs not be given', () => {
    const { at, run } = proving({ start: '--input items=a' })
    at.ok('record write --status passed')
    at.ok('advance --summary x')
    at.text(['exec', '--for', 'check', '--', 'true'])
    expect(recorded(at, run)).toMatchObject([{ activity: 'check', key: 'a' }])
  })

  it('a damaged log is refused', () => {
    const { at, aside, run } = proving()
    at.write(`.flow/runs/${run}/events.jsonl`, 'hello\n')
    expectRefused(at, aside, ['--run', run], {}, 9, 'log_damaged')
  })
})

describe('a reader that goes away', () => {
  const pipe = (own: string, rest: string) => `"$NODE" "$BUNDLE" exec -- ${own} ${rest}; printf '%s' "\${PIPESTATUS[*]}" >codes`
  const LONG = `sh -c 'head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2; exit 3'`
  it.each([
    ['standard output', 'false', '| true', 1],
    ['standard output, with much to read', LONG, '2>/dev/null | true', 3],
    ['both', 'false', '2>&1 | true', 1],
    ['both, with much to read', LONG, '2>&1 | true', 3],
    ['standard error', 'false', '2>&1 >/dev/null | true', 1],
    ['standard error, with much to read', LONG, '2>&1 >/dev/null | true', 3],
  ])('from %s changes neither the exit code nor the record', (_what, own, rest, code) => {
    const { at, run, aside } = proving()
    at.shell('cd "$ASIDE" && exec bash -c "$SCRIPT"', {
      env: { ASIDE: aside, SCRIPT: pipe(own, rest).replace('exec --', `exec --cwd '${at.root}' --`) },
    })
    expect(readFileSync(join(aside, 'codes'), 'utf8')).toBe(`${code} 0`)
    expect(recorded(at, run)).toMatchObject([{ exit_code: code, signal: null, interrupted: null, doubt: null }])
  })

  it('from standard output does not end the command', () => {
    const { at, run, aside } = proving()
    at.shell(`"$NODE" "$BUNDLE" exec -- sh -c 'head -c 300000 /dev/zero; touch "$0/whole"' "$ASIDE" | true`, {
      env: { ASIDE: aside },
    })
    expect(existsSync(join(aside, 'whole'))).toBe(true)
    expect(recorded(at, run)).toMatchObject([{ exit_code: 0, output: { bytes: 300_000 } }])
  })
})

describe('what stands behind the dashes', () => {
  it.each([['--run x'], ['--json --quiet'], ['--help'], ['-- --for nothing']])('is the command’s own: `%s`', (words) => {
    const { at, run } = proving()
    const { code, stdout } = at.text(`exec -- echo a ${words}`)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `a ${words}\n` })
    expect(recorded(at, run)).toMatchObject([{ command: `echo a ${words}`, activity: null }])
  })

  it('is not taken for the run where a printed command names one', () => {
    const { at, run } = proving()
    at.text('exec --for test -- test --run = x')
    at.ok('start proof --title y')
    const { json } = at.flowctl(`record test --status passed --run ${run}`)
    expect(json.error.next).toContain(` exec --run ${run} --for test --kind test_result -- test --run = x`)
    expect(at.shell(json.error.next as string).code).toBe(1)
    expect(recorded(at, run)).toHaveLength(2)
  })
})

describe('with git off PATH', () => {
  const blind = (at: Project) => ({ env: { PATH: join(at.root, '.flow') } })
  const prove = (at: Project, activity: string, call = {}) => at.text(['exec', '--for', activity, '--', '/bin/true'], call)

  it('evidence says that the tree could not be told, and proves nothing, also when git is back', () => {
    const { at, run } = proving()
    expect(prove(at, 'test', blind(at)).stderr).toContain('no proof: the content of the tree could not be told')
    expect(recorded(at, run)).toMatchObject([{ exit_code: 0, doubt: expect.any(String), tree: { before: null, after: null } }])
    const { code, json } = at.flowctl('record test --status passed')
    expect({ code, what: json.error.missing?.[0]?.what }).toEqual({
      code: 6,
      what: expect.stringContaining('the content of the tree could not be told'),
    })
  })

  it('nothing is recorded as passed that needs evidence, and no run is completed', () => {
    const { at, run } = proving()
    for (const command of ['record write --status passed', 'advance --to last --summary x']) at.ok(command)
    prove(at, 'final')
    const refused = (command: string) => {
      const { code, json } = at.flowctl(command, blind(at))
      expect({ code, error: json.error.code }).toEqual({ code: 9, error: 'storage_failed' })
    }
    refused('record final --status passed')
    at.ok('record final --status passed')
    refused('complete --summary x')
    expect(at.ok('complete --summary x').run.status).toBe('completed')
    expect(at.events(run).at(-1)?.type).toBe('run_completed')
  })

  it('the criteria of a run are not taken for met', () => {
    const at = project({ files: SMALL })
    at.ok('start small --title x')
    expect(at.person('criteria set --criterion a=x --command a=true')).toMatchObject({ code: 0 })
    at.ok('record task --extra --status passed')
    expect(at.flowctl('criteria verify', blind(at)).json.criteria[0]?.open).toContain('could not be told')
    expect(at.flowctl('complete --summary x').code).toBe(6)
  })
})

describe('an operation id', () => {
  const count = (aside: string) => (existsSync(join(aside, 'count')) ? readFileSync(join(aside, 'count'), 'utf8').length : 0)

  it('has its command run and recorded once, and the same answer again', () => {
    const { at, run, aside } = proving()
    const args = ['exec', '--json', '--op', 'once', '--', 'sh', '-c', `printf x >> "${aside}/count"; exit 3`]
    const first = at.text(args)
    at.text(sh('true'))
    const again = at.text(args)
    expect([first.code, again.code, count(aside)]).toEqual([3, 3, 1])
    const [one, two] = [first, again].map(({ stdout }) => JSON.parse(stdout) as Executed)
    expect(two).toMatchObject({ replayed: true, evidence: one?.evidence, exit_code: 3 })
    expect(one?.replayed).toBeUndefined()
    expect(recorded(at, run)).toHaveLength(2)
  })

  it('that was used with other input is refused, and nothing is run', () => {
    const { at, run, aside } = proving()
    at.ok('note x --op taken')
    const { code, stderr } = at.text(['exec', '--op', 'taken', '--', 'sh', '-c', `printf x >> "${aside}/count"`])
    expect({ code, stderr, count: count(aside) }).toEqual({ code: 2, stderr: expect.stringContaining('op_conflict'), count: 0 })
    expect(recorded(at, run)).toEqual([])
  })

  it('of an exec whose fate is unknown finds its event, and runs nothing again', () => {
    const { at, run, aside } = proving()
    const fail = at.write(
      '../fail.cjs',
      `const fs = require('node:fs'); const sync = fs.fsyncSync
       fs.fsyncSync = (fd) => { if (fs.readlinkSync('/proc/self/fd/' + fd).endsWith('events.jsonl')) throw Object.assign(new Error('EIO'), { code: 'EIO' }); sync(fd) }`,
    )
    const command = ['--', 'sh', '-c', `printf x >> "${aside}/count"; exit 3`]
    const { code, stdout } = at.text(['exec', '--json', '--quiet', ...command], { env: { NODE_OPTIONS: `--require="${fail}"` } })
    const { error } = JSON.parse(stdout)
    expect({ code, error }).toMatchObject({ code: 9, error: { code: 'outcome_unknown' } })
    expect(error.message).toContain('has run and ended with 3')
    const op = /--op ([0-9a-f-]{36})/.exec(error.hint)?.[1] as string
    expect(at.text(['exec', '--op', op, ...command]).code).toBe(3)
    expect([count(aside), recorded(at, run).length]).toEqual([1, 1])
  })
})

describe('an interruption', () => {
  /** A command with a child of its own, both of which say their pids. */
  const family = (aside: string, trap = '') =>
    sh(`${trap} sh -c '${trap} echo $$ > "$0/inner"; exec sleep 600' "${aside}" & echo $$ > "${aside}/outer"; wait; sleep 600`)

  async function interrupted(send: (flowctl: number, outer: number) => void, trap = '') {
    const { at, run, aside } = proving()
    const { child, ended } = launch(at, family(aside, trap))
    const outer = await pidIn(join(aside, 'outer'))
    const inner = await pidIn(join(aside, 'inner'))
    left.push(outer, inner)
    send(child.pid, outer)
    return { at, run, outer, inner, ...(await ended) }
  }

  const ROWS = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const

  it.each(ROWS)('by %s to flowctl alone is recorded as one, and leaves nothing running', async (signal, code) => {
    const found = await interrupted((pid) => process.kill(pid, signal))
    expect(found.code).toBe(code)
    expect(recorded(found.at, found.run)).toMatchObject([{ interrupted: signal }])
    await until(() => !alive(found.outer) && !alive(found.inner))
  })

  it.each(ROWS)('by %s to its whole group is recorded as one, and leaves nothing running', async (signal, code) => {
    const found = await interrupted((pid) => process.kill(-pid, signal))
    expect(found.code).toBe(code)
    expect(recorded(found.at, found.run)).toMatchObject([{ interrupted: signal }])
    await until(() => !alive(found.outer) && !alive(found.inner))
  })

  it('proves nothing, whatever the command makes of it', async () => {
    const { at, run, aside } = proving()
    const { child, ended } = launch(at, sh(`trap 'exit 0' INT; echo $$ > "${aside}/pid"; while :; do sleep 0.05; done`))
    await pidIn(join(aside, 'pid'))
    process.kill(child.pid, 'SIGINT')
    const { code, stderr } = await ended
    expect({ code, stderr }).toEqual({ code: 130, stderr: expect.stringContaining('no proof: it was interrupted by SIGINT') })
    expect(recorded(at, run)).toMatchObject([{ exit_code: 0, signal: null, interrupted: 'SIGINT' }])
  })

  it('that the command and its child ignore ends with them killed', async () => {
    const found = await interrupted((pid) => process.kill(pid, 'SIGTERM'), 'trap "" TERM;')
    expect(found.code).toBe(143)
    expect(recorded(found.at, found.run)).toMatchObject([{ signal: 'SIGKILL', interrupted: 'SIGTERM' }])
    await until(() => !alive(found.outer) && !alive(found.inner))
  })

  it('at the very moment of the start does not leave the command behind', async () => {
    const { at, run, aside } = proving()
    const hook = at.write(
      '../early.cjs',
      `const child = require('node:child_process'); const spawn = child.spawn
       child.spawn = (file, args, options) => { const made = spawn(file, args, options); if (file !== '/bin/sh') return made
         require('node:fs').writeFileSync(${JSON.stringify(join(aside, 'pid'))}, made.pid + '\\n'); process.kill(process.pid, 'SIGINT'); return made }`,
    )
    const { ended } = launch(at, sh('sleep 600; exit 0'), { env: { NODE_OPTIONS: `--require="${hook}"` } })
    left.push(await pidIn(join(aside, 'pid')))
    expect(await ended).toMatchObject({ code: 130, signal: null })
    await until(() => !alive(left[0] as number))
    expect(recorded(at, run)).toMatchObject([{ interrupted: 'SIGINT' }])
  })

  it('by SIGKILL of flowctl leaves no record', async () => {
    const found = await interrupted((pid) => process.kill(pid, 'SIGKILL'))
    expect(found.signal).toBe('SIGKILL')
    expect(recorded(found.at, found.run)).toEqual([])
    expect(found.at.ok('status').run.damage).toBeNull()
  })

  it('by SIGKILL of the command is its end, and no proof', async () => {
    const found = await interrupted((_flowctl, outer) => process.kill(outer, 'SIGKILL'))
    expect(found.code).toBe(137)
    expect(found.stderr).toContain('no proof: SIGKILL ended it')
    expect(recorded(found.at, found.run)).toMatchObject([{ exit_code: null, signal: 'SIGKILL', interrupted: null }])
  })

  it('by SIGKILL of both leaves no record', async () => {
    const found = await interrupted((flowctl, outer) => {
      process.kill(flowctl, 'SIGKILL')
      process.kill(outer, 'SIGKILL')
    })
    expect(recorded(found.at, found.run)).toEqual([])
    expect(found.at.ok('note "and on"').run.revision).toBe(2)
  })
})

describe('output', () => {
  it('of 1 GB is passed on and digested whole, in little memory', { timeout: 240_000 }, async () => {
    const { at, run, aside } = proving()
    const script = `head -c 1073741824 /dev/zero; cat "/proc/$PPID/status" > "${aside}/status"`
    const child = spawn(process.execPath, [BUNDLE, ...sh(script)], {
      cwd: at.root,
      env: at.env(),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const hash = createHash('sha256')
    child.stdout.on('data', (chunk) => hash.update(chunk))
    const [code] = await once(child, 'close')
    const [evidence] = recorded(at, run)
    expect({ code, bytes: evidence?.output.bytes }).toEqual({ code: 0, bytes: 1073741824 })
    expect(evidence?.output.digest).toBe(hash.digest('hex'))
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(join(aside, 'status'), 'utf8'))?.[1])
    expect(peak).toBeGreaterThan(10_000)
    expect(peak).toBeLessThan(400_000)
    const kept = statSync(evidenceFile(at, run, evidence?.output.file as string)).size
    expect({ kept, of: evidence?.output.kept }).toEqual({ kept, of: kept })
    expect(kept).toBeLessThan(1.1 * MEGA)
  })

  it('that is binary is kept as it is', () => {
    const { at, run } = proving()
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256))
    at.write('../bytes', bytes)
    at.text(['exec', '--', 'cat', '../bytes'])
    const [evidence] = recorded(at, run)
    expect(evidence?.output).toMatchObject({ digest: sha256(bytes), file: sha256(bytes), bytes: 4096, kept: 4096 })
    expect(readFileSync(evidenceFile(at, run, sha256(bytes))).equals(bytes)).toBe(true)
  })

  it('that is empty is kept as well', () => {
    const { at, run } = proving()
    at.text(['exec', '--', 'true'])
    expect(recorded(at, run)).toMatchObject([{ output: { digest: sha256(''), bytes: 0, kept: 0 } }])
    expect(statSync(evidenceFile(at, run, sha256(''))).size).toBe(0)
  })

  it('is kept in files of the owner alone, each called by its content', () => {
    const { at, run } = proving()
    at.shell(`umask 0; "$NODE" "$BUNDLE" exec -- echo a`)
    const names = readdirSync(join(at.root, '.flow/runs', run, 'evidence'))
    expect(names).toHaveLength(2)
    for (const name of names) {
      expect(sha256(readFileSync(evidenceFile(at, run, name)))).toBe(name)
      expect(statSync(evidenceFile(at, run, name)).mode & 0o777).toBe(0o600)
    }
    expect(names).toContain(recorded(at, run)[0]?.result)
  })
})

describe('a disk', () => {
  /** A project on a small file system of its own, with an open run. */
  function mounted(): Project {
    const at = project()
    mount(at.root, 'size=2m')
    at.git('init', '--quiet')
    for (const [path, content] of Object.entries(FILES)) at.write(path, content)
    at.ok('start proof --title x')
    return at
  }
  const expectUnrecorded = (at: Project, error: string) => {
    const { id } = at.ok('list').runs[0] as { id: string }
    const answer = at.text(['exec', '--json', '--quiet', ...sh('head -c 900000 /dev/zero; exit 3').slice(1)])
    const refused = JSON.parse(answer.stdout).error
    expect({ code: answer.code, error: refused.code }).toEqual({ code: 9, error })
    expect(refused.message).toContain('has run and ended with 3')
    expect(at.events(id)).toHaveLength(1)
    return at.names(`.flow/runs/${id}/evidence`)
  }

  it.skipIf(!MOUNTS)('that is full has nothing half recorded, and works again when there is space', () => {
    const at = mounted()
    const filler = at.write('.git/filler', '')
    execFileSync('sh', ['-c', 'head -c 8m /dev/zero > "$0" || true', filler], { stdio: 'ignore' })
    expect(expectUnrecorded(at, 'storage_failed')).toEqual([])
    rmSync(filler)
    expect(at.text(sh('head -c 900000 /dev/zero; exit 3')).code).toBe(3)
    expect(recorded(at, at.ok('list').runs[0]?.id as string)).toMatchObject([{ exit_code: 3, output: { kept: 900_000 } }])
  })

  it.skipIf(!MOUNTS)('that is closed to writing has nothing recorded', () => {
    const at = mounted()
    remount(at.root, 'ro')
    expect(expectUnrecorded(at, 'storage_refused')).toEqual([])
  })

  it('with a symbolic link in place of the evidence has nothing written behind it', () => {
    const { at, run, aside } = proving()
    mkdirSync(join(aside, 'outside'))
    symlinkSync(join(aside, 'outside'), join(at.root, '.flow/runs', run, 'evidence'))
    expect(expectUnrecorded(at, 'storage_refused')).toEqual([])
    expect(readdirSync(join(aside, 'outside'))).toEqual([])
  })

  it('with a symbolic link in place of one file of it has nothing written behind it', () => {
    const { at, run, aside } = proving()
    at.text(['exec', '--', 'echo', 'a'])
    const file = evidenceFile(at, run, recorded(at, run)[0]?.output.file as string)
    renameSync(file, join(aside, 'moved'))
    chmodSync(join(aside, 'moved'), 0o644)
    symlinkSync(join(aside, 'moved'), file)
    expect(at.text(['exec', '--', 'sh', '-c', 'echo a']).code).toBe(9)
    expect([readFileSync(join(aside, 'moved'), 'utf8'), recorded(at, run).length]).toEqual(['a\n', 1])
  })
})
