/** How a command of a list stands to the one before it. */
type Operator = '&&' | '||' | ';' | '&' | '|'

/** A command without the redirections behind it; `before` and `after` are the operators around it. */
interface SimpleCommand {
  words: string[]
  /** Whether its output goes into a file. */
  writes: boolean
  before: Operator | null
  after: Operator | null
}

/** What a shell command line shows about one command in it. */
export interface Shown {
  /** The kinds of the patterns that a command in the line meets. */
  kinds: string[]
  /** Why the exit code of the line does not prove it, or null. */
  hidden: string | null
  /** The directories that the line changes to before. */
  directories: string[]
}

/** Variables in front of a command that leave what is run as it is. */
const HARMLESS_VARIABLES = new Set([
  'CI',
  'NODE_ENV',
  'FORCE_COLOR',
  'NO_COLOR',
  'TERM',
  'TZ',
  'LANG',
  'LC_ALL',
  'RUST_BACKTRACE',
])
/** Commands that may follow what is shown: they change nothing and do not fail. */
const HARMLESS_COMMANDS = new Set(['echo', 'printf', 'true', 'date', 'pwd'])
/** Commands that the output of what is shown may be piped into: they keep or shorten it. */
const FILTERS = new Set(['cat', 'tee', 'tail', 'head', 'grep', 'cut', 'tr', 'sort', 'uniq', 'wc', 'fold'])
/** Flags with which the common runners run nothing, or take failures back. */
const IDLE_FLAGS = new Set(
  '--help -h --version --collect-only --co --no-run --list --listTests --list-tests --dry-run --just-print --recon --question --touch --ignore-errors --if-present'.split(
    ' ',
  ),
)

/** Longer lists are not looked into: nobody types them. */
const COMMANDS_MAX = 100

/**
 * What a Bash command line that ended with exit code 0 shows: which kinds of evidence it has a command for (`patterns`
 * are the first words of such commands), and whether the line's exit code is that command's. Null when it has none.
 * Only lists of plain commands are understood; anything else that mentions such a command proves nothing.
 */
export function shownBy(line: string, patterns: ReadonlyMap<string, readonly string[]>): Shown | null {
  if (line.length > LINE_MAX) return null
  const commands = parse(line)
  if (commands === null || commands.length > COMMANDS_MAX) {
    const kinds = kindsOf(line.replace(/["'`$(){};&|<>#]/g, ' ').split(/\s+/), patterns, 'anywhere')
    return kinds.length === 0 ? null : { kinds, hidden: 'it is more than a list of plain commands', directories: [] }
  }
  const found = commands.map((command) => kindsOf(plain(command.words), patterns, 'in front'))
  const kinds = [...new Set(found.flat())]
  if (kinds.length === 0) return null
  const directories = commands.filter(({ words }) => plain(words)[0] === 'cd').map(({ words }) => plain(words)[1] ?? '')
  const last = found.findLastIndex((here) => here.length > 0)
  const reasons = commands.flatMap((command, i) => [
    i < last ? unsettling(command) : null,
    found[i]?.length === 0 ? null : hiddenBy(commands, found, i),
  ])
  return { kinds, hidden: reasons.find((reason) => reason !== null) ?? null, directories }
}

/** Why what comes after `command` on its line may not be what it looks like, or null. */
function unsettling({ words, after }: SimpleCommand): string | null {
  const [name = '', ...args] = plain(words)
  const variable = settingOf(words)
  if (variable !== null) return `it sets ${variable}`
  if (after === '&') return 'something runs in the background beside it'
  if (name === 'cd' && (args.length !== 1 || args[0] === '' || args[0]?.startsWith('-')))
    return 'it changes to a directory that cannot be told'
  // Only these can be told from the words: without them a shell may run nothing at all and end well.
  const options = /^(?:[-+][eux]+|-[eux]*o pipefail)(?: (?:[-+][eux]+|-[eux]*o pipefail))*$/
  if (name === 'set' && (args.some((arg) => arg.includes(' ')) || !options.test(args.join(' '))))
    return 'it changes how the shell runs'
  if (name === 'printf' && args[0]?.startsWith('-')) return 'it sets a variable'
  return STATEFUL.has(name) ? `${name} changes how the shell runs` : null
}

/** The variable that is set in front of the command and may change what it does, or null. */
function settingOf(words: string[]): string | null {
  const settings = words.slice(0, words.length - plain(words).length).filter((word) => ASSIGNMENT.test(word))
  const names = settings.map((word) => word.slice(0, word.search(/[+=]/)))
  return names.find((name, i) => !HARMLESS_VARIABLES.has(name) || settings[i]?.includes('+=')) ?? null
}

/** Why the exit code of the whole is not that of the command `at`, or null. */
function hiddenBy(commands: SimpleCommand[], found: string[][], at: number): string | null {
  const { words } = commands[at] as SimpleCommand
  let start = at
  while (commands[start]?.before === '|') start -= 1
  const pipeline = commands[start] as SimpleCommand
  if (pipeline.words[0] === '!') return 'it is negated'
  const variable = settingOf(words)
  if (variable !== null) return `it sets ${variable}`
  const idle = words.find((word) => IDLE_FLAGS.has(word))
  if (idle !== undefined || isIdleMake(plain(words))) return `${idle ?? 'a flag of make'} may keep it from running or failing`
  if (pipeline.before === '||') return 'it runs only when something else fails'
  for (let i = at; i < commands.length; i++) {
    const operator = commands[i]?.after
    const next = commands[i + 1]
    if (operator === '&') return 'it runs in the background'
    if (next === undefined) break
    const name = next.words[0] ?? ''
    if (operator === '||') return 'its failure is taken back with ||'
    if (operator === ';') return 'another command comes after it, whatever it ends with'
    if (operator === '|' && !hasPipefail(commands, start)) return 'it is piped without pipefail'
    if (operator === '|' && !FILTERS.has(name)) return `it is piped into ${name}, which may change what it is run on`
    if (operator === '&&' && found[i + 1]?.length === 0 && (!HARMLESS_COMMANDS.has(name) || next.writes))
      return `${name} comes after it and may change what it was run on`
  }
  return null
}

/** Whether `make` only prints, only marks, or goes on after failures: short flags may stand together. */
function isIdleMake([name, ...args]: string[]): boolean {
  return name === 'make' && args.some((arg) => /^-[A-Za-z]*[nitq]/.test(arg))
}

/** Whether pipefail is on for certain where the pipeline at `start` runs. */
function hasPipefail(commands: SimpleCommand[], start: number): boolean {
  for (let i = start - 1, linked = true; i >= 0; i--) {
    const { words, before, after } = commands[i] as SimpleCommand
    // Behind `&&` it was reached whenever the pipeline was; else it must be reached in any case.
    linked &&= after === '&&'
    const reached = before === null || before === ';' || (linked && before === '&&')
    if (plain(words)[0] !== 'set' || !reached || (after !== '&&' && after !== ';')) continue
    if (/ -[eux]*o pipefail(?: |$)/.test(words.join(' '))) return true
  }
  return false
}

const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*\+?=/

/** The words of a command without what stands in front of its name. */
function plain(words: string[]): string[] {
  let start = words[0] === '!' ? 1 : 0
  while (ASSIGNMENT.test(words[start] ?? '')) start += 1
  return words.slice(start)
}

function kindsOf(words: string[], patterns: ReadonlyMap<string, readonly string[]>, where: 'in front' | 'anywhere'): string[] {
  const starts = where === 'in front' ? [0] : words.map((_, i) => i)
  const meets = (pattern: string) => {
    const wanted = pattern.split(' ')
    return starts.some((start) => wanted.every((word, i) => words[start + i] === word))
  }
  return [...patterns].filter(([, list]) => list.some(meets)).map(([kind]) => kind)
}

/** The commands of a line; null when it holds anything but plain commands, their lists and pipes. */
function parse(line: string): SimpleCommand[] | null {
  const commands: SimpleCommand[] = []
  let words: string[] = []
  let word: string | null = null
  let writes = false
  let before: Operator | null = null
  const endWord = () => {
    if (word !== null) words.push(word)
    word = null
  }
  const endCommand = (operator: Operator | null): boolean => {
    endWord()
    if (words.length === 0) return operator === ';'
    commands.push({ words, writes, before, after: operator })
    words = []
    writes = false
    before = operator
    return true
  }
  for (let i = 0; i < line.length; i++) {
    const c = line[i] as string
    const two = line.slice(i, i + 2)
    if (c === ' ' || c === '\t') endWord()
    else if (c === "'") {
      const end = line.indexOf("'", i + 1)
      if (end < 0) return null
      word = (word ?? '') + line.slice(i + 1, end)
      i = end
    } else if (c === '"') {
      const end = doubleQuoteEnd(line, i + 1)
      if (end === null) return null
      word = (word ?? '') + line.slice(i + 1, end).replace(/\\(["\\])/g, '$1')
      i = end
    } else if (c === '\\') {
      if (i + 1 >= line.length || line[i + 1] === '\n') return null
      word = (word ?? '') + line[i + 1]
      i += 1
    } else if (two === '&&' || two === '||') {
      if (!endCommand(two)) return null
      i += 1
    } else if (c === '>' || c === '<' || two === '&>') {
      const redirection = /^(?:&>>?|>>?|<)(?:&[0-9-]|[ \t]*[A-Za-z0-9_./-]+)/.exec(line.slice(i, i + REDIRECTION_MAX))
      if (redirection === null || redirection[0].length === REDIRECTION_MAX) return null
      // The number of the stream is no argument.
      if (word !== null && /^[0-9]$/.test(word)) word = null
      endWord()
      writes ||= />[^&]/.test(redirection[0]) && !redirection[0].endsWith('/dev/null')
      i += redirection[0].length - 1
    } else if (c === ';' || c === '\n' || c === '&' || c === '|') {
      if (!endCommand(c === '\n' ? ';' : c)) return null
    } else if (/[$`(){}#!*?[\]~]/.test(c) && !(c === '!' && word === null && words.length === 0)) return null
    else word = (word ?? '') + c
  }
  endWord()
  if (words.length > 0) commands.push({ words, writes, before, after: null })
  const last = commands.at(-1)
  // A list may end in `;` or a line end, and in nothing else but `&`.
  if (last === undefined || last.after === '&&' || last.after === '||' || last.after === '|') return null
  if (last.after === ';') last.after = null
  return commands.some(({ words }) => KEYWORDS.has(plain(words)[0] ?? '')) ? null : commands
}

function doubleQuoteEnd(line: string, start: number): number | null {
  for (let i = start; i < line.length; i++) {
    if (line[i] === '"') return i
    if (line[i] === '$' || line[i] === '`' || (line[i] === '\\' && line[i + 1] === '\n')) return null
    if (line[i] === '\\') i += 1
  }
  return null
}

/** Words in front of which a command is not simple, or which run what another word says. */
const KEYWORDS = new Set(
  'if then else elif fi for while until do done case esac function select time coproc eval exec source . trap alias unalias unset export shopt enable builtin command env sh bash zsh dash xargs nohup'.split(
    ' ',
  ),
)

/** Commands of the shell itself that end it, or change what the words after them mean. */
const STATEFUL = new Set(
  'exit return break continue logout bye hash unhash rehash pushd popd chdir declare typeset readonly local integer float let read mapfile readarray getopts print vared bind complete compopt emulate setopt unsetopt zmodload autoload functions disable noglob repeat foreach ulimit umask suspend kill fc history'.split(
    ' ',
  ),
)

/** Hardly a system takes an argument as long as this, and so no shell a command; what is longer shows nothing. */
const LINE_MAX = 2 * 1024 * 1024

/** More characters of a redirection than these are no file name that anybody types. */
const REDIRECTION_MAX = 1000
