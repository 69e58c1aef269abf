import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, 'histories')

/** A run as it was recorded once, and what it folded to. */
export interface History {
  /** `v1-first/loops`: the version, with what tells the plugins apart that wrote it, and the scenario. */
  name: string
  directory: string
  /** The version of its lines. */
  version: number
  log: Buffer
  /** The summary of its state. */
  state: { id: string; accepted: number; head: string; status: string; owner: { session: string } | null }
  /** The documents that the plugin printed which recorded it, by their path in the directory of the run. */
  documents: Record<string, unknown>
}

/** Every frozen history, in the order of their names. */
export function histories(): History[] {
  return names(ROOT).flatMap((version) => names(join(ROOT, version)).map((scenario) => history(`${version}/${scenario}`)))
}

/** The frozen history of that name. */
export function history(name: string): History {
  const directory = join(ROOT, name)
  const read = (path: string) => parse(readFileSync(join(directory, path), 'utf8'))
  const activities = names(join(directory, 'activities')).map((file) => `activities/${file}`)
  return {
    ...{ name, directory, version: Number(/^v(\d+)/.exec(name)?.[1]) },
    log: readFileSync(join(directory, 'events.jsonl')),
    state: read('state.yaml'),
    documents: Object.fromEntries(['run.yaml', ...activities].map((path) => [path, read(path)])),
  }
}

function names(directory: string): string[] {
  return existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : []
}
