import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { activityId } from '../app/activity-id.ts'
import { type Checked, check } from '../app/check.ts'
import { type Context, commandContext, hookContext, type Origin } from '../app/context.ts'
import { listCriteria, setCriteria, verifyCriteria } from '../app/criteria.ts'
import { readCriteria } from '../app/criteria-source.ts'
import { exec } from '../app/exec.ts'
import { answerAtTerminal, type GateAnswer, openGate } from '../app/gate.ts'
import { list, next, show, status } from '../app/read.ts'
import { resume } from '../app/resume.ts'
import { start } from '../app/start.ts'
import { statusLine } from '../app/statusline.ts'
import { tour } from '../app/tour.ts'
import { change, record } from '../app/transitions.ts'
import { usage } from '../app/usage.ts'
import { ERRORS, FlowError } from '../core/errors.ts'
import { validateStatusLine } from '../schemas/events.ts'
import { version } from '../store/plugin.ts'
import { isTerminal, passOn } from './console.ts'
import { executeJournal, executeWorkflow } from './documents.ts'
import { follow } from './follow.ts'
import { helpText } from './help.ts'
import type { Output } from './output.ts'
import { type Parsed, runNamed } from './parse.ts'
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
import { execRequest, recordRequest, requestOf, startRequest, takeOverReason } from './requests.ts'

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
      const answer = await exec(context, { ...execRequest(parsed), accept: passOn(parsed.json) })
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
