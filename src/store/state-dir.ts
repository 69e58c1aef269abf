import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Where this machine's own settings and its id are. The directory need not be there. */
export function stateDir(env: NodeJS.ProcessEnv): string {
  const base = env['XDG_STATE_HOME']
  // A relative one counts as unset, as the convention says.
  return join(base !== undefined && isAbsolute(base) ? base : join(env['HOME'] || homedir(), '.local', 'state'), 'flow')
}
