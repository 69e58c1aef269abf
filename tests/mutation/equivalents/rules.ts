import type { Equivalent } from './equivalent.ts'

export const RULES: readonly Equivalent[] = [
  {
    file: 'src/core/graph.ts',
    was: '[]',
    becomes: '["Stryker was here"]',
    why: 'An id that no activity has: nothing needs it, it needs nothing, and so it is on no cycle.',
  },
  {
    file: 'src/core/migration.ts',
    was: "''",
    becomes: '"Stryker was here!"',
    why: 'For the compiler: a workflow has a first phase, and an edge two ends.',
  },
  {
    file: 'src/core/shell.ts',
    was: "''",
    becomes: '"Stryker was here!"',
    why: 'The name of a command that is only assignments, or of none: any text does that is no name of a command and no assignment.',
  },
  {
    file: 'src/core/shell.ts',
    was: 'end < 0',
    becomes: 'end <= 0',
    why: 'A quote is looked for behind another one, and so never found at 0.',
  },
  {
    file: 'src/core/shell.ts',
    was: 'i < line.length',
    becomes: 'i <= line.length',
    why: 'Behind the end there is no character: nothing meets it, and the loop ends as before.',
  },
]
