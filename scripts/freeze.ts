import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { LogReader } from '../src/core/chain.ts'
import { LOG_VERSION } from '../src/core/event.ts'
import { builtPlugin } from '../tests/cli/plugin.ts'
import { OLD, SCENARIOS } from '../tests/lab/frozen/scenarios.ts'
import { summaryOf } from '../tests/lab/frozen/summary.ts'
import { PLUGIN, SRV, World } from '../tests/lab/frozen/world.ts'

const USAGE = `usage: npx tsx scripts/freeze.ts [--plugin DIR] [--into NAME] [SCENARIO]...

Records histories with a plugin that has a bundle, by default one of this source, and keeps them with what they fold
to in tests/lab/frozen/histories/NAME/, by default that of the version which this source writes. A history that is
there already is never written again. Needs Linux, and root or user namespaces.
`
const ROOT = join(import.meta.dirname, '..')
const HISTORIES = join(ROOT, 'tests/lab/frozen/histories')
/** Names the plugin where everything is alone: nothing outside can be recorded, and nothing that runs there outlives it. */
const ALONE = 'FLOW_FREEZE_ALONE'
const KEPT = ['events.jsonl', 'run.yaml', 'activities']

const { values, positionals } = parseArgs({
  options: { plugin: { type: 'string' }, into: { type: 'string', default: `v${LOG_VERSION}` }, help: { type: 'boolean' } },
  allowPositionals: true,
})
const into = join(HISTORIES, values.into)
const all = { ...SCENARIOS, ...OLD }
const named = positionals.length === 0 ? Object.keys(SCENARIOS) : positionals
const names = named.filter((name) => !existsSync(join(into, name)))
const unknown = named.filter((name) => !Object.hasOwn(all, name))

if (values.help) process.stdout.write(USAGE)
else if (unknown.length > 0) fail(`There is no scenario ${unknown.join(', ')}. There are: ${Object.keys(all).join(', ')}.`)
else if (!/^v[0-9]+(-[a-z]+)?$/.test(values.into))
  fail(`--into is "${values.into}"; it must be a version, such as v${LOG_VERSION}.`)
else if (process.env[ALONE] !== undefined) for (const name of names) freeze(name)
else {
  for (const name of named) if (!names.includes(name)) console.log(`kept     ${values.into}/${name}`)
  if (names.length > 0) await startAlone()
}

/** This program once more in namespaces of its own, with its exit code. */
async function startAlone(): Promise<void> {
  const plugin = values.plugin === undefined ? await builtPlugin() : resolve(values.plugin)
  if (!existsSync(join(plugin, 'dist/main.cjs'))) return fail(`${plugin} is no plugin with a bundle.`)
  if (!relative(SRV, realpathSync(ROOT)).startsWith('..')) return fail(`This checkout is in ${SRV}, where histories are made.`)
  const user = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
  const self = [
    process.execPath,
    ...process.execArgv,
    String(process.argv[1]),
    '--plugin',
    plugin,
    '--into',
    values.into,
    ...names,
  ]
  // The shell is the first process there: it takes the end of those that nobody waits for.
  const shell = ['sh', '-c', '"$@"; exit $?', 'sh', ...self]
  const { status, error } = spawnSync('unshare', [...user, '--mount', '--pid', '--fork', '--mount-proc', ...shell], {
    env: { PATH: process.env['PATH'], [ALONE]: plugin },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error !== undefined) return fail(`unshare does not start: ${error.message}.`)
  process.exitCode = status ?? 1
}

function freeze(name: string): void {
  mount('-t', 'tmpfs', 'tmpfs', SRV)
  mkdirSync(PLUGIN)
  mount('--bind', String(process.env[ALONE]), PLUGIN)
  const world = new World()
  all[name]?.(world)
  const versions = new Set<string>()
  const reader = new LogReader((_, line) => versions.add(`v${JSON.parse(line.toString()).v}`))
  reader.push(world.log)
  if (reader.stopped) throw new Error(`${name}: what was recorded does not fold: ${JSON.stringify(reader.damage)}`)
  if ([...versions].join() !== values.into.split('-')[0])
    throw new Error(`${name}: its lines are of ${[...versions]}, not of ${values.into}`)
  const fresh = join(into, `.new-${name}`)
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  for (const kept of KEPT.filter((file) => readdirSync(world.directory).includes(file)))
    cpSync(join(world.directory, kept), join(fresh, kept), { recursive: true })
  writeFileSync(join(fresh, 'state.yaml'), stringify(summaryOf(reader), { lineWidth: 0 }))
  renameSync(fresh, join(into, name))
  console.log(`recorded ${values.into}/${name}: ${reader.seq} events`)
}

function mount(...args: string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`)
}

function fail(message: string): void {
  process.stderr.write(`${message}\n\n${USAGE}`)
  process.exitCode = 2
}
