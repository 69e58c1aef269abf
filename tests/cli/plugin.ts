import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle } from '../../scripts/bundle.ts'
import { generateValidators } from '../../scripts/validators.ts'

const ROOT = join(import.meta.dirname, '../..')
/** All that decides what the plugin does. */
const SOURCES = ['.claude-plugin', 'bin', 'hooks', 'package.json', 'pnpm-lock.yaml', 'schemas', 'scripts', 'src', 'workflows']
const SHIPPED = ['.claude-plugin', 'bin', 'hooks', 'schemas', 'workflows']
const UNUSED_MS = 60 * 60 * 1000

/**
 * A plugin directory with a bundle of the sources as they are now, whatever stands in dist/. Its name is
 * their digest, so that one build serves all test files and a stale one is never run.
 */
export async function builtPlugin(): Promise<string> {
  const home = join(ROOT, 'node_modules/.cache/flow-plugins')
  const plugin = join(home, digest())
  if (existsSync(plugin)) return plugin
  mkdirSync(home, { recursive: true })
  for (const name of readdirSync(home)) {
    const age = Date.now() - (statSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > UNUSED_MS) rmSync(join(home, name), { recursive: true, force: true })
  }
  const aside = mkdtempSync(join(home, '.new-'))
  for (const [path, text] of await bundle(ROOT, await generateValidators(ROOT))) {
    mkdirSync(dirname(join(aside, path)), { recursive: true })
    writeFileSync(join(aside, path), text)
  }
  for (const path of SHIPPED) cpSync(join(ROOT, path), join(aside, path), { recursive: true })
  try {
    renameSync(aside, plugin)
  } catch (error) {
    // Another test file was first, with the same bytes.
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(plugin)) throw error
  }
  return plugin
}

function digest(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of filesOf(join(ROOT, source))) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}
