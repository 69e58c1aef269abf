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
  {
    file: 'src/core/standing.ts',
    was: "''",
    becomes: '"Stryker was here!"',
    why: 'Evidence for no activity: neither text is the name of one, so no attempt is found under it.',
  },
  {
    file: 'src/core/chain.ts',
    was: 'this.#restLength > LINE_MAX',
    becomes: 'this.#restLength >= LINE_MAX',
    why: 'A line of just that length is looked through one portion earlier, to the same end.',
  },
  {
    file: 'src/core/documents.ts',
    was: 'seq <= (state.entered.get(phase) ?? 0)',
    becomes: 'seq < (state.entered.get(phase) ?? 0)',
    why: 'The record with which a phase is entered is of another phase.',
  },
  {
    file: 'src/core/documents.ts',
    was: 'phaseOf(state, phase).index > currentPhase(state).index',
    becomes: 'phaseOf(state, phase).index >= currentPhase(state).index',
    why: 'It is asked of other phases than the current one, and no two have the same place.',
  },
  {
    file: 'src/core/obligations.ts',
    was: 'record.seq > since',
    becomes: 'record.seq >= since',
    why: 'The record with which a phase is entered is of another phase.',
  },
  {
    file: 'src/core/outcome.ts',
    was: 'state.cut.seq > (state.sessions.at(-1)?.seq ?? 0)',
    becomes: 'state.cut.seq >= (state.sessions.at(-1)?.seq ?? 0)',
    why: 'One event does not cut a turn and begin a session.',
  },
  {
    file: 'src/core/gates.ts',
    was: '[]',
    becomes: '["Stryker was here"]',
    why: 'Of an activity outside the definition: no gate has the id that it would need then.',
  },
  {
    file: 'src/core/outcome.ts',
    was: 'true',
    becomes: 'false',
    why: 'What a closed run came to is the same by either end.',
  },
]
