import type { Equivalent } from './equivalent.ts'

export const GIT: readonly Equivalent[] = []
