import { parseArgs } from 'node:util'
import type { Request } from '../../src/core/decide.ts'
import { record } from './builders.ts'

/** The request that a printed command stands for; its blanks are kept as the text that they hold. */
export function parseCommand(command: string): Request {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    strict: true,
    options: { key: text, status: text, summary: text, reason: text, to: text, extra: { type: 'boolean' } },
  })
  const [kind, activity = ''] = positionals
  const { key = null, extra = false, summary = '', reason = '', to = null } = values
  switch (kind) {
    case 'begin':
      return { kind, activity, key, extra }
    case 'record':
      if (values.status !== 'passed') throw new Error(`a printed record has the status passed: ${command}`)
      return record(activity, { key, extra, summary })
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
