import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { activityId } from '../app/activity-id.ts'
import { type Checked, check } from '../app/check.ts'
import { type Context, commandContext, hookContext, type Origin } from '../app/context.ts'
import { listCriteria, setCriteria, verifyCriteria } from '../app/criteria.ts'
import { readCriteria } from '../app/criteria-source.ts'
import { type ExecRequest, exec } from '../app/exec.ts'
import { answerAtTerminal, type GateAnswer, openGate } from '../app/gate.ts'
import { list, next, show, status } from '../app/read.ts'
import { resume } from '../app/resume.ts'
import { start } from '../app/start.ts'
import { statusLine } from '../app/statusline.ts'
import { tour } from '../app/tour.ts'
import { change, record } from '../app/transitions.ts'
import { usage } from '../app/usage.ts'
import type { Request } from '../core/decide.ts'
import { ERRORS, FlowError } from '../core/errors.ts'
import { CONFIDENCES, RESULT_STATUSES } from '../core/event.ts'
import { validateStatusLine } from '../schemas/events.ts'
import { realPath } from '../store/place.ts'
import { version } from '../store/plugin.ts'
import { isTerminal, writeBytes } from './console.ts'
import { executeJournal, executeWorkflow } from './documents.ts'
import { follow } from './follow.ts'
import { helpText } from './help.ts'
import type { Output } from './output.ts'
import { type Flags, type Parsed, runNamed, textFault } from './parse.ts'
import {
  changedText,
  checkText,
  criteriaText,
  execText,
  gateText,
  listText,
  nextText,
  resumeText,
  showText,
  startText,
  statusText,
} from './render.ts'

/** Runs a parsed command and returns its answer. Fails with the refusal that the command line prints. */
export async function execute(parsed: Parsed, origin: Origin): Promise<Output> {
  if (parsed.name === 'help')
    return { json: { ok: true, text: helpText(parsed.positionals[0]) }, text: helpText(parsed.positionals[0]) }
  if (parsed.name === 'version') {
    return { json: { ok: true, version: version() }, text: version() }
  }
  if (parsed.name === 'tour') {
    if (!parsed.json) return { json: null, text: '', stream: () => tour(origin) }
    const lines: string[] = []
    for await (const line of tour(origin)) lines.push(line)
    return { json: { ok: true, text: lines.join('\n') }, text: '' }
  }
  if (parsed.name === 'statusline') {
    const line = statusLine(statusContext(origin))
    return { json: { ok: true, line }, text: line }
  }
  return executeIn(commandContext(origin, withAbsoluteCwd(parsed, origin)), parsed)
}

/** The context of the session whose status the host gives on standard input. Fails with `usage` without one. */
function statusContext(origin: Origin): Context {
  const fault = (what: string) =>
    usage(`statusline ${what}.`, 'Claude Code calls it: set it as the statusLine command in its settings.', 'help statusline')
  if (isTerminal(0)) throw fault('reads the JSON of the host from standard input, and that is a terminal')
  const input = readStatus()
  if (input === null) throw fault('could not read a session and its directory from standard input')
  return hookContext(origin, input.session_id, input.cwd)
}

function readStatus(): { session_id: string; cwd: string } | null {
  try {
    const input: unknown = JSON.parse(readFileSync(0, 'utf8'))
    // The schema has just been met.
    return validateStatusLine(input) ? (input as { session_id: string; cwd: string }) : null
  } catch {
    return null
  }
}

function withAbsoluteCwd(parsed: Parsed, origin: Origin): Parsed['common'] {
  const { cwd } = parsed.common
  return { ...parsed.common, cwd: cwd === null ? null : resolve(origin.cwd, cwd) }
}

async function executeIn(context: Context, parsed: Parsed): Promise<Output> {
  const { flags, positionals } = parsed
  switch (parsed.name) {
    case 'start': {
      const started = await start(context, startRequest(parsed))
      return { json: started, text: startText(started) }
    }
    case 'resume': {
      const packet = await resume(context, {
        run: runNamed(parsed),
        takeOver: takeOverReason(flags),
        dryRun: flags.has('dry-run'),
      })
      return { json: packet, text: resumeText(packet) }
    }
    case 'status': {
      const answer = status(context)
      return { json: answer, text: statusText(answer) }
    }
    case 'next': {
      const answer = next(context)
      return { json: answer, text: nextText(answer.next) }
    }
    case 'list': {
      const answer = list(context, flags.has('all'))
      return { json: answer, text: listText(answer) }
    }
    case 'show': {
      const answer = show(context)
      return { json: answer, text: showText(answer) }
    }
    case 'log':
      return { json: null, text: '', stream: (json) => follow(context, flags.has('follow'), json) }
    case 'criteria':
      return executeCriteria(context, parsed)
    case 'check': {
      const answer = check(context, runNamed(parsed))
      return { json: answer, text: checkText(answer), exit: checkExit(answer) }
    }
    case 'gate': {
      const answer = await executeGate(context, parsed)
      return { json: answer, text: gateText(answer) }
    }
    case 'exec': {
      const answer = await exec(context, execRequest(parsed))
      return { json: answer, text: execText(answer), exit: answer.exit_code, fd: 2 }
    }
    case 'record': {
      const answer = await record(context, recordRequest(context, parsed))
      return { json: answer, text: changedText(answer, `recorded ${answer.activity.file}`) }
    }
    case 'begin':
    case 'advance':
    case 'complete':
    case 'note':
    case 'block':
    case 'unblock':
    case 'fail':
    case 'cancel': {
      const answer = await change(context, requestOf(parsed.name, flags, positionals))
      return { json: answer, text: changedText(answer, null) }
    }
    case 'workflow':
      return executeWorkflow(context, positionals)
    case 'journal':
      return executeJournal(context, parsed)
    case 'doctor':
    case 'sweep':
    case 'migrate':
    case 'import':
    case 'archive':
    case 'prune':
    case 'export': {
      const { executeUpkeep } = await import('./upkeep.ts')
      const answer = await executeUpkeep(context, parsed)
      if ('refused' in answer) throw new FlowError(answer.refused)
      return answer
    }
    case 'help':
    case 'version':
    case 'statusline':
    case 'tour':
    case 'hook':
    case 'helper':
      throw new Error(`${parsed.name} has no place`)
    default:
      return parsed.name satisfies never
  }
}

function requestOf(
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

/** Why the run is taken over, or null when it is not. Fails with `usage` when one of the two flags is alone. */
function takeOverReason(flags: Flags): string | null {
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

/** As for an error of that kind: 9 for a log that does not verify, 6 for what is not shown. */
function checkExit({ verdict }: Checked): number {
  if (verdict === 'proven') return 0
  return verdict === 'damaged' ? ERRORS.log_damaged.exit : ERRORS.obligation_unmet.exit
}

async function executeCriteria(context: Context, { positionals, flags, json }: Parsed): Promise<Output> {
  const [action, ...ids] = positionals
  if (action !== 'verify' && ids.length > 0) throw usage(`criteria ${action} takes no more words.`, null, 'help criteria')
  switch (action) {
    case 'set': {
      const answer = await setCriteria(
        context,
        await readCriteria(context, {
          criteria: flags.pairs('criterion'),
          commands: flags.pairs('command'),
          optional: flags.all('optional'),
          file: flags.text('file'),
          issue: flags.number('issue'),
        }),
        flags.pairs('criterion').length > 0,
      )
      return { json: answer, text: criteriaText(answer) }
    }
    case 'list': {
      const answer = listCriteria(context)
      return { json: answer, text: criteriaText(answer) }
    }
    case 'verify': {
      const answer = await verifyCriteria(context, { ids, accept: passOn(json) })
      return { json: answer, text: criteriaText(answer), exit: answer.exit_code, fd: 2 }
    }
    default:
      throw usage(`criteria cannot "${action}".`, 'It can: set, list, verify.', 'help criteria')
  }
}

function executeGate(context: Context, { positionals, flags }: Parsed): Promise<GateAnswer> {
  const [action, id] = positionals
  const gate = id === undefined ? null : activityId(id)
  const key = flags.text('key')
  switch (action) {
    case 'open': {
      const ask = flags.text('ask')
      if (gate === null || ask === null) throw usage('gate open needs an ID and --ask T.', null, 'help gate')
      return openGate(context, { gate, key, ask, artifacts: flags.all('artifact') })
    }
    case 'approve':
    case 'reject': {
      const decision = action === 'approve' ? 'approved' : 'rejected'
      return answerAtTerminal(context, { gate, key, decision, text: flags.text('reason') })
    }
    default:
      throw usage(`gate cannot "${action}".`, 'It can: open, approve, reject.', 'help gate')
  }
}

function execRequest({ flags, positionals, json }: Parsed): ExecRequest {
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
    accept: passOn(json),
  }
}

/** Passes on what a command prints, as it comes. With `json` standard output is for one JSON object. */
function passOn(json: boolean): ExecRequest['accept'] {
  let open = { 1: true, 2: true }
  return (chunk, fd) => {
    const to = json ? 2 : fd
    if (open[to]) open = { ...open, [to]: isWritten(to, chunk) }
  }
}

/** What a timer can wait for. */
const TIMEOUT_MAX_S = 2_147_483

/** A reader that has gone, or a disk that is full behind our output, does not end the command nor cost its record. */
function isWritten(fd: 1 | 2, chunk: Buffer): boolean {
  try {
    return writeBytes(fd, chunk)
  } catch {
    return false
  }
}

function recordRequest(context: Context, { flags, positionals }: Parsed): Extract<Request, { kind: 'record' }> {
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

function startRequest({ flags, positionals }: Parsed) {
  const issue = flags.number('issue')
  const pr = flags.number('pr')
  const title = flags.text('title')
  if (issue !== null && pr !== null)
    throw usage('A run is for an issue or for a pull request, not for both.', 'Give --issue or --pr.', 'help start')
  if (issue === null && pr === null && title === null)
    throw usage('start needs to know what the work is.', 'Give --issue N, --pr N or --title "what the work is".', 'help start')
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
  return {
    workflow: positionals[0] ?? null,
    issue,
    pr,
    title: title === null ? null : title.replace(/\s+/g, ' ').trim(),
    goal: flags.text('goal'),
    inputs,
  }
}
