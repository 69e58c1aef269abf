import type { Equivalent } from './equivalent.ts'

export const READING: readonly Equivalent[] = [
  {
    file: 'src/core/classification.ts',
    was: "!text.trimStart().startsWith('{') || !text.trimEnd().endsWith('}')",
    becomes: "!text.trimStart().startsWith('{') && !text.trimEnd().endsWith('}')",
    why: 'A text of JSON that has one of both is an object and has the other; what is no JSON is refused when it is parsed, which only takes longer.',
  },
  {
    file: 'src/core/classification.ts',
    was: /^'[{}]'$/,
    becomes: '""',
    why: 'As above: the other of both checks is enough, and this one saves the parse.',
  },
  {
    file: 'src/core/classification.ts',
    was: "'\\ufffd'",
    becomes: '""',
    why: 'Every line is then looked through for bytes that are not UTF-8, which takes longer and finds the same.',
  },
]
