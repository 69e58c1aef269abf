import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUNDLE, clock, HERE, type Project, project, session } from '../cli/builders.ts'
import { call, input, START } from './calls.ts'

const DAY = 24
const OLD = clock(-9 * DAY)

function date(at: Project, run: string): void {
  const when = Date.now() / 1000 - 9 * DAY * 60 * 60
  utimesSync(join(at.root, `.flow/runs/${run}/events.jsonl`), when, when)
}

/** A project with a stale run, whose owner was killed nine days ago. */
async function withStaleRun(settings: string | null = null): Promise<{ at: Project; run: string }> {
  const at = project()
  const owner = session('old')
  const { id } = at.ok(START, { session: owner, env: OLD }).run
  await owner.kill()
  date(at, id)
  if (settings !== null) at.write('.flow/settings.yaml', settings)
  return { at, run: id }
}

const starts = (at: Project, options: Parameters<typeof call>[3] = {}) => call(at, 'SessionStart', { source: 'startup' }, options)
const typesOf = (at: Project, run: string) => at.events(run).map(({ type }) => type)
const CLOSED = ['run_started', 'run_closed_stale']
const LEFT = ['run_started']

describe('the start of a session', () => {
  it('closes a stale run, and tells the person and not the model', async () => {
    const { at, run } = await withStaleRun()
    const { answer, notice } = starts(at, { guarded: true })
    expect(typesOf(at, run)).toEqual(CLOSED)
    expect(at.events(run)[1]?.by).toMatchObject({ actor: 'hook', session: HERE.id })
    expect(notice).toContain('Flow: a run was closed as stale, for nothing had happened and nobody drove it:')
    expect(notice).toContain(`  ${run} (start-issue, phase preflight; last event ${at.events(run)[0]?.at})`)
    expect(notice).toContain('A closed run is not resumed: type /flow:start')
    expect(answer.hookSpecificOutput).toBeUndefined()
    expect(at.names('.flow/open')).toEqual(['.gitignore'])
  })

  it('tells of the other runs as ever', async () => {
    const { at, run } = await withStaleRun()
    const other = at.ok('start --title "Another"').run.id
    const { notice, context } = starts(at)
    expect(notice).toContain(`Flow: an open run in this repository:\n  ${other}`)
    expect(notice).toContain('closed as stale')
    expect([context.includes(other), context.includes(run)]).toEqual([true, false])
  })

  it('looks for stale runs once a day', async () => {
    const { at, run } = await withStaleRun()
    const [later] = at.addRuns(1, run) as [string]
    starts(at)
    expect([typesOf(at, run), typesOf(at, later)]).toEqual([CLOSED, LEFT])
    date(at, later)
    expect(starts(at).notice).not.toContain('stale')
    expect(typesOf(at, later)).toEqual(LEFT)
    expect(starts(at, { env: clock(DAY) }).notice).toContain('closed as stale')
    expect(typesOf(at, later)).toEqual(CLOSED)
    expect(at.shell('ls "$XDG_STATE_HOME/flow/swept" | wc -l').stdout.trim()).toBe('1')
  })

  it('has one of several that start at once look for them', async () => {
    const { at, run } = await withStaleRun()
    at.ok('start --title "Another"')
    const ids = ['a', 'b', 'c', 'd']
    const outputs = await Promise.all(
      ids.map(async (id) => {
        const env = { ...at.env(), CLAUDE_PROJECT_DIR: at.root, CLAUDE_CODE_SESSION_ID: id }
        const child = spawn(process.execPath, [BUNDLE, 'hook', 'session-start'], {
          cwd: at.root,
          env,
          stdio: ['pipe', 'pipe', 'ignore'],
        })
        child.stdin.end(JSON.stringify(input(at, 'SessionStart', { source: 'startup' }, id)))
        let text = ''
        child.stdout.on('data', (chunk: Buffer) => {
          text += chunk
        })
        await once(child, 'close')
        return text
      }),
    )
    expect(outputs.filter((text) => text.includes('closed as stale'))).toHaveLength(1)
    expect(typesOf(at, run)).toEqual(CLOSED)
  })

  it.each([
    ['sweep: off\n', LEFT],
    ['sweep_after_days: 10\n', LEFT],
    ['sweep: daily\nsweep_after_days: 8\n', CLOSED],
    ['sweep: sometimes\n', LEFT],
  ])('goes by the settings %j', async (settings, types) => {
    const { at, run } = await withStaleRun(settings)
    const { notice } = starts(at)
    expect(typesOf(at, run)).toEqual(types)
    expect(notice.includes('closed as stale')).toBe(types === CLOSED)
    expect(notice.includes(`Flow: an open run in this repository:\n  ${run}`)).toBe(types === LEFT)
  })

  it('leaves the run that the session comes back to', async () => {
    const { at, run } = await withStaleRun()
    const { notice } = call(at, 'SessionStart', { source: 'resume' }, { id: 'old' })
    expect(typesOf(at, run)).toEqual(['run_started', 'run_claimed'])
    expect(notice).toContain('this session goes on with')
  })

  it('leaves a run that a living session drives', () => {
    const at = project()
    const { id } = at.ok(START, { session: session('alive'), env: OLD }).run
    date(at, id)
    expect(starts(at).notice).not.toContain('stale')
    expect(typesOf(at, id)).toEqual(LEFT)
  })

  it('closes nothing where it cannot be kept that it did', async () => {
    const { at, run } = await withStaleRun()
    writeFileSync(join(at.state, 'flow/swept'), '')
    expect(starts(at).notice).toContain('Flow: an open run in this repository:')
    expect(typesOf(at, run)).toEqual(LEFT)
    rmSync(join(at.state, 'flow/swept'))
    starts(at)
    expect(typesOf(at, run)).toEqual(CLOSED)
  })

  it('closes some of very many, and the rest another day', async () => {
    const { at, run } = await withStaleRun()
    const runs = [run, ...at.addRuns(24, run)]
    for (const id of runs) date(at, id)
    const { notice } = starts(at)
    expect(notice).toContain('Flow: 20 runs were closed as stale, for nothing had happened and nobody drove them:')
    expect(notice).toMatch(/\n {2}and 15 more: .*flowctl list --all\n/)
    expect(runs.filter((id) => typesOf(at, id).length === 2)).toHaveLength(20)
    starts(at, { env: clock(DAY) })
    expect(runs.filter((id) => typesOf(at, id).length === 2)).toHaveLength(25)
  })
})
