import type { Equivalent } from './equivalent.ts'

const IMPORTED = 'src/core/imported.ts'
const ORIGINAL = 'src/core/original.ts'
const FOOTING = 'src/core/footing.ts'
const DRAFT = 'src/core/draft.ts'

export const RUNS: readonly Equivalent[] = [
  { file: ORIGINAL, was: '[]', becomes: '["Stryker was here"]', why: 'The whole match, which stands first, is not read.' },
  { file: FOOTING, was: "''", becomes: '"Stryker was here!"', why: 'Neither text is the id of a phase.' },
  { file: FOOTING, was: 'gated < at', becomes: 'gated <= at', why: 'Where both are the same either is the place to stop.' },
  { file: FOOTING, was: 'path.length - 1', becomes: 'path.length + 1', why: 'A slice to behind the end is one to the end.' },
  { file: IMPORTED, was: "''", becomes: '"Stryker was here!"', why: 'Neither text is a run id.' },
  { file: IMPORTED, was: 'to > now', becomes: 'to >= now', why: 'To go to the phase where it stands is nothing.' },
  { file: IMPORTED, was: 'false', becomes: 'true', why: 'What the definition has is not extra, whatever is asked for.' },
  {
    file: IMPORTED,
    was: "typeof event === 'object'",
    becomes: 'true',
    why: 'A text, a number or a truth has none of the members.',
  },
  { file: IMPORTED, was: "'x'", becomes: '""', why: 'Whether a run may be completed does not depend on the summary.' },
  {
    file: DRAFT,
    was: 'bytes > LINE_MAX',
    becomes: 'bytes >= LINE_MAX',
    why: 'One byte: a definition that fills a line to the last would be refused as a longer one is.',
  },
  {
    file: DRAFT,
    was: 'Buffer.byteLength(seal(event).line) > LINE_MAX',
    becomes: 'Buffer.byteLength(seal(event).line) >= LINE_MAX',
    why: 'One byte: a record that fills a line to the last would be written in the shorter form, as a longer one is.',
  },
  { file: IMPORTED, was: /^default:\s+return status satisfies never$/, why: 'The compiler shows that no status comes there.' },
  { file: DRAFT, was: 'at > this.#at', becomes: 'at >= this.#at', why: 'The same time replaces itself.' },
  {
    file: DRAFT,
    was: /^(?:damage !== null|this\.#reader\.seq !== event\.seq|damage !== null \|\| this\.#reader\.seq !== event\.seq)$/,
    why: 'The rules were asked before, so the reader takes the line; the check is for a fault of the program.',
  },
]
