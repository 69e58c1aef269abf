import type { Equivalent } from './equivalent.ts'

const CONTENT = 'src/store/content-id.ts'
const PATH_BYTES = 'src/store/path-bytes.ts'
const PLACE = 'src/store/place.ts'
const PLUGIN = 'src/store/plugin.ts'
const SETTINGS = 'src/store/settings.ts'
const TREE = 'src/store/tree.ts'
const VERIFIED = 'src/store/verified.ts'
const WATCH = 'src/store/watch.ts'

const HINT = 'The words of a hint.'
const OWN_PROCESS = 'The test of this file tries it in a process of its own, where a mutant is not switched on.'
const NO_DEFAULT = 'For the compiler: git gives every member.'
const UNCONVERTED = 'What git does not convert has the same id either way; to ask for it again only takes longer.'
const ALL_LISTED = 'Only those that are looked for count; to have git list all of them only takes longer.'
const IN_COMMIT = 'The commit has what the status says of every other path; to look there only takes longer.'

export const GIT: readonly Equivalent[] = [
  { file: PLACE, was: '`Make ${dotGit} readable.`', why: HINT },
  { file: PLACE, was: '`Make ${file} readable.`', why: HINT },
  { file: PATH_BYTES, was: 'ASCII.test(path)', becomes: 'false', why: 'ASCII is UTF-8; to decode it only takes longer.' },
  { file: CONTENT, was: 'modes.get(path) !== null', becomes: 'true', why: 'The index does not list what is untracked.' },
  { file: CONTENT, was: 'tracked.filter((path) => raw.get(path) !== ids.get(path))', becomes: 'tracked', why: UNCONVERTED },
  { file: CONTENT, was: 'paths.filter(tracked)', becomes: 'paths', why: 'The index does not list what is untracked.' },
  { file: CONTENT, was: 'raw.get(path) !== ids.get(path)', becomes: 'true', why: UNCONVERTED },
  { file: TREE, was: "''", why: NO_DEFAULT },
  {
    file: CONTENT,
    was: /^(?:converted\.size|paths\.length) === 0$/,
    becomes: 'false',
    why: 'Asked of nothing git says nothing, and only takes longer.',
  },
  {
    file: CONTENT,
    was: /^converted\.size <= PATHS_MAX(?: && .*)?$/s,
    becomes: 'false',
    why: ALL_LISTED,
  },
  { file: CONTENT, was: 'converted.size <= PATHS_MAX', becomes: 'converted.size < PATHS_MAX', why: ALL_LISTED },
  {
    file: CONTENT,
    was: "(path) => Buffer.from(pathText(path)).toString('latin1') === path",
    becomes: '() => undefined',
    why: ALL_LISTED,
  },
  { file: CONTENT, was: "Buffer.from(pathText(path)).toString('latin1') === path", becomes: 'false', why: ALL_LISTED },
  { file: CONTENT, was: "['--', ...Array.from(converted, pathText)]", becomes: '[]', why: ALL_LISTED },
  {
    file: TREE,
    was: "xy === '.D' && EMPTY_BLOB.test(headId)",
    becomes: "xy === '.D' || EMPTY_BLOB.test(headId)",
    why: IN_COMMIT,
  },
  { file: TREE, was: /^xy === '\.D'(?: && .*)?$/, becomes: 'true', why: IN_COMMIT },
  { file: TREE, was: 'doubtful.length > 0', becomes: 'true', why: IN_COMMIT },
  { file: TREE, was: 'doubtful.length > 0', becomes: 'doubtful.length >= 0', why: IN_COMMIT },
  {
    file: TREE,
    was: '[]',
    becomes: '["Stryker was here"]',
    why: 'A path that is nowhere differs nowhere; and of a match the whole, which stands first, is not read.',
  },
  { file: TREE, was: 'a.path < b.path', becomes: 'a.path <= b.path', why: 'No path stands there twice.' },
  { file: TREE, was: 'before === after', becomes: 'false', why: 'Git finds no difference between a commit and itself.' },
  {
    file: TREE,
    was: '/^(\\d+) \\w+ (\\w+)\\t(.*)/s',
    becomes: '/(\\d+) \\w+ (\\w+)\\t(.*)/s',
    why: 'Every line of that listing begins so, and the first match counts.',
  },
  { file: WATCH, was: /^'unreadable'$|^\{\s*hash\.update\('unreadable'\)\s*\}$/, why: OWN_PROCESS },
  { file: VERIFIED, was: "''", why: 'The words of a hint that nobody is given.' },
  { file: PLUGIN, was: 'dirname(directory) === directory', becomes: 'false', why: OWN_PROCESS },
  { file: PLUGIN, was: "'.claude-plugin'", why: OWN_PROCESS },
  { file: SETTINGS, was: '`Make ${state} readable.`', why: HINT },
]
