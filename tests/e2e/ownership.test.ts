import { join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { flowctl, obey } from './harness/agent.ts'
import { CLIENT_VERSIONS, clientHome, clientProgram } from './harness/clients.ts'
import { type ApiRequest, bash, type Reply, say, type Turn } from './harness/fake-api.ts'
import { until } from './harness/until.ts'
import { world } from './harness/world.ts'

const FIRST = '11111111-1111-4111-8111-111111111111'
const SECOND = '22222222-2222-4222-8222-222222222222'

const TEAM = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Omega'].map((name, i) => ({
  name,
  session: `${i + 1}${FIRST.slice(1)}`,
  // Two work side by side in the project, the others in worktrees of their own.
  apart: i >= 2,
  // The second and the fourth end while the others work on.
  early: i % 2 === 1,
}))

/** Where `count` clients wait for each other. */
function meeting(count: number): () => Promise<void> {
  let arrived = 0
  return async () => {
    arrived += 1
    await until(`all ${count} are there`, () => arrived >= count, 60)
  }
}

/** `turn`, once `ready` is. */
function after(ready: () => Promise<unknown>, turn: Turn): (request: ApiRequest) => Promise<Reply> {
  return async (request) => {
    await ready()
    return typeof turn === 'function' ? turn(request) : turn
  }
}

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('keeps five sessions of one repository on five runs, whatever each of them does and however it ends', async () => {
    const w = await world(version)
    const [started, noted, strayed] = [meeting(TEAM.length), meeting(TEAM.length), meeting(TEAM.length)]
    const runs = new Map<string, string>()
    const refusals = new Map<string, unknown>()
    const early: Promise<unknown>[] = []
    const clients = []
    for (const [i, { name, session, apart, early: endsEarly }] of TEAM.entries()) {
      const cwd = apart ? join(w.dir, name) : w.project
      if (apart) await execa('git', ['worktree', 'add', '-q', '-b', name, cwd], { cwd: w.project })
      const neighbour = TEAM[(i + 1) % TEAM.length]?.name as string
      w.api.script(
        [
          flowctl(w.plugin, `start --title ${name}`),
          (request) => {
            runs.set(name, /started (\S+)/.exec(request.news)?.[1] as string)
            return flowctl(w.plugin, `note "Begun."`)
          },
          after(started, obey(`${name} looked.`)),
          // As the request before comes, the run of the neighbour is known.
          async (request) => after(noted, flowctl(w.plugin, `advance --summary stray --run ${runs.get(neighbour)}`))(request),
          async (request) => {
            refusals.set(name, request.results[0])
            const others = async () => strayed().then(() => (endsEarly ? null : Promise.all(early)))
            return after(others, obey(`${name} explored.`))(request)
          },
          say('Over.'),
        ],
        `<command-args>${name}</command-args>`,
      )
      const client = w.startPrint(`/flow:start ${name}`, [], { session, cwd })
      clients.push(client)
      if (endsEarly) early.push(client.finished)
    }
    const printed = await Promise.all(clients.map((client) => client.finished))
    expect(printed.map(({ result }) => result)).toEqual(TEAM.map(() => 'Over.'))
    const owners = new Map(TEAM.map(({ name, session }) => [runs.get(name), session]))
    expect(owners.size).toBe(TEAM.length)
    for (const [i, { name, session, apart }] of TEAM.entries()) {
      const log = w.log(runs.get(name))
      expect(log.map(({ type }) => type)).toEqual([
        'run_started',
        'note_recorded',
        'activity_recorded',
        'activity_recorded',
        'session_end',
      ])
      const here = apart ? { worktree: join(w.dir, name), branch: name } : { worktree: w.project, branch: 'main' }
      for (const event of log) expect(event, name).toMatchObject({ by: { session, pid: clients[i]?.pid, ...here } })
      const neighbour = TEAM[(i + 1) % TEAM.length]
      expect(refusals.get(name)).toMatchObject({
        isError: true,
        text: expect.stringMatching(`Exit code 8[\\s\\S]*owned by session ${neighbour?.session}`),
      })
    }
  })

  it('takes a run over from a session that lives only with a reason and the person’s yes, and tells that session', async () => {
    const w = await world(version)
    const first = await w.terminal(['--session-id', FIRST])
    w.api.script([flowctl(w.plugin, 'start --title "Add search"'), flowctl(w.plugin, 'begin baseline'), say('Begun.')])
    await first.type('/flow:start Add search')
    await first.see('Begun.')
    const { run } = await w.flowctl('status')
    const before = w.log()

    const second = await w.terminal(['--session-id', SECOND])
    w.api.script([flowctl(w.plugin, 'resume'), say('Refused.')])
    await second.type('/flow:resume')
    await second.see('Refused.')
    expect(w.api.turns().at(-1)?.results).toEqual([
      {
        isError: true,
        text: expect.stringMatching(
          `Exit code 8[\\s\\S]*owned by session ${FIRST} \\(process ${run.owner.pid} in ${w.project}\\)`,
        ),
      },
    ])
    const takeOver = `resume ${run.id} --take-over --reason`
    expect(w.api.turns().at(-1)?.results[0]?.text).toContain(takeOver)
    w.api.script([flowctl(w.plugin, `${takeOver} "its terminal is locked"`), say('Taken.')])
    await second.type('Take it over: its terminal is locked.')
    await second.see('Do you want to proceed?')
    expect(w.log()).toEqual(before)
    await second.answer('Do you want to proceed?')
    await second.see('Taken.')
    expect(w.log().slice(before.length)).toMatchObject([
      {
        type: 'run_claimed',
        by: { session: SECOND },
        data: {
          claim: { session: SECOND },
          previous: { session: FIRST, verdict: 'live' },
          take_over: { reason: 'its terminal is locked' },
          plan: { lost: [], blocked: null },
        },
      },
    ])

    // What the first session says from now on is refused with the reason, and its end is not the run's.
    const taken = w.log()
    w.api.script([flowctl(w.plugin, 'note "Still here."'), say('Oh.')])
    await first.type('Write that down.')
    await first.answer('Do you want to proceed?')
    await first.see('Oh.')
    expect(w.api.turns().at(-1)?.results).toEqual([
      {
        isError: true,
        text: expect.stringMatching(
          `Exit code 8[\\s\\S]*owned by session ${SECOND}[\\s\\S]*took the run over from this session[\\s\\S]*its terminal is locked`,
        ),
      },
    ])
    await first.type('/exit')
    expect(await first.exitCode()).toBe(0)
    expect(w.log()).toEqual(taken)
    w.api.script([flowctl(w.plugin, 'next'), obey(), say('Went on.')])
    await second.type('Go on.')
    await second.see('Went on.')
    expect(w.log().slice(taken.length)).toMatchObject([
      { type: 'activity_recorded', by: { session: SECOND }, data: { activity: 'baseline', attempt: 1 } },
    ])
    expect((await w.flowctl('show')).sessions).toMatchObject([
      { session: FIRST, end: `taken over by ${SECOND}`, outcome: 'incomplete' },
      { session: SECOND, to: null, outcome: 'incomplete' },
    ])
  })

  it('goes on with its run after a nested client of the same session has ended', async () => {
    const w = await world(version)
    const nested = `'${clientProgram(clientHome(version))}' -p 'Look at it.' --resume ${FIRST} --plugin-dir '${w.plugin}'`
    const { result } = await w.print(
      '/flow:start Add search',
      [
        flowctl(w.plugin, 'start --title "Add search"'),
        bash(`${nested} --model claude-sonnet-4-6 </dev/null`),
        say('Looked.'),
        flowctl(w.plugin, 'note "After the nested client."'),
        bash('mkdir -p docs && cd docs'),
        bash('pwd'),
        flowctl(w.plugin, 'next'),
        obey(),
        say('Done.'),
      ],
      { session: FIRST, args: ['--allowedTools', 'Bash'] },
    )
    expect(result).toBe('Done.')
    const answers = w.api.turns().map((turn) => turn.results[0]?.text ?? '')
    expect(answers.filter((text) => text.startsWith('Looked.'))).toHaveLength(1)
    expect(answers.filter((text) => text.startsWith(join(w.project, 'docs')))).toHaveLength(1)
    const log = w.log()
    expect(log.map(({ type }) => type)).toEqual(['run_started', 'note_recorded', 'activity_recorded', 'session_end'])
    const pid = log[0]?.by.pid
    expect(log.map(({ by }) => by)).toMatchObject(log.map(() => ({ session: FIRST, pid, worktree: w.project })))
    expect(log[0]).toMatchObject({ data: { claim: { client: { pid } } } })
  })
})
