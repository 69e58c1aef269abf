import { childProcess } from './spawn.ts'

const TIMEOUT_MS = 4000

/** The body of an issue, asked of the `gh` client in `cwd`; null with the reason when that cannot tell. */
export function fetchBody(cwd: string, env: NodeJS.ProcessEnv, number: number): { body: string | null; reason: string } {
  const result = askGh(cwd, env, ['issue', 'view', String(number), '--json', 'body', '--jq', '.body'])
  // What is too long is cut, and then it ends well all the same.
  if (result.status === 0 && result.error === undefined) return { body: result.stdout, reason: '' }
  return { body: null, reason: result.error?.message ?? (result.stderr.split('\n')[0] || 'gh gave no answer') }
}

/**
 * The title of an issue or pull request, asked of the `gh` client in `cwd`. It is a convenience: without
 * `gh` there is neither title nor warning, and when `gh` fails or takes over four seconds only a warning.
 */
export function fetchTitle(
  cwd: string,
  env: NodeJS.ProcessEnv,
  kind: 'issue' | 'pr',
  number: number,
): { title: string | null; warning: string | null } {
  const result = askGh(cwd, env, [kind, 'view', String(number), '--json', 'title', '--jq', '.title'])
  if ((result.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return { title: null, warning: null }
  const title = result.status === 0 ? result.stdout.replace(/\n.*/s, '').trim().slice(0, 300) : ''
  if (title !== '') return { title, warning: null }
  const reason = result.error?.message ?? (result.stderr.split('\n')[0] || 'no title')
  return { title: null, warning: `gh could not give the title of ${kind} ${number}: ${reason}` }
}

function askGh(cwd: string, env: NodeJS.ProcessEnv, args: string[]) {
  return childProcess().spawnSync('gh', args, {
    cwd,
    env: { ...env, GH_PROMPT_DISABLED: '1', NO_COLOR: '1' },
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
    maxBuffer: 1024 * 1024,
  })
}
