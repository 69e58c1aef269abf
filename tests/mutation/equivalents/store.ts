import type { Equivalent } from './equivalent.ts'

export const STORE: readonly Equivalent[] = []
