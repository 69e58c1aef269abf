import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect } from 'vitest'
import { pidIn } from '../app/fixtures/execution.ts'
import { directory, PLUGIN, type Project, type Session } from '../cli/builders.ts'
import { input } from './calls.ts'

/** Runs what it is told to on a socket, and answers with what came of it. */
const CLIENT = `const { createServer } = require('node:net')
const { spawnSync } = require('node:child_process')
const [socket, pid] = process.argv.slice(2)
createServer({ allowHalfOpen: true }, (caller) => {
  let text = ''
  caller.on('data', (chunk) => (text += chunk))
  caller.on('end', () => {
    const { program, args, ...options } = JSON.parse(text)
    const { status, stdout, stderr } = spawnSync(program, args, { ...options, encoding: 'utf8' })
    caller.end(JSON.stringify({ status, stdout, stderr }))
  })
}).listen(socket, () => require('node:fs').writeFileSync(pid, process.pid + '\\n'))
`

/** Starts another program as its child, and stays. */
const PARENT = `require('node:child_process').spawn(process.execPath, process.argv.slice(2), { stdio: 'ignore' })
setInterval(() => {}, 1000)
`

const pids: number[] = []

afterEach(() => {
  for (const pid of pids.splice(0)) process.kill(pid, 'SIGKILL')
})

/** A client of the host in a process that nothing above could be taken for a client, whatever runs these tests. */
export interface Client extends Session {
  /** Calls a hook through its guard, in a terminal that a person attends unless `env` says otherwise. */
  hook(
    at: Project,
    name: string,
    event: string,
    more: object,
    call?: { id?: string; env?: Record<string, string | undefined> },
  ): Promise<HookAnswer>
}

interface HookAnswer {
  answer: { decision?: string; reason?: string; hookSpecificOutput?: { additionalContext?: string } } | null
  stderr: string
}

/** A client with the session id `id`; `under` is the name of a program that started it. */
export async function client(at: Project, id: string, under?: string): Promise<Client> {
  const [script, parent] = [at.write('../client.cjs', CLIENT), at.write('../parent.cjs', PARENT)]
  const box = directory('flow-')
  const [socket, pidFile] = [join(box, 'socket'), join(box, 'pid')]
  const own = [script, socket, pidFile]
  // The shell ends at once, so that what it has started belongs to nobody here.
  const line = `NAME=$1; shift; (exec -a "$NAME" "$0" "$@" </dev/null >/dev/null 2>&1 & echo $! >"$PARENT")`
  const args = under === undefined ? ['node', ...own] : [under, parent, ...own]
  spawn('bash', ['-c', line, process.execPath, ...args], {
    env: { ...at.env(), PARENT: join(box, 'parent') },
    stdio: 'ignore',
    detached: true,
  })
  const pid = await pidIn(pidFile)
  pids.push(pid)
  const above = await pidIn(join(box, 'parent'))
  if (above !== pid) pids.push(above)
  return {
    id,
    pid,
    kill: async () => void process.kill(pids.splice(pids.indexOf(pid), 1)[0] as number, 'SIGKILL'),
    async hook(project, name, event, more, { id: named = id, env = {} } = {}) {
      const caller = connect(socket)
      const host = { CLAUDE_CODE_ENTRYPOINT: 'cli', CLAUDE_CODE_SESSION_ATTENDED: '1', CLAUDE_CODE_SESSION_ID: named }
      caller.end(
        JSON.stringify({
          ...{ program: join(PLUGIN, 'hooks/guard'), args: [name], cwd: project.root },
          env: { ...project.env(), CLAUDE_PROJECT_DIR: project.root, ...host, ...env },
          input: JSON.stringify(input(project, event, more, named)),
        }),
      )
      const { status, stdout, stderr } = JSON.parse(await text(caller))
      expect(status, stderr).toBe(0)
      return { answer: stdout === '' ? null : JSON.parse(stdout), stderr }
    },
  }
}
