import { accessSync, constants, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { errno } from '../../store/errno.ts'
import { childProcess } from '../../store/spawn.ts'
import type { Context } from '../context.ts'
import { type Found, someNames, well } from './diagnosis.ts'

/** The oldest client whose hooks were tried with Flow's. */
const OLDEST = [2, 1, 197] as const
const TIMEOUT_MS = 10_000
/** Where an administrator's settings are. */
const MANAGED = ['/etc/claude-code/managed-settings.json', '/Library/Application Support/ClaudeCode/managed-settings.json']

/** The client of the host: its version, whether its settings let hooks run, and whether they ran in this session. No network. */
export function client(context: Context): Found[] {
  return [versionFound(context.env), switchedOff(context), ...sessionFound(context.env)]
}

function versionFound(env: NodeJS.ProcessEnv): Found {
  // A client that is a script names the program that runs it, which tells no version of the client.
  const programs = [env['CLAUDE_CODE_EXECPATH'] || null, onPath(env['PATH'], 'claude')].filter((program) => program !== null)
  if (programs.length === 0)
    return { id: 'client', level: 'note', what: 'Claude Code is not on PATH; flowctl works without it, hooks do not.' }
  const text = programs.map((program) => versionOf(program, env)).find((version) => version !== null)
  if (text === undefined) return { id: 'client', level: 'note', what: `${programs[0]} does not tell the version of Claude Code.` }
  if (!isOlder(text.split('.').map(Number), OLDEST)) return well('client', `Claude Code ${text}`)
  return {
    id: 'client',
    level: 'warning',
    what: `Claude Code ${text} is older than ${OLDEST.join('.')}.`,
    why: 'An older client may not know an event of Flow’s hooks, and then calls none of them.',
    fix: 'claude update',
  }
}

function versionOf(program: string, env: NodeJS.ProcessEnv): string | null {
  const { stdout } = childProcess().spawnSync(program, ['--version'], {
    // What could make it look for updates or report home is off.
    env: { ...env, DISABLE_AUTOUPDATER: '1', CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1' },
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  // Without a program to start there is no output at all.
  return /^(\d+\.\d+\.\d+) \(Claude Code\)/.exec(stdout ?? '')?.[1] ?? null
}

function isOlder(version: readonly number[], than: readonly number[]): boolean {
  const at = than.findIndex((part, i) => version[i] !== part)
  return at >= 0 && (version[at] ?? 0) < (than[at] ?? 0)
}

function onPath(path: string | undefined, name: string): string | null {
  const found = (path ?? '').split(delimiter).find((directory) => directory !== '' && isExecutable(join(directory, name)))
  return found === undefined ? null : join(found, name)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The members of the host's settings that can keep Flow's hooks from running. */
interface HostSettings {
  disableAllHooks?: unknown
  allowManagedHooksOnly?: unknown
  enabledPlugins?: unknown
}

/** Whether the host's settings switch hooks, or this plugin, off. The last file that says something counts. */
function switchedOff({ env, place }: Context): Found {
  const user = env['CLAUDE_CONFIG_DIR'] || join(env['HOME'] || homedir(), '.claude')
  const files = [
    join(user, 'settings.json'),
    join(place.here, '.claude', 'settings.json'),
    join(place.here, '.claude', 'settings.local.json'),
    ...MANAGED,
  ]
  let off: { file: string; member: string } | null = null
  for (const file of files) {
    const settings = readSettings(file)
    if (settings === 'invalid')
      return {
        id: 'host-settings',
        level: 'warning',
        what: `${file} is no JSON object.`,
        why: 'The host may ignore the whole file, and what it says of hooks and plugins.',
        fix: `Correct ${file}.`,
      }
    if (settings.disableAllHooks === true) off = { file, member: 'disableAllHooks' }
    if (settings.disableAllHooks === false && off?.member === 'disableAllHooks') off = null
    if (MANAGED.includes(file) && settings.allowManagedHooksOnly === true) off = { file, member: 'allowManagedHooksOnly' }
    const disabled = disabledPlugin(settings.enabledPlugins)
    if (disabled !== null) off = { file, member: `enabledPlugins ${disabled}: false` }
  }
  if (off === null) return well('host-settings', 'no settings of the host switch hooks or the plugin off')
  return {
    id: 'host-settings',
    level: 'warning',
    what: `${off.file} switches Flow’s hooks off (${off.member}).`,
    why: 'Nothing is told at the start of a session, and its end, compactions and observed tests are not recorded.',
    fix: `Take it out of ${off.file} and start a new session.`,
  }
}

function readSettings(file: string): HostSettings | 'invalid' {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : 'invalid'
  } catch (error) {
    return errno(error) === null ? 'invalid' : {}
  }
}

function disabledPlugin(plugins: unknown): string | null {
  if (typeof plugins !== 'object' || plugins === null) return null
  const name = Object.entries(plugins).find(([plugin, on]) => /^flow@/.test(plugin) && on === false)?.[0]
  return name === undefined ? null : someNames([name])
}

/** Inside a session: whether the hook at its start ran. */
function sessionFound(env: NodeJS.ProcessEnv): Found[] {
  if (!env['CLAUDE_CODE_SESSION_ID']) return []
  if (env['FLOW_CLIENT_PID']) return [well('session', 'the hooks ran at the start of this session')]
  return [
    {
      id: 'session',
      level: 'warning',
      what: 'The hooks did not run at the start of this session.',
      why: 'The plugin came into it later, or its hooks are off: ends, compactions and observed tests are not recorded.',
      fix: 'Start a new session; /hooks in Claude Code lists the hooks that it knows.',
    },
  ]
}
