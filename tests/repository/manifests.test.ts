import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const json = (path: string) => JSON.parse(text(path))

describe('the plugin', () => {
  it('has the same manifest for every host', () => {
    expect(text('plugin.json')).toBe(text('.claude-plugin/plugin.json'))
  })

  it('has one version in all places', () => {
    const { version } = json('package.json')
    const [entry] = json('.claude-plugin/marketplace.json').plugins
    expect([json('plugin.json').version, entry.version]).toEqual([version, version])
    expect(text('CHANGELOG.md')).toContain(`\n## ${version}\n`)
  })

  it('is offered by its own marketplace, from the root of the repository', () => {
    const { name, plugins } = json('.claude-plugin/marketplace.json')
    expect({ name, plugins: plugins.length }).toEqual({ name: 'flow-marketplace', plugins: 1 })
    expect(plugins[0]).toMatchObject({ name: json('plugin.json').name, source: './' })
  })

  // The client installs dependencies on its own when it finds one of these, which blocks an offline install.
  it.each(['package-lock.json', 'npm-shrinkwrap.json', 'bun.lock', 'bun.lockb'])('has no %s', (lockfile) => {
    expect(existsSync(join(ROOT, lockfile))).toBe(false)
  })

  it('runs as cloned: it depends on packages for development only', () => {
    const manifest = json('package.json')
    const kinds = Object.keys(manifest).filter((key) => /dependencies$/i.test(key))
    expect(kinds).toEqual(['devDependencies'])
  })
})
