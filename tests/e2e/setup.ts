import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { execa } from 'execa'
import type { TestProject } from 'vitest/node'
import { CLIENT_PACKAGE, CLIENT_VERSIONS, type ClientVersion, clientHome, clientProgram } from './harness/clients.ts'
import { clonePlugin, publishPlugin } from './harness/plugin.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    plugin: Plugins
  }
}

export interface Plugins {
  /** A bare repository with one commit: what a user would find on a git host. */
  repository: string
  /** Clones of it, as `--plugin-dir` takes them. */
  clone: string
  cloneWithSpace: string
}

const TOOLS = ['git', 'ip', 'nsenter', 'npm', 'tmux', 'unshare']

/** Installs the clients that are missing and publishes the working tree; the only step that uses a network. */
export default async function setup(project: TestProject): Promise<() => void> {
  const missing = TOOLS.filter((tool) => !isOnPath(tool))
  if (missing.length > 0) throw new Error(`the end-to-end suite needs ${missing.join(', ')} on PATH`)
  for (const version of CLIENT_VERSIONS) await installClient(version)
  const box = mkdtempSync(join(tmpdir(), 'flow-e2e-plugin-'))
  const repository = join(box, 'host', 'example', 'flow.git')
  const clone = join(box, 'plugin')
  const cloneWithSpace = join(box, 'a plugin', 'flow')
  await publishPlugin(repository)
  await clonePlugin(repository, clone)
  await clonePlugin(repository, cloneWithSpace)
  project.provide('plugin', { repository, clone, cloneWithSpace })
  return () => rmSync(box, { recursive: true, force: true })
}

function isOnPath(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((directory) => existsSync(join(directory, tool)))
}

async function installClient(version: ClientVersion): Promise<void> {
  const home = clientHome(version)
  if (clientProgram(home) !== null) return
  // Installed aside and renamed, so that an interrupted install is not taken for a client.
  mkdirSync(dirname(home), { recursive: true })
  const fresh = mkdtempSync(`${home}.new-`)
  const flags = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
  await execa('npm', ['install', '--prefix', fresh, ...flags, `${CLIENT_PACKAGE}@${version}`])
  if (clientProgram(fresh) === null) throw new Error(`${CLIENT_PACKAGE}@${version} has no program for this platform`)
  if (existsSync(home)) rmSync(home, { recursive: true })
  renameSync(fresh, home)
}
