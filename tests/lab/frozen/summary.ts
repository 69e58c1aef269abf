import type { LogReader } from '../../../src/core/chain.ts'
import { activityName, type RunState } from '../../../src/core/state.ts'

/**
 * What a history folds to, as frozen with it. The words of this summary stay as they are when the state gets other ones:
 * what was frozen is compared with it for ever.
 */
export function summaryOf({ state, seq, head }: LogReader) {
  if (state === null) throw new Error('nothing of the log was accepted')
  return {
    ...{ accepted: seq, head, id: state.id, status: state.status, phase: state.phase, blocked: state.blocked },
    target: state.target,
    goal: state.goal,
    inputs: state.inputs,
    workflow: `${state.workflow.id} ${state.workflow.version}`,
    owner: ownerOf(state),
    ended: state.ended === null ? null : `${state.ended.session}: ${state.ended.reason}`,
    sessions: state.sessions.map(({ session, seq: from, end, outcome }) => ({ session, from, end, outcome })),
    machines: state.machines.size,
    records: state.records.map((record) => ({
      ...{ number: record.number, name: activityName(record), attempt: record.attempt, phase: record.phase, type: record.type },
      ...{ extra: record.extra, status: record.status, summary: record.summary, confidence: record.confidence },
      ...{ evidence: record.evidence_refs, files: record.files_changed, exit_code: record.exit_code },
      ...{ from: record.started_at, to: record.completed_at },
    })),
    open: [...state.open].map(([name, { attempt, seq: from, tree, gate, worktree, head: commit }]) => ({
      ...{ name, attempt, from, worktree, commit, tree: tree?.digest ?? null, question: gate?.question ?? null },
      artifacts: gate?.artifacts ?? [],
    })),
    lost: Object.fromEntries(state.lost),
    attempts: Object.fromEntries(state.attempts),
    entered: Object.fromEntries(state.entered),
    returns: Object.fromEntries(state.returns),
    evidence: state.evidence.map(({ result, activity, kind, source, command, exit_code, tree }) => ({
      ...{ result, activity, kind, source, command, exit_code, before: tree.before, after: tree.after },
    })),
    criteria: [...state.criteria.values()].map(({ id, text, command, must_pass, verified }) => ({
      ...{ id, text, command, must_pass, verified: verified?.result ?? null },
    })),
    approvals: [...state.approvals].map(([gate, { attempt, artifacts, used }]) => ({
      gate,
      attempt,
      artifacts,
      used: [...used],
    })),
    helpers: [...state.helpers.keys()],
    strays: state.strays.map(({ id }) => id),
    cut: state.cut === null ? null : `${state.cut.reason}: ${state.cut.details}`,
    compactions: state.compactions,
    tampered: state.tampered.map(({ what, tool }) => ({ what, tool })),
    notes: state.notes.map(({ text }) => text),
    transitions: state.transitions.map(({ seq: at, from, to, reason }) => ({ at, from, to, reason })),
    moments: state.moments.map(({ seq: at, type, detail }) => ({ at, type, detail })),
    operations: [...state.operations].map(([id, { seq: at, number }]) => ({ id, at, number })),
    last: { actor: state.last.actor, worktree: state.last.worktree, branch: state.last.branch, commit: state.last.head },
  }
}

function ownerOf({ lease }: RunState) {
  if (lease === null) return null
  return { session: lease.session, pid: lease.client.pid, since: lease.seq, worktree: lease.worktree, taken: lease.taken }
}
