import type { Equivalent } from './equivalent.ts'
import { READING } from './reading.ts'
import { RULES } from './rules.ts'
import { RUNS } from './runs.ts'
import { STORE } from './store.ts'

export const EQUIVALENTS: readonly Equivalent[] = [...RULES, ...READING, ...RUNS, ...STORE]
