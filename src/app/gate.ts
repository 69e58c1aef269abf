import { relative, resolve } from 'node:path'
import { FlowError, refusal } from '../core/errors.ts'
import type { AnswerWay, GateDecision } from '../core/event.ts'
import { waitingGates } from '../core/gates.ts'
import type { NextAction } from '../core/next.ts'
import { activityName, type RunState, type WaitingGate } from '../core/state.ts'
import type { RunLog } from '../store/log.ts'
import { clientAbove } from '../store/process.ts'
import { loadSettings } from '../store/settings.ts'
import { readArtifacts } from './artifacts.ts'
import { commit } from './commit.ts'
import type { Context } from './context.ts'
import { trustApproved } from './criteria.ts'
import { type GateView, gateViews } from './questions.ts'
import { requireSound } from './read.ts'
import { type Choice, choiceOf, resolveRun } from './resolver.ts'
import { usage } from './usage.ts'
import { nextView, type RunView, runView } from './view.ts'

export interface GateAnswer {
  ok: true
  run: RunView
  next: NextAction
  chosen: Choice
  gate: GateView | null
  replayed?: true
}

/** Puts a question to the person: what needs the gate waits for the answer, which is for these files as they are now. */
export async function openGate(
  context: Context,
  request: { gate: string; key: string | null; ask: string; artifacts: string[] },
): Promise<GateAnswer> {
  await loadSettings(context.place, context.env)
  const resolved = resolveRun(context, 'open')
  const artifacts = readArtifacts(
    context,
    request.artifacts.map((file) => ({ path: inWorktree(context, file) })),
  )
  const missing = artifacts.find(({ digest }) => digest === null)
  if (missing !== undefined)
    throw new FlowError(
      refusal('file_not_found', `There is no file ${missing.path} to ask about.`, 'Correct the path.', 'help gate'),
    )
  const { gate, key, ask } = request
  const { replayed } = await commit(context, resolved.log, { kind: 'gate_open', gate, key, ask }, { tree: null, artifacts })
  const state = requireSound(resolved.log)
  const opened = gateViews(state).findLast((view) => view.gate === gate && (key === null || view.key === key)) ?? null
  return {
    ok: true,
    run: runView(context, resolved.log),
    next: nextView(context, resolved),
    chosen: choiceOf(resolved),
    gate: opened,
    ...(replayed ? { replayed } : {}),
  }
}

/** A person's answer at a terminal. Fails with `not_a_person` anywhere else. */
export async function answerAtTerminal(
  context: Context,
  request: { gate: string | null; key: string | null; decision: GateDecision; text: string | null },
): Promise<GateAnswer> {
  await loadSettings(context.place, context.env)
  const resolved = resolveRun(context, 'open')
  const state = requireSound(resolved.log)
  const gate = gateToAnswer(state, request.gate, request.key)
  if (context.actor !== 'human' || clientAbove(process.pid))
    throw new FlowError(
      refusal(
        'not_a_person',
        `The gate ${activityName(gate)} is answered by a person, and this call cannot be told from an agent's.`,
        'Type /flow:approve or /flow:reject in the client, answer the question that it puts, or use a terminal outside of it.',
        'next',
      ),
    )
  await resolveGate(context, resolved.log, gate, request.decision, 'terminal', request.text)
  return {
    ok: true,
    run: runView(context, resolved.log),
    next: nextView(context, resolved),
    chosen: choiceOf(resolved),
    gate: null,
  }
}

/** Records a person's answer to an open gate, for its files as they are now. Fails as the rules say. */
export async function resolveGate(
  context: Context,
  log: RunLog,
  gate: WaitingGate,
  decision: GateDecision,
  via: AnswerWay,
  text: string | null,
): Promise<void> {
  const { activity, key } = gate
  const artifacts = readArtifacts(context, gate.gate.artifacts)
  await commit(context, log, { kind: 'gate_resolve', gate: activity, key, decision, via, text }, { tree: null, artifacts })
  if (decision === 'approved') trustApproved(context, requireSound(log), gate)
}

/** The open gate that is meant: the one named, else the only one. Fails with `usage` and `activity_not_found`. */
export function gateToAnswer(state: RunState, id: string | null, key: string | null): WaitingGate {
  const waiting = waitingGates(state)
  const meant = waiting.filter((gate) => (id === null || gate.activity === id) && (key === null || gate.key === key))
  const [gate] = meant
  if (gate !== undefined && meant.length === 1) return gate
  const names = waiting.map((open) => activityName(open)).join(', ')
  if (meant.length > 1) throw usage(`Several gates are open: ${names}.`, 'Name the one that is meant.', 'next')
  throw new FlowError(
    refusal(
      'activity_not_found',
      id === null ? 'No gate is open.' : `The gate ${id} is not open.`,
      names === '' ? 'Nothing waits for an answer.' : `Open: ${names}.`,
      'next',
    ),
  )
}

/** A path given on the command line, relative to the worktree. Fails with `usage` when it lies outside. */
function inWorktree(context: Context, file: string): string {
  const path = relative(context.place.here, resolve(context.cwd, file))
  if (path !== '' && path !== '..' && !path.startsWith('../')) return path
  throw usage(`--artifact ${file} is not inside ${context.place.here}.`, 'Give the path of a file of this worktree.', 'help gate')
}
