import { isUtf8 } from 'node:buffer'
import { lstatSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Document } from 'yaml'
import { sha256 } from '../core/canonical.ts'
import { FlowError, refusal } from '../core/errors.ts'
import { API_VERSION } from '../core/event.ts'
import type { Original, Read } from '../core/original.ts'
import { namesIn, type Root, readRegular } from './disk.ts'
import { errno, notRegular, storageError } from './errno.ts'
import { FILE_MAX, faultyKeys, tokensOf } from './yaml-file.ts'

const EVENTS_MAX = 16 * 1024 * 1024
const ALIASES_MAX = 100
/** The most lines that a guess names. */
const LINES_MAX = 10

/**
 * What stands in a run directory that another program wrote by hand, as far as it can be read: a document that is no YAML
 * is told as such and does not keep the others from being read. Writes nothing. Fails with `file_not_found`,
 * `storage_refused` (a link, a FIFO) and `document_invalid` for a directory that holds no run, or one of Flow's own.
 */
export async function readOriginal(path: string, shown: string): Promise<Original> {
  const directory = realDirectory(path, shown)
  const root: Root = { path: directory, remedy: () => `Make ${shown} readable.` }
  const files: [name: string, bytes: Buffer][] = []
  const take = (name: string, max: number): Buffer | null => {
    const bytes = readRegular(root, join(directory, name), max)
    if (bytes !== null) files.push([name, bytes])
    return bytes
  }
  const run = take('run.yaml', FILE_MAX)
  const names = namesIn(root, join(directory, 'activities'))
    .filter((name) => /^[^.].*\.ya?ml$/.test(name))
    .sort()
  const activities = names.map((name) => ({ file: name, bytes: take(join('activities', name), FILE_MAX) as Buffer }))
  const events = take('events.jsonl', EVENTS_MAX)
  if (files.length === 0)
    throw new FlowError(
      refusal(
        'document_invalid',
        `${shown} holds neither run.yaml nor activities/ nor events.jsonl.`,
        'Give the directory of one run, for example .flow/runs/2026-01-31T093000Z-add-search.',
      ),
    )
  const lines = parseLines(events)
  if (lines.values.some(isOwn))
    throw new FlowError(refusal('document_invalid', `${shown} is a run of this Flow already.`, null, 'list --all'))
  return {
    path: directory,
    name: basename(directory),
    digest: sha256(files.map(([name, bytes]) => `${name}\0${sha256(bytes)}\n`).join('')),
    run: run === null ? null : await parseYaml(run),
    activities: await Promise.all(activities.map(async ({ file, bytes }) => ({ file, read: await parseYaml(bytes) }))),
    events: lines.values,
    ...{ unreadable: lines.unreadable, cut: lines.cut },
  }
}

function realDirectory(path: string, shown: string): string {
  try {
    // The directory is named by a person and may lie behind links; what is in it may not be one.
    const real = realpathSync(path)
    if (!lstatSync(real).isDirectory()) throw notRegular(shown)
    return real
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR')
      throw new FlowError(refusal('file_not_found', `${shown} is not there.`, 'Give the directory of a run.', 'help import'))
    throw storageError(error, shown, () => `Make ${shown} readable.`)
  }
}

async function parseYaml(bytes: Buffer): Promise<Read> {
  if (bytes.length > FILE_MAX) return { fault: `it is over ${FILE_MAX} bytes long` }
  const yaml = await import('yaml')
  const text = bytes.toString('utf8')
  const lines = new yaml.LineCounter()
  const { tokens, fault } = tokensOf(yaml, text, lines)
  if (fault !== null) return { fault: fault.message }
  const [first, second] = new yaml.Composer({ uniqueKeys: false, logLevel: 'silent' }).compose(tokens, true, text.length)
  const document = first as Document.Parsed // With `true` there is one, if an empty one.
  const [error] = document.errors
  if (error !== undefined) return { fault: error.message }
  // People wrote these: what stands twice is no reason to lose the rest.
  const faulty = faultyKeys(document, yaml.visit)
  const placesOf = (keys: typeof faulty) =>
    keys
      .slice(0, LINES_MAX)
      .map(({ offset }) => lines.linePos(offset).line)
      .join(', ')
  const repeated = placesOf(faulty.filter(({ isRepeated }) => isRepeated))
  const odd = placesOf(faulty.filter(({ isRepeated }) => !isRepeated))
  const guesses = [
    ...(isUtf8(bytes) ? [] : ['it is not UTF-8 text: what is none was replaced']),
    ...(second === undefined ? [] : ['it holds several documents: only the first is read']),
    ...(repeated === '' ? [] : [`a key stands again on line ${repeated}: the last one counts`]),
    ...(odd === '' ? [] : [`a key is no plain text on line ${odd}: what it looks like counts`]),
  ]
  try {
    const value: unknown = document.toJS({ maxAliasCount: ALIASES_MAX })
    return { value, ...(guesses.length === 0 ? {} : { guesses }) }
  } catch (error) {
    // More aliases than allowed.
    return { fault: (error as Error).message }
  }
}

function parseLines(bytes: Buffer | null): { values: unknown[]; unreadable: number; cut: boolean } {
  const values: unknown[] = []
  let unreadable = 0
  const lines = (bytes ?? Buffer.alloc(0)).toString('utf8').split('\n')
  const cut = bytes !== null && bytes.length > EVENTS_MAX
  for (const line of cut ? lines.slice(0, -1) : lines) {
    if (line.trim() === '') continue
    try {
      values.push(JSON.parse(line))
    } catch {
      unreadable += 1
    }
  }
  return { values, unreadable, cut }
}

function isOwn(value: unknown): boolean {
  return (value as { data?: { apiVersion?: unknown } } | null)?.data?.apiVersion === API_VERSION
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** `text` as a time of an event, UTC with milliseconds, and whether its zone was a guess; null when it is no time. */
export function timeOf(text: string): { at: string; guessed: boolean } | null {
  const [, day, hour = '00', minute = '00', second = '00', fraction = '', zone] = TIME.exec(text.trim()) ?? []
  if (day === undefined) return null
  const ms = Date.parse(`${day}T${hour}:${minute}:${second}${fraction}${zone ?? 'Z'}`)
  // Node takes the 31st of February for the 3rd of March.
  if (Number.isNaN(ms) || !new Date(`${day}T00:00Z`).toISOString().startsWith(day)) return null
  // An event has a year of four digits.
  const at = new Date(ms).toISOString()
  return /^\d{4}-/.test(at) ? { at, guessed: zone === undefined } : null
}
