import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ERRORS } from '../../../src/core/errors.ts'
import { type Answer, definition, directory, HERE, type Project, project, session } from '../../cli/builders.ts'
import { corpusOf, FACTOR, SLOW_MS } from './lab.ts'

const CPU_MAX_MS = 2000
const RSS_MAX_MB = 300
const MEGA = 1024 * 1024

/** Says at the end of a process what it took. */
const MEASURE = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  require('node:fs').appendFileSync(process.env.MEASURED, JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]) + '\\n')
})`

const WORKFLOW = definition('small', [
  { id: 'work', prompt: 'Do it.', activities: [{ id: 'show', type: 'task', prompt: 'Show it.', evidence: ['test'] }] },
])

interface Measured {
  at: Project
  run: string
  env: Record<string, string>
  /** Fails when a process since the last call took too much, or did not come to its own end. */
  settle(what: string, processes: number): void
}

/** A project with an open run of the session whose client this process is, and a journal. */
function started(): Measured {
  const at = project({ files: { '.flow/workflows/small.workflow.yaml': WORKFLOW, '.decisions/issue-5.md': '# Decisions\n' } })
  at.git('commit', '--quiet', '--allow-empty', '--message', 'first')
  const box = directory('flow-measure-')
  const measured = join(box, 'measured')
  writeFileSync(join(box, 'measure.cjs'), MEASURE)
  const run = at.ok('start small --issue 5 --title x', { session: HERE }).run.id
  const settle = (what: string, processes: number): void => {
    const lines = existsSync(measured) ? readFileSync(measured, 'utf8').trim().split('\n') : []
    rmSync(measured, { force: true })
    expect(lines.length, `${what}: processes that came to their end`).toBe(processes)
    for (const line of lines) {
      const [cpu = 0, rss = 0] = JSON.parse(line)
      expect(cpu, `${what}: ms of processor time`).toBeLessThan(CPU_MAX_MS)
      expect(rss, `${what}: MB of memory`).toBeLessThan(RSS_MAX_MB)
    }
  }
  return { at, run, settle, env: { NODE_OPTIONS: `--require ${join(box, 'measure.cjs')}`, MEASURED: measured } }
}

/** A command ended with an exit code of its table, never with that of a defect, and one JSON object. */
function expectTyped({ code, stdout, stderr, json }: Answer, what: string): void {
  const codes = new Set(
    Object.values(ERRORS)
      .map(({ exit }) => exit)
      .filter((exit) => exit !== 1),
  )
  expect(code === 0 || codes.has(code as 2), `${what}: ${code} ${stdout.slice(0, 500)} ${stderr.slice(0, 500)}`).toBe(true)
  // A check that ran has an answer, whatever it found.
  expect(json.ok, what).toBe(code === 0 || json.verdict !== undefined)
}

/** A hook ended well, and wrote the host's JSON or nothing. */
function expectSilent({ code, stdout, stderr }: Answer, what: string): void {
  expect(code, `${what}: ${stderr.slice(0, 500)}`).toBe(0)
  expect(stdout === '' || typeof JSON.parse(stdout) === 'object', `${what}: ${stdout.slice(0, 200)}`).toBe(true)
  expect(stderr.split('\n').length, `${what}: ${stderr.slice(0, 500)}`).toBeLessThanOrEqual(2)
}

/** What may stand in place of a file, by how it is put there. */
const KINDS: [kind: string, put: (path: string) => void][] = [
  ['a FIFO', (path) => execFileSync('mkfifo', [path])],
  ['a directory', (path) => mkdirSync(join(path, 'x'), { recursive: true })],
  ['a link to a device without an end', (path) => symlinkSync('/dev/zero', path)],
  ['a link to itself', (path) => symlinkSync(path, path)],
  ['ten megabytes on one line', (path) => writeFileSync(path, Buffer.alloc(10 * MEGA, 'x'))],
  ['ten megabytes of nothing', (path) => writeFileSync(path, Buffer.alloc(10 * MEGA))],
  ['brackets', (path) => writeFileSync(path, '['.repeat(120_000))],
  ['dashes', (path) => writeFileSync(path, '- '.repeat(60_000))],
  ['bytes that are no text', (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0xc3, 0x28]))],
]

/** All of them in a long run, else a FIFO and two others, not the same for every place. */
function kindsFor(place: number): typeof KINDS {
  const others = KINDS.slice(1)
  return FACTOR > 1
    ? KINDS
    : [0, 1 + (place % others.length), 1 + ((place + 3) % others.length)].map((i) => KINDS[i] as (typeof KINDS)[0])
}

const inRun = (name: string) => (run: string) => `.flow/runs/${run}/${name}`
const there = (path: string) => () => path

/** A place that something reads, and the commands that do. */
const PLACES: [what: string, place: (run: string) => string, commands: string[]][] = [
  ['the log', inRun('events.jsonl'), ['status', 'note x']],
  ['run.yaml', inRun('run.yaml'), ['status', 'note x']],
  ['the pinned definition', inRun('workflow.yaml'), ['note x']],
  ['the list of activities', inRun('activities'), ['record more --extra --status passed']],
  ['the evidence', inRun('evidence'), ['resume', 'check']],
  ['the lock of the run', inRun('lock'), ['note x']],
  ['the marker', (run) => `.flow/open/${run}`, ['list', 'note x']],
  ['the settings', there('.flow/settings.yaml'), ['note x']],
  ['a definition', there('.flow/workflows/small.workflow.yaml'), ['workflow validate', 'start small --title y']],
  ['the journal', there('.decisions/issue-5.md'), ['journal show --issue 5', 'block --reason x']],
  ['the criteria', there('criteria.yaml'), ['criteria set --file criteria.yaml']],
  ['the machine’s settings', there('../state/flow/settings.yaml'), ['note x']],
  ['the machine’s id', there('../state/flow/machine-id'), ['status', 'note x']],
  ['what hooks keep', there('../state/flow/watch'), ['status']],
  ['the HEAD of git', there('.git/HEAD'), ['note x']],
  ['a branch of git', there('.git/refs/heads/main'), ['note x']],
  ['the packed references of git', there('.git/packed-refs'), ['note x']],
  ['the common directory of git', there('.git/commondir'), ['status']],
]

describe('in a process of its own', { timeout: SLOW_MS }, () => {
  it.each(PLACES)('%s may be anything: every answer is typed, and costs little', (what, place, commands) => {
    const { at, run, env, settle } = started()
    const path = join(at.root, place(run))
    const aside = `${path}.aside`
    const was = existsSync(path)
    if (was) execFileSync('mv', [path, aside])
    for (const [kind, put] of kindsFor(PLACES.findIndex(([of]) => of === what))) {
      rmSync(path, { recursive: true, force: true })
      mkdirSync(dirname(path), { recursive: true })
      put(path)
      for (const command of commands) {
        expectTyped(at.flowctl(command, { session: HERE, env }), `${kind} for ${what}, ${command}`)
        settle(`${kind} for ${what}, ${command}`, 1)
      }
      const call = { env: { ...env, CLAUDE_CODE_SESSION_ID: HERE.id } }
      for (const [event, more] of [
        ['pre-tool-use', { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } }],
        [
          'tool-used',
          { hook_event_name: 'PostToolUse', tool_name: 'Bash', tool_input: { command: 'npm test' }, tool_response: {} },
        ],
      ] as const) {
        expectSilent(at.report(event, more, call), `${kind} for ${what}, ${event}`)
        settle(`${kind} for ${what}, ${event}`, 1)
      }
    }
  })

  it('a hook that was kept for replay ends well, and writes the host’s JSON or nothing', () => {
    const { at, run, env, settle } = started()
    for (const { name, bytes } of corpusOf('hook')) {
      const end = bytes.indexOf(10)
      const text = bytes
        .subarray(end + 1)
        .toString('latin1')
        .replaceAll('ROOT', at.root)
        .replaceAll('RUN', run)
      const call = { env: { ...env, CLAUDE_CODE_SESSION_ID: HERE.id, CLAUDE_PROJECT_DIR: at.root } }
      expectSilent(at.hook(bytes.subarray(0, end).toString('latin1'), Buffer.from(text, 'latin1'), call), name)
      settle(name, 1)
    }
    expect(at.flowctl('list').code).toBe(0)
  })

  it('the status line says what is wrong with its input, and ends', () => {
    const { at, env, settle } = started()
    for (const input of [
      '',
      '{',
      '[]',
      'null',
      '{"session_id":1,"cwd":2}',
      '['.repeat(MEGA),
      `{"session_id":"x","cwd":"${'/x'.repeat(2000)}"}`,
    ]) {
      expectTyped(at.flowctl('statusline', { env, input }), input.slice(0, 40))
      settle(input.slice(0, 40), 1)
    }
  })

  it('a file of an activity that was kept for replay is recorded or refused with a published code', () => {
    const { at, run, env, settle } = started()
    for (const { name, bytes } of corpusOf('activity-file')) {
      at.write('activity.yaml', bytes.toString('latin1').replaceAll('RUN', run))
      const args = ['--run-id', run, '--activity-file', 'activity.yaml', '--extra']
      const { code, stderr } = at.tool('flow-record-activity.sh', args, { session: session('other'), env })
      expect([0, 1, 2], `${name}: ${stderr}`).toContain(code)
      expect(stderr, name).not.toMatch(/^ +at /m)
      settle(name, 1)
    }
  })
})
