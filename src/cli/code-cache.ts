import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { readFollowing, removeQuietly, replaceFile } from '../store/disk.ts'

/** Caches of other versions of Node and of this plugin that are kept beside the newest. */
const KEPT = 16
/** More than V8 makes of a file of the bundle, in bytes. */
const CODE_MAX = 16 * 1024 * 1024

/**
 * The exports of the CommonJS file `file`, whose compiled code is kept in `directory` between calls: what
 * `module.enableCompileCache` does from Node 22.8 on. `digest` is that of the file's text, so that code of another
 * version is never run, `use` names what it is called for, which decides what is compiled of it; `require` is that of a
 * file beside it. A cache that cannot be read or written is no fault: the file is compiled then.
 */
export function loadCompiled(file: string, digest: string, use: string, directory: string, require: NodeJS.Require): unknown {
  const path = join(directory, `${digest}-${use}-${process.version}-${process.arch}`)
  const cachedData = read(path)
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  })
  // At the end, when the functions that a command needs are compiled as well.
  if (cachedData === undefined || script.cachedDataRejected) process.once('exit', () => write(path, script.createCachedData()))
  const loaded = { exports: {} }
  script.runInThisContext()(loaded.exports, require, loaded, file, dirname(file))
  return loaded.exports
}

function read(path: string): Buffer | undefined {
  try {
    return readFollowing(path, CODE_MAX) ?? undefined
  } catch {
    return undefined
  }
}

function write(path: string, code: Buffer): void {
  const directory = dirname(path)
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    for (const old of newestFirst(directory).slice(KEPT)) removeQuietly(old)
    // On disk before it has its name: V8 looks at its head, not at every byte.
    replaceFile({ path: directory, remedy: () => '' }, path, code, { sync: true, mode: 0o600 })
  } catch {
    // The next call compiles again.
  }
}

function newestFirst(directory: string): string[] {
  const files = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isFile())
  const times = files.map(({ name }) => ({ path: join(directory, name), time: statSync(join(directory, name)).mtimeMs }))
  return times.sort((a, b) => b.time - a.time).map(({ path }) => path)
}
