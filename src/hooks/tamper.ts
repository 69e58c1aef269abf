import { commit } from '../app/commit.ts'
import type { Context } from '../app/context.ts'
import { speaksFor } from '../app/ownership.ts'
import { wantedPatterns } from '../app/patterns.ts'
import { isClosed, readRun } from '../app/runs.ts'
import type { Tampered } from '../core/event.ts'
import type { RunLog } from '../store/log.ts'
import { openMarkers, writeMarker } from '../store/markers.ts'
import { isDefinitionChanged, reprintDefinition } from '../store/projections.ts'
import { hooksDigest, readWatch, removeWatch, stampsOf, type Watch, writeWatch } from '../store/watch.ts'

/**
 * Compares the session's run with how it stood when it was last looked at, and records what something else than Flow has
 * changed; the marker and the definition are put back. Returns what the person is to be told, or null. A log that is damaged
 * takes no record. Keeps how the run stands for the next time, as long as this client drives it.
 */
export async function noticeTamper(context: Context, client: number, tool: string): Promise<string | null> {
  const { session } = context.caller
  const watch = session === null ? null : readWatch(context.env, session)
  if (session === null || watch === null) return null
  const log = readRun(context, watch.run)
  const { state, damage } = log.reader
  if (state !== null && state.lease?.session === session && !speaksFor(context, state.lease)) return null
  removeWatch(context.env, session)
  if (!log.exists) return `the record of the run ${watch.run} is not there any more`
  if (damage !== null || state === null) return `the log of ${log.id} was changed by something else than Flow: ${damage?.reason}`
  if (isClosed(log) || state.lease?.session !== session) return null
  const what = findings(context, watch, log)
  if (what.includes('definition')) reprintDefinition(log)
  // Without it no hook of this session would be called again.
  writeMarker(context.place, log.id, session)
  if (what.length > 0) await commit(context, log, { kind: 'tampered', what, tool })
  await keepWatch(context, client, log)
  return what.length === 0
    ? null
    : `${what.join(', ')} of the run ${log.id} ${what.length === 1 ? 'was' : 'were'} changed by something else than Flow (${tool})`
}

/** Keeps how the session's run stands, for the hook after the call. `client` is the process of the client that asks. */
export async function keepWatch(context: Context, client: number, log: RunLog): Promise<void> {
  const { session } = context.caller
  const { seq: revision, head, position, state } = log.reader
  if (session === null || state === null) return
  const { place, env, cwd } = context
  // First: what changes while the rest is read must not have the stamp of what was read.
  const stamps = stampsOf(place, env, log.id, position)
  const patterns = Object.fromEntries(await wantedPatterns(context, state))
  writeWatch(env, session, {
    ...{ run: log.id, revision, head, hooks: hooksDigest() },
    ...{ client, cwd, here: place.here, patterns, stamps },
  })
}

function findings(context: Context, watch: Watch, log: RunLog): Tampered[] {
  const marker = openMarkers(context.place).find(({ id }) => id === log.id)
  const owner = log.reader.state?.lease?.session ?? null
  // A command of Flow that was killed may have left the marker behind its event; none takes that of an open run away.
  const behind = marker !== undefined && log.reader.seq > watch.revision
  return [
    ...(log.reader.passed(watch.revision, watch.head) ? [] : (['log'] as const)),
    ...(behind || marker?.owner === owner ? [] : (['marker'] as const)),
    ...(isDefinitionChanged(log) ? (['definition'] as const) : []),
    ...(hooksDigest() === watch.hooks ? [] : (['hooks'] as const)),
  ]
}
