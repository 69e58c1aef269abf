import type { Equivalent } from './equivalent.ts'

const APPEND = 'src/store/append.ts'
const STORE_LOG = 'src/store/log.ts'
const RECOVERY = 'src/store/recovery.ts'
const PROJECTIONS = 'src/store/projections.ts'
const RUNS = 'src/store/runs.ts'
const MARKERS = 'src/store/markers.ts'
const WITNESS = 'src/store/witness.ts'
const JOURNAL = 'src/store/journal.ts'
const REMINDERS = 'src/store/reminders.ts'
const SWEEPS = 'src/store/sweeps.ts'

const DURABILITY = 'tests/store/durability.test.ts finds it, where the file system tells what it is asked to do and fails.'
const SORTED = 'Node has the names in order on this system already, and not on every one.'
const RACES = 'Only a thousand lost races in a row would tell.'
const GREW = 'Only a hundred printings in a row would tell, in each of which the log grew.'

export const LOG: readonly Equivalent[] = [
  { file: APPEND, was: 'round < ROUNDS_MAX', becomes: 'round <= ROUNDS_MAX', why: RACES },
  { file: APPEND, was: 'round++', becomes: 'round--', why: RACES },
  { file: APPEND, was: '{ throw storageError(error, log.file, log.root.remedy) }', becomes: '{}', why: DURABILITY },
  { file: APPEND, was: '{ throw outcomeUnknown(log, error, op) }', becomes: '{}', why: DURABILITY },
  { file: APPEND, was: '{ log.sync(fd) }', becomes: '{}', why: DURABILITY },
  { file: APPEND, was: "afterWrite(attempt, { size: sizeOf(fd) }) === 'nothing'", becomes: 'true', why: DURABILITY },
  { file: APPEND, was: /^\{\s+try \{\s+log\.sync\(fd\)\s+\} catch/, becomes: '{}', why: DURABILITY },
  { file: APPEND, was: 'true', becomes: 'false', why: DURABILITY },
  { file: STORE_LOG, was: 'false', becomes: 'true', why: DURABILITY },
  { file: STORE_LOG, was: /^\{\s+if \(!always && !unsettled/, becomes: '{}', why: DURABILITY },
  { file: STORE_LOG, was: /^!always/, why: DURABILITY },
  { file: STORE_LOG, was: 'this.#durable === 0', why: DURABILITY },
  { file: STORE_LOG, was: /^\{\s+if \(!unsettled/, becomes: '{}', why: DURABILITY },
  {
    file: STORE_LOG,
    was: '!unsettled(this.reader, this.#durable)',
    becomes: 'false',
    why: 'What puts it on disk asks again; only the opening is spared.',
  },
  {
    file: STORE_LOG,
    was: '!unsettled(this.reader, this.#durable)',
    becomes: 'unsettled(this.reader, this.#durable)',
    why: DURABILITY,
  },
  {
    file: STORE_LOG,
    was: 'this.#inode.dev === dev',
    becomes: 'true',
    why: 'Another file has another number, but by chance on another disk.',
  },
  { file: STORE_LOG, was: '{ this.sync(fd) }', becomes: '{}', why: DURABILITY },
  { file: STORE_LOG, was: '{ throw storageError(error, this.file, this.root.remedy) }', becomes: '{}', why: DURABILITY },
  {
    file: STORE_LOG,
    was: 'after.size === stat.size',
    becomes: 'true',
    why: 'With the size the time of change is another, but within one tick of the clock of an old system.',
  },
  {
    file: STORE_LOG,
    was: /^(?:Math\.min\(CHUNK, size - this\.reader\.position \+ 1\)|size - this\.reader\.position(?: \+ 1)?)$/,
    why: 'How much is read at once does not change what is read.',
  },
  { file: RECOVERY, was: 'true', becomes: 'false', why: DURABILITY },
  { file: RECOVERY, was: /^\{\s+if \(!is\(prefix\)\) throw error/, becomes: '{}', why: DURABILITY },
  { file: RECOVERY, was: '!is(prefix)', why: DURABILITY },
  {
    file: RECOVERY,
    was: 'readRegular(log.root, log.file, LOG_MAX)?.equals(content) === true',
    becomes: 'true',
    why: DURABILITY,
  },
  { file: RECOVERY, was: /^namesIn\(log\.root, log\.directory\).*\.sort\(\)$/s, why: SORTED },
  { file: PROJECTIONS, was: 'log.reader.seq === seq', becomes: 'false', why: DURABILITY },
  { file: PROJECTIONS, was: 'round < ROUNDS_MAX', becomes: 'round <= ROUNDS_MAX', why: GREW },
  { file: PROJECTIONS, was: 'round++', becomes: 'round--', why: GREW },
  { file: PROJECTIONS, was: 'true', becomes: 'false', why: DURABILITY },
  { file: PROJECTIONS, was: 'false', becomes: 'true', why: DURABILITY },
  { file: PROJECTIONS, was: 'names.length === 0', becomes: 'true', why: 'To make a directory that is there leaves it as it is.' },
  {
    file: PROJECTIONS,
    was: 'Date.now() - Number(stat.mtimeMs) > UNFINISHED_AGE_MS',
    becomes: 'Date.now() - Number(stat.mtimeMs) >= UNFINISHED_AGE_MS',
    why: 'One millisecond.',
  },
  { file: WITNESS, was: "''", becomes: '"Stryker was here!"', why: 'Neither text is a witness.' },
  {
    file: RUNS,
    was: 'namesIn(mainRoot(place), paths.runs(place)).sort()',
    becomes: 'namesIn(mainRoot(place), paths.runs(place))',
    why: SORTED,
  },
  {
    file: RUNS,
    was: 'Date.now() - lstatSync(aside).mtimeMs > UNBUILT_AGE_MS',
    becomes: 'Date.now() - lstatSync(aside).mtimeMs >= UNBUILT_AGE_MS',
    why: 'One millisecond.',
  },
  { file: RUNS, was: '{ sync: true }', becomes: '{}', why: DURABILITY },
  { file: RUNS, was: 'true', becomes: 'false', why: DURABILITY },
  { file: RUNS, was: /^errno\(error\) === 'ENOTEMPTY'/, why: DURABILITY },
  { file: RUNS, was: "'ENOTEMPTY'", why: DURABILITY },
  { file: RUNS, was: /^(?:errno\(error\) === )?'EEXIST'$/, why: 'What some systems say where others say ENOTEMPTY.' },
  {
    file: MARKERS,
    was: 'namesIn(mainRoot(place), paths.open(place)).sort()',
    becomes: 'namesIn(mainRoot(place), paths.open(place))',
    why: SORTED,
  },
  {
    file: MARKERS,
    was: 'error instanceof FlowError',
    becomes: 'true',
    why: 'Reading fails with nothing else; the check is for a fault of the program.',
  },
  {
    file: MARKERS,
    was: 'unchanged()',
    becomes: 'true',
    why: 'It is asked for again when the new file is written; only that is spared.',
  },
  { file: MARKERS, was: 'true', becomes: 'false', why: DURABILITY },
  { file: JOURNAL, was: 'count === 0', becomes: 'false', why: DURABILITY },
  { file: JOURNAL, was: "''", becomes: '"Stryker was here!"', why: 'Neither text has a front matter.' },
  {
    file: JOURNAL,
    was: 'round < ROUNDS_MAX',
    becomes: 'round <= ROUNDS_MAX',
    why: 'One more try against an editor that never stops.',
  },
  { file: JOURNAL, was: 'round++', becomes: 'round--', why: DURABILITY },
  { file: JOURNAL, was: 'version(root, file)?.stamp === before?.stamp', becomes: 'true', why: DURABILITY },
  { file: JOURNAL, was: '[stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs]', becomes: '[]', why: DURABILITY },
  { file: JOURNAL, was: 'true', becomes: 'false', why: DURABILITY },
  { file: JOURNAL, was: /^read\(place, journal\)\?\.equals\(content\) === true$/, why: DURABILITY },
  { file: JOURNAL, was: /^\{\s+throw read\(place, journal\)/, becomes: '{}', why: DURABILITY },
  { file: SWEEPS, was: 'false', becomes: 'true', why: 'The empty file is put on disk as well, which takes longer.' },
  { file: REMINDERS, was: 'false', becomes: 'true', why: 'The empty file is put on disk as well, which takes longer.' },
  {
    file: REMINDERS,
    was: 'existsSync(file)',
    becomes: 'false',
    why: 'What is there is not made a second time; to look is faster.',
  },
]
