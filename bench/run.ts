import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seal } from '../src/core/envelope.ts'
import { type FlowEvent, GENESIS } from '../src/core/event.ts'
import { treeReader } from './tree.ts'

/** Prints the figures as ratios of one run: each command and its yardstick take turns, and the median of the pairs counts. */

const ROOT = join(import.meta.dirname, '..')
const FLOWCTL = join(ROOT, 'bin', 'flowctl')
const GUARD = join(ROOT, 'hooks', 'guard')
const SESSION = 'bench-session'
const KIB = 1024

const box = mkdtempSync(join(tmpdir(), 'flow-bench-'))
const home = join(box, 'home')
mkdirSync(home)
writeFileSync(join(box, 'empty.cjs'), '')
const EMPTY_NODE = `node '${join(box, 'empty.cjs')}'`

const rows: { figure: string; result: string; goal: string; met: string }[] = []
try {
  guards()
  toolHooks()
  sessionStart()
  records(20, 1.5)
  records(5_000, 2.5)
  tree(50_000)
  loaded()
  console.table(Object.fromEntries(rows.map(({ figure, ...row }) => [figure, row])))
} finally {
  rmSync(box, { recursive: true, force: true })
}

function guards(): void {
  const project = repository('idle')
  const input = hookInput(project, 'PreToolUse', { tool_name: 'Bash', tool_input: { command: 'ls' } })
  for (const event of ['pre-tool-use', 'session-start'])
    ratio(`hook ${event}, no open run / sh -c :`, `'${GUARD}' ${event} <'${input}'`, `sh -c : <'${input}'`, 1.5, project, {
      calls: 40,
      pairs: 25,
    })
}

/** The two hooks of a tool call of the session that owns the open run, for a call that the run does not need. */
function toolHooks(): void {
  const project = repository('owned')
  start(project, 'The own one')
  const call = { tool_name: 'Bash', tool_input: { command: 'ls' } }
  const before = `'${GUARD}' pre-tool-use <'${hookInput(project, 'PreToolUse', call)}'`
  const response = { tool_response: { stdout: '', stderr: '', interrupted: false } }
  const after = `'${GUARD}' tool-used <'${hookInput(project, 'PostToolUse', { ...call, ...response })}'`
  run(project, before)
  if (readdirSync(join(home, 'state', 'flow', 'watch')).length !== 1)
    throw new Error('the hook kept nothing of the run: it would be measured while idle')
  ratio('hook pre-tool-use, own open run / node', before, EMPTY_NODE, 1.5, project)
  ratio('hook tool-used, own open run / node', after, EMPTY_NODE, 1.5, project)
}

function sessionStart(): void {
  const project = repository('busy')
  start(project, 'The open one')
  finished(project, 2_000)
  const input = hookInput(project, 'SessionStart', { source: 'startup' })
  const command = `'${GUARD}' session-start <'${input}'`
  if (!run(project, command).includes('systemMessage')) throw new Error('the hook said nothing: it would be measured while idle')
  ratio('hook session-start, 1 open run, 2,000 finished / node', command, EMPTY_NODE, 1.5, project)
}

function records(count: number, goal: number): void {
  const project = repository(`run-of-${count}`)
  const id = start(project, 'Much work')
  const command = `'${FLOWCTL}' record more --extra --status passed --summary done --json`
  run(project, command)
  recordMore(join(project, '.flow', 'runs', id, 'events.jsonl'), count)
  const { seq } = (JSON.parse(run(project, command)) as { activity: { seq: number } }).activity
  if (seq < count) throw new Error(`the run has ${seq} activities, not ${count}`)
  ratio(`record, run of ${count.toLocaleString('en')} / node`, command, EMPTY_NODE, goal, project)
}

function tree(count: number): void {
  const project = repository('many-files')
  const command = treeReader(project, count, join(box, 'tree.cjs'))
  run(project, 'git add --all && git -c user.name=b -c user.email=b@example.org commit -q -m files && git status')
  const { ok } = JSON.parse(run(project, command)) as { ok: boolean }
  if (!ok) throw new Error('the tree could not be read: its failure would be measured')
  ratio(`tree digest, ${count.toLocaleString('en')} files / git status`, command, 'git status', 5, project, {
    calls: 1,
    pairs: 11,
  })
}

/** All files that a hook makes Node load, for the hook that loads most. */
function loaded(): void {
  const project = repository('loaded')
  start(project, 'Loaded')
  const sizes = [
    ['session-start', 'SessionStart', { source: 'startup' }],
    ['session-end', 'SessionEnd', { reason: 'other' }],
    ['tool-used', 'PostToolUse', { tool_name: 'Bash', tool_input: { command: 'npm test' } }],
    ['pre-tool-use', 'PreToolUse', { tool_name: 'Bash', tool_input: { command: `'${FLOWCTL}' status` } }],
  ].map(([event, name, more]) => {
    const directory = join(box, `coverage-${event}`)
    const input = hookInput(project, name as string, more as object)
    run(project, `NODE_V8_COVERAGE='${directory}' node '${join(ROOT, 'dist', 'flowctl.cjs')}' hook ${event} <'${input}'`)
    return readdirSync(directory).reduce((sum, file) => sum + sourceBytes(join(directory, file)), 0)
  })
  const size = Math.max(...sizes)
  rows.push({
    figure: 'what hooks load',
    result: `${Math.round(size / KIB)} KiB`,
    goal: '400 KiB',
    met: size <= 400 * KIB ? 'yes' : 'NO',
  })
}

function sourceBytes(report: string): number {
  const { result } = JSON.parse(readFileSync(report, 'utf8')) as { result: { url: string }[] }
  const files = result.flatMap(({ url }) => (url.startsWith('file:') ? fileURLToPath(url) : []))
  return files.filter((path) => path.startsWith(ROOT)).reduce((sum, path) => sum + statSync(path).size, 0)
}

function ratio(
  figure: string,
  command: string,
  yardstick: string,
  goal: number,
  cwd: string,
  { calls, pairs } = { calls: 1, pairs: 31 },
): void {
  const quotients = Array.from({ length: pairs }, () => {
    const base = seconds(cwd, yardstick, calls)
    return seconds(cwd, command, calls) / base
  })
  const median = quotients.sort((a, b) => a - b)[pairs >> 1] ?? Number.NaN
  rows.push({ figure, result: median.toFixed(2), goal: String(goal), met: median <= goal ? 'yes' : 'NO' })
}

/** Repeated inside one shell: what it costs to start the shell must not hide what a short command costs. */
function seconds(cwd: string, command: string, calls: number): number {
  const loop = `i=0; while [ $i -lt ${calls} ]; do ${command} >/dev/null || exit 1; i=$((i+1)); done`
  const began = process.hrtime.bigint()
  run(cwd, loop)
  return Number(process.hrtime.bigint() - began) / 1e9
}

function run(cwd: string, command: string): string {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_STATE_HOME: join(home, 'state'),
    CLAUDE_CODE_SESSION_ID: SESSION,
    CLAUDE_PROJECT_DIR: cwd,
    CLAUDE_PID: String(process.pid),
    FLOW_HOOK_CLIENT: String(process.pid),
  }
  return execFileSync('sh', ['-c', command], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * KIB * KIB,
  })
}

function repository(name: string): string {
  const project = join(box, name)
  mkdirSync(project)
  run(project, 'git init -q && git -c user.name=b -c user.email=b@example.org commit -q --allow-empty -m start')
  return project
}

function hookInput(project: string, event: string, more: object): string {
  const path = join(box, `${event}.json`)
  writeFileSync(path, JSON.stringify({ session_id: SESSION, cwd: project, hook_event_name: event, ...more }))
  return path
}

function start(project: string, title: string): string {
  const { run: made } = JSON.parse(run(project, `'${FLOWCTL}' start start-issue --title '${title}' --json`)) as {
    run: { id: string }
  }
  return made.id
}

function lines(log: string): { event: FlowEvent; sum: string }[] {
  const text = readFileSync(log, 'utf8').trimEnd()
  // What flowctl has just written is an event.
  return text
    .split('\n')
    .map((line) => ({ event: JSON.parse(line) as FlowEvent, sum: (JSON.parse(line) as { sum: string }).sum }))
}

/** Adds records like the last one to a log, as `record` would write them one by one. */
function recordMore(log: string, count: number): void {
  const last = lines(log).at(-1)
  if (last?.event.type !== 'activity_recorded') throw new Error('the last event is no record')
  const { event } = last
  let prev = last.sum
  let text = ''
  for (let i = 1; i < count; i += 1) {
    const { line, sum } = seal({
      ...event,
      seq: event.seq + i,
      prev,
      id: `bench-${i}`,
      op: { id: `bench-op-${i}`, digest: event.op.digest },
      data: { ...event.data, activity: `work-${i}`, attempt: 1 },
    })
    text += `${line}\n`
    prev = sum
  }
  appendFileSync(log, text)
}

/** Copies a cancelled run under other ids; its log verifies under each of them. */
function finished(project: string, count: number): void {
  const other = repository('finished')
  const id = start(other, 'A finished one')
  run(other, `'${FLOWCTL}' cancel --reason 'no longer wanted' --json`)
  const source = lines(join(other, '.flow', 'runs', id, 'events.jsonl'))
  for (let i = 1; i <= count; i += 1) {
    const copy = `${id}-${i}`
    let prev = GENESIS
    let text = ''
    for (const { event } of source) {
      const data = event.type === 'run_started' ? { ...event.data, run_id: copy } : event.data
      // Type and data still belong together: only the id in them changed.
      const { line, sum } = seal({ ...event, prev, data } as FlowEvent)
      text += `${line}\n`
      prev = sum
    }
    const directory = join(project, '.flow', 'runs', copy)
    mkdirSync(directory)
    writeFileSync(join(directory, 'events.jsonl'), text)
  }
}
