import { afterEach, expect, it, vi } from 'vitest'
import { askGit, CannotTell } from '../../src/store/ask-git.ts'
import { testdir, withGit } from './support.ts'

afterEach(() => vi.unstubAllEnvs())

it('gives what git prints, a character for each byte, and takes none of its locks', () => {
  const here = testdir()
  withGit('cat; printf "\\351 $*"')
  expect(askGit(here)(['status'], 'in ')).toBe('in \xe9 --no-optional-locks status')
})

it.each([
  ['fails', 'echo "fatal: broken" >&2; exit 3', 'fatal: broken'],
  [
    'could not open a directory',
    `echo "warning: could not open directory 'sub/': Permission denied" >&2`,
    "warning: could not open directory 'sub/': Permission denied",
  ],
  ['could not read a file', 'echo more >&2; echo "error: a: Stale file handle" >&2', 'error: a: Stale file handle'],
])('cannot tell when git %s', (_how, script, reason) => {
  const here = testdir()
  withGit(script)
  expect(() => askGit(here)([])).toThrow(new CannotTell(reason))
})

it.each(['warning: a: Permission denied', 'error: Permission denied, or not', 'warning: in the working copy of a, CRLF'])(
  'takes the answer whatever else git says: %s',
  (words) => {
    const here = testdir()
    withGit(`echo "${words}" >&2; echo ok`)
    expect(askGit(here)([])).toBe('ok\n')
  },
)
