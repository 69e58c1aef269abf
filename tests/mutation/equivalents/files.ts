import type { Equivalent } from './equivalent.ts'

const CATALOGUE = 'src/store/catalogue.ts'
const DEFINITIONS = 'src/store/definitions.ts'
const EVIDENCE = 'src/store/evidence.ts'
const FRONT_MATTER = 'src/store/front-matter.ts'
const ORIGINAL = 'src/store/original.ts'
const YAML_FILE = 'src/store/yaml-file.ts'

/** What a person is told who may not read a place; tests may run as somebody who may read all. */
const REMEDY = /^`Make \$\{\w+\} readable\.`$/

export const FILES: readonly Equivalent[] = [
  ...[DEFINITIONS, ORIGINAL, YAML_FILE].map((file) => ({ file, was: REMEDY, why: 'Only the words of a hint.' })),
  {
    file: EVIDENCE,
    was: 'true',
    becomes: 'false',
    why: 'What a power cut takes away that was not synced is seen by tests/lab/power/fsyncs.test.ts.',
  },
  {
    file: EVIDENCE,
    was: /^namesIn\(.*\)\s+\.filter\(\(name\) => NAME\.test\(name\)\)\s+\.sort\(\)$/,
    why: 'Node lists names in their order where the C library does, which it does not promise.',
  },
  {
    file: EVIDENCE,
    was: /^namesIn\(.*\)\s+\.filter\(\(name\) => NAME\.test\(name\)\)$/,
    why: 'A file of another name is not what its name says; it would be read and then passed over.',
  },
  {
    file: EVIDENCE,
    was: 'stat.size > RESULT_MAX',
    becomes: 'false',
    why: 'Saves the reading of outputs: what is too long for a result is passed over when it is read as well.',
  },
  ...[ORIGINAL, YAML_FILE].map((file) => ({
    file,
    was: '{ maxAliasCount: ALIASES_MAX }',
    becomes: '{}',
    why: 'A hundred is what the parser allows when it is not told.',
  })),
  {
    file: YAML_FILE,
    was: 'length > 0',
    becomes: 'length >= 0',
    why: 'The name behind the beginning of a path is none, and no key is without a name.',
  },
  {
    file: FRONT_MATTER,
    was: 'i < this.#close',
    becomes: 'i <= this.#close',
    why: 'The closing fence ends the list in the same way as any line at the margin.',
  },
  {
    file: FRONT_MATTER,
    was: 'i < to',
    becomes: 'i <= to',
    why: 'The line behind an item begins with a dash or at the margin, or is empty: none of them is a member of it.',
  },
  {
    file: FRONT_MATTER,
    was: /^text\.length > SCALAR_MAX$/,
    why: 'No text that is looked for is so long; the patterns take what a journal may hold, and leave the stack at four times that.',
  },
  {
    file: ORIGINAL,
    was: /^namesIn\(.*\)\s+\.filter\(.*\)\s+\.sort\(\)$/,
    why: 'Node lists names in their order where the C library does, which it does not promise.',
  },
  { file: ORIGINAL, was: '[]', becomes: '["Stryker was here"]', why: 'The whole match, which stands first, is not read.' },
  {
    file: CATALOGUE,
    was: 'namesIn(mainRoot(place), paths.runs(place)).sort()',
    why: 'Node lists names in their order where the C library does, which it does not promise.',
  },
  { file: CATALOGUE, was: "''", becomes: '"Stryker was here!"', why: 'Neither text is a line that closes a run.' },
  { file: DEFINITIONS, was: 'a.id < b.id', becomes: 'a.id <= b.id', why: 'No two of them have the same id.' },
]
