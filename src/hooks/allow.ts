import { realpathSync } from 'node:fs'

/** Subcommands that a run's owner may call unasked. What hands out trust or runs other programs is not among them. */
const UNASKED = new Set([
  'start',
  'status',
  'list',
  'show',
  'log',
  'next',
  'begin',
  'record',
  'advance',
  'complete',
  'note',
  'block',
  'unblock',
  'fail',
  'cancel',
  'check',
  'workflow',
  'journal',
  'help',
  'version',
])

/** Flags that a person should see before they act: another's run, another's name, another's directory. */
const ASKED_FLAGS = ['--take-over', '--session', '--cwd']

/** What `resume` of the session's own run may say besides its id. */
const RESUME_FLAGS = ['--dry-run', '--json', '--quiet', '--no-color', '--run']

/** What `doctor` may be asked so: to look, and to say what it would do. */
const DOCTOR_FLAGS = ['--dry-run', '--json', '--quiet', '--no-color']

/**
 * Whether a Bash command is one plain call of this plugin's own launcher, by absolute path, that needs no
 * permission prompt. `own` are the ids of the session's runs: to resume another is for the person to say. False
 * for anything that a shell would make more of: a second command, a redirection, a substitution, a pattern.
 */
export function allowsCommand(command: string, launcher: string, own: readonly string[]): boolean {
  const words = plainWords(command)
  if (words === null) return false
  const [program, subcommand, ...rest] = words
  if (program === undefined || subcommand === undefined || !isLauncher(program, launcher)) return false
  if (rest.some((word) => ASKED_FLAGS.some((flag) => word === flag || word.startsWith(`${flag}=`)))) return false
  switch (subcommand) {
    case 'resume':
      return rest.every((word) => own.includes(word) || RESUME_FLAGS.includes(word))
    case 'doctor':
      return rest.every((word) => DOCTOR_FLAGS.includes(word))
    case 'gate':
      return rest[0] === 'open'
    case 'criteria':
      // A command may stand in a flag or a file, and a person must see it first.
      return rest[0] === 'list' || (rest[0] === 'set' && !rest.some((word) => /^--(?:command|file)(?:=|$)/.test(word)))
    default:
      return UNASKED.has(subcommand)
  }
}

function isLauncher(program: string, launcher: string): boolean {
  // What lies below /proc is another file for the hook than for the shell.
  if (!program.startsWith('/') || program.startsWith('/proc/')) return false
  if (program === launcher) return true
  try {
    return realpathSync(program) === realpathSync(launcher)
  } catch {
    return false
  }
}

/** The words of a command that the shell would take literally; null when it has any other meaning. */
export function plainWords(command: string): string[] | null {
  // A shell leaves it out, and could so make a flag of what is none here.
  if (command.includes('\0')) return null
  const words: string[] = []
  let word: string | null = null
  for (let i = 0; i < command.length; i++) {
    const c = command[i] as string
    if (c === ' ' || c === '\t') {
      if (word !== null) words.push(word)
      word = null
    } else if (c === "'") {
      const end = command.indexOf("'", i + 1)
      if (end < 0) return null
      word = (word ?? '') + command.slice(i + 1, end)
      i = end
    } else if (c === '"') {
      const quoted = doubleQuoted(command, i + 1)
      if (quoted === null) return null
      word = (word ?? '') + quoted.text
      i = quoted.end
    } else if (c === '\\') {
      const next = command[i + 1]
      if (next === undefined || next === '\n') return null
      word = (word ?? '') + next
      i++
    } else if (SPECIAL.test(c)) return null
    else word = (word ?? '') + c
  }
  if (word !== null) words.push(word)
  return words
}

/** Outside quotes: operators, line ends, expansions, patterns, comments, history. A pattern could turn into a flag. */
const SPECIAL = /[;&|<>()\n\r$`*?[\]{}~#!]/

function doubleQuoted(command: string, start: number): { text: string; end: number } | null {
  let text = ''
  for (let i = start; i < command.length; i++) {
    const c = command[i] as string
    if (c === '"') return { text, end: i }
    const next = command[i + 1]
    // A shell takes a backslash before a line end out, together with the line end.
    if (c === '$' || c === '`' || (c === '\\' && next === '\n')) return null
    if (c === '\\' && (next === '"' || next === '\\')) {
      text += next
      i++
    } else text += c
  }
  return null
}
