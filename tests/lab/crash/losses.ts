import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from '../../../src/store/place.ts'
import { runsOf } from './soundness.ts'
import type { World } from './world.ts'

/** Where things are that were put out of the way. */
const PUT_AWAY = /\/(?:\.aside|damaged-[0-9a-f]{16})\//

/** The bytes that no command may lose. */
export interface Holdings {
  /** The logs by the ids of their runs. */
  logs: Map<string, Buffer>
  /** Other files by their paths in the project. */
  files: Map<string, Buffer>
}

/** The logs of `world`, and the files of it that are named besides. */
export function holdingsOf(world: World, files: readonly string[]): Holdings {
  return { logs: logsOf(world), files: new Map(files.map((path) => [path, bytesOf(world, path)])) }
}

/**
 * What is lost of what `world` had, a sentence each: of a log that is still there it may only become longer, and a file stays
 * as it is; else its bytes must stand where things are put away. That a run is gone is for its events to tell.
 */
export function lossesOf(world: World, { logs, files }: Holdings): string[] {
  const now = logsOf(world)
  const lost = [
    ...[...logs].filter(([id, bytes]) => now.get(id)?.subarray(0, bytes.length).equals(bytes) === false),
    ...[...files].filter(([path, bytes]) => !world.has(path) || !bytesOf(world, path).equals(bytes)),
  ]
  if (lost.length === 0) return []
  const away = putAway(world)
  return lost.filter(([, bytes]) => !away.some((kept) => kept.equals(bytes))).map(([name]) => `${name} lost bytes`)
}

function logsOf(world: World): Map<string, Buffer> {
  const files = runsOf(world).map(({ place, id }) => ({ id, path: paths.log(place, id) }))
  return new Map(files.filter(({ path }) => existsSync(path)).map(({ id, path }) => [id, readFileSync(path)]))
}

function bytesOf(world: World, path: string): Buffer {
  return readFileSync(join(world.root, path))
}

function putAway(world: World): Buffer[] {
  return readdirSync(join(world.root, '.flow'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => PUT_AWAY.test(path))
    .map((path) => readFileSync(path))
}
