import module from 'node:module'
import { join } from 'node:path'
import { stateDir } from '../store/state-dir.ts'

// Checked before anything newer than this syntax is loaded: an old Node must say so in one sentence.
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write(`flowctl needs Node 20 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}
// From Node 22.8 on compiled code is kept between calls; where it cannot be, that is no fault.
const { enableCompileCache } = module as { enableCompileCache?: (directory: string) => unknown }
enableCompileCache?.(join(stateDir(process.env), 'compile-cache'))
void import('./main.ts').then(({ main }) => main(process.argv.slice(2)))
