import type { Equivalent } from './equivalent.ts'

export const RULES: readonly Equivalent[] = []
