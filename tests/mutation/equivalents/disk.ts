import type { Equivalent } from './equivalent.ts'

export const DISK: readonly Equivalent[] = []
