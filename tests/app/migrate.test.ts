import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seal } from '../../src/core/envelope.ts'
import type { FlowEvent } from '../../src/core/event.ts'
import { type Call, definition, type Project, project, session } from '../cli/builders.ts'

const FILE = '.flow/workflows/small.workflow.yaml'
const START = 'start small --title "Add search"'
const DO = { id: 'do', type: 'task', prompt: 'Do it.', replay: 'safe' }
const CHECK = { id: 'check', type: 'task', prompt: 'Check it.', replay: 'safe' }

/** A definition of one phase with these activities, and of another without any. */
const small = (version: string, activities: object[]) =>
  definition('small', [
    { id: 'work', prompt: 'Do it.', activities },
    { id: 'end', prompt: 'End it.' },
  ]).replace('1.0.0', version)

const NEWER = small('1.1.0', [{ ...DO, prompt: 'Do it well.' }, CHECK])
const WITHOUT = small('2.0.0', [CHECK])

/** A run of the first definition with its one activity recorded, and another definition on disk. */
function recorded(to: string, call: Call = {}): { at: Project; run: string } {
  const at = project({ files: { [FILE]: small('1.0.0', [DO]) } })
  const { id } = at.ok(START, call).run
  at.ok('record do --status passed --summary done', call)
  at.write(FILE, to)
  return { at, run: id }
}

describe('migrate', () => {
  it('takes the run to the definition on disk, which it goes by from then on', () => {
    const { at, run } = recorded(NEWER)
    expect(at.ok('resume').notices.join()).toContain('flowctl migrate')
    const answer = at.ok('migrate')
    expect(answer).toMatchObject({ exact: true, faults: [], from: { version: '1.0.0' }, to: { version: '1.1.0' } })
    expect(answer.differences).toEqual([
      { what: 'changed', item: 'work/do', how: 'prompt' },
      { what: 'added', item: 'work/check', how: null },
    ])
    expect(answer.next).toMatchObject({ kind: 'record', do: 'Check it.' })
    expect(at.events(run).at(-1)).toMatchObject({
      type: 'run_migrated',
      data: { from: answer.from, to: { metadata: { version: '1.1.0' } } },
    })
    expect(at.flowctl('advance --summary x').json.error.missing).toHaveLength(1)
    for (const step of ['record check --status passed --summary done', 'advance --summary x', 'complete --summary x']) at.ok(step)
    expect(at.ok('status').run.status).toBe('completed')
    expect(at.ok(`check ${run}`).verdict).toBe('proven')
  })

  it('brings the documents after it, also when the command was killed before it could', () => {
    const { at, run } = recorded(NEWER)
    const documents = ['workflow.yaml', 'run.yaml'].map((name) => `.flow/runs/${run}/${name}`) as [string, string]
    const before = documents.map((path) => at.read(path))
    at.ok('migrate')
    const after = documents.map((path) => at.read(path))
    expect([after[0], after[1]]).toEqual([
      expect.stringContaining('Do it well.'),
      expect.stringContaining('workflow_version: "1.1.0"'),
    ])
    documents.forEach((path, i) => {
      at.write(path, before[i] as string)
    })
    expect(at.flowctl('check').json.findings).not.toContainEqual(expect.objectContaining({ what: 'record' }))
    at.ok('note x')
    expect(at.read(documents[0])).toBe(after[0])
  })

  it('leaves a definition that somebody edits afterwards for check to see', () => {
    const { at, run } = recorded(NEWER)
    at.ok('migrate')
    const path = `.flow/runs/${run}/workflow.yaml`
    at.write(path, at.read(path).replace('Check it.', 'Never mind.'))
    at.ok('note x')
    expect(at.read(path)).toContain('Never mind.')
    expect(at.flowctl('check').json.verdict).toBe('tampered')
  })

  it('says with --dry-run what it would do, and does nothing', () => {
    const { at, run } = recorded(NEWER)
    const log = at.read(`.flow/runs/${run}/events.jsonl`)
    expect(at.ok('migrate --dry-run')).toMatchObject({ dry_run: true, exact: true, to: { version: '1.1.0' } })
    expect(at.text(`migrate ${run} --dry-run`).stdout).toMatch(
      /nothing was recorded\ncan migrate .*\n {2}changed {2}work\/do {2}\(prompt\)\n {2}added {4}work\/check\n/,
    )
    expect(at.read(`.flow/runs/${run}/events.jsonl`)).toBe(log)
  })

  it('refuses what it cannot do exactly, with all that is in the way, and plans it with --dry-run', () => {
    const { at, run } = recorded(WITHOUT)
    const { code, json } = at.flowctl('migrate')
    expect([code, json.error.code]).toEqual([5, 'illegal_transition'])
    expect(json.error.hint).toContain('removed: work/do (it was begun or recorded)')
    const plan = at.flowctl('migrate --dry-run')
    expect([plan.code, plan.json]).toMatchObject([5, { ok: true, exact: false, faults: [{ what: 'removed', item: 'work/do' }] }])
    expect(at.text('migrate --dry-run').stdout).toContain('cannot migrate')
    expect(at.events(run)).toHaveLength(2)
  })

  it('does nothing where the definition is the same', () => {
    const { at, run } = recorded(small('1.0.0', [DO]))
    expect(at.ok('migrate').unchanged).toBe('The run has this definition already, version 1.0.0.')
    expect(at.ok('migrate --dry-run').unchanged).toBeDefined()
    expect(at.events(run)).toHaveLength(2)
  })

  it('takes a run to the shipped definition where the project’s is gone', () => {
    const at = project()
    const shipped = JSON.parse(JSON.stringify(at.flowctl('workflow show debug').json)) as {
      workflow: { metadata: { version: string } }
    }
    at.write(
      '.flow/workflows/debug.workflow.yaml',
      JSON.stringify({ ...shipped.workflow, metadata: { ...shipped.workflow.metadata, version: '0.1.0' } }),
    )
    at.ok('start debug --title x')
    rmSync(join(at.root, '.flow/workflows'), { recursive: true })
    expect(at.ok('migrate')).toMatchObject({ from: { version: '0.1.0' }, to: { version: shipped.workflow.metadata.version } })
  })

  it('is recorded once however often the operation is tried', () => {
    const { at, run } = recorded(NEWER)
    at.ok('migrate --op m1')
    expect(at.ok('migrate --op m1').replayed).toBe(true)
    expect(at.events(run)).toHaveLength(3)
  })

  it('is for the owner, and for a terminal when that one is gone', async () => {
    const owner = session('owner')
    const { at, run } = recorded(NEWER, { session: owner })
    for (const call of [{}, { session: session('other') }])
      for (const command of ['migrate', 'migrate --dry-run'])
        expect(at.flowctl(command, call)).toMatchObject({ code: 8, json: { error: { code: 'owned_by_other' } } })
    await owner.kill()
    expect(at.flowctl('migrate', { session: session('other') }).json.error.code).toBe('not_owner')
    at.ok('migrate')
    expect(at.events(run).at(-1)?.type).toBe('run_migrated')
    const own = session('mine')
    const mine = recorded(NEWER, { session: own })
    expect(mine.at.ok('migrate', { session: own }).exact).toBe(true)
  })

  it.each<[name: string, arrange: (at: Project, run: string) => unknown, command: string, exit: number, code: string]>([
    ['a run that is closed', (at) => at.ok('cancel --reason x'), 'migrate RUN', 5, 'run_closed'],
    ['a run that is not there', () => {}, 'migrate 2020-01-01T000000Z-x', 4, 'run_not_found'],
    ['where none is open', (at) => at.ok('cancel --reason x'), 'migrate', 4, 'no_run'],
    ['one of two', (at) => at.ok('start small --title "Second"'), 'migrate', 3, 'ambiguous_run'],
    ['two runs at once', () => {}, 'migrate RUN --run 2020-01-01T000000Z-x', 2, 'usage'],
    ['to a definition that is not sound', (at) => at.write(FILE, small('1.1.0', [DO, DO])), 'migrate', 7, 'workflow_invalid'],
    ['to a definition that is not there', (at) => rmSync(join(at.root, FILE)), 'migrate', 4, 'workflow_not_found'],
    [
      'a damaged run',
      (at, run) => appendFileSync(join(at.root, `.flow/runs/${run}/events.jsonl`), '{"v":1}\n'),
      'migrate',
      9,
      'log_damaged',
    ],
  ])('refuses %s', (_name, arrange, command, exit, code) => {
    const { at, run } = recorded(NEWER)
    arrange(at, run)
    const before = at.read(`.flow/runs/${run}/events.jsonl`)
    const answer = at.flowctl(command.replace('RUN', run))
    expect([answer.code, answer.json.error.code]).toEqual([exit, code])
    expect(at.read(`.flow/runs/${run}/events.jsonl`)).toBe(before)
  })

  it('shows a model nothing of a run of another machine', () => {
    const { at, run } = recorded(NEWER)
    const [first] = at.events(run) as [Extract<FlowEvent, { type: 'run_started' }>]
    at.write(`.flow/runs/${run}/events.jsonl`, `${seal({ ...first, by: { actor: 'agent', machine: 'f'.repeat(32) } }).line}\n`)
    rmSync(join(at.root, `.flow/runs/${run}/run.yaml`))
    for (const command of ['migrate', 'migrate --dry-run']) {
      const { code, json } = at.flowctl(command, { session: session('reader') })
      expect([code, json.error.code]).toEqual([8, 'untrusted_run'])
    }
  })
})
