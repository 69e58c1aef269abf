import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import formats from 'ajv-formats'
import { build } from 'esbuild'
import { packagesOf } from './licenses.ts'

const HEADER = '// Generated from schemas/v1 by scripts/build.ts.\n'

/**
 * Three modules, because every command loads what reads events, and the hooks of a tool call only what reads their input.
 * The others are of documents: people write those, and one look should show them everything that is wrong.
 */
const MODULES = [
  { file: 'events', schemas: ['event', 'evidence', 'status-line'], allErrors: false },
  { file: 'hook-input', schemas: ['hook-input'], allErrors: false },
  { file: 'documents', schemas: ['activity', 'criteria', 'run', 'settings', 'workflow'], allErrors: true },
]

export interface Validators {
  /** File contents by path below the root: modules that import nothing, and their declarations. */
  files: Map<string, string>
  /** The packages that code was taken from. */
  packages: string[]
}

/** The standalone validators of `schemas/v1`. Writes nothing; throws when a schema is not one. */
export async function generateValidators(root: string): Promise<Validators> {
  const schemas = await readSchemas(join(root, 'schemas', 'v1'))
  const files = new Map<string, string>()
  const packages: string[] = []
  for (const { file, schemas: names, allErrors } of MODULES) {
    const { text, inputs } = await inline(root, compile(schemas, names, allErrors))
    files.set(`src/schemas/generated/${file}.js`, HEADER + text)
    files.set(`src/schemas/generated/${file}.d.ts`, declarations(names))
    packages.push(...packagesOf(inputs))
  }
  return { files, packages }
}

/** Every schema by the first part of its file name. */
async function readSchemas(directory: string): Promise<Map<string, { $id: string }>> {
  const schemas = new Map<string, { $id: string }>()
  for (const file of await readdir(directory)) {
    const text = await readFile(join(directory, file), 'utf8')
    schemas.set(file.replace('.schema.json', ''), JSON.parse(text, withoutProse) as { $id: string })
  }
  return schemas
}

/** Ajv keeps whole schemas in its code; hooks should not load text that no validator reads. */
function withoutProse(name: string, value: unknown): unknown {
  return (name === 'description' || name === 'title' || name === '$schema') && typeof value === 'string' ? undefined : value
}

function compile(schemas: Map<string, { $id: string }>, names: string[], allErrors: boolean): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors,
    discriminator: true,
    messages: allErrors,
    code: { source: true, esm: true, lines: true, optimize: 2 },
  })
  formats.default(ajv, ['date-time'])
  ajv.addSchema([...schemas.values()])
  const code = standalone.default(
    ajv,
    Object.fromEntries(names.map((name) => [validatorName(name), schemas.get(name)?.$id ?? name])),
  )
  return allErrors ? code : withoutDetails(code)
}

/** Where one violation is all that is told, its place and keyword are enough; the rest would be a quarter of the code. */
function withoutDetails(code: string): string {
  return code.replace(/,schemaPath:"[^"]*"/g, '').replace(/,params:\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}/g, '')
}

/** `hook-input` -> `validateHookInput`. */
function validatorName(schema: string): string {
  const words = schema.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  return `validate${words.join('')}`
}

/** Ajv's code still requires ajv's own helpers, and what is committed must not. */
async function inline(root: string, code: string): Promise<{ text: string; inputs: string[] }> {
  const result = await build({
    stdin: { contents: code, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    minifySyntax: true,
    minifyIdentifiers: true,
  })
  const [output] = result.outputFiles
  if (output === undefined) throw new Error('a validator came out empty')
  // Where a package manager keeps packages must not show in what is committed.
  return { text: output.text.replace(/^\/\/ \S+\n/gm, ''), inputs: Object.keys(result.metafile.inputs) }
}

function declarations(schemas: string[]): string {
  return `${HEADER}import type { Validator } from '../validator.ts'

${schemas.map((name) => `export declare const ${validatorName(name)}: Validator`).join('\n')}
`
}
