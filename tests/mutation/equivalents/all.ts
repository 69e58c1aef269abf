import { DISK } from './disk.ts'
import type { Equivalent } from './equivalent.ts'
import { FILES } from './files.ts'
import { GIT } from './git.ts'
import { LOG } from './log.ts'
import { READING } from './reading.ts'
import { RULES } from './rules.ts'
import { RUNS } from './runs.ts'

export const EQUIVALENTS: readonly Equivalent[] = [...RULES, ...READING, ...RUNS, ...LOG, ...DISK, ...GIT, ...FILES]
