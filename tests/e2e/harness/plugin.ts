import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { PROJECT_ROOT } from './clients.ts'

const AUTHOR = ['-c', 'user.name=Flow', '-c', 'user.email=flow@example.org']

/**
 * Makes a bare repository whose one commit holds what the next commit of the working tree could hold: tracked
 * and new files, never ignored ones, so that a file which only lies on this disk cannot make a test pass.
 */
export async function publishPlugin(repository: string): Promise<void> {
  const tree = mkdtempSync(join(tmpdir(), 'flow-e2e-tree-'))
  try {
    const { stdout } = await execa('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: PROJECT_ROOT })
    for (const file of new Set(stdout.split('\0'))) {
      const from = join(PROJECT_ROOT, file)
      if (file === '' || !existsSync(from)) continue
      mkdirSync(dirname(join(tree, file)), { recursive: true })
      cpSync(from, join(tree, file), { verbatimSymlinks: true })
    }
    await execa('git', ['init', '-q', '-b', 'main'], { cwd: tree })
    await execa('git', ['add', '-A'], { cwd: tree })
    await execa('git', [...AUTHOR, 'commit', '-q', '-m', 'Flow'], { cwd: tree })
    await execa('git', ['clone', '-q', '--bare', tree, repository])
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

/** A clone of a published plugin in `directory`, as a user would have it. */
export async function clonePlugin(repository: string, directory: string): Promise<void> {
  mkdirSync(dirname(directory), { recursive: true })
  await execa('git', ['clone', '-q', repository, directory])
}
