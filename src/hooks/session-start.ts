import { basename, dirname } from 'node:path'
import { claimRun } from '../app/claim.ts'
import { type Context, hookContext, type Origin } from '../app/context.ts'
import { ownedRun, speaksFor } from '../app/ownership.ts'
import { pickRun } from '../app/resolver.ts'
import { isClosed, openRuns } from '../app/runs.ts'
import { sweepDaily } from '../app/sweep.ts'
import { FlowError } from '../core/errors.ts'
import { sameClient } from '../core/lease.ts'
import type { RunLog } from '../store/log.ts'
import type { HookInput, HookOutput } from './input.ts'
import { type Focus, notice, packet, sweptNotice } from './packet.ts'

/**
 * Tells the person and the model which runs are open. A session that comes back (a resume in a new client
 * process) owns its run again; any other run is only named, and the first session of a day closes the stale ones.
 * Everything from the repository is marked as data.
 */
export async function sessionStart(origin: Origin, input: HookInput): Promise<HookOutput> {
  const fork = forkedSession(origin, input)
  const context = hookContext(origin, fork ?? input.session_id, input.cwd)
  const logs = openRuns(context)
  if (logs.length === 0) return null
  if (fork === null) for (const log of logs) await reclaim(context, log)
  const swept = sweptNotice(context, await sweepDaily(context, logs))
  const open = logs.filter((log) => !isClosed(log))
  if (open.length === 0) return { systemMessage: swept }
  const focus = focusOf(context, open, input, fork !== null)
  const others = open.filter((log) => log !== focus?.log)
  return {
    systemMessage: [notice(context, focus, others), swept].filter((text) => text !== '').join('\n'),
    hookSpecificOutput: { hookEventName: 'SessionStart', additionalContext: packet(context, focus, others) },
  }
}

/**
 * The id of a session that is a fork, which is another session than the one before; null for any other start.
 * Client 2.1.197 reports a fork as a resume of the old id, but already names the directory of its environment
 * file after the new one. When it goes from one session to another, the directory is that of the session it left,
 * where the file was written before.
 */
function forkedSession(origin: Origin, input: HookInput): string | null {
  if (input.source === 'fork') return input.session_id
  if (origin.env['FLOW_ENV_FILE_USED'] === '1') return null
  const own = basename(dirname(origin.env['CLAUDE_ENV_FILE'] ?? ''))
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(own) && own !== input.session_id ? own : null
}

/** Renews the lease of a session whose client process was replaced, or whose end had been recorded. */
async function reclaim(context: Context, log: RunLog): Promise<void> {
  const { session } = context.caller
  const state = log.reader.state
  if (state === null || log.reader.stopped) return
  const ended = state.lease === null && state.ended?.session === session
  const orphaned =
    state.lease !== null &&
    state.lease.session === session &&
    !sameClient(state.lease.client, context.caller.client) &&
    speaksFor(context, state.lease)
  if (!ended && !orphaned) return
  try {
    await claimRun(context, log, null)
  } catch (error) {
    // The record cannot be written: the session is told where things stand all the same.
    if (!(error instanceof FlowError)) throw error
    context.warn(error.message)
  }
}

/**
 * The run that the session is told of in full: its own; after a clear the one that this client drove before it; in
 * a fork the one of the session before, as far as the host names that one.
 */
function focusOf(context: Context, logs: RunLog[], input: HookInput, fork: boolean): Focus | null {
  const sound = logs.filter((log) => !log.reader.stopped)
  const own = ownedRun(sound, context.caller.session)
  if (own !== undefined) return { log: own, as: 'own' }
  if (input.source === 'clear') {
    const left = sound.filter(({ reader }) => {
      const { lease = null, ended = null } = reader.state ?? {}
      return lease === null && ended?.reason === 'clear' && sameClient(ended.client, context.caller.client)
    })
    // A client that was cleared before may have left one each time.
    const last = left.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1)).at(-1)
    return last === undefined ? null : { log: last, as: 'cleared' }
  }
  if (!fork) return null
  const forked = sound.find(({ reader }) => {
    const { lease = null, ended = null } = reader.state ?? {}
    return (lease ?? ended)?.session === input.session_id
  })
  const log = forked ?? pickRun(context, sound)?.log
  return log === undefined ? null : { log, as: 'forked' }
}

/** When the last owner of the run let go of it; no time at all where nobody did. */
function endOf({ reader }: RunLog): string {
  return reader.state?.sessions.at(-1)?.to ?? ''
}
