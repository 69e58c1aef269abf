import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './shown.ts'

export const launcher = join(ROOT, 'bin/flowctl')

/** An empty git repository in which one session of Claude Code works. */
export class Project {
  readonly #box = mkdtempSync(join(tmpdir(), 'flow skills-'))
  readonly #directory = join(this.#box, 'project')

  constructor() {
    spawnSync('git', ['init', '-q', '-b', 'main', this.#directory])
  }

  /** Runs a command as the Bash tool does, and returns its exit code. */
  run(command: string): number | null {
    const session = { CLAUDECODE: '1', CLAUDE_CODE_SESSION_ID: 'session-a', FLOW_CLIENT_PID: String(process.pid) }
    const env = { PATH: process.env['PATH'], HOME: this.#box, ...session }
    return spawnSync('sh', ['-c', command], { cwd: this.#directory, env }).status
  }

  read(path: string): string {
    return readFileSync(join(this.#directory, path), 'utf8')
  }

  remove(): void {
    rmSync(this.#box, { recursive: true, force: true })
  }
}
