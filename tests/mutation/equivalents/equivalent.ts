/** A mutant that no test can find, or that none needs to. */
export interface Equivalent {
  /** The source file, from the top of the project. */
  file: string
  /** The code as it is. */
  was: string | RegExp
  /** What the mutant makes of it; whatever it is when this is left out. */
  becomes?: string
  why: string
}
