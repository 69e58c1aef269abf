const BOLD = 1
const DIM = 2
const RED = 31
const YELLOW = 33

/** What stands out in the text for people; each rule paints its first group. */
const RULES: [RegExp, number][] = [
  [/^(run|for|done|at|why|note)(?= {2,})/, DIM],
  [/^(next|then)(?= {2,})/, BOLD],
  [/^(error:|damage)(?= )/, RED],
  [/(?<= )(DAMAGED)(?= )/, RED],
  [/^(stop|BLOCKED:|notice:)(?= )/, YELLOW],
]

/** `text` with terminal colours. */
export function paint(text: string): string {
  return text
    .split('\n')
    .map((line) => RULES.reduce((painted, [pattern, code]) => painted.replace(pattern, `\u001b[${code}m$1\u001b[0m`), line))
    .join('\n')
}

/** Whether text for people is painted: on a terminal, unless the flag or the NO_COLOR convention (no-color.org) says no. */
export function wantsColor(env: NodeJS.ProcessEnv, noColor: boolean, terminal: () => boolean): boolean {
  return !noColor && !env['NO_COLOR'] && env['TERM'] !== 'dumb' && terminal()
}
