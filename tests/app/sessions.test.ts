import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { BUNDLE, type Project, project } from '../cli/builders.ts'

/**
 * A client process: a shell that starts a run and works on it with hooks and commands, as whose parent it is the
 * client. `$1` is the session, `$2` its title.
 */
const CLIENT = `
set -e
export FLOW_CLIENT_PID=$$ CLAUDECODE=1 CLAUDE_CODE_SESSION_ID="$1" CLAUDE_PROJECT_DIR="$PWD"
flow() { "$NODE" "$BUNDLE" "$@" --json > /dev/null; }
hook() { printf '{"session_id":"%s","transcript_path":"/t","cwd":"%s","hook_event_name":"%s"%s}' "$CLAUDE_CODE_SESSION_ID" "$PWD" "$2" "$3" | env -u FLOW_CLIENT_PID "$NODE" "$BUNDLE" hook "$1"; }
flow start --title "$2" || flow start --title "$2"
for round in 1 2 3; do
  flow note "round $round of $1"
  hook pre-compact PreCompact ',"trigger":"auto"'
  hook subagent-start SubagentStart ",\\"agent_id\\":\\"$1-$round\\",\\"agent_type\\":\\"helper\\""
  flow begin "work$round" --extra
  hook subagent-stop SubagentStop ",\\"agent_id\\":\\"$1-$round\\",\\"agent_type\\":\\"helper\\""
  flow record "work$round" --status passed --extra
done
flow advance --summary "$1 is ready"
hook session-end SessionEnd ',"reason":"other"'
`

async function client(at: Project, name: string): Promise<string> {
  const env = { ...at.env(), NODE: process.execPath, BUNDLE }
  const child = spawn('/bin/sh', ['-c', CLIENT, 'client', name, `Work of ${name}`], { cwd: at.root, env })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'exit')
  return code === 0 ? 'ended' : said
}

/** Over a hundred processes. */
const SLOW_MS = 120_000
const ROUND = ['note_recorded', 'context_compacted', 'helper_started', 'activity_started', 'helper_ended', 'activity_recorded']

it.each([2, 5])('%i sessions that work at once each move their own run and no other', { timeout: SLOW_MS }, async (count) => {
  const at = project()
  const names = Array.from({ length: count }, (_, i) => `session-${i}`)
  expect(await Promise.all(names.map((name) => client(at, name)))).toEqual(names.map(() => 'ended'))
  const { runs } = at.ok('list')
  expect(runs.map(({ title }) => title).sort()).toEqual(names.map((name) => `Work of ${name}`))
  for (const { id, title } of runs) {
    const events = at.events(id)
    const name = title?.replace('Work of ', '')
    expect(new Set(events.map(({ by }) => by.session))).toEqual(new Set([name]))
    const types = events.map(({ type }) => type)
    expect(types).toEqual(['run_started', ...ROUND, ...ROUND, ...ROUND, 'activity_recorded', 'session_end'])
    expect(events.map(({ data }) => JSON.stringify(data)).join()).not.toMatch(new RegExp(`session-(?!${name?.slice(8)})\\d`))
  }
})
