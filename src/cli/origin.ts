import type { Origin } from '../app/context.ts'
import { printable } from '../core/text.ts'
import { isTerminal, write } from './console.ts'

/** Where this process is called from. With `quiet` its warnings are left out. */
export function processOrigin(quiet: boolean): Origin {
  return {
    env: process.env,
    cwd: workingDirectory(),
    tty: () => isTerminal(0) && isTerminal(1),
    // A hook that outlives its guard is told who called that.
    parentPid: Number(process.env['FLOW_HOOK_CLIENT'] ?? process.ppid),
    warn: (text) => {
      if (!quiet) write(2, `flowctl: ${printable(text)}\n`)
    },
  }
}

/** Where this process is. When that directory was removed, its name: it is told then that it is not there. */
function workingDirectory(): string {
  try {
    return process.cwd()
  } catch {
    return process.env['PWD'] ?? '/'
  }
}
