import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import { bundle } from '../../../scripts/bundle.ts'
import { generateValidators, type Validators } from '../../../scripts/validators.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SHIPPED = ['.claude-plugin', 'bin', 'hooks', 'schemas', 'workflows']

/** One place of the sources, and what stands there in its stead. */
export interface Replacement {
  /** Relative to the repository. */
  file: string
  from: string
  to: string
}

let validators: Promise<Validators> | undefined

/**
 * Builds the plugin, crash points alive and sources changed as `replacements` say, in the new directory `home`; returns
 * its program. Throws when what is to be replaced does not stand in its file exactly once.
 */
export async function labProgram(home: string, replacements: readonly Replacement[] = []): Promise<string> {
  validators ??= generateValidators(ROOT)
  const options = { crashPoints: true, plugins: [replacing(replacements)] }
  for (const [path, text] of await bundle(ROOT, await validators, options)) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text)
  }
  for (const path of SHIPPED) cpSync(join(ROOT, path), join(home, path), { recursive: true })
  return join(home, 'dist/flowctl.cjs')
}

function replacing(replacements: readonly Replacement[]): Plugin {
  const texts = new Map<string, string>()
  for (const { file, from, to } of replacements) {
    const path = join(ROOT, file)
    const parts = (texts.get(path) ?? readFileSync(path, 'utf8')).split(from)
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times, and not once: ${from}`)
    texts.set(path, parts.join(to))
  }
  return {
    name: 'replacing',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const contents = texts.get(path)
        return contents === undefined ? null : { contents, loader: 'ts' }
      })
    },
  }
}
