import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve, sep } from 'node:path'
import { commit } from '../app/commit.ts'
import { type Context, hookContext, type Origin } from '../app/context.ts'
import { wantedPatterns } from '../app/patterns.ts'
import { openRuns } from '../app/runs.ts'
import { observeTree } from '../app/unknown.ts'
import { keptCommand } from '../core/evidence.ts'
import { type Shown, shownBy } from '../core/shell.ts'
import type { RunState } from '../core/state.ts'
import { oneLine } from '../core/text.ts'
import { OutputCapture, writeEvidence } from '../store/evidence.ts'
import type { RunLog } from '../store/log.ts'
import { readWatch } from '../store/watch.ts'
import type { HookInput, HookOutput } from './input.ts'
import { ownRun } from './own.ts'
import { noticeTamper } from './tamper.ts'

/** After a tool call of the owning session: notices a changed record, and keeps what a command showed. */
export async function toolUsed(origin: Origin, input: HookInput): Promise<HookOutput> {
  const context = hookContext(origin, input.session_id, input.cwd)
  const client = origin.parentPid
  const before = readWatch(context.env, input.session_id)?.cwd ?? null
  const tampered = await noticeTamper(context, client, input.tool_name ?? 'a tool')
  const observed = input.tool_name === 'Bash' ? await observeCommand(context, input, before) : null
  if (tampered === null && observed === null) return null
  return {
    ...(tampered === null ? {} : { systemMessage: `Flow: ${tampered}.` }),
    ...(observed === null
      ? {}
      : { hookSpecificOutput: { hookEventName: input.hook_event_name, additionalContext: `Flow: ${observed}` } }),
  }
}

/** Records a command that an activity of the phase needs as evidence; returns what to tell the model, or null. */
async function observeCommand(context: Context, input: HookInput, before: string | null): Promise<string | null> {
  const command = input.tool_input?.command
  const log = ownRun(context, openRuns(context))
  if (typeof command !== 'string' || log === undefined) return null
  const state = log.reader.state as RunState // A run without one is damaged, and nobody's own.
  const shown = shownBy(command, await wantedPatterns(context, state))
  if (shown === null) return null
  const doubt = whyNoProof(context, input, shown, before)
  const said: string[] = []
  for (const kind of shown.kinds) said.push(await keep(context, log, input, { kind, command, doubt }))
  return said.join(' ')
}

/** Why the call does not prove what its command shows, or null. `before` is where the session was, if that is known. */
function whyNoProof({ place }: Context, input: HookInput, shown: Shown, before: string | null): string | null {
  const response = input.tool_response ?? {}
  if (input.tool_input?.run_in_background === true || response.backgroundTaskId !== undefined) return 'it ran in the background'
  if (response.interrupted === true || input.is_interrupt === true) return 'it was interrupted'
  if (response.returnCodeInterpretation !== undefined) return `its exit code was not 0: ${response.returnCodeInterpretation}`
  if (input.hook_event_name === 'PostToolUse' && response.interrupted !== false) return 'the host does not say how it ended'
  const outside = directoriesOf(input, shown, before).find((directory) => !isInside(directory, place.here))
  return outside === undefined ? shown.hidden : `it ran outside the worktree, in ${oneLine(outside, 200)}`
}

/** Where the session is, and each directory that the command changed to on its way there. */
function directoriesOf({ cwd }: HookInput, { directories }: Shown, before: string | null): string[] {
  const changed: string[] = []
  // Without an argument it goes to the home directory.
  for (const to of directories) changed.push(resolve(changed.at(-1) ?? before ?? cwd, to === '' ? homedir() : to))
  return [...changed, cwd]
}

function isInside(directory: string, worktree: string): boolean {
  const [real, root] = [directory, worktree].map((path) => {
    try {
      return realpathSync(path)
    } catch {
      return path
    }
  })
  return real === root || real?.startsWith(`${root}${sep}`) === true
}

async function keep(
  context: Context,
  log: RunLog,
  input: HookInput,
  { kind, command, doubt }: { kind: string; command: string; doubt: string | null },
): Promise<string> {
  const failed = input.hook_event_name === 'PostToolUseFailure'
  const exit_code = failed ? exitCode(input.error) : 0
  const capture = new OutputCapture()
  for (const text of [input.tool_response?.stdout, input.tool_response?.stderr, input.error])
    if (typeof text === 'string') capture.push(Buffer.from(text))
  const evidence = writeEvidence(context.place, log.id, capture.finish(), {
    ...{ activity: null, key: null, attempt: null, kind, source: 'observed' as const },
    command: keptCommand(command),
    exit_code,
    signal: null,
    interrupted: null,
    doubt: doubt ?? (exit_code === null ? 'its exit code is not known' : null),
    duration_ms: milliseconds(input.duration_ms),
    // Nobody looked before it ran.
    tree: { before: null, after: observeTree(context)?.digest ?? null },
  })
  await commit(context, log, { kind: 'evidence', evidence })
  const why = evidence.doubt ?? (exit_code === 0 ? null : `it ended with ${exit_code}`)
  return why === null ? `recorded as evidence of the kind ${kind}.` : `recorded, but it is no proof of the kind ${kind}: ${why}.`
}

function milliseconds(duration: unknown): number {
  const whole = typeof duration === 'number' ? Math.round(duration) : 0
  return Number.isSafeInteger(whole) && whole > 0 ? whole : 0
}

/** The host says it in words: `Exit code 7`. */
function exitCode(error: unknown): number | null {
  const code = typeof error === 'string' ? /^Exit code ([0-9]{1,3})\b/.exec(error)?.[1] : undefined
  return code === undefined ? null : Math.min(Number(code), 255)
}
