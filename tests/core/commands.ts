import { parseArgs } from 'node:util'
import { sha256 } from '../../src/core/canonical.ts'
import type { Request } from '../../src/core/decide.ts'
import { waitingGates } from '../../src/core/gates.ts'
import { answer, evidence, gateOpen, HOOK, type Run, record, type Step, TERMINAL, verified } from './builders.ts'

function parse(command: string) {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')
  const text = { type: 'string' } as const
  return parseArgs({
    args: words,
    allowPositionals: true,
    strict: true,
    options: {
      ...{ key: text, status: text, summary: text, reason: text, to: text, extra: { type: 'boolean' } },
      ...{ ask: text, for: text, kind: text },
    },
  })
}

/** The request that a printed command stands for; its blanks are kept as the text that they hold. */
export function parseCommand(command: string): Request {
  const { values, positionals } = parse(command)
  const [kind, activity = '', gate = ''] = positionals
  const { key = null, extra = false, summary = '', reason = '', to = null, ask = '' } = values
  switch (kind) {
    case 'begin':
      return { kind, activity, key, extra }
    case 'record':
      if (values.status !== 'passed') throw new Error(`a printed record has the status passed: ${command}`)
      return record(activity, { key, extra, summary })
    case 'gate':
      if (activity !== 'open') throw new Error(`a printed gate is opened: ${command}`)
      return gateOpen(gate, { key, ask })
    case 'advance':
      return { kind, to, summary }
    case 'complete':
      return { kind, summary }
    case 'unblock':
      return { kind, reason: reason === '' ? null : reason }
    case 'block':
      return { kind, reason }
    default:
      throw new Error(`not a command of a run: ${command}`)
  }
}

/** What comes of a printed command where every command that it runs ends well, and the person approves. */
export function stepsOf(run: Run, command: string): Step[] {
  const { values, positionals } = parse(command)
  const measured = { result: sha256(`result-${run.state.seq}`), tree: { before: run.tree, after: run.tree } }
  switch (positionals[0]) {
    case 'exec': {
      const { key = null, kind = '', for: activity = null } = values
      const attempt = run.state.open.get(key === null ? `${activity}` : `${activity}:${key}`)?.attempt ?? null
      return [evidence({ ...measured, activity, key, attempt, kind })]
    }
    case 'criteria': {
      const ids = positionals.slice(2)
      const chosen = [...run.state.criteria.values()].filter(({ id }) => ids.length === 0 || ids.includes(id))
      return chosen.flatMap(({ id, command: shown }) => (shown === null ? [] : [verified(id, { ...measured, command: shown })]))
    }
    case 'next':
      return waitingGates(run.state).map(({ activity, key }) => personApproves(run, activity, key))
    default:
      return [parseCommand(command)]
  }
}

function personApproves(run: Run, gate: string, key: string | null): Step {
  const session = run.state.lease?.session
  if (session === undefined) return { request: answer(gate, 'approved', { key, via: 'terminal' }), by: TERMINAL }
  return { request: answer(gate, 'approved', { key }), by: { ...HOOK, session } }
}

/**
 * Does what a printed command says, and in place of what is refused what the refusal asks for: proof that is out of date,
 * an approval of files that changed since. Returns how many commands that took; throws what cannot be met so.
 */
export function obey(run: Run, command: string, depth = 3): number {
  for (const step of stepsOf(run, command)) {
    const { request, by } = 'request' in step ? step : { request: step as Request, by: run.driver }
    const decision = run.ask(request, by)
    if (decision.kind === 'refuse' && decision.refusal.missing !== undefined && decision.refusal.next !== null && depth > 0)
      return 1 + obey(run, decision.refusal.next, depth - 1)
    run.take({ request, by })
  }
  return 1
}
