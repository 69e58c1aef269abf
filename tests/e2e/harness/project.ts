import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project's own check, which passes while the README does not say that it is broken. */
export const CHECK = './check.sh'

/** Puts into `project` a check, and the setting that says that it is one. */
export function writeProject(project: string): void {
  writeFileSync(join(project, 'README.md'), '# A project\n')
  writeFileSync(join(project, 'check.sh'), '#!/bin/sh\n! grep -q broken README.md\n', { mode: 0o755 })
  mkdirSync(join(project, '.flow'))
  writeFileSync(join(project, '.flow', 'settings.yaml'), `evidence:\n  test: ["${CHECK}"]\n`)
}
