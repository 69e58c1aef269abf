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

  /** What a program in `outfile` tells of the plugin that it belongs to. */
  function toldFrom(outfile: string): string {
    const contents = `import { pluginRoot, version } from './src/store/plugin.ts'; console.log(pluginRoot(), version())`
    buildSync({ stdin: { contents, resolveDir: ROOT }, outfile, bundle: true, platform: 'node', format: 'esm' })
    return execFileSync(process.execPath, [outfile], { encoding: 'utf8', stdio: 'pipe', timeout: 10_000 })
  }

  it.each(['dist', 'dist/chunks'])('knows its directory from a bundle in %s', (place) => {
    const root = testdir({ '.claude-plugin/plugin.json': '{"version":"9.9.9"}' })
    expect(toldFrom(join(root, place, 'x.mjs'))).toBe(`${root} 9.9.9\n`)
  })

  it('says so where it belongs to none', () => {
    expect(() => toldFrom(join(testdir(), 'x.mjs'))).toThrow('no .claude-plugin/plugin.json above')
  })
})
