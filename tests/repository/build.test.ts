import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { licenses, packagesOf } from '../../scripts/licenses.ts'
import { CRASH_POINTS } from '../../src/store/crash.ts'

const ROOT = join(import.meta.dirname, '../..')
const SOURCES = ['dist', 'package.json', 'references', 'schemas', 'scripts', 'src', 'workflows']

describe('the build', () => {
  let box: string
  let copy: string

  beforeAll(() => {
    box = mkdtempSync(join(tmpdir(), 'flow-build-'))
    copy = join(box, 'another place', 'deeper')
    mkdirSync(copy, { recursive: true })
    for (const path of SOURCES) cpSync(join(ROOT, path), join(copy, path), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  })
  afterAll(() => rmSync(box, { recursive: true, force: true }))

  const build = (...flags: string[]) =>
    execa(process.execPath, ['--import', 'tsx', 'scripts/build.ts', ...flags], { cwd: copy, reject: false })

  it('gives the committed bytes in every directory', async () => {
    expect(await build('--check')).toMatchObject({ stdout: '', stderr: '', exitCode: 0 })
  })

  it('notices what differs from its source or has none, changes nothing then, and repairs it', async () => {
    const damaged = ['dist/main.cjs', 'src/schemas/generated/events.js']
    for (const path of damaged) writeFileSync(join(copy, path), '// edited by hand')
    const orphans = ['dist/old.cjs', 'src/schemas/generated/old.js']
    for (const path of orphans) writeFileSync(join(copy, path), '')

    const checked = await build('--check')
    expect(checked.exitCode).toBe(1)
    expect(checked.stdout.split('\n').sort()).toEqual([
      ...damaged.map((path) => `differs from its source: ${path}`),
      ...orphans.map((path) => `has no source: ${path}`),
    ])
    expect(readFileSync(join(copy, 'src/schemas/generated/events.js'), 'utf8')).toBe('// edited by hand')

    expect((await build()).exitCode).toBe(0)
    expect(orphans.filter((path) => existsSync(join(copy, path)))).toEqual([])
    expect((await build('--check')).exitCode).toBe(0)
  })

  it('leaves nothing of the crash points in what it ships', () => {
    const shipped = readdirSync(join(copy, 'dist')).map((name) => readFileSync(join(copy, 'dist', name), 'utf8'))
    const traces = ['FLOW_CRASH_AT', ...CRASH_POINTS]
    expect(traces.filter((trace) => shipped.some((text) => text.includes(trace)))).toEqual([])
  })

  it('gives the license of the version that is bundled, whichever others are installed', async () => {
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) {
      const directory = join(box, `node_modules/.pnpm/each@${version}/node_modules/each`)
      mkdirSync(directory, { recursive: true })
      writeFileSync(join(directory, 'package.json'), JSON.stringify({ name: 'each', version, license: 'MIT' }))
      writeFileSync(join(directory, 'LICENSE'), 'the text')
    }
    const bundled = 'node_modules/.pnpm/each@2.0.0/node_modules/each'
    const packages = packagesOf([`${bundled}/index.js`, `${bundled}/lib/index.js`, 'src/cli/main.ts'])
    expect(packages).toEqual([bundled])
    expect(await licenses(box, packages)).toMatch(/\n\neach 2\.0\.0 \(MIT\)\n\nthe text\n$/)
  })

  it('needs nothing installed to run', async () => {
    const elsewhere = join(box, 'installed')
    for (const path of ['dist', 'package.json', '.claude-plugin', 'workflows', 'schemas', 'bin'])
      cpSync(join(ROOT, path), join(elsewhere, path), { recursive: true })
    const run = await execa(join(elsewhere, 'bin/flowctl'), ['workflow', 'list', '--json'], { cwd: box, reject: false })
    expect(run).toMatchObject({ exitCode: 0 })
    expect(run.stdout).toContain('start-issue')
  })
})
