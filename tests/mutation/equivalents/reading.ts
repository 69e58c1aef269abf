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
  {
    file: 'src/core/canonical.ts',
    was: /crypto\.hash === 'function'$|^'sha256'$/,
    why: 'Both branches give the same digest; which of them runs is a matter of the version of Node.',
  },
  {
    file: 'src/core/canonical.ts',
    was: 'a < b',
    becomes: 'a <= b',
    why: 'No two members of an object have the same name.',
  },
  {
    file: 'src/core/chain.ts',
    was: /^this\.#restLength (?:===|>) 0$/,
    why: 'Only saves a copy: an empty rest is put in front, or is emptied again.',
  },
  {
    file: 'src/core/chain.ts',
    was: 'this.#rest.length <= LINE_MAX',
    becomes: 'true',
    why: 'Only bounds the memory; what of the rest is longer than any line is never read.',
  },
  {
    file: 'src/core/chain.ts',
    was: 'line === null',
    becomes: 'true',
    why: 'What is found is asked for over-long pieces alone, and forgotten with each piece.',
  },
  {
    file: 'src/core/chain.ts',
    was: '1 - BEGINNING.length',
    becomes: '1 + BEGINNING.length',
    why: 'Looks at more of the piece again than must be, and finds the same.',
  },
  {
    file: 'src/core/fold.ts',
    was: 'true',
    becomes: 'false',
    why: 'How a session ended does not matter once its run is closed: the status of the run says it.',
  },
  {
    file: 'src/core/tenure.ts',
    was: 'state.lease.session === claim.session',
    becomes: 'true',
    why: 'The lease of another session has been taken away before.',
  },
  {
    file: 'src/core/fold.ts',
    was: /^default:\s+return event satisfies never$/,
    why: 'There is no other type of event: the compiler sees to it.',
  },
  {
    file: 'src/core/entries.ts',
    was: "''",
    why: 'A result without an activity ends no attempt, and the rules refuse a claim that says so.',
  },
]
