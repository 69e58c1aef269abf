import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clients the suite runs on: the oldest that the plugin supports, and the newest when it was last raised. */
export const CLIENT_VERSIONS = ['2.1.197', '2.1.330'] as const
export type ClientVersion = (typeof CLIENT_VERSIONS)[number]

export const CLIENT_PACKAGE = '@anthropic-ai/claude-code'

/** The top of the project under test. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Where a client is installed, once for all runs of the suite. */
export function clientHome(version: ClientVersion): string {
  return join(PROJECT_ROOT, '.e2e-clients', version)
}

/**
 * The client's program under `home`, or null when it is not there. Without install scripts the package's own
 * `bin` is only a placeholder; the program lies in the package of the platform that npm chose.
 */
export function clientProgram(home: string): string | null {
  const [scope, name] = CLIENT_PACKAGE.split('/') as [string, string]
  const packages = join(home, 'node_modules', scope)
  if (!existsSync(packages)) return null
  const programs = readdirSync(packages).map((entry) => join(packages, entry, 'claude'))
  return programs.find((program) => program.includes(`${name}-`) && existsSync(program)) ?? null
}
