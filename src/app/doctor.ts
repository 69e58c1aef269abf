import { FlowError, refusal } from '../core/errors.ts'
import { parseRunId, type RunId } from '../core/ids.ts'
import { lookAt } from '../store/disk.ts'
import { mainRoot, paths } from '../store/place.ts'
import type { Recovery } from '../store/recovery.ts'
import type { Context } from './context.ts'
import { examineHost, examineProject, examineRun } from './doctor/examination.ts'
import { type Treated, treat } from './doctor/treatment.ts'
import { recover } from './recover.ts'
import { usage } from './usage.ts'

export interface DoctorRequest {
  /** Whether to repair what can be repaired in a way that can be undone. */
  fix: boolean
  /** Whether to say what would be done and change nothing. */
  dryRun: boolean
  /** The damaged run to recover, or null. */
  recover: string | null
}

export interface Examined extends Treated {
  ok: true
  /** What became of `--recover`; null when it was not asked for, or when the run was not damaged. */
  recovered: Recovery | null
  dry_run?: true
}

/**
 * Looks at everything that Flow stands on and at everything that it keeps here, and says what is wrong, why it matters and
 * what to do. With `fix` it does what can be undone: things are moved aside, printed again, or closed to others, and no
 * event and no evidence is ever changed. With `recover` it puts the part of a damaged log that verifies in its place and
 * keeps the damaged one. Without either it changes nothing. `--run` looks at that run alone. Fails with `usage`,
 * `run_not_found`, and as recovery does.
 */
export async function doctor(context: Context, { fix, dryRun, recover: damaged }: DoctorRequest): Promise<Examined> {
  const only = runMeant(context, damaged)
  const recovered = damaged === null ? null : await recover(context, damaged, dryRun)
  const found =
    only === null ? [...(await examineHost(context)), ...(await examineProject(context))] : await examineRun(context, only)
  return {
    ok: true,
    ...(await treat(context, found, fix && !dryRun)),
    recovered,
    ...(dryRun ? { dry_run: true as const } : {}),
  }
}

/** The run to which `--run` restricts the examination; null for all. */
function runMeant({ place, flags }: Context, damaged: string | null): RunId | null {
  if (flags.run === null) return null
  if (damaged !== null && damaged !== flags.run)
    throw usage(`doctor --recover ${damaged} --run ${flags.run} names two runs.`, 'Name one.', 'list --all')
  const id = parseRunId(flags.run)
  if (id !== null && lookAt(mainRoot(place), paths.run(place, id)) !== null) return id
  throw new FlowError(refusal('run_not_found', `There is no run ${flags.run}.`, 'See which runs there are.', 'list --all'))
}
