import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../../src')

/** What each layer may import besides itself. */
const INWARD: Record<string, string[]> = {
  schemas: [],
  core: ['schemas'],
  store: ['schemas', 'core'],
  app: ['schemas', 'core', 'store'],
  hooks: ['schemas', 'core', 'store', 'app'],
  cli: ['schemas', 'core', 'store', 'app', 'hooks'],
}

/** What makes code depend on when and where it runs. */
const IMPURE = /\b(?:Date\.now|new Date\b|Math\.random|performance\.\w|process\.\w|globalThis|setTimeout|setInterval|fetch\()/

interface Import {
  specifier: string
  lazy: boolean
  typeOnly: boolean
}

function importsOf(code: string): Import[] {
  const eager = [...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)]
  const required = [...code.matchAll(/\brequire\(\s*['"`]([^'"`]+)['"`]/g)]
  const lazy = [...code.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]/g)]
  return [
    ...eager.map(([, type, specifier]) => ({ specifier: specifier ?? '', lazy: false, typeOnly: type !== undefined })),
    ...required.map(([, specifier]) => ({ specifier: specifier ?? '', lazy: false, typeOnly: false })),
    ...lazy.map(([, specifier]) => ({ specifier: specifier ?? '', lazy: true, typeOnly: false })),
  ]
}

/** Why a file of `layer` may not contain `code`; empty when it may. `path` is relative to src. */
function faults(path: string, code: string): string[] {
  const layer = path.split('/')[0] ?? ''
  const found: string[] = []
  for (const { specifier, lazy, typeOnly } of importsOf(code)) {
    if (specifier.startsWith('node:')) {
      if (layer === 'schemas' || (layer === 'core' && specifier !== 'node:crypto' && specifier !== 'node:buffer'))
        found.push(`${path} imports ${specifier}`)
    } else if (!specifier.startsWith('.')) {
      if (specifier !== 'yaml' || (!lazy && !typeOnly)) found.push(`${path} imports the package ${specifier}`)
    } else {
      const target = join(dirname(path), specifier).split('/')[0] ?? ''
      if (target !== layer && !INWARD[layer]?.includes(target)) found.push(`${path} imports ${specifier}`)
    }
  }
  const impure = layer === 'core' ? IMPURE.exec(code) : null
  if (impure !== null) found.push(`${path} uses ${impure[0]}`)
  return found
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.d.ts'),
)

describe('the layers', () => {
  it('are all there', () => {
    expect([...new Set(files.map((path) => path.split('/')[0]))].sort()).toEqual(Object.keys(INWARD).sort())
  })

  it('import inward only, and the core depends on nothing outside', () => {
    expect(files.flatMap((path) => faults(path, readFileSync(join(SRC, path), 'utf8')))).toEqual([])
  })

  it.each([
    ['core/x.ts', "import { a } from '../store/log.ts'"],
    ['core/x.ts', "import type { A } from '../app/start.ts'"],
    ['core/x.ts', "import { readFileSync } from 'node:fs'"],
    ['core/x.ts', "export * from 'node:child_process'"],
    ['core/x.ts', "const fs = require('node:fs')"],
    ['core/x.ts', 'const at = Date.now()'],
    ['core/x.ts', 'const at = new Date()'],
    ['core/x.ts', 'const dice = Math.random()'],
    ['core/x.ts', 'const env = process.env'],
    ['store/x.ts', "import {\n  a,\n  b,\n} from '../app/start.ts'"],
    ['store/x.ts', "import { parse } from 'yaml'"],
    ['store/x.ts', "const { parse } = require('yaml')"],
    ['app/x.ts', "await import('../cli/main.ts')"],
    ['hooks/x.ts', "import { main } from '../cli/main.ts'"],
    ['cli/x.ts', "import Ajv from 'ajv'"],
    ['schemas/x.ts', "export { a } from '../core/event.ts'"],
  ])('would not let %s contain %s', (path, code) => {
    expect(faults(path, code)).toHaveLength(1)
  })
})
