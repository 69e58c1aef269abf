import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { launcherPath, pluginRoot, version } from '../../src/store/plugin.ts'
import { testdir } from './support.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('the plugin', () => {
  it('knows its own directory, launcher and version', () => {
    expect([pluginRoot(), launcherPath()]).toEqual([ROOT, join(ROOT, 'bin/flowctl')])
    expect(version()).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version)
  })

  it.each(['dist', 'dist/chunks'])('knows its directory from a bundle in %s', (place) => {
    const root = testdir({ '.claude-plugin/plugin.json': '{"version":"9.9.9"}' })
    const outfile = join(root, place, 'x.mjs')
    const contents = `import { pluginRoot, version } from './src/store/plugin.ts'; console.log(pluginRoot(), version())`
    buildSync({ stdin: { contents, resolveDir: ROOT }, outfile, bundle: true, platform: 'node', format: 'esm' })
    expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })).toBe(`${root} 9.9.9\n`)
  })
})
