import { createHash } from 'node:crypto'

/** Identifier of a run, `<YYYY-MM-DDTHHMMSSZ>-<slug>`; also the name of its directory. */
export type RunId = string & { readonly __brand: 'RunId' }

export const RUN_ID_PATTERN = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$/
export const RUN_ID_MAX = 255
const SLUG_MAX = 60

/** The run id in `text`, or null when it is not one. Does not look whether the run exists. */
export function parseRunId(text: string): RunId | null {
  // A brand is earned by the pattern, which admits neither a path separator nor `..`.
  return text.length <= RUN_ID_MAX && RUN_ID_PATTERN.test(text) ? (text as RunId) : null
}

/** A file-name-safe form of `text`; a short hash of it when no letter or digit is left. */
export function slug(text: string): string {
  const ascii = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replace(/^-|-$/g, '')
  return ascii === '' ? createHash('sha256').update(text).digest('hex').slice(0, 12) : ascii
}

/**
 * The run id for a start at `at` (ISO-8601 UTC). `collision` 1 is the plain id; 2 and up add
 * `-2`, `-3`, so that two starts within one second never share a directory.
 */
export function makeRunId(at: string, title: string, collision = 1): RunId {
  const stamp = `${at.slice(0, 10)}T${at.slice(11, 19).replaceAll(':', '')}Z`
  const suffix = collision > 1 ? `-${collision}` : ''
  const id = parseRunId(`${stamp}-${slug(title)}${suffix}`)
  if (id === null) throw new Error(`not a timestamp: ${at}`)
  return id
}

/** Two titles name the same work when these are equal: case and runs of white space do not count. */
export function normalizeTitle(title: string): string {
  return title.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
