import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The packages among a build's inputs, each once, sorted. */
export function packagesOf(inputs: string[]): string[] {
  const names = inputs.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [])
  return [...new Set(names)].sort()
}

/** The license texts of `packages`, as they must go with what is shipped. Throws when a package carries none. */
export async function licenses(root: string, packages: string[]): Promise<string> {
  const texts: string[] = []
  for (const name of [...new Set(packages)].sort()) {
    const directory = await packageDirectory(root, name)
    const manifest = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8')) as { version: string; license: string }
    const file = (await readdir(directory)).find((entry) => /^licen[cs]e/i.test(entry))
    if (file === undefined) throw new Error(`${name} is bundled and carries no license text`)
    texts.push(`${name} ${manifest.version} (${manifest.license})\n\n${(await readFile(join(directory, file), 'utf8')).trim()}\n`)
  }
  return `The files in this directory contain code of these packages.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`
}

/** A package that only another one depends on lies deeper in the package manager's store. */
async function packageDirectory(root: string, name: string): Promise<string> {
  const store = join(root, 'node_modules', '.pnpm')
  const entry = (await readdir(store)).sort().find((each) => each.startsWith(`${name.replace('/', '+')}@`))
  return entry === undefined ? join(root, 'node_modules', name) : join(store, entry, 'node_modules', name)
}
