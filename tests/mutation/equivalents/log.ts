import type { Equivalent } from './equivalent.ts'

export const LOG: readonly Equivalent[] = []
