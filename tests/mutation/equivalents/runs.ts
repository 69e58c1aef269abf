import type { Equivalent } from './equivalent.ts'

export const RUNS: readonly Equivalent[] = []
