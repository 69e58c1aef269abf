/** The answer of a command, for programs and for people. */
export interface Output {
  json: unknown
  text: string
  /** For answers that are printed as they come, one line each. */
  stream?: (json: boolean) => AsyncIterable<string>
}
