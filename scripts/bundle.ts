import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { licenses, packagesOf } from './licenses.ts'
import type { Validators } from './validators.ts'

/** What the bundle starts with: it loads the others, and knows their digests. */
const FIRST = { flowctl: 'src/cli/entry.ts' }

/** What each other file begins with. To load one more file takes longer than to read some more of one, so there are few. */
const ENTRIES = {
  main: 'src/cli/main.ts',
  'tool-hook': 'src/cli/tool-hook.ts',
  upkeep: 'src/cli/upkeep.ts',
  documents: 'src/schemas/documents.ts',
  yaml: 'node_modules/yaml/browser/index.js',
}

/** The dynamic imports that load another of these files, large and seldom needed; all others are inlined. */
const SEPARATE = [
  { specifier: /^\.\/upkeep\.ts$/, file: './upkeep.cjs' },
  { specifier: /\/schemas\/documents\.ts$/, file: './documents.cjs' },
  { specifier: /^yaml$/, file: './yaml.cjs' },
]

/** How a bundle for tests differs from the one that is shipped. */
export interface BundleOptions {
  /** Whether the crash points stay in it. */
  crashPoints?: boolean
  /** Look at each source before the bundle's own. */
  plugins?: Plugin[]
}

/**
 * The bundle as file contents by path below `root`: `dist/flowctl.cjs`, the files that it loads when it needs
 * them, and the licenses of what is in them. `validators` stand in for the generated files on disk. Writes
 * nothing; the same sources give the same bytes in every directory. Throws on a build error.
 */
export async function bundle(
  root: string,
  validators: Validators,
  { crashPoints = false, plugins = [] }: BundleOptions = {},
): Promise<Map<string, string>> {
  const options: BuildOptions = {
    absWorkingDir: root,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    // CommonJS, because Node has it loaded earlier: it saves a sixth of what a command costs.
    format: 'cjs',
    // Otherwise a file would be loaded as an ES module after all.
    supported: { 'dynamic-import': false },
    platform: 'node',
    target: 'node20',
    // Text of one byte a character is read and compiled faster.
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
    minify: true,
    // Not from tsconfig.json: what the type checker is told must not change what is shipped.
    tsconfigRaw: { compilerOptions: { alwaysStrict: true } },
    // Crash points are for tests: with this nothing is left of them.
    define: {
      ...(crashPoints ? {} : { 'process.env.FLOW_CRASH_AT': 'undefined' }),
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    plugins: [...plugins, separate(), lazyBuiltins(root), generated(root, validators.files)],
  }
  const others = await outputs(root, { ...options, entryPoints: ENTRIES })
  const digests = [...others.files].map(([path, text]) => [basename(path), createHash('sha256').update(text).digest('hex')])
  const first = await outputs(root, {
    ...options,
    entryPoints: FIRST,
    define: { ...options.define, 'process.env.FLOW_DIGESTS': JSON.stringify(JSON.stringify(Object.fromEntries(digests))) },
  })
  const packages = [...packagesOf([...first.inputs, ...others.inputs]), ...validators.packages]
  return new Map([...first.files, ...others.files, ['dist/LICENSES.txt', await licenses(root, packages)]])
}

async function outputs(root: string, options: BuildOptions): Promise<{ files: Map<string, string>; inputs: string[] }> {
  const { outputFiles = [], metafile } = await build({ ...options, write: false, metafile: true })
  return {
    files: new Map(outputFiles.map(({ path, text }) => [path.slice(root.length + 1), text])),
    inputs: Object.keys(metafile.inputs),
  }
}

function separate(): Plugin {
  return {
    name: 'separate',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ path, kind }) => {
        const found = kind === 'dynamic-import' ? SEPARATE.find(({ specifier }) => specifier.test(path)) : undefined
        return found === undefined ? null : { path: found.file, external: true }
      })
    },
  }
}

/**
 * Builtin modules that are not part of a started Node, and take longer to load than most of a hook takes to run. In the bundle
 * each is loaded when something of it is first used.
 */
const LAZY = /^node:(?:crypto|events|os|timers\/promises|url|util)$/

function lazyBuiltins(root: string): Plugin {
  return {
    name: 'lazy-builtins',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: LAZY }, ({ path, kind }) => (kind === 'import-statement' ? { path, namespace: 'lazy' } : null))
      onLoad({ filter: /.*/, namespace: 'lazy' }, async ({ path }) => {
        const members = (await importedNames(root, path)).map((name) => `get ${name}() { return require('${path}').${name} }`)
        return { contents: `module.exports = { ${members.join(', ')} }`, loader: 'js' }
      })
      // What a release needs of it is at hand in a CommonJS file.
      onResolve({ filter: /^node:module$/ }, ({ path, kind }) =>
        kind === 'import-statement' ? { path, namespace: 'at-hand' } : null,
      )
      onLoad({ filter: /.*/, namespace: 'at-hand' }, () => ({
        contents:
          "module.exports = { createRequire: () => require, get syncBuiltinESMExports() { return require('node:module').syncBuiltinESMExports } }",
        loader: 'js',
      }))
    },
  }
}

/** What the sources import of a builtin module, sorted. */
async function importedNames(root: string, builtin: string): Promise<string[]> {
  const names = new Set<string>()
  for (const path of await readdir(join(root, 'src'), { recursive: true })) {
    if (!path.endsWith('.ts')) continue
    const text = await readFile(join(root, 'src', path), 'utf8')
    const [, named, whole] = new RegExp(`^import (?:\\{([^}]*)\\}|\\* as (\\w+)) from '${builtin}'`, 'm').exec(text) ?? []
    for (const name of named?.split(',') ?? []) names.add(name.trim().split(' ')[0] ?? '')
    if (whole !== undefined) for (const [, name = ''] of text.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'))) names.add(name)
  }
  names.delete('')
  return [...names].sort()
}

function generated(root: string, files: Map<string, string>): Plugin {
  return {
    name: 'generated',
    setup({ onLoad }) {
      onLoad({ filter: /src[\\/]schemas[\\/]generated[\\/]/ }, ({ path }) => ({
        contents: files.get(path.slice(root.length + 1)) ?? '',
        loader: 'js',
      }))
    },
  }
}
