import { canonicalJson, sha256 } from '../core/canonical.ts'
import { FlowError, refusal } from '../core/errors.ts'
import type { Criterion } from '../core/event.ts'
import { ASK_MAX, questionOf } from '../core/gates.ts'
import type { NextAction } from '../core/next.ts'
import { whyNotGreen } from '../core/proof.ts'
import type { RunState, WaitingGate } from '../core/state.ts'
import { clientAbove } from '../store/process.ts'
import { loadSettings } from '../store/settings.ts'
import { isTrustedSet, trustSet } from '../store/trust.ts'
import { commit } from './commit.ts'
import type { Context } from './context.ts'
import { type ExecRequest, exitCodeOf, measure } from './exec.ts'
import { requireSound } from './read.ts'
import { type Choice, choiceOf, type Resolved, resolveRun } from './resolver.ts'
import { nextView, type RunView, runView } from './view.ts'

/** The gate that asks whether commands from elsewhere may run. */
export const TRUST_GATE = 'criteria'

/** A criterion, and what its command last came to. */
export interface CriterionView extends Criterion {
  /** Why it has not been shown, or null when its last run was green on the tree as it was then. */
  open: string | null
  /** The content of the tree on which it was green. */
  tree: string | null
}

export interface CriteriaAnswer {
  ok: true
  criteria: CriterionView[]
  run: RunView
  next: NextAction
  chosen: Choice
  replayed?: true
}

/** The criteria of the run. Changes nothing and needs no ownership. */
export function listCriteria(context: Context): CriteriaAnswer {
  return answer(context, resolveRun(context, 'or archived'))
}

/**
 * Puts these criteria in place of the run's own. Commands that a person has typed at a terminal are trusted to run; those
 * of a file or an issue are somebody's text.
 */
export async function setCriteria(context: Context, criteria: Criterion[], typed: boolean): Promise<CriteriaAnswer> {
  await loadSettings(context.place, context.env)
  const resolved = resolveRun(context, 'open')
  const { replayed } = await commit(context, resolved.log, { kind: 'criteria', criteria })
  if (typed && context.actor === 'human' && !clientAbove(process.pid)) trustSet(context.env, setDigest(criteria))
  return { ...answer(context, resolved), ...(replayed ? { replayed } : {}) }
}

/**
 * Runs the commands of the criteria in their order, all or those named, and records what came of each. A set of commands
 * that nobody has trusted on this machine is not run: fails with `obligation_unmet` and the command that asks the person.
 * Returns the exit code of the first that failed.
 */
export async function verifyCriteria(
  context: Context,
  request: { ids: string[]; accept: ExecRequest['accept'] },
): Promise<CriteriaAnswer & { exit_code: number }> {
  await loadSettings(context.place, context.env)
  const resolved = resolveRun(context, 'open')
  const state = requireSound(resolved.log)
  const chosen = choose(state, request.ids)
  if (chosen.some(({ command }) => command !== null)) requireTrustedSet(context, state)
  // One operation id cannot stand for several events, and each run of a command is its own.
  const aside = { ...context, flags: { ...context.flags, op: null } }
  let exit = 0
  for (const { id, command } of chosen) {
    if (command === null) continue
    const subject = { activity: null, key: null, attempt: null, kind: 'criterion', command }
    const evidence = await measure(
      context,
      resolved.log,
      subject,
      { argv: ['/bin/sh', '-c', command], timeoutMs: null, accept: request.accept },
      async (evidence) => void (await commit(aside, resolved.log, { kind: 'verified', criterion: id, evidence })),
    )
    if (exit === 0 && whyNotGreen(evidence) !== null) exit = exitCodeOf(evidence) || 1
    if (evidence.interrupted !== null) break
  }
  return { ...answer(context, resolved), exit_code: exit }
}

function choose(state: RunState, ids: string[]): Criterion[] {
  const unknown = ids.find((id) => !state.criteria.has(id))
  if (unknown === undefined && state.criteria.size > 0)
    return [...state.criteria.values()].filter(({ id }) => ids.length === 0 || ids.includes(id))
  throw new FlowError(
    refusal(
      'activity_not_found',
      unknown === undefined ? 'The run has no criteria.' : `The run has no criterion "${unknown}".`,
      unknown === undefined ? 'Set them first.' : `Criteria: ${[...state.criteria.keys()].join(', ')}.`,
      'criteria list',
    ),
  )
}

function requireTrustedSet(context: Context, state: RunState): void {
  if (isTrustedSet(context.env, setDigest(criteriaOf(state)))) return
  const question = trustQuestion(state)
  if (question.length > ASK_MAX)
    throw new FlowError(
      refusal(
        'obligation_unmet',
        'Nobody has trusted these commands on this machine, and together they are too long to be asked about.',
        'Put them into scripts of the repository, or let the person set them at a terminal outside of the client.',
        'criteria list',
      ),
    )
  const command = `gate open ${TRUST_GATE} --ask ${shellWord(question)}`
  throw new FlowError({
    ...refusal(
      'obligation_unmet',
      'Nobody has trusted these commands on this machine, so none was run.',
      'Put the question to the person; their approval is the trust.',
      command,
    ),
    missing: [{ what: 'ask the person whether these commands may run', command }],
  })
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/**
 * What the person is asked about the commands: all of them, as they would run. It names the set by its digest too: a
 * question is one line and has each run of spaces as one.
 */
function trustQuestion(state: RunState): string {
  const criteria = criteriaOf(state)
  const commands = criteria.flatMap(({ id, command }) => (command === null ? [] : [`${id}: ${command}`]))
  const name = setDigest(criteria).slice(0, 12)
  return `May these commands run on this machine to verify the criteria (set ${name})? ${commands.join(' ; ')}`
}

function criteriaOf(state: RunState): Criterion[] {
  return [...state.criteria.values()]
}

/** The SHA-256 of the commands with their ids, in order: what exactly was trusted. */
function setDigest(criteria: readonly Criterion[]): string {
  return sha256(canonicalJson(criteria.map(({ id, command }) => ({ id, command }))))
}

/** Keeps the person's approval as trust, when the question was exactly the one about the commands as they are now. */
export function trustApproved(context: Context, state: RunState, gate: WaitingGate): void {
  if (gate.activity !== TRUST_GATE || !gate.extra) return
  if (gate.gate.question === questionOf(state, gate, trustQuestion(state), []))
    trustSet(context.env, setDigest(criteriaOf(state)))
}

function answer(context: Context, resolved: Resolved): CriteriaAnswer {
  const state = requireSound(resolved.log)
  return {
    ok: true,
    criteria: [...state.criteria.values()].map(({ verified, ...criterion }) => ({
      ...criterion,
      open: verified === null ? 'not verified' : whyNotGreen(verified),
      tree: verified?.tree.after ?? null,
    })),
    run: runView(context, resolved.log),
    next: nextView(context, resolved),
    chosen: choiceOf(resolved),
  }
}
