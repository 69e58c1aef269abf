import type { Equivalent } from './equivalent.ts'

export const READING: readonly Equivalent[] = []
