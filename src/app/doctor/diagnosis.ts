import type { ErrorCode } from '../../core/errors.ts'

/** `problem`: something does not work; `warning`: a promise is weaker; `note`: worth knowing; `ok`: looked at, and well. */
export type Level = 'ok' | 'note' | 'warning' | 'problem'

/** One thing that the doctor looked at, as it is printed. */
export interface Diagnosis {
  /** What kind of thing it is, the same for every one of that kind: `run-damaged`. */
  id: string
  level: Level
  what: string
  /** Why it matters; null where it does not. */
  why: string | null
  /** What to do about it: a command, or a sentence. */
  fix: string | null
  /** The run that it is about. */
  run: string | null
  /** What `--fix` does about it, and what became of that: not asked, done, or why it failed. */
  repair: { act: string; done: boolean; failed: string | null } | null
}

/** A diagnosis before it is told: with what repairs it, and the code of the refusal that others get for it. */
export interface Found {
  id: string
  level: Level
  what: string
  why?: string
  /** A sentence; where there is a `command` or a `repair` that is told instead. */
  fix?: string
  /** A command of flowctl, without its path. */
  command?: string
  run?: string
  /** With a problem: what its exit code is taken from. */
  code?: ErrorCode
  /** How `--fix` repairs it; can be undone, and says so by what it names. Fails as the store does. */
  repair?: { act: string; run: () => void | Promise<void> }
}

/** Something that is well. */
export function well(id: string, what: string): Found {
  return { id, level: 'ok', what }
}

const NAMES_MAX = 12

/** The first of these names, and how many more there are. They come from a disk that others may write to. */
export function someNames(names: readonly string[]): string {
  const more = names.length - NAMES_MAX
  return `${names
    .slice(0, NAMES_MAX)
    .map((name) => JSON.stringify(name.slice(0, 80)).slice(1, -1))
    .join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** `3 files`, `1 file`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
