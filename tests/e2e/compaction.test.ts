import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flowctl, obeyTimes } from './harness/agent.ts'
import { CLIENT_VERSIONS } from './harness/clients.ts'
import { type ApiRequest, refuse, say } from './harness/fake-api.ts'
import { packetOf } from './harness/packet.ts'
import { CHECK } from './harness/project.ts'
import { type World, world } from './harness/world.ts'

const SESSION = '11111111-1111-4111-8111-111111111111'
const FOREIGN = '22222222-2222-4222-8222-222222222222'
/** About 400 tokens. */
const PACKET_MAX = 1600
const PROMPT_TOO_LONG = refuse(400, 'invalid_request_error', 'prompt is too long: 250000 tokens > 200000 maximum')

/** A run that was finished, one that was cancelled, and one that another session drives; returns the id of that one. */
async function otherRuns(w: World): Promise<string> {
  await w.flowctl('start', 'debug', '--title', 'Foxglove')
  let { next } = await w.flowctl('note', 'Foxglove note')
  while (next.kind !== 'none') {
    const [, ...words] = [...(next.command ?? '').matchAll(/"<[^"]*>"|\S+/g)].map(([word]) =>
      word.replace('"<the command>"', CHECK).replace(/^".*"$/, 'Foxglove work.'),
    )
    const done = await w.flowctl(...words)
    expect(done).toMatchObject({ ok: true })
    next = done.next
  }
  await w.flowctl('start', '--title', 'Hemlock')
  await w.flowctl('cancel', '--reason', 'Hemlock reason')
  const { run } = await w.flowctl('start', '--title', 'Nightshade', '--session', FOREIGN)
  await w.flowctl('note', 'Belladonna', '--session', FOREIGN)
  return run.id
}

/** The log as it was when the host started the hooks of the session's new start, kept by a hook of the person's own. */
function keepLogAtStart(w: World): () => string[] {
  const file = join(w.dir, 'at-start')
  const command = `cat .flow/runs/*-add-search/events.jsonl > '${file}'`
  const hooks = { SessionStart: [{ matcher: 'compact', hooks: [{ type: 'command', command }] }] }
  writeFileSync(join(w.home, '.claude', 'settings.json'), JSON.stringify({ hooks }))
  return () =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => (JSON.parse(line) as { type: string }).type)
}

/** A session's own run, taken to its last phase with one step in flight, another required and a note. */
const WORK = (w: World, note: string) => [
  flowctl(w.plugin, 'start --title "Add search"'),
  ...obeyTimes(5),
  flowctl(w.plugin, 'begin review'),
  flowctl(w.plugin, `note "${note}"`),
]

function expectPacket(request: ApiRequest | undefined, own: string, foreign: string): void {
  const packet = packetOf(request)
  expect(packet.length).toBeLessThanOrEqual(PACKET_MAX)
  expect(packet).toContain(`This session owns the run ${own}. Workflow start-issue, phase verify, active. It is for: Add search`)
  expect(packet).toMatch(/^Recorded as done: preflight, explore, plan, implement.*, code$/m)
  expect(packet).toMatch(/^Started with no recorded end, outcome unknown: review \(attempt 1, started [-0-9T:.]+Z\)$/m)
  expect(packet).toMatch(/^Still required in this phase: .*\btest\b/m)
  expect(packet).toMatch(/^Last note: The index is built\./m)
  expect(packet.match(/^The one next step: /gm)).toHaveLength(1)
  expect(packet.match(/^Then run: .*record review /gm)).toHaveLength(1)
  expect(packet).toContain(`${foreign} (start-issue, phase preflight; owned by session ${FOREIGN.slice(0, 8)}`)
  expect(packet.replaceAll(foreign, '')).not.toMatch(/foxglove|hemlock|nightshade|belladonna/i)
}

describe.each(CLIENT_VERSIONS)('client %s', (version) => {
  it('goes on by the packet alone after /compact', async () => {
    const w = await world(version)
    const foreign = await otherRuns(w)
    const atStart = keepLogAtStart(w)
    const terminal = await w.terminal(['--session-id', SESSION])
    w.api.script([...WORK(w, 'The index is built.'), say('Reviewing.'), say('Second answer.')])
    await terminal.type('/flow:start Add search')
    await terminal.see('Reviewing.')
    await terminal.type('Say something else.')
    await terminal.see('Second answer.')
    const own = (await w.flowctl('list')).runs.find((run) => run.owner.session === SESSION)?.id as string
    const before = w.log(own)
    await terminal.type('/compact')
    await terminal.see('SessionStart:compact says:')
    expect(atStart().at(-1)).toBe('context_compacted')
    // The subagent that made the summary is no helper of the run.
    expect(w.log(own).slice(before.length)).toMatchObject([
      { type: 'context_compacted', data: { trigger: 'manual' }, by: { actor: 'hook', session: SESSION } },
    ])

    w.api.script([...obeyTimes(5), say('All done.')])
    await terminal.type('Go on.')
    await terminal.see('All done.')
    const asked = w.api.turns().find((turn) => turn.news.includes('Go on.'))
    expectPacket(asked, own, foreign)
    // The model has lost what flowctl printed.
    expect(asked?.text).not.toContain(`started ${own}`)
    expect((await w.flowctl('status', '--run', own)).run.status).toBe('completed')
  })

  it('goes on by the packet alone when the prompt became too long in the middle of a turn', async () => {
    const w = await world(version)
    const foreign = await otherRuns(w)
    const atStart = keepLogAtStart(w)
    const note = `The index is built. ${'It is long. '.repeat(300)}`
    const { turns, denials, result } = await w.print(
      '/flow:start Add search',
      [...WORK(w, note), PROMPT_TOO_LONG, ...obeyTimes(5), say('All done.')],
      { session: SESSION },
    )
    expect([denials, result]).toEqual([[], 'All done.'])
    const asked = turns.at(-6)
    const own = (await w.flowctl('list', '--all')).runs.find((run) => run.title === 'Add search')?.id as string
    expectPacket(asked, own, foreign)
    expect(asked?.news).toContain(packetOf(asked))
    expect(asked?.text).not.toContain(`started ${own}`)
    expect(atStart().at(-1)).toBe('context_compacted')
    const log = w.log(own)
    const compacted = log.findIndex((event) => event.type === 'context_compacted')
    expect(log.slice(compacted)).toMatchObject([
      { data: { trigger: 'auto' }, by: { session: SESSION } },
      { type: 'activity_recorded', data: { activity: 'review', attempt: 1 } },
      { type: 'evidence_recorded', data: { kind: 'test' } },
      { type: 'activity_recorded', data: { activity: 'test' } },
      { type: 'run_completed' },
    ])
  })
})
