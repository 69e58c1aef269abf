import type { ApiRequest } from './fake-api.ts'

export interface HookRun {
  name: string
  stdout: string
  stderr: string
  exitCode: number
}

/** What a client started with `-p` did. */
export interface Printed {
  exitCode: number | undefined
  stderr: string
  /** The text of the last result. */
  result: string
  /** The tool calls that the client refused. */
  denials: unknown[]
  hooks: HookRun[]
  /** The requests that took a turn, of this client alone. */
  turns: ApiRequest[]
}

type Message = Record<string, unknown>

/** Flags that make the client say all that it does. */
export const PRINT_FLAGS = ['--output-format', 'stream-json', '--verbose', '--include-hook-events']

/** Reads what the client printed with those flags. */
export function readPrinted(exitCode: number | undefined, stdout: string, stderr: string, turns: ApiRequest[]): Printed {
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
  const messages = lines.map((line) => JSON.parse(line) as Message)
  const results = messages.filter((message) => message['type'] === 'result')
  return {
    exitCode,
    stderr,
    result: String(results.at(-1)?.['result'] ?? ''),
    denials: results.flatMap((result) => (result['permission_denials'] as unknown[] | undefined) ?? []),
    hooks: messages.filter((message) => message['subtype'] === 'hook_response').map(readHook),
    turns,
  }
}

function readHook(message: Message): HookRun {
  return {
    name: String(message['hook_name']),
    stdout: String(message['stdout'] ?? ''),
    stderr: String(message['stderr'] ?? ''),
    exitCode: Number(message['exit_code']),
  }
}
