import { resolve, sep } from 'node:path'
import { sha256 } from '../core/canonical.ts'
import type { Artifact } from '../core/event.ts'
import { readRegular } from '../store/disk.ts'
import { hereRoot } from '../store/place.ts'
import type { Context } from './context.ts'

/** What a person is to approve is read by them, so it is small. */
const ARTIFACT_MAX = 16 * 1024 * 1024

/** The files as they are now in the caller's worktree, each once. A file of over 16 MiB, or outside of it, counts as not there. */
export function readArtifacts(context: Context, files: readonly { path: string }[]): Artifact[] {
  return [...new Set(files.map(({ path }) => path))].map((path) => {
    const root = hereRoot(context.place)
    const file = resolve(root.path, path)
    // The path may come from a log that was written elsewhere.
    const content = file.startsWith(root.path + sep) ? readRegular(root, file, ARTIFACT_MAX) : null
    return { path, digest: content === null || content.length > ARTIFACT_MAX ? null : sha256(content) }
  })
}
