import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../../store/git.ts'
import { pluginRoot } from '../../store/plugin.ts'
import type { Context } from '../context.ts'
import { count, type Found, someNames, well } from './diagnosis.ts'

const GIT_TIMEOUT_MS = 5000
const EXECUTABLE = ['bin/flowctl', 'bin/flow-record-activity.sh', 'bin/journal-record.sh', 'hooks/guard']
const FILES = ['flowctl', 'main', 'tool-hook', 'upkeep', 'documents', 'yaml'].map((name) => `dist/${name}.cjs`)
const MANIFEST = '.claude-plugin/plugin.json'
const REINSTALL = 'Install the plugin again: claude plugin uninstall flow, then claude plugin install flow.'

/** The programs that Flow needs, and whether its own files are whole. Starts `git --version`. */
export function installation({ place }: Context, root = pluginRoot()): Found[] {
  return [
    well('node', `Node ${process.versions.node}`),
    gitFound(place.here, place.git !== null),
    pluginFound(root),
    hooksFound(root),
  ]
}

function gitFound(here: string, needed: boolean): Found {
  const answer = git(here, ['--version'], GIT_TIMEOUT_MS)
  if (answer.ok) return well('git', answer.text.trim())
  return {
    id: 'git',
    level: needed ? 'warning' : 'note',
    what: `git does not answer: ${answer.reason}`,
    why: 'Without git nothing tells on which content of the tree evidence was taken, so it is no proof.',
    fix: 'Install git and put it on PATH.',
  }
}

function pluginFound(root: string): Found {
  const version = versionIn(root)
  const missing = [...FILES, MANIFEST].filter((name) => !isFile(join(root, name)) || (name === MANIFEST && version === null))
  const closed = EXECUTABLE.filter((name) => !isExecutable(join(root, name)))
  if (missing.length + closed.length === 0) return well('plugin', `Flow ${version} in ${root}`)
  return {
    id: 'plugin',
    level: 'problem',
    code: 'internal',
    what: `Flow ${version ?? 'of no version'} in ${root} is not whole: ${[
      ...(missing.length === 0 ? [] : [`not there or empty: ${someNames(missing)}`]),
      ...(closed.length === 0 ? [] : [`not executable: ${someNames(closed)}`]),
    ].join('; ')}.`,
    why: 'Commands or hooks fail, and what happens in a session is not recorded.',
    fix:
      closed.length > 0 && missing.length === 0
        ? `chmod +x ${closed.map((name) => `'${join(root, name)}'`).join(' ')}`
        : REINSTALL,
  }
}

/** The version that the manifest names; null where it cannot be read. */
function versionIn(root: string): string | null {
  try {
    const { version } = JSON.parse(readFileSync(join(root, MANIFEST), 'utf8'))
    return typeof version === 'string' ? version : null
  } catch {
    return null
  }
}

/** Whether every hook that the host is told of calls the guard of this plugin. */
function hooksFound(root: string): Found {
  try {
    const calls = hookCalls(JSON.parse(readFileSync(join(root, 'hooks', 'hooks.json'), 'utf8')))
    const other = calls.filter((command) => command !== '${' + 'CLAUDE_PLUGIN_ROOT}/hooks/guard')
    if (calls.length > 0 && other.length === 0) return well('hooks-file', `hooks.json has ${count(calls.length, 'hook')}`)
    return brokenHooks(calls.length === 0 ? 'it has no hook' : `it calls ${someNames(other)}`)
  } catch (error) {
    return brokenHooks(error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read')
  }
}

function brokenHooks(why: string): Found {
  return {
    id: 'hooks-file',
    level: 'problem',
    code: 'internal',
    what: `hooks/hooks.json is not as it was shipped: ${why}.`,
    why: 'The host calls no hook of Flow: nothing is told at the start of a session, and its end is not recorded.',
    fix: REINSTALL,
  }
}

/** The commands of all hooks, in the shape that the host reads; throws on any other. */
function hookCalls(file: { hooks: Record<string, { hooks: { command: string }[] }[]> }): string[] {
  return Object.values(file.hooks).flatMap((groups) => groups.flatMap(({ hooks }) => hooks.map(({ command }) => command)))
}

function isFile(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() === true && stat.size > 0
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return isFile(path)
  } catch {
    return false
  }
}
