import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The directories of the packages among a build's inputs, each once. Directories, because a package may be installed in more
 * than one version and only the input tells which of them is bundled.
 */
export function packagesOf(inputs: string[]): string[] {
  const directories = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [])
  return [...new Set(directories)]
}

/**
 * The license texts of the packages in `directories` (relative to `root`), as they must go with what is shipped, by name. Throws
 * when a package carries none.
 */
export async function licenses(root: string, directories: string[]): Promise<string> {
  const texts = new Set<string>()
  for (const directory of directories.map((each) => join(root, each))) {
    const manifest = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8')) as Record<
      'name' | 'version' | 'license',
      string
    >
    const file = (await readdir(directory)).find((entry) => /^licen[cs]e/i.test(entry))
    if (file === undefined) throw new Error(`${manifest.name} is bundled and carries no license text`)
    const text = (await readFile(join(directory, file), 'utf8')).trim()
    texts.add(`${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}\n`)
  }
  return `The files in this directory contain code of these packages.\n\n${[...texts].sort().join(`\n${'-'.repeat(72)}\n\n`)}`
}
