import { createRequire } from 'node:module'
import { join } from 'node:path'
import { stateDir } from '../store/state-dir.ts'
import { loadCompiled } from './code-cache.ts'

// Checked before anything newer than this syntax is loaded: an old Node must say so in one sentence.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20) {
  process.stderr.write(`flowctl needs Node 20 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

const require = createRequire(import.meta.filename)
const cache = join(stateDir(process.env), 'compile-cache')
/** From Node 22.8 on it keeps compiled code between calls by itself; where it cannot, that is no fault. */
const isKept = major > 22 || (major === 22 && minor >= 8)
if (isKept) (require('node:module') as { enableCompileCache(directory: string): unknown }).enableCompileCache(cache)

const [command, event = ''] = process.argv.slice(2)

/** The digests of the other files of the bundle, which the build puts here. */
const DIGESTS = JSON.parse(process.env.FLOW_DIGESTS ?? '{}') as Record<string, string>

/** What a call is for, as far as it can be a part of a file name. */
const use = command === 'hook' && /^[a-z-]{1,32}$/.test(event) ? event : 'command'

function load(name: 'main.cjs' | 'tool-hook.cjs'): unknown {
  const file = join(import.meta.dirname, name)
  return isKept ? require(file) : loadCompiled(file, DIGESTS[name] ?? '', use, cache, require)
}

// Each file of the bundle has the exports of the source that it is made of.
const main = () => load('main.cjs') as typeof import('./main.ts')
const toolHook = () => load('tool-hook.cjs') as typeof import('./tool-hook.ts')

if (command === 'hook' && (event === 'pre-tool-use' || event === 'tool-used')) void toolHook().runToolHook(event, main)
else void main().main(process.argv.slice(2))
