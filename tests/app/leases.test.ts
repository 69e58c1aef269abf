import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { seal } from '../../src/core/envelope.ts'
import type { ClientIdentity, FlowEvent } from '../../src/core/event.ts'
import { type Answer, BUNDLE, type Call, clock, type Project, project, type Session, session } from '../cli/builders.ts'

const START = 'start --title "Add search"'
const can = (...args: string[]) => spawnSync('unshare', [...args, 'true']).status === 0
/** These take root. */
const PID_NAMESPACES = can('--pid', '--fork', '--mount-proc')
const TIME_NAMESPACES = can('--time', '--boottime', '1', '--fork')

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function owned(call: Call = {}): { at: Project; run: string; owner: Session } {
  const at = project()
  const owner = session('owner')
  return { at, run: at.ok(START, { session: owner, ...call }).run.id, owner }
}

/** What another session finds: whether the owner lives, and whether the run may be claimed and written to. */
function found(at: Project, call: Call = { session: session('other') }) {
  const { live, session: name } = at.ok('status', call).run.owner
  const dry = at.flowctl('resume --dry-run', call)
  return { live, name, resume: dry.code, write: at.flowctl('note x', call).code }
}

const LIVE = { live: 'live', name: 'owner', resume: 8, write: 8 }
const UNKNOWN = { ...LIVE, live: 'unknown' }
const GONE = { ...LIVE, live: 'gone', resume: 0 }

/** Writes the claim of the run's first event anew, as another process or machine would have made it. */
function reclaim(at: Project, run: string, change: (client: ClientIdentity) => Partial<ClientIdentity>): void {
  const [first] = at.events(run) as [Extract<FlowEvent, { type: 'run_started' }>]
  const claim = first.data.claim as NonNullable<typeof first.data.claim>
  const client = { ...claim.client, ...change(claim.client) }
  at.write(`.flow/runs/${run}/events.jsonl`, `${seal({ ...first, data: { ...first.data, claim: { ...claim, client } } }).line}\n`)
  rmSync(join(at.root, `.flow/runs/${run}/run.yaml`))
}

describe('the owner of a run, a process,', () => {
  it('that lives in another terminal keeps it, and the refusal names it', () => {
    const { at, run, owner } = owned()
    expect(found(at)).toEqual(LIVE)
    const { error } = at.flowctl('resume', { session: session('other') }).json
    expect(error.message).toBe(`The run ${run} is owned by session owner (process ${owner.pid} in ${at.root}).`)
  })

  it('that was killed leaves it to the next session at once', async () => {
    const { at, run, owner } = owned()
    await owner.kill()
    expect(found(at)).toEqual(GONE)
    expect(at.ok('resume', { session: session('other') }).run.owner).toMatchObject({ session: 'other', live: 'live' })
    expect(at.events(run).at(-1)).toMatchObject({ data: { previous: { session: 'owner', verdict: 'gone' }, take_over: null } })
  })

  it('that is stopped, as on a laptop asleep, keeps it after a day', () => {
    const { at, owner } = owned({ env: clock(-24) })
    process.kill(owner.pid, 'SIGSTOP')
    expect(found(at)).toEqual(LIVE)
  })

  it.each<[string, typeof LIVE, (client: ClientIdentity) => Partial<ClientIdentity>]>([
    ['whose number another process has by now is gone', GONE, ({ start }) => ({ start: String(Number(start) - 1) })],
    ['from before the system was started again is gone', GONE, () => ({ boot: '00000000-0000-4000-8000-000000000000' })],
    [
      'of another machine cannot be told, although a process here has its number and start',
      UNKNOWN,
      () => ({ machine: 'f'.repeat(32), boot: '00000000-0000-4000-8000-000000000000' }),
    ],
    ['of another pid namespace cannot be told', UNKNOWN, () => ({ pidns: 'pid:[1]' })],
    [
      'of a machine without an id, after another start of a system, cannot be told',
      UNKNOWN,
      () => ({ machine: null, boot: 'x' }),
    ],
  ])('%s', (_what, expected, change) => {
    const { at, run } = owned()
    expect(found(at)).toEqual(LIVE)
    reclaim(at, run, change)
    expect(found(at)).toEqual(expected)
  })

  it('that cannot be told from here is only taken over on purpose', () => {
    const { at, run } = owned()
    reclaim(at, run, () => ({ pidns: 'pid:[1]' }))
    const other = { session: session('other') }
    expect(at.ok('resume --take-over --reason "it is mine"', other).run.owner.session).toBe('other')
    expect(at.events(run).at(-1)).toMatchObject({
      data: { previous: { session: 'owner', verdict: 'unknown' }, take_over: { reason: 'it is mine' } },
    })
  })
})

describe('a clock that is wrong', () => {
  it.each([-24, -5, 5, 24])('by %i hours for the owner, the process decides', async (hours) => {
    const { at, run, owner } = owned({ env: clock(hours) })
    const hour = 3_600_000
    const ahead = Date.parse(at.events(run)[0]?.at as string) - Date.now()
    expect(Math.round(ahead / hour)).toBe(hours)
    expect(found(at)).toEqual(LIVE)
    await owner.kill()
    expect(found(at)).toEqual(GONE)
  })

  it.each([-24, -5, 5, 24])('by %i hours for the other session, the process decides', async (hours) => {
    const { at, owner } = owned()
    const other = { session: session('other'), env: clock(hours) }
    expect(found(at, other)).toEqual(LIVE)
    await owner.kill()
    expect(found(at, other)).toEqual(GONE)
  })

  const TIMES = ['36000', '-1']
  it.runIf(TIME_NAMESPACES).each(TIMES)('since the start of the system, by %s seconds, the process decides', async (seconds) => {
    const inside = `unshare --time --boottime ${seconds} --fork "$NODE" "$BUNDLE"`
    const { at, owner } = owned()
    const call = { session: session('other') }
    expect(at.shell(`${inside} status --json`, call).json.run.owner.live).toBe('live')
    const back = project()
    expect(back.shell(`${inside} ${START} --json`, { session: owner }).code).toBe(0)
    expect(found(back)).toEqual(LIVE)
    await owner.kill()
    expect(at.shell(`${inside} status --json`, call).json.run.owner.live).toBe('gone')
    expect(found(back)).toEqual(GONE)
  })
})

describe.runIf(PID_NAMESPACES)('between pid namespaces of one machine', () => {
  const inside = 'unshare --pid --fork --mount-proc'

  it('an owner inside cannot be told from outside, alive or not, and is only taken over on purpose', async () => {
    const at = project()
    const script = `export FLOW_CLIENT_PID=$$; "${process.execPath}" "${BUNDLE}" ${START} --json; exec sleep 600`
    const env = { ...at.env(), CLAUDECODE: '1', CLAUDE_CODE_SESSION_ID: 'owner' }
    const container = spawn('unshare', ['--pid', '--fork', '--mount-proc', '--kill-child', 'sh', '-c', script], {
      cwd: at.root,
      env,
    })
    children.push(container)
    const [output] = await once(container.stdout, 'data')
    expect(JSON.parse(String(output)).run.owner).toMatchObject({ session: 'owner', pid: 1, live: 'live', yours: true })
    expect(found(at)).toEqual(UNKNOWN)
    container.kill('SIGKILL')
    await once(container, 'exit')
    expect(found(at)).toEqual(UNKNOWN)
    const taken = at.ok('resume --take-over --reason "the container is gone"', { session: session('other') })
    expect(taken.run.owner).toMatchObject({ session: 'other', live: 'live' })
  })

  it('an owner outside cannot be told from inside', () => {
    const { at } = owned()
    const call = { env: { CLAUDECODE: '1', CLAUDE_CODE_SESSION_ID: 'other', FLOW_CLIENT_PID: '1' } }
    const run = (command: string): Answer => at.shell(`${inside} "$NODE" "$BUNDLE" ${command} --json`, call)
    expect(run('status').json.run.owner).toMatchObject({ session: 'owner', live: 'unknown' })
    for (const command of ['resume', 'note x']) expect(run(command).json.error.code, command).toBe('owned_by_other')
  })
})
