import { basename, dirname, join, relative, resolve } from 'node:path'
import { activityId } from '../app/activity-id.ts'
import type { Context } from '../app/context.ts'
import type { ExecRequest } from '../app/exec.ts'
import type { StartRequest } from '../app/start.ts'
import { usage } from '../app/usage.ts'
import type { Request } from '../core/decide.ts'
import { CONFIDENCES, RESULT_STATUSES } from '../core/event.ts'
import { realPath } from '../store/place.ts'
import { type Flags, type Parsed, textFault } from './parse.ts'

// What a command line asks of the app. Each fails with `usage` where flags that are legal alone make no request together.

/** What `start` is asked to begin. */
export function startRequest({ flags, positionals }: Parsed): StartRequest {
  const issue = flags.number('issue')
  const pr = flags.number('pr')
  const title = flags.text('title')
  if (issue !== null && pr !== null)
    throw usage('A run is for an issue or for a pull request, not for both.', 'Give --issue or --pr.', 'help start')
  if (issue === null && pr === null && title === null)
    throw usage('start needs to know what the work is.', 'Give --issue N, --pr N or --title "what the work is".', 'help start')
  return {
    workflow: positionals[0] ?? null,
    issue,
    pr,
    title: title === null ? null : title.replace(/\s+/g, ' ').trim(),
    goal: flags.text('goal'),
    inputs: inputsOf(flags),
  }
}

/** The lists that `--input NAME=a,b` gives, by name. */
function inputsOf(flags: Flags): Record<string, string[]> {
  const inputs: Record<string, string[]> = {}
  for (const [name, value] of flags.pairs('input')) {
    const list = value
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
    const wrong = list.find((entry) => !/^[A-Za-z0-9._-]{1,64}$/.test(entry))
    if (wrong !== undefined)
      throw usage(
        `--input ${name}: "${wrong}" is no entry: letters, digits and . _ -, at most 64.`,
        'Entries are separated by commas.',
        'help start',
      )
    if (new Set(list).size !== list.length) throw usage(`--input ${name} names an entry twice.`, null, 'help start')
    if (list.length === 0 || Object.hasOwn(inputs, name))
      throw usage(`--input ${name} is ${list.length === 0 ? 'empty' : 'given twice'}.`, null, 'help start')
    inputs[name] = list
  }
  return inputs
}

/** Why the run is taken over, or null when it is not. Fails with `usage` when one of the two flags is alone. */
export function takeOverReason(flags: Flags): string | null {
  const reason = flags.text('reason')
  if (flags.has('take-over') === (reason !== null)) return reason
  throw usage(
    flags.has('take-over')
      ? '--take-over needs --reason T: why is recorded.'
      : '--reason says why a run is taken over; --take-over is missing.',
    'resume RUN --take-over --reason "why it is taken from its owner"',
    'help resume',
  )
}

/** The request of a command that changes a run and takes no more than texts. */
export function requestOf(
  name: 'begin' | 'advance' | 'complete' | 'note' | 'block' | 'unblock' | 'fail' | 'cancel',
  flags: Flags,
  positionals: string[],
): Request {
  const reason = flags.text('reason')
  const summary = flags.text('summary') ?? ''
  switch (name) {
    case 'begin':
      return { kind: 'begin', activity: activityId(positionals[0]), key: flags.text('key'), extra: flags.has('extra') }
    case 'advance':
      return { kind: 'advance', to: flags.text('to'), summary }
    case 'complete':
      return { kind: 'complete', summary }
    case 'note': {
      const fault = textFault(positionals[0] ?? '')
      if (fault !== null) throw usage(`The note ${fault}.`, null, 'help note')
      return { kind: 'note', text: positionals[0] ?? '' }
    }
    case 'unblock':
      return { kind: 'unblock', reason }
    case 'block':
    case 'fail':
    case 'cancel':
      return { kind: name, reason: reason ?? '' }
    default:
      return name satisfies never
  }
}

/** The request of `record`; its paths are relative to the worktree. */
export function recordRequest(context: Context, { flags, positionals }: Parsed): Extract<Request, { kind: 'record' }> {
  return {
    kind: 'record',
    activity: activityId(positionals[0]),
    key: flags.text('key'),
    extra: flags.has('extra'),
    status: RESULT_STATUSES.find((s) => s === flags.text('status')) ?? 'passed',
    summary: flags.text('summary') ?? '',
    confidence: CONFIDENCES.find((c) => c === flags.text('confidence')) ?? 'medium',
    evidence_refs: flags.all('evidence'),
    files_changed: flags.all('file').map((file) => treePath(context, file)),
    exit_code: flags.number('exit-code'),
  }
}

/** A path given on the command line, relative to the worktree. Fails with `usage` when it lies outside. */
function treePath(context: Context, file: string): string {
  const whole = resolve(context.cwd, file)
  const path = relative(context.place.here, join(realPath(dirname(whole)), basename(whole)))
  if (path !== '' && path !== '..' && !path.startsWith('../')) return path
  throw usage(`--file ${file} is not inside ${context.place.here}.`, 'Give the path of a file of this worktree.', 'help record')
}

/** What a timer can wait for. */
const TIMEOUT_MAX_S = 2_147_483

/** What `exec` is asked to run, and for which activity. */
export function execRequest({ flags, positionals }: Parsed): Omit<ExecRequest, 'accept'> {
  if (positionals.length === 0) throw usage('exec needs a command behind `--`.', 'exec --for test -- npm test', 'help exec')
  const activity = flags.text('for')
  const seconds = flags.number('timeout')
  if (positionals[0] === '') throw usage('exec was given an empty command.', 'exec --for test -- npm test', 'help exec')
  if (seconds !== null && seconds > TIMEOUT_MAX_S)
    throw usage(`--timeout is ${seconds} seconds; at most ${TIMEOUT_MAX_S}, which is 24 days.`, null, 'help exec')
  return {
    activity: activity === null ? null : activityId(activity),
    key: flags.text('key'),
    kind: flags.text('kind'),
    timeoutMs: seconds === null ? null : seconds * 1000,
    argv: positionals,
  }
}
