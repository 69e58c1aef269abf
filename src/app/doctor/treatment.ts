import { ERRORS, FlowError, foremost, type Refusal, refusal } from '../../core/errors.ts'
import type { Context } from '../context.ts'
import { pasteable } from '../view.ts'
import type { Diagnosis, Found } from './diagnosis.ts'

export interface Treated {
  /** The worst of what is left: a problem, a warning or a repair that failed, or neither. */
  verdict: 'healthy' | 'warnings' | 'problems'
  findings: Diagnosis[]
  /** 0, or that of the first problem that is left or repair that failed, in the order of exit codes. */
  exit_code: number
}

/** What was found as it is told; with `fix` each repair is made, one after the other, and one that fails stops no other. */
export async function treat(context: Context, found: readonly Found[], fix: boolean): Promise<Treated> {
  const findings: Diagnosis[] = []
  const left: Found[] = []
  const failures: Refusal[] = []
  for (const one of found) {
    const diagnosis = diagnosisOf(context, one)
    const failure = fix ? await repair(one, diagnosis) : null
    if (failure !== null) failures.push(failure)
    if (diagnosis.repair?.done !== true) left.push(one)
    findings.push(diagnosis)
  }
  const problems = left.filter(({ level }) => level === 'problem')
  const first = foremost(...problems.map(({ code = 'internal', what }) => refusal(code, what)), ...failures)
  const isWarned = failures.length > 0 || left.some(({ level }) => level === 'warning')
  return {
    verdict: problems.length > 0 ? 'problems' : isWarned ? 'warnings' : 'healthy',
    findings,
    exit_code: first === null ? 0 : ERRORS[first.code].exit,
  }
}

function diagnosisOf(context: Context, { id, level, what, why, fix, command, run, repair: how }: Found): Diagnosis {
  const call = how !== undefined ? 'doctor --fix' : command
  return {
    id,
    level,
    what,
    why: why ?? null,
    fix: call === undefined ? (fix ?? null) : pasteable(context, call, null),
    run: run ?? null,
    repair: how === undefined ? null : { act: how.act, done: false, failed: null },
  }
}

/** Why the repair failed; null when it was made, or when there is none. */
async function repair({ repair: how }: Found, diagnosis: Diagnosis): Promise<Refusal | null> {
  if (how === undefined || diagnosis.repair === null) return null
  try {
    await how.run()
    diagnosis.repair.done = true
    return null
  } catch (error) {
    diagnosis.repair.failed = (error as Error).message
    return error instanceof FlowError ? error.refusal : refusal('internal', diagnosis.repair.failed)
  }
}
