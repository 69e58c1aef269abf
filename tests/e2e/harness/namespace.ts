import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { searchPath } from './search-path.ts'

const RELAY = fileURLToPath(new URL('relay.mjs', import.meta.url))
const PORT = 8080
const MARK = 'FLOW_E2E_WORLD'

/** A network of its own with loopback and nothing else. */
export interface Namespace {
  /** The words to put in front of a command so that it runs inside; the process stays the one that was started. */
  enter: [string, ...string[]]
  /** What every process inside must have in its environment. */
  env: Record<string, string>
  /** Ends every process that was started with that environment: clients, what they left behind, terminals. */
  close(): void
}

/**
 * A new namespace, known by the name `name`, in which the API on the socket `socket` answers at
 * ANTHROPIC_BASE_URL. Needs root.
 */
export async function openNamespace(name: string, socket: string): Promise<Namespace> {
  const relay = [process.execPath, RELAY, String(PORT), socket]
  const holder = spawn('unshare', ['--net', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"', ...relay], {
    env: { PATH: searchPath(), [MARK]: name },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    holder.stdout.once('data', () => resolve())
    holder.once('error', reject)
    holder.once('exit', (code) => reject(new Error(`no network namespace, which takes root, unshare and ip: exit ${code}`)))
  })
  return {
    enter: ['nsenter', `--net=/proc/${holder.pid}/ns/net`, '--'],
    env: { [MARK]: name, ANTHROPIC_BASE_URL: `http://127.0.0.1:${PORT}` },
    close: () => endProcesses(`${MARK}=${name}`),
  }
}

function endProcesses(mark: string): void {
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    try {
      if (readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It ended by itself in between.
    }
  }
}
