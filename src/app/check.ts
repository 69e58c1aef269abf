import { IMPORTED_FROM } from '../core/event.ts'
import { missingAtEnd } from '../core/evidence.ts'
import { runObligations } from '../core/obligations.ts'
import { whyNotGreen } from '../core/proof.ts'
import type { RunState } from '../core/state.ts'
import { isWhole } from '../store/evidence.ts'
import type { RunLog } from '../store/log.ts'
import { isDefinitionChanged } from '../store/projections.ts'
import { recoveriesOf } from '../store/recovery.ts'
import type { Context } from './context.ts'
import { type Choice, choiceOf, type Resolved, resolveRun } from './resolver.ts'
import { observeTree } from './unknown.ts'
import { type RunView, runView } from './view.ts'

/** One thing that was looked at. */
export interface Finding {
  what: 'log' | 'obligations' | 'evidence' | 'criteria' | 'tree' | 'record'
  ok: boolean
  text: string
}

export interface Checked {
  ok: true
  /**
   * The worst of what was found: the log does not verify (`damaged`), something of the record is not as Flow left it
   * (`tampered`), something is not shown (`incomplete`), or all is well (`proven`).
   */
  verdict: 'proven' | 'incomplete' | 'tampered' | 'damaged'
  findings: Finding[]
  /** What keeps it from being proven. */
  problems: string[]
  run: RunView
  chosen: Choice
}

/**
 * Verifies a run again from its log and its evidence alone, and says what each shows: the chain of the log, what had to be
 * recorded, whether the files of the evidence are what the log names, and whether it was taken on the tree that was
 * completed. That the worktree has gone on since then is told and is no fault; of an open run the tree as it is now counts.
 * Changes nothing. It cannot show what was never recorded, nor that a log was not rewritten as a whole.
 */
export function check(context: Context, named: string | null): Checked {
  return checkRun(context, resolveRun(context, 'or archived', named))
}

/** The same for a run that is known already. */
export function checkRun(context: Context, resolved: Resolved): Checked {
  const { log } = resolved
  const { state, damage, newer } = log.reader
  const run = runView(context, log)
  const fault = damage?.reason ?? (newer === null ? null : 'a newer version of Flow wrote it')
  const chain: Finding =
    fault === null
      ? { what: 'log', ok: true, text: `${log.reader.seq} events, each sealed on the one before and legal after it` }
      : { what: 'log', ok: false, text: `only the first ${log.reader.seq} events verify: ${fault}` }
  const findings = state === null ? [chain] : [chain, ...findingsOf(context, log, state)]
  if (state !== null && isDefinitionChanged(log))
    findings.push({ what: 'record', ok: false, text: 'the printed definition is not the one that the log has' })
  for (const kept of fault === null ? recoveriesOf(log) : [])
    findings.push({
      what: 'record',
      ok: false,
      text: `the log was recovered; what was recorded behind its damage is only in ${kept}`,
    })
  const problems = findings.filter(({ ok }) => !ok)
  return {
    ok: true,
    verdict: verdictOn(problems),
    findings,
    problems: problems.map(({ text }) => text),
    run,
    chosen: choiceOf(resolved),
  }
}

function verdictOn(problems: Finding[]): Checked['verdict'] {
  const found = new Set(problems.map(({ what }) => what))
  if (found.has('log')) return 'damaged'
  return found.has('record') || found.has('evidence') ? 'tampered' : found.size > 0 ? 'incomplete' : 'proven'
}

function findingsOf(context: Context, log: RunLog, state: RunState): Finding[] {
  const now = observeTree(context)?.digest ?? null
  const closed = state.status === 'completed'
  const tree = closed ? state.completedOn : now
  const missing = closed ? [] : runObligations(state)
  const obligations: Finding = {
    what: 'obligations',
    ok: closed,
    text: closed
      ? 'the run is completed: everything required had passed'
      : `the run is ${state.status}${missing.length === 0 ? '' : `; due: ${missing.map(({ what }) => what).join('; ')}`}`,
  }
  const atEnd = missingAtEnd(state, tree).map(({ what }): Finding => ({ what: 'tree', ok: false, text: what }))
  if (closed && tree !== null && tree !== now)
    atEnd.push({ what: 'tree', ok: true, text: 'this worktree is not what was completed: files have changed since' })
  const imported: Finding[] = Object.hasOwn(state.inputs, IMPORTED_FROM)
    ? [
        {
          what: 'obligations',
          ok: false,
          text: 'the run was imported: what had passed before that is only what its old record said',
        },
      ]
    : []
  return [
    obligations,
    ...imported,
    ...evidenceFindings(log, state),
    ...criteriaFindings(state),
    ...atEnd,
    ...tamperFindings(state),
  ]
}

function evidenceFindings(log: RunLog, state: RunState): Finding[] {
  const verified = [...state.criteria.values()].flatMap(({ verified }) => verified ?? [])
  const broken = [...state.evidence, ...verified].filter((evidence) => !isWhole(log.place, state.id, evidence))
  const count = state.evidence.length + verified.length
  if (count === 0) return [{ what: 'evidence', ok: true, text: 'no command was run or observed: the record is what was said' }]
  return broken.length === 0
    ? [{ what: 'evidence', ok: true, text: `${count} results with their output, each as the log names it` }]
    : broken.map(({ kind, command }) => ({
        what: 'evidence',
        ok: false,
        text: `the files of ${kind} (${command}) are missing or not as the log names them`,
      }))
}

function criteriaFindings(state: RunState): Finding[] {
  return [...state.criteria.values()].map(({ id, must_pass, verified }): Finding => {
    const why = verified === null ? 'not verified' : whyNotGreen(verified)
    return { what: 'criteria', ok: why === null || !must_pass, text: `${id}: ${why ?? 'green'}${must_pass ? '' : ' (optional)'}` }
  })
}

function tamperFindings(state: RunState): Finding[] {
  return state.tampered.map(({ what, tool, at }) => ({
    what: 'record',
    ok: false,
    text: `${what.join(', ')} changed by something else than Flow (${tool}, ${at})`,
  }))
}
