import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const FILES_IN_A_DIRECTORY = 100

/** Puts `count` small files into `project`; the command that a shell runs there to read the tree in a process of its own. */
export function treeReader(project: string, count: number, script: string): string {
  for (let i = 0; i < count; i += 1) {
    const directory = join(project, `directory-${Math.floor(i / FILES_IN_A_DIRECTORY)}`)
    if (i % FILES_IN_A_DIRECTORY === 0) mkdirSync(directory)
    writeFileSync(join(directory, `file-${i}.txt`), `file ${i}\n`)
  }
  buildSync({
    stdin: {
      contents: "import { readTree } from './tree.ts'\nconsole.log(JSON.stringify(readTree(process.cwd())))",
      resolveDir: join(import.meta.dirname, '..', 'src', 'store'),
      loader: 'ts',
    },
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.filename': '__filename' },
  })
  return `node '${script}'`
}
