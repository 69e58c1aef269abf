import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bundle } from './bundle.ts'
import { renderReferences } from './references.ts'
import { generateValidators } from './validators.ts'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')

const validators = await generateValidators(root)
// Written first: what comes next imports them.
if (!check) await write(validators.files)
const outputs = new Map([...validators.files, ...(await bundle(root, validators)), ...(await renderReferences())])

const changed = await differing(outputs)
const present = [...(await filesBelow('dist')), ...(await filesBelow('src/schemas/generated'))]
const stale = present.filter((path) => !outputs.has(path))
if (!check) {
  await write(outputs)
  for (const path of stale) await rm(join(root, path))
}
for (const path of changed) console.log(check ? `differs from its source: ${path}` : `written: ${path}`)
for (const path of stale) console.log(check ? `has no source: ${path}` : `removed: ${path}`)
if (check && changed.length + stale.length > 0) {
  console.error('Generated files are out of date. Run `npx -y pnpm@10 build` and commit what it writes.')
  process.exitCode = 1
}

async function differing(files: Map<string, string>): Promise<string[]> {
  const paths: string[] = []
  for (const [path, text] of files) {
    const file = join(root, path)
    if (!existsSync(file) || (await readFile(file, 'utf8')) !== text) paths.push(path)
  }
  return paths
}

async function write(files: Map<string, string>): Promise<void> {
  for (const path of await differing(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), files.get(path) ?? '')
  }
}

async function filesBelow(directory: string): Promise<string[]> {
  if (!existsSync(join(root, directory))) return []
  const entries = await readdir(join(root, directory), { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
