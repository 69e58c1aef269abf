import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

const DIRECTORIES = [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin']

/** A PATH with this Node and the system's programs, whatever the caller's own holds. */
export function searchPath(): string {
  return [...new Set(DIRECTORIES)].join(':')
}

/** A PATH with all of that but the program `name`: the new directory `at` with a link for each of the others. */
export function searchPathWithout(name: string, at: string): string {
  mkdirSync(at)
  const taken = new Set([name])
  for (const directory of DIRECTORIES.filter(existsSync))
    for (const program of readdirSync(directory)) {
      if (!taken.has(program)) symlinkSync(join(directory, program), join(at, program))
      taken.add(program)
    }
  return at
}
