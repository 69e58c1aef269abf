/** The answer of a command, for programs and for people. */
export interface Output {
  json: unknown
  text: string
  /** The exit code where it is not 0: a command that was run has its own. */
  exit?: number
  /** Where the text goes; absent: standard output. A command that was run has that for itself. */
  fd?: 1 | 2
  /** For answers that are printed as they come, one line each. */
  stream?: (json: boolean) => AsyncIterable<string>
}
