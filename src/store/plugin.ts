import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The directory of this plugin: the nearest one above this program that has the manifest. */
export function pluginRoot(): string {
  for (let directory = import.meta.dirname; ; directory = dirname(directory)) {
    if (existsSync(manifest(directory))) return directory
    if (dirname(directory) === directory) throw new Error(`no .claude-plugin/plugin.json above ${import.meta.dirname}`)
  }
}

/** Absolute path of the launcher. */
export function launcherPath(): string {
  return join(pluginRoot(), 'bin', 'flowctl')
}

/** The version that the manifest names. */
export function version(): string {
  return String(JSON.parse(readFileSync(manifest(pluginRoot()), 'utf8')).version)
}

function manifest(directory: string): string {
  return join(directory, '.claude-plugin', 'plugin.json')
}
