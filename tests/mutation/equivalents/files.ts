import type { Equivalent } from './equivalent.ts'

export const FILES: readonly Equivalent[] = []
