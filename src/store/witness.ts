import { type Root, readRegular } from './disk.ts'

/** What `run.yaml` says of the log: that it once reached line `revision` with the `sum` `head`. */
export interface Witness {
  revision: number
  head: string
}

const DOCUMENT_MAX = 16 * 1024 * 1024

/**
 * The witness in the document at `path`; null when there is no document or its text says nothing of the
 * kind. A document that cannot be read is neither: it fails with `storage_refused` or `storage_failed`.
 */
export function readWitness(root: Root, path: string): Witness | null {
  // Only single-line strings are printed, so a line that begins with a name is that member of the document.
  const text = readRegular(root, path, DOCUMENT_MAX)?.toString('latin1') ?? ''
  const revision = /^revision: ([0-9]{1,15})$/m.exec(text)?.[1]
  const head = /^head: "?([0-9a-f]{64})"?$/m.exec(text)?.[1]
  return revision === undefined || head === undefined ? null : { revision: Number(revision), head }
}
