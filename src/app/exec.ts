import { FlowError, refusal } from '../core/errors.ts'
import type { Evidence } from '../core/event.ts'
import { keptCommand } from '../core/evidence.ts'
import type { NextAction } from '../core/next.ts'
import { loopKeys, phaseOf } from '../core/obligations.ts'
import { whyNotGreen } from '../core/proof.ts'
import { activityName, type RunState } from '../core/state.ts'
import { oneLine } from '../core/text.ts'
import { type Ended, runChild, signalExit } from '../store/child.ts'
import { errno } from '../store/errno.ts'
import { OutputCapture, writeEvidence } from '../store/evidence.ts'
import { openLog, type RunLog } from '../store/log.ts'
import { loadSettings } from '../store/settings.ts'
import { checkRequest, commitProposal } from './commit.ts'
import type { Context } from './context.ts'
import { requireSound } from './read.ts'
import { type Choice, choiceOf, type Resolved, resolveRun } from './resolver.ts'
import { lookAtTree } from './unknown.ts'
import { usage } from './usage.ts'
import { nextView, quoted, type RunView, runView } from './view.ts'

export interface ExecRequest {
  activity: string | null
  key: string | null
  kind: string | null
  timeoutMs: number | null
  argv: string[]
  /** Told of everything that the command prints, as it comes. */
  accept: (chunk: Buffer, fd: 1 | 2) => void
}

export interface Executed {
  ok: true
  evidence: Evidence
  /** Why it proves nothing, or null when it does. */
  not_proof: string | null
  /** The exit code of the command, or the one with which a shell reports its signal; 124 after a timeout. */
  exit_code: number
  run: RunView
  next: NextAction
  chosen: Choice
  replayed?: true
}

/** As `timeout(1)` reports it. */
const TIMED_OUT = 124

/**
 * Runs a command and records what came of it: exit code or signal, time, digests of output and of the tree before and
 * after. Whether it may be recorded is asked before it runs. When this returns the event is on disk; when it fails after
 * the command ran, the error says how that ended. Output goes through `accept` and is kept in `evidence/`. An operation
 * that was answered before is answered again, and its command is not run.
 */
export async function exec(context: Context, request: ExecRequest): Promise<Executed> {
  await loadSettings(context.place, context.env)
  const resolved = resolveRun(context, 'open')
  const { log } = resolved
  const state = requireSound(log)
  const { accept: _, ...input } = request
  const answered = context.flags.op === null ? undefined : state.operations.get(context.flags.op)
  if (answered !== undefined) {
    await commitProposal(context, log, input, () => ({ kind: 'nothing', why: 'Another writer was first.' }))
    return { ...answerOf(context, resolved, evidenceOf(context, log, answered.seq)), replayed: true }
  }
  const about = subject(state, request)
  checkRequest(context, log, { kind: 'evidence', evidence: planned(about) })
  const evidence = await measure(context, log, about, request, async (evidence) => {
    // The operation is what was asked; what came of it differs each time.
    await commitProposal(context, log, input, (now) => {
      checkRequest(context, log, { kind: 'evidence', evidence })
      return now.evidence.some((e) => e.result === evidence.result)
        ? { kind: 'nothing', why: 'The evidence is recorded already.' }
        : { kind: 'append', proposal: { type: 'evidence_recorded', data: evidence } }
    })
  })
  return answerOf(context, resolved, evidence)
}

/**
 * Runs a command, puts its output and result on disk, and hands the evidence to `keep`, which records it. Returns it then.
 * Fails with `file_not_found` when the command cannot be run, and with how it ended when that could not be recorded.
 */
export async function measure(
  context: Context,
  log: RunLog,
  about: Subject,
  command: Pick<ExecRequest, 'argv' | 'timeoutMs' | 'accept'>,
  keep: (evidence: Evidence) => Promise<void>,
): Promise<Evidence> {
  const before = lookAtTree(context)
  const started = performance.now()
  const capture = new OutputCapture()
  const ended = await run(context, command, capture)
  try {
    const duration_ms = Math.round(performance.now() - started)
    const after = lookAtTree(context)
    const { exitCode: exit_code, signal, interrupted } = ended
    const evidence = writeEvidence(context.place, log.id, capture.finish(), {
      ...about,
      ...{ source: 'exec' as const, exit_code, signal, interrupted, duration_ms },
      doubt: before.doubt ?? after.doubt,
      tree: { before: before.digest, after: after.digest },
    })
    await keep(evidence)
    return evidence
  } catch (error) {
    throw afterwards(error, ended)
  }
}

function answerOf(context: Context, resolved: Resolved, evidence: Evidence): Executed {
  return {
    ok: true,
    evidence,
    not_proof: whyNotGreen(evidence),
    exit_code: exitCodeOf(evidence),
    run: runView(context, resolved.log),
    next: nextView(context, resolved),
    chosen: choiceOf(resolved),
  }
}

/** The evidence in event `seq` of the log. */
function evidenceOf(context: Context, log: RunLog, seq: number): Evidence {
  let found: Evidence | null = null
  openLog(context.place, log.id, (event) => {
    if (event.seq === seq && event.type === 'evidence_recorded') found = event.data
  })
  if (found === null) throw new Error(`event ${seq} of ${log.id} is no evidence`)
  return found
}

/** The error with how the command ended in front: it has run, and that is not undone. */
function afterwards(error: unknown, { exitCode, signal, interrupted }: Ended): unknown {
  if (!(error instanceof FlowError)) return error
  const how = `The command has run and ended with ${exitCodeOf({ exit_code: exitCode, signal, interrupted })}; that is not recorded for certain.`
  return new FlowError({ ...error.refusal, message: `${how} ${error.refusal.message}` })
}

/** What evidence is about, before its command has run. */
export type Subject = Pick<Evidence, 'activity' | 'key' | 'attempt' | 'kind' | 'command'>

/** What the evidence will be about. Fails with `usage` when the kind is not said and nothing tells it. */
function subject(state: RunState, { activity, key: given, kind, argv }: ExecRequest): Subject {
  const command = keptCommand(argv.map(quoted).join(' '))
  if (activity === null) {
    if (given !== null) throw usage('--key says for which entry of an activity; --for is missing.', null, 'help exec')
    return { activity, key: null, attempt: null, kind: kind ?? 'command', command }
  }
  const known = state.workflow.activity.get(activity)
  const keys = known === undefined ? [null] : loopKeys(state, phaseOf(state, known.phase))
  const key = given ?? (keys.length === 1 ? (keys[0] ?? null) : null)
  const attempt = state.open.get(activityName({ activity, key }))?.attempt ?? null
  const kinds = known?.evidence ?? []
  if (kind === null && kinds.length > 1)
    throw usage(`${activity} needs evidence of the kinds ${kinds.join(', ')}: say which with --kind.`, null, 'help exec')
  return { activity, key, attempt, kind: kind ?? kinds[0] ?? 'command', command }
}

const NOTHING = '0'.repeat(64)

/** Stands for the evidence before the command has run: the rules look at what it is about. */
function planned(about: Subject): Evidence {
  const output = { digest: NOTHING, bytes: 0, file: NOTHING, kept: 0 }
  const ended = { source: 'exec' as const, exit_code: 0, signal: null, interrupted: null, doubt: null, duration_ms: 0 }
  return { result: NOTHING, ...about, ...ended, output, tree: { before: null, after: null } }
}

async function run(
  context: Context,
  { argv, timeoutMs, accept }: Pick<ExecRequest, 'argv' | 'timeoutMs' | 'accept'>,
  capture: OutputCapture,
): Promise<Ended> {
  try {
    return await runChild({
      argv,
      cwd: context.cwd,
      env: context.env,
      timeoutMs,
      accept: (chunk, fd) => {
        capture.push(chunk)
        accept(chunk, fd)
      },
    })
  } catch (error) {
    const code = errno(error)
    if (code === null) throw error
    const why = NOT_THERE.has(code) ? 'is not there, or not on PATH' : `may not or cannot be run (${code})`
    const name = oneLine(argv[0] ?? '', 200)
    throw new FlowError(refusal('file_not_found', `${name} ${why}.`, 'Nothing was run and nothing recorded.', 'help exec'))
  }
}

const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'])

/** The exit code of a command, the one with which a shell reports its signal, or that of a timeout. */
export function exitCodeOf({ exit_code, signal, interrupted }: Pick<Evidence, 'exit_code' | 'signal' | 'interrupted'>): number {
  if (interrupted === 'timeout') return TIMED_OUT
  // The schema knows the names of signals by their form alone.
  const ended = (interrupted ?? signal) as NodeJS.Signals | null
  return interrupted === null && exit_code !== null ? exit_code : ended === null ? 1 : signalExit(ended)
}
