import { build, type Plugin } from 'esbuild'
import { licenses, packagesOf } from './licenses.ts'
import type { Validators } from './validators.ts'

/** What each file of the bundle begins with. To load one more file takes longer than to read some more of one, so there are few. */
const ENTRIES = {
  flowctl: 'src/cli/entry.ts',
  main: 'src/cli/main.ts',
  documents: 'src/schemas/documents.ts',
  yaml: 'node_modules/yaml/browser/index.js',
}

/**
 * The dynamic imports that load another of these files; all others are inlined and run when they are reached. `main`
 * is one so that an old Node is told so before it meets newer syntax, the rest because they are large and seldom needed.
 */
const SEPARATE = [
  { specifier: /^\.\/main\.ts$/, file: './main.cjs' },
  { specifier: /\/schemas\/documents\.ts$/, file: './documents.cjs' },
  { specifier: /^yaml$/, file: './yaml.cjs' },
]

/**
 * The bundle as file contents by path below `root`: `dist/flowctl.cjs`, the files that it loads when it needs
 * them, and the licenses of what is in them. `validators` stand in for the generated files on disk. Writes
 * nothing; the same sources give the same bytes in every directory. Throws on a build error.
 */
export async function bundle(root: string, validators: Validators): Promise<Map<string, string>> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    write: false,
    metafile: true,
    // CommonJS, because Node has it loaded earlier: it saves a sixth of what a command costs.
    format: 'cjs',
    // Otherwise a file would be loaded as an ES module after all.
    supported: { 'dynamic-import': false },
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    minify: true,
    // Not from tsconfig.json: what the type checker is told must not change what is shipped.
    tsconfigRaw: { compilerOptions: { alwaysStrict: true } },
    // Crash points are for tests of the sources: with this nothing is left of them.
    define: { 'process.env.FLOW_CRASH_AT': 'undefined', 'import.meta.url': 'fileUrl' },
    banner: { js: 'const fileUrl=require("node:url").pathToFileURL(__filename).href;' },
    plugins: [separate(), generated(root, validators.files)],
  })
  const files = new Map(result.outputFiles.map(({ path, text }) => [path.slice(root.length + 1), text]))
  const packages = [...packagesOf(Object.keys(result.metafile.inputs)), ...validators.packages]
  return files.set('dist/LICENSES.txt', await licenses(root, packages))
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
