import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl, obeyTimes } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { bash, say, type Turn } from './harness/fake-api.ts'
import { packetOf } from './harness/packet.ts'
import { until } from './harness/until.ts'
import { world } from './harness/world.ts'

const FIRST = '11111111-1111-4111-8111-111111111111'
const SECOND = '22222222-2222-4222-8222-222222222222'

const KINDS = `apiVersion: flow.synapti.ai/v1
kind: FlowWorkflow
metadata: { id: kinds, version: 1.0.0, title: All kinds, description: Every kind of work at once. }
phases:
  - id: work
    prompt: Look it all over.
    activities:
      - { id: look, type: bash, replay: safe, prompt: Look. }
      - { id: draft, type: task, replay: idempotent, prompt: Write the letter. }
      - { id: answer, type: gate, replay: safe, prompt: Ask the person. }
      - { id: send, type: external, replay: effectful, prompt: Send the letter. }
`

/** The turn of a model that never answers. */
const WAIT: Turn = () => new Promise(() => {})

/** What `resume --dry-run --json` decided of each activity. */
function decisions(printed = ''): Record<string, string> {
  const { plan } = JSON.parse(/^\{.*\}$/m.exec(printed)?.[0] ?? '') as { plan: { activity: string; decision: string }[] }
  return Object.fromEntries(plan.map(({ activity, decision }) => [activity, decision]))
}

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('is killed in the middle of a phase; a session with another id is told, resumes and completes', async () => {
    const w = await world(version)
    const busy = join(w.dir, 'busy')
    // Work that never ends by itself: it leaves a file behind, says that it runs, and waits.
    writeFileSync(join(w.project, 'work.sh'), `echo 'export const search = 1' > search.ts\ntouch '${busy}'\nexec sleep 3600\n`)

    const first = w.startPrint(
      '/flow:start Add search',
      [
        flowctl(w.plugin, 'start --title "Add search"'),
        ...obeyTimes(3),
        flowctl(w.plugin, 'begin implement'),
        bash('sh work.sh'),
      ],
      { session: FIRST, args: ['--allowedTools', 'Bash(sh work.sh)'] },
    )
    await until('the work runs', () => existsSync(busy))
    expect((await w.flowctl('status')).run).toMatchObject({
      phase: 'code',
      owner: { session: FIRST, pid: first.pid, live: 'live' },
    })
    process.kill(first.pid, 'SIGKILL')
    await first.finished
    const before = w.log()
    expect(before.at(-1)).toMatchObject({ type: 'activity_started', data: { activity: 'implement' }, by: { session: FIRST } })
    const { run } = await w.flowctl('status')
    expect(run).toMatchObject({ status: 'active', phase: 'code', owner: { session: FIRST, live: 'gone' } })

    // The new session is told, and only told: nothing is recorded for it.
    const terminal = await w.terminal(['--session-id', SECOND])
    const screen = await terminal.see('SessionStart:startup says:')
    expect(screen.replace(/\s+/g, ' ')).toContain(run.id)
    expect(w.log()).toEqual(before)

    // It resumes when asked, is shown the step without an end and the file that no step lists, and works on in a later turn.
    w.api.script([flowctl(w.plugin, 'resume'), say('What of search.ts?')])
    await terminal.type('/flow:resume')
    await terminal.see('What of search.ts?')
    const shown = w.api.turns().at(-1)?.results.at(-1)
    expect(shown).toMatchObject({ isError: false, text: expect.stringMatching(/implement:1 \(attempt 1\)[\s\S]*search\.ts/) })
    expect(w.log().at(-1)).toMatchObject({
      type: 'run_claimed',
      data: {
        claim: { session: SECOND },
        previous: { session: FIRST, verdict: 'gone' },
        plan: { lost: [{ activity: 'implement', attempt: 1 }], blocked: null },
      },
    })
    expect((await w.flowctl('status')).run).toMatchObject({ phase: 'code', owner: { session: SECOND, live: 'live' } })

    w.api.script([flowctl(w.plugin, 'next'), ...obeyTimes(6), say('All done.')])
    await terminal.type('They belong to it. Go on.')
    await terminal.see('All done.')
    expect(await w.flowctl('status')).toMatchObject({ run: { id: run.id, status: 'completed' }, next: { kind: 'none' } })
    const log = w.log()
    expect(log.slice(0, before.length)).toEqual(before)
    expect(log.slice(before.length).map((event) => event.by.session)).toEqual(log.slice(before.length).map(() => SECOND))
    const entered = log.flatMap((event) =>
      event.type === 'activity_recorded' && event.data.to_phase ? [event.data.to_phase] : [],
    )
    expect(entered).toEqual(['explore', 'plan', 'code', 'verify'])
  })

  it('is kept from a run whose client lives, and says whose it is', async () => {
    const w = await world(version)
    const terminal = await w.terminal(['--session-id', FIRST])
    w.api.script([flowctl(w.plugin, 'start --title "Add search"'), say('Started.')])
    await terminal.type('/flow:start Add search')
    await terminal.see('Started.')
    const { turns } = await w.print('/flow:resume', [flowctl(w.plugin, 'resume'), say('Refused.')], { session: SECOND })
    expect(turns[1]?.results).toEqual([
      { isError: true, text: expect.stringMatching(new RegExp(`Exit code 8[\\s\\S]*${FIRST}`)) },
    ])
    expect((await w.flowctl('status')).run.owner).toMatchObject({ session: FIRST, live: 'live' })
  })
  it('decides all that was in flight when it was killed: keeps it for the same session, settles it for another', async () => {
    const w = await world(version)
    mkdirSync(join(w.project, '.flow', 'workflows'), { recursive: true })
    writeFileSync(join(w.project, '.flow', 'workflows', 'kinds.workflow.yaml'), KINDS)
    await w.flowctl('start', 'kinds', '--title', 'All kinds')
    for (const _ of [1, 2]) {
      await w.flowctl('begin', 'draft')
      await w.flowctl('resume')
    }
    const begin = ['begin look', 'begin draft', 'gate open answer --ask "Is it right?"', 'begin send']
    const turns = begin.map((args) => flowctl(w.plugin, args))
    const first = w.startPrint('/flow:resume', [flowctl(w.plugin, 'resume'), ...turns, WAIT], { session: FIRST })
    await until('the first session waits', () => w.api.left() === 0)
    process.kill(first.pid, 'SIGKILL')
    await first.finished
    const before = w.log()
    expect(before.slice(-4).map(({ type }) => type)).toEqual([
      'activity_started',
      'activity_started',
      'gate_opened',
      'activity_started',
    ])
    expect(await w.flowctl('status')).toMatchObject({ outcome: 'failed', run: { owner: { session: FIRST, live: 'gone' } } })

    // The host brings the same session back in another process: nobody else can have done anything, so all stays open.
    const again = w.startPrint('Go on.', [flowctl(w.plugin, 'resume --dry-run --json'), WAIT], { resume: FIRST })
    await until('the same session waits', () => w.api.left() === 0)
    const [asked, shown] = w.api.turns().slice(-2)
    expect(packetOf(asked)).toMatch(/outcome unknown: look \(attempt 1.*draft \(attempt 3.*answer \(attempt 1.*send \(attempt 1/)
    expect(decisions(shown?.results[0]?.text)).toEqual({ look: 'keep', draft: 'keep', answer: 'keep', send: 'keep' })
    expect(w.log().slice(before.length)).toMatchObject([
      { type: 'run_claimed', by: { session: FIRST, pid: again.pid }, data: { plan: { lost: [], blocked: null } } },
    ])
    process.kill(again.pid, 'SIGKILL')
    await again.finished

    const settled = w.log().length
    const others = [
      flowctl(w.plugin, 'resume --dry-run --json'),
      flowctl(w.plugin, 'resume'),
      flowctl(w.plugin, 'unblock --reason "Neither was done."'),
      ...obeyTimes(2),
      say('Went on.'),
    ]
    const { turns: heard } = await w.print('/flow:resume', others, { session: SECOND })
    expect(decisions(heard[1]?.results[0]?.text)).toEqual({ look: 'lost', draft: 'ask', answer: 'keep', send: 'ask' })
    expect(heard[2]?.results[0]?.text).toMatch(
      /BLOCKED: draft \(attempt 3.*attempt 3 of 3 was lost.*; send \(attempt 1.*may have taken effect/,
    )
    const lost = ['look', 'draft', 'send'].map((activity) => ({ activity }))
    expect(w.log().slice(settled)).toMatchObject([
      { type: 'run_claimed', data: { previous: { session: FIRST, verdict: 'gone' }, plan: { lost } } },
      { type: 'run_unblocked' },
      { type: 'activity_recorded', data: { activity: 'look', attempt: 2 } },
      { type: 'activity_recorded', data: { activity: 'draft', attempt: 4 } },
      { type: 'session_end', data: { outcome: 'incomplete' } },
    ])
  })
})
