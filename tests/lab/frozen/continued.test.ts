import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { LOG_VERSION } from '../../../src/core/event.ts'
import { type Project, project, type Session, session } from '../../cli/builders.ts'
import { type History, histories, history } from './histories.ts'

// Dozens of processes a test: nothing is said of how long they take on a machine with other work.
vi.setConfig({ testTimeout: 300_000 })

/** Steps in which every workflow here can be finished from anywhere. */
const STEPS_MAX = 80

/** A project that has the run of a history, as it would have it when Flow is updated. */
function projectWith(frozen: History): { at: Project; run: string; file: string } {
  const at = project({ files: { 'code.txt': 'one\n' } })
  at.git('add', '.')
  at.git('commit', '--quiet', '--message', 'first')
  return { at, run: frozen.state.id, file: putInto(at, frozen) }
}

/** Puts the run of a history into a project; returns its log. */
function putInto(at: Project, frozen: History): string {
  const target = join(at.root, '.flow/runs', frozen.state.id)
  cpSync(frozen.directory, target, { recursive: true, filter: (path) => !path.endsWith('state.yaml') })
  if (isOpen(frozen)) at.write(`.flow/open/${frozen.state.id}`, '-\n')
  return join(target, 'events.jsonl')
}

function isOpen({ state }: History): boolean {
  return state.status === 'active' || state.status === 'blocked'
}

/** Does what `next` says until nothing is left; a person answers what is asked. Returns the commands. */
function finish(at: Project, as: Session): string[] {
  const done: string[] = []
  while (done.length < STEPS_MAX) {
    const { kind, command } = at.ok('next', { session: as }).next
    if (kind === 'none') return done
    done.push(String(command))
    if (kind === 'ask') expect(at.person('gate approve').code).toBe(0)
    else {
      const said = String(command)
        .replace('"<the command>"', 'true')
        .replace(/"<[^">]*>"/g, 'said')
      const { code, stdout, stderr } = at.paste(said, { session: as })
      expect(code, `${said}\n${stdout}${stderr}`).toBe(0)
    }
  }
  throw new Error(`no end after ${done.join('\n')}`)
}

/** The versions of the lines that can be read, in order. */
function versions(file: string): number[] {
  const found = [...readFileSync(file, 'utf8').matchAll(/^\{"v":(\d+),.*"sum":"[0-9a-f]{64}"\}$/gm)]
  return found.map(([, v]) => Number(v))
}

const OPEN = histories().filter((frozen) => isOpen(frozen) && frozen.version < LOG_VERSION)

describe.each(OPEN)('a run that goes on after $name', (frozen) => {
  it('is taken over and finished by this version, on the same log, with every document left as it was', () => {
    const { at, run, file } = projectWith(frozen)
    const before = versions(file)
    const me = session('me')
    at.ok(['resume', run, '--take-over', '--reason', 'Flow was updated'], { session: me })
    finish(at, me)
    expect(at.ok(`show --run ${run}`).run).toMatchObject({ status: 'completed' })
    const after = versions(file)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(new Set(after.slice(before.length))).toEqual(new Set([LOG_VERSION]))
    expect(readFileSync(file).subarray(0, frozen.log.length)).toEqual(frozen.log)
    const activities = join(frozen.directory, 'activities')
    for (const name of existsSync(activities) ? readdirSync(activities) : [])
      expect(at.read(`.flow/runs/${run}/activities/${name}`)).toBe(readFileSync(join(activities, name), 'utf8'))
  })
})

describe('a gate of the first version', () => {
  it('that an agent passed is put to a person before its effects', () => {
    const { at, run } = projectWith(history('v1-first/declared'))
    const me = session('me')
    at.ok(['resume', run, '--take-over', '--reason', 'Flow was updated'], { session: me })
    const refused = at.flowctl('begin create-tag', { session: me })
    expect([refused.code, refused.json.error.missing]).toEqual([
      6,
      [{ what: "approval was passed without a person's answer", command: expect.stringContaining(' gate open approval --ask ') }],
    ])
    at.ok('gate open approval --ask "Release it?"', { session: me })
    expect(at.person('gate approve').code).toBe(0)
    at.ok('begin create-tag', { session: me })
  })
})

describe('a session of the first version with an id of any text', () => {
  it('is told by a name that a terminal can show, and stands in the log as it was', () => {
    const { at, run, file } = projectWith(history('v1-first/named'))
    const odd = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] as string).by.session
    expect(odd).toContain('\t')
    const shown = at.text(`log --run ${run}`).stdout
    expect([shown.includes('session session-'), shown.includes('\t')]).toEqual([true, false])
    expect(JSON.parse(at.flowctl(`log --run ${run}`).stdout.split('\n')[0] as string)).toMatchObject({
      v: 1,
      by: { session: odd },
    })
  })
})

it('closed runs of older versions stay closed', () => {
  const closed = histories().filter((frozen) => !isOpen(frozen) && frozen.version < LOG_VERSION)
  const at = project()
  for (const frozen of closed) putInto(at, frozen)
  const listed = at.ok('list --all').runs.map(({ id, status }) => [id, status])
  expect(listed.sort()).toEqual(closed.map(({ state: { id, status } }) => [id, status]).sort())
  expect(at.flowctl(`note --run ${closed[0]?.state.id} more`).json.error.code).toBe('run_closed')
})
