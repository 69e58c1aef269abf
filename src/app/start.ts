import { randomUUID } from 'node:crypto'
import { canonicalJson, sha256 } from '../core/canonical.ts'
import { FlowError, refusal } from '../core/errors.ts'
import { API_VERSION, type Claim, type EventData, type FlowEvent, GENESIS, LOG_VERSION, type Target } from '../core/event.ts'
import { makeRunId, normalizeTitle } from '../core/ids.ts'
import type { NextAction } from '../core/next.ts'
import { illegal } from '../core/rules.ts'
import type { WorkflowDocument } from '../core/workflow.ts'
import { loadWorkflow } from '../store/definitions.ts'
import { readHead, repoName } from '../store/git.ts'
import { fetchTitle } from '../store/github.ts'
import { journalPath } from '../store/journal.ts'
import type { RunLog } from '../store/log.ts'
import { createRun, withProjectLock } from '../store/runs.ts'
import { loadSettings } from '../store/settings.ts'
import { claimRun, releaseOther } from './claim.ts'
import { refresh } from './commit.ts'
import { type Context, stamp } from './context.ts'
import { openRuns, unmarkedRuns } from './runs.ts'
import { requireTrusted } from './trust.ts'
import { nextView, type RunView, runView } from './view.ts'

/** What a person or an agent wants to work on. */
export interface StartRequest {
  workflow: string | null
  issue: number | null
  pr: number | null
  title: string | null
  goal: string | null
  inputs: Record<string, string[]>
}

export interface Started {
  ok: true
  /** False when an open run of the same workflow and target goes on instead. */
  created: boolean
  run: RunView
  next: NextAction
  released: string | null
  replayed?: true
}

/**
 * Creates a run and claims it for the caller's session; goes on with the open run of the same workflow
 * and target when there is one. The other run of the session, if any, is released first.
 */
export async function start(context: Context, request: StartRequest): Promise<Started> {
  const settings = await loadSettings(context.place, context.env)
  const definition = await loadWorkflow(context.place.here, request.workflow ?? settings.default_workflow)
  const target = await targetOf(context, request)
  const input = { kind: 'start', ...request, workflow: definition.metadata.id }
  const op = { id: context.flags.op ?? randomUUID(), digest: sha256(canonicalJson(input)) }
  const data: Omit<EventData['run_started'], 'run_id'> = {
    apiVersion: API_VERSION,
    workflow: definition,
    target,
    goal: request.goal,
    inputs: request.inputs,
    repo: repoName(context.place),
    branch: readHead(context.place).branch,
    journal: null,
    claim: claimOf(context),
  }
  const { by } = stamp(context)
  // The id and the journal's name do not decide whether the start is legal, so any will do here.
  const fault = illegal(null, { type: 'run_started', data: { ...data, run_id: makeRunId(context.now(), target.title) }, by })
  if (fault !== null) throw new FlowError(fault)

  return withProjectLock(context.place, async () => {
    const open = openRuns(context)
      .concat(unmarkedRuns(context))
      .filter((log) => !log.reader.stopped)
    const answered = open.find((log) => log.reader.state?.operations.has(op.id))
    if (answered !== undefined) return replay(context, answered, op)
    const same = open.find((log) => isSameWork(log, definition, target))
    if (same !== undefined) {
      requireTrusted(context, same.reader.state)
      return goOn(context, same, input)
    }
    const released = context.caller.session === null ? null : await releaseOther(context, null, context.caller.session)
    const { at, by } = stamp(context)
    const log = createRun(context.place, {
      makeId: (collision) => makeRunId(at, request.title ?? target.title, collision),
      owner: context.caller.session,
      firstEvent: (id): FlowEvent => ({
        v: LOG_VERSION,
        seq: 1,
        prev: GENESIS,
        id: randomUUID(),
        at,
        by,
        op,
        type: 'run_started',
        data: {
          ...data,
          run_id: id,
          journal: journalPath({ issue: target.issue, run: id, always: settings.journal === 'always' }),
        },
      }),
    })
    settle(context, log)
    return answer(context, log, { created: true, released })
  })
}

function claimOf(context: Context): Claim | null {
  const { session } = context.caller
  const client = context.claimant()
  return session === null || client === null ? null : { session, client }
}

function isSameWork(log: RunLog, definition: WorkflowDocument, target: Target): boolean {
  const state = log.reader.state
  if (state === null || state.workflow.id !== definition.metadata.id) return false
  if (target.issue !== null) return state.target.issue === target.issue
  if (target.pr !== null) return state.target.pr === target.pr
  const byTitle = state.target.issue === null && state.target.pr === null
  return byTitle && normalizeTitle(state.target.title) === normalizeTitle(target.title)
}

function replay(context: Context, log: RunLog, op: { id: string; digest: string }): Started {
  const known = log.reader.state?.operations.get(op.id)
  if (known?.digest !== op.digest)
    throw new FlowError(
      refusal(
        'op_conflict',
        `The operation ${op.id} was used with other input on the run ${log.id}.`,
        'Use another id for another operation.',
      ),
    )
  settle(context, log)
  return { ...answer(context, log, { created: known.seq === 1, released: null }), replayed: true }
}

async function goOn(context: Context, log: RunLog, input: unknown): Promise<Started> {
  const { session } = context.caller
  if (session === null) {
    settle(context, log)
    return answer(context, log, { created: false, released: null })
  }
  const { released } = await claimRun(context, log, null, input)
  return answer(context, log, { created: false, released })
}

/** What is answered is on disk, and the documents follow it: a start that was killed may have left both undone. */
function settle(context: Context, log: RunLog): void {
  log.ensureDurable()
  for (const warning of refresh(context, log)) context.warn(warning)
}

function answer(context: Context, log: RunLog, what: { created: boolean; released: string | null }): Started {
  const owned = context.caller.session !== null && log.reader.state?.lease?.session === context.caller.session
  const alone = openRuns(context).length === 1
  return {
    ok: true,
    created: what.created,
    run: runView(context, log),
    next: nextView(context, { log, how: owned ? 'owned' : alone ? 'only' : 'named' }),
    released: what.released,
  }
}

async function targetOf(context: Context, { issue, pr, title }: StartRequest): Promise<Target> {
  const number = issue ?? pr
  if (number === null) return { issue, pr, title: (title as string).trim() }
  const kind = issue !== null ? 'issue' : 'pr'
  if (title !== null) return { issue, pr, title: title.trim() }
  const fetched = fetchTitle(context.cwd, context.env, kind, number)
  if (fetched.warning !== null) context.warn(fetched.warning)
  return { issue, pr, title: fetched.title ?? `${kind === 'issue' ? 'issue' : 'pull request'} ${number}` }
}
