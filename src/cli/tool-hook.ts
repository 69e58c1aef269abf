import { runHook } from '../hooks/run.ts'
import { processOrigin } from './origin.ts'

/** Runs a hook of a tool call. `whole` loads everything else, for the call that has to look at the log. */
export function runToolHook(event: string, whole: () => typeof import('./main.ts')): Promise<void> {
  return runHook(event, processOrigin(true), (...call) => whole().answer(...call))
}
