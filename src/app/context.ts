import { FlowError, refusal } from '../core/errors.ts'
import type { Actor, By, ClientIdentity } from '../core/event.ts'
import type { Caller } from '../core/lease.ts'
import { readHead } from '../store/git.ts'
import { locate, type Place } from '../store/place.ts'
import { ancestorRunning, clientIdentity, processTable } from '../store/process.ts'
import { machineId } from '../store/state-home.ts'
import { hookPlace } from './hook-place.ts'

/** The flags that every command takes. */
export interface CommonFlags {
  run: string | null
  session: string | null
  cwd: string | null
  op: string | null
}

/** What a use case knows of the world around it: observed once, before it decides anything. */
export interface Context {
  env: NodeJS.ProcessEnv
  /** The directory that the command works in, `--cwd` applied. */
  cwd: string
  place: Place
  flags: CommonFlags
  actor: Actor
  /** Whether the caller runs inside a client, so that a model reads what it prints. */
  inClient: boolean
  caller: Caller
  /** The caller's client with all that a lease holds of it; null without a session. May start `ps`. */
  claimant(): ClientIdentity | null
  /** The time now, ISO-8601 UTC with milliseconds. */
  now(): string
  /** Says something on standard error that is no part of the result. */
  warn(text: string): void
}

/** Where a call comes from, as far as the process itself can tell. */
export interface Origin {
  env: NodeJS.ProcessEnv
  cwd: string
  /** Whether standard input and output are terminals. */
  tty(): boolean
  parentPid: number
  warn(text: string): void
}

/** The context of a command line call. Fails with `usage` when `--session` contradicts the host. */
export function commandContext(origin: Origin, flags: CommonFlags): Context {
  const hostSession = origin.env['CLAUDE_CODE_SESSION_ID'] || null
  if (flags.session !== null && hostSession !== null && flags.session !== hostSession)
    throw new FlowError(
      refusal(
        'usage',
        `--session ${flags.session} is not this session, ${hostSession}.`,
        'Leave --session out inside a session.',
      ),
    )
  const session = flags.session ?? hostSession
  const inClient = hostSession !== null || Boolean(origin.env['CLAUDECODE'])
  return context(origin, flags, {
    actor: session === null && !inClient && origin.tty() ? 'human' : 'agent',
    inClient,
    session,
    // Outside the host a named session lives as long as the process that makes its calls.
    pid: hostSession === null ? origin.parentPid : hostPid(origin.env),
  })
}

/** The context of a hook, whose parent is the client process itself, as `hookPlace` finds it. */
export function hookContext(origin: Origin, session: string, cwd: string): Context {
  const flags = { run: null, session: null, cwd: null, op: null }
  return context({ ...origin, cwd: hookPlace(origin, cwd).cwd }, flags, {
    actor: 'hook',
    inClient: true,
    session,
    pid: origin.parentPid,
  })
}

interface Who {
  actor: Actor
  inClient: boolean
  session: string | null
  pid: number | null
}

function context(origin: Origin, flags: CommonFlags, who: Who): Context {
  const cwd = flags.cwd ?? origin.cwd
  let client: ClientIdentity | null = null
  return {
    env: origin.env,
    cwd,
    place: locate(cwd, origin.env),
    flags,
    actor: who.actor,
    inClient: who.inClient,
    claimant: () => {
      if (who.session === null) return null
      const machine = machineId(origin.env)
      return who.pid === null ? unknownClient(machine) : clientIdentity(who.pid, machine, processTable())
    },
    caller: {
      session: who.session,
      get client() {
        if (who.session === null) return null
        const machine = machineId(origin.env)
        client ??= who.pid === null ? unknownClient(machine) : clientIdentity(who.pid, machine)
        return client
      },
    },
    now: () => new Date().toISOString(),
    warn: origin.warn,
  }
}

function unknownClient(machine: string | null): ClientIdentity {
  return { machine, boot: null, pidns: null, pid: null, start: null }
}

/**
 * The process of the client that a Bash call came from. Older clients do not name themselves, and what a hook
 * exported may be overwritten by a nested client with the same session id; so an ancestor that runs the client's
 * program comes before it.
 */
function hostPid(env: NodeJS.ProcessEnv): number | null {
  const pid = Number(env['CLAUDE_PID'] ?? ancestorRunning(env['CLAUDE_CODE_EXECPATH']) ?? env['FLOW_CLIENT_PID'])
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null
}

/** The annotations of an event that is made now, here, by this caller. */
export function stamp(context: Context): { at: string; by: By } {
  const { branch, head } = readHead(context.place)
  const machine = machineId(context.env)
  const { session } = context.caller
  const pid = context.caller.client?.pid ?? null
  return {
    at: context.now(),
    by: {
      actor: context.actor,
      ...(session === null ? {} : { session }),
      ...(machine === null ? {} : { machine }),
      ...(pid === null ? {} : { pid }),
      worktree: context.place.here,
      ...(branch === null ? {} : { branch }),
      ...(head === null ? {} : { head }),
    },
  }
}
