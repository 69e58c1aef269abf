import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errno } from '../../store/errno.ts'
import { pluginRoot } from '../../store/plugin.ts'
import { childProcess } from '../../store/spawn.ts'
import type { Context } from '../context.ts'
import { quoted } from '../view.ts'
import { type Found, well } from './diagnosis.ts'

const OWNER = 'doctor-probe'
const STRANGER = 'doctor-other'
const RUN = '2020-01-01T000000Z-probe'
const TIMEOUT_MS = 20_000

/**
 * Whether the hooks do their work: the guard is called as the host calls it, in a temporary project with the marker of an
 * open run. For the owning session it must answer, for another it must not, and at the start of a session it must tell
 * later calls which process is their client. Says nothing of whether the host calls it. Removes the project afterwards.
 */
export function probe({ env }: Context, root = pluginRoot()): Found {
  let box: string
  try {
    box = realpathSync(mkdtempSync(join(tmpdir(), 'flow-doctor-')))
  } catch (error) {
    return { id: 'hooks-live', level: 'note', what: `The hooks were not tried: ${tmpdir()} cannot be written (${errno(error)}).` }
  }
  try {
    const fault = probeIn(box, root, env)
    if (fault === null) return well('hooks-live', 'the hooks answer the session that owns a run, and no other')
    return {
      id: 'hooks-live',
      level: 'problem',
      code: 'internal',
      what: `The hooks do not work: ${fault}`,
      why: 'Sessions go on, but their starts and ends, compactions and observed tests are not recorded.',
      fix: 'Make sure that `node` on your PATH is version 20 or newer; else install the plugin again.',
    }
  } finally {
    rmSync(box, { recursive: true, force: true })
  }
}

function probeIn(box: string, root: string, env: NodeJS.ProcessEnv): string | null {
  const project = join(box, 'project')
  mkdirSync(join(project, '.flow', 'open'), { recursive: true })
  // A repository of its own, so that one that the temporary directory happens to be in is not meant.
  mkdirSync(join(project, '.git'))
  writeFileSync(join(project, '.git', 'HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(join(project, '.flow', 'open', RUN), `${OWNER}\n`)
  const call = (event: string, session: string, input: object) =>
    childProcess().spawnSync(join(root, 'hooks', 'guard'), [event], {
      cwd: project,
      env: {
        ...(env['PATH'] === undefined ? {} : { PATH: env['PATH'] }),
        ...(env['HOME'] === undefined ? {} : { HOME: env['HOME'] }),
        XDG_STATE_HOME: join(box, 'state'),
        CLAUDE_PROJECT_DIR: project,
        CLAUDE_CODE_SESSION_ID: session,
        ...(event === 'session-start' ? { CLAUDE_ENV_FILE: join(box, 'env') } : {}),
      },
      input: JSON.stringify({ session_id: session, cwd: project, transcript_path: join(box, 'none.jsonl'), ...input }),
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
    })
  const tool = {
    hook_event_name: 'PreToolUse',
    tool_name: 'Bash',
    tool_input: { command: `${quoted(join(root, 'bin', 'flowctl'))} status` },
  }
  const armed = call('pre-tool-use', OWNER, tool)
  // One that ends without reading what it was given shows itself by its answer.
  const broken = armed.error === undefined || errno(armed.error) === 'EPIPE' ? null : armed.error.message
  const failed = broken ?? (armed.status === 0 ? null : armed.stderr.trim().split('\n')[0])
  if (failed !== null) return `hooks/guard failed (${failed}).`
  if (!allows(armed.stdout)) return 'hooks/guard gave no answer to the session that owns a run.'
  if (call('pre-tool-use', STRANGER, tool).stdout !== '') return 'hooks/guard answered a session that owns no run.'
  // Without an open run the guard starts no runtime.
  rmSync(join(project, '.flow'), { recursive: true })
  call('session-start', STRANGER, { hook_event_name: 'SessionStart', source: 'startup' })
  return toldClient(join(box, 'env')) ? null : 'hooks/guard did not name the client at the start of a session.'
}

function allows(stdout: string): boolean {
  try {
    return JSON.parse(stdout)?.hookSpecificOutput?.permissionDecision === 'allow'
  } catch {
    return false
  }
}

function toldClient(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes(`export FLOW_CLIENT_PID=${process.pid}\n`)
  } catch {
    return false
  }
}
