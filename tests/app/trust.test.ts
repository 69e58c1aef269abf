import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seal } from '../../src/core/envelope.ts'
import type { FlowEvent } from '../../src/core/event.ts'
import { type Call, definition, HERE, type Project, project, REPORTS, session } from '../cli/builders.ts'

/** Stands in every text of the run that somebody wrote on another machine. */
const MARK = 'ZzYzX'
const START = `start hostile --title "${MARK} the title"`
const FILES = {
  '.flow/workflows/hostile.workflow.yaml': definition('hostile', [
    { id: 'work', prompt: `${MARK} the phase.`, activities: [{ id: 'send', type: 'task', prompt: `${MARK} the activity.` }] },
  ]),
}

/** Another machine has another state directory, and so another machine id. */
const elsewhere = (at: Project): Call => ({ env: { XDG_STATE_HOME: `${at.state} elsewhere` } })

/** A run of another machine in every text of which the mark stands; no session owns it, or `owner` does. */
function hostile(owner: 'nobody' | 'a live session'): { at: Project; run: string } {
  const at = project({ files: FILES })
  at.git('commit', '--quiet', '--allow-empty', '--message', 'first')
  at.git('worktree', 'add', '--quiet', '-b', `${MARK}-branch`, `../${MARK}-tree`)
  const call = { ...elsewhere(at), session: HERE }
  const there = { ...call, cwd: join(at.root, `../${MARK}-tree`) }
  const { run } = at.ok(START, call)
  at.write(`${MARK}.txt`, 'there when it was begun')
  at.ok('begin send', call)
  rmSync(join(at.root, `${MARK}.txt`))
  at.report(REPORTS.helper[0], { ...REPORTS.helper[1], agent_type: `${MARK} helper` }, there)
  at.report(REPORTS.cut[0], { ...REPORTS.cut[1], last_assistant_message: `${MARK} error` }, there)
  for (const command of [`note "${MARK} note"`, `block --reason "${MARK} blocker"`]) at.ok(command, there)
  if (owner === 'nobody') at.report(...REPORTS.end, call)
  return { at, run: run.id }
}

/** The two ways in which a command knows that a model reads what it prints. */
const READERS: [string, () => Call][] = [
  ['a session', () => ({ session: session('reader') })],
  ['a program in a client', () => ({ env: { CLAUDECODE: '1' } })],
]
/** Tens of commands. */
const SLOW_MS = 120_000
const OWNERS = ['nobody', 'a live session'] as const

describe.each(OWNERS)('a run of another machine, owned by %s,', (owner) => {
  it.each(READERS)('is told to %s by id, workflow, phase and status alone', { timeout: SLOW_MS }, (_who, reader) => {
    const { at, run } = hostile(owner)
    const call = reader()
    const dry: [string, number] = ['resume --dry-run', owner === 'nobody' ? 0 : 8]
    const rows: [string, number][] = [
      ...['status', `status --run ${run}`, 'next', 'list', 'list --all'].map((command): [string, number] => [command, 0]),
      ...['show', 'log', START].map((command): [string, number] => [command, 8]),
      dry,
    ]
    for (const [command, code] of rows)
      for (const answer of [at.flowctl(command, call), at.text(command, call)]) {
        expect(answer.code, `${command}\n${answer.stdout}${answer.stderr}`).toBe(code)
        expect(answer.stdout + answer.stderr, command).not.toContain(MARK)
        expect(answer.stdout + answer.stderr, command).toContain(run)
      }
    expect(at.ok('status', call).run).toMatchObject({
      ...{ id: run, workflow: 'hostile', phase: 'work', status: 'blocked', elsewhere: true },
      ...{ title: null, branch: null, worktree: null, blocked_reason: null, current_activity: null, completed_activities: [] },
    })
  })

  it('is refused with its code where only texts could be told', () => {
    const { at } = hostile(owner)
    const call = { session: session('reader') }
    for (const command of ['show', 'log', START]) expect(at.flowctl(command, call).json.error.code).toBe('untrusted_run')
  })

  it('is told in full in a person’s terminal', () => {
    const { at, run } = hostile(owner)
    for (const command of ['status', 'list', 'show', 'log']) expect(at.text(command).stdout, command).toContain(MARK)
    expect(at.ok('status').run).toMatchObject({ id: run, elsewhere: false, title: `${MARK} the title` })
  })
})

describe('a run of another machine', () => {
  it.each([
    ['a terminal', () => ({})],
    ['a session', () => ({ session: session('next') })],
  ])('is told to every model once %s has resumed it here', (_who, person) => {
    const { at } = hostile('nobody')
    expect(at.ok('resume', person())).toMatchObject({ run: { elsewhere: false }, note: `${MARK} note` })
    const call = { session: session('reader') }
    expect(at.ok('status', call).run).toMatchObject({ title: `${MARK} the title`, elsewhere: false })
    expect(at.flowctl('show', call).code).toBe(0)
  })

  it('is not made one of this machine by looking at it', () => {
    const { at, run } = hostile('nobody')
    for (const command of ['status', 'show', 'log', 'list', 'resume --dry-run']) at.text(command)
    at.report('session-start', { hook_event_name: 'SessionStart', source: 'startup' })
    expect(at.ok('status', { session: session('reader') }).run).toMatchObject({ id: run, elsewhere: true })
  })

  it('is told in full by its own session only when that owns it', () => {
    const { at } = hostile('a live session')
    expect(at.ok('status', { session: HERE }).run).toMatchObject({ title: `${MARK} the title`, elsewhere: false })
  })

  it('is named by its id where several runs could be meant', () => {
    const { at, run } = hostile('nobody')
    at.ok('start --title "Mine"')
    at.git('checkout', '--quiet', '-b', 'third')
    const { code, stdout, stderr } = at.flowctl('status', { session: session('reader') })
    expect({ code, named: stdout.includes(run), leaks: (stdout + stderr).includes(MARK) }).toEqual({
      code: 3,
      named: true,
      leaks: false,
    })
  })

  it('says nothing through a line that is damaged', () => {
    const at = project({ files: FILES })
    const { run } = at.ok('start hostile --title "The title"', elsewhere(at))
    const [event] = at.events(run.id) as [FlowEvent]
    // No event: its number is a text.
    const line = seal({ ...event, seq: `${MARK} seq` } as unknown as FlowEvent).line
    appendFileSync(join(at.root, `.flow/runs/${run.id}/events.jsonl`), `${line}\n`)
    const call = { session: session('reader') }
    for (const command of ['status', 'next', 'list', 'note x', 'resume', 'log']) {
      const { stdout, stderr } = at.flowctl(command, call)
      expect(stdout + stderr, command).not.toContain(MARK)
    }
    expect(at.ok('status', call).run.damage).toMatchObject({ line: 2, reason: expect.stringContaining('(seq no number)') })
  })

  it.each([
    'advance --summary x',
    'begin work --extra',
    'complete --summary x',
    'note x',
    'block --reason x',
    'unblock',
    'cancel --reason x',
  ])('takes no %s of a caller in a client that says no session', (command) => {
    const at = project({ files: FILES })
    const { run } = at.ok('start hostile --title "The title"', elsewhere(at))
    at.ok(`block --reason "${MARK} blocker"`, elsewhere(at))
    const { code, json, stdout, stderr } = at.flowctl(command, { env: { CLAUDECODE: '1' } })
    expect([code, json.error.code]).toEqual([8, 'untrusted_run'])
    expect(stdout + stderr).not.toContain(MARK)
    expect(at.events(run.id)).toHaveLength(2)
  })
})

describe('on a machine whose id cannot be stored', () => {
  it('a run is told to every session as long as the system runs on which it was claimed', () => {
    const at = project()
    at.write('../state/flow/machine-id/in-the-way', '')
    const { run } = at.ok('start --title "Add search"', { session: session('owner') })
    expect(run).toMatchObject({ owner: { machine: null, yours: true }, elsewhere: false })
    expect(at.ok('status', { session: session('other') }).run).toMatchObject({ title: 'Add search', elsewhere: false })
  })

  it('a run that no session has claimed is told to a terminal, and by its id to a session', () => {
    const at = project()
    at.write('../state/flow/machine-id/in-the-way', '')
    at.ok('start --title "Add search"')
    expect(at.ok('status').run.title).toBe('Add search')
    const call = { session: session('other') }
    expect(at.ok('status', call).run).toMatchObject({ title: null, elsewhere: true })
    expect(at.flowctl('show', call).json.error.code).toBe('untrusted_run')
  })
})
