import type { Equivalent } from './equivalent.ts'

const LOCK = 'src/store/lock.ts'
const FILES = 'src/store/disk.ts'
const PROCESS = 'src/store/process.ts'
const FILE_SYSTEM = 'src/store/file-system.ts'
const STATE = 'src/store/state-home.ts'
const CRASH = 'src/store/crash.ts'
const ARCHIVE = 'src/store/archive.ts'

export const DISK: readonly Equivalent[] = [
  ...['lock.ageMs > COURTESY_AGE_MS', 'lock.ageMs > NAMELESS_AGE_MS', 'lock.ageMs > uptime() * 1000 + BOOT_MARGIN_MS'].map(
    (was) => ({ file: LOCK, was, becomes: was.replace('>', '>='), why: 'The age is a fraction of a millisecond more or less.' }),
  ),
  {
    file: LOCK,
    was: /^(?:Math\.min\(pause \* 2, 16\)|pause \* 2|pause \* \(0\.5 \+ Math\.random\(\)\)|0\.5 \+ Math\.random\(\))$/,
    why: 'Only how often a lock is looked at that another process has.',
  },
  { file: LOCK, was: 'left <= 0', becomes: 'left < 0', why: 'With no time left the wait is nothing, and then there is less.' },
  {
    file: LOCK,
    was: '{ Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms) }',
    becomes: '{}',
    why: 'Only waits at work in place of asleep.',
  },
  {
    file: LOCK,
    was: 'lstatSync(path, { throwIfNoEntry: false }) !== undefined',
    becomes: 'false',
    why: 'The link, or without links the exclusive creation, says the same later.',
  },
  {
    file: LOCK,
    was: 'false',
    becomes: 'true',
    why: 'Of writeNew: a sync only takes longer. Of the lock without links: a race, as below.',
  },
  {
    file: LOCK,
    was: /^(?:errno\(error\) === 'EEXIST'|'EEXIST')$/,
    why: 'Another process makes it between the look and the making: tests/store/processes.test.ts, on a disk with links and on one without.',
  },
  { file: LOCK, was: "''", becomes: '"Stryker was here!"', why: 'Neither text is the code of an error, nor JSON.' },
  {
    file: LOCK,
    was: /^(?:\{ throwIfNoEntry: false \}|there\?\.ino === mine\.ino && there\.dev === mine\.dev)$/,
    why: 'Of the lock without links: it sleeps ten seconds between two calls, and another process removes it meanwhile.',
  },
  { file: LOCK, was: 'there.dev === mine.dev', becomes: 'true', why: 'Both are in one directory, which is on one disk.' },
  { file: LOCK, was: 'true', becomes: 'false', why: 'A lock that is gone when it is looked at is tried for after a pause.' },
  {
    file: FILES,
    was: /^(?:code !== 'ENOTSUP'|'ENOTSUP')$/,
    why: 'What file systems say that are not here.',
  },
  {
    file: FILES,
    was: 'max + 1 - length',
    becomes: 'max + 1 + length',
    why: 'The buffer ends there too, but after a read that stopped short of a file on disk, which none does here.',
  },
  { file: FILES, was: 'parts.length === 1', becomes: 'false', why: 'Only copies the one part.' },
  {
    file: FILES,
    was: '{ fsyncSync(fd) }',
    becomes: '{}',
    why: 'tests/store/durability.test.ts, where the calls of the file system are told.',
  },
  {
    file: FILES,
    was: /^\{\s+const code = errno\(error\)|^code !== 'EINVAL' && code !== 'ENOTSUP'$/,
    why: 'tests/store/durability.test.ts, where the sync of a directory is made to fail.',
  },
  {
    file: FILES,
    was: 'mode ?? 0o666',
    becomes: 'mode && 0o666',
    why: 'A mode that is asked for is set before anything is written, and without one 0o666 is what the system takes.',
  },
  {
    file: PROCESS,
    was: /^(?:fields\?\.\[0\] === 'X'|'X')$/,
    why: 'A process is in this state in the last moment of its end only.',
  },
  {
    file: PROCESS,
    was: "''",
    becomes: '"Stryker was here!"',
    why: 'Neither text has offsets; for a system without such namespaces.',
  },
  {
    file: PROCESS,
    was: "'/proc/self/timens_offsets'",
    becomes: '""',
    why: 'They are zero but in such a namespace, where tests/store/process.test.ts asks a process of its own.',
  },
  { file: PROCESS, was: '[]', becomes: '["Stryker was here"]', why: 'The whole match, which stands first, is not read.' },
  {
    file: PROCESS,
    was: "['ignore', 'pipe', 'ignore']",
    becomes: '[]',
    why: 'What ps would read is empty either way, and what it says of errors is not read.',
  },
  {
    file: FILE_SYSTEM,
    was: /^process\.platform === '(?:linux|darwin)'$|^'\/sbin\/mount'$/,
    why: 'Which of the two ways is taken, and the program of macOS, shows on that system alone.',
  },
  { file: FILE_SYSTEM, was: "''", becomes: '"Stryker was here!"', why: 'Both groups are there in every match.' },
  { file: STATE, was: "''", becomes: '"Stryker was here!"', why: 'Neither text is an id.' },
  {
    file: STATE,
    was: 'readId(file) === null',
    becomes: 'true',
    why: 'Of several processes that make one at once: tests/store/state-home.test.ts, in processes of their own.',
  },
  { file: CRASH, was: '[]', becomes: '["Stryker was here"]', why: 'The whole match, which stands first, is not read.' },
  { file: CRASH, was: 'length > 0', becomes: 'length >= 0', why: 'A write of nothing.' },
  {
    file: 'src/store/child.ts',
    was: "''",
    becomes: '"Stryker was here!"',
    why: 'A command has a first word; the compiler does not know it.',
  },
  {
    file: ARCHIVE,
    was: 'true',
    becomes: 'false',
    why: 'Of force: what somebody removes between the listing and the removal; without `recursive` no directory is removed, which shows.',
  },
]
