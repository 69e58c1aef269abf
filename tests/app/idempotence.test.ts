import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROVE, type Project, project, session, TO_VERIFY } from '../cli/builders.ts'

function started(...commands: string[]): Project {
  const at = project()
  for (const command of ['start --title "Add search"', ...commands]) at.ok(command)
  return at
}

const lines = (at: Project) => at.read(`.flow/runs/${at.names('.flow/runs').find((name) => /^\d/.test(name))}/events.jsonl`)

describe('the same operation', () => {
  const ROWS: [string, string, ...string[]][] = [
    ['begin baseline', 'begin baseline --extra'],
    ['record baseline --status passed --summary a', 'record baseline --status passed --summary b'],
    ['record baseline --status passed --file a.js', 'record baseline --status passed --file b.js'],
    ['advance --summary a', 'advance --summary b'],
    ['note a', 'note b'],
    ['block --reason a', 'block --reason b'],
    ['unblock --reason a', 'unblock --reason b', 'block --reason x'],
    ['fail --reason a', 'fail --reason b'],
    ['cancel --reason a', 'cancel --reason b'],
    ['complete --summary a', 'complete --summary b', ...TO_VERIFY, PROVE, 'record test --status passed'],
  ]

  it.each(ROWS)('of `%s` is answered once, however often it is asked', (command, _other, ...before) => {
    const at = started(...before)
    const first = at.ok(`${command} --op once`)
    const log = lines(at)
    const again = at.ok(`${command} --op once`)
    // A closing command finds the run it closed the first time as the one closed last.
    expect(again).toEqual({ ...first, chosen: again.chosen, replayed: true })
    expect(lines(at)).toBe(log)
  })

  it.each(ROWS)('of `%s` with other input is refused: %s', (command, other, ...before) => {
    const at = started(...before)
    at.ok(`${command} --op once`)
    const log = lines(at)
    const run = at.ok('status').run.id
    const { code, json } = at.flowctl(`${other} --op once --run ${run}`)
    expect({ code, error: json.error.code }).toEqual({ code: 2, error: 'op_conflict' })
    expect(lines(at)).toBe(log)
  })

  it('of resume is answered once', async () => {
    const at = project()
    at.ok('start --title "Add search"')
    const one = session('one')
    at.ok('resume --op once', { session: one })
    const log = lines(at)
    expect(at.ok('resume --op once', { session: one }).replayed).toBe(true)
    expect(lines(at)).toBe(log)
  })

  it('of a record gives the same number after others were recorded, and where the run is now', () => {
    const at = started('record baseline --status passed --op once', 'record baseline --status failed', 'advance --summary x')
    const { activity, run } = at.ok('record baseline --status passed --op once')
    expect({ seq: activity.seq, status: activity.status, phase: run.phase }).toEqual({
      seq: 1,
      status: 'passed',
      phase: 'explore',
    })
  })

  it('of start finds the open run that it made', () => {
    const at = project()
    const first = at.ok('start --title "Add search" --op once')
    expect(at.ok('start --title "Add search" --op once')).toEqual({ ...first, replayed: true })
    expect(at.flowctl('start --title "Other" --op once').json.error.code).toBe('op_conflict')
    expect(at.ok('list').runs).toHaveLength(1)
  })

  it('of start that went on with an open run is answered once, too', () => {
    const at = started()
    const one = session('one')
    at.ok('start --title "Add search" --op once', { session: one })
    const log = lines(at)
    const again = at.ok('start --title "Add search" --op once', { session: one })
    expect(again).toMatchObject({ created: false, replayed: true })
    expect(lines(at)).toBe(log)
  })

  it('of start prints what the first, which was killed, did not', () => {
    const at = project()
    const { run } = at.ok('start --issue 12 --title x --op once')
    for (const path of [`.flow/runs/${run.id}/run.yaml`, `.flow/open/${run.id}`, '.decisions/issue-12.md'])
      rmSync(join(at.root, path))
    at.ok('start --issue 12 --title x --op once')
    for (const path of [`.flow/runs/${run.id}/run.yaml`, `.flow/open/${run.id}`, '.decisions/issue-12.md'])
      expect(at.has(path)).toBe(true)
  })

  it('of start looks at open runs only', () => {
    const at = started()
    at.ok('start --title "Second" --op once')
    at.ok(`cancel --reason x --run ${at.ok('list').runs[1]?.id}`)
    expect(at.ok('start --title "Second" --op once')).toMatchObject({ created: true })
  })

  it('of the owner is not answered to another session', () => {
    const at = project()
    const owner = session('owner')
    at.ok('start --title "Add search"', { session: owner })
    at.ok('note a --op once', { session: owner })
    expect(at.flowctl('note b --op twice', { session: session('other') }).code).toBe(8)
  })
})

describe('closing again', () => {
  const TO_END: Record<string, string[]> = {
    complete: [...TO_VERIFY, PROVE, 'record test --status passed'],
    fail: [],
    cancel: [],
  }
  const CLOSE: Record<string, string> = {
    complete: 'complete --summary "done"',
    fail: 'fail --reason "no"',
    cancel: 'cancel --reason "no"',
  }
  const ways = Object.keys(CLOSE)
  const close = (way: string) => CLOSE[way] as string

  it.each(ways)('the same way says so and appends nothing: %s', (way) => {
    const at = started(...(TO_END[way] as string[]), close(way))
    const log = lines(at)
    const again = at.ok(close(way))
    expect(again).toMatchObject({ unchanged: expect.stringContaining('already'), next: { kind: 'none' } })
    expect(lines(at)).toBe(log)
  })

  it.each(ways.flatMap((way) => ways.filter((other) => other !== way).map((other) => [way, other] as const)))(
    'another way is refused: %s, then %s',
    (way, other) => {
      const at = started(...(TO_END[way] as string[]), close(way))
      const { code, json } = at.flowctl(close(other))
      expect({ code, error: json.error.code }).toEqual({ code: 5, error: 'run_closed' })
    },
  )

  it('is said to any session, since a closed run has no owner', () => {
    const at = project()
    at.ok('start --title "Add search"', { session: session('owner') })
    const run = at.ok('cancel --reason x', { session: session('owner') }).run.id
    expect(at.ok(`cancel --reason x --run ${run}`, { session: session('other') }).unchanged).toContain('already cancelled')
  })
})

describe('asking for what already is', () => {
  it.each([
    ['block --reason a', 'block --reason a'],
    ['note x', 'unblock'],
    ['advance --summary x', 'advance --to explore --summary x'],
  ])('after `%s`, `%s` appends nothing and exits 0', (before, command) => {
    const at = started(before)
    const log = lines(at)
    expect(at.ok(command).unchanged).toEqual(expect.any(String))
    expect(lines(at)).toBe(log)
  })

  it.each([
    ['--title "Add search"', '--title "  ADD \t search "'],
    ['--issue 12 --title a', '--issue 12 --title b'],
    ['--title "Prüfen"', '--title "Pru\u0308fen"'],
  ])('start %s goes on with the run of start %s', (again, first) => {
    const at = project()
    const { run } = at.ok(`start ${first}`)
    expect(at.ok(`start ${again}`)).toMatchObject({ created: false, run: { id: run.id, revision: 1 } })
  })

  it.each([
    ['--title "Add search"', '--title "Add a search"'],
    ['--issue 12 --title a', '--issue 13 --title a'],
    ['--issue 12 --title a', '--title a'],
    ['debug --title a', 'start-issue --title a'],
    ['review-pr --pr 12 --title a', 'address-pr --pr 12 --title a'],
  ])('start %s is other work than start %s', (first, second) => {
    const at = project()
    at.ok(`start ${first}`)
    expect(at.ok(`start ${second}`).created).toBe(true)
  })

  it('start of closed work makes another run', () => {
    const at = started('cancel --reason x')
    expect(at.ok('start --title "Add search"').created).toBe(true)
  })

  it('start of the work of a damaged run makes another one', () => {
    const at = started()
    at.write(`.flow/runs/${at.ok('list').runs[0]?.id}/events.jsonl`, 'nothing\n')
    expect(at.ok('start --title "Add search"').created).toBe(true)
  })

  it('start of the work of a live session is refused, and names it', () => {
    const at = project()
    at.ok('start --title "Add search"', { session: session('owner') })
    expect(at.flowctl('start --title "Add search"', { session: session('other') }).json.error.code).toBe('owned_by_other')
  })
})
