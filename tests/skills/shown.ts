import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '../../src/cli/spec.ts'

export const ROOT = join(import.meta.dirname, '../..')
/** How skills name the launcher; the host puts the directory in. */
export const LAUNCHER = `"\${CLAUDE_PLUGIN_ROOT}/bin/flowctl"`

/** A flowctl command that a page shows to its reader. */
export interface Shown {
  line: number
  /** As it stands on the page. */
  text: string
  /** Whether the launcher stands in front of it there. */
  launched: boolean
  /** The words after the launcher, with true text in place of every `<...>`; one entry for each `a|b`. */
  variants: string[]
}

/** What a reader puts for a `<...>` outside quotes, where not every text will do. */
const SAMPLES: Record<string, string> = {
  'run id': '2026-01-31T093000Z-add-search',
  activity: 'implement',
  name: 'spike',
  path: 'src/search.ts',
}

/**
 * Every flowctl command that the Markdown `text` shows in a code block or between backticks: whatever
 * follows the launcher, and, between backticks, whatever begins with the name of a command and goes on.
 * Regions that are generated from the code are left out. Throws on a `<...>` outside quotes that has no sample.
 */
export function shownCommands(text: string): Shown[] {
  return fragments(text).flatMap(({ line, code, inline }) =>
    code
      .split(' && ')
      .map((part) => part.trim().replace(/^\$ /, ''))
      .flatMap((part) => {
        const launched = /^(?:"\$\{CLAUDE_PLUGIN_ROOT\}\/bin\/flowctl"|(?:\S*\/)?flowctl)(?: +(.*))?$/.exec(part)
        const command = launched === null ? part : (launched[1] ?? '')
        const named = inline && COMMANDS.some(({ name }) => command.startsWith(`${name} `))
        if (command === '' || (launched === null && !named)) return []
        return [{ line, text: part, launched: launched !== null, variants: variants(filled(command)) }]
      }),
  )
}

/** The commands of a file of the repository. */
export function shownIn(path: string): Shown[] {
  return shownCommands(readFileSync(join(ROOT, path), 'utf8'))
}

function fragments(text: string): { line: number; code: string; inline: boolean }[] {
  const found: { line: number; code: string; inline: boolean }[] = []
  let fenced = false
  let generated = false
  text.split('\n').forEach((row, index) => {
    const line = index + 1
    if (row.startsWith('<!-- generated:')) generated = true
    if (row.startsWith('<!-- /generated')) generated = false
    if (row.startsWith('```')) fenced = !fenced
    else if (generated) return
    else if (fenced || /^ {4}/.test(row)) found.push({ line, code: row.trim(), inline: false })
    else for (const [, code] of row.matchAll(/`([^`]+)`/g)) if (code !== undefined) found.push({ line, code, inline: true })
  })
  return found
}

function filled(command: string): string {
  return command.replace(/("?)<([^<>]+)>/g, (whole, quote: string, what: string) => {
    if (quote !== '') return `"what was ${what.length} long`
    const sample = SAMPLES[what]
    if (sample === undefined) throw new Error(`${whole} stands outside quotes and has no sample`)
    return sample
  })
}

/** `--status passed|failed` as two commands. A bar inside quotes is text. */
function variants(command: string): string[] {
  const choice = /(?:^|\s)([a-z]+(?:\|[a-z]+)+)(?=\s|$)/.exec(
    command.replace(/"[^"]*"/g, (quoted) => '"'.repeat(quoted.length)),
  )?.[1]
  return choice === undefined ? [command] : choice.split('|').map((one) => command.replace(choice, one))
}

/** The words of a plain command as a shell would pass them. */
export function words(command: string): string[] {
  return [...command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_all, a?: string, b?: string) => a ?? b ?? ''),
  )
}
